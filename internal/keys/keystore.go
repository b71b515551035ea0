package keys

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"
)

var (
	// ErrPassphrase is one that does not open a keystore file.
	ErrPassphrase = errors.New("the passphrase does not open it")
	// ErrKeystore is a file that is no keystore file, or a directory without one.
	ErrKeystore = errors.New("no keystore file of go-ethereum's format")
)

// Keystore is the encrypted files of a directory, each one key.
type Keystore struct {
	keys    map[uint32]Key
	indexes []uint32
}

// file is a keystore file as far as it can be read without its passphrase.
type file struct {
	path    string
	address common.Address
	raw     []byte
}

// OpenKeystore decrypts every keystore file of a directory. Whoever is known by
// an index keeps it; the rest take the next free ones in the order of their file
// names, which is that of their making. One passphrase opens all. Errors:
// ErrPassphrase; ErrKeystore; of the file system.
func OpenKeystore(dir string, passphrase Hidden[string], known map[uint32]common.Address) (*Keystore, error) {
	files, err := listKeystore(dir)
	if err != nil {
		return nil, err
	}
	k := &Keystore{keys: map[uint32]Key{}}
	var next uint32
	for _, f := range files {
		key, err := keystore.DecryptKey(f.raw, passphrase.Reveal())
		if errors.Is(err, keystore.ErrDecrypt) {
			return nil, fmt.Errorf("%s: %w", f.path, ErrPassphrase)
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", f.path, ErrKeystore)
		}
		index, is := indexOf(known, key.Address)
		if !is {
			for ; taken(known, k.keys, next); next++ {
			}
			index = next
		}
		if k.keys[index] != nil {
			continue // a copy of a file
		}
		k.keys[index] = Local(key.PrivateKey)
		k.indexes = append(k.indexes, index)
	}
	slices.Sort(k.indexes)
	return k, nil
}

func indexOf(known map[uint32]common.Address, a common.Address) (uint32, bool) {
	for i, have := range known {
		if have == a {
			return i, true
		}
	}
	return 0, false
}

func taken(known map[uint32]common.Address, keys map[uint32]Key, index uint32) bool {
	_, is := known[index]
	return is || keys[index] != nil
}

// listKeystore reads the keystore files of a directory by name. Hidden files and
// directories are passed over.
func listKeystore(dir string) ([]file, error) {
	entries, err := os.ReadDir(dir) // sorted by name
	if err != nil {
		return nil, err
	}
	var files []file
	seen := map[common.Address]bool{}
	for _, e := range entries {
		if e.IsDir() || strings.HasPrefix(e.Name(), ".") || strings.HasSuffix(e.Name(), "~") {
			continue
		}
		f, err := readKeystore(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		if !seen[f.address] {
			seen[f.address] = true
			files = append(files, f)
		}
	}
	if len(files) == 0 {
		return nil, fmt.Errorf("%s: %w in it", dir, ErrKeystore)
	}
	return files, nil
}

func readKeystore(path string) (file, error) {
	raw, err := os.ReadFile(path)
	if err != nil {
		return file{}, err
	}
	var shape struct {
		Address string          `json:"address"`
		Crypto  json.RawMessage `json:"crypto"`
	}
	if err := json.Unmarshal(raw, &shape); err != nil || len(shape.Crypto) == 0 || !common.IsHexAddress(shape.Address) {
		return file{}, fmt.Errorf("%s: %w", path, ErrKeystore)
	}
	return file{path, common.HexToAddress(shape.Address), raw}, nil
}

// KeystoreAccounts lists the accounts of a directory by file name, which asks no
// passphrase. Errors: ErrKeystore; of the file system.
func KeystoreAccounts(dir string) ([]common.Address, error) {
	files, err := listKeystore(dir)
	out := make([]common.Address, len(files))
	for i, f := range files {
		out[i] = f.address
	}
	return out, err
}

// WriteKeystore encrypts a key into a new file of a directory, which is made if
// need be, and returns its path. A key that is there already is an error. Errors:
// fs.ErrExist; of the file system.
func WriteKeystore(dir string, key Key, passphrase Hidden[string], now time.Time) (string, error) {
	l, ok := key.(*local)
	if !ok {
		return "", errors.New("a key that another process holds cannot be exported")
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return "", err
	}
	address := crypto.PubkeyToAddress(l.public)
	have, err := listKeystore(dir)
	if err != nil && !errors.Is(err, ErrKeystore) {
		return "", err
	}
	for _, f := range have {
		if f.address == address {
			return "", fmt.Errorf("%s has the key of %s: %w", f.path, address, fs.ErrExist)
		}
	}
	id, err := uuid.NewRandom()
	if err != nil {
		return "", err
	}
	raw, err := keystore.EncryptKey(&keystore.Key{Id: id, Address: address, PrivateKey: l.key.Reveal()}, passphrase.Reveal(), keystore.StandardScryptN, keystore.StandardScryptP)
	if err != nil {
		return "", fmt.Errorf("encrypt: %w", err)
	}
	name := fmt.Sprintf("UTC--%s--%x", now.UTC().Format("2006-01-02T15-04-05.000000000Z"), address[:])
	return filepath.Join(dir, name), WriteSecret(filepath.Join(dir, name), raw)
}

// WriteSecret writes a new file that only its owner may read, and has it durable.
// A file that is there is not touched. Errors: fs.ErrExist; of the file system.
func WriteSecret(path string, raw []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(raw); err != nil {
		return err
	}
	return f.Sync()
}

// Key implements Source.
func (k *Keystore) Key(_ context.Context, index uint32) (Key, error) {
	if key := k.keys[index]; key != nil {
		return key, nil
	}
	return nil, fmt.Errorf("%w: %d; the keystore has %v", ErrNoKey, index, k.indexes)
}

// Indexes implements Source.
func (k *Keystore) Indexes() []uint32 { return slices.Clone(k.indexes) }
