// Package storetest holds every store to the same claims.
package storetest

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// Store is what every store offers.
type Store interface {
	Commit(ctx context.Context, writes ...channel.Write) error
	LoadChannel(ctx context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error)
	Channels(ctx context.Context) ([]*channel.Record, error)
	SeenTransfers(ctx context.Context, key channel.Key, ids []common.Hash) (map[common.Hash]bool, error)
	Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error)
	UserTransfer(ctx context.Context, key channel.Key, routingID common.Hash) (*channel.TransferRow, error)
	PaidTransfers(ctx context.Context, key channel.Key, routingIDs []common.Hash) (map[common.Hash]common.Hash, error)
	TransferAnyRole(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, error)
	Transfers(ctx context.Context, f store.TransferFilter) ([]*channel.TransferRow, uint64, error)
	UnfinishedForwards(ctx context.Context) ([]*channel.ForwardRow, error)
	Forward(ctx context.Context, id channel.ForwardID) (*channel.ForwardRow, error)
	Forwards(ctx context.Context, f store.ForwardFilter) ([]*channel.ForwardRow, uint64, error)
	LockHash(ctx context.Context, lockHash common.Hash) (channel.ForwardID, error)
	Secret(ctx context.Context, lockHash common.Hash) (common.Hash, error)
	Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error)
	WithdrawalByTx(ctx context.Context, tx common.Hash) (*channel.WithdrawalRow, error)
	Withdrawals(ctx context.Context, key channel.Key) ([]*channel.WithdrawalRow, error)
	UnsubmittedWithdrawals(ctx context.Context) ([]*channel.WithdrawalRow, error)
	PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error)
	PutIdentity(ctx context.Context, index uint32, id channel.Identifier) error
	Identities(ctx context.Context) ([]store.Identity, error)
	NextEpoch(ctx context.Context, name, holder string) (uint64, error)
	CurrentEpoch(ctx context.Context, name string) (uint64, error)
	RenewEpochs(ctx context.Context, holder string, names []string, ttl time.Duration) error
	EpochLeft(ctx context.Context, name string) (time.Duration, error)
	PutSetting(ctx context.Context, name string, value []byte) error
	Setting(ctx context.Context, name string) ([]byte, error)
	PutTx(ctx context.Context, row store.TxRow, more ...channel.Write) error
	Tx(ctx context.Context, chainID uint64, from common.Address, id string) (store.TxRow, error)
	PendingTxs(ctx context.Context, chainID uint64, from common.Address) ([]store.TxRow, error)
	LastNonce(ctx context.Context, chainID uint64, from common.Address) (uint64, bool, error)
	LoadCursor(ctx context.Context, chainID uint64) ([]byte, error)
	SaveCursor(ctx context.Context, chainID uint64, cursor []byte) error
	Quotes(ctx context.Context, fromUs int64) ([]*channel.QuoteRow, error)
	PutDefinition(ctx context.Context, row store.DefinitionRow) error
	Definitions(ctx context.Context) ([]store.DefinitionRow, error)
	Clear(ctx context.Context) error
	ClaimCall(ctx context.Context, row store.CallRow) (store.CallRow, error)
	AddToken(ctx context.Context, row store.TokenRow) error
	Token(ctx context.Context, id [16]byte) (store.TokenRow, error)
	Tokens(ctx context.Context) ([]store.TokenRow, error)
	RevokeToken(ctx context.Context, id [16]byte, atUs int64) error
	Draw(ctx context.Context, draws []store.BudgetDraw) error
	GiveBack(ctx context.Context, draws []store.BudgetDraw) error
	Drawn(ctx context.Context, token [16]byte) (map[[32]byte]channel.Amount, error)
	AddAudit(ctx context.Context, row store.AuditRow) (uint64, error)
	EndAudit(ctx context.Context, id uint64, endedUs int64, err string) error
	Audits(ctx context.Context, limit int, cursor uint64) ([]store.AuditRow, uint64, error)
	SetCallSpent(ctx context.Context, caller, key string, spent bool) error
	PutRequest(ctx context.Context, row store.RequestRow) error
	Request(ctx context.Context, owner channel.Identifier, id common.Hash) (store.RequestRow, error)
	RequestByLock(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (store.RequestRow, error)
	LockHashes(ctx context.Context, each func(common.Hash)) error
	RequestByCall(ctx context.Context, call common.Hash) (store.RequestRow, error)
	Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) ([]store.RequestRow, uint64, error)
	ClaimRequest(ctx context.Context, row store.ClaimRow) (store.ClaimRow, error)
	Claims(ctx context.Context, owner channel.Identifier, request common.Hash) ([]store.ClaimRow, error)
	PutPayment(ctx context.Context, row store.PaymentRow) error
	Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (store.PaymentRow, error)
	Events(ctx context.Context, f store.EventFilter) (rows []*channel.EventRow, through uint64, err error)
	Event(ctx context.Context, seq uint64) (*channel.EventRow, error)
	NewestEvent() (seq uint64, more <-chan struct{})
	OldestEvent(ctx context.Context) (uint64, error)
	PruneEvents(ctx context.Context, beforeUs int64, through uint64) (done bool, err error)
	ChangeWebhooks(ctx context.Context, put []store.Webhook, drop []string) error
	Webhooks(ctx context.Context) ([]store.Webhook, error)
	SaveProgress(ctx context.Context, p store.Progress) error
	RetryDeliveries(ctx context.Context, webhook string, nowUs int64) error
	Deliveries(ctx context.Context, f store.DeliveryFilter) ([]store.Delivery, error)
	FirstDeliveries(ctx context.Context, webhook string) ([]store.Delivery, error)
	CountDeliveries(ctx context.Context) (map[string]store.DeliveryCount, error)
	OldestPending(ctx context.Context) (uint64, error)
	Close() error
}

