package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
)

// addedPeers is the setting of the store that has the peers that were added while
// the node ran.
const addedPeers = "peers"

// loadPeers reads the peers that were added.
func (d *Daemon) loadPeers(ctx context.Context) error {
	raw, err := d.db.Setting(ctx, addedPeers)
	switch {
	case errors.Is(err, channel.ErrNotFound):
		return nil
	case err != nil:
		return err
	}
	if err := json.Unmarshal(raw, &d.added); err != nil {
		return fmt.Errorf("the peers that were added: %w", err)
	}
	return nil
}

// peerBook is the host as the service sees it: service.PeerBook.
type peerBook struct{ *Daemon }

// configured returns the peers that the config names.
func (b peerBook) configured() map[channel.Identifier][]string {
	out := map[channel.Identifier][]string{}
	for _, p := range b.live.Load().P2P.Peers {
		out[p.Identifier] = p.Addresses
	}
	return out
}

// Peers implements service.PeerBook.
func (b peerBook) Peers() []service.Peer {
	all := map[channel.Identifier]service.Peer{}
	b.bookMu.Lock()
	for _, p := range b.added {
		all[p.ID] = service.Peer{PeerAddress: service.PeerAddress(p), PeerID: p2p.PeerIDOf(p.Addresses)}
	}
	b.bookMu.Unlock()
	for id, at := range b.configured() {
		all[id] = service.Peer{PeerAddress: service.PeerAddress{ID: id, Addresses: at}, PeerID: p2p.PeerIDOf(at), Configured: true}
	}
	for _, p := range b.host.Peers() {
		for _, id := range p.Identities() {
			one := all[id]
			one.ID, one.PeerID, one.Connected, one.Agent = id, p.ID(), true, p.Agent()
			all[id] = one
		}
	}
	out := make([]service.Peer, 0, len(all))
	for _, p := range all {
		out = append(out, p)
	}
	slices.SortFunc(out, func(a, b service.Peer) int { return strings.Compare(string(a.ID), string(b.ID)) })
	return out
}

// AddPeer implements service.PeerBook.
func (b peerBook) AddPeer(ctx context.Context, p service.PeerAddress) error {
	if _, named := b.configured()[p.ID]; named {
		return fmt.Errorf("%w: the config names this peer; change its addresses there", node.ErrConflict)
	}
	b.bookMu.Lock()
	defer b.bookMu.Unlock()
	// Checked before it is kept: an address that is none would stop the next start.
	if err := p2p.CheckAddress(p2p.PeerAddr(p)); err != nil {
		return service.Invalid("addresses", "are not valid: %v", err)
	}
	if p2p.PeerIDOf(p.Addresses) == b.host.PeerID() {
		return service.Invalid("addresses", "are those of this node itself")
	}
	next := slices.DeleteFunc(slices.Clone(b.added), func(o p2p.PeerAddr) bool { return o.ID == p.ID })
	return b.keepPeers(ctx, append(next, p2p.PeerAddr(p)))
}

// RemovePeer implements service.PeerBook.
func (b peerBook) RemovePeer(ctx context.Context, id channel.Identifier) error {
	if _, named := b.configured()[id]; named {
		return fmt.Errorf("%w: the config names this peer; take it out there", node.ErrConflict)
	}
	b.bookMu.Lock()
	defer b.bookMu.Unlock()
	next := slices.DeleteFunc(slices.Clone(b.added), func(o p2p.PeerAddr) bool { return o.ID == id })
	if len(next) == len(b.added) {
		return fmt.Errorf("%w: no peer of this identity was added", channel.ErrNotFound)
	}
	return b.keepPeers(ctx, next)
}

// keepPeers makes a list of added peers durable, dials them, and no longer dials
// those that are not in it as they were. b.bookMu is held.
func (b peerBook) keepPeers(ctx context.Context, next []p2p.PeerAddr) error {
	raw, err := json.Marshal(next)
	if err != nil {
		return err
	}
	if err := b.db.PutSetting(ctx, addedPeers, raw); err != nil {
		return err
	}
	for _, was := range b.added {
		if slices.ContainsFunc(next, func(p p2p.PeerAddr) bool { return p.ID == was.ID && slices.Equal(p.Addresses, was.Addresses) }) {
			continue
		}
		b.host.RemovePeer(was)
	}
	b.added = next
	return b.dialAll(b.live.Load())
}

// process is the node as the service sees it: service.Process.
type process struct{ *Daemon }

// Backup implements service.Process.
func (p process) Backup(ctx context.Context, path string) (int64, error) {
	return p.db.Backup(ctx, path)
}

// Stop implements service.Process: Run returns without an error.
func (p process) Stop() { p.end() }
