package service

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Node is the channel node; *node.Node has it.
type Node interface {
	Channels(owner channel.Identifier) []channel.Channel
	Channel(key channel.Key) (channel.Channel, error)
	ChannelOf(owner channel.Identifier, ch common.Address) (channel.Channel, error)
	FindChannel(owner, peer channel.Identifier, chainID uint64) (channel.Channel, bool)
	Setup(ctx context.Context, r node.SetupRequest) (common.Address, error)
	RequestSetup(ctx context.Context, r node.SetupRequest) (common.Address, error)
	Deposit(ctx context.Context, key channel.Key, asset common.Address) error
	Create(ctx context.Context, p node.CreateParams) (common.Hash, error)
	// Underway reports a transfer that Create has begun in this process and that has
	// neither come about nor died.
	Underway(key channel.Key, routingID common.Hash) bool
	Resolve(ctx context.Context, key channel.Key, id common.Hash, resolver, meta []byte) error
	Cancel(ctx context.Context, key channel.Key, id common.Hash, meta []byte) error
	Withdraw(ctx context.Context, p node.WithdrawParams) (*channel.WithdrawalRow, error)
	// WithdrawalByID returns the complete withdrawal that Withdraw made under p's
	// ID, or nil.
	WithdrawalByID(ctx context.Context, p node.WithdrawParams) (*channel.WithdrawalRow, error)
}

// CollateralPeers asks peers for collateral.
type CollateralPeers interface {
	// RequestCollateral returns once the peer has answered.
	RequestCollateral(ctx context.Context, peer channel.Identifier, r node.CollateralRequest) error
}

// Channels implements API.
func (s *Service) Channels(ctx context.Context, owner channel.Identifier) ([]Channel, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return nil, err
	}
	owners := []channel.Identifier{owner}
	if owner == "" {
		owners = nil
		for _, i := range s.opt.Keys.List() {
			owners = append(owners, i.ID)
		}
	} else if _, err := s.identity(owner); err != nil {
		return nil, err
	}
	out := []Channel{}
	for _, id := range owners {
		for _, ch := range s.channelsOf(id) {
			c, err := s.showChannel(ctx, ch)
			if err != nil {
				return nil, err
			}
			out = append(out, c)
		}
	}
	return out, nil
}

// Channel implements API.
func (s *Service) Channel(ctx context.Context, owner channel.Identifier, at common.Address) (Channel, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Channel{}, err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return Channel{}, err
	}
	return s.showChannel(ctx, ch)
}

// ChannelWith implements API.
func (s *Service) ChannelWith(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (Channel, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Channel{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Channel{}, err
	}
	if _, err := s.chain(chainID); err != nil {
		return Channel{}, err
	}
	ch, ok := s.opt.Node.FindChannel(owner, peer, chainID)
	if !ok {
		return Channel{}, fmt.Errorf("%w: with %s on chain %d", node.ErrUnknownChannel, peer, chainID)
	}
	return s.showChannel(ctx, ch)
}

// channelsOf returns an identity's channels that are set up.
func (s *Service) channelsOf(owner channel.Identifier) []channel.Channel {
	var out []channel.Channel
	for _, ch := range s.opt.Node.Channels(owner) {
		if isSetUp(ch) {
			out = append(out, ch)
		}
	}
	return out
}

func isSetUp(ch channel.Channel) bool {
	latest := ch.Latest()
	return latest.State.Timeout != 0
}

// channel returns the side of a channel that one of our identities has.
func (s *Service) channel(owner channel.Identifier, at common.Address) (channel.Channel, error) {
	if _, err := s.identity(owner); err != nil {
		return channel.Channel{}, err
	}
	ch, err := s.opt.Node.ChannelOf(owner, at)
	if err == nil && !isSetUp(ch) {
		err = fmt.Errorf("%w: %s is not set up yet", node.ErrUnknownChannel, at)
	}
	return ch, err
}

func (s *Service) showChannel(ctx context.Context, ch channel.Channel) (Channel, error) {
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return Channel{}, err
	}
	out := Channel{
		Channel: ch, Registry: c.Contracts().Registry, InDispute: c.Disputed(cfg.Channel), Connected: s.opt.Network.Connected(cfg.IDs[cfg.Peer()]),
	}
	row, err := s.updated(ctx, ch)
	if err != nil || row == nil {
		return out, err
	}
	t, err := s.showTransfer(&cfg, row)
	out.UpdateTransfer = &t
	return out, err
}

// updated returns the transfer that the last operation of the latest batch
// created or ended, or nil.
func (s *Service) updated(ctx context.Context, ch channel.Channel) (*channel.TransferRow, error) {
	cfg, batch := ch.Config(), ch.Record().LatestBatch
	if len(batch) == 0 {
		return nil, nil
	}
	switch op := batch[len(batch)-1]; op.Kind {
	case channel.KindCreate:
		id := op.Create.ID(cfg.Channel)
		for _, t := range ch.Open().All() {
			if t.ID == id {
				return &channel.TransferRow{Key: cfg.Key(), Transfer: *t, Status: channel.TransferOpen}, nil
			}
		}
	case channel.KindResolve, channel.KindCancel:
		row, err := s.opt.Rows.Transfer(ctx, cfg.Key(), op.Transfer)
		if err != nil {
			return nil, fmt.Errorf("transfer %s of the latest update: %w", op.Transfer, err)
		}
		ended := *row // as this operation ended it, whatever else its row says
		ended.Status, ended.Resolver, ended.EndMeta = channel.TransferResolved, op.Resolver, op.Meta
		return &ended, nil
	}
	return nil, nil
}

// Setup implements API.
func (s *Service) Setup(ctx context.Context, r SetupRequest) (at common.Address, err error) {
	may := Act{Scope: Receive, Owner: r.Owner}
	if err := s.may(ctx, may); err != nil {
		return at, err
	}
	if _, err := s.identity(r.Owner); err != nil {
		return at, err
	}
	if r.Peer == r.Owner {
		return at, Invalid("counterpartyIdentifier", "is the caller itself")
	}
	if _, err := r.Peer.Parse(); err != nil {
		return at, Invalid("counterpartyIdentifier", "is not valid: %v", err)
	}
	if _, err := s.chain(r.ChainID); err != nil {
		return at, err
	}
	if r.Timeout == 0 {
		r.Timeout = s.opt.ChannelTimeout
	}
	err = s.act(ctx, "Setup", may, r, func(ctx context.Context, _ common.Hash) error {
		ask := node.SetupRequest{ChainID: r.ChainID, Timeout: r.Timeout, Alice: r.Peer, Bob: r.Owner}
		setup := s.opt.Node.RequestSetup
		if r.Lead {
			ask.Alice, ask.Bob, setup = r.Owner, r.Peer, s.opt.Node.Setup
		}
		at, err = setup(ctx, ask)
		return err
	})
	return at, err
}

// RequestCollateral implements API.
func (s *Service) RequestCollateral(ctx context.Context, owner channel.Identifier, at, asset common.Address, amount channel.Amount) error {
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
	asked := map[string]any{"owner": owner, "channel": at, "asset": asset, "amount": amount}
	return s.act(ctx, "RequestCollateral", may, asked, func(ctx context.Context, _ common.Hash) error {
		err := s.opt.Collateral.RequestCollateral(ctx, cfg.IDs[cfg.Peer()], node.CollateralRequest{Channel: at, Asset: asset, Amount: amount})
		if err != nil {
			return fmt.Errorf("request collateral: %w", err)
		}
		return nil
	})
}
