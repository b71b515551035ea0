package deploy_test

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/deploy"
)

// chain is a geth in this process that mines what it is sent, and counts it.
type chain struct {
	simulated.Client
	backend *simulated.Backend
	sent    int
	refuse  func(*types.Transaction) error
}

func (c *chain) SendTransaction(ctx context.Context, tx *types.Transaction) error {
	if c.refuse != nil {
		if err := c.refuse(tx); err != nil {
			return err
		}
	}
	if err := c.Client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	c.sent++
	c.backend.Commit()
	return nil
}

// How a chain stands to the canonical deployer.
type deployerIs int

const (
	there    deployerIs = iota // from genesis, as on a development chain
	allowed                    // absent, and its presigned transaction is accepted
	unwanted                   // absent, and transactions without a chain id are refused
)

func startChain(t *testing.T, id int64, canonical deployerIs, rich ...common.Address) *chain {
	t.Helper()
	alloc := types.GenesisAlloc{}
	if canonical != there {
		alloc[deploy.CanonicalDeployer()] = types.Account{Balance: new(big.Int)}
	}
	for _, account := range rich {
		alloc[account] = types.Account{Balance: big.NewInt(1e18)}
	}
	backend := simulated.NewBackend(alloc, func(nodeConf *node.Config, ethConf *ethconfig.Config) {
		nodeConf.AllowUnprotectedTxs = canonical == allowed
		config := *ethConf.Genesis.Config
		config.ChainID = big.NewInt(id)
		ethConf.Genesis.Config = &config
	})
	t.Cleanup(func() {
		if err := backend.Close(); err != nil {
			t.Error(err)
		}
	})
	return &chain{Client: backend.Client(), backend: backend}
}

func newAccount(t *testing.T) (*ecdsa.PrivateKey, common.Address) {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key, crypto.PubkeyToAddress(key.PublicKey)
}

func testContext(t *testing.T) context.Context {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	t.Cleanup(cancel)
	return ctx
}

func signer(key *ecdsa.PrivateKey, id int64) *bind.TransactOpts {
	return bind.NewKeyedTransactor(key, big.NewInt(id))
}

func TestC5SameAddressesOnEveryChainAndASecondRunSendsNothing(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	want := deploy.Canonical(owner)
	for _, id := range []int64{1337, 1338, 4242} {
		c := startChain(t, id, allowed, owner)
		got, err := deploy.Deploy(ctx, c, signer(key, id), deploy.Options{})
		if err != nil {
			t.Fatalf("chain %d: %v", id, err)
		}
		if got != want {
			t.Errorf("chain %d: deployed at %v, computed %v", id, got, want)
		}
		if c.sent != 9 {
			t.Errorf("chain %d: %d transactions, want 9: two for the deployer, five contracts, two registrations", id, c.sent)
		}
		c.sent = 0
		again, err := deploy.Deploy(ctx, c, signer(key, id), deploy.Options{})
		if err != nil || again != want || c.sent != 0 {
			t.Errorf("chain %d, second run: %v, %v, %d transactions", id, again, err, c.sent)
		}
	}
}

func TestADeployerThatIsThereIsUsed(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1337, there, owner)
	got, err := deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{})
	if want := deploy.Canonical(owner); err != nil || got != want || c.sent != 7 {
		t.Errorf("%v, %v, %d transactions; want %v with 7", got, err, c.sent, want)
	}
}

