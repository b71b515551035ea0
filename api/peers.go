package api

import (
	"context"
	"strings"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func peerRoutes() []route {
	id := need("peerIdentifier", kindIdentifier(), "The peer.")
	return []route{
		{method: get, path: "/v1/peers", summary: "Lists the peers that the node knows.", scope: service.Read, answer: []peerAnswer{}, handle: getPeers},
		{
			method: post, path: "/v1/peers", summary: "Dials a peer from now on, after a restart too.", scope: service.Administer,
			fields: []field{id, need("addresses", kindList[string](kindMultiaddr(), 16), "Where it is: multiaddrs that end in its /p2p/ id.")}, answer: messageAnswer{}, handle: addPeer,
		},
		{
			method: del, path: "/v1/peers/{peerIdentifier}", summary: "No longer dials a peer that was added.", scope: service.Administer,
			fields: []field{id}, answer: messageAnswer{}, handle: removePeer,
		},
	}
}

// kindMultiaddr is what the host reads as an address.
func kindMultiaddr() *kind {
	return textKind(func(s string) (string, error) {
		if len(s) > 512 || !strings.HasPrefix(s, "/") {
			return "", errPlain("must be multiaddrs, such as /ip4/192.0.2.7/tcp/4001/p2p/12D3…")
		}
		return s, nil
	}, schema{"pattern": "^/", "maxLength": 512})
}

type peerAnswer struct {
	ID         channel.Identifier `json:"peerIdentifier,omitempty" about:"The peer; absent for one that proved no identity."`
	Addresses  []string           `json:"addresses" about:"Where it is: multiaddrs."`
	PeerID     string             `json:"peerId" about:"Its libp2p id."`
	Connected  bool               `json:"connected" about:"Whether it can be reached now."`
	Configured bool               `json:"configured" about:"Whether the config names it."`
	Agent      string             `json:"agent" about:"What it says that it runs."`
	Channels   int                `json:"channels" about:"How many channels the node has with it."`
}

func getPeers(ctx context.Context, s *Server, _ *input) (any, error) {
	list, err := s.opt.Service.Peers(ctx)
	out := make([]peerAnswer, len(list))
	for i, p := range list {
		out[i] = peerAnswer{p.ID, append([]string{}, p.Addresses...), p.PeerID, p.Connected, p.Configured, p.Agent, p.Channels}
	}
	return out, err
}

func addPeer(ctx context.Context, s *Server, in *input) (any, error) {
	p := service.PeerAddress{ID: in.identifier("peerIdentifier"), Addresses: read[[]string](in, "addresses")}
	return messageAnswer{"The peer is dialled from now on."}, s.opt.Service.AddPeer(ctx, p)
}

func removePeer(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"The peer is no longer dialled."}, s.opt.Service.RemovePeer(ctx, in.identifier("peerIdentifier"))
}

type backupAnswer struct {
	Path  string `json:"path" about:"The file."`
	Bytes int64  `json:"bytes" about:"Its size."`
}

func backup(ctx context.Context, s *Server, in *input) (any, error) {
	b, err := s.opt.Service.Backup(ctx, in.text("path"))
	return backupAnswer{b.Path, b.Bytes}, err
}

func sweep(ctx context.Context, s *Server, in *input) (any, error) {
	tx, err := s.opt.Service.SweepAccount(ctx, in.owner(), in.number("chainId"), in.address("assetId"), in.address("recipient"))
	return sentAnswer{tx}, err
}

func stop(ctx context.Context, s *Server, _ *input) (any, error) {
	return messageAnswer{"The node is stopping."}, s.opt.Service.Stop(ctx)
}
