package p2p

import (
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/peerstore"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// stable is how long a connection must hold for the next pause to be the
// shortest again: a peer that closes right after the opening is not dialled in
// a tight loop.
const stable = 10 * time.Second

// target is a host to stay connected to.
type target struct {
	info     peer.AddrInfo
	expected channel.Identifier
	gone     <-chan struct{} // closed when the host is no longer to be dialled
}

// AddPeer keeps a connection to a from now on, beginning with Run. More
// addresses of a host that is kept already are remembered for its next dial.
// Errors: ErrPeerAddress, channel.ErrIdentifier, ErrClosed.
func (h *Host) AddPeer(a PeerAddr) error {
	info, err := a.parse()
	if err != nil {
		return err
	}
	if info.ID == h.id {
		return fmt.Errorf("%w: %s is this host itself", ErrPeerAddress, info.ID)
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.closed {
		return ErrClosed
	}
	h.libp2p.Peerstore().AddAddrs(info.ID, info.Addrs, peerstore.PermanentAddrTTL)
	if _, kept := h.kept[info.ID]; kept {
		return nil
	}
	gone := make(chan struct{})
	h.kept[info.ID] = gone
	h.targets = append(h.targets, target{info, a.ID, gone})
	select {
	case h.more <- struct{}{}:
	default:
	}
	return nil
}

// RemovePeer no longer dials the host of a, which AddPeer was given. A connection
// that is open stays.
func (h *Host) RemovePeer(a PeerAddr) {
	info, err := a.parse()
	if err != nil {
		return // then AddPeer took nothing
	}
	h.mu.Lock()
	defer h.mu.Unlock()
	if gone, kept := h.kept[info.ID]; kept {
		close(gone)
		delete(h.kept, info.ID)
		h.libp2p.Peerstore().ClearAddrs(info.ID)
	}
}

// CheckAddress reports why AddPeer would not take a. Errors: ErrPeerAddress,
// channel.ErrIdentifier.
func CheckAddress(a PeerAddr) error {
	_, err := a.parse()
	return err
}

// PeerIDOf returns the libp2p peer id that addresses end in, "" if they do not.
func PeerIDOf(addresses []string) string {
	info, err := PeerAddr{Addresses: addresses}.parse()
	if err != nil {
		return ""
	}
	return info.ID.String()
}

func (h *Host) newTargets() []target {
	h.mu.Lock()
	defer h.mu.Unlock()
	t := h.targets
	h.targets = nil
	return t
}

// keep dials t whenever it is not connected, until ctx ends. Connections live
// in the context open.
func (h *Host) keep(ctx, open context.Context, t target) {
	log := h.opt.Log.With("peer", t.info.ID.String())
	pause := h.opt.BackoffMin
	for ctx.Err() == nil && !closed(t.gone) {
		p, err := h.dial(ctx, open, t.info)
		if err == nil {
			if t.expected != "" && !p.Speaks(t.expected) {
				log.Warn("configured peer does not speak for its identity", "identity", t.expected)
			}
			since := h.elapsed()
			select {
			case <-p.done:
			case <-t.gone:
				return
			case <-ctx.Done():
				return
			}
			if time.Duration(h.elapsed()-since) >= stable {
				pause = h.opt.BackoffMin
			}
		} else if ctx.Err() == nil {
			log.Debug("peer not reached", "err", err, "again_in", pause)
		}
		select {
		case <-ctx.Done():
		case <-t.gone:
		case <-time.After(pause*3/4 + rand.N(pause/2+1)):
		}
		pause = min(2*pause, h.opt.BackoffMax)
	}
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// Connect dials one address, which ends in /p2p/<peer id>, and returns once the
// connection is open. It is not dialled again when it ends; see AddPeer. The
// host must run. Not to be called from a handler, which it may wait for.
// Errors: ErrPeerAddress, ErrBanned, ErrClosed, *CloseError, those of the network.
func (h *Host) Connect(ctx context.Context, address string) (*Peer, error) {
	info, err := PeerAddr{Addresses: []string{address}}.parse()
	if err != nil {
		return nil, err
	}
	select {
	case <-h.running:
	default:
		return nil, ErrClosed
	}
	return h.dial(ctx, context.WithoutCancel(ctx), info)
}

// dial returns the connection to a host, opening it if there is none.
func (h *Host) dial(ctx, open context.Context, info peer.AddrInfo) (*Peer, error) {
	if p, ok := h.connected(info.ID); ok {
		select {
		case <-p.stopped: // it is ending: make room
		default:
			return p, nil
		}
		select {
		case <-p.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
	if h.strikes.banned(info.ID) {
		return nil, fmt.Errorf("%w: %s", ErrBanned, info.ID)
	}
	ctx, cancel := context.WithTimeout(ctx, h.opt.Handshake)
	defer cancel()
	// Direct, so that libp2p's own pause after a failure (5 s to 5 min) does not
	// come on top of ours.
	if err := h.libp2p.Connect(network.WithForceDirectDial(ctx, "own backoff"), info); err != nil {
		return nil, fmt.Errorf("dial %s: %w", info.ID, err)
	}
	s, err := h.libp2p.NewStream(network.WithNoDial(ctx, "connected above"), info.ID, streamProtocol)
	if err != nil {
		return nil, fmt.Errorf("open stream to %s: %w", info.ID, err)
	}
	p := h.start(open, s, true)
	if p == nil {
		return nil, ErrClosed
	}
	select {
	case <-p.ready:
		return p, nil
	case <-p.done:
	}
	var c *CloseError
	if errors.As(p.err(), &c) && c.Reason == p2pv1.CloseReason_CLOSE_REASON_REPLACED {
		if other, ok := h.connected(info.ID); ok {
			return other, nil
		}
	}
	return nil, p.err()
}

// connected returns the registered connection to a host.
func (h *Host) connected(id peer.ID) (*Peer, bool) {
	h.mu.Lock()
	defer h.mu.Unlock()
	p, ok := h.peers[id]
	return p, ok
}
