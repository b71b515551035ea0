package daemon

import (
	"context"
	"errors"
	"fmt"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/store"
)

// accessRows is the store as tokens see it.
type accessRows struct{ *store.SQLite }

// AddToken implements auth.Store.
func (r accessRows) AddToken(ctx context.Context, row auth.TokenRow) error {
	return r.SQLite.AddToken(ctx, store.TokenRow(row))
}

// Token implements auth.Store.
func (r accessRows) Token(ctx context.Context, id [16]byte) (auth.TokenRow, error) {
	row, err := r.SQLite.Token(ctx, id)
	return auth.TokenRow(row), err
}

// Tokens implements auth.Store.
func (r accessRows) Tokens(ctx context.Context) ([]auth.TokenRow, error) {
	rows, err := r.SQLite.Tokens(ctx)
	out := make([]auth.TokenRow, len(rows))
	for i, row := range rows {
		out[i] = auth.TokenRow(row)
	}
	return out, err
}

// Draw implements auth.Store.
func (r accessRows) Draw(ctx context.Context, draws []auth.Draw) error {
	err := r.SQLite.Draw(ctx, storeDraws(draws))
	if errors.Is(err, store.ErrOverBudget) {
		return fmt.Errorf("%w: %w", auth.ErrOverBudget, err)
	}
	return err
}

// GiveBack implements auth.Store.
func (r accessRows) GiveBack(ctx context.Context, draws []auth.Draw) error {
	return r.SQLite.GiveBack(ctx, storeDraws(draws))
}

func storeDraws(draws []auth.Draw) []store.BudgetDraw {
	out := make([]store.BudgetDraw, len(draws))
	for i, d := range draws {
		out[i] = store.BudgetDraw(d)
	}
	return out
}
