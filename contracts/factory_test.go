package contracts_test

import (
	"bytes"
	"math/big"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
)

// proxyCode is the init code of a channel, written out from the rule.
func proxyCode(mastercopy common.Address) []byte {
	return slices.Concat(
		common.FromHex("0x3d602d80600a3d3981f3363d3d373d3d3d363d73"), mastercopy[:],
		common.FromHex("0x5af43d82803e903d91602b57fd5bf3"))
}

func TestChannelAddressesFollowTheCreate2Rule(t *testing.T) {
	w := newWorld(t)
	code := read(w, w.factory, factoryABI.PackGetProxyCreationCode(), factoryABI.UnpackGetProxyCreationCode)
	if !bytes.Equal(code, proxyCode(w.mastercopy)) {
		t.Errorf("proxy code %#x, want %#x", code, proxyCode(w.mastercopy))
	}
	for _, parties := range [][2]common.Address{
		{w.alice.Address, w.bob.Address},
		{w.bob.Address, w.alice.Address},
		{w.carol.Address, w.bob.Address},
	} {
		salt := crypto.Keccak256Hash(parties[0][:], parties[1][:], common.LeftPadBytes(big.NewInt(chainID).Bytes(), 32))
		want := crypto.CreateAddress2(w.factory, salt, crypto.Keccak256(code))
		if got := w.channelOf(parties[0], parties[1]); got != want {
			t.Errorf("channel of %v: %s, off chain %s", parties, got, want)
		}
	}
}

func TestTheSaltHasTheStoredChainIdUnlessItIsZero(t *testing.T) {
	w := newWorld(t)
	for stored, want := range map[int64]int64{0: chainID, 5: 5} {
		factory := w.Create(w.deployer, append(common.FromHex(bindings.ChannelFactoryMetaData.Bin),
			factoryABI.PackConstructor(w.mastercopy, big.NewInt(stored))...))
		if got := read(w, factory, factoryABI.PackGetStoredChainId(), factoryABI.UnpackGetStoredChainId); got.Int64() != stored {
			t.Errorf("stored chain id %s, want %d", got, stored)
		}
		if got := read(w, factory, factoryABI.PackGetChainId(), factoryABI.UnpackGetChainId); got.Int64() != want {
			t.Errorf("chain id %s, want %d", got, want)
		}
		if got := read(w, factory, factoryABI.PackGetMastercopy(), factoryABI.UnpackGetMastercopy); got != w.mastercopy {
			t.Errorf("mastercopy %s", got)
		}
		salt := crypto.Keccak256Hash(w.alice.Address[:], w.bob.Address[:], common.LeftPadBytes(big.NewInt(want).Bytes(), 32))
		address := read(w, factory, factoryABI.PackGetChannelAddress(w.alice.Address, w.bob.Address), factoryABI.UnpackGetChannelAddress)
		if want := crypto.CreateAddress2(factory, salt, crypto.Keccak256(proxyCode(w.mastercopy))); address != want {
			t.Errorf("channel %s, want %s", address, want)
		}
	}
}

func TestAnybodyCreatesAChannelOnce(t *testing.T) {
	w := newWorld(t)
	create := factoryABI.PackCreateChannel(w.bob.Address, w.alice.Address)
	result := w.must(w.Send(w.carol.Address, w.factory, nil, create))
	channel, err := factoryABI.UnpackCreateChannel(result.Return)
	if err != nil || channel != w.channelOf(w.bob.Address, w.alice.Address) {
		t.Errorf("created %s, %v", channel, err)
	}
	if created := event(w, result, factoryABI.UnpackChannelCreationEvent); created.Channel != channel {
		t.Errorf("event says %s", created.Channel)
	}
	if alice := read(w, channel, channelABI.PackGetAlice(), channelABI.UnpackGetAlice); alice != w.bob.Address {
		t.Errorf("alice is %s", alice)
	}
	if bob := read(w, channel, channelABI.PackGetBob(), channelABI.UnpackGetBob); bob != w.alice.Address {
		t.Errorf("bob is %s", bob)
	}
	if lock := read(w, channel, channelABI.PackLock(), channelABI.UnpackLock); lock.Int64() != 1 {
		t.Errorf("lock is %s, want 1", lock)
	}
	w.refusedWith(w.Send(w.carol.Address, w.factory, nil, create), "FailedDeployment()")
	w.refusedWith(w.Send(w.carol.Address, w.factory, big.NewInt(1),
		factoryABI.PackCreateChannelAndDepositAlice(w.bob.Address, w.alice.Address, native, big.NewInt(1))), "FailedDeployment()")
}

