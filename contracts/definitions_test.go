package contracts_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

func encodeBalance(w *world, a, b int64) []byte {
	return encode(methodOutput(hashlockABI.GetABI(), "resolve"), bindings.Balance{
		Amount: [2]*big.Int{big.NewInt(a), big.NewInt(b)},
		To:     [2]common.Address{w.alice.Address, w.bob.Address},
	})
}

// wantBalance checks what a definition's resolve returned.
func (w *world) wantBalance(result evmtest.Result, a, b int64) {
	w.t.Helper()
	w.must(result)
	balance, err := hashlockABI.UnpackResolve(result.Return)
	if err != nil {
		w.t.Fatal(err)
	}
	if balance.Amount[0].Int64() != a || balance.Amount[1].Int64() != b || balance.To != [2]common.Address{w.alice.Address, w.bob.Address} {
		w.t.Errorf("resolved to %v, want %d and %d", balance, a, b)
	}
}

func TestDefinitionsSayWhatTheyAre(t *testing.T) {
	w := newWorld(t)
	for address, want := range map[common.Address]bindings.RegisteredTransfer{
		w.hashlock: {
			Name: "HashlockTransfer", Definition: w.hashlock, StateEncoding: "tuple(bytes32 lockHash, uint256 expiry)",
			ResolverEncoding: "tuple(bytes32 preImage)", EncodedCancel: make([]byte, 32),
		},
		w.withdraw: {
			Name: "Withdraw", Definition: w.withdraw,
			StateEncoding:    "tuple(bytes initiatorSignature, address initiator, address responder, bytes32 data, uint256 nonce, uint256 fee, address callTo, bytes callData)",
			ResolverEncoding: "tuple(bytes responderSignature)", EncodedCancel: encodeWithdrawResolver(make([]byte, 65)),
		},
	} {
		got := read(w, address, hashlockABI.PackGetRegistryInformation(), hashlockABI.UnpackGetRegistryInformation)
		if !sameDefinition(got, want) {
			t.Errorf("%+v, want %+v", got, want)
		}
		one := bindings.RegisteredTransfer{
			Name: read(w, address, hashlockABI.PackName(), hashlockABI.UnpackName), Definition: address,
			StateEncoding:    read(w, address, hashlockABI.PackStateEncoding(), hashlockABI.UnpackStateEncoding),
			ResolverEncoding: read(w, address, hashlockABI.PackResolverEncoding(), hashlockABI.UnpackResolverEncoding),
			EncodedCancel:    read(w, address, hashlockABI.PackEncodedCancel(), hashlockABI.UnpackEncodedCancel),
		}
		if !sameDefinition(one, want) {
			t.Errorf("one by one %+v", one)
		}
	}
}

func TestHashlockCreate(t *testing.T) {
	w := newWorld(t)
	lock := common.Hash{1}
	state := func(lock common.Hash, expiry uint64) []byte {
		return encode(hashlockState, [32]byte(lock), new(big.Int).SetUint64(expiry))
	}
	for rule, tt := range map[string]struct {
		balance, state []byte
		reason         string
	}{
		"no expiry":                {encodeBalance(w, 1, 0), state(lock, 0), ""},
		"a second to go":           {encodeBalance(w, 1, 0), state(lock, w.Now+1), ""},
		"the expiry itself is not": {encodeBalance(w, 1, 0), state(lock, w.Now), "HashlockTransfer: EXPIRED_TIMELOCK"},
		"past":                     {encodeBalance(w, 1, 0), state(lock, 1), "HashlockTransfer: EXPIRED_TIMELOCK"},
		"nothing to pay":           {encodeBalance(w, 0, 0), state(lock, 0), "HashlockTransfer: ZER0_SENDER_BALANCE"},
		"the responder has some":   {encodeBalance(w, 1, 1), state(lock, 0), "HashlockTransfer: NONZERO_RECIPIENT_BALANCE"},
		"no lock":                  {encodeBalance(w, 1, 0), state(common.Hash{}, 0), "HashlockTransfer: EMPTY_LOCKHASH"},
	} {
		t.Run(rule, func(*testing.T) {
			result := w.Call(w.carol.Address, w.hashlock, hashlockABI.PackCreate(tt.balance, tt.state))
			if tt.reason != "" {
				w.refused(result, tt.reason)
			} else if ok, err := hashlockABI.UnpackCreate(w.must(result).Return); err != nil || !ok {
				t.Errorf("create = %t, %v", ok, err)
			}
		})
	}
}

