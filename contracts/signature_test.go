package contracts_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/secp256k1"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

// badSignatures are all that must not pass for a signature of message by signer.
func badSignatures(signer, other evmtest.Account, message common.Hash) map[string][]byte {
	good := sign(signer, message)
	change := func(f func(signature []byte)) []byte {
		signature := slices.Clone(good)
		f(signature)
		return signature
	}
	prefixed := func(prefix string) []byte {
		signature, err := crypto.Sign(crypto.Keccak256([]byte(prefix), message[:]), signer.Key)
		if err != nil {
			panic(err)
		}
		signature[64] += 27
		return signature
	}
	highS := change(func(signature []byte) {
		s := new(big.Int).Sub(secp256k1.S256().Params().N, new(big.Int).SetBytes(signature[32:64]))
		s.FillBytes(signature[32:64])
		signature[64] = 27 + 28 - signature[64]
	})
	return map[string][]byte{
		"the same with high s (C2)":     highS,
		"v 0 or 1 (C2)":                 change(func(signature []byte) { signature[64] -= 27 }),
		"the other v":                   change(func(signature []byte) { signature[64] = 27 + 28 - signature[64] }),
		"v with a chain id":             change(func(signature []byte) { signature[64] += 8 + 2*chainID%200 }),
		"zeros, which recover to zero":  make([]byte, 65),
		"zeros with v 27":               append(make([]byte, 64), 27),
		"empty":                         {},
		"one byte short":                good[:64],
		"one byte too many":             append(slices.Clone(good), 0),
		"compact (EIP-2098)":            compact(good),
		"another key's":                 sign(other, message),
		"over another message":          sign(signer, common.Hash{1}),
		"under the utility prefix":      prefixed("\x17Utility Signed Message:\n32"),
		"under Ethereum's prefix":       prefixed("\x19Ethereum Signed Message:\n32"),
		"over the bare message":         prefixed(""),
		"over the commitment of itself": sign(signer, commitment(0, message)),
	}
}

func compact(signature []byte) []byte {
	short := slices.Clone(signature[:64])
	short[32] |= (signature[64] - 27) << 7
	return short
}

func TestC2BadSignaturesOnAWithdrawal(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	wd := w.withdrawal(w.carol.Address, 10, 1)
	message := commitment(commitWithdrawal, hashWithdrawal(wd))
	alices, bobs := sign(w.alice, message), sign(w.bob, message)
	for name, bad := range badSignatures(w.alice, w.bob, message) {
		t.Run("alice, "+name, func(*testing.T) {
			w.refused(w.call(w.carol, channelABI.PackWithdraw(wd, bad, bobs)), "CMCWithdraw: INVALID_ALICE_SIG")
		})
	}
	for name, bad := range badSignatures(w.bob, w.alice, message) {
		t.Run("bob, "+name, func(*testing.T) {
			w.refused(w.call(w.carol, channelABI.PackWithdraw(wd, alices, bad)), "CMCWithdraw: INVALID_BOB_SIG")
		})
	}
	asState := commitment(commitChannelState, hashWithdrawal(wd))
	w.refused(w.call(w.carol, channelABI.PackWithdraw(wd, sign(w.alice, asState), sign(w.bob, asState))), "CMCWithdraw: INVALID_ALICE_SIG")
	w.must(w.call(w.carol, channelABI.PackWithdraw(wd, alices, bobs)))
}

func TestC2BadSignaturesOnAState(t *testing.T) {
	w := newWorld(t)
	state := w.state(1, share{asset: native})
	message := commitment(commitChannelState, hashState(state))
	alices, bobs := sign(w.alice, message), sign(w.bob, message)
	for name, bad := range badSignatures(w.alice, w.bob, message) {
		t.Run("alice, "+name, func(*testing.T) {
			w.refused(w.call(w.carol, channelABI.PackDisputeChannel(state, bad, bobs)), "CMCAdjudicator: INVALID_ALICE_SIG")
		})
	}
	for name, bad := range badSignatures(w.bob, w.alice, message) {
		t.Run("bob, "+name, func(*testing.T) {
			w.refused(w.call(w.carol, channelABI.PackDisputeChannel(state, alices, bad)), "CMCAdjudicator: INVALID_BOB_SIG")
		})
	}
	asWithdrawal := commitment(commitWithdrawal, hashState(state))
	w.refused(w.call(w.carol, channelABI.PackDisputeChannel(state, sign(w.alice, asWithdrawal), sign(w.bob, asWithdrawal))),
		"CMCAdjudicator: INVALID_ALICE_SIG")
	w.must(w.call(w.carol, channelABI.PackDisputeChannel(state, alices, bobs)))
}

func TestC2BadSignaturesOfAResponder(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	lock := w.transfer(1, 50, 0)
	w.enterDefund(w.stateWith(1, newTree(lock).root(), share{asset: native, alice: 50, bob: 100}))
	w.must(w.call(w.carol, channelABI.PackDisputeTransfer(lock.core, nil)))
	message := common.Hash(lock.core.InitialStateHash)
	for name, bad := range badSignatures(w.bob, w.alice, message) {
		t.Run(name, func(*testing.T) {
			w.refused(w.call(w.carol, channelABI.PackDefundTransfer(lock.core, lock.state, lock.preimage[:], bad)),
				"CMCAdjudicator: INVALID_RESOLVER")
		})
	}
	w.must(w.call(w.carol, channelABI.PackDefundTransfer(lock.core, lock.state, lock.preimage[:], sign(w.bob, message))))
}

