package channel_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// try steps one side and keeps neither the result nor the effects.
func (p *pair) try(r channel.Role, ev channel.Event) (channel.Channel, channel.Effects, error) {
	return p.side[r].Step(ev, &p.view)
}

// lost steps a side whose frames nobody gets, and returns them.
func (p *pair) lost(r channel.Role, ev channel.Event) []channel.Frame {
	p.t.Helper()
	was := len(p.inbox[r.Other()])
	p.do(r, ev)
	out := p.inbox[r.Other()][was:]
	p.inbox[r.Other()] = p.inbox[r.Other()][:was]
	return out
}

func (p *pair) proposalOf(r channel.Role, ops ...channel.Op) channel.Frame {
	p.t.Helper()
	out := p.lost(r, channel.Enqueue{Ops: ops})
	if len(out) != 1 || out[0].Proposal == nil {
		p.t.Fatalf("%s sent %d frames, want one proposal", r, len(out))
	}
	return out[0]
}

func (p *pair) channel() common.Address { return p.side[0].Config().Channel }

func (p *pair) notices(r channel.Role, op channel.Op) (kinds []channel.NoticeKind) {
	key := op.Key(p.channel())
	for _, n := range p.seen[r] {
		if n.Key == key {
			kinds = append(kinds, n.Kind)
		}
	}
	return kinds
}

func (p *pair) wantNotices(r channel.Role, op channel.Op, want ...channel.NoticeKind) {
	p.t.Helper()
	got := p.notices(r, op)
	same := len(got) == len(want)
	for i := 0; same && i < len(got); i++ {
		same = got[i] == want[i]
	}
	if !same {
		p.t.Errorf("%s: notices %v, want %v", r, got, want)
	}
}

func TestP1ProposalsThatBreakTheNumbering(t *testing.T) {
	p := newPair(t)
	p.open()
	latest := p.side[channel.Bob].Latest().State.Nonce
	good := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1)).Proposal
	for _, tt := range []struct {
		rule        string
		nonce, base uint64
	}{
		{"Bob's parity", good.Nonce + 1, good.Base},
		{"not above its base", latest, latest},
		{"below its base", latest - 2, latest},
		{"more than 2^33 above its base", good.Base + channel.MaxNonceJump + 1 + (good.Base+channel.MaxNonceJump)%2, good.Base},
		{"above 2^53", channel.MaxNonce + 2, channel.MaxNonce},
		{"base at the end of the numbers", 1<<64 - 1, 1<<64 - 2},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			bad := *good
			bad.Nonce, bad.Base = tt.nonce, tt.base
			_, _, err := p.try(channel.Bob, channel.Received{Frame: channel.Frame{Channel: p.channel(), Proposal: &bad}})
			if !errors.Is(err, channel.ErrProtocol) || errors.Is(err, channel.ErrSignature) {
				t.Errorf("error %v, want ErrProtocol before the signature is looked at", err)
			}
		})
	}
	t.Run("2^33 above its base is still in order", func(t *testing.T) {
		far := *good
		far.Nonce = good.Base + channel.MaxNonceJump - (good.Base+channel.MaxNonceJump+1)%2
		_, _, err := p.try(channel.Bob, channel.Received{Frame: channel.Frame{Channel: p.channel(), Proposal: &far}})
		if !errors.Is(err, channel.ErrSignature) {
			t.Errorf("error %v, want only the signature to be wrong", err)
		}
	})
	t.Run("more operations than a batch may hold", func(t *testing.T) {
		long := *good
		long.Batch = make([]channel.Op, channel.MaxOps+1)
		_, _, err := p.try(channel.Bob, channel.Received{Frame: channel.Frame{Channel: p.channel(), Proposal: &long}})
		if !errors.Is(err, channel.ErrProtocol) {
			t.Errorf("error %v, want ErrProtocol", err)
		}
	})
}

func TestP1FramesThatAreNone(t *testing.T) {
	p := newPair(t)
	p.open()
	for _, f := range []channel.Frame{
		{Channel: p.channel()},
		{Channel: common.Address{1}, Sync: &channel.Sync{}},
	} {
		if _, _, err := p.try(channel.Bob, channel.Received{Frame: f}); !errors.Is(err, channel.ErrProtocol) {
			t.Errorf("%+v: error %v, want ErrProtocol", f, err)
		}
	}
}

