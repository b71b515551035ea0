package evm_test

import (
	"bytes"
	"errors"
	"strings"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm"

	"github.com/sluice-node/sluice/chain/evm"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/contracts/bindings"
)

var (
	here = common.Address{0xde}
	at   = channel.Context{ChainID: 1337, Time: 1000}
)

func load(t testing.TB, code []byte) *evm.Definition {
	t.Helper()
	d, err := evm.New(at.ChainID, here, code)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// hashlock is the code of a contract without immutables: what its init code
// returns.
func hashlock(t testing.TB) *evm.Definition {
	t.Helper()
	init := common.FromHex(bindings.HashlockTransferMetaData.Bin)
	start := bytes.Index(init, []byte{0x39, 0x60, 0x00, 0xf3, 0xfe}) // CODECOPY PUSH1 0 RETURN INVALID
	d := load(t, init[start+5:])
	if d.CodeHash() != common.HexToHash(bindings.HashlockTransferCodeHash) {
		t.Fatal("not the deployed code")
	}
	return d
}

func locked(n uint64) channel.Balance {
	return channel.Balance{Amount: [2]channel.Amount{channel.Units(n)}, To: [2]common.Address{{1}, {2}}}
}

func TestTheHashLockRuns(t *testing.T) {
	d := hashlock(t)
	secret := common.Hash{7}
	state := transfer.HashlockState{LockHash: transfer.LockHash(secret), Expiry: 1001}.Encode()
	if err := d.Create(locked(5), state, at); err != nil {
		t.Fatal(err)
	}
	final, err := d.Resolve(locked(5), state, secret[:], at)
	if err != nil || final.Amount != [2]channel.Amount{{}, channel.Units(5)} || final.To != locked(5).To {
		t.Fatalf("%v, %v", final, err)
	}
	later := channel.Context{ChainID: 1337, Time: 1001}
	_, err = d.Resolve(locked(5), state, secret[:], later)
	if !errors.Is(err, evm.ErrRefused) || !strings.Contains(err.Error(), "PAYMENT_EXPIRED") {
		t.Errorf("after the expiry: %v", err)
	}
	if err := d.Create(locked(5), state, channel.Context{ChainID: 1, Time: 1000}); !errors.Is(err, evm.ErrChain) {
		t.Errorf("on another chain: %v", err)
	}
	if d.Expiry(state) != 0 || d.Sticky() {
		t.Error("expiry or stickiness")
	}
	if d.Reads() != (evm.Reads{Time: true}) {
		t.Errorf("reads %+v", d.Reads())
	}
	what, err := d.Describe()
	if err != nil || what.Name != "HashlockTransfer" || what.StateEncoding != "tuple(bytes32 lockHash, uint256 expiry)" ||
		what.ResolverEncoding != "tuple(bytes32 preImage)" || !bytes.Equal(what.EncodedCancel, make([]byte, 32)) {
		t.Errorf("%+v, %v", what, err)
	}
}

// program assembles instructions and pushed bytes.
func program(parts ...any) []byte {
	var code []byte
	for _, p := range parts {
		switch p := p.(type) {
		case vm.OpCode:
			code = append(code, byte(p))
		case int:
			code = append(code, byte(p))
		case []byte:
			code = append(code, p...)
		}
	}
	return code
}

// yes returns true, after what comes before it.
func yes(before ...any) []byte {
	return program(append(before, vm.PUSH1, 1, vm.PUSH1, 0, vm.MSTORE, vm.PUSH1, 32, vm.PUSH1, 0, vm.RETURN)...)
}

func TestP13ADefinitionReadsItsArgumentsOnly(t *testing.T) {
	call := func(op vm.OpCode, to int, value bool) []byte {
		p := []any{vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0}
		if value {
			p = append(p, vm.PUSH1, 0)
		}
		return yes(append(p, vm.PUSH1, to, vm.GAS, op, vm.POP)...)
	}
	for _, tt := range []struct {
		rule string
		code []byte
		want error
	}{
		{"nothing", yes(), nil},
		{"the time", yes(vm.TIMESTAMP, vm.POP), nil},
		{"the chain id", yes(vm.CHAINID, vm.POP), nil},
		{"its address", yes(vm.ADDRESS, vm.POP), nil},
		{"its code", yes(vm.ADDRESS, vm.EXTCODESIZE, vm.POP, vm.CODESIZE, vm.POP), nil},
		{"its code hash", yes(vm.ADDRESS, vm.EXTCODEHASH, vm.POP), nil},
		{"no value is sent", yes(vm.CALLVALUE, vm.POP), nil},
		{"a precompiled contract", call(vm.STATICCALL, 2, false), nil},
		{"one by a plain call", call(vm.CALL, 2, true), nil},
		{"storage", yes(vm.PUSH1, 0, vm.SLOAD, vm.POP), evm.ErrReach},
		{"its balance", yes(vm.SELFBALANCE, vm.POP), evm.ErrReach},
		{"another balance", yes(vm.PUSH1, 9, vm.BALANCE, vm.POP), evm.ErrReach},
		{"the caller", yes(vm.CALLER, vm.POP), evm.ErrReach},
		{"the sender", yes(vm.ORIGIN, vm.POP), evm.ErrReach},
		{"the gas price", yes(vm.GASPRICE, vm.POP), evm.ErrReach},
		{"the gas left", yes(vm.GAS, vm.POP), evm.ErrReach},
		{"the gas left at the end of the code", yes(vm.PUSH1, 4, vm.JUMP, vm.INVALID, vm.JUMPDEST, vm.GAS, vm.POP), evm.ErrReach},
		{"a block hash", yes(vm.PUSH1, 0, vm.BLOCKHASH, vm.POP), evm.ErrReach},
		{"the number of the block", yes(vm.NUMBER, vm.POP), evm.ErrReach},
		{"who made it", yes(vm.COINBASE, vm.POP), evm.ErrReach},
		{"its randomness", yes(vm.DIFFICULTY, vm.POP), evm.ErrReach},
		{"its gas limit", yes(vm.GASLIMIT, vm.POP), evm.ErrReach},
		{"its base fee", yes(vm.BASEFEE, vm.POP), evm.ErrReach},
		{"another's code size", yes(vm.PUSH1, 0x99, vm.EXTCODESIZE, vm.POP), evm.ErrReach},
		{"another's code", yes(vm.PUSH1, 1, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0x99, vm.EXTCODECOPY), evm.ErrReach},
		{"another's code hash", yes(vm.PUSH1, 0x99, vm.EXTCODEHASH, vm.POP), evm.ErrReach},
		{"whether a precompiled contract exists", yes(vm.PUSH1, 1, vm.EXTCODEHASH, vm.POP), evm.ErrReach},
		{"another contract", call(vm.STATICCALL, 0x99, false), evm.ErrReach},
		{"another contract by a plain call", call(vm.CALL, 0x99, true), evm.ErrReach},
		{"a precompiled contract of newer forks", call(vm.STATICCALL, 10, false), evm.ErrReach},
		{"storage, written", yes(vm.PUSH1, 1, vm.PUSH1, 1, vm.SSTORE), evm.ErrFailed},
		{"logs", yes(vm.PUSH1, 0, vm.PUSH1, 0, vm.LOG0), evm.ErrFailed},
		{"new contracts", yes(vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.CREATE, vm.POP), evm.ErrFailed},
		{"an instruction of no fork", program(0x0c), evm.ErrFailed},
		{"time without end", program(vm.JUMPDEST, vm.PUSH1, 0, vm.JUMP), evm.ErrFailed},
		{"memory without end", yes(vm.PUSH1, 1, vm.PUSH4, []byte{1, 0, 0, 0}, vm.MSTORE), evm.ErrFailed},
		{"itself without end", program(vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.ADDRESS, vm.GAS, vm.STATICCALL, vm.JUMPDEST, vm.PUSH1, 11, vm.JUMP), evm.ErrFailed},
	} {
		d := load(t, tt.code)
		for range 2 { // what a run before it did is forgotten
			if err := d.Create(locked(1), nil, at); !errors.Is(err, tt.want) {
				t.Errorf("%s: %v, want %v", tt.rule, err, tt.want)
			}
		}
	}
}

func TestCodeThatIsNotTaken(t *testing.T) {
	for _, tt := range []struct {
		rule string
		code []byte
		want string
	}{
		{"none", nil, "there is none"},
		{"more than a chain takes", make([]byte, evm.MaxCode+1), "at most 24576"},
		{"an account that delegates", append([]byte{0xef, 0x01, 0x00}, make([]byte, 20)...), "delegates"},
		{"another format", []byte{0xef, 0x00, 0x01}, "plain EVM code"},
		{"PUSH0", yes(vm.PUSH0, vm.POP), "PUSH0 at byte 0 is newer than the Paris fork"},
		{"MCOPY", yes(vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.MCOPY), "MCOPY at byte 6"},
		{"transient storage", yes(vm.PUSH1, 0, vm.TLOAD, vm.POP), "TLOAD"},
		{"CLZ", yes(vm.PUSH1, 0, 0x1e, vm.POP), "newer"},
		{"a proxy", yes(vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 9, vm.GAS, vm.DELEGATECALL, vm.POP), "DELEGATECALL at byte 11 can make the code do something else"},
		{"an end", program(vm.PUSH1, 0, vm.SELFDESTRUCT), "SELFDESTRUCT"},
		{"one behind a jump", program(vm.PUSH1, 3, vm.JUMP, vm.JUMPDEST, vm.PUSH1, 0, vm.SELFDESTRUCT), "SELFDESTRUCT"},
	} {
		if _, err := evm.New(1, here, tt.code); !errors.Is(err, evm.ErrCode) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.rule, err, tt.want)
		}
	}
	for rule, code := range map[string][]byte{
		"in pushed data":        yes(vm.PUSH1, vm.SELFDESTRUCT, vm.POP),
		"behind the end":        append(yes(), byte(vm.SELFDESTRUCT), byte(vm.PUSH0)),
		"in the compiler's tag": append(yes(), common.FromHex("0xfea2646970667358221220ff5fdef4ff")...),
	} {
		if _, err := evm.New(1, here, code); err != nil {
			t.Errorf("what cannot run, %s: %v", rule, err)
		}
	}
}

