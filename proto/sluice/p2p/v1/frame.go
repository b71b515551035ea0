package p2pv1

import (
	"fmt"
	"math"
	"strings"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"

	"github.com/sluice-node/sluice/channel"
)

// Field numbers of Frame's parts.
const (
	partProposal = 2
	partAck      = 3
	partRefusal  = 4
	partSync     = 5
)

// EncodeFrame returns the wire form of f, which must have exactly one part.
// Messages of a refusal are cut to [MaxMessageBytes].
func EncodeFrame(f channel.Frame) []byte {
	w := writer{make([]byte, 0, frameBytes(&f))}
	w.address(1, f.Channel)
	switch {
	case f.Proposal != nil:
		at := w.begin(partProposal)
		w.proposal(f.Proposal)
		w.end(at)
	case f.Ack != nil:
		at := w.begin(partAck)
		w.uint(1, f.Ack.Nonce)
		w.sig(2, f.Ack.Sig)
		w.end(at)
	case f.Refusal != nil:
		at := w.begin(partRefusal)
		w.refusal(f.Refusal)
		w.end(at)
	case f.Sync != nil:
		at := w.begin(partSync)
		w.uint(1, f.Sync.Latest)
		w.uint(2, f.Sync.Outstanding)
		w.end(at)
	}
	return w.b
}

// frameBytes returns a little more than f needs.
func frameBytes(f *channel.Frame) int {
	n := 128
	if p := f.Proposal; p != nil {
		n += 160
		for i := range p.Batch {
			n += opBytesAtMost(&p.Batch[i])
		}
	}
	if r := f.Refusal; r != nil {
		n += 64 * len(r.Ops)
	}
	return n
}

// DecodeFrame reads what [EncodeFrame] writes and nothing else: encoding the
// result gives b again. Errors: channel.ErrMalformed.
func DecodeFrame(b []byte) (channel.Frame, error) {
	var f channel.Frame
	if len(b) > MaxFrameBytes {
		return f, fmt.Errorf("%w: frame of %d bytes, at most %d", channel.ErrMalformed, len(b), MaxFrameBytes)
	}
	r := newReader("frame", b)
	f.Channel = r.address(1)
	if f.Channel == zeroAddress {
		r.fail(1, "no channel")
	}
	switch part := r.next(); part {
	case partProposal:
		m := r.must(part, "proposal")
		f.Proposal = new(channel.Proposal)
		m.proposal(f.Proposal)
	case partAck:
		m := r.must(part, "ack")
		f.Ack = &channel.Ack{Nonce: m.frameNonce(1), Sig: m.sig(2)}
		m.done()
	case partRefusal:
		m := r.must(part, "refusal")
		f.Refusal = new(channel.Refusal)
		m.refusal(f.Refusal)
	case partSync:
		m := r.must(part, "sync")
		f.Sync = &channel.Sync{Latest: m.uint(1, channel.MaxNonce), Outstanding: m.uint(2, channel.MaxNonce)}
		m.done()
	default:
		r.fail(part, "no part that this version knows")
	}
	r.done()
	if *r.err != nil {
		return channel.Frame{}, *r.err
	}
	return f, nil
}

// frameNonce reads the nonce of a state that somebody signs, so never 0.
func (r *reader) frameNonce(num protowire.Number) uint64 {
	n := r.uint(num, channel.MaxNonce)
	if n == 0 {
		r.fail(num, "nonce is missing")
	}
	return n
}

func (w *writer) proposal(p *channel.Proposal) {
	w.uint(1, p.Nonce)
	w.uint(2, p.Base)
	w.sig(3, p.BaseSig)
	for i := range p.Batch {
		at := w.begin(4)
		w.op(&p.Batch[i])
		w.end(at)
	}
	w.sig(5, p.Sig)
}

func (r *reader) proposal(p *channel.Proposal) {
	p.Nonce = r.frameNonce(1)
	p.Base = r.uint(2, channel.MaxNonce)
	p.BaseSig = r.sig(3)
	p.Batch = r.ops(4, channel.MaxOps)
	p.Sig = r.sig(5)
	r.done()
}

func (w *writer) refusal(f *channel.Refusal) {
	w.uint(1, f.Nonce)
	for i := range f.Ops {
		at := w.begin(2)
		w.uint(1, uint64(f.Ops[i].Index))
		w.uint(2, uint64(f.Ops[i].Code))
		w.bytes(3, []byte(Clip(f.Ops[i].Message)))
		w.end(at)
	}
}

func (r *reader) refusal(f *channel.Refusal) {
	f.Nonce = r.frameNonce(1)
	for r.has(2, protowire.BytesType) {
		m := r.message(2, "refused operation", len(r.b))
		if len(f.Ops) == channel.MaxOps {
			r.fail(2, fmt.Sprintf("more than %d operations", channel.MaxOps))
			return
		}
		f.Ops = append(f.Ops, channel.RefusedOp{
			Index:   uint32(m.uint(1, channel.MaxOps-1)),
			Code:    channel.Code(m.uint(2, math.MaxUint32)),
			Message: m.text(3, MaxMessageBytes),
		})
		m.done()
	}
	r.done()
}

// Clip makes s valid UTF-8 of at most MaxMessageBytes.
func Clip(s string) string {
	if len(s) > MaxMessageBytes {
		s = s[:MaxMessageBytes]
		for i := 0; i < utf8.UTFMax && s != ""; i++ {
			if r, n := utf8.DecodeLastRuneInString(s); r != utf8.RuneError || n != 1 {
				break
			}
			s = s[:len(s)-1]
		}
	}
	if !utf8.ValidString(s) {
		s = strings.ToValidUTF8(s, "?")
	}
	return s
}
