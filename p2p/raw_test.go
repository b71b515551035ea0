package p2p

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

func newID(i int) peer.ID { return peer.ID(fmt.Sprint(i)) }

// stranger is a peer that speaks by hand.
type stranger struct {
	host   host.Host
	stream network.Stream
	r      *bufio.Reader
	keys   *keyring
	// theirs is the challenge in the other side's Hello.
	theirs []byte
}

func newStranger(t *testing.T, n *node) *stranger {
	t.Helper()
	h, err := libp2p.New(libp2p.NoListenAddrs, libp2p.DisableMetrics())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = h.Close() })
	s := &stranger{host: h, keys: newKeyring(t, 1)}
	s.dial(t, n)
	return s
}

func (s *stranger) dial(t *testing.T, n *node) {
	t.Helper()
	if s.stream != nil {
		_ = s.stream.Conn().Close()
	}
	info, err := peer.AddrInfoFromString(n.Addresses()[0])
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	if err := s.host.Connect(ctx, *info); err != nil {
		t.Fatal(err)
	}
	s.stream, err = s.host.NewStream(ctx, info.ID, streamProtocol)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.stream.SetDeadline(time.Now().Add(soon)); err != nil {
		t.Fatal(err)
	}
	s.r = bufio.NewReader(s.stream)
}

func (s *stranger) raw(t *testing.T, b []byte) {
	t.Helper()
	if _, err := s.stream.Write(b); err != nil {
		t.Fatal(err)
	}
}

func (s *stranger) send(t *testing.T, num byte, body []byte) {
	t.Helper()
	m := message{num, body}
	s.raw(t, append(m.header(nil), body...))
}

func (s *stranger) say(t *testing.T, num byte, m proto.Message) {
	t.Helper()
	b, err := proto.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	s.send(t, num, b)
}

func (s *stranger) hear(t *testing.T, num byte, into proto.Message) {
	t.Helper()
	for {
		m, _, err := readMessage(s.r, p2pv1.MaxFrameBytes)
		if err != nil {
			t.Fatalf("waiting for %s: %v", kindNames[num], err)
		}
		if m.num == num {
			if err := proto.Unmarshal(m.body, into); err != nil {
				t.Fatal(err)
			}
			return
		}
		if m.num == msgClose {
			t.Fatalf("closed while waiting for %s: %x", kindNames[num], m.body)
		}
	}
}

// closed reads up to the other side's reason to close, then the end.
func (s *stranger) closed(t *testing.T) p2pv1.CloseReason {
	t.Helper()
	for {
		m, _, err := readMessage(s.r, p2pv1.MaxFrameBytes)
		if err != nil {
			t.Fatalf("no reason to close: %v", err)
		}
		if m.num == msgClose {
			c := new(p2pv1.Close)
			if err := proto.Unmarshal(m.body, c); err != nil {
				t.Fatal(err)
			}
			if _, err := s.r.ReadByte(); !errors.Is(err, io.EOF) && !errors.Is(err, network.ErrReset) {
				t.Fatalf("after the reason: %v", err)
			}
			return c.GetReason()
		}
	}
}

func hello() *p2pv1.Hello {
	return &p2pv1.Hello{
		Versions: []uint32{1}, Limits: &p2pv1.Limits{FrameBytes: p2pv1.MaxFrameBytes, Requests: 8},
		ClockUs: time.Now().UnixMicro(), Challenge: make([]byte, challengeBytes), Attempt: uint64(time.Now().UnixMicro()),
	}
}

func (s *stranger) hello(t *testing.T) {
	t.Helper()
	s.say(t, msgHello, hello())
	got := new(p2pv1.Hello)
	s.hear(t, msgHello, got)
	s.theirs = got.GetChallenge()
}

func (s *stranger) proof(t *testing.T, prover, verifier peer.ID, challenge []byte) *p2pv1.IdentityProof {
	t.Helper()
	id := s.keys.List()[0]
	sig, err := s.keys.ProveIdentity(context.Background(), id, proofMessage(prover, verifier, challenge))
	if err != nil {
		t.Fatal(err)
	}
	return &p2pv1.IdentityProof{Identifier: string(id), Sig: sig[:]}
}

