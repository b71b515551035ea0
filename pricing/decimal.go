package pricing

import (
	"errors"
	"fmt"
	"math/big"
	"strings"
)

// ErrDecimal is text that is no exact decimal number within bounds.
var ErrDecimal = errors.New("not a decimal number: want digits, at most 18 before and 18 after the point, without sign or exponent")

// maxDigits bounds either side of the point: with 36 decimals of an asset the
// numbers of a swap then stay below 2^256.
const maxDigits = 18

// Decimal is an exact, non-negative decimal number: digits / 10^scale.
// The zero value is 0.
type Decimal struct {
	digits *big.Int // nil is 0; never written after parsing
	scale  int
}

// ParseDecimal reads a number such as "1", "0.9995" or "1800". There is no
// rounding: what cannot be held exactly is refused. Errors: ErrDecimal.
func ParseDecimal(s string) (Decimal, error) {
	whole, frac, point := strings.Cut(s, ".")
	bad := len(whole) == 0 || len(whole) > maxDigits || len(frac) > maxDigits ||
		point && frac == "" || len(whole) > 1 && whole[0] == '0'
	for _, c := range []byte(whole + frac) {
		bad = bad || c < '0' || c > '9'
	}
	if bad {
		if len(s) > 40 {
			s = s[:40] + "…"
		}
		return Decimal{}, fmt.Errorf("%w (got %q)", ErrDecimal, s)
	}
	frac = strings.TrimRight(frac, "0")
	d, _ := new(big.Int).SetString(whole+frac, 10)
	return Decimal{d, len(frac)}, nil
}

// IsZero reports d == 0.
func (d Decimal) IsZero() bool { return d.digits == nil || d.digits.Sign() == 0 }

// String returns the shortest decimal form.
func (d Decimal) String() string {
	if d.digits == nil {
		return "0"
	}
	s := d.digits.String()
	if d.scale == 0 {
		return s
	}
	if pad := d.scale + 1 - len(s); pad > 0 {
		s = strings.Repeat("0", pad) + s
	}
	return s[:len(s)-d.scale] + "." + s[len(s)-d.scale:]
}

// fraction returns d as num/den, both new.
func (d Decimal) fraction() (num, den *big.Int) {
	num = new(big.Int)
	if d.digits != nil {
		num.Set(d.digits)
	}
	return num, pow10(d.scale)
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }
