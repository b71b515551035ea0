package contracts_test

import (
	"errors"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

const (
	chainID         = 1337
	channelTimeout  = 86_400
	transferTimeout = 43_200
)

var native common.Address

// The bindings are stateless: they only encode and decode.
var (
	factoryABI  = bindings.NewChannelFactory()
	channelABI  = bindings.NewChannelMastercopy()
	registryABI = bindings.NewTransferRegistry()
	hashlockABI = bindings.NewHashlockTransfer()
	withdrawABI = bindings.NewWithdraw()
	tokenABI    = bindings.NewTestToken()
)

// codes are init codes, arguments included where they do not depend on addresses.
type codes struct {
	mastercopy, factory, registry, hashlock, withdraw []byte
}

// world is one channel between alice and bob, and everything that it needs.
type world struct {
	*evmtest.Chain
	t testing.TB

	alice, bob, carol evmtest.Account // carol is a third party
	deployer          evmtest.Account

	mastercopy, factory, registry common.Address
	hashlock, withdraw            common.Address
	channel                       common.Address
}

func newWorld(t testing.TB) *world {
	t.Helper()
	deployer := evmtest.New(t, chainID).Account("deployer").Address
	return newWorldOf(t, chainID, codes{
		mastercopy: common.FromHex(bindings.ChannelMastercopyMetaData.Bin),
		factory:    common.FromHex(bindings.ChannelFactoryMetaData.Bin),
		registry:   append(common.FromHex(bindings.TransferRegistryMetaData.Bin), registryABI.PackConstructor(deployer)...),
		hashlock:   common.FromHex(bindings.HashlockTransferMetaData.Bin),
		withdraw:   common.FromHex(bindings.WithdrawMetaData.Bin),
	})
}

func newWorldOf(t testing.TB, id int64, code codes) *world {
	t.Helper()
	chain := evmtest.New(t, id)
	w := &world{
		Chain: chain, t: t,
		alice: chain.Account("alice"), bob: chain.Account("bob"), carol: chain.Account("carol"),
		deployer: chain.Account("deployer"),
	}
	w.mastercopy = chain.Create(w.deployer, code.mastercopy)
	w.factory = chain.Create(w.deployer, append(slices.Clone(code.factory), factoryABI.PackConstructor(w.mastercopy, new(big.Int))...))
	w.registry = chain.Create(w.deployer, code.registry)
	w.hashlock = chain.Create(w.deployer, code.hashlock)
	w.withdraw = chain.Create(w.deployer, code.withdraw)
	w.channel = w.channelOf(w.alice.Address, w.bob.Address)
	w.must(w.Send(w.carol.Address, w.factory, nil, factoryABI.PackCreateChannel(w.alice.Address, w.bob.Address)))
	return w
}

func (w *world) channelOf(alice, bob common.Address) common.Address {
	w.t.Helper()
	return read(w, w.factory, factoryABI.PackGetChannelAddress(alice, bob), factoryABI.UnpackGetChannelAddress)
}

// call sends a transaction to the channel.
func (w *world) call(from evmtest.Account, data []byte) evmtest.Result {
	w.t.Helper()
	return w.Send(from.Address, w.channel, nil, data)
}

// pay sends native coins with a call to the channel.
func (w *world) pay(from evmtest.Account, value int64, data []byte) evmtest.Result {
	w.t.Helper()
	return w.Send(from.Address, w.channel, big.NewInt(value), data)
}

func (w *world) must(result evmtest.Result) evmtest.Result {
	w.t.Helper()
	if result.Err != nil {
		w.t.Fatalf("refused: %v", result.Err)
	}
	return result
}

// refused asserts that a transaction reverted for this reason.
func (w *world) refused(result evmtest.Result, reason string) {
	w.t.Helper()
	var revert *evmtest.RevertError
	switch {
	case result.Err == nil:
		w.t.Errorf("accepted, want %q", reason)
	case !errors.As(result.Err, &revert):
		w.t.Errorf("failed with %v, want %q", result.Err, reason)
	case revert.Reason != reason:
		w.t.Errorf("refused with %q (%#x), want %q", revert.Reason, revert.Data, reason)
	}
}

// refusedWith asserts that a transaction reverted with this custom error.
func (w *world) refusedWith(result evmtest.Result, signature string) {
	w.t.Helper()
	var revert *evmtest.RevertError
	selector := crypto.Keccak256([]byte(signature))[:4]
	if !errors.As(result.Err, &revert) || len(revert.Data) < 4 || !slices.Equal(revert.Data[:4], selector) {
		w.t.Errorf("result %v, want the error %s", result.Err, signature)
	}
}

// read calls a view.
func read[T any](w *world, to common.Address, data []byte, unpack func([]byte) (T, error)) T {
	w.t.Helper()
	result := w.must(w.Call(w.carol.Address, to, data))
	value, err := unpack(result.Return)
	if err != nil {
		w.t.Fatal(err)
	}
	return value
}

// event decodes the one log of a transaction that unpack understands.
func event[E any](w *world, result evmtest.Result, unpack func(*types.Log) (*E, error)) *E {
	w.t.Helper()
	var found *E
	for _, log := range result.Logs {
		if e, err := unpack(log); err == nil {
			if found != nil {
				w.t.Fatal("the event came twice")
			}
			found = e
		}
	}
	if found == nil {
		w.t.Fatalf("no such event among %d logs", len(result.Logs))
	}
	return found
}

func (w *world) exitable(asset, owner common.Address) *big.Int {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetExitableAmount(asset, owner), channelABI.UnpackGetExitableAmount)
}

