package store

import (
	"context"
	"database/sql/driver"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// CallRow is a call that moves money, made under an idempotency key.
type CallRow struct {
	Caller, Key string
	// Request is the hash of what was asked, ID what the call's ids derive from.
	Request, ID common.Hash
	// Spent says that the caller's budget was charged.
	Spent     bool
	CreatedUs int64
}

// keepCalls is how long the key of a call is known, from the first: as long as
// seen lock hashes.
const keepCalls = 400 * 24 * time.Hour

type (
	// callChange claims a key for row, and leaves the row that has it in given.
	callChange struct {
		row   CallRow
		given *CallRow
	}
	callSpentChange struct {
		caller, key string
		spent       bool
	}
)

// ClaimCall makes row the call of its caller and key, and returns it; or returns
// the one that has the key. Calls older than 400 days are forgotten.
func (s *SQLite) ClaimCall(ctx context.Context, row CallRow) (CallRow, error) {
	var given CallRow
	err := s.submit(ctx, &batch{changes: []any{&callChange{row, &given}}})
	return given, err
}

// SetCallSpent changes whether the budget of a call was charged.
func (s *SQLite) SetCallSpent(ctx context.Context, caller, key string, spent bool) error {
	return s.submit(ctx, &batch{changes: []any{&callSpentChange{caller, key, spent}}})
}

func (w *committer) applyCall(c *callChange) error {
	r := &c.row
	if _, err := w.sql.dropCalls.exec(r.CreatedUs - keepCalls.Microseconds()); err != nil {
		return err
	}
	if _, err := w.sql.claimCall.exec(r.Caller, r.Key, r.Request[:], r.ID[:], flag(r.Spent), r.CreatedUs); err != nil {
		return err
	}
	row, err := w.sql.readCall.first(r.Caller, r.Key)
	if err != nil {
		return err
	}
	*c.given, err = decodeCall(r.Caller, r.Key, row)
	return err
}

func decodeCall(caller, key string, row []driver.Value) (CallRow, error) {
	c := CallRow{Caller: caller, Key: key}
	if len(row) != 4 {
		return c, fmt.Errorf("%w: calls", channel.ErrRecord)
	}
	request, ok1 := row[0].([]byte)
	id, ok2 := row[1].([]byte)
	spent, ok3 := row[2].(int64)
	created, ok4 := row[3].(int64)
	if !ok1 || !ok2 || !ok3 || !ok4 {
		return c, fmt.Errorf("%w: calls", channel.ErrRecord)
	}
	c.Request, c.ID, c.Spent, c.CreatedUs = common.BytesToHash(request), common.BytesToHash(id), spent != 0, created
	return c, nil
}

// ClaimCall makes row the call of its key; see [SQLite.ClaimCall].
func (m *Memory) ClaimCall(ctx context.Context, row CallRow) (CallRow, error) {
	var given CallRow
	err := m.submit(ctx, &batch{changes: []any{&callChange{row, &given}}})
	return given, err
}

// SetCallSpent changes a call; see [SQLite.SetCallSpent].
func (m *Memory) SetCallSpent(ctx context.Context, caller, key string, spent bool) error {
	return m.submit(ctx, &batch{changes: []any{&callSpentChange{caller, key, spent}}})
}

type callID struct{ caller, key string }

func (t *tables) applyCall(c *callChange) (undo func()) {
	k := callID{c.row.Caller, c.row.Key}
	var old []CallRow
	for id, row := range t.calls {
		if row.CreatedUs < c.row.CreatedUs-keepCalls.Microseconds() {
			old = append(old, row)
			delete(t.calls, id)
		}
	}
	row, there := t.calls[k]
	if !there {
		row = c.row
		t.calls[k] = row
	}
	*c.given = row
	return func() {
		if !there {
			delete(t.calls, k)
		}
		for _, r := range old {
			t.calls[callID{r.Caller, r.Key}] = r
		}
	}
}

func (t *tables) applyCallSpent(c *callSpentChange) (undo func()) {
	k := callID{c.caller, c.key}
	row, ok := t.calls[k]
	if !ok {
		return func() {}
	}
	row.Spent = c.spent
	return set(t.calls, k, row)
}
