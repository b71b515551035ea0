package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// bench is a sender of account 0 that moves only when polled.
type bench struct {
	*Sender
	w      *world
	t      *testing.T
	clock  *manualClock
	store  *memStore
	mu     sync.Mutex
	events []TxEvent
}

func newBench(w *world, f Finality, store *memStore, opt SenderOptions) *bench {
	b := &bench{w: w, t: w.t, clock: newClock(), store: store}
	opt.Clock = b.clock
	opt.Observe = func(e TxEvent) {
		b.mu.Lock()
		defer b.mu.Unlock()
		b.events = append(b.events, e)
	}
	b.Sender = NewSender(w.reader(f), newKeySigner(w.keys[0]), store, opt)
	return b
}

func (b *bench) send(req Request) Ticket {
	b.t.Helper()
	ticket, err := b.Send(b.t.Context(), req)
	if err != nil {
		b.t.Fatal(err)
	}
	return ticket
}

func (b *bench) poll() {
	b.t.Helper()
	if err := b.Poll(b.t.Context()); err != nil {
		b.t.Fatal(err)
	}
}

func (b *bench) mine(n int) {
	b.t.Helper()
	if err := b.w.Mine(n); err != nil {
		b.t.Fatal(err)
	}
}

// done is what Wait gives for a transaction that must be final now.
func (b *bench) done(id string) (Receipt, error) {
	b.t.Helper()
	if !b.final(id) {
		b.t.Fatalf("%s is not final", id)
	}
	return b.Wait(b.t.Context(), id)
}

func (b *bench) final(id string) bool {
	b.t.Helper()
	ctx, cancel := context.WithCancel(b.t.Context())
	cancel()
	_, err := b.Wait(ctx, id)
	return !errors.Is(err, context.Canceled)
}

func (b *bench) balance(of common.Address) uint64 {
	b.t.Helper()
	r, err := NewReader(b.client, Finality{Depth: 1})
	if err != nil {
		b.t.Fatal(err)
	}
	amount, err := r.Balance(b.t.Context(), common.Address{}, of)
	if err != nil {
		b.t.Fatal(err)
	}
	n, _ := amount.Uint64()
	return n
}

func (b *bench) kinds() []TxEventKind {
	b.mu.Lock()
	defer b.mu.Unlock()
	var kinds []TxEventKind
	for _, e := range b.events {
		kinds = append(kinds, e.Kind)
	}
	return kinds
}

var payee = common.HexToAddress("0x00000000000000000000000000000000000ca401")

func pay(id string) Request { return Transfer(id, common.Address{}, payee, units(5)) }

func TestATransactionIsReportedAtConfirmationDepth(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	b := newBench(w, Finality{Depth: 3}, newStore(), SenderOptions{})
	ticket := b.send(pay("a"))
	for n := range 3 {
		b.poll()
		if b.final("a") {
			t.Fatalf("final with %d blocks", n)
		}
		b.mine(1)
	}
	b.poll()
	receipt, err := b.done("a")
	if err != nil {
		t.Fatal(err)
	}
	if receipt.Hash != ticket.Hash || receipt.GasUsed != 21_000 || receipt.Block.Number != 2 || receipt.Block.Time == 0 {
		t.Errorf("receipt = %+v", receipt)
	}
	if want := new(big.Int).Mul(big.NewInt(21_000), receipt.GasPrice.Big()); receipt.Cost.Big().Cmp(want) != 0 || want.Sign() == 0 {
		t.Errorf("cost = %s, want %s", receipt.Cost, want)
	}
	if got := b.balance(payee); got != 5 {
		t.Errorf("payee has %d, want 5", got)
	}
	if want := []TxEventKind{TxEventSent, TxEventMined}; !slices.Equal(b.kinds(), want) {
		t.Errorf("events = %v, want %v", b.kinds(), want)
	}
	if e := b.events[1]; e.GasUsed != 21_000 || e.Cost != receipt.Cost || e.Reason != ReasonTransferTokens || e.ChainID != 1337 {
		t.Errorf("event = %+v", e)
	}
}

