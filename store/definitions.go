package store

import (
	"bytes"
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/ethereum/go-ethereum/common"
)

// DefinitionRow is a kind of transfer that runs on its own code.
type DefinitionRow struct {
	ChainID uint64
	Address common.Address
	// Name, encodings and Cancel are as the chain's registry has them.
	Name, StateEncoding, ResolverEncoding string
	Cancel                                []byte
	Code                                  []byte
	CodeHash                              common.Hash
	// Enabled: it is for new transfers too.
	Enabled bool
	// AddedUs is microseconds UTC.
	AddedUs int64
}

// contract is an address of a chain.
type contract struct {
	chainID uint64
	address common.Address
}

type definitionChange struct{ row DefinitionRow }

// PutDefinition saves a definition, in the place of one at the same address.
func (s *SQLite) PutDefinition(ctx context.Context, row DefinitionRow) error {
	return s.submit(ctx, &batch{changes: []any{&definitionChange{row}}})
}

func (w *committer) applyDefinition(r *DefinitionRow) error {
	_, err := w.sql.putDefinition.exec(int64(r.ChainID), r.Address[:], r.Name, r.StateEncoding, r.ResolverEncoding,
		blob(r.Cancel), blob(r.Code), r.CodeHash[:], flag(r.Enabled), r.AddedUs)
	return err
}

// Definitions returns all, by chain and address.
func (s *SQLite) Definitions(ctx context.Context) (out []DefinitionRow, err error) {
	err = s.reads.all(ctx, "list definitions", `SELECT chain_id, address, name, state_encoding, resolver_encoding, cancel, code, code_hash,
		enabled, added_us FROM definitions ORDER BY chain_id, address`, nil, func(rows *sql.Rows) error {
		var r DefinitionRow
		var address, cancel, code, hash sql.RawBytes
		if err := rows.Scan(&r.ChainID, &address, &r.Name, &r.StateEncoding, &r.ResolverEncoding, &cancel, &code, &hash, &r.Enabled, &r.AddedUs); err != nil {
			return err
		}
		r.Address, r.CodeHash = common.BytesToAddress(address), common.BytesToHash(hash)
		r.Cancel, r.Code = blob(bytes.Clone(cancel)), blob(bytes.Clone(code))
		out = append(out, r)
		return nil
	})
	return out, err
}

// PutDefinition is [SQLite.PutDefinition].
func (m *Memory) PutDefinition(ctx context.Context, row DefinitionRow) error {
	return m.submit(ctx, &batch{changes: []any{&definitionChange{row}}})
}

func (t *tables) applyDefinition(r DefinitionRow) (undo func()) {
	r.Cancel, r.Code = bytes.Clone(blob(r.Cancel)), bytes.Clone(blob(r.Code))
	return set(t.definitions, contract{r.ChainID, r.Address}, r)
}

// Definitions is [SQLite.Definitions].
func (m *Memory) Definitions(ctx context.Context) (out []DefinitionRow, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, r := range m.t.definitions {
		r.Cancel, r.Code = bytes.Clone(r.Cancel), bytes.Clone(r.Code)
		out = append(out, r)
	}
	slices.SortFunc(out, func(a, b DefinitionRow) int {
		return cmp.Or(cmp.Compare(a.ChainID, b.ChainID), a.Address.Cmp(b.Address))
	})
	return out, nil
}