func TestHashlockResolve(t *testing.T) {
	w := newWorld(t)
	resolve := func(state, resolver []byte) evmtest.Result {
		return w.Call(w.carol.Address, w.hashlock, hashlockABI.PackResolve(encodeBalance(w, 7, 0), state, resolver))
	}
	for _, expiry := range []uint64{0, w.Now + 1} {
		lock := w.transfer(1, 7, expiry)
		w.wantBalance(resolve(lock.state, lock.preimage[:]), 0, 7)
		w.wantBalance(resolve(lock.state, make([]byte, 32)), 7, 0)
		w.refused(resolve(lock.state, crypto.Keccak256(lock.preimage[:])), "HashlockTransfer: INVALID_PREIMAGE")
		w.refused(resolve(lock.state, []byte{1}), "")
		w.refused(resolve([]byte{1}, lock.preimage[:]), "")
	}
	late := w.transfer(1, 7, w.Now)
	w.refused(resolve(late.state, late.preimage[:]), "HashlockTransfer: PAYMENT_EXPIRED")
	w.wantBalance(resolve(late.state, make([]byte, 32)), 7, 0) // it can still be cancelled
}

func (w *world) goodWithdrawState() withdrawState {
	message := common.Hash{3}
	return withdrawState{
		InitiatorSignature: sign(w.alice, message), Initiator: w.alice.Address, Responder: w.bob.Address,
		Data: message, Nonce: big.NewInt(1), Fee: big.NewInt(2), CallTo: w.carol.Address, CallData: []byte("call"),
	}
}

func TestWithdrawCreate(t *testing.T) {
	w := newWorld(t)
	for rule, tt := range map[string]struct {
		a, b   int64
		change func(*withdrawState)
		reason string
	}{
		"as it should be":          {7, 0, func(*withdrawState) {}, ""},
		"the fee is all":           {2, 0, func(*withdrawState) {}, ""},
		"the fee is more":          {1, 0, func(*withdrawState) {}, "Withdraw: INSUFFICIENT_BALANCE"},
		"the responder has some":   {7, 1, func(*withdrawState) {}, "Withdraw: NONZERO_RECIPIENT_BALANCE"},
		"no initiator":             {7, 0, func(s *withdrawState) { s.Initiator = common.Address{} }, "Withdraw: EMPTY_SIGNERS"},
		"no responder":             {7, 0, func(s *withdrawState) { s.Responder = common.Address{} }, "Withdraw: EMPTY_SIGNERS"},
		"no data":                  {7, 0, func(s *withdrawState) { s.Data = [32]byte{} }, "Withdraw: EMPTY_DATA"},
		"no nonce":                 {7, 0, func(s *withdrawState) { s.Nonce = new(big.Int) }, "Withdraw: EMPTY_NONCE"},
		"other data than signed":   {7, 0, func(s *withdrawState) { s.Data = [32]byte{4} }, "Withdraw: INVALID_INITIATOR_SIG"},
		"the responder signed":     {7, 0, func(s *withdrawState) { s.InitiatorSignature = sign(w.bob, common.Hash{3}) }, "Withdraw: INVALID_INITIATOR_SIG"},
		"a zero signature":         {7, 0, func(s *withdrawState) { s.InitiatorSignature = make([]byte, 65) }, "Withdraw: INVALID_INITIATOR_SIG"},
		"a signature with no code": {7, 0, func(s *withdrawState) { s.InitiatorSignature = nil }, "Withdraw: INVALID_INITIATOR_SIG"},
	} {
		t.Run(rule, func(*testing.T) {
			state := w.goodWithdrawState()
			tt.change(&state)
			result := w.Call(w.carol.Address, w.withdraw, withdrawABI.PackCreate(encodeBalance(w, tt.a, tt.b), encodeWithdrawState(state)))
			if tt.reason != "" {
				w.refused(result, tt.reason)
			} else if ok, err := withdrawABI.UnpackCreate(w.must(result).Return); err != nil || !ok {
				t.Errorf("create = %t, %v", ok, err)
			}
		})
	}
	for name, bad := range badSignatures(w.alice, w.bob, common.Hash{3}) {
		state := w.goodWithdrawState()
		state.InitiatorSignature = bad
		t.Run(name, func(*testing.T) {
			w.refused(w.Call(w.carol.Address, w.withdraw, withdrawABI.PackCreate(encodeBalance(w, 7, 0), encodeWithdrawState(state))),
				"Withdraw: INVALID_INITIATOR_SIG")
		})
	}
}