func TestAnIDSendsOnceForEver(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	store := newStore()
	b := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	var group sync.WaitGroup
	tickets := make([]Ticket, 8)
	for i := range tickets {
		group.Go(func() { tickets[i] = b.send(pay("a")) })
	}
	group.Wait()
	for _, ticket := range tickets {
		if ticket != tickets[0] {
			t.Errorf("tickets differ: %+v and %+v", ticket, tickets[0])
		}
	}
	other := pay("a")
	other.Value = units(6)
	if _, err := b.Send(t.Context(), other); !errors.Is(err, ErrConflict) {
		t.Errorf("other content = %v, want ErrConflict", err)
	}
	b.mine(1)
	b.poll()
	again := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	if ticket := again.send(pay("a")); ticket != tickets[0] {
		t.Errorf("after a restart: %+v, want %+v", ticket, tickets[0])
	}
	if receipt, err := again.done("a"); err != nil || receipt.Hash != tickets[0].Hash {
		t.Errorf("after a restart: %+v, %v", receipt, err)
	}
	if _, err := again.Send(t.Context(), other); !errors.Is(err, ErrConflict) {
		t.Errorf("other content after a restart = %v, want ErrConflict", err)
	}
	b.mine(1)
	if got := b.balance(payee); got != 5 {
		t.Errorf("payee has %d, want 5", got)
	}
	if _, err := b.Wait(t.Context(), "b"); !errors.Is(err, ErrUnknownTx) {
		t.Errorf("Wait of nothing = %v, want ErrUnknownTx", err)
	}
}

func TestWhatCannotWorkIsRefusedBeforeAnythingIsSent(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	w.Pause()
	at := w.place(0, 1)
	store := newStore()
	b := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	check := func(rule string, req Request, ok func(error) bool) {
		t.Helper()
		if _, err := b.Send(t.Context(), req); err == nil || !ok(err) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	check("a revert gives the contract's reason", DepositAlice("a", w.addrs.Registry, common.Address{}, units(1)), func(err error) bool {
		var revert *RevertError
		return errors.As(err, &revert) && revert.Hash == (common.Hash{})
	})
	check("a token that refuses is named", Transfer("b", w.token, payee, units(1e15)), func(err error) bool {
		var revert *RevertError
		return errors.As(err, &revert) && revert.Reason == "ERC20InsufficientBalance" && len(revert.Data) > 4
	})
	check("a call of a channel that is not there", DepositAlice("c", at.Channel, common.Address{}, units(1)), func(err error) bool {
		return errors.Is(err, ErrNoContract)
	})
	huge, err := channel.ParseAmount("9000000000000000000000000000")
	if err != nil {
		t.Fatal(err)
	}
	check("more than the account has", Transfer("d", common.Address{}, payee, huge), func(err error) bool {
		var short *InsufficientFundsError
		return errors.As(err, &short) && short.Account == w.address(0) && short.Need.Cmp(huge.Big()) >= 0 &&
			short.Have.Sign() > 0 && strings.Contains(err.Error(), w.address(0).Hex())
	})
	check("no id", Transfer("", common.Address{}, payee, units(1)), func(error) bool { return true })
	check("too much data", Request{ID: "e", To: w.token, Data: make([]byte, maxDataBytes+1)}, func(error) bool { return true })
	w.proxy.setDown(true)
	check("a chain that is down", pay("f"), func(err error) bool { return errors.Is(err, ErrUnavailable) })
	w.proxy.setDown(false)
	lost := errors.New("lease lost")
	store.setRefuse(lost)
	check("a store that says no", pay("g"), func(err error) bool { return errors.Is(err, lost) })
	store.setRefuse(nil)
	if n := w.proxy.count("eth_sendRawTransaction"); n != 0 || store.count() != 0 {
		t.Errorf("%d sent and %d saved, want none", n, store.count())
	}
	if ticket := b.send(pay("h")); ticket.Nonce != w.nonce(0) {
		t.Errorf("nonce %d, want %d: refusals used some up", ticket.Nonce, w.nonce(0))
	}
}

func TestFundsCountForWhatIsPendingToo(t *testing.T) {
	keys, err := dev.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	w := newWorld(t, dev.Options{Paused: true, Alloc: map[common.Address]*big.Int{crypto.PubkeyToAddress(keys[0].PublicKey): big.NewInt(1e18)}})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{})
	most := Transfer("a", common.Address{}, payee, units(6e17))
	b.send(most)
	most.ID = "b"
	var short *InsufficientFundsError
	if _, err := b.Send(t.Context(), most); !errors.As(err, &short) {
		t.Errorf("Send = %v, want *InsufficientFundsError", err)
	}
}

