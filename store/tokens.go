package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"

	"github.com/sluice-node/sluice/channel"
)

// TokenRow is a token that callers of the API may have been given.
type TokenRow struct {
	ID [16]byte
	// RootKey is what the token verifies under, empty once it is revoked.
	RootKey, Body []byte
	// RevokedUs is 0 while the token holds.
	CreatedUs, RevokedUs int64
}

// BudgetDraw takes an amount off one counter of a budget.
type BudgetDraw struct {
	Counter       [32]byte
	Token         [16]byte
	Limit, Amount channel.Amount
}

type (
	tokenChange struct{ row TokenRow }
	// revokeChange says in found whether there is such a token.
	revokeChange struct {
		id    [16]byte
		atUs  int64
		found *bool
	}
	// drawChange takes draws off their counters, or gives them back.
	drawChange struct {
		draws []BudgetDraw
		back  bool
	}
)

// AddToken keeps a new token. Errors: ErrTokenTaken.
func (s *SQLite) AddToken(ctx context.Context, row TokenRow) error {
	return s.submit(ctx, &batch{changes: []any{&tokenChange{row}}})
}

// RevokeToken ends a token and forgets its key; doing so again changes nothing.
// Errors: channel.ErrNotFound.
func (s *SQLite) RevokeToken(ctx context.Context, id [16]byte, atUs int64) error {
	return revoke(ctx, s, id, atUs)
}

func revoke(ctx context.Context, s submitter, id [16]byte, atUs int64) error {
	var found bool
	err := s.submit(ctx, &batch{changes: []any{&revokeChange{id, atUs, &found}}})
	if err == nil && !found {
		err = channel.ErrNotFound
	}
	return err
}

// Draw takes the amounts off all counters or off none. Errors: ErrOverBudget.
func (s *SQLite) Draw(ctx context.Context, draws []BudgetDraw) error {
	return s.submit(ctx, &batch{changes: []any{&drawChange{draws, false}}})
}

// GiveBack undoes a Draw.
func (s *SQLite) GiveBack(ctx context.Context, draws []BudgetDraw) error {
	return s.submit(ctx, &batch{changes: []any{&drawChange{draws, true}}})
}

const selectTokens = `SELECT id, root_key, body, created_us, revoked_us FROM tokens`

func (s *SQLite) tokens(ctx context.Context, q query) (out []TokenRow, err error) {
	err = s.reads.all(ctx, "read tokens", q.text(selectTokens, "ORDER BY seq"), q.args, func(rows *sql.Rows) error {
		var r TokenRow
		var id, key, body sql.RawBytes
		if err := rows.Scan(&id, &key, &body, &r.CreatedUs, &r.RevokedUs); err != nil {
			return err
		}
		copy(r.ID[:], id)
		r.RootKey, r.Body = bytes.Clone(key), bytes.Clone(body)
		out = append(out, r)
		return nil
	})
	return out, err
}

// Tokens returns all tokens, the oldest first.
func (s *SQLite) Tokens(ctx context.Context) ([]TokenRow, error) {
	return s.tokens(ctx, query{})
}

// Token returns a token. Errors: channel.ErrNotFound.
func (s *SQLite) Token(ctx context.Context, id [16]byte) (TokenRow, error) {
	var q query
	q.and("id = ?", id[:])
	rows, err := s.tokens(ctx, q)
	if err == nil && len(rows) == 0 {
		err = channel.ErrNotFound
	}
	if err != nil {
		return TokenRow{}, err
	}
	return rows[0], nil
}

// Drawn returns what was taken off the counters of a token.
func (s *SQLite) Drawn(ctx context.Context, token [16]byte) (map[[32]byte]channel.Amount, error) {
	out := map[[32]byte]channel.Amount{}
	err := s.reads.all(ctx, "read a budget", `SELECT counter, spent FROM budgets WHERE token = ?`, []any{token[:]}, func(rows *sql.Rows) error {
		var counter, spent sql.RawBytes
		if err := rows.Scan(&counter, &spent); err != nil {
			return err
		}
		a, err := decodeAmount(spent)
		out[[32]byte(counter)] = a
		return err
	})
	return out, err
}

func decodeAmount(b []byte) (channel.Amount, error) {
	if len(b) != 32 {
		return channel.Amount{}, fmt.Errorf("%w: an amount of %d bytes", channel.ErrRecord, len(b))
	}
	return channel.AmountFromBytes(b)
}

// drawn is what a counter has after a draw. Errors: ErrOverBudget.
func (c *drawChange) drawn(spent channel.Amount, d *BudgetDraw) (channel.Amount, error) {
	if c.back {
		return spent.SubFloor(d.Amount), nil
	}
	after, err := spent.Add(d.Amount)
	if err != nil || d.Limit.Less(after) {
		return spent, fmt.Errorf("%w: %s of %s is left", ErrOverBudget, d.Limit.SubFloor(spent), d.Limit)
	}
	return after, nil
}

