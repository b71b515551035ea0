package auth

import (
	"context"
	"errors"
	"net/netip"
	"sync"
	"time"

	"github.com/sluice-node/sluice/api/service"
)

// undoWait is how long what was not paid may take to come back to the budget.
const undoWait = 10 * time.Second

// Caller is who holds a token, in one request or stream. It implements service.Caller.
type Caller struct {
	*grant
	tokens *Tokens
	limits *Limits
	from   netip.Addr

	mu sync.Mutex
	// reads and calls say that this request was counted as one.
	reads, calls bool
}

var _ service.Caller = (*Caller)(nil)

// Name implements service.Caller.
func (c *Caller) Name() string { return c.name }

// From is the address that the caller asks from, for the audit log.
func (c *Caller) From() string { return c.from.String() }

// Allow implements service.Caller. It looks at revocation and time again: a
// stream may be older than either.
func (c *Caller) Allow(ctx context.Context, a service.Act) (func(), error) {
	nothing := func() {}
	if c.tokens.isRevoked(c.id) {
		return nothing, forbidden("was revoked")
	}
	if err := c.allows(a, c.tokens.opt.Now()); err != nil {
		return nothing, err
	}
	if err := c.count(a.Scope == service.Read); err != nil {
		return nothing, err
	}
	draws := c.draws(a)
	if len(draws) == 0 {
		return nothing, nil
	}
	if err := c.tokens.opt.Store.Draw(ctx, draws); errors.Is(err, ErrOverBudget) {
		return nothing, forbidden("cannot pay %s: %w", a.Spend.Amount, err)
	} else if err != nil {
		return nothing, err
	}
	return sync.OnceFunc(func() { c.giveBack(ctx, draws) }), nil
}

// count counts the request against its limits, once as a read and once as a call:
// a method may ask more often. Errors: *service.LimitError.
func (c *Caller) count(read bool) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	counted := &c.calls
	if read {
		counted = &c.reads
	}
	if *counted {
		return nil
	}
	err := c.limits.call(c.name, c.from, read)
	*counted = err == nil
	return err
}

// giveBack returns to the budget what was not paid. If it fails, the token can
// pay less than it should: never more.
func (c *Caller) giveBack(ctx context.Context, draws []Draw) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), undoWait)
	defer cancel()
	if err := c.tokens.opt.Store.GiveBack(ctx, draws); err != nil {
		c.tokens.opt.Log.Error("a budget did not get back what was not paid", "token", c.id.String(), "amount", draws[0].Amount, "err", err)
	}
}
