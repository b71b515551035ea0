package node

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Options is what a node needs. All fields are required unless they say so.
type Options struct {
	Store     Store
	Transport Transport
	Leases    Leases
	// Chains by chain id.
	Chains      map[uint64]Chain
	Definitions map[uint64]channel.Definitions
	Bounds      channel.TimeBounds
	// Skew is the clock difference allowed for, seconds.
	Skew uint64
	// MinSubmit is, by chain and asset, the least amount of a peer's withdrawal
	// that we send to the chain ourselves.
	MinSubmit map[uint64]map[common.Address]channel.Amount
	Verifier  channel.Verifier
	// Clock returns microseconds UTC.
	Clock func() int64
	// Rand is a source of secret random bytes.
	Rand io.Reader
	Log  *slog.Logger
	// BatchOff makes every update carry one operation and every commit one
	// event, to measure what batching brings.
	BatchOff bool

	// MaxChannels bounds the channels of the node, since identities cost nothing
	// and each of them may open some; 0 is 10,000.
	MaxChannels int

	// LookEvery is how often the chain is asked for withdrawals that somebody else may
	// have sent; 0 is two minutes.
	LookEvery time.Duration
	// SendAfter is how long the counterparty gets to send a withdrawal of ours before
	// we do; 0 is ten minutes.
	SendAfter time.Duration

	// Journal and Observer are the router's, nil where none runs.
	Journal  Journal
	Observer Observer
}

// Node drives the channels of some identities. Make it with New, then Start it.
type Node struct {
	opt  Options
	envs map[uint64]*channel.Env

	mu         sync.Mutex
	identities map[channel.Identifier]Signer
	entries    map[channel.Key]*entry
	workers    map[channel.Key]*worker
	life       context.Context //nolint:containedctx // that of Start
	running    context.Context //nolint:containedctx // the lifetime of the workers: life, or up to a Clear
	stop       context.CancelFunc
	group      sync.WaitGroup
	users      map[userKey]common.Hash       // transfers of users under way, by routing id
	ends       map[transferKey]chan struct{} // who waits for the end of a transfer
	submitting map[transferKey]bool          // withdrawals on their way to the chain
	awaited    map[transferKey]bool          // withdrawals that peers say are paid out
	untold     map[transferKey]PaidOut       // what peers were to be told and could not be
	restores   map[channel.Key]chan struct{} // who waits for a channel that was taken over
}

// entry is a channel that this node is a party of, live or idle.
type entry struct {
	key channel.Key
	cfg channel.Config
	// ch is the channel as it was made durable last; nil before the first time.
	ch atomic.Pointer[channel.Channel]
	// refusals counts those of the signer since the last commit. The first may be of
	// a nonce whose commit was lost, which a new start mends; the second halts.
	refusals atomic.Int32
	halted   atomic.Pointer[error]
}

func (e *entry) peer() channel.Identifier { return e.cfg.IDs[e.cfg.Peer()] }

