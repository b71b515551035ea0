package router_test

import (
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// locked brings a good forward to where both legs are locked.
func locked(t *testing.T, s *sim, n uint64) (channel.ForwardID, common.Hash) {
	t.Helper()
	id := s.incoming(good(n))
	s.quiet()
	_, _, row := s.row(id)
	if row.State != string(router.Held) || s.channels[daveB].transfers[row.OutgoingTransfer] == nil {
		t.Fatalf("not locked: %+v", row)
	}
	return id, row.OutgoingTransfer
}

// inDoubt brings a good forward to where the create left and nothing came back.
func inDoubt(t *testing.T, s *sim, n uint64) (channel.ForwardID, common.Hash) {
	t.Helper()
	s.channels[daveB].leg.Connected = false
	p := good(n)
	p.meta = to("fiona", chainB)
	id := s.incoming(p)
	for len(s.events)+len(s.journals)+len(s.props) > 0 {
		for len(s.events) > 0 {
			s.deliver()
		}
		for len(s.journals) > 0 {
			s.journal(nil)
		}
		for len(s.props) > 0 {
			s.tell()
		}
	}
	s.sign(fionaB)
	_, _, row := s.row(id)
	if len(s.channels[fionaB].doubt) != 1 {
		t.Fatal("nothing in doubt")
	}
	return id, row.OutgoingTransfer
}

func (s *sim) handleAll() {
	for len(s.events) > 0 {
		s.deliver()
	}
}

func cancel(id common.Hash) channel.Op { return channel.Op{Kind: channel.KindCancel, Transfer: id} }

func TestF1WhatProvesThatTheOutgoingTransferCannotPay(t *testing.T) {
	t.Run("a double-signed cancel", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.byPeer(daveB, cancel(out))
		if state, rec, _ := s.row(id); state != router.Refunding || rec.Proof != router.ProvenCancelled {
			t.Errorf("row %s on %s in the commit of the cancel", state, rec.Proof)
		}
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.RecipientCancelled, router.ProvenCancelled)
	})
	t.Run("a resolve with the zero secret, which cancels", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.channels[daveB].transfers[out].status = channel.TransferCancelled
		s.channels[daveB].free += 99
		op := channel.Op{Kind: channel.KindResolve, Transfer: out, Resolver: make([]byte, 32)}
		s.committed(daveB, channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(daveB.Channel), By: daveB.Me.Other()})
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.RecipientCancelled, router.ProvenCancelled)
	})
	t.Run("the death of the create", func(t *testing.T) {
		s := newSim(t)
		id, _ := inDoubt(t, s, 1)
		s.refuse(fionaB, 0, channel.CodeUnknownAsset)
		s.die(fionaB, 0)
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.RecipientRefused, router.ProvenDead)
		if _, rec, _ := s.row(id); rec.Code != channel.CodeUnknownAsset {
			t.Errorf("code %s", rec.Code)
		}
		if free := s.m.Available(fionaB, native); free != channel.Units(1000) {
			t.Errorf("%s available, the hold should have ended", free)
		}
	})
	t.Run("a final block at the expiry", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.heads[chainB].Time, s.heads[chainB].Final = start+187_200, start+187_200
		s.events = append(s.events, router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.Expired, router.ExpiredFinal)
		if s.channels[daveB].transfers[out].status != channel.TransferCancelled || s.channels[daveB].free != 1000 {
			t.Error("P12: the expired transfer was not taken back")
		}
	})
	t.Run("a final block at the expiry, of a create in doubt", func(t *testing.T) {
		s := newSim(t)
		id, out := inDoubt(t, s, 1)
		s.heads[chainB].Time, s.heads[chainB].Final = start+187_200, start+187_200
		s.handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
		s.journal(nil)
		s.handleAll()
		s.tell()
		s.sign(carolA)
		s.agree(carolA, 0)
		s.handleAll()
		if state, rec, row := s.row(id); state != router.Refunded || rec.Proof != router.ExpiredFinal || row.Finished {
			t.Errorf("%s on %s, finished %v; the outgoing leg is still in doubt", state, rec.Proof, row.Finished)
		}
		if free := s.m.Available(fionaB, native); free != channel.Units(901) {
			t.Errorf("%s available: what is in doubt stays held (F4)", free)
		}
		// The recipient countersigns after all: it is taken back.
		c := s.channels[fionaB]
		op := c.doubt[0]
		c.doubt = nil
		c.free -= 99
		c.transfers[out] = &simTransfer{amount: 99, ours: true, status: channel.TransferOpen}
		c.transfers[out].lock.Expiry = start + 187_200
		s.committed(fionaB, channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(fionaB.Channel), By: fionaB.Me})
		s.quiet()
		if _, _, row := s.row(id); !row.Finished || c.transfers[out].status != channel.TransferCancelled || len(s.m.Open()) != 0 {
			t.Errorf("row %+v, transfer %+v", row, c.transfers[out])
		}
	})
}

