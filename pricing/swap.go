package pricing

import (
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// MaxDecimals is the most decimals that an asset may have.
const MaxDecimals = 36

// Errors of swaps.
var (
	// ErrSwap is a swap that the config may not hold.
	ErrSwap = errors.New("not a usable swap")
	// ErrTooSmall is an amount below the swap's minimum, or one of which nothing
	// is left after the fee and the rounding.
	ErrTooSmall = errors.New("amount too small")
)

// Asset is an asset of one chain. Decimals come from the config and are checked
// on chain at start (F6); there is no default.
type Asset struct {
	ChainID  uint64
	Address  common.Address
	Decimals uint8
}

// SwapConfig is one direction of what the router exchanges.
type SwapConfig struct {
	From, To Asset
	// Rate is how many whole units of To one whole unit of From is worth.
	Rate Decimal
	// FlatFee is taken from every forward, in base units of From.
	FlatFee channel.Amount
	// FeePercent is taken of the incoming amount: 0 to below 100.
	FeePercent Decimal
	// MinAmount is the least incoming amount, in base units of From; 0 for none.
	MinAmount channel.Amount
}

// Swap prices forwards of one direction. It is immutable.
type Swap struct {
	cfg SwapConfig
	// rateNum/rateDen turns base units of From into base units of To.
	rateNum, rateDen channel.Amount
	// feeNum/feeDen is FeePercent as a fraction of 1.
	feeNum, feeDen channel.Amount
}

// Price is what a forward of In pays: In = Fee + what is exchanged, and Out is
// what the exchange yields, rounded down. In and Fee are base units of the
// incoming asset, Out of the outgoing one.
type Price struct{ In, Fee, Out channel.Amount }

// NewSwap checks a swap. Errors: ErrSwap.
func NewSwap(cfg SwapConfig) (*Swap, error) {
	hundred := big.NewInt(100)
	feeNum, feeDen := cfg.FeePercent.fraction()
	feeDen.Mul(feeDen, hundred)
	switch {
	case cfg.From.Decimals > MaxDecimals || cfg.To.Decimals > MaxDecimals:
		return nil, fmt.Errorf("%w: an asset of more than %d decimals", ErrSwap, MaxDecimals)
	case cfg.Rate.IsZero():
		return nil, fmt.Errorf("%w: the rate is zero", ErrSwap)
	case feeNum.Cmp(feeDen) >= 0:
		return nil, fmt.Errorf("%w: a fee of %s percent leaves nothing", ErrSwap, cfg.FeePercent)
	}
	num, den := cfg.Rate.fraction()
	num.Mul(num, pow10(int(cfg.To.Decimals)))
	den.Mul(den, pow10(int(cfg.From.Decimals)))
	s := &Swap{cfg: cfg}
	s.rateNum, s.rateDen = reduce(num, den)
	s.feeNum, s.feeDen = reduce(feeNum, feeDen)
	return s, nil
}

// reduce returns the lowest terms of num/den. The bounds of Decimal and of the
// decimals keep both below 10^72.
func reduce(num, den *big.Int) (channel.Amount, channel.Amount) {
	if g := new(big.Int).GCD(nil, nil, num, den); g.Sign() > 0 {
		num.Quo(num, g)
		den.Quo(den, g)
	}
	n, _ := channel.AmountFromBig(num)
	d, _ := channel.AmountFromBig(den)
	return n, d
}

// Config returns what the swap was made of.
func (s *Swap) Config() SwapConfig { return s.cfg }

// Price prices an incoming amount: the fee is rounded up, the yield down, so
// that no rounding is the router's loss. Errors: ErrTooSmall, and
// channel.ErrOverflow where the yield is above 2^256-1.
func (s *Swap) Price(in channel.Amount) (Price, error) {
	if in.IsZero() || in.Less(s.cfg.MinAmount) {
		return Price{}, fmt.Errorf("%w: %s, at least %s", ErrTooSmall, in, s.cfg.MinAmount)
	}
	fee, inexact, err := in.MulDiv(s.feeNum, s.feeDen)
	if err == nil && inexact {
		fee, err = fee.Add(channel.Units(1))
	}
	if err == nil {
		fee, err = fee.Add(s.cfg.FlatFee)
	}
	if err != nil || !fee.Less(in) {
		return Price{}, fmt.Errorf("%w: %s does not exceed its fee", ErrTooSmall, in)
	}
	out, _, err := in.SubFloor(fee).MulDiv(s.rateNum, s.rateDen)
	switch {
	case err != nil:
		return Price{}, fmt.Errorf("yield of %s: %w", in, err)
	case out.IsZero():
		return Price{}, fmt.Errorf("%w: %s yields nothing", ErrTooSmall, in)
	}
	return Price{In: in, Fee: fee, Out: out}, nil
}

// PriceOf returns the least incoming amount of which exactly out can be paid: the
// inverse of Price, where what rounding leaves over is the router's. Errors: those
// of Price.
func (s *Swap) PriceOf(out channel.Amount) (Price, error) {
	if out.IsZero() {
		return Price{}, fmt.Errorf("%w: nothing is to be paid", ErrTooSmall)
	}
	up := func(a, num, den channel.Amount) (channel.Amount, error) {
		q, inexact, err := a.MulDiv(num, den)
		if err == nil && inexact {
			q, err = q.Add(channel.Units(1))
		}
		return q, err
	}
	// in*(1-p) >= net+flat is the same as in-ceil(in*p)-flat >= net, since all but
	// in*p are integers.
	in, err := up(out, s.rateDen, s.rateNum)
	if err == nil {
		in, err = in.Add(s.cfg.FlatFee)
	}
	if err == nil {
		in, err = up(in, s.feeDen, s.feeDen.SubFloor(s.feeNum))
	}
	if err != nil {
		return Price{}, fmt.Errorf("price of %s: %w", out, err)
	}
	p, err := s.Price(in)
	if err != nil {
		return Price{}, err
	}
	p.Out = out
	return p, nil
}
