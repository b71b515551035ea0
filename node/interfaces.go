package node

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Signer holds the key of one identity. It receives whole states and
// withdrawals, never a bare hash, so that it can enforce rules of its own. One
// that cannot be reached keeps its caller waiting until ctx ends: a channel then
// stands still and loses nothing. Errors: ErrSignerRefused; ErrSignerGone.
type Signer interface {
	Identifier() channel.Identifier
	Address() common.Address
	SignState(ctx context.Context, s *channel.State) (channel.Signature, error)
	// SignWithdrawal signs for a withdrawal of our own, or for one of the peer that
	// burn proves it pays for itself.
	SignWithdrawal(ctx context.Context, w *channel.WithdrawData, burn *channel.Burn) (channel.Signature, error)
	// AllowWithdrawal says whether the peer's withdrawal would be signed now; it is
	// asked before the state that begins it is signed.
	AllowWithdrawal(ctx context.Context, w *channel.WithdrawData) error
	// Signed returns the highest nonce that the signer remembers to have signed in a
	// channel, 0 where it remembers none: a commit may have been lost after it.
	Signed(ctx context.Context, ch common.Address) (uint64, error)
}

// ChainView is what is known of one chain without asking it: memory that a
// watcher keeps up to date. No call of it blocks.
type ChainView interface {
	// Times returns the time of the head and of the last finalised block, Unix
	// seconds; ok is false before the first block was seen.
	Times() (head, final uint64, ok bool)
	// Deposits returns the confirmed totals of the channel's assets that were
	// looked up; the caller does not change the map.
	Deposits(ch common.Address) map[common.Address][2]channel.Amount
	// Disputed reports a dispute of the channel seen at any depth.
	Disputed(ch common.Address) bool
}

// Journal lets the router put its rows into the commit of the state that brings
// them about.
type Journal interface {
	// Writes is called before the commit; it must not block.
	Writes(key channel.Key, notices []channel.Notice, nowUs int64) []channel.Write
	// Refuse returns why the router would not have this operation of the peer
	// signed, or nil. It is called for resolves and cancels, and for a cancel that a
	// user of this node asks for.
	Refuse(key channel.Key, op *channel.Op) *channel.OpError
}

// History answers which transfer ids a channel ever had.
type History interface {
	SeenTransfers(ctx context.Context, key channel.Key, ids []common.Hash) (map[common.Hash]bool, error)
}

// Contracts are the addresses of one chain.
type Contracts struct {
	Factory, Mastercopy, Registry common.Address
	Hashlock, Withdraw            common.Address
}

// Store is what the node keeps and looks up.
type Store interface {
	History
	// Commit applies all writes or none, and returns once they are durable.
	Commit(ctx context.Context, writes ...channel.Write) error
	LoadChannel(ctx context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error)
	Channels(ctx context.Context) ([]*channel.Record, error)
	Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error)
	// UserTransfer returns the transfer that a user of this node made in a channel
	// under a routing id.
	UserTransfer(ctx context.Context, key channel.Key, routingID common.Hash) (*channel.TransferRow, error)
	Withdrawal(ctx context.Context, key channel.Key, transfer common.Hash) (*channel.WithdrawalRow, error)
	UnsubmittedWithdrawals(ctx context.Context) ([]*channel.WithdrawalRow, error)
	PendingWithdrawals(ctx context.Context, owner channel.Identifier) ([]*channel.WithdrawalRow, error)
}

// Transport carries frames and requests to peers. SendFrame never waits for the
// network; frames to one peer keep their order or are lost with the connection.
type Transport interface {
	SendFrame(from channel.Key, to channel.Identifier, f channel.Frame) error
	Connected(peer channel.Identifier) bool
	// Misbehaved counts a broken rule against the peer's connection.
	Misbehaved(peer channel.Identifier, err error)
	// RequestSetup asks peer to lead the setup of a channel with from.
	RequestSetup(ctx context.Context, peer channel.Identifier, r SetupRequest) error
	// RequestCollateral asks peer for collateral in a channel with us.
	RequestCollateral(ctx context.Context, peer channel.Identifier, r CollateralRequest) error
	// TellPaidOut tells peer that a withdrawal of a channel is paid out.
	TellPaidOut(ctx context.Context, peer channel.Identifier, p PaidOut) error
	// RequestRestore asks peer what it has of a channel with us, one of our
	// identities. Errors: ErrUnknownChannel.
	RequestRestore(ctx context.Context, peer, us channel.Identifier, ch common.Address) (*channel.Shown, error)
}

// SetupRequest is Bob's request that Alice set a channel up.
type SetupRequest struct {
	Alice, Bob channel.Identifier
	ChainID    uint64
	// Timeout is the channel timeout in seconds.
	Timeout uint64
}

// CollateralRequest asks for balance of the peer's own in a channel. Amount zero
// leaves the amount to the peer's profile.
type CollateralRequest struct {
	Channel common.Address
	Asset   common.Address
	Amount  channel.Amount
}

// Chain is one chain: its view, and what the node asks of it off the payment
// path.
type Chain interface {
	ChainView
	// WatchDeposits has the totals of an asset in a channel looked up from now
	// on, for a while.
	WatchDeposits(ch, asset common.Address)
	// RefreshDeposits looks the totals up now and puts them into the view.
	RefreshDeposits(ctx context.Context, ch, asset common.Address) error
	// Funds returns what a channel's contract has of an asset in a confirmed block.
	Funds(ctx context.Context, ch, asset common.Address) (channel.Amount, error)
	// WatchChannel follows what happens to a channel on chain.
	WatchChannel(ch common.Address)
	// SubmitWithdrawal sends a complete withdrawal and returns its transaction
	// once that is sent; submitting it again is harmless. Errors: ErrReverted where
	// there is no sense in trying again.
	SubmitWithdrawal(ctx context.Context, from channel.Identifier, alice, bob common.Address, w *channel.WithdrawalRow) (common.Hash, error)
	// PaidOut reports whether a withdrawal is paid out in a confirmed block.
	PaidOut(ctx context.Context, w *channel.WithdrawData) (bool, error)
	// Contracts returns the chain's contracts.
	Contracts() Contracts
}

// Lease is the exclusive right to drive a channel, numbered by its epoch (F7).
type Lease struct {
	Name    string
	Epoch   uint64
	Lost    <-chan struct{}
	Release func()
}

// Leases gives out leases; Acquire waits until the name is free.
type Leases interface {
	Acquire(ctx context.Context, name string) (Lease, error)
}

// Observer is told of what became of operations, after it is durable. It must
// not block.
type Observer interface {
	Notify(key channel.Key, notices []channel.Notice)
	// PeerConnected says that a connection that speaks for peer came up.
	PeerConnected(peer channel.Identifier)
}
