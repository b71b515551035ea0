package contracts_test

import (
	"math/big"
	"testing"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

const gameSeeds = 200

// No sequence of calls pays out more than came in, and whoever does his duty gets
// at least what the newest double-signed state gives him, and all that is his if
// both do.
func TestInvariants(t *testing.T) {
	seeds := gameSeeds
	if testing.Short() {
		seeds = 30
	}
	for seed := range uint64(seeds) {
		g := newGame(t, seed)
		for range 60 {
			g.step()
			g.check(seed)
		}
		g.end()
		g.check(seed)
		g.checkEnd(seed)
		if t.Failed() {
			t.Fatalf("seed %d, honest %v", seed, g.honest)
		}
	}
}

// step lets something happen.
func (g *game) step() {
	switch g.rng.IntN(8) {
	case 0:
		g.deposit(g.asset(), g.rng.IntN(2), 1+g.rng.Int64N(1000))
	case 1, 2, 3:
		if !g.disputed {
			g.agree()
		} else if g.chance(50) {
			g.resume()
		}
	case 4:
		g.submitSome()
	case 5:
		if g.chance(30) {
			g.disputeAny()
		}
	case 6:
		g.mischief()
	case 7:
		g.pass()
	}
}

// deposit sends funds. An honest party sends none while there is a dispute (D1):
// they may come too late for the defund, and then wait for a resume.
func (g *game) deposit(a *gameAsset, party int, amount int64) {
	switch {
	case g.disputed && g.honest[party]:
		return
	case party == 0 && a.id == native:
		g.must(g.pay(g.alice, amount, channelABI.PackDepositAlice(native, big.NewInt(amount))))
	case party == 0:
		g.approve(g.alice, a.id, g.channel, amount)
		g.must(g.call(g.alice, channelABI.PackDepositAlice(a.id, big.NewInt(amount))))
	case a.id == native:
		g.must(g.pay(g.bob, amount, nil))
	default:
		g.transferToken(g.bob, a.id, g.channel, amount)
	}
	a.deposited[party] += amount
	a.owed[party] += amount
}

// submitSome sends one of the signed withdrawals, perhaps one that was paid.
func (g *game) submitSome() {
	if len(g.withdrawals) == 0 {
		return
	}
	g.submitWithdrawal(g.withdrawals[g.rng.IntN(len(g.withdrawals))])
}

func (g *game) submitWithdrawal(wd *gameWithdrawal) {
	result := g.call(g.carol, g.submit(wd.wd))
	if wd.paid {
		g.refused(result, "CMCWithdraw: ALREADY_EXECUTED")
		return
	}
	g.must(result)
	wd.paid = true
}

// disputeAny posts any state that was ever signed. Whether it is taken is the
// contract's business.
func (g *game) disputeAny() {
	if len(g.history) == 0 {
		return
	}
	state := g.history[g.rng.IntN(len(g.history))]
	if g.call(g.carol, g.dispute(state)).Err == nil {
		g.disputed = true
	}
}

// mischief is what a party may do that does not care: any claim, any defund, any
// exit. Only the dishonest party's own keys take part.
func (g *game) mischief() {
	bad := -1
	for p := range 2 {
		if !g.honest[p] {
			bad = p
		}
	}
	from := g.carol
	if bad >= 0 {
		from = g.parties[bad]
	}
	switch g.rng.IntN(4) {
	case 0:
		if len(g.history) > 0 {
			g.defundAll(from, g.history[g.rng.IntN(len(g.history))])
		}
	case 1:
		for _, t := range g.transfers {
			resolver := [][]byte{t.preimage[:], make([]byte, 32)}[g.rng.IntN(2)]
			if bad != 1-t.initiator || !t.secret {
				resolver = make([]byte, 32) // whoever has no secret can at most cancel
			}
			g.defundTransfer(from, t, resolver)
		}
	case 2:
		for i, t := range g.open {
			if g.chance(50) {
				g.call(from, t.dispute(g.tree().proof(i)))
			}
		}
	case 3:
		a, owner := g.asset(), g.parties[g.rng.IntN(2)].Address
		g.call(from, channelABI.PackExit(a.id, owner, owner))
	}
}

// defundAll defunds every asset of the stored state that is not yet, one by one.
func (g *game) defundAll(from evmtest.Account, state bindings.CoreChannelState) {
	for _, a := range g.assets {
		if g.call(from, defund(state, a.id)).Err == nil {
			alice, bob := g.totalDeposits(a.id)
			a.paidTotals = [2]int64{alice.Int64(), bob.Int64()}
		}
	}
}

func (g *game) defundTransfer(from evmtest.Account, t *gameTransfer, resolver []byte) {
	if g.call(from, t.resolve(resolver)).Err == nil {
		t.settled = true
	}
}

// pass lets the honest do their duty, then time goes on, at most to where a phase
// ends, and they do their duty again.
func (g *game) pass() {
	g.duties()
	end := g.nextEnd()
	jump := end - g.Now
	if g.chance(50) {
		jump = 1 + g.rng.Uint64N(jump)
	}
	g.Now += jump
	g.duties()
}

// nextEnd is the next time at which something on chain changes.
func (g *game) nextEnd() uint64 {
	end := g.Now + channelTimeout
	sooner := func(t *big.Int) {
		if at := t.Uint64(); at > g.Now && at < end {
			end = at
		}
	}
	d := g.channelDispute()
	sooner(d.ConsensusExpiry)
	sooner(d.DefundExpiry)
	for _, t := range g.transfers {
		if !t.settled {
			sooner(g.transferDispute(t.transfer).TransferDisputeExpiry)
		}
	}
	return end
}

func (g *game) duties() {
	if len(g.history) == 0 {
		return
	}
	for p := range 2 {
		if g.honest[p] {
			g.duty(p)
		}
	}
}

// duty is what protects a party: D2 post the newest state, D3 defund and dispute,
// D4 claim, and refund what the other did not claim, D5 exit.
func (g *game) duty(p int) {
	me := g.parties[p]
	d := g.channelDispute()
	consensus, defunding := d.ConsensusExpiry.Uint64(), d.DefundExpiry.Uint64()
	if g.Now < consensus && d.Nonce.Cmp(g.newest().Nonce) < 0 {
		g.must(g.call(me, g.dispute(g.newest())))
	}
	if consensus <= g.Now && g.Now < defunding {
		g.defundAll(me, g.newest())
		for i, t := range g.open {
			mine := t.initiator == p || t.secret
			if mine && g.transferDispute(t.transfer).TransferDisputeExpiry.Sign() == 0 {
				g.must(g.call(me, t.dispute(g.tree().proof(i))))
			}
		}
	}
	for _, t := range g.transfers {
		expiry := g.transferDispute(t.transfer).TransferDisputeExpiry.Uint64()
		if expiry == 0 || t.settled {
			continue
		}
		if g.Now >= expiry || (t.initiator != p && t.secret) {
			g.defundTransfer(me, t, t.preimage[:])
		}
	}
	for _, a := range g.assets {
		if g.exitable(a.id, me.Address).Sign() > 0 {
			g.must(g.call(me, channelABI.PackExit(a.id, me.Address, me.Address)))
		}
	}
}

// end closes the channel: the round that may be running, one more, and then all
// that is still in dispute. Withdrawals and exits are pushed by a stranger.
func (g *game) end() {
	if len(g.history) == 0 {
		g.sign()
	}
	g.passUntil(g.channelDispute().DefundExpiry.Uint64())
	g.must(g.call(g.carol, g.dispute(g.newest())))
	g.disputed = true
	g.passUntil(g.channelDispute().DefundExpiry.Uint64())
	for _, t := range g.transfers {
		g.passUntil(g.transferDispute(t.transfer).TransferDisputeExpiry.Uint64())
	}
	for range 20 { // whatever can be tried twice
		g.mischief()
		g.submitSome()
	}
	for _, wd := range g.withdrawals {
		if !wd.paid {
			g.submitWithdrawal(wd)
		}
	}
	for _, a := range g.assets {
		for _, party := range g.parties {
			if g.exitable(a.id, party.Address).Sign() > 0 {
				g.must(g.call(g.carol, channelABI.PackExit(a.id, party.Address, party.Address)))
			}
		}
	}
}

func (g *game) passUntil(end uint64) {
	for g.Now < end {
		g.pass()
	}
	g.duties()
}

// check holds after every step: what is owed on chain is there, and nothing was
// paid that did not come in.
func (g *game) check(seed uint64) {
	g.t.Helper()
	for _, a := range g.assets {
		owed := new(big.Int)
		for p := range 2 {
			owed.Add(owed, g.exitable(a.id, g.parties[p].Address))
		}
		for _, wd := range g.withdrawals {
			if wd.asset == a && !wd.paid {
				owed.Add(owed, wd.wd.Amount)
			}
		}
		balance := big.NewInt(g.outside(a, g.channel))
		if owed.Cmp(balance) > 0 {
			g.t.Errorf("seed %d: %s owed on chain, %s there", seed, owed, balance)
		}
		in := a.deposited[0] + a.deposited[1]
		out := read(g.world, g.channel, channelABI.PackGetTotalTransferred(a.id), channelABI.UnpackGetTotalTransferred)
		if out.Int64() > in || out.Int64()+balance.Int64() != in {
			g.t.Errorf("seed %d: %d came in, %s went out, %s is there", seed, in, out, balance)
		}
		g.wantIdentity(a.id)
	}
}

// checkEnd compares what each party has with what is his.
func (g *game) checkEnd(seed uint64) {
	g.t.Helper()
	for _, a := range g.assets {
		for p := range 2 {
			got := g.holds(a, p) - a.before[p] + a.deposited[p]
			if g.honest[p] && got < a.owed[p] || g.honest == [2]bool{true, true} && got != a.owed[p] {
				g.t.Errorf("seed %d: party %d has %d of asset %s, %d is his", seed, p, got, a.id, a.owed[p])
			}
		}
	}
}
