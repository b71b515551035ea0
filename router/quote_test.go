package router_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/router"
)

func ask(amount uint64) router.QuoteRequest {
	return router.QuoteRequest{
		Peer: "carol", Amount: channel.Units(amount), Asset: native, ChainID: chainA,
		Recipient: "dave", RecipientChain: chainB, RecipientAsset: native,
	}
}

// quote gets a quote and makes it durable.
func (s *sim) quote(r router.QuoteRequest) router.Terms {
	s.t.Helper()
	q, reason := s.m.Quote(r, s.nowUs)
	if reason != router.OK {
		s.t.Fatalf("no quote: %s", reason)
	}
	s.keep(&q)
	return q
}

func (s *sim) keep(q *router.Terms) {
	err := s.write([]channel.Write{channel.PutQuote{Row: &channel.QuoteRow{Hash: q.Hash(), Peer: q.Peer, ExpiryUs: int64(q.ExpiryMs * 1000), Body: q.Encode()}}})
	if err != nil {
		s.t.Fatal(err)
	}
}

// quoted is a payment by a quote.
func quoted(n uint64, q *router.Terms) pay {
	p := good(n)
	amount, _ := q.Amount.Uint64()
	p.amount, p.meta = amount, withQuote(p.meta, q)
	return p
}

func withQuote(meta string, q *router.Terms) string {
	b, err := json.Marshal(pricing.SignedQuote{Quote: q.Quote})
	if err != nil {
		panic(err)
	}
	return meta[:len(meta)-1] + `,"quote":` + string(b) + `}`
}

func dearer(t testing.TB) *pricing.Table {
	a, b := pricing.Asset{ChainID: chainA, Decimals: 18}, pricing.Asset{ChainID: chainB, Decimals: 18}
	tab, err := pricing.NewTable([]pricing.SwapConfig{{From: a, To: b, Rate: decimal("0.5"), FlatFee: channel.Units(9)}})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func TestF5AForwardGoesByItsQuoteWhateverTheConfigHasBecome(t *testing.T) {
	s := newSim(t)
	q := s.quote(ask(100))
	if q.Fee != channel.Units(1) || q.Out != channel.Units(99) || q.ExpiryMs != start*1000+30_000 {
		t.Fatalf("quote %+v", q)
	}
	s.cfg.Swaps = dearer(t)
	s.boot() // quotes come back with the journal
	id := s.incoming(quoted(1, &q))
	s.quiet()
	_, rec, row := s.row(id)
	out := s.channels[daveB].transfers[row.OutgoingTransfer]
	if out == nil || out.amount != 99 || rec.Fee != channel.Units(1) || rec.Quote != q.Hash() {
		t.Fatalf("outgoing %+v by %+v", out, rec)
	}
	if by := s.quotes[q.Hash()].UsedBy; by != id {
		t.Errorf("the quote is used by %v, want %v", by, id)
	}
	if code := s.byPeer(daveB, resolve(row.OutgoingTransfer, 1)); code != channel.CodeNone {
		t.Fatal(code)
	}
	s.quiet()
	wantEnd(t, s, id, router.Settled, router.OK, router.NoProof)
}

func TestF5WhatTheRecipientIsToGetExactly(t *testing.T) {
	s := newSim(t)
	r := ask(99)
	r.ReceiveExact = true
	q := s.quote(r)
	if q.Amount != channel.Units(100) || q.Out != channel.Units(99) {
		t.Errorf("quote %+v, want 100 for 99", q)
	}
}

// Each payment that its quote does not bind is given back with the reason, and
// nothing is proposed to the recipient.
func TestF5PaymentsThatTheirQuoteDoesNotBind(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*sim, *router.Terms, *pay)
		want   router.Reason
	}{
		{"at its expiry", func(s *sim, _ *router.Terms, _ *pay) { s.nowUs += 30_000_000 }, router.QuoteExpired},
		{"long after", func(s *sim, _ *router.Terms, _ *pay) { s.advance(40_000); s.boot() }, router.QuoteExpired},
		{"of another amount", func(_ *sim, _ *router.Terms, p *pay) { p.amount++ }, router.QuoteMismatch},
		{"to another recipient", func(_ *sim, q *router.Terms, p *pay) { p.meta = withQuote(to("fiona", chainB), q) }, router.QuoteMismatch},
		{"to another chain", func(_ *sim, q *router.Terms, p *pay) { p.meta = withQuote(to("dave", chainA), q) }, router.QuoteMismatch},
		{"in another channel", func(_ *sim, _ *router.Terms, p *pay) { p.via = ericA }, router.QuoteMismatch},
		{"with a fee of the payer's own", func(_ *sim, q *router.Terms, p *pay) {
			mine := *q
			mine.Fee = channel.Units(0)
			p.meta = withQuote(to("dave", chainB), &mine)
		}, router.BadQuote},
		{"with an expiry of the payer's own", func(s *sim, q *router.Terms, p *pay) {
			mine := *q
			mine.ExpiryMs += 60_000
			p.meta = withQuote(to("dave", chainB), &mine)
			s.nowUs += 30_000_000
		}, router.BadQuote},
		{"with something that is no quote", func(_ *sim, _ *router.Terms, p *pay) {
			p.meta = strings.Replace(to("dave", chainB), `"path"`, `"quote":"x","path"`, 1)
		}, router.BadQuote},
		{"with a quote that lacks fields", func(_ *sim, _ *router.Terms, p *pay) {
			p.meta = strings.Replace(to("dave", chainB), `"path"`, `"quote":{"amount":"1"},"path"`, 1)
		}, router.BadQuote},
		{"used before", func(s *sim, q *router.Terms, _ *pay) {
			s.incoming(quoted(77, q))
			s.quiet()
			s.props = nil
		}, router.QuoteUsed},
		{"used before the restart", func(s *sim, q *router.Terms, _ *pay) {
			s.incoming(quoted(77, q))
			s.quiet()
			s.boot()
			s.quiet()
			s.props = nil
		}, router.QuoteUsed},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s := newSim(t)
			q := s.quote(ask(100))
			p := quoted(1, &q)
			tt.change(s, &q, &p)
			id := s.incoming(p)
			s.quiet()
			state, rec, _ := s.row(id)
			if state != router.Refunded || rec.Reason != tt.want || rec.Proof != router.NeverSigned {
				t.Errorf("ended %s, %q, %s; want refunded, %q", state, rec.Reason, rec.Proof, tt.want)
			}
			if in := s.channels[p.via].transfers[id.Transfer]; in.status != channel.TransferCancelled {
				t.Errorf("the payer's transfer is %s", in.status)
			}
		})
	}
}

