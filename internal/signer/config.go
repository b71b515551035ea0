package signer

import (
	_ "embed"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
)

//go:embed example.yaml
var example []byte //nolint:gochecknoglobals // embedded file

// Example returns a signer's config with every key, commented.
func Example() []byte { return append([]byte(nil), example...) }

// Config is every setting of a signer.
type Config struct {
	// DataDir holds the log of what was signed.
	DataDir string  `key:"dataDir" default:"sluice-signer"`
	Listen  Listen  `key:"listen"`
	Keys    Keys    `key:"keys"`
	Chains  []Chain `key:"chains"`
	// UserMessages lets it sign texts of users under the utility prefix, which the
	// messages of the protocol never look like.
	UserMessages bool    `key:"userMessages" default:"false"`
	Metrics      Metrics `key:"metrics"`
	Log          Log     `key:"log"`
}

// Listen is where the node reaches the signer: a socket, or an address with TLS on
// both sides.
type Listen struct {
	Socket  string `key:"socket" optional:"true"`
	Address string `key:"address" optional:"true"`
	// CertFile and KeyFile are what the signer shows, CAFile what it asks of the
	// node; PEM.
	CertFile string `key:"certFile" optional:"true"`
	KeyFile  string `key:"keyFile" optional:"true"`
	CAFile   string `key:"caFile" optional:"true"`
}

// Keys says where the keys are. Exactly one source is set.
type Keys struct {
	MnemonicFile string          `key:"mnemonicFile" optional:"true"`
	KeyFile      string          `key:"keyFile" optional:"true"`
	Keystore     config.Keystore `key:"keystore"`
	Web3Signer   Web3Signer      `key:"web3signer"`
}

// Web3Signer is a server that has the keys themselves.
type Web3Signer struct {
	// URL is its root.
	URL string `key:"url" optional:"true"`
	// PublicKeys are the identities' keys in order, 0x and 64 bytes each, as its
	// /api/v1/eth1/publicKeys lists them.
	PublicKeys []string `key:"publicKeys" optional:"true"`
}

// Chain is a chain whose channels and transactions may be signed.
type Chain struct {
	ID         uint64         `key:"id"`
	Factory    common.Address `key:"factory"`
	Mastercopy common.Address `key:"mastercopy"`
	// Withdraw is the definition of withdrawals.
	Withdraw common.Address `key:"withdraw"`
	// GasPerDay is what an account may spend on gas in a UTC day, wei. Without it no
	// transaction is signed.
	GasPerDay *channel.Amount `key:"gasPerDay" optional:"true"`
	// Recipients may be paid by withdrawals, and from the account itself.
	Recipients []common.Address `key:"recipients" optional:"true"`
	Assets     []Asset          `key:"assets"`
}

// Asset is the native coin (the zero address) or a token, and what may leave of it
// in a UTC day, in base units, all identities together. What has no cap may not
// leave at all.
type Asset struct {
	ID common.Address `key:"id"`
	// DepositPerDay may go from accounts into channels.
	DepositPerDay *channel.Amount `key:"depositPerDay" optional:"true"`
	// WithdrawPerDay may go to Recipients.
	WithdrawPerDay *channel.Amount `key:"withdrawPerDay" optional:"true"`
	// PeersPerDay may be withdrawn by counterparties of what is theirs.
	PeersPerDay *channel.Amount `key:"peersPerDay" optional:"true"`
}

// Metrics is the interface for Prometheus; empty for none.
type Metrics struct {
	Listen string `key:"listen" optional:"true"`
}

// Log is what the signer writes to standard error.
type Log struct {
	Level  string `key:"level" default:"info"`
	Format string `key:"format" default:"text"`
}

// Parse reads and checks a signer's config. Errors: config.Errors.
func Parse(raw []byte) (*Config, error) {
	c := new(Config)
	if err := config.Decode(raw, c); err != nil {
		return nil, err
	}
	return c, c.Validate()
}