// answer returns data as it is, or reverts with it.
func answer(end vm.OpCode, data []byte) []byte {
	n := []byte{byte(len(data) >> 8), byte(len(data))}
	code := program(vm.PUSH2, n, vm.PUSH1, 13, vm.PUSH1, 0, vm.CODECOPY, vm.PUSH2, n, vm.PUSH1, 0, end)
	return append(append(code[:4:4], append([]byte{byte(len(code))}, code[5:]...)...), data...)
}

func word(tail ...byte) []byte { return common.LeftPadBytes(tail, 32) }

func TestAnswersThatAreNone(t *testing.T) {
	for rule, data := range map[string][]byte{
		"nothing": nil, "31 bytes": make([]byte, 31), "two": word(2), "a large number": append([]byte{1}, make([]byte, 31)...), "256": word(1, 0),
	} {
		if err := load(t, answer(vm.RETURN, data)).Create(locked(1), nil, at); !errors.Is(err, evm.ErrAnswer) {
			t.Errorf("create answers %s: %v", rule, err)
		}
	}
	if err := load(t, answer(vm.RETURN, word())).Create(locked(1), nil, at); !errors.Is(err, evm.ErrRefused) {
		t.Errorf("create answers false: %v", err)
	}
	one, two := word(append([]byte{1}, make([]byte, 19)...)...), word(append([]byte{2}, make([]byte, 19)...)...)
	balance := bytes.Join([][]byte{word(3), word(4), one, two}, nil)
	final, err := load(t, answer(vm.RETURN, append(balance, 1, 2, 3))).Resolve(locked(9), nil, nil, at)
	if err != nil || final.Amount != [2]channel.Amount{channel.Units(3), channel.Units(4)} {
		t.Errorf("a balance and more: %v, %v", final, err)
	}
	for rule, data := range map[string][]byte{
		"nothing": nil, "127 bytes": balance[:127], "other payees": bytes.Join([][]byte{word(3), word(4), two, one}, nil),
		"an address above 20 bytes": bytes.Join([][]byte{word(3), word(4), append([]byte{1}, one[1:]...), two}, nil),
	} {
		b, err := load(t, answer(vm.RETURN, data)).Resolve(locked(9), nil, nil, at)
		if !errors.Is(err, evm.ErrAnswer) || b != locked(9) {
			t.Errorf("resolve answers %s: %v, %v", rule, b, err)
		}
	}
}

