package daemon

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/store"
)

// openKeys returns the signers that the config names. Whoever the data directory
// knows by an index keeps it.
func openKeys(c *config.Config, known []store.Identity) (signers, error) {
	at := map[uint32]common.Address{}
	for _, i := range known {
		address, err := i.ID.Parse()
		if err != nil {
			return nil, err
		}
		at[i.Index] = address
	}
	source, err := keySource(c, at)
	if err != nil {
		return nil, err
	}
	return held{source}, nil
}

// keySource opens the files of keys that the config names.
func keySource(c *config.Config, known map[uint32]common.Address) (keys.Source, error) {
	files := keys.Files{Strict: c.HasRealChain()}
	switch id := &c.Identities; {
	case id.KeyFile != "":
		key, err := files.RawKey(id.KeyFile)
		if err != nil {
			return nil, fmt.Errorf("identities.keyFile: %w", err)
		}
		return keys.Single(key), nil
	case id.Keystore.Dir != "":
		passphrase, err := files.Passphrase(id.Keystore.PasswordFile)
		if err != nil {
			return nil, fmt.Errorf("identities.keystore.passwordFile: %w", err)
		}
		k, err := keys.OpenKeystore(id.Keystore.Dir, passphrase, known)
		if err != nil {
			return nil, fmt.Errorf("identities.keystore.dir: %w", err)
		}
		return k, nil
	default:
		m, err := files.Mnemonic(id.MnemonicFile)
		if err != nil {
			return nil, fmt.Errorf("identities.mnemonicFile: %w", err)
		}
		return m, c.CheckMnemonic(m.Words())
	}
}

// Identities returns the identities that a config starts with, and connects to
// nothing: with a signer, which alone knows them, there are none.
func Identities(ctx context.Context, c *config.Config) ([]*Identity, error) {
	from, err := openKeys(c, nil)
	if err != nil {
		return nil, err
	}
	var out []*Identity
	for _, index := range c.Identities.Indexes {
		i, err := identity(ctx, from, index)
		if err != nil {
			return nil, err
		}
		out = append(out, i)
	}
	return out, nil
}