func TestARevertOnChainIsNeverTakenForSuccess(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	w.Pause()
	at := w.place(0, 1)
	b := newBench(w, Finality{Depth: 2}, newStore(), SenderOptions{})
	ticket := b.send(CreateChannel("a", at.Factory, at.Alice, at.Bob))
	// Somebody else is faster: the same call with a higher tip.
	raw, err := w.signed(2, w.nonce(2), at.Factory, bindings.NewChannelFactory().PackCreateChannel(at.Alice, at.Bob), 0).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Client().Call(nil, "eth_sendRawTransaction", hexBytes(raw)); err != nil {
		t.Fatal(err)
	}
	b.mine(1)
	b.poll()
	if b.final("a") {
		t.Error("final before it is deep enough")
	}
	b.mine(1)
	b.poll()
	_, err = b.done("a")
	var revert *RevertError
	if !errors.As(err, &revert) || revert.Hash != ticket.Hash {
		t.Fatalf("Wait = %v, want *RevertError of %s", err, ticket.Hash)
	}
	t.Logf("revert: %v", err)
	if want := []TxEventKind{TxEventSent, TxEventReverted}; !slices.Equal(b.kinds(), want) {
		t.Errorf("events = %v, want %v", b.kinds(), want)
	}
	if b.events[1].Cost.IsZero() {
		t.Error("the gas of a reverted transaction is not counted")
	}
	if len(b.Pending()) != 0 {
		t.Error("still pending")
	}
	for id, want := range map[string]string{"a": "a/2", "never sent": "never sent"} {
		if got, err := b.Standing(t.Context(), id); err != nil || got != want {
			t.Errorf("Standing(%q) = %q, %v; want %q", id, got, err, want)
		}
	}
}

func TestAStuckTransactionIsBumpedUntilItGetsIn(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true, MinTipWei: 2e9})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{Tip: big.NewInt(1.5e9), BumpAfter: time.Minute})
	first := b.send(pay("a"))
	b.poll() // it is next in line from here on
	for _, step := range []struct {
		after time.Duration
		want  int
	}{{59 * time.Second, 1}, {time.Second, 2}, {59 * time.Second, 2}, {time.Second, 3}} {
		b.mine(1)
		b.clock.advance(step.after)
		b.poll()
		if got := len(b.Pending()[0].Hashes); got != step.want {
			t.Fatalf("%d attempts, want %d", got, step.want)
		}
	}
	rec := b.Pending()[0] // 1.5, 1.8, 2.16 gwei
	if want := units(2_160_000_000); rec.TipCap != want {
		t.Errorf("tip = %s, want %s", rec.TipCap, want)
	}
	b.mine(1)
	b.poll()
	receipt, err := b.done("a")
	if err != nil || receipt.Hash == first.Hash || receipt.Hash != rec.Hashes[2] {
		t.Errorf("receipt = %+v, %v", receipt, err)
	}
	if got := b.balance(payee); got != 5 {
		t.Errorf("payee has %d, want 5", got)
	}
	if want := []TxEventKind{TxEventSent, TxEventBumped, TxEventBumped, TxEventMined}; !slices.Equal(b.kinds(), want) {
		t.Errorf("events = %v, want %v", b.kinds(), want)
	}
}