func TestP2NothingLeavesWhileASignatureIsMissing(t *testing.T) {
	p := newPair(t)
	p.open()
	op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	asked, eff, err := p.try(channel.Alice, channel.Enqueue{Ops: []channel.Op{op}})
	if err != nil || len(eff.Sign) != 1 || len(eff.Send)+len(eff.Notices) != 0 || eff.Save {
		t.Fatalf("effects %+v, error %v: want one state to sign and nothing else", eff, err)
	}
	for _, ev := range []channel.Event{
		channel.Enqueue{}, channel.Linked{}, channel.Unlinked{}, channel.Retry{}, channel.Received{}, channel.SignaturesMade{},
	} {
		if _, eff, err := asked.Step(ev, &p.view); !errors.Is(err, channel.ErrAwaitingSignature) || eff.Save || len(eff.Send) > 0 {
			t.Errorf("%T: error %v, want ErrAwaitingSignature", ev, err)
		}
	}
	back, eff, err := asked.Step(channel.SigningFailed{}, &p.view)
	if err != nil || eff.Save || len(eff.Send) > 0 {
		t.Fatalf("after a failed signature: %+v, %v", eff, err)
	}
	if f := back.FateOf(op.Key(p.channel())); f != channel.FateUnknown || back.Record().MaxSigned != p.side[0].Record().MaxSigned {
		t.Errorf("the event has happened all the same: fate %v", f)
	}
	if _, _, err := p.try(channel.Alice, channel.SignaturesMade{}); !errors.Is(err, channel.ErrProtocol) {
		t.Errorf("signatures that nobody asked for: error %v", err)
	}
}

func TestP3AProposalIsSentAgainByteForByteAfterACrash(t *testing.T) {
	p := newPair(t)
	p.open()
	first := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	p.restart(channel.Alice)
	out := p.lost(channel.Alice, channel.Linked{})
	if len(out) != 2 || out[0].Sync == nil || out[0].Sync.Outstanding != first.Proposal.Nonce || out[1].Proposal == nil {
		t.Fatalf("frames after the restart: %+v", out)
	}
	a, b := first.Proposal, out[1].Proposal
	if a.Nonce != b.Nonce || a.Base != b.Base || a.Sig != b.Sig || a.BaseSig != b.BaseSig || len(a.Batch) != len(b.Batch) {
		t.Errorf("the proposal changed:\n%+v\n%+v", a, b)
	}
}

func TestP3ACopyIsAnsweredWithTheSameCountersignature(t *testing.T) {
	p := newPair(t)
	p.open()
	f := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	one := p.lost(channel.Bob, channel.Received{Frame: f})
	two := p.lost(channel.Bob, channel.Received{Frame: f})
	if len(one) != 1 || len(two) != 1 || one[0].Ack == nil || two[0].Ack == nil || *one[0].Ack != *two[0].Ack {
		t.Errorf("answers %+v and %+v", one, two)
	}
}

func TestP5AProposalOnAnotherBaseIsAnsweredWithOurLatest(t *testing.T) {
	p := newPair(t)
	p.open()
	p.enqueue(channel.Bob, p.lock(channel.Bob, 5, common.Hash{9}, 9))
	p.enqueue(channel.Alice, p.lock(channel.Alice, 5, common.Hash{8}, 8))
	f := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	old := *f.Proposal
	old.Base -= 2
	out := p.lost(channel.Bob, channel.Received{Frame: channel.Frame{Channel: p.channel(), Proposal: &old}})
	if len(out) != 1 || out[0].Ack == nil || out[0].Ack.Nonce != p.side[channel.Bob].Latest().State.Nonce {
		t.Errorf("answer %+v, want the countersignature on the latest state", out)
	}
}

