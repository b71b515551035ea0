package contracts_test

import (
	"fmt"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
	"github.com/sluice-node/sluice/contracts/internal/testbind"
)

// allowances are what rules C2 and C3 may cost, with the reason.
var allowances = map[string]struct {
	gas    uint64
	reason string
}{
	"depositAlice, token, first": {750, "C3 reads the token's balance before and after"},
	"depositAlice, token, again": {750, "C3 reads the token's balance before and after"},
}

func TestC4NoCallCostsMoreGasThanVectors(t *testing.T) {
	artifacts := vectorArtifacts(t)
	ours, theirs := measure(newWorld(t)), measure(newVectorWorld(t, artifacts))
	if len(ours) != len(theirs) {
		t.Fatalf("measured %d calls of ours and %d of theirs", len(ours), len(theirs))
	}
	measured := map[string]bool{"setup": true} // createChannel calls it, and nobody else can
	for i, mine := range ours {
		vector := theirs[i]
		measured[mine.method] = true
		allowed := allowances[mine.name]
		t.Logf("| %s | %d | %d | %+d |", mine.name, mine.gas, vector.gas, int64(mine.gas)-int64(vector.gas))
		if mine.gas > vector.gas+allowed.gas {
			t.Errorf("%s: %d gas, Vector %d, allowed besides %d (%s)", mine.name, mine.gas, vector.gas, allowed.gas, allowed.reason)
		}
	}
	for path := range vectorContracts {
		theirABI, _ := vectorContract(t, artifacts, path)
		for name := range theirABI.Methods {
			if !measured[name] {
				t.Errorf("%s: %s was not measured", path, name)
			}
		}
	}
}

type measurement struct {
	name   string
	method string
	gas    uint64
}

// meter calls every function of the contracts and notes the gas.
type meter struct {
	*world
	all []measurement
}

// note runs a transaction that must succeed and notes its gas under the name of
// the method.
func (m *meter) note(contract abi.ABI, what string, from evmtest.Account, to common.Address, value int64, data []byte) {
	m.t.Helper()
	method := "receive"
	if len(data) > 0 {
		found, err := contract.MethodById(data)
		if err != nil {
			m.t.Fatal(err)
		}
		method = found.Name
	}
	result := m.Send(from.Address, to, big.NewInt(value), data)
	if result.Err != nil {
		m.t.Fatalf("%s, %s: %v", method, what, result.Err)
	}
	name := method
	if what != "" {
		name += ", " + what
	}
	m.all = append(m.all, measurement{name: name, method: method, gas: result.GasUsed})
}

func measure(w *world) []measurement {
	m := &meter{world: w}
	m.factoryCalls()
	m.depositCalls()
	m.withdrawCalls()
	m.disputeCalls()
	m.bigCalls()
	m.registryCalls()
	m.definitionCalls()
	return m.all
}

func (m *meter) factoryCalls() {
	contract := factoryABI.GetABI()
	call := func(what string, value int64, data []byte) {
		m.t.Helper()
		m.note(contract, what, m.carol, m.factory, value, data)
	}
	a, b := m.alice.Address, m.bob.Address
	call("", 0, factoryABI.PackGetMastercopy())
	call("", 0, factoryABI.PackGetChainId())
	call("", 0, factoryABI.PackGetStoredChainId())
	call("", 0, factoryABI.PackGetProxyCreationCode())
	call("", 0, factoryABI.PackGetChannelAddress(a, b))
	call("", 0, factoryABI.PackCreateChannel(b, a))
	call("native", 5, factoryABI.PackCreateChannelAndDepositAlice(a, m.carol.Address, native, big.NewInt(5)))
	token := m.newToken()
	m.approve(m.carol, token, m.factory, 1000)
	call("token", 0, factoryABI.PackCreateChannelAndDepositAlice(b, m.carol.Address, token, big.NewInt(5)))
}

func (m *meter) depositCalls() {
	contract := channelABI.GetABI()
	call := func(what string, value int64, data []byte) {
		m.t.Helper()
		m.note(contract, what, m.alice, m.channel, value, data)
	}
	call("", 0, channelABI.PackGetAlice())
	call("", 0, channelABI.PackGetBob())
	call("", 0, channelABI.PackLock())
	call("", 7, nil)
	token := m.newToken()
	m.approve(m.alice, token, m.channel, 1000)
	for _, when := range []string{"first", "again"} {
		call("native, "+when, 5, channelABI.PackDepositAlice(native, big.NewInt(5)))
		call("token, "+when, 0, channelABI.PackDepositAlice(token, big.NewInt(5)))
	}
	for _, asset := range []struct {
		name string
		id   common.Address
	}{{"native", native}, {"token", token}} {
		call(asset.name, 0, channelABI.PackGetTotalDepositsAlice(asset.id))
		call(asset.name, 0, channelABI.PackGetTotalDepositsBob(asset.id))
		call(asset.name, 0, channelABI.PackGetTotalTransferred(asset.id))
		call(asset.name, 0, channelABI.PackGetExitableAmount(asset.id, m.alice.Address))
	}
}

