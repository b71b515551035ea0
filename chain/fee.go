package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// Fee bumps, in percent of the attempt before. Nodes ask for 10 (geth) or
// 12.5 of both fields before they replace a transaction; a bump below least is
// not worth a signature.
const (
	bumpPercent  = 120
	leastPermill = 1125
)

// fallbackTipWei is the tip where the endpoint does not suggest one.
const fallbackTipWei = 1_000_000_000

// fees are wei per gas.
type fees struct{ tip, cap *big.Int }

// market is what a chain asks for now.
type market struct{ base, tip *big.Int }

// market reads the base fee of the head and the tip that the endpoint
// suggests.
func (s *Sender) market(ctx context.Context) (market, error) {
	var (
		head header
		tip  hexutil.Big
	)
	elems := []rpc.BatchElem{
		{Method: "eth_getBlockByNumber", Args: []any{"latest", false}, Result: &head},
		{Method: "eth_maxPriorityFeePerGas", Result: &tip},
	}
	if err := s.client.batch(ctx, elems); err != nil {
		return market{}, fmt.Errorf("fees of chain %d: %w", s.client.chainID, err)
	}
	if elems[0].Error != nil {
		return market{}, fmt.Errorf("fees of chain %d: %w", s.client.chainID, elems[0].Error)
	}
	if head.BaseFee == nil {
		return market{}, fmt.Errorf("chain %d has no base fee: EIP-1559 is required", s.client.chainID)
	}
	m := market{base: toBig(head.BaseFee), tip: tip.ToInt()}
	if elems[1].Error != nil {
		m.tip = big.NewInt(fallbackTipWei)
	}
	if s.opt.Tip != nil {
		m.tip = s.opt.Tip
	}
	return m, nil
}

// opening is the fee of a first attempt: it stays good while the base fee
// doubles.
//
// Errors: ErrFeeAboveLimit.
func (m market) opening(limit *big.Int) (fees, error) {
	f := fees{tip: m.tip, cap: new(big.Int).Add(new(big.Int).Lsh(m.base, 1), m.tip)}
	if limit == nil || f.cap.Cmp(limit) <= 0 {
		return f, nil
	}
	if now := new(big.Int).Add(m.base, m.tip); now.Cmp(limit) > 0 {
		return fees{}, fmt.Errorf("%w: %s wei per gas now, limit %s", ErrFeeAboveLimit, now, limit)
	}
	f.cap = limit
	return f, nil
}

// bumped is the fee of the attempt after old: bumpPercent of it, or what the
// market asks if that is more. It is never lower than old (6.6 of the threats:
// a fee that is reset stalls a claim). False if limit leaves no room that a
// node would accept.
func (m market) bumped(old fees, limit *big.Int) (fees, bool) {
	f := fees{tip: larger(percent(old.tip, bumpPercent), m.tip)}
	f.cap = larger(percent(old.cap, bumpPercent), new(big.Int).Add(new(big.Int).Lsh(m.base, 1), f.tip))
	if limit != nil && f.cap.Cmp(limit) > 0 {
		if limit.Cmp(permill(old.cap, leastPermill)) < 0 {
			return fees{}, false
		}
		f.cap = limit
		if f.tip.Cmp(limit) > 0 {
			f.tip = limit
		}
		if f.tip.Cmp(permill(old.tip, leastPermill)) < 0 {
			return fees{}, false
		}
	}
	return f, true
}

func percent(n *big.Int, p int64) *big.Int { return scaleUp(n, p, 100) }
func permill(n *big.Int, p int64) *big.Int { return scaleUp(n, p, 1000) }

// scaleUp is n*num/den, rounded up.
func scaleUp(n *big.Int, num, den int64) *big.Int {
	x := new(big.Int).Mul(n, big.NewInt(num))
	x.Add(x, big.NewInt(den-1))
	return x.Div(x, big.NewInt(den))
}

func larger(a, b *big.Int) *big.Int {
	if a.Cmp(b) >= 0 {
		return a
	}
	return b
}
