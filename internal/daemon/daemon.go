package daemon

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/redis/go-redis/v9"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/webhook"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/logs"
	"github.com/sluice-node/sluice/internal/metrics"
	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	"github.com/sluice-node/sluice/store"
)

// Version is what peers and users see; the build sets it.
var Version = "dev"

// Options is what a daemon needs beside its config.
type Options struct {
	Config *config.Config
	Log    *slog.Logger
	// Observe is told of what became of operations, after it is durable; it must
	// not block. Optional.
	Observe func(key channel.Key, notices []channel.Notice)
	// Levels are those of Log; nil where they cannot be changed.
	Levels *logs.Levels
	// Reload reads the config again; nil where there is no file.
	Reload func() (*config.Config, error)
	// BatchOff makes every commit and every update carry one thing only, to
	// measure what batching brings.
	BatchOff bool
}

// Daemon is one node: make it with New, then Run it.
type Daemon struct {
	opt     Options
	cfg     *config.Config
	log     *slog.Logger
	signers signers

	db     *store.SQLite
	redis  *redis.Client // nil without one
	leases interface {
		lock.Manager
		Close()
	}
	keys     *keyring
	chains   map[uint64]*chainView
	link     *transport
	node     *node.Node
	host     *p2p.Host
	registry *prometheus.Registry
	wire     wireCount
	metrics  *metrics.Set
	routing  *routing // nil where no router runs
	hooks    *webhook.Dispatcher
	service  *service.Service

	// These are taken by New and served by Run.
	httpAt, grpcAt, socketAt, metricsAt net.Listener

	tokens                 *auth.Tokens
	limits                 *auth.Limits
	httpAccess, grpcAccess *auth.Access

	// live is the config with what was reloaded since.
	live      atomic.Pointer[config.Config]
	reloading sync.Mutex

	// added are the peers that were added while the node ran; bookMu holds them.
	added  []p2p.PeerAddr
	bookMu sync.Mutex
	// end makes Run return.
	end func()

	ready   chan struct{}
	adding  sync.Mutex // one identity at a time
	group   sync.WaitGroup
	running context.Context //nolint:containedctx // the lifetime of what New did not start
	failed  chan error
}

// New opens the database, connects to every chain and listens for peers. It
// starts nothing that moves money. Close what New returned, or Run it.
func New(ctx context.Context, opt Options) (_ *Daemon, err error) {
	d := &Daemon{
		opt: opt, cfg: opt.Config, log: opt.Log, keys: &keyring{}, chains: map[uint64]*chainView{},
		registry: prometheus.NewRegistry(), ready: make(chan struct{}), failed: make(chan error, 16),
	}
	d.live.Store(d.cfg)
	defer func() {
		if err != nil {
			d.Close()
		}
	}()
	if err := os.MkdirAll(d.cfg.DataDir, 0o700); err != nil {
		return nil, fmt.Errorf("data directory: %w", err)
	}
	d.metrics = d.newMetrics()
	d.wire.next = d.metrics
	sopt := store.Options{
		Path: filepath.Join(d.cfg.DataDir, "sluice.db"), Logger: d.logOf("store"),
		Observe: func(g store.Group) { d.metrics.Commit(g.Calls, g.Writes, g.Took) },
	}
	if opt.BatchOff {
		sopt.MaxGroup = 1
	}
	if d.db, err = store.Open(ctx, sopt); err != nil {
		return nil, err
	}
	if err := d.openLeases(ctx); err != nil {
		return nil, err
	}
	if err := d.listen(); err != nil {
		return nil, err
	}
	if err := d.openAccess(); err != nil {
		return nil, err
	}
	if err := d.loadIdentities(ctx); err != nil {
		return nil, err
	}
	if err := d.openChains(ctx); err != nil {
		return nil, err
	}
	if err := d.openNode(ctx); err != nil {
		return nil, err
	}
	if err := d.openHooks(ctx); err != nil {
		return nil, err
	}
	d.service = d.newService()
	return d, nil
}

// loadIdentities finds the keys and revives every identity that was ever added.
func (d *Daemon) loadIdentities(ctx context.Context) error {
	known, err := d.db.Identities(ctx)
	if err != nil {
		return err
	}
	if d.signers, err = d.openSigners(ctx, known); err != nil {
		return err
	}
	indexes := append([]uint32(nil), d.cfg.Identities.Indexes...)
	for _, i := range known {
		indexes = append(indexes, i.Index)
	}
	for _, index := range indexes {
		i, err := identity(ctx, d.signers, index)
		if err != nil {
			return err
		}
		if err := d.addIdentity(ctx, i); err != nil {
			return err
		}
	}
	return nil
}

