package router

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"sync"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// Store makes writes durable, all of a call or none.
type Store interface {
	Commit(ctx context.Context, writes ...channel.Write) error
}

// Node carries operations into channels.
type Node interface {
	// Propose hands operations to a channel, in their order. It must not block;
	// what is not taken comes back as a Dead notice. An operation that the
	// channel has already under its key is the same operation.
	Propose(key channel.Key, ops ...channel.Op)
}

// Collaterals gets collateral into channels. Both calls must not block.
type Collaterals interface {
	// Need asks that amount be free beside all holds; [Router.Collateral] answers.
	Need(key channel.Key, asset common.Address, amount channel.Amount)
	// Check says that the balance of a channel has changed.
	Check(key channel.Key, asset common.Address)
}

// Stage is a part of a forward's way, for the latency histogram.
type Stage string

// The stages.
const (
	ReceivedToHeld    Stage = "received_held"
	HeldToLocked      Stage = "held_locked"
	LockedToResolved  Stage = "locked_resolved"
	ResolvedToSettled Stage = "resolved_settled"
	Total             Stage = "total"
)

// Metrics counts forwards. Calls must be cheap.
type Metrics interface {
	// Ended is called once for every forward whose incoming leg ended.
	Ended(e *Ended)
	// Stage is called for every stage that a settled forward went through.
	Stage(s Stage, took time.Duration)
	// Open is how many forwards have not ended on both sides.
	Open(n int)
}

// Options is what a Router needs. Now, Rand and TickEvery have defaults.
type Options struct {
	Config     Config
	Store      Store
	Node       Node
	Facts      Facts
	Collateral Collaterals
	Metrics    Metrics
	Logger     *slog.Logger
	// Signer signs quotes; nil where none are given.
	Signer QuoteSigner
	// Quotes are the rows of quotes that may still be used.
	Quotes []*channel.QuoteRow
	// Draining starts the router so: it takes nothing new.
	Draining bool
	// Ended, if it is set, is told of every forward whose incoming leg ended. It must
	// not block.
	Ended func(*Ended)
	// Now is the wall clock; nil is time.Now.
	Now func() time.Time
	// Rand seeds the salts; nil is crypto/rand.
	Rand io.Reader
	// TickEvery is the pace of retries; 0 is one second.
	TickEvery time.Duration
}

// Router runs a [Machine]: it feeds it what the node reports and carries out
// what it asks for. Its methods may be called from anywhere.
type Router struct {
	opt  Options
	seed common.Hash   // 32 random bytes of this process
	nth  atomic.Uint64 // salts drawn
	wake chan struct{} // events wait
	work chan struct{} // journals wait

	// deciding is held while events are handled and carried out, committing while
	// journals are written, so that Reset can wait for both.
	deciding, committing sync.Mutex

	mu                sync.Mutex // guards what follows; held for a decision, never across I/O
	machine           *Machine
	settled, refunded uint64 // ended since the start

	queueMu  sync.Mutex // guards what follows
	events   []Event
	journals []Journal
}

// NewRouter takes the unfinished rows of the journal. It must be called before
// the node hands over its first notice, and Run after the node knows its
// channels. Errors: ErrConfig, ErrRecord, ErrState, and those of Options.Rand.
func NewRouter(rows []*channel.ForwardRow, opt Options) (*Router, error) {
	if opt.Now == nil {
		opt.Now = time.Now
	}
	if opt.Rand == nil {
		opt.Rand = rand.Reader
	}
	if opt.TickEvery == 0 {
		opt.TickEvery = time.Second
	}
	m, err := New(opt.Config, opt.Facts)
	if err != nil {
		return nil, err
	}
	m.draining = opt.Draining
	if err := m.RestoreQuotes(opt.Quotes); err != nil {
		return nil, err
	}
	if err := m.Restore(rows); err != nil {
		return nil, err
	}
	r := &Router{opt: opt, machine: m, wake: make(chan struct{}, 1), work: make(chan struct{}, 1)}
	if _, err := io.ReadFull(opt.Rand, r.seed[:]); err != nil {
		return nil, fmt.Errorf("seed of the salts: %w", err)
	}
	for _, id := range m.Open() {
		r.events = append(r.events, Resume{ID: id, NowUs: r.nowUs(), Salt: r.salt()})
	}
	signal(r.wake)
	return r, nil
}

func (r *Router) nowUs() int64 { return r.opt.Now().UnixMicro() }

