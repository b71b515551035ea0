package p2p

import (
	"context"
	"errors"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// register makes p the connection to its host, in place of an older one whose
// end the handler has heard of by then. Errors: *CloseError.
func (h *Host) register(ctx context.Context, p *Peer) error {
	for {
		h.mu.Lock()
		old := h.peers[p.remote]
		if old == nil {
			err := h.enter(p)
			h.mu.Unlock()
			return err
		}
		h.mu.Unlock()
		if !p.supersedes(old) {
			return closing(p2pv1.CloseReason_CLOSE_REASON_REPLACED, "another connection stays")
		}
		old.stop(closing(p2pv1.CloseReason_CLOSE_REASON_REPLACED, "by a newer connection"))
		select {
		case <-old.done:
		case <-ctx.Done():
			return context.Cause(ctx)
		}
	}
}

// enter takes the place; h.mu is held.
func (h *Host) enter(p *Peer) error {
	if h.closed {
		return closing(p2pv1.CloseReason_CLOSE_REASON_SHUTDOWN, "")
	}
	// Strangers cannot keep out those that we want to be connected to.
	if _, kept := h.kept[p.remote]; !kept && len(h.peers) >= h.opt.MaxPeers {
		return closing(p2pv1.CloseReason_CLOSE_REASON_LIMIT, "%d connections", len(h.peers))
	}
	h.epoch++
	p.epoch = h.epoch
	h.peers[p.remote] = p
	for _, id := range p.Identities() {
		h.speakers[id] = p
	}
	h.opt.Metrics.Peers(len(h.peers))
	close(p.ready)
	p.log.Info("peer connected", "epoch", p.epoch, "address", p.Address(), "identities", len(p.Identities()), "agent", p.agent)
	return nil
}

// index records identities that p has proved since it was registered.
func (h *Host) index(p *Peer, ids []channel.Identifier) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, id := range ids {
		h.speakers[id] = p
	}
}

// ended takes p out of every index, tells the handler, and only then makes room
// for another connection to the same host.
func (h *Host) ended(p *Peer, registered bool) {
	why := p.err()
	var c *CloseError
	if errors.As(why, &c) {
		h.opt.Metrics.Closed(ReasonName(c.Reason), c.ByPeer)
		if c.Fault() && !c.ByPeer {
			p.log.Warn("peer misbehaved", "reason", ReasonName(c.Reason), "detail", c.Detail)
		}
	} else {
		h.opt.Metrics.Closed("lost", false)
	}
	if registered {
		h.unindex(p)
		h.opt.Handler.Disconnected(p, why)
		h.mu.Lock()
		delete(h.peers, p.remote)
		h.opt.Metrics.Peers(len(h.peers))
		h.mu.Unlock()
		p.log.Info("peer disconnected", "epoch", p.epoch, "why", why)
	} else {
		p.log.Debug("connection not opened", "why", why)
	}
	close(p.done)
}

// unindex gives p's identities to the newest other connection that proved them.
func (h *Host) unindex(p *Peer) {
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, id := range p.Identities() {
		if h.speakers[id] != p {
			continue
		}
		delete(h.speakers, id)
		for _, other := range h.peers {
			if other != p && other.Speaks(id) && (h.speakers[id] == nil || other.epoch > h.speakers[id].epoch) {
				h.speakers[id] = other
			}
		}
	}
}

// Peer returns the open connection that speaks for id.
func (h *Host) Peer(id channel.Identifier) (*Peer, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	p, ok := h.speakers[id]
	return p, ok
}

// Peers returns the open connections, in no order.
func (h *Host) Peers() []*Peer {
	h.mu.Lock()
	defer h.mu.Unlock()
	out := make([]*Peer, 0, len(h.peers))
	for _, p := range h.peers {
		out = append(out, p)
	}
	return out
}