func TestF1WhatIsNoProof(t *testing.T) {
	quietly := func(t *testing.T, s *sim, id channel.ForwardID) {
		t.Helper()
		s.handleAll()
		s.handle(router.Tick{NowUs: s.nowUs})
		if len(s.journals)+len(s.props) != 0 {
			t.Errorf("it acts: %+v %+v", s.journals, s.props)
		}
		if state, _, _ := s.row(id); state != router.Held {
			t.Errorf("state %s", state)
		}
		if code := s.byPeer(carolA, cancel(id.Transfer)); code != channel.CodeProofMissing {
			t.Errorf("P12: the payer's cancel is answered %s", code)
		}
	}
	t.Run("a refusal", func(t *testing.T) {
		s := newSim(t)
		id, _ := inDoubt(t, s, 1)
		s.refuse(fionaB, 0, channel.CodePolicy)
		quietly(t, s, id)
		if free := s.m.Available(fionaB, native); free != channel.Units(901) {
			t.Errorf("%s available: in doubt is held", free)
		}
	})
	t.Run("a lost connection", func(t *testing.T) {
		s := newSim(t)
		id, _ := inDoubt(t, s, 1)
		s.channels[fionaB].leg.Connected = false
		quietly(t, s, id)
	})
	t.Run("the death of a second copy of a create that lives", func(t *testing.T) {
		s := newSim(t)
		id, _ := inDoubt(t, s, 1)
		op := s.channels[fionaB].doubt[0]
		s.dead(fionaB, op, channel.CodeDuplicateID)
		quietly(t, s, id)
	})
	t.Run("an expiry that only the head has passed", func(t *testing.T) {
		s := newSim(t)
		id, _ := locked(t, s, 1)
		s.heads[chainB].Time, s.heads[chainB].Final = start+200_000, start+187_199
		s.handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
		quietly(t, s, id)
	})
	t.Run("an expiry by our clock", func(t *testing.T) {
		s := newSim(t)
		id, _ := locked(t, s, 1)
		s.nowUs += 1e6 * 1_000_000
		quietly(t, s, id)
	})
	t.Run("an expiry in a channel that is in dispute", func(t *testing.T) {
		s := newSim(t)
		id, _ := locked(t, s, 1)
		s.heads[chainB].Time, s.heads[chainB].Final = start+200_000, start+200_000
		s.channels[daveB].leg.Dispute = true
		s.handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
		quietly(t, s, id)
	})
	t.Run("an expiry while the recipient's resolve is being countersigned", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		op := resolve(out, 1)
		if code := s.m.Judge(daveB, &op, s.nowUs); code != channel.CodeNone {
			t.Fatal(code)
		}
		s.heads[chainB].Time, s.heads[chainB].Final = start+187_200, start+187_200
		s.handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs + 9_999_999})
		quietly(t, s, id)
		s.heads[chainB].Time = start
		s.byPeerJudged(daveB, op)
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	})
}

func TestNobodyClaimsWhatIsBeingGivenBack(t *testing.T) {
	s := newSim(t)
	id, out := locked(t, s, 1)
	s.heads[chainB].Final = start + 187_200 // the head, by itself, would still allow it
	s.handle(router.HeadMoved{ChainID: chainB, NowUs: s.nowUs})
	if code := s.byPeer(daveB, resolve(out, 1)); code != channel.CodeExpired {
		t.Errorf("the recipient's resolve is answered %s", code)
	}
	if code := s.byPeer(carolA, cancel(id.Transfer)); code != channel.CodeProofMissing {
		t.Errorf("before the proof is durable the payer's cancel is answered %s", code)
	}
	s.journal(nil)
	s.handleAll()
	op := cancel(id.Transfer)
	if code := s.m.Judge(carolA, &op, s.nowUs); code != channel.CodeNone {
		t.Errorf("with the proof the payer's cancel is answered %s", code)
	}
}

