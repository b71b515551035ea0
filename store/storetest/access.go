package storetest

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func checkTokens(_ *testing.T, e *env) {
	a := store.TokenRow{ID: [16]byte{1}, RootKey: []byte("key"), Body: []byte("body"), CreatedUs: 5}
	b := store.TokenRow{ID: [16]byte{0}, RootKey: []byte("other"), Body: []byte("b"), CreatedUs: 4}
	e.ok(e.s.AddToken(e.ctx, a))
	e.ok(e.s.AddToken(e.ctx, b))
	e.is(e.s.AddToken(e.ctx, b), store.ErrTokenTaken)
	e.same(value(e.s.Tokens(e.ctx))(e), []store.TokenRow{a, b})
	e.ok(e.s.RevokeToken(e.ctx, a.ID, 9))
	e.ok(e.s.RevokeToken(e.ctx, a.ID, 10))
	a.RootKey, a.RevokedUs = nil, 9
	e.same(value(e.s.Token(e.ctx, a.ID))(e), a)
	e.same(value(e.s.Token(e.ctx, b.ID))(e), b)
	e.is(e.s.RevokeToken(e.ctx, [16]byte{7}, 9), channel.ErrNotFound)
	_, err := e.s.Token(e.ctx, [16]byte{7})
	e.is(err, channel.ErrNotFound)
}

func checkBudgets(_ *testing.T, e *env) {
	most := value(channel.AmountFromBytes(bytes.Repeat([]byte{0xff}, 32)))(e)
	draw := func(counter byte, limit, amount channel.Amount) store.BudgetDraw {
		return store.BudgetDraw{Counter: [32]byte{counter}, Token: [16]byte{1}, Limit: limit, Amount: amount}
	}
	n := channel.Units
	one := []store.BudgetDraw{draw(1, n(10), n(4)), draw(2, n(5), n(4))}
	e.ok(e.s.Draw(e.ctx, one))
	e.is(e.s.Draw(e.ctx, one), store.ErrOverBudget)
	e.same(value(e.s.Drawn(e.ctx, [16]byte{1}))(e), map[[32]byte]channel.Amount{{1}: n(4), {2}: n(4)})
	e.ok(e.s.GiveBack(e.ctx, one[1:]))
	e.ok(e.s.Draw(e.ctx, []store.BudgetDraw{draw(1, n(10), n(6)), draw(2, n(5), n(5))}))
	e.is(e.s.Draw(e.ctx, []store.BudgetDraw{draw(1, n(10), n(1))}), store.ErrOverBudget)
	e.is(e.s.Draw(e.ctx, []store.BudgetDraw{draw(1, most, most)}), store.ErrOverBudget)
	e.ok(e.s.GiveBack(e.ctx, []store.BudgetDraw{draw(1, n(0), most)}))
	e.same(value(e.s.Drawn(e.ctx, [16]byte{1}))(e), map[[32]byte]channel.Amount{{1}: n(0), {2}: n(5)})
	e.same(value(e.s.Drawn(e.ctx, [16]byte{2}))(e), map[[32]byte]channel.Amount{})
}

func checkBudgetRace(_ *testing.T, e *env) {
	var paid atomic.Uint64
	var all sync.WaitGroup
	for range 50 {
		all.Go(func() {
			err := e.s.Draw(e.ctx, []store.BudgetDraw{{Counter: [32]byte{9}, Limit: channel.Units(100), Amount: channel.Units(3)}})
			if err == nil {
				paid.Add(3)
			} else if !errors.Is(err, store.ErrOverBudget) {
				e.Error(err)
			}
		})
	}
	all.Wait()
	e.same(paid.Load(), uint64(99))
}

func checkAudit(_ *testing.T, e *env) {
	rows, next, err := e.s.Audits(e.ctx, 0, 0)
	e.ok(err)
	e.same([]any{len(rows), next}, []any{0, uint64(0)})
	var all []store.AuditRow
	for i := range 5 {
		r := store.AuditRow{AtUs: int64(i), Caller: "c", Origin: "10.0.0.1", Method: "Pay", Request: []byte(strings.Repeat("x", i+1))}
		r.ID = value(e.s.AddAudit(e.ctx, r))(e)
		all = append([]store.AuditRow{r}, all...)
	}
	e.ok(e.s.EndAudit(e.ctx, all[1].ID, 7, "refused"))
	all[1].EndedUs, all[1].Error = 7, "refused"
	e.is(e.s.EndAudit(e.ctx, 99, 7, ""), channel.ErrNotFound)
	first, next, err := e.s.Audits(e.ctx, 3, 0)
	e.ok(err)
	e.same(first, all[:3])
	rest, next, err := e.s.Audits(e.ctx, 3, next)
	e.ok(err)
	e.same(rest, all[3:])
	e.same(next, uint64(0))
}
