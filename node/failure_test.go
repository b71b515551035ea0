package node_test

import (
	"context"
	"errors"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// brokenDisk refuses commits while it is told to.
type brokenDisk struct {
	*store.Memory
	broken *atomic.Bool
	tried  chan struct{} // gets a value when a commit was refused
}

func (b brokenDisk) Commit(ctx context.Context, writes ...channel.Write) error {
	if b.broken.Load() {
		select {
		case b.tried <- struct{}{}:
		default:
		}
		return errors.New("disk is broken")
	}
	return b.Memory.Commit(ctx, writes...)
}

func TestACommitThatFailsSaysNothingAndTheChannelGoesOnAfterwards(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	// The router's disk breaks while the user's payment arrives.
	broken, tried := &atomic.Bool{}, make(chan struct{}, 1)
	w.router = w.startOn(w.keys[w.router.id], brokenDisk{w.stores[w.router.id], broken, tried})
	broken.Store(true)
	done := make(chan error, 1)
	var id common.Hash
	go func() {
		ctx, cancel := context.WithTimeout(w.ctx, 20*time.Second)
		defer cancel()
		var err error
		id, err = w.user.node.Create(ctx, payment(user, 300, common.Hash{1}.Hex()))
		done <- err
	}()
	select {
	case err := <-done:
		t.Fatalf("the payment was answered while nothing could be made durable: %v", err)
	case <-tried: // the state was signed, and is not durable
	}
	broken.Store(false)
	if err := <-done; err != nil {
		t.Fatal(err)
	}
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	w.wantFree(router, w.router, 1300, 700)
}
