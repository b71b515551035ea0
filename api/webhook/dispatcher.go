package webhook

import (
	"context"
	"errors"
	"log/slog"
	"net/http"
	"slices"
	"sync"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// Outcome of an attempt.
type Outcome string

// The outcomes.
const (
	Delivered Outcome = "delivered"
	Failed    Outcome = "failed"
	GivenUp   Outcome = "given_up"
)

// Options of a Dispatcher. All fields are required unless they say so.
type Options struct {
	Store Store
	// Render makes the payload of an event.
	Render func(ctx context.Context, r *channel.EventRow) (service.Event, error)
	Clock  Clock
	// Rand is for the jitter of pauses: from 0 to below 1.
	Rand func() float64
	// Text makes ids and secrets: random text that nobody guesses.
	Text func() string
	// Timeout is of one attempt.
	Timeout time.Duration
	// GiveUpAfter is how long after its first attempt an event is tried.
	GiveUpAfter time.Duration
	// Parallel is the most attempts of one webhook at a time, each of another channel.
	Parallel int
	// AllowPrivate lets webhooks of anybody be at any address, as on a node for
	// development.
	AllowPrivate bool
	Agent        string
	Log          *slog.Logger
	// Observe is told of every attempt.
	Observe func(Outcome)
}

// maxHooks bounds the webhooks of an identity: each costs a goroutine and reads
// every event.
const maxHooks = 64

// Dispatcher keeps webhooks and tells them of events. Its methods may be called from
// anywhere; nothing is sent before Run.
type Dispatcher struct {
	opt           Options
	guarded, open *http.Client

	mu      sync.Mutex
	running context.Context //nolint:containedctx // of Run, which waits for what it starts
	hooks   map[string]*runner
	group   sync.WaitGroup
}

// New makes a dispatcher and loads the webhooks.
func New(ctx context.Context, opt Options) (*Dispatcher, error) {
	d := &Dispatcher{opt: opt, guarded: newClient(opt.Timeout, true), open: newClient(opt.Timeout, false), hooks: map[string]*runner{}}
	all, err := opt.Store.Webhooks(ctx)
	if err != nil {
		return nil, err
	}
	counts, err := opt.Store.CountDeliveries(ctx)
	if err != nil {
		return nil, err
	}
	for _, h := range all {
		d.hooks[h.ID] = newRunner(d, h, counts[h.ID].Pending)
	}
	return d, nil
}

// Run tells webhooks of events until ctx ends.
func (d *Dispatcher) Run(ctx context.Context) {
	d.mu.Lock()
	d.running = ctx
	for _, r := range d.hooks {
		d.start(r)
	}
	d.mu.Unlock()
	<-ctx.Done()
	d.barrier()
	d.group.Wait()
	d.guarded.CloseIdleConnections()
	d.open.CloseIdleConnections()
}

// barrier returns once whoever found the dispatcher running has started its
// runner.
func (d *Dispatcher) barrier() {
	d.mu.Lock()
	defer d.mu.Unlock()
}

// start runs a webhook, if the dispatcher does. The caller holds mu.
func (d *Dispatcher) start(r *runner) {
	if d.running == nil || d.running.Err() != nil {
		return
	}
	ctx, cancel := context.WithCancel(d.running)
	r.stop = cancel
	h := r.hook
	d.group.Go(func() {
		defer cancel()
		r.run(ctx, h)
	})
}

// Stats says how many events wait for a webhook, and since when the oldest does;
// the zero Time if none.
func (d *Dispatcher) Stats() (pending int, oldest time.Time) {
	d.mu.Lock()
	defer d.mu.Unlock()
	for _, r := range d.hooks {
		n, at := r.stats()
		pending += n
		if !at.IsZero() && (oldest.IsZero() || at.Before(oldest)) {
			oldest = at
		}
	}
	return pending, oldest
}

// first is the pause after the first failed attempt, most the longest.
const (
	firstPause = time.Second
	mostPause  = 10 * time.Minute
)

// pause returns how long to wait after so many failed attempts: twice as long each
// time, and some of it by chance, so that those who failed together do not come
// back together.
func (d *Dispatcher) pause(attempts int) time.Duration {
	p := mostPause
	if n := attempts - 1; n < 10 {
		p = min(firstPause<<n, mostPause)
	}
	return p/2 + time.Duration(d.opt.Rand()*float64(p/2))
}

// Add implements service.Hooks. In a slot, the events of w leave every other webhook
// of the slot, and those of one URL are one webhook, so that it has them in order.
func (d *Dispatcher) Add(ctx context.Context, w service.NewWebhook, trusted bool) (service.Webhook, error) {
	d.mu.Lock()
	defer d.mu.Unlock()
	newest, _ := d.opt.Store.NewestEvent()
	h := Hook{
		ID: d.opt.Text(), Owner: w.Owner, Events: slices.Clone(w.Events), URL: w.URL, Secret: w.Secret, Slot: w.Slot, Trusted: trusted,
		CreatedUs: d.opt.Clock.Now().UnixMicro(), Cursor: newest,
	}
	if h.Secret == "" {
		h.Secret = d.opt.Text()
	}
	var put []Hook
	var drop []string
	count := 0
	for _, r := range d.hooks {
		if r.hook.Owner != w.Owner {
			continue
		}
		count++
		if w.Slot == "" || r.hook.Slot != w.Slot {
			continue
		}
		left := r.hook
		if left.Events = without(left.Events, w.Events); left.URL == w.URL && left.Trusted == trusted && w.Secret == "" {
			h.ID, h.Secret, h.CreatedUs = left.ID, left.Secret, left.CreatedUs
			h.Events = append(left.Events, w.Events...)
			continue
		}
		switch {
		case len(left.Events) == 0:
			drop = append(drop, left.ID)
			count--
		case len(left.Events) != len(r.hook.Events):
			put = append(put, left)
		}
	}
	if w.URL != "" {
		if _, old := d.hooks[h.ID]; !old && count >= maxHooks {
			return service.Webhook{}, &service.InputError{Field: "url", Problem: "is one too many: the identity has 64 webhooks"}
		}
		put = append(put, h)
	}
	if err := d.opt.Store.ChangeWebhooks(ctx, put, drop); err != nil {
		return service.Webhook{}, err
	}
	for _, id := range drop {
		d.forget(id)
	}
	for _, p := range put {
		d.change(p)
	}
	if w.URL == "" {
		return service.Webhook{}, nil
	}
	out := shown(&h)
	out.Secret = h.Secret
	return out, nil
}

// without returns the names that are not among others. A webhook of a slot always
// has names.
func without(names, others []channel.EventName) (out []channel.EventName) {
	for _, n := range names {
		if !slices.Contains(others, n) {
			out = append(out, n)
		}
	}
	return out
}

// change makes a webhook what it is from now on. The caller holds mu.
func (d *Dispatcher) change(h Hook) {
	if r := d.hooks[h.ID]; r != nil {
		r.replace(h)
		return
	}
	r := newRunner(d, h, 0)
	d.hooks[h.ID] = r
	d.start(r)
}

// forget ends a webhook. The caller holds mu.
func (d *Dispatcher) forget(id string) {
	if r := d.hooks[id]; r != nil {
		if r.stop != nil {
			r.stop()
		}
		delete(d.hooks, id)
	}
}

// Remove implements service.Hooks.
func (d *Dispatcher) Remove(ctx context.Context, owner channel.Identifier, id string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	if r := d.hooks[id]; r == nil || r.hook.Owner != owner {
		return channel.ErrNotFound
	}
	if err := d.opt.Store.ChangeWebhooks(ctx, nil, []string{id}); err != nil {
		return err
	}
	d.forget(id)
	return nil
}

func shown(h *Hook) service.Webhook {
	return service.Webhook{ID: h.ID, Owner: h.Owner, Events: slices.Clone(h.Events), URL: h.URL, Slot: h.Slot, CreatedUs: h.CreatedUs}
}

// List implements service.Hooks.
func (d *Dispatcher) List(ctx context.Context, owner channel.Identifier) ([]service.Webhook, error) {
	all, err := d.opt.Store.Webhooks(ctx)
	if err != nil {
		return nil, err
	}
	counts, err := d.opt.Store.CountDeliveries(ctx)
	if err != nil {
		return nil, err
	}
	out := []service.Webhook{}
	for i := range all {
		if all[i].Owner != owner {
			continue
		}
		w, c := shown(&all[i]), counts[all[i].ID]
		w.Pending, w.GivenUp, w.LastError = c.Pending, c.GivenUp, c.LastError
		out = append(out, w)
	}
	return out, nil
}

// Undelivered implements service.Hooks.
func (d *Dispatcher) Undelivered(ctx context.Context, owner channel.Identifier, p service.PageRequest) (service.Page[service.Delivery], error) {
	page := service.Page[service.Delivery]{Items: []service.Delivery{}}
	rows, err := d.opt.Store.Deliveries(ctx, DeliveryFilter{Owner: owner, After: p.Cursor, Limit: p.Limit})
	if err != nil {
		return page, err
	}
	for _, r := range rows {
		out := service.Delivery{Webhook: r.Webhook, Attempts: r.Attempts, NextUs: r.NextUs, LastError: r.LastError}
		if r.GivenUp {
			out.NextUs = 0
		}
		row, err := d.opt.Store.Event(ctx, r.Seq)
		if errors.Is(err, channel.ErrNotFound) {
			continue
		}
		if err != nil {
			return page, err
		}
		if out.Event, err = d.opt.Render(ctx, row); err != nil {
			return page, err
		}
		page.Items = append(page.Items, out)
	}
	if len(rows) == p.Limit {
		page.Next = rows[len(rows)-1].ID
	}
	return page, nil
}

// Redeliver implements service.Hooks.
func (d *Dispatcher) Redeliver(ctx context.Context, owner channel.Identifier, id string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	r := d.hooks[id]
	if r == nil || r.hook.Owner != owner {
		return channel.ErrNotFound
	}
	if err := d.opt.Store.RetryDeliveries(ctx, id, d.opt.Clock.Now().UnixMicro()); err != nil {
		return err
	}
	r.reload()
	return nil
}