func (d *Daemon) addIdentity(ctx context.Context, i *Identity) error {
	if d.keys.find(i.Identifier()) != nil {
		return nil
	}
	if err := d.db.PutIdentity(ctx, i.Index, i.Identifier()); err != nil {
		return fmt.Errorf("identity %d is another one than this data directory has: %w", i.Index, err)
	}
	d.keys.add(i)
	return nil
}

func (d *Daemon) openChains(ctx context.Context) error {
	for i := range d.cfg.Chains {
		c := &d.cfg.Chains[i]
		v, err := openChain(ctx, c, d.logOf("chain").With("chain", c.ID))
		if err != nil {
			return err
		}
		d.chains[c.ID] = v
		v.told = func(ctx context.Context, events []chain.Event) error {
			return d.tellDisputes(ctx, events, time.Now().UnixMicro())
		}
		if err := v.watch(c, d.db, d.logOf("chain")); err != nil {
			return err
		}
		for _, id := range d.keys.all() {
			v.addSender(id, c, txStore{d.db, id.Identifier(), d.sides}, d.observeTx(c.ID), d.logOf("chain"))
		}
	}
	return d.loadDefinitions(ctx)
}

func (d *Daemon) openNode(ctx context.Context) error {
	d.link = &transport{log: d.logOf("p2p"), keys: d.keys, loop: loopback{wake: make(chan struct{}, 1)}, askedAt: map[askedKey]time.Time{}, commit: d.db.Commit, paid: d.db.PaidTransfers}
	opt := node.Options{
		Store: nodeStore{d.db}, Transport: d.link, Leases: leases{d.leases},
		Chains: map[uint64]node.Chain{}, Definitions: map[uint64]channel.Definitions{},
		Bounds: d.cfg.Bounds(), Skew: uint64(d.cfg.Times.ClockSkew / time.Second), Verifier: channel.ECDSA{},
		MinSubmit: map[uint64]map[common.Address]channel.Amount{},
		Clock:     func() int64 { return time.Now().UnixMicro() }, Rand: rand.Reader, Log: d.logOf("node"),
		Observer: observer{d}, BatchOff: d.opt.BatchOff,
	}
	for i := range d.cfg.Chains {
		c := &d.cfg.Chains[i]
		opt.Chains[c.ID], opt.Definitions[c.ID] = d.chains[c.ID], d.chains[c.ID].definitions
		least := map[common.Address]channel.Amount{}
		for _, a := range c.Assets {
			if a.MinSubmit != nil {
				least[a.ID] = *a.MinSubmit
			}
		}
		opt.MinSubmit[c.ID] = least
	}
	if d.cfg.Router.Enabled {
		if err := d.openRouter(ctx); err != nil {
			return fmt.Errorf("router: %w", err)
		}
		opt.Journal, d.link.collateral, d.link.back = d.routing.router, d.routing.collateralRequest, d.routing.router.PeerConnected
	}
	var signers []node.Signer
	for _, i := range d.keys.all() {
		signers = append(signers, i)
	}
	var err error
	if d.node, err = node.New(ctx, signers, opt); err != nil {
		return err
	}
	d.link.node = d.node
	d.link.restore = &restorer{node: d.node, now: time.Now, spent: map[channel.Identifier]time.Time{}}
	key, err := p2p.LoadKey(filepath.Join(d.cfg.DataDir, "host.key"))
	if err != nil {
		return err
	}
	popt := p2p.Options{Key: key, Identities: d.keys, Handler: peers{d.link}, Log: d.logOf("p2p"), Listen: d.cfg.P2P.Listen, Agent: "sluice/" + Version, Metrics: &d.wire}
	for _, p := range d.cfg.P2P.Peers {
		popt.Peers = append(popt.Peers, peerAddr(p))
	}
	if err := d.loadPeers(ctx); err != nil {
		return err
	}
	popt.Peers = append(popt.Peers, d.added...)
	if d.host, err = p2p.New(popt); err != nil {
		return fmt.Errorf("p2p.listen: %w", err)
	}
	d.link.host = d.host
	return nil
}

func peerAddr(p config.Peer) p2p.PeerAddr {
	return p2p.PeerAddr{ID: p.Identifier, Addresses: p.Addresses}
}

// openLeases makes the lease manager. A Redis that does not answer now is no
// reason not to start: the store judges.
func (d *Daemon) openLeases(ctx context.Context) (err error) {
	if d.cfg.Redis.URL == "" {
		d.leases = lock.NewLocal(d.db, d.holder())
		return nil
	}
	if d.redis, err = lock.DialRedis(d.cfg.Redis.URL); err != nil {
		return fmt.Errorf("redis.url: %w", err)
	}
	if err := d.redis.Ping(ctx).Err(); err != nil {
		d.log.Warn("Redis does not answer: starting without", "err", err)
	}
	d.leases, err = lock.NewRedis(d.redis, d.db, lock.RedisOptions{
		Holder: d.holder() + "/" + rand.Text(), TTL: d.cfg.Redis.LeaseTime, Log: d.logOf("lock"), Observe: d.metrics.Leases,
	})
	return err
}

