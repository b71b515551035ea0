package webhook

import (
	"context"
	"errors"
	"slices"
	"sync"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// Events that one step takes: what a kill repeats at most.
const (
	takeAtOnce  = 64
	retryAtOnce = 64
	// saveEvery is how many events of others may pass before the cursor is saved.
	saveEvery = 1024
)

// restAfter is how long a webhook rests after a failure of the store.
const restAfter = time.Second

// runner tells one webhook. It takes events in the order of the outbox; those of one
// channel are sent one after another, channels side by side. An event that is not
// taken becomes a delivery, and so does whatever follows it in its channel, until the
// channel has caught up.
type runner struct {
	d    *Dispatcher
	hook Hook // guarded by d.mu; run has a copy
	stop context.CancelFunc
	kick chan struct{}

	mu      sync.Mutex // guards what follows
	next    *Hook      // what the webhook became
	stale   bool       // what was given up is due again
	pending int
	oldest  int64 // QueuedUs of the oldest that waits, 0 for none

	// cursor is up to where events were taken, saved what the store has of it. heads
	// is the oldest delivery of each channel that is behind. Of run only.
	cursor, saved uint64
	heads         map[channel.Key]Delivery
}

func newRunner(d *Dispatcher, h Hook, pending int) *runner {
	return &runner{d: d, hook: h, kick: make(chan struct{}, 1), pending: pending, cursor: h.Cursor, saved: h.Cursor, heads: map[channel.Key]Delivery{}}
}

func (r *runner) wake() {
	select {
	case r.kick <- struct{}{}:
	default:
	}
}

// replace gives the webhook other events, or another URL. The caller holds d.mu.
func (r *runner) replace(h Hook) {
	r.hook = h
	r.mu.Lock()
	r.next = &h
	r.mu.Unlock()
	r.wake()
}

// reload looks again at what the store has.
func (r *runner) reload() {
	r.mu.Lock()
	r.stale = true
	r.mu.Unlock()
	r.wake()
}

func (r *runner) stats() (pending int, oldest time.Time) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.oldest != 0 {
		oldest = time.UnixMicro(r.oldest)
	}
	return r.pending, oldest
}

// run tells the webhook until ctx ends.
func (r *runner) run(ctx context.Context, h Hook) {
	loaded := false
	for ctx.Err() == nil {
		err := r.step(ctx, &h, &loaded)
		if err == nil {
			continue
		}
		if ctx.Err() == nil {
			r.d.opt.Log.Error("webhook rests", "webhook", h.ID, "err", err)
		}
		loaded = false // what the store has is what counts
		select {
		case <-r.d.opt.Clock.After(restAfter):
		case <-ctx.Done():
		}
	}
	if r.cursor > r.saved {
		if err := r.d.opt.Store.SaveProgress(context.WithoutCancel(ctx), Progress{Webhook: h.ID, Cursor: r.cursor}); err != nil {
			r.d.opt.Log.Debug("cursor of a webhook not saved", "webhook", h.ID, "err", err)
		}
	}
}

// step takes new events, tries what is due, and waits if there was neither.
func (r *runner) step(ctx context.Context, h *Hook, loaded *bool) error {
	if err := r.changes(ctx, h, loaded); err != nil {
		return err
	}
	_, more := r.d.opt.Store.NewestEvent()
	took, err := r.take(ctx, h)
	if err != nil {
		return err
	}
	tried, err := r.tryDue(ctx, h)
	if err != nil || took || tried {
		return err
	}
	var alarm <-chan time.Time
	if at, ok := r.dueAt(); ok {
		alarm = r.d.opt.Clock.After(max(0, time.UnixMicro(at).Sub(r.d.opt.Clock.Now())))
	}
	select {
	case <-more:
	case <-alarm:
	case <-r.kick:
	case <-ctx.Done():
	}
	return nil
}

