package config

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// Mnemonics that are public. The first three are those of the development
// nodes; the faucet's accounts hold the development chains' coins.
const (
	CarolMnemonic  = "legal winner thank year wave sausage worth useful legal winner thank yellow"
	DaveMnemonic   = "letter advice cage absurd amount doctor acoustic avoid letter advice cage above"
	RogerMnemonic  = "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong"
	FaucetMnemonic = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"
)

// publicMnemonics are those of the development nodes and of well-known tools.
func publicMnemonics() []string {
	return []string{
		CarolMnemonic, DaveMnemonic, RogerMnemonic, FaucetMnemonic,
		"test test test test test test test test test test test junk",
		"abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
	}
}

// IsDevChain reports a chain id of development chains: no money lies there.
func IsDevChain(id uint64) bool { return id == 1337 || id == 1338 || id == 31337 }

// ErrPublicMnemonic is a mnemonic that everybody knows, on a chain with money.
var ErrPublicMnemonic = errors.New("the mnemonic is published, and a configured chain is a real one: whatever it holds would be stolen")

// HasRealChain reports a chain that is not one of development.
func (c *Config) HasRealChain() bool {
	return slices.ContainsFunc(c.Chains, func(ch Chain) bool { return !IsDevChain(ch.ID) })
}

// CheckMnemonic refuses published words beside any real chain.
// Errors: ErrPublicMnemonic.
func (c *Config) CheckMnemonic(words string) error {
	words = strings.Join(strings.Fields(strings.ToLower(words)), " ")
	if !slices.Contains(publicMnemonics(), words) {
		return nil
	}
	for i := range c.Chains {
		if !IsDevChain(c.Chains[i].ID) {
			return fmt.Errorf("%w (chain %d)", ErrPublicMnemonic, c.Chains[i].ID)
		}
	}
	return nil
}
