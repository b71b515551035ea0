package main

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// prop is a proposal: its nonce and its operations. Nonce 0 is none.
type prop struct {
	n uint8
	d mask
	// kept says that the peer's signature on it is stored without effect.
	kept bool
}

// core is everything that [channel.Channel.Step] knows of a channel, small and
// comparable. From linked on it is not durable.
type core struct {
	l    uint8 // latest double-signed state
	full mask  // its history
	out  prop
	sup  [6]prop
	// doubt, later: our operations, as in channel.Record.
	doubt, later mask
	max          uint8
	// ref is the highest refused nonce, refD the proposal's operations, refR the
	// refused ones and refT those that are worth another try.
	ref              uint8
	refD, refR, refT mask

	linked bool
	queue  mask
}

// durable returns what a crash leaves.
func (c core) durable() core {
	c.linked, c.queue = false, 0
	return c
}

// above returns the histories of the latest state and of our proposals on it.
func (c *core) above() []mask {
	all := []mask{c.full, c.full | c.out.d}
	for _, p := range c.sup {
		if p.n != 0 {
			all = append(all, c.full|p.d)
		}
	}
	return all
}

// doubted returns the operations that the party's signature may be on.
func (c *core) doubted() mask { return c.out.d | c.doubt | c.later }

type frameKind uint8

const (
	frameSync frameKind = iota + 1
	frameProposal
	frameAck
	frameRefusal
)

// frame is a message, small and comparable.
type frame struct {
	k    frameKind
	n, b uint8 // nonce and base; of a sync the latest nonce and the outstanding one
	d    mask  // operations of the proposal, also in a refusal
	f    mask  // history of the state that the signature is on
	bf   mask  // of the base
	r, t mask  // refused, and of these worth another try
	sig  quality
}

// quality is what a signature in a frame is worth.
type quality uint8

const (
	sound   quality = iota
	willing         // on whatever the receiver computes
	junk            // on nothing
	based           // sound, but the one on the base is junk
)

type eventKind uint8

const (
	evFrame eventKind = iota + 1
	evEnqueue
	evLinked
	evUnlinked
	evRetry
)

// event is what one party meets, with the view that it is judged under.
type event struct {
	k       eventKind
	f       frame
	ops     mask // enqueued
	refuse  mask // of a received batch
	drop    mask // of our own that fail when they are proposed again
	dispute bool
}

// signed is a state that a party put its name to.
type signed struct {
	n, b uint8
	d, f mask
}

// outcome is what a step did.
type outcome struct {
	c          core
	send       []frame
	signed     []signed
	done, dead mask
	broke      string // the property that the step itself breaks
	fault      bool   // ErrProtocol
}

// driver runs the real Step of one role.
type driver struct {
	u     *universe
	me    channel.Role
	wires map[frame]channel.Frame // that the peer sends
	views map[viewKey]*channel.View
}

type viewKey struct {
	refuse, drop mask
	dispute      bool
}

func newDriver(u *universe, me channel.Role) *driver {
	return &driver{u, me, map[frame]channel.Frame{}, map[viewKey]*channel.View{}}
}

// load builds the channel through a record, as a start does.
func (dr *driver) load(c core) (channel.Channel, error) {
	u, me := dr.u, dr.me
	latest := u.state(c.l, c.full)
	cfg := u.cfg
	cfg.Me = me
	rec := &channel.Record{
		Config: cfg, Latest: channel.Signed{State: latest.state, Sigs: latest.sigs},
		Doubt: u.batch(c.doubt), Later: u.batch(c.later), MaxSigned: uint64(c.max) + base,
	}
	if c.ref != 0 {
		rec.Refused = dr.refusal(frame{n: c.ref, d: c.refD, r: c.refR, t: c.refT})
	}
	if c.out.n != 0 {
		o := dr.outstanding(&c, c.out)
		rec.Out = &o
	}
	for _, p := range c.sup {
		if p.n != 0 {
			rec.Superseded = append(rec.Superseded, dr.outstanding(&c, p))
		}
	}
	ch, err := channel.Restore(rec, u.transfers(c.full), &u.env)
	if err != nil {
		return ch, err
	}
	if c.queue != 0 { // while there is no link, nothing is proposed
		if ch, _, err = ch.Step(channel.Enqueue{Ops: u.batch(c.queue)}, dr.view(event{})); err != nil {
			return ch, err
		}
	}
	if c.linked {
		if ch, _, err = ch.Step(channel.Linked{}, &channel.View{Dispute: true}); err != nil {
			return ch, err
		}
	}
	return ch, nil
}