func (m *meter) withdrawCalls() {
	contract := channelABI.GetABI()
	call := func(what string, data []byte) {
		m.t.Helper()
		m.note(contract, what, m.carol, m.channel, 0, data)
	}
	m.fund(1000, 1000)
	token := m.newToken()
	m.must(m.Send(m.bob.Address, token, nil, tokenABI.PackTransfer(m.channel, big.NewInt(1000))))
	helper := m.Create(m.deployer, common.FromHex(testbind.RecordingHelperMetaData.Bin))

	plain := m.withdrawal(m.bob.Address, 10, 1)
	call("not executed", channelABI.PackGetWithdrawalTransactionRecord(plain))
	call("native", m.submit(plain))
	call("executed", channelABI.PackGetWithdrawalTransactionRecord(plain))
	inToken := m.withdrawal(m.bob.Address, 10, 2)
	inToken.AssetId = token
	call("token", m.submit(inToken))
	helped := m.withdrawal(m.bob.Address, 10, 3)
	helped.CallTo, helped.CallData = helper, make([]byte, 100)
	call("native, with a helper", m.submit(helped))
}

func (m *meter) disputeCalls() {
	contract := channelABI.GetABI()
	call := func(what string, from evmtest.Account, data []byte) {
		m.t.Helper()
		m.note(contract, what, from, m.channel, 0, data)
	}
	token, other := m.newToken(), m.newToken()
	for _, id := range []common.Address{token, other} {
		m.must(m.Send(m.bob.Address, id, nil, tokenABI.PackTransfer(m.channel, big.NewInt(1000))))
	}
	var transfers []transfer
	for i := range byte(8) {
		transfers = append(transfers, m.transfer(i, 10, 0))
	}
	root := newTree(transfers...)
	shares := []share{{asset: native, alice: 500, bob: 500}, {asset: token, bob: 1000}}
	call("first", m.alice, m.dispute(m.stateWith(2, root.root(), shares...)))
	state := m.stateWith(4, root.root(), shares...)
	call("higher nonce", m.bob, m.dispute(state))
	call("", m.carol, channelABI.PackGetChannelDispute())
	m.Now += channelTimeout
	index := func(i ...int64) []*big.Int {
		var indices []*big.Int
		for _, n := range i {
			indices = append(indices, big.NewInt(n))
		}
		return indices
	}
	call("one asset", m.alice, channelABI.PackDefundChannel(state, []common.Address{native}, index(0)))
	call("a token and one that the state does not know", m.alice, channelABI.PackDefundChannel(state, []common.Address{token, other}, index(1)))
	call("", m.carol, channelABI.PackGetDefundNonce(native))
	for i, t := range transfers[:3] {
		call(fmt.Sprintf("leaf %d of 8", i), m.alice, channelABI.PackDisputeTransfer(t.core, root.proof(i)))
	}
	call("", m.carol, channelABI.PackGetTransferDispute(transfers[0].core.TransferId))
	call("by the responder", m.bob, channelABI.PackDefundTransfer(transfers[0].core, transfers[0].state, transfers[0].preimage[:], nil))
	call("by signature", m.carol, channelABI.PackDefundTransfer(transfers[1].core, transfers[1].state, transfers[1].preimage[:],
		sign(m.bob, common.Hash(transfers[1].core.InitialStateHash))))
	m.Now += transferTimeout
	call("after its expiry", m.carol, channelABI.PackDefundTransfer(transfers[2].core, nil, nil, nil))
	call("native", m.alice, channelABI.PackExit(native, m.alice.Address, m.carol.Address))
	call("native, pushed", m.carol, channelABI.PackExit(native, m.bob.Address, m.bob.Address))
	call("token", m.bob, channelABI.PackExit(token, m.bob.Address, m.carol.Address))
	m.Now += channelTimeout
	call("a second round", m.alice, m.dispute(m.stateWith(6, root.root(), shares...)))
}

