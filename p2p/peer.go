package p2p

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
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

func newPeer(h *Host, s network.Stream, outgoing bool, stop context.CancelCauseFunc) *Peer {
	remote := s.Conn().RemotePeer()
	p := &Peer{
		host: h, stream: s, remote: remote, outgoing: outgoing, stop: stop,
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

// write sends what is queued: all that waits in one go, flushed when nothing
// more does.
func (p *Peer) write(ctx context.Context) {
	w := bufio.NewWriterSize(p.stream, bufferBytes)
	pulse := time.NewTicker(p.host.opt.PingEvery)
	defer pulse.Stop()
	var spare []message
	for {
		select {
		case <-ctx.Done():
			p.writeClose(w, context.Cause(ctx))
			return
		case <-pulse.C:
			p.checkPulse()
		case <-p.out.wake:
			batch := p.out.take(spare)
			if err := p.writeBatch(ctx, w, batch); err != nil {
				p.stop(err)
			}
			clear(batch)
			spare = batch
		}
	}
}

func (p *Peer) writeBatch(ctx context.Context, w *bufio.Writer, batch []message) error {
	if err := p.stream.SetWriteDeadline(time.Now().Add(writeTimeout)); err != nil {
		return err
	}
	// A stop before that line would have been undone by it.
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return p.writeAll(w, batch)
}

func (p *Peer) writeAll(w *bufio.Writer, batch []message) error {
	for i := range batch {
		n, err := writeMessage(w, &batch[i])
		if err != nil {
			return err
		}
		p.host.opt.Metrics.Sent(batch[i].kind(), n)
	}
	return w.Flush()
}

// writeClose sends what is left, then the reason, unless the peer is gone.
func (p *Peer) writeClose(w *bufio.Writer, cause error) {
	left := p.out.close()
	var c *CloseError
	if !errors.As(cause, &c) || c.ByPeer {
		return
	}
	if c.Reason != p2pv1.CloseReason_CLOSE_REASON_SHUTDOWN {
		left = nil
	}
	body, err := proto.Marshal(&p2pv1.Close{Reason: c.Reason, Detail: clip(c.Detail)})
	if err != nil {
		return
	}
	if p.stream.SetWriteDeadline(time.Now().Add(lingerTimeout)) != nil {
		return
	}
	if p.writeAll(w, append(left, message{msgClose, body})) == nil {
		_ = p.stream.CloseWrite() // the stream is reset after linger in any case
	}
}

// linger waits until the peer has read our reason and closed its side, then
// lets go of the stream.
func (p *Peer) linger() {
	p.mu.Lock()
	why := p.why
	p.mu.Unlock()
	var c *CloseError
	if errors.As(why, &c) && !c.ByPeer {
		if p.stream.SetReadDeadline(time.Now().Add(lingerTimeout)) == nil {
			_, _ = io.Copy(io.Discard, p.stream) // until the peer closes or the deadline
		}
	}
	_ = p.stream.Reset()
}

// checkPulse asks a silent peer for a sign of life and gives up on a dead one.
func (p *Peer) checkPulse() {
	select {
	case <-p.ready:
	default:
		return // the opening has a deadline of its own
	}
	if p.inHandler.Load() {
		return // silent because we do not read
	}
	silent := time.Duration(p.host.elapsed() - p.heard.Load())
	switch every := p.host.opt.PingEvery; {
	case silent > 3*every:
		p.stop(closing(p2pv1.CloseReason_CLOSE_REASON_IDLE, "silent for %s", silent.Round(time.Millisecond)))
	case silent > every/2:
		// Answered by the peer's reader; the answer to id 0 waits for nobody.
		_ = p.put(msgRequest, &p2pv1.Request{Body: &p2pv1.Request_Ping{Ping: &p2pv1.Ping{}}})
	}
}
