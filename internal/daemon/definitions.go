package daemon

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"maps"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain/evm"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/encoding"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// definitionSet is the kinds of transfers that the channels of a chain take:
// channel.Definitions. Payments read it without a lock; it is copied to be changed.
type definitionSet struct {
	changing sync.Mutex
	now      atomic.Pointer[map[common.Address]definition]
}

// definition is one kind and what is known of its code.
type definition struct {
	channel.Definition
	codeHash common.Hash
	// steady: its answers depend neither on the time nor on the chain.
	steady bool
	// enabled: it is for new transfers too.
	enabled bool
	// row is what was added; nil for the native ones.
	row *store.DefinitionRow
}

func newDefinitionSet(natives channel.DefinitionMap) *definitionSet {
	s := &definitionSet{}
	all := make(map[common.Address]definition, len(natives))
	for at, d := range natives {
		all[at] = definition{Definition: d, enabled: true}
	}
	s.now.Store(&all)
	return s
}

// Definition implements channel.Definitions.
func (s *definitionSet) Definition(at common.Address) channel.Definition {
	d, ok := s.get(at)
	switch {
	case !ok:
		return nil
	case !d.enabled:
		return channel.Retired(d.Definition)
	}
	return d.Definition
}

func (s *definitionSet) get(at common.Address) (definition, bool) {
	d, ok := (*s.now.Load())[at]
	return d, ok
}

func (s *definitionSet) put(at common.Address, d definition) {
	s.changing.Lock()
	defer s.changing.Unlock()
	all := maps.Clone(*s.now.Load())
	all[at] = d
	s.now.Store(&all)
}

// kinds is what the service asks about definitions: service.Kinds.
type kinds struct{ d *Daemon }

// load takes up a definition of the store, or says why it cannot be. The contract
// must still have the code that it had.
func (v *chainView) load(ctx context.Context, row *store.DefinitionRow) error {
	def, err := evm.New(row.ChainID, row.Address, row.Code)
	if err != nil {
		return err
	}
	code, err := v.reader.ConfirmedCode(ctx, row.Address)
	switch {
	case err != nil:
		return err
	case def.CodeHash() != row.CodeHash || crypto.Keccak256Hash(code) != row.CodeHash:
		return fmt.Errorf("%w: %s at %s has other code on chain %d than when it was added", ErrContracts, row.Name, row.Address, row.ChainID)
	}
	v.definitions.put(row.Address, definitionOf(def, row))
	return nil
}

func definitionOf(def *evm.Definition, row *store.DefinitionRow) definition {
	reads := def.Reads()
	return definition{Definition: def, codeHash: row.CodeHash, steady: !reads.Time && !reads.ChainID, enabled: row.Enabled, row: row}
}

// loadDefinitions takes up what was added in earlier runs. One that is not what it
// was is left out, loudly: its transfers are refused, and the chain decides.
func (d *Daemon) loadDefinitions(ctx context.Context) error {
	rows, err := d.db.Definitions(ctx)
	if err != nil {
		return err
	}
	for i := range rows {
		row := &rows[i]
		v := d.chains[row.ChainID]
		if v == nil {
			continue
		}
		switch err := v.load(ctx, row); {
		case errors.Is(err, ErrContracts), errors.Is(err, evm.ErrCode):
			d.log.Error("a definition is not what it was: its transfers are refused", "name", row.Name, "chain", row.ChainID, "address", row.Address, "err", err)
		case err != nil:
			return fmt.Errorf("definition %s at %s: %w", row.Name, row.Address, err)
		}
	}
	for _, x := range d.cfg.Router.Definitions {
		for _, at := range x.Chains {
			if v := d.chains[at.ChainID]; v != nil {
				v.checkRouted(d.log.With("chain", at.ChainID), &x, at.Address)
			}
		}
	}
	return nil
}

// checkRouted tells the operator of what is listed for the router and will not be
// forwarded.
func (v *chainView) checkRouted(log *slog.Logger, x *config.RoutedDefinition, at common.Address) {
	log = log.With("name", x.Name, "address", at)
	switch d, ok := v.definitions.get(at); {
	case !ok || !d.enabled:
		log.Warn("a definition of router.definitions is not forwarded until `sluice definitions add` takes it")
	case !d.steady:
		log.Warn("a definition of router.definitions is not forwarded: its code reads the time or the chain id, so it may pay on one side only")
	}
}

// Registered implements service.Kinds.
func (k kinds) Registered(ctx context.Context, chainID uint64) ([]service.Definition, error) {
	v := k.d.chains[chainID]
	if v == nil {
		return nil, fmt.Errorf("%w: %d", node.ErrUnknownChain, chainID)
	}
	rows, err := v.reader.Definitions(ctx, v.contracts.Registry)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	out := make([]service.Definition, len(rows))
	for i, r := range rows {
		out[i] = service.Definition{
			ChainID: chainID, Name: r.Name, Address: r.Address, StateEncoding: r.StateEncoding, ResolverEncoding: r.ResolverEncoding, Cancel: r.EncodedCancel,
		}
		if r.Address == v.contracts.Hashlock || r.Address == v.contracts.Withdraw {
			out[i].Native, out[i].Enabled = true, true
		} else if d, ok := v.definitions.get(r.Address); ok {
			out[i].Enabled, out[i].CodeHash = d.enabled, d.codeHash
		}
	}
	return out, nil
}

