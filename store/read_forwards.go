package store

import (
	"bytes"
	"context"
	"database/sql"
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// errPageFull ends a listing early: there is a row behind the page.
var errPageFull = errors.New("page is full")

// page returns a listing's result, given the error that ended it.
func page[T any](rows []T, next uint64, err error) ([]T, uint64, error) {
	switch {
	case errors.Is(err, errPageFull):
		return rows, next, nil
	case err != nil:
		return nil, 0, err
	}
	return rows, 0, nil
}

const selectForwards = `SELECT f.seq, k.channel, k.me, f.transfer, o.channel, o.me, f.out_transfer, f.routing,
	f.state, f.finished, f.created_us, f.updated_us, f.body
	FROM forwards f JOIN channel_keys k ON k.id = f.chan LEFT JOIN channel_keys o ON o.id = f.out_chan`

func scanForward(rows *sql.Rows) (seq uint64, r *channel.ForwardRow, err error) {
	r = &channel.ForwardRow{}
	var ch, transfer, outCh, outTransfer, routing, body sql.RawBytes
	var outMe sql.NullInt16
	err = rows.Scan(&seq, &ch, &r.ID.Incoming.Me, &transfer, &outCh, &outMe, &outTransfer, &routing,
		&r.State, &r.Finished, &r.CreatedAtUs, &r.UpdatedAtUs, &body)
	if err != nil {
		return 0, nil, err
	}
	r.ID.Incoming.Channel = common.BytesToAddress(ch)
	r.ID.Transfer = common.BytesToHash(transfer)
	r.Outgoing = channel.Key{Channel: common.BytesToAddress(outCh), Me: channel.Role(outMe.Int16)}
	r.OutgoingTransfer = common.BytesToHash(outTransfer)
	r.RoutingID = common.BytesToHash(routing)
	r.Body = bytes.Clone(body)
	return seq, r, nil
}

func (s *SQLite) forwards(ctx context.Context, q query, order string) (out []*channel.ForwardRow, err error) {
	err = s.reads.all(ctx, "read forwards", q.text(selectForwards, order), q.args, func(rows *sql.Rows) error {
		_, r, err := scanForward(rows)
		out = append(out, r)
		return err
	})
	return out, err
}

// UnfinishedForwards returns what a restart has to go on with, the oldest
// first.
func (s *SQLite) UnfinishedForwards(ctx context.Context) ([]*channel.ForwardRow, error) {
	var q query
	q.and("f.finished = 0")
	return s.forwards(ctx, q, "ORDER BY f.seq")
}

// Forward returns a row of the journal. Errors: channel.ErrNotFound.
func (s *SQLite) Forward(ctx context.Context, id channel.ForwardID) (*channel.ForwardRow, error) {
	key, ok := s.keys.get(id.Incoming)
	if !ok {
		return nil, channel.ErrNotFound
	}
	var q query
	q.and("f.transfer = ?", id.Transfer[:])
	q.and("f.chan = ?", key)
	rows, err := s.forwards(ctx, q, "LIMIT 1")
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, channel.ErrNotFound
	}
	return rows[0], nil
}

// Forwards lists rows of the journal, the newest first. next is the Cursor of
// the page that follows, 0 at the end.
func (s *SQLite) Forwards(ctx context.Context, f ForwardFilter) (rows []*channel.ForwardRow, next uint64, err error) {
	q, ok := s.forwardQuery(f)
	if !ok {
		return nil, 0, nil
	}
	limit := pageSize(f.Limit)
	err = s.reads.all(ctx, "list forwards", q.text(selectForwards, "ORDER BY f.seq DESC"), q.args, func(r *sql.Rows) error {
		if len(rows) == limit {
			return errPageFull
		}
		seq, row, err := scanForward(r)
		rows, next = append(rows, row), seq
		return err
	})
	return page(rows, next, err)
}

func (s *SQLite) forwardQuery(f ForwardFilter) (q query, ok bool) {
	for _, leg := range []struct {
		column string
		key    channel.Key
	}{{"f.chan", f.Incoming}, {"f.out_chan", f.Outgoing}} {
		if leg.key == (channel.Key{}) {
			continue
		}
		id, ok := s.keys.get(leg.key)
		if !ok {
			return q, false
		}
		q.and(leg.column+" = ?", id)
	}
	if f.RoutingID != (common.Hash{}) {
		q.and("f.routing = ?", f.RoutingID[:])
	}
	if f.State != "" {
		q.and("f.state = ?", f.State)
	}
	switch {
	case f.Finished == nil:
	case *f.Finished:
		q.and("f.finished = 1")
	default:
		q.and("f.finished = 0") // as text, so that the index of unfinished ones serves
	}
	q.times("f.", f.FromUs, f.ToUs)
	if f.Cursor != 0 {
		q.and("f.seq < ?", int64(f.Cursor))
	}
	return q, true
}

// LockHash returns which forward claimed a lock hash (F3).
// Errors: channel.ErrNotFound.
func (s *SQLite) LockHash(ctx context.Context, lockHash common.Hash) (channel.ForwardID, error) {
	var ch, transfer []byte
	var id channel.ForwardID
	err := s.reads.one(ctx, "look up a lock hash",
		`SELECT k.channel, k.me, l.transfer FROM lock_hashes l JOIN channel_keys k ON k.id = l.chan WHERE l.lock_hash = ?`,
		[]any{lockHash[:]}, &ch, &id.Incoming.Me, &transfer)
	id.Incoming.Channel = common.BytesToAddress(ch)
	id.Transfer = common.BytesToHash(transfer)
	return id, err
}

// Secret returns the preimage of a lock hash. Errors: channel.ErrNotFound.
func (s *SQLite) Secret(ctx context.Context, lockHash common.Hash) (common.Hash, error) {
	var preimage []byte
	err := s.reads.one(ctx, "look up a secret",
		`SELECT preimage FROM secrets WHERE lock_hash = ?`, []any{lockHash[:]}, &preimage)
	return common.BytesToHash(preimage), err
}
