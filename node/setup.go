package node

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Setup opens the channel of (alice, bob) with alice one of ours, and returns
// its address once it is double-signed. Setting it up again is no error, unless
// the timeout differs. Timeout is the channel timeout in seconds, 0 for the
// default.
func (n *Node) Setup(ctx context.Context, r SetupRequest) (common.Address, error) {
	if _, ok := n.Identity(r.Alice); !ok {
		return common.Address{}, fmt.Errorf("%w: %s", ErrUnknownIdentity, r.Alice)
	}
	if r.Timeout == 0 {
		r.Timeout = min(channel.DefaultChannelTimeout, n.opt.Bounds.MaxChannel)
	}
	if b := n.opt.Bounds; r.Timeout < b.MinChannel || r.Timeout > b.MaxChannel {
		return common.Address{}, fmt.Errorf("%w: timeout of %d s is outside %d..%d", ErrBadInput, r.Timeout, b.MinChannel, b.MaxChannel)
	}
	cfg, err := n.config(r.Alice, r.Bob, r.ChainID, channel.Alice)
	if err != nil {
		return common.Address{}, err
	}
	if !n.opt.Transport.Connected(r.Bob) {
		return common.Address{}, fmt.Errorf("%w: %s", ErrPeerOffline, r.Bob)
	}
	e, err := n.add(cfg)
	if err != nil {
		return common.Address{}, err
	}
	if ch := e.ch.Load(); ch != nil && ch.Latest().State.Timeout != 0 {
		return cfg.Channel, sameTimeout(ch, r.Timeout)
	}
	_, err = n.submit(ctx, e, channel.Op{Kind: channel.KindSetup, Setup: &channel.Setup{
		Timeout: r.Timeout, ChainID: r.ChainID, Factory: cfg.Factory, Alice: r.Alice, Bob: r.Bob,
	}})
	// Another call may have set it up meanwhile: then ours was refused.
	if ch := e.ch.Load(); err != nil && ch != nil && ch.Latest().State.Timeout != 0 {
		err = sameTimeout(ch, r.Timeout)
	}
	return cfg.Channel, err
}

func sameTimeout(ch *channel.Channel, timeout uint64) error {
	if have := ch.Latest().State.Timeout; have != timeout {
		return fmt.Errorf("%w: the channel is set up with a timeout of %d s, not %d", ErrConflict, have, timeout)
	}
	return nil
}

// RequestSetup has the counterparty, as Alice, open a channel with bob, one of
// ours, and returns its address once we hold it.
func (n *Node) RequestSetup(ctx context.Context, r SetupRequest) (common.Address, error) {
	if _, ok := n.Identity(r.Bob); !ok {
		return common.Address{}, fmt.Errorf("%w: %s", ErrUnknownIdentity, r.Bob)
	}
	cfg, err := n.config(r.Alice, r.Bob, r.ChainID, channel.Bob)
	if err != nil {
		return common.Address{}, err
	}
	if r.Timeout == 0 {
		r.Timeout = min(channel.DefaultChannelTimeout, n.opt.Bounds.MaxChannel)
	}
	if ch, err := n.Channel(cfg.Key()); err == nil && ch.Latest().State.Timeout != 0 {
		return cfg.Channel, sameTimeout(&ch, r.Timeout)
	}
	if err := n.opt.Transport.RequestSetup(ctx, r.Alice, r); err != nil {
		return common.Address{}, fmt.Errorf("ask %s to set up: %w", r.Alice, err)
	}
	if _, err := n.Channel(cfg.Key()); err != nil {
		return common.Address{}, fmt.Errorf("%s says that it set the channel up, but: %w", r.Alice, err)
	}
	return cfg.Channel, nil
}
