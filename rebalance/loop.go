package rebalance

import (
	"context"
	"log/slog"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Funds moves collateral. Both calls block until what they moved is in the
// latest double-signed state, or cannot be.
type Funds interface {
	// Deposit sends Job.Amount to the channel. A deposit of the same (spot,
	// Base) that was sent before, by this process or an earlier one, is waited
	// for instead: it is never sent twice.
	Deposit(ctx context.Context, j Job) error
	// Withdraw takes Job.Amount out to our own address.
	Withdraw(ctx context.Context, j Job) error
}

// Options is what a Rebalancer needs. All fields but Workers are required.
type Options struct {
	Config Config
	Facts  Facts
	Funds  Funds
	// Answer is told what became of a need; it must not block.
	Answer func(key channel.Key, asset common.Address, err error)
	Logger *slog.Logger
	// Workers bounds the jobs under way at once; 0 is 8.
	Workers int
}

// Rebalancer runs a [Machine]: it queues what it is asked, carries out jobs
// and waits for them. Its methods may be called from anywhere and never block.
type Rebalancer struct {
	opt     Options
	machine *Machine
	wake    chan struct{}
	slots   chan struct{}

	mu      sync.Mutex
	pending map[Spot]*wish
	order   []Spot
	ended   []Finished
	config  *Config // to go by from now on, nil for as before
}

// wish is what was asked of a spot since the loop last looked: so the queue is
// no longer than the spots there are.
type wish struct {
	need  channel.Amount
	check bool
}

// NewRebalancer checks the config. Errors: ErrProfile.
func NewRebalancer(opt Options) (*Rebalancer, error) {
	m, err := New(opt.Config, opt.Facts)
	if err != nil {
		return nil, err
	}
	if opt.Workers == 0 {
		opt.Workers = 8
	}
	return &Rebalancer{
		opt: opt, machine: m, wake: make(chan struct{}, 1),
		slots: make(chan struct{}, opt.Workers), pending: make(map[Spot]*wish),
	}, nil
}

// Need asks that amount of asset be free in a channel; Options.Answer is called
// once it is, or cannot be. An amount of 0 asks for nothing.
func (r *Rebalancer) Need(key channel.Key, asset common.Address, amount channel.Amount) {
	if amount.IsZero() {
		return
	}
	r.ask(Spot{key, asset}, func(w *wish) {
		if w.need.Less(amount) {
			w.need = amount
		}
	})
}

// Check asks that a channel's collateral be compared with its profile, as after
// every payment.
func (r *Rebalancer) Check(key channel.Key, asset common.Address) {
	r.ask(Spot{key, asset}, func(w *wish) { w.check = true })
}

func (r *Rebalancer) ask(at Spot, add func(*wish)) {
	r.mu.Lock()
	w := r.pending[at]
	if w == nil {
		w = &wish{}
		r.pending[at] = w
		r.order = append(r.order, at)
	}
	add(w)
	r.mu.Unlock()
	r.signal()
}

func (r *Rebalancer) signal() {
	select {
	case r.wake <- struct{}{}:
	default:
	}
}

// SetConfig has the rebalancer go by other profiles and peers from now on. What is
// under way ends as it began. Errors: ErrProfile.
func (r *Rebalancer) SetConfig(cfg Config) error {
	if _, err := New(cfg, r.opt.Facts); err != nil {
		return err
	}
	r.mu.Lock()
	r.config = &cfg
	r.mu.Unlock()
	r.signal()
	return nil
}

// Run serves until ctx ends and returns once every job has.
func (r *Rebalancer) Run(ctx context.Context) {
	var jobs sync.WaitGroup
	defer jobs.Wait()
	for {
		for _, ev := range r.take() {
			for _, eff := range r.machine.Handle(ev) {
				r.do(ctx, &jobs, eff)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-r.wake:
		}
	}
}

// take empties the queue, ends of jobs first: they may answer what is asked.
func (r *Rebalancer) take() []Event {
	r.mu.Lock()
	defer r.mu.Unlock()
	events := make([]Event, 0, 1+len(r.ended)+2*len(r.order))
	if r.config != nil {
		events = append(events, Configured{*r.config})
		r.config = nil
	}
	for _, e := range r.ended {
		events = append(events, e)
	}
	for _, at := range r.order {
		w := r.pending[at]
		if !w.need.IsZero() {
			events = append(events, Need{at, w.need})
		}
		if w.check {
			events = append(events, Check{at, time.Now().UnixMicro()})
		}
	}
	clear(r.pending)
	r.order, r.ended = nil, nil
	return events
}

func (r *Rebalancer) do(ctx context.Context, jobs *sync.WaitGroup, eff Effect) {
	switch e := eff.(type) {
	case Answer:
		r.opt.Answer(e.Spot.Key, e.Spot.Asset, e.Err)
	case Start:
		jobs.Go(func() { r.carry(ctx, e.Job) })
	}
}

// carry does one job and reports its end.
func (r *Rebalancer) carry(ctx context.Context, j Job) {
	log := r.opt.Logger.With("channel", j.Spot.Key.Channel, "asset", j.Spot.Asset, "amount", j.Amount, "kind", j.Kind)
	var err error
	select {
	case r.slots <- struct{}{}:
		defer func() { <-r.slots }()
		began := time.Now()
		if j.Kind == TopUp {
			err = r.opt.Funds.Deposit(ctx, j)
		} else {
			err = r.opt.Funds.Withdraw(ctx, j)
		}
		if err == nil {
			log.Info("collateral moved", "took", time.Since(began))
		} else if ctx.Err() == nil {
			log.Warn("collateral not moved", "err", err)
		}
	case <-ctx.Done():
		err = ctx.Err()
	}
	r.mu.Lock()
	r.ended = append(r.ended, Finished{Spot: j.Spot, NowUs: time.Now().UnixMicro(), Err: err})
	r.mu.Unlock()
	r.signal()
}
