package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"

	"github.com/sluice-node/sluice/contracts/bindings"
)

func (w *world) channelDispute() bindings.ChannelDispute {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetChannelDispute(), channelABI.UnpackGetChannelDispute)
}

// wantDispute checks what is stored, with a round that began at the given time.
func (w *world) wantDispute(state bindings.CoreChannelState, began uint64) {
	w.t.Helper()
	got := w.channelDispute()
	if got.ChannelStateHash != hashState(state) || got.Nonce.Cmp(state.Nonce) != 0 || got.MerkleRoot != state.MerkleRoot {
		w.t.Errorf("stored %+v, want the state with nonce %s", got, state.Nonce)
	}
	if got.ConsensusExpiry.Uint64() != began+channelTimeout || got.DefundExpiry.Uint64() != began+2*channelTimeout {
		w.t.Errorf("windows end at %s and %s, want %d and %d", got.ConsensusExpiry, got.DefundExpiry,
			began+channelTimeout, began+2*channelTimeout)
	}
}

func TestADisputeStartsBothWindows(t *testing.T) {
	w := newWorld(t)
	state := w.stateWith(5, common.Hash{9}, share{asset: native, alice: 1})
	if got := w.channelDispute(); got.Nonce.Sign() != 0 || got.ConsensusExpiry.Sign() != 0 || got.DefundExpiry.Sign() != 0 {
		t.Errorf("a dispute before any: %+v", got)
	}
	result := w.must(w.call(w.carol, w.dispute(state))) // anybody may
	w.wantDispute(state, w.Now)
	e := event(w, result, channelABI.UnpackChannelDisputedEvent)
	if e.Disputer != w.carol.Address || hashState(e.State) != hashState(state) || e.Dispute.ChannelStateHash != hashState(state) ||
		e.Dispute.Nonce.Int64() != 5 || e.Dispute.MerkleRoot != [32]byte{9} ||
		e.Dispute.ConsensusExpiry.Uint64() != w.Now+channelTimeout || e.Dispute.DefundExpiry.Uint64() != w.Now+2*channelTimeout {
		t.Errorf("event %+v", e)
	}
}

func TestNonceZeroCannotBeDisputed(t *testing.T) {
	w := newWorld(t)
	w.refused(w.call(w.alice, w.dispute(w.state(0))), "CMCAdjudicator: INVALID_NONCE")
}

func TestWithinConsensusOnlyAHigherNonceCountsAndTheWindowsStay(t *testing.T) {
	w := newWorld(t)
	began := w.Now
	first := w.state(5, share{asset: native, alice: 1})
	w.must(w.call(w.alice, w.dispute(first)))

	w.Now = began + channelTimeout - 1 // the last second of the phase
	w.refused(w.call(w.bob, w.dispute(w.state(4))), "CMCAdjudicator: INVALID_NONCE")
	w.refused(w.call(w.bob, w.dispute(first)), "CMCAdjudicator: INVALID_NONCE")
	w.refused(w.call(w.bob, w.dispute(w.state(5, share{asset: native, bob: 1}))), "CMCAdjudicator: INVALID_NONCE")
	w.wantDispute(first, began)

	higher := w.stateWith(6, common.Hash{7})
	higher.Timeout = big.NewInt(9 * channelTimeout) // its timeout has no effect on this round
	result := w.must(w.call(w.bob, w.dispute(higher)))
	w.wantDispute(higher, began)
	if e := event(w, result, channelABI.UnpackChannelDisputedEvent); e.Dispute.ConsensusExpiry.Uint64() != began+channelTimeout {
		t.Errorf("event %+v", e)
	}
}

func TestNothingCanBeDisputedInTheDefundPhase(t *testing.T) {
	w := newWorld(t)
	began := w.Now
	state := w.state(5)
	w.must(w.call(w.alice, w.dispute(state)))
	for _, at := range []uint64{began + channelTimeout, began + 2*channelTimeout - 1} { // both ends of the phase
		w.Now = at
		for _, nonce := range []int64{4, 5, 6} {
			w.refused(w.call(w.bob, w.dispute(w.state(nonce))), "CMCAdjudicator: INVALID_PHASE")
		}
	}
	w.wantDispute(state, began)
}

func TestC1AfterTheDefundPhaseTheStoredStateOrAHigherOneStartsARound(t *testing.T) {
	for name, next := range map[string]int64{"the stored state": 5, "a higher nonce": 6} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			stored := w.stateWith(5, common.Hash{9}, share{asset: native, alice: 1})
			w.must(w.call(w.alice, w.dispute(stored)))
			w.Now += 2 * channelTimeout // the first second after the phase

			w.refused(w.call(w.bob, w.dispute(w.state(4))), "CMCAdjudicator: INVALID_NONCE")
			w.refused(w.call(w.bob, w.dispute(w.stateWith(5, common.Hash{9}, share{asset: native, bob: 1}))), "CMCAdjudicator: INVALID_NONCE")
			state := stored
			if next > 5 {
				state = w.stateWith(next, common.Hash{8})
			}
			result := w.must(w.call(w.bob, w.dispute(state)))
			w.wantDispute(state, w.Now)
			if e := event(w, result, channelABI.UnpackChannelDisputedEvent); !sameDispute(e.Dispute, w.channelDispute()) {
				t.Errorf("event %+v, stored %+v", e.Dispute, w.channelDispute())
			}
			// The new round is a round like the first.
			w.refused(w.call(w.bob, w.dispute(state)), "CMCAdjudicator: INVALID_NONCE")
			w.Now += channelTimeout
			w.refused(w.call(w.bob, w.dispute(w.state(7))), "CMCAdjudicator: INVALID_PHASE")
		})
	}
}

func sameDispute(a, b bindings.ChannelDispute) bool {
	return a.ChannelStateHash == b.ChannelStateHash && a.MerkleRoot == b.MerkleRoot && a.Nonce.Cmp(b.Nonce) == 0 &&
		a.ConsensusExpiry.Cmp(b.ConsensusExpiry) == 0 && a.DefundExpiry.Cmp(b.DefundExpiry) == 0
}

func TestC1TheStoredStateStillNeedsBothSignatures(t *testing.T) {
	w := newWorld(t)
	stored := w.state(5)
	w.must(w.call(w.alice, w.dispute(stored)))
	w.Now += 2 * channelTimeout
	w.refused(w.call(w.carol, channelABI.PackDisputeChannel(stored, nil, nil)), "CMCAdjudicator: INVALID_ALICE_SIG")
}

func TestC1RoundsGoOnForEver(t *testing.T) {
	w := newWorld(t)
	stored := w.state(5)
	for range 5 {
		w.must(w.call(w.alice, w.dispute(stored)))
		w.wantDispute(stored, w.Now)
		w.Now += 2*channelTimeout + 1000
	}
}

func TestATimeoutThatOverflowsIsRefused(t *testing.T) {
	w := newWorld(t)
	for _, timeout := range []*big.Int{math.MaxBig256, new(big.Int).Rsh(math.MaxBig256, 1)} {
		state := w.state(5)
		state.Timeout = timeout
		w.refused(w.call(w.alice, w.dispute(state)), "arithmetic underflow or overflow")
	}
}

func TestATimeoutOfZeroLeavesNoPhases(t *testing.T) {
	w := newWorld(t)
	state := w.state(5, share{asset: native})
	state.Timeout = new(big.Int)
	for range 2 { // over as soon as it began, so the stored state may come again
		w.must(w.call(w.alice, w.dispute(state)))
		w.refused(w.call(w.alice, defund(state, native)), "CMCAdjudicator: INVALID_PHASE")
	}
}