// Kind implements service.Kinds.
func (k kinds) Kind(chainID uint64, at common.Address) (service.Definition, bool) {
	v := k.d.chains[chainID]
	if v == nil {
		return service.Definition{}, false
	}
	d, ok := v.definitions.get(at)
	if !ok || d.row == nil {
		return service.Definition{}, false
	}
	return d.info(), true
}

// Kinds implements service.Kinds.
func (k kinds) Kinds(chainID uint64) (out []service.Definition) {
	if v := k.d.chains[chainID]; v != nil {
		for _, d := range *v.definitions.now.Load() {
			if d.row != nil {
				out = append(out, d.info())
			}
		}
	}
	slices.SortFunc(out, func(a, b service.Definition) int { return a.Address.Cmp(b.Address) })
	return out
}

func (d *definition) info() service.Definition {
	r := d.row
	return service.Definition{
		ChainID: r.ChainID, Name: r.Name, Address: r.Address, StateEncoding: r.StateEncoding, ResolverEncoding: r.ResolverEncoding,
		Cancel: r.Cancel, Enabled: d.enabled, CodeHash: r.CodeHash,
	}
}

// AddKind implements service.Kinds.
func (k kinds) AddKind(ctx context.Context, chainID uint64, at common.Address) (service.Definition, error) {
	listed, err := k.Registered(ctx, chainID)
	if err != nil {
		return service.Definition{}, err
	}
	v := k.d.chains[chainID]
	i := slices.IndexFunc(listed, func(d service.Definition) bool { return d.Address == at })
	switch {
	case i < 0:
		return service.Definition{}, fmt.Errorf("%w: the registry %s of chain %d does not list %s", service.ErrNotRegistered, v.contracts.Registry, chainID, at)
	case listed[i].Native:
		return service.Definition{}, fmt.Errorf("%w: %s runs without being added", service.ErrUnfit, listed[i].Name)
	}
	for _, other := range k.Kinds(chainID) {
		if other.Enabled && other.Name == listed[i].Name && other.Address != at {
			return service.Definition{}, fmt.Errorf("%w: %s is also the name of %s, which is to be removed first", service.ErrUnfit, other.Name, other.Address)
		}
	}
	code, err := v.reader.ConfirmedCode(ctx, at)
	if err != nil {
		return service.Definition{}, fmt.Errorf("%w: %w", service.ErrUnavailable, err)
	}
	def, err := fit(&listed[i], code)
	if err != nil {
		return service.Definition{}, fmt.Errorf("%w: %s at %s: %w", service.ErrUnfit, listed[i].Name, at, err)
	}
	r := &listed[i]
	row := &store.DefinitionRow{
		ChainID: chainID, Address: at, Name: r.Name, StateEncoding: r.StateEncoding, ResolverEncoding: r.ResolverEncoding, Cancel: r.Cancel,
		Code: code, CodeHash: def.CodeHash(), Enabled: true, AddedUs: time.Now().UnixMicro(),
	}
	d := definitionOf(def, row)
	if err := k.keep(ctx, v, row, d); err != nil {
		return service.Definition{}, err
	}
	k.d.log.Info("a definition is added", "name", row.Name, "chain", chainID, "address", at, "code_hash", row.CodeHash, "forwardable", d.steady)
	return d.info(), nil
}

// keep makes a definition durable before it counts.
func (k kinds) keep(ctx context.Context, v *chainView, row *store.DefinitionRow, d definition) error {
	if err := k.d.db.PutDefinition(ctx, *row); err != nil {
		return err
	}
	v.definitions.put(row.Address, d)
	return nil
}

// fit checks that code is a definition and the one that the registry describes.
func fit(r *service.Definition, code []byte) (*evm.Definition, error) {
	def, err := evm.New(r.ChainID, r.Address, code)
	if err != nil {
		return nil, err
	}
	says, err := def.Describe()
	switch {
	case err != nil:
		return nil, err
	case says.Name != r.Name:
		return nil, fmt.Errorf("the contract calls itself %q", says.Name)
	case says.StateEncoding != r.StateEncoding || says.ResolverEncoding != r.ResolverEncoding:
		return nil, fmt.Errorf("the contract has the encodings %q and %q, the registry others", says.StateEncoding, says.ResolverEncoding)
	case !bytes.Equal(says.EncodedCancel, r.Cancel):
		return nil, fmt.Errorf("the contract cancels with %x, the registry says %x", says.EncodedCancel, r.Cancel)
	}
	for _, text := range []string{r.StateEncoding, r.ResolverEncoding} {
		if _, err := encoding.Parse(text); err != nil {
			return nil, err
		}
	}
	return def, nil
}

// RemoveKind implements service.Kinds.
func (k kinds) RemoveKind(ctx context.Context, chainID uint64, at common.Address) error {
	v := k.d.chains[chainID]
	if v == nil {
		return fmt.Errorf("%w: %d", node.ErrUnknownChain, chainID)
	}
	d, ok := v.definitions.get(at)
	if !ok || d.row == nil {
		return fmt.Errorf("%w: nobody has added %s on chain %d", service.ErrNotRegistered, at, chainID)
	}
	row := *d.row
	row.Enabled, d.enabled, d.row = false, false, &row
	return k.keep(ctx, v, &row, d)
}
