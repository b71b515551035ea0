package router_test

import (
	"errors"
	"testing"

	"github.com/sluice-node/sluice/router"
)

func TestConfigsThatAreRefused(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*router.Config)
		ok     bool
	}{
		{"the defaults", func(*router.Config) {}, true},
		{"F2: a decrement that is just enough", func(c *router.Config) { c.DecrementS = 8400 }, true},
		{"F2: a decrement a second short", func(c *router.Config) { c.DecrementS = 8399 }, false},
		{"F2: I and O are the larger of both chains'", func(c *router.Config) {
			c.Chains[0] = router.Chain{ID: chainA}
			c.DecrementS = 5*1200 + 4*120 + 120 + 900 + 900 - 1 // the second chain to itself
		}, false},
		{"no identity", func(c *router.Config) { c.Identity = "" }, false},
		{"no swaps", func(c *router.Config) { c.Swaps = nil }, false},
		{"a chain twice", func(c *router.Config) { c.Chains[1].ID = chainA }, false},
		{"a swap of an unknown chain", func(c *router.Config) { c.Chains = c.Chains[:1] }, false},
		{"no limit", func(c *router.Config) { c.MaxOpen = 0 }, false},
		{"no limit per peer", func(c *router.Config) { c.MaxOpenPerPeer = 0 }, false},
	} {
		cfg := config(t)
		tt.change(&cfg)
		if _, err := router.New(cfg, nil); (err == nil) != tt.ok || err != nil && !errors.Is(err, router.ErrConfig) {
			t.Errorf("%s: %v", tt.rule, err)
		}
	}
}
