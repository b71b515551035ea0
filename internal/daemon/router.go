package daemon

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/rebalance"
	"github.com/sluice-node/sluice/router"
)

// routing is the router of a daemon and what joins it to the rest: the node's
// journal and observer, the router's facts, the rebalancer's funds.
type routing struct {
	d      *Daemon
	router *router.Router
	funds  *rebalance.Rebalancer
	// ctx is the lifetime of what the router proposes, set by Run.
	ctx context.Context //nolint:containedctx // see above

	mu    sync.Mutex
	waits map[rebalance.Spot][]chan error
}

// openRouter makes the router of identity 0 and takes up its journal. The node
// does not serve yet.
func (d *Daemon) openRouter(ctx context.Context) error {
	self := d.keys.index(d.cfg.Identities.Indexes[0])
	swaps, err := pricing.NewTable(d.cfg.SwapConfigs())
	if err != nil {
		return err
	}
	rows, err := d.db.UnfinishedForwards(ctx)
	if err != nil {
		return err
	}
	r := &routing{d: d, ctx: ctx, waits: map[rebalance.Spot][]chan error{}}
	if r.funds, err = rebalance.NewRebalancer(rebalance.Options{
		Config: collateralConfig(d.cfg), Facts: collateral{r}, Funds: funds{d}, Logger: d.logOf("rebalance"),
		Answer: func(key channel.Key, asset common.Address, err error) { r.answer(key, asset, err) },
	}); err != nil {
		return err
	}
	quotes, err := d.db.Quotes(ctx, time.Now().UnixMicro())
	if err != nil {
		return err
	}
	draining, err := d.draining(ctx)
	if err != nil {
		return err
	}
	r.router, err = router.NewRouter(rows, router.Options{
		Signer: self, Quotes: quotes, Draining: draining,
		Config: d.routerConfig(self.Identifier(), swaps), Store: nodeStore{d.db}, Node: r, Facts: facts{d}, Collateral: r.funds, Metrics: d.metrics, Logger: d.logOf("router"),
		Ended: (&completions{d: d, self: self.Identifier(), list: map[channel.Identifier][]completed{}}).ended,
	})
	for id, v := range d.chains {
		v.moved = func() { r.router.HeadMoved(id) }
	}
	d.metrics.Draining(draining)
	d.routing, d.link.routing = r, r
	return err
}

// self is the identity that the router forwards for.
func (r *routing) self() channel.Identifier { return r.router.Config().Identity }

// drainingSetting is there, and not empty, while the router drains.
const drainingSetting = "router.draining"

// draining reports whether the router was told to take nothing new.
func (d *Daemon) draining(ctx context.Context) (bool, error) {
	v, err := d.db.Setting(ctx, drainingSetting)
	if errors.Is(err, channel.ErrNotFound) {
		return false, nil
	}
	return len(v) > 0, err
}

// SetDraining has the router take no new forwards and no new collateral, or take
// them again; it survives a restart.
func (r *routing) SetDraining(ctx context.Context, draining bool) error {
	var v []byte
	if draining {
		v = []byte{1}
	}
	if err := r.d.db.PutSetting(ctx, drainingSetting, v); err != nil {
		return err
	}
	r.router.SetDraining(draining)
	r.d.metrics.Draining(draining)
	r.d.log.Info("router drains", "draining", draining, "open", len(r.router.Status().Open))
	return nil
}

func (d *Daemon) routerConfig(self channel.Identifier, swaps *pricing.Table) router.Config {
	c := router.DefaultConfig()
	c.Identity, c.Swaps, c.Bounds = self, swaps, d.cfg.Bounds()
	c.QuoteExpiryS = seconds(d.cfg.Router.QuoteExpiry)
	c.MaxOpen, c.MaxOpenPerPeer = int(d.cfg.Router.MaxOpen), int(d.cfg.Router.MaxOpenPerPeer)
	c.SkewS, c.DecrementS = seconds(d.cfg.Times.ClockSkew), seconds(d.cfg.Times.Decrement)
	for _, x := range d.cfg.Router.Definitions {
		c.Definitions = append(c.Definitions, listed(x))
	}
	for i := range d.cfg.Chains {
		x := &d.cfg.Chains[i]
		c.Chains = append(c.Chains, router.Chain{
			ID: x.ID, Hashlock: x.Contracts.Hashlock, Withdraw: x.Contracts.Withdraw, NoHeadAge: x.MaxHeadAge == 0,
			InclusionS: seconds(x.Timing.Inclusion), ObservationS: seconds(x.Timing.Observation), FinalityS: seconds(x.Timing.Finality),
		})
	}
	return c
}

