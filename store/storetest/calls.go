package storetest

import (
	"testing"
	"time"

	"github.com/sluice-node/sluice/store"
)

func checkCalls(_ *testing.T, e *env) {
	const day = int64(24 * time.Hour / time.Microsecond)
	first := store.CallRow{Caller: "alice", Key: "k", Request: e.g.Hash(), ID: e.g.Hash(), CreatedUs: 5}
	e.same(value(e.s.ClaimCall(e.ctx, first))(e), first)
	second := first
	second.ID, second.Request, second.CreatedUs = e.g.Hash(), e.g.Hash(), 6
	e.same(value(e.s.ClaimCall(e.ctx, second))(e), first)
	other := second
	other.Caller = "bob"
	e.same(value(e.s.ClaimCall(e.ctx, other))(e), other)
	e.ok(e.s.SetCallSpent(e.ctx, "alice", "k", true))
	e.ok(e.s.SetCallSpent(e.ctx, "alice", "unknown", true))
	first.Spent = true
	e.same(value(e.s.ClaimCall(e.ctx, second))(e), first)
	second.CreatedUs = 5 + 400*day
	e.same(value(e.s.ClaimCall(e.ctx, second))(e), first)
	second.CreatedUs++
	e.same(value(e.s.ClaimCall(e.ctx, second))(e), second)
}