func TestAnEarlierAttemptThatIsMinedCounts(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	w.proxy.swallow(func(n int) bool { return n == 1 }) // the bump never arrives
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{BumpAfter: time.Minute})
	first := b.send(pay("a"))
	b.poll()
	b.clock.advance(time.Minute)
	b.poll()
	if got := len(b.Pending()[0].Hashes); got != 2 {
		t.Fatalf("%d attempts, want 2", got)
	}
	b.mine(1)
	b.poll()
	if receipt, err := b.done("a"); err != nil || receipt.Hash != first.Hash {
		t.Errorf("receipt = %+v, %v", receipt, err)
	}
}

func TestOnlyTheFirstInLineIsBumped(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true, MinTipWei: 2e9})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{Tip: big.NewInt(1.9e9), BumpAfter: time.Minute})
	b.send(pay("a"))
	b.send(pay("b"))
	b.poll()
	b.clock.advance(time.Minute)
	b.poll()
	pending := b.Pending()
	if len(pending[0].Hashes) != 2 || len(pending[1].Hashes) != 1 {
		t.Fatalf("attempts = %d and %d, want 2 and 1", len(pending[0].Hashes), len(pending[1].Hashes))
	}
	b.mine(1)
	b.poll()
	if !b.final("a") || b.final("b") {
		t.Fatal("want a final and b not")
	}
	b.poll() // b is next in line from here on
	b.clock.advance(59 * time.Second)
	b.poll()
	if got := len(b.Pending()[0].Hashes); got != 1 {
		t.Errorf("b was bumped before its time")
	}
	b.clock.advance(time.Second)
	b.poll()
	b.mine(1)
	b.poll()
	if _, err := b.done("b"); err != nil {
		t.Error(err)
	}
}

func TestAFeeLimitHolds(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true, MinTipWei: 3e9})
	tip, limit := big.NewInt(1e9), big.NewInt(1.1e9)
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{Tip: tip, MaxFeeCap: limit, BumpAfter: time.Minute})
	b.mine(60) // until the base fee has all but gone
	b.send(pay("a"))
	b.poll()
	for range 3 {
		b.clock.advance(time.Minute)
		b.poll()
	}
	rec := b.Pending()[0]
	if rec.FeeCap.Big().Cmp(limit) > 0 || len(rec.Hashes) != 1 {
		t.Errorf("fee cap %s after %d attempts, limit %s", rec.FeeCap, len(rec.Hashes), limit)
	}
	low := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{Tip: tip, MaxFeeCap: big.NewInt(1e9 - 1)})
	if _, err := low.Send(t.Context(), pay("b")); !errors.Is(err, ErrFeeAboveLimit) {
		t.Errorf("Send = %v, want ErrFeeAboveLimit", err)
	}
}

func TestNoncesFollowOneAnotherWithoutAsking(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{})
	first := b.send(pay("first"))
	asked := w.proxy.count("eth_getTransactionCount")
	var group sync.WaitGroup
	nonces := make([]uint64, 10)
	for i := range nonces {
		group.Go(func() { nonces[i] = b.send(pay(fmt.Sprint(i))).Nonce })
	}
	group.Wait()
	if got := w.proxy.count("eth_getTransactionCount"); got != asked {
		t.Errorf("asked for the nonce %d times while some were pending", got-asked)
	}
	slices.Sort(nonces)
	for i, nonce := range nonces {
		if want := first.Nonce + 1 + uint64(i); nonce != want {
			t.Errorf("nonces = %v, want a row from %d", nonces, first.Nonce+1)
			break
		}
	}
	b.mine(1)
	b.poll()
	if len(b.Pending()) != 0 || b.balance(payee) != 55 {
		t.Errorf("%d pending, payee has %d", len(b.Pending()), b.balance(payee))
	}
}