// Validate checks what one setting says against the others. Errors:
// config.Errors.
func (c *Config) Validate() error {
	var e config.Errors
	sources := 0
	for _, set := range []bool{c.Keys.MnemonicFile != "", c.Keys.KeyFile != "", c.Keys.Keystore.Dir != "", c.Keys.Web3Signer.URL != ""} {
		if set {
			sources++
		}
	}
	if sources != 1 {
		e.Add("keys", fmt.Sprintf("names %d sources", sources), "give one of mnemonicFile, keyFile, keystore and web3signer")
	}
	if c.Keys.Keystore.Dir != "" && c.Keys.Keystore.PasswordFile == "" {
		e.Add("keys.keystore.passwordFile", "is missing", "give the file that holds the passphrase of the keystore")
	}
	if w := c.Keys.Web3Signer; w.URL != "" && len(w.PublicKeys) == 0 {
		e.Add("keys.web3signer.publicKeys", "is missing", "list the public keys of the identities")
	}
	l := &c.Listen
	switch {
	case (l.Socket == "") == (l.Address == ""):
		e.Add("listen", "needs either socket or address", "give one of the two")
	case l.Address != "" && (l.CertFile == "" || l.KeyFile == "" || l.CAFile == ""):
		e.Add("listen", "has an address and not all of certFile, keyFile and caFile", "give them: over a network both sides prove who they are")
	}
	if len(c.Chains) == 0 {
		e.Add("chains", "has no entry", "give at least one chain")
	}
	for i := range c.Chains {
		c.Chains[i].check(fmt.Sprintf("chains[%d]", i), &e)
		for j := range i {
			if c.Chains[j].ID == c.Chains[i].ID {
				e.Add(fmt.Sprintf("chains[%d].id", i), "is there twice", "leave one")
			}
		}
	}
	if !slices.Contains([]string{"debug", "info", "warn", "error"}, c.Log.Level) {
		e.Add("log.level", "is none", "give debug, info, warn or error")
	}
	if c.Log.Format != "text" && c.Log.Format != "json" {
		e.Add("log.format", "is none", "give text or json")
	}
	return e.OrNil()
}

func (c *Chain) check(at string, e *config.Errors) {
	zero := common.Address{}
	if c.Factory == zero || c.Mastercopy == zero || c.Withdraw == zero {
		e.Add(at, "has a contract at the zero address", "give what `sluice contracts deploy` prints")
	}
	if slices.Contains(c.Recipients, zero) {
		e.Add(at+".recipients", "has the zero address", "leave it out: what goes there is lost")
	}
	for i := range c.Assets {
		for j := range i {
			if c.Assets[i].ID == c.Assets[j].ID {
				e.Add(fmt.Sprintf("%s.assets[%d].id", at, i), "is there twice", "leave one")
			}
		}
	}
}

// hasRealChain reports a chain with money on it.
func (c *Config) hasRealChain() bool {
	return slices.ContainsFunc(c.Chains, func(ch Chain) bool { return !config.IsDevChain(ch.ID) })
}

func (c *Config) chain(id uint64) *Chain {
	for i := range c.Chains {
		if c.Chains[i].ID == id {
			return &c.Chains[i]
		}
	}
	return nil
}

// chainOf returns the chain whose factory has the channel of (alice, bob) at ch.
func (c *Config) chainOf(ch, alice, bob common.Address) *Chain {
	for i := range c.Chains {
		x := &c.Chains[i]
		if channel.ChannelAddress(alice, bob, x.Factory, x.Mastercopy, x.ID) == ch {
			return x
		}
	}
	return nil
}

// capped returns an asset's caps: none where it is not listed.
func (c *Chain) capped(id common.Address) *Asset {
	if a := c.asset(id); a != nil {
		return a
	}
	return &Asset{ID: id}
}

func (c *Chain) asset(id common.Address) *Asset {
	for i := range c.Assets {
		if c.Assets[i].ID == id {
			return &c.Assets[i]
		}
	}
	return nil
}
