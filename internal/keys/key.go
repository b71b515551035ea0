package keys

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// ErrNoKey is an index that a source has no key for.
var ErrNoKey = errors.New("no key of that index")

// Key signs for one account.
type Key interface {
	Public() *ecdsa.PublicKey
	// Sign signs keccak256(preimage): v is 27 or 28, s is low (C2).
	Sign(ctx context.Context, preimage []byte) (channel.Signature, error)
}

// Source has the keys of identities by their index.
type Source interface {
	// Key returns the key at an index, always the same. Errors: ErrNoKey.
	Key(ctx context.Context, index uint32) (Key, error)
	// Indexes lists the keys there are; nil where every index has one.
	Indexes() []uint32
}

// local is a key in this process.
type local struct {
	public ecdsa.PublicKey
	key    Hidden[*ecdsa.PrivateKey]
}

// Local returns a key that this process holds.
func Local(key *ecdsa.PrivateKey) Key { return &local{key.PublicKey, Hide(key)} }

// Public implements Key.
func (k *local) Public() *ecdsa.PublicKey { return &k.public }

// Sign implements Key.
func (k *local) Sign(_ context.Context, preimage []byte) (channel.Signature, error) {
	return channel.SignDigest(crypto.Keccak256Hash(preimage), k.key.Reveal())
}

// single is the source of one key: index 0.
type single struct{ key Key }

// Single returns the source that has one key, at index 0.
func Single(key Key) Source { return single{key} }

// Key implements Source.
func (s single) Key(_ context.Context, index uint32) (Key, error) {
	if index != 0 {
		return nil, fmt.Errorf("%w: there is one key, identity 0, and %d was asked for", ErrNoKey, index)
	}
	return s.key, nil
}

// Indexes implements Source.
func (single) Indexes() []uint32 { return []uint32{0} }
