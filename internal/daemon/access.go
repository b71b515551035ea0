package daemon

import (
	"context"
	"errors"
	"fmt"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/store"
)

// accessRows is the store as tokens see it.
type accessRows struct{ *store.SQLite }

// AddToken implements auth.Store.
func (r accessRows) AddToken(ctx context.Context, row auth.TokenRow) error {
	err := r.SQLite.AddToken(ctx, store.TokenRow(row))
	if errors.Is(err, store.ErrTokenTaken) {
		return auth.ErrMinted
	}
	return err
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

// auditRows is the store as the service's audit log sees it.
type auditRows struct{ *store.SQLite }

// AddAudit implements service.Auditor.
func (r auditRows) AddAudit(ctx context.Context, e service.AuditEntry) (uint64, error) {
	return r.SQLite.AddAudit(ctx, store.AuditRow{AtUs: e.AtUs, Caller: e.Caller, Origin: e.Origin, Method: e.Method, Request: e.Request})
}

// Audits implements service.Auditor.
func (r auditRows) Audits(ctx context.Context, p service.PageRequest) ([]service.AuditEntry, uint64, error) {
	rows, next, err := r.SQLite.Audits(ctx, p.Limit, p.Cursor)
	out := make([]service.AuditEntry, len(rows))
	for i, row := range rows {
		out[i] = service.AuditEntry{
			ID: row.ID, AtUs: row.AtUs, Caller: row.Caller, Origin: row.Origin, Method: row.Method,
			Request: row.Request, EndedUs: row.EndedUs, Error: row.Error,
		}
	}
	return out, next, err
}

var (
	_ auth.Store      = accessRows{}
	_ service.Auditor = auditRows{}
	_ service.Tokens  = (*auth.Tokens)(nil)
)
