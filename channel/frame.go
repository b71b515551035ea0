package channel

import "github.com/ethereum/go-ethereum/common"

// Frame is one protocol message about one channel: exactly one part is set.
type Frame struct {
	Channel  common.Address
	Proposal *Proposal
	Ack      *Ack
	Refusal  *Refusal
	Sync     *Sync
}

// Proposal asks the peer to countersign the state that Batch makes of the state
// at Base.
type Proposal struct {
	Nonce uint64
	Base  uint64
	// BaseSig is the proposer's signature on the base, so that a peer that
	// missed an ack catches up (P5). Zero at base 0, which nobody signs.
	BaseSig Signature
	Batch   []Op
	// Sig is the proposer's signature on the resulting state.
	Sig Signature
}

// Ack is the countersignature on the state at Nonce.
type Ack struct {
	Nonce uint64
	Sig   Signature
}

// Refusal says which operations of the proposal at Nonce are not signed (P6).
type Refusal struct {
	Nonce uint64
	Ops   []RefusedOp
}

// RefusedOp is one refused operation of a batch.
type RefusedOp struct {
	// Index is the operation's place in the batch.
	Index uint32
	Code  Code
	// Message is a sentence for people; nothing is decided by it.
	Message string
}

// Sync opens every connection (P9). Its claims move nothing.
type Sync struct {
	// Latest is the nonce of the sender's latest double-signed state.
	Latest uint64
	// Outstanding is the nonce of its unanswered proposal, or 0.
	Outstanding uint64
}
