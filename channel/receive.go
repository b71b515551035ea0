package channel

import "fmt"

func (t *turn) receive(f *Frame) error {
	switch {
	case f.Channel != t.c.cfg.Channel:
		return fmt.Errorf("%w: frame of channel %s", ErrProtocol, f.Channel)
	case f.Proposal != nil:
		return t.receiveProposal(f.Proposal)
	case f.Ack != nil:
		return t.receiveAck(f.Ack)
	case f.Refusal != nil:
		return t.receiveRefusal(f.Refusal)
	case f.Sync != nil:
		return t.receiveSync(f.Sync)
	}
	return fmt.Errorf("%w: frame without a part", ErrProtocol)
}

// receiveSync compares where the two stand. A claim without signatures moves
// nothing (P9).
func (t *turn) receiveSync(s *Sync) error {
	c := &t.c
	ours := c.latest.State.Nonce
	switch {
	case s.Latest < ours:
		if c.cfg.Me.Owns(ours) {
			t.notices = append(t.notices, Notice{Kind: PeerBehind})
		}
		t.answer = true
	case s.Latest > ours && (c.out == nil || s.Latest != c.out.Proposal.Nonce):
		t.notices = append(t.notices, Notice{Kind: SelfBehind})
	}
	// Our proposal may have reached a peer that lost it: its process, or what
	// drove the channel there, started again on this connection.
	t.resend = c.out != nil
	return nil
}

// receiveAck counts a countersignature on our newest proposal only (P5).
func (t *turn) receiveAck(a *Ack) error {
	c := &t.c
	if c.out != nil && c.out.Proposal.Nonce == a.Nonce {
		if t.v.Dispute {
			return t.keepNewest(a.Sig)
		}
		if err := t.adopt(a.Sig); err != nil {
			return err
		}
		t.proposeQueue(nil)
		return nil
	}
	return t.keep(a.Nonce, a.Sig)
}

// adopt makes our newest proposal the latest state by the peer's signature.
func (t *turn) adopt(sig Signature) error {
	c := &t.c
	o := c.out
	if !c.verify(&o.State, sig) {
		return fmt.Errorf("%w: countersignature on nonce %d: %w", ErrProtocol, o.State.Nonce, ErrSignature)
	}
	s := Signed{State: o.State}
	s.Sigs[c.cfg.Me], s.Sigs[c.cfg.Peer()] = o.Proposal.Sig, sig
	t.move(s, o.transfers, o.Proposal.Batch, o.Finals, c.cfg.Me)
	return nil
}

// keepNewest stores a countersignature on our newest proposal that comes while
// the channel is disputed: the chain may already pay an older state, so what the
// proposal holds is in doubt and not done (D1, P7). Whoever posts the highest
// double-signed state looks here too.
func (t *turn) keepNewest(sig Signature) error {
	c := &t.c
	if !c.verify(&c.out.State, sig) {
		return fmt.Errorf("%w: countersignature on nonce %d: %w", ErrProtocol, c.out.State.Nonce, ErrSignature)
	}
	if c.out.PeerSig != sig {
		o := *c.out
		o.PeerSig = sig
		c.out, t.save = &o, true
	}
	return nil
}

// keep stores a countersignature on a superseded proposal; it changes nothing.
func (t *turn) keep(nonce uint64, sig Signature) error {
	c := &t.c
	for i := range c.superseded {
		o := c.superseded[i]
		if o.Proposal.Nonce != nonce || o.PeerSig == sig {
			continue
		}
		if !c.verify(&o.State, sig) {
			return fmt.Errorf("%w: countersignature on nonce %d: %w", ErrProtocol, nonce, ErrSignature)
		}
		o.PeerSig = sig
		c.superseded = append([]Outstanding(nil), c.superseded...)
		c.superseded[i] = o
		t.save = true
	}
	return nil
}

func (c *Channel) verify(s *State, sig Signature) bool {
	return c.env.Verifier.Verify(Digest(s.Commitment()), sig, c.cfg.Signers[c.cfg.Peer()])
}

// receiveProposal judges a proposal of the peer: P1, P3, P4, P5, P6 in turn.
func (t *turn) receiveProposal(p *Proposal) error {
	c := &t.c
	if !c.cfg.Peer().Owns(p.Nonce) || p.Nonce <= p.Base || p.Nonce > p.Base+MaxNonceJump || p.Nonce > MaxNonce || len(p.Batch) > MaxOps {
		return fmt.Errorf("%w: proposal %d on %d", ErrProtocol, p.Nonce, p.Base)
	}
	if p.Nonce < c.latest.State.Nonce {
		return nil // an old copy
	}
	if p.Nonce == c.latest.State.Nonce {
		t.answer = true // countersigned before: the same answer again (P3)
		return nil
	}
	// Catch up first: a lost ack must not look like a lost batch (P5 before P4).
	if p.Base != c.latest.State.Nonce {
		if c.out == nil || c.out.Proposal.Nonce != p.Base {
			t.answer = true
			return t.keep(p.Base, p.BaseSig)
		}
		if t.v.Dispute {
			return t.keepNewest(p.BaseSig)
		}
		if err := t.adopt(p.BaseSig); err != nil {
			return err
		}
	}
	switch {
	case t.v.Dispute:
		return nil // frozen: neither acked nor refused (D1)
	case p.Nonce < c.maxSigned:
		// Ours is higher: neither acked nor refused (P4).
		t.proposeQueue(nil)
		return nil
	case p.Nonce <= c.refused.Nonce:
		t.refuse = p.Nonce == c.refused.Nonce
		t.proposeQueue(nil)
		return nil
	case c.restoring():
		t.proposeQueue(nil)
		return nil // ours must come first: neither acked nor refused (P9)
	}
	return t.judge(p)
}

// judge countersigns p or refuses some of it.
func (t *turn) judge(p *Proposal) error {
	c := &t.c
	d := newDraft(c, t.v, c.cfg.Peer(), p.Nonce)
	var refused []RefusedOp
	for i := range p.Batch {
		if err := d.apply(&p.Batch[i]); err != nil {
			refused = append(refused, RefusedOp{uint32(i), err.Code, err.Message})
		}
	}
	if len(refused) > 0 {
		c.refused = Refusal{Nonce: p.Nonce, Ops: refused}
		t.refuse, t.save = true, true
		return nil
	}
	state, open := d.finish()
	if !c.verify(&state, p.Sig) {
		return fmt.Errorf("%w: proposal %d: %w", ErrProtocol, p.Nonce, ErrSignature)
	}
	s := Signed{State: state}
	s.Sigs[c.cfg.Peer()] = p.Sig
	var lost []item
	if c.out != nil {
		for _, op := range c.out.Proposal.Batch {
			lost = append(lost, item{op, true})
		}
	}
	t.move(s, open, p.Batch, d.finals, c.cfg.Peer())
	c.maxSigned = p.Nonce
	t.counter = true
	t.proposeQueue(lost)
	return nil
}
