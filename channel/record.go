package channel

import "github.com/ethereum/go-ethereum/common"

// Signed is a state with the signatures that this party holds on it, by role.
type Signed struct {
	State State
	Sigs  [2]Signature
}

// Outstanding is a proposal of our own that the peer has not answered for good.
type Outstanding struct {
	Proposal Proposal
	// State is what the batch makes of the base.
	State State
	// Finals holds, per operation of the batch, the balance that a resolve or
	// cancel ends in (initiator, responder); zero for other operations.
	Finals []Balance
	// PeerSig is set on a superseded proposal whose countersignature came after
	// all, and on the newest when it came during a dispute; it is kept and
	// changes nothing (P5, D1).
	PeerSig Signature

	transfers Transfers
}

// Record is everything durable about one channel but its transfers, which are
// rows of their own. It is written whole by every step that changes it.
type Record struct {
	Config Config

	// Latest is the latest double-signed state; at nonce 0 the implied empty
	// state, which nobody signs.
	Latest Signed
	// LatestBatch is the operations that led to Latest, and LatestBy who
	// proposed them.
	LatestBatch []Op
	LatestBy    Role

	Out        *Outstanding
	Superseded []Outstanding
	// Doubt holds our operations that only superseded proposals hold (P7).
	Doubt []Op
	// Later holds our operations that wait to be proposed again.
	Later []Op

	// MaxSigned is the highest nonce this party ever signed in either role.
	MaxSigned uint64
	// Refused is the last refusal this party sent (P6); nonce 0 for none.
	Refused Refusal
	// Floor is what a channel that was taken over from the peer must rise above by
	// a proposal of our own before it countersigns anything (P9); 0 for none.
	Floor uint64 `json:",omitempty"`
}

// Config is what never changes about a channel.
type Config struct {
	Me      Role
	ChainID uint64
	Factory common.Address
	Channel common.Address
	// IDs and Signers name the two identities, by role.
	IDs     [2]Identifier
	Signers [2]common.Address
}

// Peer returns the role of the counterparty.
func (c *Config) Peer() Role { return c.Me.Other() }
