package evm

import (
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"sync"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"

	"github.com/sluice-node/sluice/channel"
)

// MaxGas bounds one run: some hundred signatures, a claim that fits a block of any
// chain, and milliseconds here. It bounds memory too: a megabyte costs more.
const MaxGas = 1_000_000

// Definition is a transfer definition on its own code. It is a pure function of
// its arguments, the chain id and the block time, and may be used by any number
// of goroutines.
type Definition struct {
	at      common.Address
	chainID uint64
	code    []byte
	hash    common.Hash
	traced  bool
	reads   Reads
	// machines are EVMs that were used before: their code is analysed.
	machines sync.Pool
}

var _ channel.Definition = (*Definition)(nil)

// New takes the code that stands at an address of a chain. Errors: ErrCode.
func New(chainID uint64, at common.Address, code []byte) (*Definition, error) {
	traced, reads, err := scan(code)
	if err != nil {
		return nil, err
	}
	d := &Definition{at: at, chainID: chainID, code: append([]byte(nil), code...), hash: crypto.Keccak256Hash(code), traced: traced, reads: reads}
	d.machines.New = func() any { return newMachine(d) }
	return d, nil
}

// CodeHash is the keccak256 of the code.
func (d *Definition) CodeHash() common.Hash { return d.hash }

// Reads says what the answers may depend on beside the arguments.
func (d *Definition) Reads() Reads { return d.reads }

// Create implements channel.Definition. Errors: ErrRefused as *Refusal, ErrReach,
// ErrFailed, ErrAnswer, ErrChain.
func (d *Definition) Create(b channel.Balance, state []byte, at channel.Context) error {
	m, ret, err := d.ask(selectorCreate, at, channel.EncodeBalance(b), state)
	if err != nil {
		return err
	}
	defer d.machines.Put(m)
	word, ok := wordAt(ret, 0)
	switch {
	case !ok || !isSmall(word) || word[31] > 1:
		return fmt.Errorf("%w: create returns %d bytes that are no bool", ErrAnswer, len(ret))
	case word[31] == 0:
		return &Refusal{Reason: "create returns false"}
	}
	return nil
}

// Resolve implements channel.Definition. Errors: as Create.
func (d *Definition) Resolve(b channel.Balance, state, resolver []byte, at channel.Context) (channel.Balance, error) {
	m, ret, err := d.ask(selectorResolve, at, channel.EncodeBalance(b), state, resolver)
	if err != nil {
		return b, err
	}
	defer d.machines.Put(m)
	final, err := readBalance(ret)
	switch {
	case err != nil:
		return b, err
	case final.To != b.To:
		return b, fmt.Errorf("%w: it pays others than the two parties", ErrAnswer)
	}
	return final, nil
}

// Expiry implements channel.Definition: the node does not know where a
// definition keeps one, so it counts as never (F10).
func (d *Definition) Expiry([]byte) uint64 { return 0 }

// Sticky implements channel.Definition.
func (d *Definition) Sticky() bool { return false }

// The functions of ITransferDefinition that a channel asks.
const (
	selectorCreate  uint32 = 0x94184ba9 // create(bytes,bytes)
	selectorResolve uint32 = 0x8ef98a7e // resolve(bytes,bytes,bytes)
)

// ask runs a function of byte strings. What it returns is the machine's, which is
// the caller's to give back; on an error it has been.
func (d *Definition) ask(selector uint32, at channel.Context, args ...[]byte) (*machine, []byte, error) {
	if at.ChainID != d.chainID {
		return nil, nil, fmt.Errorf("%w: asked for chain %d, is of %d", ErrChain, at.ChainID, d.chainID)
	}
	m := d.machines.Get().(*machine)
	ret, err := m.run(at.Time, selector, args)
	if err != nil {
		d.machines.Put(m)
		return nil, nil, err
	}
	return m, ret, nil
}

// machine is an EVM around one definition, for one call at a time.
type machine struct {
	evm   *vm.EVM
	state *lone
	input []byte
}

