package config

import (
	"net/netip"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// Config is every setting of a node. A field's tag names its key; a field
// without a default tag must be set, unless it is tagged optional.
type Config struct {
	// DataDir holds the database and the host key.
	DataDir    string     `key:"dataDir" default:"sluice-data"`
	Identities Identities `key:"identities"`
	Chains     []Chain    `key:"chains"`
	P2P        P2P        `key:"p2p"`
	HTTP       HTTP       `key:"http"`
	GRPC       GRPC       `key:"grpc"`
	Access     Access     `key:"access"`
	Metrics    Metrics    `key:"metrics"`
	Times      Times      `key:"times"`
	Router     Router     `key:"router"`
	Events     Events     `key:"events"`
	Webhooks   Webhooks   `key:"webhooks"`
	Redis      Redis      `key:"redis"`
	Log        Log        `key:"log"`
	// DevTimeouts lifts the bounds of all times down to seconds. It is refused
	// with any chain but those of development.
	DevTimeouts bool `key:"devTimeouts" default:"false"`
}

// Identities says where the keys of the node's identities are. Exactly one of
// the four sources is set.
type Identities struct {
	// MnemonicFile holds BIP-39 words; identity i is the key m/44'/60'/0'/0/i.
	MnemonicFile string `key:"mnemonicFile" optional:"true"`
	// KeyFile holds one private key in hex: identity 0, and the only one.
	KeyFile string `key:"keyFile" optional:"true"`
	// Keystore is encrypted files of go-ethereum's format: each is one identity.
	Keystore Keystore `key:"keystore"`
	// Signer is a process of its own that has the keys.
	Signer Signer `key:"signer"`
	// Indexes are the identities that exist from the first start.
	Indexes []uint32 `key:"indexes" default:"0"`
}

// Keystore is a directory of encrypted keys. Its identities are numbered in the
// order of the file names; a number once given stays.
type Keystore struct {
	Dir string `key:"dir" optional:"true"`
	// PasswordFile holds the passphrase that opens all of them.
	PasswordFile string `key:"passwordFile" optional:"true"`
}

// Signer is where `sluice signer` listens: a socket, or an address with TLS on
// both sides.
type Signer struct {
	Socket  string `key:"socket" optional:"true"`
	Address string `key:"address" optional:"true"`
	// CertFile and KeyFile are what this node shows, CAFile what it asks of the
	// signer; PEM.
	CertFile string `key:"certFile" optional:"true"`
	KeyFile  string `key:"keyFile" optional:"true"`
	CAFile   string `key:"caFile" optional:"true"`
}

// Set reports that a signer is named.
func (s *Signer) Set() bool { return s.Socket != "" || s.Address != "" }

// Chain is one EVM chain and how this node deals with it.
type Chain struct {
	ID   uint64 `key:"id"`
	Name string `key:"name"`
	// RPC is a URL that may hold a secret: it is not printed.
	RPC           string        `key:"rpc" secret:"true"`
	Contracts     Contracts     `key:"contracts"`
	Confirmations Confirmations `key:"confirmations"`
	// MaxFeePerGas is wei; 0, which only dev chains may have, is no limit.
	MaxFeePerGas channel.Amount `key:"maxFeePerGas" default:"0"`
	// MaxHeadAge is the age of the head above which the chain counts as halted;
	// 0, which only dev chains may have, looks for no halt.
	MaxHeadAge time.Duration `key:"maxHeadAge" default:"120s"`
	// BlockTime is how often a block comes at least, when all is well.
	BlockTime time.Duration `key:"blockTime" default:"12s"`
	PollEvery time.Duration `key:"pollEvery" default:"2s"`
	Timing    Timing        `key:"timing"`
	// Explorer is where people look transactions up; for display.
	Explorer string  `key:"explorer" optional:"true"`
	Assets   []Asset `key:"assets"`
}

// Contracts are the addresses that `sluice contracts deploy` prints.
type Contracts struct {
	Factory    common.Address `key:"factory"`
	Mastercopy common.Address `key:"mastercopy"`
	Registry   common.Address `key:"registry"`
	Hashlock   common.Address `key:"hashlock"`
	Withdraw   common.Address `key:"withdraw"`
}

// Timing holds the terms of F2 that belong to a chain.
type Timing struct {
	// Inclusion (I) is how long a transaction takes into a block, fee bumps included.
	Inclusion time.Duration `key:"inclusion" default:"1200s"`
	// Observation (O) is how late this node may see what is on the chain.
	Observation time.Duration `key:"observation" default:"120s"`
	// Finality (F) is how long a block takes to be final.
	Finality time.Duration `key:"finality" default:"900s"`
}

// Asset is the native coin (the zero address) or a token of a chain.
type Asset struct {
	ID       common.Address `key:"id"`
	Symbol   string         `key:"symbol"`
	Decimals uint8          `key:"decimals"`
	// MinSubmit is the least withdrawal of a peer that this node sends to the
	// chain at its own cost, in base units; nil sends none.
	MinSubmit *channel.Amount `key:"minSubmit" optional:"true"`
}

// P2P is how peers meet.
type P2P struct {
	// Listen is multiaddrs, TCP and QUIC.
	Listen []string `key:"listen" default:"/ip4/0.0.0.0/tcp/4001,/ip4/0.0.0.0/udp/4001/quic-v1"`
	// Peers are dialled for as long as the node runs.
	Peers []Peer `key:"peers" optional:"true"`
}

// Peer is where to find an identity.
type Peer struct {
	Identifier channel.Identifier `key:"identifier"`
	// Addresses are multiaddrs that end in the same /p2p/<peer id>.
	Addresses []string `key:"addresses"`
}

// HTTP is the interface for payments.
type HTTP struct {
	Listen string `key:"listen" default:"127.0.0.1:8000"`
	TLS    TLS    `key:"tls"`
	// TrustedProxy are the networks of proxies that may end TLS. With any, nobody else
	// may connect.
	TrustedProxy []netip.Prefix `key:"trustedProxy" optional:"true"`
	// Wait is how long a request waits for its outcome before it answers that
	// the outcome is in doubt.
	Wait time.Duration `key:"wait" default:"30s"`
}

// GRPC is the interface for programs, beside the socket in the data directory.
type GRPC struct {
	Listen       string         `key:"listen" default:"127.0.0.1:9000"`
	TLS          TLS            `key:"tls"`
	TrustedProxy []netip.Prefix `key:"trustedProxy" optional:"true"`
}

// TLS is a certificate and its key in PEM: both or neither.
type TLS struct {
	CertFile string `key:"certFile" optional:"true"`
	KeyFile  string `key:"keyFile" optional:"true"`
}

// Access is who may ask what of HTTP and gRPC.
type Access struct {
	// Loopback is open, or token where programs of this machine need one too.
	Loopback string `key:"loopback" default:"open"`
	Rate     Rate   `key:"rate"`
}

// Rate is how much each holder of a token, and each address, may ask: calls a
// second, and how many at once. 0 a second is no limit.
type Rate struct {
	Reads     uint32 `key:"reads" default:"100"`
	ReadBurst uint32 `key:"readBurst" default:"200"`
	// Calls are those that change something.
	Calls     uint32 `key:"calls" default:"20"`
	CallBurst uint32 `key:"callBurst" default:"40"`
	// Failures is how many bad tokens an address may send a minute.
	Failures uint32 `key:"failures" default:"10"`
}

// Metrics is the interface for Prometheus and health checks.
type Metrics struct {
	Listen string `key:"listen" default:"127.0.0.1:9100"`
}

// Times are the terms of F2 that belong to the node, and the timeouts that its
// channels and transfers get where a request names none.
type Times struct {
	ChannelTimeout  time.Duration `key:"channelTimeout" default:"172800s"`
	TransferTimeout time.Duration `key:"transferTimeout" default:"86400s"`
	// Decrement is by how much a forward's outgoing transfer times out earlier.
	Decrement time.Duration `key:"decrement" default:"8640s"`
	// ClockSkew (S) is how far two clocks may be apart.
	ClockSkew time.Duration `key:"clockSkew" default:"120s"`
}

// Events is the outbox of what happens.
type Events struct {
	// Retention is how long events are kept at least; longer where a webhook or a
	// stream has not read them.
	Retention time.Duration `key:"retention" default:"720h"`
}

// Webhooks are URLs that are told of events.
type Webhooks struct {
	// Timeout is of one request.
	Timeout time.Duration `key:"timeout" default:"10s"`
	// GiveUpAfter is how long an event is tried that a URL does not take.
	GiveUpAfter time.Duration `key:"giveUpAfter" default:"72h"`
	// AllowPrivate lets everybody who may subscribe name addresses that are not on
	// the public internet.
	AllowPrivate bool `key:"allowPrivate" default:"false"`
}

// Router forwards payments between channels of this node.
type Router struct {
	Enabled bool   `key:"enabled" default:"false"`
	Swaps   []Swap `key:"swaps" optional:"true"`
	// Profiles say how much collateral a channel gets, per chain and asset.
	Profiles []Profile `key:"profiles" optional:"true"`
	// CollateralPeers are those who get any.
	CollateralPeers []channel.Identifier `key:"collateralPeers" optional:"true"`
	// QuoteExpiry is how long a quote binds the router.
	QuoteExpiry time.Duration `key:"quoteExpiry" default:"30s"`
	// MaxOpen and MaxOpenPerPeer bound the forwards under way, in all and of one
	// payer (F8).
	MaxOpen        uint32 `key:"maxOpen" default:"20000"`
	MaxOpenPerPeer uint32 `key:"maxOpenPerPeer" default:"1024"`
	// Definitions are the kinds of transfers beside the hash lock that it forwards.
	Definitions []RoutedDefinition `key:"definitions" optional:"true"`
}

// RoutedDefinition is a kind of transfer that the router forwards between the
// chains that are named: the same code on each.
type RoutedDefinition struct {
	Name   string           `key:"name"`
	Chains []RoutedContract `key:"chains"`
}

// RoutedContract is a definition on a chain.
type RoutedContract struct {
	ChainID uint64         `key:"chainId"`
	Address common.Address `key:"address"`
	// MaxLocked is the most that the router locks under it at once, per asset; what
	// is not listed is not forwarded to that chain.
	MaxLocked []MaxLocked `key:"maxLocked"`
}

// MaxLocked is an amount of an asset, base units.
type MaxLocked struct {
	Asset  common.Address `key:"asset"`
	Amount channel.Amount `key:"amount"`
}

// AssetRef names an asset of a configured chain.
type AssetRef struct {
	ChainID uint64         `key:"chainId"`
	Asset   common.Address `key:"asset"`
}

// Swap is one direction that the router exchanges.
type Swap struct {
	From AssetRef `key:"from"`
	To   AssetRef `key:"to"`
	// Rate is how many whole units of To one whole unit of From is worth.
	Rate pricing.Decimal `key:"rate"`
	// FlatFee and MinAmount are base units of From.
	FlatFee    channel.Amount  `key:"flatFee"`
	FeePercent pricing.Decimal `key:"feePercent"`
	MinAmount  channel.Amount  `key:"minAmount"`
}

// Profile is what the router keeps in a channel, in base units.
type Profile struct {
	ChainID uint64         `key:"chainId"`
	Asset   common.Address `key:"asset"`
	// At CollateralizeThreshold or below the balance is brought to Target, above
	// ReclaimThreshold it is taken back down to it.
	CollateralizeThreshold channel.Amount `key:"collateralizeThreshold"`
	Target                 channel.Amount `key:"target"`
	ReclaimThreshold       channel.Amount `key:"reclaimThreshold"`
}

// Redis is where processes agree on who drives a channel. Nothing else is kept
// there, and losing it loses nothing (F7).
type Redis struct {
	// URL may hold a password: it is not printed. Without one leases stay within
	// this process.
	URL string `key:"url" optional:"true" secret:"true"`
	// LeaseTime is how long another process waits for one that fell silent.
	LeaseTime time.Duration `key:"leaseTime" default:"15s"`
}

// Log is what the node writes to standard error.
type Log struct {
	// Level is debug, info, warn or error.
	Level string `key:"level" default:"info"`
	// Format is text or json.
	Format string `key:"format" default:"text"`
}

// Confirmations says when a block counts: at a depth, where 1 is the head
// itself, or once the chain calls it final.
type Confirmations struct {
	Depth     uint64
	Finalized bool
}

// Chain returns the settings of a chain.
func (c *Config) Chain(id uint64) (*Chain, bool) {
	for i := range c.Chains {
		if c.Chains[i].ID == id {
			return &c.Chains[i], true
		}
	}
	return nil, false
}

// Asset returns the settings of one of the chain's assets.
func (c *Chain) Asset(id common.Address) (*Asset, bool) {
	for i := range c.Assets {
		if c.Assets[i].ID == id {
			return &c.Assets[i], true
		}
	}
	return nil, false
}

// Bounds are those of the timeouts of channels and transfers.
func (c *Config) Bounds() channel.TimeBounds {
	b := channel.RealTimeBounds()
	if c.DevTimeouts {
		b.MinChannel, b.MinTransfer = 2, 1
	}
	return b
}

// SwapConfigs returns the router's swaps with the decimals of their assets.
func (c *Config) SwapConfigs() []pricing.SwapConfig {
	out := make([]pricing.SwapConfig, len(c.Router.Swaps))
	for i, s := range c.Router.Swaps {
		out[i] = pricing.SwapConfig{
			From: c.pricedAsset(s.From), To: c.pricedAsset(s.To), Rate: s.Rate,
			FlatFee: s.FlatFee, FeePercent: s.FeePercent, MinAmount: s.MinAmount,
		}
	}
	return out
}

func (c *Config) pricedAsset(r AssetRef) pricing.Asset {
	p := pricing.Asset{ChainID: r.ChainID, Address: r.Asset}
	if chain, ok := c.Chain(r.ChainID); ok {
		if a, ok := chain.Asset(r.Asset); ok {
			p.Decimals = a.Decimals
		}
	}
	return p
}
