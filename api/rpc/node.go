package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type nodeServer struct {
	sluicev1.UnimplementedNodeServiceServer
	api service.Identities
}

func (s *nodeServer) GetInfo(ctx context.Context, _ *sluicev1.GetInfoRequest) (*sluicev1.GetInfoResponse, error) {
	i, err := s.api.Info(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetInfoResponse{
		Version: i.Version, Identities: each(i.Identities, showIdentity), PeerId: i.PeerID, Addresses: i.Addresses,
		Peers: count(i.Peers), Channels: count(i.Channels), OpenTransfers: count(i.OpenTransfers),
		Router: i.Router, RouterIdentity: string(i.RouterID), NotReady: i.NotReady, StartedUs: i.StartedUs,
	}, nil
}

func (s *nodeServer) ListChains(ctx context.Context, _ *sluicev1.ListChainsRequest) (*sluicev1.ListChainsResponse, error) {
	chains, err := s.api.Chains(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListChainsResponse{Chains: each(chains, showChain)}, nil
}

func showChain(c service.ChainInfo) *sluicev1.Chain {
	return &sluicev1.Chain{
		ChainId: c.ID, Name: c.Name, Factory: c.Factory.Hex(), Mastercopy: c.Mastercopy.Hex(), Registry: c.Registry.Hex(),
		Hashlock: c.Hashlock.Hex(), Withdraw: c.Withdraw.Hex(), HeadNumber: c.HeadNumber, HeadTimeSeconds: c.HeadTime,
		FinalNumber: c.FinalNumber, FinalTimeSeconds: c.FinalTime, Assets: each(c.Assets, showAsset), Unhealthy: showText(c.Unhealthy), Explorer: c.Explorer,
	}
}

func (s *nodeServer) GetIdentity(ctx context.Context, r *sluicev1.GetIdentityRequest) (*sluicev1.GetIdentityResponse, error) {
	var in input
	id := in.identity("identity", r.Identity)
	if in.err != nil {
		return nil, in.err
	}
	i, err := s.api.Identity(ctx, id)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetIdentityResponse{Identity: showIdentity(i)}, nil
}

func (s *nodeServer) AddIdentity(ctx context.Context, r *sluicev1.AddIdentityRequest) (*sluicev1.AddIdentityResponse, error) {
	i, err := s.api.AddIdentity(ctx, r.Index)
	if err != nil {
		return nil, err
	}
	return &sluicev1.AddIdentityResponse{Identity: showIdentity(i)}, nil
}
