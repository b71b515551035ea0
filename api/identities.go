package api

import (
	"context"
	"strconv"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func identityRoutes() []route {
	return []route{
		{
			method: get, path: "/ping", summary: "Answers pong.", answer: plain(""),
			handle: func(context.Context, *Server, *input) (any, error) { return plain("pong\n"), nil },
		},
		{method: get, path: "/config", summary: "Lists the node's identities and contracts.", scope: service.Read, answer: []identityAnswer{}, handle: getConfig},
		{
			method: get, path: me + "/status", summary: "Says how an identity's chains are.", scope: service.Read, answer: statusAnswer{}, handle: getStatus,
			fields: []field{owner()},
		},
		{
			method: post, path: "/node", summary: "Makes the identity at an index.", scope: service.Administer, answer: identityAnswer{}, handle: createNode,
			fields: []field{
				need("index", kindNumber(0, 1<<31-1), "The index of the identity in the node's mnemonic."),
				may("mnemonic", kindForbidden("cannot be given here: it is in the node's config"), "Vector's way to replace the mnemonic; refused."),
				may("skipCheckIn", kindBool(), "Vector's; a node of Sluice is in step with its peers by itself."),
			},
		},
	}
}

type identityAnswer struct {
	Index          uint32                     `json:"index" about:"The index of the identity in the node's mnemonic."`
	ID             channel.Identifier         `json:"publicIdentifier" about:"The identity."`
	Address        string                     `json:"signerAddress" about:"The address that the identity signs with." schema:"address"`
	ChainAddresses map[string]contractsAnswer `json:"chainAddresses,omitempty" about:"The contracts of each chain, by its id."`
}

func getConfig(ctx context.Context, s *Server, _ *input) (any, error) {
	info, err := s.opt.Service.Info(ctx)
	if err != nil {
		return nil, err
	}
	chains, err := s.opt.Service.Chains(ctx)
	if err != nil {
		return nil, err
	}
	contracts := make(map[string]contractsAnswer, len(chains))
	for _, c := range chains {
		contracts[strconv.FormatUint(c.ID, 10)] = contractsAnswer{c.Factory.Hex(), c.Registry.Hex()}
	}
	out := []identityAnswer{}
	for _, i := range info.Identities {
		out = append(out, identityAnswer{i.Index, i.ID, i.Address.Hex(), contracts})
	}
	return out, nil
}

type statusAnswer struct {
	ID      channel.Identifier `json:"publicIdentifier" about:"The identity."`
	Address string             `json:"signerAddress" about:"The address that the identity signs with." schema:"address"`
	Syncing map[string]any     `json:"providerSyncing" about:"By chain id: false, or a sentence that says why the chain cannot be relied on at present."`
	Version string             `json:"version" about:"The node's version."`
}

func getStatus(ctx context.Context, s *Server, in *input) (any, error) {
	me, err := s.opt.Service.Identity(ctx, in.owner())
	if err != nil {
		return nil, err
	}
	chains, err := s.opt.Service.Chains(ctx)
	if err != nil {
		return nil, err
	}
	out := statusAnswer{me.ID, me.Address.Hex(), map[string]any{}, s.opt.Version}
	for _, c := range chains {
		var syncing any = false
		if c.Unhealthy != "" {
			syncing = c.Unhealthy
		}
		out.Syncing[strconv.FormatUint(c.ID, 10)] = syncing
	}
	return out, nil
}

func createNode(ctx context.Context, s *Server, in *input) (any, error) {
	i, err := s.opt.Service.AddIdentity(ctx, uint32(in.number("index")))
	if err != nil {
		return nil, err
	}
	return identityAnswer{Index: i.Index, ID: i.ID, Address: i.Address.Hex()}, nil
}
