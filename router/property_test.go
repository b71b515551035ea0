package router_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/router"
)

// chaos drives a sim through a random schedule and holds it to the rules of
// forwarding. A failure prints rapid's seed.
type chaos struct {
	*sim
	rt   *rapid.T
	pays []channel.ForwardID
	// creates holds the creates that left, by lock hash: of each hash, one may
	// live.
	creates map[common.Hash][]common.Hash
	// pending is a recipient's resolve that the router let through and the node
	// has not committed yet.
	pending []pendingResolve
	last    []router.Event
	draws   uint64
}

type pendingResolve struct {
	key channel.Key
	op  channel.Op
}

var everyKey = []channel.Key{carolA, ericA, daveB, fionaB}

// told checks a proposal as it leaves the router.
func (c *chaos) told(p router.Propose) {
	switch p.Op.Kind {
	case channel.KindCreate:
		c.toldCreate(p)
	case channel.KindResolve:
		t := c.channels[p.Key].transfers[p.Op.Transfer]
		if t == nil || t.ours || transfer.LockHash(common.Hash(p.Op.Resolver)) != t.lock.LockHash {
			c.rt.Fatalf("resolves %s with %x", p.Op.Transfer, p.Op.Resolver)
		}
	case channel.KindCancel:
		if t := c.channels[p.Key].transfers[p.Op.Transfer]; t != nil && !t.ours {
			c.provenDead(channel.ForwardID{Incoming: p.Key, Transfer: p.Op.Transfer})
		}
	}
}

// toldCreate: P2 (its row, hold and lock hash are durable), F3 (one lock hash, one
// create) and F2, by the words of the rule.
func (c *chaos) toldCreate(p router.Propose) {
	id := p.Op.Create.ID(p.Key.Channel)
	lock, _ := transfer.DecodeHashlockState(p.Op.Create.InitialState)
	for _, was := range c.creates[lock.LockHash] {
		for _, key := range everyKey {
			if c.alive(key, was) || c.channels[key].transfers[was] != nil {
				c.rt.Fatalf("F3: create %s under the lock hash of %s", id, was)
			}
		}
	}
	c.creates[lock.LockHash] = append(c.creates[lock.LockHash], id)
	amount, _ := p.Op.Create.Balance.Amount[0].Uint64()
	if n := c.promised(p.Key) + amount; n > c.channels[p.Key].free {
		c.rt.Fatalf("F4: %d promised of %d", n, c.channels[p.Key].free)
	}
	by, ok := c.hashes[lock.LockHash]
	if !ok {
		c.rt.Fatalf("F3: create %s without its lock hash claimed", id)
	}
	state, rec, row := c.row(by)
	if rec.Proof == router.ExpiredFinal && row.OutgoingTransfer == id && c.heads[chainB].Final >= lock.Expiry {
		return // it was on its way to the channel, which will not sign it any more
	}
	if state != router.Held || row.OutgoingTransfer != id || row.Outgoing != p.Key {
		c.rt.Fatalf("F4: create %s while its row is %s for %s", id, state, row.OutgoingTransfer)
	}
	in := c.channels[by.Incoming].transfers[by.Transfer]
	if in.status != channel.TransferOpen {
		c.rt.Fatalf("create %s for an incoming transfer that is %s", id, in.status)
	}
	n := func(x uint64) *big.Int { return new(big.Int).SetUint64(x) }
	const t, i, o, s, f = 172_800, 1200, 120, 120, 900
	const g = s + f + f
	w := int64(t+in.timeout)-int64(t+p.Op.Create.Timeout) >= 5*i+4*o+g
	ends := new(big.Int).Add(n(uint64(c.nowUs/1_000_000)), n(t+in.timeout-(2*i+3*o+g)))
	e := lock.Expiry != 0 && n(lock.Expiry).Cmp(ends) <= 0
	if !w && !e {
		c.rt.Fatalf("F2: neither W nor E: %+v", rec)
	}
	if in.lock.Expiry != 0 && (lock.Expiry == 0 || in.lock.Expiry < lock.Expiry+o+(t+4*i+2*o)+g) {
		c.rt.Fatalf("F2: not L: %d and %d", in.lock.Expiry, lock.Expiry)
	}
}

