package store

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// RequestRow is a payment request that an identity of this node made.
type RequestRow struct {
	Owner channel.Identifier
	// ID names it among the owner's.
	ID common.Hash
	// Call names the call that made it: a repeat finds it.
	Call common.Hash
	// LockHash and Secret are zero for an open request.
	LockHash, Secret common.Hash
	Text             string
	CreatedUs        int64
}

// ClaimRow is the one transfer that a lock hash of an identity is resolved in.
type ClaimRow struct {
	Owner    channel.Identifier
	LockHash common.Hash
	// Request is the ID of the request that it pays.
	Request   common.Hash
	Key       channel.Key
	Transfer  common.Hash
	Amount    channel.Amount
	ClaimedUs int64
}

// PaymentRow is a payment of a request by an identity of this node.
type PaymentRow struct {
	Owner     channel.Identifier
	RoutingID common.Hash
	// Key is the channel that it is paid from.
	Key  channel.Key
	Text string
	// Secret is what the payer of an open request made; zero for others.
	Secret common.Hash
	// Amount leaves the channel; Fee of it is for routers.
	Amount, Fee channel.Amount
	StartedUs   int64
}

type (
	requestChange struct{ row RequestRow }
	// claimChange claims a lock hash, and leaves who has it in given.
	claimChange struct {
		row   ClaimRow
		given *ClaimRow
	}
	paymentChange struct{ row PaymentRow }
)

// PutRequest saves a new request. Errors: channel.ErrLockHashUsed when the owner
// has one with that lock hash.
func (s *SQLite) PutRequest(ctx context.Context, row RequestRow) error {
	return s.submit(ctx, &batch{changes: []any{&requestChange{row}}})
}

// ClaimRequest makes row the one claim of its owner's lock hash, and returns it;
// or returns the one that is there.
func (s *SQLite) ClaimRequest(ctx context.Context, row ClaimRow) (ClaimRow, error) {
	var given ClaimRow
	err := s.submit(ctx, &batch{changes: []any{&claimChange{row, &given}}})
	return given, err
}

// PutPayment saves a payment, in the place of an earlier plan under its routing
// id.
func (s *SQLite) PutPayment(ctx context.Context, row PaymentRow) error {
	return s.submit(ctx, &batch{changes: []any{&paymentChange{row}}})
}

const selectRequests = `SELECT seq, owner, id, call, lock_hash, secret, text, created_us FROM requests`

func (s *SQLite) requests(ctx context.Context, q query, order string, each func(seq uint64, r RequestRow)) error {
	return s.reads.all(ctx, "read payment requests", q.text(selectRequests, order), q.args, func(rows *sql.Rows) error {
		var r RequestRow
		var seq uint64
		var id, call, lock, secret sql.RawBytes
		if err := rows.Scan(&seq, &r.Owner, &id, &call, &lock, &secret, &r.Text, &r.CreatedUs); err != nil {
			return err
		}
		r.ID, r.Call, r.LockHash, r.Secret = common.BytesToHash(id), common.BytesToHash(call), common.BytesToHash(lock), common.BytesToHash(secret)
		each(seq, r)
		return nil
	})
}

func (s *SQLite) oneRequest(ctx context.Context, q query) (out RequestRow, err error) {
	err = channel.ErrNotFound
	if failed := s.requests(ctx, q, "LIMIT 1", func(_ uint64, r RequestRow) { out, err = r, nil }); failed != nil {
		err = failed
	}
	return out, err
}

// Request returns a request by its ID. Errors: channel.ErrNotFound.
func (s *SQLite) Request(ctx context.Context, owner channel.Identifier, id common.Hash) (RequestRow, error) {
	var q query
	q.and("owner = ?", string(owner))
	q.and("id = ?", id[:])
	return s.oneRequest(ctx, q)
}

// RequestByLock returns the request with that lock hash.
// Errors: channel.ErrNotFound.
func (s *SQLite) RequestByLock(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (RequestRow, error) {
	var q query
	q.and("owner = ?", string(owner))
	q.and("lock_hash = ?", lockHash[:])
	return s.oneRequest(ctx, q)
}

// LockHashes calls each with the lock hash of every request that has one, of any
// identity.
func (s *SQLite) LockHashes(ctx context.Context, each func(common.Hash)) error {
	const sel = `SELECT lock_hash FROM requests WHERE lock_hash IS NOT NULL`
	return s.reads.all(ctx, "read lock hashes", sel, nil, func(rows *sql.Rows) error {
		var lock sql.RawBytes
		if err := rows.Scan(&lock); err != nil {
			return err
		}
		each(common.BytesToHash(lock))
		return nil
	})
}

// RequestByCall returns the request that a call made.
// Errors: channel.ErrNotFound.
func (s *SQLite) RequestByCall(ctx context.Context, call common.Hash) (RequestRow, error) {
	var q query
	q.and("call = ?", call[:])
	return s.oneRequest(ctx, q)
}

// Requests lists an identity's requests, all identities' for "", the newest
// first. next is the cursor of the page that follows, 0 at the end.
func (s *SQLite) Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) (out []RequestRow, next uint64, err error) {
	limit = pageSize(limit)
	var q query
	if owner != "" {
		q.and("owner = ?", string(owner))
	}
	if cursor != 0 {
		q.and("seq < ?", int64(cursor))
	}
	var last uint64
	err = s.requests(ctx, q, fmt.Sprintf("ORDER BY seq DESC LIMIT %d", limit+1), func(seq uint64, r RequestRow) {
		if len(out) == limit {
			next = last
			return
		}
		out, last = append(out, r), seq
	})
	return out, next, err
}

