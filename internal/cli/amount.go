package cli

import (
	"errors"
	"fmt"
	"strings"

	"github.com/sluice-node/sluice/channel"
)

// ErrAmount is text that is no amount of whole units.
var ErrAmount = errors.New("is not an amount")

// ParseAmount reads an amount of whole units, such as 1.5, into base units of an
// asset with that many decimals. It is exact: more decimals than the asset has are
// an error, and so are signs, exponents, spaces and separators of thousands.
// Errors: ErrAmount.
func ParseAmount(text string, decimals uint8) (channel.Amount, error) {
	bad := func(format string, args ...any) (channel.Amount, error) {
		return channel.Amount{}, fmt.Errorf("%q %w: %s", clip(text), ErrAmount, fmt.Sprintf(format, args...))
	}
	whole, part, point := strings.Cut(text, ".")
	digits := func(s string) bool {
		return strings.IndexFunc(s, func(c rune) bool { return c < '0' || c > '9' }) < 0
	}
	switch {
	case whole == "" || point && part == "" || !digits(whole) || !digits(part):
		return bad("write it as 1 or 1.5")
	case len(whole) > 1 && whole[0] == '0':
		return bad("it begins with a zero too many")
	case len(part) > int(decimals):
		return bad("it has %d decimals, and the asset has %d", len(part), decimals)
	}
	base := strings.TrimLeft(whole+part+strings.Repeat("0", int(decimals)-len(part)), "0")
	if base == "" {
		base = "0"
	}
	a, err := channel.ParseAmount(base)
	if err != nil {
		return bad("it is above what a number on a chain holds")
	}
	return a, nil
}

func clip(s string) string {
	if len(s) > 60 {
		return s[:60] + "…"
	}
	return s
}

// FormatAmount writes base units as whole units: all decimals that are not
// zeros at the end. ParseAmount reads it back.
func FormatAmount(a channel.Amount, decimals uint8) string {
	d, t := int(decimals), a.String()
	if d == 0 {
		return t
	}
	if len(t) <= d {
		t = strings.Repeat("0", d-len(t)+1) + t
	}
	return strings.TrimSuffix(strings.TrimRight(t[:len(t)-d]+"."+t[len(t)-d:], "0"), ".")
}
