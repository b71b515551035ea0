package keys

import (
	"crypto/ecdsa"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
)

// ErrReadable is a file of secrets that others on the machine may read.
var ErrReadable = errors.New("other users of this machine can read it")

// maxSecretFile is far above any mnemonic, key or passphrase.
const maxSecretFile = 64 << 10

// Files reads files of secrets. With Strict, which any chain with money asks
// for, one that others may read is refused.
type Files struct{ Strict bool }

// read returns what a file holds, without space around it.
func (f Files) read(path string) (Hidden[string], error) {
	info, err := os.Stat(path)
	if err != nil {
		return Hidden[string]{}, err
	}
	if mode := info.Mode().Perm(); f.Strict && mode&0o077 != 0 {
		return Hidden[string]{}, fmt.Errorf("%s: %w (mode %04o): chmod 600 %s", path, ErrReadable, mode, path)
	}
	if info.Size() > maxSecretFile {
		return Hidden[string]{}, fmt.Errorf("%s: %d bytes are no secret of ours", path, info.Size())
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return Hidden[string]{}, err
	}
	return Hide(strings.TrimSpace(string(raw))), nil
}

// Mnemonic reads a file of BIP-39 words. Errors: ErrMnemonic; ErrReadable; of the
// file system.
func (f Files) Mnemonic(path string) (*Mnemonic, error) {
	text, err := f.read(path)
	if err != nil {
		return nil, err
	}
	m, err := ParseMnemonic(text.Reveal())
	if err != nil {
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return m, nil
}

// RawKey reads a file of one private key, 64 hex digits with or without 0x.
// Errors: ErrReadable; of the file system.
func (f Files) RawKey(path string) (Key, error) {
	key, err := f.PrivateKey(path)
	if err != nil {
		return nil, err
	}
	return Local(key), nil
}

// PrivateKey is RawKey for what needs the key itself. Errors: as of RawKey.
func (f Files) PrivateKey(path string) (*ecdsa.PrivateKey, error) {
	text, err := f.read(path)
	if err != nil {
		return nil, err
	}
	key, err := ParseKey(text.Reveal())
	if err != nil {
		return nil, fmt.Errorf("%s does not hold a private key of 64 hex digits", path)
	}
	return key, nil
}

// ErrKey is a text that is no private key.
var ErrKey = errors.New("not a private key of 64 hex digits")

// ParseKey reads a private key: 64 hex digits, with or without 0x. Errors: ErrKey.
func ParseKey(text string) (*ecdsa.PrivateKey, error) {
	key, err := crypto.HexToECDSA(strings.TrimPrefix(text, "0x"))
	if err != nil {
		return nil, ErrKey
	}
	return key, nil
}

// Text reads a file of secrets as it is. Errors: ErrReadable; of the file system.
func (f Files) Text(path string) (Hidden[string], error) { return f.read(path) }

// Passphrase reads a passphrase: the first line of a file, which must not be
// empty. Errors: ErrReadable; of the file system.
func (f Files) Passphrase(path string) (Hidden[string], error) {
	text, err := f.read(path)
	if err != nil {
		return text, err
	}
	line, _, _ := strings.Cut(text.Reveal(), "\n")
	if line = strings.TrimRight(line, "\r"); line == "" {
		return Hidden[string]{}, fmt.Errorf("%s holds no passphrase", path)
	}
	return Hide(line), nil
}
