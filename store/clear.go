package store

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// clearChange deletes what a node knows of its channels and payments.
type clearChange struct{}

// clearable is the tables that Clear empties. Others refer to rows of
// channel_keys, epochs fence who is still writing, and a transaction that is on
// its way has its nonce in txs: those stay, as do identities, settings, access and
// the events with who follows them.
var clearable = [...]string{
	"channels", "transfers", "forwards", "lock_hashes", "secrets", "withdrawals", "quotes",
	"requests", "request_claims", "payments", "event_onces",
}

// Clear forgets every channel, transfer, forward, withdrawal and payment. Nobody
// may be driving a channel meanwhile.
func (s *SQLite) Clear(ctx context.Context) error {
	return s.submit(ctx, &batch{changes: []any{clearChange{}}})
}

func (w *committer) applyClear() error {
	for _, s := range w.sql.clear {
		if _, err := s.exec(); err != nil {
			return err
		}
	}
	return nil
}

// Clear is [SQLite.Clear].
func (m *Memory) Clear(ctx context.Context) error {
	return m.submit(ctx, &batch{changes: []any{clearChange{}}})
}

func (t *tables) clear() (undo func()) {
	was := t.clone()
	t.channels = map[channel.Key]*channelChange{}
	t.transfers = map[channel.Key]map[common.Hash]memTransfer{}
	t.forwards = map[channel.ForwardID]memForward{}
	t.lockHashes = map[common.Hash]channel.ClaimLockHash{}
	t.secrets = map[common.Hash]common.Hash{}
	t.withdrawals = map[withdrawalKey]memWithdrawal{}
	t.quotes = map[common.Hash]channel.QuoteRow{}
	t.requests = map[ownedHash]memRequest{}
	t.claims = map[ownedHash]ClaimRow{}
	t.payments = map[ownedHash]PaymentRow{}
	t.events.onces = map[[3]string]bool{}
	return func() { *t = was }
}
