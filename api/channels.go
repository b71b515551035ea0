package api

import (
	"context"
	"encoding/hex"
	"fmt"
	"io"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

type channelAnswer struct {
	Channel string `json:"channelAddress"`
}

func (s *Server) setupRequest(in *input) (me Identity, peer channel.Identifier, r node.SetupRequest, err error) {
	if me, err = s.identity(in); err != nil {
		return me, peer, r, err
	}
	peer = in.identifier("counterpartyIdentifier")
	r.ChainID = in.chainID("chainId")
	if r.Timeout = in.seconds("timeout"); r.Timeout == 0 {
		r.Timeout = s.opt.ChannelTimeout
	}
	if in.err != nil {
		return me, peer, r, in.err
	}
	if peer == me.ID {
		return me, peer, r, badInput("counterpartyIdentifier", "is the caller itself")
	}
	_, err = s.chain(r.ChainID)
	return me, peer, r, err
}

func setup(ctx context.Context, s *Server, in *input) (any, error) {
	me, peer, r, err := s.setupRequest(in)
	if err != nil {
		return nil, err
	}
	r.Alice, r.Bob = peer, me.ID
	ch, err := s.opt.Node.RequestSetup(ctx, r)
	if err != nil {
		return nil, err
	}
	return channelAnswer{ch.Hex()}, nil
}

func internalSetup(ctx context.Context, s *Server, in *input) (any, error) {
	me, peer, r, err := s.setupRequest(in)
	if err != nil {
		return nil, err
	}
	r.Alice, r.Bob = me.ID, peer
	ch, err := s.opt.Node.Setup(ctx, r)
	if err != nil {
		return nil, err
	}
	return channelAnswer{ch.Hex()}, nil
}

func sendDepositTx(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	amount, chainID := in.amount("amount"), in.chainID("chainId")
	if in.err != nil {
		return nil, in.err
	}
	cfg := ch.Config()
	if cfg.ChainID != chainID {
		return nil, badInput("chainId", "is %d, and the channel is on chain %d", chainID, cfg.ChainID)
	}
	asset, err := s.asset(in, chainID)
	if err != nil {
		return nil, err
	}
	c, err := s.chain(chainID)
	if err != nil {
		return nil, err
	}
	id := make([]byte, 16)
	if _, err := io.ReadFull(s.opt.Rand, id); err != nil {
		return nil, fmt.Errorf("random id: %w", err)
	}
	tx, err := c.Deposit(ctx, "api/"+hex.EncodeToString(id), &cfg, asset, amount)
	if err != nil {
		return nil, fmt.Errorf("deposit: %w", err)
	}
	return map[string]string{"txHash": tx.Hex()}, nil
}

func deposit(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	asset, err := s.asset(in, cfg.ChainID)
	if err != nil {
		return nil, err
	}
	if err := s.opt.Node.Deposit(ctx, cfg.Key(), asset); err != nil {
		return nil, err
	}
	return channelAnswer{cfg.Channel.Hex()}, nil
}

func requestCollateral(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	r := node.CollateralRequest{Channel: cfg.Channel}
	if _, given := in.text("amount"); given {
		r.Amount = in.amount("amount")
	}
	if r.Asset, err = s.asset(in, cfg.ChainID); err != nil {
		return nil, err
	}
	if err := s.opt.Peers.RequestCollateral(ctx, cfg.IDs[cfg.Peer()], r); err != nil {
		return nil, fmt.Errorf("request collateral: %w", err)
	}
	return channelAnswer{cfg.Channel.Hex()}, nil
}

func getChannels(_ context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	out := []string{}
	for _, ch := range s.opt.Node.Channels(me.ID) {
		if latest := ch.Latest(); latest.State.Timeout != 0 {
			out = append(out, ch.Config().Channel.Hex())
		}
	}
	return out, nil
}

func getChannel(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	return s.showChannel(ctx, ch)
}

func getChannelByParticipants(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	peer, chainID := in.identifier("counterparty"), in.chainID("chainId")
	if in.err != nil {
		return nil, in.err
	}
	if _, err := s.chain(chainID); err != nil {
		return nil, err
	}
	ch, ok := s.opt.Node.FindChannel(me.ID, peer, chainID)
	if !ok {
		return nil, fmt.Errorf("%w: with %s on chain %d", node.ErrUnknownChannel, peer, chainID)
	}
	return s.showChannel(ctx, ch)
}
