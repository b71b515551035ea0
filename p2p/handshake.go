package p2p

import (
	"bufio"
	"context"
	"crypto/rand"
	"fmt"
	"slices"
	"time"

	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// wireVersion is the version that this program speaks.
const wireVersion = 1

// shake opens the connection: a Hello each way, then the proofs each way.
func (p *Peer) shake(ctx context.Context, r *bufio.Reader) error {
	if err := p.sendHello(); err != nil {
		return err
	}
	hello := new(p2pv1.Hello)
	if err := p.expect(r, msgHello, hello); err != nil {
		return err
	}
	if err := p.takeHello(hello); err != nil {
		return err
	}
	if err := p.announce(ctx, true); err != nil {
		return err
	}
	proofs := new(p2pv1.Identities)
	if err := p.expect(r, msgIdentities, proofs); err != nil {
		return err
	}
	if !proofs.GetOpening() {
		return closing(p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED, "first proofs are not marked as the opening")
	}
	_, err := p.accept(proofs.GetProofs())
	return err
}

// expect reads the one message that may come next, or the peer's reason to
// close.
func (p *Peer) expect(r *bufio.Reader, num byte, into proto.Message) error {
	m, err := p.read(r, maxControlBytes)
	if err != nil {
		return err
	}
	if m.num == msgClose {
		return p.peerClosed(&m)
	}
	if m.num != num {
		return closing(p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED, "%s before %s", m.kind(), kindNames[num])
	}
	return unmarshal(&m, into)
}

func unmarshal(m *message, into proto.Message) error {
	if err := (proto.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(m.body, into); err != nil {
		return closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "%s: %v", m.kind(), err)
	}
	return nil
}

func (p *Peer) sendHello() error {
	p.challenge = make([]byte, challengeBytes)
	if _, err := rand.Read(p.challenge); err != nil {
		return fmt.Errorf("challenge: %w", err)
	}
	p.attempt = p.host.nextAttempt()
	return p.put(msgHello, &p2pv1.Hello{
		Versions:  []uint32{wireVersion},
		Limits:    &p2pv1.Limits{FrameBytes: p2pv1.MaxFrameBytes, Requests: uint32(p.host.opt.MaxRequests)},
		ClockUs:   p.host.opt.Now().UnixMicro(),
		Challenge: p.challenge,
		Agent:     p.host.opt.Agent,
		Attempt:   p.attempt,
	})
}

func (p *Peer) takeHello(h *p2pv1.Hello) error {
	if !slices.Contains(h.GetVersions(), wireVersion) {
		return closing(p2pv1.CloseReason_CLOSE_REASON_VERSION, "peer speaks %d, we speak %d", h.GetVersions(), wireVersion)
	}
	// This version has no features, so a required one is unknown.
	if need := h.GetRequiredFeatures(); len(need) > 0 {
		return closing(p2pv1.CloseReason_CLOSE_REASON_FEATURE, "peer requires %q", need[0])
	}
	if n := len(h.GetChallenge()); n != challengeBytes {
		return closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "challenge of %d bytes", n)
	}
	theirs := h.GetLimits()
	if theirs.GetFrameBytes() < minFrameBytes {
		return closing(p2pv1.CloseReason_CLOSE_REASON_LIMIT, "frames of %d bytes are too small, want %d", theirs.GetFrameBytes(), minFrameBytes)
	}
	p.theirChallenge, p.theirAttempt = h.GetChallenge(), h.GetAttempt()
	p.frameBytes = int(min(theirs.GetFrameBytes(), p2pv1.MaxFrameBytes))
	p.maxPending = int(min(theirs.GetRequests(), maxPending))
	p.agent = h.GetAgent()
	p.skew = time.UnixMicro(h.GetClockUs()).Sub(p.host.opt.Now())
	if p.skew.Abs() > maxClockSkew {
		p.host.opt.Metrics.Refused("clock_skew")
		p.log.Warn("clock of a peer is off", "skew", p.skew, "allowed", maxClockSkew)
	}
	return nil
}

// announce proves the identities of this node that this connection has not
// seen yet. Two at once may prove one twice, which is harmless.
func (p *Peer) announce(ctx context.Context, opening bool) error {
	ids := p.unannounced()
	if len(ids) == 0 && !opening {
		return nil
	}
	proofs, err := p.prove(ctx, ids)
	if err != nil {
		return err
	}
	if err := p.put(msgIdentities, &p2pv1.Identities{Proofs: proofs, Opening: opening}); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, id := range ids {
		p.announced[id] = struct{}{}
	}
	return nil
}

func (p *Peer) unannounced() []channel.Identifier {
	all := p.host.opt.Identities.List()
	p.mu.Lock()
	defer p.mu.Unlock()
	return slices.DeleteFunc(slices.Clone(all), func(id channel.Identifier) bool {
		_, done := p.announced[id]
		return done
	})
}

// supersedes decides which of two connections to one host stays; both hosts
// decide alike, from what the two Hellos said. If both sides counted this one
// later, whoever opened it knew that the other was gone. Otherwise they were
// opened at the same time, and the one that the host with the lower peer id
// opened stays.
func (p *Peer) supersedes(old *Peer) bool {
	mine, theirs := p.attempt > old.attempt, p.theirAttempt > old.theirAttempt
	switch {
	case mine == theirs:
		return mine
	case p.outgoing == old.outgoing:
		// One side opened both, in this order.
		if p.outgoing {
			return mine
		}
		return theirs
	default:
		return p.outgoing == (p.host.id < p.remote)
	}
}