// New loads the directory of channels. No goroutine runs yet.
func New(ctx context.Context, identities []Signer, opt Options) (*Node, error) {
	if opt.MaxChannels == 0 {
		opt.MaxChannels = 10_000
	}
	if opt.LookEvery == 0 {
		opt.LookEvery = 2 * time.Minute
	}
	if opt.SendAfter == 0 {
		opt.SendAfter = 10 * time.Minute
	}
	n := &Node{
		opt: opt, envs: map[uint64]*channel.Env{}, identities: map[channel.Identifier]Signer{},
		entries: map[channel.Key]*entry{}, workers: map[channel.Key]*worker{}, users: map[userKey]common.Hash{},
		ends: map[transferKey]chan struct{}{}, submitting: map[transferKey]bool{}, awaited: map[transferKey]bool{}, untold: map[transferKey]PaidOut{}, restores: map[channel.Key]chan struct{}{},
	}
	for id, defs := range opt.Definitions {
		n.envs[id] = &channel.Env{Verifier: opt.Verifier, Definitions: defs, Bounds: opt.Bounds, Skew: opt.Skew}
		if opt.BatchOff {
			n.envs[id].MaxBatch = 1
		}
	}
	for _, s := range identities {
		n.identities[s.Identifier()] = s
	}
	recs, err := opt.Store.Channels(ctx)
	if err != nil {
		return nil, fmt.Errorf("load channels: %w", err)
	}
	for _, r := range recs {
		if err := n.restore(ctx, r); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func (n *Node) restore(ctx context.Context, r *channel.Record) error {
	env, chain := n.envs[r.Config.ChainID], n.opt.Chains[r.Config.ChainID]
	if env == nil || chain == nil {
		n.opt.Log.Warn("channel of a chain that is not configured", "channel", r.Config.Channel, "chain", r.Config.ChainID)
		return nil
	}
	e := &entry{key: r.Config.Key(), cfg: r.Config}
	rec, open, err := n.opt.Store.LoadChannel(ctx, e.key)
	if err != nil {
		return fmt.Errorf("load channel %s: %w", e.key.Channel, err)
	}
	ch, err := channel.Restore(rec, open, env)
	if err != nil {
		return err
	}
	e.ch.Store(&ch)
	n.entries[e.key] = e
	chain.WatchChannel(e.key.Channel)
	return nil
}

// Start begins to serve; workers run until ctx ends. Wait for them with Wait.
func (n *Node) Start(ctx context.Context) {
	n.mu.Lock()
	n.life = ctx
	n.running, n.stop = context.WithCancel(ctx)
	running := n.running
	n.mu.Unlock()
	n.submitPending(running)
	n.group.Go(func() { n.keepLooking(running) })
}

// Wait returns once every worker has ended, after the context of Start has.
func (n *Node) Wait() {
	n.mu.Lock()
	life := n.life
	n.mu.Unlock()
	if life == nil {
		return
	}
	<-life.Done()
	n.barrier()
	n.group.Wait()
}

// barrier returns once whoever found the node running has started its worker.
func (n *Node) barrier() {
	n.mu.Lock()
	defer n.mu.Unlock()
}

// AddIdentity lets the node speak for another identity. Adding it again changes
// nothing.
func (n *Node) AddIdentity(s Signer) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.identities[s.Identifier()] = s
}

// Identity returns the signer of one of the node's identities.
func (n *Node) Identity(id channel.Identifier) (Signer, bool) {
	n.mu.Lock()
	defer n.mu.Unlock()
	s, ok := n.identities[id]
	return s, ok
}

// Channel returns a channel as it was made durable last.
// Errors: ErrUnknownChannel.
func (n *Node) Channel(key channel.Key) (channel.Channel, error) {
	e, err := n.entry(key)
	if err != nil {
		return channel.Channel{}, err
	}
	ch := e.ch.Load()
	if ch == nil {
		return channel.Channel{}, fmt.Errorf("%w: %s is being set up", ErrUnknownChannel, key.Channel)
	}
	return *ch, nil
}

// ChannelOf returns the side of the channel at ch that owner is.
// Errors: ErrUnknownChannel.
func (n *Node) ChannelOf(owner channel.Identifier, ch common.Address) (channel.Channel, error) {
	for _, r := range [2]channel.Role{channel.Alice, channel.Bob} {
		c, err := n.Channel(channel.Key{Channel: ch, Me: r})
		if err == nil && c.Config().IDs[r] == owner {
			return c, nil
		}
	}
	return channel.Channel{}, fmt.Errorf("%w: %s of %s", ErrUnknownChannel, ch, owner)
}

// Channels returns the channels of owner, or of all identities for "", in the
// order of their addresses.
func (n *Node) Channels(owner channel.Identifier) []channel.Channel {
	n.mu.Lock()
	var out []channel.Channel
	for _, e := range n.entries {
		if ch := e.ch.Load(); ch != nil && (owner == "" || e.cfg.IDs[e.cfg.Me] == owner) {
			out = append(out, *ch)
		}
	}
	n.mu.Unlock()
	slices.SortFunc(out, func(a, b channel.Channel) int {
		x, y := a.Config(), b.Config()
		if c := x.Channel.Cmp(y.Channel); c != 0 {
			return c
		}
		return int(x.Me) - int(y.Me)
	})
	return out
}

// FindChannel returns the channel between owner and peer on a chain, whoever is
// Alice; the one that owner leads if there are two.
func (n *Node) FindChannel(owner, peer channel.Identifier, chainID uint64) (channel.Channel, bool) {
	me, err := owner.Parse()
	if err != nil {
		return channel.Channel{}, false
	}
	other, err := peer.Parse()
	chain := n.opt.Chains[chainID]
	if err != nil || chain == nil {
		return channel.Channel{}, false
	}
	c := chain.Contracts()
	for role, pair := range [2][2]common.Address{{me, other}, {other, me}} {
		addr := channel.ChannelAddress(pair[0], pair[1], c.Factory, c.Mastercopy, chainID)
		if ch, err := n.Channel(channel.Key{Channel: addr, Me: channel.Role(role)}); err == nil && ch.Latest().State.Timeout != 0 {
			return ch, true
		}
	}
	return channel.Channel{}, false
}

func (n *Node) entry(key channel.Key) (*entry, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if e := n.entries[key]; e != nil {
		return e, nil
	}
	return nil, fmt.Errorf("%w: %s as %s", ErrUnknownChannel, key.Channel, key.Me)
}

func (n *Node) machineEnv(cfg *channel.Config) (*MachineEnv, error) {
	signer, ok := n.Identity(cfg.IDs[cfg.Me])
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrUnknownIdentity, cfg.IDs[cfg.Me])
	}
	chain := n.opt.Chains[cfg.ChainID]
	if chain == nil {
		return nil, fmt.Errorf("%w: %d", ErrUnknownChain, cfg.ChainID)
	}
	return &MachineEnv{
		Channel: n.envs[cfg.ChainID], Contracts: chain.Contracts(), Signer: signer, Chain: chain,
		History: n.opt.Store, Journal: n.opt.Journal, MinSubmit: n.opt.MinSubmit[cfg.ChainID],
	}, nil
}

