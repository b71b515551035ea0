package router

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// Bounds of what peers can make the router remember.
const (
	// maxQuotes is the offers that are kept in all, and those to one peer that it may
	// still use: each is a few hundred bytes and lasts minutes.
	maxQuotes, maxQuotesPerPeer = 10_000, 100
	// A peer may ask quoteBurst times at once and then once every quoteEveryUs.
	quoteBurst   = 20
	quoteEveryUs = 200_000
	// quoteKeepUs is how long an expired offer is still known, so that a payment
	// that came too late is told so and one that is being held can use it.
	quoteKeepUs = 600_000_000
)

// QuoteRequest is a payment that a peer wants priced.
type QuoteRequest struct {
	// Peer is who asks and will pay.
	Peer           channel.Identifier
	Amount         channel.Amount
	Asset          common.Address
	ChainID        uint64
	Recipient      channel.Identifier
	RecipientChain uint64
	RecipientAsset common.Address
	// ReceiveExact makes Amount what the recipient gets.
	ReceiveExact bool
}

// QuoteError is a request that gets no quote.
type QuoteError struct{ Reason Reason }

func (e *QuoteError) Error() string { return fmt.Sprintf("no quote: %s", e.Reason) }

// Terms is what a quote binds the router to: the fields that are signed, and
// those that Vector's quote lacks (F5).
type Terms struct {
	pricing.Quote
	// Peer pays, in the channel Incoming.
	Peer     channel.Identifier
	Incoming channel.Key
	// InDefinition and OutDefinition are those of the two legs.
	InDefinition, OutDefinition common.Address
	// Out is what the recipient gets, and Rate what it was computed at.
	Out  channel.Amount
	Rate string

	// usedBy is the forward that used the quote up, zero for none.
	usedBy channel.ForwardID
}

const termsVersion = 1

// Encode returns the body of a quote's row.
func (t *Terms) Encode() []byte {
	w := recordWriter{termsVersion}
	w.bytes([]byte(t.Router))
	w.bytes(t.Amount.Bytes())
	w = append(w, t.Asset[:]...)
	w.uint(t.ChainID)
	w.bytes([]byte(t.Recipient))
	w.uint(t.RecipientChain)
	w = append(w, t.RecipientAsset[:]...)
	w.bytes(t.Fee.Bytes())
	w.uint(t.ExpiryMs)
	w.bytes([]byte(t.Peer))
	w = append(w, t.Incoming.Channel[:]...)
	w.uint(uint64(t.Incoming.Me))
	w = append(w, t.InDefinition[:]...)
	w = append(w, t.OutDefinition[:]...)
	w.bytes(t.Out.Bytes())
	w.bytes([]byte(t.Rate))
	return w
}

// DecodeTerms reads what [Terms.Encode] writes. Errors: ErrRecord.
func DecodeTerms(body []byte) (Terms, error) {
	var t Terms
	if len(body) == 0 || body[0] != termsVersion {
		return t, fmt.Errorf("%w: unknown version of a quote", ErrRecord)
	}
	d := recordReader{b: body[1:]}
	t.Router = channel.Identifier(d.bytes())
	t.Amount = d.amount()
	d.fixed(t.Asset[:])
	t.ChainID = d.uint()
	t.Recipient = channel.Identifier(d.bytes())
	t.RecipientChain = d.uint()
	d.fixed(t.RecipientAsset[:])
	t.Fee = d.amount()
	t.ExpiryMs = d.uint()
	t.Peer = channel.Identifier(d.bytes())
	d.fixed(t.Incoming.Channel[:])
	me := d.uint()
	t.Incoming.Me = channel.Role(me & 1)
	d.fixed(t.InDefinition[:])
	d.fixed(t.OutDefinition[:])
	t.Out = d.amount()
	t.Rate = string(d.bytes())
	if d.bad || len(d.b) != 0 || me > 1 {
		return Terms{}, ErrRecord
	}
	return t, nil
}

// expired reports whether the quote binds no payment that arrives at nowUs.
func (t *Terms) expired(nowUs int64) bool { return uint64(nowUs) >= t.ExpiryMs*1000 }

// used reports that a forward has used the quote up.
func (t *Terms) used() bool { return t.usedBy != channel.ForwardID{} }

// row returns what must be durable before the quote leaves.
func (t *Terms) row() *channel.QuoteRow {
	return &channel.QuoteRow{Hash: t.Hash(), Peer: t.Peer, ExpiryUs: int64(t.ExpiryMs * 1000), Body: t.Encode()}
}

// quotes is what the router has offered, by hash.
type quotes struct {
	byHash map[common.Hash]*Terms
	// perPeer counts those that nobody has used.
	perPeer map[channel.Identifier]int
	// spent is, per peer, the time up to which its requests are paid for.
	spent             map[channel.Identifier]int64
	prunedUs, sweptUs int64
}

func newQuotes() quotes {
	return quotes{map[common.Hash]*Terms{}, map[channel.Identifier]int{}, map[channel.Identifier]int64{}, 0, 0}
}

func (q *quotes) add(hash common.Hash, t *Terms) {
	q.byHash[hash] = t
	if !t.used() {
		q.perPeer[t.Peer]++
	}
}

func (q *quotes) drop(hash common.Hash) {
	if t := q.byHash[hash]; t != nil {
		delete(q.byHash, hash)
		q.release(t)
	}
}

// release no longer counts a quote that nobody has used.
func (q *quotes) release(t *Terms) {
	if t.used() {
		return
	}
	if q.perPeer[t.Peer]--; q.perPeer[t.Peer] <= 0 {
		delete(q.perPeer, t.Peer)
	}
}

