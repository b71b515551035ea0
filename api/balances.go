package api

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func balanceRoutes() []route {
	return []route{
		{method: get, path: "/v1/info", summary: "Says what the node is and how it does.", scope: service.Read, answer: infoAnswer{}, handle: getInfo},
		{method: get, path: "/v1/chains", summary: "Lists the chains with their contracts, assets and health.", scope: service.Read, answer: []chainAnswer{}, handle: getChains},
		{
			method: get, path: "/v1/balances", summary: "Says where all of an identity's money is, until when and why.", scope: service.Read,
			fields: []field{owner()}, answer: []balanceAnswer{}, handle: getBalances,
		},
		{
			method: get, path: "/v1/withdrawals/pending", summary: "Lists the withdrawals that are not on chain, as far as the node knows.", scope: service.Read,
			fields: []field{owner()}, answer: []pendingAnswer{}, handle: getPendingWithdrawals,
		},
		{
			method: post, path: "/v1/channels/close", summary: "Takes everything that is free out of a channel, and says what is left.", scope: service.Pay,
			fields: []field{owner(), inChannel(), may("recipient", kindAddress(), "Who is paid on chain; the identity's own account if absent.")},
			answer: closeAnswer{}, handle: closeChannel,
		},
	}
}

type infoAnswer struct {
	Version    string             `json:"version" about:"The node's version."`
	Identities []identityAnswer   `json:"identities" about:"The node's identities."`
	PeerID     string             `json:"peerId" about:"The libp2p id of the node."`
	Addresses  []string           `json:"addresses" about:"The multiaddrs that peers reach the node at."`
	Peers      int                `json:"peers" about:"How many peers are connected."`
	Channels   int                `json:"channels" about:"How many channels the identities have."`
	Open       int                `json:"openTransfers" about:"How many transfers are open in all channels."`
	Router     bool               `json:"router" about:"Whether the node forwards payments."`
	RouterID   channel.Identifier `json:"routerIdentifier,omitempty" about:"The identity that forwards."`
	NotReady   map[string]string  `json:"notReady" about:"Why the node takes no work, by part; empty if it does."`
	StartedAt  int64              `json:"startedAt" about:"When the node started, Unix milliseconds."`
}

func millis(us int64) int64 { return us / 1000 }

func getInfo(ctx context.Context, s *Server, _ *input) (any, error) {
	i, err := s.opt.Service.Info(ctx)
	if err != nil {
		return nil, err
	}
	out := infoAnswer{
		Version: i.Version, Identities: []identityAnswer{}, PeerID: i.PeerID, Addresses: i.Addresses, Peers: i.Peers, Channels: i.Channels,
		Open: i.OpenTransfers, Router: i.Router, RouterID: i.RouterID, NotReady: i.NotReady, StartedAt: millis(i.StartedUs),
	}
	for _, id := range i.Identities {
		out.Identities = append(out.Identities, identityAnswer{Index: id.Index, ID: id.ID, Address: id.Address.Hex()})
	}
	if out.NotReady == nil {
		out.NotReady = map[string]string{}
	}
	if out.Addresses == nil {
		out.Addresses = []string{}
	}
	return out, nil
}

type assetAnswer struct {
	ChainID  uint64  `json:"chainId" about:"The chain of the asset."`
	ID       address `json:"assetId" about:"The token; the zero address is the native coin."`
	Symbol   string  `json:"symbol" about:"Its symbol, which does not name it: chainId and assetId do."`
	Decimals uint8   `json:"decimals" about:"How many digits of an amount stand after the point."`
}

func showAsset(a service.Asset) assetAnswer {
	return assetAnswer{a.ChainID, address(a.ID), a.Symbol, a.Decimals}
}

type chainAnswer struct {
	ID         uint64        `json:"chainId" about:"The chain."`
	Name       string        `json:"name" about:"Its name in the config."`
	Factory    address       `json:"channelFactoryAddress" about:"The contract that deploys channels."`
	Mastercopy address       `json:"channelMastercopyAddress" about:"The code of every channel."`
	Registry   address       `json:"transferRegistryAddress" about:"The contract that lists transfer definitions."`
	Hashlock   address       `json:"hashlockAddress" about:"The hash lock definition."`
	Withdraw   address       `json:"withdrawAddress" about:"The withdrawal definition."`
	Head       uint64        `json:"headNumber" about:"The number of the newest block."`
	HeadTime   uint64        `json:"headTime" about:"Its time, Unix seconds."`
	Final      uint64        `json:"finalNumber" about:"The number of the last final block."`
	FinalTime  uint64        `json:"finalTime" about:"Its time, Unix seconds."`
	Assets     []assetAnswer `json:"assets" about:"The assets that the node knows there."`
	Unhealthy  string        `json:"unhealthy,omitempty" about:"Why the chain cannot be relied on at present; absent if it can."`
	Explorer   string        `json:"explorer,omitempty" about:"The URL of a block explorer."`
}

