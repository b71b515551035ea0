package p2p

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// Handler is told what peers say. Of one [Peer], Connected comes first,
// Disconnected last, and all but Request come one at a time, from one goroutine;
// different peers call at once. Of one remote host only one Peer is connected
// at a time. A handler that blocks in Frame slows that peer down; it must
// return when ctx ends, and well before the peer takes us for dead (three times
// its PingEvery).
type Handler interface {
	// Connected opens p's epoch; p has proved p.Identities.
	Connected(ctx context.Context, p *Peer)
	// Proved says that p has proved more identities since.
	Proved(ctx context.Context, p *Peer, added []channel.Identifier)
	// Frame is a decoded frame and its bytes, which the handler may keep. The
	// connection does not know channels: the handler checks that p.Speaks for
	// the peer's identity of the frame's channel.
	Frame(ctx context.Context, p *Peer, f channel.Frame, raw []byte)
	// Request serves one request within ctx. Its From is proved, its To ours,
	// its fields within their bounds. A nil response says "unsupported".
	Request(ctx context.Context, p *Peer, req *p2pv1.Request) *p2pv1.Response
	// Disconnected closes p's epoch.
	Disconnected(p *Peer, why error)
}

// Options of a host. Key, Identities, Handler and Log are required; a zero
// duration or bound takes its default.
type Options struct {
	Key        Key
	Identities Identities
	Handler    Handler
	Log        *slog.Logger
	Metrics    Metrics

	// Listen is multiaddrs, TCP (/ip4/…/tcp/4001) and QUIC
	// (/ip4/…/udp/4001/quic-v1). Nil is port 4001 of 127.0.0.1 on both; an empty
	// list only dials.
	Listen []string
	// Peers are dialled for as long as the host runs; see also [Host.AddPeer].
	Peers []PeerAddr
	// Agent is the program and version that peers see.
	Agent string
	// Now is the clock that peers compare theirs with. Nil is time.Now.
	Now func() time.Time

	// MaxPeers is open connections; to the hosts of Peers there may be more.
	// Default 1024.
	MaxPeers int
	// QueueFrames and QueueBytes bound what waits for one peer. Defaults 4096
	// and 16 MiB, four of the largest frames.
	QueueFrames, QueueBytes int
	// MaxRequests is requests of one peer being served. Default 32.
	MaxRequests int
	// Handshake is how long the opening of a connection may take. Default 10 s.
	Handshake time.Duration
	// PingEvery is the silence after which the peer is asked for a sign of life;
	// three times that and the connection is closed. Default 5 s.
	PingEvery time.Duration
	// RequestWait is how long a request without deadline waits, and at most how
	// long one of a peer is served. Default 10 s, and 60 s for a peer's.
	RequestWait time.Duration
	// BackoffMin and BackoffMax bound the pause before dialling again. Defaults
	// 200 ms and 15 s; the pause varies by a quarter either way.
	BackoffMin, BackoffMax time.Duration
	// MaxStrikes is faults within BanFor after which a peer is not listened to
	// for BanFor. Defaults 10 and 10 min.
	MaxStrikes int
	BanFor     time.Duration
}

// PeerAddr is where to find an identity.
type PeerAddr struct {
	// ID is who is expected there; a peer that does not prove it is reported.
	// Empty expects nobody in particular.
	ID channel.Identifier
	// Addresses are multiaddrs that end in the same /p2p/<peer id>.
	Addresses []string
}

// Parameters that nobody needs to set.
const (
	// maxClockSkew is the difference of two clocks above which the rules about
	// expiries (S of F2) no longer hold.
	maxClockSkew = 120 * time.Second
	// minFrameBytes is the lowest limit of a peer that channels can work under:
	// the largest batch of ours, and what is round it.
	minFrameBytes = channel.MaxBatchBytes + 64<<10
	// writeTimeout is how long the peer may take to read one batch of writes.
	writeTimeout = 30 * time.Second
	// lingerTimeout is how long an ended connection waits for its reason to be
	// read.
	lingerTimeout = time.Second
	// maxServe bounds the deadline that a peer may ask for.
	maxServe = 60 * time.Second
	// maxPending is requests of ours that wait for one peer.
	maxPending = 256
)

// defaultListen is port 4001 of loopback.
func defaultListen() []string {
	return []string{"/ip4/127.0.0.1/tcp/4001", "/ip4/127.0.0.1/udp/4001/quic-v1"}
}

func (o *Options) fill() error {
	switch {
	case o.Key.priv == nil:
		return errors.New("p2p: no host key")
	case o.Identities == nil:
		return errors.New("p2p: no identities")
	case o.Handler == nil:
		return errors.New("p2p: no handler")
	case o.Log == nil:
		return errors.New("p2p: no log")
	}
	if o.Metrics == nil {
		o.Metrics = noMetrics{}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Listen == nil {
		o.Listen = defaultListen()
	}
	setDefault(&o.MaxPeers, 1024)
	setDefault(&o.QueueFrames, 4096)
	setDefault(&o.QueueBytes, 4*p2pv1.MaxFrameBytes)
	setDefault(&o.MaxRequests, 32)
	setDefault(&o.Handshake, 10*time.Second)
	setDefault(&o.PingEvery, 5*time.Second)
	setDefault(&o.RequestWait, 10*time.Second)
	setDefault(&o.BackoffMin, 200*time.Millisecond)
	setDefault(&o.BackoffMax, 15*time.Second)
	setDefault(&o.MaxStrikes, 10)
	setDefault(&o.BanFor, 10*time.Minute)
	return nil
}

func setDefault[T int | time.Duration](v *T, to T) {
	if *v == 0 {
		*v = to
	}
}

// parse checks the addresses of a. Errors: ErrPeerAddress.
func (a PeerAddr) parse() (peer.AddrInfo, error) {
	var info peer.AddrInfo
	if len(a.Addresses) == 0 {
		return info, fmt.Errorf("%w (none given for %q)", ErrPeerAddress, a.ID)
	}
	if a.ID != "" {
		if _, err := a.ID.Parse(); err != nil {
			return info, err
		}
	}
	for _, s := range a.Addresses {
		m, err := ma.NewMultiaddr(s)
		if err != nil {
			return info, fmt.Errorf("%w (got %q: %v)", ErrPeerAddress, s, err)
		}
		one, err := peer.AddrInfoFromP2pAddr(m)
		if err != nil || len(one.Addrs) == 0 {
			return info, fmt.Errorf("%w (got %q)", ErrPeerAddress, s)
		}
		if info.ID != "" && info.ID != one.ID {
			return info, fmt.Errorf("%w: one peer has two peer ids, %s and %s", ErrPeerAddress, info.ID, one.ID)
		}
		info.ID = one.ID
		info.Addrs = append(info.Addrs, one.Addrs...)
	}
	return info, nil
}