func (dr *driver) outstanding(c *core, p prop) channel.Outstanding {
	s := dr.u.state(p.n, c.full|p.d)
	o := channel.Outstanding{
		Proposal: channel.Proposal{
			Nonce: uint64(p.n) + base, Base: uint64(c.l) + base, Batch: dr.u.batch(p.d),
			BaseSig: dr.u.state(c.l, c.full).sigs[dr.me], Sig: s.sigs[dr.me],
		},
		State: s.state, Finals: make([]channel.Balance, p.d.count()),
	}
	if p.kept {
		o.PeerSig = s.sigs[dr.me.Other()]
	}
	return o
}

func (dr *driver) refusal(f frame) channel.Refusal {
	r := channel.Refusal{Nonce: uint64(f.n) + base}
	at := uint32(0)
	for i := range dr.u.ops {
		bit := mask(1) << i
		if f.d&bit == 0 {
			continue
		}
		if f.r&bit != 0 {
			code := channel.CodePolicy
			if f.t&bit != 0 {
				code = channel.CodeDepositNotSeen
			}
			r.Ops = append(r.Ops, channel.RefusedOp{Index: at, Code: code})
		}
		at++
	}
	return r
}

// view chooses what the party sees so that exactly the wanted operations fail.
func (dr *driver) view(e event) *channel.View {
	key := viewKey{e.refuse, e.drop, e.dispute}
	if v := dr.views[key]; v != nil {
		return v
	}
	v := &channel.View{Time: uint64(e.drop), Final: 1, Dispute: e.dispute}
	dr.views[key] = v
	if (e.refuse|e.drop)&dr.u.expiry != 0 {
		v.Final = 0
	}
	for i := range dr.u.ops {
		o, bit := &dr.u.ops[i], mask(1)<<i
		switch {
		case o.letter == opDeposit:
			if (e.refuse|e.drop)&bit == 0 {
				if v.Deposits == nil {
					v.Deposits = map[common.Address][2]channel.Amount{}
				}
				v.Deposits[o.op.Deposit.Asset] = o.op.Deposit.Totals
			}
		case e.refuse&bit != 0:
			if v.Policy == nil {
				v.Policy = map[channel.OpKey]channel.OpError{}
			}
			code := channel.CodePolicy
			if o.letter == opLater {
				code = channel.CodeDepositNotSeen
			}
			v.Policy[o.op.Key(dr.u.cfg.Channel)] = channel.OpError{Code: code}
		}
	}
	return v
}

// wire makes the real frame of a small one that the peer sends.
func (dr *driver) wire(f frame) channel.Frame {
	if w, ok := dr.wires[f]; ok {
		return w
	}
	by := dr.me.Other()
	out := channel.Frame{Channel: dr.u.cfg.Channel}
	switch f.k {
	case frameSync:
		s := &channel.Sync{Latest: uint64(f.n) + base}
		if f.b != 0 {
			s.Outstanding = uint64(f.b) + base
		}
		out.Sync = s
	case frameProposal:
		p := &channel.Proposal{Nonce: uint64(f.n) + base, Base: uint64(f.b) + base, Batch: dr.u.batch(f.d)}
		if dr.u.possible(f.bf) && f.sig != based {
			p.BaseSig = dr.u.state(f.b, f.bf).sigs[by]
		}
		switch f.sig {
		case sound, based:
			p.Sig = dr.u.state(f.n, f.f).sigs[by]
		case willing:
			p.Sig = anything(by)
		}
		out.Proposal = p
	case frameAck:
		out.Ack = &channel.Ack{Nonce: uint64(f.n) + base}
		if f.sig == sound {
			out.Ack.Sig = dr.u.state(f.n, f.f).sigs[by]
		}
	case frameRefusal:
		r := dr.refusal(f)
		out.Refusal = &r
	}
	dr.wires[f] = out
	return out
}

