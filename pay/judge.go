package pay

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Reason says why a recipient gives a payment back. It stands in the meta of the
// cancellation, in the log and in the metric: never change a string.
type Reason string

// The reasons.
const (
	// Taken: the payment is taken.
	Taken Reason = "ok"
	// UnknownRequest: it names a request that there is not.
	UnknownRequest Reason = "unknown_request"
	// BadDefinition: it is not under the hash lock of its chain.
	BadDefinition Reason = "bad_definition"
	// WrongChain and WrongAsset: it is not what was asked for.
	WrongChain Reason = "wrong_chain"
	WrongAsset Reason = "wrong_asset"
	// Partial: it is less than was asked for.
	Partial Reason = "partial_payment"
	// Excessive: it is more than twice what was asked for, so a mistake.
	Excessive Reason = "excessive_payment"
	// Late: the request had expired when it came.
	Late Reason = "request_expired"
	// Double: another transfer has paid, or is paying, under the same lock hash.
	Double Reason = "double_payment"
	// TooNear: too little time is left to show the secret safely (F2).
	TooNear Reason = "expiry_too_near"
	// InDispute: the channel is in dispute.
	InDispute Reason = "channel_dispute"
	// NoSecret: the sealed secret of an open payment cannot be opened, or does not
	// match its lock hash.
	NoSecret Reason = "no_secret"
)

// Offer is a transfer that a request's recipient may resolve.
type Offer struct {
	Transfer common.Hash
	ChainID  uint64
	Asset    common.Address
	Amount   channel.Amount
	LockHash common.Hash
	// Hashlock reports that it is under the hash lock of its chain.
	Hashlock bool
	// Expiry is Unix seconds, 0 for never.
	Expiry uint64
	// Timeout is that of its channel (T), seconds.
	Timeout uint64
}

// Moment is what is known when an offer is judged.
type Moment struct {
	// Now is the later of the clock and the chain's head, Unix seconds.
	Now uint64
	// I, O, S and F are the terms of F2 for the offer's chain, seconds.
	Inclusion, Observation, Skew, Finality uint64
	// Disputed reports a dispute of the offer's channel.
	Disputed bool
	// ClaimedBy is the transfer that was let in under the same lock hash before,
	// zero for none; Shown that the secret has left the process for it.
	ClaimedBy common.Hash
	Shown     bool
}

// secure is C of Vector's hash lock: the time to secure a claim.
func (m *Moment) secure(timeout uint64) uint64 { return timeout + 4*m.Inclusion + 2*m.Observation }

// Judge says whether the recipient takes an offer for its request, or why it
// gives it back. It takes all that was asked for and up to twice as much, in the
// chain and asset that it asked for, once, before the request expires, and only
// while the secret can be shown safely: `expiry - C - S - F` is ahead (F2). What
// was let in before is not late any more; once the secret is out, nothing speaks
// against it.
func (r *Request) Judge(o *Offer, m *Moment) Reason {
	switch {
	case !o.Hashlock || o.LockHash == zeroSecretHash:
		return BadDefinition
	case m.ClaimedBy != common.Hash{} && m.ClaimedBy != o.Transfer:
		return Double
	case m.ClaimedBy == o.Transfer && m.Shown:
		return Taken
	case o.ChainID != r.ChainID:
		return WrongChain
	case o.Asset != r.Asset:
		return WrongAsset
	case o.Amount.Less(r.Amount):
		return Partial
	case r.Amount.Less(half(o.Amount)):
		return Excessive
	case m.Now >= r.Expiry && m.ClaimedBy == common.Hash{}:
		return Late
	case m.Disputed:
		return InDispute
	case o.Expiry != 0 && o.Expiry <= m.Now+m.secure(o.Timeout)+m.Skew+m.Finality:
		return TooNear
	}
	return Taken
}

// half is a/2 rounded up: b < half(a) is 2b < a without an overflow.
func half(a channel.Amount) channel.Amount {
	q, inexact, _ := a.MulDiv(channel.Units(1), channel.Units(2)) // a quotient always fits
	if inexact {
		q, _ = q.Add(channel.Units(1))
	}
	return q
}