func TestReasonsAreTextAndShort(t *testing.T) {
	revert := func(reason string) []byte {
		b := append(common.FromHex("0x08c379a0"), word(32)...)
		b = append(b, word(byte(len(reason)>>8), byte(len(reason)))...)
		return append(append(b, reason...), make([]byte, (32-len(reason)%32)%32)...)
	}
	for reason, want := range map[string]string{
		"no": "refused by the definition: no", "": "refused by the definition", "a\x1b[31m\n\xffb": "refused by the definition: a[31mb",
		strings.Repeat("ä", 110): "refused by the definition: " + strings.Repeat("ä", 100), strings.Repeat("x", 2000): "refused by the definition: reason too long",
	} {
		err := load(t, answer(vm.REVERT, revert(reason))).Create(locked(1), nil, at)
		var r *evm.Refusal
		if !errors.As(err, &r) || err.Error() != want || len(r.Reason) > 200 {
			t.Errorf("%.20q: %v, want %s", reason, err, want)
		}
	}
}

// Channels of one chain run the same definition at once, at times of their own.
func TestOneDefinitionManyGoroutines(t *testing.T) {
	d := hashlock(t)
	secret := common.Hash{7}
	state := transfer.HashlockState{LockHash: transfer.LockHash(secret), Expiry: 1000}.Encode()
	var group sync.WaitGroup
	for i := range uint64(8) {
		group.Go(func() {
			for range 200 {
				final, err := d.Resolve(locked(i), state, secret[:], channel.Context{ChainID: 1337, Time: 996 + i})
				if late := i >= 4; late != (err != nil) || !late && final.Amount[1] != channel.Units(i) {
					t.Errorf("at %d: %v, %v", 996+i, final, err)
				}
			}
		})
	}
	group.Wait()
}

