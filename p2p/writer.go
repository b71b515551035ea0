package p2p

import (
	"bufio"
	"context"
	"errors"
	"io"
	"time"

	"google.golang.org/protobuf/proto"

	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

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
