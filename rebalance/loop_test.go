package rebalance_test

import (
	"context"
	"errors"
	"io"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/rebalance"
)

// slowChain takes ten seconds for every movement.
type slowChain struct {
	mu       sync.Mutex
	free     channel.Amount
	deposits int
	fail     error
}

func (c *slowChain) Collateral(rebalance.Spot) (rebalance.Collateral, bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	return rebalance.Collateral{Peer: "friend", ChainID: 1, Free: c.free}, true
}

func (c *slowChain) Deposit(ctx context.Context, j rebalance.Job) error {
	select {
	case <-time.After(10 * time.Second):
	case <-ctx.Done():
		return ctx.Err()
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.deposits++
	if c.fail == nil {
		c.free, _ = c.free.Add(j.Amount)
	}
	return c.fail
}

func (c *slowChain) Withdraw(_ context.Context, j rebalance.Job) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.free = c.free.SubFloor(j.Amount)
	return nil
}

// rebalancer runs one until the test ends, and returns what was answered.
func rebalancer(t *testing.T, c *slowChain) (*rebalance.Rebalancer, *[]error, func()) {
	var answers []error
	r, err := rebalance.NewRebalancer(rebalance.Options{
		Config: rebalance.Config{Profiles: []rebalance.Profile{profile(0, 20, 30)}, Peers: []channel.Identifier{"friend"}},
		Facts:  c, Funds: c, Logger: slog.New(slog.NewTextHandler(io.Discard, nil)),
		Answer: func(_ channel.Key, _ common.Address, err error) { answers = append(answers, err) },
	})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan struct{})
	go func() { r.Run(ctx); close(done) }()
	return r, &answers, func() { cancel(); <-done }
}

func TestManyNeedsAreOneDeposit(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &slowChain{}
		r, answers, stop := rebalancer(t, c)
		for n := range uint64(100) {
			r.Need(here.Key, here.Asset, channel.Units(99-n))
		}
		time.Sleep(11 * time.Second)
		synctest.Wait()
		if len(*answers) != 1 || (*answers)[0] != nil || c.deposits != 1 || c.free != channel.Units(119) {
			t.Errorf("answers %v after %d deposits, %s free", *answers, c.deposits, c.free)
		}
		r.Check(here.Key, here.Asset)
		synctest.Wait()
		if c.free != channel.Units(20) {
			t.Errorf("%s free after the reclaim, want 20", c.free)
		}
		stop()
	})
}

func TestAStopDoesNotWaitForTheChain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := &slowChain{fail: errors.New("never")}
		r, _, stop := rebalancer(t, c)
		r.Need(here.Key, here.Asset, channel.Units(5))
		synctest.Wait()
		began := time.Now()
		stop()
		if took := time.Since(began); took != 0 || c.deposits != 0 {
			t.Errorf("stopped after %v and %d deposits", took, c.deposits)
		}
	})
}