// bigCalls are those whose cost grows, at a size where that shows. Each is of a
// channel between carol and bob.
func (m *meter) bigCalls() {
	contract := channelABI.GetABI()
	m.alice = m.carol
	m.channel = m.channelOf(m.alice.Address, m.bob.Address)
	m.must(m.Send(m.bob.Address, m.factory, nil, factoryABI.PackCreateChannel(m.alice.Address, m.bob.Address)))
	m.fund(1000, 1000)

	helped := m.withdrawal(m.bob.Address, 10, 1)
	helped.CallData = make([]byte, 2000)
	m.note(contract, "2,000 bytes of call data", m.bob, m.channel, 0, m.submit(helped))
	m.note(contract, "2,000 bytes of call data", m.bob, m.channel, 0, channelABI.PackGetWithdrawalTransactionRecord(helped))

	var shares []share
	var assets []common.Address
	for range 20 {
		token := m.newToken()
		shares, assets = append(shares, share{asset: token, bob: 1000}), append(assets, token)
		m.transferToken(m.bob, token, m.channel, 1000)
	}
	var transfers []transfer
	for i := range byte(100) {
		transfers = append(transfers, m.transfer(i, 1, 0))
	}
	tr := newTree(transfers...)
	state := m.stateWith(1, tr.root(), shares...)
	m.note(contract, "20 assets", m.bob, m.channel, 0, m.dispute(state))
	m.Now += channelTimeout
	m.note(contract, "20 assets, found by search", m.bob, m.channel, 0, defund(state, assets...))
	m.note(contract, "leaf 7 of 100", m.bob, m.channel, 0, transfers[7].dispute(tr.proof(7)))
}

func (m *meter) registryCalls() {
	contract := registryABI.GetABI()
	call := func(what string, data []byte) {
		m.t.Helper()
		m.note(contract, what, m.deployer, m.registry, 0, data)
	}
	for _, definition := range []common.Address{m.hashlock, m.withdraw} {
		information := read(m.world, definition, hashlockABI.PackGetRegistryInformation(), hashlockABI.UnpackGetRegistryInformation)
		call(information.Name, registryABI.PackAddTransferDefinition(information))
	}
	call("two", registryABI.PackGetTransferDefinitions())
	call("not the last", registryABI.PackRemoveTransferDefinition("HashlockTransfer"))
	call("the last", registryABI.PackRemoveTransferDefinition("Withdraw"))
	call("", registryABI.PackOwner())
	call("to itself", registryABI.PackTransferOwnership(m.deployer.Address))
	call("", registryABI.PackRenounceOwnership())
}

func (m *meter) definitionCalls() {
	balance := bindings.Balance{
		Amount: [2]*big.Int{big.NewInt(10), new(big.Int)},
		To:     [2]common.Address{m.alice.Address, m.bob.Address},
	}
	encodedBalance := encode(methodOutput(hashlockABI.GetABI(), "resolve"), balance)
	lock := m.transfer(1, 10, m.Now+1000)
	message := common.Hash{1}
	state := encodeWithdrawState(withdrawState{
		InitiatorSignature: sign(m.alice, message), Initiator: m.alice.Address, Responder: m.bob.Address,
		Data: message, Nonce: big.NewInt(1), Fee: big.NewInt(3), CallData: []byte{},
	})
	for _, definition := range []struct {
		address                 common.Address
		state, resolver, cancel []byte
	}{
		{m.hashlock, lock.state, lock.preimage[:], make([]byte, 32)},
		{m.withdraw, state, encodeWithdrawResolver(sign(m.bob, message)), encodeWithdrawResolver(make([]byte, 65))},
	} {
		name := read(m.world, definition.address, hashlockABI.PackName(), hashlockABI.UnpackName)
		call := func(what string, data []byte) {
			m.t.Helper()
			m.note(hashlockABI.GetABI(), name+what, m.carol, definition.address, 0, data)
		}
		call("", hashlockABI.PackCreate(encodedBalance, definition.state))
		call(" pays", hashlockABI.PackResolve(encodedBalance, definition.state, definition.resolver))
		call(" cancels", hashlockABI.PackResolve(encodedBalance, definition.state, definition.cancel))
		call("", hashlockABI.PackName())
		call("", hashlockABI.PackStateEncoding())
		call("", hashlockABI.PackResolverEncoding())
		call("", hashlockABI.PackEncodedCancel())
		call("", hashlockABI.PackGetRegistryInformation())
	}
}
