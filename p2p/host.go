package p2p

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/connmgr"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/net/swarm"
	libp2ptls "github.com/libp2p/go-libp2p/p2p/security/tls"
	libp2pquic "github.com/libp2p/go-libp2p/p2p/transport/quic"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	ma "github.com/multiformats/go-multiaddr"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// streamProtocol is the libp2p protocol of the one stream.
const streamProtocol protocol.ID = "/sluice/p2p/1.0.0"

// Host is this process on the network.
type Host struct {
	opt     Options
	libp2p  host.Host
	id      peer.ID
	started time.Time
	strikes *strikes
	// running is closed when Run begins.
	running chan struct{}
	// conns counts the connections being run.
	conns sync.WaitGroup
	// more has a token when targets were added.
	more chan struct{}

	mu       sync.Mutex
	began    bool
	closed   bool
	attempt  uint64
	epoch    uint64
	live     map[*Peer]struct{} // every stream, from its first byte
	peers    map[peer.ID]*Peer  // the one registered connection to a host
	speakers map[channel.Identifier]*Peer
	targets  []target
	kept     map[peer.ID]chan struct{} // hosts that have a target; closed when it is removed
}

// New listens and returns a host that does nothing else before Run. Either Run
// or Close must be called. A listen address that is taken is an error that
// names it.
func New(opt Options) (*Host, error) {
	if err := opt.fill(); err != nil {
		return nil, err
	}
	resources, err := newResources(opt.MaxPeers)
	if err != nil {
		return nil, fmt.Errorf("p2p limits: %w", err)
	}
	lh, err := libp2p.New(
		libp2p.Identity(opt.Key.priv),
		libp2p.NoListenAddrs,
		// Shared ports would hide that ours is taken.
		libp2p.Transport(tcp.NewTCPTransport, tcp.DisableReuseport()),
		libp2p.Transport(libp2pquic.NewTransport),
		libp2p.Security(libp2ptls.ID, libp2ptls.New),
		libp2p.ResourceManager(resources),
		// The default would drop connections above 192 of its own accord.
		libp2p.ConnectionManager(connmgr.NullConnMgr{}),
		libp2p.SwarmOpts(swarm.WithDialRanker(rankDials)),
		// A configured peer that was away for long is still dialled on UDP and IPv6.
		libp2p.UDPBlackHoleSuccessCounter(nil),
		libp2p.IPv6BlackHoleSuccessCounter(nil),
		libp2p.DisableRelay(),
		libp2p.DisableMetrics(),
		libp2p.DisableIdentifyAddressDiscovery(),
		libp2p.Ping(false),
		libp2p.UserAgent(opt.Agent),
	)
	if err != nil {
		return nil, fmt.Errorf("p2p host: %w", err)
	}
	h := &Host{
		opt: opt, libp2p: lh, id: lh.ID(), started: time.Now(),
		strikes: newStrikes(opt.MaxStrikes, opt.BanFor, opt.Now),
		running: make(chan struct{}), more: make(chan struct{}, 1),
		live:  map[*Peer]struct{}{},
		peers: map[peer.ID]*Peer{}, speakers: map[channel.Identifier]*Peer{}, kept: map[peer.ID]chan struct{}{},
	}
	if err := h.prepare(); err != nil {
		return nil, errors.Join(err, lh.Close(), resources.Close())
	}
	return h, nil
}

func (h *Host) prepare() error {
	for _, p := range h.opt.Peers {
		if err := h.AddPeer(p); err != nil {
			return err
		}
	}
	for _, s := range h.opt.Listen {
		a, err := ma.NewMultiaddr(s)
		if err != nil {
			return fmt.Errorf("p2p listen address %q: %w", s, err)
		}
		// One by one: given several, libp2p is content if one of them works.
		if err := h.libp2p.Network().Listen(a); err != nil {
			return fmt.Errorf("p2p listen on %s: %w", s, err)
		}
	}
	return nil
}

// PeerID returns the libp2p peer id of this host.
func (h *Host) PeerID() string { return h.id.String() }

// Addresses returns the multiaddrs that this host listens on, each with its
// /p2p/ id: what a peer's config needs.
func (h *Host) Addresses() []string {
	var out []string
	for _, a := range h.libp2p.Network().ListenAddresses() {
		out = append(out, a.String()+"/p2p/"+h.id.String())
	}
	return out
}

