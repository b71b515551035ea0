package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/bindings"
)

func (w *world) executed(wd bindings.WithdrawData) bool {
	w.t.Helper()
	return read(w, w.channel, channelABI.PackGetWithdrawalTransactionRecord(wd), channelABI.UnpackGetWithdrawalTransactionRecord)
}

func TestAWithdrawalIsPaidOnceByAnybody(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	target := common.Address{7}
	wd := w.withdrawal(target, 60, 1)
	if w.executed(wd) {
		t.Error("executed before it was submitted")
	}
	w.must(w.call(w.carol, w.submit(wd)))
	if got := w.Balance(target); got.Int64() != 60 || !w.executed(wd) {
		t.Errorf("paid %s, executed %t", got, w.executed(wd))
	}
	w.refused(w.call(w.carol, w.submit(wd)), "CMCWithdraw: ALREADY_EXECUTED")
	again := w.withdrawal(target, 60, 2) // the nonce makes it another
	w.must(w.call(w.bob, w.submit(again)))
	if got := w.Balance(target); got.Int64() != 120 {
		t.Errorf("paid %s in all", got)
	}
	if got := read(w, w.channel, channelABI.PackGetTotalTransferred(native), channelABI.UnpackGetTotalTransferred); got.Int64() != 120 {
		t.Errorf("transferred %s", got)
	}
}

func TestEveryFieldOfAWithdrawalIsSigned(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	signed := w.withdrawal(w.bob.Address, 10, 1)
	message := commitment(commitWithdrawal, hashWithdrawal(signed))
	for name, change := range map[string]func(*bindings.WithdrawData){
		"asset":     func(wd *bindings.WithdrawData) { wd.AssetId = common.Address{1} },
		"recipient": func(wd *bindings.WithdrawData) { wd.Recipient = w.carol.Address },
		"amount":    func(wd *bindings.WithdrawData) { wd.Amount = big.NewInt(11) },
		"nonce":     func(wd *bindings.WithdrawData) { wd.Nonce = big.NewInt(2) },
		"callTo":    func(wd *bindings.WithdrawData) { wd.CallTo = w.carol.Address },
		"callData":  func(wd *bindings.WithdrawData) { wd.CallData = []byte{0} },
	} {
		t.Run(name, func(*testing.T) {
			wd := signed
			change(&wd)
			w.refused(w.call(w.carol, channelABI.PackWithdraw(wd, sign(w.alice, message), sign(w.bob, message))), "CMCWithdraw: INVALID_ALICE_SIG")
		})
	}
	other := signed
	other.ChannelAddress = w.carol.Address
	w.refused(w.call(w.carol, w.submit(other)), "CMCWithdraw: CHANNEL_MISMATCH")
}

func TestAWithdrawalPaysWhatThereIs(t *testing.T) {
	w := newWorld(t)
	w.fund(30, 20)
	target := common.Address{7}
	w.must(w.call(w.carol, w.submit(w.withdrawal(target, 60, 1))))
	if got := w.Balance(target); got.Int64() != 50 {
		t.Errorf("paid %s, want the 50 that were there", got)
	}
	w.refused(w.call(w.carol, w.submit(w.withdrawal(target, 60, 2))), "CMCWithdraw: NO_OP")
	w.must(w.pay(w.bob, 5, nil))
	w.refused(w.call(w.carol, w.submit(w.withdrawal(target, 0, 3))), "CMCWithdraw: NO_OP")
	w.must(w.call(w.carol, w.submit(w.withdrawal(target, 5, 2)))) // the refusal had not used it up
}

func TestAHelperIsCalledAfterThePayment(t *testing.T) {
	w := newWorld(t)
	w.fund(30, 20)
	helper, target := w.newHelper(), common.Address{7}
	number := func(data []byte, unpack func([]byte) (*big.Int, error)) int64 {
		return read(w, helper, data, unpack).Int64()
	}
	wd := w.withdrawal(target, 60, 1)
	wd.CallTo, wd.CallData = helper, []byte("anything")

	w.must(w.Send(w.carol.Address, helper, nil, helperABI.PackSetRefuses(true)))
	w.refused(w.call(w.carol, w.submit(wd)), "RecordingHelper: NO")
	if w.executed(wd) || w.Balance(target).Sign() != 0 {
		t.Error("paid although the helper refused")
	}

	w.must(w.Send(w.carol.Address, helper, nil, helperABI.PackSetRefuses(false)))
	w.must(w.call(w.carol, w.submit(wd)))
	if calls, amount := number(helperABI.PackCalls(), helperABI.UnpackCalls), number(helperABI.PackActualAmount(), helperABI.UnpackActualAmount); calls != 1 || amount != 50 {
		t.Errorf("%d calls with %d, want 1 with the 50 that were there", calls, amount)
	}
	if got := number(helperABI.PackBalanceThen(), helperABI.UnpackBalanceThen); got != 50 {
		t.Errorf("the recipient had %d when the helper was called", got)
	}
	if got := read(w, helper, helperABI.PackWithdrawHash(), helperABI.UnpackWithdrawHash); got != hashWithdrawal(wd) {
		t.Error("the helper got another withdrawal")
	}

	empty := w.withdrawal(target, 0, 2) // nothing to pay is fine if there is something to call
	empty.CallTo = helper
	w.must(w.call(w.carol, w.submit(empty)))
	if calls := number(helperABI.PackCalls(), helperABI.UnpackCalls); calls != 2 {
		t.Errorf("%d calls", calls)
	}
}

func TestAHelperCannotReenterTheChannel(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	helper := w.newHelper()
	second := w.withdrawal(w.carol.Address, 50, 2)
	w.must(w.Send(w.carol.Address, helper, nil, helperABI.PackSetReentry(w.submit(second))))
	first := w.withdrawal(w.carol.Address, 50, 1)
	first.CallTo = helper
	w.must(w.call(w.carol, w.submit(first)))
	if read(w, helper, helperABI.PackReentered(), helperABI.UnpackReentered) || w.executed(second) {
		t.Error("the helper submitted a withdrawal from inside one")
	}
	w.must(w.call(w.carol, w.submit(second)))
}

func TestAHelperWithoutCodeIsRefused(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	wd := w.withdrawal(w.bob.Address, 10, 1)
	wd.CallTo = common.Address{0xaa}
	w.refused(w.call(w.carol, w.submit(wd)), "")
}
