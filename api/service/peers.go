package service

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// maxPeerAddresses bounds what one peer may be said to be at.
const maxPeerAddresses = 8

// PeerBook is who the node dials and who it is connected to.
type PeerBook interface {
	// Peers lists them by identity, without how many channels they have.
	Peers() []Peer
	// AddPeer dials a peer from now on, after a restart too; of one that was added it
	// changes the addresses. Errors: node.ErrConflict for one that the config names;
	// *InputError.
	AddPeer(ctx context.Context, p PeerAddress) error
	// RemovePeer no longer dials an added peer. Errors: node.ErrConflict for one that
	// the config names; channel.ErrNotFound.
	RemovePeer(ctx context.Context, id channel.Identifier) error
}

// Peers implements API.
func (s *Service) Peers(ctx context.Context) ([]Peer, error) {
	if err := s.may(ctx, Act{Scope: Read}); err != nil {
		return nil, err
	}
	channels := map[channel.Identifier]int{}
	for _, i := range s.opt.Keys.List() {
		for _, ch := range s.channelsOf(i.ID) {
			cfg := ch.Config()
			channels[cfg.IDs[cfg.Peer()]]++
		}
	}
	out := s.opt.PeerBook.Peers()
	for i := range out {
		out[i].Channels = channels[out[i].ID]
	}
	return out, nil
}

// AddPeer implements API.
func (s *Service) AddPeer(ctx context.Context, p PeerAddress) error {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return err
	}
	if _, err := p.ID.Parse(); err != nil {
		return Invalid("identity", "is %v", err)
	}
	if _, err := s.identity(p.ID); err == nil {
		return Invalid("identity", "is one of this node itself")
	}
	if n := len(p.Addresses); n == 0 || n > maxPeerAddresses {
		return Invalid("addresses", "must be 1 to %d (got %d)", maxPeerAddresses, n)
	}
	request := struct {
		ID        channel.Identifier `json:"identity"`
		Addresses []string           `json:"addresses"`
	}{p.ID, p.Addresses}
	return s.act(ctx, "AddPeer", Act{Scope: Administer}, request, func(ctx context.Context, _ common.Hash) error {
		return s.opt.PeerBook.AddPeer(ctx, p)
	})
}

// RemovePeer implements API.
func (s *Service) RemovePeer(ctx context.Context, id channel.Identifier) error {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return err
	}
	err := s.act(ctx, "RemovePeer", Act{Scope: Administer}, map[string]any{"identity": id}, func(ctx context.Context, _ common.Hash) error {
		return s.opt.PeerBook.RemovePeer(ctx, id)
	})
	if err != nil {
		err = fmt.Errorf("peer %s: %w", id, err)
	}
	return err
}
