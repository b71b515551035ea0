package channel

import "fmt"

// nextNonce is our smallest own nonce above the base and above everything that
// we ever signed (P1), or may have before we lost our record (P9).
func (c *Channel) nextNonce() uint64 {
	n := max(c.latest.State.Nonce, c.maxSigned, c.floor) + 1
	if !c.cfg.Me.Owns(n) {
		n++
	}
	return n
}

// proposeQueue proposes first, and then what waits, unless a proposal is out.
// Operations that cannot be in a proposal are reported dead; nobody ever signed
// the ones that were not sent before.
func (t *turn) proposeQueue(first []item) {
	c := &t.c
	items := append(first, c.queue...)
	if len(items) == 0 && !c.restoring() {
		return
	}
	n := c.nextNonce()
	if c.out != nil || !c.linked || t.v.Dispute || n > MaxNonce {
		for _, it := range first { // handed over by the caller: not in the queue yet
			c.later = append(c.later[:len(c.later):len(c.later)], it.op)
		}
		return
	}
	if c.restoring() { // an empty batch, which nobody refuses; what waits comes on top
		for _, it := range first {
			c.later = append(c.later[:len(c.later):len(c.later)], it.op)
		}
		t.setOut(newDraft(c, t.v, c.cfg.Me, n), nil, n)
		return
	}
	d := newDraft(c, t.v, c.cfg.Me, n)
	var batch []Op
	taken, size := 0, 0
	for _, it := range items {
		if size += it.op.size(); len(batch) == c.env.maxBatch() || size > MaxBatchBytes {
			break
		}
		taken++
		if err := d.apply(&it.op); err == nil {
			batch = append(batch, it.op)
		} else if it.sent && c.stubborn(&it.op) && err.Code != CodeUnknownTransfer && err.Code != CodeDuplicateID {
			c.later = append(c.later[:len(c.later):len(c.later)], it.op)
			t.save = true
		} else {
			t.notice(Dead, it.op, c.cfg.Me, err.Code, err.Message)
			t.save = t.save || it.sent
		}
	}
	for ; taken < len(first); taken++ { // signed before: must stay durable
		c.later = append(c.later[:len(c.later):len(c.later)], first[taken].op)
		t.save = true
	}
	c.queue = items[taken:]
	if len(batch) > 0 {
		t.setOut(d, batch, n)
	}
}

// stubborn reports that op hands out something that works outside the state: a
// revealed secret, or a signature on a withdrawal. It is proposed again until
// it is done (P7).
func (c *Channel) stubborn(op *Op) bool {
	switch op.Kind {
	case KindResolve:
		return true
	case KindCreate:
		def := c.env.Definitions.Definition(op.Create.Definition)
		return def != nil && def.Sticky()
	}
	return false
}

func (t *turn) setOut(d *draft, batch []Op, nonce uint64) {
	c := &t.c
	state, open := d.finish()
	c.out = &Outstanding{
		Proposal: Proposal{Nonce: nonce, Base: c.latest.State.Nonce, Batch: batch},
		State:    state, Finals: d.finals, transfers: open,
	}
	c.maxSigned = nonce
	t.propose, t.save = true, true
}

// receiveRefusal supersedes our proposal: same base, next own nonce, without
// what was refused and with nothing new (P6).
func (t *turn) receiveRefusal(r *Refusal) error {
	c := &t.c
	if c.out == nil || c.out.Proposal.Nonce != r.Nonce || t.v.Dispute {
		return nil
	}
	batch := c.out.Proposal.Batch
	codes := make(map[uint32]RefusedOp, len(r.Ops))
	for _, op := range r.Ops {
		if int(op.Index) >= len(batch) {
			return fmt.Errorf("%w: refusal of operation %d of %d", ErrProtocol, op.Index, len(batch))
		}
		codes[op.Index] = op
	}
	if len(codes) == 0 {
		return fmt.Errorf("%w: refusal that names no operation", ErrProtocol)
	}
	n := c.nextNonce()
	if n > MaxNonce {
		return nil // nothing can be signed here any more but on chain
	}
	old := *c.out
	c.superseded = append(c.superseded[:len(c.superseded):len(c.superseded)], old)
	enough := len(c.superseded) >= MaxRefusals // then nothing at all; the rest goes into a later one
	d := newDraft(c, t.v, c.cfg.Me, n)
	var rest []Op
	for i, op := range batch {
		why, refused := codes[uint32(i)]
		if !refused && enough {
			c.later = append(c.later[:len(c.later):len(c.later)], op)
			continue
		}
		if !refused {
			if err := d.apply(&op); err == nil {
				rest = append(rest, op)
				continue
			} else { // it needed one of the refused
				why = RefusedOp{Code: err.Code, Message: err.Message}
			}
		}
		t.notice(Refused, op, c.cfg.Me, why.Code, why.Message)
		if why.Code.Retryable() || c.stubborn(&op) {
			c.later = append(c.later[:len(c.later):len(c.later)], op)
		} else {
			c.doubt = append(c.doubt[:len(c.doubt):len(c.doubt)], op)
		}
	}
	t.setOut(d, rest, n)
	return nil
}

// move makes s the latest double-signed state. Everything that we signed before
// is a sibling below it or its ancestor, so what it lacks is dead unless it
// goes on being proposed.
func (t *turn) move(s Signed, open Transfers, batch []Op, finals []Balance, by Role) {
	c := &t.c
	was := c.open
	c.latest, c.open, c.lastBatch, c.lastBy = s, open, batch, by
	doubt := c.doubt
	c.out, c.superseded, c.doubt = nil, nil, nil
	t.save = true
	for i, op := range batch {
		n := Notice{Kind: Done, Op: op, Key: op.Key(c.cfg.Channel), By: by, Final: finals[i]}
		if id := n.Key.ID; op.Kind == KindCreate {
			n.Transfer = open.Get(id)
		} else if op.Kind == KindResolve || op.Kind == KindCancel {
			n.Transfer = was.Get(id)
		}
		t.notices = append(t.notices, n)
	}
	// Identical operations may stand in two lists; the one that was signed wins.
	done := make(map[OpKey]bool, len(batch))
	for i := range batch {
		done[batch[i].Key(c.cfg.Channel)] = true
	}
	for _, op := range doubt {
		if !done[op.Key(c.cfg.Channel)] {
			t.notice(Dead, op, c.cfg.Me, CodeOther, "the peer refused it")
		}
	}
}
