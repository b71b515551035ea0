package deploy

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/contracts/bindings"
)

// ErrNotOwner means that definitions are missing from a registry which somebody
// else owns. Everything else is deployed when it comes.
var ErrNotOwner = errors.New("the registry belongs to another account")

// ErrRegistryConflict means that the registry has one of our names for another
// contract.
var ErrRegistryConflict = errors.New("the registry lists another definition by this name")

// Backend is what a deployment needs of a chain; *ethclient.Client has it.
type Backend interface {
	bind.ContractBackend
	bind.DeployBackend
	BalanceAt(ctx context.Context, account common.Address, block *big.Int) (*big.Int, error)
	ChainID(ctx context.Context) (*big.Int, error)
	NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error)
}

// Options are optional.
type Options struct {
	// Owner owns the registry, and so is part of its address. Zero is the sender.
	Owner common.Address
	// Log gets one line for each contract created. Nil is silence.
	Log *slog.Logger
}

// Deploy creates what is missing of a deployment and registers both definitions.
// from pays and signs; its nonce, context and gas fields are not used. It returns
// when everything is mined.
//
// Errors: ErrNoDeployer, ErrNotOwner, ErrRegistryConflict (the last two with the
// addresses).
func Deploy(ctx context.Context, backend Backend, from *bind.TransactOpts, opt Options) (Addresses, error) {
	d, err := newDeployment(ctx, backend, from, opt.Log)
	if err != nil {
		return Addresses{}, err
	}
	owner := opt.Owner
	if owner == (common.Address{}) {
		owner = from.From
	}
	deployer, err := d.ensureDeployer(ctx)
	if err != nil {
		return Addresses{}, err
	}
	addresses, creations := plan(deployer, owner)
	if err := d.create(ctx, deployer, creations); err != nil {
		return Addresses{}, err
	}
	return addresses, d.register(ctx, addresses)
}

// DeployToken creates a TestToken, unless it is there already, with the deployer
// that Deploy uses. Anybody may mint it.
func DeployToken(ctx context.Context, backend Backend, from *bind.TransactOpts, token Token) (common.Address, error) {
	d, err := newDeployment(ctx, backend, from, nil)
	if err != nil {
		return common.Address{}, err
	}
	deployer, err := d.ensureDeployer(ctx)
	if err != nil {
		return common.Address{}, err
	}
	c := newCreation(deployer, token.Symbol, tokenCode(token))
	return c.address, d.create(ctx, deployer, []creation{c})
}

// deployment is one run against one chain.
type deployment struct {
	backend Backend
	from    *bind.TransactOpts
	chainID *big.Int
	nonce   uint64
	log     *slog.Logger
}

func newDeployment(ctx context.Context, backend Backend, from *bind.TransactOpts, log *slog.Logger) (*deployment, error) {
	chainID, err := backend.ChainID(ctx)
	if err != nil {
		return nil, fmt.Errorf("chain id: %w", err)
	}
	nonce, err := backend.PendingNonceAt(ctx, from.From)
	if err != nil {
		return nil, fmt.Errorf("nonce of %s: %w", from.From, err)
	}
	if log == nil {
		log = slog.New(slog.DiscardHandler)
	}
	return &deployment{backend: backend, from: from, chainID: chainID, nonce: nonce, log: log}, nil
}

// create sends the creations that the chain does not have, all at once, and waits
// for them. Whoever else creates one meanwhile has created the very same contract.
func (d *deployment) create(ctx context.Context, deployer common.Address, creations []creation) error {
	sent := map[common.Address]*types.Transaction{}
	for _, c := range creations {
		there, err := d.hasCode(ctx, c.address)
		if err != nil {
			return err
		}
		if there {
			continue
		}
		tx, err := d.send(ctx, deployer, nil, c.callData())
		if err != nil {
			if there, codeErr := d.hasCode(ctx, c.address); codeErr == nil && there {
				continue
			}
			return fmt.Errorf("create %s: %w", c.name, err)
		}
		sent[c.address] = tx
	}
	for _, c := range creations {
		tx, ok := sent[c.address]
		if !ok {
			continue
		}
		mineErr := d.waitMined(ctx, tx, c.name)
		there, err := d.hasCode(ctx, c.address)
		// A receipt may show a moment before the latest block is the one it is in.
		for tries := 0; err == nil && !there && mineErr == nil && tries < 100; tries++ {
			select {
			case <-ctx.Done():
				err = ctx.Err()
			case <-time.After(20 * time.Millisecond):
				there, err = d.hasCode(ctx, c.address)
			}
		}
		if err != nil {
			return err
		}
		if !there {
			return fmt.Errorf("create %s at %s: no code there: %w", c.name, c.address, errors.Join(mineErr, ctx.Err()))
		}
		d.log.Info("contract created", "contract", c.name, "address", c.address, "tx", tx.Hash())
	}
	return nil
}

