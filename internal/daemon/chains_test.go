package daemon

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/contracts/deploy"
)

// Deposits of Bob's are plain transfers to an address that this node computes.
func TestAChainWithOtherContractsIsRefused(t *testing.T) {
	c, err := dev.Start(dev.Options{ChainID: 1337})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Error(err)
		}
	})
	keys, err := dev.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	at, err := deploy.Deploy(ctx, ethclient.NewClient(c.Client()), bind.NewKeyedTransactor(keys[9], big.NewInt(1337)), deploy.Options{})
	if err != nil {
		t.Fatal(err)
	}
	right := config.Contracts{Factory: at.Factory, Mastercopy: at.Mastercopy, Registry: at.Registry, Hashlock: at.Hashlock, Withdraw: at.Withdraw}
	for _, tt := range []struct {
		name   string
		change func(*config.Contracts)
		ok     bool
	}{
		{"the right ones", func(*config.Contracts) {}, true},
		{"another mastercopy than the factory's", func(c *config.Contracts) { c.Mastercopy = at.Registry }, false},
		{"no factory", func(c *config.Contracts) { c.Factory = at.Mastercopy }, false},
		{"an account without code", func(c *config.Contracts) { c.Mastercopy = common.Address{9} }, false},
		{"another hash lock", func(c *config.Contracts) { c.Hashlock = at.Withdraw }, false},
	} {
		cfg := &config.Chain{ID: 1337, Name: "test", RPC: c.URL(), Confirmations: config.Confirmations{Depth: 1}, Contracts: right}
		tt.change(&cfg.Contracts)
		v, err := openChain(ctx, cfg, slog.New(slog.DiscardHandler))
		if err == nil {
			v.client.Close()
		}
		if tt.ok != (err == nil) || !tt.ok && !errors.Is(err, ErrContracts) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
}
