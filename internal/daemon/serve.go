package daemon

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"net"
	"net/netip"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// listen takes the ports of the HTTP servers, so that a taken one is told before
// anything moves.
func (d *Daemon) listen() (err error) {
	if d.httpAt, err = listenOn("http.listen", d.cfg.HTTP.Listen); err != nil {
		return err
	}
	d.metricsAt, err = listenOn("metrics.listen", d.cfg.Metrics.Listen)
	return err
}

func listenOn(key, at string) (net.Listener, error) {
	l, err := net.Listen("tcp", at)
	if err != nil {
		return nil, fmt.Errorf("%s %s: is another program using it? %w", key, at, err)
	}
	return l, nil
}

// openAccess makes what decides who may come in at the HTTP and gRPC interfaces.
func (d *Daemon) openAccess() (err error) {
	d.tokens = auth.NewTokens(auth.Options{Store: accessRows{d.db}, Now: time.Now, Rand: rand.Reader, Log: d.logOf("api")})
	d.limits = auth.NewLimits(rates(d.cfg), time.Now)
	d.httpAccess, err = d.access("http", d.httpAt, d.cfg.HTTP.TLS, d.cfg.HTTP.TrustedProxy)
	return err
}

// access is the rules of one listener.
func (d *Daemon) access(section string, l net.Listener, files config.TLS, proxies []netip.Prefix) (*auth.Access, error) {
	return auth.NewAccess(auth.AccessOptions{
		Tokens: d.tokens, Limits: d.limits, Listen: l.Addr(), Section: section, Open: d.cfg.Access.Loopback == "open",
		CertFile: files.CertFile, KeyFile: files.KeyFile, Proxies: proxies, Log: d.logOf("api"),
	})
}

// HTTPAddress returns where the HTTP interface listens.
func (d *Daemon) HTTPAddress() string { return d.httpAt.Addr().String() }

// MetricsAddress returns where metrics and health are served.
func (d *Daemon) MetricsAddress() string { return d.metricsAt.Addr().String() }

func (d *Daemon) newAPI() *api.Server {
	chains, assets := map[uint64]api.Chain{}, map[uint64][]common.Address{}
	for id, v := range d.chains {
		chains[id] = apiChain{v, d}
		c, _ := d.cfg.Chain(id)
		for _, a := range c.Assets {
			assets[id] = append(assets[id], a.ID)
		}
	}
	return api.New(api.Options{
		Node: d.node, Peers: d.link, Rows: apiRows{d.db, d.router()}, Identities: apiIdentities{d}, Chains: chains, Assets: assets, Wait: d.cfg.HTTP.Wait,
		ChannelTimeout: seconds(d.cfg.Times.ChannelTimeout), TransferTimeout: seconds(d.cfg.Times.TransferTimeout),
		Access: d.httpAccess, Version: Version, Now: time.Now, Rand: rand.Reader, Log: d.logOf("api"),
		Observe: d.metrics.Request,
	})
}

// apiChain is a chain as the HTTP interface sees it.
type apiChain struct {
	*chainView
	d *Daemon
}

// Health implements api.Chain.
func (c apiChain) Health() error {
	age, ok := c.headAge(time.Now())
	switch {
	case c.replaced.Load():
		return fmt.Errorf("chain %d: %w", c.id, ErrChainReplaced)
	case ok:
		return nil
	case c.status.Load() == nil:
		return node.ErrChainNotReady
	}
	return fmt.Errorf("chain %d: no new block was seen for %s", c.id, age.Round(time.Second))
}

// Deposit implements api.Chain. It goes on when the request is over: a deposit
// takes an approval and blocks to wait for, and half of one is of no use.
func (c apiChain) Deposit(ctx context.Context, id string, cfg *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error) {
	h, err := c.d.outlive(ctx, func(ctx context.Context) (common.Hash, error) {
		return c.chainView.Deposit(ctx, id, cfg, asset, amount)
	})
	var short *chain.InsufficientFundsError
	switch {
	case errors.As(err, &short):
		err = fmt.Errorf("%w: %w", api.ErrInsufficientFunds, err)
	case errors.Is(err, chain.ErrUnavailable):
		err = fmt.Errorf("%w: %w", api.ErrUnavailable, err)
	}
	return h, err
}

