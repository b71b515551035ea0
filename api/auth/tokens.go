package auth

import (
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"gopkg.in/macaroon.v2"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// Errors of tokens.
var (
	// ErrUnknownToken is one that this node did not make, or an id of none.
	ErrUnknownToken = &service.Kind{
		Status: http.StatusNotFound, Code: "unknown_token", Text: "this node has no such token", Safe: service.NothingMoved, Do: "List the node's tokens.",
	}
	// ErrRevoked is a token that was taken back.
	ErrRevoked = errors.New("the token was revoked")
	// ErrExpired is a token whose time is over.
	ErrExpired = errors.New("the token has expired")
	// ErrNewToken is a token that cannot be minted.
	ErrNewToken = &service.Kind{
		Status: http.StatusBadRequest, Code: "bad_input", Text: "the token cannot be made", Safe: service.NothingMoved, Do: "Correct the request and send it again.",
	}
)

// TokenRow is a token as the store keeps it. RootKey is empty once it is revoked:
// nothing can verify under it then.
type TokenRow struct {
	ID      [16]byte
	RootKey []byte
	// Body is the rest, for the list of tokens.
	Body                 []byte
	CreatedUs, RevokedUs int64 // RevokedUs is 0 for a token that holds
}

// ErrMinted is a token that a repeated call has made already.
var ErrMinted = &service.Kind{
	Status: http.StatusConflict, Code: "conflict", Text: "this call has made its token, whose text is told once", Safe: service.NothingMoved,
	Do: "Revoke that token if its text is lost, and make another.",
}

// Draw takes an amount off one counter of a budget.
type Draw struct {
	Counter       [32]byte
	Token         [16]byte
	Limit, Amount channel.Amount
}

// ErrOverBudget is a draw above its limit.
var ErrOverBudget = errors.New("its budget does not reach")

// Store keeps tokens and what they have spent.
type Store interface {
	// AddToken makes a new row durable. Errors: ErrMinted.
	AddToken(ctx context.Context, row TokenRow) error
	// Token errors: channel.ErrNotFound.
	Token(ctx context.Context, id [16]byte) (TokenRow, error)
	// Tokens lists all, oldest first.
	Tokens(ctx context.Context) ([]TokenRow, error)
	// RevokeToken makes the end of a token durable and forgets its key; doing so again
	// is no error. Errors: channel.ErrNotFound.
	RevokeToken(ctx context.Context, id [16]byte, atUs int64) error
	// Draw takes the amounts off all counters or off none, durably. Errors:
	// ErrOverBudget.
	Draw(ctx context.Context, draws []Draw) error
	// GiveBack undoes a Draw.
	GiveBack(ctx context.Context, draws []Draw) error
	// Drawn is what was taken off the counters of a token, those of its narrowed forms
	// too.
	Drawn(ctx context.Context, id [16]byte) (map[[32]byte]channel.Amount, error)
}

// Options of [NewTokens]. All are required.
type Options struct {
	Store Store
	// Now is the wall clock.
	Now func() time.Time
	// Rand is a source of secret random bytes.
	Rand io.Reader
	Log  *slog.Logger
}

// verifiedFor is how long a token that was verified is taken without asking the
// store and computing its chain again; maxVerified is how many are remembered.
const (
	verifiedFor = 10 * time.Second
	maxVerified = 4096
)

// Tokens are those of one node.
type Tokens struct {
	opt Options

	mu       sync.Mutex
	verified *lru[[32]byte, remembered]
	// revoked is what was revoked since the start. A caller may be older than that.
	revoked map[tokenID]bool
	// revocations counts: what was read before one is not remembered after it.
	revocations uint64
}

type remembered struct {
	*grant
	until time.Time
}

// NewTokens returns the tokens in a store.
func NewTokens(opt Options) *Tokens {
	return &Tokens{opt: opt, verified: newLRU[[32]byte, remembered](maxVerified), revoked: map[tokenID]bool{}}
}

// grant is what a verified token says. It does not change.
type grant struct {
	id tokenID
	// name is the id, and for a narrowed token what it was narrowed to: two of one id
	// are two callers.
	name    string
	caveats []caveat
	// counters has the hash of the chain up to each caveat that is a budget: two
	// tokens share a budget if one was narrowed from the other below it.
	counters [][32]byte
}

// verify returns what a token says, if this node made it and did not revoke it.
// Time limits are not judged here. Errors: ErrMalformed, ErrUnknownToken,
// ErrRevoked, ErrCaveat; of the store.
func (t *Tokens) verify(ctx context.Context, text string) (*grant, error) {
	if len(text) > maxToken {
		return nil, fmt.Errorf("%w: it is longer than %d characters", ErrMalformed, maxToken)
	}
	key := sha256.Sum256([]byte(text))
	g, revocations := t.recall(key)
	if g != nil {
		return g, nil
	}
	m, err := decode(text)
	if err != nil {
		return nil, err
	}
	id := tokenID(m.Id())
	row, err := t.opt.Store.Token(ctx, id)
	switch {
	case errors.Is(err, channel.ErrNotFound):
		return nil, ErrUnknownToken
	case err != nil:
		return nil, fmt.Errorf("read a token: %w", err)
	case row.RevokedUs != 0 || len(row.RootKey) == 0:
		return nil, ErrRevoked
	}
	lines, err := m.VerifySignature(row.RootKey, nil)
	if err != nil {
		return nil, ErrUnknownToken // the library's text names bytes of the token
	}
	var body tokenBody
	if err := json.Unmarshal(row.Body, &body); err != nil {
		return nil, fmt.Errorf("%w: token %s: %w", channel.ErrRecord, id, err)
	}
	if g, err = newGrant(id, lines); err != nil {
		return nil, err
	}
	if len(lines) > len(body.Caveats) {
		g.name += fmt.Sprintf("/%x", g.counters[len(lines)-1][:8])
	}
	t.remember(key, g, revocations)
	return g, nil
}

// known returns what a token says if it was verified lately.
func (t *Tokens) known(text string) (*grant, bool) {
	g, _ := t.recall(sha256.Sum256([]byte(text)))
	return g, g != nil
}

func (t *Tokens) recall(key [32]byte) (_ *grant, revocations uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if r, ok := t.verified.get(key); ok && t.opt.Now().Before(r.until) && !t.revoked[r.id] {
		return r.grant, t.revocations
	}
	return nil, t.revocations
}

func (t *Tokens) remember(key [32]byte, g *grant, revocations uint64) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.revocations == revocations {
		t.verified.put(key, remembered{g, t.opt.Now().Add(verifiedFor)})
	}
}

