package channel_test

import (
	"errors"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// midFlight is Alice with a proposal out that superseded two others, an
// operation in doubt, one that waits for another try, and one in the queue.
func midFlight(t *testing.T) *pair {
	p := newPair(t)
	p.open()
	dead, wait, good := p.lock(channel.Alice, 10, common.Hash{1}, 1), p.withdrawal(20, 1), p.lock(channel.Alice, 30, common.Hash{3}, 3)
	wait.Create.Salt = common.Hash{2}
	f := p.proposalOf(channel.Alice, dead, wait, good)
	p.lost(channel.Alice, channel.Enqueue{Ops: []channel.Op{p.lock(channel.Alice, 40, common.Hash{4}, 4)}})
	for range 2 {
		out := p.lost(channel.Alice, channel.Received{Frame: channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{
			Nonce: f.Proposal.Nonce, Ops: []channel.RefusedOp{{Index: 0, Code: channel.CodePolicy}}}}})
		f = out[0]
	}
	rec := p.side[channel.Alice].Record()
	if rec.Out == nil || len(rec.Superseded) != 2 || len(rec.Doubt) != 1 || len(rec.Later) != 1 {
		t.Fatalf("not as the test wants it: %+v", rec)
	}
	return p
}

func TestARecordInMidFlightComesBackWhole(t *testing.T) {
	p := midFlight(t)
	before := p.side[channel.Alice].Record()
	p.restart(channel.Alice)
	after := p.side[channel.Alice].Record()
	strip := func(r *channel.Record) channel.Record { // what is derived is not compared
		c := *r
		if c.Out != nil {
			o := channel.Outstanding{Proposal: c.Out.Proposal, State: c.Out.State, Finals: c.Out.Finals, PeerSig: c.Out.PeerSig}
			c.Out = &o
		}
		c.Superseded = nil
		for _, o := range r.Superseded {
			c.Superseded = append(c.Superseded, channel.Outstanding{Proposal: o.Proposal, State: o.State, Finals: o.Finals, PeerSig: o.PeerSig})
		}
		return c
	}
	if a, b := strip(before), strip(after); !reflect.DeepEqual(a, b) {
		t.Errorf("before:\n%+v\nafter:\n%+v", a, b)
	}
	t.Run("and goes on", func(t *testing.T) {
		for _, r := range []channel.Role{channel.Alice, channel.Bob} {
			p.do(r, channel.Unlinked{})
			p.do(r, channel.Linked{})
		}
		p.run()
		p.do(channel.Alice, channel.Retry{})
		p.run()
		p.wantBalance(1000-20-30, 1000)
		if !p.side[channel.Alice].Idle() {
			t.Error("something is left")
		}
	})
}

func TestOldValuesOfAChannelStayAsTheyWere(t *testing.T) {
	p := midFlight(t)
	old := p.side[channel.Alice]
	before := *old.Record()
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		p.do(r, channel.Unlinked{})
		p.do(r, channel.Linked{})
	}
	p.run()
	p.do(channel.Alice, channel.Retry{})
	p.run()
	if !reflect.DeepEqual(before, *old.Record()) {
		t.Error("a later step changed an earlier value")
	}
	if n := p.side[channel.Alice].Latest().State.Nonce; n == before.Latest.State.Nonce {
		t.Error("nothing happened")
	}
}

func TestRecordsThatContradictThemselves(t *testing.T) {
	p := midFlight(t)
	open := p.side[channel.Alice].Open().All()
	for _, tt := range []struct {
		rule   string
		change func(*channel.Record)
		open   []*channel.Transfer
	}{
		{"another Merkle root", func(r *channel.Record) { r.Latest.State.MerkleRoot[0]++ }, open},
		{"a transfer too many", func(*channel.Record) {}, leaves(1)},
		{"a proposal on another base", func(r *channel.Record) { r.Out.Proposal.Base++ }, open},
		{"a proposal without its final balances", func(r *channel.Record) { r.Out.Finals = nil }, open},
		{"a proposal of another state", func(r *channel.Record) { r.Out.State.MerkleRoot[0]++ }, open},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			r := *p.side[channel.Alice].Record()
			o := *r.Out
			r.Out = &o
			tt.change(&r)
			if _, err := channel.Restore(&r, tt.open, p.env); !errors.Is(err, channel.ErrRecord) {
				t.Errorf("error %v, want ErrRecord", err)
			}
		})
	}
}

func TestAResolveInFlightComesBackWithItsTransferEnded(t *testing.T) {
	p := newPair(t)
	p.open()
	secret := common.Hash{1}
	lock := p.lock(channel.Alice, 10, secret, 1)
	p.enqueue(channel.Alice, lock)
	resolve := channel.Op{Kind: channel.KindResolve, Transfer: lock.Create.ID(p.channel()), Resolver: secret[:]}
	p.proposalOf(channel.Bob, resolve)
	p.restart(channel.Bob)
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		p.do(r, channel.Unlinked{})
		p.do(r, channel.Linked{})
	}
	p.run()
	p.wantBalance(990, 1010)
	for r := range p.side {
		n := p.seen[r][len(p.seen[r])-1]
		if n.Kind != channel.Done || n.Transfer == nil || n.Final.Amount[1] != channel.Units(10) || n.By != channel.Bob {
			t.Errorf("%s: last notice %+v", channel.Role(r), n)
		}
	}
	if n := p.side[0].Open().Len(); n != 0 {
		t.Errorf("%d transfers are open", n)
	}
}

func TestP9ClaimsMoveNothing(t *testing.T) {
	p := newPair(t)
	p.open()
	n := p.side[channel.Alice].Latest().State.Nonce
	for _, tt := range []struct {
		rule   string
		claims uint64
		want   []channel.NoticeKind
	}{
		{"the peer is where we are", n, nil},
		{"the peer is ahead of all that we signed", n + 9, []channel.NoticeKind{channel.SelfBehind}},
		{"the peer lacks what it countersigned", n - 1, []channel.NoticeKind{channel.PeerBehind}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			next, eff, err := p.try(channel.Alice, channel.Received{Frame: channel.Frame{Channel: p.channel(), Sync: &channel.Sync{Latest: tt.claims}}})
			var got []channel.NoticeKind
			for _, x := range eff.Notices {
				got = append(got, x.Kind)
			}
			if err != nil || eff.Save || len(eff.Sign) > 0 || !reflect.DeepEqual(got, tt.want) || next.Latest().State.Nonce != n {
				t.Errorf("%+v, %v", eff, err)
			}
		})
	}
}
