package api

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Node is the channel node; *node.Node has it.
type Node interface {
	Channels(owner channel.Identifier) []channel.Channel
	ChannelOf(owner channel.Identifier, ch common.Address) (channel.Channel, error)
	FindChannel(owner, peer channel.Identifier, chainID uint64) (channel.Channel, bool)
	Setup(ctx context.Context, r node.SetupRequest) (common.Address, error)
	RequestSetup(ctx context.Context, r node.SetupRequest) (common.Address, error)
	Deposit(ctx context.Context, key channel.Key, asset common.Address) error
	Create(ctx context.Context, p node.CreateParams) (common.Hash, error)
	Resolve(ctx context.Context, key channel.Key, id common.Hash, resolver, meta []byte) error
	Cancel(ctx context.Context, key channel.Key, id common.Hash, meta []byte) error
	Withdraw(ctx context.Context, p node.WithdrawParams) (*channel.WithdrawalRow, error)
}

// Peers asks peers for what is not an operation.
type Peers interface {
	// RequestCollateral returns once the peer has answered.
	RequestCollateral(ctx context.Context, peer channel.Identifier, r node.CollateralRequest) error
}

// Filter chooses transfers; a zero field is any.
type Filter struct {
	Owner      channel.Identifier
	Key        channel.Key
	Open       bool // only those that have not ended
	RoutingID  common.Hash
	Definition common.Address
	// FromUs and ToUs bound when the transfer started, microseconds UTC: [From, To).
	FromUs, ToUs int64
	Limit        int
	Cursor       uint64
}

// Rows is what is stored. What is not there is channel.ErrNotFound.
type Rows interface {
	Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error)
	TransferAnyRole(ctx context.Context, owner channel.Identifier, id common.Hash) (*channel.TransferRow, error)
	// Transfers returns the newest first, and the cursor of the next page or 0.
	Transfers(ctx context.Context, f Filter) ([]*channel.TransferRow, uint64, error)
	Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error)
	WithdrawalByTx(ctx context.Context, tx common.Hash) (*channel.WithdrawalRow, error)
	// LockHashUsed reports a lock hash that KeepLockHash was told of, or that this
	// node knows to be used in another way.
	LockHashUsed(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (bool, error)
	// KeepLockHash remembers that owner made a transfer under a lock hash.
	KeepLockHash(ctx context.Context, owner channel.Identifier, lockHash common.Hash) error
}

// Identity is a key of this node and the index it has in the mnemonic.
type Identity struct {
	Index   uint32
	ID      channel.Identifier
	Address common.Address
}

// Identities are the node's.
type Identities interface {
	List() []Identity
	// Add makes the identity at an index, or returns it if it is there. Errors:
	// node.ErrBadInput where the node has a single key.
	Add(ctx context.Context, index uint32) (Identity, error)
}

// Chain is one configured chain.
type Chain interface {
	Contracts() node.Contracts
	Disputed(ch common.Address) bool
	// Times returns the head's and the last final block's time, Unix seconds.
	Times() (head, final uint64, ok bool)
	// Health says why the chain cannot be relied on at present, or nil.
	Health() error
	// Deposit sends funds of the identity's own account to its channel. The same
	// id never deposits twice. Errors: ErrInsufficientFunds, ErrUnavailable.
	Deposit(ctx context.Context, id string, cfg *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error)
	// WithdrawalCall returns the call data of a complete withdrawal.
	WithdrawalCall(w *channel.WithdrawalRow) []byte
}
