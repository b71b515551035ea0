package api

import (
	"context"
	"fmt"
	"strconv"

	"github.com/sluice-node/sluice/channel"
)

func ping(context.Context, *Server, *input) (any, error) { return plain("pong\n"), nil }

type contractsJSON struct {
	Factory  string `json:"channelFactoryAddress"`
	Registry string `json:"transferRegistryAddress"`
}

type identityJSON struct {
	Index          uint32                   `json:"index"`
	ID             channel.Identifier       `json:"publicIdentifier"`
	Address        string                   `json:"signerAddress"`
	ChainAddresses map[string]contractsJSON `json:"chainAddresses,omitempty"`
}

func getConfig(_ context.Context, s *Server, _ *input) (any, error) {
	chains := make(map[string]contractsJSON, len(s.opt.Chains))
	for id, c := range s.opt.Chains {
		k := c.Contracts()
		chains[strconv.FormatUint(id, 10)] = contractsJSON{k.Factory.Hex(), k.Registry.Hex()}
	}
	out := []identityJSON{}
	for _, i := range s.opt.Identities.List() {
		out = append(out, identityJSON{i.Index, i.ID, i.Address.Hex(), chains})
	}
	return out, nil
}

type statusJSON struct {
	ID      channel.Identifier `json:"publicIdentifier"`
	Address string             `json:"signerAddress"`
	// Syncing is, by chain, false or why the chain cannot be relied on.
	Syncing map[string]any `json:"providerSyncing"`
	Version string         `json:"version"`
}

func getStatus(_ context.Context, s *Server, in *input) (any, error) {
	me, err := s.identity(in)
	if err != nil {
		return nil, err
	}
	out := statusJSON{me.ID, me.Address.Hex(), map[string]any{}, s.opt.Version}
	for id, c := range s.opt.Chains {
		var syncing any = false
		if err := c.Health(); err != nil {
			syncing = err.Error()
		}
		out.Syncing[strconv.FormatUint(id, 10)] = syncing
	}
	return out, nil
}

func createNode(ctx context.Context, s *Server, in *input) (any, error) {
	index, ok := in.number("index", 1<<31-1)
	if !ok {
		in.fail("index", "is missing")
	}
	if _, given := in.raw("mnemonic"); given {
		in.fail("mnemonic", "cannot be given here: it is in the node's config")
	}
	if in.err != nil {
		return nil, in.err
	}
	i, err := s.opt.Identities.Add(ctx, uint32(index))
	if err != nil {
		return nil, fmt.Errorf("identity %d: %w", index, err)
	}
	return identityJSON{Index: i.Index, ID: i.ID, Address: i.Address.Hex()}, nil
}
