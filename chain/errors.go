package chain

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
)

var (
	// ErrUnavailable is an RPC endpoint that did not answer, or answered with
	// a failure of its own, as often as we asked. Nothing is known about the
	// chain; asking later may help.
	ErrUnavailable = errors.New("chain endpoint is not available")
	// ErrConflict is a transaction id that was used for other content.
	ErrConflict = errors.New("transaction id is taken by another request")
	// ErrUnknownTx is a transaction id that was never sent from this account.
	ErrUnknownTx = errors.New("no transaction of that id")
	// ErrNoContract is a call of an address that has no code.
	ErrNoContract = errors.New("no contract at the address")
	// ErrFeeAboveLimit is a chain whose base fee is above the configured
	// limit. Nothing was sent.
	ErrFeeAboveLimit = errors.New("chain fee is above the configured limit")
	// ErrNotFinal is a chain that has no finalised block yet although the
	// reader is told to go by it.
	ErrNotFinal = errors.New("chain has no finalised block")
)

// WrongChainError is an endpoint that serves another chain than the config
// says.
type WrongChainError struct {
	Endpoint  string
	Want, Got uint64
}

func (e *WrongChainError) Error() string {
	return fmt.Sprintf("endpoint %s serves chain %d, not chain %d", e.Endpoint, e.Got, e.Want)
}

// RevertError is a call that the contract refused.
type RevertError struct {
	// Reason is the contract's own words, or the name of its custom error, or
	// empty if it gave none or the chain no longer knows.
	Reason string
	// Data is the raw revert data.
	Data []byte
	// Hash is the mined transaction; zero if a simulation found out before
	// anything was sent.
	Hash common.Hash
}

func (e *RevertError) Error() string {
	reason := e.Reason
	if reason == "" {
		reason = "no reason given"
	}
	if e.Hash == (common.Hash{}) {
		return "would revert: " + reason
	}
	return fmt.Sprintf("transaction %s reverted: %s", e.Hash, reason)
}

// InsufficientFundsError is an account that can't pay for a transaction, fees
// and all that is pending before it included. Amounts are wei.
type InsufficientFundsError struct {
	ChainID    uint64
	Account    common.Address
	Need, Have *big.Int
}

func (e *InsufficientFundsError) Error() string {
	return fmt.Sprintf("account %s on chain %d needs %s wei and has %s", e.Account, e.ChainID, e.Need, e.Have)
}