func TestARecipientCannotPutTheRefundOffForEver(t *testing.T) {
	for name, n := range map[string]uint64{"with a wrong secret": 2, "with the secret, too late": 1} {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.advance(187_200 + 900)
		for range 30 {
			s.byPeer(daveB, resolve(out, n))
			s.advance(1)
			s.quiet()
		}
		if state, rec, _ := s.row(id); state != router.Refunded || rec.Proof != router.ExpiredFinal {
			t.Errorf("%s: %s on %s", name, state, rec.Proof)
		}
	}
}

func TestAPayerCannotTakeBackWhatTheSecretPays(t *testing.T) {
	s := newSim(t)
	id, out := locked(t, s, 1)
	s.byPeer(daveB, resolve(out, 1))
	if code := s.byPeer(carolA, cancel(id.Transfer)); code != channel.CodeSecretKnown {
		t.Errorf("answered %s", code)
	}
}

func TestF3TheClaimIsRepeatedUntilItIsDone(t *testing.T) {
	s := newSim(t)
	id, out := locked(t, s, 1)
	s.byPeer(daveB, resolve(out, 1))
	s.handleAll()
	for n := range 5 {
		if len(s.props) != 1 || s.props[0].Op.Kind != channel.KindResolve || s.props[0].Key != carolA {
			t.Fatalf("try %d: %+v", n, s.props)
		}
		s.tell()
		op := s.channels[carolA].queue[0]
		s.channels[carolA].queue = nil
		s.dead(carolA, op, channel.CodePolicy)
		s.handleAll()
		if len(s.props) != 0 {
			t.Fatal("no pause between two tries")
		}
		s.nowUs += 61_000_000
		s.handle(router.Tick{NowUs: s.nowUs})
	}
	if len(s.troubles) != 5 {
		t.Errorf("%d troubles", len(s.troubles))
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
}

// The node may take up a channel again after a commit of its own has failed: then
// what it said before did not happen, and something else may.
func TestACommitOfTheNodeThatFailedDidNotHappen(t *testing.T) {
	done := func(key channel.Key, op channel.Op, by channel.Role) []channel.Notice {
		return []channel.Notice{{Kind: channel.Done, Op: op, Key: op.Key(key.Channel), By: by}}
	}
	t.Run("a create: its row comes again", func(t *testing.T) {
		s := newSim(t)
		failed := true
		s.flaky = func() bool { was := failed; failed = false; return was }
		if state, _, _ := s.row(s.incoming(good(1))); state != router.Received {
			t.Errorf("state %q", state)
		}
	})
	t.Run("a cancel of the recipient, and then it resolves", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.m.Writes(daveB, done(daveB, cancel(out), daveB.Me.Other()), s.nowUs)
		op := cancel(id.Transfer)
		if code := s.m.Judge(carolA, &op, s.nowUs); code != channel.CodeProofMissing {
			t.Errorf("the payer's cancel is answered %s", code)
		}
		s.byPeerJudged(daveB, resolve(out, 1))
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	})
	t.Run("the end of the incoming leg: its row comes again", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.byPeer(daveB, resolve(out, 1))
		s.handleAll()
		s.tell()
		s.sign(carolA)
		op := s.channels[carolA].doubt[0]
		n := done(carolA, op, carolA.Me)
		n[0].Final.Amount[1] = channel.Units(100)
		s.m.Writes(carolA, n, s.nowUs)
		s.advance(60)
		s.handleAll()
		if open := len(s.m.Open()); open != 1 {
			t.Errorf("%d open", open)
		}
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	})
}