func TestWithdrawResolve(t *testing.T) {
	w := newWorld(t)
	state := encodeWithdrawState(w.goodWithdrawState())
	resolve := func(state, resolver []byte) evmtest.Result {
		return w.Call(w.carol.Address, w.withdraw, withdrawABI.PackResolve(encodeBalance(w, 7, 0), state, resolver))
	}
	w.wantBalance(resolve(state, encodeWithdrawResolver(sign(w.bob, common.Hash{3}))), 0, 2)
	w.wantBalance(resolve(state, encodeWithdrawResolver(make([]byte, 65))), 7, 0)
	for name, bad := range badSignatures(w.bob, w.alice, common.Hash{3}) {
		if bytes.Equal(bad, make([]byte, 65)) {
			continue // which is the cancel
		}
		t.Run(name, func(*testing.T) {
			w.refused(resolve(state, encodeWithdrawResolver(bad)), "Withdraw: INVALID_RESPONDER_SIG")
		})
	}
	for _, zeros := range []int{64, 66} {
		w.refused(resolve(state, encodeWithdrawResolver(make([]byte, zeros))), "Withdraw: INVALID_RESPONDER_SIG")
	}
	nobody := w.goodWithdrawState()
	nobody.Responder = common.Address{}
	w.refused(resolve(encodeWithdrawState(nobody), encodeWithdrawResolver(append(make([]byte, 64), 27))), "Withdraw: INVALID_RESPONDER_SIG")
	w.refused(resolve(state, nil), "")
	w.refused(resolve(state[:len(state)-64], encodeWithdrawResolver(slices.Repeat([]byte{1}, 65))), "")
}

func TestAWithdrawTransferEndsOnChain(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	wd := w.withdrawal(w.alice.Address, 38, 1)
	message := commitment(commitWithdrawal, hashWithdrawal(wd))
	state := encodeWithdrawState(withdrawState{
		InitiatorSignature: sign(w.alice, message), Initiator: w.alice.Address, Responder: w.bob.Address,
		Data: message, Nonce: big.NewInt(1), Fee: big.NewInt(2), CallData: []byte{},
	})
	lock := w.transfer(1, 40, 0)
	lock.core.TransferDefinition, lock.core.InitialStateHash, lock.state = w.withdraw, crypto.Keccak256Hash(state), state
	root := newTree(lock).root()
	channelState := w.stateWith(3, root, share{asset: native, alice: 60, bob: 100, processedA: 100, processedB: 100})
	w.enterDefund(channelState)
	w.must(w.call(w.carol, defund(channelState, native)))
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.must(w.call(w.bob, lock.resolve(encodeWithdrawResolver(sign(w.bob, message)))))
	w.wantExitable(native, 60, 102) // the fee is bob's, the rest is the withdrawal's
	w.must(w.call(w.carol, w.submit(wd)))
	for _, owner := range []evmtest.Account{w.alice, w.bob} {
		w.must(w.call(w.carol, channelABI.PackExit(native, owner.Address, owner.Address)))
	}
	if left := w.Balance(w.channel); left.Sign() != 0 {
		t.Errorf("%s left, want everything paid", left)
	}
}
