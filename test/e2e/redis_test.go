package e2e

import (
	"errors"
	"net/http"
	"strings"
	"syscall"
	"testing"

	"github.com/sluice-node/sluice/lock/locktest"
)

// Roger's leases are in Redis, which is killed, flushed and started again under
// payments; roger is stopped past his leases and killed while there is no Redis.
// Every payment ends (F7: losing Redis slows the router and loses nothing).
func TestARouterLosesNothingWithItsRedis(t *testing.T) {
	r := locktest.StartRedis(t)
	w := newWorld(t, options{collateral: 100, redis: r.URL()})
	paysThrough := func(when string) {
		t.Helper()
		p := newPayment(units(1, 0))
		until(t, "carol locks a payment "+when, soon, func() error {
			// Roger may be starting; the payment is the same one each time.
			var refused *apiError
			err := w.create(p)
			if errors.As(err, &refused) && refused.Status != http.StatusServiceUnavailable {
				t.Fatal(err)
			}
			return err
		})
		until(t, "dave is paid "+when, soon, func() error { return w.answer(p, p.secret) })
		if got := w.end(t, p); got != "paid" {
			t.Errorf("%s the payment was %s", when, got)
		}
	}
	leases := func() (n int) {
		keys, err := r.Client(t).Keys(t.Context(), "sluice:lease:channel:*").Result()
		if err != nil {
			t.Fatal(err)
		}
		return len(keys)
	}

	paysThrough("with Redis")
	if leases() != 2 {
		t.Errorf("%d leases are in Redis, want one for each of roger's channels", leases())
	}
	if err := r.Client(t).FlushAll(t.Context()).Err(); err != nil {
		t.Fatal(err)
	}
	paysThrough("after a flush")
	r.Kill(t)
	paysThrough("without Redis")
	w.roger.proc.kill()
	w.roger.start(t)
	paysThrough("by a roger that started without Redis")
	r.Start(t)
	until(t, "the leases are in Redis again", soon, func() error {
		if n := leases(); n != 2 {
			return errors.New("not both of them")
		}
		return nil
	})
	// Stopped for longer than a lease lives, and awake again.
	if err := w.roger.proc.cmd.Process.Signal(syscall.SIGSTOP); err != nil {
		t.Fatal(err)
	}
	until(t, "roger's leases end", soon, func() error {
		if leases() > 0 {
			return errors.New("they are there")
		}
		return nil
	})
	if err := w.roger.proc.cmd.Process.Signal(syscall.SIGCONT); err != nil {
		t.Fatal(err)
	}
	paysThrough("by a roger that woke")
	w.check(t)
}

func TestDevRunsRogerUnderRedis(t *testing.T) {
	r := locktest.StartRedis(t)
	dev(t, freeBase(t), "--once", "--redis", r.URL()).says(t, 0, "Payment 2: carol", "Every balance")
	stats, err := r.Client(t).Info(t.Context(), "commandstats").Result()
	if err != nil || !strings.Contains(stats, "cmdstat_set:") {
		t.Errorf("nothing was locked in Redis: %v\n%s", err, stats)
	}
	dev(t, freeBase(t), "--once", "--redis", "127.0.0.1:6379").says(t, 1, "redis.url")
}
