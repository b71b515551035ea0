package chain

import (
	"context"
	"fmt"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// running is a sender of an account that works by itself on a chain that seals
// by itself.
func (w *world) running(account int) *Sender {
	w.t.Helper()
	s := NewSender(w.reader(Finality{Depth: 1}), newKeySigner(w.keys[account]), newStore(), SenderOptions{PollEvery: 2 * time.Millisecond})
	ctx, cancel := context.WithTimeout(context.Background(), 2*patience)
	var run sync.WaitGroup
	run.Go(func() { s.Run(ctx) })
	w.t.Cleanup(func() { cancel(); run.Wait() })
	return s
}

func totals(t *testing.T, w *world, ch, asset common.Address) (alice, bob uint64) {
	t.Helper()
	d, err := w.reader(Finality{Depth: 1}).Deposits(t.Context(), ch, asset)
	if err != nil {
		t.Fatal(err)
	}
	alice, _ = d.Total[channel.Alice].Uint64()
	bob, _ = d.Total[channel.Bob].Uint64()
	return alice, bob
}

func TestBothPartiesDepositBothAssets(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	at := w.place(0, 1)
	alice, bob := w.running(0), w.running(1)
	for _, asset := range []common.Address{{}, w.token} {
		// The first deposit of Alice deploys, the second finds it deployed; Bob
		// pays before, between and after. A repeat changes nothing.
		for round := range 2 {
			id := fmt.Sprint(asset, round)
			if _, err := bob.SendAndWait(t.Context(), DepositBob(id+"/bob", at.Channel, asset, units(7))); err != nil {
				t.Fatal(err)
			}
			for range 2 {
				if _, err := alice.DepositAsAlice(t.Context(), id, at, asset, units(100)); err != nil {
					t.Fatal(err)
				}
			}
		}
		if a, b := totals(t, w, at.Channel, asset); a != 200 || b != 14 {
			t.Errorf("deposits of %s = %d and %d, want 200 and 14", asset, a, b)
		}
	}
	for _, spender := range []common.Address{at.Channel, at.Factory} {
		if left, err := alice.reader.Allowance(t.Context(), w.token, at.Alice, spender); err != nil || !left.IsZero() {
			t.Errorf("allowance left to %s = %s, %v", spender, left, err)
		}
	}
}

func TestAnOldAllowanceIsTakenBackFirst(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	at := w.place(0, 1)
	w.mustSend(0, w.token, bindings.NewTestToken().PackApprove(at.Factory, big.NewInt(3)), 0)
	alice := w.running(0)
	if _, err := alice.DepositAsAlice(t.Context(), "a", at, w.token, units(100)); err != nil {
		t.Fatal(err)
	}
	for id, want := range map[string]uint64{"a/" + at.Factory.Hex() + "/reset": 0, "a/" + at.Factory.Hex() + "/approve": 100} {
		rec, ok, err := alice.find(t.Context(), id)
		if err != nil || !ok || rec.Status != TxMined {
			t.Fatalf("%s: %+v, %v", id, rec, err)
		}
		if got := new(big.Int).SetBytes(rec.Data[36:]); got.Uint64() != want {
			t.Errorf("%s approves %s, want %d", id, got, want)
		}
	}
}

// A process ends between the approval and the deposit. What comes in between, and
// whatever the deposit is for by then, it goes through.
func TestAnApprovalThatWasNotUsedDoesNotStandInTheWay(t *testing.T) {
	for _, tt := range []struct {
		name            string
		approved, other uint64 // for this deposit before; by another that came in between
		want            uint64
	}{
		{"another amount now", 21, 0, 30},
		{"spent by another deposit", 21, 7, 21},
		{"taken back for another deposit, another amount now", 21, 7, 30},
		{"as it was left", 21, 0, 21},
	} {
		t.Run(tt.name, func(t *testing.T) {
			w := newWorld(t, dev.Options{}).withContracts()
			alice, at := w.running(0), w.place(0, 1)
			if err := alice.allow(t.Context(), "a", common.Address{}, w.token, at.Factory, units(tt.approved)); err != nil {
				t.Fatal(err)
			}
			if tt.other != 0 {
				if _, err := alice.DepositAsAlice(t.Context(), "b", w.place(0, 2), w.token, units(tt.other)); err != nil {
					t.Fatal(err)
				}
			}
			for range 2 {
				if _, err := alice.DepositAsAlice(t.Context(), "a", at, w.token, units(tt.want)); err != nil {
					t.Fatal(err)
				}
			}
			if got, _ := totals(t, w, at.Channel, w.token); got != tt.want {
				t.Errorf("deposit = %d, want %d", got, tt.want)
			}
		})
	}
}

func TestTokenDepositsAtOnceDoNotShareAnAllowance(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	alice := w.running(0)
	var group sync.WaitGroup
	for bob := 1; bob <= 4; bob++ {
		group.Go(func() {
			if _, err := alice.DepositAsAlice(t.Context(), fmt.Sprint(bob), w.place(0, bob), w.token, units(uint64(bob))); err != nil {
				t.Error(err)
			}
		})
	}
	group.Wait()
	for bob := 1; bob <= 4; bob++ {
		if a, _ := totals(t, w, w.place(0, bob).Channel, w.token); a != uint64(bob) {
			t.Errorf("deposit for channel %d = %d", bob, a)
		}
	}
}

func TestAWithdrawalIsPaidOnceAndSeen(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	at := w.place(0, 1)
	alice := w.running(0)
	if _, err := alice.DepositAsAlice(t.Context(), "a", at, common.Address{}, units(100)); err != nil {
		t.Fatal(err)
	}
	r := w.reader(Finality{Depth: 1})
	deep := w.reader(Finality{Depth: 1000})
	wd := channel.WithdrawData{Channel: at.Channel, Recipient: payee, Amount: units(40), Nonce: units(9)}
	seen := func(want bool) {
		t.Helper()
		if got, err := r.Withdrawn(t.Context(), wd); err != nil || got != want {
			t.Errorf("Withdrawn = %v, %v; want %v", got, err, want)
		}
		if got, err := r.WithdrawnConfirmed(t.Context(), wd); err != nil || got != want {
			t.Errorf("WithdrawnConfirmed = %v, %v; want %v", got, err, want)
		}
		if got, err := deep.WithdrawnConfirmed(t.Context(), wd); err != nil || got {
			t.Errorf("WithdrawnConfirmed far too early = %v, %v", got, err)
		}
	}
	seen(false)
	aliceSig, bobSig := w.signBoth(at, wd.Commitment())
	if _, err := alice.SendAndWait(t.Context(), Withdraw("w", wd, aliceSig, bobSig)); err != nil {
		t.Fatal(err)
	}
	seen(true)
	if got, err := r.Balance(t.Context(), common.Address{}, payee); err != nil || got != units(40) {
		t.Errorf("recipient has %s, %v", got, err)
	}
	if _, err := alice.Send(t.Context(), Withdraw("again", wd, aliceSig, bobSig)); err == nil {
		t.Error("a second payment was sent")
	} else {
		t.Logf("second payment: %v", err)
	}
}
