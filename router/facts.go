package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Leg is what the node knows of one of its channels.
type Leg struct {
	Key     channel.Key
	ChainID uint64
	// Me and Peer are the two identities.
	Me, Peer channel.Identifier
	// State is the latest double-signed state, never nil. It is not written to.
	State *channel.State
	// Dispute says that a dispute was seen, confirmed or not.
	Dispute bool
	// Connected says that the peer can be reached now.
	Connected bool
}

// free returns what this party has free of asset in the latest state.
func (l *Leg) free(asset common.Address) channel.Amount {
	a, _ := l.State.Asset(asset)
	return a.Balance.Amount[l.Key.Me]
}

// Head is how far a chain is known.
type Head struct {
	// Time is that of the newest block, Final that of the last finalised one,
	// Unix seconds.
	Time, Final uint64
	// AgeS is how long ago the newest block was seen, seconds.
	AgeS uint64
}

// Facts is what the machine reads while it decides. Every method answers from
// memory at once, takes no lock that is held while the router is called
// (Router.Writes, Judge, Notify), and is at least as new as every notice that
// was handed over before.
type Facts interface {
	// FindChannel returns the channel between two identities on a chain.
	FindChannel(me, peer channel.Identifier, chainID uint64) (Leg, bool)
	// Channel returns a channel of this node.
	Channel(key channel.Key) (Leg, bool)
	// Head returns how far a chain is known; false if not at all.
	Head(chainID uint64) (Head, bool)
	// Definition returns the logic behind a definition of a chain other than the
	// native ones; false for one that this node does not have.
	Definition(chainID uint64, at common.Address) (Definition, bool)
	// TransferStatus returns the double-signed history of a transfer: its status
	// and, once it is resolved, its resolver. Where the history lacks it, found
	// is false and fate says what is known of the create as an operation of ours
	// (see [channel.Fate]). It answers for channels without a worker too. Where the
	// two are read one after the other, the fate comes first: the other way round a
	// create that is double-signed in between looks dead.
	TransferStatus(key channel.Key, id common.Hash) (t TransferStatus, fate channel.Fate, found bool)
}

// TransferStatus is how a double-signed transfer stands.
type TransferStatus struct {
	Status   channel.TransferStatus
	Resolver []byte
	// Paid is what the responder got, 0 while open.
	Paid channel.Amount
}

// Definition is the logic of a kind of transfer other than the hash lock.
type Definition struct {
	channel.Definition
	CodeHash common.Hash
	// Steady: its answers depend on its arguments, and neither on the time nor on
	// the chain.
	Steady bool
	// Enabled: it is for new transfers too.
	Enabled bool
}
