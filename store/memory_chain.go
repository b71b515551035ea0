package store

import (
	"bytes"
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// withdrawals returns those that keep, the oldest first.
func (m *Memory) withdrawals(ctx context.Context, keep func(*withdrawalChange) bool) (out []*channel.WithdrawalRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	var rows []memWithdrawal
	for _, w := range m.t.withdrawals {
		if keep(w.withdrawalChange) {
			rows = append(rows, w)
		}
	}
	slices.SortFunc(rows, func(a, b memWithdrawal) int { return cmp.Compare(a.seq, b.seq) })
	for _, w := range rows {
		r := &channel.WithdrawalRow{Key: w.key, Transfer: w.transfer, TxHash: w.txHash, Submit: w.submit, Paid: w.paid}
		if err := decodeWithdrawal(r, w.data, w.sigs); err != nil {
			return nil, err
		}
		out = append(out, r)
	}
	return out, nil
}

func (m *Memory) oneWithdrawal(ctx context.Context, keep func(*withdrawalChange) bool) (*channel.WithdrawalRow, error) {
	rows, err := m.withdrawals(ctx, keep)
	if err != nil {
		return nil, err
	}
	if len(rows) == 0 {
		return nil, channel.ErrNotFound
	}
	return rows[0], nil
}

// after returns the change with what was known before it.
func (c *withdrawalChange) after(was *withdrawalChange) *withdrawalChange {
	next := *c
	next.paid = c.paid || was.paid
	if c.txHash == (common.Hash{}) {
		next.txHash = was.txHash
	}
	return &next
}

// Withdrawal returns the commitment that a Withdraw transfer carries.
// Errors: channel.ErrNotFound.
func (m *Memory) Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error) {
	return m.oneWithdrawal(ctx, func(w *withdrawalChange) bool { return w.key == key && w.transfer == transfer })
}

// WithdrawalByTx returns the commitment that a transaction paid out.
// Errors: channel.ErrNotFound.
func (m *Memory) WithdrawalByTx(ctx context.Context, tx common.Hash) (*channel.WithdrawalRow, error) {
	return m.oneWithdrawal(ctx, func(w *withdrawalChange) bool { return tx != (common.Hash{}) && w.txHash == tx })
}

// Withdrawals returns the commitments of one side of a channel, the oldest
// first.
func (m *Memory) Withdrawals(ctx context.Context, key channel.Key) ([]*channel.WithdrawalRow, error) {
	return m.withdrawals(ctx, func(w *withdrawalChange) bool { return w.key == key })
}

// UnsubmittedWithdrawals returns the commitments that this node is to send and
// that are not paid out, the oldest first.
func (m *Memory) UnsubmittedWithdrawals(ctx context.Context) ([]*channel.WithdrawalRow, error) {
	return m.withdrawals(ctx, func(w *withdrawalChange) bool { return w.submit && !w.paid })
}

// PendingWithdrawals returns the commitments of owner's channels that are not paid
// out as far as this node knows, the oldest first.
func (m *Memory) PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error) {
	return m.withdrawals(ctx, func(w *withdrawalChange) bool {
		ch := m.t.channels[w.key]
		return !w.paid && ch != nil && ch.owner == owner
	})
}

// PutTx saves a transaction before it leaves, and what becomes of it, in one
// commit with more: leases that must still hold (F7), events.
// Errors: ErrTxNonce, channel.ErrFenced.
func (m *Memory) PutTx(ctx context.Context, row TxRow, more ...channel.Write) error {
	b, err := newTxBatch(row, more)
	if err != nil {
		return err
	}
	return m.submit(ctx, b)
}

// Tx returns a transaction by its id. Errors: channel.ErrNotFound.
func (m *Memory) Tx(ctx context.Context, chainID uint64, from common.Address, id string) (TxRow, error) {
	if err := m.begin(ctx); err != nil {
		return TxRow{}, err
	}
	defer m.mu.Unlock()
	r, ok := m.t.txs[txKey{chainID, from, id}]
	if !ok {
		return TxRow{}, channel.ErrNotFound
	}
	r.Body = bytes.Clone(r.Body)
	return r, nil
}