// FuzzDefinition runs any code with any arguments: whatever happens is an answer
// or a typed refusal, and the same twice.
func FuzzDefinition(f *testing.F) {
	f.Add(yes(), []byte{1}, []byte{2})
	f.Add(answer(vm.RETURN, make([]byte, 128)), []byte{}, []byte{})
	f.Add(answer(vm.REVERT, common.FromHex("0x08c379a0")), []byte{}, []byte{})
	f.Add(yes(vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 5, vm.GAS, vm.STATICCALL, vm.POP), []byte{}, []byte{})
	f.Fuzz(func(t *testing.T, code, state, resolver []byte) {
		d, err := evm.New(at.ChainID, here, code)
		if err != nil {
			if !errors.Is(err, evm.ErrCode) {
				t.Fatal(err)
			}
			return
		}
		typed := func(err error) {
			for _, want := range []error{evm.ErrRefused, evm.ErrReach, evm.ErrFailed, evm.ErrAnswer} {
				if err == nil || errors.Is(err, want) {
					return
				}
			}
			t.Fatal(err)
		}
		first := d.Create(locked(3), state, at)
		typed(first)
		final, err := d.Resolve(locked(3), state, resolver, at)
		typed(err)
		again, err2 := d.Resolve(locked(3), state, resolver, at)
		if again != final || (err == nil) != (err2 == nil) || err != nil && err.Error() != err2.Error() {
			t.Fatalf("%v, %v and then %v, %v", final, err, again, err2)
		}
		_, err = d.Describe()
		typed(err)
	})
}

func BenchmarkHashlock(b *testing.B) {
	secret := common.Hash{7}
	state := transfer.HashlockState{LockHash: transfer.LockHash(secret)}.Encode()
	embedded := hashlock(b)
	for name, d := range map[string]channel.Definition{"native": transfer.Hashlock{}, "evm": embedded} {
		b.Run(name+"/create", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := d.Create(locked(5), state, at); err != nil {
					b.Fatal(err)
				}
			}
		})
		b.Run(name+"/resolve", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := d.Resolve(locked(5), state, secret[:], at); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkWorst is the longest that one run may take.
func BenchmarkWorst(b *testing.B) {
	for name, code := range map[string][]byte{
		"loop":   program(vm.JUMPDEST, vm.PUSH1, 0, vm.JUMP),
		"traced": program(vm.JUMPDEST, vm.CALLER, vm.POP, vm.PUSH1, 0, vm.JUMP),
		"ecrecover": program(vm.JUMPDEST, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 0, vm.PUSH1, 1, vm.GAS, vm.STATICCALL,
			vm.POP, vm.PUSH1, 0, vm.JUMP),
	} {
		d := load(b, code)
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				_ = d.Create(locked(5), nil, at)
			}
		})
	}
}
