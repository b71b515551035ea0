package storetest

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/store"
)

func checkDefinitions(_ *testing.T, e *env) {
	first := store.DefinitionRow{
		ChainID: 2, Address: common.Address{1}, Name: "Vote", StateEncoding: "tuple(bool a)", ResolverEncoding: "bytes",
		Cancel: []byte{1}, Code: []byte{0x60, 0}, CodeHash: e.g.Hash(), Enabled: true, AddedUs: 5,
	}
	second, third := first, first
	second.Address, second.Cancel = common.Address{2}, []byte{}
	third.ChainID, third.Code = 1, []byte{0x61}
	for _, row := range []store.DefinitionRow{first, second, third} {
		e.ok(e.s.PutDefinition(e.ctx, row))
	}
	e.same(value(e.s.Definitions(e.ctx))(e), []store.DefinitionRow{third, first, second})
	first.Enabled, first.AddedUs = false, 6
	e.ok(e.s.PutDefinition(e.ctx, first))
	e.same(value(e.s.Definitions(e.ctx))(e), []store.DefinitionRow{third, first, second})
}