// provenDead: whatever the record says, the outgoing transfer cannot pay any
// more, and the proof is durable (F1).
func (c *chaos) provenDead(id channel.ForwardID) {
	state, rec, row := c.row(id)
	if row == nil || rec.Proof == router.NoProof || state != router.Refunding && state != router.Refunded {
		c.rt.Fatalf("F1: cancels %s with a row %s on %s", id.Transfer, state, rec.Proof)
	}
	if row.OutgoingTransfer == (common.Hash{}) {
		return
	}
	for _, p := range c.pending {
		if t := c.channels[p.key].transfers[p.op.Transfer]; t.status == channel.TransferOpen && p.op.Transfer == row.OutgoingTransfer {
			c.rt.Fatalf("F1: cancels %s while its recipient's claim is being signed (%s)", id.Transfer, rec.Proof)
		}
	}
	ch := c.channels[row.Outgoing]
	out, final := ch.transfers[row.OutgoingTransfer], c.heads[chainB].Final
	switch {
	case out == nil && !c.alive(row.Outgoing, row.OutgoingTransfer):
	case out != nil && out.status == channel.TransferCancelled:
	case (out == nil || out.status == channel.TransferOpen) && final >= rec.OutExpiry && rec.OutExpiry != 0:
	default:
		c.rt.Fatalf("F1: cancels %s on %s while the outgoing transfer is %+v", id.Transfer, rec.Proof, out)
	}
}

// wrote checks that a row moves as the table in the package's comment says.
func (c *chaos) wrote(was, is *channel.ForwardRow) {
	next := map[router.State][]router.State{
		"":               {router.Received},
		router.Received:  {router.Held, router.Refunding},
		router.Held:      {router.Held, router.Refunding, router.Settled},
		router.Refunding: {router.Refunding, router.Refunded},
		router.Settled:   {router.Settled},
		router.Refunded:  {router.Refunded},
	}
	var from router.State
	if was != nil {
		from = router.State(was.State)
		if was.Finished {
			c.rt.Fatalf("a finished row is written again: %s", is.State)
		}
	}
	for _, s := range next[from] {
		if s == router.State(is.State) {
			return
		}
	}
	c.rt.Fatalf("a row goes from %q to %q", from, is.State)
}

// invariants hold after every event.
func (c *chaos) invariants() {
	for id := range c.rows {
		_, rec, row := c.row(id)
		in := c.channels[id.Incoming].transfers[id.Transfer]
		var out *simTransfer
		if row.OutgoingTransfer != (common.Hash{}) {
			out = c.channels[row.Outgoing].transfers[row.OutgoingTransfer]
		}
		if in.status == channel.TransferCancelled && out != nil && out.status == channel.TransferResolved {
			c.rt.Fatalf("paid %s and was not paid: proof %s", id.Transfer, rec.Proof)
		}
		if in.status == channel.TransferCancelled && rec.Proof == router.NoProof {
			c.rt.Fatalf("F1: %s was given back without a proof", id.Transfer)
		}
	}
	for id, n := range c.ended {
		if n > 1 {
			c.rt.Fatalf("%s ended %d times", id.Transfer, n)
		}
	}
}

// alive reports whether a create is on its way or in doubt.
func (c *chaos) alive(key channel.Key, id common.Hash) bool {
	k := channel.OpKey{Kind: channel.KindCreate, ID: id}
	return hasOp(c.channels[key].doubt, key, k) || hasOp(c.channels[key].queue, key, k)
}

// promised is what the creates that are on their way or in doubt sum up to.
func (c *chaos) promised(key channel.Key) (sum uint64) {
	ch := c.channels[key]
	for _, ops := range [][]channel.Op{ch.queue, ch.doubt} {
		for i := range ops {
			if ops[i].Kind == channel.KindCreate {
				n, _ := ops[i].Create.Balance.Amount[0].Uint64()
				sum += n
			}
		}
	}
	return sum
}

// pick is uniform, where rapid's own ranges prefer small numbers.
func (c *chaos) pick(name string, n int) int {
	c.draws++
	x := rapid.Uint64().Draw(c.rt, name) + c.draws*0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return int((x ^ x>>31) % uint64(n))
}

// pay makes a payment, most of them good.
func (c *chaos) pay() {
	n := uint64(len(c.pays))
	p := good(n)
	p.via = []channel.Key{carolA, ericA}[c.pick("payer", 2)]
	p.meta = to([]string{"dave", "fiona"}[c.pick("recipient", 2)], chainB)
	p.amount = uint64(10 + c.pick("amount", 600))
	switch c.pick("kind", 12) {
	case 0:
		p.lock.Expiry = c.heads[chainA].Time + 359_340 - 5 + uint64(c.pick("expiry", 10))
	case 1:
		p.lock.Expiry = c.heads[chainA].Time + 600_000
	case 2:
		p.lock.Expiry = c.heads[chainA].Time + uint64(c.pick("near", 100_000))
	case 3: // a hash that was used, perhaps
		p.lock.LockHash = lockOf(uint64(c.pick("again", int(n)+1)))
	case 4:
		p.meta = to("mallory", chainB)
	case 5:
		p.meta = replace(p.meta, `"requireOnline":true`, `"requireOnline":false`)
	case 6:
		p.timeout = 43_200 + 8640 - 2 + uint64(c.pick("timeout", 4))
	}
	id := c.incoming(p)
	c.pays = append(c.pays, id)
}

