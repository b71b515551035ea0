package channel

import "github.com/ethereum/go-ethereum/common"

// Key names one party's side of a channel: two identities of one process may
// sit on both ends.
type Key struct {
	Channel common.Address
	Me      Role
}

// Key returns the key of the record.
func (c *Config) Key() Key { return Key{c.Channel, c.Me} }

// TransferStatus is where a double-signed transfer stands.
type TransferStatus uint8

// The statuses. A transfer that was never double-signed has no row.
const (
	TransferOpen TransferStatus = iota + 1
	TransferResolved
	TransferCancelled
	// TransferLost ended, or never began, in a part of the channel's history that
	// this node has lost: how is not known, and nothing may rest on it.
	TransferLost
)

func (s TransferStatus) String() string {
	switch s {
	case TransferOpen:
		return "open"
	case TransferResolved:
		return "resolved"
	case TransferCancelled:
		return "cancelled"
	case TransferLost:
		return "lost"
	}
	return "unknown"
}

// TransferRow is a transfer of a channel's double-signed history. Rows are
// never deleted: a receiver refuses an id that the channel ever had (P4).
type TransferRow struct {
	Key      Key
	Transfer Transfer
	Status   TransferStatus
	// Resolver, Final and EndMeta are set once the transfer has ended; Final is
	// by initiator and responder.
	Resolver []byte
	Final    Balance
	EndMeta  []byte
	// RoutingID is that of Meta, zero for none.
	RoutingID common.Hash
	// ByUser marks a transfer that a user of this node created: then
	// (Key, RoutingID) is unique.
	ByUser bool
	// CreatedAtUs and EndedAtUs are microseconds UTC; EndedAtUs is 0 while open.
	CreatedAtUs, EndedAtUs int64
}

// ForwardID names a forward by its incoming leg.
type ForwardID struct {
	Incoming Key
	Transfer common.Hash
}

// ForwardRow is a row of the router's journal. Body is the router's own
// encoding; the other columns are what the store looks rows up by.
type ForwardRow struct {
	ID ForwardID
	// Outgoing and OutgoingTransfer name the outgoing leg once it is chosen.
	Outgoing         Key
	OutgoingTransfer common.Hash
	RoutingID        common.Hash
	State            string
	Finished         bool
	Body             []byte
	CreatedAtUs      int64
	UpdatedAtUs      int64
}

// WithdrawalRow is a withdrawal commitment that this party signed or holds.
type WithdrawalRow struct {
	Key  Key
	Data WithdrawData
	Sigs [2]Signature
	// Transfer is the Withdraw transfer that carries it.
	Transfer common.Hash
	// TxHash is the transaction that paid it out, zero while there is none that
	// this node knows of.
	TxHash common.Hash
	// Submit says that this node sends the transaction.
	Submit bool
	// Paid says that it is paid out on chain. TxHash may be zero then: another may
	// have sent it, and the contract does not say in which transaction.
	Paid bool
}

// QuoteRow is a quote that our router gave: what binds it beyond the fields that
// are signed is in Body, the router's own encoding (F5).
type QuoteRow struct {
	Hash common.Hash
	// Peer is whom it was given to.
	Peer     Identifier
	ExpiryUs int64
	// UsedBy is the forward that used it up, zero for none.
	UsedBy ForwardID
	Body   []byte
}

// Write is one durable change. A store applies all writes of a commit or none.
type Write interface{ isWrite() }

// The writes.
type (
	// PutChannel writes the record of a channel whole.
	PutChannel struct{ Record *Record }
	// PutTransfer inserts or updates a transfer's row.
	PutTransfer struct{ Row *TransferRow }
	// PutForward inserts or updates a row of the journal.
	PutForward struct{ Row *ForwardRow }
	// ClaimLockHash inserts the unique row of a lock hash (F3); the commit fails
	// when another forward ever had it.
	ClaimLockHash struct {
		LockHash    common.Hash
		Forward     ForwardID
		CreatedAtUs int64
	}
	// PutSecret saves a preimage under its lock hash.
	PutSecret struct{ LockHash, Preimage common.Hash }
	// PutWithdrawal inserts or updates a withdrawal commitment.
	PutWithdrawal struct{ Row *WithdrawalRow }
	// PutQuote inserts a quote; the commit fails when there is one with its hash.
	PutQuote struct{ Row *QuoteRow }
	// UseQuote marks a quote as used by a forward; the commit fails when another
	// has used it, or when it is not there.
	UseQuote struct {
		Hash    common.Hash
		Forward ForwardID
	}
	// DropQuotes deletes the quotes that expired before a time, microseconds UTC.
	DropQuotes struct{ BeforeUs int64 }
	// CheckEpoch fails the commit when a later lease than Epoch was taken of
	// Name (F7).
	CheckEpoch struct {
		Name  string
		Epoch uint64
	}
)

func (PutChannel) isWrite()    {}
func (PutTransfer) isWrite()   {}
func (PutForward) isWrite()    {}
func (ClaimLockHash) isWrite() {}
func (PutSecret) isWrite()     {}
func (PutWithdrawal) isWrite() {}
func (PutQuote) isWrite()      {}
func (UseQuote) isWrite()      {}
func (DropQuotes) isWrite()    {}
func (CheckEpoch) isWrite()    {}
