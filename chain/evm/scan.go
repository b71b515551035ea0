package evm

import (
	"fmt"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
)

// MaxCode is the largest code that a chain takes (EIP-170), bytes.
const MaxCode = 24_576

// reaching are instructions that read what a definition may not know. Those that
// ask the state (SLOAD, BALANCE, EXTCODE*, calls of other contracts) are not among
// them: the state itself notices those.
var reaching = map[vm.OpCode]bool{
	vm.ORIGIN: true, vm.CALLER: true, vm.GASPRICE: true, vm.BLOCKHASH: true, vm.COINBASE: true, vm.NUMBER: true,
	vm.DIFFICULTY: true, vm.GASLIMIT: true, vm.BASEFEE: true, vm.SELFBALANCE: true, vm.BALANCE: true, vm.SLOAD: true,
}

// changing are instructions that can make the code another one; a definition with
// one of them is not taken.
var changing = map[vm.OpCode]bool{vm.SELFDESTRUCT: true, vm.DELEGATECALL: true, vm.CALLCODE: true}

// newer are instructions that chains have since later forks.
var newer = map[vm.OpCode]bool{
	vm.PUSH0: true, vm.MCOPY: true, vm.TLOAD: true, vm.TSTORE: true, vm.BLOBHASH: true, vm.BLOBBASEFEE: true, clz: true,
}

const clz vm.OpCode = 0x1e

// Reads says what the answers of a definition may depend on beside its arguments.
// It is never false where they do.
type Reads struct{ Time, ChainID bool }

// scan judges code before any of it runs. traced says that an instruction of
// reaching, or GAS for anything but the call of a precompiled contract, can run.
//
// An EVM takes for a jump target what is a JUMPDEST in a reading from the start that
// skips pushed data. Whatever can run is thus in a block that begins at 0 or at
// such a JUMPDEST, and ends where control leaves: nothing that can run is missed,
// and most of what cannot (tables, texts, the tag of a compiler) is passed over.
func scan(code []byte) (traced bool, reads Reads, err error) {
	switch {
	case len(code) == 0:
		return false, reads, fmt.Errorf("%w: there is none", ErrCode)
	case len(code) > MaxCode:
		return false, reads, fmt.Errorf("%w: %d bytes, at most %d", ErrCode, len(code), MaxCode)
	case code[0] == 0xef:
		if _, ok := types.ParseDelegation(code); ok {
			return false, reads, fmt.Errorf("%w: an account that delegates to other code", ErrCode)
		}
		return false, reads, fmt.Errorf("%w: another kind than plain EVM code", ErrCode)
	}
	dests := make([]bool, len(code))
	runs := true
	for pc := 0; pc < len(code); pc += width(code[pc]) {
		op := vm.OpCode(code[pc])
		dests[pc] = op == vm.JUMPDEST
		if runs = runs || dests[pc]; !runs {
			continue
		}
		if changing[op] {
			return false, reads, fmt.Errorf("%w: %s at byte %d can make the code do something else later", ErrCode, op, pc)
		}
		traced = traced || reaching[op] || op == vm.GAS && !callsNext(code, pc)
		reads.Time = reads.Time || op == vm.TIMESTAMP
		reads.ChainID = reads.ChainID || op == vm.CHAINID
		runs = !ends(op)
	}
	return traced, reads, tooNew(code, dests)
}

// tooNew finds instructions newer than Paris where compiled code can come to: a
// compiler pushes every target that it jumps to. Texts have such bytes as well, and
// what is hidden from this look fails when it runs.
func tooNew(code []byte, dests []bool) error {
	seen := make([]bool, len(code))
	for next := []int{0}; len(next) > 0; {
		pc := next[len(next)-1]
		next = next[:len(next)-1]
		for pc < len(code) && !seen[pc] {
			seen[pc] = true
			op := vm.OpCode(code[pc])
			if newer[op] {
				return fmt.Errorf("%w: %s at byte %d is newer than the Paris fork: compile for evmVersion paris", ErrCode, op, pc)
			}
			if to := target(code, pc); to < len(code) && dests[to] {
				next = append(next, to)
			}
			if ends(op) {
				break
			}
			pc += width(code[pc])
		}
	}
	return nil
}

// width is how many bytes an instruction takes, with what it pushes.
func width(op byte) int {
	if o := vm.OpCode(op); o > vm.PUSH0 && o <= vm.PUSH32 {
		return 1 + int(o-vm.PUSH0)
	}
	return 1
}

// target returns the place in the code that a push at pc may mean, or one beyond.
func target(code []byte, pc int) int {
	n := width(code[pc])
	if n < 2 || n > 5 || pc+n > len(code) {
		return len(code)
	}
	to := 0
	for _, b := range code[pc+1 : pc+n] {
		to = to<<8 | int(b)
	}
	return to
}

// callsNext reports that the gas left, read at pc, goes into a call and nowhere
// else: compilers give all of it to a precompiled contract.
func callsNext(code []byte, pc int) bool {
	return pc+1 < len(code) && (vm.OpCode(code[pc+1]) == vm.STATICCALL || vm.OpCode(code[pc+1]) == vm.CALL)
}

// ends reports that control does not pass on to the next instruction.
func ends(op vm.OpCode) bool {
	switch op {
	case vm.STOP, vm.RETURN, vm.REVERT, vm.JUMP, vm.SELFDESTRUCT:
		return true
	}
	return !exists(op)
}

// exists reports that the Paris fork has an instruction.
func exists(op vm.OpCode) bool {
	for _, r := range [...][2]vm.OpCode{
		{vm.STOP, vm.SIGNEXTEND}, {vm.LT, vm.SAR}, {vm.KECCAK256, vm.KECCAK256}, {vm.ADDRESS, vm.BASEFEE}, {vm.POP, vm.JUMPDEST},
		{vm.PUSH1, vm.LOG4}, {vm.CREATE, vm.CREATE2}, {vm.STATICCALL, vm.STATICCALL}, {vm.REVERT, vm.REVERT}, {vm.SELFDESTRUCT, vm.SELFDESTRUCT},
	} {
		if op >= r[0] && op <= r[1] {
			return true
		}
	}
	return false
}