func TestF5OfTwoPaymentsByOneQuoteOneGoesThrough(t *testing.T) {
	s := newSim(t)
	q := s.quote(ask(100))
	a, b := s.incoming(quoted(1, &q)), s.incoming(quoted(2, &q))
	s.quiet()
	_, ra, _ := s.row(a)
	_, rb, _ := s.row(b)
	if ra.Reason != "" || rb.Reason != router.QuoteUsed {
		t.Errorf("reasons %q and %q", ra.Reason, rb.Reason)
	}
}

// The store has the last word: what the machine has forgotten it still knows.
func TestF5TheStoreRefusesAQuoteThatIsUsed(t *testing.T) {
	s := newSim(t)
	q := s.quote(ask(100))
	used := *s.quotes[q.Hash()]
	used.UsedBy = channel.ForwardID{Transfer: common.Hash{1}}
	s.quotes[q.Hash()] = &used
	id := s.incoming(quoted(1, &q))
	s.quiet()
	if state, rec, _ := s.row(id); state != router.Refunded || rec.Reason != router.QuoteUsed || rec.Proof != router.NeverSigned {
		t.Errorf("ended %s, %q, %s", state, rec.Reason, rec.Proof)
	}
}

func TestF5AFailedCommitUsesTheQuoteUpAtTheNextTry(t *testing.T) {
	s := newSim(t)
	q := s.quote(ask(100))
	id := s.incoming(quoted(1, &q))
	s.deliver()
	s.journal(errors.New("no space"))
	s.advance(5)
	s.quiet()
	if by := s.quotes[q.Hash()].UsedBy; by != id {
		t.Errorf("used by %v", by)
	}
}

func TestF5AQuoteDoesNotOutliveTheWaitForARecipient(t *testing.T) {
	s := newSim(t)
	s.channels[daveB].leg.Connected = false
	q := s.quote(ask(100))
	p := quoted(1, &q)
	p.meta = strings.Replace(p.meta, `"requireOnline":true`, `"requireOnline":false`, 1)
	id := s.incoming(p)
	s.quiet()
	if state, _, _ := s.row(id); state != router.Received {
		t.Fatalf("state %s, want received", state)
	}
	s.advance(31)
	s.channels[daveB].leg.Connected = true
	s.events = append(s.events, router.Connected{Peer: "dave", NowUs: s.nowUs})
	s.quiet()
	if state, rec, _ := s.row(id); state != router.Refunded || rec.Reason != router.QuoteExpired {
		t.Errorf("ended %s, %q", state, rec.Reason)
	}
}