// step drives the real Step through one event, signatures included.
func (dr *driver) step(ch channel.Channel, c core, e event) outcome {
	var ev channel.Event
	switch e.k {
	case evFrame:
		ev = channel.Received{Frame: dr.wire(e.f)}
	case evEnqueue:
		ev = channel.Enqueue{Ops: dr.u.batch(e.ops)}
	case evLinked:
		ev = channel.Linked{}
	case evUnlinked:
		ev = channel.Unlinked{}
	case evRetry:
		ev = channel.Retry{}
	}
	v := dr.view(e)
	next, eff, err := ch.Step(ev, v)
	if errors.Is(err, channel.ErrProtocol) {
		return outcome{c: c, fault: true}
	}
	o := outcome{c: c}
	if err == nil && len(eff.Sign)+len(eff.Send)+len(eff.Notices) == 0 && !eff.Save && e.k == evFrame && unchanged(ch, next) {
		return o
	}
	if err == nil && len(eff.Sign) > 0 {
		if len(eff.Send)+len(eff.Notices) > 0 || eff.Save {
			o.broke = "P2: effects before the signatures"
		}
		states := eff.Sign
		sigs := make([]channel.Signature, len(states))
		for i := range states {
			sigs[i] = sign(channel.Digest(states[i].Commitment()), dr.me)
		}
		if next, eff, err = next.Step(channel.SignaturesMade{Sigs: sigs}, v); err == nil {
			for i := range states {
				if k, ok := dr.u.lookup(&states[i], dr.histories(c, e, next)...); ok {
					o.signed = append(o.signed, signed{n: k.n, f: k.f})
				} else {
					o.broke = fmt.Sprintf("b: signs at nonce %d a state that no history makes (an operation twice, or another sum)", states[i].Nonce-base)
				}
			}
		}
	}
	if err != nil {
		o.broke = "step: " + err.Error()
	}
	if o.broke == "" {
		dr.read(&o, next, eff, e)
	}
	return o
}

// unchanged reports that nothing durable differs.
func unchanged(a, b channel.Channel) bool {
	x, y := a.Record(), b.Record()
	return x.Latest.State.Nonce == y.Latest.State.Nonce && x.Latest.Sigs == y.Latest.Sigs && x.Out == y.Out &&
		x.MaxSigned == y.MaxSigned && x.Refused.Nonce == y.Refused.Nonce && len(x.Superseded) == len(y.Superseded) &&
		len(x.Doubt) == len(y.Doubt) && len(x.Later) == len(y.Later)
}

// histories returns those that a step may come to: with its own proposal, with
// the peer's, and with one of its own on top.
func (dr *driver) histories(c core, e event, next channel.Channel) []mask {
	own := mask(0)
	if o := next.Record().Out; o != nil {
		own = dr.bits(o.Proposal.Batch)
	}
	var all []mask
	for _, f := range c.above() {
		all = append(all, f, f|e.f.d, f|own, f|e.f.d|own)
	}
	return all
}

// read puts what the step did into small words.
func (dr *driver) read(o *outcome, ch channel.Channel, eff channel.Effects, e event) {
	before := o.c
	o.c, o.broke = dr.small(ch, before, e)
	if o.broke != "" {
		return
	}
	if !eff.Save && o.c.durable() != before.durable() {
		o.broke = "P2: what changed is not saved, or what was saved does not come back"
		return
	}
	for _, n := range eff.Notices {
		if n.Kind != channel.Done && n.Kind != channel.Dead {
			continue
		}
		bit, ok := dr.u.bit(&n.Op)
		switch {
		case !ok:
			o.broke = "notice of an unknown operation"
		case n.Kind == channel.Done:
			o.done |= bit
		default:
			o.dead |= bit
		}
	}
	for i := range o.signed { // a batch is what a state has over its base
		s := &o.signed[i]
		if s.n == o.c.out.n {
			s.b, s.d = o.c.l, o.c.out.d
		} else {
			s.b, s.d = e.f.b, e.f.d
		}
	}
	for i := range eff.Send {
		f, ok := dr.frame(&eff.Send[i], &o.c)
		if !ok {
			o.broke = "b: sends a signature on a state that no history makes"
			return
		}
		o.send = append(o.send, f)
	}
}

