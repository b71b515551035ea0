package pay

import (
	"encoding/hex"
	"errors"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/ecies"

	"github.com/sluice-node/sluice/channel"
)

// ErrSealed is a sealed secret that cannot be one.
var ErrSealed = errors.New("the sealed secret is not right")

// sealedBytes is the length of a sealed secret: an uncompressed point, the IV,
// the secret and the tag.
const sealedBytes = 65 + 16 + 32 + 32

// Seal encrypts the secret of an open payment for its recipient, by ECIES on the
// recipient's key: hex, as meta.encryptedPreImage carries it.
func Seal(random io.Reader, to channel.Identifier, secret common.Hash) (string, error) {
	pub, err := to.PublicKey()
	if err != nil {
		return "", err
	}
	sealed, err := ecies.Encrypt(random, ecies.ImportECDSAPublic(pub), secret[:], nil, nil)
	if err != nil {
		return "", fmt.Errorf("seal the secret: %w", err)
	}
	return "0x" + hex.EncodeToString(sealed), nil
}

// ParseSealed returns the bytes of a sealed secret. Errors: ErrSealed.
func ParseSealed(text string) ([]byte, error) {
	if len(text) != 2+2*sealedBytes || text[:2] != "0x" {
		return nil, fmt.Errorf("%w: want 0x and %d hex digits", ErrSealed, 2*sealedBytes)
	}
	sealed, err := hex.DecodeString(text[2:])
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSealed, err)
	}
	return sealed, nil
}

// RoutingID names the payment of a request by a payer: paying it twice is one
// payment. An open request may be paid again under another key; elsewhere the
// key is empty.
func (r *Request) RoutingID(payer channel.Identifier, key string) (common.Hash, error) {
	id, err := r.ID()
	if err != nil {
		return common.Hash{}, err
	}
	if !r.Open() {
		key = ""
	}
	return crypto.Keccak256Hash([]byte("sluice payment\x00"), id[:], []byte(payer), []byte{0}, []byte(key)), nil
}