func TestAChannelHasTwoDifferentParties(t *testing.T) {
	w := newWorld(t)
	a := w.alice.Address
	for _, tt := range []struct {
		alice, bob common.Address
		reason     string
	}{
		{a, a, "CMCCore: IDENTICAL_PARTICIPANTS"},
		{common.Address{}, a, "CMCCore: INVALID_PARTICIPANT"},
		{a, common.Address{}, "CMCCore: INVALID_PARTICIPANT"},
		{common.Address{}, common.Address{}, "CMCCore: INVALID_PARTICIPANT"},
	} {
		w.refused(w.Send(w.carol.Address, w.factory, nil, factoryABI.PackCreateChannel(tt.alice, tt.bob)), tt.reason)
	}
}

func TestCreateAndDepositInOneTransaction(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.approve(w.alice, token, w.factory, 300)
	create := func(bob common.Address, asset common.Address, amount int64) []byte {
		return factoryABI.PackCreateChannelAndDepositAlice(w.alice.Address, bob, asset, big.NewInt(amount))
	}
	send := func(value int64, data []byte) error {
		return w.Send(w.alice.Address, w.factory, big.NewInt(value), data).Err
	}

	w.refused(w.Send(w.alice.Address, w.factory, big.NewInt(4), create(w.carol.Address, native, 5)), "CMCDeposit: VALUE_MISMATCH")
	w.refused(w.Send(w.alice.Address, w.factory, big.NewInt(1), create(w.carol.Address, token, 5)), "CMCDeposit: ETH_WITH_ERC_TRANSFER")
	w.refused(w.Send(w.alice.Address, w.factory, nil, create(w.carol.Address, token, 301)), "ChannelFactory: ERC20_TRANSFER_FAILED")
	w.refused(w.Send(w.alice.Address, w.factory, nil, create(w.carol.Address, w.bob.Address, 5)), "")

	if err := send(5, create(w.carol.Address, native, 5)); err != nil {
		t.Fatal(err)
	}
	w.channel = w.channelOf(w.alice.Address, w.carol.Address)
	w.wantDeposits(native, 5, 0)

	if err := send(0, create(w.deployer.Address, token, 300)); err != nil {
		t.Fatal(err)
	}
	w.channel = w.channelOf(w.alice.Address, w.deployer.Address)
	w.wantDeposits(token, 300, 0)
	if left := w.tokenBalance(token, w.factory); left.Sign() != 0 {
		t.Errorf("the factory keeps %s", left)
	}
	allowance := read(w, token, tokenABI.PackAllowance(w.factory, w.channel), tokenABI.UnpackAllowance)
	if allowance.Sign() != 0 {
		t.Errorf("the factory leaves an allowance of %s", allowance)
	}
}

func TestBobsDepositsBeforeTheChannelExistsCount(t *testing.T) {
	w := newWorld(t)
	token := w.newToken()
	w.channel = w.channelOf(w.carol.Address, w.bob.Address)
	w.must(w.pay(w.bob, 40, nil))
	w.must(w.Send(w.bob.Address, token, nil, tokenABI.PackTransfer(w.channel, big.NewInt(50))))
	w.must(w.Send(w.alice.Address, w.factory, nil, factoryABI.PackCreateChannel(w.carol.Address, w.bob.Address)))
	w.wantDeposits(native, 0, 40)
	w.wantDeposits(token, 0, 50)
}
