package storetest

import (
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// Event returns an event of a side of a channel.
func (g *Rows) Event(key channel.Key, owner channel.Identifier, name channel.EventName, atUs int64) *channel.OutboxEvent {
	return &channel.OutboxEvent{Name: name, Owner: owner, Key: key, Transfer: g.Hash(), AtUs: atUs, Body: g.meta(atUs)}
}

func (e *env) events(f store.EventFilter) []*channel.EventRow {
	e.Helper()
	rows, _, err := e.s.Events(e.ctx, f)
	e.ok(err)
	return rows
}

// seqs are the numbers of events.
func seqs(rows []*channel.EventRow) (out []uint64) {
	for _, r := range rows {
		out = append(out, r.Seq)
	}
	return out
}

func checkEvents(_ *testing.T, e *env) {
	a, b := e.g.Key(), e.g.Key()
	alice, bob := e.g.Identities[0], e.g.Identities[1]
	all := []*channel.OutboxEvent{
		e.g.Event(a, alice, channel.EventSetup, 1),
		e.g.Event(a, alice, channel.EventTransferCreated, 2),
		e.g.Event(b, bob, channel.EventSetup, 3),
		{Name: channel.EventTransactionMined, Owner: alice, AtUs: 4},
	}
	e.commit(channel.PutEvent{Event: all[0]}, channel.PutEvent{Event: all[1]})
	e.commit(channel.PutEvent{Event: all[2]})
	e.commit(channel.PutEvent{Event: all[3]})
	var want []*channel.EventRow
	for i, ev := range all {
		want = append(want, &channel.EventRow{Seq: uint64(i + 1), OutboxEvent: *ev})
	}
	e.same(e.events(store.EventFilter{}), want)
	e.same(value(e.s.Event(e.ctx, 2))(e), want[1])
	_, err := e.s.Event(e.ctx, 5)
	e.is(err, channel.ErrNotFound)
	for _, tt := range []struct {
		f    store.EventFilter
		want []uint64
	}{
		{store.EventFilter{Owner: alice}, []uint64{1, 2, 4}},
		{store.EventFilter{Channel: b.Channel}, []uint64{3}},
		{store.EventFilter{Names: []channel.EventName{channel.EventSetup, channel.EventTransactionMined}}, []uint64{1, 3, 4}},
		{store.EventFilter{After: 2}, []uint64{3, 4}},
		{store.EventFilter{Owner: alice, After: 1, Limit: 1}, []uint64{2}},
		{store.EventFilter{Channel: e.g.Address()}, nil},
		{store.EventFilter{After: 4}, nil},
	} {
		e.same(seqs(e.events(tt.f)), tt.want)
	}
	_, through, err := e.s.Events(e.ctx, store.EventFilter{Owner: bob, Limit: 5})
	e.ok(err)
	e.same(through, uint64(4)) // nothing else up to the newest
	_, through, err = e.s.Events(e.ctx, store.EventFilter{Owner: alice, Limit: 2})
	e.ok(err)
	e.same(through, uint64(2))
	e.same(value(e.s.OldestEvent(e.ctx))(e), uint64(1))
}

func checkEventAtomic(_ *testing.T, e *env) {
	claimed, other := e.g.Forward(e.g.Key(), 1), e.g.Forward(e.g.Key(), 1)
	h := e.g.Hash()
	e.commit(channel.ClaimLockHash{LockHash: h, Forward: claimed.ID})
	put := func(us int64) channel.PutEvent {
		return channel.PutEvent{Event: e.g.Event(e.g.Key(), e.g.Identities[0], channel.EventSetup, us)}
	}
	e.is(e.s.Commit(e.ctx, put(1), channel.ClaimLockHash{LockHash: h, Forward: other.ID}), channel.ErrLockHashUsed)
	e.same(len(e.events(store.EventFilter{})), 0)
	e.commit(put(2))
	e.same(seqs(e.events(store.EventFilter{})), []uint64{1}) // the refused one took no number
	e.is(e.s.Commit(e.ctx, channel.PutEvent{}), store.ErrWrite)
	e.is(e.s.Commit(e.ctx, channel.PutEvent{Event: &channel.OutboxEvent{Name: channel.EventSetup}}), store.ErrWrite)
	e.ok(e.s.PutTx(e.ctx, store.TxRow{ChainID: 1, ID: "x"}, put(3)))
	e.same(seqs(e.events(store.EventFilter{})), []uint64{1, 2})
}

func checkEventOnce(_ *testing.T, e *env) {
	put := func(owner int, name channel.EventName, once string) {
		e.commit(channel.PutEvent{Event: e.g.Event(e.g.Key(), e.g.Identities[owner], name, 1), Once: once})
	}
	put(0, channel.EventChannelDisputed, "a")
	put(0, channel.EventChannelDisputed, "a") // told again
	put(1, channel.EventChannelDisputed, "a") // the other side
	put(0, channel.EventChannelDefunded, "a")
	put(0, channel.EventChannelDisputed, "b")
	put(0, channel.EventChannelDisputed, "")
	put(0, channel.EventChannelDisputed, "")
	e.same(seqs(e.events(store.EventFilter{})), []uint64{1, 2, 3, 4, 5, 6})
}

func checkEventWake(_ *testing.T, e *env) {
	newest, more := e.s.NewestEvent()
	e.same(newest, uint64(0))
	e.commit(channel.PutSecret{})
	select {
	case <-more:
		e.Fatal("a commit without an event woke the followers")
	default:
	}
	e.commit(channel.PutEvent{Event: e.g.Event(e.g.Key(), e.g.Identities[0], channel.EventSetup, 1)})
	select {
	case <-more:
	case <-time.After(10 * time.Second):
		e.Fatal("a commit with an event woke nobody")
	}
	newest, _ = e.s.NewestEvent()
	e.same(newest, uint64(1))
}

func checkEventPrune(_ *testing.T, e *env) {
	for us := int64(1); us <= 5; us++ {
		e.commit(channel.PutEvent{Event: e.g.Event(e.g.Key(), e.g.Identities[0], channel.EventSetup, us)})
	}
	prune := func(before int64, through uint64, left ...uint64) {
		e.Helper()
		e.same(value(e.s.PruneEvents(e.ctx, before, through))(e), true)
		e.same(seqs(e.events(store.EventFilter{})), left)
	}
	e.ok(e.s.ChangeWebhooks(e.ctx, []store.Webhook{webhook(e, "w")}, nil))
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "w", Cursor: 2, Put: []store.Delivery{{Seq: 1, GivenUp: true}, {Seq: 2, GivenUp: true}}}))
	prune(0, 5, 1, 2, 3, 4, 5)
	prune(10, 0, 1, 2, 3, 4, 5)
	prune(3, 1, 2, 3, 4, 5)
	e.same(len(value(e.s.Deliveries(e.ctx, store.DeliveryFilter{}))(e)), 1)
	prune(3, 5, 3, 4, 5)
	prune(10, 9, 5) // the newest stays: its number is not given again
	e.same(value(e.s.OldestEvent(e.ctx))(e), uint64(5))
	e.commit(channel.PutEvent{Event: e.g.Event(e.g.Key(), e.g.Identities[0], channel.EventSetup, 6)})
	e.same(seqs(e.events(store.EventFilter{})), []uint64{5, 6})
}

