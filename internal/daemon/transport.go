package daemon

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// transport is the peer-to-peer host as the channel node sees it. Frames between
// two identities of this process go round in memory.
type transport struct {
	log  *slog.Logger
	keys *keyring
	node *node.Node
	host *p2p.Host
	// collateral serves a peer's request for collateral; nil where no router runs.
	collateral func(ctx context.Context, from channel.Identifier, r node.CollateralRequest) error
	// routing is the router of this process, nil where none runs.
	routing *routing
	restore *restorer

	// commit makes events durable, paid finds the paid transfers of routing ids.
	commit func(ctx context.Context, writes ...channel.Write) error
	paid   func(ctx context.Context, key channel.Key, routingIDs []common.Hash) (map[common.Hash]common.Hash, error)
	// back is told that a peer is there again; nil where nobody asks.
	back func(peer channel.Identifier)

	askedMu sync.Mutex
	askedAt map[askedKey]time.Time // of the last event
	told    told

	loop loopback
}

// SendFrame implements node.Transport.
func (t *transport) SendFrame(from channel.Key, to channel.Identifier, f channel.Frame) error {
	if t.keys.find(to) != nil {
		// Both sides are here, and a frame is for the one that did not send it.
		other := func(id channel.Identifier) bool { return id != to && t.local(id) }
		t.loop.push(func(ctx context.Context) { t.receive(ctx, other, f, nil) })
		return nil
	}
	return t.host.Send(to, p2pv1.EncodeFrame(f))
}

func (t *transport) local(id channel.Identifier) bool { return t.keys.find(id) != nil }

// Connected implements node.Transport.
func (t *transport) Connected(peer channel.Identifier) bool {
	if t.local(peer) {
		return true
	}
	_, ok := t.host.Peer(peer)
	return ok
}

// Misbehaved implements node.Transport.
func (t *transport) Misbehaved(peer channel.Identifier, err error) {
	if p, ok := t.host.Peer(peer); ok {
		t.host.Penalise(p, err.Error())
	}
}

// RequestSetup implements node.Transport.
func (t *transport) RequestSetup(ctx context.Context, peer channel.Identifier, r node.SetupRequest) error {
	if t.local(peer) {
		_, err := t.node.Setup(ctx, r)
		return err
	}
	_, err := t.host.Request(ctx, r.Bob, peer, &p2pv1.Request{Body: &p2pv1.Request_Setup{Setup: &p2pv1.SetupRequest{
		ChainId: r.ChainID, Timeout: r.Timeout, Alice: string(r.Alice), Bob: string(r.Bob),
	}}})
	return answered(peer, err)
}

// RequestCollateral implements node.Transport.
func (t *transport) RequestCollateral(ctx context.Context, peer channel.Identifier, r node.CollateralRequest) error {
	ch, err := t.ours(r, peer)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	if t.local(peer) {
		me := cfg.IDs[cfg.Me]
		if err := t.collateralAsked(ctx, me, r); err != nil {
			return err
		}
		if t.collateral == nil {
			return &node.RefusedError{Code: channel.CodePolicy, Message: "the peer gives no collateral by itself"}
		}
		return t.collateral(ctx, me, r)
	}
	amount := r.Amount.Bytes()
	_, err = t.host.Request(ctx, cfg.IDs[cfg.Me], peer, &p2pv1.Request{Body: &p2pv1.Request_Collateral{Collateral: &p2pv1.CollateralRequest{
		Channel: r.Channel[:], Asset: r.Asset[:], Amount: amount,
	}}})
	return answered(peer, err)
}

// ours returns the side of a channel that has peer on the other end.
func (t *transport) ours(r node.CollateralRequest, peer channel.Identifier) (channel.Channel, error) {
	for _, me := range [2]channel.Role{channel.Alice, channel.Bob} {
		ch, err := t.node.Channel(channel.Key{Channel: r.Channel, Me: me})
		if cfg := (channel.Config{}); err == nil {
			if cfg = ch.Config(); cfg.IDs[cfg.Peer()] == peer {
				return ch, nil
			}
		}
	}
	return channel.Channel{}, fmt.Errorf("%w: %s with %s", node.ErrUnknownChannel, r.Channel, peer)
}

// answered says what a peer's answer, or the lack of one, means to whoever asked.
func answered(peer channel.Identifier, err error) error {
	var said *p2p.RequestError
	var closed *p2p.CloseError
	switch {
	case err == nil:
		return nil
	case errors.Is(err, p2p.ErrNotConnected):
		return fmt.Errorf("%w: %s", node.ErrPeerOffline, peer)
	case errors.As(err, &said) && said.Code != p2pv1.ErrorCode_ERROR_CODE_INTERNAL && said.Code != p2pv1.ErrorCode_ERROR_CODE_BUSY:
		return &node.RefusedError{Code: channel.CodePolicy, Message: "the peer refuses: " + said.Message}
	case said != nil, errors.As(err, &closed), errors.Is(err, p2p.ErrBusy), errors.Is(err, p2p.ErrQueueFull), errors.Is(err, p2p.ErrClosed):
		return fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	return err
}

// loopback runs what identities of this process say to one another, in order,
// away from who says it.
type loopback struct {
	mu   sync.Mutex
	list []func(context.Context)
	wake chan struct{}
}

func (l *loopback) push(f func(context.Context)) {
	l.mu.Lock()
	l.list = append(l.list, f)
	l.mu.Unlock()
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

func (l *loopback) run(ctx context.Context) {
	for {
		l.mu.Lock()
		list := l.list
		l.list = nil
		l.mu.Unlock()
		for _, f := range list {
			f(ctx)
		}
		select {
		case <-l.wake:
		case <-ctx.Done():
			return
		}
	}
}
