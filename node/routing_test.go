package node_test

import (
	"context"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// A routing id is a label that others write too: whatever it says, the states of
// the channel are kept.
func TestNoRoutingIDStopsAChannel(t *testing.T) {
	routing := common.Hash{7}.Hex()
	t.Run("two withdrawals of a user under one", func(t *testing.T) {
		w := newWorld(t)
		_, user := w.open()
		ctx, cancel := context.WithTimeout(w.ctx, 5*time.Second)
		defer cancel()
		for range 2 {
			if _, err := w.user.node.Withdraw(ctx, node.WithdrawParams{
				Key: user, Asset: native, Amount: channel.Units(100), Recipient: common.Address{9},
				Meta: fmt.Appendf(nil, `{"routingId":%q}`, routing),
			}); err != nil {
				t.Fatal(err)
			}
		}
		w.wantFree(user, w.user, 1000, 800)
	})
	t.Run("two transfers that a router made for a payer who writes its own fields", func(t *testing.T) {
		w := newWorld(t)
		router, _ := w.open()
		for n := range uint64(2) {
			op := channel.Op{
				Kind: channel.KindCreate,
				Meta: fmt.Appendf(nil, `{"routingId":%q,"senderIdentifier":%q,"senderidentifier":""}`, routing, w.user.id),
				Create: &channel.Create{
					Salt: common.Hash{byte(n + 1)}, Definition: w.chain.Contracts().Hashlock, Asset: native, Timeout: channel.DefaultTransferTimeout,
					Balance:      channel.Balance{Amount: [2]channel.Amount{channel.Units(10)}, To: [2]common.Address{w.keys[w.router.id].Address(), w.keys[w.user.id].Address()}},
					InitialState: transfer.HashlockState{LockHash: transfer.LockHash(secret)}.Encode(),
				},
			}
			if err := w.router.node.Propose(w.ctx, router, op); err != nil {
				t.Fatal(err)
			}
		}
		deadline := time.Now().Add(3 * time.Second)
		for {
			if ch, err := w.router.node.Channel(router); err == nil && ch.Open().Len() == 2 {
				break
			}
			if time.Now().After(deadline) {
				t.Fatal("the router's side of the channel does not go on")
			}
			time.Sleep(time.Millisecond)
		}
	})
	t.Run("a store that holds one to be used already", func(t *testing.T) {
		w := newWorld(t)
		_, user := w.open()
		w.user = w.startOn(w.keys[w.user.id], usedLabels{w.stores[w.user.id]})
		ctx, cancel := context.WithTimeout(w.ctx, 5*time.Second)
		defer cancel()
		if _, err := w.user.node.Create(ctx, payment(user, 10, routing)); err != nil {
			t.Fatal(err)
		}
	})
}

// usedLabels refuses every routing id of a user.
type usedLabels struct{ *store.Memory }

func (s usedLabels) Commit(ctx context.Context, writes ...channel.Write) error {
	for _, w := range writes {
		if t, ok := w.(channel.PutTransfer); ok && t.Row.ByUser {
			return channel.ErrRoutingID
		}
	}
	return s.Memory.Commit(ctx, writes...)
}
