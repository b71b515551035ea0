package bench

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"golang.org/x/sync/errgroup"

	devchain "github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/contracts/deploy"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pricing"
)

const (
	payerChain = 1337
	payeeChain = 1338
)

// world is two chains, the three daemons and their channels.
type world struct {
	dir      string
	chains   [2]*devchain.Chain
	at       deploy.Addresses
	payers   *daemon.Daemon
	payees   *daemon.Daemon
	router   *daemon.Daemon
	in, out  []channel.Key // users' side of each channel with the router
	stop     context.CancelFunc
	group    sync.WaitGroup
	failed   chan error
	payments *payments
}

// build starts everything and funds the channels; nothing of it is measured.
func build(ctx context.Context, opt *Options, batchOff bool, log *slog.Logger) (_ *world, err error) {
	w := &world{failed: make(chan error, 3), payments: newPayments()}
	ctx, w.stop = context.WithCancel(ctx)
	defer func() {
		if err != nil {
			err = errors.Join(err, w.close())
		}
	}()
	if w.dir, err = os.MkdirTemp(opt.Dir, "sluice-bench-"); err != nil {
		return nil, err
	}
	for i, id := range [2]uint64{payerChain, payeeChain} {
		if w.chains[i], err = devchain.Start(devchain.Options{ChainID: id, Logger: log}); err != nil {
			return nil, err
		}
		if err := w.deploy(ctx, w.chains[i]); err != nil {
			return nil, err
		}
	}
	if err := w.startAll(ctx, opt, batchOff, log); err != nil {
		return nil, err
	}
	return w, w.openChannels(ctx, opt)
}

func (w *world) deploy(ctx context.Context, c *devchain.Chain) (err error) {
	keys, err := devchain.Faucet()
	if err != nil {
		return err
	}
	auth := bind.NewKeyedTransactor(keys[0], new(big.Int).SetUint64(c.ChainID()))
	w.at, err = deploy.Deploy(ctx, ethclient.NewClient(c.Client()), auth, deploy.Options{})
	return err
}

func (w *world) startAll(ctx context.Context, opt *Options, batchOff bool, log *slog.Logger) (err error) {
	router, err := w.config("router", config.RogerMnemonic, 1)
	if err != nil {
		return err
	}
	if err := route(router); err != nil {
		return err
	}
	if w.router, err = w.start(ctx, router, batchOff, nil, log); err != nil {
		return err
	}
	peer := config.Peer{Identifier: w.router.Identity(0).Identifier(), Addresses: w.router.PeerAddresses()}
	for _, u := range []struct {
		name, mnemonic string
		count          int
		d              **daemon.Daemon
		observe        func(channel.Key, []channel.Notice)
	}{
		{"payers", config.CarolMnemonic, opt.Senders, &w.payers, w.payments.atPayer},
		{"payees", config.DaveMnemonic, opt.Recipients, &w.payees, w.payments.atPayee},
	} {
		c, err := w.config(u.name, u.mnemonic, u.count)
		if err != nil {
			return err
		}
		c.P2P.Peers = []config.Peer{peer}
		if *u.d, err = w.start(ctx, c, batchOff, u.observe, log); err != nil {
			return err
		}
	}
	w.payments.payees = w.payees
	return nil
}

func (w *world) config(name, mnemonic string, identities int) (*config.Config, error) {
	c := config.Default()
	c.DataDir = filepath.Join(w.dir, name)
	c.Identities = config.Identities{MnemonicFile: filepath.Join(w.dir, name, "mnemonic")}
	c.P2P.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	c.HTTP.Listen, c.GRPC.Listen, c.Metrics.Listen = "127.0.0.1:0", "127.0.0.1:0", "127.0.0.1:0"
	c.Log.Level = "warn"
	for i := range identities {
		c.Identities.Indexes = append(c.Identities.Indexes, uint32(i))
	}
	for _, ch := range w.chains {
		c.Chains = append(c.Chains, config.Chain{
			ID: ch.ChainID(), Name: "bench", RPC: ch.URL(), Confirmations: config.Confirmations{Depth: 1},
			Contracts: config.Contracts{
				Factory: w.at.Factory, Mastercopy: w.at.Mastercopy, Registry: w.at.Registry, Hashlock: w.at.Hashlock, Withdraw: w.at.Withdraw,
			},
			BlockTime: time.Second, PollEvery: 500 * time.Millisecond,
			Timing: config.Timing{Inclusion: 1200 * time.Second, Observation: 120 * time.Second, Finality: 900 * time.Second},
			Assets: []config.Asset{{Symbol: "ETH", Decimals: 18}},
		})
	}
	if err := os.MkdirAll(c.DataDir, 0o700); err != nil {
		return nil, err
	}
	return c, os.WriteFile(c.Identities.MnemonicFile, []byte(mnemonic+"\n"), 0o600)
}

// route lets the router carry the coin from the payers' chain to the payees'.
func route(c *config.Config) error {
	one, err := pricing.ParseDecimal("1")
	if err != nil {
		return err
	}
	fee, err := pricing.ParseDecimal("0.1")
	if err != nil {
		return err
	}
	c.Router.Enabled = true
	c.Router.Swaps = []config.Swap{{
		From: config.AssetRef{ChainID: payerChain}, To: config.AssetRef{ChainID: payeeChain}, Rate: one, FeePercent: fee,
		MinAmount: channel.Units(1),
	}}
	return nil
}

