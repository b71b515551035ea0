package signer

import (
	"fmt"

	"github.com/sluice-node/sluice/node"
	signerv1 "github.com/sluice-node/sluice/proto/sluice/signer/v1"
)

// Code says which rule forbids a signature. Logs, metrics and nodes speak it.
type Code = signerv1.RefusalCode

// The codes; the proto file says what each means.
const (
	Malformed   = signerv1.RefusalCode_REFUSAL_CODE_MALFORMED
	BadAccount  = signerv1.RefusalCode_REFUSAL_CODE_ACCOUNT
	BadChannel  = signerv1.RefusalCode_REFUSAL_CODE_CHANNEL
	BadState    = signerv1.RefusalCode_REFUSAL_CODE_STATE
	SecondState = signerv1.RefusalCode_REFUSAL_CODE_SECOND_STATE
	BadNonce    = signerv1.RefusalCode_REFUSAL_CODE_NONCE
	Recipient   = signerv1.RefusalCode_REFUSAL_CODE_RECIPIENT
	OverCap     = signerv1.RefusalCode_REFUSAL_CODE_CAP
	BadCall     = signerv1.RefusalCode_REFUSAL_CODE_CALL
	BadMessage  = signerv1.RefusalCode_REFUSAL_CODE_MESSAGE
	BadProof    = signerv1.RefusalCode_REFUSAL_CODE_PROOF
	BadChain    = signerv1.RefusalCode_REFUSAL_CODE_CHAIN
)

// RefusedError is what the signer's rules forbid: nothing was signed, and asking
// again changes nothing. It is a node.ErrSignerRefused.
type RefusedError struct {
	Code    Code
	Message string
}

func (e *RefusedError) Error() string { return fmt.Sprintf("%v: %s", node.ErrSignerRefused, e.Message) }

// Unwrap gives errors.Is the sentinel.
func (e *RefusedError) Unwrap() error { return node.ErrSignerRefused }

func refuse(code Code, format string, args ...any) *RefusedError {
	return &RefusedError{code, fmt.Sprintf(format, args...)}
}
