package e2e

import (
	"bufio"
	"context"
	"encoding/binary"
	"io"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// A peer that speaks garbage, or announces a message that is too large, is told
// why and cut off. Everybody else is served meanwhile.
func TestAPeerThatSpeaksGarbageIsCutOff(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	for _, tt := range []struct {
		rule string
		raw  []byte
		want p2pv1.CloseReason
	}{
		{"garbage", []byte("GET / HTTP/1.1\r\nHost: roger\r\n\r\n"), p2pv1.CloseReason_CLOSE_REASON_MALFORMED},
		{"a message of 256 MiB", binary.AppendUvarint(nil, 256<<20), p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE},
		{"a length without end", []byte{0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff}, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p := newPayment(units(1, 0))
			if err := w.create(p); err != nil {
				t.Fatal(err)
			}
			if got := w.roger.hears(t, tt.raw); got != tt.want {
				t.Errorf("closed with %s, want %s", got, tt.want)
			}
			until(t, "dave is paid", soon, func() error { return w.answer(p, p.secret) })
			if got := w.end(t, p); got != "paid" {
				t.Errorf("the payment was %s", got)
			}
			if err := w.roger.proc.alive(); err != nil {
				t.Error(err)
			}
		})
	}
	w.check(t)
}

// hears connects to the node as a stranger, says something and returns why the
// node closed the connection.
func (n *node) hears(t *testing.T, raw []byte) p2pv1.CloseReason {
	t.Helper()
	h, err := libp2p.New(libp2p.NoListenAddrs, libp2p.DisableMetrics())
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	info, err := peer.AddrInfoFromString(n.address())
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), soon)
	defer cancel()
	if err := h.Connect(ctx, *info); err != nil {
		t.Fatal(err)
	}
	s, err := h.NewStream(ctx, info.ID, "/sluice/p2p/1.0.0")
	if err != nil {
		t.Fatal(err)
	}
	if err := s.SetDeadline(time.Now().Add(soon)); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(raw); err != nil {
		t.Fatal(err)
	}
	for r := bufio.NewReader(s); ; {
		size, err := binary.ReadUvarint(r)
		if err != nil {
			t.Fatalf("no reason to close: %v", err)
		}
		body := make([]byte, size)
		if _, err := io.ReadFull(r, body); err != nil {
			t.Fatal(err)
		}
		var m p2pv1.Envelope
		if err := proto.Unmarshal(body, &m); err != nil {
			t.Fatal(err)
		}
		if c := m.GetClose(); c != nil {
			return c.GetReason()
		}
	}
}
