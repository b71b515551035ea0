package daemon

import (
	"context"
	"crypto/rand"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// quietChain is a chain on which nothing happens.
type quietChain struct{ *chainView }

func (quietChain) WatchChannel(common.Address)                  {}
func (quietChain) WatchDeposits(common.Address, common.Address) {}

func TestTwoIdentitiesOfOneNodeHaveAChannel(t *testing.T) {
	const mnemonic = "test test test test test test test test test test test junk"
	ring := &keyring{}
	var signers []node.Signer
	for i := range uint32(2) {
		id, err := Derive(mnemonic, i)
		if err != nil {
			t.Fatal(err)
		}
		ring.add(id)
		signers = append(signers, id)
	}
	v := newChainView(1337, nil, nil, node.Contracts{Factory: common.Address{1}, Mastercopy: common.Address{2}, Hashlock: common.Address{3}, Withdraw: common.Address{4}}, 0)
	now := time.Now()
	v.status.Store(&chain.Status{Head: chain.Block{Number: 1, Time: uint64(now.Unix())}, SeenAt: now})
	link := &transport{log: slog.New(slog.DiscardHandler), keys: ring, loop: loopback{wake: make(chan struct{}, 1)}}
	db := store.NewMemory()
	n, err := node.New(t.Context(), signers, node.Options{
		Store: db, Transport: link, Leases: leases{lock.NewLocal(db, "test")}, Chains: map[uint64]node.Chain{1337: quietChain{v}},
		Definitions: map[uint64]channel.Definitions{1337: channel.DefinitionMap{common.Address{3}: transfer.Hashlock{}}},
		Bounds:      channel.RealTimeBounds(), Skew: 120, Verifier: channel.ECDSA{},
		Clock: func() int64 { return time.Now().UnixMicro() }, Rand: rand.Reader, Log: link.log,
	})
	if err != nil {
		t.Fatal(err)
	}
	link.node = n
	ctx, cancel := context.WithCancel(t.Context())
	var group sync.WaitGroup
	n.Start(ctx)
	group.Go(func() { link.loop.run(ctx) })
	t.Cleanup(func() { cancel(); group.Wait(); n.Wait() })

	wait, stop := context.WithTimeout(ctx, 5*time.Second)
	defer stop()
	all := ring.List()
	ch, err := n.Setup(wait, node.SetupRequest{Alice: all[0], Bob: all[1], ChainID: 1337})
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range [2]channel.Role{channel.Alice, channel.Bob} {
		if c, err := n.Channel(channel.Key{Channel: ch, Me: r}); err != nil || timeout(c) == 0 {
			t.Errorf("%s has no channel: %v", r, err)
		}
	}
}

func timeout(c channel.Channel) uint64 {
	latest := c.Latest()
	return latest.State.Timeout
}