// changes takes up what was changed, and after a start what the store has.
func (r *runner) changes(ctx context.Context, h *Hook, loaded *bool) error {
	r.mu.Lock()
	next, stale := r.next, r.stale
	r.next, r.stale = nil, false
	r.mu.Unlock()
	if next != nil {
		*h = *next
	}
	if *loaded && !stale {
		return nil
	}
	*loaded = false
	heads, err := r.d.opt.Store.FirstDeliveries(ctx, h.ID)
	if err != nil {
		return err
	}
	counts, err := r.d.opt.Store.CountDeliveries(ctx)
	if err != nil {
		return err
	}
	r.cursor = r.saved
	clear(r.heads)
	for _, x := range heads {
		r.heads[x.Key] = x
	}
	r.count(counts[h.ID].Pending, true)
	*loaded = true
	return nil
}

// count keeps the numbers for Stats.
func (r *runner) count(pending int, absolute bool) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !absolute {
		pending += r.pending
	}
	r.pending, r.oldest = pending, 0
	for _, x := range r.heads {
		if r.oldest == 0 || x.QueuedUs < r.oldest {
			r.oldest = x.QueuedUs
		}
	}
}

func (r *runner) dueAt() (at int64, ok bool) {
	for _, x := range r.heads {
		if !ok || x.NextUs < at {
			at, ok = x.NextUs, true
		}
	}
	return at, ok
}

// take sends the next events, and reports whether there were any.
func (r *runner) take(ctx context.Context, h *Hook) (bool, error) {
	rows, through, err := r.d.opt.Store.Events(ctx, service.EventQuery{Owner: h.Owner, Names: h.Events, After: r.cursor, Limit: takeAtOnce})
	if err != nil {
		return false, err
	}
	if len(rows) == 0 {
		r.cursor = max(r.cursor, through)
		if r.cursor-r.saved < saveEvery {
			return false, nil
		}
		return false, r.save(ctx, Progress{Webhook: h.ID, Cursor: r.cursor})
	}
	queues := map[channel.Key][]*channel.EventRow{}
	for _, row := range rows {
		queues[row.Key] = append(queues[row.Key], row)
	}
	var mu sync.Mutex
	p := Progress{Webhook: h.ID, Cursor: through}
	r.each(queuesOf(queues), func(key channel.Key) {
		left := r.send(ctx, h, key, queues[key])
		mu.Lock()
		defer mu.Unlock()
		p.Put = append(p.Put, left...)
	})
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	slices.SortFunc(p.Put, func(a, b Delivery) int { return int(a.Seq) - int(b.Seq) })
	if err := r.save(ctx, p); err != nil {
		return false, err
	}
	r.cursor = through
	for _, x := range p.Put {
		if _, behind := r.heads[x.Key]; !behind {
			r.heads[x.Key] = x
		}
	}
	r.count(len(p.Put), false)
	return true, nil
}

func (r *runner) save(ctx context.Context, p Progress) error {
	err := r.d.opt.Store.SaveProgress(context.WithoutCancel(ctx), p)
	if err == nil {
		r.saved = max(r.saved, p.Cursor)
	}
	return err
}

