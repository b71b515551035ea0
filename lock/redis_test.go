package lock_test

import (
	"context"
	"errors"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/lock/locktest"
	"github.com/sluice-node/sluice/store"
)

// These tests run a real redis-server and real time: leases end by clocks that
// no test can move.

const testTTL = lock.MinTTL

func manager(t *testing.T, s *locktest.Redis, fence lock.Fence, holder string) *lock.Redis {
	t.Helper()
	m, err := lock.NewRedis(s.Client(t), fence, lock.RedisOptions{Holder: holder, TTL: testTTL})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(m.Close)
	return m
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(20 * time.Second); !ok(); time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatalf("not in 20 s: %s", what)
		}
	}
}

func lost(l *lock.Lease) bool {
	select {
	case <-l.Lost():
		return true
	default:
		return false
	}
}

// fence joins a claim's epochs, which it may make fail, with its store.
type fence struct {
	lock.Epochs
	lock.Fence
}

func (f fence) NextEpoch(ctx context.Context, name, holder string) (uint64, error) {
	return f.Epochs.NextEpoch(ctx, name, holder)
}

func TestRedis(t *testing.T) {
	s := locktest.StartRedis(t)
	newStore := func() locktest.Store { return store.NewMemory() }
	locktest.Run(t, newStore, func(t *testing.T, epochs lock.Epochs) lock.Manager {
		if err := s.Client(t).FlushAll(t.Context()).Err(); err != nil {
			t.Fatal(err)
		}
		f := fence{epochs, epochs.(*locktest.Epochs).Epochs.(lock.Fence)}
		return manager(t, s, f, t.Name())
	})
}

