package rpc

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type channelServer struct {
	sluicev1.UnimplementedChannelServiceServer
	api service.Channels
}

func (s *channelServer) ListChannels(ctx context.Context, r *sluicev1.ListChannelsRequest) (*sluicev1.ListChannelsResponse, error) {
	var in input
	owner := in.optionalIdentity("owner", r.Owner)
	if in.err != nil {
		return nil, in.err
	}
	channels, err := s.api.Channels(ctx, owner)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListChannelsResponse{Channels: each(channels, showChannel)}, nil
}

func (s *channelServer) GetChannel(ctx context.Context, r *sluicev1.GetChannelRequest) (*sluicev1.GetChannelResponse, error) {
	var in input
	owner, at := in.identity("owner", r.Owner), in.address("channel", r.Channel)
	if in.err != nil {
		return nil, in.err
	}
	ch, err := s.api.Channel(ctx, owner, at)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetChannelResponse{Channel: showChannel(ch)}, nil
}

func (s *channelServer) GetChannelWith(ctx context.Context, r *sluicev1.GetChannelWithRequest) (*sluicev1.GetChannelWithResponse, error) {
	var in input
	owner, peer, chain := in.identity("owner", r.Owner), in.identity("peer", r.Peer), in.chain("chain_id", r.ChainId)
	if in.err != nil {
		return nil, in.err
	}
	ch, err := s.api.ChannelWith(ctx, owner, peer, chain)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetChannelWithResponse{Channel: showChannel(ch)}, nil
}

func showChannel(c service.Channel) *sluicev1.Channel {
	cfg, rec := c.Config(), c.Record()
	state, sigs := &rec.Latest.State, rec.Latest.Sigs
	out := &sluicev1.Channel{
		Channel: cfg.Channel.Hex(), ChainId: cfg.ChainID, Factory: cfg.Factory.Hex(), Registry: c.Registry.Hex(),
		Owner: string(cfg.IDs[cfg.Me]), Peer: string(cfg.IDs[cfg.Peer()]),
		Alice: string(cfg.IDs[channel.Alice]), Bob: string(cfg.IDs[channel.Bob]),
		AliceAddress: cfg.Signers[channel.Alice].Hex(), BobAddress: cfg.Signers[channel.Bob].Hex(),
		Nonce: state.Nonce, TimeoutSeconds: state.Timeout, MerkleRoot: state.MerkleRoot.Hex(), Assets: each(state.Assets, showChannelAsset),
		AliceSignature: showSignature(sigs[channel.Alice]), BobSignature: showSignature(sigs[channel.Bob]),
		LatestUpdate: showUpdate(rec, c.UpdateTransfer), InDispute: c.InDispute, Connected: c.Connected,
	}
	for _, t := range c.Open().All() {
		out.OpenTransfers = append(out.OpenTransfers, t.ID.Hex())
	}
	return out
}

func showChannelAsset(a channel.AssetState) *sluicev1.ChannelAsset {
	return &sluicev1.ChannelAsset{
		Asset: a.Asset.Hex(), Balance: showPair(a.Balance), DefundNonce: a.DefundNonce.String(),
		AliceDeposited: a.Processed[channel.Alice].String(), BobDeposited: a.Processed[channel.Bob].String(),
	}
}

// showUpdate shows the last operation of the latest batch; an empty one changed
// nothing. Ended is the transfer that it ended, if it did.
func showUpdate(rec *channel.Record, ended *service.Transfer) *sluicev1.ChannelUpdate {
	out := &sluicev1.ChannelUpdate{From: string(rec.Config.IDs[rec.LatestBy])}
	n := len(rec.LatestBatch)
	if n == 0 {
		return out
	}
	op := rec.LatestBatch[n-1]
	switch op.Kind {
	case channel.KindSetup:
		out.Kind = sluicev1.ChannelUpdateKind_CHANNEL_UPDATE_KIND_SETUP
	case channel.KindDeposit:
		out.Kind, out.Asset = sluicev1.ChannelUpdateKind_CHANNEL_UPDATE_KIND_DEPOSIT, op.Deposit.Asset.Hex()
	case channel.KindCreate:
		out.Kind, out.Asset = sluicev1.ChannelUpdateKind_CHANNEL_UPDATE_KIND_CREATE, op.Create.Asset.Hex()
		out.Transfer = op.Create.ID(rec.Config.Channel).Hex()
	case channel.KindResolve:
		out.Kind, out.Transfer = sluicev1.ChannelUpdateKind_CHANNEL_UPDATE_KIND_RESOLVE, op.Transfer.Hex()
	case channel.KindCancel:
		out.Kind, out.Transfer = sluicev1.ChannelUpdateKind_CHANNEL_UPDATE_KIND_CANCEL, op.Transfer.Hex()
	}
	if ended != nil {
		out.Asset = ended.Transfer.Asset.Hex()
	}
	return out
}

