package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/sluice-node/sluice/channel"
)

// AuditRow is a call that moves money or changes policy. The store gives it ID.
type AuditRow struct {
	ID   uint64
	AtUs int64
	// Caller is who asked, Origin from what address.
	Caller, Origin, Method string
	Request                []byte
	// EndedUs is 0 until the outcome is known. Error is empty if it was done.
	EndedUs int64
	Error   string
}

type (
	auditChange struct {
		row AuditRow
		id  *uint64
	}
	auditEndChange struct {
		id      uint64
		endedUs int64
		err     string
		found   *bool
	}
)

// AddAudit appends a call to the audit log and returns its ID.
func (s *SQLite) AddAudit(ctx context.Context, row AuditRow) (uint64, error) {
	return addAudit(ctx, s, row)
}

// EndAudit adds what became of a call. Errors: channel.ErrNotFound.
func (s *SQLite) EndAudit(ctx context.Context, id uint64, endedUs int64, err string) error {
	return endAudit(ctx, s, id, endedUs, err)
}

type submitter interface {
	submit(ctx context.Context, b *batch) error
}

func addAudit(ctx context.Context, s submitter, row AuditRow) (id uint64, err error) {
	row.Request = bytes.Clone(blob(row.Request))
	err = s.submit(ctx, &batch{changes: []any{&auditChange{row, &id}}})
	return id, err
}

func endAudit(ctx context.Context, s submitter, id uint64, endedUs int64, outcome string) error {
	var found bool
	err := s.submit(ctx, &batch{changes: []any{&auditEndChange{id, endedUs, outcome, &found}}})
	if err == nil && !found {
		err = channel.ErrNotFound
	}
	return err
}

// Audits lists the audit log, the newest first. next is the cursor of the page
// that follows, 0 at the end.
func (s *SQLite) Audits(ctx context.Context, limit int, cursor uint64) (out []AuditRow, next uint64, err error) {
	var q query
	if cursor != 0 {
		q.and("seq <= ?", int64(min(cursor, 1<<62)))
	}
	limit = pageSize(limit)
	const sel = `SELECT seq, at_us, caller, origin, method, request, ended_us, error FROM audit`
	err = s.reads.all(ctx, "read the audit log", q.text(sel, "ORDER BY seq DESC"), q.args, func(rows *sql.Rows) error {
		var r AuditRow
		if err := rows.Scan(&r.ID, &r.AtUs, &r.Caller, &r.Origin, &r.Method, &r.Request, &r.EndedUs, &r.Error); err != nil {
			return err
		}
		if len(out) == limit {
			next = r.ID
			return errPageFull
		}
		out = append(out, r)
		return nil
	})
	return page(out, next, err)
}

func (w *committer) applyAudit(c *auditChange) error {
	r := &c.row
	res, err := w.sql.addAudit.exec(r.AtUs, r.Caller, r.Origin, r.Method, r.Request, r.EndedUs, r.Error)
	if err != nil {
		return err
	}
	id, err := res.LastInsertId()
	*c.id = uint64(id)
	return err
}

func (w *committer) applyAuditEnd(c *auditEndChange) error {
	res, err := w.sql.endAudit.exec(c.endedUs, c.err, int64(c.id))
	if err != nil {
		return err
	}
	n, err := res.RowsAffected()
	*c.found = n > 0
	return err
}

// AddAudit appends a call; see [SQLite.AddAudit].
func (m *Memory) AddAudit(ctx context.Context, row AuditRow) (uint64, error) {
	return addAudit(ctx, m, row)
}

// EndAudit adds what became of a call. Errors: channel.ErrNotFound.
func (m *Memory) EndAudit(ctx context.Context, id uint64, endedUs int64, err string) error {
	return endAudit(ctx, m, id, endedUs, err)
}

// Audits lists the audit log; see [SQLite.Audits].
func (m *Memory) Audits(ctx context.Context, limit int, cursor uint64) (out []AuditRow, next uint64, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, 0, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.audit {
		if cursor == 0 || r.ID <= cursor {
			r.Request = bytes.Clone(r.Request)
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b AuditRow) int { return cmp.Compare(b.ID, a.ID) })
	if limit = pageSize(limit); len(out) > limit {
		out, next = out[:limit], out[limit].ID
	}
	return out, next, nil
}

func (t *tables) applyAudit(c *auditChange) (undo func()) {
	c.row.ID = uint64(len(t.audit)) + 1 // rows are never deleted
	*c.id = c.row.ID
	return set(t.audit, c.row.ID, c.row)
}

func (t *tables) applyAuditEnd(c *auditEndChange) (undo func()) {
	r, ok := t.audit[c.id]
	if *c.found = ok; !ok {
		return func() {}
	}
	r.EndedUs, r.Error = c.endedUs, c.err
	return set(t.audit, c.id, r)
}