func TestP5ALateCountersignatureIsKeptAndChangesNothing(t *testing.T) {
	p := newPair(t)
	p.open()
	f := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	ack := p.lost(channel.Bob, channel.Received{Frame: f})[0]
	refusal := channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{
		Nonce: f.Proposal.Nonce, Ops: []channel.RefusedOp{{Code: channel.CodePolicy}}}}
	p.lost(channel.Alice, channel.Received{Frame: refusal})
	before := p.side[channel.Alice].Latest()
	p.lost(channel.Alice, channel.Received{Frame: ack})
	rec := p.side[channel.Alice].Record()
	if rec.Latest.State.Nonce != before.State.Nonce || len(rec.Superseded) != 1 || rec.Superseded[0].PeerSig != ack.Ack.Sig {
		t.Errorf("latest is %d, was %d; superseded %+v", rec.Latest.State.Nonce, before.State.Nonce, rec.Superseded)
	}
	if got := p.lost(channel.Alice, channel.Received{Frame: ack}); len(got) != 0 {
		t.Errorf("a copy of it was answered: %+v", got)
	}
	bad := channel.Frame{Channel: p.channel(), Ack: &channel.Ack{Nonce: f.Proposal.Nonce, Sig: channel.Signature{1}}}
	if _, _, err := p.try(channel.Alice, channel.Received{Frame: bad}); !errors.Is(err, channel.ErrSignature) {
		t.Errorf("a wrong one: %v", err)
	}
	p.restart(channel.Alice)
	if got := p.side[channel.Alice].Record().Superseded; len(got) != 1 || got[0].PeerSig != ack.Ack.Sig {
		t.Errorf("after a restart: %+v", got)
	}
}

func TestP6RefusalsThatNameNothing(t *testing.T) {
	p := newPair(t)
	p.open()
	f := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	refuse := func(nonce uint64, ops ...channel.RefusedOp) channel.Event {
		return channel.Received{Frame: channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{Nonce: nonce, Ops: ops}}}
	}
	n := f.Proposal.Nonce
	for _, ev := range []channel.Event{refuse(n), refuse(n, channel.RefusedOp{Index: 1}), refuse(n, channel.RefusedOp{Index: 1 << 31})} {
		if _, _, err := p.try(channel.Alice, ev); !errors.Is(err, channel.ErrProtocol) {
			t.Errorf("%+v: error %v, want ErrProtocol", ev, err)
		}
	}
	for _, other := range []uint64{0, n - 2, n + 2, 1<<64 - 1} {
		_, eff, err := p.try(channel.Alice, refuse(other, channel.RefusedOp{}))
		if err != nil || len(eff.Sign)+len(eff.Send)+len(eff.Notices) > 0 || eff.Save {
			t.Errorf("a refusal of %d did something: %+v, %v", other, eff, err)
		}
	}
}

func TestP6TheSupersedingBatchHasNothingNew(t *testing.T) {
	p := newPair(t)
	p.open()
	bad, good, late := p.lock(channel.Alice, 10, common.Hash{1}, 1), p.lock(channel.Alice, 20, common.Hash{2}, 2), p.lock(channel.Alice, 30, common.Hash{3}, 3)
	f := p.proposalOf(channel.Alice, bad, good)
	p.lost(channel.Alice, channel.Enqueue{Ops: []channel.Op{late}})
	out := p.lost(channel.Alice, channel.Received{Frame: channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{
		Nonce: f.Proposal.Nonce, Ops: []channel.RefusedOp{{Index: 0, Code: channel.CodePolicy}}}}})
	if len(out) != 1 || out[0].Proposal == nil {
		t.Fatalf("frames %+v", out)
	}
	n := out[0].Proposal
	if n.Base != f.Proposal.Base || n.Nonce != f.Proposal.Nonce+2 || len(n.Batch) != 1 || n.Batch[0].Create != good.Create {
		t.Errorf("superseded by %d on %d with %d operations", n.Nonce, n.Base, len(n.Batch))
	}
	p.wantNotices(channel.Alice, bad, channel.Refused)
	if got := p.side[channel.Alice].FateOf(bad.Key(p.channel())); got != channel.FateInDoubt {
		t.Errorf("fate of the refused operation is %v, want in doubt", got)
	}
	if got := p.side[channel.Alice].FateOf(late.Key(p.channel())); got != channel.FateWaiting {
		t.Errorf("fate of the new operation is %v, want waiting", got)
	}
	if got := p.side[channel.Alice].FateOf(channel.OpKey{Kind: channel.KindCreate}); got != channel.FateUnknown {
		t.Errorf("fate of none is %v", got)
	}
}

