package channel_test

import (
	"errors"
	"math/big"
	"testing"

	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
)

var two256 = new(big.Int).Lsh(big.NewInt(1), 256)

// anyAmount draws from the whole range, with both its ends often.
func anyAmount(t *rapid.T, name string) (channel.Amount, *big.Int) {
	b := rapid.SliceOfN(rapid.Byte(), 0, 32).Draw(t, name)
	n := new(big.Int).SetBytes(b)
	if rapid.Bool().Draw(t, name+" from above") {
		n = n.Sub(new(big.Int).Sub(two256, big.NewInt(1)), n)
	}
	a, err := channel.AmountFromBig(n)
	if err != nil {
		t.Fatalf("%s: %v", n, err)
	}
	return a, n
}

// agrees checks a checked operation against the same on integers without bound.
func agrees(t *rapid.T, what string, got channel.Amount, err error, want *big.Int) {
	switch {
	case want.Sign() < 0:
		if !errors.Is(err, channel.ErrUnderflow) {
			t.Fatalf("%s: error %v, want ErrUnderflow", what, err)
		}
	case want.Cmp(two256) >= 0:
		if !errors.Is(err, channel.ErrOverflow) {
			t.Fatalf("%s: error %v, want ErrOverflow", what, err)
		}
	case err != nil || got.Big().Cmp(want) != 0:
		t.Fatalf("%s is %s, %v; want %s", what, got, err, want)
	}
}

func TestAmountsAreIntegersThatFailInsteadOfWrapping(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, x := anyAmount(t, "a")
		b, y := anyAmount(t, "b")
		c, z := anyAmount(t, "c")
		sum, err := a.Add(b)
		agrees(t, "sum", sum, err, new(big.Int).Add(x, y))
		diff, err := a.Sub(b)
		agrees(t, "difference", diff, err, new(big.Int).Sub(x, y))
		if floor := new(big.Int).Sub(x, y); floor.Sign() < 0 {
			agrees(t, "difference or zero", a.SubFloor(b), nil, new(big.Int))
		} else {
			agrees(t, "difference or zero", a.SubFloor(b), nil, floor)
		}
		if z.Sign() == 0 {
			if _, _, err := a.MulDiv(b, c); !errors.Is(err, channel.ErrOverflow) {
				t.Fatalf("division by zero: %v", err)
			}
		} else {
			quo, rem := new(big.Int).QuoRem(new(big.Int).Mul(x, y), z, new(big.Int))
			q, inexact, err := a.MulDiv(b, c)
			agrees(t, "quotient", q, err, quo)
			if inexact != (rem.Sign() != 0) {
				t.Fatalf("remainder %s, inexact is %v", rem, inexact)
			}
		}
		if a.Cmp(b) != x.Cmp(y) || a.Less(b) != (x.Cmp(y) < 0) || a.IsZero() != (x.Sign() == 0) || (a == b) != (x.Cmp(y) == 0) {
			t.Fatalf("%s and %s compare otherwise", a, b)
		}
		if n, fits := a.Uint64(); fits != x.IsUint64() || fits && n != x.Uint64() {
			t.Fatalf("%s as a uint64 is %d, %v", a, n, fits)
		}
	})
}

func TestAmountsAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, x := anyAmount(t, "a")
		if a.String() != x.String() {
			t.Fatalf("%s is written %s", x, a)
		}
		if back, err := channel.ParseAmount(a.String()); err != nil || back != a {
			t.Fatalf("%s is read as %s, %v", a, back, err)
		}
		word := a.Bytes32()
		for _, raw := range [][]byte{a.Bytes(), word[:]} {
			if back, err := channel.AmountFromBytes(raw); err != nil || back != a {
				t.Fatalf("%x is read as %s, %v", raw, back, err)
			}
		}
	})
	if _, err := channel.AmountFromBytes(make([]byte, 33)); !errors.Is(err, channel.ErrOverflow) {
		t.Errorf("33 bytes: %v", err)
	}
	if a, err := channel.AmountFromBig(nil); err != nil || !a.IsZero() {
		t.Errorf("nil: %s, %v", a, err)
	}
	if _, err := channel.AmountFromBig(big.NewInt(-1)); !errors.Is(err, channel.ErrUnderflow) {
		t.Errorf("-1: %v", err)
	}
	if _, err := channel.AmountFromBig(two256); !errors.Is(err, channel.ErrOverflow) {
		t.Errorf("2^256: %v", err)
	}
}

func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"0", "00", "1", "-1", "1e9", "115792089237316195423570985008687907853269984665640564039457584007913129639935", "115792089237316195423570985008687907853269984665640564039457584007913129639936"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := channel.ParseAmount(s)
		want, ok := new(big.Int).SetString(s, 10)
		plain := ok && want.Sign() >= 0 && want.Cmp(two256) < 0 && want.String() == s
		if (err == nil) != plain {
			t.Fatalf("%q: %v", s, err)
		}
		if err == nil && a.Big().Cmp(want) != 0 {
			t.Fatalf("%q is read as %s", s, a)
		}
	})
}
