package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

// guardedCalls are well-formed calls of every function that the lock guards.
func (w *world) guardedCalls() map[string][]byte {
	wd := w.withdrawal(w.bob.Address, 1, 1)
	lock := w.transfer(1, 1, 0)
	state := w.state(1, share{asset: native})
	return map[string][]byte{
		"getAlice":                       channelABI.PackGetAlice(),
		"getBob":                         channelABI.PackGetBob(),
		"receive":                        nil,
		"depositAlice":                   channelABI.PackDepositAlice(native, new(big.Int)),
		"getTotalDepositsAlice":          channelABI.PackGetTotalDepositsAlice(native),
		"getTotalDepositsBob":            channelABI.PackGetTotalDepositsBob(native),
		"getTotalTransferred":            channelABI.PackGetTotalTransferred(native),
		"getExitableAmount":              channelABI.PackGetExitableAmount(native, w.bob.Address),
		"exit":                           channelABI.PackExit(native, w.bob.Address, w.bob.Address),
		"withdraw":                       w.submit(wd),
		"getWithdrawalTransactionRecord": channelABI.PackGetWithdrawalTransactionRecord(wd),
		"getChannelDispute":              channelABI.PackGetChannelDispute(),
		"getDefundNonce":                 channelABI.PackGetDefundNonce(native),
		"getTransferDispute":             channelABI.PackGetTransferDispute(lock.core.TransferId),
		"disputeChannel":                 w.dispute(state),
		"defundChannel":                  defund(state, native),
		"disputeTransfer":                channelABI.PackDisputeTransfer(lock.core, nil),
		"defundTransfer":                 channelABI.PackDefundTransfer(lock.core, lock.state, lock.preimage[:], nil),
	}
}

func TestGuardedCallsAreAllThereAre(t *testing.T) {
	calls := newWorld(t).guardedCalls()
	for name := range channelABI.GetABI().Methods {
		if _, ok := calls[name]; !ok && name != "setup" && name != "lock" {
			t.Errorf("%s is not among the guarded calls", name)
		}
	}
}

func TestTheMastercopyIsNoChannel(t *testing.T) {
	w := newWorld(t)
	w.channel = w.mastercopy
	for name, data := range w.guardedCalls() {
		t.Run(name, func(*testing.T) { w.refused(w.call(w.bob, data), "Mastercopy: ONLY_VIA_PROXY") })
	}
	w.refused(w.call(w.alice, channelABI.PackSetup(w.alice.Address, w.bob.Address)), "Mastercopy: ONLY_VIA_PROXY")
	if lock := read(w, w.mastercopy, channelABI.PackLock(), channelABI.UnpackLock); lock.Sign() != 0 {
		t.Errorf("lock is %s", lock)
	}
}

func TestAProxyThatWasNotSetUpRefusesEverything(t *testing.T) {
	w := newWorld(t)
	w.channel = w.Create(w.carol, proxyCode(w.mastercopy))
	for name, data := range w.guardedCalls() {
		t.Run(name, func(*testing.T) { w.refused(w.call(w.bob, data), "ReentrancyGuard: REENTRANT_CALL") })
	}
}

func TestSetupHappensOnce(t *testing.T) {
	w := newWorld(t)
	for _, from := range []evmtest.Account{w.alice, w.bob, w.carol} {
		w.refused(w.call(from, channelABI.PackSetup(w.carol.Address, w.bob.Address)), "CMCCore: ALREADY_SETUP")
	}
	if alice := read(w, w.channel, channelABI.PackGetAlice(), channelABI.UnpackGetAlice); alice != w.alice.Address {
		t.Errorf("alice is %s", alice)
	}
}

func TestNothingOfAChannelWorksInsideACall(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	receiver := w.newReceiver()
	nonce := int64(0)
	for name, data := range w.guardedCalls() {
		w.must(w.Send(w.carol.Address, receiver, nil, receiverABI.PackSet(callBack, data)))
		nonce++
		w.must(w.call(w.carol, w.submit(w.withdrawal(receiver, 1, nonce+100))))
		if read(w, receiver, receiverABI.PackSucceeded(), receiverABI.UnpackSucceeded) {
			t.Errorf("%s worked inside a withdrawal", name)
		}
	}
	if got := w.Balance(receiver); got.Int64() != nonce {
		t.Errorf("%s paid, want %d", got, nonce)
	}
	if lock := read(w, w.channel, channelABI.PackLock(), channelABI.UnpackLock); lock.Int64() != 1 {
		t.Errorf("lock is %s afterwards", lock)
	}
}

func TestUnknownCallsAreRefused(t *testing.T) {
	w := newWorld(t)
	if err := w.call(w.alice, []byte{1, 2, 3, 4}).Err; err == nil {
		t.Error("an unknown selector is accepted")
	}
	if err := w.pay(w.alice, 1, channelABI.PackGetAlice()).Err; err == nil {
		t.Error("coins are accepted by a function that takes none")
	}
}

func TestDirtyAddressesAreRefused(t *testing.T) {
	w := newWorld(t)
	data := channelABI.PackGetTotalDepositsAlice(common.Address{1})
	data[4] = 1 // above the 160 bits
	if err := w.call(w.alice, data).Err; err == nil {
		t.Error("an address of more than 160 bits is accepted")
	}
	state := bindings.CoreChannelState{
		ChannelAddress: w.channel, Alice: w.alice.Address, Bob: w.bob.Address,
		Timeout: big.NewInt(1), Nonce: big.NewInt(1),
	}
	data = w.dispute(state)
	if err := w.call(w.alice, data[:len(data)-40]).Err; err == nil {
		t.Error("a call cut short is accepted")
	}
}