func (w *world) start(ctx context.Context, c *config.Config, batchOff bool, observe func(channel.Key, []channel.Notice), log *slog.Logger) (*daemon.Daemon, error) {
	if err := c.Validate(); err != nil {
		return nil, err
	}
	d, err := daemon.New(ctx, daemon.Options{Config: c, Log: log, Observe: observe, BatchOff: batchOff})
	if err != nil {
		return nil, err
	}
	ended := make(chan error, 1)
	w.group.Go(func() {
		err := d.Run(ctx)
		if err != nil {
			w.failed <- err
		}
		ended <- err
	})
	select {
	case <-d.Ready():
		return d, nil
	case err := <-ended:
		return nil, err
	}
}

// openChannels opens and funds a channel of every identity with the router.
func (w *world) openChannels(ctx context.Context, opt *Options) error {
	router := w.router.Identity(0)
	if err := w.fund(ctx, 1, []common.Address{router.Address()}, coins(100_000)); err != nil {
		return err
	}
	var addresses []common.Address
	for i := range opt.Senders {
		addresses = append(addresses, w.payers.Identity(uint32(i)).Address())
	}
	if err := w.fund(ctx, 0, addresses, coins(200)); err != nil {
		return err
	}
	for _, u := range []struct {
		d     *daemon.Daemon
		count int
		chain uint64
		keys  *[]channel.Key
		payer bool
	}{{w.payers, opt.Senders, payerChain, &w.in, true}, {w.payees, opt.Recipients, payeeChain, &w.out, false}} {
		if err := meet(ctx, u.d, router.Identifier()); err != nil {
			return err
		}
		*u.keys = make([]channel.Key, u.count)
		var group errgroup.Group
		for i := range u.count {
			group.Go(func() (err error) {
				(*u.keys)[i], err = w.openChannel(ctx, u.d, uint32(i), u.chain, u.payer)
				return err
			})
		}
		if err := group.Wait(); err != nil {
			return err
		}
	}
	return nil
}

// openChannel opens a channel of an identity with the router and funds it: the
// payer's side of a payer's channel, the router's side of a payee's.
func (w *world) openChannel(ctx context.Context, d *daemon.Daemon, index uint32, chain uint64, payer bool) (channel.Key, error) {
	at, err := d.Node().RequestSetup(ctx, node.SetupRequest{
		Alice: w.router.Identity(0).Identifier(), Bob: d.Identity(index).Identifier(), ChainID: chain,
	})
	if err != nil {
		return channel.Key{}, fmt.Errorf("set up a channel: %w", err)
	}
	user := channel.Key{Channel: at, Me: channel.Bob}
	funder, key := d, user
	if !payer {
		funder, key = w.router, channel.Key{Channel: at, Me: channel.Alice}
	}
	if _, err := funder.SendDeposit(ctx, key, common.Address{}, coins(100)); err != nil {
		return user, fmt.Errorf("deposit: %w", err)
	}
	if err := funder.Node().Deposit(ctx, key, common.Address{}); err != nil {
		return user, fmt.Errorf("credit a deposit: %w", err)
	}
	return user, nil
}

func meet(ctx context.Context, d *daemon.Daemon, peer channel.Identifier) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	for !d.Connected(peer) {
		select {
		case <-ctx.Done():
			return fmt.Errorf("no connection to the router: %w", ctx.Err())
		case <-time.After(5 * time.Millisecond):
		}
	}
	return nil
}

// coins returns whole coins in wei.
func coins(n uint64) channel.Amount {
	a, _, _ := channel.Units(n).MulDiv(channel.Units(1_000_000_000_000_000_000), channel.Units(1))
	return a
}

// fund sends coins of the faucet to accounts.
func (w *world) fund(ctx context.Context, chain int, to []common.Address, amount channel.Amount) error {
	keys, err := devchain.Faucet()
	if err != nil {
		return err
	}
	client := ethclient.NewClient(w.chains[chain].Client())
	id := new(big.Int).SetUint64(w.chains[chain].ChainID())
	auth := bind.NewKeyedTransactor(keys[0], id)
	nonce, err := client.PendingNonceAt(ctx, auth.From)
	if err != nil {
		return err
	}
	var last *types.Transaction
	for i, a := range to {
		last, err = types.SignNewTx(keys[0], types.LatestSignerForChainID(id), &types.DynamicFeeTx{
			ChainID: id, Nonce: nonce + uint64(i), To: &a, Value: amount.Big(), Gas: 21_000,
			GasTipCap: big.NewInt(1_000_000_000), GasFeeCap: big.NewInt(100_000_000_000),
		})
		if err != nil {
			return err
		}
		if err := client.SendTransaction(ctx, last); err != nil {
			return err
		}
	}
	_, err = bind.WaitMined(ctx, client, last.Hash())
	return err
}

// close stops everything and removes its files.
func (w *world) close() error {
	w.stop()
	w.group.Wait()
	var errs []error
	for _, c := range w.chains {
		if c != nil {
			errs = append(errs, c.Close())
		}
	}
	if w.dir != "" {
		errs = append(errs, os.RemoveAll(w.dir))
	}
	return errors.Join(errs...)
}
