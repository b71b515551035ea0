package store

import (
	"context"
	"database/sql"
	"time"

	"github.com/sluice-node/sluice/channel"
)

// PutIdentity pairs a child index of the node's seed with the identity there;
// doing so again is no error. Errors: ErrIdentityTaken.
func (s *SQLite) PutIdentity(ctx context.Context, index uint32, id channel.Identifier) error {
	return s.submit(ctx, &batch{changes: []any{&identityChange{Identity{index, id}}}})
}

// Identities returns the node's identities by index.
func (s *SQLite) Identities(ctx context.Context) (out []Identity, err error) {
	err = s.reads.all(ctx, "list identities", `SELECT idx, identity FROM identities ORDER BY idx`, nil, func(rows *sql.Rows) error {
		var i Identity
		if err := rows.Scan(&i.Index, &i.ID); err != nil {
			return err
		}
		out = append(out, i)
		return nil
	})
	return out, err
}

// NextEpoch starts a lease of name: from its return on, writes under an earlier
// epoch are refused (F7). The first epoch is 1.
func (s *SQLite) NextEpoch(ctx context.Context, name, holder string) (uint64, error) {
	var epoch uint64
	err := s.submit(ctx, &batch{changes: []any{&epochChange{name, holder, &epoch}}})
	return epoch, err
}

// CurrentEpoch returns the latest epoch of name, 0 before the first lease.
func (s *SQLite) CurrentEpoch(ctx context.Context, name string) (epoch uint64, err error) {
	err = s.reads.one(ctx, "read an epoch",
		`SELECT coalesce((SELECT epoch FROM epochs WHERE name = ?), 0)`, []any{name}, &epoch)
	return epoch, err
}

// RenewEpochs keeps others from taking over, for as long as ttl by the store's
// clock, the leases among names whose latest epoch is holder's; see EpochLeft.
func (s *SQLite) RenewEpochs(ctx context.Context, holder string, names []string, ttl time.Duration) error {
	return s.submit(ctx, renewal(holder, names, ttl))
}

// EpochLeft returns how long, by the store's clock, nobody takes the lease of
// name over on the store's word alone; 0 or less for no longer.
func (s *SQLite) EpochLeft(ctx context.Context, name string) (time.Duration, error) {
	var until int64
	err := s.reads.one(ctx, "read the end of a lease",
		`SELECT coalesce((SELECT until_us FROM epochs WHERE name = ?), 0)`, []any{name}, &until)
	return left(until), err
}

// PutSetting saves a small value of the node's own.
func (s *SQLite) PutSetting(ctx context.Context, name string, value []byte) error {
	return s.submit(ctx, &batch{changes: []any{&settingChange{name, value}}})
}

// Setting returns a value that PutSetting saved. Errors: channel.ErrNotFound.
func (s *SQLite) Setting(ctx context.Context, name string) (value []byte, err error) {
	err = s.reads.one(ctx, "read a setting", `SELECT value FROM settings WHERE name = ?`, []any{name}, &value)
	return value, err
}