func newMachine(d *Definition) *machine {
	zero := new(big.Int)
	m := &machine{state: &lone{at: d.at, code: d.code, hash: d.hash}}
	var config vm.Config
	if d.traced {
		config.Tracer = &tracing.Hooks{OnOpcode: m.watch}
	}
	m.evm = vm.NewEVM(vm.BlockContext{
		CanTransfer: func(vm.StateDB, common.Address, *uint256.Int) bool { return false },
		Transfer:    func(vm.StateDB, common.Address, common.Address, *uint256.Int, *params.Rules) {},
		GetHash:     func(uint64) common.Hash { return common.Hash{} },
		BlockNumber: zero, Difficulty: zero, BaseFee: zero, BlobBaseFee: zero, Random: new(common.Hash), GasLimit: MaxGas,
	}, m.state, &params.ChainConfig{
		ChainID:        new(big.Int).SetUint64(d.chainID),
		HomesteadBlock: zero, EIP150Block: zero, EIP155Block: zero, EIP158Block: zero,
		ByzantiumBlock: zero, ConstantinopleBlock: zero, PetersburgBlock: zero, IstanbulBlock: zero,
		MuirGlacierBlock: zero, BerlinBlock: zero, LondonBlock: zero,
		TerminalTotalDifficulty: zero,
	}, config)
	m.evm.SetTxContext(vm.TxContext{GasPrice: new(uint256.Int)})
	pre := make(vm.PrecompiledContracts, len(vm.PrecompiledContractsBerlin))
	for a, p := range vm.PrecompiledContractsBerlin {
		if a == modexpAt {
			p = modexp{p, m.state}
		}
		pre[a] = p
	}
	m.evm.SetPrecompiles(pre)
	return m
}

var modexpAt = common.BytesToAddress([]byte{5})

// watch is asked about each instruction before it runs.
func (m *machine) watch(pc uint64, op byte, _, _ uint64, scope tracing.OpContext, _ []byte, _ int, _ error) {
	switch o := vm.OpCode(op); {
	case m.state.reach != "":
	case reaching[o]:
		m.state.reached("%s", o)
	case o == vm.GAS && !callsNext(scope.ContractCode(), int(pc)):
		m.state.reached("the gas left")
	}
}

// run calls the definition. What it returns is good until the next run.
func (m *machine) run(time uint64, selector uint32, args [][]byte) ([]byte, error) {
	m.state.reach = ""
	m.evm.Context.Time = time
	m.pack(selector, args)
	ret, _, err := m.evm.StaticCall(common.Address{}, m.state.at, m.input, vm.NewGasBudget(MaxGas, 0))
	switch {
	case m.state.reach != "":
		return nil, fmt.Errorf("%w: %s", ErrReach, m.state.reach)
	case errors.Is(err, vm.ErrExecutionReverted):
		return nil, refusal(ret)
	case err != nil:
		return nil, fmt.Errorf("%w: %s", ErrFailed, printable(err.Error()))
	}
	return ret, nil
}

// pack writes a call of byte strings into the machine's buffer.
func (m *machine) pack(selector uint32, args [][]byte) {
	m.input = binary.BigEndian.AppendUint32(m.input[:0], selector)
	at := 32 * len(args)
	for _, a := range args {
		m.input = appendWord(m.input, uint64(at))
		at += 32 + padded(len(a))
	}
	for _, a := range args {
		m.input = appendWord(m.input, uint64(len(a)))
		m.input = append(m.input, a...)
		m.input = append(m.input, zeros[:padded(len(a))-len(a)]...)
	}
}

var zeros [32]byte

func padded(n int) int { return (n + 31) / 32 * 32 }

func appendWord(b []byte, n uint64) []byte {
	b = append(b, zeros[:24]...)
	return binary.BigEndian.AppendUint64(b, n)
}

// wordAt returns the i-th word of an answer.
func wordAt(ret []byte, i int) ([]byte, bool) {
	if len(ret) < 32*(i+1) {
		return nil, false
	}
	return ret[32*i : 32*(i+1)], true
}

// isSmall reports that a word fits its last byte.
func isSmall(word []byte) bool { return common.Hash(word).Cmp(common.Hash{30: 1}) < 0 }

// readBalance reads struct Balance { uint256[2] amount; address[2] to; }, as the
// channel contract does: more bytes behind it do not matter.
func readBalance(ret []byte) (channel.Balance, error) {
	var b channel.Balance
	for i := range 2 {
		amount, ok1 := wordAt(ret, i)
		to, ok2 := wordAt(ret, i+2)
		if !ok1 || !ok2 {
			return b, fmt.Errorf("%w: %d bytes, a balance has 128", ErrAnswer, len(ret))
		}
		if common.Hash(to).Cmp(common.Hash{11: 1}) >= 0 {
			return b, fmt.Errorf("%w: %x is no address", ErrAnswer, to)
		}
		a, err := channel.AmountFromBytes(amount)
		if err != nil {
			return b, fmt.Errorf("%w: %w", ErrAnswer, err)
		}
		b.Amount[i], b.To[i] = a, common.BytesToAddress(to)
	}
	return b, nil
}
