package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
	"github.com/sluice-node/sluice/router"
)

// completed is a payment that a router has carried to its end, as one of its ends
// is told of it.
type completed struct {
	routingID            common.Hash
	channel              common.Address
	initiator, responder channel.Identifier
}

// Bounds of what waits to be told to a peer: it is a courtesy, and what does not fit,
// or is told while the peer is away, is not told.
const (
	maxUntold = 4096
	tellWait  = 10 * time.Second
)

// completions tells the ends of payments that they are over. While a peer answers,
// what comes for it waits and leaves together.
type completions struct {
	d    *Daemon
	self channel.Identifier

	mu   sync.Mutex
	list map[channel.Identifier][]completed // a peer is in it while it is being told
}

// ended takes a forward that ended; it does not block.
func (c *completions) ended(e *router.Ended) {
	if e.State != router.Settled || e.RoutingID == (common.Hash{}) {
		return
	}
	r := &e.Record
	c.add(r.Sender, completed{e.RoutingID, e.ID.Incoming.Channel, r.Sender, r.Recipient})
	c.add(r.Recipient, completed{e.RoutingID, e.Outgoing.Channel, r.Sender, r.Recipient})
}

func (c *completions) add(peer channel.Identifier, p completed) {
	c.mu.Lock()
	defer c.mu.Unlock()
	waiting, telling := c.list[peer]
	if len(waiting) < maxUntold {
		c.list[peer] = append(waiting, p)
	}
	if !telling {
		c.d.group.Go(func() { c.tell(c.d.running, peer) })
	}
}

// take returns what is next for a peer; none ends the telling.
func (c *completions) take(peer channel.Identifier) []completed {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := c.list[peer]
	if len(all) == 0 {
		delete(c.list, peer)
		return nil
	}
	n := min(len(all), p2pv1.MaxCompleted)
	c.list[peer] = all[n:]
	return all[:n]
}

func (c *completions) tell(ctx context.Context, peer channel.Identifier) {
	for {
		batch := c.take(peer)
		if len(batch) == 0 {
			return
		}
		if ctx.Err() != nil {
			continue // to its end
		}
		if err := c.d.link.tellCompleted(ctx, c.self, peer, batch); err != nil {
			c.d.log.Debug("peer not told of completed payments", "peer", peer, "payments", len(batch), "err", err)
		}
	}
}

func (t *transport) tellCompleted(ctx context.Context, from, to channel.Identifier, batch []completed) error {
	ctx, cancel := context.WithTimeout(ctx, tellWait)
	defer cancel()
	if t.local(to) {
		return t.completed(ctx, from, batch)
	}
	req := &p2pv1.CompletedRequest{Payments: make([]*p2pv1.CompletedPayment, len(batch))}
	for i := range batch {
		p := &batch[i]
		req.Payments[i] = &p2pv1.CompletedPayment{RoutingId: p.routingID[:], Channel: p.channel[:], Initiator: string(p.initiator), Responder: string(p.responder)}
	}
	_, err := t.host.Request(ctx, from, to, &p2pv1.Request{Body: &p2pv1.Request_Completed{Completed: req}})
	return err
}

// maxTold is how many payments a node remembers to have been told of: a peer that
// tells of them again makes no events, one that goes round more has paid them all.
const maxTold = 16_384

// told is the payments that routers told of last.
type told struct {
	mu   sync.Mutex
	seen map[toldKey]bool
	ring []toldKey
	next int
}

type toldKey struct {
	key      channel.Key
	transfer common.Hash
}

// first reports a payment that is not remembered, and remembers it.
func (o *told) first(k toldKey) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	switch {
	case o.seen[k]:
		return false
	case o.seen == nil:
		o.seen = map[toldKey]bool{}
	}
	if len(o.ring) < maxTold {
		o.ring = append(o.ring, k)
	} else {
		delete(o.seen, o.ring[o.next])
		o.ring[o.next] = k
		o.next = (o.next + 1) % maxTold
	}
	o.seen[k] = true
	return true
}

// completed takes a router's word that payments are over. It counts once for those
// that this node knows as paid in its channel with the router.
func (t *transport) completed(ctx context.Context, from channel.Identifier, batch []completed) error {
	var writes []channel.Write
	now := time.Now().UnixMicro()
	for _, p := range batch {
		ch, err := t.with(from, p.channel)
		if errors.Is(err, node.ErrUnknownChannel) {
			continue
		}
		if err != nil {
			return err
		}
		cfg := ch.Config()
		id, err := t.paid(ctx, cfg.Key(), p.routingID)
		if errors.Is(err, channel.ErrNotFound) {
			continue
		}
		if err != nil {
			return err
		}
		if !t.told.first(toldKey{cfg.Key(), id}) {
			continue
		}
		body, err := json.Marshal(map[string]any{"initiatorIdentifier": p.initiator, "responderIdentifier": p.responder})
		if err != nil {
			return fmt.Errorf("event of a completed payment: %w", err)
		}
		writes = append(writes, channel.PutEvent{Event: &channel.OutboxEvent{
			Name: channel.EventTransferRoutingComplete, Owner: cfg.IDs[cfg.Me], Key: cfg.Key(), Transfer: id, AtUs: now, Body: body,
		}})
	}
	if len(writes) == 0 {
		return nil
	}
	return t.commit(ctx, writes...)
}
