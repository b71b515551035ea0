package daemon

import (
	"context"
	"fmt"
	"math/big"
	"sync"
	"sync/atomic"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/keys"
)

// Signer signs for one identity: a key of this process, or another process that
// has rules of its own.
type Signer interface {
	Identifier() channel.Identifier
	Address() common.Address
	SignState(ctx context.Context, s *channel.State) (channel.Signature, error)
	SignWithdrawal(ctx context.Context, w *channel.WithdrawData, burn *channel.Burn) (channel.Signature, error)
	AllowWithdrawal(ctx context.Context, w *channel.WithdrawData) error
	Signed(ctx context.Context, ch common.Address) (uint64, error)
	// SignMessage signs a message under the utility prefix (P11).
	SignMessage(ctx context.Context, message []byte) (channel.Signature, error)
	SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error)
}

// signers has the signer of each identity.
type signers interface {
	// Signer returns the signer at an index, always the same.
	Signer(ctx context.Context, index uint32) (Signer, error)
	// Err says why nothing can be signed at present; nil is well.
	Err() error
	Close() error
}

// held is the signers whose keys are in this process.
type held struct{ source keys.Source }

// Signer implements signers.
func (h held) Signer(ctx context.Context, index uint32) (Signer, error) {
	key, err := h.source.Key(ctx, index)
	if err != nil {
		return nil, err
	}
	return keys.NewAccount(key), nil
}

// Err implements signers.
func (held) Err() error { return nil }

// Close implements signers.
func (held) Close() error { return nil }

// Identity is one that this node speaks for. It implements node.Signer and
// chain.TxSigner.
type Identity struct {
	Signer
	Index  uint32
	signed atomic.Uint64
}

// Derive returns the identity at an index of a mnemonic, path
// m/44'/60'/0'/0/index.
func Derive(mnemonic string, index uint32) (*Identity, error) {
	m, err := keys.ParseMnemonic(mnemonic)
	if err != nil {
		return nil, err
	}
	return identity(context.Background(), held{m}, index)
}

func identity(ctx context.Context, from signers, index uint32) (*Identity, error) {
	s, err := from.Signer(ctx, index)
	if err != nil {
		return nil, fmt.Errorf("identity %d: %w", index, err)
	}
	return &Identity{Signer: s, Index: index}, nil
}

// SignState implements node.Signer.
func (i *Identity) SignState(ctx context.Context, s *channel.State) (channel.Signature, error) {
	i.signed.Add(1)
	return i.Signer.SignState(ctx, s)
}

// SignWithdrawal implements node.Signer.
func (i *Identity) SignWithdrawal(ctx context.Context, w *channel.WithdrawData, burn *channel.Burn) (channel.Signature, error) {
	i.signed.Add(1)
	return i.Signer.SignWithdrawal(ctx, w, burn)
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
		if i.Identifier() == id {
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
		ids[n] = i.Identifier()
	}
	return ids
}

// ProveIdentity implements p2p.Identities.
func (k *keyring) ProveIdentity(ctx context.Context, id channel.Identifier, message []byte) (channel.Signature, error) {
	i := k.find(id)
	if i == nil {
		return channel.Signature{}, fmt.Errorf("no key of %s", id)
	}
	return i.SignMessage(ctx, message)
}
