package dev

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/p2p"
	"github.com/sluice-node/sluice/pricing"
)

// feePercent is what roger takes of a payment.
const feePercent = "0.1"

// member is one node of the three.
type member struct {
	name   string
	d      *daemon.Daemon
	cfg    *config.Config
	id     *daemon.Identity
	stop   context.CancelFunc
	failed chan error
}

// base is where an asset of chain i counts from: whole units in base units.
func units(whole uint64, decimals uint8) channel.Amount {
	ten, a := channel.Units(10), channel.Units(whole)
	for range decimals {
		a, _, _ = a.MulDiv(ten, channel.Units(1))
	}
	return a
}

// assets returns the two assets of chain i: its coin and the token.
func (e *evm) assets(i int) [2]config.Asset {
	least := channel.Units(1)
	return [2]config.Asset{
		{ID: common.Address{}, Symbol: "ETH", Decimals: coinDecimals, MinSubmit: &least},
		{ID: e.token, Symbol: tokenSymbol, Decimals: tokenDecimals[i], MinSubmit: &least},
	}
}

var mnemonics = [3]string{config.CarolMnemonic, config.DaveMnemonic, config.RogerMnemonic}

// configure writes what node n needs into its data directory and returns its
// config: the one that `sluice run` would be given.
func configure(n int, dir string, p *ports, chains [2]*evm) (*config.Config, error) {
	c := config.Default()
	c.DataDir = filepath.Join(dir, nodeNames[n])
	c.Identities = config.Identities{MnemonicFile: filepath.Join(dir, nodeNames[n], "mnemonic"), Indexes: []uint32{0}}
	c.P2P.Listen = []string{
		fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", p.p2p[n]), fmt.Sprintf("/ip4/127.0.0.1/udp/%d/quic-v1", p.p2p[n]),
	}
	c.HTTP.Listen, c.GRPC.Listen = fmt.Sprintf("127.0.0.1:%d", p.http[n]), fmt.Sprintf("127.0.0.1:%d", p.grpc[n])
	c.Metrics.Listen = fmt.Sprintf("127.0.0.1:%d", p.metr[n])
	c.Log.Level = "warn"
	for i, e := range chains {
		assets := e.assets(i)
		// Chains that run elsewhere may seal only when there is something to.
		var maxHeadAge time.Duration
		if e.own != nil {
			maxHeadAge = 120 * time.Second
		}
		c.Chains = append(c.Chains, config.Chain{
			ID: e.id, Name: fmt.Sprintf("dev %d", e.id), RPC: e.url, Confirmations: config.Confirmations{Depth: 1},
			Contracts: config.Contracts{
				Factory: e.at.Factory, Mastercopy: e.at.Mastercopy, Registry: e.at.Registry, Hashlock: e.at.Hashlock, Withdraw: e.at.Withdraw,
			},
			MaxHeadAge: maxHeadAge, BlockTime: time.Second, PollEvery: 100 * time.Millisecond,
			Timing: config.Timing{Inclusion: 1200 * time.Second, Observation: 120 * time.Second, Finality: 900 * time.Second},
			Assets: assets[:],
		})
	}
	if err := os.MkdirAll(c.DataDir, 0o700); err != nil {
		return nil, err
	}
	if err := os.WriteFile(c.Identities.MnemonicFile, []byte(mnemonics[n]+"\n"), 0o600); err != nil {
		return nil, err
	}
	if nodeNames[n] == "roger" {
		return c, routing(c)
	}
	// carol and dave know where roger is.
	key, err := p2p.LoadKey(filepath.Join(dir, "roger", "host.key"))
	if err != nil {
		return nil, err
	}
	roger, err := daemon.Derive(config.RogerMnemonic, 0)
	if err != nil {
		return nil, err
	}
	peer := config.Peer{Identifier: roger.Identifier()}
	for _, at := range []string{fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", p.p2p[2]), fmt.Sprintf("/ip4/127.0.0.1/udp/%d/quic-v1", p.p2p[2])} {
		peer.Addresses = append(peer.Addresses, at+"/p2p/"+key.PeerID())
	}
	if n == 1 { // TCP is dialled first where there is both: one of them goes by QUIC
		peer.Addresses = peer.Addresses[1:]
	}
	c.P2P.Peers = []config.Peer{peer}
	return c, nil
}

// routing makes roger a router: each asset one to one with itself on the other
// chain, and collateral for carol and dave.
func routing(c *config.Config) error {
	fee, err := pricing.ParseDecimal(feePercent)
	if err != nil {
		return err
	}
	one, err := pricing.ParseDecimal("1")
	if err != nil {
		return err
	}
	c.Router.Enabled, c.Router.MaxOpen, c.Router.MaxOpenPerPeer = true, 20_000, channel.MaxOpenTransfers
	for from := range c.Chains {
		for a := range c.Chains[from].Assets {
			asset := &c.Chains[from].Assets[a]
			for to := range c.Chains {
				c.Router.Swaps = append(c.Router.Swaps, config.Swap{
					From: config.AssetRef{ChainID: c.Chains[from].ID, Asset: asset.ID},
					To:   config.AssetRef{ChainID: c.Chains[to].ID, Asset: c.Chains[to].Assets[a].ID},
					Rate: one, FeePercent: fee, MinAmount: channel.Units(1),
				})
			}
			c.Router.Profiles = append(c.Router.Profiles, config.Profile{
				ChainID: c.Chains[from].ID, Asset: asset.ID,
				CollateralizeThreshold: channel.Units(0), Target: units(5, asset.Decimals), ReclaimThreshold: units(1000, asset.Decimals),
			})
		}
	}
	for _, words := range mnemonics[:2] {
		id, err := daemon.Derive(words, 0)
		if err != nil {
			return err
		}
		c.Router.CollateralPeers = append(c.Router.CollateralPeers, id.Identifier())
	}
	return nil
}

// start runs a node until ctx ends and returns once it serves.
func start(ctx context.Context, name string, c *config.Config, observe func(channel.Key, []channel.Notice), log *slog.Logger) (*member, error) {
	if err := c.Validate(); err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	d, err := daemon.New(ctx, daemon.Options{Config: c, Log: log.With("node", name), Observe: observe})
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	ctx, stop := context.WithCancel(ctx)
	m := &member{name: name, d: d, cfg: c, id: d.Identity(0), stop: stop, failed: make(chan error, 1)}
	go func() { m.failed <- d.Run(ctx) }()
	select {
	case <-d.Ready():
		return m, nil
	case err := <-m.failed:
		stop()
		return nil, fmt.Errorf("%s: %w", name, err)
	}
}

// close stops a node and waits for it.
func (m *member) close() error {
	m.stop()
	return <-m.failed
}
