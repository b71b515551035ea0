package node_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

var secret = common.Hash{42}

func payment(k channel.Key, amount uint64, routing string) node.CreateParams {
	return node.CreateParams{
		Key: k, Definition: newLedger().Contracts().Hashlock, Asset: native, Amount: channel.Units(amount),
		InitialState: transfer.HashlockState{LockHash: transfer.LockHash(secret)}.Encode(),
		Meta:         fmt.Appendf(nil, `{"routingId":%q}`, routing),
	}
}

func TestAUserPaysTheRouterAndWithdraws(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	w.wantFree(user, w.user, 1000, 1000)
	id, err := w.user.node.Create(w.ctx, payment(user, 300, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	w.wantFree(router, w.router, 1300, 700)

	row, err := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(200), Recipient: common.Address{9}})
	if err != nil {
		t.Fatal(err)
	}
	w.wantFree(user, w.user, 1300, 500)
	for deadline := time.Now().Add(5 * time.Second); ; {
		w.chain.mu.Lock()
		paid := w.chain.paid[row.Data.Hash()]
		w.chain.mu.Unlock()
		if paid != nil {
			break
		}
		if time.Now().After(deadline) {
			t.Fatal("the router did not send the user's withdrawal")
		}
		time.Sleep(time.Millisecond)
	}
}

func TestTheSamePaymentTwiceIsOnePayment(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	p := payment(user, 300, common.Hash{1}.Hex())
	first, err := w.user.node.Create(w.ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	again, err := w.user.node.Create(w.ctx, p)
	if err != nil || again != first {
		t.Errorf("second create = %s, %v; want %s again", again, err, first)
	}
	w.wantFree(user, w.user, 1000, 700)
	p.Amount = channel.Units(301)
	if _, err := w.user.node.Create(w.ctx, p); !errors.Is(err, node.ErrConflict) {
		t.Errorf("other parameters under the same routing id: %v, want ErrConflict", err)
	}
	p = payment(user, 300, common.Hash{1}.Hex())
	p.Meta = fmt.Appendf(nil, `{"routingId":%q,"path":[{"recipient":"somebody else"}]}`, common.Hash{1}.Hex())
	if _, err := w.user.node.Create(w.ctx, p); !errors.Is(err, node.ErrConflict) {
		t.Errorf("another recipient under the same routing id: %v, want ErrConflict", err)
	}
}

func TestARefusalMovesNothingAndSaysWhy(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	id, err := w.user.node.Create(w.ctx, payment(user, 300, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	for name, tt := range map[string]struct {
		do   func() error
		code channel.Code
	}{
		"above the balance": {func() error {
			_, err := w.user.node.Create(w.ctx, payment(user, 701, common.Hash{2}.Hex()))
			return err
		}, channel.CodeInsufficientBalance},
		"an amount of zero": {func() error {
			_, err := w.user.node.Create(w.ctx, payment(user, 0, common.Hash{3}.Hex()))
			return err
		}, channel.CodeAmount},
		"the lock hash of the zero preimage": {func() error {
			p := payment(user, 1, common.Hash{4}.Hex())
			p.InitialState = transfer.HashlockState{LockHash: transfer.LockHash(common.Hash{})}.Encode()
			_, err := w.user.node.Create(w.ctx, p)
			return err
		}, channel.CodeDefinition},
		"an unknown asset": {func() error {
			p := payment(user, 1, common.Hash{5}.Hex())
			p.Asset = common.Address{1}
			_, err := w.user.node.Create(w.ctx, p)
			return err
		}, channel.CodeUnknownAsset},
		"a wrong preimage": {func() error {
			return w.router.node.Resolve(w.ctx, router, id, common.Hash{43}.Bytes(), nil)
		}, channel.CodeResolver},
		"a resolve by the initiator": {func() error {
			return w.user.node.Resolve(w.ctx, user, id, secret[:], nil)
		}, channel.CodeNotResponder},
	} {
		var refused *node.RefusedError
		if err := tt.do(); !errors.As(err, &refused) || refused.Code != tt.code {
			t.Errorf("%s: %v, want a refusal with code %s", name, err, tt.code)
		}
	}
	w.wantFree(user, w.user, 1000, 700)
	if _, err := w.user.node.Create(w.ctx, payment(channel.Key{}, 1, "")); !errors.Is(err, node.ErrUnknownChannel) {
		t.Errorf("no such channel: %v", err)
	}
}

func TestADisputedChannelIsSaidSoAtOnce(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	before := payment(user, 300, common.Hash{1}.Hex())
	id, err := w.user.node.Create(w.ctx, before)
	if err != nil {
		t.Fatal(err)
	}
	w.chain.dispute(true)
	_, created := w.user.node.Create(w.ctx, payment(user, 10, common.Hash{2}.Hex()))
	_, withdrawn := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(10), Recipient: common.Address{9}})
	for what, err := range map[string]error{
		"create": created, "withdraw": withdrawn, "resolve": w.router.node.Resolve(w.ctx, router, id, secret[:], nil),
	} {
		if !errors.Is(err, node.ErrDisputed) {
			t.Errorf("%s in a disputed channel: %v", what, err)
		}
	}
	if again, err := w.user.node.Create(w.ctx, before); err != nil || again != id {
		t.Errorf("a payment from before the dispute, repeated: %s, %v; want %s", again, err, id)
	}
	w.wantFree(user, w.user, 1000, 700)

	w.chain.dispute(false) // a reorg
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); err != nil {
		t.Errorf("resolve once the dispute is gone: %v", err)
	}
}

func TestAPeerThatIsGoneIsSaidSoAndARestartGoesOn(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	id, err := w.user.node.Create(w.ctx, payment(user, 300, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	w.wire.mu.Lock()
	w.wire.up = false
	w.wire.mu.Unlock()
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); !errors.Is(err, node.ErrPeerOffline) {
		t.Errorf("resolve without a connection: %v, want ErrPeerOffline", err)
	}
	// The user's process starts again on what it had made durable.
	w.user = w.start(w.keys[w.user.id])
	w.wire.mu.Lock()
	w.wire.up = true
	w.wire.mu.Unlock()
	w.router.node.PeerConnected(w.ctx, w.user.id)
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	w.wantFree(router, w.router, 1300, 700)
}

func TestManyPaymentsAtOnceAllArrive(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	ctx, cancel := context.WithTimeout(w.ctx, 20*time.Second)
	defer cancel()
	const n = 100
	errs := make(chan error, n)
	for i := range n {
		go func() {
			id, err := w.user.node.Create(ctx, payment(user, 1, common.BigToHash(channel.Units(uint64(i+1)).Big()).Hex()))
			if err == nil {
				err = w.router.node.Resolve(ctx, router, id, secret[:], nil)
			}
			errs <- err
		}()
	}
	for range n {
		if err := <-errs; err != nil {
			t.Error(err)
		}
	}
	w.wantFree(user, w.user, 1000+n, 1000-n)
}
