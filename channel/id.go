package channel

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/sha256"
	"errors"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/mr-tron/base58"
)

// Identifier names an identity: "vector" and the base58check form of its
// compressed public key, 56 characters.
type Identifier string

// ErrIdentifier is text that names no identity.
var ErrIdentifier = errors.New(`not an identity: want "vector" and 50 base58 characters with a valid checksum`)

const identifierTag = "vector"

// IdentifierOf returns the identifier of a public key.
func IdentifierOf(pub *ecdsa.PublicKey) Identifier {
	key := crypto.CompressPubkey(pub)
	return Identifier(identifierTag + base58.Encode(append(key, checksum(key)...)))
}

// Parse checks the identifier and returns its address.
// Errors: ErrIdentifier.
func (id Identifier) Parse() (common.Address, error) {
	pub, err := id.PublicKey()
	if err != nil {
		return common.Address{}, err
	}
	return crypto.PubkeyToAddress(*pub), nil
}

// PublicKey checks the identifier and returns the key that it is made of.
// Errors: ErrIdentifier.
func (id Identifier) PublicKey() (*ecdsa.PublicKey, error) {
	rest, ok := strings.CutPrefix(string(id), identifierTag)
	if !ok || len(id) != 56 {
		return nil, fmt.Errorf("%w (got %q)", ErrIdentifier, clip(string(id)))
	}
	raw, err := base58.Decode(rest)
	if err != nil || len(raw) != 37 || !bytes.Equal(raw[33:], checksum(raw[:33])) {
		return nil, fmt.Errorf("%w (got %q)", ErrIdentifier, clip(string(id)))
	}
	pub, err := crypto.DecompressPubkey(raw[:33])
	if err != nil {
		return nil, fmt.Errorf("%w: %v", ErrIdentifier, err)
	}
	return pub, nil
}

func checksum(b []byte) []byte {
	a := sha256.Sum256(b)
	c := sha256.Sum256(a[:])
	return c[:4]
}

// ChannelAddress returns where the factory puts the proxy of (alice, bob), by
// CREATE2. The order of the two matters.
func ChannelAddress(alice, bob, factory, mastercopy common.Address, chainID uint64) common.Address {
	w := newABI(1)
	w.uint(chainID)
	salt := crypto.Keccak256Hash(alice[:], bob[:], w.b)
	init := make([]byte, 0, 55)
	init = append(init, common.FromHex("3d602d80600a3d3981f3363d3d373d3d3d363d73")...)
	init = append(init, mastercopy[:]...)
	init = append(init, common.FromHex("5af43d82803e903d91602b57fd5bf3")...)
	return crypto.CreateAddress2(factory, salt, crypto.Keccak256(init))
}

// TransferID returns the id of a transfer: Vector's formula with a random salt
// in the place of the channel nonce, so that a batch or a second proposal can
// neither collide nor change it.
func TransferID(definition, channel common.Address, timeout uint64, salt common.Hash) common.Hash {
	w := newABI(1)
	w.uint(timeout)
	return crypto.Keccak256Hash(definition[:], channel[:], w.b, salt[:])
}
