package p2p

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// bufferBytes is the read and the write buffer of a connection: a few hundred
// small frames in one system call.
const bufferBytes = 64 << 10

// Peer is one connection to another host: one epoch.
type Peer struct {
	host     *Host
	stream   network.Stream
	remote   peer.ID
	outgoing bool
	log      *slog.Logger
	out      *outbox
	// stop ends the connection with a cause; the first one counts.
	stop context.CancelCauseFunc
	// stopped is closed by stop.
	stopped <-chan struct{}
	// ready is closed when the connection is registered, done when the handler
	// has heard of its end.
	ready, done chan struct{}

	// Of the opening, not changed after it.
	epoch                     uint64
	challenge, theirChallenge []byte
	attempt, theirAttempt     uint64
	frameBytes, maxPending    int
	skew                      time.Duration
	agent                     string
	// proofs counts what the peer has sent; the reader's own.
	proofs int

	// heard is when the last message came, nanoseconds of the process's clock;
	// inHandler is set while the handler has one.
	heard     atomic.Int64
	inHandler atomic.Bool

	serving sync.WaitGroup
	served  chan struct{} // a token per request being served

	mu        sync.Mutex
	proven    map[channel.Identifier]struct{}
	announced map[channel.Identifier]struct{}
	pending   map[uint64]chan *p2pv1.Response
	lastID    uint64
	why       error // set before done is closed
}

func newPeer(h *Host, s network.Stream, outgoing bool, stop context.CancelCauseFunc, stopped <-chan struct{}) *Peer {
	remote := s.Conn().RemotePeer()
	p := &Peer{
		host: h, stream: s, remote: remote, outgoing: outgoing, stop: stop, stopped: stopped,
		log:   h.opt.Log.With("peer", remote.String()),
		out:   newOutbox(h.opt.QueueFrames, h.opt.QueueBytes),
		ready: make(chan struct{}), done: make(chan struct{}),
		served:    make(chan struct{}, h.opt.MaxRequests),
		proven:    map[channel.Identifier]struct{}{},
		announced: map[channel.Identifier]struct{}{},
		pending:   map[uint64]chan *p2pv1.Response{},
	}
	p.heard.Store(h.elapsed())
	return p
}

// ID returns the libp2p peer id of the remote host.
func (p *Peer) ID() string { return p.remote.String() }

// Epoch returns the number of this connection: higher than every earlier one's
// of this process.
func (p *Peer) Epoch() uint64 { return p.epoch }

// Agent returns what the peer says it is.
func (p *Peer) Agent() string { return p.agent }

// ClockSkew returns how far the peer's clock was ahead of ours at the opening,
// network delay included.
func (p *Peer) ClockSkew() time.Duration { return p.skew }

// FrameBytes returns the largest envelope that this connection carries.
func (p *Peer) FrameBytes() int { return p.frameBytes }

// Address returns the multiaddr of the remote host.
func (p *Peer) Address() string { return p.stream.Conn().RemoteMultiaddr().String() }

// Send queues a frame, the result of p2pv1.EncodeFrame, which must not change
// afterwards. A full queue closes the connection: the next one opens with what
// each side then has, so nothing is lost for good.
// Errors: ErrNotConnected, ErrQueueFull, ErrTooLarge.
func (p *Peer) Send(frame []byte) error {
	if n := envelopeBytes(len(frame)); n > p.frameBytes {
		return fmt.Errorf("%w: frame of %d bytes, at most %d", ErrTooLarge, n, p.frameBytes)
	}
	return p.push(message{msgFrame, frame})
}

func (p *Peer) push(m message) error {
	err := p.out.put(m)
	if errors.Is(err, ErrQueueFull) {
		p.host.opt.Metrics.Refused("queue_full")
		p.stop(closing(p2pv1.CloseReason_CLOSE_REASON_OVERFLOW, "peer reads too slowly"))
	}
	return err
}

func (p *Peer) put(num byte, m proto.Message) error {
	b, err := proto.Marshal(m)
	if err != nil {
		return fmt.Errorf("encode %s: %w", kindNames[num], err)
	}
	if envelopeBytes(len(b)) > maxControlBytes {
		return fmt.Errorf("%w: %s of %d bytes", ErrTooLarge, kindNames[num], len(b))
	}
	return p.push(message{num, b})
}

