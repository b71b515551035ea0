package router_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// realisticMeta is what Vector's client sends.
func realisticMeta() string {
	return `{"createdAt":1800000000,"routingId":"` + (common.Hash{9}).Hex() +
		`","requireOnline":true,"path":[{"recipientAssetId":"0x0000000000000000000000000000000000000000","recipientChainId":1338,` +
		`"recipient":"dave"}]}`
}

// BenchmarkForward is all that the machine does for one settled forward.
func BenchmarkForward(b *testing.B) {
	s := newSim(b)
	s.channels[daveB].leg.State = state(daveB)
	s.channels[carolA].leg.State = state(carolA)
	meta := []byte(realisticMeta())
	b.ReportAllocs()
	var n uint64
	for b.Loop() {
		n++
		p := good(n)
		t := &channel.Transfer{
			CoreTransfer: channel.CoreTransfer{
				Channel: carolA.Channel, ID: p.id(), Definition: hashlock, Timeout: p.timeout,
				Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(p.amount)}},
			},
			InitiatedBy: channel.Alice, InitialState: p.lock.Encode(), Meta: meta,
		}
		step := func(key channel.Key, notice channel.Notice) []router.Effect {
			s.m.Writes(key, []channel.Notice{notice}, s.nowUs)
			return s.m.Handle(router.Notices{Key: key, Notices: []channel.Notice{notice}, NowUs: s.nowUs})
		}
		eff := step(carolA, channel.Notice{Kind: channel.Done, Key: channel.OpKey{Kind: channel.KindCreate, ID: p.id()}, By: channel.Alice, Transfer: t})
		j := eff[0].(router.Journal)
		create := s.m.Handle(router.Committed{ID: j.ID, Seq: j.Seq, NowUs: s.nowUs})[0].(router.Propose).Op
		step(daveB, channel.Notice{Kind: channel.Done, Op: create, Key: create.Key(daveB.Channel), By: daveB.Me})
		op := resolve(create.Create.ID(daveB.Channel), n)
		s.m.Judge(daveB, &op, s.nowUs)
		var final channel.Balance
		final.Amount[1] = channel.Units(99)
		claim := step(daveB, channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(daveB.Channel), By: daveB.Me.Other(), Final: final})[0].(router.Propose).Op
		step(carolA, channel.Notice{Kind: channel.Done, Op: claim, Key: claim.Key(carolA.Channel), By: carolA.Me, Final: final})
	}
	if open := len(s.m.Open()); open != 0 {
		b.Fatalf("%d open", open)
	}
}

func state(key channel.Key) *channel.State {
	st := &channel.State{Channel: key.Channel, Alice: common.Address{1}, Bob: common.Address{2}, Timeout: 172_800}
	row := channel.AssetState{Asset: native}
	row.Balance.Amount[key.Me] = channel.Units(1 << 50)
	st.Assets = []channel.AssetState{row}
	return st
}

// BenchmarkTick is a second's look at 2,000 locked forwards.
func BenchmarkTick(b *testing.B) {
	s := newSim(b, func(c *router.Config) { c.MaxOpenPerPeer = 20_000 })
	s.channels[daveB].free = 1 << 40
	for n := range uint64(2_000) {
		s.incoming(good(n))
	}
	s.quiet()
	for b.Loop() {
		s.m.Handle(router.Tick{NowUs: s.nowUs})
		s.m.Handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
	}
}