func (w *world) totalDeposits(asset common.Address) (alice, bob *big.Int) {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetTotalDepositsAlice(asset), channelABI.UnpackGetTotalDepositsAlice),
		read(w, w.channel, channelABI.PackGetTotalDepositsBob(asset), channelABI.UnpackGetTotalDepositsBob)
}

func (w *world) wantDeposits(asset common.Address, alice, bob int64) {
	w.t.Helper()
	gotAlice, gotBob := w.totalDeposits(asset)
	if gotAlice.Cmp(big.NewInt(alice)) != 0 || gotBob.Cmp(big.NewInt(bob)) != 0 {
		w.t.Errorf("total deposits %s and %s, want %d and %d", gotAlice, gotBob, alice, bob)
	}
}

func (w *world) wantExitable(asset common.Address, alice, bob int64) {
	w.t.Helper()
	gotAlice, gotBob := w.exitable(asset, w.alice.Address), w.exitable(asset, w.bob.Address)
	if gotAlice.Cmp(big.NewInt(alice)) != 0 || gotBob.Cmp(big.NewInt(bob)) != 0 {
		w.t.Errorf("exitable %s and %s, want %d and %d", gotAlice, gotBob, alice, bob)
	}
}

// fund deposits native coins for both parties.
func (w *world) fund(alice, bob int64) {
	w.t.Helper()
	w.must(w.pay(w.alice, alice, channelABI.PackDepositAlice(native, big.NewInt(alice))))
	w.must(w.pay(w.bob, bob, nil))
}

// newToken deploys a TestToken and gives each party a million.
func (w *world) newToken() common.Address {
	w.t.Helper()
	token := w.Create(w.deployer, append(common.FromHex(bindings.TestTokenMetaData.Bin), tokenABI.PackConstructor("Test", "TST", 6)...))
	w.mint(token)
	return token
}

// mint gives each party a million of any of the test tokens.
func (w *world) mint(token common.Address) {
	w.t.Helper()
	for _, account := range []evmtest.Account{w.alice, w.bob, w.carol} {
		w.must(w.Send(w.carol.Address, token, nil, tokenABI.PackMint(account.Address, big.NewInt(1e6))))
	}
}

func (w *world) tokenBalance(token, account common.Address) *big.Int {
	w.t.Helper()
	return read(w, token, tokenABI.PackBalanceOf(account), tokenABI.UnpackBalanceOf)
}

func (w *world) approve(from evmtest.Account, token, spender common.Address, amount int64) {
	w.t.Helper()
	w.must(w.Send(from.Address, token, nil, tokenABI.PackApprove(spender, big.NewInt(amount))))
}
