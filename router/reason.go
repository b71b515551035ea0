package router

// Reason says why a forward ended as it did. Log, metric, API, journal and the
// cancellation that the payer gets all speak it: never change a string.
type Reason string

// The reasons.
const (
	// OK: the payment went through.
	OK Reason = "ok"
	// BadMeta: the routing data beside the transfer cannot be read.
	BadMeta Reason = "bad_meta"
	// BadDefinition: the transfer is not under the hash lock of its chain, nor under a
	// definition that the operator lists (F10).
	BadDefinition Reason = "bad_definition"
	// ZeroSecret: the lock hash is that of the zero secret, which means cancel (F3).
	ZeroSecret Reason = "zero_secret"
	// LockHashUsed: another forward ever had the lock hash (F3).
	LockHashUsed Reason = "lock_hash_used"
	// NoSwap: the router does not exchange these two assets.
	NoSwap Reason = "no_swap"
	// NoRoute: the router has no channel with the recipient on that chain.
	NoRoute Reason = "no_route"
	// AmountTooSmall: below the minimum, or nothing is left of it (F8).
	AmountTooSmall Reason = "amount_too_small"
	// AmountTooLarge: the outgoing amount does not fit an asset.
	AmountTooLarge Reason = "amount_too_large"
	// ExpiryTooNear: no safe expiry is left for the recipient (F2, L).
	ExpiryTooNear Reason = "expiry_too_near"
	// Ladder: neither W nor E holds between the two legs (F2).
	Ladder Reason = "ladder"
	// TimeoutTooShort: a channel or transfer timeout is below F2's floors or
	// outside the bounds.
	TimeoutTooShort Reason = "timeout_out_of_bounds"
	// ChannelDispute: one of the two channels is in dispute (F2).
	ChannelDispute Reason = "channel_dispute"
	// HeadStale: the newest block known of one of the chains is too old (F2).
	HeadStale Reason = "head_stale"
	// InsufficientCollateral: the outgoing channel lacks funds and gets no more.
	InsufficientCollateral Reason = "insufficient_collateral"
	// RecipientOffline: the recipient is not connected.
	RecipientOffline Reason = "recipient_offline"
	// TooManyOpen: a limit on open forwards is reached (F8).
	TooManyOpen Reason = "too_many_open"
	// RecipientRefused: the recipient's node would not sign the transfer.
	RecipientRefused Reason = "recipient_refused"
	// RecipientCancelled: the recipient cancelled the transfer.
	RecipientCancelled Reason = "recipient_cancelled"
	// Expired: the recipient did not show the secret in time.
	Expired Reason = "expired"
	// CreateDead: the outgoing transfer could not be proposed.
	CreateDead Reason = "create_dead"
	// BadQuote: the quote beside the transfer cannot be read, or is none that this
	// router gave.
	BadQuote Reason = "bad_quote"
	// QuoteExpired: the payment came after its quote expired, or waited for its
	// recipient beyond that.
	QuoteExpired Reason = "quote_expired"
	// QuoteUsed: another payment has used the quote: each binds once (F5).
	QuoteUsed Reason = "quote_used"
	// QuoteMismatch: the quote is for another payment than this one.
	QuoteMismatch Reason = "quote_mismatch"
	// TooManyQuotes: a peer asks too often. It ends no forward.
	TooManyQuotes Reason = "too_many_quotes"
	// Draining: the router finishes what is open and takes nothing new.
	Draining Reason = "draining"
	// DefinitionMismatch: the definition has other code on the recipient's chain, or
	// none there that this node takes (F10).
	DefinitionMismatch Reason = "definition_mismatch"
	// DefinitionLimit: as much as may rest on this definition is locked already.
	DefinitionLimit Reason = "definition_limit"
	// DefinitionRefused: the definition does not take the outgoing transfer.
	DefinitionRefused Reason = "definition_refused"
	// CancelledOutside: somebody else at this node ended the incoming transfer
	// without the router. It may have cost money.
	CancelledOutside Reason = "cancelled_outside"
)

// Proof says why the outgoing transfer can never pay: without one the incoming
// transfer is not cancelled (F1). The strings are in the journal.
type Proof uint8

// The proofs.
const (
	NoProof Proof = iota
	// NeverSigned: no signature of ours on it left the process.
	NeverSigned
	// ProvenDead: every state with it that we signed is superseded by a
	// double-signed one that we hold.
	ProvenDead
	// ProvenCancelled: its cancellation is double-signed.
	ProvenCancelled
	// ExpiredFinal: a finalised block of its chain is at or past its expiry, and
	// shows no claim.
	ExpiredFinal
)

func (p Proof) String() string {
	names := [...]string{"none", "never_signed", "dead", "cancelled", "expired_final"}
	if int(p) < len(names) {
		return names[p]
	}
	return names[0]
}

// State is the durable state of a forward, as it stands in its row.
type State string

// The states; doc.go has the table.
const (
	Received  State = "received"
	Held      State = "held"
	Refunding State = "refunding"
	Settled   State = "settled"
	Refunded  State = "refunded"
)
