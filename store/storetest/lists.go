package storetest

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func checkTransferFilters(_ *testing.T, e *env) {
	keys := []channel.Key{e.g.Key(), e.g.Key(), e.g.Key()}
	for i, k := range keys[:2] {
		e.commit(channel.PutChannel{Record: e.g.Record(k, e.g.Identities[i], 1, 1)})
	}
	var all []*channel.TransferRow
	for i := range 12 {
		t := e.g.Transfer(keys[i%3], int64(1000+i))
		if i%2 == 1 {
			t = e.g.End(t, 5000)
		}
		if i%4 == 0 {
			t.RoutingID, t.Transfer.Definition = common.HexToHash("0x07"), common.HexToAddress("0x09")
		}
		e.commit(channel.PutTransfer{Row: t})
		all = append([]*channel.TransferRow{t}, all...)
	}
	list := func(f store.TransferFilter, keep func(*channel.TransferRow) bool) {
		e.Helper()
		var want []*channel.TransferRow
		for _, t := range all {
			if keep(t) {
				want = append(want, t)
			}
		}
		got, next, err := e.s.Transfers(e.ctx, f)
		e.ok(err)
		e.same(got, want)
		e.same(next, uint64(0))
	}
	list(store.TransferFilter{}, func(*channel.TransferRow) bool { return true })
	list(store.TransferFilter{Key: keys[2]}, func(t *channel.TransferRow) bool { return t.Key == keys[2] })
	list(store.TransferFilter{Key: e.g.Key()}, func(*channel.TransferRow) bool { return false })
	list(store.TransferFilter{Owner: e.g.Identities[1]}, func(t *channel.TransferRow) bool { return t.Key == keys[1] })
	list(store.TransferFilter{Owner: e.g.Identities[1], Key: keys[0]}, func(*channel.TransferRow) bool { return false })
	list(store.TransferFilter{Status: channel.TransferOpen}, func(t *channel.TransferRow) bool { return t.EndedAtUs == 0 })
	list(store.TransferFilter{Ended: true}, func(t *channel.TransferRow) bool { return t.EndedAtUs != 0 })
	list(store.TransferFilter{Key: keys[0], Status: channel.TransferResolved},
		func(t *channel.TransferRow) bool { return t.Key == keys[0] && t.EndedAtUs != 0 })
	list(store.TransferFilter{RoutingID: common.HexToHash("0x07")},
		func(t *channel.TransferRow) bool { return t.RoutingID == common.HexToHash("0x07") })
	list(store.TransferFilter{Definition: common.HexToAddress("0x09")},
		func(t *channel.TransferRow) bool { return t.Transfer.Definition == common.HexToAddress("0x09") })
	list(store.TransferFilter{FromUs: 1003, ToUs: 1007},
		func(t *channel.TransferRow) bool { return t.CreatedAtUs >= 1003 && t.CreatedAtUs < 1007 })
}

func checkTransferPages(_ *testing.T, e *env) {
	key, def := e.g.Key(), e.g.Address()
	var want []common.Hash
	for i := range 25 {
		t := e.g.Transfer(key, int64(i))
		if i%2 == 0 {
			t.Transfer.Definition = def
			want = append([]common.Hash{t.Transfer.ID}, want...)
		}
		e.commit(channel.PutTransfer{Row: t})
	}
	var got []common.Hash
	pages := 0
	for cursor := uint64(0); ; {
		rows, next, err := e.s.Transfers(e.ctx, store.TransferFilter{Definition: def, Limit: 5, Cursor: cursor})
		e.ok(err)
		for _, r := range rows {
			got = append(got, r.Transfer.ID)
		}
		pages++
		if next == 0 {
			break
		}
		e.commit(channel.PutTransfer{Row: e.g.Transfer(key, 99)}) // newer rows do not shift a page
		cursor = next
	}
	e.same(got, want)
	e.same(pages, 3)
}