func webhook(e *env, id string) store.Webhook {
	return store.Webhook{
		ID: id, Owner: e.g.Identities[0], URL: "http://127.0.0.1/" + id, Secret: "s", Slot: "vector", Trusted: true,
		Events: []channel.EventName{channel.EventSetup}, CreatedUs: 7,
	}
}

func checkWebhooks(_ *testing.T, e *env) {
	a, b := webhook(e, "a"), webhook(e, "b")
	b.Events, b.Trusted, b.Cursor = nil, false, 3
	e.ok(e.s.ChangeWebhooks(e.ctx, []store.Webhook{b, a}, nil))
	e.same(value(e.s.Webhooks(e.ctx))(e), []store.Webhook{a, b})
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "a", Cursor: 9}))
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "a", Cursor: 8})) // never back
	a.URL = "http://127.0.0.1/other"
	e.ok(e.s.ChangeWebhooks(e.ctx, []store.Webhook{a}, []string{"b", "unknown"}))
	a.Cursor = 9
	e.same(value(e.s.Webhooks(e.ctx))(e), []store.Webhook{a})
	for _, bad := range []store.Webhook{{}, {ID: "x", Owner: a.Owner}, {ID: "x", URL: "u"}} {
		e.is(e.s.ChangeWebhooks(e.ctx, []store.Webhook{bad}, nil), store.ErrWrite)
	}
}

