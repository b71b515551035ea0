package storetest

import (
	"testing"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

func checkQuotes(_ *testing.T, e *env) {
	early := &channel.QuoteRow{Hash: e.g.Hash(), Peer: e.g.Identities[0], ExpiryUs: 10, Body: []byte("early")}
	late := &channel.QuoteRow{Hash: e.g.Hash(), Peer: e.g.Identities[1], ExpiryUs: 20, Body: []byte("late")}
	e.commit(channel.PutQuote{Row: early}, channel.PutQuote{Row: late})
	e.is(e.s.Commit(e.ctx, channel.PutQuote{Row: late}), channel.ErrQuoteUsed)
	e.same(len(value(e.s.Quotes(e.ctx, 0))(e)), 2)
	e.same(value(e.s.Quotes(e.ctx, 11))(e), []*channel.QuoteRow{late})
	e.same(value(e.s.Quotes(e.ctx, 20))(e), []*channel.QuoteRow{late})

	first, second := e.g.Forward(e.g.Key(), 1), e.g.Forward(e.g.Key(), 2)
	use := channel.UseQuote{Hash: late.Hash, Forward: first.ID}
	e.commit(use, channel.PutForward{Row: first})
	e.commit(use) // a repeat by the same forward
	e.is(e.s.Commit(e.ctx, channel.UseQuote{Hash: late.Hash, Forward: second.ID}, channel.PutForward{Row: second}), channel.ErrQuoteUsed)
	_, err := e.s.Forward(e.ctx, second.ID)
	e.is(err, channel.ErrNotFound)
	e.is(e.s.Commit(e.ctx, channel.UseQuote{Hash: e.g.Hash(), Forward: second.ID}), channel.ErrQuoteUsed)
	late.UsedBy = first.ID
	e.same(value(e.s.Quotes(e.ctx, 20))(e), []*channel.QuoteRow{late})

	e.commit(channel.DropQuotes{BeforeUs: 20})
	e.same(value(e.s.Quotes(e.ctx, 0))(e), []*channel.QuoteRow{late})
	e.is(e.s.Commit(e.ctx, channel.UseQuote{Hash: early.Hash, Forward: second.ID}), channel.ErrQuoteUsed)
	e.is(e.s.Commit(e.ctx, channel.PutQuote{}), store.ErrWrite)
}

func checkClear(_ *testing.T, e *env) {
	key, h := e.g.Key(), e.g.Hash()
	row, f, w := e.g.Transfer(key, 1), e.g.Forward(key, 1), e.g.Withdrawal(key)
	e.commit(channel.PutChannel{Record: e.g.Record(key, e.g.Identities[0], 7, 1)}, channel.PutTransfer{Row: row},
		channel.PutForward{Row: f}, channel.PutWithdrawal{Row: w}, channel.PutSecret{LockHash: h, Preimage: h},
		channel.ClaimLockHash{LockHash: h, Forward: f.ID}, channel.PutQuote{Row: &channel.QuoteRow{Hash: h, Peer: "p"}},
		channel.PutEvent{Event: e.g.Event(key, e.g.Identities[0], channel.EventSetup, 1), Once: "x"})
	e.ok(e.s.PutIdentity(e.ctx, 0, e.g.Identities[0]))
	e.ok(e.s.PutSetting(e.ctx, "x", []byte("y")))
	epoch := value(e.s.NextEpoch(e.ctx, "lease", "me"))(e)
	e.ok(e.s.PutTx(e.ctx, store.TxRow{ChainID: 1, ID: "tx", Pending: true}))
	e.ok(e.s.Clear(e.ctx))
	_, _, err := e.s.LoadChannel(e.ctx, key)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Transfer(e.ctx, key, row.Transfer.ID)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Forward(e.ctx, f.ID)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.LockHash(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Secret(e.ctx, h)
	e.is(err, channel.ErrNotFound)
	_, err = e.s.Withdrawal(e.ctx, key, w.Transfer)
	e.is(err, channel.ErrNotFound)
	e.same(value(e.s.Quotes(e.ctx, 0))(e), []*channel.QuoteRow(nil))
	e.same(len(value(e.s.Identities(e.ctx))(e)), 1)
	e.same(value(e.s.Setting(e.ctx, "x"))(e), []byte("y"))
	e.same(value(e.s.CurrentEpoch(e.ctx, "lease"))(e), epoch)
	e.same(len(value(e.s.PendingTxs(e.ctx, 1, store.TxRow{}.From))(e)), 1)
	again := channel.PutEvent{Event: e.g.Event(key, e.g.Identities[0], channel.EventSetup, 2), Once: "x"}
	e.commit(again, channel.PutChannel{Record: e.g.Record(key, e.g.Identities[0], 9, 0)}, channel.PutTransfer{Row: row})
	events, _, err := e.s.Events(e.ctx, store.EventFilter{})
	e.ok(err)
	e.same(len(events), 2)
}
