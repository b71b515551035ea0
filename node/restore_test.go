package node_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// forget has a node start from nothing.
func (w *world) forget(h *host) {
	w.t.Helper()
	db := w.stores[h.id]
	if err := h.node.Clear(w.ctx, func() error { return db.Clear(w.ctx) }); err != nil {
		w.t.Fatal(err)
	}
	if n := len(h.node.Channels("")); n != 0 {
		w.t.Fatalf("%d channels after Clear", n)
	}
}

func (w *world) pays(from, to *host, f, t channel.Key, amount uint64, routing common.Hash) {
	w.t.Helper()
	id, err := from.node.Create(w.ctx, payment(f, amount, routing.Hex()))
	if err == nil {
		err = to.node.Resolve(w.ctx, t, id, secret[:], nil)
	}
	if err != nil {
		w.t.Fatal(err)
	}
}

func TestP9EitherSideRestoresFromTheOtherAndPaysOn(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	w.pays(w.user, w.router, user, router, 300, common.Hash{1})
	open, err := w.user.node.Create(w.ctx, payment(user, 50, common.Hash{2}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	for round, side := range []struct {
		lost, has *host
		key       channel.Key
	}{{w.user, w.router, user}, {w.router, w.user, router}, {w.user, w.router, user}} {
		before, _ := side.has.node.ChannelOf(side.has.id, user.Channel)
		w.forget(side.lost)
		at, err := side.lost.node.Restore(w.ctx, side.lost.id, side.has.id, chainID)
		if err != nil || at != user.Channel {
			t.Fatalf("round %d: Restore = %s, %v", round, at, err)
		}
		ch, err := side.lost.node.Channel(side.key)
		if err != nil || ch.Restoring() || ch.Latest().State.Nonce <= before.Latest().State.Nonce+channel.RestoreJump {
			t.Fatalf("round %d: nonce %d after %d, %v", round, ch.Latest().State.Nonce, before.Latest().State.Nonce, err)
		}
		row, err := w.stores[side.lost.id].Transfer(w.ctx, side.key, open)
		if err != nil || row.Status != channel.TransferOpen {
			t.Errorf("round %d: the open transfer: %+v, %v", round, row, err)
		}
		events, _, err := w.stores[side.lost.id].Events(w.ctx, store.EventFilter{Names: []channel.EventName{channel.EventRestoreState}, Limit: 100})
		if err != nil || len(events) == 0 {
			t.Errorf("round %d: %d events, %v", round, len(events), err)
		}
		w.pays(w.user, w.router, user, router, 10, common.Hash{3, byte(round)})
		w.pays(w.router, w.user, router, user, 5, common.Hash{4, byte(round)})
	}
	w.wantFree(user, w.user, 1315, 635)
	if err := w.router.node.Resolve(w.ctx, router, open, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	w.wantFree(router, w.router, 1365, 635)
	if _, err := w.user.node.Restore(w.ctx, w.user.id, w.router.id, chainID); !errors.Is(err, node.ErrConflict) {
		t.Errorf("a restore of what is up to date: %v, want ErrConflict", err)
	}
}

// An old copy of the database knows transfers that have ended since: how is not
// known, and nothing may rest on it.
func TestP9AnOldCopyIsBroughtUpAndSaysWhatIsLost(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	ended, err := w.user.node.Create(w.ctx, payment(user, 50, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	kept, err := w.user.node.Create(w.ctx, payment(user, 20, common.Hash{2}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	old := w.stores[w.user.id].Snapshot()
	if err := w.router.node.Resolve(w.ctx, router, ended, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	w.pays(w.router, w.user, router, user, 100, common.Hash{3})
	db := store.NewMemory()
	db.Restore(old)
	w.stores[w.user.id] = db
	w.user = w.startOn(w.keys[w.user.id], nil)
	if _, err := w.user.node.Restore(w.ctx, w.user.id, w.router.id, chainID); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[common.Hash]channel.TransferStatus{ended: channel.TransferLost, kept: channel.TransferOpen} {
		if row, err := db.Transfer(w.ctx, user, id); err != nil || row.Status != want {
			t.Errorf("transfer %s: %+v, %v; want %s", id, row, err, want)
		}
	}
	w.wantFree(user, w.user, 950, 1030)
	w.pays(w.user, w.router, user, router, 30, common.Hash{4})
	if _, err := w.user.node.Create(w.ctx, payment(user, 50, common.Hash{1}.Hex())); err != nil {
		t.Errorf("the payment that was lost, again: %v", err)
	}
}

// A peer that withdrew shows the state from before: it would have its money twice.
func TestP9AStateFromBeforeAWithdrawalIsNotTakenOver(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	old := w.stores[w.user.id].Snapshot()
	row, err := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(500), Recipient: common.Address{9}})
	if err != nil {
		t.Fatal(err)
	}
	w.sender(row) // it is on chain
	w.forget(w.router)
	if _, err := w.router.node.Restore(w.ctx, w.router.id, w.user.id, chainID); err != nil {
		t.Fatalf("the newest state: %v", err)
	}
	w.wantFree(router, w.router, 1000, 500)

	w.forget(w.router)
	db := store.NewMemory()
	db.Restore(old)
	w.stores[w.user.id] = db
	w.user = w.startOn(w.keys[w.user.id], nil)
	var refused *node.RefusedError
	if _, err := w.router.node.Restore(w.ctx, w.router.id, w.user.id, chainID); !errors.As(err, &refused) {
		t.Errorf("the state from before: %v", err)
	}
}

func TestARestoreThatFindsNothing(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	stranger := w.start(newKey(t, 3))
	if _, err := stranger.node.Restore(w.ctx, stranger.id, w.router.id, chainID); !errors.Is(err, node.ErrUnknownChannel) {
		t.Errorf("a stranger: %v", err)
	}
	if _, err := w.router.node.Show(stranger.id, user.Channel); !errors.Is(err, node.ErrUnknownChannel) {
		t.Errorf("a channel is shown to a stranger: %v", err)
	}
	if _, err := w.user.node.Restore(w.ctx, w.user.id, w.router.id, 5); !errors.Is(err, node.ErrUnknownChain) {
		t.Errorf("another chain: %v", err)
	}
	if _, err := w.user.node.Restore(w.ctx, w.router.id, w.user.id, chainID); !errors.Is(err, node.ErrUnknownIdentity) {
		t.Errorf("somebody else's identity: %v", err)
	}
}

// The peer shows a state and is gone before it signs ours: the channel is there,
// signs nothing else, and goes on when the peer is back.
func TestP9ARestoreGoesOnWhenThePeerIsBack(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	w.forget(w.user)
	w.wire.mu.Lock()
	w.wire.nodes[w.router.id] = nil // frames to it are lost, requests are answered
	w.wire.mu.Unlock()
	w.wire.mu.Lock()
	w.wire.nodes[w.router.id] = &host{wire: w.wire, id: w.router.id, node: w.router.node, in: make(chan channel.Frame, 100)}
	w.wire.mu.Unlock()
	ctx, cancel := context.WithTimeout(w.ctx, 50*time.Millisecond)
	defer cancel()
	if _, err := w.user.node.Restore(ctx, w.user.id, w.router.id, chainID); !errors.Is(err, node.ErrInDoubt) {
		t.Fatalf("Restore = %v, want ErrInDoubt", err)
	}
	ch, err := w.user.node.Channel(user)
	if err != nil || !ch.Restoring() {
		t.Fatalf("it is not restoring: %v", err)
	}
	w.wire.mu.Lock()
	w.wire.nodes[w.router.id] = w.router
	w.wire.mu.Unlock()
	w.user.node.PeerConnected(w.ctx, w.router.id)
	if _, err := w.user.node.Restore(w.ctx, w.user.id, w.router.id, chainID); err != nil && !errors.Is(err, node.ErrConflict) {
		t.Fatal(err)
	}
	w.pays(w.user, w.router, user, router, 30, common.Hash{4})
}

func TestAClearThatFailsLosesNothing(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	full := errors.New("no space")
	if err := w.user.node.Clear(w.ctx, func() error { return full }); !errors.Is(err, full) {
		t.Fatal(err)
	}
	w.wantFree(user, w.user, 1000, 1000)
	w.pays(w.user, w.router, user, router, 30, common.Hash{4})
}
