package contracts_test

import (
	"context"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient/simulated"

	"github.com/sluice-node/sluice/contracts/deploy"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

// mining is a geth client whose chain mines each transaction as it comes.
type mining struct {
	simulated.Client
	backend *simulated.Backend
}

func (m mining) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if err := m.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	m.backend.Commit()
	return nil
}

// A channel's whole life on a geth chain, through its RPC and under the rules of
// the newest fork: deployed, funded, withdrawn from, disputed and paid out.
func TestALifeOnGeth(t *testing.T) {
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	w := newWorld(t) // for what the parties sign
	rich := types.Account{Balance: big.NewInt(1e18)}
	backend := simulated.NewBackend(types.GenesisAlloc{w.alice.Address: rich, w.bob.Address: rich})
	defer func() {
		if err := backend.Close(); err != nil {
			t.Error(err)
		}
	}()
	client := mining{Client: backend.Client(), backend: backend}
	addresses, err := deploy.Deploy(ctx, client, bind.NewKeyedTransactor(w.alice.Key, big.NewInt(chainID)), deploy.Options{})
	if err != nil {
		t.Fatal(err)
	}
	w.hashlock = addresses.Hashlock
	w.channel = addresses.ChannelAddress(w.alice.Address, w.bob.Address, big.NewInt(chainID))

	send := func(from evmtest.Account, to common.Address, value int64, data []byte) {
		t.Helper()
		opts := bind.NewKeyedTransactor(from.Key, big.NewInt(chainID))
		opts.Context, opts.Value, opts.GasLimit = ctx, big.NewInt(value), 1_000_000
		tx, err := bind.Transact(channelABI.Instance(client, to), opts, data)
		if err != nil {
			t.Fatal(err)
		}
		receipt, err := bind.WaitMined(ctx, client, tx.Hash())
		if err != nil || receipt.Status != types.ReceiptStatusSuccessful {
			t.Fatalf("receipt %+v, %v", receipt, err)
		}
	}
	later := func(seconds int) {
		t.Helper()
		// The pool lets go of a transaction a moment after it was mined; until then
		// the block counts as not empty.
		for {
			err := backend.AdjustTime(time.Duration(seconds) * time.Second)
			if err == nil {
				return
			}
			select {
			case <-ctx.Done():
				t.Fatal(err)
			case <-time.After(5 * time.Millisecond):
			}
		}
	}

	send(w.bob, addresses.Factory, 0, factoryABI.PackCreateChannel(w.alice.Address, w.bob.Address))
	send(w.alice, w.channel, 100, channelABI.PackDepositAlice(native, big.NewInt(100)))
	send(w.bob, w.channel, 50, nil)
	payee := common.Address{0xaa}
	send(w.bob, w.channel, 0, w.submit(w.withdrawal(payee, 10, 1)))

	lock := w.transfer(1, 30, 0)
	state := w.stateWith(3, newTree(lock).root(), share{asset: native, alice: 60, bob: 50, processedA: 100, processedB: 50})
	send(w.bob, w.channel, 0, w.dispute(state))
	later(channelTimeout)
	send(w.alice, w.channel, 0, defund(state, native))
	send(w.bob, w.channel, 0, lock.dispute(nil))
	send(w.bob, w.channel, 0, lock.resolve(lock.preimage[:]))
	send(w.alice, w.channel, 0, channelABI.PackExit(native, w.alice.Address, payee))
	send(w.alice, w.channel, 0, channelABI.PackExit(native, w.bob.Address, w.bob.Address))

	for account, want := range map[common.Address]int64{payee: 10 + 60, w.channel: 0} {
		if got, err := client.BalanceAt(ctx, account, nil); err != nil || got.Int64() != want {
			t.Errorf("%s has %s, %v; want %d", account, got, err, want)
		}
	}
}