func TestP6APeerThatRefusesOneByOneGetsAnEmptyBatch(t *testing.T) {
	p := newPair(t)
	p.open()
	var ops []channel.Op
	for i := range byte(40) {
		ops = append(ops, p.lock(channel.Alice, 1, common.Hash{i + 1}, i+1))
	}
	f := p.proposalOf(channel.Alice, ops...)
	for range channel.MaxRefusals {
		if len(f.Proposal.Batch) == 0 {
			t.Fatal("an empty batch too early")
		}
		f = p.lost(channel.Alice, channel.Received{Frame: channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{
			Nonce: f.Proposal.Nonce, Ops: []channel.RefusedOp{{Index: 0, Code: channel.CodePolicy}}}}})[0]
	}
	if n := len(f.Proposal.Batch); n != 0 {
		t.Fatalf("a batch of %d after %d refusals", n, channel.MaxRefusals)
	}
	p.restart(channel.Alice)
	p.do(channel.Alice, channel.Linked{})
	p.do(channel.Alice, channel.Received{Frame: p.lost(channel.Bob, channel.Received{Frame: f})[0]})
	p.do(channel.Alice, channel.Retry{})
	p.run()
	for i, op := range ops {
		want := []channel.NoticeKind{channel.Done}
		if i < channel.MaxRefusals {
			want = []channel.NoticeKind{channel.Refused, channel.Dead}
		}
		p.wantNotices(channel.Alice, op, want...)
	}
	p.wantBalance(1000-40+channel.MaxRefusals, 1000)
}

func TestP7ARefusedResolveIsProposedUntilItIsDone(t *testing.T) {
	p := newPair(t)
	p.open()
	secret := common.Hash{7}
	lock := p.lock(channel.Alice, 300, secret, 1)
	p.enqueue(channel.Alice, lock)
	resolve := channel.Op{Kind: channel.KindResolve, Transfer: lock.Create.ID(p.channel()), Resolver: secret[:]}
	key := resolve.Key(p.channel())
	p.view.Policy = map[channel.OpKey]channel.OpError{key: {Key: key, Code: channel.CodePolicy}}
	p.enqueue(channel.Bob, resolve)
	for range 3 {
		p.do(channel.Bob, channel.Retry{})
		p.run()
		p.restart(channel.Bob)
		p.do(channel.Bob, channel.Linked{})
		p.run()
		if f := p.side[channel.Bob].FateOf(key); f != channel.FateInDoubt {
			t.Fatalf("fate %v, want in doubt", f)
		}
	}
	p.view.Policy = nil
	p.do(channel.Bob, channel.Retry{})
	p.run()
	p.wantBalance(700, 1300)
	got := p.notices(channel.Bob, resolve)
	if got[len(got)-1] != channel.Done {
		t.Errorf("notices %v, want done at last", got)
	}
	for _, k := range got {
		if k == channel.Dead {
			t.Error("a revealed secret was reported dead")
		}
	}
}

func TestAnOperationHandedOverTwiceIsTakenOnce(t *testing.T) {
	p := newPair(t)
	p.open()
	op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	p.do(channel.Alice, channel.Enqueue{Ops: []channel.Op{op, op}})
	p.do(channel.Alice, channel.Enqueue{Ops: []channel.Op{op}})
	p.run()
	p.wantNotices(channel.Alice, op, channel.Done)
	p.enqueue(channel.Alice, op) // the history has it
	p.wantNotices(channel.Alice, op, channel.Done, channel.Dead)
	p.wantBalance(990, 1000)
}

func TestTheQueueOfAChannelIsBounded(t *testing.T) {
	p := newPair(t)
	p.open()
	p.do(channel.Alice, channel.Unlinked{})
	var ops []channel.Op
	for i := range channel.MaxQueue + 1 {
		op := p.lock(channel.Alice, 1, common.Hash{1}, 1)
		op.Create.Salt = common.Hash{byte(i >> 8), byte(i), 1}
		ops = append(ops, op)
	}
	p.do(channel.Alice, channel.Enqueue{Ops: ops})
	p.wantNotices(channel.Alice, ops[channel.MaxQueue-1])
	p.wantNotices(channel.Alice, ops[channel.MaxQueue], channel.Dead)
}