func TestQuotesThatAreNotGiven(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*sim, *router.QuoteRequest)
		want   router.Reason
	}{
		{"an asset without a swap", func(_ *sim, r *router.QuoteRequest) { r.RecipientAsset[0] = 1 }, router.NoSwap},
		{"a chain that is not configured", func(_ *sim, r *router.QuoteRequest) { r.RecipientChain = 5 }, router.NoSwap},
		{"a stranger", func(_ *sim, r *router.QuoteRequest) { r.Peer = "mallory" }, router.NoRoute},
		{"a recipient without a channel", func(_ *sim, r *router.QuoteRequest) { r.Recipient = "mallory" }, router.NoRoute},
		{"dust", func(_ *sim, r *router.QuoteRequest) { r.Amount = channel.Units(4) }, router.AmountTooSmall},
		{"nothing", func(_ *sim, r *router.QuoteRequest) { r.Amount, r.ReceiveExact = channel.Amount{}, true }, router.AmountTooSmall},
		{"more than there is", func(_ *sim, r *router.QuoteRequest) {
			r.Amount, _ = channel.AmountFromBytes(common.MaxHash[:])
			r.ReceiveExact = true
		}, router.AmountTooLarge},
	} {
		s := newSim(t)
		r := ask(100)
		tt.change(s, &r)
		if _, reason := s.m.Quote(r, s.nowUs); reason != tt.want {
			t.Errorf("%s: %q, want %q", tt.rule, reason, tt.want)
		}
	}
}

func TestAPeerThatAsksTooOftenGetsNoQuote(t *testing.T) {
	s := newSim(t)
	seen := map[common.Hash]bool{}
	for range 20 {
		q := s.quote(ask(100))
		if seen[q.Hash()] {
			t.Fatal("two offers have one hash")
		}
		seen[q.Hash()] = true
	}
	if _, reason := s.m.Quote(ask(100), s.nowUs); reason != router.TooManyQuotes {
		t.Errorf("the 21st at once: %q", reason)
	}
	other := ask(100)
	other.Peer = "eric"
	if _, reason := s.m.Quote(other, s.nowUs); reason != router.OK {
		t.Errorf("another peer: %q", reason)
	}
	s.nowUs += 200_000
	if _, reason := s.m.Quote(ask(100), s.nowUs); reason != router.OK {
		t.Errorf("a fifth of a second later: %q", reason)
	}
}

// A busy payer has a quote for each payment: neither those that it used nor those
// that have expired keep it from another.
func TestAPeerIsHeldToTheQuotesThatItMayStillUse(t *testing.T) {
	s := newSim(t, func(c *router.Config) { c.MaxOpenPerPeer = 1000 })
	s.channels[daveB].free = 1 << 40
	next := func() router.Reason {
		s.nowUs += 200_000
		q, reason := s.m.Quote(ask(100), s.nowUs)
		if reason == router.OK {
			s.keep(&q)
		}
		return reason
	}
	for n := range uint64(120) {
		s.nowUs += 200_000
		q := s.quote(ask(100))
		id := s.incoming(quoted(n+1, &q))
		s.quiet()
		if by := s.quotes[q.Hash()].UsedBy; by != id {
			_, rec, _ := s.row(id)
			t.Fatalf("quote %d is used by %v: %s", n, by, rec.Reason)
		}
	}
	for n := range 100 {
		if reason := next(); reason != router.OK {
			t.Fatalf("unused quote %d: %q", n, reason)
		}
	}
	if reason := next(); reason != router.TooManyQuotes {
		t.Errorf("the 101st: %q", reason)
	}
	s.nowUs += 30_000_000
	if reason := next(); reason != router.OK {
		t.Errorf("once they have expired: %q", reason)
	}
}

func TestTermsAreReadAsTheyWereWritten(t *testing.T) {
	s := newSim(t)
	q := s.quote(ask(100))
	body := q.Encode()
	if got, err := router.DecodeTerms(body); err != nil || got != q {
		t.Errorf("%+v, %v", got, err)
	}
	rapid.Check(t, func(rt *rapid.T) {
		if _, err := router.DecodeTerms(body[:rapid.IntRange(0, len(body)-1).Draw(rt, "cut")]); !errors.Is(err, router.ErrRecord) {
			rt.Fatalf("a cut body: %v", err)
		}
	})
}