// operation does something about an operation of ours in a random channel.
func (c *chaos) operation() {
	key := everyKey[c.pick("channel", 4)]
	ch := c.channels[key]
	if len(ch.queue) > 0 && ch.leg.Connected && c.pick("sign", 3) > 0 {
		c.sign(key)
		return
	}
	if len(ch.doubt) == 0 {
		return
	}
	at := c.pick("op", len(ch.doubt))
	stubborn := ch.doubt[at].Kind == channel.KindResolve
	switch c.pick("answer", 6) {
	case 0:
		c.refuse(key, at, channel.CodePolicy)
	case 1:
		if !stubborn {
			c.die(key, at)
		}
	default:
		c.agree(key, at)
	}
}

type leg = channel.ForwardID

// peer lets a recipient or payer do what it may.
func (c *chaos) peer() {
	var open []leg
	for _, in := range c.pays {
		_, _, row := c.row(in)
		for _, l := range []leg{in, {Incoming: row.Outgoing, Transfer: row.OutgoingTransfer}} {
			if ch := c.channels[l.Incoming]; ch != nil && ch.transfers[l.Transfer] != nil && ch.transfers[l.Transfer].status == channel.TransferOpen {
				open = append(open, l)
			}
		}
	}
	if len(open) == 0 {
		return
	}
	at := open[c.pick("transfer", len(open))]
	key, id := at.Incoming, at.Transfer
	t := c.channels[key].transfers[id]
	switch {
	case !t.ours || c.pick("cancel", 6) == 0:
		c.byPeer(key, cancel(id))
	default:
		op := channel.Op{Kind: channel.KindResolve, Transfer: id}
		for n := range uint64(len(c.pays)) {
			if s := secretOf(n); transfer.LockHash(s) == t.lock.LockHash {
				op.Resolver = s[:]
			}
		}
		// The node asks, judges the time, and commits a moment later.
		if c.m.Judge(key, &op, c.nowUs) == channel.CodeNone && t.lock.Expiry > c.heads[chainB].Time {
			c.pending = append(c.pending, pendingResolve{key, op})
		}
	}
}

// commitPending double-signs the resolves that were judged in time.
func (c *chaos) commitPending() {
	for _, p := range c.pending {
		t := c.channels[p.key].transfers[p.op.Transfer]
		if t.status != channel.TransferOpen {
			continue
		}
		t.status, t.resolver = channel.TransferResolved, p.op.Resolver
		n := channel.Notice{Kind: channel.Done, Op: p.op, Key: p.op.Key(p.key.Channel), By: p.key.Me.Other()}
		n.Final.Amount[1] = channel.Units(t.amount)
		c.committed(p.key, n)
	}
	c.pending = nil
}

// step does one random thing.
func (c *chaos) step() {
	switch n := c.pick("step", 100); {
	case n < 10:
		if len(c.pays) < 12 {
			c.pay()
		}
	case n < 35:
		if len(c.events) > 0 {
			c.last = append(c.last, c.events[0])
			c.deliver()
		}
	case n < 47:
		if len(c.journals) > 0 {
			c.journal([]error{nil, nil, nil, nil, nil, errors.New("disk full")}[c.pick("disk", 6)])
		}
	case n < 57:
		if len(c.props) > 0 {
			c.tell()
		}
	case n < 75:
		c.operation()
	case n < 84:
		c.peer()
	case n < 85:
		// Both chains jump while claims may be in the middle of being signed.
		if c.pick("jump", 4) == 0 {
			c.jump(uint64(c.pick("seconds", 200_000)))
		}
	case n < 90:
		c.commitPending()
		c.advance(uint64(c.pick("seconds", 90)))
	case n < 93:
		leg := &c.channels[everyKey[c.pick("channel", 4)]].leg
		leg.Connected = !leg.Connected || c.pick("up", 3) > 0
		if leg.Connected {
			c.events = append(c.events, router.Connected{Peer: leg.Peer, NowUs: c.nowUs})
		}
	case n < 94:
		c.logf("crash")
		c.pending = nil // the frame is lost with the process
		c.last = nil
		c.boot()
	default:
		c.odd()
	}
}

