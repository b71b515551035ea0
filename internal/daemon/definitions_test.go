package daemon

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain/evm"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/store"
)

// hashlockCode is the code that the hash lock's contract has on a chain.
func hashlockCode(t *testing.T) []byte {
	t.Helper()
	_, code, ok := bytes.Cut(common.FromHex(bindings.HashlockTransferMetaData.Bin), []byte{0x39, 0x60, 0x00, 0xf3, 0xfe})
	if !ok {
		t.Fatal("init code of another form")
	}
	return code
}

func TestADefinitionIsWhatTheRegistrySays(t *testing.T) {
	good := service.Definition{
		ChainID: 1337, Address: common.Address{1}, Name: "HashlockTransfer", StateEncoding: "tuple(bytes32 lockHash, uint256 expiry)",
		ResolverEncoding: "tuple(bytes32 preImage)", Cancel: make([]byte, 32),
	}
	code := hashlockCode(t)
	if _, err := fit(&good, code); err != nil {
		t.Fatal(err)
	}
	for rule, c := range map[string]struct {
		change func(*service.Definition)
		want   string
	}{
		"another name":     {func(d *service.Definition) { d.Name = "Lock" }, `calls itself "HashlockTransfer"`},
		"another state":    {func(d *service.Definition) { d.StateEncoding = "tuple(bytes32 lockHash)" }, "encodings"},
		"another resolver": {func(d *service.Definition) { d.ResolverEncoding = "bytes32" }, "encodings"},
		"another cancel":   {func(d *service.Definition) { d.Cancel = nil }, "cancels with"},
	} {
		d := good
		c.change(&d)
		if _, err := fit(&d, code); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	if _, err := fit(&good, nil); !errors.Is(err, evm.ErrCode) {
		t.Errorf("no code: %v", err)
	}
	if _, err := fit(&good, []byte{0x00}); !errors.Is(err, evm.ErrAnswer) {
		t.Errorf("code that answers nothing: %v", err)
	}
}

func TestARemovedDefinitionEndsTransfersAndTakesNone(t *testing.T) {
	lock, own := common.Address{1}, common.Address{2}
	s := newDefinitionSet(channel.DefinitionMap{lock: transfer.Hashlock{}})
	if s.Definition(own) != nil || s.Definition(lock) == nil {
		t.Fatal("what was there at first")
	}
	def, err := evm.New(1337, own, hashlockCode(t))
	if err != nil {
		t.Fatal(err)
	}
	row := &store.DefinitionRow{ChainID: 1337, Address: own, CodeHash: def.CodeHash(), Enabled: true}
	d := definitionOf(def, row)
	s.put(own, d)
	at := channel.Context{ChainID: 1337, Time: 1000}
	b := channel.Balance{Amount: [2]channel.Amount{channel.Units(5)}}
	secret := common.Hash{9}
	state := transfer.HashlockState{LockHash: transfer.LockHash(secret)}.Encode()
	if err := s.Definition(own).Create(b, state, at); err != nil {
		t.Error(err)
	}
	if d.steady {
		t.Error("the hash lock reads the time")
	}
	d.enabled = false
	s.put(own, d)
	if err := s.Definition(own).Create(b, state, at); !errors.Is(err, channel.ErrRetired) {
		t.Errorf("a new one: %v", err)
	}
	if final, err := s.Definition(own).Resolve(b, state, secret[:], at); err != nil || final.Amount[1] != channel.Units(5) {
		t.Errorf("an open one: %v, %v", final, err)
	}
	if s.Definition(lock) == nil {
		t.Error("the others are gone")
	}
}
