package storetest

import (
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func checkLockHash(_ *testing.T, e *env) {
	first, second := e.g.Forward(e.g.Key(), 1), e.g.Forward(e.g.Key(), 2)
	second.ID.Transfer = first.ID.Transfer // in another channel: another forward
	h := e.g.Hash()
	claim := channel.ClaimLockHash{LockHash: h, Forward: first.ID, CreatedAtUs: 3}
	e.commit(channel.PutForward{Row: first}, claim)
	e.commit(claim) // a restart claims again
	e.is(e.s.Commit(e.ctx, channel.PutForward{Row: second}, channel.ClaimLockHash{LockHash: h, Forward: second.ID}), channel.ErrLockHashUsed)
	done := *first
	done.Finished = true
	e.commit(channel.PutForward{Row: &done})
	e.is(e.s.Commit(e.ctx, channel.ClaimLockHash{LockHash: h, Forward: second.ID}), channel.ErrLockHashUsed)
	e.same(value(e.s.LockHash(e.ctx, h))(e), first.ID)
	e.commit(channel.ClaimLockHash{LockHash: e.g.Hash(), Forward: first.ID})
}

func checkSecret(_ *testing.T, e *env) {
	lock, pre := e.g.Hash(), e.g.Hash()
	e.commit(channel.PutSecret{LockHash: lock, Preimage: pre})
	e.commit(channel.PutSecret{LockHash: lock, Preimage: pre})
	e.same(value(e.s.Secret(e.ctx, lock))(e), pre)
	_, err := e.s.Secret(e.ctx, pre)
	e.is(err, channel.ErrNotFound)
}

func checkWithdrawal(_ *testing.T, e *env) {
	key := e.g.Key()
	w, other := e.g.Withdrawal(key), e.g.Withdrawal(key)
	w.Submit, w.Sigs[1] = true, channel.Signature{}
	other.Data.CallData, other.Data.CallTo = nil, common.Address{}
	e.commit(channel.PutWithdrawal{Row: w}, channel.PutWithdrawal{Row: other})
	e.same(value(e.s.Withdrawal(e.ctx, key, w.Transfer))(e), w)
	e.same(value(e.s.Withdrawals(e.ctx, key))(e), []*channel.WithdrawalRow{w, other})
	e.same(value(e.s.UnsubmittedWithdrawals(e.ctx))(e), []*channel.WithdrawalRow{w})
	owner := e.g.Identities[0]
	e.same(value(e.s.PendingWithdrawals(e.ctx, owner))(e), []*channel.WithdrawalRow(nil)) // whose channel it is is not known
	e.commit(channel.PutChannel{Record: e.g.Record(key, owner, 1, 1)})
	e.same(value(e.s.PendingWithdrawals(e.ctx, owner))(e), []*channel.WithdrawalRow{w, other})
	e.same(value(e.s.PendingWithdrawals(e.ctx, e.g.Identities[1]))(e), []*channel.WithdrawalRow(nil))
	_, err := e.s.WithdrawalByTx(e.ctx, common.Hash{})
	e.is(err, channel.ErrNotFound)
	sent := *w
	sent.TxHash, sent.Paid, sent.Sigs[1] = e.g.Hash(), true, other.Sigs[1]
	e.commit(channel.PutWithdrawal{Row: &sent})
	e.same(value(e.s.WithdrawalByTx(e.ctx, sent.TxHash))(e), &sent)
	e.same(value(e.s.Withdrawals(e.ctx, key))(e), []*channel.WithdrawalRow{&sent, other})
	e.same(value(e.s.UnsubmittedWithdrawals(e.ctx))(e), []*channel.WithdrawalRow(nil))
	e.same(value(e.s.PendingWithdrawals(e.ctx, owner))(e), []*channel.WithdrawalRow{other})
	e.commit(channel.PutWithdrawal{Row: w}) // by somebody who does not know yet
	w.TxHash, w.Paid = sent.TxHash, true
	e.same(value(e.s.Withdrawal(e.ctx, key, w.Transfer))(e), w)
	paid := *other
	paid.Paid = true // by a transaction that nobody knows
	e.commit(channel.PutWithdrawal{Row: &paid})
	e.same(value(e.s.Withdrawal(e.ctx, key, other.Transfer))(e), &paid)
	e.same(value(e.s.PendingWithdrawals(e.ctx, owner))(e), []*channel.WithdrawalRow(nil))
	_, err = e.s.Withdrawal(e.ctx, channel.Key{Channel: key.Channel, Me: key.Me.Other()}, w.Transfer)
	e.is(err, channel.ErrNotFound)
}

func checkFence(_ *testing.T, e *env) {
	e.same(value(e.s.CurrentEpoch(e.ctx, "router"))(e), uint64(0))
	e.commit(channel.CheckEpoch{Name: "router", Epoch: 0})
	for want := uint64(1); want <= 3; want++ {
		e.same(value(e.s.NextEpoch(e.ctx, "router", name("holder", int(want))))(e), want)
	}
	e.same(value(e.s.NextEpoch(e.ctx, "other", "holder"))(e), uint64(1))
	e.same(value(e.s.CurrentEpoch(e.ctx, "router"))(e), uint64(3))
	h := e.g.Hash()
	secret := channel.PutSecret{LockHash: h, Preimage: h}
	for _, epoch := range []uint64{0, 2, 4} { // never leased, taken over, never given
		e.is(e.s.Commit(e.ctx, secret, channel.CheckEpoch{Name: "router", Epoch: epoch}), channel.ErrFenced)
		tx := store.TxRow{ChainID: 1, From: e.g.Address(), ID: "x", Nonce: 1, Pending: true}
		e.is(e.s.PutTx(e.ctx, tx, channel.CheckEpoch{Name: "router", Epoch: epoch}), channel.ErrFenced)
	}
	_, err := e.s.Secret(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	e.commit(channel.CheckEpoch{Name: "router", Epoch: 3}, secret, channel.CheckEpoch{Name: "other", Epoch: 1})
	e.same(value(e.s.Secret(e.ctx, h))(e), h)
}

func checkLeaseEnd(_ *testing.T, e *env) {
	over := func(name string) bool { return value(e.s.EpochLeft(e.ctx, name))(e) <= 0 }
	e.same(over("router"), true)
	for range 2 {
		value(e.s.NextEpoch(e.ctx, "router", "first"))(e)
	}
	e.same(over("router"), true)
	e.is(e.s.RenewEpochs(e.ctx, "first", []string{"router", "unknown"}, time.Hour), nil)
	if left := value(e.s.EpochLeft(e.ctx, "router"))(e); left <= 59*time.Minute || left > time.Hour {
		e.Errorf("the lease has %s left, want an hour", left)
	}
	e.same(over("unknown"), true)
	// Who was replaced renews nothing, and the next one starts with nothing.
	value(e.s.NextEpoch(e.ctx, "router", "second"))(e)
	e.same(over("router"), true)
	e.is(e.s.RenewEpochs(e.ctx, "first", []string{"router"}, time.Hour), nil)
	e.same(over("router"), true)
}

// checkRefusedAlone lets many callers commit at once, so that good and bad ones
// share transactions.
func checkRefusedAlone(_ *testing.T, e *env) {
	taken, owner := e.g.Hash(), e.g.Forward(e.g.Key(), 1)
	user := e.g.Transfer(e.g.Key(), 1)
	user.ByUser = true
	e.commit(channel.ClaimLockHash{LockHash: taken, Forward: owner.ID}, channel.PutTransfer{Row: user})
	if _, err := e.s.NextEpoch(e.ctx, "lease", "holder"); err != nil {
		e.Fatal(err)
	}
	const callers = 64
	rows := make([]*channel.TransferRow, callers)
	bad := make([]channel.Write, callers)
	want := make([]error, callers)
	for i := range callers {
		rows[i] = e.g.Transfer(e.g.Key(), int64(i))
		switch i % 8 {
		case 1:
			bad[i], want[i] = channel.ClaimLockHash{LockHash: taken, Forward: e.g.Forward(rows[i].Key, 1).ID}, channel.ErrLockHashUsed
		case 3:
			t := e.g.Transfer(user.Key, 1)
			t.ByUser, t.RoutingID = true, user.RoutingID
			bad[i], want[i] = channel.PutTransfer{Row: t}, channel.ErrRoutingID
		case 5:
			bad[i], want[i] = channel.CheckEpoch{Name: "lease", Epoch: 7}, channel.ErrFenced
		default:
			bad[i] = channel.CheckEpoch{Name: "lease", Epoch: 1}
		}
	}
	got := make([]error, callers)
	var wg sync.WaitGroup
	for i := range callers {
		wg.Go(func() { got[i] = e.s.Commit(e.ctx, channel.PutTransfer{Row: rows[i]}, bad[i]) })
	}
	wg.Wait()
	for i := range callers {
		if !errors.Is(got[i], want[i]) {
			e.Errorf("caller %d: error = %v, want %v", i, got[i], want[i])
		}
		row, err := e.s.Transfer(e.ctx, rows[i].Key, rows[i].Transfer.ID)
		if want[i] != nil {
			e.is(err, channel.ErrNotFound)
			continue
		}
		e.ok(err)
		e.same(row, rows[i])
	}
}

func checkIdentities(_ *testing.T, e *env) {
	ids := e.g.Identities
	e.ok(e.s.PutIdentity(e.ctx, 7, ids[1]))
	e.ok(e.s.PutIdentity(e.ctx, 0, ids[0]))
	e.ok(e.s.PutIdentity(e.ctx, 7, ids[1]))
	e.is(e.s.PutIdentity(e.ctx, 7, ids[2]), store.ErrIdentityTaken)
	e.is(e.s.PutIdentity(e.ctx, 8, ids[1]), store.ErrIdentityTaken)
	e.same(value(e.s.Identities(e.ctx))(e), []store.Identity{{Index: 0, ID: ids[0]}, {Index: 7, ID: ids[1]}})
}

func checkSettings(_ *testing.T, e *env) {
	e.ok(e.s.PutSetting(e.ctx, "a", []byte("1")))
	e.ok(e.s.PutSetting(e.ctx, "b", nil))
	e.ok(e.s.PutSetting(e.ctx, "a", []byte("2")))
	e.same(value(e.s.Setting(e.ctx, "a"))(e), []byte("2"))
	if v := value(e.s.Setting(e.ctx, "b"))(e); len(v) != 0 {
		e.Errorf("b = %x, want it empty", v)
	}
}

func checkTxs(_ *testing.T, e *env) {
	from, other := e.g.Address(), e.g.Address()
	row := func(id string, nonce uint64) store.TxRow {
		return store.TxRow{ChainID: 1337, From: from, ID: id, Nonce: nonce, Pending: true, Body: e.g.Bytes(20)}
	}
	_, used, err := e.s.LastNonce(e.ctx, 1337, from)
	e.ok(err)
	e.same(used, false)
	a, b := row("a", 1), row("b", 0)
	e.ok(e.s.PutTx(e.ctx, a))
	e.ok(e.s.PutTx(e.ctx, b))
	e.is(e.s.PutTx(e.ctx, row("c", 1)), store.ErrTxNonce)
	e.is(e.s.PutTx(e.ctx, row("b", 1)), store.ErrTxNonce)
	e.same(value(e.s.PendingTxs(e.ctx, 1337, from))(e), []store.TxRow{b, a})
	foreign := row("a", 1)
	foreign.From = other
	elsewhere := row("a", 9)
	elsewhere.ChainID = 1338
	e.ok(e.s.PutTx(e.ctx, foreign))
	e.ok(e.s.PutTx(e.ctx, elsewhere))
	a.Pending, a.Body, a.Nonce = false, e.g.Bytes(90), 4
	e.ok(e.s.PutTx(e.ctx, a))
	e.same(value(e.s.Tx(e.ctx, 1337, from, "a"))(e), a)
	e.same(value(e.s.PendingTxs(e.ctx, 1337, from))(e), []store.TxRow{b})
	last, used, err := e.s.LastNonce(e.ctx, 1337, from)
	e.ok(err)
	e.same([]any{last, used}, []any{uint64(4), true})
}

func checkCursors(_ *testing.T, e *env) {
	e.ok(e.s.SaveCursor(e.ctx, 1337, []byte("one")))
	e.ok(e.s.SaveCursor(e.ctx, 1338, []byte("other")))
	e.ok(e.s.SaveCursor(e.ctx, 1337, []byte("two")))
	e.same(value(e.s.LoadCursor(e.ctx, 1337))(e), []byte("two"))
	e.same(value(e.s.LoadCursor(e.ctx, 1338))(e), []byte("other"))
}