// holder names this process in leases.
func (d *Daemon) holder() string {
	name, _ := os.Hostname()
	return fmt.Sprintf("%s/%d", name, os.Getpid())
}

// observer hands notices to whoever is interested.
type observer struct{ d *Daemon }

// Notify implements node.Observer.
func (o observer) Notify(key channel.Key, notices []channel.Notice) {
	if o.d.opt.Observe != nil {
		o.d.opt.Observe(key, notices)
	}
	if o.d.routing != nil {
		o.d.routing.router.Notify(key, notices)
	}
	o.d.service.Notify(key, notices)
}

// PeerConnected implements node.Observer.
func (o observer) PeerConnected(peer channel.Identifier) {
	if o.d.routing != nil {
		o.d.routing.router.PeerConnected(peer)
	}
}

// Run serves until ctx ends or a part fails, and returns once all have stopped.
func (d *Daemon) Run(ctx context.Context) error {
	ctx, cancel := context.WithCancel(ctx)
	defer d.Close()
	defer d.group.Wait()
	defer cancel()
	d.running, d.end = ctx, cancel
	for _, v := range d.chains {
		d.group.Go(func() { v.watcher.Run(ctx) })
		for _, s := range v.senders {
			d.group.Go(func() { s.Run(ctx) })
		}
	}
	for id, v := range d.chains {
		select {
		case <-v.ready:
		case <-ctx.Done():
			return fmt.Errorf("chain %d: %w", id, node.ErrChainNotReady)
		}
	}
	if d.routing != nil {
		d.routing.ctx = ctx
	}
	d.node.Start(ctx)
	if r := d.routing; r != nil {
		d.group.Go(func() { r.router.Run(ctx) })
		d.group.Go(func() { r.funds.Run(ctx) })
	}
	d.group.Go(d.node.Wait)
	d.group.Go(func() { d.link.loop.run(ctx) })
	d.part("p2p", func() error { return d.host.Run(ctx) })
	d.group.Go(func() { d.hooks.Run(ctx) })
	d.group.Go(func() { d.pruneEvents(ctx) })
	d.group.Go(func() { d.service.Receive(ctx) })
	d.part("http", func() error { return d.newAPI(d.service).Serve(ctx, d.httpAt) })
	d.part("grpc", func() error { return d.serveGRPC(ctx, d.service) })
	d.part("metrics", func() error { return api.ServeOps(ctx, d.metricsAt, api.Ops(d.registry, d.checks), d.log) })
	d.log.Info("node is up", "identities", d.keys.List(), "peer", d.host.PeerID(), "addresses", d.host.Addresses(),
		"http", d.HTTPAddress(), "grpc", d.GRPCAddress(), "socket", d.SocketPath(), "metrics", d.MetricsAddress())
	close(d.ready)
	select {
	case err := <-d.failed:
		return err
	case <-ctx.Done():
		return nil
	}
}

// logOf returns the logger of a part of the node, whose level is its own.
func (d *Daemon) logOf(part string) *slog.Logger { return d.log.With(logs.Part, part) }

// part runs a piece of the daemon whose failure ends it.
func (d *Daemon) part(name string, run func() error) {
	d.group.Go(func() {
		if err := run(); err != nil && !errors.Is(err, context.Canceled) {
			d.failed <- fmt.Errorf("%s: %w", name, err)
		}
	})
}

// Close frees what New opened. Run does it by itself.
func (d *Daemon) Close() {
	if d.host != nil {
		if err := d.host.Close(); err != nil {
			d.log.Debug("host not closed cleanly", "err", err)
		}
	}
	for _, l := range []net.Listener{d.httpAt, d.grpcAt, d.socketAt, d.metricsAt} {
		if l != nil {
			_ = l.Close() // a server that ran has closed it
		}
	}
	for _, v := range d.chains {
		v.client.Close()
	}
	if d.leases != nil {
		d.leases.Close()
	}
	if d.redis != nil {
		_ = d.redis.Close() // nothing was left to say
	}
	if d.signers != nil {
		if err := d.signers.Close(); err != nil {
			d.log.Debug("signer not closed cleanly", "err", err)
		}
	}
	if d.db != nil {
		if err := d.db.Close(); err != nil {
			d.log.Error("database not closed cleanly", "err", err)
		}
	}
}
