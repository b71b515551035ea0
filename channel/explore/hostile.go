package main

import (
	"fmt"

	"github.com/sluice-node/sluice/channel"
)

// hostileConfig is the size of a run of one honest party against a peer that
// may send anything.
type hostileConfig struct {
	me        channel.Role // who is honest
	ops, peer string
	// span is how far above the honest party's latest nonce the peer proposes.
	span uint8
	// chain lets the peer open disputes.
	chain bool
}

// phase is where the chain stands.
type phase uint8

const (
	noDispute phase = iota
	consensus
	defund
	lapsed
	again // a second dispute: what was paid stays paid
)

// solo is the honest party, and what the chain says.
type solo struct {
	p  uint32
	ph phase
	n  uint8 // the nonce that the chain holds
	f  mask  // and all that it pays or lets be claimed
}

// hostileRun is the search. The peer holds every signature that the honest party
// ever made, countersigns in private, and shows what it likes.
type hostileRun struct {
	cfg     hostileConfig
	u       *universe
	dr      *driver
	peer    channel.Role
	parties intern[party]

	// of the state being visited
	at   party
	ch   channel.Channel
	fail error
}

func newHostileRun(cfg hostileConfig) (*hostileRun, error) {
	alice, bob := cfg.ops, cfg.peer
	if cfg.me == channel.Bob {
		alice, bob = bob, alice
	}
	u, err := newUniverse(alice, bob)
	if err != nil {
		return nil, err
	}
	return &hostileRun{
		cfg: cfg, u: u, dr: newDriver(u, cfg.me), peer: cfg.me.Other(), parties: newIntern[party](),
	}, nil
}

func (r *hostileRun) start() solo { return solo{p: r.parties.id(newParty(true))} }

func (r *hostileRun) next(w solo, emit emitter[solo]) {
	r.at = r.parties.get(w.p)
	r.ch, r.fail = r.dr.load(r.at.c)
	if r.fail != nil {
		emit(w, true, "restore: "+r.fail.Error(), func() string { return "starts again" })
		return
	}
	if r.cfg.chain {
		r.disputes(w, emit)
	}
	r.at.todo(r.u.own[r.cfg.me]).subsets(func(ops mask) {
		if n := ops.count(); n == 1 || n == 2 {
			r.do(w, event{k: evEnqueue, ops: ops}, emit)
		}
	})
	if r.at.c.later != 0 {
		r.do(w, event{k: evRetry}, emit)
	}
	if r.at.c.queue != 0 {
		x, p := w, r.at
		p.c = p.c.durable()
		p.c.linked = true // the peer may have been silent at the start
		x.p = r.parties.id(p)
		emit(x, true, "", func() string { return "it crashes and starts again" })
	}
	r.answers(w, emit)
	r.proposals(w, emit)
	for n := uint8(0); n <= r.at.c.l+1; n++ {
		r.do(w, event{k: evFrame, f: frame{k: frameSync, n: n}}, emit)
	}
}

// answers sends every countersignature and every refusal of what the honest
// party ever proposed and of what is no proposal.
func (r *hostileRun) answers(w solo, emit emitter[solo]) {
	for _, s := range r.at.g.s {
		if s.n == 0 || !owns(r.cfg.me, s.n) {
			continue
		}
		r.do(w, event{k: evFrame, f: frame{k: frameAck, n: s.n, f: s.f}}, emit)
		r.do(w, event{k: evFrame, f: frame{k: frameAck, n: s.n, f: s.f, sig: junk}}, emit)
		s.d.subsets(func(refused mask) {
			if refused == 0 {
				return
			}
			f := frame{k: frameRefusal, n: s.n, d: s.d, r: refused}
			r.do(w, event{k: evFrame, f: f}, emit)
			if f.t = refused & r.u.retry; f.t != 0 {
				r.do(w, event{k: evFrame, f: f}, emit)
			}
		})
	}
}

// proposals sends every proposal with any nonce of the peer's, on the latest
// state, the one before, and every one that the honest party ever signed.
func (r *hostileRun) proposals(w solo, emit emitter[solo]) {
	type from struct {
		n uint8
		f mask
	}
	bases := []from{{r.at.c.l, r.at.c.full}}
	if r.at.g.prev != 0 {
		bases = append(bases, from{r.at.g.prev, r.at.g.prevFull})
	}
	for _, s := range r.at.g.s {
		if s.n != 0 {
			bases = append(bases, from{s.n, s.f})
		}
	}
	all := r.u.own[r.peer]
	for n := uint8(1); n <= r.at.c.l+r.cfg.span; n++ {
		if !owns(r.peer, n) {
			continue
		}
		for _, b := range bases {
			if n <= b.n && n != r.at.c.l {
				continue
			}
			all.subsets(func(d mask) {
				if d.count() > 2 {
					return
				}
				f := frame{k: frameProposal, n: n, b: b.n, bf: b.f, d: d, f: b.f | d}
				if b.f&d != 0 || !r.u.possible(f.f) || b.n != r.at.c.l && b.n != r.at.c.out.n {
					f.f, f.sig = 0, willing
				}
				r.judged(w, f, emit)
				if d.count() > 1 || f.sig == willing {
					return
				}
				for _, f.sig = range []quality{junk, based} {
					r.judged(w, f, emit)
				}
			})
		}
	}
}

