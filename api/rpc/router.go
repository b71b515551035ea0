package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type routerServer struct {
	sluicev1.UnimplementedRouterServiceServer
	api service.Routing
}

func (s *routerServer) GetRouterConfig(ctx context.Context, r *sluicev1.GetRouterConfigRequest) (*sluicev1.GetRouterConfigResponse, error) {
	var in input
	owner, router := in.identity("owner", r.Owner), in.identity("router", r.Router)
	if in.err != nil {
		return nil, in.err
	}
	c, err := s.api.RouterConfig(ctx, owner, router)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetRouterConfigResponse{ChainIds: c.Chains, Swaps: each(c.Swaps, showSwap)}, nil
}

func showSwap(w service.RouterSwap) *sluicev1.RouterSwap {
	return &sluicev1.RouterSwap{
		FromChainId: w.FromChain, ToChainId: w.ToChain, FromAsset: w.FromAsset.Hex(), ToAsset: w.ToAsset.Hex(), Rate: showText(w.Rate),
		FlatFee: w.FlatFee.String(), FeePercent: showText(w.FeePercent), MinAmount: w.MinAmount.String(),
	}
}

func (s *routerServer) GetRouterStatus(ctx context.Context, _ *sluicev1.GetRouterStatusRequest) (*sluicev1.GetRouterStatusResponse, error) {
	st, err := s.api.RouterStatus(ctx)
	if err != nil {
		return nil, err
	}
	out := &sluicev1.GetRouterStatusResponse{
		Enabled: st.Enabled, Draining: st.Draining, Router: string(st.ID), Swaps: each(st.Swaps, showSwap), Open: map[string]uint32{},
		Settled: st.Settled, Refunded: st.Refunded, Collateral: each(st.Collateral, showCollateral),
	}
	for state, n := range st.Open {
		out.Open[state] = count(n)
	}
	return out, nil
}

func showCollateral(c service.Collateral) *sluicev1.Collateral {
	return &sluicev1.Collateral{
		Channel: c.Channel.Hex(), Peer: string(c.Peer), Asset: showAsset(c.Asset), Free: c.Free.String(), Held: c.Held.String(),
		PeerFree: c.PeerFree.String(), Target: c.Target.String(),
	}
}

func (s *routerServer) ListForwards(ctx context.Context, r *sluicev1.ListForwardsRequest) (*sluicev1.ListForwardsResponse, error) {
	var in input
	f := service.ForwardFilter{RoutingID: in.optionalHash("routing_id", r.RoutingId), State: r.State, Open: r.Open, PageRequest: in.page(r.PageSize, r.Cursor)}
	if in.err != nil {
		return nil, in.err
	}
	page, err := s.api.Forwards(ctx, f)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListForwardsResponse{Forwards: each(page.Items, showForward), NextCursor: page.Next}, nil
}

func showForward(f service.Forward) *sluicev1.Forward {
	out := &sluicev1.Forward{
		RoutingId: hashOrNone(f.RoutingID), State: f.State, Reason: f.Reason, FromChannel: f.FromChannel.Hex(), ToChannel: addressOrNone(f.ToChannel),
		FromTransfer: f.FromTransfer.Hex(), ToTransfer: hashOrNone(f.ToTransfer), FromChainId: f.FromChain, ToChainId: f.ToChain,
		FromAsset: f.FromAsset.Hex(), Amount: f.Amount.String(), CreatedUs: f.CreatedUs, UpdatedUs: f.UpdatedUs, Finished: f.Finished,
	}
	if f.ToChain != 0 { // the zero address is an asset too
		out.ToAsset, out.ToAmount = f.ToAsset.Hex(), f.ToAmount.String()
	}
	return out
}

func (s *routerServer) SetDraining(ctx context.Context, r *sluicev1.SetDrainingRequest) (*sluicev1.SetDrainingResponse, error) {
	if err := s.api.SetDraining(ctx, r.Draining); err != nil {
		return nil, err
	}
	return &sluicev1.SetDrainingResponse{}, nil
}