func TestARestartBetweenSigningAndSendingSendsIt(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	store := newStore()
	w.proxy.swallow(func(int) bool { return false })
	before := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	ticket := before.send(pay("a"))
	w.proxy.setAnswer(nil)
	b := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	if next := b.send(pay("b")); next.Nonce != ticket.Nonce+1 {
		t.Errorf("the next nonce is %d after %d", next.Nonce, ticket.Nonce)
	}
	b.poll()
	b.mine(1)
	b.poll()
	receipt, err := b.done("a")
	if err != nil || receipt.Hash != ticket.Hash {
		t.Errorf("receipt = %+v, %v", receipt, err)
	}
	if _, err := b.done("b"); err != nil {
		t.Error(err)
	}
}

func TestARestartAfterItWasMinedFindsIt(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	store := newStore()
	ticket := newBench(w, Finality{Depth: 1}, store, SenderOptions{}).send(pay("a"))
	if err := w.Mine(2); err != nil {
		t.Fatal(err)
	}
	b := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	b.poll()
	if receipt, err := b.done("a"); err != nil || receipt.Hash != ticket.Hash {
		t.Errorf("receipt = %+v, %v", receipt, err)
	}
}

func TestANonceGapIsFilledByTheOneThatWasLost(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	w.proxy.swallow(func(n int) bool { return n != 1 })
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{RebroadcastEvery: time.Minute, BumpAfter: time.Hour})
	b.send(pay("a"))
	b.send(pay("b"))
	b.mine(1)
	b.poll()
	if b.final("a") || b.final("b") {
		t.Fatal("mined over the gap")
	}
	b.clock.advance(time.Minute)
	b.poll()
	b.mine(1)
	b.poll()
	for _, id := range []string{"a", "b"} {
		if _, err := b.done(id); err != nil {
			t.Error(err)
		}
	}
}

func TestANonceTakenByAnotherIsReplacedOnceThatIsFinal(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	w.proxy.swallow(func(int) bool { return false })
	b := newBench(w, Finality{Depth: 3}, newStore(), SenderOptions{})
	ticket := b.send(pay("a"))
	w.proxy.setAnswer(nil)
	raw, err := w.signed(0, ticket.Nonce, w.address(5), nil, 1).MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Client().Call(nil, "eth_sendRawTransaction", hexBytes(raw)); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		b.mine(1)
		b.poll()
		if rec := b.Pending()[0]; rec.Nonce != ticket.Nonce {
			t.Fatal("replaced while the other could still be undone")
		}
	}
	b.mine(1)
	b.poll()
	if rec := b.Pending()[0]; rec.Nonce != ticket.Nonce {
		t.Fatal("replaced at the first look that shows no receipt")
	}
	b.clock.advance(45 * time.Second)
	b.poll()
	if rec := b.Pending()[0]; rec.Nonce != ticket.Nonce+1 || len(rec.Hashes) != 2 {
		t.Fatalf("record = nonce %d, %d attempts", rec.Nonce, len(rec.Hashes))
	}
	b.mine(3)
	b.poll()
	if _, err := b.done("a"); err != nil {
		t.Error(err)
	}
	if got := b.balance(payee); got != 5 {
		t.Errorf("payee has %d, want 5", got)
	}
}

func TestReceiptsThatShowLateMakeNoSecondPayment(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{})
	b.send(pay("a"))
	w.proxy.setAnswer(func(method string, _ []jsonRaw) (any, error) {
		if method == "eth_getTransactionReceipt" {
			return json.RawMessage("null"), nil
		}
		return nil, nil
	})
	b.mine(1)
	for range 5 {
		b.poll()
		b.clock.advance(time.Minute)
	}
	if rec := b.Pending()[0]; len(rec.Hashes) != 1 {
		t.Fatalf("%d attempts of a transaction that is mined", len(rec.Hashes))
	}
	w.proxy.setAnswer(nil)
	b.poll()
	if _, err := b.done("a"); err != nil {
		t.Error(err)
	}
	if got := b.balance(payee); got != 5 {
		t.Errorf("payee has %d, want 5", got)
	}
}

