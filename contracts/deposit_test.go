package contracts_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/math"
)

func TestAliceDepositsByACallAndBobByATransfer(t *testing.T) {
	w := newWorld(t)
	deposit := channelABI.PackDepositAlice(native, big.NewInt(30))
	result := w.must(w.pay(w.alice, 30, deposit))
	if e := event(w, result, channelABI.UnpackAliceDepositedEvent); e.AssetId != native || e.Amount.Int64() != 30 {
		t.Errorf("event %+v", e)
	}
	w.wantDeposits(native, 30, 0)
	w.must(w.pay(w.carol, 30, deposit)) // anybody may, for alice
	w.must(w.pay(w.alice, 5, nil))      // even alice's plain transfer is bob's
	w.must(w.pay(w.bob, 6, nil))
	w.wantDeposits(native, 60, 11)
	if got := w.Balance(w.channel); got.Int64() != 71 {
		t.Errorf("the channel has %s", got)
	}
}

func TestTokenDeposits(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.approve(w.alice, token, w.channel, 30)
	result := w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(20))))
	if e := event(w, result, channelABI.UnpackAliceDepositedEvent); e.AssetId != token || e.Amount.Int64() != 20 {
		t.Errorf("event %+v", e)
	}
	w.must(w.Send(w.bob.Address, token, nil, tokenABI.PackTransfer(w.channel, big.NewInt(7))))
	w.wantDeposits(token, 20, 7)
	w.wantDeposits(native, 0, 0)

	w.refused(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(11))), "CMCDeposit: ERC20_TRANSFER_FAILED")
	w.refused(w.call(w.carol, channelABI.PackDepositAlice(token, big.NewInt(1))), "CMCDeposit: ERC20_TRANSFER_FAILED")
	w.refused(w.pay(w.alice, 1, channelABI.PackDepositAlice(token, big.NewInt(1))), "CMCDeposit: ETH_WITH_ERC_TRANSFER")
	w.refused(w.call(w.alice, channelABI.PackDepositAlice(w.bob.Address, big.NewInt(1))), "") // no code
	w.wantDeposits(token, 20, 7)
}

func TestTheValueIsTheAmount(t *testing.T) {
	w := newWorld(t)
	for _, value := range []int64{0, 4, 6} {
		w.refused(w.pay(w.alice, value, channelABI.PackDepositAlice(native, big.NewInt(5))), "CMCDeposit: VALUE_MISMATCH")
	}
	w.must(w.call(w.alice, channelABI.PackDepositAlice(native, new(big.Int))))
	w.wantDeposits(native, 0, 0)
}

// wantIdentity checks that alice + bob = balance + transferred, modulo 2^256.
func (w *world) wantIdentity(asset common.Address) {
	w.t.Helper()
	alice, bob := w.totalDeposits(asset)
	balance := w.Balance(w.channel)
	if asset != native {
		balance = w.tokenBalance(asset, w.channel)
	}
	transferred := read(w, w.channel, channelABI.PackGetTotalTransferred(asset), channelABI.UnpackGetTotalTransferred)
	in := math.U256(new(big.Int).Add(alice, bob))
	out := math.U256(new(big.Int).Add(balance, transferred))
	if in.Cmp(out) != 0 {
		w.t.Errorf("deposits %s + %s, but balance %s + transferred %s", alice, bob, balance, transferred)
	}
}

func TestBobsTotalWrapsAroundRatherThanRefusing(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.approve(w.alice, token, w.channel, 100)
	w.must(w.call(w.alice, channelABI.PackDepositAlice(token, big.NewInt(100))))
	w.wantIdentity(token)

	// The token takes some of the channel's balance away.
	w.must(w.Send(w.carol.Address, token, nil, tokenABI.PackBurn(w.channel, big.NewInt(30))))
	alice, bob := w.totalDeposits(token)
	minus30 := math.U256(big.NewInt(-30))
	if alice.Int64() != 100 || bob.Cmp(minus30) != 0 {
		t.Errorf("total deposits %s and %s, want 100 and 2^256 - 30", alice, bob)
	}
	w.wantIdentity(token)

	// What bob sends counts from there, and a payment out changes neither total.
	w.must(w.Send(w.bob.Address, token, nil, tokenABI.PackTransfer(w.channel, big.NewInt(50))))
	w.wantDeposits(token, 100, 20)
	wd := w.withdrawal(w.carol.Address, 60, 1)
	wd.AssetId = token
	w.must(w.call(w.carol, w.submit(wd)))
	w.wantDeposits(token, 100, 20)
	w.wantIdentity(token)
}

func TestPaymentsOutDoNotChangeTheTotals(t *testing.T) {
	w := newWorld(t)
	w.fund(100, 100)
	w.must(w.call(w.carol, w.submit(w.withdrawal(w.carol.Address, 70, 1))))
	w.wantDeposits(native, 100, 100)
	w.must(w.pay(w.bob, 1, nil))
	w.wantDeposits(native, 100, 101)
	w.wantIdentity(native)
}