// listed is a definition of the config as the router has it.
func listed(x config.RoutedDefinition) router.Listed {
	out := router.Listed{Name: x.Name}
	for _, at := range x.Chains {
		most := make(map[common.Address]channel.Amount, len(at.MaxLocked))
		for _, m := range at.MaxLocked {
			most[m.Asset] = m.Amount
		}
		out.Chains = append(out.Chains, router.ListedAt{ChainID: at.ChainID, Address: at.Address, Max: most})
	}
	return out
}

func seconds(d time.Duration) uint64 { return uint64(d / time.Second) }

// Propose implements router.Node.
func (r *routing) Propose(key channel.Key, ops ...channel.Op) {
	err := r.d.node.Propose(r.ctx, key, ops...)
	if err == nil || errors.Is(err, node.ErrStopped) || r.ctx.Err() != nil {
		return // what was not taken is in the journal
	}
	dead := make([]channel.Notice, len(ops))
	for i := range ops {
		dead[i] = channel.Notice{Kind: channel.Dead, Op: ops[i], Key: ops[i].Key(key.Channel), By: key.Me, Code: channel.CodeOther, Message: err.Error()}
	}
	r.router.Notify(key, dead)
}

// facts is what the router reads: router.Facts.
type facts struct{ d *Daemon }

func (f facts) leg(ch channel.Channel) router.Leg {
	cfg := ch.Config()
	return router.Leg{
		Key: cfg.Key(), ChainID: cfg.ChainID, Me: cfg.IDs[cfg.Me], Peer: cfg.IDs[cfg.Peer()],
		State:   node.Spendable(ch, f.d.chains[cfg.ChainID].contracts.Withdraw),
		Dispute: f.d.chains[cfg.ChainID].Disputed(cfg.Channel), Connected: f.d.link.Connected(cfg.IDs[cfg.Peer()]),
	}
}

// FindChannel implements router.Facts.
func (f facts) FindChannel(me, peer channel.Identifier, chainID uint64) (router.Leg, bool) {
	ch, ok := f.d.node.FindChannel(me, peer, chainID)
	if !ok {
		return router.Leg{}, false
	}
	return f.leg(ch), true
}

// Channel implements router.Facts.
func (f facts) Channel(key channel.Key) (router.Leg, bool) {
	ch, err := f.d.node.Channel(key)
	if err != nil {
		return router.Leg{}, false
	}
	return f.leg(ch), true
}

// Definition implements router.Facts.
func (f facts) Definition(chainID uint64, at common.Address) (router.Definition, bool) {
	v := f.d.chains[chainID]
	if v == nil {
		return router.Definition{}, false
	}
	d, ok := v.definitions.get(at)
	return router.Definition{Definition: d.Definition, CodeHash: d.codeHash, Steady: d.steady, Enabled: d.enabled}, ok && d.codeHash != common.Hash{}
}

// Head implements router.Facts.
func (f facts) Head(chainID uint64) (router.Head, bool) {
	v := f.d.chains[chainID]
	if v == nil {
		return router.Head{}, false
	}
	head, final, ok := v.Times()
	age, _ := v.headAge(time.Now())
	return router.Head{Time: head, Final: final, AgeS: seconds(age)}, ok && !v.replaced.Load()
}

// TransferStatus implements router.Facts. The fate is read before the history: an
// acknowledgement in between moves a transfer from the one to the other, and it
// must be seen in at least one.
func (f facts) TransferStatus(key channel.Key, id common.Hash) (router.TransferStatus, channel.Fate, bool) {
	fate := channel.FateInDoubt // as good as that where we cannot tell
	if ch, err := f.d.node.Channel(key); err == nil {
		fate = ch.FateOf(channel.OpKey{Kind: channel.KindCreate, ID: id})
	}
	row, err := f.d.db.Transfer(context.Background(), key, id)
	switch {
	case err == nil:
		return router.TransferStatus{Status: row.Status, Resolver: row.Resolver, Paid: row.Final.Amount[1]}, channel.FateUnknown, true
	case !errors.Is(err, channel.ErrNotFound):
		f.d.log.Error("transfer not looked up", "transfer", id, "err", err)
		fate = channel.FateInDoubt
	}
	return router.TransferStatus{}, fate, false
}

// collateral is what the rebalancer reads: rebalance.Facts.
type collateral struct{ *routing }