// add puts a new channel into the directory, or returns the one that is there.
func (n *Node) add(cfg channel.Config) (*entry, error) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if e := n.entries[cfg.Key()]; e != nil {
		return e, nil
	}
	if len(n.entries) >= n.opt.MaxChannels {
		return nil, &RefusedError{channel.CodePolicy, fmt.Sprintf("the node has %d channels and takes no more", len(n.entries))}
	}
	e := &entry{key: cfg.Key(), cfg: cfg}
	n.entries[e.key] = e
	n.opt.Chains[cfg.ChainID].WatchChannel(cfg.Channel)
	return e, nil
}

// post hands an input to the channel's worker, starting one if there is none.
// It waits while the worker's inbox is full.
func (n *Node) post(ctx context.Context, e *entry, in input) error {
	if halted := e.halted.Load(); halted != nil {
		return *halted
	}
	n.mu.Lock()
	if n.running == nil || n.running.Err() != nil {
		n.mu.Unlock()
		return ErrStopped
	}
	w := n.workers[e.key]
	if w == nil {
		w = &worker{
			n: n, e: e, inbox: make(chan input, inboxSize), waiting: map[channel.OpKey][]chan<- channel.Notice{},
			log: n.opt.Log.With("channel", e.key.Channel, "chain", e.cfg.ChainID), done: make(chan struct{}),
		}
		n.workers[e.key] = w
		running := n.running
		n.group.Go(func() { w.run(running) })
	}
	w.posting.Add(1)
	n.mu.Unlock()
	defer w.posting.Add(-1)
	select {
	case w.inbox <- in:
		return nil
	case <-w.done:
		return ErrStopped
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Receive takes a frame of a connection that speaks for from. It waits while
// the channel is busy, so that a peer's stream is slowed and nothing is dropped.
// Errors: ErrUnknownChannel; ErrHalted; channel.ErrProtocol when from is no party
// of it.
func (n *Node) Receive(ctx context.Context, from func(channel.Identifier) bool, f channel.Frame) error {
	for _, r := range [2]channel.Role{channel.Alice, channel.Bob} {
		e, err := n.entry(channel.Key{Channel: f.Channel, Me: r})
		if err == nil && from(e.peer()) {
			return n.post(ctx, e, input{event: channel.Received{Frame: f}})
		}
	}
	cfg, err := n.invited(from, &f)
	if err != nil {
		return err
	}
	e, err := n.add(cfg)
	if err != nil {
		return err
	}
	return n.post(ctx, e, input{event: channel.Received{Frame: f}})
}

// invited returns the channel that a setup proposal of a peer opens with one of
// our identities as Bob.
func (n *Node) invited(from func(channel.Identifier) bool, f *channel.Frame) (channel.Config, error) {
	if f.Proposal == nil || len(f.Proposal.Batch) == 0 || f.Proposal.Batch[0].Setup == nil {
		return channel.Config{}, fmt.Errorf("%w: %s", ErrUnknownChannel, f.Channel)
	}
	s := f.Proposal.Batch[0].Setup
	cfg, err := n.config(s.Alice, s.Bob, s.ChainID, channel.Bob)
	switch {
	case err != nil:
		return cfg, err
	case cfg.Channel != f.Channel || cfg.Factory != s.Factory:
		return cfg, fmt.Errorf("%w: setup of %s, whose address is %s", channel.ErrProtocol, f.Channel, cfg.Channel)
	case !from(s.Alice):
		return cfg, fmt.Errorf("%w: setup by a connection that does not speak for %s", channel.ErrProtocol, s.Alice)
	}
	if _, ok := n.Identity(s.Bob); !ok {
		return cfg, fmt.Errorf("%w: %s", ErrUnknownIdentity, s.Bob)
	}
	return cfg, nil
}

// config returns what never changes about the channel of (alice, bob).
func (n *Node) config(alice, bob channel.Identifier, chainID uint64, me channel.Role) (channel.Config, error) {
	chain := n.opt.Chains[chainID]
	if chain == nil {
		return channel.Config{}, fmt.Errorf("%w: %d", ErrUnknownChain, chainID)
	}
	a, err := alice.Parse()
	if err != nil {
		return channel.Config{}, err
	}
	b, err := bob.Parse()
	if err != nil {
		return channel.Config{}, err
	}
	if a == b {
		return channel.Config{}, fmt.Errorf("%w: a channel with oneself", ErrBadInput)
	}
	c := chain.Contracts()
	return channel.Config{
		Me: me, ChainID: chainID, Factory: c.Factory, Channel: channel.ChannelAddress(a, b, c.Factory, c.Mastercopy, chainID),
		IDs: [2]channel.Identifier{alice, bob}, Signers: [2]common.Address{a, b},
	}, nil
}

// PeerConnected links every channel with peer; each then says where it stands.
func (n *Node) PeerConnected(ctx context.Context, peer channel.Identifier) {
	for _, e := range n.with(peer, false) {
		if err := n.post(ctx, e, input{event: channel.Linked{}}); err != nil {
			n.opt.Log.Debug("channel not linked", "channel", e.key.Channel, "err", err)
		}
	}
	n.tellAgain(peer)
	if n.opt.Observer != nil {
		n.opt.Observer.PeerConnected(peer)
	}
}

// GoOn takes up what waits in a channel: operations to be proposed again, and
// withdrawals that this node is to send.
func (n *Node) GoOn(ctx context.Context, key channel.Key) error {
	e, err := n.entry(key)
	if err != nil {
		return err
	}
	n.mu.Lock()
	running := n.running
	n.mu.Unlock()
	if running == nil || running.Err() != nil {
		return ErrStopped
	}
	rows, err := n.opt.Store.UnsubmittedWithdrawals(ctx)
	if err != nil {
		return fmt.Errorf("withdrawals to be sent: %w", err)
	}
	for _, row := range rows {
		if row.Key == key {
			n.group.Go(func() { n.submitWithdrawal(running, row) })
		}
	}
	return n.post(ctx, e, input{event: channel.Retry{}})
}

// PeerDisconnected unlinks the live channels with peer.
func (n *Node) PeerDisconnected(ctx context.Context, peer channel.Identifier) {
	for _, e := range n.with(peer, true) {
		if err := n.post(ctx, e, input{event: channel.Unlinked{}}); err != nil && !errors.Is(err, ErrStopped) {
			n.opt.Log.Debug("channel not unlinked", "channel", e.key.Channel, "err", err)
		}
	}
}

func (n *Node) with(peer channel.Identifier, live bool) []*entry {
	n.mu.Lock()
	defer n.mu.Unlock()
	var out []*entry
	for k, e := range n.entries {
		if e.peer() == peer && (!live || n.workers[k] != nil) {
			out = append(out, e)
		}
	}
	return out
}

func (n *Node) notify(key channel.Key, notices []channel.Notice) {
	for i := range notices {
		x := &notices[i]
		switch {
		case x.Kind == channel.Done && x.Op.Kind == channel.KindSetup:
			n.opt.Log.Info("channel is set up", "channel", key.Channel, "chain", x.Op.Setup.ChainID, "as", key.Me, "timeout_s", x.Op.Setup.Timeout)
		case x.Kind == channel.Done && x.Op.Kind == channel.KindDeposit:
			n.opt.Log.Info("deposits are credited", "channel", key.Channel, "as", key.Me, "asset", x.Op.Deposit.Asset,
				"alice_total", x.Op.Deposit.Totals[channel.Alice], "bob_total", x.Op.Deposit.Totals[channel.Bob])
		}
	}
	n.settle(key, notices)
	n.submitComplete(key, notices)
	if n.opt.Observer != nil {
		n.opt.Observer.Notify(key, notices)
	}
}