// Run holds the stores that open makes, each empty, to every claim.
func Run(t *testing.T, open func(t *testing.T) Store) {
	for _, claim := range []struct {
		rule  string
		check func(*testing.T, *env)
	}{
		{"what is not there is not found", checkNotFound},
		{"a channel comes back as it was written last", checkChannel},
		{"the two sides of a channel are two records", checkTwoSides},
		{"the caller may change what it has committed", checkNoAlias},
		{"a commit is all or nothing", checkAtomic},
		{"an empty commit is fine", func(_ *testing.T, e *env) { e.commit() }},
		{"a malformed write is refused", checkMalformed},
		{"a cancelled caller commits nothing", checkCancelled},
		{"a closed store says so", checkClosed},
		{"open transfers come with their channel, by id", checkOpenTransfers},
		{"a transfer's end is all that a second write changes", checkTransferEnd},
		{"an id is seen for good, on its own side", checkSeen},
		{"a user's routing id is unique in its channel", checkRoutingID},
		{"transfers are listed by every filter, newest first", checkTransferFilters},
		{"transfers are listed page by page", checkTransferPages},
		{"a forward comes back as it was written last", checkForward},
		{"forwards are listed by every filter, newest first", checkForwardFilters},
		{"one lock hash is one forward for ever (F3)", checkLockHash},
		{"a secret is found by its lock hash", checkSecret},
		{"a withdrawal is found by transfer and by transaction", checkWithdrawal},
		{"a write under a replaced lease is refused (F7)", checkFence},
		{"a lease ends by the store's clock unless its holder renews it", checkLeaseEnd},
		{"one caller's refusal is no other's", checkRefusedAlone},
		{"an identity has one index", checkIdentities},
		{"settings are kept", checkSettings},
		{"a transaction is known by id, its nonce is unique", checkTxs},
		{"a cursor is kept for each chain", checkCursors},
		{"a token is known until it is revoked, its key not after", checkTokens},
		{"all counters of a budget are drawn from, or none", checkBudgets},
		{"a budget is spent to the unit by many at once", checkBudgetRace},
		{"the audit log is read from the newest", checkAudit},
		{"a quote is used by one forward (F5)", checkQuotes},
		{"a definition is kept with its code", checkDefinitions},
		{"a cleared store has no channels, but who it is and what it sends", checkClear},
		{"an idempotency key is the first call's, for 400 days", checkCalls},
		{"a payment request is its owner's, and so is its lock hash", checkRequests},
		{"a lock hash is claimed for one transfer", checkClaims},
		{"a payment is known by payer and routing id", checkPayments},
		{"events are listed in the order of commits, by every filter", checkEvents},
		{"an event is written with its commit or not at all", checkEventAtomic},
		{"what may be told again is an event once", checkEventOnce},
		{"a commit with an event wakes who follows", checkEventWake},
		{"paid transfers are found by their routing ids", checkPaidTransfers},
		{"old events go, from the oldest on, never the newest", checkEventPrune},
		{"a webhook keeps its cursor", checkWebhooks},
		{"deliveries are listed by every filter, in order", checkDeliveries},
	} {
		t.Run(claim.rule, func(t *testing.T) {
			s := open(t)
			t.Cleanup(func() {
				if err := s.Close(); err != nil {
					t.Error("Close:", err)
				}
			})
			claim.check(t, &env{T: t, ctx: t.Context(), s: s, g: NewRows(1)})
		})
	}
}