// outlive runs f in the daemon's lifetime and returns what it does, or
// node.ErrInDoubt if ctx ends before.
func (d *Daemon) outlive(ctx context.Context, f func(context.Context) (common.Hash, error)) (common.Hash, error) {
	type outcome struct {
		hash common.Hash
		err  error
	}
	done := make(chan outcome, 1)
	d.group.Go(func() {
		h, err := f(d.running)
		done <- outcome{h, err}
	})
	select {
	case o := <-done:
		return o.hash, o.err
	case <-ctx.Done():
		return common.Hash{}, fmt.Errorf("it is on its way to the chain: %w", node.ErrInDoubt)
	}
}

// WithdrawalCall implements api.Chain.
func (c apiChain) WithdrawalCall(w *channel.WithdrawalRow) []byte {
	return chain.Withdraw("", w.Data, w.Sigs[channel.Alice], w.Sigs[channel.Bob]).Data
}

// apiIdentities is the keys as the HTTP interface sees them.
type apiIdentities struct{ d *Daemon }

// List implements api.Identities.
func (a apiIdentities) List() []api.Identity {
	var out []api.Identity
	for _, i := range a.d.keys.all() {
		out = append(out, api.Identity{Index: i.Index, ID: i.Identifier(), Address: i.Address()})
	}
	return out
}

// Add implements api.Identities.
func (a apiIdentities) Add(ctx context.Context, index uint32) (api.Identity, error) {
	i, err := a.d.AddIdentity(ctx, index)
	if err != nil {
		return api.Identity{}, err
	}
	return api.Identity{Index: i.Index, ID: i.Identifier(), Address: i.Address()}, nil
}

// apiRows is the store as the HTTP interface sees it.
type apiRows struct {
	*store.SQLite
	router channel.Identifier // whose forwards the node carries; empty if none
}

// router returns the identity whose forwards this node carries, or none.
func (d *Daemon) router() channel.Identifier {
	if d.routing == nil {
		return ""
	}
	return d.keys.index(d.cfg.Identities.Indexes[0]).Identifier()
}

// lock returns the name under which a lock hash of owner is used up. Another
// identity than the router's may pay through the router: the same payment is then
// a forward as well.
func (r apiRows) lock(owner channel.Identifier, lockHash common.Hash) common.Hash {
	if r.router == "" || owner == r.router {
		return lockHash
	}
	return crypto.Keccak256Hash([]byte(owner), lockHash[:])
}

// Transfers implements api.Rows.
func (r apiRows) Transfers(ctx context.Context, f api.Filter) ([]*channel.TransferRow, uint64, error) {
	sf := store.TransferFilter{
		Owner: f.Owner, Key: f.Key, RoutingID: f.RoutingID, Definition: f.Definition, FromUs: f.FromUs, ToUs: f.ToUs, Limit: f.Limit, Cursor: f.Cursor,
	}
	if f.Open {
		sf.Status = channel.TransferOpen
	}
	return r.SQLite.Transfers(ctx, sf)
}

// userLock names a lock hash of a user of this node among those of forwards: a
// hash that a payment had is no forward's, and the other way round (F3).
func userLock(owner channel.Identifier, lockHash common.Hash) channel.ForwardID {
	address, _ := owner.Parse()
	return channel.ForwardID{Incoming: channel.Key{Channel: address}, Transfer: lockHash}
}

// LockHashUsed implements api.Rows.
func (r apiRows) LockHashUsed(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (bool, error) {
	_, err := r.LockHash(ctx, r.lock(owner, lockHash))
	if errors.Is(err, channel.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// KeepLockHash implements api.Rows.
func (r apiRows) KeepLockHash(ctx context.Context, owner channel.Identifier, lockHash common.Hash) error {
	return r.Commit(ctx, channel.ClaimLockHash{LockHash: r.lock(owner, lockHash), Forward: userLock(owner, lockHash), CreatedAtUs: time.Now().UnixMicro()})
}