func (w *committer) applyDraw(c *drawChange) error {
	for i := range c.draws {
		d := &c.draws[i]
		row, err := w.sql.readBudget.first(d.Counter[:])
		if err != nil {
			return err
		}
		var spent channel.Amount
		if row != nil {
			b, _ := row[0].([]byte)
			if spent, err = decodeAmount(b); err != nil {
				return err
			}
		}
		after, err := c.drawn(spent, d)
		if err != nil {
			return err
		}
		raw := after.Bytes32()
		if _, err := w.sql.putBudget.exec(d.Counter[:], d.Token[:], raw[:]); err != nil {
			return err
		}
	}
	return nil
}

func (w *committer) applyToken(c *tokenChange) error {
	r := &c.row
	_, err := w.sql.addToken.exec(r.ID[:], blob(r.RootKey), blob(r.Body), r.CreatedUs, r.RevokedUs)
	return unique(err, ErrTokenTaken)
}

func (w *committer) applyRevoke(c *revokeChange) error {
	r, err := w.sql.revokeToken.exec(c.atUs, c.id[:])
	if err != nil {
		return err
	}
	n, err := r.RowsAffected()
	*c.found = n > 0
	return err
}

// memToken and memBudget are the rows of a Memory.
type (
	memToken struct {
		seq uint64
		TokenRow
	}
	memBudget struct {
		token [16]byte
		spent channel.Amount
	}
)

// AddToken keeps a new token; see [SQLite.AddToken].
func (m *Memory) AddToken(ctx context.Context, row TokenRow) error {
	row.RootKey, row.Body = bytes.Clone(row.RootKey), bytes.Clone(row.Body)
	return m.submit(ctx, &batch{changes: []any{&tokenChange{row}}})
}

// RevokeToken ends a token; see [SQLite.RevokeToken].
func (m *Memory) RevokeToken(ctx context.Context, id [16]byte, atUs int64) error {
	return revoke(ctx, m, id, atUs)
}

// Draw takes amounts off counters; see [SQLite.Draw].
func (m *Memory) Draw(ctx context.Context, draws []BudgetDraw) error {
	return m.submit(ctx, &batch{changes: []any{&drawChange{draws, false}}})
}

// GiveBack undoes a Draw.
func (m *Memory) GiveBack(ctx context.Context, draws []BudgetDraw) error {
	return m.submit(ctx, &batch{changes: []any{&drawChange{draws, true}}})
}

// Tokens returns all tokens, the oldest first.
func (m *Memory) Tokens(ctx context.Context) (out []TokenRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var rows []memToken
	for _, r := range m.t.tokens {
		rows = append(rows, r)
	}
	slices.SortFunc(rows, func(a, b memToken) int { return cmp.Compare(a.seq, b.seq) })
	for _, r := range rows {
		r.RootKey, r.Body = bytes.Clone(r.RootKey), bytes.Clone(r.Body)
		out = append(out, r.TokenRow)
	}
	return out, nil
}

// Token returns a token. Errors: channel.ErrNotFound.
func (m *Memory) Token(ctx context.Context, id [16]byte) (TokenRow, error) {
	rows, err := m.Tokens(ctx)
	if err != nil {
		return TokenRow{}, err
	}
	for _, r := range rows {
		if r.ID == id {
			return r, nil
		}
	}
	return TokenRow{}, channel.ErrNotFound
}

// Drawn returns what was taken off the counters of a token.
func (m *Memory) Drawn(ctx context.Context, token [16]byte) (map[[32]byte]channel.Amount, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	out := map[[32]byte]channel.Amount{}
	for c, b := range m.t.budgets {
		if b.token == token {
			out[c] = b.spent
		}
	}
	return out, nil
}

func (t *tables) applyToken(r TokenRow) (undo func(), err error) {
	if _, taken := t.tokens[r.ID]; taken {
		return nil, ErrTokenTaken
	}
	return set(t.tokens, r.ID, memToken{t.next(), r}), nil
}

func (t *tables) applyRevoke(c *revokeChange) (undo func()) {
	r, ok := t.tokens[c.id]
	if *c.found = ok; !ok || r.RevokedUs != 0 {
		return func() {}
	}
	r.RootKey, r.RevokedUs = nil, c.atUs
	return set(t.tokens, c.id, r)
}

func (t *tables) applyDraw(c *drawChange) (undo func(), err error) {
	var backs []func()
	undo = func() {
		for _, back := range slices.Backward(backs) {
			back()
		}
	}
	for i := range c.draws {
		d := &c.draws[i]
		after, err := c.drawn(t.budgets[d.Counter].spent, d)
		if err != nil {
			undo()
			return nil, err
		}
		backs = append(backs, set(t.budgets, d.Counter, memBudget{d.Token, after}))
	}
	return undo, nil
}
