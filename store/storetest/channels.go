package storetest

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func (e *env) record(key channel.Key) *channel.Record {
	e.Helper()
	r, _, err := e.s.LoadChannel(e.ctx, key)
	e.ok(err)
	return r
}

func checkChannel(_ *testing.T, e *env) {
	key := e.g.Key()
	for _, ops := range []int{0, 1, 64} { // grows and shrinks
		r := e.g.Record(key, e.g.Identities[0], uint64(100+ops), ops)
		e.commit(channel.PutChannel{Record: r})
		e.same(e.record(key), r)
	}
	r := e.g.Record(key, e.g.Identities[0], 9, 1)
	r.Out, r.LatestBatch, r.Later, r.Refused = nil, nil, nil, channel.Refusal{}
	e.commit(channel.PutChannel{Record: r})
	e.same(e.record(key), r)
	e.same(value(e.s.Channels(e.ctx))(e), []*channel.Record{r})
}

func checkTwoSides(_ *testing.T, e *env) {
	ch := e.g.Address()
	a := e.g.Record(channel.Key{Channel: ch, Me: channel.Alice}, e.g.Identities[0], 1, 1)
	b := e.g.Record(channel.Key{Channel: ch, Me: channel.Bob}, e.g.Identities[1], 2, 1)
	e.commit(channel.PutChannel{Record: b}, channel.PutChannel{Record: a})
	e.same(e.record(a.Config.Key()), a)
	e.same(e.record(b.Config.Key()), b)
	e.same(value(e.s.Channels(e.ctx))(e), []*channel.Record{a, b})

	mine := e.g.Transfer(a.Config.Key(), 1)
	theirs := *mine
	theirs.Key = b.Config.Key()
	e.commit(channel.PutTransfer{Row: mine}, channel.PutTransfer{Row: e.g.End(&theirs, 5)})
	e.same(value(e.s.TransferAnyRole(e.ctx, e.g.Identities[0], mine.Transfer.ID))(e), mine)
	got := value(e.s.TransferAnyRole(e.ctx, e.g.Identities[1], mine.Transfer.ID))(e)
	e.same(got.Key, theirs.Key)
	e.same(got.Status, channel.TransferResolved)
	_, err := e.s.TransferAnyRole(e.ctx, e.g.Identities[2], mine.Transfer.ID)
	e.is(err, channel.ErrNotFound)
}

func checkNoAlias(_ *testing.T, e *env) {
	key := e.g.Key()
	r, t, f := e.g.Record(key, e.g.Identities[0], 1, 1), e.g.Transfer(key, 1), e.g.Forward(key, 1)
	setting := []byte("value")
	e.commit(channel.PutChannel{Record: r}, channel.PutTransfer{Row: t}, channel.PutForward{Row: f})
	e.ok(e.s.PutSetting(e.ctx, "x", setting))
	salt := r.LatestBatch[0].Create.Salt
	r.LatestBatch[0].Create.Salt = common.Hash{}
	t.Transfer.InitialState[0]++
	f.Body[0]++
	setting[0]++
	e.same(e.record(key).LatestBatch[0].Create.Salt, salt)
	read := value(e.s.Forward(e.ctx, f.ID))(e)
	read.Body[1]++ // what a read returns is the reader's too
	again := value(e.s.Forward(e.ctx, f.ID))(e)
	if again.Body[0] == f.Body[0] || again.Body[1] == read.Body[1] {
		e.Error("the store shares a forward's body with its callers")
	}
	if value(e.s.Transfer(e.ctx, key, t.Transfer.ID))(e).Transfer.InitialState[0] == t.Transfer.InitialState[0] {
		e.Error("the store shares a transfer's initial state with its callers")
	}
	e.same(value(e.s.Setting(e.ctx, "x"))(e), []byte("value"))
}

