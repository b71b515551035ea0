package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

func (w *world) submitToken(token common.Address, to common.Address, amount, nonce int64) []byte {
	wd := w.withdrawal(to, amount, nonce)
	wd.AssetId = token
	return w.submit(wd)
}

func (w *world) transferToken(from evmtest.Account, token, to common.Address, amount int64) {
	w.t.Helper()
	w.must(w.Send(from.Address, token, nil, tokenABI.PackTransfer(to, big.NewInt(amount))))
}

func TestC3ATokenThatAnswersNothingWorks(t *testing.T) {
	w := newWorld(t)
	token := w.newOddToken(noReturnToken)
	w.approve(w.alice, token, w.channel, 100)
	w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(100))))
	w.transferToken(w.bob, token, w.channel, 50)
	w.wantDeposits(token, 100, 50)
	w.must(w.call(w.carol, w.submitToken(token, w.carol.Address, 30, 1)))
	w.settle(token, 70, 50)
	w.must(w.call(w.alice, channelABI.PackExit(token, w.alice.Address, w.alice.Address)))
	w.must(w.call(w.bob, channelABI.PackExit(token, w.bob.Address, w.bob.Address)))
	if left := w.tokenBalance(token, w.channel); left.Sign() != 0 {
		t.Errorf("%s left", left)
	}

	w.approve(w.carol, token, w.factory, 9)
	w.must(w.Send(w.carol.Address, w.factory, nil,
		factoryABI.PackCreateChannelAndDepositAlice(w.carol.Address, w.bob.Address, token, big.NewInt(9))))
	w.channel = w.channelOf(w.carol.Address, w.bob.Address)
	w.wantDeposits(token, 9, 0)
}

func TestC3ATokenThatFailsChangesNothing(t *testing.T) {
	w := newWorld(t)
	token := w.newFailingToken()
	for _, party := range []common.Address{w.channel, w.factory} {
		w.approve(w.alice, token, party, 1000)
	}
	w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(100))))
	w.settle(token, 60, 40)

	for name, how := range map[string][2]bool{"answers false": {true, false}, "reverts": {false, true}} {
		t.Run(name, func(*testing.T) {
			w.must(w.Send(w.carol.Address, token, nil, failingABI.PackSet(how[0], how[1])))
			w.refused(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(1))), "CMCDeposit: ERC20_TRANSFER_FAILED")
			w.refused(w.Send(w.alice.Address, w.factory, nil,
				factoryABI.PackCreateChannelAndDepositAlice(w.alice.Address, w.carol.Address, token, big.NewInt(1))),
				"ChannelFactory: ERC20_TRANSFER_FAILED")
			w.refused(w.call(w.carol, w.submitToken(token, w.carol.Address, 10, 1)), "CMCAsset: TRANSFER_FAILED")
			w.refused(w.call(w.alice, channelABI.PackExit(token, w.alice.Address, w.alice.Address)), "CMCAsset: TRANSFER_FAILED")
		})
	}
	w.must(w.Send(w.carol.Address, token, nil, failingABI.PackSet(false, false)))
	w.wantDeposits(token, 100, 0)
	w.wantExitable(token, 60, 40)
	if len(w.Code(w.channelOf(w.alice.Address, w.carol.Address))) > 0 {
		t.Error("a channel was created although its deposit failed")
	}
	w.must(w.call(w.carol, w.submitToken(token, w.carol.Address, 10, 1))) // not used up by the refusals
}

