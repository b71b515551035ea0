package daemon

import (
	"context"
	"errors"
	"slices"
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
	// tellEvery is how often peers are told: what ends in between is one message to
	// each, and one commit there. All are told at the same time, so that identities
	// that share a node share the commit.
	tellEvery = 500 * time.Millisecond
)

// completions tells the ends of payments that they are over.
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

// take returns what waits for a peer; none ends the telling.
func (c *completions) take(peer channel.Identifier) []completed {
	c.mu.Lock()
	defer c.mu.Unlock()
	all := c.list[peer]
	if len(all) == 0 {
		delete(c.list, peer)
		return nil
	}
	c.list[peer] = nil
	return all
}

func (c *completions) tell(ctx context.Context, peer channel.Identifier) {
	for {
		now := time.Now()
		select {
		case <-time.After(now.Truncate(tellEvery).Add(tellEvery).Sub(now)):
		case <-ctx.Done():
		}
		all := c.take(peer)
		if len(all) == 0 {
			return
		}
		for batch := range slices.Chunk(all, p2pv1.MaxCompleted) {
			if ctx.Err() != nil {
				break // to its end
			}
			if err := c.d.link.tellCompleted(ctx, c.self, peer, batch); err != nil {
				c.d.log.Debug("peer not told of completed payments", "peer", peer, "payments", len(batch), "err", err)
			}
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
	in := map[common.Address][]completed{}
	for _, p := range batch {
		in[p.channel] = append(in[p.channel], p)
	}
	var writes []channel.Write
	now := time.Now().UnixMicro()
	for at, payments := range in {
		ch, err := t.with(from, at)
		if errors.Is(err, node.ErrUnknownChannel) {
			continue
		}
		if err != nil {
			return err
		}
		cfg := ch.Config()
		ids := make([]common.Hash, len(payments))
		for i := range payments {
			ids[i] = payments[i].routingID
		}
		paid, err := t.paid(ctx, cfg.Key(), ids)
		if err != nil {
			return err
		}
		for i := range payments {
			id, ok := paid[ids[i]]
			body := payments[i].body()
			if !ok || body == nil || !t.told.first(toldKey{cfg.Key(), id}) {
				continue
			}
			writes = append(writes, channel.PutEvent{Event: &channel.OutboxEvent{
				Name: channel.EventTransferRoutingComplete, Owner: cfg.IDs[cfg.Me], Key: cfg.Key(), Transfer: id, AtUs: now, Body: body,
			}})
		}
	}
	if len(writes) == 0 {
		return nil
	}
	return t.commit(ctx, writes...)
}

// body is what the event of a payment says of its ends, nil where they are no
// identities: it is made by hand, and a peer wrote them.
func (p *completed) body() []byte {
	for _, id := range [...]channel.Identifier{p.initiator, p.responder} {
		for i := range len(id) {
			if c := id[i] | 0x20; (c < 'a' || c > 'z') && (id[i] < '0' || id[i] > '9') {
				return nil
			}
		}
	}
	b := make([]byte, 0, 192)
	b = append(append(b, `{"initiatorIdentifier":"`...), p.initiator...)
	b = append(append(b, `","responderIdentifier":"`...), p.responder...)
	return append(b, `"}`...)
}
