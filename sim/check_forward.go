package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// forwards is invariant 4: every forward ends once; the incoming leg is given
// back only when the outgoing one can never pay (F1), and never pays later.
type forwards struct {
	w     *world
	ended map[channel.ForwardID]router.State
	// back are the outgoing legs of forwards that were given back.
	back map[legKey]*forward
}

func newForwards(w *world) *forwards {
	return &forwards{w: w, ended: map[channel.ForwardID]router.State{}, back: map[legKey]*forward{}}
}

func (c *forwards) committed(n *party, _ *live, writes []channel.Write) {
	g := c.w.ledger
	for _, x := range writes {
		switch x := x.(type) {
		case channel.PutForward:
			c.row(x.Row)
		case channel.PutChannel:
			if n.index == roger {
				c.proposal(x.Record)
			}
		}
	}
	for i := range g.ended {
		row := &g.ended[i]
		given := row.Final.Amount[1].IsZero()
		if n.index == roger && given {
			if f := g.byIn[channel.ForwardID{Incoming: row.Key, Transfer: row.Transfer.ID}]; f != nil {
				c.giveBack(f)
			}
		}
		if f := c.back[legKey{roger, row.Key.Channel, row.Transfer.ID}]; f != nil && !given {
			c.w.fail("forwards", "the outgoing leg of forward %s is paid after its incoming leg was given back (%s)", f.row.ID.Transfer, f.rec.Proof)
		}
	}
}

// proposal looks at what roger is about to propose: a cancel that is signed
// cannot be taken back.
func (c *forwards) proposal(r *channel.Record) {
	if r.Out == nil {
		return
	}
	for i := range r.Out.Proposal.Batch {
		op := &r.Out.Proposal.Batch[i]
		if op.Kind != channel.KindCancel {
			continue
		}
		if f := c.w.ledger.byIn[channel.ForwardID{Incoming: r.Config.Key(), Transfer: op.Transfer}]; f != nil {
			c.giveBack(f)
		}
	}
}

func (c *forwards) giveBack(f *forward) {
	if _, ok := c.w.ledger.proven(f); !ok {
		c.w.fail("forwards", "forward %s is given back (%s, proof %s) while its outgoing leg may still pay", f.row.ID.Transfer, f.rec.Reason, f.rec.Proof)
	}
	if f.row.OutgoingTransfer != (common.Hash{}) {
		c.back[legKey{roger, f.row.Outgoing.Channel, f.row.OutgoingTransfer}] = f
	}
}

func (c *forwards) row(row *channel.ForwardRow) {
	state := router.State(row.State)
	before, over := c.ended[row.ID]
	if over && before != state {
		c.w.fail("forwards", "forward %s ended as %s and is %s now", row.ID.Transfer, before, state)
	}
	if state == router.Settled || state == router.Refunded {
		c.ended[row.ID] = state
	}
}

// end: a forward whose recipient was paid has been paid by its payer, if that
// one was there.
func (c *forwards) end() {
	g := c.w.ledger
	for _, f := range g.forwards {
		in, _ := g.inRow(f)
		payer := c.w.byKey[f.row.ID.Incoming.Channel].other(roger)
		if g.secret(f) && in.Status != channel.TransferResolved && !c.w.nodes[payer].gone {
			c.w.fail("forwards", "forward %s has paid its recipient and was not paid by %s", f.row.ID.Transfer, name(payer))
		}
	}
}

// ladder is invariant 5: when the outgoing create is signed for the first time,
// its row is durable, no other forward ever had its lock hash (F3), and W or E
// and L hold (F2), by formulas of its own.
type ladder struct {
	w      *world
	seen   map[legKey]bool
	hashes map[common.Hash]channel.ForwardID
	held   map[channel.ForwardID]bool
}

func newLadderCheck(w *world) *ladder {
	return &ladder{w, map[legKey]bool{}, map[common.Hash]channel.ForwardID{}, map[channel.ForwardID]bool{}}
}

func (c *ladder) committed(n *party, _ *live, writes []channel.Write) {
	if n.index != roger {
		return
	}
	for _, x := range writes {
		if p, ok := x.(channel.PutForward); ok {
			c.chosen(n, p.Row)
		}
		if p, ok := x.(channel.PutChannel); ok && p.Record.Out != nil {
			for i := range p.Record.Out.Proposal.Batch {
				if op := &p.Record.Out.Proposal.Batch[i]; op.Kind == channel.KindCreate && op.Create.Definition == c.w.cast.contracts.Hashlock {
					c.judge(n, p.Record.Config.Channel, op.Create)
				}
			}
		}
	}
}

