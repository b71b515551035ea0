package router

import (
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// Listed is a kind of transfer that is forwarded (F10): the same logic on some
// chains. It counts as never expiring, so whatever is locked under it rests on W.
type Listed struct {
	Name   string
	Chains []ListedAt
}

// ListedAt is where a listed definition is on a chain.
type ListedAt struct {
	ChainID uint64
	Address common.Address
	// Max is, per outgoing asset of that chain, the most that may be locked under it
	// at once, base units. What is not in it is not forwarded.
	Max map[common.Address]channel.Amount
}

func (c *Config) validateDefinitions() error {
	chains := make(map[uint64]*Chain)
	for _, x := range c.Chains {
		chains[x.ID] = &x
	}
	seen := make(map[place]bool)
	for _, l := range c.Definitions {
		on := make(map[uint64]bool)
		for _, at := range l.Chains {
			chain := chains[at.ChainID]
			here := place{at.ChainID, at.Address}
			switch {
			case chain == nil:
				return fmt.Errorf("%w: definition %s names chain %d, which is not configured", ErrConfig, l.Name, at.ChainID)
			case at.Address == (common.Address{}) || at.Address == chain.Hashlock || at.Address == chain.Withdraw:
				return fmt.Errorf("%w: definition %s is at %s on chain %d, which is a native one or none", ErrConfig, l.Name, at.Address, at.ChainID)
			case seen[here] || on[at.ChainID]:
				return fmt.Errorf("%w: definition %s stands twice on chain %d", ErrConfig, l.Name, at.ChainID)
			}
			seen[here], on[at.ChainID] = true, true
		}
	}
	return nil
}

// place is a contract of a chain.
type place struct {
	chainID uint64
	address common.Address
}

// pile is what rests on one definition: an asset locked under it.
type pile struct {
	place
	asset common.Address
}

// listing is one definition between two chains.
type listing struct {
	in, out Definition
	max     channel.Amount
	at      common.Address // of out
}

// conditionOf returns what only one forward may ever have: the logic that decides
// and the state that it decides by (F3).
func conditionOf(codeHash common.Hash, state []byte) common.Hash {
	return crypto.Keccak256Hash([]byte("sluice forwarded condition"), codeHash[:], crypto.Keccak256(state))
}

// listing finds how a forward under a listed definition goes on, and whether it may.
func (m *Machine) listing(r *Record) (listing, Reason) {
	var l *Listed
	for i := range m.cfg.Definitions {
		for _, at := range m.cfg.Definitions[i].Chains {
			if at.ChainID == r.InChain && at.Address == r.InDefinition {
				l = &m.cfg.Definitions[i]
			}
		}
	}
	if l == nil {
		return listing{}, BadDefinition
	}
	in, ok := m.facts.Definition(r.InChain, r.InDefinition)
	if !ok || !in.Steady || !in.Enabled {
		return listing{}, BadDefinition
	}
	for _, at := range l.Chains {
		if at.ChainID != r.OutChain {
			continue
		}
		out, ok := m.facts.Definition(at.ChainID, at.Address)
		if !ok || !out.Enabled || out.CodeHash != in.CodeHash {
			break
		}
		return listing{in, out, at.Max[r.OutAsset], at.Address}, OK
	}
	return listing{}, DefinitionMismatch
}

// carry judges a forward under a listed definition by F10: the outgoing leg has the
// same code, the same state, and room below the maximum.
func (m *Machine) carry(r *Record, late uint64) Reason {
	l, reason := m.listing(r)
	if reason != OK {
		return reason
	}
	if r.LockHash != conditionOf(l.in.CodeHash, r.State) {
		return DefinitionMismatch
	}
	r.Definition = l.at
	sum, err := m.piles[r.pile()].Add(r.OutAmount)
	if err != nil || l.max.Less(sum) {
		return DefinitionLimit
	}
	if l.out.Create(r.outBalance(), r.State, channel.Context{ChainID: r.OutChain, Time: late}) != nil {
		return DefinitionRefused
	}
	return OK
}

func (r *Record) pile() pile { return pile{place{r.OutChain, r.Definition}, r.OutAsset} }

func (r *Record) outBalance() channel.Balance {
	return channel.Balance{Amount: [2]channel.Amount{r.OutAmount}, To: r.PayTo}
}

func (r *Record) inBalance() channel.Balance {
	return channel.Balance{Amount: [2]channel.Amount{r.InAmount}, To: r.InTo}
}

// pileUp counts what an outgoing leg under a listed definition locks, until it can
// neither pay nor be created any more.
func (m *Machine) pileUp(f *forward) {
	if !f.rec.listed() || !f.piled.IsZero() {
		return
	}
	sum, err := m.piles[f.rec.pile()].Add(f.rec.OutAmount)
	if err != nil { // more than there is: nothing more then
		sum, _ = channel.AmountFromBytes(common.MaxHash[:])
	}
	m.piles[f.rec.pile()], f.piled = sum, f.rec.OutAmount
}

func (m *Machine) unpile(f *forward) {
	if f.piled.IsZero() {
		return
	}
	at := f.rec.pile()
	if left := m.piles[at].SubFloor(f.piled); left.IsZero() {
		delete(m.piles, at)
	} else {
		m.piles[at] = left
	}
	f.piled = channel.Amount{}
}

// judgeListed judges a recipient's resolver under a listed definition: it must pay
// the router upstream at least the share that it costs downstream, whatever the
// definition makes of the two amounts. What comes back of the outgoing leg costs
// nothing; a definition may also pay less than is locked to both.
func (m *Machine) judgeListed(f *forward, resolver []byte, nowUs int64) channel.Code {
	r := &f.rec
	// What was taken off the list, or is for no new transfers, still ends those there are.
	inDef, ok1 := m.facts.Definition(r.InChain, r.InDefinition)
	outDef, ok2 := m.facts.Definition(r.OutChain, r.Definition)
	if !ok1 || !ok2 {
		return channel.CodeUnknownDefinition
	}
	time := uint64(nowUs / 1_000_000)
	out, err := outDef.Resolve(r.outBalance(), r.State, resolver, channel.Context{ChainID: r.OutChain, Time: time})
	if err != nil {
		return channel.CodeNone // the channel refuses it
	}
	cost, err := r.OutAmount.Sub(out.Amount[0])
	switch {
	case err != nil, cost.IsZero():
		return channel.CodeNone // the channel refuses it, or it gives everything back
	case f.state == Refunding || f.state == Refunded:
		return channel.CodeExpired
	case out.Amount[1].IsZero():
		return channel.CodeResolver // taken from us and paid to nobody: it does not count as paid upstream
	}
	in, err := inDef.Resolve(r.inBalance(), r.State, resolver, channel.Context{ChainID: r.InChain, Time: time})
	if err != nil || !covers(in.Amount[1], r.InAmount, cost, r.OutAmount) {
		return channel.CodeResolver
	}
	return channel.CodeNone
}

// covers reports that got of in is at least the share that cost is of out.
func covers(got, in, cost, out channel.Amount) bool {
	return new(big.Int).Mul(got.Big(), out.Big()).Cmp(new(big.Int).Mul(cost.Big(), in.Big())) >= 0
}
