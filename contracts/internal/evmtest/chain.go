// Package evmtest runs contracts on go-ethereum's EVM without a node around it,
// so that a test sets the block time to the second and runs thousands of
// transactions. The rules are those of the Paris fork, the oldest that the
// contracts are compiled for.
package evmtest

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

const gasLimit = 30_000_000

// Chain is a chain of one transaction a block. It is for one goroutine.
type Chain struct {
	// Now is the time of the next transaction's block.
	Now uint64

	tb     testing.TB
	config *params.ChainConfig
	state  *state.StateDB
	number uint64  // of transactions so far
	evm    *vm.EVM // for the block at evm.Context.Time
}

// Account is a key with funds.
type Account struct {
	Key *ecdsa.PrivateKey
	common.Address
}

// Result is what came of a transaction.
type Result struct {
	Return  []byte
	Logs    []*types.Log
	GasUsed uint64 // with the intrinsic gas, less the refund
	// Err is nil if it succeeded, else a *RevertError or one of vm's errors.
	Err error
}

// RevertError is a contract's refusal.
type RevertError struct {
	Reason string // as given to require or revert, or the name of a panic
	Data   []byte // what the contract returned
}

func (e *RevertError) Error() string {
	return fmt.Sprintf("reverted: %s (%#x)", e.Reason, e.Data)
}

// New starts a chain at an arbitrary time.
func New(tb testing.TB, chainID int64) *Chain {
	tb.Helper()
	statedb, err := state.New(types.EmptyRootHash, state.NewDatabaseForTesting())
	if err != nil {
		tb.Fatal(err)
	}
	zero := new(big.Int)
	return &Chain{
		Now:   1_800_000_000,
		tb:    tb,
		state: statedb,
		config: &params.ChainConfig{
			ChainID:        big.NewInt(chainID),
			HomesteadBlock: zero, EIP150Block: zero, EIP155Block: zero, EIP158Block: zero,
			ByzantiumBlock: zero, ConstantinopleBlock: zero, PetersburgBlock: zero, IstanbulBlock: zero,
			MuirGlacierBlock: zero, BerlinBlock: zero, LondonBlock: zero,
			TerminalTotalDifficulty: zero,
		},
	}
}

// Account returns the account of that name, which has a million coins the first
// time it is asked for.
func (c *Chain) Account(name string) Account {
	c.tb.Helper()
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte(name)))
	if err != nil {
		c.tb.Fatal(err)
	}
	account := Account{Key: key, Address: crypto.PubkeyToAddress(key.PublicKey)}
	if !c.state.Exist(account.Address) {
		million := new(uint256.Int).Mul(uint256.NewInt(1e6), uint256.NewInt(params.Ether))
		c.state.AddBalance(account.Address, million, tracing.BalanceChangeUnspecified)
	}
	return account
}

// Balance returns the native coins of an account.
func (c *Chain) Balance(account common.Address) *big.Int {
	return c.state.GetBalance(account).ToBig()
}

// Code returns the code of an account.
func (c *Chain) Code(account common.Address) []byte {
	return c.state.GetCode(account)
}

// Create deploys a contract, which must succeed.
func (c *Chain) Create(from Account, code []byte) common.Address {
	c.tb.Helper()
	evm := c.prepare(from.Address, nil)
	_, address, _, err := evm.Create(from.Address, code, vm.NewGasBudget(gasLimit, 0), new(uint256.Int))
	if err != nil {
		c.tb.Fatalf("create: %v", err)
	}
	c.finalise()
	return address
}

// Send runs a transaction. A failed one changes nothing.
func (c *Chain) Send(from common.Address, to common.Address, value *big.Int, data []byte) Result {
	c.tb.Helper()
	result := c.run(from, to, value, data)
	c.finalise()
	return result
}

// Call reads, and leaves the chain as it was.
func (c *Chain) Call(from common.Address, to common.Address, data []byte) Result {
	c.tb.Helper()
	before := c.state.Snapshot()
	result := c.run(from, to, nil, data)
	c.state.RevertToSnapshot(before)
	return result
}

func (c *Chain) run(from common.Address, to common.Address, value *big.Int, data []byte) Result {
	c.tb.Helper()
	hash := common.BigToHash(new(big.Int).SetUint64(c.number))
	c.state.SetTxContext(hash, 0, 0)
	evm := c.prepare(from, &to)
	ret, left, err := evm.Call(from, to, data, vm.NewGasBudget(gasLimit, 0), toUint256(value))
	intrinsic, gasErr := core.IntrinsicGas(data, nil, nil, from, &to, new(uint256.Int), c.rules())
	if gasErr != nil {
		c.tb.Fatal(gasErr)
	}
	used := intrinsic + gasLimit - left.ExecutionGas
	used -= min(c.state.GetRefund(), used/params.RefundQuotientEIP3529)
	result := Result{Return: ret, GasUsed: used, Err: revertError(ret, err)}
	if err == nil {
		result.Logs = c.state.GetLogs(hash, c.number, hash, c.Now)
	}
	return result
}

// prepare returns the EVM for one transaction of from.
func (c *Chain) prepare(from common.Address, to *common.Address) *vm.EVM {
	if c.evm == nil || c.evm.Context.Time != c.Now {
		c.evm = vm.NewEVM(vm.BlockContext{
			CanTransfer: core.CanTransfer,
			Transfer:    core.Transfer,
			GetHash:     func(uint64) common.Hash { return common.Hash{} },
			BlockNumber: new(big.Int),
			Time:        c.Now,
			Difficulty:  new(big.Int),
			GasLimit:    gasLimit,
			BaseFee:     new(big.Int),
			BlobBaseFee: new(big.Int),
			Random:      new(common.Hash),
		}, c.state, c.config, vm.Config{})
	}
	c.evm.SetTxContext(vm.TxContext{Origin: from, GasPrice: new(uint256.Int)})
	rules := c.rules()
	c.state.Prepare(rules, from, common.Address{}, to, vm.ActivePrecompiles(rules), nil)
	return c.evm
}

func (c *Chain) rules() params.Rules {
	return c.config.Rules(new(big.Int), true, c.Now)
}

func (c *Chain) finalise() {
	c.state.Finalise(c.rules())
	c.number++
}

func toUint256(value *big.Int) *uint256.Int {
	if value == nil {
		return new(uint256.Int)
	}
	return uint256.MustFromBig(value)
}

func revertError(ret []byte, err error) error {
	if !errors.Is(err, vm.ErrExecutionReverted) {
		return err
	}
	reason, unpackErr := abi.UnpackRevert(ret)
	if unpackErr != nil {
		reason = ""
	}
	return &RevertError{Reason: reason, Data: ret}
}
