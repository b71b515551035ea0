package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
)

func (w *world) transferDispute(t transfer) bindings.TransferDispute {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetTransferDispute(t.core.TransferId), channelABI.UnpackGetTransferDispute)
}

// lockIn brings the channel into the defund phase of a state with these transfers;
// bob has 100 in it, and alice what is not locked of her 100.
func (w *world) lockIn(transfers ...transfer) tree {
	w.t.Helper()
	w.fund(100, 100)
	locked := int64(0)
	for _, t := range transfers {
		locked += t.core.Balance.Amount[0].Int64()
	}
	tr := newTree(transfers...)
	state := w.stateWith(3, tr.root(), share{asset: native, alice: 100 - locked, bob: 100, processedA: 100, processedB: 100})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	return tr
}

func (t transfer) dispute(proof [][32]byte) []byte {
	return channelABI.PackDisputeTransfer(t.core, proof)
}

func (t transfer) resolve(resolver []byte) []byte {
	return channelABI.PackDefundTransfer(t.core, t.state, resolver, nil)
}

func TestEveryLeafOfEveryTreeCanBeDisputed(t *testing.T) {
	for size := 1; size <= 9; size++ {
		w := newWorld(t)
		var transfers []transfer
		for i := range size {
			transfers = append(transfers, w.transfer(byte(i), 1, 0))
		}
		tr := w.lockIn(transfers...)
		for i, lock := range transfers {
			result := w.must(w.call(w.carol, lock.dispute(tr.proof(i))))
			got := w.transferDispute(lock)
			if got.TransferStateHash != hashTransfer(lock.core) || got.TransferDisputeExpiry.Uint64() != w.Now+transferTimeout || got.IsDefunded {
				t.Errorf("leaf %d of %d: stored %+v", i, size, got)
			}
			e := event(w, result, channelABI.UnpackTransferDisputedEvent)
			if e.Disputer != w.carol.Address || hashTransfer(e.State) != hashTransfer(lock.core) || e.Dispute.IsDefunded ||
				e.Dispute.TransferStateHash != got.TransferStateHash || e.Dispute.TransferDisputeExpiry.Cmp(got.TransferDisputeExpiry) != 0 {
				t.Errorf("leaf %d of %d: event %+v", i, size, e)
			}
			w.refused(w.call(w.carol, lock.dispute(tr.proof(i))), "CMCAdjudicator: TRANSFER_ALREADY_DISPUTED")
		}
	}
}

func TestATransferThatIsNotInTheStateIsRefused(t *testing.T) {
	w := newWorld(t)
	inside, outside := w.transfer(1, 10, 0), w.transfer(2, 10, 0)
	third := w.transfer(3, 10, 0)
	tr := w.lockIn(inside, third)
	const reason = "CMCAdjudicator: INVALID_MERKLE_PROOF"
	w.refused(w.call(w.carol, outside.dispute(tr.proof(0))), reason)
	w.refused(w.call(w.carol, inside.dispute(nil)), reason)
	w.refused(w.call(w.carol, inside.dispute(tr.proof(1))), reason)
	w.refused(w.call(w.carol, inside.dispute(append(tr.proof(0), [32]byte{}))), reason)
	for name, change := range map[string]func(*bindings.CoreTransferState){
		"id":         func(c *bindings.CoreTransferState) { c.TransferId = [32]byte{1} },
		"definition": func(c *bindings.CoreTransferState) { c.TransferDefinition = w.withdraw },
		"initiator":  func(c *bindings.CoreTransferState) { c.Initiator = w.carol.Address },
		"responder":  func(c *bindings.CoreTransferState) { c.Responder = w.carol.Address },
		"asset":      func(c *bindings.CoreTransferState) { c.AssetId = common.Address{1} },
		"amount":     func(c *bindings.CoreTransferState) { c.Balance.Amount[0] = big.NewInt(11) },
		"to":         func(c *bindings.CoreTransferState) { c.Balance.To[0] = w.carol.Address },
		"timeout":    func(c *bindings.CoreTransferState) { c.TransferTimeout = big.NewInt(1) },
		"state":      func(c *bindings.CoreTransferState) { c.InitialStateHash = [32]byte{1} },
	} {
		t.Run(name, func(*testing.T) {
			changed := inside
			change(&changed.core)
			w.refused(w.call(w.carol, changed.dispute(tr.proof(0))), reason)
		})
	}
	foreign := inside
	foreign.core.ChannelAddress = w.channelOf(w.bob.Address, w.alice.Address)
	w.refused(w.call(w.carol, foreign.dispute(tr.proof(0))), "CMCAdjudicator: INVALID_TRANSFER")
	w.refused(w.call(w.carol, foreign.resolve(nil)), "CMCAdjudicator: INVALID_TRANSFER")
	w.must(w.call(w.carol, inside.dispute(tr.proof(0))))
}

