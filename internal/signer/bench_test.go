package signer

import (
	"context"
	"log/slog"
	"net"
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
)

// What a state costs with its key in the process, and in a signer over a socket:
// one at a time, and of many channels at once. The signer runs in this process, so
// that its work counts too, and makes every state durable.
func BenchmarkState(b *testing.B) {
	w := newBench(b)
	sock := filepath.Join(b.TempDir(), "s")
	l, err := net.Listen("unix", sock)
	if err != nil {
		b.Fatal(err)
	}
	ctx, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- w.s.Serve(ctx, l, "bench") }()
	c, err := Dial(ctx, config.Signer{Socket: sock}, ClientOptions{Software: "bench", Log: slog.New(slog.DiscardHandler)})
	if err != nil {
		b.Fatal(err)
	}
	remote, err := c.Identity(ctx, 0)
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		_ = c.Close()
		stop()
		<-done
	})
	type signer interface {
		SignState(context.Context, *channel.State) (channel.Signature, error)
	}
	var nonce, next atomic.Uint64
	peers := make([]common.Address, 64)
	for i := range peers {
		peers[i] = account(b, uint32(10+i)).Address()
	}
	state := func(peer common.Address) *channel.State {
		s := w.state(nonce.Add(1), 10)
		s.Bob = peer
		s.Assets[0].Balance.To[1] = peer
		s.Channel = channel.ChannelAddress(s.Alice, s.Bob, factory, mastercopy, 1337)
		return s
	}
	for name, by := range map[string]signer{"in the process": w.us, "in a signer": remote} {
		b.Run("one at a time "+name, func(b *testing.B) {
			for b.Loop() {
				if _, err := by.SignState(ctx, state(peers[0])); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run("64 channels "+name, func(b *testing.B) {
			b.SetParallelism(32) // on two cores: 64
			b.RunParallel(func(p *testing.PB) {
				peer := peers[next.Add(1)%64]
				for p.Next() {
					if _, err := by.SignState(ctx, state(peer)); err != nil {
						b.Error(err)
						return
					}
				}
			})
		})
	}
}
