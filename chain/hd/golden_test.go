package hd_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/hd"
	"github.com/sluice-node/sluice/test/golden"
)

// Three mnemonics at eleven paths each, those of long indices among them.
func TestKeysAreThoseOfVector(t *testing.T) {
	type derivation struct {
		Mnemonic, Path string
		PrivateKey     hexutil.Bytes
	}
	for i, c := range golden.Section[derivation](t, "derivations") {
		key, err := hd.Key(c.Mnemonic, c.Path)
		if err != nil {
			t.Fatalf("case %d: %v", i, err)
		}
		if got := hexutil.Encode(crypto.FromECDSA(key)); got != c.PrivateKey.String() {
			t.Errorf("case %d: key at %s is %s, Vector says %s", i, c.Path, got, c.PrivateKey)
		}
	}
}
