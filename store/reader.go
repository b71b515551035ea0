package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// reader serves what is committed, from connections of its own.
type reader struct {
	db   *sql.DB
	keys *keyIDs
	path string
	// seen looks up 1, 8 and 64 ids: an id costs least in the largest that fits. paid
	// looks up the paid transfers of as many routing ids.
	seen, paid map[int]*sql.Stmt
	// user looks up the transfer that a user made under a routing id.
	user   *sql.Stmt
	closed atomic.Bool
}

var seenSizes = [...]int{64, 8, 1}

func newReader(ctx context.Context, db *sql.DB, keys *keyIDs, path string) (*reader, error) {
	r := &reader{db: db, keys: keys, path: path, seen: map[int]*sql.Stmt{}, paid: map[int]*sql.Stmt{}}
	for _, n := range seenSizes {
		marks := strings.TrimSuffix(strings.Repeat("?,", n), ",")
		s, err := db.PrepareContext(ctx, "SELECT id FROM transfers WHERE id IN ("+marks+") AND chan = ?")
		if err != nil {
			return nil, errors.Join(err, r.close())
		}
		r.seen[n] = s
		// By routing id: a channel has many transfers, an id has one or two.
		if s, err = db.PrepareContext(ctx, "SELECT routing, id FROM transfers WHERE routing IN ("+marks+") AND +chan = ? AND +status = 2"); err != nil {
			return nil, errors.Join(err, r.close())
		}
		r.paid[n] = s
	}
	var err error
	if r.user, err = db.PrepareContext(ctx, "SELECT id FROM transfers WHERE routing = ? AND chan = ? AND by_user = 1"); err != nil {
		return nil, errors.Join(err, r.close())
	}
	return r, nil
}

func (r *reader) close() error {
	r.closed.Store(true)
	var errs []error
	for _, sizes := range [...]map[int]*sql.Stmt{r.seen, r.paid} {
		for _, s := range sizes {
			errs = append(errs, s.Close())
		}
	}
	if r.user != nil {
		errs = append(errs, r.user.Close())
	}
	return errors.Join(append(errs, r.db.Close())...)
}

// fail turns an error of a query into one of ours.
func (r *reader) fail(op string, err error) error {
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return channel.ErrNotFound
	case errors.Is(err, context.Canceled), errors.Is(err, context.DeadlineExceeded):
		return err
	case r.closed.Load():
		return ErrClosed
	}
	return fileError(r.path, op, err)
}

// all runs a query and calls scan for each row.
func (r *reader) all(ctx context.Context, op, query string, args []any, scan func(*sql.Rows) error) (err error) {
	rows, err := r.db.QueryContext(ctx, query, args...)
	if err != nil {
		return r.fail(op, err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		if err := scan(rows); err != nil {
			return err
		}
	}
	if err := rows.Err(); err != nil {
		return r.fail(op, err)
	}
	return nil
}

// one runs a query of at most one row. Errors: channel.ErrNotFound.
func (r *reader) one(ctx context.Context, op, query string, args []any, into ...any) error {
	if err := r.db.QueryRowContext(ctx, query, args...).Scan(into...); err != nil {
		return r.fail(op, err)
	}
	return nil
}

// LoadChannel returns a channel's record and its open transfers by id.
// Errors: channel.ErrNotFound.
func (s *SQLite) LoadChannel(ctx context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error) {
	id, ok := s.keys.get(key)
	if !ok {
		return nil, nil, channel.ErrNotFound
	}
	// One transaction: a record of one moment and transfers of another would
	// contradict one another.
	tx, err := s.reads.db.BeginTx(ctx, &sql.TxOptions{ReadOnly: true})
	if err != nil {
		return nil, nil, s.reads.fail("load a channel", err)
	}
	defer func() { _ = tx.Rollback() }()
	var blob []byte
	if err := tx.QueryRowContext(ctx, `SELECT record FROM channels WHERE id = ?`, id).Scan(&blob); err != nil {
		return nil, nil, s.reads.fail("load a channel", err)
	}
	record, err := p2pv1.DecodeRecord(blob)
	if err != nil {
		return nil, nil, err
	}
	rows, err := tx.QueryContext(ctx, `SELECT body FROM transfers WHERE chan = ? AND status = 1 ORDER BY id`, id)
	if err != nil {
		return nil, nil, s.reads.fail("load open transfers", err)
	}
	defer func() { _ = rows.Close() }()
	var open []*channel.Transfer
	for rows.Next() {
		var body []byte
		if err := rows.Scan(&body); err != nil {
			return nil, nil, s.reads.fail("load open transfers", err)
		}
		t, err := p2pv1.DecodeTransfer(body)
		if err != nil {
			return nil, nil, err
		}
		open = append(open, t)
	}
	if err := rows.Err(); err != nil {
		return nil, nil, s.reads.fail("load open transfers", err)
	}
	return record, open, nil
}

// Channels returns every record, by channel and role.
func (s *SQLite) Channels(ctx context.Context) ([]*channel.Record, error) {
	var out []*channel.Record
	err := s.reads.all(ctx, "list channels",
		`SELECT record FROM channels JOIN channel_keys USING (id) ORDER BY channel, me`, nil,
		func(rows *sql.Rows) error {
			var blob []byte
			if err := rows.Scan(&blob); err != nil {
				return err
			}
			r, err := p2pv1.DecodeRecord(blob)
			out = append(out, r)
			return err
		})
	return out, err
}

// SeenTransfers returns which of the ids the channel ever had (P4); nil for
// none of them.
func (s *SQLite) SeenTransfers(ctx context.Context, key channel.Key, ids []common.Hash) (map[common.Hash]bool, error) {
	chanID, ok := s.keys.get(key)
	if !ok {
		return nil, nil
	}
	var seen map[common.Hash]bool
	for _, size := range seenSizes {
		for len(ids) >= size {
			args := make([]any, size+1)
			for i := range size {
				args[i] = ids[i][:]
			}
			args[size] = chanID
			if err := s.reads.seenIn(ctx, s.reads.seen[size], args, &seen); err != nil {
				return nil, err
			}
			ids = ids[size:]
		}
	}
	return seen, nil
}

func (r *reader) seenIn(ctx context.Context, stmt *sql.Stmt, args []any, seen *map[common.Hash]bool) (err error) {
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return r.fail("look up transfer ids", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id sql.RawBytes
		if err := rows.Scan(&id); err != nil {
			return r.fail("look up transfer ids", err)
		}
		if *seen == nil {
			*seen = map[common.Hash]bool{}
		}
		(*seen)[common.BytesToHash(id)] = true
	}
	if err := rows.Err(); err != nil {
		return r.fail("look up transfer ids", err)
	}
	return nil
}