// salt returns 32 bytes that nobody can foresee and that never come again.
func (r *Router) salt() common.Hash {
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], r.nth.Add(1))
	return crypto.Keccak256Hash(r.seed[:], n[:])
}

// signal wakes whoever reads from c, unless it is awake already.
func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// Writes returns the rows that belong into the commit of the state which brought
// the notices; see [Machine.Writes].
func (r *Router) Writes(key channel.Key, notices []channel.Notice, nowUs int64) []channel.Write {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.machine.Writes(key, notices, nowUs)
}

// Refuse returns why a resolve or cancel of the peer must not be signed, or nil;
// see [Machine.Judge].
func (r *Router) Refuse(key channel.Key, op *channel.Op) *channel.OpError {
	r.mu.Lock()
	code := r.machine.Judge(key, op, r.nowUs())
	r.mu.Unlock()
	switch code {
	case channel.CodeNone:
		return nil
	case channel.CodeResolver, channel.CodeUnknownDefinition:
		r.opt.Logger.Warn("a recipient's resolver is not signed: it would not pay the incoming side as well, or this node no longer has its definition; the recipient can still claim on chain",
			"channel", key.Channel, "transfer", op.Transfer, "code", code)
	}
	return &channel.OpError{Key: op.Key(key.Channel), Code: code, Message: "the other leg of this forward stands against it"}
}

// Available returns what may still be promised in a channel; see
// [Machine.Available].
func (r *Router) Available(key channel.Key, asset common.Address) channel.Amount {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.machine.Available(key, asset)
}

// Held returns what is promised of asset in a channel (F4).
func (r *Router) Held(key channel.Key, asset common.Address) channel.Amount {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.machine.holds[spot{key, asset}]
}

// Notify says that the commit to which Writes contributed is durable. It does
// not block.
func (r *Router) Notify(key channel.Key, notices []channel.Notice) {
	if len(notices) > 0 {
		r.feed(Notices{Key: key, Notices: notices, NowUs: r.nowUs(), Salt: r.salt()})
	}
}

// PeerConnected says that a peer can be reached again.
func (r *Router) PeerConnected(peer channel.Identifier) { r.feed(Connected{peer, r.nowUs()}) }

// HeadMoved says that Facts.Head of a chain moved.
func (r *Router) HeadMoved(chainID uint64) { r.feed(HeadMoved{chainID, r.nowUs()}) }

// Collateral answers a need: err is nil when the collateral is there.
func (r *Router) Collateral(key channel.Key, asset common.Address, err error) {
	r.feed(Collateral{key, asset, err, r.nowUs()})
}

func (r *Router) feed(events ...Event) {
	r.queueMu.Lock()
	r.events = append(r.events, events...)
	r.queueMu.Unlock()
	signal(r.wake)
}

// Run serves until ctx ends and returns once the commit under way has. What it
// did not come to is in the journal or in the channels, and is taken up by the
// next start.
func (r *Router) Run(ctx context.Context) {
	var committer sync.WaitGroup
	defer committer.Wait()
	committer.Go(func() { r.commitAll(ctx) })
	tick := time.NewTicker(r.opt.TickEvery)
	defer tick.Stop()
	for {
		r.handleAll()
		select {
		case <-ctx.Done():
			return
		case <-r.wake:
		case <-tick.C:
			r.feed(Tick{r.nowUs()})
		}
	}
}

// handleAll decides on all events that wait, then carries out what that asks for.
func (r *Router) handleAll() {
	r.deciding.Lock()
	defer r.deciding.Unlock()
	r.queueMu.Lock()
	events := r.events
	r.events = nil
	r.queueMu.Unlock()
	if len(events) == 0 {
		return
	}
	var effects []Effect
	for _, ev := range events {
		r.mu.Lock()
		effects = append(effects, r.machine.Handle(ev)...)
		r.mu.Unlock()
	}
	r.mu.Lock()
	open := r.machine.open.n
	r.mu.Unlock()
	r.opt.Metrics.Open(open)
	r.carryOut(effects)
}

// carryOut does what the machine asked for, operations of one channel together.
func (r *Router) carryOut(effects []Effect) {
	var journals []Journal
	var keys []channel.Key
	ops := make(map[channel.Key][]channel.Op)
	for _, eff := range effects {
		switch e := eff.(type) {
		case Journal:
			journals = append(journals, e)
		case Propose:
			if ops[e.Key] == nil {
				keys = append(keys, e.Key)
			}
			ops[e.Key] = append(ops[e.Key], e.Op)
		case TopUp:
			r.opt.Collateral.Need(e.Key, e.Asset, e.Amount)
		case Report:
			r.report(&e.Ended)
		case Trouble:
			r.opt.Logger.Warn("forward in trouble", "what", e.What, "transfer", e.ID.Transfer,
				"channel", e.ID.Incoming.Channel, "code", e.Code, "message", e.Message)
		}
	}
	for _, k := range keys {
		r.opt.Node.Propose(k, ops[k]...)
	}
	if len(journals) > 0 {
		r.queueMu.Lock()
		r.journals = append(r.journals, journals...)
		r.queueMu.Unlock()
		signal(r.work)
	}
}

