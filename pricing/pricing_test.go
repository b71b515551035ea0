package pricing_test

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

func decimal(t testing.TB, s string) pricing.Decimal {
	t.Helper()
	d, err := pricing.ParseDecimal(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func amount(t testing.TB, s string) channel.Amount {
	t.Helper()
	a, err := channel.ParseAmount(s)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestDecimal(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"0", "0"}, {"1", "1"}, {"0.5", "0.5"}, {"1.50", "1.5"}, {"1800", "1800"}, {"0.000000000000000001", "0.000000000000000001"},
		{"999999999999999999.999999999999999999", "999999999999999999.999999999999999999"}, {"3.0", "3"},
	} {
		if got := decimal(t, tt.in).String(); got != tt.want {
			t.Errorf("%q reads as %s, want %s", tt.in, got, tt.want)
		}
	}
	for _, bad := range []string{"", ".", "1.", ".5", "-1", "+1", "1e3", "01", " 1", "1,5", "0x1", "1.2.3", "٣", "1234567890123456789", "0.1234567890123456789"} {
		if _, err := pricing.ParseDecimal(bad); !errors.Is(err, pricing.ErrDecimal) {
			t.Errorf("%q: %v, want ErrDecimal", bad, err)
		}
	}
}

func TestSwapConfigsThatAreRefused(t *testing.T) {
	good := pricing.SwapConfig{From: pricing.Asset{ChainID: 1, Decimals: 18}, To: pricing.Asset{ChainID: 2, Decimals: 6}, Rate: decimal(t, "1")}
	for _, tt := range []struct {
		rule   string
		change func(*pricing.SwapConfig)
	}{
		{"a rate of zero", func(c *pricing.SwapConfig) { c.Rate = pricing.Decimal{} }},
		{"a fee of all", func(c *pricing.SwapConfig) { c.FeePercent = decimal(t, "100") }},
		{"37 decimals in", func(c *pricing.SwapConfig) { c.From.Decimals = 37 }},
		{"37 decimals out", func(c *pricing.SwapConfig) { c.To.Decimals = 37 }},
	} {
		c := good
		tt.change(&c)
		if _, err := pricing.NewSwap(c); !errors.Is(err, pricing.ErrSwap) {
			t.Errorf("%s: %v, want ErrSwap", tt.rule, err)
		}
	}
	if _, err := pricing.NewTable([]pricing.SwapConfig{good, good}); !errors.Is(err, pricing.ErrSwap) {
		t.Errorf("a direction twice: %v", err)
	}
	back := pricing.SwapConfig{From: good.To, To: good.From, Rate: good.Rate}
	back.From.Decimals = 8
	if _, err := pricing.NewTable([]pricing.SwapConfig{good, back}); !errors.Is(err, pricing.ErrSwap) {
		t.Errorf("two decimals of one asset: %v", err)
	}
}

func TestPrice(t *testing.T) {
	for _, tt := range []struct {
		rule          string
		from, to      uint8
		rate, percent string
		flat, min     string
		in, fee, out  string
		wantErr       error
	}{
		{"one to one", 18, 18, "1", "0", "0", "0", "5", "0", "5", nil},
		{"fewer decimals out: down", 18, 6, "1", "0", "0", "0", "1999999999999", "0", "1", nil},
		{"fewer decimals out: nothing left", 18, 6, "1", "0", "0", "0", "999999999999", "", "", pricing.ErrTooSmall},
		{"more decimals out", 6, 18, "1", "0", "0", "0", "1", "0", "1000000000000", nil},
		{"a rate below one: down", 0, 0, "0.3", "0", "0", "0", "9", "0", "2", nil},
		{"the fee is rounded up", 18, 18, "1", "0.1", "0", "0", "1001", "2", "999", nil},
		{"an exact fee is not", 18, 18, "1", "0.1", "0", "0", "1000", "1", "999", nil},
		{"flat and proportional", 18, 18, "2", "1", "7", "0", "100", "8", "184", nil},
		{"the fee takes all", 18, 18, "1", "0", "5", "0", "5", "", "", pricing.ErrTooSmall},
		{"one above the fee", 18, 18, "1", "0", "5", "0", "6", "5", "1", nil},
		{"the minimum itself", 18, 18, "1", "0", "0", "10", "10", "0", "10", nil},
		{"one below the minimum", 18, 18, "1", "0", "0", "10", "9", "", "", pricing.ErrTooSmall},
		{"zero", 18, 18, "1", "0", "0", "0", "0", "", "", pricing.ErrTooSmall},
		{"more than fits", 0, 36, "1", "0", "0", "0", "115792089237316195423570985008687907853270", "", "", channel.ErrOverflow},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			s, err := pricing.NewSwap(pricing.SwapConfig{
				From: pricing.Asset{Decimals: tt.from}, To: pricing.Asset{Decimals: tt.to}, Rate: decimal(t, tt.rate),
				FlatFee: amount(t, tt.flat), FeePercent: decimal(t, tt.percent), MinAmount: amount(t, tt.min),
			})
			if err != nil {
				t.Fatal(err)
			}
			q, err := s.Price(amount(t, tt.in))
			if !errors.Is(err, tt.wantErr) {
				t.Fatalf("error %v, want %v", err, tt.wantErr)
			}
			if err == nil && (q.Fee.String() != tt.fee || q.Out.String() != tt.out || q.In.String() != tt.in) {
				t.Errorf("quote %+v, want fee %s out %s", q, tt.fee, tt.out)
			}
		})
	}
}