func TestWhatIsDeployedIsWiredTogether(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1338, allowed, owner)
	addresses, err := deploy.Deploy(ctx, c, signer(key, 1338), deploy.Options{})
	if err != nil {
		t.Fatal(err)
	}
	opts := &bind.CallOpts{Context: ctx}

	factory := bindings.NewChannelFactory()
	instance := factory.Instance(c, addresses.Factory)
	mastercopy, err := bind.Call(instance, opts, factory.PackGetMastercopy(), factory.UnpackGetMastercopy)
	if err != nil || mastercopy != addresses.Mastercopy {
		t.Errorf("factory's mastercopy = %s, %v; want %s", mastercopy, err, addresses.Mastercopy)
	}
	id, err := bind.Call(instance, opts, factory.PackGetChainId(), factory.UnpackGetChainId)
	if err != nil || id.Int64() != 1338 {
		t.Errorf("factory's chain id = %s, %v", id, err)
	}
	alice, bob := common.Address{1}, common.Address{2}
	channel, err := bind.Call(instance, opts, factory.PackGetChannelAddress(alice, bob), factory.UnpackGetChannelAddress)
	if want := addresses.ChannelAddress(alice, bob, big.NewInt(1338)); err != nil || channel != want {
		t.Errorf("channel = %s, %v; off chain %s", channel, err, want)
	}
	if other := addresses.ChannelAddress(bob, alice, big.NewInt(1338)); other == channel {
		t.Error("the order of the parties does not matter, but it must")
	}

	registry := bindings.NewTransferRegistry()
	listed, err := bind.Call(registry.Instance(c, addresses.Registry), opts,
		registry.PackGetTransferDefinitions(), registry.UnpackGetTransferDefinitions)
	if err != nil || len(listed) != 2 {
		t.Fatalf("registered: %v, %v", listed, err)
	}
	if listed[0].Name != "HashlockTransfer" || listed[0].Definition != addresses.Hashlock ||
		listed[1].Name != "Withdraw" || listed[1].Definition != addresses.Withdraw {
		t.Errorf("registered: %+v", listed)
	}

	for address, want := range map[common.Address]string{
		addresses.Hashlock: bindings.HashlockTransferCodeHash,
		addresses.Withdraw: bindings.WithdrawCodeHash,
		addresses.Registry: bindings.TransferRegistryCodeHash,
	} {
		code, err := c.CodeAt(ctx, address, nil)
		if got := crypto.Keccak256Hash(code); err != nil || got != common.HexToHash(want) {
			t.Errorf("code hash of %s = %s, %v; the bindings say %s", address, got, err, want)
		}
	}
}

func TestARunThatWasCutShortIsFinishedByTheNext(t *testing.T) {
	key, owner := newAccount(t)
	want := deploy.Canonical(owner)
	errCut := errors.New("cut")
	for cut := range 9 {
		ctx := testContext(t)
		c := startChain(t, 1337, allowed, owner)
		left := cut
		c.refuse = func(tx *types.Transaction) error {
			if !tx.Protected() {
				return nil // the presigned transaction is tried without money first
			}
			if left == 0 {
				return errCut
			}
			left--
			return nil
		}
		_, err := deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{})
		if cut < 8 && !errors.Is(err, errCut) {
			t.Fatalf("cut after %d: %v", cut, err)
		}
		c.refuse = nil
		got, err := deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{})
		if err != nil || got != want || c.sent != 9 {
			t.Errorf("cut after %d: %v, %v, %d transactions in all", cut, got, err, c.sent)
		}
	}
}

func TestAChainWithoutThePresignedTransactionGetsTheFallback(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	want := deploy.Compute(deploy.FallbackDeployer(), owner)
	for _, id := range []int64{1337, 1338} {
		c := startChain(t, id, unwanted, owner)
		got, err := deploy.Deploy(ctx, c, signer(key, id), deploy.Options{})
		if err != nil || got != want || c.sent != 9 {
			t.Fatalf("chain %d: %v, %v, %d transactions", id, got, err, c.sent)
		}
		c.sent = 0
		if got, err = deploy.Deploy(ctx, c, signer(key, id), deploy.Options{}); err != nil || got != want || c.sent != 0 {
			t.Errorf("chain %d, second run: %v, %v, %d transactions", id, got, err, c.sent)
		}
	}
}

func TestANodeThatLearnsLateOfThePaymentIsAskedAgain(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1337, allowed, owner)
	asked := 0
	c.refuse = func(tx *types.Transaction) error {
		if asked++; !tx.Protected() && asked < 6 {
			return errors.New("insufficient funds for gas * price + value")
		}
		return nil
	}
	got, err := deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{})
	if want := deploy.Canonical(owner); err != nil || got != want || c.sent != 9 {
		t.Errorf("%v, %v, %d transactions; want %v with 9", got, err, c.sent, want)
	}
}