func TestAReorgBeforeDepthSendsItAgain(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	b := newBench(w, Finality{Depth: 3}, newStore(), SenderOptions{RebroadcastEvery: time.Minute, BumpAfter: time.Hour})
	b.send(pay("a"))
	b.mine(2)
	b.poll()
	if err := w.Reorg(2, true); err != nil {
		t.Fatal(err)
	}
	b.poll()
	if b.final("a") {
		t.Fatal("final although its block is gone")
	}
	b.clock.advance(time.Minute)
	b.poll()
	b.mine(3)
	b.poll()
	if _, err := b.done("a"); err != nil || b.balance(payee) != 5 {
		t.Errorf("%v, payee has %d", err, b.balance(payee))
	}
}

func TestRunGoesThroughAnOutage(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	s := NewSender(w.reader(Finality{Depth: 1}), newKeySigner(w.keys[0]), newStore(), SenderOptions{PollEvery: 5 * time.Millisecond, RebroadcastEvery: 10 * time.Millisecond})
	ctx, cancel := context.WithTimeout(t.Context(), patience)
	defer cancel()
	var run sync.WaitGroup
	run.Go(func() { s.Run(ctx) })
	defer run.Wait()
	defer cancel()

	// What was swallowed before the outage is sent after it.
	w.proxy.swallow(func(int) bool { return false })
	if _, err := s.Send(ctx, pay("a")); err != nil {
		t.Fatal(err)
	}
	w.proxy.setDown(true)
	w.proxy.setAnswer(nil)
	if _, err := s.Send(ctx, pay("b")); !errors.Is(err, ErrUnavailable) {
		t.Errorf("Send while down = %v, want ErrUnavailable", err)
	}
	w.Resume()
	w.proxy.setDown(false)
	if _, err := s.Wait(ctx, "a"); err != nil {
		t.Error(err)
	}
	if _, err := s.SendAndWait(ctx, pay("b")); err != nil {
		t.Error(err)
	}
}

func TestARefusedSaveOfTheOutcomeIsTriedAgain(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	store := newStore()
	b := newBench(w, Finality{Depth: 1}, store, SenderOptions{})
	b.send(pay("a"))
	b.mine(1)
	full := errors.New("disk full")
	store.setRefuse(full)
	if err := b.Poll(t.Context()); !errors.Is(err, full) || b.final("a") {
		t.Errorf("Poll = %v, final %v", err, b.final("a"))
	}
	store.setRefuse(nil)
	b.poll()
	if _, err := b.done("a"); err != nil {
		t.Error(err)
	}
}

// hastyStore is a store whose caller gives up while it saves.
type hastyStore struct {
	*memStore
	giveUp context.CancelFunc
}

func (h *hastyStore) SaveTx(ctx context.Context, rec TxRecord) error {
	h.giveUp()
	return errors.Join(h.memStore.SaveTx(ctx, rec), ctx.Err())
}