// run is the life of the connection. It returns when everything that belongs to
// it has ended.
func (p *Peer) run(ctx context.Context) {
	var writer sync.WaitGroup
	writer.Go(func() { p.write(ctx) })
	woken := make(chan struct{})
	context.AfterFunc(ctx, func() {
		defer close(woken)
		_ = p.stream.SetReadDeadline(time.Unix(1, 0)) // wakes the reader
		_ = p.stream.SetWriteDeadline(time.Now().Add(lingerTimeout))
	})

	r := bufio.NewReaderSize(p.stream, bufferBytes)
	registered, err := p.open(ctx, r)
	if err == nil {
		err = p.serve(ctx, r)
	}
	p.stop(err)
	p.mu.Lock()
	p.why = context.Cause(ctx)
	p.mu.Unlock()
	writer.Wait()
	p.serving.Wait()
	p.host.ended(p, registered)
	<-woken
	p.linger()
}

// open shakes hands and takes the one place of a connection to that host.
func (p *Peer) open(ctx context.Context, r *bufio.Reader) (registered bool, err error) {
	if err := p.stream.SetReadDeadline(time.Now().Add(p.host.opt.Handshake)); err != nil {
		return false, err
	}
	if err := p.shake(ctx, r); err != nil {
		return false, err
	}
	if err := p.stream.SetReadDeadline(time.Time{}); err != nil {
		return false, err
	}
	// A stop before that line would have been undone by it.
	if ctx.Err() != nil {
		return false, context.Cause(ctx)
	}
	if err := p.host.register(ctx, p); err != nil {
		return false, err
	}
	return true, nil
}

// serve reads until the connection ends.
func (p *Peer) serve(ctx context.Context, r *bufio.Reader) error {
	p.host.opt.Handler.Connected(ctx, p)
	// What was added while we shook hands.
	if err := p.announce(ctx, false); err != nil {
		return err
	}
	for {
		m, err := p.read(r, p2pv1.MaxFrameBytes)
		if err != nil {
			return err
		}
		if err := p.dispatch(ctx, &m); err != nil {
			return err
		}
		if ctx.Err() != nil {
			return context.Cause(ctx)
		}
	}
}

func (p *Peer) read(r *bufio.Reader, limit int) (message, error) {
	m, n, err := readMessage(r, limit)
	if err != nil {
		return m, err
	}
	p.heard.Store(p.host.elapsed())
	p.host.opt.Metrics.Received(m.kind(), n)
	return m, nil
}

func (p *Peer) dispatch(ctx context.Context, m *message) error {
	switch m.num {
	case msgFrame:
		f, err := p2pv1.DecodeFrame(m.body)
		if err != nil {
			return closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "%v", err)
		}
		p.inHandler.Store(true)
		p.host.opt.Handler.Frame(ctx, p, f, m.body)
		p.inHandler.Store(false)
		return nil
	case msgRequest:
		req := new(p2pv1.Request)
		if err := unmarshal(m, req); err != nil {
			return err
		}
		return p.takeRequest(ctx, req)
	case msgResponse:
		resp := new(p2pv1.Response)
		if err := unmarshal(m, resp); err != nil {
			return err
		}
		return p.takeResponse(resp)
	case msgIdentities:
		return p.takeIdentities(ctx, m)
	case msgClose:
		return p.peerClosed(m)
	default:
		return closing(p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED, "%s on an open connection", m.kind())
	}
}

func (p *Peer) takeIdentities(ctx context.Context, m *message) error {
	ids := new(p2pv1.Identities)
	if err := unmarshal(m, ids); err != nil {
		return err
	}
	if ids.GetOpening() {
		return closing(p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED, "a second opening")
	}
	added, err := p.accept(ids.GetProofs())
	if err != nil || len(added) == 0 {
		return err
	}
	p.host.index(p, added)
	p.host.opt.Handler.Proved(ctx, p, added)
	return nil
}

// peerClosed reads the peer's reason.
func (p *Peer) peerClosed(m *message) error {
	c := new(p2pv1.Close)
	if err := unmarshal(m, c); err != nil {
		return err
	}
	detail := c.GetDetail()
	if len(detail) > p2pv1.MaxMessageBytes {
		detail = ""
	}
	return &CloseError{Reason: c.GetReason(), ByPeer: true, Detail: detail}
}