func (c *ladder) judge(n *party, ch common.Address, op *channel.Create) {
	k := legKey{roger, ch, op.ID(ch)}
	if c.seen[k] {
		return
	}
	c.seen[k] = true
	f := c.w.ledger.byOut[k]
	if f == nil {
		c.w.fail("ladder", "roger signs a transfer in %s that its journal does not have", c.w.byKey[ch])
		return
	}
	if other, used := c.hashes[f.rec.LockHash]; used && other != f.row.ID {
		c.w.fail("ladder", "roger locks forwards %s and %s under one lock hash", other.Transfer, f.row.ID.Transfer)
	}
	c.hashes[f.rec.LockHash] = f.row.ID
	in, ok := c.w.ledger.inRow(f)
	if !ok || in.Status != channel.TransferOpen {
		c.w.fail("ladder", "roger locks the outgoing leg of forward %s while its incoming one is %s", f.row.ID.Transfer, in.Status)
		return
	}
	out := hashlockExpiry(op.InitialState)
	now := uint64(n.clock()) / 1_000_000
	const t = channel.DefaultChannelTimeout // of every channel here
	windows := in.Transfer.Timeout >= op.Timeout+5*inclusion+4*observation+reorgs
	ends := out != 0 && out+2*inclusion+3*observation+reorgs <= now+t+in.Transfer.Timeout
	if !windows && !ends {
		c.w.fail("ladder", "forward %s: neither W nor E holds", f.row.ID.Transfer)
	}
	expiry := hashlockExpiry(in.Transfer.InitialState)
	if expiry != 0 && (out == 0 || expiry < out+observation+securing+reorgs) {
		c.w.fail("ladder", "forward %s: the incoming leg expires at %d, the outgoing at %d: L does not hold", f.row.ID.Transfer, expiry, out)
	}
}

// chosen: when the outgoing expiry is chosen, its recipient can use it. The
// create may be signed much later: a recipient that goes away while it waits in
// the channel's queue finds it of no use and gives it back.
func (c *ladder) chosen(n *party, row *channel.ForwardRow) {
	f := c.w.ledger.byIn[row.ID]
	if c.held[row.ID] || router.State(row.State) != router.Held {
		return
	}
	c.held[row.ID] = true
	now := uint64(n.clock()) / 1_000_000
	if x := f.rec.OutExpiry; x != 0 && x <= now+securing+skewSeconds+finality {
		c.w.fail("ladder", "forward %s: the recipient could not use an expiry of %d", row.ID.Transfer, x)
	}
}

// holds is F4: when roger promises funds, all that it has promised and not yet
// locked in that channel and asset is there.
type holds struct {
	w    *world
	seen map[channel.ForwardID]bool
}

func newHolds(w *world) *holds { return &holds{w, map[channel.ForwardID]bool{}} }

func (c *holds) committed(n *party, _ *live, writes []channel.Write) {
	g := c.w.ledger
	for _, x := range writes {
		p, ok := x.(channel.PutForward)
		if !ok || c.seen[p.Row.ID] || router.State(p.Row.State) != router.Held {
			continue
		}
		c.seen[p.Row.ID] = true
		f := g.byIn[p.Row.ID]
		sum := channel.Amount{}
		for _, o := range g.forwards {
			if o.row.Outgoing == f.row.Outgoing && o.rec.OutAsset == f.rec.OutAsset && c.held(n, o) {
				sum = c.w.sum(sum, o.rec.OutAmount)
			}
		}
		a, _ := n.durable[f.row.Outgoing.Channel].Latest.State.Asset(f.rec.OutAsset)
		if free := a.Balance.Amount[f.row.Outgoing.Me]; free.Less(sum) {
			c.w.fail("holds", "roger holds %s of asset %s in %s and has %s", sum, f.rec.OutAsset, c.w.byKey[f.row.Outgoing.Channel], free)
		}
	}
}

// held reports that a forward's hold counts: promised, not locked and not dead.
func (c *holds) held(n *party, f *forward) bool {
	if f.row.Finished || router.State(f.row.State) != router.Held {
		return false
	}
	g := c.w.ledger
	if _, locked := g.outRow(f); locked {
		return false
	}
	if !f.signed {
		return f.life == n.life
	}
	return g.pending(n, f.row.Outgoing.Channel, f.row.OutgoingTransfer)
}