// small reads a channel back; the reverse of load.
func (dr *driver) small(ch channel.Channel, before core, e event) (c core, broke string) {
	rec := ch.Record()
	above := before.above()
	for _, f := range before.above() {
		above = append(above, f|e.f.d)
	}
	k, ok := dr.u.lookup(&rec.Latest.State, above...)
	if !ok {
		return c, "b: the latest state is one that no history makes"
	}
	c.l, c.full = k.n, k.f
	digest := dr.u.state(k.n, k.f).digest
	for r := range rec.Latest.Sigs {
		if !dr.u.env.Verifier.Verify(digest, rec.Latest.Sigs[r], dr.u.cfg.Signers[r]) {
			return c, "b: the latest state lacks a signature"
		}
	}
	if ch.Open().Root() != rec.Latest.State.MerkleRoot {
		return c, "b: the open transfers are not those of the latest state"
	}
	c.doubt, c.later = dr.bits(rec.Doubt), dr.bits(rec.Later)
	c.max = uint8(rec.MaxSigned - base)
	if rec.Out != nil {
		if c.out, broke = dr.prop(rec.Out, c.l, c.full); broke != "" {
			return c, broke
		}
	}
	if len(rec.Superseded) > len(c.sup) {
		return c, "P6: superseded without end"
	}
	for i := range rec.Superseded {
		if c.sup[i], broke = dr.prop(&rec.Superseded[i], c.l, c.full); broke != "" {
			return c, broke
		}
	}
	if n := rec.Refused.Nonce; n != 0 {
		c.ref = uint8(n - base)
		if c.ref == before.ref {
			c.refD, c.refR, c.refT = before.refD, before.refR, before.refT
		} else {
			f := frame{n: e.f.n, d: e.f.d}
			dr.named(&rec.Refused, &f)
			c.refD, c.refR, c.refT = f.d, f.r, f.t
		}
	}
	c.linked = ch.Linked()
	for i := range dr.u.ops {
		if o := &dr.u.ops[i]; o.by == dr.me && ch.FateOf(o.op.Key(dr.u.cfg.Channel)) == channel.FateWaiting {
			c.queue |= 1 << i
		}
	}
	return c, ""
}

func (dr *driver) bits(ops []channel.Op) (m mask) {
	for i := range ops {
		b, _ := dr.u.bit(&ops[i])
		m |= b
	}
	return m
}

func (dr *driver) prop(o *channel.Outstanding, l uint8, full mask) (prop, string) {
	p := prop{n: uint8(o.Proposal.Nonce - base), d: dr.bits(o.Proposal.Batch), kept: o.PeerSig != channel.Signature{}}
	if o.Proposal.Base != uint64(l)+base {
		return p, "P1: a proposal of ours is not built on our latest state"
	}
	if k, ok := dr.u.lookup(&o.State, full|p.d); !ok || k.n != p.n || p.d.count() != len(o.Proposal.Batch) {
		return p, "b: a proposal of ours is not its base with its batch"
	}
	return p, ""
}

// named fills in which of the proposal's operations a refusal names.
func (dr *driver) named(r *channel.Refusal, f *frame) {
	ops := dr.u.batch(f.d)
	for _, x := range r.Ops {
		if int(x.Index) < len(ops) {
			b, _ := dr.u.bit(&ops[x.Index])
			f.r |= b
			if x.Code.Retryable() {
				f.t |= b
			}
		}
	}
}

// frame makes the small form of a frame that the party sends in state c.
func (dr *driver) frame(f *channel.Frame, c *core) (frame, bool) {
	var out frame
	of := func(s channel.Signature) (stateKey, bool) {
		var d common.Hash
		copy(d[:], s[:])
		k, ok := dr.u.digest[d]
		return k, ok && s == sign(d, dr.me)
	}
	ok := true
	switch {
	case f.Sync != nil:
		out = frame{k: frameSync, n: uint8(f.Sync.Latest - base)}
		if f.Sync.Outstanding != 0 {
			out.b = uint8(f.Sync.Outstanding - base)
		}
	case f.Proposal != nil:
		p := f.Proposal
		s, ok1 := of(p.Sig)
		b, ok2 := of(p.BaseSig)
		out = frame{k: frameProposal, n: uint8(p.Nonce - base), b: uint8(p.Base - base), d: dr.bits(p.Batch), f: s.f, bf: b.f}
		ok = ok1 && ok2 && s.n == out.n && b.n == out.b
	case f.Ack != nil:
		s, found := of(f.Ack.Sig)
		out = frame{k: frameAck, n: uint8(f.Ack.Nonce - base), f: s.f}
		ok = found && s.n == out.n
	case f.Refusal != nil:
		out = frame{k: frameRefusal, n: c.ref, d: c.refD, r: c.refR, t: c.refT}
	}
	return out, ok
}
