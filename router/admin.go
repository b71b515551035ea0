package router

import (
	"context"
	"fmt"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// QuoteSigner signs offers for the router's identity. It gets the whole quote,
// never a bare hash, so that it can have rules of its own.
type QuoteSigner interface {
	SignQuote(ctx context.Context, q *pricing.Quote) (channel.Signature, error)
}

// Offer is a quote that may leave: it is signed, and its row is durable.
type Offer struct {
	pricing.SignedQuote
	// Out is what the recipient gets, in base units of its asset.
	Out channel.Amount
}

// Quote prices a payment and binds the router to it once, until it expires.
// Errors: *QuoteError, and those of the signer and the store.
func (r *Router) Quote(ctx context.Context, req QuoteRequest) (Offer, error) {
	if r.opt.Signer == nil {
		return Offer{}, &QuoteError{NoSwap}
	}
	now := r.nowUs()
	r.mu.Lock()
	t, reason := r.machine.Quote(req, now)
	pruned := r.machine.quotes.prune(now)
	r.mu.Unlock()
	if reason != OK {
		return Offer{}, &QuoteError{reason}
	}
	writes := []channel.Write{channel.PutQuote{Row: t.row()}}
	if pruned {
		writes = append(writes, channel.DropQuotes{BeforeUs: now - quoteKeepUs})
	}
	sig, err := r.opt.Signer.SignQuote(ctx, &t.Quote)
	if err == nil {
		err = r.opt.Store.Commit(ctx, writes...)
	}
	if err != nil { // a commit that is done all the same binds nobody: it never left
		r.mu.Lock()
		r.machine.quotes.drop(t.Hash())
		r.mu.Unlock()
		return Offer{}, fmt.Errorf("quote: %w", err)
	}
	return Offer{pricing.SignedQuote{Quote: t.Quote, Signature: sig}, t.Out}, nil
}

// Status is the router at a glance.
type Status struct {
	Draining bool
	// Open counts forwards by state, those included whose incoming leg is over while
	// the outgoing one is not.
	Open map[State]int
	// Settled and Refunded ended since the process started.
	Settled, Refunded uint64
	// Quotes is how many offers are remembered.
	Quotes int
}

// Status returns how the router stands.
func (r *Router) Status() Status {
	r.mu.Lock()
	defer r.mu.Unlock()
	s := Status{
		Draining: r.machine.draining, Open: map[State]int{}, Settled: r.settled, Refunded: r.refunded, Quotes: len(r.machine.quotes.byHash),
	}
	for f := r.machine.open.first; f != nil; f = f.next {
		s.Open[f.state]++
	}
	return s
}

// Config returns what the router goes by at present.
func (r *Router) Config() Config {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.machine.cfg
}

// Draining reports that the router takes nothing new.
func (r *Router) Draining() bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.machine.draining
}

// SetDraining has the router take no new forwards and give no quotes, or take
// them again. Forwards that are open are finished either way.
func (r *Router) SetDraining(draining bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.machine.draining = draining
}

// Reset forgets every forward and quote while wipe empties the store: nothing is
// journalled meanwhile. The node must have stopped its channels.
func (r *Router) Reset(wipe func() error) error {
	r.deciding.Lock()
	defer r.deciding.Unlock()
	r.committing.Lock()
	defer r.committing.Unlock()
	r.mu.Lock()
	defer r.mu.Unlock()
	fresh, err := New(r.machine.cfg, r.opt.Facts)
	if err != nil {
		return err
	}
	if err := wipe(); err != nil {
		return err
	}
	fresh.draining = r.machine.draining
	fresh.seq = r.machine.seq // what was asked of the old one answers nobody
	r.machine = fresh
	r.queueMu.Lock()
	r.events, r.journals = nil, nil
	r.queueMu.Unlock()
	return nil
}
