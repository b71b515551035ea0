package channel_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
)

// shown is what a side shows to one that lost its record.
func (p *pair) shown(r channel.Role) *channel.Shown {
	c := p.side[r]
	return &channel.Shown{Latest: c.Latest(), Open: c.Open().All(), Highest: c.Highest()}
}

// cfgOf is what a side computes of the channel by itself.
func (p *pair) cfgOf(r channel.Role) channel.Config {
	c := p.side[r.Other()].Config()
	c.Me = r
	return c
}

// takeOver has a side that lost everything go on from what the other shows.
func (p *pair) takeOver(r channel.Role, s *channel.Shown) {
	p.t.Helper()
	rec, err := channel.TakeOver(p.cfgOf(r), s, nil, &p.view, p.env)
	if err != nil {
		p.t.Fatal(err)
	}
	if p.side[r], err = channel.Restore(rec, s.Open, p.env); err != nil {
		p.t.Fatal(err)
	}
	p.inbox = [2][]channel.Frame{}
}

func (p *pair) relink() {
	p.t.Helper()
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		p.do(r, channel.Unlinked{})
		p.do(r, channel.Linked{})
	}
	p.run()
}

func TestP9AfterARestoreOurFirstSignatureIsAnEmptyProposalFarAbove(t *testing.T) {
	for _, lost := range []channel.Role{channel.Alice, channel.Bob} {
		t.Run(lost.String(), func(t *testing.T) {
			p := newPair(t)
			p.open()
			secret := common.Hash{7}
			op := p.lock(lost.Other(), 300, secret, 1)
			p.enqueue(lost.Other(), op)
			was := p.side[lost].Latest().State.Nonce
			p.takeOver(lost, p.shown(lost.Other()))
			if !p.side[lost].Restoring() {
				t.Fatal("it does not say that it is restoring")
			}
			p.do(lost, channel.Enqueue{Ops: []channel.Op{{Kind: channel.KindResolve, Transfer: op.Create.ID(p.channel()), Resolver: secret[:]}}})
			p.do(lost, channel.Linked{})
			out := p.side[lost].Record().Out
			if out == nil || len(out.Proposal.Batch) != 0 || out.Proposal.Nonce <= was+channel.RestoreJump {
				t.Fatalf("first proposal %+v, want an empty one above %d", out, was+channel.RestoreJump)
			}
			p.run()
			if p.side[lost].Restoring() || !p.side[lost].Idle() {
				t.Error("the channel does not go on")
			}
			if lost == channel.Alice {
				p.wantBalance(1300, 700)
			} else {
				p.wantBalance(700, 1300)
			}
			p.restart(lost)
			p.relink()
			p.enqueue(lost.Other(), p.lock(lost.Other(), 10, common.Hash{8}, 2))
			if n := p.side[lost].Open().Len(); n != 1 {
				t.Errorf("%d open transfers, want 1", n)
			}
		})
	}
}

func TestP9UntilThenNothingIsCountersigned(t *testing.T) {
	for _, rule := range []string{"a proposal below the floor", "a proposal above it"} {
		t.Run(rule, func(t *testing.T) {
			p := newPair(t)
			p.open()
			s := p.shown(channel.Bob)
			f := p.proposalOf(channel.Bob, p.lock(channel.Bob, 10, common.Hash{1}, 1))
			p.takeOver(channel.Alice, s)
			p.restart(channel.Alice)
			if rule == "a proposal above it" {
				next := f.Proposal.Base + channel.MaxNonceJump
				if !channel.Bob.Owns(next) {
					next--
				}
				f = p.resign(f, next)
			}
			p.do(channel.Alice, channel.Linked{})
			n := p.side[channel.Alice].Highest()
			next, eff, err := p.try(channel.Alice, channel.Received{Frame: f})
			if err != nil || len(eff.Sign) != 0 || next.Latest().State.Nonce != s.Latest.State.Nonce || next.Highest() != n {
				t.Errorf("it was answered: %+v, %v", eff, err)
			}
			if len(next.Record().Refused.Ops) != 0 {
				t.Error("it was refused")
			}
		})
	}
}