func TestNoDeployerNoDeployment(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1337, unwanted, owner)
	from := signer(key, 1337)
	c.refuse = func(tx *types.Transaction) error {
		if sender, err := types.Sender(types.LatestSignerForChainID(big.NewInt(1337)), tx); err != nil || sender != owner {
			return errors.New("not on this chain")
		}
		return nil
	}
	if _, err := deploy.Deploy(ctx, c, from, deploy.Options{}); !errors.Is(err, deploy.ErrNoDeployer) {
		t.Errorf("err = %v, want ErrNoDeployer", err)
	}
	if c.sent != 0 {
		t.Errorf("%d transactions were paid for nothing", c.sent)
	}
}

func TestOnlyTheOwnerRegistersButAnybodyMayDeploy(t *testing.T) {
	ctx := testContext(t)
	key, payer := newAccount(t)
	ownerKey, owner := newAccount(t)
	c := startChain(t, 1337, allowed, payer, owner)
	want := deploy.Canonical(owner)
	got, err := deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{Owner: owner})
	if !errors.Is(err, deploy.ErrNotOwner) || got != want {
		t.Errorf("payer: %v, %v; want %v and ErrNotOwner", got, err, want)
	}
	c.sent = 0
	got, err = deploy.Deploy(ctx, c, signer(ownerKey, 1337), deploy.Options{})
	if err != nil || got != want || c.sent != 2 {
		t.Errorf("owner: %v, %v, %d transactions; want the two registrations", got, err, c.sent)
	}
	got, err = deploy.Deploy(ctx, c, signer(key, 1337), deploy.Options{Owner: owner})
	if err != nil || got != want {
		t.Errorf("payer again: %v, %v", got, err)
	}
}

func TestANameTakenByAnotherContractIsRefused(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1337, allowed, owner)
	from := signer(key, 1337)
	addresses, err := deploy.Deploy(ctx, c, from, deploy.Options{})
	if err != nil {
		t.Fatal(err)
	}
	registry := bindings.NewTransferRegistry()
	instance := registry.Instance(c, addresses.Registry)
	for _, data := range [][]byte{
		registry.PackRemoveTransferDefinition("Withdraw"),
		registry.PackAddTransferDefinition(bindings.RegisteredTransfer{Name: "Withdraw", Definition: common.Address{9}}),
	} {
		if _, err := bind.Transact(instance, from, data); err != nil {
			t.Fatal(err)
		}
	}
	if _, err := deploy.Deploy(ctx, c, from, deploy.Options{}); !errors.Is(err, deploy.ErrRegistryConflict) {
		t.Errorf("err = %v, want ErrRegistryConflict", err)
	}
}

func TestTokensHaveTheAddressThatTheirDescriptionGives(t *testing.T) {
	ctx := testContext(t)
	key, owner := newAccount(t)
	c := startChain(t, 1337, allowed, owner)
	six := deploy.Token{Name: "Sluice Test", Symbol: "SLT", Decimals: 6}
	eighteen := deploy.Token{Name: "Sluice Test", Symbol: "SLT", Decimals: 18}
	for _, token := range []deploy.Token{six, eighteen, six} {
		address, err := deploy.DeployToken(ctx, c, signer(key, 1337), token)
		if err != nil || address != deploy.TokenAddress(deploy.CanonicalDeployer(), token) {
			t.Fatalf("%+v: %s, %v", token, address, err)
		}
		binding := bindings.NewTestToken()
		decimals, err := bind.Call(binding.Instance(c, address), &bind.CallOpts{Context: ctx}, binding.PackDecimals(), binding.UnpackDecimals)
		if err != nil || decimals != token.Decimals {
			t.Errorf("decimals = %d, %v", decimals, err)
		}
	}
	if c.sent != 4 {
		t.Errorf("%d transactions, want 4: two for the deployer, one for each description", c.sent)
	}
}