// full reports that a peer can have no other quote. What has expired does not count
// for longer than a second.
func (q *quotes) full(peer channel.Identifier, nowUs int64) bool {
	full := func() bool { return q.perPeer[peer] >= maxQuotesPerPeer || len(q.byHash) >= maxQuotes }
	if full() && nowUs >= q.sweptUs+1_000_000 {
		q.sweptUs = nowUs
		q.forget(nowUs)
	}
	return full()
}

// forget drops what had expired at a time.
func (q *quotes) forget(atUs int64) {
	for hash, t := range q.byHash {
		if t.expired(atUs) {
			q.drop(hash)
		}
	}
}

// allow takes one request off what a peer may ask.
func (q *quotes) allow(peer channel.Identifier, nowUs int64) bool {
	at := max(q.spent[peer], nowUs-quoteBurst*quoteEveryUs) + quoteEveryUs
	if at > nowUs {
		return false
	}
	q.spent[peer] = at
	return true
}

// prune forgets, once a minute, what expired long ago. It reports whether it did.
func (q *quotes) prune(nowUs int64) bool {
	if nowUs < q.prunedUs+60_000_000 {
		return false
	}
	q.prunedUs = nowUs
	q.forget(nowUs - quoteKeepUs)
	for peer, at := range q.spent {
		if at < nowUs-quoteBurst*quoteEveryUs {
			delete(q.spent, peer)
		}
	}
	return true
}

// RestoreQuotes takes the quotes that may still be used. Errors: ErrRecord.
func (m *Machine) RestoreQuotes(rows []*channel.QuoteRow) error {
	for _, row := range rows {
		t, err := DecodeTerms(row.Body)
		if err != nil {
			return fmt.Errorf("quote %s: %w", row.Hash, err)
		}
		t.usedBy = row.UsedBy
		m.quotes.add(row.Hash, &t)
	}
	return nil
}

// Quote prices a payment and remembers the offer: its row must be durable before
// it leaves. The hash of no two offers is the same.
func (m *Machine) Quote(r QuoteRequest, nowUs int64) (Terms, Reason) {
	inChain, outChain := m.chains[r.ChainID], m.chains[r.RecipientChain]
	in, found := m.facts.FindChannel(m.cfg.Identity, r.Peer, r.ChainID)
	switch {
	case m.draining:
		return Terms{}, Draining
	case inChain == nil || outChain == nil:
		return Terms{}, NoSwap
	case !found:
		return Terms{}, NoRoute
	case !m.quotes.allow(r.Peer, nowUs), m.quotes.full(r.Peer, nowUs):
		return Terms{}, TooManyQuotes
	}
	swap := m.cfg.Swaps.Find(r.ChainID, r.Asset, r.RecipientChain, r.RecipientAsset)
	if swap == nil {
		return Terms{}, NoSwap
	}
	if _, ok := m.find(route{r.Recipient, r.RecipientChain}); !ok {
		return Terms{}, NoRoute
	}
	price, reason := priceOf(swap, r.Amount, r.ReceiveExact)
	if reason != OK {
		return Terms{}, reason
	}
	t := Terms{
		Quote: pricing.Quote{
			Router: m.cfg.Identity, Amount: price.In, Asset: r.Asset, ChainID: r.ChainID, Recipient: r.Recipient,
			RecipientChain: r.RecipientChain, RecipientAsset: r.RecipientAsset, Fee: price.Fee,
			ExpiryMs: uint64(nowUs/1000) + m.cfg.QuoteExpiryS*1000,
		},
		Peer: r.Peer, Incoming: in.Key, InDefinition: inChain.Hashlock, OutDefinition: outChain.Hashlock,
		Out: price.Out, Rate: swap.Config().Rate.String(),
	}
	hash := t.Hash()
	for m.quotes.byHash[hash] != nil {
		t.ExpiryMs++
		hash = t.Hash()
	}
	m.quotes.add(hash, &t)
	return t, OK
}

func priceOf(swap *pricing.Swap, amount channel.Amount, exact bool) (pricing.Price, Reason) {
	price, err := swap.Price(amount)
	if exact {
		price, err = swap.PriceOf(amount)
	}
	switch {
	case errors.Is(err, pricing.ErrTooSmall):
		return price, AmountTooSmall
	case err != nil:
		return price, AmountTooLarge
	}
	return price, OK
}

// bind has a forward go by the quote that its payer names, or says why it does
// not bind it.
func (m *Machine) bind(f *forward, q *pricing.SignedQuote, definition common.Address, nowUs int64) Reason {
	hash := q.Hash()
	t := m.quotes.byHash[hash]
	r := &f.rec
	switch {
	case t == nil && uint64(nowUs) >= q.ExpiryMs*1000, t != nil && t.expired(nowUs):
		return QuoteExpired
	case t == nil:
		return BadQuote
	case t.used() && t.usedBy != f.id:
		return QuoteUsed
	case t.Incoming != f.id.Incoming, t.Peer != r.Sender, t.Amount != r.InAmount, t.Asset != r.InAsset, t.ChainID != r.InChain,
		t.Recipient != r.Recipient, t.RecipientChain != r.OutChain, t.RecipientAsset != r.OutAsset, t.InDefinition != definition:
		return QuoteMismatch
	}
	r.Quote, r.QuoteExpiryMs, r.OutAmount, r.Fee = hash, t.ExpiryMs, t.Out, t.Fee
	return OK
}

// useUp marks the quote of a forward that is about to be held, unless another
// has used it.
func (m *Machine) useUp(f *forward) bool {
	t := m.quotes.byHash[f.rec.Quote]
	if t == nil { // forgotten: the store says whether it is
		return true
	}
	if t.used() && t.usedBy != f.id {
		return false
	}
	m.quotes.release(t)
	t.usedBy = f.id
	return true
}