// Collateral implements rebalance.Facts.
func (c collateral) Collateral(at rebalance.Spot) (rebalance.Collateral, bool) {
	ch, err := c.d.node.Channel(at.Key)
	if err != nil {
		return rebalance.Collateral{}, false
	}
	cfg, latest := ch.Config(), ch.Latest()
	if c.d.chains[cfg.ChainID].Disputed(cfg.Channel) {
		return rebalance.Collateral{}, false
	}
	row, _ := latest.State.Asset(at.Asset)
	return rebalance.Collateral{
		Peer: cfg.IDs[cfg.Peer()], ChainID: cfg.ChainID, Free: c.router.Available(at.Key, at.Asset), Deposited: row.Processed[cfg.Me],
	}, true
}

// funds moves collateral on chain: rebalance.Funds.
type funds struct{ d *Daemon }

// signWait is how long a job waits for the peer to sign what it moved: one that
// does not must not hold the funds of its channel up. What was begun goes on.
const signWait = 10 * time.Minute

// Deposit implements rebalance.Funds. The name of the transaction is the spot
// and what was deposited before it, so that it is sent once.
func (f funds) Deposit(ctx context.Context, j rebalance.Job) error {
	ch, err := f.d.node.Channel(j.Spot.Key)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	s, err := f.d.chains[cfg.ChainID].sender(cfg.IDs[cfg.Me])
	if err != nil {
		return err
	}
	id, err := s.Standing(ctx, fmt.Sprintf("collateral/%s/%s/%s", j.Spot.Key.Channel, j.Spot.Asset, j.Base))
	if err != nil {
		return err
	}
	_, err = f.d.chains[cfg.ChainID].Deposit(ctx, id, &cfg, j.Spot.Asset, j.Amount)
	if errors.Is(err, chain.ErrConflict) { // one of another amount is on its way
		_, err = s.Wait(ctx, id)
	}
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, signWait)
	defer cancel()
	return f.d.node.Deposit(ctx, j.Spot.Key, j.Spot.Asset)
}

// Withdraw implements rebalance.Funds. The node pays the gas itself: whether the
// peer would, nobody knows.
func (f funds) Withdraw(ctx context.Context, j rebalance.Job) error {
	ch, err := f.d.node.Channel(j.Spot.Key)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	ctx, cancel := context.WithTimeout(ctx, signWait)
	defer cancel()
	_, err = f.d.node.Withdraw(ctx, node.WithdrawParams{
		Key: j.Spot.Key, Asset: j.Spot.Asset, Amount: j.Amount, Recipient: cfg.Signers[cfg.Me], Send: true,
	})
	return err
}

// collateralRequest serves a peer that asks for collateral and answers once it
// is there, or cannot be.
func (r *routing) collateralRequest(ctx context.Context, from channel.Identifier, req node.CollateralRequest) error {
	ch, err := r.d.link.ours(req, from)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	p, ok := r.profile(cfg.ChainID, req.Asset)
	switch {
	case r.router.Draining():
		return fmt.Errorf("%w: this router is draining: it gives no collateral", node.ErrConflict)
	case !ok:
		return rebalance.ErrNoProfile
	case req.Amount.IsZero():
		req.Amount = p.Target
	case p.ReclaimThreshold.Less(req.Amount):
		return fmt.Errorf("%w: collateral of %s is above the %s that this router keeps in a channel", node.ErrBadInput, req.Amount, p.ReclaimThreshold)
	}
	return r.collateral(ctx, cfg.Key(), req.Asset, req.Amount)
}

func (r *routing) profile(chainID uint64, asset common.Address) (config.Profile, bool) {
	for _, p := range r.d.live.Load().Router.Profiles {
		if p.ChainID == chainID && p.Asset == asset {
			return p, true
		}
	}
	return config.Profile{}, false
}

// collateral asks for collateral and waits for the answer.
func (r *routing) collateral(ctx context.Context, key channel.Key, asset common.Address, amount channel.Amount) error {
	c := make(chan error, 1)
	at := rebalance.Spot{Key: key, Asset: asset}
	r.mu.Lock()
	r.waits[at] = append(r.waits[at], c)
	r.mu.Unlock()
	r.funds.Need(key, asset, amount)
	select {
	case err := <-c:
		return err
	case <-ctx.Done():
		return fmt.Errorf("collateral of channel %s: %w", key.Channel, node.ErrInDoubt)
	}
}

// answer hands the end of a need to the router and to peers that asked.
func (r *routing) answer(key channel.Key, asset common.Address, err error) {
	r.router.Collateral(key, asset, err)
	at := rebalance.Spot{Key: key, Asset: asset}
	r.mu.Lock()
	defer r.mu.Unlock()
	for _, c := range r.waits[at] {
		c <- err
	}
	delete(r.waits, at)
}
