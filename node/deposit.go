package node

import (
	"context"
	"errors"
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
	for {
		op, err := n.depositOp(ctx, e, asset)
		if err != nil || op == nil {
			return err
		}
		// Deposits of one asset have one key: what comes back may be about an
		// earlier one, which is too low by now.
		var refused *RefusedError
		if _, err := n.submit(ctx, e, *op); err != nil && (!errors.As(err, &refused) || refused.Code != channel.CodeDepositBelowProcessed) {
			return err
		}
	}
}

// depositOp returns what credits the totals that the chain has now, nil if they
// are credited.
func (n *Node) depositOp(ctx context.Context, e *entry, asset common.Address) (*channel.Op, error) {
	ch, err := n.Channel(e.key)
	if err != nil {
		return nil, err
	}
	chain := n.opt.Chains[e.cfg.ChainID]
	if err := chain.RefreshDeposits(ctx, e.key.Channel, asset); err != nil {
		return nil, fmt.Errorf("read deposits of %s: %w", e.key.Channel, err)
	}
	totals, ok := chain.Deposits(e.key.Channel)[asset]
	if !ok {
		return nil, fmt.Errorf("read deposits of %s: %w", e.key.Channel, ErrChainNotReady)
	}
	latest := ch.Latest()
	if row, _ := latest.State.Asset(asset); row.Processed == totals {
		return nil, nil
	}
	return &channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: asset, Totals: totals}}, nil
}