func TestACallerWhoGivesUpLeavesNoNonceBehind(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	ctx, cancel := context.WithCancel(t.Context())
	store := &hastyStore{newStore(), cancel}
	s := NewSender(w.reader(Finality{Depth: 1}), newKeySigner(w.keys[0]), store, SenderOptions{})
	if _, err := s.Send(ctx, pay("a")); err != nil {
		t.Fatal(err) // saved is sent
	}
	if _, err := s.Send(t.Context(), pay("b")); err != nil {
		t.Fatal(err)
	}
	if err := s.Poll(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := w.Mine(1); err != nil {
		t.Fatal(err)
	}
	if err := s.Poll(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, id := range []string{"a", "b"} {
		if _, err := s.Wait(t.Context(), id); err != nil {
			t.Error(err)
		}
	}
}

func TestALaggingEndpointDoesNotGetAnOldNonce(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	b := newBench(w, Finality{Depth: 1}, newStore(), SenderOptions{})
	first := b.send(pay("a"))
	b.mine(1)
	b.poll()
	w.proxy.setAnswer(func(method string, _ []jsonRaw) (any, error) {
		if method == "eth_getTransactionCount" {
			return "0x0", nil
		}
		return nil, nil
	})
	if next := b.send(pay("b")); next.Nonce != first.Nonce+1 {
		t.Errorf("nonce %d after %d", next.Nonce, first.Nonce)
	}
}

func TestAnswersToASentTransactionAreUnderstood(t *testing.T) {
	for words, want := range map[string]sendVerdict{
		"already known":                                                sendKnown,
		"ALREADY_EXISTS: already known":                                sendKnown,
		"AlreadyKnown":                                                 sendKnown,
		"transaction already imported":                                 sendKnown,
		"nonce too low: next nonce 3, tx nonce 2":                      sendPassed,
		"OldNonce, Current nonce: 5, nonce of rejected tx: 4":          sendPassed,
		"replacement transaction underpriced":                          sendUnderpaid,
		"transaction underpriced: tip needed 1, tip permitted 0":       sendUnderpaid,
		"max fee per gas less than block base fee: address 0x":         sendUnderpaid,
		"insufficient funds for gas * price + value: balance 0, tx":    sendRefused,
		"ReplacementNotAllowed":                                        sendUnderpaid,
		"exceeds block gas limit":                                      sendRefused,
		"FeeTooLow, MaxFeePerGas too low. MaxFeePerGas: 1, BaseFee: 2": sendUnderpaid,
		"something that no client has said so far":                     sendRefused,
	} {
		if got := judge(codedError(words)); got != want {
			t.Errorf("%q = %d, want %d", words, got, want)
		}
	}
	if got := judge(nil); got != sendTaken {
		t.Errorf("nil = %d", got)
	}
	if got := judge(context.DeadlineExceeded); got != sendUnknown {
		t.Errorf("a time-out = %d", got)
	}
}

type codedError string

func (e codedError) Error() string  { return string(e) }
func (e codedError) ErrorCode() int { return -32000 }

func TestABumpIsNeverLowerAndAlwaysEnough(t *testing.T) {
	gwei := func(n int64) *big.Int { return big.NewInt(n * 1e9) }
	for _, tt := range []struct {
		rule     string
		m        market
		old      fees
		limit    *big.Int
		tip, cap *big.Int // nil: no bump
	}{
		{"a fifth more in a calm market", market{gwei(1), gwei(1)}, fees{gwei(10), gwei(100)}, nil, gwei(12), gwei(120)},
		{"the market's price if that is more", market{gwei(200), gwei(30)}, fees{gwei(10), gwei(100)}, nil, gwei(30), gwei(430)},
		{"rounded up", market{big.NewInt(0), big.NewInt(0)}, fees{big.NewInt(1), big.NewInt(1)}, nil, big.NewInt(2), big.NewInt(2)},
		{"up to the limit", market{gwei(1), gwei(1)}, fees{gwei(10), gwei(100)}, gwei(115), gwei(12), gwei(115)},
		{"not if the limit leaves less than an eighth", market{gwei(1), gwei(1)}, fees{gwei(10), gwei(100)}, gwei(112), nil, nil},
		{"a tip is never above the cap", market{gwei(1), gwei(500)}, fees{gwei(10), gwei(100)}, gwei(115), gwei(115), gwei(115)},
	} {
		got, ok := tt.m.bumped(tt.old, tt.limit)
		if ok != (tt.tip != nil) {
			t.Errorf("%s: %v", tt.rule, ok)
			continue
		}
		if ok && (got.tip.Cmp(tt.tip) != 0 || got.cap.Cmp(tt.cap) != 0) {
			t.Errorf("%s: tip %s, cap %s; want %s, %s", tt.rule, got.tip, got.cap, tt.tip, tt.cap)
		}
	}
}