// jump moves the chains, not the clock: a test chain does so, and a rollup after
// a halt.
func (c *chaos) jump(seconds uint64) {
	for _, chain := range []uint64{chainA, chainB} {
		h := c.heads[chain]
		h.Time += seconds
		h.Final = h.Time
		c.events = append(c.events, router.HeadMoved{ChainID: chain, NowUs: c.nowUs})
	}
}

// odd repeats an event, answers a top-up, or toggles a dispute.
func (c *chaos) odd() {
	switch c.pick("odd", 4) {
	case 0:
		if len(c.last) > 0 {
			c.handle(c.last[c.pick("copy", len(c.last))])
		}
	case 1, 2:
		for _, u := range c.topUps {
			var err error
			if c.pick("funds", 2) == 0 {
				err = errors.New("none")
			} else {
				n, _ := u.Amount.Uint64()
				c.channels[u.Key].free += n
			}
			c.events = append(c.events, router.Collateral{Key: u.Key, Asset: u.Asset, Err: err, NowUs: c.nowUs})
		}
		c.topUps = nil
	case 3:
		leg := &c.channels[everyKey[c.pick("channel", 4)]].leg
		leg.Dispute = c.pick("dispute", 8) == 0
	}
}

// finish lets the world be kind: then every forward must end, once, both legs
// the same way.
func (c *chaos) finish() {
	c.commitPending()
	for _, ch := range c.channels {
		ch.leg.Connected, ch.leg.Dispute = true, false
		c.events = append(c.events, router.Connected{Peer: ch.leg.Peer, NowUs: c.nowUs})
	}
	for range 12 {
		for _, u := range c.topUps {
			c.events = append(c.events, router.Collateral{Key: u.Key, Asset: u.Asset, Err: errors.New("none"), NowUs: c.nowUs})
		}
		c.topUps = nil
		c.advance(61)
		c.quiet()
	}
	for range 24 { // most recipients show their secret in the end
		c.peer()
		c.commitPending()
		c.quiet()
	}
	c.advance(400_000)
	c.quiet()
	c.advance(61)
	c.quiet()
	c.invariants()
	if open := c.m.Open(); len(open) != 0 {
		state, rec, row := c.row(open[0])
		c.rt.Fatalf("%d forwards never end, the first is %s: %+v %+v", len(open), state, rec, row)
	}
	for id := range c.rows {
		state, rec, row := c.row(id)
		in := c.channels[id.Incoming].transfers[id.Transfer]
		var out *simTransfer
		if row.OutgoingTransfer != (common.Hash{}) {
			out = c.channels[row.Outgoing].transfers[row.OutgoingTransfer]
		}
		switch {
		case !row.Finished || state != router.Settled && state != router.Refunded:
			c.rt.Fatalf("row %s, finished %v", state, row.Finished)
		case in.status == channel.TransferOpen || out != nil && out.status == channel.TransferOpen:
			c.rt.Fatalf("an open leg of a forward that is %s: %+v %+v", state, in, out)
		case (in.status == channel.TransferResolved) != (out != nil && out.status == channel.TransferResolved):
			c.rt.Fatalf("the legs of %s ended apart: %+v %+v, %+v", id.Transfer, in, out, rec)
		case (state == router.Settled) != (in.status == channel.TransferResolved) || (state == router.Settled) != (rec.Reason == router.OK):
			c.rt.Fatalf("row %s for %q, incoming %s", state, rec.Reason, in.status)
		}
	}
}

func TestForwardsUnderAnySchedule(t *testing.T) {
	ends := make(map[router.Reason]int)
	crashes := 0
	rapid.Check(t, func(rt *rapid.T) {
		c := &chaos{sim: newSim(t), rt: rt, creates: make(map[common.Hash][]common.Hash)}
		c.onTell, c.onRow, c.logf = c.told, c.wrote, rt.Logf
		c.flaky = func() bool { return c.pick("flaky", 8) == 0 }
		for range rapid.IntRange(50, 800).Draw(rt, "steps") {
			c.step()
			c.invariants()
		}
		c.finish()
		for id := range c.rows {
			_, rec, _ := c.row(id)
			ends[rec.Reason]++
		}
		crashes += c.lives - 1
	})
	t.Logf("%d crashes, forwards that ended by reason: %v", crashes, ends)
}
