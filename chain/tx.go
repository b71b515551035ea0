package chain

import (
	"context"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/channel"
)

// Reason says what a transaction is for. Metrics and records speak it; the
// names are Vector's.
type Reason string

// The reasons.
const (
	ReasonApprove          Reason = "approveTokens"
	ReasonDeploy           Reason = "deploy"
	ReasonDeployAndDeposit Reason = "deployWithDepositAlice"
	ReasonDepositA         Reason = "depositA"
	ReasonDepositB         Reason = "depositB"
	ReasonTransferTokens   Reason = "transferTokens"
	ReasonWithdraw         Reason = "withdraw"
	ReasonDisputeChannel   Reason = "disputeChannel"
	ReasonDefundChannel    Reason = "defundChannel"
	ReasonDisputeTransfer  Reason = "disputeTransfer"
	ReasonDefundTransfer   Reason = "defundTransfer"
	ReasonExitChannel      Reason = "exitChannel"
)

// Request is one call or payment to bring onto the chain.
type Request struct {
	// ID is the caller's, unique for the account and the chain for ever: the
	// same one never sends twice.
	ID   string
	To   common.Address
	Data []byte
	// Value is wei.
	Value  channel.Amount
	Reason Reason
	// Channel is the one that it is for, for those who read of it.
	Channel common.Address
}

// Ticket says how a request left. Hash is of the latest attempt: a fee bump
// makes another.
type Ticket struct {
	ID    string
	Hash  common.Hash
	Nonce uint64
}

// Receipt is a transaction that succeeded, at confirmation depth.
type Receipt struct {
	ID      string
	Hash    common.Hash
	Block   Block
	GasUsed uint64
	// GasPrice and Cost are wei, per gas and in all, without the value.
	GasPrice, Cost channel.Amount
}

// TxStatus is where a transaction stands.
type TxStatus uint8

// The statuses. Mined and reverted are at confirmation depth, and final.
const (
	TxPending TxStatus = iota + 1
	TxMined
	TxReverted
)

func (s TxStatus) String() string {
	switch s {
	case TxPending:
		return "pending"
	case TxMined:
		return "mined"
	case TxReverted:
		return "reverted"
	}
	return "unknown"
}

// TxRecord is all that must survive a restart about one request.
type TxRecord struct {
	ID       string
	ChainID  uint64
	From, To common.Address
	// Nonce is the account's. It changes only when another user of the account
	// has taken it for good.
	Nonce    uint64
	Data     []byte
	Value    channel.Amount
	GasLimit uint64
	// FeeCap and TipCap are wei per gas, of the latest attempt.
	FeeCap, TipCap channel.Amount
	Reason         Reason
	// Channel is that of the request; records of earlier versions lack it.
	Channel common.Address
	// Hashes are all attempts, oldest first: any of them may be mined.
	Hashes []common.Hash
	// Raw is the latest attempt, signed, as it goes to the network.
	Raw    []byte
	Status TxStatus
	// CreatedAt is when the request came, SignedAt when the latest attempt was
	// made.
	CreatedAt, SignedAt time.Time

	// What follows is set once Status is final. Block.Hash names the block,
	// Mined the attempt that is in it.
	Mined        common.Hash
	Block        Block
	GasUsed      uint64
	GasPrice     channel.Amount
	RevertReason string
}

func (r *TxRecord) request() Request {
	return Request{ID: r.ID, To: r.To, Data: r.Data, Value: r.Value, Reason: r.Reason, Channel: r.Channel}
}

func (r *TxRecord) ticket() Ticket {
	return Ticket{ID: r.ID, Hash: r.Hashes[len(r.Hashes)-1], Nonce: r.Nonce}
}

// outcome is what Wait returns for a final record.
func (r *TxRecord) outcome() (Receipt, error) {
	if r.Status == TxReverted {
		return Receipt{}, &RevertError{Reason: r.RevertReason, Hash: r.Mined}
	}
	cost, err := r.cost()
	return Receipt{ID: r.ID, Hash: r.Mined, Block: r.Block, GasUsed: r.GasUsed, GasPrice: r.GasPrice, Cost: cost}, err
}

func (r *TxRecord) cost() (channel.Amount, error) {
	return channel.AmountFromBig(new(big.Int).Mul(new(big.Int).SetUint64(r.GasUsed), r.GasPrice.Big()))
}

// atMost is the most wei that the latest attempt can take from the account.
func (r *TxRecord) atMost() *big.Int {
	gas := new(big.Int).Mul(new(big.Int).SetUint64(r.GasLimit), r.FeeCap.Big())
	return gas.Add(gas, r.Value.Big())
}

// clone copies what a change would write through.
func (r *TxRecord) clone() TxRecord {
	c := *r
	c.Hashes = slices.Clone(r.Hashes)
	return c
}

// TxStore keeps the sender's records. What SaveTx has accepted survives a
// crash.
type TxStore interface {
	// SaveTx inserts or updates the record (ChainID, From, ID). Among pending
	// records (ChainID, From, Nonce) is unique. An error means that nothing
	// was saved, and that nothing may be sent: a store that finds its lease
	// lost says no here.
	SaveTx(ctx context.Context, rec TxRecord) error
	// TxByID returns a record, and whether there is one.
	TxByID(ctx context.Context, chainID uint64, from common.Address, id string) (TxRecord, bool, error)
	// PendingTxs returns the records with status TxPending, by nonce.
	PendingTxs(ctx context.Context, chainID uint64, from common.Address) ([]TxRecord, error)
}

// TxSigner holds the key of one account.
type TxSigner interface {
	Address() common.Address
	// SignTx returns tx, an EIP-1559 transaction, signed for the chain, and leaves tx
	// as it is.
	SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// TxEventKind is something that happened to a transaction.
type TxEventKind string

// The kinds.
const (
	TxEventSent     TxEventKind = "sent"
	TxEventBumped   TxEventKind = "bumped"
	TxEventMined    TxEventKind = "mined"
	TxEventReverted TxEventKind = "reverted"
)

// TxEvent is what metrics want to know.
type TxEvent struct {
	Kind    TxEventKind
	ChainID uint64
	Reason  Reason
	// GasUsed and Cost (wei) are those of this transaction alone; zero before
	// it is mined.
	GasUsed uint64
	Cost    channel.Amount
	// Age is the time since the request.
	Age time.Duration
}
