package service

import (
	"context"
	"io"
	"log/slog"
	"time"

	"github.com/sluice-node/sluice/channel"
)

// Options is what a service needs. Each part of the API declares, in the file of
// its noun, the small interfaces that it needs; fields are required unless they
// say so.
type Options struct {
	// Wait is how long a call that changes something waits for its outcome; what is
	// not known by then is ErrInDoubt.
	Wait    time.Duration
	Version string
	// Now is the wall clock.
	Now func() time.Time
	// Rand is a source of secret random bytes.
	Rand io.Reader
	Log  *slog.Logger

	// ChannelTimeout and TransferTimeout are what a request that names none gets,
	// seconds.
	ChannelTimeout, TransferTimeout uint64
	Keys                            Keyring
	Node                            Node
	Rows                            Rows
	Network                         Network
	PeerBook                        PeerBook
	Process                         Process
	Collateral                      CollateralPeers
	// Chains by chain id.
	Chains map[uint64]Chain
	// Holds is the router's; nil where none runs.
	Holds Holds
	// Router is this node's own, nil where none runs; Routers asks any.
	Router  Router
	Routers Routers
	// QuoteSigner signs what we charge.
	QuoteSigner QuoteSigner
	Restorer    Restorer
	Submitter   Submitter
	// RouterID is the identity whose forwards the node carries, or "".
	RouterID channel.Identifier
	// NotReady says per part why the node takes no work.
	NotReady func(ctx context.Context) map[string]string
	// Started is when the process did.
	Started time.Time

	// Events is the outbox, Hooks who is told of it.
	Events EventRows
	Hooks  Hooks
	// CheckIns tells peers that we are alive.
	CheckIns CheckIns

	// Payments keeps payment requests and payments; Opener opens secrets that payers
	// sealed.
	Payments PaymentRows
	Opener   Opener
	// Terms returns the terms of F2 of a chain.
	Terms func(chainID uint64) Terms
	// Sweeper empties accounts.
	Sweeper Sweeper
	// Kinds are the definitions beside the native ones.
	Kinds Kinds

	// Audit is told of what moved money or changed policy; Calls keeps which calls
	// had an idempotency key.
	Audit   Auditor
	Calls   Calls
	Tokens  Tokens
	Secrets Secrets
	// Settings are what can be changed while the node runs.
	Settings Settings
}

// Service does what a node can be asked to.
type Service struct {
	opt   Options
	calls callSet
	locks lockSet
	// readers are the streams of events that run.
	readers readers
	// arrivals are transfers that may pay a request.
	arrivals arrivals
}

var _ API = (*Service)(nil)

// New makes a service. It starts nothing.
func New(opt Options) *Service {
	return &Service{opt: opt, calls: callSet{busy: map[callKey]chan struct{}{}}, locks: lockSet{held: map[lockKey]bool{}}, arrivals: newArrivals()}
}

// may asks whether the caller may do something. Every method begins with it, so
// that who may not learns nothing else; act asks again, with what is spent.
func (s *Service) may(ctx context.Context, a Act) error {
	caller, err := CallerOf(ctx)
	if err != nil {
		return err
	}
	a.Spend = nil
	_, err = caller.Allow(ctx, a)
	return err
}
