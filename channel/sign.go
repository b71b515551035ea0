package channel

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
)

// Signature is r, s, v with v 27 or 28. The zero value is no signature.
type Signature [65]byte

// ErrSignature is a signature that does not verify: high s, a v other than 27
// or 28 (C2), or another signer.
var ErrSignature = errors.New("signature does not verify")

const (
	channelPrefix = "\x16Vector Signed Message:\n32"
	utilityPrefix = "\x17Utility Signed Message:\n"
)

// Digest returns what is signed for a channel or withdrawal commitment.
func Digest(commitment common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte(channelPrefix), commitment[:])
}

// UtilityDigest returns what is signed for any other message. Every message of
// ours starts with a tag of its own, and the prefix differs from that of
// [Digest], so none can be passed off as a commitment (P11).
func UtilityDigest(message []byte) common.Hash {
	return crypto.Keccak256Hash([]byte(utilityPrefix), []byte(strconv.Itoa(len(message))), message)
}

// Preimage returns the bytes whose keccak256 is [Digest]: for signers that hash
// by themselves.
func Preimage(commitment common.Hash) []byte {
	return append([]byte(channelPrefix), commitment[:]...)
}

// UtilityPreimage returns the bytes whose keccak256 is [UtilityDigest].
func UtilityPreimage(message []byte) []byte {
	return append([]byte(utilityPrefix+strconv.Itoa(len(message))), message...)
}

// SignDigest signs with a key held in the process.
func SignDigest(digest common.Hash, key *ecdsa.PrivateKey) (Signature, error) {
	b, err := crypto.Sign(digest[:], key)
	if err != nil {
		return Signature{}, fmt.Errorf("sign: %w", err)
	}
	var s Signature
	copy(s[:], b)
	s[64] += 27
	return s, nil
}

// Recover returns the signer of digest. Errors: ErrSignature.
func Recover(digest common.Hash, s Signature) (common.Address, error) {
	if s[64] != 27 && s[64] != 28 {
		return common.Address{}, fmt.Errorf("%w: v is %d, want 27 or 28", ErrSignature, s[64])
	}
	raw := s
	raw[64] -= 27
	if !lowS(raw[32:64]) {
		return common.Address{}, fmt.Errorf("%w: s is in the upper half", ErrSignature)
	}
	pub, err := crypto.Ecrecover(digest[:], raw[:])
	if err != nil {
		return common.Address{}, fmt.Errorf("%w: %v", ErrSignature, err)
	}
	return common.BytesToAddress(crypto.Keccak256(pub[1:])[12:]), nil
}

var halfN = common.FromHex("7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0")

func lowS(s []byte) bool {
	for i := range halfN {
		if s[i] != halfN[i] {
			return s[i] < halfN[i]
		}
	}
	return true
}

// Verifier checks who signed a digest. [ECDSA] is the real one; simulations of
// many thousand channels inject a faster one with the same meaning.
type Verifier interface {
	// Verify reports whether sig is signer's on digest.
	Verify(digest common.Hash, sig Signature, signer common.Address) bool
}

// ECDSA verifies secp256k1 signatures as the contracts do.
type ECDSA struct{}

// Verify implements [Verifier]. The zero address never verifies (C2).
func (ECDSA) Verify(digest common.Hash, sig Signature, signer common.Address) bool {
	got, err := Recover(digest, sig)
	return err == nil && got == signer && signer != (common.Address{})
}
