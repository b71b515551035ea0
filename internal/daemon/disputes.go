package daemon

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
)

// ChannelDispute implements service.Adjudicator.
func (v *chainView) ChannelDispute(ctx context.Context, ch common.Address) (service.ChannelDispute, error) {
	d, err := v.reader.ChannelDispute(ctx, ch)
	return service.ChannelDispute(d), sent(err)
}

// TransferDispute implements service.Adjudicator.
func (v *chainView) TransferDispute(ctx context.Context, ch common.Address, transfer common.Hash) (service.TransferDispute, error) {
	d, err := v.reader.TransferDispute(ctx, ch, transfer)
	return service.TransferDispute{Transfer: transfer, StateHash: d.StateHash, Expiry: d.Expiry, Defunded: d.Defunded}, sent(err)
}

// RefreshDispute implements service.Adjudicator. What the watcher saw since is not
// taken back: it sees the same head or a later one.
func (v *chainView) RefreshDispute(ctx context.Context, ch common.Address) error {
	d, err := v.reader.ChannelDispute(ctx, ch)
	if err != nil {
		return sent(err)
	}
	if d != (chain.ChannelDispute{}) {
		v.mu.Lock()
		v.disputed[ch] = true
		v.mu.Unlock()
	}
	return nil
}

// PostDispute implements service.Adjudicator.
func (v *chainView) PostDispute(ctx context.Context, id string, cfg *channel.Config, s *channel.Signed) (common.Hash, error) {
	code, err := v.reader.Code(ctx, cfg.Channel)
	if err != nil {
		return common.Hash{}, sent(err)
	}
	if len(code) == 0 {
		from, err := v.sender(cfg.IDs[cfg.Me])
		if err != nil {
			return common.Hash{}, err
		}
		deploy := chain.CreateChannel("deploy/"+cfg.Channel.Hex(), v.contracts.Factory, cfg.Signers[channel.Alice], cfg.Signers[channel.Bob])
		if _, err := from.SendAndWait(ctx, deploy); err != nil && !reverted(err) { // somebody else may be faster
			return common.Hash{}, fmt.Errorf("deploy the channel: %w", sent(err))
		}
	}
	return v.post(ctx, cfg, chain.DisputeChannel(id, s))
}

// PostDefund implements service.Adjudicator.
func (v *chainView) PostDefund(ctx context.Context, id string, cfg *channel.Config, s *channel.State, assets []common.Address) (common.Hash, error) {
	return v.post(ctx, cfg, chain.DefundChannel(id, s, assets))
}

// PostTransferDispute implements service.Adjudicator.
func (v *chainView) PostTransferDispute(ctx context.Context, id string, cfg *channel.Config, t *channel.CoreTransfer, proof []common.Hash) (common.Hash, error) {
	return v.post(ctx, cfg, chain.DisputeTransfer(id, t, proof))
}

// PostTransferDefund implements service.Adjudicator.
func (v *chainView) PostTransferDefund(ctx context.Context, id string, cfg *channel.Config, t *channel.Transfer, resolver []byte) (common.Hash, error) {
	return v.post(ctx, cfg, chain.DefundTransfer(id, &t.CoreTransfer, t.InitialState, resolver))
}

// PostExit implements service.Adjudicator.
func (v *chainView) PostExit(ctx context.Context, id string, cfg *channel.Config, asset, owner, recipient common.Address) (common.Hash, error) {
	return v.post(ctx, cfg, chain.Exit(id, cfg.Channel, asset, owner, recipient))
}

// post sends a transaction of the channel's own identity.
func (v *chainView) post(ctx context.Context, cfg *channel.Config, req chain.Request) (common.Hash, error) {
	from, err := v.sender(cfg.IDs[cfg.Me])
	if err != nil {
		return common.Hash{}, err
	}
	t, err := from.Send(ctx, req)
	return t.Hash, sent(err)
}

// sent turns an error of a transaction or a read into what callers are told.
func sent(err error) error {
	var short *chain.InsufficientFundsError
	switch {
	case err == nil:
		return nil
	case reverted(err):
		return fmt.Errorf("%w: %w", service.ErrReverted, err)
	case errors.As(err, &short):
		return fmt.Errorf("%w: %w", service.ErrInsufficientFunds, err)
	case errors.Is(err, chain.ErrUnavailable):
		return fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	return err
}
