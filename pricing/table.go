package pricing

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// Table is the swaps that a router allows, by direction. It is immutable.
type Table struct{ swaps map[pair]*Swap }

type pair struct {
	fromChain, toChain uint64
	from, to           common.Address
}

// NewTable checks every swap. A direction may stand there once, and an asset
// has the same decimals wherever it stands. Errors: ErrSwap.
func NewTable(cfgs []SwapConfig) (*Table, error) {
	t := &Table{make(map[pair]*Swap, len(cfgs))}
	decimals := make(map[Asset]uint8, 2*len(cfgs))
	for i, cfg := range cfgs {
		s, err := NewSwap(cfg)
		if err != nil {
			return nil, fmt.Errorf("swap %d: %w", i, err)
		}
		p := pair{cfg.From.ChainID, cfg.To.ChainID, cfg.From.Address, cfg.To.Address}
		if t.swaps[p] != nil {
			return nil, fmt.Errorf("swap %d: %w: the direction stands there twice", i, ErrSwap)
		}
		t.swaps[p] = s
		for _, a := range []Asset{cfg.From, cfg.To} {
			id := Asset{ChainID: a.ChainID, Address: a.Address}
			if was, ok := decimals[id]; ok && was != a.Decimals {
				return nil, fmt.Errorf("swap %d: %w: asset %s of chain %d has %d decimals here and %d before", i, ErrSwap, a.Address, a.ChainID, a.Decimals, was)
			}
			decimals[id] = a.Decimals
		}
	}
	return t, nil
}

// Find returns the swap of a direction, or nil: then the router does not carry
// it, not even within one asset of one chain.
func (t *Table) Find(fromChain uint64, from common.Address, toChain uint64, to common.Address) *Swap {
	return t.swaps[pair{fromChain, toChain, from, to}]
}

// Assets returns every asset of the table once, in no particular order.
func (t *Table) Assets() []Asset {
	seen := map[Asset]bool{}
	var all []Asset
	for _, s := range t.swaps {
		for _, a := range []Asset{s.cfg.From, s.cfg.To} {
			if !seen[a] {
				seen[a] = true
				all = append(all, a)
			}
		}
	}
	return all
}

// All returns every swap, in the order of its chains and assets.
func (t *Table) All() []*Swap {
	all := make([]*Swap, 0, len(t.swaps))
	for _, s := range t.swaps {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b *Swap) int {
		x, y := &a.cfg, &b.cfg
		return cmp.Or(cmp.Compare(x.From.ChainID, y.From.ChainID), x.From.Address.Cmp(y.From.Address),
			cmp.Compare(x.To.ChainID, y.To.ChainID), x.To.Address.Cmp(y.To.Address))
	})
	return all
}

// Chains returns the chains of the swaps once each, in their order.
func (t *Table) Chains() []uint64 {
	var ids []uint64
	for _, a := range t.Assets() {
		if !slices.Contains(ids, a.ChainID) {
			ids = append(ids, a.ChainID)
		}
	}
	slices.Sort(ids)
	return ids
}