// newGrant reads the lines of a token. Errors: ErrCaveat.
func newGrant(id tokenID, lines []string) (*grant, error) {
	g := &grant{id: id, name: "token " + id.String(), counters: make([][32]byte, len(lines))}
	chain := sha256.Sum256(id[:])
	for i, l := range lines {
		c, err := readCaveat(l)
		if err != nil {
			return nil, err
		}
		g.caveats = append(g.caveats, c)
		chain = sha256.Sum256(append(chain[:], l...))
		g.counters[i] = chain
	}
	return g, nil
}

// ended reports whether one of the token's time limits is over.
func (g *grant) ended(now time.Time) error {
	for _, c := range g.caveats {
		if b, ok := c.(beforeCaveat); ok && !now.Before(time.Time(b)) {
			return fmt.Errorf("%w: at %s", ErrExpired, time.Time(b).Format(time.RFC3339))
		}
	}
	return nil
}

// administers reports whether no line takes administration away.
func (g *grant) administers(now time.Time, owner channel.Identifier) bool {
	return g.allows(service.Act{Scope: service.Administer, Owner: owner}, now) == nil
}

// allows returns the first reason why the token does not let an act pass, without
// a look at amounts.
func (g *grant) allows(a service.Act, now time.Time) error {
	scoped, budgeted := false, false
	for _, c := range g.caveats {
		if err := c.allows(a, now); err != nil {
			return err
		}
		switch c.(type) {
		case scopeCaveat:
			scoped = true
		case budgetCaveat:
			budgeted = true
		}
	}
	if !scoped {
		return forbidden("has no scope")
	}
	if a.Spend != nil && !budgeted && !g.administers(now, a.Owner) {
		return forbidden("has no budget")
	}
	return nil
}

