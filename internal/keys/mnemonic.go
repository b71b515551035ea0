package keys

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"strings"

	"github.com/tyler-smith/go-bip39"

	"github.com/sluice-node/sluice/chain/hd"
)

// ErrMnemonic is a text that is no BIP-39 mnemonic.
var ErrMnemonic = errors.New("not a BIP-39 mnemonic")

// Mnemonic is BIP-39 words that were checked: the source of m/44'/60'/0'/0/index.
type Mnemonic struct{ words Hidden[string] }

// ParseMnemonic checks words: their number, each against the English list, and
// the checksum. An error names the position of a wrong word and never the word.
// Errors: ErrMnemonic.
func ParseMnemonic(text string) (*Mnemonic, error) {
	words := strings.Fields(text)
	if n := len(words); n < 12 || n > 24 || n%3 != 0 {
		return nil, fmt.Errorf("%w: it has %d words, want 12, 15, 18, 21 or 24", ErrMnemonic, n)
	}
	for i, w := range words {
		if _, known := bip39.GetWordIndex(w); !known {
			return nil, fmt.Errorf("%w: word %d of %d is not on the English list (all are in lower case)", ErrMnemonic, i+1, len(words))
		}
	}
	joined := strings.Join(words, " ")
	if _, err := bip39.EntropyFromMnemonic(joined); err != nil {
		return nil, fmt.Errorf("%w: the checksum in word %d does not fit the others: one of them is wrong, or two are exchanged", ErrMnemonic, len(words))
	}
	return &Mnemonic{Hide(joined)}, nil
}

// NewMnemonic makes 24 words from 256 bits of the system's randomness.
func NewMnemonic() (*Mnemonic, error) {
	var entropy [32]byte
	_, _ = rand.Read(entropy[:]) // never fails
	words, err := bip39.NewMnemonic(entropy[:])
	if err != nil {
		return nil, fmt.Errorf("new mnemonic: %w", err)
	}
	return &Mnemonic{Hide(words)}, nil
}

// Words returns the words, for a file or a person who asked for them.
func (m *Mnemonic) Words() string { return m.words.Reveal() }

// Key implements Source.
func (m *Mnemonic) Key(_ context.Context, index uint32) (Key, error) {
	key, err := hd.Key(m.words.Reveal(), Path(index))
	if err != nil {
		return nil, fmt.Errorf("identity %d: %w", index, err)
	}
	return Local(key), nil
}

// Indexes implements Source.
func (*Mnemonic) Indexes() []uint32 { return nil }

// Path returns the derivation path of an identity. An index of more than nine
// digits is split into groups of nine, as Vector's nodes do, so that the same
// mnemonic gives the same identities.
func Path(index uint32) string {
	digits := fmt.Sprint(index)
	path := "m/44'/60'/0'/0"
	for len(digits) > 9 {
		path, digits = path+"/"+digits[:9], digits[9:]
	}
	return path + "/" + digits
}
