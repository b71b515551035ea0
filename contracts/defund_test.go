package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"

	"github.com/sluice-node/sluice/contracts/bindings"
)

func (w *world) defundNonce(asset common.Address) int64 {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetDefundNonce(asset), channelABI.UnpackGetDefundNonce).Int64()
}

func TestDefundPaysTheStoredStateAndWhatItHadNotProcessed(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 50)
	state := w.state(3, share{asset: native, alice: 70, bob: 60, processedA: 90, processedB: 40})
	w.enterDefund(state)
	result := w.must(w.call(w.carol, defund(state, native)))
	w.wantExitable(native, 70+10, 60+10)
	if nonce := w.defundNonce(native); nonce != 1 {
		t.Errorf("defund nonce %d", nonce)
	}
	e := event(w, result, channelABI.UnpackChannelDefundedEvent)
	if e.Defunder != w.carol.Address || hashState(e.State) != hashState(state) || !sameDispute(e.Dispute, w.channelDispute()) ||
		len(e.AssetIds) != 1 || e.AssetIds[0] != native {
		t.Errorf("event %+v", e)
	}
}

func TestDepositsOfTheWholeDisputeAreCounted(t *testing.T) {
	w := newWorld(t)
	state := w.state(3, share{asset: native})
	w.enterDefund(state)
	w.fund(100, 50)
	w.must(w.call(w.carol, defund(state, native)))
	w.wantExitable(native, 100, 50)
	w.must(w.pay(w.bob, 7, nil)) // too late for this round
	w.wantExitable(native, 100, 50)
}

func TestDefundOnlyInItsPhase(t *testing.T) {
	w := newWorld(t)
	w.fund(10, 10)
	state := w.state(3, share{asset: native})
	began := w.Now
	w.refused(w.call(w.carol, defund(state, native)), "CMCAdjudicator: INVALID_CHANNEL_HASH")
	w.must(w.call(w.carol, w.dispute(state)))
	for at, reason := range map[uint64]string{
		began: "CMCAdjudicator: INVALID_PHASE", began + channelTimeout - 1: "CMCAdjudicator: INVALID_PHASE",
		began + 2*channelTimeout: "CMCAdjudicator: INVALID_PHASE", began + 9*channelTimeout: "CMCAdjudicator: INVALID_PHASE",
	} {
		w.Now = at
		w.refused(w.call(w.carol, defund(state, native)), reason)
	}
	w.Now = began + 2*channelTimeout - 1
	w.must(w.call(w.carol, defund(state, native)))
}

func TestDefundAtTheFirstSecondOfItsPhase(t *testing.T) {
	w := newWorld(t)
	w.fund(10, 10)
	state := w.state(3, share{asset: native})
	w.enterDefund(state) // exactly at the expiry
	w.must(w.call(w.carol, defund(state, native)))
}

func TestDefundRefusals(t *testing.T) {
	w := newWorld(t)
	w.fund(10, 10)
	token, unknown := w.newToken(), w.newToken()
	state := w.state(3, share{asset: native, alice: 5}, share{asset: token})
	w.enterDefund(state)
	other := w.state(3, share{asset: native, alice: 6}, share{asset: token})
	index := func(i ...int64) []*big.Int {
		var indices []*big.Int
		for _, n := range i {
			indices = append(indices, big.NewInt(n))
		}
		return indices
	}
	for name, tt := range map[string]struct {
		data   []byte
		reason string
	}{
		"no assets":               {channelABI.PackDefundChannel(state, nil, nil), "CMCAdjudicator: NO_ASSETS_GIVEN"},
		"more indices":            {channelABI.PackDefundChannel(state, []common.Address{native}, index(0, 1)), "CMCAdjudicator: WRONG_ARRAY_LENGTHS"},
		"another state":           {defund(other, native), "CMCAdjudicator: INVALID_CHANNEL_HASH"},
		"wrong index":             {channelABI.PackDefundChannel(state, []common.Address{native}, index(1)), "CMCAdjudicator: INDEX_MISMATCH"},
		"index out of range":      {channelABI.PackDefundChannel(state, []common.Address{native}, index(2)), "out-of-bounds access of an array or bytesN"},
		"an asset twice":          {defund(state, native, token, native), "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED"},
		"an unknown asset twice":  {defund(state, unknown, unknown), "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED"},
		"an asset without a code": {defund(state, common.Address{5}), ""},
	} {
		t.Run(name, func(*testing.T) {
			w.refused(w.call(w.carol, tt.data), tt.reason)
			w.wantExitable(native, 0, 0)
		})
	}
	w.must(w.call(w.carol, channelABI.PackDefundChannel(state, []common.Address{token, native}, index(1))))
	w.refused(w.call(w.carol, defund(state, native)), "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED")
}

func TestAssetsAreDefundedInAnyNumberOfCalls(t *testing.T) {
	w := newWorld(t)
	w.fund(10, 10)
	tokens := []common.Address{w.newToken(), w.newToken(), w.newToken()}
	for _, token := range tokens {
		w.transferToken(w.bob, token, w.channel, 30)
	}
	state := w.state(3,
		share{asset: native, alice: 1, bob: 2, processedA: 10, processedB: 10},
		share{asset: tokens[0], alice: 3, bob: 4, processedB: 30},
		share{asset: tokens[1], alice: 5, bob: 6, processedB: 20})
	w.enterDefund(state)
	w.must(w.call(w.alice, channelABI.PackDefundChannel(state, []common.Address{tokens[1], native}, []*big.Int{big.NewInt(2)})))
	w.must(w.call(w.bob, defund(state, tokens[2], tokens[0])))
	w.wantExitable(native, 1, 2)
	w.wantExitable(tokens[0], 3, 4)
	w.wantExitable(tokens[1], 5, 6+10)
	w.wantExitable(tokens[2], 0, 30) // the state does not know it: raw deposits
	if nonce := w.defundNonce(tokens[2]); nonce != 1 {
		t.Errorf("defund nonce of an unknown asset %d", nonce)
	}
}

