package transfer

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Errors of the definitions, as the contracts refuse.
var (
	ErrEncoding     = errors.New("not the ABI encoding of the definition's tuple")
	ErrResponder    = errors.New("the responder's amount must be zero")
	ErrAmount       = errors.New("the initiator's amount must not be zero")
	ErrLockHash     = errors.New("the lock hash must not be zero")
	ErrExpired      = errors.New("the transfer has expired")
	ErrPreimage     = errors.New("the preimage does not match the lock hash")
	ErrSigner       = errors.New("initiator and responder must not be zero")
	ErrWithdrawData = errors.New("the withdrawal's commitment and nonce must not be zero")
	ErrFee          = errors.New("the fee is above the amount")
)

// Hashlock pays the responder who shows the preimage of a SHA-256 hash.
type Hashlock struct{}

// HashlockState is tuple(bytes32 lockHash, uint256 expiry). Expiry is Unix
// seconds; 0 is never.
type HashlockState struct {
	LockHash common.Hash
	Expiry   uint64
}

// Encode returns the ABI encoding.
func (s HashlockState) Encode() []byte {
	b := make([]byte, 64)
	copy(b, s.LockHash[:])
	binary.BigEndian.PutUint64(b[56:], s.Expiry)
	return b
}

// DecodeHashlockState reads what [HashlockState.Encode] writes. An expiry that
// no clock reaches is refused.
func DecodeHashlockState(b []byte) (HashlockState, error) {
	if len(b) != 64 {
		return HashlockState{}, fmt.Errorf("hash lock state of %d bytes: %w", len(b), ErrEncoding)
	}
	for _, x := range b[32:56] {
		if x != 0 {
			return HashlockState{}, fmt.Errorf("hash lock expiry above 2^64: %w", ErrEncoding)
		}
	}
	return HashlockState{common.BytesToHash(b[:32]), binary.BigEndian.Uint64(b[56:])}, nil
}

// LockHash returns the hash that preimage opens: sha256(abi.encode(bytes32)).
func LockHash(preimage common.Hash) common.Hash { return sha256.Sum256(preimage[:]) }

// Create implements [channel.Definition].
func (Hashlock) Create(b channel.Balance, state []byte, at channel.Context) error {
	s, err := DecodeHashlockState(state)
	switch {
	case err != nil:
		return err
	case !b.Amount[1].IsZero():
		return ErrResponder
	case b.Amount[0].IsZero():
		return ErrAmount
	case s.LockHash == common.Hash{}:
		return ErrLockHash
	case s.Expiry != 0 && s.Expiry <= at.Time:
		return fmt.Errorf("expiry %d is not after %d: %w", s.Expiry, at.Time, ErrExpired)
	}
	return nil
}

// Resolve implements [channel.Definition]. A zero preimage cancels.
func (Hashlock) Resolve(b channel.Balance, state, resolver []byte, at channel.Context) (channel.Balance, error) {
	s, err := DecodeHashlockState(state)
	if err != nil {
		return b, err
	}
	if len(resolver) != 32 {
		return b, fmt.Errorf("hash lock resolver of %d bytes: %w", len(resolver), ErrEncoding)
	}
	preimage := common.BytesToHash(resolver)
	switch {
	case preimage == common.Hash{}:
		return b, nil
	case s.Expiry != 0 && s.Expiry <= at.Time:
		return b, fmt.Errorf("expiry %d is not after %d: %w", s.Expiry, at.Time, ErrExpired)
	case LockHash(preimage) != s.LockHash:
		return b, ErrPreimage
	}
	b.Amount[0], b.Amount[1] = channel.Amount{}, b.Amount[0]
	return b, nil
}

// Expiry implements [channel.Definition].
func (Hashlock) Expiry(state []byte) uint64 {
	s, _ := DecodeHashlockState(state)
	return s.Expiry
}

// Sticky implements [channel.Definition].
func (Hashlock) Sticky() bool { return false }
