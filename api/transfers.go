package api

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
)

func transferRoutes() []route {
	routing := need("routingId", kindHash(), "Names the payment from end to end.")
	meta := may("meta", kindObject(), "A JSON object that travels beside the transfer, at most 4096 bytes; its routingId makes the call idempotent.")
	return []route{
		{
			method: post, path: "/transfers/create", summary: "Locks funds in a conditional transfer.", scope: service.Pay,
			fields: []field{
				owner(), inChannel(), need("amount", kindAmount(), "How much to lock, base units."), assetField(),
				need("type", kindText(128), "The name of a transfer definition, or its address."),
				need("details", kindObject(), "The initial state by the names of the definition's encoding; a hash lock has lockHash, and expiry in Unix seconds as a decimal string, 0 for never."),
				may("recipient", kindIdentifier(), "Who is to be paid, through the counterparty; the counterparty if absent."),
				may("recipientChainId", kindChainID(), "The chain to be paid on; the channel's if absent."),
				may("recipientAssetId", kindAddress(), "The asset to be paid in; the transfer's if absent."),
				may("timeout", kindSeconds(), "How long a dispute of the transfer lasts, seconds as a decimal string; the config's default."),
				meta, may("quote", kindObject(), "A quote of POST /transfers/quote."),
			},
			answer: createAnswer{}, handle: createTransfer,
		},
		{
			method: post, path: "/transfers/resolve", summary: "Ends a transfer that pays the caller.", scope: service.Receive,
			fields: []field{
				owner(), inChannel(), need("transferId", kindHash(), "The transfer."),
				need("transferResolver", kindObject(), "The resolver by the names of the definition's encoding; a hash lock has preImage, and the zero one cancels."),
				may("meta", kindObject(), "A JSON object that travels beside it, at most 4096 bytes."),
			},
			answer: resolveAnswer{}, handle: resolveTransfer,
		},
		{
			method: get, path: me + "/channels/{channelAddress}/active-transfers", summary: "Lists a channel's open transfers.", scope: service.Read,
			fields: paged(owner(), inChannel()), answer: []vector.Transfer{}, handle: getActiveTransfers,
		},
		{
			method: get, path: me + "/channels/{channelAddress}/transfers/routing-id/{routingId}", summary: "Returns a channel's transfer of a routing id.", scope: service.Read,
			fields: []field{owner(), inChannel(), routing}, answer: vector.Transfer{}, handle: getTransferByRoutingID,
		},
		{
			method: get, path: me + "/transfers", summary: "Lists transfers, newest first.", scope: service.Read,
			fields: paged(
				owner(), may("channelAddress", kindAddress(), "Only those of a channel."),
				may("startDate", kindDate(), "Only those that started then or later: Unix milliseconds, or a date as of RFC 3339."),
				may("endDate", kindDate(), "Only those that started before: Unix milliseconds, or a date as of RFC 3339."),
				may("active", kindBool(), "true: only those that have not ended; false: only those that have."),
				may("routingId", kindHash(), "Only those of a payment."), may("transferDefinition", kindAddress(), "Only those of a definition."),
			),
			answer: []vector.Transfer{}, handle: getTransfers,
		},
		{
			method: get, path: me + "/transfers/{transferId}", summary: "Returns a transfer.", scope: service.Read,
			fields: []field{owner(), need("transferId", kindHash(), "The transfer.")}, answer: vector.Transfer{}, handle: getTransfer,
		},
		{
			method: get, path: me + "/transfers/routing-id/{routingId}", summary: "Lists the transfers of a routing id in all channels.", scope: service.Read,
			fields: paged(owner(), routing), answer: []vector.Transfer{}, handle: getTransfers,
		},
		{
			method: get, path: me + "/registered-transfers/chain-id/{chainId}", summary: "Lists a chain's transfer definitions.", scope: service.Read,
			fields: []field{owner(), need("chainId", kindChainID(), "The chain.")}, answer: []vector.Definition{}, handle: getRegisteredTransfers,
		},
	}
}

type createAnswer struct {
	Channel   address     `json:"channelAddress" about:"The channel that has the transfer."`
	Transfer  common.Hash `json:"transferId" about:"The transfer."`
	RoutingID common.Hash `json:"routingId" about:"Names the payment from end to end."`
}

type resolveAnswer struct {
	Channel  address     `json:"channelAddress" about:"The channel that has the transfer."`
	Transfer common.Hash `json:"transferId" about:"The transfer."`
}

func createTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	r := service.CreateRequest{
		Owner: in.owner(), Channel: in.address("channelAddress"), Asset: in.address("assetId"), Amount: in.amount("amount"), Type: in.text("type"),
		Details: in.raw("details"), Timeout: in.number("timeout"), Recipient: in.identifier("recipient"), RecipientChain: in.number("recipientChainId"),
		Meta: in.compact("meta"),
	}
	if in.has("recipientAssetId") {
		to := in.address("recipientAssetId")
		r.RecipientAsset = &to
	}
	var err error
	if in.has("quote") {
		if r.Quote, err = readQuote(in.raw("quote")); err != nil {
			return nil, err
		}
	}
	c, err := s.opt.Service.CreateTransfer(ctx, r)
	return createAnswer{address(c.Channel), c.Transfer, c.RoutingID}, err
}

func resolveTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	r := service.ResolveRequest{
		Owner: in.owner(), Channel: in.address("channelAddress"), Transfer: in.hash("transferId"), Resolver: in.raw("transferResolver"), Meta: in.compact("meta"),
	}
	return resolveAnswer{address(r.Channel), r.Transfer}, s.opt.Service.ResolveTransfer(ctx, r)
}

// vectorPage is the page of a request to one of Vector's lists: its clients
// expect everything, so it is as long as may be.
func (in *input) vectorPage() service.PageRequest {
	p := in.page()
	if p.Limit == 0 {
		p.Limit = mostItems
	}
	return p
}

func getActiveTransfers(ctx context.Context, s *Server, in *input) (any, error) {
	f := service.TransferFilter{Owner: in.owner(), Channel: in.address("channelAddress"), Open: true, PageRequest: in.vectorPage()}
	// A channel may have a few more than a page: Vector's clients know no pages.
	out := []vector.Transfer{}
	for {
		p, err := s.opt.Service.Transfers(ctx, f)
		if err != nil {
			return nil, err
		}
		for i := range p.Items {
			out = append(out, showTransfer(&p.Items[i]))
		}
		if f.Cursor = p.Next; p.Next == 0 || in.has("limit") {
			return page{out, p.Next}, nil
		}
	}
}

func getTransferByRoutingID(ctx context.Context, s *Server, in *input) (any, error) {
	f := service.TransferFilter{Owner: in.owner(), Channel: in.address("channelAddress"), RoutingID: in.hash("routingId"), PageRequest: service.PageRequest{Limit: 1}}
	p, err := s.opt.Service.Transfers(ctx, f)
	if err != nil {
		return nil, err
	}
	if len(p.Items) == 0 {
		return nil, fmt.Errorf("transfer with routing id %s: %w", f.RoutingID, channel.ErrNotFound)
	}
	return showTransfer(&p.Items[0]), nil
}

func getTransfers(ctx context.Context, s *Server, in *input) (any, error) {
	active := in.boolean("active")
	p, err := s.opt.Service.Transfers(ctx, service.TransferFilter{
		Owner: in.owner(), Channel: in.address("channelAddress"), Open: active, Ended: in.has("active") && !active, RoutingID: in.hash("routingId"),
		Definition: in.address("transferDefinition"), FromUs: read[int64](in, "startDate"), ToUs: read[int64](in, "endDate"), PageRequest: in.vectorPage(),
	})
	out := make([]vector.Transfer, len(p.Items))
	for i := range p.Items {
		out[i] = showTransfer(&p.Items[i])
	}
	return page{out, p.Next}, err
}

func getTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	t, err := s.opt.Service.Transfer(ctx, in.owner(), in.hash("transferId"))
	if err != nil {
		return nil, err
	}
	return showTransfer(&t), nil
}

func getRegisteredTransfers(ctx context.Context, s *Server, in *input) (any, error) {
	if _, err := s.opt.Service.Identity(ctx, in.owner()); err != nil {
		return nil, err
	}
	list, err := s.opt.Service.Definitions(ctx, in.number("chainId"))
	out := make([]vector.Definition, len(list))
	for i, d := range list {
		out[i] = vector.Definition{
			Name: d.Name, Definition: d.Address.Hex(), StateEncoding: d.StateEncoding, ResolverEncoding: d.ResolverEncoding, EncodedCancel: hexutil.Encode(d.Cancel),
		}
	}
	return out, err
}
