package contracts_test

import (
	"bytes"
	"errors"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

// otherWords are refusals that we word differently, Vector's first.
var otherWords = map[string][]string{
	"ECDSA: invalid signature length":    {"CMCAdjudicator: INVALID_ALICE_SIG", "CMCAdjudicator: INVALID_RESOLVER", "CMCWithdraw: INVALID_BOB_SIG"},
	"ECDSA: invalid signature 's' value": {"CMCWithdraw: INVALID_BOB_SIG"},
}

// twins are two worlds, ours and one of Vector's code, that get the same calls.
type twins struct {
	t            *testing.T
	rng          *rand.Rand
	ours, theirs *world
	accepted     map[string]int
	refused      map[string]int
}

// What Vector's contracts accept, ours accept with the same events; what they
// refuse, ours refuse for the same reason. C1 is left out, which theirs lack.
func TestRandomCallsEndAsOnVectorsContracts(t *testing.T) {
	artifacts := vectorArtifacts(t)
	accepted, refused := map[string]int{}, map[string]int{}
	for seed := range uint64(60) {
		p := &twins{
			t: t, rng: rand.New(rand.NewPCG(seed, 1)), ours: newWorld(t), theirs: newVectorWorld(t, artifacts),
			accepted: accepted, refused: refused,
		}
		p.run(150)
		if t.Failed() {
			t.Fatalf("seed %d", seed)
		}
	}
	for name := range channelABI.GetABI().Methods {
		if name != "setup" && accepted[name] == 0 {
			t.Errorf("%s was never accepted", name)
		}
	}
	t.Logf("accepted %v", accepted)
	t.Logf("refused %v", refused)
}

func (p *twins) run(steps int) {
	token := p.ours.newToken()
	if p.theirs.newToken() != token || p.ours.channel != p.theirs.channel {
		p.t.Fatal("the worlds differ before they begin")
	}
	for _, w := range []*world{p.ours, p.theirs} {
		w.approve(w.alice, token, w.channel, 5000)
	}
	w := p.ours
	assets := []common.Address{native, token, w.newToken()}
	p.theirs.newToken()
	var locks []transfer
	for i := range byte(5) {
		lock := w.transfer(i, 1+p.rng.Int64N(50), 0)
		lock.core.AssetId = assets[p.rng.IntN(2)]
		lock.core.TransferTimeout = big.NewInt(p.rng.Int64N(2 * channelTimeout))
		locks = append(locks, lock)
	}
	tr := newTree(locks...)
	var states []bindings.CoreChannelState
	for range 8 {
		states = append(states, p.state(tr.root(), assets))
	}
	for range steps {
		p.step(assets, locks, tr, states)
	}
	for name, data := range w.guardedCalls() {
		if method, ok := channelABI.GetABI().Methods[name]; ok && method.IsConstant() {
			p.send(w.carol, 0, data)
		}
	}
	p.send(w.carol, 0, channelABI.PackLock())
}

func (p *twins) state(root common.Hash, assets []common.Address) bindings.CoreChannelState {
	var shares []share
	for _, asset := range assets {
		if p.rng.IntN(3) > 0 {
			shares = append(shares, share{
				asset: asset, alice: p.rng.Int64N(300), bob: p.rng.Int64N(300),
				processedA: p.rng.Int64N(300), processedB: p.rng.Int64N(300), defundNonce: 1 + p.rng.Int64N(3),
			})
		}
	}
	if p.rng.IntN(4) == 0 {
		root = common.Hash{}
	}
	state := p.ours.stateWith(1+p.rng.Int64N(5), root, shares...)
	if p.rng.IntN(8) == 0 {
		state.Bob = p.ours.carol.Address
	}
	return state
}

func (p *twins) step(assets []common.Address, locks []transfer, tr tree, states []bindings.CoreChannelState) {
	w := p.ours
	from := []evmtest.Account{w.alice, w.bob, w.carol}[p.rng.IntN(3)]
	asset, state := assets[p.rng.IntN(3)], states[p.rng.IntN(len(states))]
	i := p.rng.IntN(len(locks))
	lock := locks[i]
	owner := []evmtest.Account{w.alice, w.bob}[p.rng.IntN(2)]
	switch p.rng.IntN(11) {
	case 0:
		amount := 1 + p.rng.Int64N(100)
		p.send(from, amount*p.rng.Int64N(2), channelABI.PackDepositAlice(asset, big.NewInt(amount)))
	case 1:
		p.send(from, p.rng.Int64N(100), nil)
	case 2:
		stored := w.channelDispute()
		if stored.ChannelStateHash == hashState(state) && w.Now >= stored.DefundExpiry.Uint64() {
			return // C1
		}
		p.send(from, 0, p.spoil(state, w.dispute(state)))
	case 3, 4:
		if at := p.stored(states); at >= 0 && p.rng.IntN(4) > 0 {
			state = states[at]
		}
		chosen := []common.Address{asset}
		if p.rng.IntN(2) == 0 {
			chosen = append(chosen, assets[p.rng.IntN(3)])
		}
		var indices []*big.Int
		if at := slices.Index(state.AssetIds, asset); p.rng.IntN(2) == 0 && at >= 0 {
			indices = append(indices, big.NewInt(int64(p.rng.IntN(len(state.AssetIds)))))
		}
		p.send(from, 0, channelABI.PackDefundChannel(state, chosen, indices))
	case 5:
		proof := tr.proof(i)
		if p.rng.IntN(6) == 0 {
			proof = tr.proof((i + 1) % len(locks))
		}
		p.send(from, 0, lock.dispute(proof))
	case 6:
		resolver := [][]byte{lock.preimage[:], make([]byte, 32), bytes.Repeat([]byte{1}, 32)}[p.rng.IntN(3)]
		var signature []byte
		if p.rng.IntN(2) == 0 {
			signature = sign(owner, common.Hash(lock.core.InitialStateHash))
		}
		p.send(from, 0, channelABI.PackDefundTransfer(lock.core, lock.state, resolver, signature))
	case 7:
		p.withdraw(from, asset)
	case 8:
		p.send(from, 0, channelABI.PackExit(asset, owner.Address, []common.Address{owner.Address, w.carol.Address}[p.rng.IntN(2)]))
	default:
		jump := p.rng.Uint64N(channelTimeout)
		w.Now += jump
		p.theirs.Now += jump
	}
}

// stored is which of the states is before the contract, or -1.
func (p *twins) stored(states []bindings.CoreChannelState) int {
	hash := p.ours.channelDispute().ChannelStateHash
	return slices.IndexFunc(states, func(state bindings.CoreChannelState) bool { return hash == hashState(state) })
}

func (p *twins) withdraw(from evmtest.Account, asset common.Address) {
	w := p.ours
	wd := w.withdrawal(w.carol.Address, p.rng.Int64N(60), p.rng.Int64N(4))
	wd.AssetId, wd.CallData = asset, make([]byte, p.rng.IntN(70))
	p.send(from, 0, channelABI.PackGetWithdrawalTransactionRecord(wd))
	data := w.submit(wd)
	if p.rng.IntN(5) == 0 {
		message := commitment(commitWithdrawal, hashWithdrawal(wd))
		data = channelABI.PackWithdraw(wd, sign(w.alice, message), badSignatures(w.bob, w.alice, message)["the same with high s (C2)"])
	}
	p.send(from, 0, data)
}

// spoil replaces, now and then, a dispute by one with a bad signature.
func (p *twins) spoil(state bindings.CoreChannelState, good []byte) []byte {
	w := p.ours
	message := commitment(commitChannelState, hashState(state))
	switch p.rng.IntN(8) {
	case 0:
		return channelABI.PackDisputeChannel(state, sign(w.carol, message), sign(w.bob, message))
	case 1:
		return channelABI.PackDisputeChannel(state, []byte{1}, sign(w.bob, message))
	}
	return good
}

// send sends the same transaction in both worlds and compares what comes of it.
func (p *twins) send(from evmtest.Account, value int64, data []byte) {
	p.t.Helper()
	name := "receive"
	contract := channelABI.GetABI()
	if method, err := contract.MethodById(data); err == nil {
		name = method.Name
	}
	ours, theirs := p.ours.pay(from, value, data), p.theirs.pay(from, value, data)
	if theirs.Err == nil && ours.Err == nil {
		p.accepted[name]++
		if !bytes.Equal(ours.Return, theirs.Return) || !slices.EqualFunc(ours.Logs, theirs.Logs, sameLog) {
			p.t.Errorf("%s: returned %#x and %d logs, Vector %#x and %d", name, ours.Return, len(ours.Logs), theirs.Return, len(theirs.Logs))
		}
		return
	}
	var our, their *evmtest.RevertError
	if !errors.As(ours.Err, &our) {
		p.t.Errorf("%s: %v, Vector %v", name, ours.Err, theirs.Err)
		return
	}
	if !errors.As(theirs.Err, &their) {
		their = &evmtest.RevertError{} // an invalid opcode, as 0.7 had for a bad index
	}
	if theirs.Err == nil || their.Reason != "" && our.Reason != their.Reason && !slices.Contains(otherWords[their.Reason], our.Reason) {
		p.t.Errorf("%s: %v, Vector %v", name, ours.Err, theirs.Err)
	}
	p.refused[our.Reason]++
}

func sameLog(a, b *types.Log) bool {
	return a.Address == b.Address && slices.Equal(a.Topics, b.Topics) && bytes.Equal(a.Data, b.Data)
}