// Out/10^to <= (In-Fee)/10^from * rate, and Fee >= In*percent/100 + flat, over
// all decimals 0..36, checked with rationals that do not round.
func TestTheRouterNeverLosesByRounding(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from, to := rapid.Uint8Range(0, 36).Draw(rt, "from"), rapid.Uint8Range(0, 36).Draw(rt, "to")
		rate := rapid.StringMatching(`[1-9][0-9]{0,17}(\.[0-9]{1,18})?|0\.[0-9]{0,17}[1-9]`).Draw(rt, "rate")
		percent := rapid.StringMatching(`[1-9]?[0-9](\.[0-9]{1,18})?`).Draw(rt, "percent")
		flat := channel.Units(rapid.Uint64().Draw(rt, "flat"))
		raw := rapid.SliceOfN(rapid.Byte(), 1, 32).Draw(rt, "in")
		in, _ := channel.AmountFromBytes(raw)
		s, err := pricing.NewSwap(pricing.SwapConfig{
			From: pricing.Asset{Decimals: from}, To: pricing.Asset{Decimals: to},
			Rate: decimal(t, rate), FeePercent: decimal(t, percent), FlatFee: flat,
		})
		if err != nil {
			rt.Fatal(err)
		}
		q, err := s.Price(in)
		if err != nil {
			return
		}
		r, _ := new(big.Rat).SetString(rate)
		p, _ := new(big.Rat).SetString(percent)
		rat := func(a channel.Amount) *big.Rat { return new(big.Rat).SetInt(a.Big()) }
		ten := func(n uint8) *big.Rat {
			return new(big.Rat).SetInt(new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil))
		}
		worth := new(big.Rat).Sub(rat(q.In), rat(q.Fee))
		worth.Mul(worth, r).Mul(worth, ten(to)).Quo(worth, ten(from))
		if rat(q.Out).Cmp(worth) > 0 {
			rt.Fatalf("pays %s for what is worth %s", q.Out, worth.FloatString(3))
		}
		if next := new(big.Rat).Add(rat(q.Out), big.NewRat(1, 1)); next.Cmp(worth) <= 0 {
			rt.Fatalf("keeps more than a unit: pays %s for %s", q.Out, worth.FloatString(3))
		}
		due := new(big.Rat).Mul(rat(q.In), p)
		due.Quo(due, big.NewRat(100, 1)).Add(due, rat(flat))
		if rat(q.Fee).Cmp(due) < 0 {
			rt.Fatalf("fee %s, due %s", q.Fee, due.FloatString(3))
		}
		if next := new(big.Rat).Add(due, big.NewRat(1, 1)); rat(q.Fee).Cmp(next) >= 0 {
			rt.Fatalf("fee %s, due %s", q.Fee, due.FloatString(3))
		}
	})
}

func TestDirectionsAreSeparate(t *testing.T) {
	a, b := pricing.Asset{ChainID: 1, Address: common.Address{1}}, pricing.Asset{ChainID: 2, Address: common.Address{2}}
	tab, err := pricing.NewTable([]pricing.SwapConfig{{From: a, To: b, Rate: decimal(t, "1")}})
	if err != nil {
		t.Fatal(err)
	}
	if tab.Find(1, a.Address, 2, b.Address) == nil {
		t.Error("the listed direction is not found")
	}
	if tab.Find(2, b.Address, 1, a.Address) != nil || tab.Find(1, a.Address, 1, a.Address) != nil {
		t.Error("a direction that nobody listed is allowed")
	}
	if got := len(tab.Assets()); got != 2 {
		t.Errorf("%d assets, want 2", got)
	}
}

func BenchmarkPrice(b *testing.B) {
	s, _ := pricing.NewSwap(pricing.SwapConfig{
		From: pricing.Asset{Decimals: 18}, To: pricing.Asset{Decimals: 6}, Rate: decimal(b, "0.9995"), FeePercent: decimal(b, "0.05"),
	})
	in := amount(b, "1000000000000000000")
	for b.Loop() {
		if _, err := s.Price(in); err != nil {
			b.Fatal(err)
		}
	}
}