// signs is a signer of quotes.
type signs struct{ err error }

func (s signs) SignQuote(context.Context, *pricing.Quote) (channel.Signature, error) {
	return channel.Signature{1}, s.err
}

func TestAQuoteLeavesOnceItsRowIsDurable(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := &nodeTwin{t: t, sim: newSim(t), stages: make(map[router.Stage]int), signer: signs{}}
		defer n.run(nil)()
		o, err := n.r.Quote(t.Context(), ask(100))
		if err != nil || n.quotes[o.Hash()] == nil || o.Signature == (channel.Signature{}) || o.Out != channel.Units(99) {
			t.Fatalf("offer %+v, %v", o, err)
		}
		n.fail = errors.New("no space")
		if _, err := n.r.Quote(t.Context(), ask(100)); err == nil {
			t.Error("a quote left that is not durable")
		}
		var refused *router.QuoteError
		if _, err := n.r.Quote(t.Context(), ask(1)); !errors.As(err, &refused) || refused.Reason != router.AmountTooSmall {
			t.Errorf("dust: %v", err)
		}
		if s := n.r.Status(); s.Quotes != 1 {
			t.Errorf("%d quotes are remembered, want the one that left", s.Quotes)
		}
		time.Sleep(12 * time.Minute)
		if _, err := n.r.Quote(t.Context(), ask(100)); err != nil || len(n.quotes) != 1 || n.r.Status().Quotes != 1 {
			t.Errorf("after 12 minutes %d quotes are stored, %v", len(n.quotes), err)
		}
	})
}

func TestADrainingRouterFinishesWhatIsOpen(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := &nodeTwin{t: t, sim: newSim(t), stages: make(map[router.Stage]int), signer: signs{}}
		defer n.run(nil)()
		n.pay(good(1))
		synctest.Wait()
		n.r.SetDraining(true)
		n.pay(good(2))
		synctest.Wait()
		if _, err := n.r.Quote(t.Context(), ask(100)); err == nil || !strings.Contains(err.Error(), string(router.Draining)) {
			t.Errorf("a quote: %v", err)
		}
		n.mu.Lock()
		first := channel.ForwardID{Incoming: carolA, Transfer: transfer32(carolA, 1)}
		second := channel.ForwardID{Incoming: carolA, Transfer: transfer32(carolA, 2)}
		a, _, _ := n.sim.row(first)
		b, rec, _ := n.sim.row(second)
		n.mu.Unlock()
		if a != router.Held || b != router.Refunded || rec.Reason != router.Draining {
			t.Errorf("open before %s, come since %s %q", a, b, rec.Reason)
		}
		if s := n.r.Status(); !s.Draining || s.Open[router.Held] != 1 || s.Refunded != 1 {
			t.Errorf("status %+v", s)
		}
		n.r.SetDraining(false)
		n.pay(good(3))
		synctest.Wait()
		if s := n.r.Status(); s.Open[router.Held] != 2 {
			t.Errorf("after it: %+v", s)
		}
	})
}

func TestAResetRouterKnowsNothing(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n := &nodeTwin{t: t, sim: newSim(t), stages: make(map[router.Stage]int), signer: signs{}}
		defer n.run(nil)()
		n.pay(good(1))
		synctest.Wait()
		if err := n.r.Reset(func() error { return fmt.Errorf("no") }); err == nil || n.r.Status().Open[router.Held] != 1 {
			t.Error("a wipe that failed changed something")
		}
		wiped := false
		if err := n.r.Reset(func() error { wiped = true; return nil }); err != nil || !wiped {
			t.Fatal(err)
		}
		if s := n.r.Status(); len(s.Open) != 0 {
			t.Errorf("status %+v", s)
		}
	})
}

func TestARowFromBeforeQuotesIsRead(t *testing.T) {
	s := newSim(t)
	id := s.incoming(good(1))
	_, want, row := s.row(id)
	old := append([]byte{1}, row.Body[1:len(row.Body)-33]...) // no hash, and a zero for the expiry
	if got, err := router.DecodeRecord(old); err != nil || got.Sender != want.Sender || got.Quote != (common.Hash{}) || got.LockHash != want.LockHash {
		t.Errorf("%+v, %v", got, err)
	}
}