// Claims returns the claims of a request, in no order.
func (s *SQLite) Claims(ctx context.Context, owner channel.Identifier, request common.Hash) (out []ClaimRow, err error) {
	const sel = `SELECT c.lock_hash, k.channel, k.me, c.transfer, c.amount, c.claimed_us
		FROM request_claims c JOIN channel_keys k ON k.id = c.chan WHERE c.owner = ? AND c.request = ?`
	err = s.reads.all(ctx, "read claims", sel, []any{string(owner), request[:]}, func(rows *sql.Rows) error {
		c := ClaimRow{Owner: owner, Request: request}
		var lock, ch, transfer, amount sql.RawBytes
		if err := rows.Scan(&lock, &ch, &c.Key.Me, &transfer, &amount, &c.ClaimedUs); err != nil {
			return err
		}
		c.LockHash, c.Key.Channel, c.Transfer = common.BytesToHash(lock), common.BytesToAddress(ch), common.BytesToHash(transfer)
		var err error
		c.Amount, err = channel.AmountFromBytes(amount)
		out = append(out, c)
		return err
	})
	return out, err
}

// Payment returns a payment by its routing id. Errors: channel.ErrNotFound.
func (s *SQLite) Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (out PaymentRow, err error) {
	const sel = `SELECT k.channel, k.me, p.text, p.secret, p.amount, p.fee, p.started_us
		FROM payments p JOIN channel_keys k ON k.id = p.chan WHERE p.owner = ? AND p.routing = ?`
	out = PaymentRow{Owner: owner, RoutingID: routingID}
	found := false
	err = s.reads.all(ctx, "read a payment", sel, []any{string(owner), routingID[:]}, func(rows *sql.Rows) error {
		var ch, secret, amount, fee sql.RawBytes
		if err := rows.Scan(&ch, &out.Key.Me, &out.Text, &secret, &amount, &fee, &out.StartedUs); err != nil {
			return err
		}
		found = true
		out.Key.Channel, out.Secret = common.BytesToAddress(ch), common.BytesToHash(secret)
		var err error
		if out.Amount, err = channel.AmountFromBytes(amount); err != nil {
			return err
		}
		out.Fee, err = channel.AmountFromBytes(fee)
		return err
	})
	if err == nil && !found {
		err = channel.ErrNotFound
	}
	return out, err
}

func (w *committer) applyRequest(r *RequestRow) error {
	_, err := w.sql.putRequest.exec(string(r.Owner), r.ID[:], r.Call[:], optional(&r.LockHash), optional(&r.Secret), r.Text, r.CreatedUs)
	return unique(err, channel.ErrLockHashUsed)
}

func (w *committer) applyClaim(c *claimChange, key int64) error {
	r := &c.row
	amount := r.Amount.Bytes32()
	if _, err := w.sql.claimRequest.exec(string(r.Owner), r.LockHash[:], r.Request[:], key, r.Transfer[:], amount[:], r.ClaimedUs); err != nil {
		return err
	}
	row, err := w.sql.readClaim.first(string(r.Owner), r.LockHash[:])
	if err != nil {
		return err
	}
	*c.given, err = decodeClaim(r, row)
	return err
}

func decodeClaim(of *ClaimRow, row []driver.Value) (ClaimRow, error) {
	out := ClaimRow{Owner: of.Owner, LockHash: of.LockHash}
	if len(row) != 6 {
		return out, fmt.Errorf("%w: request_claims", channel.ErrRecord)
	}
	request, ok1 := row[0].([]byte)
	ch, ok2 := row[1].([]byte)
	me, ok3 := row[2].(int64)
	transfer, ok4 := row[3].([]byte)
	amount, ok5 := row[4].([]byte)
	claimed, ok6 := row[5].(int64)
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || !ok6 {
		return out, fmt.Errorf("%w: request_claims", channel.ErrRecord)
	}
	out.Request, out.Transfer, out.ClaimedUs = common.BytesToHash(request), common.BytesToHash(transfer), claimed
	out.Key = channel.Key{Channel: common.BytesToAddress(ch), Me: channel.Role(me)}
	var err error
	out.Amount, err = channel.AmountFromBytes(amount)
	return out, err
}

func (w *committer) applyPayment(r *PaymentRow, key int64) error {
	amount, fee := r.Amount.Bytes32(), r.Fee.Bytes32()
	_, err := w.sql.putPayment.exec(string(r.Owner), r.RoutingID[:], key, r.Text, optional(&r.Secret), amount[:], fee[:], r.StartedUs)
	return err
}