func TestABatchHoldsNoMoreThanItsBounds(t *testing.T) {
	p := newPair(t)
	p.open()
	var ops []channel.Op
	for i := range channel.MaxOps + 10 {
		op := p.lock(channel.Alice, 1, common.Hash{1}, 1)
		op.Create.Salt = common.Hash{byte(i >> 8), byte(i), 1}
		ops = append(ops, op)
	}
	if f := p.proposalOf(channel.Alice, ops...); len(f.Proposal.Batch) != channel.MaxOps {
		t.Errorf("a batch of %d operations, want %d", len(f.Proposal.Batch), channel.MaxOps)
	}
	q := newPair(t)
	q.open()
	for i := range ops {
		ops[i].Meta = make([]byte, channel.MaxMetaBytes)
		ops[i].Create.Definition = loose
		ops[i].Create.InitialState = make([]byte, channel.MaxOpBytes)
	}
	n := len(q.proposalOf(channel.Alice, ops...).Proposal.Batch)
	if size := n * (channel.MaxMetaBytes + channel.MaxOpBytes); n == 0 || size > channel.MaxBatchBytes || size < channel.MaxBatchBytes*9/10 {
		t.Errorf("a batch of %d operations, %d bytes", n, size)
	}
}

// D1

func TestD1NothingIsSignedFromTheFirstSightOfADispute(t *testing.T) {
	p := newPair(t)
	p.open()
	out := p.proposalOf(channel.Alice, p.lock(channel.Alice, 10, common.Hash{1}, 1))
	theirs := p.proposalOf(channel.Bob, p.lock(channel.Bob, 10, common.Hash{2}, 2))
	ack := p.lost(channel.Bob, channel.Received{Frame: out})
	p.view.Dispute = true
	for _, ev := range []channel.Event{
		channel.Enqueue{Ops: []channel.Op{p.lock(channel.Alice, 10, common.Hash{3}, 3)}},
		channel.Received{Frame: theirs},
		channel.Received{Frame: channel.Frame{Channel: p.channel(), Refusal: &channel.Refusal{Nonce: out.Proposal.Nonce, Ops: []channel.RefusedOp{{}}}}},
		channel.Received{Frame: channel.Frame{Channel: p.channel(), Ack: &channel.Ack{Nonce: out.Proposal.Nonce, Sig: channel.Signature{1}}}},
		channel.Linked{}, channel.Retry{},
	} {
		if _, eff, _ := p.try(channel.Alice, ev); len(eff.Sign) > 0 || len(eff.Notices) > 0 {
			t.Errorf("%T: %+v", ev, eff)
		}
	}
	// A countersignature that comes now is kept for the chain; nothing is done.
	if len(ack) != 1 || ack[0].Proposal == nil {
		t.Fatalf("Bob answers %+v, want his own proposal on top", ack)
	}
	before := p.side[channel.Alice].Latest().State.Nonce
	p.do(channel.Alice, channel.Received{Frame: ack[0]})
	p.wantNotices(channel.Alice, out.Proposal.Batch[0])
	rec := p.side[channel.Alice].Record()
	if rec.Latest.State.Nonce != before || rec.Out == nil || rec.Out.PeerSig == (channel.Signature{}) {
		t.Errorf("latest %d, was %d; proposal %+v", rec.Latest.State.Nonce, before, rec.Out)
	}
	if p.side[channel.Alice].FateOf(out.Proposal.Batch[0].Key(p.channel())) != channel.FateInDoubt {
		t.Error("what is out is not in doubt")
	}
	// A reorg undoes the dispute.
	p.view.Dispute = false
	p.inbox = [2][]channel.Frame{}
	for _, r := range []channel.Role{channel.Alice, channel.Bob} {
		p.do(r, channel.Unlinked{})
		p.do(r, channel.Linked{})
	}
	p.run()
	p.wantBalance(990, 990)
}

func TestD1WhatWaitedGoesOutOnceTheDisputeIsUndone(t *testing.T) {
	p := newPair(t)
	p.open()
	p.view.Dispute = true
	op := p.lock(channel.Alice, 10, common.Hash{1}, 1)
	p.enqueue(channel.Alice, op)
	p.view.Dispute = false
	p.do(channel.Alice, channel.Retry{})
	p.run()
	p.wantNotices(channel.Alice, op, channel.Done)
}
