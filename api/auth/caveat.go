package auth

import (
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// The language of caveats. A line is a name, " = ", and words between single
// spaces:
//
//	scope = read receive
//	before = 2030-01-02T15:04:05Z
//	owner = vector…
//	budget = 1337:0x…:5000 1338:0x…:70#9f86d081884c7d65
//
// A token may do what all its lines let it do. A line that this release does not
// know lets nothing pass. There is one way of writing each line: what is written
// otherwise is not known.
const (
	scopeName  = "scope"
	beforeName = "before"
	ownerName  = "owner"
	budgetName = "budget"
)

// Bounds of a token: a header has room for it beside others, and verifying it
// costs microseconds.
const (
	maxCaveats     = 32
	maxBudgetParts = 16
	// maxToken is characters of a token's text.
	maxToken = 8 << 10
	// budgetIDLen is bytes of the random id of a budget.
	budgetIDLen = 8
)

// ErrCaveat is a line that says nothing that this release knows.
var ErrCaveat = errors.New("caveat is not understood")

// caveat is one line.
type caveat interface {
	// allows returns why the line does not let an act pass at now. It does not look
	// at amounts.
	allows(a service.Act, now time.Time) error
	fmt.Stringer
}

type (
	// scopeCaveat lists what may be done.
	scopeCaveat []service.Scope
	// beforeCaveat is when the token ends.
	beforeCaveat time.Time
	// ownerCaveat is the identity that it is for.
	ownerCaveat channel.Identifier
	// budgetCaveat is the most that may be paid of each of some assets; no other may
	// be paid with. Lines with different ids are counted apart.
	budgetCaveat struct {
		limits []service.Budget
		id     string
	}
)

// parseCaveat reads a line as a person may write it: any letter case of addresses
// and scopes, any time zone, a budget without an id. Errors: ErrCaveat.
func parseCaveat(line string) (caveat, error) {
	name, value, ok := strings.Cut(line, "=")
	words := strings.Fields(value)
	if !ok || len(words) == 0 {
		return nil, fmt.Errorf(`%w: want "name = value" (got %q)`, ErrCaveat, clip(line))
	}
	var c caveat
	var err error
	switch name = strings.TrimSpace(name); name {
	case scopeName:
		c, err = parseScopes(words)
	case beforeName:
		c, err = parseBefore(words)
	case ownerName:
		c, err = parseOwner(words)
	case budgetName:
		c, err = parseBudget(words)
	default:
		err = fmt.Errorf("there is no caveat %q, only scope, before, owner and budget", clip(name))
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrCaveat, err)
	}
	return c, nil
}

// readCaveat reads a line of a token: only the one way of writing it.
func readCaveat(line string) (caveat, error) {
	c, err := parseCaveat(line)
	if err != nil {
		return nil, err
	}
	if b, ok := c.(budgetCaveat); c.String() != line || ok && b.id == "" {
		return nil, fmt.Errorf("%w: it is not written as this node writes it: %q", ErrCaveat, clip(line))
	}
	return c, nil
}