// PendingTxs returns an account's transactions that no confirmed block has, by
// nonce.
func (m *Memory) PendingTxs(ctx context.Context, chainID uint64, from common.Address) (out []TxRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.txs {
		if r.ChainID == chainID && r.From == from && r.Pending {
			r.Body = bytes.Clone(r.Body)
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b TxRow) int { return cmp.Compare(a.Nonce, b.Nonce) })
	return out, nil
}

// LastNonce returns the highest nonce that an account ever used here, and
// whether it used any.
func (m *Memory) LastNonce(ctx context.Context, chainID uint64, from common.Address) (nonce uint64, used bool, err error) {
	if err := m.begin(ctx); err != nil {
		return 0, false, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.txs {
		if r.ChainID == chainID && r.From == from {
			nonce, used = max(nonce, r.Nonce), true
		}
	}
	return nonce, used, nil
}

// LoadCursor returns where the watcher of a chain stopped, nil if it never
// began.
func (m *Memory) LoadCursor(ctx context.Context, chainID uint64) ([]byte, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	return bytes.Clone(m.t.cursors[chainID]), nil
}

// SaveCursor saves where the watcher of a chain stopped.
func (m *Memory) SaveCursor(ctx context.Context, chainID uint64, cursor []byte) error {
	b, err := newCursorBatch(chainID, cursor)
	if err != nil {
		return err
	}
	return m.submit(ctx, b)
}

// PutIdentity pairs a child index of the node's seed with the identity there;
// doing so again is no error. Errors: ErrIdentityTaken.
func (m *Memory) PutIdentity(ctx context.Context, index uint32, id channel.Identifier) error {
	return m.submit(ctx, &batch{changes: []any{&identityChange{Identity{index, id}}}})
}

// Identities returns the node's identities by index.
func (m *Memory) Identities(ctx context.Context) (out []Identity, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for index, id := range m.t.identities {
		out = append(out, Identity{index, id})
	}
	slices.SortFunc(out, func(a, b Identity) int { return cmp.Compare(a.Index, b.Index) })
	return out, nil
}

// NextEpoch starts a lease of name: from its return on, writes under an earlier
// epoch are refused (F7). The first epoch is 1.
func (m *Memory) NextEpoch(ctx context.Context, name, holder string) (uint64, error) {
	var epoch uint64
	err := m.submit(ctx, &batch{changes: []any{&epochChange{name, holder, &epoch}}})
	return epoch, err
}

// memLease is who has the latest epoch of a name, and until when.
type memLease struct {
	holder  string
	untilUs int64
}

// RenewEpochs keeps others from taking over, for as long as ttl by the store's
// clock, the leases among names whose latest epoch is holder's; see EpochLeft.
func (m *Memory) RenewEpochs(ctx context.Context, holder string, names []string, ttl time.Duration) error {
	return m.submit(ctx, renewal(holder, names, ttl))
}

// EpochLeft returns how long, by the store's clock, nobody takes the lease of
// name over on the store's word alone; 0 or less for no longer.
func (m *Memory) EpochLeft(ctx context.Context, name string) (time.Duration, error) {
	if err := m.begin(ctx); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	return left(m.t.leases[name].untilUs), nil
}

// CurrentEpoch returns the latest epoch of name, 0 before the first lease.
func (m *Memory) CurrentEpoch(ctx context.Context, name string) (uint64, error) {
	if err := m.begin(ctx); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	return m.t.epochs[name], nil
}

// PutSetting saves a small value of the node's own.
func (m *Memory) PutSetting(ctx context.Context, name string, value []byte) error {
	return m.submit(ctx, &batch{changes: []any{&settingChange{name, value}}})
}

// Setting returns a value that PutSetting saved. Errors: channel.ErrNotFound.
func (m *Memory) Setting(ctx context.Context, name string) ([]byte, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	v, ok := m.t.settings[name]
	if !ok {
		return nil, channel.ErrNotFound
	}
	return bytes.Clone(v), nil
}