func TestAnEmptyTreeHasNoTransfers(t *testing.T) {
	w := newWorld(t)
	w.lockIn()
	w.refused(w.call(w.carol, w.transfer(1, 1, 0).dispute(nil)), "CMCAdjudicator: INVALID_MERKLE_PROOF")
}

func TestTransfersAreDisputedInTheDefundPhaseOnly(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 10, 0)
	state := w.stateWith(3, newTree(lock).root())
	w.refused(w.call(w.carol, lock.dispute(nil)), "CMCAdjudicator: INVALID_MERKLE_PROOF")
	began := w.Now
	w.must(w.call(w.carol, w.dispute(state)))
	for _, at := range []uint64{began, began + channelTimeout - 1, began + 2*channelTimeout} {
		w.Now = at
		w.refused(w.call(w.carol, lock.dispute(nil)), "CMCAdjudicator: INVALID_PHASE")
	}
	w.Now = began + 2*channelTimeout - 1
	w.must(w.call(w.carol, lock.dispute(nil)))
}

func TestATransferTimeoutThatOverflowsIsRefused(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 10, 0)
	lock.core.TransferTimeout = math.MaxBig256
	w.lockIn(lock)
	w.refused(w.call(w.carol, lock.dispute(nil)), "arithmetic underflow or overflow")
}

func TestTheResponderClaimsWithThePreimageUntilTheExpiry(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.lockIn(lock)
	w.refused(w.call(w.bob, lock.resolve(lock.preimage[:])), "CMCAdjudicator: TRANSFER_NOT_DISPUTED")
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.Now += transferTimeout - 1

	w.refused(w.call(w.alice, lock.resolve(lock.preimage[:])), "CMCAdjudicator: INVALID_RESOLVER")
	wrong := crypto.Keccak256(lock.preimage[:])
	w.refused(w.call(w.bob, lock.resolve(wrong)), "HashlockTransfer: INVALID_PREIMAGE")
	w.refused(w.call(w.bob, lock.resolve(nil)), "") // no resolver to decode
	otherState := lock
	otherState.state = encode(hashlockState, [32]byte{1}, new(big.Int))
	w.refused(w.call(w.bob, otherState.resolve(lock.preimage[:])), "CMCAdjudicator: INVALID_TRANSFER_HASH")
	otherCore := lock
	otherCore.core.Responder = w.carol.Address
	w.refused(w.call(w.carol, otherCore.resolve(lock.preimage[:])), "CMCAdjudicator: INVALID_TRANSFER_HASH")
	w.wantExitable(native, 60, 100)

	result := w.must(w.call(w.bob, lock.resolve(lock.preimage[:])))
	w.wantExitable(native, 60, 140)
	if got := w.transferDispute(lock); !got.IsDefunded {
		t.Errorf("stored %+v", got)
	}
	e := event(w, result, channelABI.UnpackTransferDefundedEvent)
	if e.Defunder != w.bob.Address || hashTransfer(e.State) != hashTransfer(lock.core) || !e.Dispute.IsDefunded ||
		string(e.EncodedInitialState) != string(lock.state) || string(e.EncodedResolver) != string(lock.preimage[:]) ||
		e.Balance.Amount[0].Sign() != 0 || e.Balance.Amount[1].Int64() != 40 || e.Balance.To != lock.core.Balance.To {
		t.Errorf("event %+v", e)
	}
	w.refused(w.call(w.bob, lock.resolve(lock.preimage[:])), "CMCAdjudicator: TRANSFER_ALREADY_DEFUNDED")
}

func TestTheRespondersSignatureStandsForHim(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	signature := sign(w.bob, common.Hash(lock.core.InitialStateHash))
	w.must(w.call(w.carol, channelABI.PackDefundTransfer(lock.core, lock.state, lock.preimage[:], signature)))
	w.wantExitable(native, 60, 140)
}

func TestTheResponderMayCancel(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.must(w.call(w.bob, lock.resolve(make([]byte, 32))))
	w.wantExitable(native, 100, 100)
}

func TestAfterItsExpiryATransferGoesBackWhoeverAsks(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.Now += transferTimeout // exactly; the defund phase is not over, nor does it matter
	w.must(w.call(w.carol, channelABI.PackDefundTransfer(lock.core, nil, lock.preimage[:], nil)))
	w.wantExitable(native, 100, 100)
	w.refused(w.call(w.bob, lock.resolve(lock.preimage[:])), "CMCAdjudicator: TRANSFER_ALREADY_DEFUNDED")
}

func TestATransferIsClaimedLongAfterTheDefundPhase(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	lock.core.TransferTimeout = big.NewInt(50 * channelTimeout)
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.Now += 49 * channelTimeout
	w.must(w.call(w.bob, lock.resolve(lock.preimage[:])))
	w.wantExitable(native, 60, 140)
}

