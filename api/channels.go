package api

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
)

func channelRoutes() []route {
	setupFields := []field{
		owner(), need("counterpartyIdentifier", kindIdentifier(), "Who the channel is with."), need("chainId", kindChainID(), "The chain of the channel."),
		may("timeout", kindSeconds(), "How long each phase of a dispute lasts, seconds as a decimal string; the config's default."),
		may("meta", kindAny(), "Vector's; dropped."),
	}
	asset := need("assetId", kindAddress(), "The token; the zero address is the native coin.")
	return []route{
		{
			method: post, path: "/setup", summary: "Asks the counterparty to set up a channel; the caller is Bob.", scope: service.Receive,
			fields: setupFields, answer: channelAnswer{}, handle: setup(false),
		},
		{
			method: post, path: "/internal-setup", summary: "Sets up a channel; the caller is Alice.", scope: service.Receive,
			fields: setupFields, answer: channelAnswer{}, handle: setup(true),
		},
		{
			method: post, path: "/send-deposit-tx", summary: "Sends funds of the identity's account to its channel.", scope: service.Pay,
			fields: []field{
				owner(), inChannel(), need("amount", kindAmount(), "How much to send, base units."), asset, need("chainId", kindChainID(), "The chain of the channel."),
			},
			answer: depositAnswer{}, handle: sendDepositTx,
		},
		{
			method: post, path: "/deposit", summary: "Credits what was sent to the channel on chain.", scope: service.Receive,
			fields: []field{owner(), inChannel(), asset, may("meta", kindAny(), "Vector's; dropped.")}, answer: channelAnswer{}, handle: deposit,
		},
		{
			method: post, path: "/request-collateral", summary: "Asks the counterparty for funds of its own in the channel.", scope: service.Receive,
			fields: []field{owner(), inChannel(), asset, may("amount", kindAmount(), "How much, base units; what the counterparty thinks right if absent.")},
			answer: channelAnswer{}, handle: requestCollateral,
		},
		{
			method: post, path: "/is-alive", summary: "Tells the counterparty that the identity is there; unless skipCheckIn, both then finish what waits.", scope: service.Receive, keyless: true,
			fields: []field{owner(), inChannel(), may("skipCheckIn", kindBool(), "Only says it.")}, answer: channelAnswer{}, handle: checkIn,
		},
		{method: get, path: me + "/channels", summary: "Lists the addresses of the identity's channels.", scope: service.Read, fields: []field{owner()}, answer: []address{}, handle: getChannels},
		{method: get, path: me + "/channels/{channelAddress}", summary: "Returns a channel.", scope: service.Read, fields: []field{owner(), inChannel()}, answer: channelState{}, handle: getChannel},
		{
			method: get, path: me + "/channels/counterparty/{counterparty}/chain-id/{chainId}", summary: "Returns the channel with a counterparty.", scope: service.Read,
			fields: []field{owner(), need("counterparty", kindIdentifier(), "Who the channel is with."), need("chainId", kindChainID(), "The chain of the channel.")},
			answer: channelState{}, handle: getChannelByParticipants,
		},
	}
}

// address is shown with its checksum.
type address common.Address

// MarshalText implements encoding.TextMarshaler.
func (a address) MarshalText() ([]byte, error) { return []byte(common.Address(a).Hex()), nil }

type channelAnswer struct {
	Channel address `json:"channelAddress" about:"The channel."`
}

type depositAnswer struct {
	Tx common.Hash `json:"txHash" about:"The transaction, confirmed."`
}

func setup(lead bool) handler {
	return func(ctx context.Context, s *Server, in *input) (any, error) {
		at, err := s.opt.Service.Setup(ctx, service.SetupRequest{
			Owner: in.owner(), Peer: in.identifier("counterpartyIdentifier"), ChainID: in.number("chainId"), Timeout: in.number("timeout"), Lead: lead,
		})
		return channelAnswer{address(at)}, err
	}
}

func sendDepositTx(ctx context.Context, s *Server, in *input) (any, error) {
	r := service.DepositRequest{Owner: in.owner(), Channel: in.address("channelAddress"), Asset: in.address("assetId"), Amount: in.amount("amount")}
	// The service goes by the channel's own chain; Vector's clients name one too.
	ch, err := s.opt.Service.Channel(ctx, r.Owner, r.Channel)
	if err != nil {
		return nil, err
	}
	if id := ch.Channel.Config().ChainID; id != in.number("chainId") {
		return nil, service.Invalid("chainId", "is %d, and the channel is on chain %d", in.number("chainId"), id)
	}
	tx, err := s.opt.Service.SendDeposit(ctx, r)
	return depositAnswer{tx}, err
}

func deposit(ctx context.Context, s *Server, in *input) (any, error) {
	at := in.address("channelAddress")
	return channelAnswer{address(at)}, s.opt.Service.Credit(ctx, in.owner(), at, in.address("assetId"))
}

func requestCollateral(ctx context.Context, s *Server, in *input) (any, error) {
	at := in.address("channelAddress")
	return channelAnswer{address(at)}, s.opt.Service.RequestCollateral(ctx, in.owner(), at, in.address("assetId"), in.amount("amount"))
}

func checkIn(ctx context.Context, s *Server, in *input) (any, error) {
	at := in.address("channelAddress")
	return channelAnswer{address(at)}, s.opt.Service.CheckIn(ctx, in.owner(), at, in.boolean("skipCheckIn"))
}

func getChannels(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.Channels(ctx, in.owner())
	out := make([]address, len(list))
	for i, c := range list {
		out[i] = address(c.Channel.Config().Channel)
	}
	return out, err
}

func getChannel(ctx context.Context, s *Server, in *input) (any, error) {
	c, err := s.opt.Service.Channel(ctx, in.owner(), in.address("channelAddress"))
	if err != nil {
		return nil, err
	}
	return showChannel(&c), nil
}

func getChannelByParticipants(ctx context.Context, s *Server, in *input) (any, error) {
	c, err := s.opt.Service.ChannelWith(ctx, in.owner(), in.identifier("counterparty"), in.number("chainId"))
	if err != nil {
		return nil, err
	}
	return showChannel(&c), nil
}
