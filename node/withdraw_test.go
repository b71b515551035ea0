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
// mute keeps nodes from telling one another of transactions, or lets them again.
func (w *world) mute(on bool) {
	w.wire.mu.Lock()
	defer w.wire.mu.Unlock()
	w.wire.mute = on
}

func (w *world) row(of *host, key channel.Key, transfer common.Hash) *channel.WithdrawalRow {
	w.t.Helper()
	row, err := w.stores[of.id].Withdrawal(w.ctx, key, transfer)
	if err != nil {
		w.t.Fatal(err)
	}
	return row
}

// pending counts the withdrawals of a node that are not paid out, as far as it knows.
func (w *world) pending(of *host) int {
	w.t.Helper()
	rows, err := w.stores[of.id].PendingWithdrawals(w.ctx, of.id)
	if err != nil {
		w.t.Fatal(err)
	}
	return len(rows)
}

func TestAPeerThatWasAwayHearsOfTheTransactionWhenItIsBack(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	w.mute(true)
	row, err := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(10), Recipient: common.Address{9}})
	if err != nil {
		t.Fatal(err)
	}
	w.eventually("the router has told nobody", func() bool {
		w.wire.mu.Lock()
		defer w.wire.mu.Unlock()
		return w.wire.lost > 0 && w.row(w.router, router, row.Transfer).Paid
	})
	if n := w.pending(w.user); n != 1 {
		t.Fatalf("%d withdrawals of the user are pending, want the one that nobody told of", n)
	}
	w.mute(false)
	w.eventually("the user hears of the transaction", func() bool {
		w.router.node.PeerConnected(w.ctx, w.user.id)
		return w.row(w.user, user, row.Transfer).TxHash == row.Data.Hash()
	})
	if w.pending(w.user) != 0 || !w.row(w.user, user, row.Transfer).Paid {
		t.Error("the withdrawal counts as pending still")
	}
	if n := w.told(w.user, channel.EventWithdrawalReconciled); n != 1 {
		t.Errorf("WITHDRAWAL_RECONCILED was told %d times", n)
	}
}

func TestAWithdrawalThatIsPaidIsFoundOnChainWhereNobodyTells(t *testing.T) {
	w := &world{
		t: t, ctx: t.Context(), chain: newLedger(), wire: &wire{up: true, mute: true, nodes: map[channel.Identifier]*host{}},
		stores: map[channel.Identifier]*store.Memory{}, keys: map[channel.Identifier]key{}, lookEvery: 2 * time.Millisecond,
	}
	w.router, w.user = w.start(newKey(t, 1)), w.start(newKey(t, 2))
	_, user := w.open()
	withdraw := func(amount uint64) *channel.WithdrawalRow {
		t.Helper()
		row, err := w.user.node.Withdraw(w.ctx, node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(amount), Recipient: common.Address{9}})
		if err != nil {
			t.Fatal(err)
		}
		return row
	}
	dust, row := withdraw(1), withdraw(10) // the router pays for the second only
	w.eventually("the user finds it", func() bool { return w.row(w.user, user, row.Transfer).Paid })
	if got := w.row(w.user, user, row.Transfer); got.TxHash != (common.Hash{}) || w.pending(w.user) != 1 || w.row(w.user, user, dust.Transfer).Paid {
		t.Errorf("kept %+v, and %d are pending; want no transaction, and the dust pending", got, w.pending(w.user))
	}
	if err := w.user.node.PaidOut(w.ctx, user, node.PaidOut{Transfer: row.Transfer, Tx: row.Data.Hash()}); err != nil {
		t.Fatal(err)
	}
	w.eventually("a transaction that is told later is kept", func() bool { return w.row(w.user, user, row.Transfer).TxHash == row.Data.Hash() })
	if n := w.told(w.user, channel.EventWithdrawalReconciled); n != 1 {
		t.Errorf("WITHDRAWAL_RECONCILED was told %d times", n)
	}
	if err := w.user.node.PaidOut(w.ctx, user, node.PaidOut{Transfer: dust.Transfer, Tx: dust.Data.Hash()}); err != nil {
		t.Fatal(err)
	}
	if w.row(w.user, user, dust.Transfer).Paid {
		t.Error("a peer's word alone made a withdrawal paid")
	}
}

func TestAWithdrawalThatThePeerDoesNotSendIsSentByItsOwner(t *testing.T) {
	w := &world{
		t: t, ctx: t.Context(), chain: newLedger(), wire: &wire{up: true, nodes: map[channel.Identifier]*host{}},
		stores: map[channel.Identifier]*store.Memory{}, keys: map[channel.Identifier]key{}, lookEvery: 2 * time.Millisecond, sendAfter: time.Millisecond,
	}
	w.router, w.user = w.start(newKey(t, 1)), w.start(newKey(t, 2))
	_, user := w.open()
	p := node.WithdrawParams{Key: user, Asset: native, Amount: channel.Units(1), Recipient: common.Address{9}} // dust: the router does not send it
	row, err := w.user.node.Withdraw(w.ctx, p)
	if err != nil {
		t.Fatal(err)
	}
	if by := w.sender(row); by != w.user.id {
		t.Errorf("sent by %s, want its owner", by)
	}
	w.eventually("it is known as paid", func() bool { return w.row(w.user, user, row.Transfer).Paid })
	// Whose user said that he sends it himself is left to him: a later one is sent and
	// found paid, by looks that went over both.
	withdraw := func(userSends bool) *channel.WithdrawalRow {
		t.Helper()
		p.InitiatorSubmits = userSends
		row, err := w.user.node.Withdraw(w.ctx, p)
		if err != nil {
			t.Fatal(err)
		}
		return row
	}
	his, later := withdraw(true), withdraw(false)
	w.eventually("the later one is known as paid", func() bool { return w.row(w.user, user, later.Transfer).Paid })
	w.chain.mu.Lock()
	defer w.chain.mu.Unlock()
	if by := w.chain.by[his.Data.Hash()]; by != "" {
		t.Errorf("what the user sends himself was sent by %s", by)
	}
}

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

// A peer that tells of withdrawals which are not keeps nobody else from being heard.
func TestAPeerThatTellsOfWithdrawalsThatAreNotIsBounded(t *testing.T) {
	w := newWorld(t)
	router, _ := w.open()
	tell := func(n byte) error {
		return w.router.node.PaidOut(w.ctx, router, node.PaidOut{From: w.user.id, Channel: router.Channel, Transfer: common.Hash{n}, Tx: common.Hash{9}})
	}
	for n := range byte(128) {
		if err := tell(n); err != nil {
			t.Fatal(err)
		}
	}
	var refused *node.RefusedError
	if err := tell(128); !errors.As(err, &refused) {
		t.Errorf("the 129th of a channel: %v", err)
	}
	if err := tell(3); err != nil {
		t.Errorf("one that is looked for: %v", err)
	}
}
