package channel

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/holiman/uint256"
)

// Amount is a uint256 in the base unit of some asset (wei, or a token's
// smallest unit). The zero value is 0. It is comparable with ==, and no method
// wraps around: an operation that would, fails.
type Amount struct{ v uint256.Int }

// Errors of Amount.
var (
	ErrOverflow  = errors.New("amount above 2^256-1")
	ErrUnderflow = errors.New("amount below zero")
	ErrNotAmount = errors.New("not an amount: want a decimal integer without sign, point or exponent")
)

// Units returns n base units.
func Units(n uint64) Amount { return Amount{*uint256.NewInt(n)} }

// ParseAmount reads a decimal integer in base units, the form of every amount
// in the HTTP interface and the config. It refuses signs, points, exponents,
// spaces, leading zeros and values above 2^256-1.
func ParseAmount(s string) (Amount, error) {
	if s == "" || (len(s) > 1 && s[0] == '0') {
		return Amount{}, fmt.Errorf("%w (got %q)", ErrNotAmount, clip(s))
	}
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return Amount{}, fmt.Errorf("%w (got %q)", ErrNotAmount, clip(s))
		}
	}
	if len(s) > 78 {
		return Amount{}, ErrOverflow
	}
	var a Amount
	if err := a.v.SetFromDecimal(s); err != nil {
		return Amount{}, ErrOverflow
	}
	return a, nil
}

func clip(s string) string {
	if len(s) > 80 {
		return s[:80] + "…"
	}
	return s
}

// AmountFromBig converts b. Errors: ErrUnderflow, ErrOverflow; nil is 0.
func AmountFromBig(b *big.Int) (Amount, error) {
	if b == nil {
		return Amount{}, nil
	}
	if b.Sign() < 0 {
		return Amount{}, ErrUnderflow
	}
	v, over := uint256.FromBig(b)
	if over {
		return Amount{}, ErrOverflow
	}
	return Amount{*v}, nil
}

// AmountFromBytes reads a big-endian integer of at most 32 bytes.
func AmountFromBytes(b []byte) (Amount, error) {
	if len(b) > 32 {
		return Amount{}, ErrOverflow
	}
	var a Amount
	a.v.SetBytes(b)
	return a, nil
}

// Bytes32 returns the big-endian form, the one that contracts and the store use.
func (a Amount) Bytes32() [32]byte { return a.v.Bytes32() }

// Bytes returns the shortest big-endian form; empty for 0.
func (a Amount) Bytes() []byte { return a.v.Bytes() }

// Big returns a new big.Int of the same value.
func (a Amount) Big() *big.Int { return a.v.ToBig() }

// String returns the decimal form.
func (a Amount) String() string { return a.v.Dec() }

// IsZero reports a == 0.
func (a Amount) IsZero() bool { return a.v.IsZero() }

// Cmp returns -1, 0 or 1 as a is below, equal to or above b.
func (a Amount) Cmp(b Amount) int { return a.v.Cmp(&b.v) }

// Less reports a < b.
func (a Amount) Less(b Amount) bool { return a.v.Lt(&b.v) }

// Uint64 returns the value and whether it fits.
func (a Amount) Uint64() (uint64, bool) { return a.v.Uint64(), a.v.IsUint64() }

// Add returns a + b, or ErrOverflow.
func (a Amount) Add(b Amount) (Amount, error) {
	var r Amount
	if _, over := r.v.AddOverflow(&a.v, &b.v); over {
		return Amount{}, ErrOverflow
	}
	return r, nil
}

// Sub returns a - b, or ErrUnderflow.
func (a Amount) Sub(b Amount) (Amount, error) {
	var r Amount
	if _, under := r.v.SubOverflow(&a.v, &b.v); under {
		return Amount{}, ErrUnderflow
	}
	return r, nil
}

// SubFloor returns a - b, or 0 where b is above a: for what is left of a limit,
// never for what somebody owns.
func (a Amount) SubFloor(b Amount) Amount {
	if a.Less(b) {
		return Amount{}
	}
	r, _ := a.Sub(b)
	return r
}

// MulDiv returns a*num/den rounded down and whether the division left a
// remainder. The product is not bounded by 2^256. Errors: ErrOverflow when the
// quotient is, or when den is 0.
func (a Amount) MulDiv(num, den Amount) (q Amount, inexact bool, err error) {
	if den.IsZero() {
		return Amount{}, false, ErrOverflow
	}
	p := new(big.Int).Mul(a.Big(), num.Big())
	quo, rem := p.QuoRem(p, den.Big(), new(big.Int))
	q, err = AmountFromBig(quo)
	return q, rem.Sign() != 0, err
}

// MarshalText writes the decimal form.
func (a Amount) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText reads the decimal form; see [ParseAmount].
func (a *Amount) UnmarshalText(b []byte) error {
	v, err := ParseAmount(string(b))
	if err != nil {
		return err
	}
	*a = v
	return nil
}
