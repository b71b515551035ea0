package router_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

var (
	voteA, voteB = common.HexToAddress("0xa0"), common.HexToAddress("0xb0")
	fixed        = common.HexToAddress("0xf0") // on both chains
	errVote      = errors.New("no vote")
)

// vote pays the percentage that its resolver names; 101 and above revert. A second
// byte is units that it takes from the initiator and pays to nobody. A state of 9 is
// taken on no chain.
type vote struct{ fixed bool }

func (vote) Create(_ channel.Balance, state []byte, _ channel.Context) error {
	if state[0] == 9 {
		return errVote
	}
	return nil
}

// Resolve of the fixed kind pays as many units as the resolver says, whatever is
// locked.
func (v vote) Resolve(b channel.Balance, _, resolver []byte, _ channel.Context) (channel.Balance, error) {
	n, _ := b.Amount[0].Uint64()
	share := n * uint64(resolver[0]) / 100
	if v.fixed {
		share = uint64(resolver[0])
	}
	if share > n {
		return b, errVote
	}
	b.Amount[0], b.Amount[1] = channel.Units(n-share), channel.Units(share)
	if len(resolver) > 1 {
		b.Amount[0] = channel.Units(n - share - uint64(resolver[1]))
	}
	return b, nil
}

func (vote) Expiry([]byte) uint64 { return 0 }
func (vote) Sticky() bool         { return false }

// newVotes is a router that forwards votes, at most 500 units to chain B at once.
func newVotes(t *testing.T, change ...func(*sim)) *sim {
	s := newSim(t, func(c *router.Config) {
		most := map[common.Address]channel.Amount{native: channel.Units(500)}
		c.Definitions = []router.Listed{
			{Name: "Vote", Chains: []router.ListedAt{{ChainID: chainA, Address: voteA, Max: most}, {ChainID: chainB, Address: voteB, Max: most}}},
			{Name: "Fixed", Chains: []router.ListedAt{{ChainID: chainA, Address: fixed, Max: most}, {ChainID: chainB, Address: fixed, Max: most}}},
		}
	})
	plain := router.Definition{Definition: vote{}, CodeHash: common.Hash{1}, Steady: true, Enabled: true}
	s.defs = map[common.Address]router.Definition{
		voteA: plain, voteB: plain,
		fixed: {Definition: vote{fixed: true}, CodeHash: common.Hash{2}, Steady: true, Enabled: true},
	}
	for _, f := range change {
		f(s)
	}
	return s
}

func voting(n byte) pay {
	return pay{via: carolA, amount: 100, timeout: 86_400, def: voteA, state: []byte{n, 7}, meta: to("dave", chainB), salt: uint64(n)}
}

func answer(id common.Hash, percent byte) channel.Op {
	return channel.Op{Kind: channel.KindResolve, Transfer: id, Resolver: []byte{percent}}
}

func TestF10AListedDefinitionIsForwarded(t *testing.T) {
	s := newVotes(t)
	id := s.incoming(voting(1))
	s.quiet()
	state, rec, row := s.row(id)
	if state != router.Held {
		t.Fatalf("state %s, %s", state, rec.Reason)
	}
	out := s.channels[daveB].transfers[row.OutgoingTransfer]
	if out == nil || out.def != voteB || string(out.state) != "\x01\x07" || rec.OutExpiry != 0 || out.amount != 99 || out.timeout != 86_400-8640 {
		t.Fatalf("outgoing transfer %+v, record %+v", out, rec)
	}
	if code := s.byPeer(daveB, answer(row.OutgoingTransfer, 100)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	if in := s.channels[carolA].transfers[id.Transfer]; string(in.resolver) != "\x64" {
		t.Errorf("upstream resolver %x, want the one that came", in.resolver)
	}
}

func TestF10APartialPaymentIsPassedOn(t *testing.T) {
	s := newVotes(t)
	id := s.incoming(voting(1))
	s.quiet()
	_, _, row := s.row(id)
	if code := s.byPeer(daveB, answer(row.OutgoingTransfer, 50)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	if got := s.channels[carolA].transfers[id.Transfer].paid; got != channel.Units(50) {
		t.Errorf("got %s upstream", got)
	}
}

// A resolver that pays nobody is the double-signed end that F1 asks for.
func TestF10AResolverThatGivesBackRefunds(t *testing.T) {
	s := newVotes(t)
	id := s.incoming(voting(1))
	s.quiet()
	_, _, row := s.row(id)
	if code := s.byPeer(daveB, answer(row.OutgoingTransfer, 0)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Refunded, router.RecipientCancelled, router.ProvenCancelled)
}

// TestF10TheRouterSignsNoResolverThatCostsMoreThanItBrings: what a definition makes
// of the two amounts is its own business, so the router looks before it signs.
func TestF10TheRouterSignsNoResolverThatCostsMoreThanItBrings(t *testing.T) {
	for _, tt := range []struct {
		rule     string
		resolver byte
		want     channel.Code
	}{
		{"all of the outgoing, and one less than all of the incoming", 99, channel.CodeResolver},
		{"the same units of less", 50, channel.CodeResolver},
		{"nothing", 0, channel.CodeNone},
		{"more than is locked, which the channel refuses", 101, channel.CodeNone},
	} {
		s := newVotes(t)
		p := voting(1)
		p.def = fixed
		id := s.incoming(p)
		s.quiet()
		_, _, row := s.row(id)
		op := answer(row.OutgoingTransfer, tt.resolver)
		if code := s.m.Judge(daveB, &op, s.nowUs); code != tt.want {
			t.Errorf("%s: %s, want %s", tt.rule, code, tt.want)
		}
	}
}

// A definition may destroy a part of what is locked: that costs the router as much as
// what is paid.
func TestF10WhatIsPaidToNobodyCostsTheRouterToo(t *testing.T) {
	for _, tt := range []struct {
		rule     string
		resolver []byte
		want     channel.Code
	}{
		{"half is paid, nothing destroyed", []byte{50, 0}, channel.CodeNone},
		{"half is paid, a unit destroyed", []byte{50, 1}, channel.CodeResolver},
		{"nothing is paid, a unit destroyed", []byte{0, 1}, channel.CodeResolver},
		{"nothing is paid, nothing destroyed", []byte{0, 0}, channel.CodeNone},
	} {
		s := newVotes(t)
		id := s.incoming(voting(1))
		s.quiet()
		_, _, row := s.row(id)
		op := answer(row.OutgoingTransfer, 0)
		op.Resolver = tt.resolver
		if code := s.m.Judge(daveB, &op, s.nowUs); code != tt.want {
			t.Errorf("%s: %s, want %s", tt.rule, code, tt.want)
		}
	}
}

func TestF10WhatWasTakenOffTheListStillEnds(t *testing.T) {
	s := newVotes(t)
	id := s.incoming(voting(1))
	s.quiet()
	for at, d := range s.defs {
		d.Enabled = false
		s.defs[at] = d
	}
	s.cfg.Definitions = nil
	s.boot()
	s.quiet()
	_, _, row := s.row(id)
	if code := s.byPeer(daveB, answer(row.OutgoingTransfer, 100)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
}

// The resolver is learnt again from the legs after a crash at any point.
func TestF10ARestartGoesOnWithTheResolver(t *testing.T) {
	s := newVotes(t)
	id := s.incoming(voting(1))
	s.quiet()
	_, _, row := s.row(id)
	if code := s.byPeer(daveB, answer(row.OutgoingTransfer, 80)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.boot()
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	s.boot()
	if n := len(s.m.Open()); n != 0 {
		t.Errorf("%d open", n)
	}
}

func TestF10EveryReasonAgainstAListedDefinition(t *testing.T) {
	with := func(at common.Address, change func(*router.Definition)) func(*sim, *pay) {
		return func(s *sim, _ *pay) {
			d := s.defs[at]
			change(&d)
			s.defs[at] = d
		}
	}
	for _, tt := range []struct {
		rule   string
		change func(*sim, *pay)
		want   router.Reason
	}{
		{"one that the operator does not list", func(s *sim, p *pay) { p.def = voteB }, router.BadDefinition},
		{"one that the node does not have", func(s *sim, _ *pay) { delete(s.defs, voteA) }, router.BadDefinition},
		{"one for open transfers only", with(voteA, func(d *router.Definition) { d.Enabled = false }), router.BadDefinition},
		{"one that reads the time or the chain", with(voteA, func(d *router.Definition) { d.Steady = false }), router.BadDefinition},
		{"one that the node lacks on the other chain", func(s *sim, _ *pay) { delete(s.defs, voteB) }, router.DefinitionMismatch},
		{"other code on the other chain", with(voteB, func(d *router.Definition) { d.CodeHash = common.Hash{8} }), router.DefinitionMismatch},
		{"one for open transfers only on the other chain", with(voteB, func(d *router.Definition) { d.Enabled = false }), router.DefinitionMismatch},
		{"a state that it does not take", func(_ *sim, p *pay) { p.state = []byte{9} }, router.DefinitionRefused},
		{"more than may rest on it", func(_ *sim, p *pay) { p.amount = 502 }, router.DefinitionLimit},
		{"W", func(s *sim, p *pay) {
			l := s.channels[daveB]
			st := channel.State{Alice: common.Address{1}, Bob: common.Address{2}, Timeout: 250_000}
			l.leg.State = &st
		}, router.Ladder},
		{"F3: a condition that another forward had", func(s *sim, p *pay) {
			first := voting(p.state[0])
			first.via = ericA
			s.incoming(first)
			s.quiet()
		}, router.LockHashUsed},
	} {
		s := newVotes(t)
		p := voting(3)
		tt.change(s, &p)
		id := s.incoming(p)
		s.quiet()
		state, rec, row := s.row(id)
		if state != router.Refunded || rec.Reason != tt.want || rec.Proof != router.NeverSigned || row.OutgoingTransfer != (common.Hash{}) {
			t.Errorf("%s: %s, %q, want %q", tt.rule, state, rec.Reason, tt.want)
		}
	}
}

// TestF10TheMaximumIsOfAllThatIsOpen: 99 units a forward, 500 at once, before and
// after a crash.
func TestF10TheMaximumIsOfAllThatIsOpen(t *testing.T) {
	s := newVotes(t)
	var ids []channel.ForwardID
	for n := range byte(6) {
		if n == 3 {
			s.boot()
			s.quiet()
		}
		ids = append(ids, s.incoming(voting(n+20)))
		s.quiet()
	}
	for i, id := range ids {
		want := router.Held
		if i == 5 {
			want = router.Refunded
		}
		if state, rec, _ := s.row(id); state != want {
			t.Errorf("forward %d is %s, %q", i, state, rec.Reason)
		}
	}
	_, _, row := s.row(ids[0])
	s.byPeer(daveB, answer(row.OutgoingTransfer, 100))
	s.quiet()
	next := s.incoming(voting(40))
	s.quiet()
	if state, rec, _ := s.row(next); state != router.Held {
		t.Errorf("after one has ended: %s, %q", state, rec.Reason)
	}
}

func TestAConfigOfDefinitionsThatIsRefused(t *testing.T) {
	at := func(chain uint64, a common.Address) router.ListedAt {
		return router.ListedAt{ChainID: chain, Address: a}
	}
	for rule, l := range map[string][]router.Listed{
		"an unknown chain":      {{Name: "x", Chains: []router.ListedAt{at(5, voteA)}}},
		"the hash lock":         {{Name: "x", Chains: []router.ListedAt{at(chainA, hashlock)}}},
		"the withdrawal":        {{Name: "x", Chains: []router.ListedAt{at(chainA, withdraw)}}},
		"no address":            {{Name: "x", Chains: []router.ListedAt{at(chainA, common.Address{})}}},
		"one chain twice":       {{Name: "x", Chains: []router.ListedAt{at(chainA, voteA), at(chainA, voteB)}}},
		"one contract two ways": {{Name: "x", Chains: []router.ListedAt{at(chainA, voteA)}}, {Name: "y", Chains: []router.ListedAt{at(chainA, voteA)}}},
	} {
		c := config(t)
		c.Definitions = l
		if err := c.Validate(); !errors.Is(err, router.ErrConfig) {
			t.Errorf("%s: %v", rule, err)
		}
	}
}
