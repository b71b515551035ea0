package node_test

import (
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
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
