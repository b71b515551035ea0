package node_test

import (
	"context"
	"errors"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// strict is a signer that remembers, as one in a process of its own does, and may
// be told to refuse.
type strict struct {
	key
	mu     sync.Mutex
	last   map[common.Address]*channel.State
	refuse bool
	asked  int
}

func (s *strict) SignState(ctx context.Context, st *channel.State) (channel.Signature, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.asked++
	have := s.last[st.Channel]
	if s.refuse || have != nil && (st.Nonce < have.Nonce || st.Nonce == have.Nonce && st.Hash() != have.Hash()) {
		return channel.Signature{}, node.ErrSignerRefused
	}
	c := *st
	s.last[st.Channel] = &c
	return s.key.SignState(ctx, st)
}

func (s *strict) Signed(_ context.Context, ch common.Address) (uint64, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if st := s.last[ch]; st != nil {
		return st.Nonce, nil
	}
	return 0, nil
}

func (s *strict) set(refuse bool) (asked int) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.refuse = refuse
	return s.asked
}

// A state was signed and its commit was lost: the node takes up the nonce that the
// signer remembers, and never asks for another state there.
func TestP1ANodeGoesOnAboveWhatItsSignerRemembers(t *testing.T) {
	w := newWorld(t)
	router, user := w.open()
	s := &strict{key: w.keys[w.user.id], last: map[common.Address]*channel.State{}}
	ch, err := w.user.node.Channel(user)
	if err != nil {
		t.Fatal(err)
	}
	// What was signed and lost: another state at the very nonce that comes next.
	lost := ch.Latest().State
	lost.Nonce += 2
	if !channel.Bob.Owns(lost.Nonce) {
		lost.Nonce++
	}
	s.last[lost.Channel] = &lost
	w.user = w.startAs(w.user.id, s)
	id, err := w.user.node.Create(w.ctx, payment(user, 300, common.Hash{1}.Hex()))
	if err != nil {
		t.Fatal(err)
	}
	if err := w.router.node.Resolve(w.ctx, router, id, secret[:], nil); err != nil {
		t.Fatal(err)
	}
	if ch, err = w.user.node.Channel(user); err != nil || ch.Latest().State.Nonce <= lost.Nonce {
		t.Errorf("latest nonce %d, the signer remembered %d: %v", ch.Latest().State.Nonce, lost.Nonce, err)
	}
}

func TestARefusalOfTheSignerHaltsTheChannelWithItsReason(t *testing.T) {
	w := newWorld(t)
	_, user := w.open()
	s := &strict{key: w.keys[w.user.id], last: map[common.Address]*channel.State{}}
	w.user = w.startAs(w.user.id, s)
	s.set(true)
	refused := func() error {
		ctx, cancel := context.WithTimeout(w.ctx, 10*time.Second)
		defer cancel()
		_, err := w.user.node.Create(ctx, payment(user, 1, common.Hash{1}.Hex()))
		return err
	}
	if err := refused(); !errors.Is(err, node.ErrSignerRefused) {
		t.Errorf("the first payment: %v", err)
	}
	for err := refused(); !errors.Is(err, node.ErrHalted); err = refused() { // the second try halts it
		if !errors.Is(err, node.ErrSignerRefused) && !errors.Is(err, node.ErrStopped) {
			t.Fatalf("the second payment: %v", err)
		}
	}
	asked := s.set(false)
	if err := refused(); !errors.Is(err, node.ErrHalted) || !errors.Is(err, node.ErrSignerRefused) {
		t.Errorf("once halted: %v", err)
	}
	if now := s.set(false); now != asked {
		t.Errorf("the signer was asked %d times more", now-asked)
	}
}