func TestAnEndThatDiedAfterAFailedCommitIsAskedForAgain(t *testing.T) {
	for _, end := range []func(s *sim, out common.Hash){
		func(s *sim, out common.Hash) { s.byPeer(daveB, resolve(out, 1)) },
		func(s *sim, out common.Hash) { s.byPeer(daveB, cancel(out)) },
	} {
		s := newSim(t)
		id, out := locked(t, s, 1)
		end(s, out)
		s.handleAll()
		op := s.props[0].Op
		s.props = nil
		n := channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(carolA.Channel), By: carolA.Me}
		if op.Kind == channel.KindResolve {
			n.Final.Amount[1] = channel.Units(100)
		}
		s.m.Writes(carolA, []channel.Notice{n}, s.nowUs)
		s.dead(carolA, op, channel.CodeOther)
		s.advance(1)
		s.quiet()
		if _, _, row := s.row(id); !row.Finished || s.channels[carolA].transfers[id.Transfer].status == channel.TransferOpen {
			t.Errorf("row %+v", row)
		}
	}
}

func TestAnEndThatGotLostInTheNodeIsAskedForAgain(t *testing.T) {
	for _, end := range []func(s *sim, out common.Hash){
		func(s *sim, out common.Hash) { s.byPeer(daveB, resolve(out, 1)) },
		func(s *sim, out common.Hash) { s.byPeer(daveB, cancel(out)) },
	} {
		s := newSim(t)
		_, out := locked(t, s, 1)
		end(s, out)
		s.handleAll()
		first := s.props
		s.props = nil // the channel's worker falls over, without a word
		s.advance(29)
		s.handleAll()
		if len(s.props) != 0 {
			t.Errorf("asked again at once: %+v", s.props)
		}
		s.advance(1)
		s.handleAll()
		if len(first) != 1 || len(s.props) != 1 || s.props[0].Op.Key(carolA.Channel) != first[0].Op.Key(carolA.Channel) {
			t.Errorf("first %+v, then %+v", first, s.props)
		}
	}
}

func TestF3OneLockHashIsOneForward(t *testing.T) {
	s := newSim(t)
	first, _ := locked(t, s, 1)
	p := good(1)
	p.salt = 77
	second := s.incoming(p)
	s.quiet()
	if state, rec, row := s.row(second); state != router.Refunded || rec.Reason != router.LockHashUsed || row.OutgoingTransfer != (common.Hash{}) {
		t.Errorf("second: %s for %q", state, rec.Reason)
	}
	if state, _, _ := s.row(first); state != router.Held {
		t.Errorf("first: %s", state)
	}
	if free := s.m.Available(daveB, native); free != channel.Units(901) {
		t.Errorf("%s available", free)
	}
}

func TestF4TwoForwardsCannotSpendTheSameCollateral(t *testing.T) {
	s := newSim(t)
	for n := range uint64(3) {
		p := good(n)
		p.amount = 501 // 500 out of 1000
		s.incoming(p)
	}
	s.handleAll()
	if len(s.journals) != 2 || len(s.topUps) != 1 || s.topUps[0].Amount != channel.Units(500) || s.topUps[0].Key != daveB {
		t.Fatalf("%d holds, top-ups %+v", len(s.journals), s.topUps)
	}
	if free := s.m.Available(daveB, native); !free.IsZero() {
		t.Errorf("%s available before anything is signed", free)
	}
	s.channels[daveB].free += 500
	s.events = append(s.events, router.Collateral{Key: daveB, Asset: native, NowUs: s.nowUs})
	s.quiet()
	if n := len(s.channels[daveB].transfers); n != 3 {
		t.Errorf("%d outgoing transfers after the top-up, want 3", n)
	}
}

func TestCollateralIsAskedForTogether(t *testing.T) {
	s := newSim(t)
	s.channels[daveB].free = 0
	for n := range uint64(3) {
		s.incoming(good(n))
	}
	s.handleAll()
	if n := len(s.topUps); n != 3 || s.topUps[2].Amount != channel.Units(297) {
		t.Fatalf("top-ups %+v", s.topUps)
	}
	s.channels[daveB].free = 200
	s.events = append(s.events, router.Collateral{Key: daveB, Asset: native, Err: errors.New("no gas"), NowUs: s.nowUs})
	s.quiet()
	if n := len(s.channels[daveB].transfers); n != 2 {
		t.Errorf("%d forwards used what is there, want 2", n)
	}
}