func TestAHashLocksOwnExpiryHoldsOnChain(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, w.Now+channelTimeout+100)
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.Now += 100
	w.refused(w.call(w.bob, lock.resolve(lock.preimage[:])), "HashlockTransfer: PAYMENT_EXPIRED")
	w.Now--
	w.must(w.call(w.bob, lock.resolve(lock.preimage[:])))
}

func TestADefinitionCannotPayMoreThanWasLocked(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	lock.core.TransferDefinition = w.newPromisingDefinition()
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	answer := func(a, b *big.Int) []byte {
		return encode(methodOutput(hashlockABI.GetABI(), "resolve"), bindings.Balance{
			Amount: [2]*big.Int{a, b}, To: [2]common.Address{w.carol.Address, w.bob.Address},
		})
	}
	w.refused(w.call(w.bob, lock.resolve(answer(big.NewInt(1), big.NewInt(40)))), "CMCAdjudicator: INVALID_BALANCES")
	w.refused(w.call(w.bob, lock.resolve(answer(math.MaxBig256, big.NewInt(1)))), "arithmetic underflow or overflow")
	w.must(w.call(w.bob, lock.resolve(answer(big.NewInt(7), big.NewInt(32))))) // less is allowed, to anybody
	w.wantExitable(native, 60, 132)
	if got := w.exitable(native, w.carol.Address); got.Int64() != 7 {
		t.Errorf("exitable %s", got)
	}
}

func TestADefinitionWithoutCodeCanOnlyExpire(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	lock.core.TransferDefinition = common.Address{5}
	w.lockIn(lock)
	w.must(w.call(w.carol, lock.dispute(nil)))
	w.refused(w.call(w.bob, lock.resolve(lock.preimage[:])), "")
	w.Now += transferTimeout
	w.must(w.call(w.carol, lock.resolve(nil)))
	w.wantExitable(native, 100, 100)
}

func TestTransferDisputesSurviveRounds(t *testing.T) {
	w := newWorld(t)
	paid, open := w.transfer(1, 10, 0), w.transfer(2, 20, 0)
	open.core.TransferTimeout = big.NewInt(10 * channelTimeout)
	tr := newTree(paid, open)
	w.fund(100, 100)
	state := w.stateWith(3, tr.root(), share{asset: native, alice: 70, bob: 100, processedA: 100, processedB: 100})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	w.must(w.call(w.carol, paid.dispute(tr.proof(0))))
	w.must(w.call(w.carol, open.dispute(tr.proof(1))))
	expiry := w.transferDispute(open).TransferDisputeExpiry
	w.must(w.call(w.bob, paid.resolve(paid.preimage[:])))

	w.Now += channelTimeout
	w.enterDefund(state)
	for i, lock := range []transfer{paid, open} {
		w.refused(w.call(w.carol, lock.dispute(tr.proof(i))), "CMCAdjudicator: TRANSFER_ALREADY_DISPUTED")
	}
	w.refused(w.call(w.bob, paid.resolve(paid.preimage[:])), "CMCAdjudicator: TRANSFER_ALREADY_DEFUNDED")
	if got := w.transferDispute(open); got.TransferDisputeExpiry.Cmp(expiry) != 0 || got.IsDefunded {
		t.Errorf("the second round changed the dispute to %+v", got)
	}
	w.must(w.call(w.bob, open.resolve(open.preimage[:])))
	w.wantExitable(native, 70, 130)
}

// Without C1 a router that has paid, but did not get its claim in before the
// defund phase ended, could never claim.
func TestC1ATransferMissedInOneRoundIsClaimedInTheNext(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.fund(100, 100)
	state := w.stateWith(3, newTree(lock).root(), share{asset: native, alice: 60, bob: 100, processedA: 100, processedB: 100})
	w.enterDefund(state)
	w.must(w.call(w.alice, defund(state, native)))
	w.Now += channelTimeout
	w.refused(w.call(w.bob, lock.dispute(nil)), "CMCAdjudicator: INVALID_PHASE")

	w.must(w.call(w.bob, w.dispute(state)))
	w.Now += channelTimeout
	w.must(w.call(w.bob, lock.dispute(nil)))
	w.must(w.call(w.bob, lock.resolve(lock.preimage[:])))
	w.wantExitable(native, 60, 140)
}

func TestAHigherStateThatLacksATransferRefusesItsDispute(t *testing.T) {
	w := newWorld(t)
	lock := w.transfer(1, 40, 0)
	w.fund(100, 100)
	w.must(w.call(w.alice, w.dispute(w.stateWith(3, newTree(lock).root()))))
	w.must(w.call(w.bob, w.dispute(w.state(4, share{asset: native, alice: 60, bob: 140, processedA: 100, processedB: 100}))))
	w.Now += channelTimeout
	w.refused(w.call(w.alice, lock.dispute(nil)), "CMCAdjudicator: INVALID_MERKLE_PROOF")
}
