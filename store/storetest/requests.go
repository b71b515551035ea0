package storetest

import (
	"cmp"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func (e *env) request(owner channel.Identifier) store.RequestRow {
	return store.RequestRow{Owner: owner, ID: e.g.Hash(), Call: e.g.Hash(), LockHash: e.g.Hash(), Secret: e.g.Hash(), Text: "sluice1text", CreatedUs: 7}
}

func checkRequests(_ *testing.T, e *env) {
	alice, bob := e.g.Identities[0], e.g.Identities[1]
	var rows []store.RequestRow
	for i := range 5 {
		r := e.request(alice)
		if i == 2 { // an open one
			r.LockHash, r.Secret = common.Hash{}, common.Hash{}
		}
		e.ok(e.s.PutRequest(e.ctx, r))
		rows = append([]store.RequestRow{r}, rows...)
	}
	open := e.request(alice)
	open.LockHash, open.Secret = common.Hash{}, common.Hash{}
	e.ok(e.s.PutRequest(e.ctx, open)) // two open requests do not meet
	e.same(value(e.s.Request(e.ctx, alice, rows[1].ID))(e), rows[1])
	e.same(value(e.s.RequestByLock(e.ctx, alice, rows[1].LockHash))(e), rows[1])
	for _, missing := range []func() error{
		func() error { _, err := e.s.Request(e.ctx, bob, rows[1].ID); return err },
		func() error { _, err := e.s.RequestByLock(e.ctx, bob, rows[1].LockHash); return err },
		func() error { _, err := e.s.RequestByLock(e.ctx, alice, common.Hash{}); return err },
	} {
		e.is(missing(), channel.ErrNotFound)
	}
	hashes := map[common.Hash]bool{}
	e.ok(e.s.LockHashes(e.ctx, func(h common.Hash) { hashes[h] = true }))
	for _, r := range rows {
		if r.LockHash != (common.Hash{}) && !hashes[r.LockHash] {
			e.T.Errorf("the lock hash of request %s is not told", r.ID)
		}
	}
	if hashes[common.Hash{}] {
		e.T.Error("an open request has a lock hash")
	}
	e.same(value(e.s.RequestByCall(e.ctx, rows[1].Call))(e), rows[1])
	again := e.request(alice)
	again.Call = rows[0].Call
	e.is(e.s.PutRequest(e.ctx, again), channel.ErrLockHashUsed)
	twice := e.request(alice)
	twice.LockHash = rows[0].LockHash
	e.is(e.s.PutRequest(e.ctx, twice), channel.ErrLockHashUsed)
	twice.Owner = bob
	e.ok(e.s.PutRequest(e.ctx, twice)) // another identity's hash is its own
	first, next, err := e.s.Requests(e.ctx, alice, 2, 0)
	e.ok(err)
	e.same(first, []store.RequestRow{open, rows[0]})
	rest, end, err := e.s.Requests(e.ctx, alice, 100, next)
	e.ok(err)
	e.same(rest, rows[1:])
	if end != 0 {
		e.Errorf("after the last page comes page %d", end)
	}
	all, _, err := e.s.Requests(e.ctx, "", 0, 0)
	e.ok(err)
	if len(all) != 7 || all[0].Owner != bob {
		e.Errorf("of all identities there are %d, the newest of %s", len(all), all[0].Owner)
	}
}

func checkClaims(_ *testing.T, e *env) {
	alice, bob := e.g.Identities[0], e.g.Identities[1]
	claim := store.ClaimRow{
		Owner: alice, LockHash: e.g.Hash(), Request: e.g.Hash(), Key: e.g.Key(), Transfer: e.g.Hash(), Amount: channel.Units(9), ClaimedUs: 4,
	}
	e.same(value(e.s.ClaimRequest(e.ctx, claim))(e), claim)
	second := claim
	second.Transfer, second.Key, second.Amount, second.ClaimedUs = e.g.Hash(), e.g.Key(), channel.Units(10), 5
	e.same(value(e.s.ClaimRequest(e.ctx, second))(e), claim)
	second.Owner = bob
	e.same(value(e.s.ClaimRequest(e.ctx, second))(e), second)
	open := claim // an open request has a claim for each payment
	open.LockHash, open.Transfer = e.g.Hash(), e.g.Hash()
	e.same(value(e.s.ClaimRequest(e.ctx, open))(e), open)
	got, want := value(e.s.Claims(e.ctx, alice, claim.Request))(e), []store.ClaimRow{claim, open}
	for _, rows := range [][]store.ClaimRow{got, want} {
		slices.SortFunc(rows, func(a, b store.ClaimRow) int { return cmp.Compare(a.LockHash.Hex(), b.LockHash.Hex()) })
	}
	e.same(got, want)
	if none := value(e.s.Claims(e.ctx, alice, e.g.Hash()))(e); len(none) != 0 {
		e.Errorf("a request without a claim has %v", none)
	}
}

func checkPayments(_ *testing.T, e *env) {
	alice := e.g.Identities[0]
	p := store.PaymentRow{
		Owner: alice, RoutingID: e.g.Hash(), Key: e.g.Key(), Text: "sluice1text", Secret: e.g.Hash(), Amount: channel.Units(9), Fee: channel.Units(1), StartedUs: 3,
	}
	_, err := e.s.Payment(e.ctx, alice, p.RoutingID)
	e.is(err, channel.ErrNotFound)
	e.ok(e.s.PutPayment(e.ctx, p))
	e.same(value(e.s.Payment(e.ctx, alice, p.RoutingID))(e), p)
	p.Key, p.Secret, p.Amount, p.Fee, p.StartedUs = e.g.Key(), common.Hash{}, channel.Units(8), channel.Amount{}, 4
	e.ok(e.s.PutPayment(e.ctx, p))
	e.same(value(e.s.Payment(e.ctx, alice, p.RoutingID))(e), p)
	_, err = e.s.Payment(e.ctx, e.g.Identities[1], p.RoutingID)
	e.is(err, channel.ErrNotFound)
}