// report tells people and metrics of an end, and has the collateral looked at.
func (r *Router) report(e *Ended) {
	level := slog.LevelInfo
	if e.State == Settled {
		level = slog.LevelDebug // the metrics have it
	}
	r.opt.Logger.Log(context.Background(), level, "forward ended", "state", e.State, "reason", e.Record.Reason,
		"proof", e.Record.Proof, "routing_id", e.RoutingID, "channel", e.ID.Incoming.Channel, "transfer", e.ID.Transfer,
		"code", e.Record.Code)
	r.opt.Metrics.Ended(e)
	r.mu.Lock()
	if e.State == Settled {
		r.settled++
	} else {
		r.refunded++
	}
	r.mu.Unlock()
	if r.opt.Ended != nil {
		r.opt.Ended(e)
	}
	if e.State != Settled {
		return
	}
	marks := [...]int64{e.ReceivedUs, e.HeldUs, e.LockedUs, e.ResolvedUs, e.EndedUs}
	for i, s := range [...]Stage{ReceivedToHeld, HeldToLocked, LockedToResolved, ResolvedToSettled} {
		if from, to := marks[i], marks[i+1]; from != 0 && to != 0 {
			r.opt.Metrics.Stage(s, time.Duration(to-from)*time.Microsecond)
		}
	}
	r.opt.Metrics.Stage(Total, time.Duration(e.EndedUs-e.ReceivedUs)*time.Microsecond)
	r.opt.Collateral.Check(e.ID.Incoming, e.Record.InAsset)
	r.opt.Collateral.Check(e.Outgoing, e.Record.OutAsset)
}

// commitAll makes journals durable until ctx ends: all that wait, in one commit.
func (r *Router) commitAll(ctx context.Context) {
	for {
		select {
		case <-ctx.Done():
			return
		case <-r.work:
		}
		r.commitWaiting(ctx)
	}
}

func (r *Router) commitWaiting(ctx context.Context) {
	r.committing.Lock()
	defer r.committing.Unlock()
	r.queueMu.Lock()
	journals := r.journals
	r.journals = nil
	r.queueMu.Unlock()
	if len(journals) > 0 {
		r.commit(ctx, journals)
	}
}

// commit writes journals together. If one of them uses a lock hash or a quote
// again, halves are tried, so that the others cost few commits more.
func (r *Router) commit(ctx context.Context, journals []Journal) {
	var writes []channel.Write
	for _, j := range journals {
		writes = append(writes, j.Writes...)
	}
	err := r.opt.Store.Commit(ctx, writes...)
	alone := errors.Is(err, channel.ErrLockHashUsed) || errors.Is(err, channel.ErrQuoteUsed)
	if n := len(journals); n > 1 && alone {
		r.commit(ctx, journals[:n/2])
		r.commit(ctx, journals[n/2:])
		return
	}
	if err != nil && !alone && ctx.Err() == nil {
		r.opt.Logger.Error("forwards not journalled", "forwards", len(journals), "err", err)
	}
	now := r.nowUs()
	done := make([]Event, len(journals))
	for i, j := range journals {
		done[i] = Committed{j.ID, j.Seq, err, now}
	}
	r.feed(done...)
}

// Running is what of a router's config may change while it runs.
type Running struct {
	Swaps *pricing.Table
	// MaxOpen and MaxOpenPerPeer are as of Config.
	MaxOpen, MaxOpenPerPeer int
}

// Reconfigure has the router decide by other terms from now on. What it has promised,
// as a quote or a hold, stands. Errors: ErrConfig, and nothing changed.
func (r *Router) Reconfigure(o Running) error {
	r.mu.Lock()
	defer r.mu.Unlock()
	next := r.machine.cfg
	next.Swaps, next.MaxOpen, next.MaxOpenPerPeer = o.Swaps, o.MaxOpen, o.MaxOpenPerPeer
	if err := next.Validate(); err != nil {
		return err
	}
	r.machine.cfg = next
	return nil
}
