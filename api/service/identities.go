package service

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Keyring is the node's identities.
type Keyring interface {
	List() []Identity
	// Add makes the identity at an index, or returns it if it is there. Errors:
	// node.ErrBadInput where the node has a single key.
	Add(ctx context.Context, index uint32) (Identity, error)
}

// Network is the node among its peers.
type Network interface {
	Connected(peer channel.Identifier) bool
	// PeerID and Addresses are how peers reach the node.
	PeerID() string
	Addresses() []string
	// Connections counts the peers that are connected.
	Connections() int
}

// Info implements API.
func (s *Service) Info(ctx context.Context) (Info, error) {
	if err := s.may(ctx, Act{Scope: Read}); err != nil {
		return Info{}, err
	}
	out := Info{
		Version: s.opt.Version, Identities: s.opt.Keys.List(), PeerID: s.opt.Network.PeerID(), Addresses: s.opt.Network.Addresses(),
		Peers: s.opt.Network.Connections(), RouterID: s.opt.RouterID, Router: s.opt.RouterID != "", StartedUs: s.opt.Started.UnixMicro(),
		NotReady: s.opt.NotReady(ctx),
	}
	for _, i := range out.Identities {
		for _, ch := range s.channelsOf(i.ID) {
			out.Channels++
			out.OpenTransfers += ch.Open().Len()
		}
	}
	return out, nil
}

// Chains implements API.
func (s *Service) Chains(ctx context.Context) ([]ChainInfo, error) {
	if err := s.may(ctx, Act{Scope: Read, Shared: true}); err != nil {
		return nil, err
	}
	out := []ChainInfo{}
	for _, id := range slices.Sorted(maps.Keys(s.opt.Chains)) {
		c := s.opt.Chains[id]
		info := c.Info()
		if err := c.Health(); err != nil {
			info.Unhealthy = err.Error()
		}
		out = append(out, info)
	}
	return out, nil
}

// Identity implements API.
func (s *Service) Identity(ctx context.Context, id channel.Identifier) (Identity, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: id}); err != nil {
		return Identity{}, err
	}
	return s.identity(id)
}

func (s *Service) identity(id channel.Identifier) (Identity, error) {
	for _, i := range s.opt.Keys.List() {
		if i.ID == id {
			return i, nil
		}
	}
	return Identity{}, fmt.Errorf("%w: %s", node.ErrUnknownIdentity, id)
}

// AddIdentity implements API.
func (s *Service) AddIdentity(ctx context.Context, index uint32) (out Identity, err error) {
	// That it is there is no secret to who may see every identity.
	if err := s.may(ctx, Act{Scope: Read}); err != nil {
		return Identity{}, err
	}
	for _, i := range s.opt.Keys.List() {
		if i.Index == index {
			return i, nil
		}
	}
	if index >= 1<<31 {
		return Identity{}, Invalid("index", "must be a whole number from 0 to %d", 1<<31-1)
	}
	err = s.act(ctx, "AddIdentity", Act{Scope: Administer}, map[string]any{"index": index}, func(ctx context.Context, _ common.Hash) error {
		out, err = s.opt.Keys.Add(ctx, index)
		return err
	})
	if err != nil {
		err = fmt.Errorf("identity %d: %w", index, err)
	}
	return out, err
}