func parseScopes(words []string) (caveat, error) {
	var out scopeCaveat
	for _, w := range words {
		s := service.Scope(strings.ToLower(w))
		if !slices.Contains(scopes(), s) {
			return nil, fmt.Errorf("there is no scope %q, only %v", clip(w), scopes())
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	// In one order, so that there is one way of writing them.
	slices.SortFunc(out, func(a, b service.Scope) int { return slices.Index(scopes(), a) - slices.Index(scopes(), b) })
	return out, nil
}

func scopes() []service.Scope {
	return []service.Scope{service.Read, service.Receive, service.Pay, service.Administer}
}

func parseBefore(words []string) (caveat, error) {
	t, err := time.Parse(time.RFC3339, strings.Join(words, " "))
	if y := t.UTC().Year(); err != nil || y < 1 || y > 9999 {
		return nil, fmt.Errorf("before: want a time such as 2030-01-02T15:04:05Z (got %q)", clip(strings.Join(words, " ")))
	}
	return beforeCaveat(t.UTC().Truncate(time.Second)), nil
}

func parseOwner(words []string) (caveat, error) {
	id := channel.Identifier(words[0])
	if _, err := id.Parse(); err != nil || len(words) != 1 {
		return nil, fmt.Errorf("owner: want one identity (got %q)", clip(strings.Join(words, " ")))
	}
	return ownerCaveat(id), nil
}

func parseBudget(words []string) (caveat, error) {
	var out budgetCaveat
	last := &words[len(words)-1]
	if spec, id, ok := strings.Cut(*last, "#"); ok {
		if raw, err := hex.DecodeString(id); err != nil || len(raw) != budgetIDLen || hex.EncodeToString(raw) != id {
			return nil, fmt.Errorf("budget: the id after # must be %d hex digits (got %q)", 2*budgetIDLen, clip(id))
		}
		*last, out.id = spec, id
	}
	if len(words) > maxBudgetParts {
		return nil, fmt.Errorf("budget: at most %d assets in one line", maxBudgetParts)
	}
	for _, w := range words {
		b, err := parseLimit(w)
		if err != nil {
			return nil, err
		}
		if out.limit(b.ChainID, b.Asset) != nil {
			return nil, fmt.Errorf("budget: asset %s of chain %d stands there twice", b.Asset, b.ChainID)
		}
		out.limits = append(out.limits, b)
	}
	return out, nil
}

func parseLimit(word string) (b service.Budget, err error) {
	parts := strings.Split(word, ":")
	if len(parts) != 3 {
		return b, fmt.Errorf("budget: want chainId:asset:amount (got %q)", clip(word))
	}
	if b.ChainID, err = strconv.ParseUint(parts[0], 10, 53); err != nil || b.ChainID == 0 {
		return b, fmt.Errorf("budget: %q is no chain id", clip(parts[0]))
	}
	a, err := common.NewMixedcaseAddressFromString(parts[1])
	if err != nil || !strings.HasPrefix(parts[1], "0x") {
		return b, fmt.Errorf("budget: want an address of 0x and 40 hex digits (got %q)", clip(parts[1]))
	}
	if h := parts[1][2:]; h != strings.ToLower(h) && h != strings.ToUpper(h) && !a.ValidChecksum() {
		return b, fmt.Errorf("budget: the address %s has a wrong checksum", parts[1])
	}
	b.Asset = a.Address()
	if b.Amount, err = channel.ParseAmount(parts[2]); err != nil {
		return b, fmt.Errorf("budget: want a whole number of base units (got %q)", clip(parts[2]))
	}
	return b, nil
}

// clip shortens what came from outside, for messages.
func clip(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}

func forbidden(format string, args ...any) error {
	return fmt.Errorf("%w: the token "+format, append([]any{service.ErrForbidden}, args...)...)
}

func (c scopeCaveat) allows(a service.Act, _ time.Time) error {
	if slices.Contains(c, a.Scope) || slices.Contains(c, service.Administer) {
		return nil
	}
	return forbidden("does not have the scope %q", a.Scope)
}

func (c scopeCaveat) String() string {
	words := make([]string, len(c))
	for i, s := range c {
		words[i] = string(s)
	}
	return scopeName + " = " + strings.Join(words, " ")
}

func (c beforeCaveat) allows(_ service.Act, now time.Time) error {
	if now.Before(time.Time(c)) {
		return nil
	}
	return forbidden("ended at %s", time.Time(c).Format(time.RFC3339))
}

func (c beforeCaveat) String() string {
	return beforeName + " = " + time.Time(c).Format(time.RFC3339)
}

func (c ownerCaveat) allows(a service.Act, _ time.Time) error {
	if a.Owner == channel.Identifier(c) || a.Shared && a.Owner == "" && a.Spend == nil {
		return nil
	}
	if a.Owner == "" {
		return forbidden("is for %s alone, and this concerns all identities", string(c))
	}
	return forbidden("is for %s, not for %s", string(c), a.Owner)
}

func (c ownerCaveat) String() string { return ownerName + " = " + string(c) }

// A line of a budget lets nothing be administered: administration moves money
// that no budget counts.
func (c budgetCaveat) allows(a service.Act, _ time.Time) error {
	switch {
	case a.Scope == service.Administer:
		return forbidden("has a budget, and so does not administer")
	case a.Spend != nil && c.limit(a.Spend.ChainID, a.Spend.Asset) == nil:
		return forbidden("has no budget for asset %s of chain %d", a.Spend.Asset, a.Spend.ChainID)
	}
	return nil
}

// limit returns the budget of an asset, nil for none.
func (c budgetCaveat) limit(chainID uint64, asset common.Address) *service.Budget {
	for i := range c.limits {
		if c.limits[i].ChainID == chainID && c.limits[i].Asset == asset {
			return &c.limits[i]
		}
	}
	return nil
}

func (c budgetCaveat) String() string {
	words := make([]string, len(c.limits))
	for i, b := range c.limits {
		words[i] = fmt.Sprintf("%d:%s:%s", b.ChainID, b.Asset, b.Amount)
	}
	s := budgetName + " = " + strings.Join(words, " ")
	if c.id != "" {
		s += "#" + c.id
	}
	return s
}
