package service

import (
	"context"
	"encoding/hex"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// SendDeposit implements API. Funds that stay the identity's own take nothing off
// a budget, but the asset must be in it.
func (s *Service) SendDeposit(ctx context.Context, r DepositRequest) (tx common.Hash, err error) {
	may := Act{Scope: Pay, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return tx, err
	}
	ch, err := s.channel(r.Owner, r.Channel)
	if err != nil {
		return tx, err
	}
	cfg := ch.Config()
	if _, err := s.asset(cfg.ChainID, r.Asset); err != nil {
		return tx, err
	}
	if r.Amount.IsZero() {
		return tx, Invalid("amount", "must be above zero")
	}
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return tx, err
	}
	may.Spend = &Budget{ChainID: cfg.ChainID, Asset: r.Asset}
	err = s.act(ctx, "SendDeposit", may, r, func(ctx context.Context, id common.Hash) error {
		// The sender of transactions knows an id for good: a repeat waits for the
		// same transaction, or has its hash.
		tx, err = c.Deposit(ctx, "api/"+hex.EncodeToString(id[:]), &cfg, r.Asset, r.Amount)
		if err != nil {
			return fmt.Errorf("deposit: %w", err)
		}
		return nil
	})
	return tx, err
}

// Credit implements API.
func (s *Service) Credit(ctx context.Context, owner channel.Identifier, at, asset common.Address) error {
	may := Act{Scope: Receive, Owner: owner}
	if err := s.may(ctx, may); err != nil {
		return err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	if _, err := s.asset(cfg.ChainID, asset); err != nil {
		return err
	}
	asked := map[string]any{"owner": owner, "channel": at, "asset": asset}
	return s.act(ctx, "Credit", may, asked, func(ctx context.Context, _ common.Hash) error {
		return s.opt.Node.Deposit(ctx, cfg.Key(), asset)
	})
}