// judged sends a proposal under every view of the honest party.
func (r *hostileRun) judged(w solo, f frame, emit emitter[solo]) {
	f.d.subsets(func(refuse mask) {
		r.at.c.out.d.subsets(func(drop mask) {
			if drop == 0 || refuse == 0 {
				r.do(w, event{k: evFrame, f: f, refuse: refuse, drop: drop}, emit)
			}
		})
	})
}

func (r *hostileRun) do(w solo, e event, emit emitter[solo]) {
	e.dispute = w.ph != noDispute
	o := r.dr.step(r.ch, r.at.c, e)
	before := r.at
	p := before
	broke := p.after(r.u, r.cfg.me, &o)
	if e.dispute && len(o.signed) > 0 {
		broke = fmt.Sprintf("D1: signs %d in a dispute", o.signed[0].n)
	}
	if broke == "" && p == before {
		return
	}
	w.p = r.parties.id(p)
	emit(w, true, broke, func() string { return fmt.Sprintf("%s %s", r.cfg.me, describe(r.u, e, before, p)) })
}

// disputes lets the peer use the chain; the honest party answers with its latest
// state while it may.
func (r *hostileRun) disputes(w solo, emit emitter[solo]) {
	say := func(format string, args ...any) func() string {
		return func() string { return fmt.Sprintf(format, args...) }
	}
	switch w.ph {
	case noDispute:
		x := w
		x.ph = consensus
		emit(x, true, "", say("the peer disputes with an old state"))
		r.shown(w, func(s signed) {
			x.n, x.f = s.n, s.f
			emit(x, true, "", say("the peer disputes with %d%s", s.n, r.u.names(s.f)))
		})
	case consensus:
		r.shown(w, func(s signed) {
			x := w
			x.n, x.f = s.n, s.f
			emit(x, true, "", say("the peer raises the dispute to %d%s", s.n, r.u.names(s.f)))
		})
		x := w
		if r.at.c.l > x.n {
			x.n, x.f = r.at.c.l, r.at.c.full
		}
		x.ph = defund
		emit(x, true, "", say("the consensus phase ends with %d%s", x.n, r.u.names(x.f)))
	case defund:
		x := w
		x.ph = lapsed
		emit(x, true, "", say("the defund phase lapses"))
	case lapsed, again:
		r.shown(w, func(s signed) {
			x := w
			x.ph, x.n, x.f = again, s.n, w.f|s.f
			emit(x, true, "", say("the peer disputes again with %d%s: its transfers can be claimed", s.n, r.u.names(s.f)))
		})
	}
}

// shown calls f with the states that the peer can show above what the chain has.
func (r *hostileRun) shown(w solo, f func(signed)) {
	for _, s := range r.at.g.s {
		if s.n > w.n {
			f(s)
		}
	}
}

// check holds what the chain pays against what the honest party believes.
func (r *hostileRun) check(w solo) string {
	if w.ph < defund {
		return ""
	}
	p := r.parties.get(w.p)
	if lack := p.g.done &^ w.f; lack != 0 {
		return fmt.Sprintf("a: the chain pays %d, which lacks %s, reported done", w.n, r.u.names(lack))
	}
	if has := p.g.dead & w.f; has != 0 {
		return fmt.Sprintf("a: the chain pays %d, which holds %s, reported dead", w.n, r.u.names(has))
	}
	return ""
}

func (r *hostileRun) end(solo) string { return "" }

func (r *hostileRun) small(w solo) solo {
	p := r.parties.get(w.p)
	k := uint8(0)
	for p.c.l-k > 3 {
		k += 2
	}
	p.shift(k)
	p.g.losses = 0
	p.c.refD, p.c.refR, p.c.refT = 0, 0, 0 // only say what is sent again
	p.c.out.kept = false
	for i := range p.c.sup {
		p.c.sup[i].kept = false // of no effect, as the visit of this state shows
	}
	w.p = r.parties.id(p)
	w.n = lower(w.n, k)
	return w
}
