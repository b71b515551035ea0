package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Event is what the machine reacts to. NowUs is the wall clock, microseconds
// UTC, wherever it stands.
type Event interface{ isEvent() }

// The events.
type (
	// Notices is what became of operations in a channel, once the commit that
	// [Machine.Writes] contributed to is durable. Salt is 32 random bytes.
	Notices struct {
		Key     channel.Key
		Notices []channel.Notice
		NowUs   int64
		Salt    common.Hash
	}
	// Resume takes up a restored forward. Salt is 32 random bytes.
	Resume struct {
		ID    channel.ForwardID
		NowUs int64
		Salt  common.Hash
	}
	// Connected says that a peer can be reached again.
	Connected struct {
		Peer  channel.Identifier
		NowUs int64
	}
	// HeadMoved says that Facts.Head of a chain moved.
	HeadMoved struct {
		ChainID uint64
		NowUs   int64
	}
	// Collateral answers a TopUp: Err is nil when the collateral is there.
	Collateral struct {
		Key   channel.Key
		Asset common.Address
		Err   error
		NowUs int64
	}
	// Committed answers the Journal of the same ID and Seq: Err is nil when it is
	// durable, and otherwise nothing of it was written.
	Committed struct {
		ID    channel.ForwardID
		Seq   uint64
		Err   error
		NowUs int64
	}
	// Tick comes about once a second.
	Tick struct{ NowUs int64 }
)

func (Notices) isEvent()    {}
func (Resume) isEvent()     {}
func (Connected) isEvent()  {}
func (HeadMoved) isEvent()  {}
func (Collateral) isEvent() {}
func (Committed) isEvent()  {}
func (Tick) isEvent()       {}

// Effect is what the machine asks for. Effects do not depend on one another:
// what must wait for a commit is asked for when Committed came.
type Effect interface{ isEffect() }

// The effects.
type (
	// Journal makes rows durable in one commit; Committed answers it. At most
	// one is under way per forward.
	Journal struct {
		ID     channel.ForwardID
		Seq    uint64
		Writes []channel.Write
	}
	// Propose hands an operation of ours to a channel. The same operation may be
	// asked for again, then it has the same key and content. What becomes of it
	// comes back as notices; one that is not taken is reported Dead.
	Propose struct {
		Key channel.Key
		Op  channel.Op
	}
	// TopUp asks that Amount of Asset be free in a channel beside all holds;
	// Collateral answers it.
	TopUp struct {
		Key    channel.Key
		Asset  common.Address
		Amount channel.Amount
	}
	// Report says that the incoming leg of a forward has ended.
	Report struct{ Ended Ended }
	// Trouble is something that an operator should know of.
	Trouble struct {
		ID      channel.ForwardID
		What    string
		Code    channel.Code
		Message string
	}
)

func (Journal) isEffect() {}
func (Propose) isEffect() {}
func (TopUp) isEffect()   {}
func (Report) isEffect()  {}
func (Trouble) isEffect() {}

// Ended is how a forward ended. Times are microseconds UTC, 0 where the forward
// never came so far or the process restarted since.
type Ended struct {
	ID        channel.ForwardID
	RoutingID common.Hash
	Outgoing  channel.Key
	State     State
	Record    Record
	// ReceivedUs: incoming create double-signed. HeldUs: hold durable. LockedUs:
	// outgoing create double-signed. ResolvedUs: its secret known. EndedUs:
	// incoming leg ended.
	ReceivedUs, HeldUs, LockedUs, ResolvedUs, EndedUs int64
}
