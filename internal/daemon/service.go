package daemon

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// newService makes what HTTP and gRPC ask.
func (d *Daemon) newService() *service.Service {
	opt := service.Options{
		Wait: d.cfg.HTTP.Wait, Version: Version, Now: time.Now, Rand: rand.Reader, Log: d.log,
		ChannelTimeout: seconds(d.cfg.Times.ChannelTimeout), TransferTimeout: seconds(d.cfg.Times.TransferTimeout),
		Keys: keyList{d}, Node: d.node, Rows: serviceRows{d.db, d.router()}, Network: network{d}, PeerBook: peerBook{d}, Process: process{d}, Collateral: d.link,
		Chains: map[uint64]service.Chain{}, RouterID: d.router(), NotReady: d.notReady, Started: time.Now(),
		Kinds: kinds{d}, Audit: auditRows{d.db}, Calls: callRows{d.db}, Tokens: d.tokens,
		Events: eventRows{d.db}, Hooks: d.hooks, CheckIns: d.link, Settings: settings{d},
		Routers: routers{d.link}, QuoteSigner: quoteKeys{d.keys}, Restorer: restorable{d}, Submitter: submitter{d.node},
	}
	opt.Payments, opt.Opener, opt.Terms, opt.Sweeper = paymentRows{d.db}, opener{d.keys}, d.terms, sweeper{d}
	for id, v := range d.chains {
		opt.Chains[id] = serviceChain{v, d}
	}
	if d.routing != nil {
		opt.Holds, opt.Router = d.routing.router, ownRouter{d.routing}
	}
	return service.New(opt)
}

// notReady says per part why the node takes no work.
func (d *Daemon) notReady(ctx context.Context) map[string]string {
	out := map[string]string{}
	for _, c := range d.checks(ctx) {
		if c.Err != nil {
			out[c.Name] = c.Err.Error()
		}
	}
	return out
}

// network is the host as the service sees it.
type network struct{ d *Daemon }

// Connected implements service.Network.
func (n network) Connected(peer channel.Identifier) bool { return n.d.Connected(peer) }

// PeerID implements service.Network.
func (n network) PeerID() string { return n.d.host.PeerID() }

// Addresses implements service.Network.
func (n network) Addresses() []string { return n.d.host.Addresses() }

// Connections implements service.Network.
func (n network) Connections() int { return len(n.d.host.Peers()) }

// callRows is the store as idempotency keys see it.
type callRows struct{ *store.SQLite }

// ClaimCall implements service.Calls.
func (r callRows) ClaimCall(ctx context.Context, c service.Call) (service.Call, error) {
	row, err := r.SQLite.ClaimCall(ctx, store.CallRow(c))
	return service.Call(row), err
}

// serviceChain is a chain as the service sees it.
type serviceChain struct {
	*chainView
	d *Daemon
}

