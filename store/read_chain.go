package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

const selectWithdrawals = `SELECT k.channel, k.me, w.transfer, w.tx_hash, w.submit, w.paid, w.data, w.sigs
	FROM withdrawals w JOIN channel_keys k ON k.id = w.chan`

func (s *SQLite) withdrawals(ctx context.Context, q query) (out []*channel.WithdrawalRow, err error) {
	sel := q.text(selectWithdrawals, "ORDER BY w.seq")
	err = s.reads.all(ctx, "read withdrawals", sel, q.args, func(rows *sql.Rows) error {
		var r channel.WithdrawalRow
		var ch, transfer, tx, data, sigs sql.RawBytes
		if err := rows.Scan(&ch, &r.Key.Me, &transfer, &tx, &r.Submit, &r.Paid, &data, &sigs); err != nil {
			return err
		}
		r.Key.Channel = common.BytesToAddress(ch)
		r.Transfer = common.BytesToHash(transfer)
		r.TxHash = common.BytesToHash(tx)
		out = append(out, &r)
		return decodeWithdrawal(&r, data, sigs)
	})
	return out, err
}

// decodeWithdrawal fills r from the blobs of its row.
func decodeWithdrawal(r *channel.WithdrawalRow, data, sigs []byte) error {
	d, err := p2pv1.DecodeWithdrawData(data)
	if err != nil {
		return err
	}
	if len(sigs) != len(r.Sigs[0])+len(r.Sigs[1]) {
		return fmt.Errorf("%w: signatures of withdrawal %s", channel.ErrRecord, r.Transfer)
	}
	r.Data = *d
	n := copy(r.Sigs[0][:], sigs)
	copy(r.Sigs[1][:], sigs[n:])
	return nil
}

func (s *SQLite) oneWithdrawal(ctx context.Context, q query) (*channel.WithdrawalRow, error) {
	rows, err := s.withdrawals(ctx, q)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, channel.ErrNotFound
	}
	return rows[0], nil
}

// Withdrawal returns the commitment that a Withdraw transfer carries.
// Errors: channel.ErrNotFound.
func (s *SQLite) Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error) {
	id, ok := s.keys.get(key)
	if !ok {
		return nil, channel.ErrNotFound
	}
	var q query
	q.and("w.chan = ?", id)
	q.and("w.transfer = ?", transfer[:])
	return s.oneWithdrawal(ctx, q)
}

// WithdrawalByTx returns the commitment that a transaction paid out.
// Errors: channel.ErrNotFound.
func (s *SQLite) WithdrawalByTx(ctx context.Context, tx common.Hash) (*channel.WithdrawalRow, error) {
	var q query
	q.and("w.tx_hash = ?", tx[:])
	return s.oneWithdrawal(ctx, q)
}

// Withdrawals returns the commitments of one side of a channel, the oldest
// first.
func (s *SQLite) Withdrawals(ctx context.Context, key channel.Key) ([]*channel.WithdrawalRow, error) {
	id, ok := s.keys.get(key)
	if !ok {
		return nil, nil
	}
	var q query
	q.and("w.chan = ?", id)
	return s.withdrawals(ctx, q)
}

// UnsubmittedWithdrawals returns the commitments that this node is to send and
// that are not paid out, the oldest first.
func (s *SQLite) UnsubmittedWithdrawals(ctx context.Context) ([]*channel.WithdrawalRow, error) {
	var q query
	q.and("w.submit = 1 AND w.paid = 0")
	return s.withdrawals(ctx, q)
}

// PendingWithdrawals returns the commitments of owner's channels that are not paid
// out as far as this node knows, the oldest first.
func (s *SQLite) PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error) {
	var q query
	q.and("w.paid = 0 AND w.chan IN (SELECT id FROM channels WHERE owner = ?)", string(owner))
	return s.withdrawals(ctx, q)
}

// PutTx saves a transaction before it leaves, and what becomes of it, in one
// commit with more: leases that must still hold (F7), events.
// Errors: ErrTxNonce, channel.ErrFenced, and those of Commit.
func (s *SQLite) PutTx(ctx context.Context, row TxRow, more ...channel.Write) error {
	b, err := newTxBatch(row, more)
	if err != nil {
		return err
	}
	return s.submit(ctx, b)
}

func (s *SQLite) txs(ctx context.Context, where string, args ...any) (out []TxRow, err error) {
	sel := `SELECT chain_id, sender, id, nonce, pending, body FROM txs WHERE ` + where
	err = s.reads.all(ctx, "read transactions", sel, args, func(rows *sql.Rows) error {
		var r TxRow
		var from []byte
		if err := rows.Scan(&r.ChainID, &from, &r.ID, &r.Nonce, &r.Pending, &r.Body); err != nil {
			return err
		}
		r.From = common.BytesToAddress(from)
		out = append(out, r)
		return nil
	})
	return out, err
}

// Tx returns a transaction by its id. Errors: channel.ErrNotFound.
func (s *SQLite) Tx(ctx context.Context, chainID uint64, from common.Address, id string) (TxRow, error) {
	rows, err := s.txs(ctx, `chain_id = ? AND sender = ? AND id = ?`, int64(chainID), from[:], id)
	if err != nil {
		return TxRow{}, err
	}
	if len(rows) == 0 {
		return TxRow{}, channel.ErrNotFound
	}
	return rows[0], nil
}

// PendingTxs returns an account's transactions that no confirmed block has, by
// nonce.
func (s *SQLite) PendingTxs(ctx context.Context, chainID uint64, from common.Address) ([]TxRow, error) {
	return s.txs(ctx, `chain_id = ? AND sender = ? AND pending = 1 ORDER BY nonce`, int64(chainID), from[:])
}

// LastNonce returns the highest nonce that an account ever used here, and
// whether it used any.
func (s *SQLite) LastNonce(ctx context.Context, chainID uint64, from common.Address) (uint64, bool, error) {
	var nonce sql.NullInt64
	err := s.reads.one(ctx, "read the last nonce",
		`SELECT max(nonce) FROM txs WHERE chain_id = ? AND sender = ?`, []any{int64(chainID), from[:]}, &nonce)
	return uint64(nonce.Int64), nonce.Valid, err
}

// LoadCursor returns where the watcher of a chain stopped, nil if it never
// began.
func (s *SQLite) LoadCursor(ctx context.Context, chainID uint64) (cursor []byte, err error) {
	err = s.reads.one(ctx, "read a cursor", `SELECT cursor FROM cursors WHERE chain_id = ?`, []any{int64(chainID)}, &cursor)
	if errors.Is(err, channel.ErrNotFound) {
		return nil, nil
	}
	return cursor, err
}

// SaveCursor saves where the watcher of a chain stopped.
func (s *SQLite) SaveCursor(ctx context.Context, chainID uint64, cursor []byte) error {
	b, err := newCursorBatch(chainID, cursor)
	if err != nil {
		return err
	}
	return s.submit(ctx, b)
}
