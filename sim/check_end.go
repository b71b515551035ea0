package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

func hashlockExpiry(state []byte) uint64 { return transfer.Hashlock{}.Expiry(state) }

// paid: what a payer sees as paid, the recipient received in full.
type paid struct{ w *world }

func (c *paid) committed(_ *party, _ *live, _ []channel.Write) {
	for i := range c.w.ledger.ended {
		s, err := transfer.DecodeHashlockState(c.w.ledger.ended[i].Transfer.InitialState)
		if err != nil {
			continue
		}
		if p := c.w.byHash[s.LockHash]; p != nil && c.times(p) > 0 && !p.revealed {
			c.w.fail("paid", "%s is paid, and its recipient never showed the secret", p)
		}
	}
}

// times is how often a payment was paid, the repeats of its payer included.
func (c *paid) times(p *payment) int {
	k := 0
	for _, o := range c.w.payments {
		if (o == p || o.again == p) && o.paid {
			k++
		}
	}
	return k
}

func (c *paid) end() {
	for _, p := range c.w.payments {
		k := c.times(p)
		switch {
		case p.again != nil:
		case k > 1:
			c.w.fail("paid", "%s is paid %d times", p, k)
		case k == 1 && !p.received && !p.direct && !c.w.nodes[p.to].gone:
			c.w.fail("paid", "%s is paid, and nothing arrived", p)
		case k == 0 && p.received && p.returned && !c.w.nodes[p.from].gone:
			c.w.fail("paid", "%s arrived, and went back to its payer too", p)
		case p.paid && !p.received && p.direct && !c.w.nodes[p.to].gone && !c.w.nodes[p.from].gone: // else only the chain could settle it
			c.w.fail("paid", "%s is paid, and nothing arrived", p)
		case p.received && p.arrived != p.expect:
			c.w.fail("paid", "%s is paid, and %s arrived instead of %s", p, p.arrived, p.expect)
		}
	}
}

// rest is liveness: with the faults over and time enough, nothing is under way
// between nodes that are there.
type rest struct{ w *world }

func (c *rest) end() {
	for _, p := range c.w.channels {
		c.channel(p)
	}
	g := c.w.ledger
	for _, f := range g.forwards {
		if !f.row.Finished && !c.touchesChain(f) {
			c.w.fail("rest", "forward %s is still %s", f.row.ID.Transfer, f.row.State)
		}
	}
	for _, p := range c.w.payments {
		if p.locked && !p.over() && !c.w.nodes[p.from].gone && !(p.direct && (c.w.nodes[p.to].gone || c.w.overdue(p.p, p.id))) {
			c.w.fail("rest", "%s is neither paid nor returned", p)
		}
	}
	c.holds()
}

// touchesChain reports that one of a forward's legs can only be ended by the
// chain: it is with a node that vanished, or overdue.
func (c *rest) touchesChain(f *forward) bool {
	in := c.w.byKey[f.row.ID.Incoming.Channel].other(roger)
	if c.w.nodes[in].gone {
		return true
	}
	out := c.w.byKey[f.row.Outgoing.Channel]
	return out != nil && (c.w.nodes[out.other(roger)].gone || c.w.overdue(out, f.row.OutgoingTransfer))
}

func (c *rest) channel(p *pair) {
	w := c.w
	if w.nodes[p.owner[0]].gone || w.nodes[p.owner[1]].gone {
		return
	}
	var nonces [2]uint64
	overdue := false
	for r, who := range p.owner {
		n := w.nodes[who]
		l := n.live[p.address()]
		ch := l.m.Channel()
		if w.busyIn(p, ch) || len(l.inbox) > 0 {
			w.fail("rest", "%s in %s is not at rest: %s", name(who), p, describeOps(ch.Unsettled()))
		}
		if !ch.Linked() {
			w.fail("rest", "%s in %s is not connected", name(who), p)
		}
		for _, t := range ch.Open().All() {
			if w.overdue(p, t.ID) {
				overdue = true
			} else {
				w.fail("rest", "%s in %s still has the open transfer %s", name(who), p, t.ID)
			}
		}
		nonces[r] = ch.Latest().State.Nonce
	}
	if overdue {
		w.stats.Overdue++
	} else if nonces[0] != nonces[1] || nonces[0] == 0 {
		w.fail("rest", "%s rests at nonces %d and %d", p, nonces[0], nonces[1])
	}
}

// holds: no hold is left but those of forwards with somebody who vanished.
func (c *rest) holds() {
	n := c.w.nodes[roger]
	for _, p := range n.pairs {
		if c.w.nodes[p.other(roger)].gone {
			continue
		}
		for class := range classCount {
			asset := c.w.cast.asset(class, p.chain)
			free := channel.Amount{}
			if r := n.durable[p.address()]; r != nil {
				a, _ := r.Latest.State.Asset(asset)
				free = a.Balance.Amount[p.role(roger)]
			}
			if has := n.router.m.Available(p.cfg[p.role(roger)].Key(), asset); has != free {
				c.w.fail("rest", "of %s that roger has free in %s, %s is not held", free, p, has)
			}
		}
	}
	for who := range c.w.nodes {
		c.withdrawals(c.w.nodes[who])
	}
}

// withdrawals: each that is complete was paid by the chain.
func (c *rest) withdrawals(n *party) {
	if n.gone {
		return
	}
	for _, p := range n.pairs {
		rows, err := n.store.Withdrawals(c.w.ctx, p.cfg[p.role(n.index)].Key())
		if err != nil {
			c.w.fail("disk", "%v", err)
		}
		for _, row := range rows {
			if row.Sigs[0] != (channel.Signature{}) && row.Sigs[1] != (channel.Signature{}) && row.TxHash == (common.Hash{}) {
				c.w.fail("rest", "%s has a withdrawal in %s that the chain never paid", name(n.index), p)
			}
		}
	}
}