// Health implements service.Chain.
func (c serviceChain) Health() error {
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

// Deposit implements service.Chain. It goes on when the request is over: a deposit
// takes an approval and blocks to wait for, and half of one is of no use.
func (c serviceChain) Deposit(ctx context.Context, id string, cfg *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error) {
	h, err := c.d.outlive(ctx, func(ctx context.Context) (common.Hash, error) {
		return c.chainView.Deposit(ctx, id, cfg, asset, amount)
	})
	var refused *chain.RevertError
	if errors.As(err, &refused) && refused.Hash == (common.Hash{}) {
		return h, c.whyRefused(ctx, cfg.Signers[cfg.Me], asset, amount, err)
	}
	return h, unavailable(err)
}

// whyRefused says of a deposit that a token's contract refuses whether the account
// has too little of it: each token says so in words of its own.
func (c serviceChain) whyRefused(ctx context.Context, account, asset common.Address, amount channel.Amount, refusal error) error {
	has, err := c.reader.Balance(ctx, asset, account)
	if err == nil && has.Less(amount) {
		return fmt.Errorf("%w: %s has %s base units of %s, and the deposit needs %s", service.ErrInsufficientFunds, account, has, asset, amount)
	}
	return fmt.Errorf("%w: %w", service.ErrReverted, refusal)
}

// submitter sends withdrawals at a caller's wish: service.Submitter.
type submitter struct{ *node.Node }

// SubmitWithdrawal implements service.Submitter.
func (s submitter) SubmitWithdrawal(ctx context.Context, row *channel.WithdrawalRow) (*channel.WithdrawalRow, error) {
	sent, err := s.Node.SubmitWithdrawal(ctx, row)
	return sent, unavailable(err)
}

// Info implements service.Chain.
func (c serviceChain) Info() service.ChainInfo {
	cfg, _ := c.d.cfg.Chain(c.id)
	out := service.ChainInfo{
		ID: c.id, Name: cfg.Name, Explorer: cfg.Explorer, Factory: c.contracts.Factory, Mastercopy: c.contracts.Mastercopy,
		Registry: c.contracts.Registry, Hashlock: c.contracts.Hashlock, Withdraw: c.contracts.Withdraw,
	}
	for _, a := range cfg.Assets {
		out.Assets = append(out.Assets, service.Asset{ChainID: c.id, ID: a.ID, Symbol: a.Symbol, Decimals: a.Decimals})
	}
	if s := c.status.Load(); s != nil {
		out.HeadNumber, out.HeadTime, out.FinalNumber, out.FinalTime = s.Head.Number, s.Head.Time, s.Final.Number, s.Final.Time
	}
	return out
}

// Deposited implements service.Ledger.
func (c serviceChain) Deposited(ctx context.Context, ch, asset common.Address) ([2]channel.Amount, error) {
	d, err := c.reader.Deposits(ctx, ch, asset)
	return d.Total, err
}

// Exitable implements service.Ledger.
func (c serviceChain) Exitable(ctx context.Context, ch, asset, owner common.Address) (channel.Amount, error) {
	return c.reader.Exitable(ctx, ch, asset, owner)
}

// Account implements service.Ledger.
func (c serviceChain) Account(ctx context.Context, asset, owner common.Address) (channel.Amount, error) {
	return c.reader.Balance(ctx, asset, owner)
}

// Raw implements service.Provider.
func (c serviceChain) Raw(ctx context.Context, method string, params []json.RawMessage) (out json.RawMessage, err error) {
	args := make([]any, len(params))
	for i, p := range params {
		args[i] = p
	}
	err = c.client.RPC().CallContext(ctx, &out, method, args...)
	var answered rpc.Error
	switch {
	case errors.As(err, &answered):
		err = fmt.Errorf("%w: %s", service.ErrProvider, answered.Error())
	case err != nil: // its text may have the endpoint's URL, which may be a secret
		err = fmt.Errorf("%w: chain %d at %s does not answer", service.ErrUnavailable, c.id, c.client.Endpoint())
	}
	return out, err
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

// WithdrawalCall implements service.Chain.
func (c serviceChain) WithdrawalCall(w *channel.WithdrawalRow) []byte {
	return chain.Withdraw("", w.Data, w.Sigs[channel.Alice], w.Sigs[channel.Bob]).Data
}

// keyList is the keys as the service sees them.
type keyList struct{ d *Daemon }

// List implements service.Keyring.
func (a keyList) List() []service.Identity {
	var out []service.Identity
	for _, i := range a.d.keys.all() {
		out = append(out, service.Identity{Index: i.Index, ID: i.Identifier(), Address: i.Address()})
	}
	return out
}

// Add implements service.Keyring.
func (a keyList) Add(ctx context.Context, index uint32) (service.Identity, error) {
	i, err := a.d.AddIdentity(ctx, index)
	if err != nil {
		return service.Identity{}, err
	}
	return service.Identity{Index: i.Index, ID: i.Identifier(), Address: i.Address()}, nil
}

// serviceRows is the store as the service sees it.
type serviceRows struct {
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
func (r serviceRows) lock(owner channel.Identifier, lockHash common.Hash) common.Hash {
	if r.router == "" || owner == r.router {
		return lockHash
	}
	return crypto.Keccak256Hash([]byte(owner), lockHash[:])
}

// Transfers implements service.Rows.
func (r serviceRows) Transfers(ctx context.Context, f service.RowFilter) ([]*channel.TransferRow, uint64, error) {
	sf := store.TransferFilter{
		Owner: f.Owner, Key: f.Key, RoutingID: f.RoutingID, Definition: f.Definition, FromUs: f.FromUs, ToUs: f.ToUs, Ended: f.Ended, Limit: f.Limit, Cursor: f.Cursor,
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

// LockHashUsed implements service.Rows.
func (r serviceRows) LockHashUsed(ctx context.Context, owner channel.Identifier, lockHash common.Hash) (bool, error) {
	_, err := r.LockHash(ctx, r.lock(owner, lockHash))
	if errors.Is(err, channel.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// KeepLockHash implements service.Rows.
func (r serviceRows) KeepLockHash(ctx context.Context, owner channel.Identifier, lockHash common.Hash) error {
	return r.Commit(ctx, channel.ClaimLockHash{LockHash: r.lock(owner, lockHash), Forward: userLock(owner, lockHash), CreatedAtUs: time.Now().UnixMicro()})
}