// draws is what an act takes off each of the token's budgets.
func (g *grant) draws(a service.Act) []Draw {
	if a.Spend == nil || a.Spend.Amount.IsZero() {
		return nil
	}
	var out []Draw
	for i, c := range g.caveats {
		b, ok := c.(budgetCaveat)
		if !ok {
			continue
		}
		limit := b.limit(a.Spend.ChainID, a.Spend.Asset)
		out = append(out, Draw{Counter: g.counter(i, limit), Token: g.id, Limit: limit.Amount, Amount: a.Spend.Amount})
	}
	return out
}

// counter names the counter of one asset of the budget in line i.
func (g *grant) counter(i int, b *service.Budget) [32]byte {
	return sha256.Sum256(fmt.Appendf(g.counters[i][:], "%d:%s", b.ChainID, b.Asset))
}

// tokenBody is what the list of tokens shows.
type tokenBody struct {
	Name    string   `json:"name"`
	Caveats []string `json:"caveats"`
}

// Mint makes a token and returns its text, which is kept nowhere. A token that a
// token asks for has that one's caveats too. The first half of name becomes its id.
// Errors: ErrNewToken, ErrMinted; of the store.
func (t *Tokens) Mint(ctx context.Context, by service.Caller, name common.Hash, r service.NewToken) (service.Token, error) {
	caveats, err := newCaveats(r, t.opt.Now())
	if err != nil {
		return service.Token{}, err
	}
	if c, ok := by.(*Caller); ok {
		caveats = append(append([]caveat(nil), c.grant.caveats...), caveats...)
	}
	row := TokenRow{ID: [idLen]byte(name[:idLen]), RootKey: make([]byte, 32), CreatedUs: t.opt.Now().UnixMicro()}
	if _, err := io.ReadFull(t.opt.Rand, row.RootKey); err != nil {
		return service.Token{}, fmt.Errorf("make a token: %w", err)
	}
	m, err := macaroon.New(row.RootKey, row.ID[:], "", macaroon.V2)
	if err != nil {
		return service.Token{}, fmt.Errorf("make a token: %w", err)
	}
	body := tokenBody{Name: r.Name}
	for _, c := range caveats {
		if err := add(m, c, t.opt.Rand); err != nil {
			return service.Token{}, err
		}
	}
	for _, c := range m.Caveats() {
		body.Caveats = append(body.Caveats, string(c.Id))
	}
	text, err := encode(m)
	if err != nil {
		return service.Token{}, fmt.Errorf("%w: %w", ErrNewToken, err)
	}
	if row.Body, err = json.Marshal(body); err != nil {
		return service.Token{}, err
	}
	if err := t.opt.Store.AddToken(ctx, row); err != nil {
		return service.Token{}, fmt.Errorf("keep a token: %w", err)
	}
	out, err := t.describe(ctx, row)
	out.Text = text
	return out, err
}

// newCaveats turns a request into caveats. Errors: ErrNewToken.
func newCaveats(r service.NewToken, now time.Time) ([]caveat, error) {
	fail := func(format string, args ...any) ([]caveat, error) {
		return nil, fmt.Errorf("%w: "+format, append([]any{ErrNewToken}, args...)...)
	}
	if len(r.Name) > 100 {
		return fail("its name is longer than 100 bytes")
	}
	if len(r.Scopes) == 0 {
		return fail("it has no scope: give at least one of %v", scopes())
	}
	var words []string
	pays, administers := false, false
	for _, s := range r.Scopes {
		words = append(words, string(s))
		pays, administers = pays || s == service.Pay, administers || s == service.Administer
	}
	scope, err := parseScopes(words)
	if err != nil {
		return fail("%w", err)
	}
	out := []caveat{scope}
	switch {
	case len(r.Budgets) > 0 && administers:
		return fail("an admin token is not bound by a budget: leave the scope admin out, or the budget")
	case len(r.Budgets) > 0 && !pays:
		return fail("it has a budget and may not pay: add the scope pay")
	case len(r.Budgets) > maxBudgetParts:
		return fail("at most %d budgets", maxBudgetParts)
	}
	if r.Owner != "" {
		if _, err := r.Owner.Parse(); err != nil {
			return fail("owner: %w", err)
		}
		out = append(out, ownerCaveat(r.Owner))
	}
	if r.ExpiryUs != 0 {
		end := time.UnixMicro(r.ExpiryUs).UTC().Truncate(time.Second)
		if !now.Before(end) || end.Year() > 9999 {
			return fail("it would end at %s: give a time ahead", end.Format(time.RFC3339))
		}
		out = append(out, beforeCaveat(end))
	}
	if len(r.Budgets) > 0 {
		b := budgetCaveat{}
		for _, l := range r.Budgets {
			if l.ChainID == 0 || l.ChainID >= 1<<53 {
				return fail("budget: %d is no chain id", l.ChainID)
			}
			if b.limit(l.ChainID, l.Asset) != nil {
				return fail("budget: asset %s of chain %d stands there twice", l.Asset, l.ChainID)
			}
			b.limits = append(b.limits, l)
		}
		out = append(out, b)
	}
	return out, nil
}

