package node

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Deposit credits what both parties have sent to the channel of an asset, as far
// as it is confirmed, and returns once that is double-signed. With nothing new it
// returns at once.
func (n *Node) Deposit(ctx context.Context, key channel.Key, asset common.Address) error {
	e, err := n.entry(key)
	if err != nil {
		return err
	}
	ch, err := n.Channel(key)
	if err != nil {
		return err
	}
	chain := n.opt.Chains[e.cfg.ChainID]
	if err := chain.RefreshDeposits(ctx, key.Channel, asset); err != nil {
		return fmt.Errorf("read deposits of %s: %w", key.Channel, err)
	}
	totals, ok := chain.Deposits(key.Channel)[asset]
	if !ok {
		return fmt.Errorf("read deposits of %s: %w", key.Channel, ErrChainNotReady)
	}
	latest := ch.Latest()
	if row, _ := latest.State.Asset(asset); row.Processed == totals {
		return nil
	}
	_, err = n.submit(ctx, e, channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: asset, Totals: totals}})
	return err
}