func (s *channelServer) SetupChannel(ctx context.Context, r *sluicev1.SetupChannelRequest) (*sluicev1.SetupChannelResponse, error) {
	var in input
	req := service.SetupRequest{
		Owner: in.identity("owner", r.Owner), Peer: in.identity("peer", r.Peer), ChainID: in.chain("chain_id", r.ChainId),
		Timeout: r.TimeoutSeconds, Lead: r.Lead,
	}
	if in.err != nil {
		return nil, in.err
	}
	ch, err := s.api.Setup(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.SetupChannelResponse{Channel: ch.Hex()}, nil
}

func (s *channelServer) SendDeposit(ctx context.Context, r *sluicev1.SendDepositRequest) (*sluicev1.SendDepositResponse, error) {
	var in input
	req := service.DepositRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Asset: in.address("asset", r.Asset), Amount: in.amount("amount", r.Amount),
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	tx, err := s.api.SendDeposit(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.SendDepositResponse{Transaction: tx.Hex()}, nil
}

func (s *channelServer) CreditDeposit(ctx context.Context, r *sluicev1.CreditDepositRequest) (*sluicev1.CreditDepositResponse, error) {
	var in input
	owner, ch, asset := in.identity("owner", r.Owner), in.address("channel", r.Channel), in.address("asset", r.Asset)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.Credit(ctx, owner, ch, asset); err != nil {
		return nil, err
	}
	return &sluicev1.CreditDepositResponse{}, nil
}

func (s *channelServer) RequestCollateral(ctx context.Context, r *sluicev1.RequestCollateralRequest) (*sluicev1.RequestCollateralResponse, error) {
	var in input
	owner, ch, asset := in.identity("owner", r.Owner), in.address("channel", r.Channel), in.address("asset", r.Asset)
	amount := in.optionalAmount("amount", r.Amount)
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.RequestCollateral(ctx, owner, ch, asset, amount); err != nil {
		return nil, err
	}
	return &sluicev1.RequestCollateralResponse{}, nil
}

func (s *channelServer) RestoreChannel(ctx context.Context, r *sluicev1.RestoreChannelRequest) (*sluicev1.RestoreChannelResponse, error) {
	var in input
	owner, peer, chain := in.identity("owner", r.Owner), in.identity("peer", r.Peer), in.chain("chain_id", r.ChainId)
	if in.err != nil {
		return nil, in.err
	}
	ch, err := s.api.Restore(ctx, owner, peer, chain)
	if err != nil {
		return nil, err
	}
	return &sluicev1.RestoreChannelResponse{Channel: ch.Hex()}, nil
}

func (s *channelServer) ListBalances(ctx context.Context, r *sluicev1.ListBalancesRequest) (*sluicev1.ListBalancesResponse, error) {
	var in input
	owner := in.identity("owner", r.Owner)
	if in.err != nil {
		return nil, in.err
	}
	balances, err := s.api.Balances(ctx, owner)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListBalancesResponse{Balances: each(balances, showBalance)}, nil
}

func showBalance(b service.Balance) *sluicev1.Balance {
	return &sluicev1.Balance{
		Owner: string(b.Owner), Asset: showAsset(b.Asset), Kind: showBalanceKind(b.Kind), Amount: b.Amount.String(),
		Channel: addressOrNone(b.Channel), Peer: string(b.Peer), UntilUs: b.UntilUs, Why: showText(b.Why), Transfer: hashOrNone(b.Transfer), Incoming: b.Incoming, Unknown: showText(b.Unknown),
	}
}

func showBalanceKind(k service.BalanceKind) sluicev1.BalanceKind {
	switch k {
	case service.Free:
		return sluicev1.BalanceKind_BALANCE_KIND_FREE
	case service.Locked:
		return sluicev1.BalanceKind_BALANCE_KIND_LOCKED
	case service.Uncredited:
		return sluicev1.BalanceKind_BALANCE_KIND_UNCREDITED
	case service.Withdrawing:
		return sluicev1.BalanceKind_BALANCE_KIND_WITHDRAWING
	case service.Disputed:
		return sluicev1.BalanceKind_BALANCE_KIND_DISPUTED
	case service.Exitable:
		return sluicev1.BalanceKind_BALANCE_KIND_EXITABLE
	case service.Account:
		return sluicev1.BalanceKind_BALANCE_KIND_ACCOUNT
	}
	return sluicev1.BalanceKind_BALANCE_KIND_UNSPECIFIED
}

func (s *channelServer) CloseChannel(ctx context.Context, r *sluicev1.CloseChannelRequest) (*sluicev1.CloseChannelResponse, error) {
	var in input
	req := service.CloseRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Recipient: in.optionalAddress("recipient", r.Recipient),
	}
	if r.Recipient != "" && req.Recipient == (common.Address{}) {
		in.fail("recipient", "must not be the zero address")
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	res, err := s.api.Close(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.CloseChannelResponse{Withdrawn: each(res.Withdrawn, showWithdrawal), Left: each(res.Left, showBalance)}, nil
}
