package lock_test

import (
	"context"
	"errors"
	"testing"

	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/lock/locktest"
	"github.com/sluice-node/sluice/store"
)

func TestLocal(t *testing.T) {
	newStore := func() locktest.Store { return store.NewMemory() }
	locktest.Run(t, newStore, func(t *testing.T, epochs lock.Epochs) lock.Manager {
		m := lock.NewLocal(epochs, t.Name())
		t.Cleanup(m.Close)
		return m
	})
}

func TestClose(t *testing.T) {
	t.Run("takes every lease and turns waiters away", func(t *testing.T) {
		m := lock.NewLocal(store.NewMemory(), "me")
		l, err := m.Acquire(t.Context(), "a")
		if err != nil {
			t.Fatal(err)
		}
		waiter := make(chan error)
		go func() {
			_, err := m.Acquire(context.Background(), "a")
			waiter <- err
		}()
		m.Close()
		<-l.Lost()
		if err := <-waiter; !errors.Is(err, lock.ErrClosed) {
			t.Errorf("waiter: %v, want %v", err, lock.ErrClosed)
		}
		if _, err := m.Acquire(t.Context(), "b"); !errors.Is(err, lock.ErrClosed) {
			t.Errorf("after Close: %v, want %v", err, lock.ErrClosed)
		}
		m.Close()
		l.Release()
	})
	t.Run("while an epoch is asked for gives no lease", func(t *testing.T) {
		asked, answer := make(chan struct{}), make(chan struct{})
		m := lock.NewLocal(slow{asked, answer}, "me")
		got := make(chan error)
		go func() {
			_, err := m.Acquire(context.Background(), "a")
			got <- err
		}()
		<-asked
		m.Close()
		close(answer)
		if err := <-got; !errors.Is(err, lock.ErrClosed) {
			t.Errorf("error = %v, want %v", err, lock.ErrClosed)
		}
	})
}

// slow says when it is asked and waits for the answer.
type slow struct{ asked, answer chan struct{} }

func (s slow) NextEpoch(context.Context, string, string) (uint64, error) {
	close(s.asked)
	<-s.answer
	return 1, nil
}
