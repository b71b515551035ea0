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

// sender waits until a withdrawal is on chain and returns who sent it.
func (w *world) sender(row *channel.WithdrawalRow) channel.Identifier {
	w.t.Helper()
	for deadline := time.Now().Add(5 * time.Second); ; time.Sleep(time.Millisecond) {
		w.chain.mu.Lock()
		by := w.chain.by[row.Data.Hash()]
		w.chain.mu.Unlock()
		if by != "" {
			return by
		}
		if time.Now().After(deadline) {
			w.t.Fatal("nobody sent the withdrawal")
		}
	}
}

// eventually waits for what a goroutine of a node does.
func (w *world) eventually(what string, ok func() bool) {
	w.t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !ok(); time.Sleep(time.Millisecond) {
		if time.Now().After(deadline) {
			w.t.Fatal(what + ": not in time")
		}
	}
}

func TestAWithdrawalIsSentByWhoWasAskedTo(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	for _, tt := range []struct {
		name   string
		from   *host
		key    channel.Key
		amount uint64
		send   bool
		by     channel.Identifier
	}{
		{"Alice's by herself", w.router, router, 10, false, w.router.id},
		{"Bob's by Alice", w.user, user, 10, false, w.router.id},
		{"Bob's by himself, who will not wait for Alice", w.user, user, 10, true, w.user.id},
		{"dust, which Alice does not pay for, by Bob", w.user, user, 1, true, w.user.id},
	} {
		row, err := tt.from.node.Withdraw(w.ctx, node.WithdrawParams{
			Key: tt.key, Asset: native, Amount: channel.Units(tt.amount), Recipient: common.Address{9}, Send: tt.send,
		})
		if err != nil {
			t.Fatal(err)
		}
		if by := w.sender(row); by != tt.by {
			t.Errorf("%s: sent by %s, want %s", tt.name, by, tt.by)
		}
		// Both hear of the transaction, whoever sent it.
		for id, db := range w.stores {
			role := tt.key.Me
			if id != tt.from.id {
				role = role.Other()
			}
			w.eventually(tt.name+": the transaction is known", func() bool {
				kept, err := db.Withdrawal(w.ctx, channel.Key{Channel: tt.key.Channel, Me: role}, row.Transfer)
				return err == nil && kept.TxHash == row.Data.Hash()
			})
		}
	}
}

func TestAWithdrawalIsTriedUntilItIsSent(t *testing.T) {
	w := newWorld(t)
	router, _ := w.open()
	w.chain.mu.Lock()
	w.chain.fail = []error{errors.New("the endpoint does not answer")}
	w.chain.mu.Unlock()
	row, err := w.router.node.Withdraw(w.ctx, node.WithdrawParams{Key: router, Asset: native, Amount: channel.Units(10), Recipient: common.Address{9}})
	if err != nil {
		t.Fatal(err)
	}
	w.sender(row)
}

// told counts the events of a name that a node has written.
func (w *world) told(by *host, name channel.EventName) int {
	w.t.Helper()
	rows, _, err := w.stores[by.id].Events(w.ctx, store.EventFilter{Names: []channel.EventName{name}, Limit: 100})
	if err != nil {
		w.t.Fatal(err)
	}
	return len(rows)
}

func TestAWithdrawalSentAtACallersWishIsToldOfOnce(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	row, err := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(1), Recipient: common.Address{9}})
	if err != nil {
		t.Fatal(err)
	}
	for range 2 {
		sent, err := w.user.node.SubmitWithdrawal(w.ctx, row)
		if err != nil || sent.TxHash == (common.Hash{}) {
			t.Fatalf("SubmitWithdrawal = %v, %v", sent, err)
		}
		if n := w.told(w.user, channel.EventWithdrawalReconciled); n != 1 {
			t.Errorf("WITHDRAWAL_RECONCILED was told %d times", n)
		}
	}
}

// The same ID is the same withdrawal: at once, after it ended, and in a node that
// started again; nothing is taken out twice.
func TestAWithdrawalWithAnIDHappensOnce(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	p := node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(600), Recipient: common.Address{9}, ID: common.Hash{1}}
	first, err := w.user.node.Withdraw(w.ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	check := func(n *node.Node, when string) {
		t.Helper()
		again, err := n.Withdraw(w.ctx, p)
		if err != nil || again.Transfer != first.Transfer || again.Data.Commitment() != first.Data.Commitment() {
			t.Errorf("%s: %+v, %v; want %+v", when, again, err, first)
		}
	}
	check(w.user.node, "again")
	check(w.start(w.keys[w.user.id]).node, "after a restart")
	w.wantFree(user, w.user, 1000, 400)
	p.ID = common.Hash{2}
	var refused *node.RefusedError
	if _, err := w.user.node.Withdraw(w.ctx, p); !errors.As(err, &refused) || refused.Code != channel.CodeInsufficientBalance {
		t.Errorf("another withdrawal of as much: %v", err)
	}
}

// One whose outcome did not come in time goes on, and the repeat has its outcome.
func TestAWithdrawalInDoubtIsTheRepeats(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	p := node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(600), Recipient: common.Address{9}, ID: common.Hash{1}}
	w.wire.mu.Lock()
	peer := w.wire.nodes[w.router.id]
	w.wire.nodes[w.router.id] = &host{wire: w.wire, id: w.router.id, in: make(chan channel.Frame, 4096)} // says nothing
	w.wire.mu.Unlock()
	ctx, cancel := context.WithTimeout(w.ctx, 50*time.Millisecond)
	defer cancel()
	if _, err := w.user.node.Withdraw(ctx, p); !errors.Is(err, node.ErrInDoubt) {
		t.Fatalf("without an answer: %v", err)
	}
	w.wire.mu.Lock()
	w.wire.nodes[w.router.id] = peer
	w.wire.mu.Unlock()
	w.user.node.PeerConnected(w.ctx, w.router.id)
	w.router.node.PeerConnected(w.ctx, w.user.id)
	if _, err := w.user.node.Withdraw(w.ctx, p); err != nil {
		t.Fatal(err)
	}
	w.wantFree(user, w.user, 1000, 400)
}
