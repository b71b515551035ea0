package daemon

import (
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

func TestF2AHeadIsAsOldAsItSays(t *testing.T) {
	now := time.Unix(1_000_000, 0)
	for _, tt := range []struct {
		name string
		head uint64    // its time
		seen time.Time // first seen by this process
		age  time.Duration
		live bool
	}{
		{"new", 1_000_000, now, 0, true},
		{"the endpoint stopped", 999_900, now.Add(-100 * time.Second), 100 * time.Second, true},
		{"the endpoint stopped too long ago", 999_800, now.Add(-121 * time.Second), 200 * time.Second, false},
		{"the chain halted before this process began", 999_000, now, 1000 * time.Second, false},
		{"an endpoint that lags shows us progress", 996_400, now, time.Hour, false},
		{"a clock of the chain that is ahead hides no silence", 1_000_060, now.Add(-130 * time.Second), 130 * time.Second, false},
	} {
		v := newChainView(1, nil, nil, node.Contracts{}, 120*time.Second)
		v.status.Store(&chain.Status{Head: chain.Block{Number: 1, Hash: common.Hash{1}, Time: tt.head}, SeenAt: tt.seen})
		if age, live := v.headAge(now); age != tt.age || live != tt.live {
			t.Errorf("%s: age %s, live %t; want %s, %t", tt.name, age, live, tt.age, tt.live)
		}
	}
	if _, live := newChainView(1, nil, nil, node.Contracts{}, 0).headAge(now); live {
		t.Error("a chain of which nothing was seen counts as live")
	}
}

func TestAPeerCannotHaveStrangeAssetsLookedUp(t *testing.T) {
	v := newChainView(1, nil, nil, node.Contracts{}, 0)
	v.assets[common.Address{1}] = true
	v.WatchDeposits(common.Address{7}, common.Address{2}) // would ask a watcher that is not there
	if len(v.Deposits(common.Address{7})) != 0 {
		t.Error("something was looked up")
	}
}

func TestAChainThatWasReplacedTakesNoNewWork(t *testing.T) {
	v := newChainView(1337, nil, nil, node.Contracts{}, 0)
	if err := v.HandleChain(t.Context(), chain.Update{Status: chain.Status{Head: chain.Block{Time: 100}, SeenAt: time.Now()}}); err != nil {
		t.Fatal(err)
	}
	d := &Daemon{chains: map[uint64]*chainView{1337: v}}
	if _, ok := (facts{d}).Head(1337); !ok || (serviceChain{v, d}).Health() != nil {
		t.Fatal("a chain that goes on is not usable")
	}
	if err := v.HandleChain(t.Context(), chain.Update{Reset: true, Status: chain.Status{Head: chain.Block{Time: 101}, SeenAt: time.Now()}}); err != nil {
		t.Fatal(err)
	}
	if _, ok := (facts{d}).Head(1337); ok {
		t.Error("the router would forward over a chain that is another one than before")
	}
	if err := (serviceChain{v, d}).Health(); !errors.Is(err, ErrChainReplaced) {
		t.Errorf("health: %v", err)
	}
	if _, err := v.Deposit(t.Context(), "d", &channel.Config{}, common.Address{}, channel.Units(1)); !errors.Is(err, ErrChainReplaced) {
		t.Errorf("a deposit into another chain: %v", err)
	}
}
