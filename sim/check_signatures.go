package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// signatures holds every node to P1 and P3: in a channel it signs only above
// everything that it signed, and never two states at one nonce. A signature
// counts once it is durable or has left; what a crash swallowed before was never
// made.
type signatures struct {
	w       *world
	parties map[sideChannel]*signed
	// kept are the signatures that became durable with the state they are on.
	kept map[channel.Signature]bool
	// states is what each signature is on.
	states map[channel.Signature]made
}

type signed struct {
	max    uint64
	hashes map[uint64]common.Hash
}

func newSignatures(w *world) *signatures {
	s := &signatures{w: w, parties: map[sideChannel]*signed{}, kept: map[channel.Signature]bool{}, states: map[channel.Signature]made{}}
	w.signatures = s
	return s
}

func (s *signatures) committed(n *party, l *live, _ []channel.Write) {
	if l == nil {
		return
	}
	rest := n.signer.made[:0]
	for _, m := range n.signer.made {
		s.states[m.sig] = m
		if m.key != l.key.Channel {
			rest = append(rest, m)
			continue
		}
		s.kept[m.sig] = true
		s.count(n, m)
	}
	n.signer.made = rest
}

func (s *signatures) sent(n *party, l *live, f *channel.Frame) {
	for _, m := range n.signer.made {
		s.states[m.sig] = m
	}
	for _, sig := range signaturesIn(f) {
		m, known := s.states[sig]
		if !known {
			s.w.fail("signatures", "%s sends a signature in %s that it did not make", name(n.index), l.p)
			return
		}
		s.count(n, m)
	}
}

// count takes a signature for one that the world may see.
func (s *signatures) count(n *party, m made) {
	at := sideChannel{n.index, m.key}
	log := s.parties[at]
	if log == nil {
		log = &signed{hashes: map[uint64]common.Hash{}}
		s.parties[at] = log
	}
	before, again := log.hashes[m.nonce]
	switch {
	case again && before != m.hash:
		s.w.fail("signatures", "%s signed two states at nonce %d of %s", name(n.index), m.nonce, s.w.byKey[m.key])
	case !again && m.nonce < log.max:
		s.w.fail("signatures", "%s signed nonce %d of %s below the %d that it had signed", name(n.index), m.nonce, s.w.byKey[m.key], log.max)
	}
	log.hashes[m.nonce] = m.hash
	log.max = max(log.max, m.nonce)
}

// signaturesIn returns the sender's signatures in a frame.
func signaturesIn(f *channel.Frame) []channel.Signature {
	var sigs []channel.Signature
	if p := f.Proposal; p != nil {
		sigs = append(sigs, p.Sig)
		if p.Base != 0 {
			sigs = append(sigs, p.BaseSig)
		}
	}
	if f.Ack != nil {
		sigs = append(sigs, f.Ack.Sig)
	}
	return sigs
}

// durability holds every node to P2: nothing leaves before it is durable.
type durability struct{ w *world }

func (d *durability) sent(n *party, l *live, f *channel.Frame) {
	r := n.durable[l.key.Channel]
	if r == nil {
		r = &channel.Record{}
	}
	bad := func(what string, nonce uint64) {
		d.w.fail("durability", "%s sends %s %d in %s, which is not durable", name(n.index), what, nonce, l.p)
	}
	for _, sig := range signaturesIn(f) {
		if !d.w.signatures.kept[sig] {
			bad("a signature on", d.w.signatures.states[sig].nonce)
		}
	}
	switch {
	case f.Proposal != nil && r.MaxSigned < f.Proposal.Nonce:
		bad("proposal", f.Proposal.Nonce)
	case f.Ack != nil && r.Latest.State.Nonce < f.Ack.Nonce:
		bad("an ack of", f.Ack.Nonce)
	case f.Refusal != nil && r.Refused.Nonce < f.Refusal.Nonce:
		bad("a refusal of", f.Refusal.Nonce)
	case f.Sync != nil && r.Latest.State.Nonce < f.Sync.Latest:
		bad("a claim to hold", f.Sync.Latest)
	}
}