func checkDeliveries(_ *testing.T, e *env) {
	e.same(value(e.s.OldestPending(e.ctx))(e), uint64(0))
	k, other := e.g.Key(), e.g.Key()
	a, b := webhook(e, "a"), webhook(e, "b")
	b.Owner, b.Cursor = e.g.Identities[1], 20
	e.ok(e.s.ChangeWebhooks(e.ctx, []store.Webhook{a, b}, nil))
	d := func(id uint64, hook string, key channel.Key, seq uint64) store.Delivery {
		return store.Delivery{ID: id, Webhook: hook, Key: key, Seq: seq, Attempts: 1, QueuedUs: 5, NextUs: 6, LastError: "refused"}
	}
	rows := []store.Delivery{d(1, "a", k, 3), d(2, "a", other, 4), d(3, "a", k, 5), d(4, "a", channel.Key{}, 6)}
	rows[3].GivenUp, rows[3].LastError = true, "gone"
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "a", Cursor: 10, Put: rows}))
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "b", Put: []store.Delivery{d(5, "b", k, 19)}}))
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "gone", Put: rows})) // removed meanwhile
	list := func(f store.DeliveryFilter) []store.Delivery { return value(e.s.Deliveries(e.ctx, f))(e) }
	yes, no := true, false
	e.same(list(store.DeliveryFilter{}), append(rows[:4:4], d(5, "b", k, 19)))
	e.same(list(store.DeliveryFilter{Owner: b.Owner}), []store.Delivery{d(5, "b", k, 19)})
	e.same(list(store.DeliveryFilter{Webhook: "a", GivenUp: &yes}), rows[3:])
	e.same(list(store.DeliveryFilter{Webhook: "a", GivenUp: &no, After: 1, Limit: 1}), rows[1:2])
	e.same(list(store.DeliveryFilter{Webhook: "a", Key: &k, GivenUp: &no, After: 3}), rows[2:3])
	e.same(list(store.DeliveryFilter{Webhook: "a", Key: &channel.Key{}}), rows[3:])
	first := value(e.s.FirstDeliveries(e.ctx, "a"))(e)
	e.same(first, rows[:2])
	e.same(value(e.s.CountDeliveries(e.ctx))(e), map[string]store.DeliveryCount{"a": {Pending: 3, GivenUp: 1, LastError: "gone"}, "b": {Pending: 1, LastError: "refused"}})
	e.same(value(e.s.OldestPending(e.ctx))(e), uint64(3))
	rows[1].Attempts, rows[1].NextUs = 2, 60
	e.ok(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "a", Put: rows[1:2], Done: []store.Delivery{rows[0], rows[2]}}))
	e.same(list(store.DeliveryFilter{Webhook: "a"}), []store.Delivery{rows[1], rows[3]})
	e.ok(e.s.RetryDeliveries(e.ctx, "a", 70))
	rows[3].GivenUp, rows[3].Attempts, rows[3].QueuedUs, rows[3].NextUs = false, 0, 70, 70
	e.same(list(store.DeliveryFilter{Webhook: "a"}), []store.Delivery{rows[1], rows[3]})
	e.ok(e.s.ChangeWebhooks(e.ctx, nil, []string{"a"}))
	e.same(list(store.DeliveryFilter{}), []store.Delivery{d(5, "b", k, 19)})
	e.is(e.s.SaveProgress(e.ctx, store.Progress{Webhook: "b", Put: []store.Delivery{{}}}), store.ErrWrite)
}

func checkPaidTransfers(_ *testing.T, e *env) {
	key := e.g.Key()
	var writes []channel.Write
	var ids []common.Hash
	want := map[common.Hash]common.Hash{}
	for n := range int64(75) { // every size of query
		open, paid := e.g.Transfer(key, 2*n+1), e.g.Transfer(key, 2*n+2)
		writes = append(writes, channel.PutTransfer{Row: open}, channel.PutTransfer{Row: e.g.End(paid, 3)})
		ids = append(ids, open.RoutingID, paid.RoutingID)
		want[paid.RoutingID] = paid.Transfer.ID
	}
	e.same(len(value(e.s.PaidTransfers(e.ctx, key, ids))(e)), 0)
	e.commit(writes...)
	e.same(value(e.s.PaidTransfers(e.ctx, key, ids))(e), want)
	e.same(value(e.s.PaidTransfers(e.ctx, key, ids[:2]))(e), map[common.Hash]common.Hash{ids[1]: want[ids[1]]})
	e.same(len(value(e.s.PaidTransfers(e.ctx, key, nil))(e)), 0)
	e.same(len(value(e.s.PaidTransfers(e.ctx, channel.Key{Channel: key.Channel, Me: key.Me.Other()}, ids))(e)), 0)
}
