package config

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
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

// Secret is what the keys of the identities come from: words or one key.
type Secret struct {
	Mnemonic string
	Key      *ecdsa.PrivateKey
}

// ErrPublicMnemonic is a mnemonic that everybody knows, on a chain with money.
var ErrPublicMnemonic = errors.New("the mnemonic is published, and a configured chain is a real one: whatever it holds would be stolen")

// Secret reads the file that holds the identities' secret. Errors:
// ErrPublicMnemonic; of the file system; none of them tells what is in the file.
func (c *Config) Secret() (Secret, error) {
	if path := c.Identities.KeyFile; path != "" {
		key, err := ReadKey(path)
		if err != nil {
			return Secret{}, fmt.Errorf("identities.keyFile: %w", err)
		}
		return Secret{Key: key}, nil
	}
	raw, err := os.ReadFile(c.Identities.MnemonicFile)
	if err != nil {
		return Secret{}, fmt.Errorf("identities.mnemonicFile: %w", err)
	}
	words := strings.Fields(string(raw))
	if len(words) < 12 {
		return Secret{}, fmt.Errorf("identities.mnemonicFile: %s holds %d words, want 12 or more", c.Identities.MnemonicFile, len(words))
	}
	s := Secret{Mnemonic: strings.Join(words, " ")}
	return s, c.CheckSecret(s)
}

// CheckSecret refuses a published mnemonic beside any real chain.
// Errors: ErrPublicMnemonic.
func (c *Config) CheckSecret(s Secret) error {
	words := strings.Join(strings.Fields(strings.ToLower(s.Mnemonic)), " ")
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

// ReadKey reads a private key in hex, with or without 0x, from a file.
func ReadKey(path string) (*ecdsa.PrivateKey, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	key, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(string(raw)), "0x"))
	if err != nil {
		return nil, fmt.Errorf("%s does not hold a private key of 64 hex digits", path)
	}
	return key, nil
}
