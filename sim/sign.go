package sim

import (
	"context"
	"crypto/sha256"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// keyring makes and checks signatures: a hash keyed with the signer's secret,
// which no node sees. It is about a hundred times faster than the real thing
// and means the same.
type keyring struct{ secrets map[common.Address][32]byte }

func (k *keyring) sign(signer common.Address, digest common.Hash) channel.Signature {
	secret := k.secrets[signer]
	var in [64]byte
	copy(in[:32], secret[:])
	copy(in[32:], digest[:])
	h := sha256.Sum256(in[:])
	var s channel.Signature
	copy(s[:32], h[:])
	s[64] = 27
	return s
}

// Verify implements channel.Verifier.
func (k *keyring) Verify(digest common.Hash, sig channel.Signature, signer common.Address) bool {
	_, known := k.secrets[signer]
	return known && sig == k.sign(signer, digest)
}

// signer is the signer of one node. What it signs is told to the world, which
// counts a signature once it is durable or has left.
type signer struct {
	who  *identity
	keys *keyring
	// made holds what was signed since the last commit or crash, by signature.
	made []made
}

// made is one signature on a state.
type made struct {
	sig   channel.Signature
	key   common.Address // the channel
	nonce uint64
	hash  common.Hash
}

func (s *signer) Identifier() channel.Identifier { return s.who.id }
func (s *signer) Address() common.Address        { return s.who.address }

func (s *signer) SignState(_ context.Context, st *channel.State) (channel.Signature, error) {
	c := st.Commitment()
	sig := s.keys.sign(s.who.address, channel.Digest(c))
	s.made = append(s.made, made{sig, st.Channel, st.Nonce, c})
	return sig, nil
}

func (s *signer) SignWithdrawal(_ context.Context, w *channel.WithdrawData, _ *channel.Burn) (channel.Signature, error) {
	return s.keys.sign(s.who.address, channel.Digest(w.Commitment())), nil
}

// AllowWithdrawal implements node.Signer.
func (*signer) AllowWithdrawal(context.Context, *channel.WithdrawData) error { return nil }

// Signed implements node.Signer. What a crash took away never left the party, so
// that the party may sign anew at its nonce.
func (s *signer) Signed(context.Context, common.Address) (uint64, error) { return 0, nil }

// forget drops the signatures in a channel whose commit was not made.
func (s *signer) forget(ch common.Address) {
	rest := s.made[:0]
	for _, m := range s.made {
		if m.key != ch {
			rest = append(rest, m)
		}
	}
	s.made = rest
}