// register lists both definitions in the registry, in one order everywhere.
func (d *deployment) register(ctx context.Context, addresses Addresses) error {
	registry := bindings.NewTransferRegistry()
	instance := registry.Instance(d.backend, addresses.Registry)
	callOpts := &bind.CallOpts{Context: ctx}

	listed, err := bind.Call(instance, callOpts, registry.PackGetTransferDefinitions(), registry.UnpackGetTransferDefinitions)
	if err != nil {
		return fmt.Errorf("read the registry: %w", err)
	}
	byName := map[string]common.Address{}
	for _, definition := range listed {
		byName[definition.Name] = definition.Definition
	}

	var missing []bindings.RegisteredTransfer
	for _, address := range []common.Address{addresses.Hashlock, addresses.Withdraw} {
		information, err := d.information(ctx, address)
		if err != nil {
			return err
		}
		switch known, ok := byName[information.Name]; {
		case !ok:
			missing = append(missing, information)
		case known != address:
			return fmt.Errorf("%w: %s is %s, not %s", ErrRegistryConflict, information.Name, known, address)
		}
	}
	if len(missing) == 0 {
		return nil
	}
	owner, err := bind.Call(instance, callOpts, registry.PackOwner(), registry.UnpackOwner)
	if err != nil {
		return fmt.Errorf("owner of the registry: %w", err)
	}
	if owner != d.from.From {
		return fmt.Errorf("%w: %s, which has to register %d definitions", ErrNotOwner, owner, len(missing))
	}
	var sent []*types.Transaction
	for _, information := range missing {
		tx, err := d.send(ctx, addresses.Registry, nil, registry.PackAddTransferDefinition(information))
		if err != nil {
			return fmt.Errorf("register %s: %w", information.Name, err)
		}
		sent = append(sent, tx)
	}
	for i, tx := range sent {
		if err := d.waitMined(ctx, tx, "register "+missing[i].Name); err != nil {
			return err
		}
		d.log.Info("definition registered", "name", missing[i].Name, "tx", tx.Hash())
	}
	return nil
}

// information asks a definition how it is to be listed. Both definitions answer
// the same call in the same form.
func (d *deployment) information(ctx context.Context, definition common.Address) (bindings.RegisteredTransfer, error) {
	hashlock := bindings.NewHashlockTransfer()
	information, err := bind.Call(hashlock.Instance(d.backend, definition), &bind.CallOpts{Context: ctx},
		hashlock.PackGetRegistryInformation(), hashlock.UnpackGetRegistryInformation)
	if err != nil {
		return information, fmt.Errorf("registry information of %s: %w", definition, err)
	}
	return information, nil
}

func (d *deployment) hasCode(ctx context.Context, address common.Address) (bool, error) {
	code, err := d.backend.CodeAt(ctx, address, nil)
	if err != nil {
		return false, fmt.Errorf("code of %s: %w", address, err)
	}
	return len(code) > 0, nil
}

// fund brings an account to the given balance.
func (d *deployment) fund(ctx context.Context, account common.Address, balance *big.Int) error {
	has, err := d.backend.BalanceAt(ctx, account, nil)
	if err != nil {
		return fmt.Errorf("balance of %s: %w", account, err)
	}
	missing := new(big.Int).Sub(balance, has)
	if missing.Sign() <= 0 {
		return nil
	}
	tx, err := d.send(ctx, account, missing, nil)
	if err != nil {
		return fmt.Errorf("fund %s: %w", account, err)
	}
	return d.waitMined(ctx, tx, "fund deployer")
}

// send signs and sends at our next nonce.
func (d *deployment) send(ctx context.Context, to common.Address, value *big.Int, data []byte) (*types.Transaction, error) {
	gas, err := d.backend.EstimateGas(ctx, ethereum.CallMsg{From: d.from.From, To: &to, Value: value, Data: data})
	if err != nil {
		return nil, fmt.Errorf("estimate gas: %w", err)
	}
	opts := &bind.TransactOpts{
		From: d.from.From, Signer: d.from.Signer, Context: ctx,
		Nonce: new(big.Int).SetUint64(d.nonce), Value: value, GasLimit: gas + gas/10,
	}
	tx, err := bind.NewBoundContract(to, abi.ABI{}, d.backend, d.backend, d.backend).RawTransact(opts, data)
	if err != nil {
		return nil, err
	}
	d.nonce++
	return tx, nil
}

// firstWait is short, because a development chain mines at once. Waits double.
const firstWait = 5 * time.Millisecond

func (d *deployment) waitMined(ctx context.Context, tx *types.Transaction, what string) error {
	for wait := firstWait; ; wait = min(2*wait, time.Second) {
		receipt, err := d.backend.TransactionReceipt(ctx, tx.Hash())
		if err == nil {
			if receipt.Status != types.ReceiptStatusSuccessful {
				return fmt.Errorf("%s: transaction %s reverted", what, tx.Hash())
			}
			return nil
		}
		if ctxErr := sleep(ctx, wait); ctxErr != nil {
			return fmt.Errorf("%s: transaction %s is not mined: %w, last answer: %w", what, tx.Hash(), ctxErr, err)
		}
	}
}

func sleep(ctx context.Context, wait time.Duration) error {
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-timer.C:
		return nil
	}
}