// The recipient's node may keep a top-up from ever ending.
func TestNobodyWaitsForCollateralForEver(t *testing.T) {
	s := newSim(t)
	s.channels[daveB].free = 0
	id := s.incoming(good(1))
	for range 86_400 / 60 {
		s.quiet()
		if state, _, _ := s.row(id); state != router.Received {
			t.Fatalf("state %s", state)
		}
		s.advance(60)
	}
	s.quiet()
	if state, rec, _ := s.row(id); state != router.Refunded || rec.Reason != router.InsufficientCollateral || rec.Proof != router.NeverSigned {
		t.Errorf("after a day: %s for %q on %s", state, rec.Reason, rec.Proof)
	}
}

func TestAPatientPayerWaitsForTheRecipient(t *testing.T) {
	patient := func(n uint64) pay {
		p := good(n)
		p.meta = `{"requireOnline":false,` + p.meta[1:len(p.meta)-1] + `}`
		p.meta = replace(p.meta, `"requireOnline":true,`, "")
		return p
	}
	s := newSim(t)
	s.channels[daveB].leg.Connected = false
	id := s.incoming(patient(1))
	s.quiet()
	if state, _, _ := s.row(id); state != router.Received {
		t.Fatalf("state %s", state)
	}
	s.channels[daveB].leg.Connected = true
	s.events = append(s.events, router.Connected{Peer: "somebody", NowUs: s.nowUs})
	s.quiet()
	if state, _, _ := s.row(id); state != router.Received {
		t.Fatalf("state %s", state)
	}
	s.events = append(s.events, router.Connected{Peer: "dave", NowUs: s.nowUs})
	s.quiet()
	if state, _, _ := s.row(id); state != router.Held {
		t.Fatalf("state %s", state)
	}

	s.channels[daveB].leg.Connected = false
	late := s.incoming(patient(2))
	s.quiet()
	for range 86_400/60 + 1 {
		s.advance(60)
		s.quiet()
	}
	if state, rec, _ := s.row(late); state != router.Refunded || rec.Reason != router.RecipientOffline {
		t.Errorf("after a day: %s for %q", state, rec.Reason)
	}
}

func replace(s, old, new string) string {
	for i := 0; i+len(old) <= len(s); i++ {
		if s[i:i+len(old)] == old {
			return s[:i] + new + s[i+len(old):]
		}
	}
	return s
}

func TestAFailedCommitIsTriedAgain(t *testing.T) {
	s := newSim(t)
	id := s.incoming(good(1))
	s.handleAll()
	s.journal(errors.New("disk full"))
	s.handleAll()
	if len(s.journals)+len(s.props) != 0 {
		t.Fatal("it goes on without its row")
	}
	s.advance(1)
	s.handleAll()
	if len(s.journals) != 1 {
		t.Fatalf("journals %+v", s.journals)
	}
	s.quiet()
	if state, _, row := s.row(id); state != router.Held || s.channels[daveB].transfers[row.OutgoingTransfer] == nil {
		t.Errorf("state %s", state)
	}
}

func TestARefundIsDurableBeforeThePayerLearnsOfIt(t *testing.T) {
	s := newSim(t)
	p := good(1)
	p.meta = to("mallory", chainB)
	id := s.incoming(p)
	s.handleAll()
	if len(s.props) != 0 || len(s.journals) != 1 {
		t.Fatalf("props %+v", s.props)
	}
	s.journal(nil)
	if state, rec, _ := s.row(id); state != router.Refunding || rec.Proof != router.NeverSigned {
		t.Errorf("row %s on %s", state, rec.Proof)
	}
	s.handleAll()
	if len(s.props) != 1 || s.props[0].Op.Kind != channel.KindCancel {
		t.Errorf("props %+v", s.props)
	}
}

