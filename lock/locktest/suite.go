// Package locktest holds every lease manager to the same claims.
package locktest

import (
	"context"
	"errors"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/lock"
)

// Store is the judge of a manager's leases: a real store, or its twin.
type Store interface {
	lock.Epochs
	CurrentEpoch(ctx context.Context, name string) (uint64, error)
	Commit(ctx context.Context, writes ...channel.Write) error
}

// Epochs wraps a store's epochs, so that a claim can make them fail.
type Epochs struct {
	lock.Epochs
	Fail atomic.Pointer[error]
}

// NextEpoch implements lock.Epochs.
func (e *Epochs) NextEpoch(ctx context.Context, name, holder string) (uint64, error) {
	if err := e.Fail.Load(); err != nil {
		return 0, *err
	}
	return e.Epochs.NextEpoch(ctx, name, holder)
}

// Run holds the managers that open makes, each over an empty store of
// newStore's, to every claim.
func Run(t *testing.T, newStore func() Store, open func(t *testing.T, epochs lock.Epochs) lock.Manager) {
	for _, claim := range []struct {
		rule  string
		check func(*testing.T, lock.Manager, Store, *Epochs)
	}{
		{"each lease of a name has a higher epoch", checkEpochs},
		{"names do not hinder one another", checkNames},
		{"a held name is not given twice", checkExclusive},
		{"a waiter gets the name when it is released", checkHandover},
		{"a waiter goes when its context ends", checkCancel},
		{"releasing ends the lease, once", checkRelease},
		{"a release after a takeover takes nothing away", checkLateRelease},
		{"without an epoch there is no lease, and the name stays free", checkNoEpoch},
		{"a commit under an earlier lease is refused (F7)", checkFenced},
		{"many that want one name have it one at a time", checkCrowd},
	} {
		t.Run(claim.rule, func(t *testing.T) {
			s := newStore()
			e := &Epochs{Epochs: s}
			claim.check(t, open(t, e), s, e)
		})
	}
}

func acquire(t *testing.T, m lock.Manager, name string) *lock.Lease {
	t.Helper()
	l, err := m.Acquire(t.Context(), name)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func isLost(l *lock.Lease) bool {
	select {
	case <-l.Lost():
		return true
	default:
		return false
	}
}

func checkEpochs(t *testing.T, m lock.Manager, s Store, _ *Epochs) {
	for want := uint64(1); want <= 3; want++ {
		l := acquire(t, m, "a")
		if l.Name != "a" || l.Epoch != want {
			t.Fatalf("lease %s at epoch %d, want a at %d", l.Name, l.Epoch, want)
		}
		if now, err := s.CurrentEpoch(t.Context(), "a"); err != nil || now != want {
			t.Fatalf("the store has epoch %d, %v; want %d", now, err, want)
		}
		l.Release()
	}
}

func checkNames(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	a, b := acquire(t, m, "a"), acquire(t, m, "b")
	if isLost(a) || isLost(b) || a.Epoch != 1 || b.Epoch != 1 {
		t.Error("two names are one")
	}
}

// ended is a context that is over: Acquire must not wait under it.
func ended(t *testing.T) context.Context {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	return ctx
}

func checkExclusive(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	l := acquire(t, m, "a")
	if _, err := m.Acquire(ended(t), "a"); !errors.Is(err, context.Canceled) {
		t.Errorf("second lease: %v, want it to wait", err)
	}
	if isLost(l) {
		t.Error("the first lease is lost")
	}
}

func checkHandover(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	first := acquire(t, m, "a")
	got := make(chan *lock.Lease)
	go func() {
		defer close(got)
		if l, err := m.Acquire(t.Context(), "a"); err == nil {
			got <- l
		}
	}()
	first.Release()
	second := <-got
	if second == nil || second.Epoch != 2 || isLost(second) {
		t.Errorf("the waiter got %+v, want epoch 2", second)
	}
}

func checkCancel(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	l := acquire(t, m, "a")
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error)
	go func() {
		_, err := m.Acquire(ctx, "a")
		failed <- err
	}()
	cancel()
	if err := <-failed; !errors.Is(err, context.Canceled) {
		t.Errorf("error = %v", err)
	}
	l.Release()
	if next := acquire(t, m, "a"); next.Epoch != 2 {
		t.Errorf("epoch %d: the one that went took one", next.Epoch)
	}
}

func checkRelease(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	l := acquire(t, m, "a")
	if isLost(l) {
		t.Fatal("lost at once")
	}
	l.Release()
	l.Release()
	if !isLost(l) {
		t.Error("a released lease goes on")
	}
}

func checkLateRelease(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	first := acquire(t, m, "a")
	first.Release()
	second := acquire(t, m, "a")
	first.Release()
	if isLost(second) {
		t.Error("the second lease went with the first")
	}
	if _, err := m.Acquire(ended(t), "a"); err == nil {
		t.Error("the first lease's release freed the second's name")
	}
}

func checkNoEpoch(t *testing.T, m lock.Manager, _ Store, e *Epochs) {
	down := errors.New("store is down")
	e.Fail.Store(&down)
	if _, err := m.Acquire(t.Context(), "a"); !errors.Is(err, down) {
		t.Fatalf("error = %v, want %v", err, down)
	}
	e.Fail.Store(nil)
	acquire(t, m, "a")
}

func checkFenced(t *testing.T, m lock.Manager, s Store, _ *Epochs) {
	commit := func(l *lock.Lease) error {
		return s.Commit(t.Context(), channel.CheckEpoch{Name: l.Name, Epoch: l.Epoch})
	}
	first := acquire(t, m, "a")
	if err := commit(first); err != nil {
		t.Fatal(err)
	}
	first.Release()
	second := acquire(t, m, "a")
	if err := commit(first); !errors.Is(err, channel.ErrFenced) {
		t.Errorf("under the first lease: %v, want it fenced", err)
	}
	if err := commit(second); err != nil {
		t.Error(err)
	}
}

func checkCrowd(t *testing.T, m lock.Manager, _ Store, _ *Epochs) {
	const n = 50
	var inside, most atomic.Int32
	var last uint64 // guarded by the lease
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			l, err := m.Acquire(t.Context(), "a")
			if err != nil {
				t.Error(err)
				return
			}
			most.Store(max(most.Load(), inside.Add(1)))
			if l.Epoch <= last {
				t.Errorf("epoch %d after %d", l.Epoch, last)
			}
			last = l.Epoch
			inside.Add(-1)
			l.Release()
		})
	}
	wg.Wait()
	if most.Load() != 1 || last != n {
		t.Errorf("%d at once, last epoch %d; want 1 and %d", most.Load(), last, n)
	}
}
