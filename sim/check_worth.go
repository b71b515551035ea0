package sim

import (
	"github.com/sluice-node/sluice/channel"
)

// worth is invariant 3: the router's worth, at par and per class of asset, never
// falls. An incoming leg counts as its own once the secret is known. An outgoing
// one counts as lost from the first signature on, unless an incoming one that is
// still locked covers it or it can never pay any more.
type worth struct {
	w     *world
	last  [classCount]int64
	began bool
}

func (c *worth) committed(n *party, _ *live, _ []channel.Write) {
	if n.index != roger {
		return
	}
	for class := range classCount {
		now := c.sum(class)
		if c.began && now < c.last[class] {
			c.w.fail("worth", "roger's worth in class %d falls from %d to %d", class, c.last[class], now)
		}
		c.last[class] = now
	}
	c.began = true
}

// sum is what roger owns in a class, in the finest unit, less what it brought.
// All that the world has of a class is far below 2^63 of it.
func (c *worth) sum(class int) int64 {
	w, n := c.w, c.w.nodes[roger]
	total := int64(0)
	add := func(a channel.Amount, chain int, sign int64) {
		v, _ := a.Uint64()
		total += sign * int64(v*scale(class, chain))
	}
	for _, p := range n.pairs {
		rec := n.durable[p.address()]
		if rec == nil {
			continue
		}
		me, asset := p.role(roger), w.cast.asset(class, p.chain)
		a, _ := rec.Latest.State.Asset(asset)
		add(a.Balance.Amount[me], p.chain, 1)
		add(a.Processed[me], p.chain, -1)
		add(w.ledger.withdrawn[sideSpot{roger, spot{p.address(), asset}}][me], p.chain, 1)
		for _, t := range w.ledger.open[sideChannel{roger, p.address()}].All() {
			if t.Asset == asset && t.Definition == w.cast.contracts.Withdraw && t.InitiatedBy == me {
				add(t.Balance.Amount[0], p.chain, 1)
			}
		}
	}
	for _, f := range w.ledger.forwards {
		c.forward(f, class, add)
	}
	return total
}

// forward adds what the two legs of a forward are worth.
func (c *worth) forward(f *forward, class int, add func(channel.Amount, int, int64)) {
	g := c.w.ledger
	inPair, outPair := c.w.byKey[f.row.ID.Incoming.Channel], c.w.byKey[f.row.Outgoing.Channel]
	if f.rec.InAsset != c.w.cast.asset(class, inPair.chain) {
		return
	}
	in, _ := g.inRow(f)
	open := in.Status == channel.TransferOpen
	if open && g.secret(f) {
		add(f.rec.InAmount, inPair.chain, 1)
	}
	if outPair == nil {
		return
	}
	_, dead := g.proven(f)
	ours := open || dead
	out, locked := g.outRow(f)
	switch {
	case locked && out.Status == channel.TransferOpen && ours:
		add(f.rec.OutAmount, outPair.chain, 1)
	case !locked && f.signed && !ours:
		add(f.rec.OutAmount, outPair.chain, -1)
	}
}
