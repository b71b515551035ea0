package evm

import (
	"encoding/binary"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/stateless"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/types/bal"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/params"
	"github.com/holiman/uint256"
)

// lone is the state of a chain that has one contract and the precompiled ones. It
// keeps nothing, and notes the first question about anything else.
type lone struct {
	at    common.Address
	code  []byte
	hash  common.Hash
	reach string // what was asked for first, empty for nothing
}

var _ vm.StateDB = (*lone)(nil)

func (s *lone) reached(format string, args ...any) {
	if s.reach == "" {
		s.reach = fmt.Sprintf(format, args...)
	}
}

// knows reports that an account may be asked about.
func (s *lone) knows(a common.Address) bool {
	if a == s.at || isPrecompiled(a) {
		return true
	}
	s.reached("account %s", a)
	return false
}

func isPrecompiled(a common.Address) bool {
	_, ok := vm.PrecompiledContractsBerlin[a]
	return ok
}

func (s *lone) Exist(a common.Address) bool { return s.knows(a) }

// Empty is asked by EXTCODEHASH, whose answer for a precompiled contract depends on
// whether anybody ever sent it a coin.
func (s *lone) Empty(a common.Address) bool {
	if a != s.at {
		s.reached("account %s", a)
	}
	return a != s.at
}

func (s *lone) GetCode(a common.Address) []byte {
	if s.knows(a) && a == s.at {
		return s.code
	}
	return nil
}

func (s *lone) GetCodeSize(a common.Address) int { return len(s.GetCode(a)) }

func (s *lone) GetCodeHash(a common.Address) common.Hash {
	if s.knows(a) && a == s.at {
		return s.hash
	}
	return common.Hash{}
}

func (s *lone) GetBalance(a common.Address) *uint256.Int {
	s.reached("the balance of %s", a)
	return new(uint256.Int)
}

func (s *lone) GetState(common.Address, common.Hash) common.Hash {
	s.reached("storage")
	return common.Hash{}
}

func (s *lone) GetStateAndCommittedState(common.Address, common.Hash) (common.Hash, common.Hash) {
	s.reached("storage")
	return common.Hash{}, common.Hash{}
}

func (s *lone) GetTransientState(common.Address, common.Hash) common.Hash {
	s.reached("storage")
	return common.Hash{}
}

func (s *lone) HasSelfDestructed(common.Address) bool { return false }
func (s *lone) GetNonce(common.Address) uint64        { s.reached("a nonce"); return 0 }
func (s *lone) IsNewContract(common.Address) bool     { return false }

// AddBalance is called with zero for everything that is called.
func (s *lone) AddBalance(_ common.Address, v *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	if !v.IsZero() {
		s.reached("a balance")
	}
	return uint256.Int{}
}

func (s *lone) SubBalance(_ common.Address, v *uint256.Int, _ tracing.BalanceChangeReason) uint256.Int {
	if !v.IsZero() {
		s.reached("a balance")
	}
	return uint256.Int{}
}

// A static call changes nothing: what follows is not reached.

func (s *lone) CreateAccount(common.Address)                               { s.reached("a new account") }
func (s *lone) CreateContract(common.Address)                              { s.reached("a new contract") }
func (s *lone) SetNonce(common.Address, uint64, tracing.NonceChangeReason) { s.reached("a nonce") }
func (s *lone) SetTransientState(common.Address, common.Hash, common.Hash) { s.reached("storage") }
func (s *lone) SelfDestruct(common.Address)                                { s.reached("its own end") }
func (s *lone) AddLog(*types.Log)                                          { s.reached("logs") }
func (s *lone) SetCode(common.Address, []byte, tracing.CodeChangeReason) []byte {
	s.reached("code")
	return nil
}

func (s *lone) SetState(common.Address, common.Hash, common.Hash) common.Hash {
	s.reached("storage")
	return common.Hash{}
}

// What is warm only changes what it costs.

func (s *lone) AddressInAccessList(common.Address) bool                   { return true }
func (s *lone) SlotInAccessList(common.Address, common.Hash) (bool, bool) { return true, true }
func (s *lone) AddAddressToAccessList(common.Address)                     {}
func (s *lone) AddSlotToAccessList(common.Address, common.Hash)           {}

func (s *lone) AddRefund(uint64)                  {}
func (s *lone) SubRefund(uint64)                  {}
func (s *lone) GetRefund() uint64                 { return 0 }
func (s *lone) Touch(common.Address)              {}
func (s *lone) Snapshot() int                     { return 0 }
func (s *lone) RevertToSnapshot(int)              {}
func (s *lone) AddPreimage(common.Hash, []byte)   {}
func (s *lone) Witness() *stateless.Witness       { return nil }
func (s *lone) AccessEvents() *state.AccessEvents { return nil }

func (s *lone) Prepare(params.Rules, common.Address, common.Address, *common.Address, []common.Address, types.AccessList) {
}
func (s *lone) Finalise(params.Rules) *bal.ConstructionBlockAccessList { return nil }
func (s *lone) SetTxContext(common.Hash, int, uint32)                  {}

// maxModexp is the longest number that MODEXP takes on every chain (EIP-7823),
// bytes.
const maxModexp = 1024

// modexp is the precompiled contract 5, which newer chains refuse more to.
type modexp struct {
	vm.PrecompiledContract
	state *lone
}

// Run implements vm.PrecompiledContract.
func (m modexp) Run(input []byte) ([]byte, error) {
	for i := range 3 {
		var word [32]byte
		if 32*i < len(input) {
			copy(word[:], input[32*i:])
		}
		if new(big.Int).SetBytes(word[:24]).Sign() != 0 || binary.BigEndian.Uint64(word[24:]) > maxModexp {
			m.state.reached("powers of numbers above %d bytes", maxModexp)
		}
	}
	return m.PrecompiledContract.Run(input)
}
