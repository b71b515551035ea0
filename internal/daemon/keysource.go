package daemon

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/internal/signer"
	"github.com/sluice-node/sluice/store"
)

// openSigners returns the signers that the config names. Whoever the data directory
// knows by an index keeps it.
func (d *Daemon) openSigners(ctx context.Context, known []store.Identity) (signers, error) {
	if at := d.cfg.Identities.Signer; at.Set() {
		c, err := signer.Dial(ctx, at, signer.ClientOptions{Parties: d.parties, Software: "sluice/" + Version, Log: d.logOf("signer")})
		if err != nil {
			return nil, err
		}
		return remote{c}, nil
	}
	return openKeys(d.cfg, known)
}

// parties returns alice and bob of one of the node's channels.
func (d *Daemon) parties(at common.Address) (alice, bob common.Address, ok bool) {
	for _, r := range [2]channel.Role{channel.Alice, channel.Bob} {
		if ch, err := d.node.Channel(channel.Key{Channel: at, Me: r}); err == nil {
			cfg := ch.Config()
			return cfg.Signers[channel.Alice], cfg.Signers[channel.Bob], true
		}
	}
	return alice, bob, false
}

// remote is the signers whose keys `+"`sluice signer`"+` has.
type remote struct{ client *signer.Client }

// Signer implements signers.
func (r remote) Signer(ctx context.Context, index uint32) (Signer, error) {
	return r.client.Identity(ctx, index)
}

// Err implements signers.
func (r remote) Err() error { return r.client.Err() }

// Close implements signers.
func (r remote) Close() error { return r.client.Close() }

// openKeys returns the signers whose keys are in files of this machine.
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