func TestC2TheZeroAddressSignsNothing(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	lock := w.transfer(1, 50, 0)
	lock.core.Responder = common.Address{}
	w.enterDefund(w.stateWith(1, newTree(lock).root(), share{asset: native, alice: 50, bob: 100}))
	w.must(w.call(w.carol, channelABI.PackDisputeTransfer(lock.core, nil)))
	for _, signature := range [][]byte{make([]byte, 65), append(make([]byte, 64), 27), {}} {
		w.refused(w.call(w.carol, channelABI.PackDefundTransfer(lock.core, lock.state, lock.preimage[:], signature)),
			"CMCAdjudicator: INVALID_RESOLVER")
	}
}

func TestStatesOfOtherChannelsAreRefused(t *testing.T) {
	w := newWorld(t)
	good := w.state(1, share{asset: native})
	for name, change := range map[string]func(*bindings.CoreChannelState){
		"another address": func(s *bindings.CoreChannelState) { s.ChannelAddress = w.channelOf(w.bob.Address, w.alice.Address) },
		"another alice":   func(s *bindings.CoreChannelState) { s.Alice = w.carol.Address },
		"another bob":     func(s *bindings.CoreChannelState) { s.Bob = w.carol.Address },
		"parties swapped": func(s *bindings.CoreChannelState) { s.Alice, s.Bob = s.Bob, s.Alice },
	} {
		t.Run(name, func(*testing.T) {
			state := good
			change(&state)
			w.refused(w.call(w.carol, w.dispute(state)), "CMCAdjudicator: INVALID_CHANNEL")
			w.refused(w.call(w.carol, defund(state, native)), "CMCAdjudicator: INVALID_CHANNEL")
		})
	}
	w.must(w.call(w.carol, w.dispute(good)))
}

// Two chains, the same contracts at the same addresses, the same parties: what is
// signed for one is worth nothing on the other.
func TestWhatIsSignedForAnotherChainIsRefused(t *testing.T) {
	here := newWorld(t)
	there := newWorldOf(t, chainID+1, codes{
		mastercopy: common.FromHex(bindings.ChannelMastercopyMetaData.Bin),
		factory:    common.FromHex(bindings.ChannelFactoryMetaData.Bin),
		registry:   append(common.FromHex(bindings.TransferRegistryMetaData.Bin), registryABI.PackConstructor(here.deployer.Address)...),
		hashlock:   common.FromHex(bindings.HashlockTransferMetaData.Bin),
		withdraw:   common.FromHex(bindings.WithdrawMetaData.Bin),
	})
	if here.factory != there.factory || here.channel == there.channel {
		t.Fatalf("factories %s and %s, channels %s and %s", here.factory, there.factory, here.channel, there.channel)
	}
	here.fund(100, 100)
	there.fund(100, 100)
	wd := here.withdrawal(here.carol.Address, 10, 1)
	state := here.state(1, share{asset: native, alice: 100, bob: 100, processedA: 100, processedB: 100})
	there.refused(there.call(there.carol, here.submit(wd)), "CMCWithdraw: CHANNEL_MISMATCH")
	there.refused(there.call(there.carol, here.dispute(state)), "CMCAdjudicator: INVALID_CHANNEL")

	// With the address put right the signatures are wrong.
	moved := wd
	moved.ChannelAddress = there.channel
	message := commitment(commitWithdrawal, hashWithdrawal(wd))
	there.refused(there.call(there.carol, channelABI.PackWithdraw(moved, sign(here.alice, message), sign(here.bob, message))),
		"CMCWithdraw: INVALID_ALICE_SIG")
	movedState := state
	movedState.ChannelAddress = there.channel
	message = commitment(commitChannelState, hashState(state))
	there.refused(there.call(there.carol, channelABI.PackDisputeChannel(movedState, sign(here.alice, message), sign(here.bob, message))),
		"CMCAdjudicator: INVALID_ALICE_SIG")
}

func TestEveryFieldOfAStateIsSigned(t *testing.T) {
	w := newWorld(t)
	signed := w.state(1, share{asset: native, alice: 1, bob: 2, processedA: 1, processedB: 2})
	message := commitment(commitChannelState, hashState(signed))
	alices, bobs := sign(w.alice, message), sign(w.bob, message)
	one := []*big.Int{big.NewInt(77)}
	for i, change := range []func(*bindings.CoreChannelState){
		func(s *bindings.CoreChannelState) { s.AssetIds = []common.Address{{1}} },
		func(s *bindings.CoreChannelState) { s.AssetIds = append(slices.Clone(s.AssetIds), native) },
		func(s *bindings.CoreChannelState) {
			s.Balances = []bindings.Balance{{Amount: [2]*big.Int{big.NewInt(2), big.NewInt(1)}, To: s.Balances[0].To}}
		},
		func(s *bindings.CoreChannelState) {
			s.Balances = []bindings.Balance{{Amount: s.Balances[0].Amount, To: [2]common.Address{w.bob.Address, w.alice.Address}}}
		},
		func(s *bindings.CoreChannelState) { s.ProcessedDepositsA = one },
		func(s *bindings.CoreChannelState) { s.ProcessedDepositsB = one },
		func(s *bindings.CoreChannelState) { s.DefundNonces = one },
		func(s *bindings.CoreChannelState) { s.Timeout = one[0] },
		func(s *bindings.CoreChannelState) { s.Nonce = one[0] },
		func(s *bindings.CoreChannelState) { s.MerkleRoot = common.Hash{1} },
	} {
		t.Run(fmt.Sprint(i), func(*testing.T) {
			state := signed
			change(&state)
			w.refused(w.call(w.carol, channelABI.PackDisputeChannel(state, alices, bobs)), "CMCAdjudicator: INVALID_ALICE_SIG")
		})
	}
	w.must(w.call(w.carol, channelABI.PackDisputeChannel(signed, alices, bobs)))
}