// Run accepts and dials until ctx ends, then tells each peer, closes the host
// and returns once every handler has. It runs once.
func (h *Host) Run(ctx context.Context) error {
	h.mu.Lock()
	if h.began || h.closed {
		h.mu.Unlock()
		return ErrClosed
	}
	h.began = true
	h.mu.Unlock()
	// Connections end by their own reason, not by that of ctx.
	open, end := context.WithCancel(context.WithoutCancel(ctx))
	defer end()
	h.libp2p.SetStreamHandler(streamProtocol, func(s network.Stream) { h.start(open, s, false) })
	close(h.running)

	var loops sync.WaitGroup
	for ctx.Err() == nil {
		for _, t := range h.newTargets() {
			loops.Go(func() { h.keep(ctx, open, t) })
		}
		select {
		case <-ctx.Done():
		case <-h.more:
			continue
		}
		break
	}
	h.shut()
	loops.Wait()
	h.conns.Wait()
	return h.libp2p.Close()
}

// Close shuts a host down that never ran; one that runs ends by its context.
func (h *Host) Close() error {
	h.mu.Lock()
	began := h.began
	h.mu.Unlock()
	if began {
		return errors.New("p2p: a running host ends with its context")
	}
	h.shut()
	return h.libp2p.Close()
}

// shut refuses new connections and ends the open ones.
func (h *Host) shut() {
	h.mu.Lock()
	if h.closed {
		h.mu.Unlock()
		return
	}
	h.closed = true
	open := make([]*Peer, 0, len(h.live))
	for p := range h.live {
		open = append(open, p)
	}
	h.mu.Unlock()
	h.libp2p.RemoveStreamHandler(streamProtocol)
	for _, p := range open {
		p.stop(closing(p2pv1.CloseReason_CLOSE_REASON_SHUTDOWN, ""))
	}
}

// start runs a stream in a goroutine of its own and returns its peer, or nil if
// it was not accepted.
func (h *Host) start(ctx context.Context, s network.Stream, outgoing bool) *Peer {
	ctx, cancel := context.WithCancelCause(ctx)
	var first sync.Once
	stop := func(why error) {
		first.Do(func() {
			// Counted before the peer hears of it: it may dial again at once.
			if c := (*CloseError)(nil); errors.As(why, &c) && c.Fault() && !c.ByPeer {
				h.strikes.add(s.Conn().RemotePeer())
			}
			cancel(why)
		})
	}
	p := newPeer(h, s, outgoing, stop, ctx.Done())
	h.mu.Lock()
	banned := h.strikes.banned(p.remote)
	refused := h.closed || banned
	if !refused {
		h.live[p] = struct{}{}
		h.conns.Add(1)
	}
	h.mu.Unlock()
	if refused {
		stop(ErrClosed)
		if banned {
			h.opt.Metrics.Refused("banned")
		}
		_ = s.Reset()
		_ = s.Conn().Close()
		return nil
	}
	go func() {
		defer h.conns.Done()
		p.run(ctx)
		h.release(p)
	}()
	return p
}

// release forgets a stream, and closes what carried it if nothing else uses it.
func (h *Host) release(p *Peer) {
	conn := p.stream.Conn()
	h.mu.Lock()
	delete(h.live, p)
	for other := range h.live {
		if other.stream.Conn() == conn {
			conn = nil
			break
		}
	}
	h.mu.Unlock()
	if conn != nil {
		_ = conn.Close()
	}
}

// Send queues a frame for the peer that speaks for to; see [Peer.Send].
// Errors: ErrNotConnected, ErrQueueFull, ErrTooLarge.
func (h *Host) Send(to channel.Identifier, frame []byte) error {
	p, ok := h.Peer(to)
	if !ok {
		return fmt.Errorf("%w: %s", ErrNotConnected, to)
	}
	return p.Send(frame)
}

// AnnounceIdentities proves on every open connection what Identities.List has
// and that connection has not seen: to be called after an identity was added.
func (h *Host) AnnounceIdentities(ctx context.Context) error {
	var errs []error
	for _, p := range h.Peers() {
		if err := p.announce(ctx, false); err != nil && !errors.Is(err, ErrNotConnected) {
			errs = append(errs, fmt.Errorf("peer %s: %w", p.ID(), err))
		}
	}
	return errors.Join(errs...)
}

// Penalise counts a fault that the handler saw. One too many within
// Options.BanFor closes the connection and bans the peer for as long.
func (h *Host) Penalise(p *Peer, reason string) {
	h.opt.Metrics.Refused("strike")
	p.log.Warn("peer misbehaved", "reason", reason)
	if h.strikes.add(p.remote) {
		p.stop(closing(p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR, "%s", reason))
	}
}

// nextAttempt numbers the Hellos of this host. It starts from the clock so that
// a restarted host counts on.
func (h *Host) nextAttempt() uint64 {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.attempt = max(h.attempt+1, uint64(max(0, h.opt.Now().UnixMicro())))
	return h.attempt
}

// elapsed is the monotonic clock of silences, nanoseconds.
func (h *Host) elapsed() int64 { return int64(time.Since(h.started)) }
