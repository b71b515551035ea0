package service

import (
	"context"
	"fmt"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// ErrUnsafe is something that would put money at risk.
var ErrUnsafe = &Kind{
	http.StatusConflict, "unsafe", "refused, because it would put money at risk", NothingMoved, "Empty the channels on that chain first.",
}

// Sweeper empties accounts.
type Sweeper interface {
	// Sweep sends all of an asset that an identity's account has, less the gas, and
	// returns once the transaction is sent. The same id never sends twice.
	Sweep(ctx context.Context, id string, owner channel.Identifier, chainID uint64, asset, to common.Address) (common.Hash, error)
}

// SweepAccount implements API. The coin stays while a channel on that chain has
// something in it: it pays for the disputes.
func (s *Service) SweepAccount(ctx context.Context, owner channel.Identifier, chainID uint64, asset, to common.Address) (hash common.Hash, err error) {
	may := Act{Scope: Administer, Owner: owner}
	if err := s.may(ctx, may); err != nil {
		return hash, err
	}
	if _, err := s.identity(owner); err != nil {
		return hash, err
	}
	if _, err := s.asset(chainID, asset); err != nil {
		return hash, err
	}
	if to == (common.Address{}) {
		return hash, Invalid("to", "must not be the zero address")
	}
	if asset == (common.Address{}) {
		if err := s.emptied(owner, chainID); err != nil {
			return hash, err
		}
	}
	asked := map[string]any{"owner": owner, "chainId": chainID, "asset": asset, "to": to}
	err = s.act(ctx, "SweepAccount", may, asked, func(ctx context.Context, id common.Hash) error {
		hash, err = s.opt.Sweeper.Sweep(ctx, "sweep/"+derive(id, "sweep").Hex(), owner, chainID, asset, to)
		return err
	})
	return hash, err
}

// emptied reports why an identity still needs gas on a chain.
func (s *Service) emptied(owner channel.Identifier, chainID uint64) error {
	for _, ch := range s.channelsOf(owner) {
		cfg, latest := ch.Config(), ch.Latest()
		if cfg.ChainID != chainID {
			continue
		}
		if n := ch.Open().Len(); n > 0 {
			return fmt.Errorf("%w: channel %s has %d open transfers, and their disputes need gas", ErrUnsafe, cfg.Channel, n)
		}
		for _, a := range latest.State.Assets {
			if !a.Balance.Amount[cfg.Me].IsZero() {
				return fmt.Errorf("%w: channel %s has %s base units of %s, and a dispute over them needs gas", ErrUnsafe, cfg.Channel, a.Balance.Amount[cfg.Me], a.Asset)
			}
		}
	}
	return nil
}
