package channel

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"
)

// Context is what a definition may depend on beside its arguments (P13).
type Context struct {
	ChainID uint64
	// Time is the block time that the definition is judged at, Unix seconds.
	Time uint64
}

// Definition is the logic of a kind of transfer, as its contract has it.
type Definition interface {
	// Create reports why a transfer may not start in this state.
	Create(b Balance, state []byte, at Context) error
	// Resolve returns the balance that the resolver ends the transfer in.
	Resolve(b Balance, state, resolver []byte, at Context) (Balance, error)
	// Expiry returns the time at which the transfer can no longer be resolved
	// but by a cancel, Unix seconds; 0 for never.
	Expiry(state []byte) uint64
	// Sticky reports that creating the transfer hands out a signature which
	// works outside the state, as a withdrawal's does: such an operation is
	// proposed again until it is done (P7).
	Sticky() bool
}

// Definitions finds the logic of a kind of transfer. It answers from memory, and
// the same for as long as a transfer of that kind is open.
type Definitions interface {
	// Definition returns nil for a contract that this node does not take.
	Definition(at common.Address) Definition
}

// DefinitionMap is a set of definitions that does not change.
type DefinitionMap map[common.Address]Definition

// Definition implements Definitions.
func (m DefinitionMap) Definition(at common.Address) Definition { return m[at] }

// ErrRetired is a create under a definition that is for open transfers only.
var ErrRetired = errors.New("this node takes no new transfers under this definition")

// Retired returns a definition that ends transfers and takes no new ones.
func Retired(d Definition) Definition { return retired{d} }

type retired struct{ Definition }

func (retired) Create(Balance, []byte, Context) error { return ErrRetired }

// TimeBounds are the timeouts that a channel and its transfers may have, in
// seconds.
type TimeBounds struct {
	MinChannel, MaxChannel   uint64
	MinTransfer, MaxTransfer uint64
}

// RealTimeBounds are those of every chain with real money on it.
func RealTimeBounds() TimeBounds {
	return TimeBounds{MinChannelTimeout, MaxChannelTimeout, MinTransferTimeout, MaxTransferTimeout}
}

// Env is what a channel needs from outside that does not change from event to
// event. It is shared and never written.
type Env struct {
	Verifier    Verifier
	Definitions Definitions
	Bounds      TimeBounds
	// Skew is the clock difference between peers that is allowed for, seconds:
	// an expiry nearer than that is refused rather than judged.
	Skew uint64
	// MaxBatch bounds our own batches below MaxOps; 0 for MaxOps.
	MaxBatch int
}

func (e *Env) maxBatch() int {
	if e.MaxBatch > 0 {
		return min(e.MaxBatch, MaxOps)
	}
	return MaxOps
}

// View is what a channel may know at the moment of an event. It is read-only.
type View struct {
	// Time is the chain's head time and Final that of its last finalised block,
	// Unix seconds.
	Time, Final uint64
	// Dispute says that a dispute of the channel was seen, confirmed or not:
	// nothing is signed (P14, D1).
	Dispute bool
	// Deposits holds, per asset that the event may touch, the totals of Alice
	// and Bob at a confirmed block. An asset that is not in it was not seen.
	Deposits map[common.Address][2]Amount
	// Seen holds the ids among a received batch that this channel ever had.
	Seen map[common.Hash]bool
	// Policy holds what the node itself will not sign, and why.
	Policy map[OpKey]OpError
}
