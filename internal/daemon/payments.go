package daemon

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// paymentRows is the store as payments see it.
type paymentRows struct{ db *store.SQLite }

// PutRequest implements service.PaymentRows.
func (p paymentRows) PutRequest(ctx context.Context, r service.RequestRecord) error {
	return p.db.PutRequest(ctx, store.RequestRow(r))
}

// Request implements service.PaymentRows.
func (p paymentRows) Request(ctx context.Context, owner channel.Identifier, id common.Hash) (service.RequestRecord, error) {
	r, err := p.db.Request(ctx, owner, id)
	return service.RequestRecord(r), err
}

// RequestByLock implements service.PaymentRows.
func (p paymentRows) RequestByLock(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (service.RequestRecord, error) {
	r, err := p.db.RequestByLock(ctx, owner, lockHash)
	return service.RequestRecord(r), err
}

// LockHashes implements service.PaymentRows.
func (p paymentRows) LockHashes(ctx context.Context, each func(common.Hash)) error {
	return p.db.LockHashes(ctx, each)
}

// RequestByCall implements service.PaymentRows.
func (p paymentRows) RequestByCall(ctx context.Context, call common.Hash) (service.RequestRecord, error) {
	r, err := p.db.RequestByCall(ctx, call)
	return service.RequestRecord(r), err
}

// Requests implements service.PaymentRows.
func (p paymentRows) Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) (out []service.RequestRecord, next uint64, err error) {
	rows, next, err := p.db.Requests(ctx, owner, limit, cursor)
	for _, r := range rows {
		out = append(out, service.RequestRecord(r))
	}
	return out, next, err
}

// ClaimRequest implements service.PaymentRows.
func (p paymentRows) ClaimRequest(ctx context.Context, c service.ClaimRecord) (service.ClaimRecord, error) {
	r, err := p.db.ClaimRequest(ctx, store.ClaimRow(c))
	return service.ClaimRecord(r), err
}

// Claims implements service.PaymentRows.
func (p paymentRows) Claims(ctx context.Context, owner channel.Identifier, request common.Hash) (out []service.ClaimRecord, err error) {
	rows, err := p.db.Claims(ctx, owner, request)
	for _, r := range rows {
		out = append(out, service.ClaimRecord(r))
	}
	return out, err
}

// PutPayment implements service.PaymentRows.
func (p paymentRows) PutPayment(ctx context.Context, r service.PaymentRecord) error {
	return p.db.PutPayment(ctx, store.PaymentRow(r))
}

// Payment implements service.PaymentRows.
func (p paymentRows) Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (service.PaymentRecord, error) {
	r, err := p.db.Payment(ctx, owner, routingID)
	return service.PaymentRecord(r), err
}

// decrypter is a signer that may open what was sealed for its key: not where the
// key is in another process.
type decrypter interface {
	CanDecrypt() bool
	Decrypt(sealed []byte) ([]byte, error)
}

// opener opens what payers sealed: service.Opener.
type opener struct{ keys *keyring }

func (o opener) decrypter(owner channel.Identifier) (decrypter, bool) {
	i := o.keys.find(owner)
	if i == nil {
		return nil, false
	}
	d, ok := i.Signer.(decrypter)
	return d, ok && d.CanDecrypt()
}

// CanOpen implements service.Opener.
func (o opener) CanOpen(owner channel.Identifier) bool {
	_, ok := o.decrypter(owner)
	return ok
}

// Open implements service.Opener.
func (o opener) Open(_ context.Context, owner channel.Identifier, sealed []byte) ([]byte, error) {
	d, ok := o.decrypter(owner)
	if !ok {
		return nil, service.ErrSealed
	}
	return d.Decrypt(sealed)
}

// terms returns those of a chain (F2).
func (d *Daemon) terms(chainID uint64) service.Terms {
	c, ok := d.cfg.Chain(chainID)
	if !ok {
		return service.Terms{}
	}
	return service.Terms{
		Inclusion: seconds(c.Timing.Inclusion), Observation: seconds(c.Timing.Observation), Finality: seconds(c.Timing.Finality), Skew: seconds(d.cfg.Times.ClockSkew),
	}
}
