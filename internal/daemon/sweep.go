package daemon

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// sweeper empties accounts: service.Sweeper.
type sweeper struct{ d *Daemon }

// Sweep implements service.Sweeper.
func (s sweeper) Sweep(ctx context.Context, id string, owner channel.Identifier, chainID uint64, asset, to common.Address) (common.Hash, error) {
	v := s.d.chains[chainID]
	if v == nil {
		return common.Hash{}, fmt.Errorf("%w: %d", node.ErrUnknownChain, chainID)
	}
	from, err := v.sender(owner)
	if err != nil {
		return common.Hash{}, err
	}
	all, err := v.reader.Balance(ctx, asset, from.Address())
	if err != nil {
		return common.Hash{}, unavailable(err)
	}
	if all.IsZero() {
		return common.Hash{}, fmt.Errorf("%w: there is nothing to send", service.ErrInsufficientFunds)
	}
	return s.d.outlive(ctx, func(ctx context.Context) (common.Hash, error) {
		t, err := from.Send(ctx, chain.Transfer(id, asset, to, all))
		var short *chain.InsufficientFundsError
		if asset == (common.Address{}) && errors.As(err, &short) {
			rest := lessGas(all, short)
			if rest.IsZero() {
				return common.Hash{}, fmt.Errorf("%w: it has less than sending it costs", service.ErrInsufficientFunds)
			}
			t, err = from.Send(ctx, chain.Transfer(id, asset, to, rest))
		}
		if errors.Is(err, chain.ErrConflict) { // this very call, of a moment ago
			r, err := from.Wait(ctx, id)
			return r.Hash, unavailable(err)
		}
		return t.Hash, unavailable(err)
	})
}

// lessGas is what of an account can be sent: not what the gas costs, and a
// quarter of that, by which its price may rise before the transaction is in.
func lessGas(all channel.Amount, short *chain.InsufficientFundsError) channel.Amount {
	gas := new(big.Int).Sub(short.Need, short.Have)
	gas.Add(gas, new(big.Int).Div(gas, big.NewInt(4)))
	keep, err := channel.AmountFromBig(gas)
	if err != nil {
		return channel.Amount{}
	}
	return all.SubFloor(keep)
}

// unavailable says of the chain's errors what the service says of them.
func unavailable(err error) error {
	var short *chain.InsufficientFundsError
	switch {
	case errors.As(err, &short):
		return fmt.Errorf("%w: %w", service.ErrInsufficientFunds, err)
	case errors.Is(err, chain.ErrUnavailable):
		return fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	return err
}
