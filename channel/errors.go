package channel

import "errors"

// Errors that callers branch on.
var (
	// ErrMalformed is input that no honest peer of this version sends.
	ErrMalformed = errors.New("malformed")
	// ErrProtocol is a frame that breaks a rule of the channel protocol: the
	// peer's fault. Nothing has changed.
	ErrProtocol = errors.New("peer broke the channel protocol")
	// ErrAwaitingSignature is an event given to a channel that waits for
	// EventSigned.
	ErrAwaitingSignature = errors.New("channel waits for a signature")
	// ErrRecord is a stored channel that contradicts itself.
	ErrRecord = errors.New("stored channel is damaged")
)

// Code says why an operation is not signed. The numbers are on the wire and in
// the store: never reuse one.
type Code uint32

// The codes. A peer may send numbers that this version does not know; they read
// as "other".
const (
	CodeNone Code = iota
	CodeOther
	CodeMalformed
	CodeUnknownAsset
	CodeInsufficientBalance
	CodeAmount
	CodeDuplicateID
	CodeUnknownTransfer
	CodeNotResponder
	CodeNotExpired
	CodeExpired
	CodeExpiryTooNear
	CodeTimeout
	CodeDefinition
	CodeUnknownDefinition
	CodeResolver
	CodeDepositNotSeen
	CodeDepositBelowProcessed
	CodeTooManyAssets
	CodeTooManyTransfers
	CodeSetup
	CodeSecretKnown
	CodeProofMissing
	CodePolicy
	CodeLockHashUsed
)

var codeNames = map[Code]string{
	CodeNone:                  "none",
	CodeOther:                 "other",
	CodeMalformed:             "malformed",
	CodeUnknownAsset:          "unknown_asset",
	CodeInsufficientBalance:   "insufficient_balance",
	CodeAmount:                "amount",
	CodeDuplicateID:           "duplicate_id",
	CodeUnknownTransfer:       "unknown_transfer",
	CodeNotResponder:          "not_responder",
	CodeNotExpired:            "not_expired",
	CodeExpired:               "expired",
	CodeExpiryTooNear:         "expiry_too_near",
	CodeTimeout:               "timeout_out_of_bounds",
	CodeDefinition:            "definition_refused",
	CodeUnknownDefinition:     "unknown_definition",
	CodeResolver:              "wrong_resolver",
	CodeDepositNotSeen:        "deposit_not_seen",
	CodeDepositBelowProcessed: "deposit_below_processed",
	CodeTooManyAssets:         "too_many_assets",
	CodeTooManyTransfers:      "too_many_transfers",
	CodeSetup:                 "setup",
	CodeSecretKnown:           "secret_known",
	CodeProofMissing:          "proof_missing",
	CodePolicy:                "policy",
	CodeLockHashUsed:          "lock_hash_used",
}

func (c Code) String() string {
	if n, ok := codeNames[c]; ok {
		return n
	}
	return codeNames[CodeOther]
}

// Retryable reports whether the same operation may be accepted later, with
// nothing about it changed.
func (c Code) Retryable() bool { return c == CodeDepositNotSeen }

// OpError says why this side would not sign an operation.
type OpError struct {
	Key     OpKey
	Code    Code
	Message string
}

func (e *OpError) Error() string { return e.Key.Kind.String() + " refused: " + e.Message }