func TestAnUnknownAssetPaysRawDeposits(t *testing.T) {
	w := newWorld(t)
	w.fund(30, 40)
	state := w.state(3)
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	w.wantExitable(native, 30, 40)
}

func TestAnAbsurdBalanceSaturates(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 50)
	state := w.state(3, share{asset: native, bob: 50, processedB: 50})
	state.Balances[0].Amount[0] = math.MaxBig256
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	if got := w.exitable(native, w.alice.Address); got.Cmp(math.MaxBig256) != 0 {
		t.Errorf("exitable %s, want 2^256 - 1", got)
	}
	w.must(w.call(w.bob, channelABI.PackExit(native, w.bob.Address, w.bob.Address)))
}

func TestBalancesGoWhereTheStateSays(t *testing.T) {
	w := newWorld(t)
	w.fund(30, 40)
	target := common.Address{7}
	state := w.state(3, share{asset: native, alice: 30, bob: 40, processedA: 30, processedB: 40, aliceAddress: target})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	w.wantExitable(native, 0, 40)
	if got := w.exitable(native, target); got.Int64() != 30 {
		t.Errorf("exitable %s", got)
	}
}

func TestListsOfUnequalLengthsAreRefused(t *testing.T) {
	for name, cut := range map[string]func(*bindings.CoreChannelState){
		"balances":           func(s *bindings.CoreChannelState) { s.Balances = nil },
		"processedDepositsA": func(s *bindings.CoreChannelState) { s.ProcessedDepositsA = nil },
		"processedDepositsB": func(s *bindings.CoreChannelState) { s.ProcessedDepositsB = nil },
		"defundNonces":       func(s *bindings.CoreChannelState) { s.DefundNonces = nil },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.fund(10, 10)
			state := w.state(3, share{asset: native, alice: 10, bob: 10, processedA: 10, processedB: 10})
			cut(&state)
			w.enterDefund(state)
			w.refused(w.call(w.carol, defund(state, native)), "out-of-bounds access of an array or bytesN")
		})
	}
}

func TestDefundNoncesSurviveRounds(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	first := w.state(3, share{asset: native, alice: 100, bob: 100, processedA: 100, processedB: 100})
	w.enterDefund(first)
	w.must(w.call(w.carol, defund(first, native)))

	w.Now += channelTimeout
	w.enterDefund(first) // C1: the same state again
	w.refused(w.call(w.carol, defund(first, native)), "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED")
	w.wantExitable(native, 100, 100)

	w.Now += channelTimeout
	higher := w.state(4, share{asset: native, alice: 7, bob: 8, processedA: 100, processedB: 100, defundNonce: 1})
	w.enterDefund(higher)
	w.refused(w.call(w.carol, defund(higher, native)), "CMCAdjudicator: CHANNEL_ALREADY_DEFUNDED")

	w.Now += channelTimeout
	next := w.state(5, share{asset: native, alice: 7, bob: 8, processedA: 100, processedB: 100, defundNonce: 2})
	w.enterDefund(next)
	w.must(w.call(w.carol, defund(next, native)))
	w.wantExitable(native, 107, 108)
	if nonce := w.defundNonce(native); nonce != 2 {
		t.Errorf("defund nonce %d", nonce)
	}
}

// Without C1 an asset that nobody defunded in the first window would be stuck.
func TestC1AnAssetMissedInOneRoundIsDefundedInTheNext(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.fund(100, 100)
	w.transferToken(w.bob, token, w.channel, 50)
	state := w.state(3,
		share{asset: native, alice: 150, bob: 50, processedA: 100, processedB: 100},
		share{asset: token, alice: 20, bob: 30, processedB: 50})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	w.must(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)))
	w.Now += channelTimeout
	w.refused(w.call(w.carol, defund(state, token)), "CMCAdjudicator: INVALID_PHASE")
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, token)))
	w.wantExitable(token, 20, 30)
	w.wantExitable(native, 0, 50)
}

// After a round both go on: the next state starts from what the defund paid, and
// its deposits are the totals which that counted.
func TestAChannelGoesOnAfterARound(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	first := w.state(3, share{asset: native, alice: 60, bob: 140, processedA: 100, processedB: 100})
	w.enterDefund(first)
	w.must(w.call(w.carol, defund(first, native)))
	w.must(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)))
	w.Now += channelTimeout

	w.fund(10, 20) // new money, while bob's exit is still to come
	a, b := w.totalDeposits(native)
	resumed := w.state(8, share{asset: native, alice: 15, bob: 15, processedA: a.Int64(), processedB: b.Int64(), defundNonce: 2})
	w.enterDefund(resumed)
	w.must(w.call(w.carol, defund(resumed, native)))
	w.wantExitable(native, 15, 140+15)
	w.must(w.call(w.bob, channelABI.PackExit(native, w.bob.Address, w.bob.Address)))
	w.must(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)))
	if left := w.Balance(w.channel); left.Sign() != 0 {
		t.Errorf("%s left, want every coin paid out", left)
	}
}
