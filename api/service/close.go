package service

import (
	"context"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Close implements API. It takes out each asset by a withdrawal of its own; under
// an idempotency key a repeat has the same ones, and takes out what has come free
// since only in assets that had none.
func (s *Service) Close(ctx context.Context, r CloseRequest) (out CloseResult, err error) {
	may := Act{Scope: Pay, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return out, err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return out, err
	}
	cfg := ch.Config()
	if r.Recipient == (common.Address{}) {
		r.Recipient = cfg.Signers[cfg.Me]
	}
	err = s.act(ctx, "Close", may, r, func(ctx context.Context, id common.Hash) error {
		out, err = s.empty(ctx, ch, r.Recipient, id)
		return err
	})
	return out, err
}

// empty withdraws every asset at once.
func (s *Service) empty(ctx context.Context, ch channel.Channel, to common.Address, call common.Hash) (out CloseResult, err error) {
	cfg, latest := ch.Config(), ch.Latest()
	before, err := s.channelBalances(ch, nil)
	if err != nil {
		return out, err
	}
	free := map[common.Address]channel.Amount{}
	for _, b := range before {
		if b.Kind == Free {
			free[b.Asset.ID] = b.Amount
		}
	}
	assets := latest.State.Assets
	rows, errs := make([]*channel.WithdrawalRow, len(assets)), make([]error, len(assets))
	var wg sync.WaitGroup
	for i := range assets {
		asset := assets[i].Asset
		wg.Go(func() {
			rows[i], errs[i] = s.emptyOf(ctx, node.WithdrawParams{
				Key: cfg.Key(), Asset: asset, Amount: free[asset], Recipient: to, Timeout: s.opt.TransferTimeout, ID: derive(call, "close "+asset.Hex()),
			}, &cfg)
		})
	}
	wg.Wait()
	failed := map[common.Address]error{}
	for i, row := range rows {
		switch {
		case errs[i] != nil:
			failed[assets[i].Asset] = errs[i]
			err = fmt.Errorf("asset %s: %w", assets[i].Asset, errs[i])
		case row != nil:
			w, err := s.showWithdrawal(&cfg, row)
			if err != nil {
				return out, err
			}
			out.Withdrawn = append(out.Withdrawn, w)
		}
	}
	if len(out.Withdrawn) == 0 && err != nil {
		return out, err
	}
	return out, s.left(&cfg, failed, &out)
}

// left adds what is still in the channel, with the reason.
func (s *Service) left(cfg *channel.Config, failed map[common.Address]error, out *CloseResult) error {
	ch, err := s.channel(cfg.IDs[cfg.Me], cfg.Channel)
	if err != nil {
		return err
	}
	out.Left, err = s.channelBalances(ch, nil)
	for i := range out.Left {
		if why := failed[out.Left[i].Asset.ID]; why != nil && out.Left[i].Kind == Free {
			out.Left[i].Why = "could not be withdrawn: " + Describe(why).Message
		}
	}
	return err
}

// emptyOf withdraws all that is free of one asset, or returns the withdrawal that
// an earlier call made; nil where there is nothing.
func (s *Service) emptyOf(ctx context.Context, p node.WithdrawParams, cfg *channel.Config) (*channel.WithdrawalRow, error) {
	done, err := s.opt.Node.WithdrawalByID(ctx, p)
	if done != nil || err != nil {
		return done, err
	}
	if p.Amount.IsZero() {
		return nil, nil
	}
	caller, err := CallerOf(ctx)
	if err != nil {
		return nil, err
	}
	undo, err := caller.Allow(ctx, Act{Scope: Pay, Owner: cfg.IDs[cfg.Me], Spend: &Budget{ChainID: cfg.ChainID, Asset: p.Asset, Amount: p.Amount}})
	if err != nil {
		return nil, err
	}
	row, err := s.opt.Node.Withdraw(ctx, p)
	if err != nil && Describe(err).Nothing {
		undo()
	}
	return row, err
}