func checkAtomic(_ *testing.T, e *env) {
	key, h := e.g.Key(), e.g.Hash()
	old := e.g.Record(key, e.g.Identities[0], 1, 1)
	f, other := e.g.Forward(key, 1), e.g.Forward(key, 1)
	e.commit(channel.PutChannel{Record: old}, channel.PutForward{Row: f}, channel.ClaimLockHash{LockHash: h, Forward: f.ID})

	fresh, changed := e.g.Key(), *f
	changed.State = "settled"
	t := e.g.Transfer(fresh, 1)
	secret := channel.PutSecret{LockHash: h, Preimage: h}
	w := e.g.Withdrawal(key)
	e.is(e.s.Commit(e.ctx,
		channel.PutChannel{Record: e.g.Record(key, e.g.Identities[0], 2, 1)},
		channel.PutChannel{Record: e.g.Record(fresh, e.g.Identities[0], 2, 1)},
		channel.PutTransfer{Row: t}, channel.PutForward{Row: &changed}, channel.PutForward{Row: other}, secret,
		channel.PutWithdrawal{Row: w},
		channel.ClaimLockHash{LockHash: h, Forward: other.ID},
	), channel.ErrLockHashUsed)

	e.same(e.record(key), old)
	_, _, err := e.s.LoadChannel(e.ctx, fresh)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Transfer(e.ctx, fresh, t.Transfer.ID)
	e.is(err, channel.ErrNotFound)
	e.same(value(e.s.Forward(e.ctx, f.ID))(e), f)
	_, err = e.s.Forward(e.ctx, other.ID)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Secret(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Withdrawal(e.ctx, key, w.Transfer)
	e.is(err, channel.ErrNotFound)
	// The channel that was named first by the refused commit can still come.
	e.commit(channel.PutTransfer{Row: t})
	e.same(value(e.s.Transfer(e.ctx, fresh, t.Transfer.ID))(e), t)
}

func checkOpenTransfers(_ *testing.T, e *env) {
	key := e.g.Key()
	e.commit(channel.PutChannel{Record: e.g.Record(key, e.g.Identities[0], 1, 1)})
	var open []*channel.Transfer
	for i := range 20 {
		t := e.g.Transfer(key, int64(i))
		e.commit(channel.PutTransfer{Row: t}, channel.PutTransfer{Row: e.g.Transfer(e.g.Key(), 1)})
		if i%3 == 0 {
			e.commit(channel.PutTransfer{Row: e.g.End(t, 50)})
			continue
		}
		open = append(open, &t.Transfer)
	}
	slices.SortFunc(open, func(a, b *channel.Transfer) int { return a.ID.Cmp(b.ID) })
	_, got, err := e.s.LoadChannel(e.ctx, key)
	e.ok(err)
	e.same(got, open)
}

func checkTransferEnd(_ *testing.T, e *env) {
	key := e.g.Key()
	open := e.g.Transfer(key, 7)
	open.ByUser = true
	ended := e.g.End(open, 9)
	e.commit(channel.PutTransfer{Row: open})
	e.same(value(e.s.Transfer(e.ctx, key, open.Transfer.ID))(e), open)
	changed := *ended
	changed.CreatedAtUs, changed.RoutingID, changed.ByUser = 1000, e.g.Hash(), false
	changed.Transfer.Meta = []byte(`{}`)
	e.commit(channel.PutTransfer{Row: &changed})
	e.same(value(e.s.Transfer(e.ctx, key, open.Transfer.ID))(e), ended)
	e.commit(channel.PutTransfer{Row: open}) // and back, as one write more
	e.same(value(e.s.Transfer(e.ctx, key, open.Transfer.ID))(e), open)

	// Created and ended within one batch: the row comes ended.
	at := e.g.End(e.g.Transfer(key, 8), 8)
	at.Status, at.Resolver = channel.TransferCancelled, nil
	e.commit(channel.PutTransfer{Row: at})
	e.same(value(e.s.Transfer(e.ctx, key, at.Transfer.ID))(e), at)
}

func checkSeen(_ *testing.T, e *env) {
	key := e.g.Key()
	other := channel.Key{Channel: key.Channel, Me: key.Me.Other()}
	want := map[common.Hash]bool{}
	var ids []common.Hash
	for i := range 150 { // more than any one query asks for
		t := e.g.Transfer(key, 1)
		switch i % 5 {
		case 0:
			e.commit(channel.PutTransfer{Row: t})
			want[t.Transfer.ID] = true
		case 1:
			e.commit(channel.PutTransfer{Row: e.g.End(t, 2)})
			want[t.Transfer.ID] = true
		case 2:
			t.Key = other
			e.commit(channel.PutTransfer{Row: t})
		}
		ids = append(ids, t.Transfer.ID)
	}
	e.same(value(e.s.SeenTransfers(e.ctx, key, ids))(e), want)
	e.same(value(e.s.SeenTransfers(e.ctx, key, ids[2:5]))(e), map[common.Hash]bool(nil))
	e.same(value(e.s.SeenTransfers(e.ctx, key, nil))(e), map[common.Hash]bool(nil))
}

func checkRoutingID(_ *testing.T, e *env) {
	key := e.g.Key()
	user := func(k channel.Key, routing common.Hash) *channel.TransferRow {
		t := e.g.Transfer(k, 1)
		t.ByUser, t.RoutingID = true, routing
		return t
	}
	first := user(key, e.g.Hash())
	e.commit(channel.PutTransfer{Row: first})
	second := user(key, first.RoutingID)
	e.is(e.s.Commit(e.ctx, channel.PutTransfer{Row: second}), channel.ErrRoutingID)
	e.is(e.s.Commit(e.ctx, channel.PutTransfer{Row: e.g.End(second, 3)}), channel.ErrRoutingID)
	_, err := e.s.Transfer(e.ctx, key, second.Transfer.ID)
	e.is(err, channel.ErrNotFound)
	e.commit(channel.PutTransfer{Row: e.g.End(first, 2)})
	e.is(e.s.Commit(e.ctx, channel.PutTransfer{Row: second}), channel.ErrRoutingID) // an ended one counts
	e.same(value(e.s.UserTransfer(e.ctx, key, first.RoutingID))(e).Transfer.ID, first.Transfer.ID)
	_, err = e.s.UserTransfer(e.ctx, e.g.Key(), first.RoutingID)
	e.is(err, channel.ErrNotFound)
	twice := e.g.Hash()
	e.is(e.s.Commit(e.ctx, channel.PutTransfer{Row: user(key, twice)}, channel.PutTransfer{Row: user(key, twice)}), channel.ErrRoutingID)

	peers := e.g.Transfer(key, 1)
	peers.RoutingID = first.RoutingID
	e.commit(
		channel.PutTransfer{Row: first}, // the same transfer again
		channel.PutTransfer{Row: peers}, // not made by a user
		channel.PutTransfer{Row: user(e.g.Key(), first.RoutingID)},
		channel.PutTransfer{Row: user(key, common.Hash{})},
		channel.PutTransfer{Row: user(key, common.Hash{})},
	)
	rows, _, err := e.s.Transfers(e.ctx, store.TransferFilter{Key: key, RoutingID: first.RoutingID})
	e.ok(err)
	e.same(len(rows), 2)
}
