package store

import (
	"context"
	"database/sql"
	"errors"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// query collects the conditions of a listing.
type query struct {
	where []string
	args  []any
}

func (q *query) and(cond string, args ...any) {
	q.where = append(q.where, cond)
	q.args = append(q.args, args...)
}

func (q *query) text(sel, order string) string {
	if len(q.where) > 0 {
		sel += " WHERE " + strings.Join(q.where, " AND ")
	}
	return sel + " " + order
}

const selectTransfers = `SELECT t.seq, k.channel, k.me, t.status, t.by_user, t.routing, t.created_us, t.ended_us, t.body, t.ending
	FROM transfers t JOIN channel_keys k ON k.id = t.chan`

func scanTransfer(rows *sql.Rows) (seq uint64, r *channel.TransferRow, err error) {
	r = &channel.TransferRow{}
	var ch, routing, body, end sql.RawBytes
	if err := rows.Scan(&seq, &ch, &r.Key.Me, &r.Status, &r.ByUser, &routing, &r.CreatedAtUs, &r.EndedAtUs, &body, &end); err != nil {
		return 0, nil, err
	}
	r.Key.Channel = common.BytesToAddress(ch)
	r.RoutingID = common.BytesToHash(routing)
	return seq, r, decodeTransfer(r, body, end)
}

// decodeTransfer fills r from the blobs of its row.
func decodeTransfer(r *channel.TransferRow, body, end []byte) error {
	t, err := p2pv1.DecodeTransfer(body)
	if err != nil {
		return err
	}
	r.Transfer = *t
	if len(end) == 0 {
		return nil
	}
	return p2pv1.DecodeTransferEnd(end, r)
}

func (s *SQLite) oneTransfer(ctx context.Context, q query) (out *channel.TransferRow, err error) {
	err = s.reads.all(ctx, "read a transfer", q.text(selectTransfers, "LIMIT 1"), q.args, func(rows *sql.Rows) error {
		_, out, err = scanTransfer(rows)
		return err
	})
	if err == nil && out == nil {
		return nil, channel.ErrNotFound
	}
	return out, err
}

// Transfer returns a transfer of one side of a channel.
// Errors: channel.ErrNotFound.
func (s *SQLite) Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error) {
	chanID, ok := s.keys.get(key)
	if !ok {
		return nil, channel.ErrNotFound
	}
	var q query
	q.and("t.id = ?", id[:])
	q.and("t.chan = ?", chanID)
	return s.oneTransfer(ctx, q)
}

// UserTransfer returns the transfer that a user of this node made in a channel
// under a routing id. Errors: channel.ErrNotFound.
func (s *SQLite) UserTransfer(ctx context.Context, key channel.Key, routingID common.Hash) (*channel.TransferRow, error) {
	chanID, ok := s.keys.get(key)
	if !ok {
		return nil, channel.ErrNotFound
	}
	var id []byte
	if err := s.reads.user.QueryRowContext(ctx, routingID[:], chanID).Scan(&id); err != nil {
		return nil, s.reads.fail("look up a routing id", err)
	}
	return s.Transfer(ctx, key, common.BytesToHash(id))
}

// PaidTransfers returns, by routing id, a transfer of one side of a channel that has
// it and was resolved. Routing ids without one are left out.
func (s *SQLite) PaidTransfers(ctx context.Context, key channel.Key, routingIDs []common.Hash) (map[common.Hash]common.Hash, error) {
	chanID, ok := s.keys.get(key)
	if !ok {
		return nil, nil
	}
	paid := make(map[common.Hash]common.Hash, len(routingIDs))
	for _, size := range seenSizes {
		for ; len(routingIDs) >= size; routingIDs = routingIDs[size:] {
			args := make([]any, 0, size+1)
			for i := range size {
				args = append(args, routingIDs[i][:])
			}
			if err := s.reads.paidIn(ctx, s.reads.paid[size], append(args, chanID), paid); err != nil {
				return nil, err
			}
		}
	}
	return paid, nil
}

func (r *reader) paidIn(ctx context.Context, stmt *sql.Stmt, args []any, paid map[common.Hash]common.Hash) (err error) {
	rows, err := stmt.QueryContext(ctx, args...)
	if err != nil {
		return r.fail("look up routing ids", err)
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var routing, id sql.RawBytes
		if err := rows.Scan(&routing, &id); err != nil {
			return r.fail("look up routing ids", err)
		}
		paid[common.BytesToHash(routing)] = common.BytesToHash(id)
	}
	if err := rows.Err(); err != nil {
		return r.fail("look up routing ids", err)
	}
	return nil
}

// TransferAnyRole returns the transfer with that id in whichever channel of
// owner has it. Errors: channel.ErrNotFound.
func (s *SQLite) TransferAnyRole(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, error) {
	var q query
	q.and("t.id = ?", id[:])
	q.and("t.chan IN (SELECT id FROM channels WHERE owner = ?)", string(owner))
	return s.oneTransfer(ctx, q)
}

// Transfers lists transfers, the newest first. next is the Cursor of the page
// that follows, 0 at the end.
func (s *SQLite) Transfers(ctx context.Context, f TransferFilter) (rows []*channel.TransferRow, next uint64, err error) {
	q, ok := s.transferQuery(f)
	if !ok {
		return nil, 0, nil
	}
	limit := pageSize(f.Limit)
	// The definition is inside the body: with one asked for, read until the
	// page is full.
	sel := q.text(selectTransfers, "ORDER BY t.seq DESC")
	err = s.reads.all(ctx, "list transfers", sel, q.args, func(r *sql.Rows) error {
		seq, row, err := scanTransfer(r)
		if err != nil {
			return err
		}
		if f.Definition != (common.Address{}) && row.Transfer.Definition != f.Definition {
			return nil
		}
		if len(rows) == limit {
			return errPageFull
		}
		rows, next = append(rows, row), seq
		return nil
	})
	return page(rows, next, err)
}

func (s *SQLite) transferQuery(f TransferFilter) (q query, ok bool) {
	if f.Key != (channel.Key{}) {
		id, ok := s.keys.get(f.Key)
		if !ok {
			return q, false
		}
		q.and("t.chan = ?", id)
	}
	if f.Owner != "" {
		q.and("t.chan IN (SELECT id FROM channels WHERE owner = ?)", string(f.Owner))
	}
	switch f.Status {
	case 0:
	case channel.TransferOpen:
		q.and("t.status = 1") // as text, so that the index of open ones serves
	default:
		q.and("t.status = ?", int64(f.Status))
	}
	if f.Ended {
		q.and("t.status <> 1")
	}
	if f.RoutingID != (common.Hash{}) {
		q.and("t.routing = ?", f.RoutingID[:])
	}
	q.times("t.", f.FromUs, f.ToUs)
	if f.Cursor != 0 {
		q.and("t.seq < ?", int64(f.Cursor))
	}
	return q, true
}

func (q *query) times(table string, fromUs, toUs int64) {
	if fromUs != 0 {
		q.and(table+"created_us >= ?", fromUs)
	}
	if toUs != 0 {
		q.and(table+"created_us < ?", toUs)
	}
}