// A restart at each place where the journal is written.
func TestARestartGoesOn(t *testing.T) {
	settle := func(t *testing.T, s *sim, id channel.ForwardID) {
		t.Helper()
		s.quiet()
		_, _, row := s.row(id)
		s.byPeer(daveB, resolve(row.OutgoingTransfer, 1))
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	}
	t.Run("received", func(t *testing.T) {
		s := newSim(t)
		id := s.incoming(good(1))
		s.boot()
		settle(t, s, id)
	})
	t.Run("held, and the create never left: decided anew", func(t *testing.T) {
		s := newSim(t)
		id := s.incoming(good(1))
		s.handleAll()
		s.journal(nil)
		_, _, before := s.row(id)
		s.boot()
		if free := s.m.Available(daveB, native); free != channel.Units(901) {
			t.Errorf("%s available: a restored hold counts at once", free)
		}
		settle(t, s, id)
		if _, _, after := s.row(id); after.OutgoingTransfer == before.OutgoingTransfer {
			t.Error("the same create: a late notice about the first would be believed")
		}
	})
	t.Run("held, and the create dies while the restart looks", func(t *testing.T) {
		s := newSim(t)
		id, _ := inDoubt(t, s, 1)
		s.boot()
		s.die(fionaB, 0) // queued behind the Resume, which sees it dead already
		s.quiet()
		if state, _, row := s.row(id); state != router.Held || s.channels[fionaB].transfers[row.OutgoingTransfer] == nil {
			t.Errorf("state %s", state)
		}
	})
	t.Run("held, and the recipient is gone", func(t *testing.T) {
		s := newSim(t)
		id := s.incoming(good(1))
		s.handleAll()
		s.journal(nil)
		s.channels[daveB].leg.Connected = false
		s.boot()
		s.quiet()
		if state, _, _ := s.row(id); state != router.Held {
			t.Fatalf("state %s: peers have not had the time to connect", state)
		}
		s.advance(11)
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.RecipientOffline, router.NeverSigned)
	})
	t.Run("held, and the rules no longer hold", func(t *testing.T) {
		s := newSim(t)
		id := s.incoming(good(1))
		s.handleAll()
		s.journal(nil)
		s.channels[carolA].leg.Dispute = true
		s.boot()
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.ChannelDispute, router.NeverSigned)
	})
	t.Run("in doubt", func(t *testing.T) {
		s := newSim(t)
		id, out := inDoubt(t, s, 1)
		s.boot()
		s.handleAll()
		if len(s.props)+len(s.journals) != 0 {
			t.Fatalf("it acts: %+v", s.props)
		}
		s.agree(fionaB, 0)
		s.byPeer(fionaB, resolve(out, 1))
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	})
	t.Run("locked", func(t *testing.T) {
		s := newSim(t)
		id, _ := locked(t, s, 1)
		s.boot()
		settle(t, s, id)
	})
	t.Run("claimed downstream, not yet upstream", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.byPeer(daveB, resolve(out, 1))
		s.boot()
		s.quiet()
		wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
	})
	t.Run("refunding", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.byPeer(daveB, cancel(out))
		s.boot()
		s.quiet()
		wantEnd(t, s, id, router.Refunded, router.RecipientCancelled, router.ProvenCancelled)
	})
	t.Run("refunded, with the outgoing transfer still to be taken back", func(t *testing.T) {
		s := newSim(t)
		id, out := locked(t, s, 1)
		s.channels[daveB].leg.Connected = false
		s.advance(190_000)
		s.quiet()
		if state, _, row := s.row(id); state != router.Refunded || row.Finished {
			t.Fatalf("%s, finished %v", state, row.Finished)
		}
		s.boot()
		s.channels[daveB].leg.Connected = true
		s.quiet()
		if _, _, row := s.row(id); !row.Finished || s.channels[daveB].transfers[out].status != channel.TransferCancelled {
			t.Errorf("row %+v", row)
		}
	})
}

func TestTheSameEventsGiveTheSameEffects(t *testing.T) {
	run := func() (trace []common.Hash) {
		s := newSim(t)
		s.onTell = func(p router.Propose) {
			trace = append(trace, p.Op.Key(p.Key.Channel).ID)
		}
		for n := range uint64(8) {
			p := good(n)
			if n%2 == 0 {
				p.via = ericA
			}
			s.incoming(p)
		}
		s.advance(5)
		s.quiet()
		return trace
	}
	a, b := run(), run()
	if len(a) == 0 || len(a) != len(b) {
		t.Fatalf("%d and %d proposals", len(a), len(b))
	}
	for i := range a {
		if a[i] != b[i] {
			t.Fatalf("proposal %d differs", i)
		}
	}
}
