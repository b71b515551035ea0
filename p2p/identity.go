package p2p

import (
	"context"
	"encoding/binary"
	"fmt"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

const (
	challengeBytes = 32
	// maxIdentities is what one connection may speak for: a proof takes 70 µs to
	// check and a hundred bytes to keep.
	maxIdentities = 1024
	// maxProofs is all the proofs of one connection, repeated ones included.
	maxProofs = 4 * maxIdentities
)

// Identities is the keys that this host speaks for.
type Identities interface {
	// List returns the identities of this node.
	List() []channel.Identifier
	// ProveIdentity signs message under the utility prefix (P11) with id's key.
	ProveIdentity(ctx context.Context, id channel.Identifier, message []byte) (channel.Signature, error)
}

// proofMessage is what an identity of prover signs for verifier: both peer ids,
// so that a proof cannot be carried to another host, and the verifier's
// challenge, so that it cannot be used on another connection.
func proofMessage(prover, verifier peer.ID, challenge []byte) []byte {
	m := make([]byte, 0, len(channel.TagIdentity)+len(prover)+len(verifier)+len(challenge)+4)
	m = append(m, channel.TagIdentity...)
	for _, id := range []peer.ID{prover, verifier} {
		m = binary.BigEndian.AppendUint16(m, uint16(len(id)))
		m = append(m, id...)
	}
	return append(m, challenge...)
}

// prove returns the proofs of ids towards the peer.
func (p *Peer) prove(ctx context.Context, ids []channel.Identifier) ([]*p2pv1.IdentityProof, error) {
	message := proofMessage(p.host.id, p.remote, p.theirChallenge)
	proofs := make([]*p2pv1.IdentityProof, 0, len(ids))
	for _, id := range ids {
		sig, err := p.host.opt.Identities.ProveIdentity(ctx, id, message)
		if err != nil {
			return nil, fmt.Errorf("prove %s: %w", id, err)
		}
		proofs = append(proofs, &p2pv1.IdentityProof{Identifier: string(id), Sig: sig[:]})
	}
	return proofs, nil
}

// accept checks the peer's proofs and returns the identities that are new.
func (p *Peer) accept(proofs []*p2pv1.IdentityProof) ([]channel.Identifier, error) {
	p.proofs += len(proofs)
	if p.proofs > maxProofs {
		return nil, closing(p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR, "%d proofs on one connection", p.proofs)
	}
	digest := channel.UtilityDigest(proofMessage(p.remote, p.host.id, p.challenge))
	var added []channel.Identifier
	for _, proof := range proofs {
		id := channel.Identifier(proof.GetIdentifier())
		want, err := id.Parse()
		if err != nil {
			return nil, closing(p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF, "%v", err)
		}
		var sig channel.Signature
		if copy(sig[:], proof.GetSig()) != len(proof.GetSig()) || len(proof.GetSig()) != len(sig) {
			return nil, closing(p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF, "signature of %d bytes", len(proof.GetSig()))
		}
		if !(channel.ECDSA{}).Verify(digest, sig, want) {
			return nil, closing(p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF, "%s did not sign this connection's challenge", id)
		}
		if p.learn(id) {
			added = append(added, id)
		}
	}
	if n := len(p.Identities()); n > maxIdentities {
		return nil, closing(p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR, "%d identities on one connection", n)
	}
	return added, nil
}

// learn adds a proven identity; false if it was known.
func (p *Peer) learn(id channel.Identifier) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	if _, known := p.proven[id]; known {
		return false
	}
	p.proven[id] = struct{}{}
	return true
}

// Speaks reports whether the peer has proved id on this connection.
func (p *Peer) Speaks(id channel.Identifier) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	_, ok := p.proven[id]
	return ok
}

// Identities returns what the peer has proved on this connection, in no order.
func (p *Peer) Identities() []channel.Identifier {
	p.mu.Lock()
	defer p.mu.Unlock()
	out := make([]channel.Identifier, 0, len(p.proven))
	for id := range p.proven {
		out = append(out, id)
	}
	return out
}
