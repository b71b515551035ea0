package store

import (
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Bounds of a page of [TransferFilter] and [ForwardFilter].
const (
	DefaultLimit = 100
	MaxLimit     = 1000
)

// TransferFilter says which transfers to list. A zero field means any.
type TransferFilter struct {
	// Owner keeps those in channels of one of our identities.
	Owner      channel.Identifier
	Key        channel.Key
	Status     channel.TransferStatus
	Ended      bool // resolved or cancelled
	RoutingID  common.Hash
	Definition common.Address
	// FromUs and ToUs bound CreatedAtUs, the first included, the second not.
	FromUs, ToUs int64
	// Limit is rows a page: 0 means DefaultLimit, and MaxLimit is the most.
	Limit int
	// Cursor is what the page before returned.
	Cursor uint64
}

// ForwardFilter says which rows of the journal to list. A zero field means any.
// The journal has no index but by id and for what is unfinished, because one
// would cost every payment a page: to look one payment up, find its incoming
// transfer by routing id and ask for its forward.
type ForwardFilter struct {
	Incoming, Outgoing channel.Key
	RoutingID          common.Hash
	State              string
	// Finished keeps the finished or the unfinished ones; nil means both.
	Finished *bool
	// FromUs and ToUs bound CreatedAtUs, the first included, the second not.
	FromUs, ToUs int64
	Limit        int
	Cursor       uint64
}

func pageSize(limit int) int {
	if limit <= 0 {
		return DefaultLimit
	}
	return min(limit, MaxLimit)
}

// Identity is one of the node's own identities: the child key Index of its
// seed.
type Identity struct {
	Index uint32
	ID    channel.Identifier
}

// TxRow is a transaction that the node sends; (ChainID, From, ID) names it and
// (ChainID, From, Nonce) is unique. Body is the sender's own encoding.
type TxRow struct {
	ChainID uint64
	From    common.Address
	ID      string
	Nonce   uint64
	// Pending says that no confirmed block has it yet.
	Pending bool
	Body    []byte
}

// Stats counts what a store has done since it was opened.
type Stats struct {
	// Calls is the commits that callers asked for, Writes what they held,
	// Transactions the groups that they became: each is one fsync, checkpoints
	// not counted.
	Calls, Writes, Transactions uint64
}

// Group is one transaction as the committer saw it.
type Group struct {
	Calls, Writes int
	// Took is from the start of the transaction until it was durable.
	Took time.Duration
}