func getChains(ctx context.Context, s *Server, _ *input) (any, error) {
	list, err := s.opt.Service.Chains(ctx)
	out := make([]chainAnswer, len(list))
	for i, c := range list {
		out[i] = chainAnswer{
			c.ID, c.Name, address(c.Factory), address(c.Mastercopy), address(c.Registry), address(c.Hashlock), address(c.Withdraw),
			c.HeadNumber, c.HeadTime, c.FinalNumber, c.FinalTime, []assetAnswer{}, c.Unhealthy, c.Explorer,
		}
		for _, a := range c.Assets {
			out[i].Assets = append(out[i].Assets, showAsset(a))
		}
	}
	return out, err
}

type balanceAnswer struct {
	assetAnswer
	Kind     service.BalanceKind `json:"kind" about:"free, locked, uncredited, withdrawing, disputed, exitable or account."`
	Amount   channel.Amount      `json:"amount" about:"How much, base units."`
	Channel  *address            `json:"channelAddress,omitempty" about:"The channel that has it; absent for account."`
	Peer     channel.Identifier  `json:"counterpartyIdentifier,omitempty" about:"The channel's counterparty."`
	Until    int64               `json:"until,omitempty" about:"When it is free again at the latest, Unix milliseconds; absent where that is not known or does not apply."`
	Why      string              `json:"why" about:"Why it is there, in a sentence."`
	Transfer *common.Hash        `json:"transferId,omitempty" about:"The transfer that locks or carries it."`
	Incoming bool                `json:"incoming" about:"Whether it becomes the identity's only if the transfer is resolved."`
	Unknown  string              `json:"unknown,omitempty" about:"Why the amount is not known: the chain has not answered. Absent if it is."`
}

func showBalances(list []service.Balance) []balanceAnswer {
	out := make([]balanceAnswer, len(list))
	for i, b := range list {
		out[i] = balanceAnswer{
			assetAnswer: showAsset(b.Asset), Kind: b.Kind, Amount: b.Amount, Channel: showAddress(b.Channel), Peer: b.Peer, Until: millis(b.UntilUs), Why: b.Why,
			Transfer: showTx(b.Transfer), Incoming: b.Incoming, Unknown: b.Unknown,
		}
	}
	return out
}

func getBalances(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.Balances(ctx, in.owner())
	return showBalances(list), err
}

type pendingAnswer struct {
	commitmentAnswer
	Transfer common.Hash `json:"transferId" about:"The transfer that carries the withdrawal."`
	Complete bool        `json:"complete" about:"Whether both have signed it: then anybody may send it."`
	Submits  bool        `json:"submits" about:"Whether this node sends it."`
}

func getPendingWithdrawals(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.PendingWithdrawals(ctx, in.owner())
	out := make([]pendingAnswer, len(list))
	for i := range list {
		w := &list[i]
		out[i] = pendingAnswer{showCommitment(w), w.Transfer, len(w.Call) > 0, w.Submit}
	}
	return out, err
}

type closeAnswer struct {
	Withdrawn []withdrawAnswer `json:"withdrawn" about:"What is taken out, a withdrawal for each asset."`
	Left      []balanceAnswer  `json:"left" about:"What is still in the channel, and why."`
}

func closeChannel(ctx context.Context, s *Server, in *input) (any, error) {
	r, err := s.opt.Service.Close(ctx, service.CloseRequest{Owner: in.owner(), Channel: in.address("channelAddress"), Recipient: in.address("recipient")})
	out := closeAnswer{Withdrawn: []withdrawAnswer{}, Left: showBalances(r.Left)}
	for i := range r.Withdrawn {
		out.Withdrawn = append(out.Withdrawn, showWithdraw(&r.Withdrawn[i]))
	}
	return out, err
}