// resign moves a proposal of Bob's to another nonce.
func (p *pair) resign(f channel.Frame, nonce uint64) channel.Frame {
	p.t.Helper()
	s := p.side[channel.Bob].Record().Out.State
	s.Nonce = nonce
	sig, err := channel.SignDigest(channel.Digest(s.Commitment()), p.keys[channel.Bob])
	if err != nil {
		p.t.Fatal(err)
	}
	q := *f.Proposal
	q.Nonce, q.Sig = nonce, sig
	f.Proposal = &q
	return f
}

// The peer shows an older state than the newest that it has of us: whatever the
// party signs from then on is above all that it had signed, and wins.
func TestP9AHostilePeerThatShowsAnOldStateGetsNothingThatLoses(t *testing.T) {
	p := newPair(t)
	p.open()
	old := p.shown(channel.Bob)
	for i := range byte(20) {
		p.enqueue(channel.Bob, p.lock(channel.Bob, 10, common.Hash{i + 1}, i+1))
	}
	signed := p.side[channel.Alice].Highest()
	p.takeOver(channel.Alice, old)
	p.do(channel.Alice, channel.Linked{})
	if n := p.side[channel.Alice].Record().Out.Proposal.Nonce; n <= signed {
		t.Errorf("signs nonce %d after %d", n, signed)
	}
}

func TestP9WhatIsNotTakenOver(t *testing.T) {
	for _, tt := range []struct {
		rule string
		mar  func(p *pair, s *channel.Shown)
	}{
		{"a signature of ours that does not verify", func(_ *pair, s *channel.Shown) { s.Latest.Sigs[channel.Alice][3] ^= 1 }},
		{"none of the peer's", func(_ *pair, s *channel.Shown) { s.Latest.Sigs[channel.Bob] = channel.Signature{} }},
		{"another channel", func(_ *pair, s *channel.Shown) { s.Latest.State.Channel[0] ^= 1 }},
		{"other parties", func(_ *pair, s *channel.Shown) { s.Latest.State.Bob[0] ^= 1 }},
		{"a nonce that was not signed", func(_ *pair, s *channel.Shown) { s.Latest.State.Nonce += 2 }},
		{"a hidden transfer", func(_ *pair, s *channel.Shown) { s.Open = s.Open[:1] }},
		{"a transfer too many", func(_ *pair, s *channel.Shown) { s.Open = append(s.Open, s.Open[0]) }},
		{"another initial state", func(_ *pair, s *channel.Shown) { s.Open[0].InitialState[31] ^= 1 }},
		{"another salt", func(_ *pair, s *channel.Shown) { s.Open[0].Salt[3] ^= 1 }},
		{"roles that are swapped", func(_ *pair, s *channel.Shown) { s.Open[0].InitiatedBy ^= 1 }},
		{"a transfer that begins later", func(_ *pair, s *channel.Shown) { s.Open[0].Nonce = s.Latest.State.Nonce + 1 }},
		{"deposits that the chain lacks", func(p *pair, _ *channel.Shown) {
			p.view.Deposits = map[common.Address][2]channel.Amount{native: {channel.Units(1000), channel.Units(999)}}
		}},
		{"deposits that nobody looked up", func(p *pair, _ *channel.Shown) { p.view.Deposits = nil }},
		{"a peer that is far above its own state", func(_ *pair, s *channel.Shown) { s.Highest = s.Latest.State.Nonce + channel.RestoreJump }},
		{"no state at all", func(p *pair, s *channel.Shown) { *s = channel.Shown{} }},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p := newPair(t)
			p.open()
			p.enqueue(channel.Bob, p.lock(channel.Bob, 10, common.Hash{1}, 1), p.lock(channel.Bob, 10, common.Hash{2}, 2))
			s := p.shown(channel.Bob)
			for i, tr := range s.Open {
				c := *tr
				c.InitialState = append([]byte(nil), c.InitialState...)
				s.Open[i] = &c
			}
			if _, err := channel.TakeOver(p.cfgOf(channel.Alice), s, nil, &p.view, p.env); err != nil {
				t.Fatalf("before it is marred: %v", err)
			}
			tt.mar(p, s)
			if _, err := channel.TakeOver(p.cfgOf(channel.Alice), s, nil, &p.view, p.env); !errors.Is(err, channel.ErrShown) {
				t.Errorf("TakeOver = %v, want ErrShown", err)
			}
		})
	}
}

func TestP9WhatWeStillHaveBoundsWhatIsTakenOver(t *testing.T) {
	p := newPair(t)
	p.open()
	first := p.side[channel.Alice].Record()
	early := p.shown(channel.Bob)
	p.enqueue(channel.Bob, p.lock(channel.Bob, 10, common.Hash{1}, 1))
	now := p.side[channel.Alice].Record()
	late := p.shown(channel.Bob)
	ahead := *first
	ahead.MaxSigned = late.Latest.State.Nonce + 1
	answered := *first
	answered.Out = &channel.Outstanding{Proposal: channel.Proposal{Nonce: late.Latest.State.Nonce}, State: late.Latest.State}
	for _, tt := range []struct {
		rule string
		s    *channel.Shown
		old  *channel.Record
		want error
	}{
		{"an old copy of the database is brought up", late, first, nil},
		{"the same state is nothing to restore", late, now, channel.ErrUpToDate},
		{"a countersignature on our proposal comes by itself", late, &answered, channel.ErrUpToDate},
		{"nothing below what we hold", early, now, channel.ErrShown},
		{"nothing below what we know we signed", late, &ahead, channel.ErrShown},
	} {
		if _, err := channel.TakeOver(p.cfgOf(channel.Alice), tt.s, tt.old, &p.view, p.env); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v, want %v", tt.rule, err, tt.want)
		}
	}
}

func TestP9ARestoreWaitsForADisputeToEnd(t *testing.T) {
	p := newPair(t)
	p.open()
	p.takeOver(channel.Alice, p.shown(channel.Bob))
	p.view.Dispute = true
	p.do(channel.Alice, channel.Linked{})
	if p.side[channel.Alice].Record().Out != nil {
		t.Fatal("D1: it signed in a dispute")
	}
	p.view.Dispute = false
	p.do(channel.Alice, channel.Retry{})
	p.run()
	if p.side[channel.Alice].Restoring() {
		t.Error("it does not go on when the dispute is undone")
	}
}

// game is two parties that pay each other at random while records are lost.
type game struct {
	*pair
	rt   *rapid.T
	salt byte
	// past is what each side was at earlier times, for a peer that shows it.
	past [2][]channel.Channel
	// top is the highest nonce that each side ever signed, records that were lost
	// included; a side that rolled itself back is not watched.
	top     [2]uint64
	hostile [2]bool
}

func (g *game) do(r channel.Role, ev channel.Event) {
	next, eff, err := g.side[r].Step(ev, &g.view)
	if err != nil && !errors.Is(err, channel.ErrProtocol) {
		g.rt.Fatalf("%s: %T: %v", r, ev, err)
	}
	if err != nil {
		return
	}
	if len(eff.Sign) > 0 {
		var sigs []channel.Signature
		for _, s := range eff.Sign {
			if s.Nonce <= g.top[r] && !g.hostile[r] {
				g.rt.Fatalf("P1: %s signs nonce %d after %d", r, s.Nonce, g.top[r])
			}
			g.top[r] = max(g.top[r], s.Nonce)
			sig, err := channel.SignDigest(channel.Digest(s.Commitment()), g.keys[r])
			if err != nil {
				g.rt.Fatal(err)
			}
			sigs = append(sigs, sig)
		}
		if next, eff, err = next.Step(channel.SignaturesMade{Sigs: sigs}, &g.view); err != nil {
			g.rt.Fatal(err)
		}
	}
	g.side[r] = next
	g.past[r] = append(g.past[r], next)
	g.inbox[r.Other()] = append(g.inbox[r.Other()], eff.Send...)
}

func (g *game) deliver(r channel.Role) {
	if len(g.inbox[r]) > 0 {
		f := g.inbox[r][0]
		g.inbox[r] = g.inbox[r][1:]
		g.do(r, channel.Received{Frame: f})
	}
}

// reconnect loses what is under way.
func (g *game) reconnect() {
	g.inbox = [2][]channel.Frame{}
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		g.do(r, channel.Unlinked{})
	}
	g.inbox = [2][]channel.Frame{}
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		g.do(r, channel.Linked{})
	}
}

// lose has a side take over what the other shows: its latest, or, from a hostile
// one, whatever it ever had.
func (g *game) lose(r channel.Role, hostile bool) {
	o := r.Other()
	if g.side[o].Restoring() {
		return // left to the chain
	}
	if hostile {
		was := g.past[o][rapid.IntRange(0, len(g.past[o])-1).Draw(g.rt, "shows")]
		// Nothing tells a state from before an earlier restore that had itself jumped:
		// see docs/restore.md.
		if n := was.Latest().State.Nonce; n == 0 || n > channel.RestoreJump || was.Restoring() {
			return
		}
		g.side[o], g.hostile[o] = was, true
	}
	g.view.Time += 1000 // a channel takes few nonces a second
	s := g.shown(o)
	rec, err := channel.TakeOver(g.cfgOf(r), s, nil, &g.view, g.env)
	if err != nil {
		g.rt.Fatalf("%s takes over nonce %d (highest %d): %v", r, s.Latest.State.Nonce, s.Highest, err)
	}
	if g.side[r], err = channel.Restore(rec, s.Open, g.env); err != nil {
		g.rt.Fatal(err)
	}
	g.reconnect()
}

func TestP9WhateverIsLostNoTwoSignaturesContradict(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		p := newPair(t)
		p.open()
		p.view.Time = 1_790_000_000
		g := &game{pair: p, rt: rt, top: [2]uint64{2, 2}}
		for _, r := range []channel.Role{channel.Alice, channel.Bob} {
			g.past[r] = []channel.Channel{p.side[r]}
			g.top[r] = p.side[r].Highest()
		}
		mayLie := rapid.Bool().Draw(rt, "hostile")
		for range rapid.IntRange(1, 60).Draw(rt, "steps") {
			r := channel.Role(rapid.IntRange(0, 1).Draw(rt, "who"))
			switch rapid.IntRange(0, 9).Draw(rt, "what") {
			case 0, 1, 2:
				g.salt++
				g.do(r, channel.Enqueue{Ops: []channel.Op{g.lock(r, 1, common.Hash{g.salt, 1}, g.salt)}})
			case 3, 4, 5, 6, 7:
				g.deliver(r)
			case 8:
				g.reconnect()
			case 9:
				if !mayLie || r == channel.Alice { // of two parties one may lie
					g.lose(r, mayLie)
				}
			}
		}
		if mayLie {
			return
		}
		g.reconnect()
		for range 400 {
			g.deliver(channel.Alice)
			g.deliver(channel.Bob)
		}
		a, b := g.side[0], g.side[1]
		if a.Restoring() || b.Restoring() || !a.Idle() || !b.Idle() || a.Latest().State.Nonce != b.Latest().State.Nonce {
			rt.Fatalf("they do not come to rest: alice %d restoring %v idle %v, bob %d restoring %v idle %v",
				a.Latest().State.Nonce, a.Restoring(), a.Idle(), b.Latest().State.Nonce, b.Restoring(), b.Idle())
		}
	})
}
