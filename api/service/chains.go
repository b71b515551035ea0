package service

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Chain is one configured chain.
type Chain interface {
	// Info is the chain as it stands, without Unhealthy.
	Info() ChainInfo
	Contracts() node.Contracts
	Disputed(ch common.Address) bool
	// Times returns the head's and the last final block's time, Unix seconds.
	Times() (head, final uint64, ok bool)
	// Health says why the chain cannot be relied on at present, or nil.
	Health() error
	// Deposit sends funds of the identity's own account to its channel, and returns
	// once that is confirmed. The same id never deposits twice. Errors:
	// ErrInsufficientFunds, ErrUnavailable.
	Deposit(ctx context.Context, id string, cfg *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error)
	// WithdrawalCall returns the call data of a complete withdrawal.
	WithdrawalCall(w *channel.WithdrawalRow) []byte
	Ledger
	Provider
	Adjudicator
}

// Ledger asks a chain what it has; each call is one of RPC.
type Ledger interface {
	// Deposited returns the totals that were ever deposited, confirmed.
	Deposited(ctx context.Context, ch, asset common.Address) ([2]channel.Amount, error)
	// Exitable returns what a dispute has left to owner in the channel's contract.
	Exitable(ctx context.Context, ch, asset, owner common.Address) (channel.Amount, error)
	// PaidOut reports a withdrawal that a confirmed block shows as paid out, by
	// whomever.
	PaidOut(ctx context.Context, w *channel.WithdrawData) (bool, error)
	// Account returns what an account has.
	Account(ctx context.Context, asset, owner common.Address) (channel.Amount, error)
}

// chain returns a configured chain.
func (s *Service) chain(id uint64) (Chain, error) {
	if c, ok := s.opt.Chains[id]; ok {
		return c, nil
	}
	return nil, fmt.Errorf("%w: %d", node.ErrUnknownChain, id)
}

// asset returns an asset that the node knows.
func (s *Service) asset(chainID uint64, id common.Address) (Asset, error) {
	c, err := s.chain(chainID)
	if err != nil {
		return Asset{}, err
	}
	assets := c.Info().Assets
	if i := slices.IndexFunc(assets, func(a Asset) bool { return a.ID == id }); i >= 0 {
		return assets[i], nil
	}
	return Asset{}, &node.RefusedError{Code: channel.CodeUnknownAsset, Message: fmt.Sprintf("assetId %s is no asset that this node knows on chain %d", id, chainID)}
}
