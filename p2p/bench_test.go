package p2p

import (
	"fmt"
	"syscall"
	"testing"
	"time"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// cpuTime is what this process has used, both hosts of a benchmark together.
func cpuTime(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// A frame of about 500 bytes: a proposal of one payment.
func benchFrame() []byte {
	return p2pv1.EncodeFrame(channel.Frame{Channel: [20]byte{1}, Proposal: &channel.Proposal{
		Nonce: 1, BaseSig: channel.Signature{1}, Sig: channel.Signature{1},
		Batch: []channel.Op{{Kind: channel.KindCreate, Create: &channel.Create{Salt: [32]byte{1}, InitialState: make([]byte, 64)}, Meta: []byte(`{"routingId":"0x01"}`)},
			{Kind: channel.KindResolve, Transfer: [32]byte{1}, Resolver: make([]byte, 32)}},
	}})
}

// BenchmarkPipelined sends as fast as the queue takes frames.
func BenchmarkPipelined(b *testing.B) {
	for _, listen := range []string{overTCP, overQUIC} {
		b.Run(fmt.Sprintf("%.14s", listen[15:]), func(b *testing.B) {
			x, y := startNode(b, listen, nil), startNode(b, listen, nil)
			px, _ := join(b, x, y)
			raw := benchFrame()
			start := cpuTime(b)
			b.ResetTimer()
			b.SetBytes(int64(len(raw)))
			window := make(chan struct{}, 1024)
			go func() {
				for range b.N {
					window <- struct{}{}
					if err := px.Send(raw); err != nil {
						b.Error(err)
						return
					}
				}
			}()
			for range b.N {
				<-y.heard.events
				<-window
			}
			b.ReportMetric(float64((cpuTime(b)-start).Microseconds())/float64(b.N), "cpu-µs/frame")
			b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "frames/s")
		})
	}
}

// BenchmarkPingPong sends one frame and waits for one back.
func BenchmarkPingPong(b *testing.B) {
	for _, listen := range []string{overTCP, overQUIC} {
		b.Run(fmt.Sprintf("%.14s", listen[15:]), func(b *testing.B) {
			x, y := startNode(b, listen, nil), startNode(b, listen, nil)
			px, py := join(b, x, y)
			raw := benchFrame()
			start := cpuTime(b)
			for b.Loop() {
				if err := px.Send(raw); err != nil {
					b.Fatal(err)
				}
				<-y.heard.events
				if err := py.Send(raw); err != nil {
					b.Fatal(err)
				}
				<-x.heard.events
			}
			b.ReportMetric(float64((cpuTime(b)-start).Microseconds())/float64(b.N), "cpu-µs/pair")
		})
	}
}
