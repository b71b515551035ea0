package contracts_test

import (
	"crypto/sha256"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

func methodInput(contract abi.ABI, method string, index int) abi.Arguments {
	return abi.Arguments{contract.Methods[method].Inputs[index]}
}

func encode(arguments abi.Arguments, values ...any) []byte {
	encoded, err := arguments.Pack(values...)
	if err != nil {
		panic(err)
	}
	return encoded
}

func hashState(state bindings.CoreChannelState) common.Hash {
	return crypto.Keccak256Hash(encode(methodInput(channelABI.GetABI(), "disputeChannel", 0), state))
}

func hashWithdrawal(wd bindings.WithdrawData) common.Hash {
	return crypto.Keccak256Hash(encode(methodInput(channelABI.GetABI(), "withdraw", 0), wd))
}

func hashTransfer(transfer bindings.CoreTransferState) common.Hash {
	return crypto.Keccak256Hash(encode(methodInput(channelABI.GetABI(), "disputeTransfer", 0), transfer))
}

const (
	commitChannelState = 0
	commitWithdrawal   = 1
)

// commitment binds a hash to what it is a hash of.
func commitment(kind uint8, hash common.Hash) common.Hash {
	return crypto.Keccak256Hash(common.LeftPadBytes([]byte{kind}, 32), hash[:])
}

func digest(message common.Hash) common.Hash {
	return crypto.Keccak256Hash([]byte("\x16Vector Signed Message:\n32"), message[:])
}

// sign signs a message under the channel prefix, with v 27 or 28.
func sign(by evmtest.Account, message common.Hash) []byte {
	hash := digest(message)
	signature, err := crypto.Sign(hash[:], by.Key)
	if err != nil {
		panic(err)
	}
	signature[64] += 27
	return signature
}

// share is one asset of a channel state.
type share struct {
	asset        common.Address
	alice, bob   int64
	processedA   int64
	processedB   int64
	defundNonce  int64
	aliceAddress common.Address // zero is alice
}

// stateWith builds a state of this channel, with transfers under its root.
func (w *world) stateWith(nonce int64, root common.Hash, shares ...share) bindings.CoreChannelState {
	state := bindings.CoreChannelState{
		ChannelAddress: w.channel, Alice: w.alice.Address, Bob: w.bob.Address,
		Timeout: big.NewInt(channelTimeout), Nonce: big.NewInt(nonce), MerkleRoot: root,
	}
	for _, s := range shares {
		to := s.aliceAddress
		if to == (common.Address{}) {
			to = w.alice.Address
		}
		state.AssetIds = append(state.AssetIds, s.asset)
		state.Balances = append(state.Balances, bindings.Balance{
			Amount: [2]*big.Int{big.NewInt(s.alice), big.NewInt(s.bob)},
			To:     [2]common.Address{to, w.bob.Address},
		})
		state.ProcessedDepositsA = append(state.ProcessedDepositsA, big.NewInt(s.processedA))
		state.ProcessedDepositsB = append(state.ProcessedDepositsB, big.NewInt(s.processedB))
		state.DefundNonces = append(state.DefundNonces, big.NewInt(max(s.defundNonce, 1)))
	}
	return state
}

// state builds a state of this channel without transfers.
func (w *world) state(nonce int64, shares ...share) bindings.CoreChannelState {
	return w.stateWith(nonce, common.Hash{}, shares...)
}

// dispute packs a dispute of the state signed by both parties.
func (w *world) dispute(state bindings.CoreChannelState) []byte {
	message := commitment(commitChannelState, hashState(state))
	return channelABI.PackDisputeChannel(state, sign(w.alice, message), sign(w.bob, message))
}

func defund(state bindings.CoreChannelState, assets ...common.Address) []byte {
	return channelABI.PackDefundChannel(state, assets, nil)
}

// enterDefund disputes the state and lets the consensus phase pass.
func (w *world) enterDefund(state bindings.CoreChannelState) {
	w.t.Helper()
	w.must(w.call(w.carol, w.dispute(state)))
	w.Now += channelTimeout
}

// withdrawal builds a withdrawal of native coins from this channel.
func (w *world) withdrawal(recipient common.Address, amount, nonce int64) bindings.WithdrawData {
	return bindings.WithdrawData{
		ChannelAddress: w.channel, Recipient: recipient, Amount: big.NewInt(amount), Nonce: big.NewInt(nonce), CallData: []byte{},
	}
}

func (w *world) submit(wd bindings.WithdrawData) []byte {
	message := commitment(commitWithdrawal, hashWithdrawal(wd))
	return channelABI.PackWithdraw(wd, sign(w.alice, message), sign(w.bob, message))
}

// transfer is a hash-locked transfer of native coins from alice to bob.
type transfer struct {
	core     bindings.CoreTransferState
	state    []byte
	preimage common.Hash
}

var (
	bytes32Type, _ = abi.NewType("bytes32", "", nil)
	uint256Type, _ = abi.NewType("uint256", "", nil)
	hashlockState  = abi.Arguments{{Type: bytes32Type}, {Type: uint256Type}}
)

func (w *world) transfer(number byte, amount int64, expiry uint64) transfer {
	preimage := crypto.Keccak256Hash([]byte{'s', number})
	lock := sha256.Sum256(preimage[:])
	state := encode(hashlockState, lock, new(big.Int).SetUint64(expiry))
	return transfer{
		preimage: preimage,
		state:    state,
		core: bindings.CoreTransferState{
			ChannelAddress: w.channel, TransferId: crypto.Keccak256Hash([]byte{'t', number}), TransferDefinition: w.hashlock,
			Initiator: w.alice.Address, Responder: w.bob.Address, AssetId: native,
			Balance: bindings.Balance{
				Amount: [2]*big.Int{big.NewInt(amount), new(big.Int)},
				To:     [2]common.Address{w.alice.Address, w.bob.Address},
			},
			TransferTimeout: big.NewInt(transferTimeout), InitialStateHash: crypto.Keccak256Hash(state),
		},
	}
}

// tree is a Merkle tree over transfers: pairs sorted, an odd node carried up.
type tree [][]common.Hash

func newTree(transfers ...transfer) tree {
	var level []common.Hash
	for _, t := range transfers {
		level = append(level, hashTransfer(t.core))
	}
	tr := tree{level}
	for len(level) > 1 {
		var next []common.Hash
		for i := 0; i < len(level); i += 2 {
			if i+1 == len(level) {
				next = append(next, level[i])
				continue
			}
			left, right := level[i], level[i+1]
			if left.Cmp(right) > 0 {
				left, right = right, left
			}
			next = append(next, crypto.Keccak256Hash(left[:], right[:]))
		}
		tr = append(tr, next)
		level = next
	}
	return tr
}

func (tr tree) root() common.Hash {
	top := tr[len(tr)-1]
	if len(top) == 0 {
		return common.Hash{}
	}
	return top[0]
}

func (tr tree) proof(leaf int) [][32]byte {
	var proof [][32]byte
	for _, level := range tr[:len(tr)-1] {
		if sibling := leaf ^ 1; sibling < len(level) {
			proof = append(proof, level[sibling])
		}
		leaf /= 2
	}
	return proof
}

type withdrawState struct {
	InitiatorSignature []byte
	Initiator          common.Address
	Responder          common.Address
	Data               [32]byte
	Nonce              *big.Int
	Fee                *big.Int
	CallTo             common.Address
	CallData           []byte
}

type withdrawResolver struct {
	ResponderSignature []byte
}

func tupleType(components ...abi.ArgumentMarshaling) abi.Arguments {
	tuple, err := abi.NewType("tuple", "", components)
	if err != nil {
		panic(err)
	}
	return abi.Arguments{{Type: tuple}}
}

func encodeWithdrawState(state withdrawState) []byte {
	return encode(tupleType(
		abi.ArgumentMarshaling{Name: "initiatorSignature", Type: "bytes"},
		abi.ArgumentMarshaling{Name: "initiator", Type: "address"},
		abi.ArgumentMarshaling{Name: "responder", Type: "address"},
		abi.ArgumentMarshaling{Name: "data", Type: "bytes32"},
		abi.ArgumentMarshaling{Name: "nonce", Type: "uint256"},
		abi.ArgumentMarshaling{Name: "fee", Type: "uint256"},
		abi.ArgumentMarshaling{Name: "callTo", Type: "address"},
		abi.ArgumentMarshaling{Name: "callData", Type: "bytes"},
	), state)
}

func encodeWithdrawResolver(signature []byte) []byte {
	return encode(tupleType(abi.ArgumentMarshaling{Name: "responderSignature", Type: "bytes"}), withdrawResolver{signature})
}

func methodOutput(contract abi.ABI, method string) abi.Arguments {
	return contract.Methods[method].Outputs
}
