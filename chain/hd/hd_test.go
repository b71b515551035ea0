package hd

import (
	"encoding/hex"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
)

// The accounts of two well-known test mnemonics, as hardhat and anvil, and
// ganache and truffle, print them.
func TestKeysAreThoseOfOtherTools(t *testing.T) {
	const (
		junk  = "test test test test test test test test test test test junk"
		candy = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"
	)
	for _, tt := range []struct{ mnemonic, path, address string }{
		{junk, "m/44'/60'/0'/0/0", "0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"},
		{junk, "m/44'/60'/0'/0/1", "0x70997970C51812dc3A010C7d01b50e0d17dc79C8"},
		{candy, "m/44'/60'/0'/0/0", "0x627306090abaB3A6e1400e9345bC60c78a8BEf57"},
		{candy, "m/44'/60'/0'/0/1", "0xf17f52151EbEF6C7334FAD080c5704D77216b732"},
		{"  candy maple cake sugar  pudding cream honey rich smooth crumble sweet treat ", "m/44'/60'/0'/0/0", "0x627306090abaB3A6e1400e9345bC60c78a8BEf57"},
	} {
		key, err := Key(tt.mnemonic, tt.path)
		if err != nil {
			t.Fatal(err)
		}
		if got := crypto.PubkeyToAddress(key.PublicKey).Hex(); got != tt.address {
			t.Errorf("%s = %s, want %s", tt.path, got, tt.address)
		}
	}
}

// Hardhat prints this key beside its first account.
func TestTheKeyItselfIsThePublishedOne(t *testing.T) {
	key, err := Key("test test test test test test test test test test test junk", "m/44'/60'/0'/0/0")
	if err != nil {
		t.Fatal(err)
	}
	const want = "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80"
	if got := hex.EncodeToString(crypto.FromECDSA(key)); got != want {
		t.Errorf("key = %s, want %s", got, want)
	}
}

func TestABadPathOrNoMnemonicIsRefused(t *testing.T) {
	for _, tt := range []struct{ mnemonic, path string }{
		{"a b c", ""},
		{"a b c", "m/x"},
		{"a b c", "m/4294967296"},
		{"   ", "m/0"},
	} {
		if _, err := Key(tt.mnemonic, tt.path); err == nil {
			t.Errorf("Key(%q, %q) gave a key", tt.mnemonic, tt.path)
		}
	}
}
