package evm

import (
	"errors"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/accounts/abi"
)

// Errors that callers branch on.
var (
	// ErrCode is code that this node does not run.
	ErrCode = errors.New("not the code of a definition")
	// ErrRefused is a definition that reverted: [Refusal] has its reason.
	ErrRefused = errors.New("refused by the definition")
	// ErrReach is a definition that asked for more than its arguments, the chain id
	// and the block time.
	ErrReach = errors.New("the definition reads what it may not depend on")
	// ErrFailed is a run that ended without an answer: out of gas, an invalid
	// instruction.
	ErrFailed = errors.New("the definition failed")
	// ErrAnswer is an answer that is not the ABI encoding of what was asked for, or
	// that pays somebody else than the two parties.
	ErrAnswer = errors.New("not an answer of a definition")
	// ErrChain is a call for another chain than the one the code is of.
	ErrChain = errors.New("the definition is of another chain")
)

// maxReason bounds what a definition says of its refusal: it goes to peers and
// into the store. Bytes.
const maxReason = 200

// Refusal is a revert of a definition.
type Refusal struct {
	// Reason is printable text of at most 200 bytes, empty where the definition gives
	// none in the usual form.
	Reason string
}

func (r *Refusal) Error() string {
	if r.Reason == "" {
		return ErrRefused.Error()
	}
	return fmt.Sprintf("%s: %s", ErrRefused, r.Reason)
}

// Is makes a Refusal an ErrRefused.
func (r *Refusal) Is(target error) bool { return target == ErrRefused }

// refusal reads what a revert returned.
func refusal(ret []byte) error {
	if len(ret) > 4+2*32+maxReason*4 { // a long reason would be cut all the same
		return &Refusal{Reason: "reason too long"}
	}
	reason, err := abi.UnpackRevert(ret)
	if err != nil {
		return &Refusal{}
	}
	return &Refusal{Reason: printable(reason)}
}

// printable drops what would garble a terminal or a log, and cuts.
func printable(s string) string {
	s = strings.Map(func(r rune) rune {
		if r == utf8.RuneError || !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, s)
	for len(s) > maxReason {
		_, size := utf8.DecodeLastRuneInString(s)
		s = s[:len(s)-size]
	}
	return s
}
