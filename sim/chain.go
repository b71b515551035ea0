package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// spot is one asset of one channel.
type spot struct{ ch, asset common.Address }

// chain is a chain of blocks with what the channel contracts need of one:
// deposits per party, and withdrawals that both parties signed.
type chain struct {
	w     *world
	index int
	// offUs is how far the chain's clock is from the world's.
	offUs int64
	// everyUs bounds the time between two blocks.
	everyUs [2]int64
	// depth is how many blocks lie on one that is final.
	depth int

	times    []uint64 // of each block, Unix seconds
	pool     []tx
	deposits map[spot][]deposited
	seen     map[spot]map[common.Hash]bool // deposits by the name of their transaction
	paid     map[common.Hash]bool          // withdrawals, by their hash
	paidOut  map[spot]channel.Amount
}

// tx waits for a block at or after a time.
type tx struct {
	readyUs int64
	run     func(block int)
}

// deposited is the totals of the two parties from a block on.
type deposited struct {
	block  int
	totals [2]channel.Amount
}

func newChain(w *world, index int) *chain {
	return &chain{
		w: w, index: index, deposits: map[spot][]deposited{}, seen: map[spot]map[common.Hash]bool{},
		paid: map[common.Hash]bool{}, paidOut: map[spot]channel.Amount{},
	}
}

// mine seals a block and lets every node see it a little later.
func (c *chain) mine() {
	c.seal()
	for _, n := range c.w.nodes {
		block := len(c.times) - 1
		c.w.after(c.w.between(5_000, 2_000_000), func() {
			n.views[c.index].see(block)
			if n.router != nil {
				n.router.headMoved(c.index)
			}
		})
	}
	c.w.after(c.w.between(c.everyUs[0], c.everyUs[1]), c.mine)
}

func (c *chain) seal() {
	t := uint64((c.w.nowUs + c.offUs) / 1_000_000)
	if len(c.times) > 0 {
		t = max(t, c.times[len(c.times)-1]+1)
	}
	c.times = append(c.times, t)
	waiting := c.pool
	c.pool = nil
	for _, x := range waiting {
		if x.readyUs > c.w.nowUs {
			c.pool = append(c.pool, x)
			continue
		}
		x.run(len(c.times) - 1)
	}
}

func (c *chain) send(run func(block int)) {
	c.pool = append(c.pool, tx{c.w.nowUs + c.w.between(100_000, 20_000_000), run})
}

// deposit sends value to a channel for one party. One that was sent before
// under the same name is not sent again.
func (c *chain) deposit(at spot, by channel.Role, amount channel.Amount, name common.Hash) {
	names := c.seen[at]
	if names == nil {
		names = map[common.Hash]bool{}
		c.seen[at] = names
	}
	if names[name] {
		return
	}
	names[name] = true
	c.send(func(block int) {
		totals := c.totals(at)
		totals[by] = c.w.sum(totals[by], amount)
		c.deposits[at] = append(c.deposits[at], deposited{block, totals})
		c.w.tracef("chain %d: block %d: %s deposits %s of asset %s in channel %s", chainID(c.index), block, by, amount, short(at.asset), short(at.ch))
	})
}

// totals returns what was ever deposited, as of the head.
func (c *chain) totals(at spot) [2]channel.Amount {
	l := c.deposits[at]
	if len(l) == 0 {
		return [2]channel.Amount{}
	}
	return l[len(l)-1].totals
}

// totalsAt returns the totals as of a block, and whether there were any.
func (c *chain) totalsAt(at spot, block int) ([2]channel.Amount, bool) {
	l := c.deposits[at]
	for i := len(l) - 1; i >= 0; i-- {
		if l[i].block <= block {
			return l[i].totals, true
		}
	}
	return [2]channel.Amount{}, false
}

// withdraw submits a withdrawal; the contract pays it once. It reports to done
// when it is mined.
func (c *chain) withdraw(row *channel.WithdrawalRow, signers [2]common.Address, done func()) {
	d := row.Data
	digest := channel.Digest(d.Commitment())
	for r, who := range signers {
		if !c.w.cast.keys.Verify(digest, row.Sigs[r], who) {
			c.w.fail("withdrawals", "a withdrawal of %s from %s lacks the signature of %s", d.Amount, d.Channel, channel.Role(r))
			return
		}
	}
	c.send(func(int) {
		if c.paid[d.Hash()] {
			done()
			return
		}
		c.paid[d.Hash()] = true
		at := spot{d.Channel, d.Asset}
		totals := c.totals(at)
		paid := c.w.sum(c.paidOut[at], d.Amount)
		if c.w.sum(totals[0], totals[1]).Less(paid) {
			c.w.fail("withdrawals", "channel %s pays out %s of asset %s, its deposits are %s and %s", d.Channel, paid, d.Asset, totals[0], totals[1])
		}
		c.paidOut[at] = paid
		done()
	})
}

// view is what one node knows of one chain. It implements node.ChainView.
type view struct {
	chain   *chain
	head    int // the last block seen
	seenUs  int64
	watched map[spot]bool
}

func (v *view) see(block int) {
	if block > v.head {
		v.head, v.seenUs = block, v.chain.w.nowUs
	}
}

// restart forgets what only memory knew, and looks at the head anew.
func (v *view) restart() {
	v.watched = map[spot]bool{}
	v.head, v.seenUs = len(v.chain.times)-1, v.chain.w.nowUs
}

func (v *view) confirmed() int { return max(0, v.head-v.chain.depth) }

// Times implements node.ChainView.
func (v *view) Times() (head, final uint64, ok bool) {
	return v.chain.times[v.head], v.chain.times[v.confirmed()], true
}

// Deposits implements node.ChainView.
func (v *view) Deposits(ch common.Address) map[common.Address][2]channel.Amount {
	m := make(map[common.Address][2]channel.Amount, classCount)
	for class := range classCount {
		a := v.chain.w.cast.asset(class, v.chain.index)
		if !v.watched[spot{ch, a}] {
			continue
		}
		if t, ok := v.chain.totalsAt(spot{ch, a}, v.confirmed()); ok {
			m[a] = t
		}
	}
	return m
}

// Disputed implements node.ChainView: this form of the simulation has no
// disputes.
func (v *view) Disputed(common.Address) bool { return false }
