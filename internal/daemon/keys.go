package daemon

import (
	"context"
	"crypto/ecdsa"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/hd"
	"github.com/sluice-node/sluice/channel"
)

// Identity is a channel key held in this process. It signs states, withdrawals,
// proofs of itself and its own transactions.
type Identity struct {
	Index   uint32
	id      channel.Identifier
	address common.Address
	key     *ecdsa.PrivateKey
	signed  atomic.Uint64
}

// Derive returns the identity at an index of a mnemonic, path
// m/44'/60'/0'/0/index.
func Derive(mnemonic string, index uint32) (*Identity, error) {
	key, err := hd.Key(mnemonic, identityPath(index))
	if err != nil {
		return nil, fmt.Errorf("identity %d: %w", index, err)
	}
	return newIdentity(index, key), nil
}

// identityPath splits an index of more than nine digits into groups of nine, as
// Vector's nodes do, so that the same mnemonic gives the same identities.
func identityPath(index uint32) string {
	digits := fmt.Sprint(index)
	path := "m/44'/60'/0'/0"
	for len(digits) > 9 {
		path, digits = path+"/"+digits[:9], digits[9:]
	}
	return path + "/" + digits
}

func newIdentity(index uint32, key *ecdsa.PrivateKey) *Identity {
	return &Identity{Index: index, id: channel.IdentifierOf(&key.PublicKey), address: crypto.PubkeyToAddress(key.PublicKey), key: key}
}

// Identifier implements node.Signer.
func (i *Identity) Identifier() channel.Identifier { return i.id }

// Address implements node.Signer and chain.TxSigner.
func (i *Identity) Address() common.Address { return i.address }

// SignState implements node.Signer.
func (i *Identity) SignState(_ context.Context, s *channel.State) (channel.Signature, error) {
	i.signed.Add(1)
	return channel.SignDigest(channel.Digest(s.Commitment()), i.key)
}

// SignWithdrawal implements node.Signer.
func (i *Identity) SignWithdrawal(_ context.Context, w *channel.WithdrawData) (channel.Signature, error) {
	i.signed.Add(1)
	return channel.SignDigest(channel.Digest(w.Commitment()), i.key)
}

// keyring is the identities of the node. It implements p2p.Identities.
type keyring struct {
	mu   sync.RWMutex
	list []*Identity
}

func (k *keyring) add(i *Identity) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.list = append(k.list, i)
}

func (k *keyring) all() []*Identity {
	k.mu.RLock()
	defer k.mu.RUnlock()
	return append([]*Identity(nil), k.list...)
}

func (k *keyring) find(id channel.Identifier) *Identity {
	k.mu.RLock()
	defer k.mu.RUnlock()
	for _, i := range k.list {
		if i.id == id {
			return i
		}
	}
	return nil
}

func (k *keyring) index(index uint32) *Identity {
	k.mu.RLock()
	defer k.mu.RUnlock()
	for _, i := range k.list {
		if i.Index == index {
			return i
		}
	}
	return nil
}

// List implements p2p.Identities.
func (k *keyring) List() []channel.Identifier {
	k.mu.RLock()
	defer k.mu.RUnlock()
	ids := make([]channel.Identifier, len(k.list))
	for n, i := range k.list {
		ids[n] = i.id
	}
	return ids
}

// ProveIdentity implements p2p.Identities.
func (k *keyring) ProveIdentity(_ context.Context, id channel.Identifier, message []byte) (channel.Signature, error) {
	i := k.find(id)
	if i == nil {
		return channel.Signature{}, fmt.Errorf("no key of %s", id)
	}
	return channel.SignDigest(channel.UtilityDigest(message), i.key)
}
