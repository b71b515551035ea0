package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/internal/testbind"
)

// settle disputes and defunds a state that gives the two parties these amounts.
func (w *world) settle(asset common.Address, alice, bob int64) {
	w.t.Helper()
	a, b := w.totalDeposits(asset)
	state := w.state(1, share{asset: asset, alice: alice, bob: bob, processedA: a.Int64(), processedB: b.Int64()})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, asset)))
	w.wantExitable(asset, alice, bob)
}

func TestExitPaysTheOwnerWhereHeSays(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	w.settle(native, 120, 80)
	target := common.Address{7}
	w.refused(w.call(w.bob, channelABI.PackExit(native, w.alice.Address, target)), "CMCAsset: OWNER_MISMATCH")
	w.refused(w.call(w.carol, channelABI.PackExit(native, w.alice.Address, w.carol.Address)), "CMCAsset: OWNER_MISMATCH")
	w.must(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, target)))
	if got := w.Balance(target); got.Int64() != 120 {
		t.Errorf("paid %s, want 120", got)
	}
	w.wantExitable(native, 0, 80)
	w.refused(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, target)), "CMCAsset: NO_OP")
}

func TestAnybodyPushesFundsToTheirOwner(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	w.settle(native, 120, 80)
	before := w.Balance(w.bob.Address)
	w.must(w.call(w.carol, channelABI.PackExit(native, w.bob.Address, w.bob.Address)))
	if got := new(big.Int).Sub(w.Balance(w.bob.Address), before); got.Int64() != 80 {
		t.Errorf("pushed %s, want 80", got)
	}
	w.refused(w.call(w.carol, channelABI.PackExit(native, w.carol.Address, w.carol.Address)), "CMCAsset: NO_OP")
}

func TestExitPaysWhatThereIsAndTheRestLater(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 0)
	w.settle(native, 100, 900) // a state that promises more than there is
	w.must(w.call(w.bob, channelABI.PackExit(native, w.bob.Address, w.bob.Address)))
	w.wantExitable(native, 100, 800)
	w.refused(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)), "CMCAsset: NO_OP")
	w.must(w.pay(w.carol, 150, nil))
	w.must(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)))
	w.wantExitable(native, 0, 800)
	w.must(w.call(w.bob, channelABI.PackExit(native, w.bob.Address, w.bob.Address)))
	w.wantExitable(native, 0, 750)
	if got := read(w, w.channel, channelABI.PackGetTotalTransferred(native), channelABI.UnpackGetTotalTransferred); got.Int64() != 250 {
		t.Errorf("transferred %s in all, want 250", got)
	}
}

func TestExitOfATokenLeavesOtherAssetsAlone(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.fund(10, 10)
	w.must(w.Send(w.bob.Address, token, nil, tokenABI.PackTransfer(w.channel, big.NewInt(90))))
	w.settle(token, 50, 40)
	w.refused(w.call(w.alice, channelABI.PackExit(native, w.alice.Address, w.alice.Address)), "CMCAsset: NO_OP")
	w.must(w.call(w.alice, channelABI.PackExit(token, w.alice.Address, w.carol.Address)))
	if got := w.tokenBalance(token, w.carol.Address); got.Int64() != 1e6+50 {
		t.Errorf("carol has %s", got)
	}
	if got := w.Balance(w.channel); got.Int64() != 20 {
		t.Errorf("the channel has %s coins", got)
	}
}

func TestARecipientThatRefusesCoinsLosesNothing(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	receiver := w.newReceiver()
	w.settle(native, 120, 80)
	exit := channelABI.PackExit(native, w.alice.Address, receiver)
	for mood, reason := range map[uint8]string{refuseWithReason: "OddReceiver: NO", refuseSilently: "CMCAsset: TRANSFER_FAILED"} {
		w.must(w.Send(w.carol.Address, receiver, nil, receiverABI.PackSet(mood, nil)))
		w.refused(w.call(w.alice, exit), reason)
		w.wantExitable(native, 120, 80)
	}
	w.must(w.Send(w.carol.Address, receiver, nil, receiverABI.PackSet(accept, nil)))
	w.must(w.call(w.alice, exit))
	if got := w.Balance(receiver); got.Int64() != 120 {
		t.Errorf("paid %s", got)
	}
}

func TestARecipientThatCallsBackIsPaidOnce(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	receiver := w.newReceiver()
	state := w.state(1, share{asset: native, alice: 120, bob: 80, processedA: 100, processedB: 100, aliceAddress: receiver})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	exit := channelABI.PackExit(native, receiver, receiver)
	w.must(w.Send(w.carol.Address, receiver, nil, receiverABI.PackSet(callBack, exit)))
	w.must(w.call(w.carol, exit))
	if got := w.Balance(receiver); got.Int64() != 120 || read(w, receiver, receiverABI.PackSucceeded(), receiverABI.UnpackSucceeded) {
		t.Errorf("paid %s", got)
	}
	w.refused(w.call(w.carol, exit), "CMCAsset: NO_OP")
}

func TestAContractExitsToAnotherAddress(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	owner := w.Create(w.deployer, common.FromHex(testbind.OddReceiverMetaData.Bin))
	state := w.state(1, share{asset: native, alice: 120, bob: 80, processedA: 100, processedB: 100, aliceAddress: owner})
	w.enterDefund(state)
	w.must(w.call(w.carol, defund(state, native)))
	target := common.Address{9}
	w.must(w.Send(w.carol.Address, owner, nil, receiverABI.PackRun(w.channel, channelABI.PackExit(native, owner, target))))
	if got := w.Balance(target); got.Int64() != 120 {
		t.Errorf("paid %s", got)
	}
}