func TestANameIsHeldAcrossProcesses(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	a, b := manager(t, s, db, "a"), manager(t, s, db, "b")
	first, err := a.Acquire(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	short, cancel := context.WithTimeout(t.Context(), 3*testTTL)
	defer cancel()
	if _, err := b.Acquire(short, "x"); !errors.Is(err, context.DeadlineExceeded) || lost(first) {
		t.Fatalf("while a renews, b got %v and a has lost: %v", err, lost(first))
	}
	first.Release()
	second, err := b.Acquire(t.Context(), "x")
	if err != nil || second.Epoch != 2 {
		t.Fatalf("after the release b got %+v, %v", second, err)
	}
}

func TestAHolderThatVanishedIsSucceededWhenItsTimeIsUp(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	// Nobody renews what a process that is gone had.
	if _, err := db.NextEpoch(t.Context(), "x", "gone"); err != nil {
		t.Fatal(err)
	}
	if err := s.Client(t).Set(t.Context(), "sluice:lease:x", "gone", 2*testTTL).Err(); err != nil {
		t.Fatal(err)
	}
	began := time.Now()
	l, err := manager(t, s, db, "b").Acquire(t.Context(), "x")
	if err != nil || l.Epoch != 2 {
		t.Fatalf("b got %+v, %v", l, err)
	}
	if waited := time.Since(began); waited < testTTL {
		t.Errorf("b waited %s, the lease had %s left", waited, 2*testTTL)
	}
}

func TestAFlushTakesNothingFromItsHolder(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	a := manager(t, s, db, "a")
	l, err := a.Acquire(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	rdb := s.Client(t)
	if err := rdb.FlushAll(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the lease is in Redis again", func() bool {
		v, err := rdb.Get(t.Context(), "sluice:lease:x").Result()
		return err == nil && strings.HasPrefix(v, "a/")
	})
	if lost(l) {
		t.Error("the lease is lost")
	}
}

func TestAFlushThatAnotherUsedFencesTheFirst(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	a := manager(t, s, db, "a")
	first, err := a.Acquire(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	// b takes what Redis forgot before a renews it.
	if err := s.Client(t).Set(t.Context(), "sluice:lease:x", "b/1", time.Minute).Err(); err != nil {
		t.Fatal(err)
	}
	if _, err := db.NextEpoch(t.Context(), "x", "b"); err != nil {
		t.Fatal(err)
	}
	if err := db.Commit(t.Context(), channel.CheckEpoch{Name: "x", Epoch: first.Epoch}); !errors.Is(err, channel.ErrFenced) {
		t.Errorf("a's commit: %v, want it fenced", err)
	}
	eventually(t, "a hears of it", func() bool { return lost(first) })
}

func TestWithoutRedisAHolderGoesOnAndATakeoverWaits(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	a, b := manager(t, s, db, "a"), manager(t, s, db, "b")
	l, err := a.Acquire(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	s.Kill(t)
	short, cancel := context.WithTimeout(t.Context(), 4*testTTL)
	defer cancel()
	if _, err := b.Acquire(short, "x"); !errors.Is(err, context.DeadlineExceeded) {
		t.Fatalf("b got %v while a was alive", err)
	}
	if lost(l) {
		t.Fatal("a lost its lease with Redis, although the store has its epoch")
	}
	if err := db.Commit(t.Context(), channel.CheckEpoch{Name: "x", Epoch: l.Epoch}); err != nil {
		t.Fatal(err)
	}
	// Once a is gone, its time runs out by the store's clock.
	a.Close()
	got, err := b.Acquire(t.Context(), "x")
	if err != nil || got.Epoch != 2 {
		t.Fatalf("b got %+v, %v", got, err)
	}
	// Redis comes back empty, and b's lease with it.
	s.Start(t)
	rdb := s.Client(t)
	eventually(t, "b's lease is in Redis", func() bool {
		v, err := rdb.Get(t.Context(), "sluice:lease:x").Result()
		return err == nil && strings.HasPrefix(v, "b/")
	})
	if lost(got) {
		t.Error("b lost its lease when Redis came back")
	}
}

func TestWithoutRedisAndStoreALeaseEndsInItsTime(t *testing.T) {
	s := locktest.StartRedis(t)
	db := &deaf{Fence: store.NewMemory()}
	l, err := manager(t, s, db, "a").Acquire(t.Context(), "x")
	if err != nil {
		t.Fatal(err)
	}
	db.down.Store(true)
	s.Kill(t)
	eventually(t, "the lease is lost", func() bool { return lost(l) })
}

// A process that was stopped past its lease wakes in the middle of a write: the
// store refuses it (F7).
func TestAPausedProcessCannotWrite(t *testing.T) {
	s, db := locktest.StartRedis(t), store.NewMemory()
	child := startPuppet(t, s.URL(), db)
	epoch := child.acquire(t, "x")
	child.commit(t, "x", epoch, "")

	if err := child.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	l, err := manager(t, s, db, "parent").Acquire(t.Context(), "x") // once its time is up
	if err != nil || l.Epoch != epoch+1 {
		t.Fatalf("the takeover got %+v, %v", l, err)
	}
	if err := child.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	child.commit(t, "x", epoch, channel.ErrFenced.Error())
	child.hearsOfLoss(t)
	if err := db.Commit(t.Context(), channel.CheckEpoch{Name: "x", Epoch: l.Epoch}); err != nil {
		t.Errorf("the new holder's commit: %v", err)
	}
	if lost(l) {
		t.Error("the new holder lost the lease to one that woke")
	}
}

func TestAURLThatIsNoneIsRefusedWithoutBeingTold(t *testing.T) {
	for _, url := range []string{"", "127.0.0.1:6379", "http://x:secret@127.0.0.1", "redis://x:secret@127.0.0.1:port"} {
		rdb, err := lock.DialRedis(url)
		if err == nil {
			_ = rdb.Close()
			t.Errorf("%q was taken", url)
		} else if strings.Contains(err.Error(), "secret") {
			t.Errorf("%q is told: %v", url, err)
		}
	}
}

func TestALeaseTimeOutOfBoundsIsRefused(t *testing.T) {
	for _, ttl := range []time.Duration{-1, lock.MinTTL - 1, lock.MaxTTL + 1} {
		if m, err := lock.NewRedis(redis.NewClient(&redis.Options{}), store.NewMemory(), lock.RedisOptions{Holder: "a", TTL: ttl}); err == nil {
			m.Close()
			t.Errorf("%s was taken", ttl)
		}
	}
}
