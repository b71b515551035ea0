package keys

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rlp"

	"github.com/sluice-node/sluice/channel"
)

// ErrTxType is a transaction of another kind than EIP-1559's.
var ErrTxType = errors.New("only EIP-1559 transactions are signed")

// Account signs whatever an identity signs, with its key. It has no rules.
type Account struct {
	key     Key
	id      channel.Identifier
	address common.Address
}

// NewAccount returns the account of a key.
func NewAccount(key Key) *Account {
	return &Account{key, channel.IdentifierOf(key.Public()), crypto.PubkeyToAddress(*key.Public())}
}

// Identifier returns the identity that the key is.
func (a *Account) Identifier() channel.Identifier { return a.id }

// Address returns the account that the key is.
func (a *Account) Address() common.Address { return a.address }

// SignState signs a channel state.
func (a *Account) SignState(ctx context.Context, s *channel.State) (channel.Signature, error) {
	return a.key.Sign(ctx, channel.Preimage(s.Commitment()))
}

// SignWithdrawal signs a withdrawal.
func (a *Account) SignWithdrawal(ctx context.Context, w *channel.WithdrawData, _ *channel.Burn) (channel.Signature, error) {
	return a.key.Sign(ctx, channel.Preimage(w.Commitment()))
}

// SignMessage signs a message under the utility prefix (P11).
func (a *Account) SignMessage(ctx context.Context, message []byte) (channel.Signature, error) {
	return a.key.Sign(ctx, channel.UtilityPreimage(message))
}

// AllowWithdrawal allows all: an account has no rules.
func (*Account) AllowWithdrawal(context.Context, *channel.WithdrawData) error { return nil }

// Signed implements what asks a signer for its memory: an account has none.
func (*Account) Signed(context.Context, common.Address) (uint64, error) { return 0, nil }

// SignTx returns tx signed for the chain. Errors: ErrTxType.
func (a *Account) SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	raw, err := TxPreimage(tx, chainID)
	if err != nil {
		return nil, err
	}
	sig, err := a.key.Sign(ctx, raw)
	if err != nil {
		return nil, err
	}
	return WithSignature(tx, chainID, sig)
}

// WithSignature returns tx with a signature, whose v is 27 or 28.
func WithSignature(tx *types.Transaction, chainID *big.Int, sig channel.Signature) (*types.Transaction, error) {
	sig[64] -= 27
	return tx.WithSignature(types.LatestSignerForChainID(chainID), sig[:])
}

// TxPreimage returns the bytes whose keccak256 is signed for a transaction.
// Errors: ErrTxType.
func TxPreimage(tx *types.Transaction, chainID *big.Int) ([]byte, error) {
	if tx.Type() != types.DynamicFeeTxType {
		return nil, fmt.Errorf("%w, and this is of type %d", ErrTxType, tx.Type())
	}
	body, err := rlp.EncodeToBytes([]any{
		chainID, tx.Nonce(), tx.GasTipCap(), tx.GasFeeCap(), tx.Gas(), tx.To(), tx.Value(), tx.Data(), tx.AccessList(),
	})
	if err != nil {
		return nil, fmt.Errorf("encode transaction: %w", err)
	}
	return append([]byte{types.DynamicFeeTxType}, body...), nil
}
