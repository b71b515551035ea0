package sim

import (
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// Times that the rules of forwards go by, seconds.
const (
	inclusion   = 1_200
	observation = 120
	skewSeconds = 120
	finality    = 900
	decrement   = 8_640
	reorgs      = skewSeconds + 2*finality // G
)

// securing is C: the time to secure a claim under Vector's hash lock.
const securing = channel.DefaultChannelTimeout + 4*inclusion + 2*observation

// manner is what a recipient does about a payment.
type manner int

const (
	prompt  manner = iota
	late           // within what is safe for it
	edge           // as near to the expiry as it can
	giving         // cancels
	forever        // does nothing while the faults last
)

// payment is one payment of a user to another, direct or through the router.
type payment struct {
	n                int
	class            int
	from, to         int
	fromChain, chain int // of the payer and of the recipient
	direct           bool
	amount, expect   channel.Amount
	preimage, lock   common.Hash
	p                *pair // the payer's channel
	op               channel.Op
	id               common.Hash
	expiry           uint64
	manner           manner
	// again is the payment that this one repeats under the same secret; nil for
	// nearly all.
	again          *payment
	refused        bool // by the recipient's node
	lateUs, seenUs int64

	tries int
	// What became of it, as the two ends see it in what is durable.
	locked, paid, returned, dead bool
	arrived                      channel.Amount // what the recipient's resolve brought
	revealed                     bool           // the preimage has left the recipient
	received                     bool           // by a double-signed resolve
}

func (p *payment) String() string {
	way := "through roger"
	if p.direct {
		way = "directly"
	}
	return fmt.Sprintf("payment %d: %s@%d pays %s@%d %s of class %d %s (lock %s)", p.n, name(p.from), chainID(p.fromChain), name(p.to), chainID(p.chain), p.amount, p.class, way, p.lock.TerminalString())
}

// over reports that the payer knows how it ended.
func (p *payment) over() bool { return p.paid || p.returned || p.dead }

// newPayment draws a payment between two users, or of one to itself: on the
// other chain, or even back through the same channel (F9).
func (w *world) newPayment() *payment {
	if len(w.payments) > 0 && w.chance(0.04) {
		if o := w.payments[w.rng.IntN(len(w.payments))]; !o.direct && o.again == nil {
			return w.tryAgain(o)
		}
	}
	p := &payment{n: len(w.payments) + 1, class: w.rng.IntN(classCount), from: w.rng.IntN(roger), to: w.rng.IntN(roger), fromChain: w.rng.IntN(2)}
	if p.to == p.from && w.chance(0.7) {
		p.to = (p.to + 1) % roger
	}
	p.chain = 1 - p.fromChain
	if w.chance(0.15) {
		p.chain = p.fromChain
	}
	p.p = w.between2(p.from, roger, p.fromChain)
	if p.from+p.to == carol+dave && p.fromChain == 0 && w.chance(0.5) {
		p.direct, p.chain, p.p = true, 0, w.between2(p.from, p.to, 0)
	}
	// Whole units of the coarser form, and sometimes a rest that rounding eats.
	units := uint64(w.between(1, 60))
	per := paymentUnit(p.class, p.fromChain)
	rest := uint64(0)
	if w.chance(0.3) {
		rest = w.rng.Uint64N(per)
	}
	p.amount = channel.Units(units*per + rest)
	p.expect = channel.Units((units*per + rest) * scale(p.class, p.fromChain) / scale(p.class, p.chain))
	p.preimage = w.hash()
	p.lock = transfer.LockHash(p.preimage)
	now := uint64(w.nowUs / 1_000_000)
	if w.chance(0.4) {
		p.expiry = now + pick[uint64](w, 371_000, 420_000, 600_000)
		if p.direct {
			p.expiry = now + pick[uint64](w, 900, 7_200, 180_000)
		}
	}
	f := &w.faults
	switch {
	case w.chance(f.slow):
		p.manner = pick(w, late, late, edge)
	case w.chance(f.back):
		p.manner = giving
	case w.chance(f.never):
		p.manner = forever
	}
	p.lateUs = w.between(1_000_000, 600_000_000)
	p.refused = w.chance(f.refuse)
	p.op = w.createOp(p)
	p.id = p.op.Create.ID(p.p.address())
	w.payments = append(w.payments, p)
	w.byID[p.id], w.byHash[p.lock] = p, p
	return p
}

// tryAgain is a payer that makes the same payment a second time, with the same
// secret: the router may carry one of the two, and never both (F3).
func (w *world) tryAgain(o *payment) *payment {
	p := &payment{
		n: len(w.payments) + 1, again: o, class: o.class, from: o.from, to: o.to, fromChain: o.fromChain, chain: o.chain,
		amount: o.amount, expect: o.expect, lock: o.lock, p: o.p, expiry: o.expiry,
	}
	p.op = w.createOp(p)
	p.id = p.op.Create.ID(p.p.address())
	w.payments = append(w.payments, p)
	w.byID[p.id] = p
	return p
}

// between2 returns the channel of two nodes on a chain.
func (w *world) between2(a, b, chain int) *pair {
	for _, p := range w.channels {
		if p.chain == chain && (p.owner == [2]int{a, b} || p.owner == [2]int{b, a}) {
			return p
		}
	}
	return nil
}

func (w *world) createOp(p *payment) channel.Op {
	me := p.p.role(p.from)
	signers := p.p.cfg[0].Signers
	meta := map[string]any{}
	if !p.direct {
		meta["routingId"], meta["requireOnline"] = w.hash().Hex(), w.chance(0.5)
		meta["path"] = []map[string]any{{
			"recipient": w.cast.who[p.to].id, "recipientChainId": chainID(p.chain), "recipientAssetId": w.cast.asset(p.class, p.chain).Hex(),
		}}
	}
	raw, err := json.Marshal(meta)
	if err != nil {
		w.fail("meta", "%v", err)
	}
	return channel.Op{Kind: channel.KindCreate, Meta: raw, Create: &channel.Create{
		Salt: w.hash(), Definition: w.cast.contracts.Hashlock, Asset: w.cast.asset(p.class, p.fromChain),
		Balance:      channel.Balance{Amount: [2]channel.Amount{p.amount}, To: [2]common.Address{signers[me], signers[me.Other()]}},
		Timeout:      channel.DefaultTransferTimeout,
		InitialState: transfer.HashlockState{LockHash: p.lock, Expiry: p.expiry}.Encode(),
	}}
}

// paymentUnit is what amounts are multiples of, give or take a rest.
func paymentUnit(class, chain int) uint64 {
	if class == native {
		return 500
	}
	return scale(class, 1) / scale(class, chain)
}
