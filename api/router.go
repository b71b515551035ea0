package api

import (
	"context"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func routerRoutes() []route {
	onChain := need("chainId", kindChainID(), "The chain.")
	return []route{
		{
			method: get, path: me + "/router/config/{routerIdentifier}", summary: "Asks a router what it exchanges.", scope: service.Read,
			fields: []field{owner(), need("routerIdentifier", kindIdentifier(), "The router, a counterparty of the identity.")}, answer: routerConfigAnswer{}, handle: getRouterConfig,
		},
		{method: get, path: "/v1/router", summary: "Says how this node's router is.", scope: service.Read, answer: routerAnswer{}, handle: getRouter},
		{
			method: post, path: "/v1/router/drain", summary: "Stops taking new forwards, or starts again; it survives a restart.", scope: service.Administer,
			fields: []field{need("draining", kindBool(), "Whether the router takes no new forwards.")}, answer: messageAnswer{}, handle: drain,
		},
		{
			method: get, path: "/v1/forwards", summary: "Lists the payments that this node's router carries or carried, newest first.", scope: service.Read,
			fields: paged(
				may("routingId", kindHash(), "Only those of a payment."), may("state", kindText(64), "Only those in a state."),
				may("open", kindBool(), "true: only those that have not ended."),
			),
			answer: []forwardAnswer{}, handle: getForwards,
		},
		{
			method: get, path: "/v1/definitions", summary: "Lists a chain's transfer definitions with what this node does with them.", scope: service.Read,
			fields: []field{onChain}, answer: []definitionAnswer{}, handle: getDefinitions,
		},
		{
			method: post, path: "/v1/definitions", summary: "Takes transfers of a registered definition from now on.", scope: service.Administer,
			fields: []field{onChain, need("definition", kindAddress(), "The contract.")}, answer: definitionAnswer{}, handle: addDefinition,
		},
		{
			method: del, path: "/v1/definitions/{definition}", summary: "No longer takes transfers of a definition.", scope: service.Administer,
			fields: []field{onChain, need("definition", kindAddress(), "The contract.")}, answer: messageAnswer{}, handle: removeDefinition,
		},
	}
}

// swapAnswer is Vector's AllowedSwap.
type swapAnswer struct {
	FromChain  uint64         `json:"fromChainId" about:"The chain that is paid on."`
	ToChain    uint64         `json:"toChainId" about:"The chain that the recipient is paid on."`
	FromAsset  address        `json:"fromAssetId" about:"What is paid with."`
	ToAsset    address        `json:"toAssetId" about:"What the recipient is paid in."`
	PriceType  string         `json:"priceType" about:"hardcoded: the rate is in the router's config."`
	Rate       string         `json:"hardcodedRate" about:"How much of toAssetId one of fromAssetId is, decimal."`
	FlatFee    channel.Amount `json:"flatFee" about:"What the router keeps in any case, base units of fromAssetId."`
	FeePercent json.Number    `json:"percentageFee" about:"What it keeps of the amount, percent."`
	MinAmount  channel.Amount `json:"minAmount" about:"The least that it carries, base units of fromAssetId."`
}

func showSwaps(list []service.RouterSwap) []swapAnswer {
	out := make([]swapAnswer, len(list))
	for i, s := range list {
		percent := json.Number(s.FeePercent)
		if percent == "" {
			percent = "0"
		}
		out[i] = swapAnswer{s.FromChain, s.ToChain, address(s.FromAsset), address(s.ToAsset), "hardcoded", s.Rate, s.FlatFee, percent, s.MinAmount}
	}
	return out
}

type routerConfigAnswer struct {
	Chains []uint64     `json:"supportedChains" about:"The chains that the router is on."`
	Swaps  []swapAnswer `json:"allowedSwaps" about:"What it exchanges."`
}

func getRouterConfig(ctx context.Context, s *Server, in *input) (any, error) {
	c, err := s.opt.Service.RouterConfig(ctx, in.owner(), in.identifier("routerIdentifier"))
	return routerConfigAnswer{append([]uint64{}, c.Chains...), showSwaps(c.Swaps)}, err
}

type collateralAnswer struct {
	assetAnswer
	Channel  address            `json:"channelAddress" about:"The channel."`
	Peer     channel.Identifier `json:"counterpartyIdentifier" about:"Its counterparty."`
	Free     channel.Amount     `json:"free" about:"What the router has free there, base units."`
	Held     channel.Amount     `json:"held" about:"What of it is promised to forwards, base units."`
	PeerFree channel.Amount     `json:"counterpartyFree" about:"What the counterparty has free there, base units."`
	Target   channel.Amount     `json:"target" about:"What the config has the router fill up to, base units."`
}

type routerAnswer struct {
	Enabled    bool               `json:"enabled" about:"Whether the node forwards payments."`
	Draining   bool               `json:"draining" about:"Whether it takes no new ones."`
	ID         channel.Identifier `json:"routerIdentifier,omitempty" about:"The identity that forwards."`
	Swaps      []swapAnswer       `json:"allowedSwaps" about:"What it exchanges."`
	Open       map[string]int     `json:"open" about:"How many forwards are in each state."`
	Settled    uint64             `json:"settled" about:"How many were paid since the process started."`
	Refunded   uint64             `json:"refunded" about:"How many were given back since the process started."`
	Collateral []collateralAnswer `json:"collateral" about:"What each channel has."`
}

func getRouter(ctx context.Context, s *Server, _ *input) (any, error) {
	r, err := s.opt.Service.RouterStatus(ctx)
	out := routerAnswer{
		Enabled: r.Enabled, Draining: r.Draining, ID: r.ID, Swaps: showSwaps(r.Swaps), Open: r.Open, Settled: r.Settled, Refunded: r.Refunded,
		Collateral: []collateralAnswer{},
	}
	if out.Open == nil {
		out.Open = map[string]int{}
	}
	for _, c := range r.Collateral {
		out.Collateral = append(out.Collateral, collateralAnswer{showAsset(c.Asset), address(c.Channel), c.Peer, c.Free, c.Held, c.PeerFree, c.Target})
	}
	return out, err
}

func drain(ctx context.Context, s *Server, in *input) (any, error) {
	text := "The router takes forwards."
	if in.boolean("draining") {
		text = "The router takes no new forwards."
	}
	return messageAnswer{text}, s.opt.Service.SetDraining(ctx, in.boolean("draining"))
}

type forwardAnswer struct {
	RoutingID    common.Hash    `json:"routingId" about:"Names the payment from end to end."`
	State        string         `json:"state" about:"How far it is."`
	Reason       string         `json:"reason,omitempty" about:"Why it ended so."`
	FromChannel  address        `json:"fromChannelAddress" about:"The channel of the incoming transfer."`
	FromTransfer common.Hash    `json:"fromTransferId" about:"The incoming transfer."`
	FromChain    uint64         `json:"fromChainId" about:"Its chain."`
	FromAsset    address        `json:"fromAssetId" about:"Its asset."`
	Amount       channel.Amount `json:"amount" about:"What comes in, base units of fromAssetId."`
	ToChannel    *address       `json:"toChannelAddress,omitempty" about:"The channel of the outgoing transfer, once there is one."`
	ToTransfer   *common.Hash   `json:"toTransferId,omitempty" about:"The outgoing transfer, once there is one."`
	ToChain      uint64         `json:"toChainId" about:"Its chain."`
	ToAsset      address        `json:"toAssetId" about:"Its asset."`
	ToAmount     channel.Amount `json:"toAmount" about:"What goes out, base units of toAssetId."`
	CreatedAt    int64          `json:"createdAt" about:"Unix milliseconds."`
	UpdatedAt    int64          `json:"updatedAt" about:"Unix milliseconds."`
	Finished     bool           `json:"finished" about:"Whether both transfers are over."`
}

func getForwards(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Forwards(ctx, service.ForwardFilter{RoutingID: in.hash("routingId"), State: in.text("state"), Open: in.boolean("open"), PageRequest: in.page()})
	out := make([]forwardAnswer, len(p.Items))
	for i, f := range p.Items {
		out[i] = forwardAnswer{
			f.RoutingID, f.State, f.Reason, address(f.FromChannel), f.FromTransfer, f.FromChain, address(f.FromAsset), f.Amount,
			showAddress(f.ToChannel), showTx(f.ToTransfer), f.ToChain, address(f.ToAsset), f.ToAmount, millis(f.CreatedUs), millis(f.UpdatedUs), f.Finished,
		}
	}
	return page{out, p.Next}, err
}

type definitionAnswer struct {
	ChainID    uint64      `json:"chainId" about:"The chain."`
	Name       string      `json:"name" about:"What its contract calls itself."`
	Definition address     `json:"definition" about:"The contract."`
	State      string      `json:"stateEncoding" about:"The ABI encoding of the initial state."`
	Resolver   string      `json:"resolverEncoding" about:"The ABI encoding of the resolver."`
	Native     bool        `json:"native" about:"Whether it runs without an EVM."`
	Enabled    bool        `json:"enabled" about:"Whether this node takes such transfers."`
	CodeHash   common.Hash `json:"codeHash" about:"What its code must be, zero where that is not asked for."`
}

func showDefinition(d *service.Definition) definitionAnswer {
	return definitionAnswer{d.ChainID, d.Name, address(d.Address), d.StateEncoding, d.ResolverEncoding, d.Native, d.Enabled, d.CodeHash}
}

func getDefinitions(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.Definitions(ctx, in.number("chainId"))
	out := make([]definitionAnswer, len(list))
	for i := range list {
		out[i] = showDefinition(&list[i])
	}
	return out, err
}

func addDefinition(ctx context.Context, s *Server, in *input) (any, error) {
	d, err := s.opt.Service.AddDefinition(ctx, in.number("chainId"), in.address("definition"))
	return showDefinition(&d), err
}

func removeDefinition(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"No more transfers of it are taken."}, s.opt.Service.RemoveDefinition(ctx, in.number("chainId"), in.address("definition"))
}