// Tokens lists what was ever minted, oldest first, without the texts.
func (t *Tokens) Tokens(ctx context.Context) ([]service.Token, error) {
	rows, err := t.opt.Store.Tokens(ctx)
	if err != nil {
		return nil, fmt.Errorf("list tokens: %w", err)
	}
	out := make([]service.Token, len(rows))
	for i, r := range rows {
		if out[i], err = t.describe(ctx, r); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// describe turns a row into what is shown of it.
func (t *Tokens) describe(ctx context.Context, row TokenRow) (out service.Token, err error) {
	var body tokenBody
	if err := json.Unmarshal(row.Body, &body); err != nil {
		return out, fmt.Errorf("%w: token %s: %w", channel.ErrRecord, tokenID(row.ID), err)
	}
	g, err := newGrant(row.ID, body.Caveats)
	if err != nil {
		return out, fmt.Errorf("token %s: %w", tokenID(row.ID), err)
	}
	drawn, err := t.opt.Store.Drawn(ctx, row.ID)
	if err != nil {
		return out, fmt.Errorf("read the budget of a token: %w", err)
	}
	out.ID, out.Name, out.CreatedUs, out.Revoked = g.id.String(), body.Name, row.CreatedUs, row.RevokedUs != 0
	for _, s := range scopes() {
		if g.permits(s) {
			out.Scopes = append(out.Scopes, s)
		}
	}
	for i, c := range g.caveats {
		switch c := c.(type) {
		case ownerCaveat:
			out.Owner = channel.Identifier(c)
		case beforeCaveat:
			if end := time.Time(c).UnixMicro(); out.ExpiryUs == 0 || end < out.ExpiryUs {
				out.ExpiryUs = end
			}
		case budgetCaveat:
			out.Budgets = append(out.Budgets, c.limits...)
			for _, b := range c.limits {
				out.Spent = append(out.Spent, service.Budget{ChainID: b.ChainID, Asset: b.Asset, Amount: drawn[g.counter(i, &b)]})
			}
		}
	}
	return out, nil
}

// permits reports whether every line of scopes has one.
func (g *grant) permits(s service.Scope) bool {
	for _, c := range g.caveats {
		if sc, ok := c.(scopeCaveat); ok && sc.allows(service.Act{Scope: s}, time.Time{}) != nil {
			return false
		}
	}
	return true
}

// Revoke ends a token and all that were narrowed from it, at once and for good.
// Errors: ErrUnknownToken; of the store.
func (t *Tokens) Revoke(ctx context.Context, id string) error {
	tid, err := parseID(id)
	if err != nil {
		return err
	}
	err = t.opt.Store.RevokeToken(ctx, tid, t.opt.Now().UnixMicro())
	if errors.Is(err, channel.ErrNotFound) {
		return fmt.Errorf("%w: %s", ErrUnknownToken, id)
	}
	if err != nil {
		return fmt.Errorf("revoke a token: %w", err)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	t.revoked[tid] = true
	t.revocations++
	t.verified.clear()
	return nil
}

func (t *Tokens) isRevoked(id tokenID) bool {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.revoked[id]
}
