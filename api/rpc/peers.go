package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type peerServer struct {
	sluicev1.UnimplementedPeerServiceServer
	api service.Peering
}

func (s *peerServer) ListPeers(ctx context.Context, _ *sluicev1.ListPeersRequest) (*sluicev1.ListPeersResponse, error) {
	peers, err := s.api.Peers(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListPeersResponse{Peers: each(peers, func(p service.Peer) *sluicev1.Peer {
		return &sluicev1.Peer{
			Identity: string(p.ID), Addresses: p.Addresses, PeerId: p.PeerID, Connected: p.Connected, Configured: p.Configured,
			Agent: showText(p.Agent), Channels: count(p.Channels),
		}
	})}, nil
}

func (s *peerServer) AddPeer(ctx context.Context, r *sluicev1.AddPeerRequest) (*sluicev1.AddPeerResponse, error) {
	var in input
	p := service.PeerAddress{ID: in.identity("identity", r.Identity), Addresses: r.Addresses}
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.AddPeer(ctx, p); err != nil {
		return nil, err
	}
	return &sluicev1.AddPeerResponse{}, nil
}

func (s *peerServer) RemovePeer(ctx context.Context, r *sluicev1.RemovePeerRequest) (*sluicev1.RemovePeerResponse, error) {
	var in input
	id := in.identity("identity", r.Identity)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.RemovePeer(ctx, id); err != nil {
		return nil, err
	}
	return &sluicev1.RemovePeerResponse{}, nil
}

func (s *peerServer) CheckIn(ctx context.Context, r *sluicev1.CheckInRequest) (*sluicev1.CheckInResponse, error) {
	var in input
	owner, ch := in.identity("owner", r.Owner), in.address("channel", r.Channel)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.CheckIn(ctx, owner, ch, r.Skip); err != nil {
		return nil, err
	}
	return &sluicev1.CheckInResponse{}, nil
}