// env is one claim's store and rows.
type env struct {
	*testing.T
	ctx context.Context
	s   Store
	g   *Rows
}

func (e *env) commit(writes ...channel.Write) {
	e.Helper()
	e.ok(e.s.Commit(e.ctx, writes...))
}

func (e *env) ok(err error) {
	e.Helper()
	if err != nil {
		e.Fatal(err)
	}
}

func (e *env) is(err, want error) {
	e.Helper()
	if !errors.Is(err, want) {
		e.Fatalf("error = %v, want %v", err, want)
	}
}

func (e *env) same(got, want any) {
	e.Helper()
	if !reflect.DeepEqual(got, want) {
		e.Fatalf("got  %.2000s\nwant %.2000s", fmt.Sprintf("%+v", got), fmt.Sprintf("%+v", want))
	}
}

// value returns v, or stops the test with the error that came with it.
func value[V any](v V, err error) func(*env) V {
	return func(e *env) V {
		e.Helper()
		e.ok(err)
		return v
	}
}

func checkNotFound(_ *testing.T, e *env) {
	key, h := e.g.Key(), e.g.Hash()
	_, _, err := e.s.LoadChannel(e.ctx, key)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Transfer(e.ctx, key, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.TransferAnyRole(e.ctx, e.g.Identities[0], h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Forward(e.ctx, channel.ForwardID{Incoming: key, Transfer: h})
	e.is(err, channel.ErrNotFound)
	_, err = e.s.LockHash(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Secret(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Withdrawal(e.ctx, key, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.WithdrawalByTx(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Setting(e.ctx, "x")
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Tx(e.ctx, 1, e.g.Address(), "x")
	e.is(err, channel.ErrNotFound)
	e.same(value(e.s.Channels(e.ctx))(e), []*channel.Record(nil))
	e.same(value(e.s.SeenTransfers(e.ctx, key, []common.Hash{h}))(e), map[common.Hash]bool(nil))
	e.same(value(e.s.UnfinishedForwards(e.ctx))(e), []*channel.ForwardRow(nil))
	e.same(value(e.s.Withdrawals(e.ctx, key))(e), []*channel.WithdrawalRow(nil))
	e.same(value(e.s.LoadCursor(e.ctx, 1))(e), []byte(nil))
}

func checkMalformed(_ *testing.T, e *env) {
	key := e.g.Key()
	foreign := e.g.Transfer(key, 1)
	foreign.Transfer.Channel = e.g.Address()
	unknown := e.g.Transfer(key, 1)
	unknown.Status = 0
	for _, w := range []channel.Write{
		nil, channel.PutChannel{}, channel.PutTransfer{}, channel.PutForward{}, channel.PutWithdrawal{},
		channel.PutTransfer{Row: foreign}, channel.PutTransfer{Row: unknown},
	} {
		good := e.g.Transfer(key, 1)
		e.is(e.s.Commit(e.ctx, channel.PutTransfer{Row: good}, w), store.ErrWrite)
		_, err := e.s.Transfer(e.ctx, key, good.Transfer.ID)
		e.is(err, channel.ErrNotFound)
	}
	e.is(e.s.PutTx(e.ctx, store.TxRow{ChainID: 1 << 63, ID: "x"}), store.ErrWrite)
	e.is(e.s.SaveCursor(e.ctx, 1<<63, nil), store.ErrWrite)
}

func checkCancelled(_ *testing.T, e *env) {
	ctx, cancel := context.WithCancel(e.ctx)
	cancel()
	h := e.g.Hash()
	e.is(e.s.Commit(ctx, channel.PutSecret{LockHash: h, Preimage: h}), context.Canceled)
	_, err := e.s.Secret(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Secret(ctx, h)
	e.is(err, context.Canceled)
}

func checkClosed(_ *testing.T, e *env) {
	h := e.g.Hash()
	e.commit(channel.PutSecret{LockHash: h, Preimage: h})
	e.ok(e.s.Close())
	e.ok(e.s.Close())
	e.is(e.s.Commit(e.ctx, channel.PutSecret{LockHash: h, Preimage: h}), store.ErrClosed)
	_, err := e.s.Secret(e.ctx, h)
	e.is(err, store.ErrClosed)
	_, err = e.s.NextEpoch(e.ctx, "x", "y")
	e.is(err, store.ErrClosed)
}
