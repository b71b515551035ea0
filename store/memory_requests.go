package store

import (
	"cmp"
	"context"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// ownedHash names a row by its owner and a hash.
type ownedHash struct {
	owner channel.Identifier
	hash  common.Hash
}

type memRequest struct {
	seq uint64
	row RequestRow
}

// PutRequest saves a new request; see [SQLite.PutRequest].
func (m *Memory) PutRequest(ctx context.Context, row RequestRow) error {
	return m.submit(ctx, &batch{changes: []any{&requestChange{row}}})
}

// ClaimRequest claims a lock hash; see [SQLite.ClaimRequest].
func (m *Memory) ClaimRequest(ctx context.Context, row ClaimRow) (ClaimRow, error) {
	var given ClaimRow
	err := m.submit(ctx, &batch{changes: []any{&claimChange{row, &given}}})
	return given, err
}

// PutPayment saves a payment; see [SQLite.PutPayment].
func (m *Memory) PutPayment(ctx context.Context, row PaymentRow) error {
	return m.submit(ctx, &batch{changes: []any{&paymentChange{row}}})
}

func (t *tables) applyRequest(r RequestRow) (undo func(), err error) {
	for k, other := range t.requests {
		if other.row.Call == r.Call || k.owner == r.Owner && (k.hash == r.ID || r.LockHash != common.Hash{} && other.row.LockHash == r.LockHash) {
			return nil, channel.ErrLockHashUsed
		}
	}
	return set(t.requests, ownedHash{r.Owner, r.ID}, memRequest{t.next(), r}), nil
}

func (t *tables) applyClaim(c *claimChange) (undo func()) {
	k := ownedHash{c.row.Owner, c.row.LockHash}
	if old, ok := t.claims[k]; ok {
		*c.given = old
		return func() {}
	}
	*c.given = c.row
	return set(t.claims, k, c.row)
}

// requestsBy returns the requests that keep, the newest first.
func (m *Memory) requestsBy(ctx context.Context, keep func(memRequest) bool) (out []memRequest, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.requests {
		if keep(r) {
			out = append(out, r)
		}
	}
	slices.SortFunc(out, func(a, b memRequest) int { return cmp.Compare(b.seq, a.seq) })
	return out, nil
}

func (m *Memory) oneRequest(ctx context.Context, keep func(memRequest) bool) (RequestRow, error) {
	rows, err := m.requestsBy(ctx, keep)
	switch {
	case err != nil:
		return RequestRow{}, err
	case len(rows) == 0:
		return RequestRow{}, channel.ErrNotFound
	}
	return rows[0].row, nil
}

// Request returns a request by its ID. Errors: channel.ErrNotFound.
func (m *Memory) Request(ctx context.Context, owner channel.Identifier, id common.Hash) (RequestRow, error) {
	return m.oneRequest(ctx, func(r memRequest) bool { return r.row.Owner == owner && r.row.ID == id })
}

// RequestByLock returns the request with that lock hash.
// Errors: channel.ErrNotFound.
func (m *Memory) RequestByLock(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (RequestRow, error) {
	return m.oneRequest(ctx, func(r memRequest) bool {
		return r.row.Owner == owner && r.row.LockHash == lockHash && lockHash != common.Hash{}
	})
}

// LockHashes tells the lock hashes of requests; see [SQLite.LockHashes].
func (m *Memory) LockHashes(ctx context.Context, each func(common.Hash)) error {
	rows, err := m.requestsBy(ctx, func(r memRequest) bool { return r.row.LockHash != common.Hash{} })
	for _, r := range rows {
		each(r.row.LockHash)
	}
	return err
}

// RequestByCall returns the request that a call made.
// Errors: channel.ErrNotFound.
func (m *Memory) RequestByCall(ctx context.Context, call common.Hash) (RequestRow, error) {
	return m.oneRequest(ctx, func(r memRequest) bool { return r.row.Call == call })
}

// Requests lists requests; see [SQLite.Requests].
func (m *Memory) Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) (out []RequestRow, next uint64, err error) {
	rows, err := m.requestsBy(ctx, func(r memRequest) bool {
		return (owner == "" || r.row.Owner == owner) && (cursor == 0 || r.seq < cursor)
	})
	limit = pageSize(limit)
	for i, r := range rows {
		if i == limit {
			return out, rows[i-1].seq, nil
		}
		out = append(out, r.row)
	}
	return out, 0, err
}

// Claims returns the claims of a request, in no order.
func (m *Memory) Claims(ctx context.Context, owner channel.Identifier, request common.Hash) (out []ClaimRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, c := range m.t.claims {
		if c.Owner == owner && c.Request == request {
			out = append(out, c)
		}
	}
	return out, nil
}

// Payment returns a payment by its routing id. Errors: channel.ErrNotFound.
func (m *Memory) Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (PaymentRow, error) {
	if err := m.begin(ctx); err != nil {
		return PaymentRow{}, err
	}
	defer m.mu.Unlock()
	p, ok := m.t.payments[ownedHash{owner, routingID}]
	if !ok {
		return PaymentRow{}, channel.ErrNotFound
	}
	return p, nil
}
