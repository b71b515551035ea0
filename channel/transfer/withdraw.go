package transfer

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Withdraw burns the initiator's amount off chain against the responder's
// signature on a withdrawal commitment, which then pays it on chain.
type Withdraw struct {
	// Verifier checks both signatures; nil is [channel.ECDSA], as the contract.
	Verifier channel.Verifier
}

func (w Withdraw) verify(commitment common.Hash, sig channel.Signature, signer common.Address) bool {
	v := w.Verifier
	if v == nil {
		v = channel.ECDSA{}
	}
	return v.Verify(channel.Digest(commitment), sig, signer)
}

// WithdrawState is tuple(bytes initiatorSignature, address initiator, address
// responder, bytes32 data, uint256 nonce, uint256 fee, address callTo, bytes
// callData). Data is the withdrawal commitment that both sign.
type WithdrawState struct {
	InitiatorSig channel.Signature
	Initiator    common.Address
	Responder    common.Address
	Data         common.Hash
	Nonce        channel.Amount
	Fee          channel.Amount
	CallTo       common.Address
	CallData     []byte
}

const withdrawHead = 32 + 8*32 // the tuple's offset, then its heads

// Encode returns the ABI encoding.
func (s WithdrawState) Encode() []byte {
	b := make([]byte, 0, withdrawHead+32+96+32+len(s.CallData)+31)
	b = append(b, u256(32)...)
	b = append(b, u256(8*32)...)
	b = append(b, common.LeftPadBytes(s.Initiator[:], 32)...)
	b = append(b, common.LeftPadBytes(s.Responder[:], 32)...)
	b = append(b, s.Data[:]...)
	n, f := s.Nonce.Bytes32(), s.Fee.Bytes32()
	b = append(append(b, n[:]...), f[:]...)
	b = append(b, common.LeftPadBytes(s.CallTo[:], 32)...)
	b = append(b, u256(8*32+32+96)...)
	b = appendBytes(b, s.InitiatorSig[:])
	return appendBytes(b, s.CallData)
}

func u256(n uint64) []byte {
	b := make([]byte, 32)
	binary.BigEndian.PutUint64(b[24:], n)
	return b
}

func appendBytes(b, p []byte) []byte {
	b = append(append(b, u256(uint64(len(p)))...), p...)
	if r := len(p) % 32; r != 0 {
		b = append(b, make([]byte, 32-r)...)
	}
	return b
}

// DecodeWithdrawState reads the one encoding that [WithdrawState.Encode] writes.
func DecodeWithdrawState(b []byte) (WithdrawState, error) {
	var s WithdrawState
	bad := fmt.Errorf("withdraw state: %w", ErrEncoding)
	if len(b) < withdrawHead+32+96+32 {
		return s, bad
	}
	word := func(i int) []byte { return b[i*32 : i*32+32] }
	s.Initiator = common.BytesToAddress(word(2))
	s.Responder = common.BytesToAddress(word(3))
	s.Data = common.BytesToHash(word(4))
	s.Nonce, _ = channel.AmountFromBytes(word(5))
	s.Fee, _ = channel.AmountFromBytes(word(6))
	s.CallTo = common.BytesToAddress(word(7))
	copy(s.InitiatorSig[:], b[withdrawHead+32:])
	size := binary.BigEndian.Uint64(b[withdrawHead+32+96+24:])
	rest := b[withdrawHead+32+96+32:]
	if size > uint64(len(rest)) {
		return s, bad
	}
	s.CallData = append([]byte(nil), rest[:size]...)
	if string(s.Encode()) != string(b) {
		return s, bad
	}
	return s, nil
}

// Create implements [channel.Definition].
func (w Withdraw) Create(b channel.Balance, state []byte, _ channel.Context) error {
	s, err := DecodeWithdrawState(state)
	switch {
	case err != nil:
		return err
	case !b.Amount[1].IsZero():
		return ErrResponder
	case s.Initiator == common.Address{}, s.Responder == common.Address{}:
		return ErrSigner
	case s.Data == common.Hash{}, s.Nonce.IsZero():
		return ErrWithdrawData
	case b.Amount[0].Less(s.Fee):
		return ErrFee
	case !w.verify(s.Data, s.InitiatorSig, s.Initiator):
		return fmt.Errorf("initiator: %w", channel.ErrSignature)
	}
	return nil
}

// Resolve implements [channel.Definition]. Sixty-five zero bytes cancel.
func (w Withdraw) Resolve(b channel.Balance, state, resolver []byte, _ channel.Context) (channel.Balance, error) {
	s, err := DecodeWithdrawState(state)
	if err != nil {
		return b, err
	}
	sig, err := DecodeWithdrawResolver(resolver)
	if err != nil {
		return b, err
	}
	if sig == (channel.Signature{}) {
		return b, nil
	}
	if !w.verify(s.Data, sig, s.Responder) {
		return b, fmt.Errorf("responder: %w", channel.ErrSignature)
	}
	b.Amount[0], b.Amount[1] = channel.Amount{}, s.Fee
	return b, nil
}

// EncodeWithdrawResolver returns the encoding of tuple(bytes responderSignature).
func EncodeWithdrawResolver(sig channel.Signature) []byte {
	b := append(u256(32), u256(32)...)
	return appendBytes(b, sig[:])
}

// DecodeWithdrawResolver reads what [EncodeWithdrawResolver] writes.
func DecodeWithdrawResolver(b []byte) (channel.Signature, error) {
	var sig channel.Signature
	if len(b) != 192 {
		return sig, fmt.Errorf("withdraw resolver of %d bytes: %w", len(b), ErrEncoding)
	}
	copy(sig[:], b[96:])
	if string(EncodeWithdrawResolver(sig)) != string(b) {
		return sig, fmt.Errorf("withdraw resolver: %w", ErrEncoding)
	}
	return sig, nil
}

// Expiry implements [channel.Definition]: a withdrawal has none.
func (Withdraw) Expiry([]byte) uint64 { return 0 }

// Sticky implements [channel.Definition].
func (Withdraw) Sticky() bool { return true }