func TestC3ATokenThatTakesAFeeCreditsWhatArrived(t *testing.T) {
	w := newWorld(t)
	token := w.newOddToken(feeToken) // a tenth of whatever moves
	w.approve(w.alice, token, w.channel, 1000)
	result := w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(1000))))
	if e := event(w, result, channelABI.UnpackAliceDepositedEvent); e.Amount.Int64() != 900 {
		t.Errorf("event says %s, want the 900 that arrived", e.Amount)
	}
	w.wantDeposits(token, 900, 0)
	w.transferToken(w.bob, token, w.channel, 100)
	w.wantDeposits(token, 900, 90)
	w.must(w.call(w.carol, w.submitToken(token, w.carol.Address, 300, 1)))
	w.wantDeposits(token, 900, 90) // the fee on the way out is the recipient's
	w.settle(token, 600, 90)
	w.must(w.call(w.alice, channelABI.PackExit(token, w.alice.Address, w.alice.Address)))
	w.must(w.call(w.bob, channelABI.PackExit(token, w.bob.Address, w.bob.Address)))
	if left := w.tokenBalance(token, w.channel); left.Sign() != 0 {
		t.Errorf("%s left, want both to get all of theirs", left)
	}

	w.approve(w.alice, token, w.factory, 1000)
	w.must(w.Send(w.alice.Address, w.factory, nil,
		factoryABI.PackCreateChannelAndDepositAlice(w.alice.Address, w.carol.Address, token, big.NewInt(1000))))
	w.channel = w.channelOf(w.alice.Address, w.carol.Address)
	w.wantDeposits(token, 810, 0) // two moves, two fees
	if left := w.tokenBalance(token, w.factory); left.Sign() != 0 {
		t.Errorf("the factory keeps %s", left)
	}
}

func TestATokenCannotReenterTheChannel(t *testing.T) {
	w := newWorld(t)
	token := w.newReentrantToken()
	w.fund(100, 100)
	arm := func(target common.Address, data []byte) {
		w.must(w.Send(w.carol.Address, token, nil, reentrantABI.PackArm(target, data)))
	}
	wantStopped := func() {
		t.Helper()
		if !read(w, token, reentrantABI.PackCalled(), reentrantABI.UnpackCalled) {
			t.Error("the token did not call")
		}
		if read(w, token, reentrantABI.PackSucceeded(), reentrantABI.UnpackSucceeded) {
			t.Error("the token's call went through")
		}
	}
	w.approve(w.alice, token, w.channel, 1000)
	stolen := w.submit(w.withdrawal(w.carol.Address, 50, 9))
	for name, data := range map[string][]byte{
		"deposit": channelABI.PackDepositAlice(token, big.NewInt(10)), "withdraw": stolen,
		"read alice": channelABI.PackGetTotalDepositsAlice(token), "read bob": channelABI.PackGetTotalDepositsBob(token),
	} {
		t.Run("deposit, then "+name, func(*testing.T) {
			arm(w.channel, data)
			w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(10))))
			wantStopped()
		})
	}
	w.wantDeposits(token, 40, 0)

	arm(w.channel, stolen)
	w.must(w.call(w.carol, w.submitToken(token, w.carol.Address, 5, 1)))
	wantStopped()

	w.settle(token, 20, 15)
	exit := channelABI.PackExit(token, w.alice.Address, w.alice.Address)
	arm(w.channel, exit)
	w.must(w.call(w.alice, exit))
	wantStopped()
	w.wantExitable(token, 0, 15)
	w.wantDeposits(token, 40, 0)
}

func TestSomebodyElsesTokensAreNotTheDepositors(t *testing.T) {
	w := newWorld(t)
	token := w.newReentrantToken()
	w.approve(w.alice, token, w.channel, 10)
	w.approve(w.bob, token, token, 500)
	// While alice deposits 10, the token moves 500 of bob's into the channel.
	w.must(w.Send(w.carol.Address, token, nil,
		reentrantABI.PackArm(token, tokenABI.PackTransferFrom(w.bob.Address, w.channel, big.NewInt(500)))))
	w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(10))))
	if !read(w, token, reentrantABI.PackSucceeded(), reentrantABI.UnpackSucceeded) {
		t.Fatal("the token did not move bob's")
	}
	w.wantDeposits(token, 10, 500)
}