func queuesOf[V any](m map[channel.Key]V) []channel.Key {
	keys := make([]channel.Key, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

// each calls f for every channel, a bounded number at a time, and waits.
func (r *runner) each(keys []channel.Key, f func(channel.Key)) {
	slots := make(chan struct{}, r.d.opt.Parallel)
	var group sync.WaitGroup
	for _, k := range keys {
		slots <- struct{}{}
		group.Go(func() {
			defer func() { <-slots }()
			f(k)
		})
	}
	group.Wait()
}

// send sends new events of one channel in their order, and returns those that were
// not taken: all from the first one on, and all of them if the channel is behind.
func (r *runner) send(ctx context.Context, h *Hook, key channel.Key, rows []*channel.EventRow) (left []Delivery) {
	_, behind := r.heads[key]
	for _, row := range rows {
		now := r.d.opt.Clock.Now().UnixMicro()
		x := Delivery{Webhook: h.ID, Key: key, Seq: row.Seq, QueuedUs: now, NextUs: now}
		if !behind {
			err := r.attempt(ctx, h, row)
			if err == nil {
				continue
			}
			behind = true
			r.failed(&x, err)
		}
		left = append(left, x)
	}
	return left
}

// failed notes a failed attempt: when the next is, or that there is none.
func (r *runner) failed(x *Delivery, err error) {
	now := r.d.opt.Clock.Now()
	x.Attempts++
	x.LastError = clip(err.Error())
	x.NextUs = now.Add(r.d.pause(x.Attempts)).UnixMicro()
	x.GivenUp = now.Sub(time.UnixMicro(x.QueuedUs)) >= r.d.opt.GiveUpAfter
	outcome := Failed
	if x.GivenUp {
		outcome = GivenUp
		r.d.opt.Log.Warn("webhook's event given up", "webhook", x.Webhook, "event", x.Seq, "attempts", x.Attempts, "err", err)
	}
	r.d.opt.Observe(outcome)
}

func (r *runner) attempt(ctx context.Context, h *Hook, row *channel.EventRow) error {
	e, err := r.d.opt.Render(ctx, row)
	if err != nil {
		r.d.opt.Log.Error("payload of an event not made", "event", row.Seq, "err", err)
		return errors.New("a fault of the node; its log has the reason")
	}
	if err := r.d.post(ctx, h, &e); err != nil {
		return err
	}
	r.d.opt.Observe(Delivered)
	return nil
}

// tryDue goes on with every channel whose oldest delivery is due.
func (r *runner) tryDue(ctx context.Context, h *Hook) (bool, error) {
	now := r.d.opt.Clock.Now().UnixMicro()
	var due []channel.Key
	for key, x := range r.heads {
		if x.NextUs <= now {
			due = append(due, key)
		}
	}
	if len(due) == 0 {
		return false, nil
	}
	type caughtUp struct {
		p    Progress
		head *Delivery // the oldest that is left
		err  error
	}
	done := map[channel.Key]caughtUp{}
	var mu sync.Mutex
	r.each(due, func(key channel.Key) {
		var c caughtUp
		c.p, c.head, c.err = r.catchUp(ctx, h, key)
		mu.Lock()
		defer mu.Unlock()
		done[key] = c
	})
	if ctx.Err() != nil {
		return false, ctx.Err()
	}
	all := Progress{Webhook: h.ID}
	gone := 0
	for _, c := range done {
		if c.err != nil {
			return false, c.err
		}
		all.Put, all.Done = append(all.Put, c.p.Put...), append(all.Done, c.p.Done...)
		for _, x := range c.p.Put {
			if x.GivenUp {
				gone++
			}
		}
	}
	if err := r.save(ctx, all); err != nil {
		return false, err
	}
	for key, c := range done {
		delete(r.heads, key)
		if c.head != nil {
			r.heads[key] = *c.head
		}
	}
	r.count(-len(all.Done)-gone, false)
	return true, nil
}

// catchUp sends what waits of a channel until one is not taken. What was given up
// stands in nobody's way.
func (r *runner) catchUp(ctx context.Context, h *Hook, key channel.Key) (p Progress, head *Delivery, err error) {
	no := false
	rows, err := r.d.opt.Store.Deliveries(ctx, DeliveryFilter{Webhook: h.ID, Key: &key, GivenUp: &no, After: 0, Limit: retryAtOnce + 1})
	if err != nil {
		return p, nil, err
	}
	for i := range rows {
		x := &rows[i]
		if i == retryAtOnce {
			return p, x, nil
		}
		row, err := r.d.opt.Store.Event(ctx, x.Seq)
		if errors.Is(err, channel.ErrNotFound) || err == nil && len(h.Events) > 0 && !slices.Contains(h.Events, row.Name) {
			p.Done = append(p.Done, *x)
			continue
		}
		if err != nil {
			return p, nil, err
		}
		if err := r.attempt(ctx, h, row); err != nil {
			r.failed(x, err)
			p.Put = append(p.Put, *x)
			if x.GivenUp {
				continue
			}
			return p, x, nil
		}
		p.Done = append(p.Done, *x)
	}
	return p, nil, nil
}