// open goes through the whole opening.
func (s *stranger) open(t *testing.T) {
	t.Helper()
	s.hello(t)
	s.say(t, msgIdentities, &p2pv1.Identities{Opening: true, Proofs: []*p2pv1.IdentityProof{
		s.proof(t, s.host.ID(), s.stream.Conn().RemotePeer(), s.theirs),
	}})
	s.hear(t, msgIdentities, new(p2pv1.Identities))
}

func TestOpeningRefuses(t *testing.T) {
	n := startNode(t, overTCP, func(o *Options) { o.MaxStrikes = 1000 })
	elsewhere := startNode(t, overTCP, nil)
	with := func(change func(*p2pv1.Hello)) func(*testing.T, *stranger) {
		return func(t *testing.T, s *stranger) {
			h := hello()
			change(h)
			s.say(t, msgHello, h)
		}
	}
	prove := func(make func(*testing.T, *stranger) *p2pv1.IdentityProof) func(*testing.T, *stranger) {
		return func(t *testing.T, s *stranger) {
			s.hello(t)
			s.say(t, msgIdentities, &p2pv1.Identities{Opening: true, Proofs: []*p2pv1.IdentityProof{make(t, s)}})
		}
	}
	for _, tt := range []struct {
		rule string
		do   func(*testing.T, *stranger)
		want p2pv1.CloseReason
	}{
		{"garbage", func(t *testing.T, s *stranger) { s.raw(t, []byte("GET / HTTP/1.1\r\n\r\n")) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"an empty envelope", func(t *testing.T, s *stranger) { s.raw(t, []byte{0}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"an envelope of two messages", func(t *testing.T, s *stranger) { s.raw(t, []byte{4, msgHello<<3 | 2, 0, msgHello<<3 | 2, 0}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a length in a longer varint", func(t *testing.T, s *stranger) { s.raw(t, []byte{3, msgHello<<3 | 2, 0x80, 0}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a length of five bytes", func(t *testing.T, s *stranger) { s.raw(t, []byte{0xff, 0xff, 0xff, 0xff, 1}) }, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE},
		{"a hello that is too large", func(t *testing.T, s *stranger) {
			s.raw(t, []byte{0xff, 0xff, 0x7f, msgHello<<3 | 2})
		}, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE},
		{"a hello that is no protobuf", func(t *testing.T, s *stranger) { s.send(t, msgHello, []byte{0xff}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a frame before the hello", func(t *testing.T, s *stranger) { s.send(t, msgFrame, p2pv1.EncodeFrame(ack(1))) }, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED},
		{"a frame before the proofs", func(t *testing.T, s *stranger) {
			s.hello(t)
			s.send(t, msgFrame, p2pv1.EncodeFrame(ack(1)))
		}, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED},
		{"another version", with(func(h *p2pv1.Hello) { h.Versions = []uint32{2, 3} }), p2pv1.CloseReason_CLOSE_REASON_VERSION},
		{"an unknown required feature", with(func(h *p2pv1.Hello) { h.RequiredFeatures = []string{"telepathy"} }), p2pv1.CloseReason_CLOSE_REASON_FEATURE},
		{"a short challenge", with(func(h *p2pv1.Hello) { h.Challenge = h.Challenge[1:] }), p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"frames too small to work with", with(func(h *p2pv1.Hello) { h.Limits.FrameBytes = 100 }), p2pv1.CloseReason_CLOSE_REASON_LIMIT},
		{"proofs that do not open", func(t *testing.T, s *stranger) {
			s.hello(t)
			s.say(t, msgIdentities, &p2pv1.Identities{})
		}, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED},
		{"a proof of another challenge", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			return s.proof(t, s.host.ID(), n.Host.id, make([]byte, challengeBytes))
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof replayed from another connection", func(t *testing.T, s *stranger) {
			s.hello(t)
			old := s.proof(t, s.host.ID(), n.Host.id, s.theirs)
			_ = s.stream.Reset()
			s.dial(t, n)
			s.hello(t)
			s.say(t, msgIdentities, &p2pv1.Identities{Opening: true, Proofs: []*p2pv1.IdentityProof{old}})
		}, p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof made for another host", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			return s.proof(t, s.host.ID(), elsewhere.Host.id, s.theirs)
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof made by another host", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			return s.proof(t, elsewhere.Host.id, n.Host.id, s.theirs)
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"its own proof sent back", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			return s.proof(t, n.Host.id, s.host.ID(), s.theirs)
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof under another identity", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			p := s.proof(t, s.host.ID(), n.Host.id, s.theirs)
			p.Identifier = string(n.id())
			return p
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof of a wrong length", prove(func(t *testing.T, s *stranger) *p2pv1.IdentityProof {
			p := s.proof(t, s.host.ID(), n.Host.id, s.theirs)
			p.Sig = append(p.Sig, 0)
			return p
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"a proof of no identity", prove(func(*testing.T, *stranger) *p2pv1.IdentityProof {
			return &p2pv1.IdentityProof{}
		}), p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s := newStranger(t, n)
			tt.do(t, s)
			if got := s.closed(t); got != tt.want {
				t.Errorf("closed with %s, want %s", ReasonName(got), ReasonName(tt.want))
			}
		})
	}
	select {
	case e := <-n.heard.events:
		t.Errorf("the handler heard %+v", e)
	default:
	}
}

func TestOpenConnectionRefuses(t *testing.T) {
	n := startNode(t, overTCP, func(o *Options) { o.MaxStrikes = 1000 })
	frame := p2pv1.EncodeFrame(ack(1))
	for _, tt := range []struct {
		rule string
		do   func(*testing.T, *stranger)
		want p2pv1.CloseReason
	}{
		{"a frame that does not decode", func(t *testing.T, s *stranger) { s.send(t, msgFrame, frame[:len(frame)-1]) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a frame of another encoding", func(t *testing.T, s *stranger) { s.send(t, msgFrame, append(frame[:len(frame):len(frame)], 9<<3, 1)) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a frame above 4 MiB", func(t *testing.T, s *stranger) {
			s.raw(t, []byte{0x81, 0x80, 0x80, 0x02, msgFrame<<3 | 2})
		}, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE},
		{"a second hello", func(t *testing.T, s *stranger) { s.say(t, msgHello, hello()) }, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED},
		{"a second opening", func(t *testing.T, s *stranger) { s.say(t, msgIdentities, &p2pv1.Identities{Opening: true}) }, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED},
		{"a response without body", func(t *testing.T, s *stranger) { s.say(t, msgResponse, &p2pv1.Response{Id: 1}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"an unknown message", func(t *testing.T, s *stranger) { s.raw(t, []byte{2, 7<<3 | 2, 0}) }, p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a later proof that is wrong", func(t *testing.T, s *stranger) {
			s.say(t, msgIdentities, &p2pv1.Identities{Proofs: []*p2pv1.IdentityProof{s.proof(t, "x", "y", s.theirs)}})
		}, p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF},
		{"proofs without end", func(t *testing.T, s *stranger) {
			p := s.proof(t, s.host.ID(), n.Host.id, s.theirs)
			var many p2pv1.Identities
			for range 1500 {
				many.Proofs = append(many.Proofs, p)
			}
			for range 3 {
				s.say(t, msgIdentities, &many)
			}
		}, p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s := newStranger(t, n)
			s.open(t)
			n.heard.next(t, "connected")
			tt.do(t, s)
			if got := s.closed(t); got != tt.want {
				t.Errorf("closed with %s, want %s", ReasonName(got), ReasonName(tt.want))
			}
			e := n.heard.next(t, "disconnected")
			wantClose(t, e.why, tt.want, false)
		})
	}
}

func TestGarbageAgainAndAgainEndsInABan(t *testing.T) {
	n := startNode(t, overTCP, func(o *Options) { o.MaxStrikes = 3 })
	s := newStranger(t, n)
	for range 3 {
		s.raw(t, []byte{0})
		s.closed(t)
		s.dial(t, n)
	}
	_ = s.stream.SetReadDeadline(time.Now().Add(soon))
	s.say(t, msgHello, hello())
	if m, _, err := readMessage(s.r, 1<<20); err == nil {
		t.Errorf("a banned peer got %s", m.kind())
	}
}

func TestSilentStrangerIsLetGo(t *testing.T) {
	n := startNode(t, overTCP, func(o *Options) { o.Handshake = 100 * time.Millisecond })
	s := newStranger(t, n)
	s.hello(t) // and nothing more
	s.hear(t, msgIdentities, new(p2pv1.Identities))
	if _, err := s.r.ReadByte(); err == nil {
		t.Error("still talking")
	}
}

func TestAnnouncedSizeIsNotAllocated(t *testing.T) {
	// Four million bytes announced, none sent.
	announced := []byte{0xff, 0xff, 0xff, 0x01, msgFrame<<3 | 2}
	read := func() {
		_, _, err := readMessage(bufio.NewReaderSize(strings.NewReader(string(announced)), 64), p2pv1.MaxFrameBytes)
		if !errors.Is(err, io.ErrUnexpectedEOF) {
			t.Fatal(err)
		}
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	for range 100 {
		read()
	}
	runtime.ReadMemStats(&after)
	if got := (after.TotalAlloc - before.TotalAlloc) / 100; got > 4*growFrom {
		t.Errorf("%d bytes allocated for each", got)
	}
	// Above the limit nothing at all is.
	over := []byte{0x81, 0x80, 0x80, 0x02, msgFrame<<3 | 2}
	if _, _, err := readMessage(bufio.NewReader(strings.NewReader(string(over))), p2pv1.MaxFrameBytes); err == nil {
		t.Error("accepted")
	} else {
		wantClose(t, err, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE, false)
	}
}

func TestEnvelopeBytesAreThoseOfTheGeneratedCode(t *testing.T) {
	for _, n := range []int{0, 1, 30, 2000, 200_000} {
		f := channel.Frame{Channel: [20]byte{1}, Proposal: &channel.Proposal{Nonce: 1}}
		for len(p2pv1.EncodeFrame(f)) < n {
			f.Proposal.Batch = append(f.Proposal.Batch, channel.Op{Kind: channel.KindResolve, Transfer: [32]byte{1}, Resolver: make([]byte, 1000)})
		}
		body := p2pv1.EncodeFrame(f)
		twin := new(p2pv1.Frame)
		if err := proto.Unmarshal(body, twin); err != nil {
			t.Fatal(err)
		}
		want, err := proto.Marshal(&p2pv1.Envelope{Message: &p2pv1.Envelope_Frame{Frame: twin}})
		if err != nil {
			t.Fatal(err)
		}
		m := message{msgFrame, body}
		got, size, err := readMessage(bufio.NewReader(io.MultiReader(strings.NewReader(string(m.header(nil))), strings.NewReader(string(body)))), p2pv1.MaxFrameBytes)
		if err != nil || size != len(want) || string(got.body) != string(body) {
			t.Fatalf("%d bytes: read %d, %v", len(want), size, err)
		}
		whole := append(m.header(nil), body...)
		if string(whole[len(whole)-len(want):]) != string(want) {
			t.Fatal("another envelope than the generated code writes")
		}
	}
}

func FuzzReadMessage(f *testing.F) {
	m := message{msgFrame, p2pv1.EncodeFrame(ack(3))}
	f.Add(append(m.header(nil), m.body...))
	f.Add([]byte{2, msgClose<<3 | 2, 0})
	f.Fuzz(func(t *testing.T, b []byte) {
		m, size, err := readMessage(bufio.NewReader(strings.NewReader(string(b))), 1<<16)
		if err != nil {
			return
		}
		whole := append(m.header(nil), m.body...)
		if !strings.HasPrefix(string(b), string(whole)) || size > len(whole) {
			t.Fatalf("read %x of %x", whole, b)
		}
	})
}
