package p2p

import (
	"crypto/rand"
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Key is the Ed25519 key of a host: it names the process on the network and
// signs nothing about channels.
type Key struct{ priv crypto.PrivKey }

// NewKey returns a random key.
func NewKey() (Key, error) {
	priv, _, err := crypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		return Key{}, fmt.Errorf("make host key: %w", err)
	}
	return Key{priv}, nil
}

// LoadKey reads the key in file, or makes one and writes it there with mode
// 0600. It refuses a file that others may read.
func LoadKey(file string) (Key, error) {
	info, err := os.Stat(file)
	if errors.Is(err, fs.ErrNotExist) {
		return createKey(file)
	}
	if err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return Key{}, fmt.Errorf("host key %s has mode %04o: others may read it, want 0600", file, mode)
	}
	raw, err := os.ReadFile(file)
	if err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	priv, err := crypto.UnmarshalPrivateKey(raw)
	if err != nil {
		return Key{}, fmt.Errorf("host key %s: %w", file, err)
	}
	return Key{priv}, nil
}

func createKey(file string) (Key, error) {
	k, err := NewKey()
	if err != nil {
		return Key{}, err
	}
	raw, err := crypto.MarshalPrivateKey(k.priv)
	if err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	// Never half a key: written beside, synced, then renamed.
	tmp := file + ".new"
	f, err := os.OpenFile(tmp, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	_, err = f.Write(raw)
	if err = errors.Join(err, f.Sync(), f.Close()); err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	if err := os.Rename(tmp, file); err != nil {
		return Key{}, fmt.Errorf("host key: %w", err)
	}
	return k, nil
}

// PeerID returns the libp2p peer id of the key, as in /p2p/<id>.
func (k Key) PeerID() string {
	id, err := peer.IDFromPrivateKey(k.priv)
	if err != nil {
		return ""
	}
	return id.String()
}
