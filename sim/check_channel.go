package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// conservation is invariant 1: per channel and asset, balances + locked =
// processed deposits - withdrawn, and no more is processed than the chain has.
type conservation struct{ w *world }

func (c *conservation) committed(n *party, _ *live, writes []channel.Write) {
	for _, x := range writes {
		if p, ok := x.(channel.PutChannel); ok {
			c.judge(n, p.Record)
		}
	}
}

func (c *conservation) judge(n *party, r *channel.Record) {
	w := c.w
	p := w.byKey[r.Config.Channel]
	for i := range r.Latest.State.Assets {
		a := &r.Latest.State.Assets[i]
		at := spot{r.Config.Channel, a.Asset}
		has := w.sum(a.Balance.Amount[0], a.Balance.Amount[1])
		for _, t := range w.ledger.open[sideChannel{n.index, r.Config.Channel}].All() {
			if t.Asset == a.Asset {
				has = w.sum(has, w.sum(t.Balance.Amount[0], t.Balance.Amount[1]))
			}
		}
		out := w.ledger.withdrawn[sideSpot{n.index, at}]
		has = w.sum(has, w.sum(out[0], out[1]))
		if in := w.sum(a.Processed[0], a.Processed[1]); has != in {
			w.fail("conservation", "%s in %s, asset %s, nonce %d: balances, locks and withdrawals are %s, deposits %s", name(n.index), p, a.Asset, r.Latest.State.Nonce, has, in)
		}
		totals := w.chains[p.chain].totals(at)
		for _, role := range [2]channel.Role{channel.Alice, channel.Bob} {
			if totals[role].Less(a.Processed[role]) {
				w.fail("conservation", "%s in %s credits %s with %s of asset %s, the chain has %s", name(n.index), p, role, a.Processed[role], a.Asset, totals[role])
			}
		}
	}
}

// peers is invariant 2: nonces only grow, and both peers hold the same
// double-signed state, or one holds the other's direct successor.
type peers struct {
	w *world
	// base is what each state was built on, by who proposed it.
	base map[common.Address]map[uint64]uint64
	// hash is the double-signed state at each nonce.
	hash map[common.Address]map[uint64]common.Hash
	seen map[sideChannel]uint64
}

func newPeers(w *world) *peers {
	return &peers{w: w, base: map[common.Address]map[uint64]uint64{}, hash: map[common.Address]map[uint64]common.Hash{}, seen: map[sideChannel]uint64{}}
}

func (c *peers) committed(n *party, _ *live, writes []channel.Write) {
	for _, x := range writes {
		if p, ok := x.(channel.PutChannel); ok {
			c.judge(n, p.Record)
		}
	}
}

func (c *peers) judge(n *party, r *channel.Record) {
	ch := r.Config.Channel
	p := c.w.byKey[ch]
	if c.base[ch] == nil {
		c.base[ch], c.hash[ch] = map[uint64]uint64{}, map[uint64]common.Hash{}
	}
	if r.Out != nil {
		c.base[ch][r.Out.Proposal.Nonce] = r.Out.Proposal.Base
	}
	now, at := r.Latest.State.Nonce, sideChannel{n.index, ch}
	switch before := c.seen[at]; {
	case now < before:
		c.w.fail("peers", "%s in %s goes back from nonce %d to %d", name(n.index), p, before, now)
		return
	case now == before:
		return
	}
	c.seen[at] = now
	hash := r.Latest.State.Hash()
	if other, known := c.hash[ch][now]; known && other != hash {
		c.w.fail("peers", "two double-signed states at nonce %d of %s", now, p)
	}
	c.hash[ch][now] = hash
	their := c.seen[sideChannel{p.other(n.index), ch}]
	if now != their && c.base[ch][now] != their && c.base[ch][their] != now {
		c.w.fail("peers", "%s holds nonce %d of %s, %s holds %d, and neither is built on the other", name(n.index), now, p, name(p.other(n.index)), their)
	}
}