func checkForward(_ *testing.T, e *env) {
	f := e.g.Forward(e.g.Key(), 5)
	e.commit(channel.PutForward{Row: f})
	e.same(value(e.s.Forward(e.ctx, f.ID))(e), f)
	next := *f
	next.Outgoing, next.OutgoingTransfer = channel.Key{Channel: e.g.Address(), Me: channel.Alice}, e.g.Hash()
	next.State, next.Body, next.UpdatedAtUs = "held", e.g.Bytes(200), 6
	late := next
	late.CreatedAtUs, late.RoutingID = 99, e.g.Hash() // never change
	e.commit(channel.PutForward{Row: &late})
	e.same(value(e.s.Forward(e.ctx, f.ID))(e), &next)
	e.same(value(e.s.UnfinishedForwards(e.ctx))(e), []*channel.ForwardRow{&next})
	next.Finished, next.State, next.Body = true, "settled", nil
	e.commit(channel.PutForward{Row: &next})
	got := value(e.s.Forward(e.ctx, f.ID))(e)
	if len(got.Body) != 0 {
		e.Errorf("body = %x, want none", got.Body)
	}
	got.Body = nil
	e.same(got, &next)
	e.same(value(e.s.UnfinishedForwards(e.ctx))(e), []*channel.ForwardRow(nil))
	// The same transfer id in another channel is another forward.
	twin := e.g.Forward(e.g.Key(), 7)
	twin.ID.Transfer = f.ID.Transfer
	e.commit(channel.PutForward{Row: twin})
	e.same(value(e.s.Forward(e.ctx, twin.ID))(e), twin)
	e.same(value(e.s.Forward(e.ctx, f.ID))(e).State, "settled")
}

func checkForwardFilters(_ *testing.T, e *env) {
	in, out := []channel.Key{e.g.Key(), e.g.Key()}, e.g.Key()
	var all, oldest []*channel.ForwardRow
	for i := range 12 {
		f := e.g.Forward(in[i%2], int64(100+i))
		if i%3 == 0 {
			f.Outgoing, f.OutgoingTransfer, f.Finished, f.State = out, e.g.Hash(), true, "settled"
		}
		if i%4 == 0 {
			f.RoutingID = common.HexToHash("0x07")
		}
		e.commit(channel.PutForward{Row: f})
		all = append([]*channel.ForwardRow{f}, all...)
		if !f.Finished {
			oldest = append(oldest, f)
		}
	}
	e.same(value(e.s.UnfinishedForwards(e.ctx))(e), oldest)
	list := func(f store.ForwardFilter, keep func(*channel.ForwardRow) bool) {
		e.Helper()
		var want, got []*channel.ForwardRow
		for _, r := range all {
			if keep(r) {
				want = append(want, r)
			}
		}
		for f.Limit = 3; ; {
			rows, next, err := e.s.Forwards(e.ctx, f)
			e.ok(err)
			got = append(got, rows...)
			if f.Cursor = next; next == 0 {
				break
			}
			e.same(len(rows), 3)
		}
		e.same(got, want)
	}
	yes, no := true, false
	list(store.ForwardFilter{}, func(*channel.ForwardRow) bool { return true })
	list(store.ForwardFilter{Incoming: in[1]}, func(r *channel.ForwardRow) bool { return r.ID.Incoming == in[1] })
	list(store.ForwardFilter{Outgoing: out}, func(r *channel.ForwardRow) bool { return r.Outgoing == out })
	list(store.ForwardFilter{Outgoing: e.g.Key()}, func(*channel.ForwardRow) bool { return false })
	list(store.ForwardFilter{RoutingID: common.HexToHash("0x07")},
		func(r *channel.ForwardRow) bool { return r.RoutingID == common.HexToHash("0x07") })
	list(store.ForwardFilter{State: "received"}, func(r *channel.ForwardRow) bool { return r.State == "received" })
	list(store.ForwardFilter{Finished: &yes}, func(r *channel.ForwardRow) bool { return r.Finished })
	list(store.ForwardFilter{Finished: &no}, func(r *channel.ForwardRow) bool { return !r.Finished })
	list(store.ForwardFilter{FromUs: 103, ToUs: 110, Incoming: in[0]}, func(r *channel.ForwardRow) bool {
		return r.CreatedAtUs >= 103 && r.CreatedAtUs < 110 && r.ID.Incoming == in[0]
	})
}
