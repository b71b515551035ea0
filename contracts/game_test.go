package contracts_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

// game plays a channel: two parties sign states as the protocol allows, and on
// chain come, in random order and at random times, old states, deposits,
// withdrawals, claims and exits. A party that is honest does its duty (D1 to D6)
// once in every phase; the other does what the dice say.
type game struct {
	*world
	rng     *rand.Rand
	parties [2]evmtest.Account
	honest  [2]bool
	payees  [2]common.Address // where a party's withdrawals go

	assets      []*gameAsset
	transfers   []*gameTransfer // every one ever made
	withdrawals []*gameWithdrawal
	history     []bindings.CoreChannelState // every double-signed state
	open        []*gameTransfer             // locked by the newest state
	nonce       int64
	disputed    bool // no state is signed any more, until a resume
}

// gameAsset is an asset in the newest double-signed state, and what has come in.
type gameAsset struct {
	id          common.Address
	listed      bool
	balance     [2]int64
	processed   [2]int64
	defundNonce int64
	paidTotals  [2]int64 // total deposits when it was last defunded
	deposited   [2]int64 // all that each party ever sent
	owed        [2]int64 // deposited, with what transfers of known secrets bring and take
	before      [2]int64 // what each party had of it before
}

type gameTransfer struct {
	transfer
	asset     *gameAsset
	initiator int
	amount    int64
	secret    bool // the responder has the preimage
	settled   bool // by its dispute
}

type gameWithdrawal struct {
	wd    bindings.WithdrawData
	asset *gameAsset
	paid  bool
}

func newGame(t testing.TB, seed uint64) *game {
	w := newWorld(t)
	g := &game{
		world: w, rng: rand.New(rand.NewPCG(seed, 0)), parties: [2]evmtest.Account{w.alice, w.bob},
		payees: [2]common.Address{{0xaa}, {0xbb}},
	}
	g.honest = [][2]bool{{true, true}, {true, false}, {false, true}}[g.rng.IntN(3)]
	for _, id := range []common.Address{native, w.newToken(), w.newToken()} {
		a := &gameAsset{id: id, defundNonce: 1}
		for p := range 2 {
			a.before[p] = g.holds(a, p)
		}
		g.assets = append(g.assets, a)
	}
	return g
}

// holds is what a party has of an asset outside the channel. Native balances are
// counted in what differs from a million coins, to fit an int64.
func (g *game) holds(a *gameAsset, party int) int64 {
	return g.outside(a, g.parties[party].Address) + g.outside(a, g.payees[party])
}

func (g *game) outside(a *gameAsset, account common.Address) int64 {
	if a.id != native {
		return g.tokenBalance(a.id, account).Int64()
	}
	balance := g.Balance(account)
	if rich := new(big.Int).Mul(big.NewInt(1e6), big.NewInt(5e17)); balance.Cmp(rich) > 0 {
		balance.Sub(balance, new(big.Int).Lsh(rich, 1))
	}
	return balance.Int64()
}

func (g *game) chance(percent int) bool { return g.rng.IntN(100) < percent }

func (g *game) asset() *gameAsset { return g.assets[g.rng.IntN(len(g.assets))] }

// ---- off chain ----

// sign makes the newest state of what the game's assets and transfers are.
func (g *game) sign() {
	g.nonce += 1 + int64(g.rng.IntN(3))
	var shares []share
	for _, a := range g.assets {
		if a.listed {
			shares = append(shares, share{
				asset: a.id, alice: a.balance[0], bob: a.balance[1],
				processedA: a.processed[0], processedB: a.processed[1], defundNonce: a.defundNonce,
			})
		}
	}
	g.history = append(g.history, g.stateWith(g.nonce, g.tree().root(), shares...))
}

func (g *game) newest() bindings.CoreChannelState { return g.history[len(g.history)-1] }

func (g *game) tree() tree {
	leaves := make([]transfer, 0, len(g.open))
	for _, t := range g.open {
		leaves = append(leaves, t.transfer)
	}
	return newTree(leaves...)
}

// agree makes one change that both sign.
func (g *game) agree() {
	a := g.asset()
	switch g.rng.IntN(4) {
	case 0:
		alice, bob := g.totalDeposits(a.id)
		for p, total := range []int64{alice.Int64(), bob.Int64()} {
			a.balance[p] += total - a.processed[p]
			a.processed[p] = total
			a.listed = true
		}
	case 1:
		g.lock(a, g.rng.IntN(2))
	case 2:
		g.settleOffChain()
	case 3:
		g.withdrawFrom(a, g.rng.IntN(2))
	}
	g.sign()
}

func (g *game) lock(a *gameAsset, initiator int) {
	amount := g.part(a.balance[initiator])
	if amount == 0 || len(g.open) == 6 {
		return
	}
	t := &gameTransfer{asset: a, initiator: initiator, amount: amount, secret: g.chance(50)}
	t.transfer = g.transfer(0, amount, 0)
	t.core.TransferId = crypto.Keccak256Hash([]byte(fmt.Sprint("transfer ", len(g.transfers))))
	t.core.AssetId = a.id
	t.core.Initiator, t.core.Responder = g.parties[initiator].Address, g.parties[1-initiator].Address
	t.core.Balance.To = [2]common.Address{t.core.Initiator, t.core.Responder}
	t.core.TransferTimeout = big.NewInt(1 + g.rng.Int64N(3*channelTimeout))
	a.balance[initiator] -= amount
	if t.secret { // an honest responder gets it, one way or the other
		a.owed[initiator] -= amount
		a.owed[1-initiator] += amount
	}
	g.transfers, g.open = append(g.transfers, t), append(g.open, t)
}

func (g *game) settleOffChain() {
	if len(g.open) == 0 {
		return
	}
	i := g.rng.IntN(len(g.open))
	t := g.open[i]
	g.open = append(g.open[:i:i], g.open[i+1:]...)
	if !t.secret {
		t.asset.balance[t.initiator] += t.amount
		return
	}
	t.asset.balance[1-t.initiator] += t.amount
}

func (g *game) withdrawFrom(a *gameAsset, party int) {
	amount := g.part(a.balance[party])
	if amount == 0 {
		return
	}
	wd := g.withdrawal(g.payees[party], amount, int64(len(g.withdrawals)))
	wd.AssetId = a.id
	a.balance[party] -= amount
	g.withdrawals = append(g.withdrawals, &gameWithdrawal{wd: wd, asset: a})
}

func (g *game) part(of int64) int64 {
	if of == 0 {
		return 0
	}
	return g.rng.Int64N(of + 1)
}

// resume signs the state that goes on after a round (the sixth operation), if the
// round is over and every transfer that it disputed is settled.
func (g *game) resume() {
	if g.Now < g.channelDispute().DefundExpiry.Uint64() {
		return
	}
	var left []*gameTransfer
	for _, t := range g.open {
		if g.transferDispute(t.transfer).TransferDisputeExpiry.Sign() == 0 {
			left = append(left, t)
		} else if !t.settled {
			return
		}
	}
	g.open = left
	for _, a := range g.assets {
		if onChain := g.world.defundNonce(a.id); onChain >= a.defundNonce {
			a.listed, a.balance, a.processed, a.defundNonce = true, [2]int64{}, a.paidTotals, onChain+1
		}
	}
	g.disputed = false
	g.sign()
}
