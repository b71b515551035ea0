package store

import (
	"bytes"
	"cmp"
	"context"
	"maps"
	"slices"

	"github.com/sluice-node/sluice/channel"
)

// memEvents is the outbox and its webhooks in a Memory. Its maps are replaced,
// never changed in place.
type memEvents struct {
	rows       []*channel.EventRow // by seq, without gaps
	newest     uint64
	onces      map[[3]string]bool
	webhooks   map[string]Webhook
	deliveries map[deliveryKey]Delivery
	deliveryID uint64
}

type deliveryKey struct {
	webhook string
	key     channel.Key
	seq     uint64
}

func newMemEvents() memEvents {
	return memEvents{onces: map[[3]string]bool{}, webhooks: map[string]Webhook{}, deliveries: map[deliveryKey]Delivery{}}
}

func (m *memEvents) clone() memEvents {
	c := *m
	c.rows = slices.Clone(m.rows)
	c.onces, c.webhooks, c.deliveries = maps.Clone(m.onces), maps.Clone(m.webhooks), maps.Clone(m.deliveries)
	return c
}

// apply writes one change and returns what takes it back.
func (m *memEvents) apply(c any) (undo func()) {
	switch c := c.(type) {
	case *eventChange:
		return m.applyEvent(c)
	case *pruneChange:
		before := m.clone()
		m.rows = slices.DeleteFunc(slices.Clone(m.rows), func(e *channel.EventRow) bool { return e.Seq <= c.through })
		maps.DeleteFunc(m.deliveries, func(k deliveryKey, _ Delivery) bool { return k.seq <= c.through })
		return func() { *m = before }
	case *webhooksChange:
		before := m.clone()
		for _, id := range c.drop {
			delete(m.webhooks, id)
			maps.DeleteFunc(m.deliveries, func(k deliveryKey, _ Delivery) bool { return k.webhook == id })
		}
		for _, w := range c.put {
			if old, ok := m.webhooks[w.ID]; ok {
				w.Cursor, w.CreatedUs = old.Cursor, old.CreatedUs
			}
			w.Events = slices.Clone(w.Events)
			m.webhooks[w.ID] = w
		}
		return func() { *m = before }
	case *progressChange:
		before := m.clone()
		m.applyProgress(&c.p)
		return func() { *m = before }
	case *retryChange:
		before := m.clone()
		for k, d := range m.deliveries {
			if k.webhook == c.webhook && d.GivenUp {
				d.GivenUp, d.Attempts, d.QueuedUs, d.NextUs = false, 0, c.nowUs, c.nowUs
				m.deliveries[k] = d
			}
		}
		return func() { *m = before }
	}
	return nil
}

func (m *memEvents) applyEvent(c *eventChange) (undo func()) {
	undoOnce := func() {}
	if c.once != "" {
		k := [3]string{string(c.event.Name), string(c.event.Owner), c.once}
		if m.onces[k] {
			return undoOnce
		}
		undoOnce = set(m.onces, k, true)
	}
	m.newest++
	e := &channel.EventRow{Seq: m.newest, OutboxEvent: c.event}
	if e.Body = nil; len(c.event.Body) > 0 {
		e.Body = bytes.Clone(c.event.Body)
	}
	m.rows = append(m.rows, e)
	return func() {
		m.newest--
		m.rows = m.rows[:len(m.rows)-1]
		undoOnce()
	}
}

func (m *memEvents) applyProgress(p *Progress) {
	w, ok := m.webhooks[p.Webhook]
	if !ok {
		return
	}
	w.Cursor = max(w.Cursor, p.Cursor)
	m.webhooks[p.Webhook] = w
	for _, d := range p.Put {
		k := deliveryKey{p.Webhook, d.Key, d.Seq}
		if old, ok := m.deliveries[k]; ok {
			d.ID = old.ID
		} else {
			m.deliveryID++
			d.ID = m.deliveryID
		}
		d.Webhook = p.Webhook
		m.deliveries[k] = d
	}
	for _, d := range p.Done {
		delete(m.deliveries, deliveryKey{p.Webhook, d.Key, d.Seq})
	}
}

// Events lists events, the oldest first. through is the number up to which no
// other event matches: the After of the page that follows.
func (m *Memory) Events(ctx context.Context, f EventFilter) (out []*channel.EventRow, through uint64, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, 0, err
	}
	defer m.mu.Unlock()
	limit := pageSize(f.Limit)
	for _, e := range m.t.events.rows {
		if e.Seq <= f.After || !f.keeps(&e.OutboxEvent) {
			continue
		}
		row := *e
		row.Body = bytes.Clone(e.Body)
		if out = append(out, &row); len(out) == limit {
			return out, e.Seq, nil
		}
	}
	return out, max(f.After, m.t.events.newest), nil
}

// Event returns the event of a number. Errors: channel.ErrNotFound.
func (m *Memory) Event(ctx context.Context, seq uint64) (*channel.EventRow, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, e := range m.t.events.rows {
		if e.Seq == seq {
			row := *e
			row.Body = bytes.Clone(e.Body)
			return &row, nil
		}
	}
	return nil, channel.ErrNotFound
}

// NewestEvent returns the number of the newest event, 0 before the first, and a
// channel that is closed once there is a newer one.
func (m *Memory) NewestEvent() (seq uint64, more <-chan struct{}) { return m.events.state() }

// OldestEvent returns the number of the oldest event that is kept, 0 if there is
// none.
func (m *Memory) OldestEvent(ctx context.Context) (uint64, error) {
	if err := m.begin(ctx); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	if len(m.t.events.rows) == 0 {
		return 0, nil
	}
	return m.t.events.rows[0].Seq, nil
}

// PruneEvents deletes events older than beforeUs, from the oldest on and up to a
// number, with what was given up of their deliveries. Never the newest, and a
// bounded number at once: done says that there was no more.
func (m *Memory) PruneEvents(ctx context.Context, beforeUs int64, through uint64) (done bool, err error) {
	if err := m.begin(ctx); err != nil {
		return false, err
	}
	last, n := uint64(0), 0
	for _, e := range m.t.events.rows {
		if e.Seq > through || e.Seq == m.t.events.newest || e.AtUs >= beforeUs || n == pruneAtOnce {
			break
		}
		last = e.Seq
		n++
	}
	m.mu.Unlock()
	if last == 0 {
		return true, nil
	}
	return n < pruneAtOnce, m.submit(ctx, &batch{changes: []any{&pruneChange{last}}})
}

// ChangeWebhooks removes some webhooks, with what they have not taken, and puts
// others, in one commit. One that is there keeps its cursor and when it was made.
func (m *Memory) ChangeWebhooks(ctx context.Context, put []Webhook, drop []string) error {
	b, err := newWebhooksBatch(put, drop)
	if err != nil {
		return err
	}
	return m.submit(ctx, b)
}

// Webhooks returns every webhook in the order in which they were made.
func (m *Memory) Webhooks(ctx context.Context) (out []Webhook, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	for _, w := range m.t.events.webhooks {
		w.Events = slices.Clone(w.Events)
		out = append(out, w)
	}
	slices.SortFunc(out, func(a, b Webhook) int { return cmp.Or(cmp.Compare(a.CreatedUs, b.CreatedUs), cmp.Compare(a.ID, b.ID)) })
	return out, nil
}

// SaveProgress keeps what became of deliveries. For a webhook that is not there
// any more it does nothing.
func (m *Memory) SaveProgress(ctx context.Context, p Progress) error {
	b, err := newProgressBatch(p)
	if err != nil {
		return err
	}
	return m.submit(ctx, b)
}

// RetryDeliveries makes what a webhook has given up due again, from nowUs on.
func (m *Memory) RetryDeliveries(ctx context.Context, webhook string, nowUs int64) error {
	return m.submit(ctx, &batch{changes: []any{&retryChange{webhook, nowUs}}})
}

// Deliveries lists deliveries as the filter says.
func (m *Memory) Deliveries(ctx context.Context, f DeliveryFilter) (out []Delivery, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	by := func(d *Delivery) uint64 { return d.ID }
	if f.Key != nil {
		by = func(d *Delivery) uint64 { return d.Seq }
	}
	for _, d := range m.t.events.deliveries {
		switch {
		case f.Webhook != "" && d.Webhook != f.Webhook, f.Owner != "" && m.t.events.webhooks[d.Webhook].Owner != f.Owner,
			f.Key != nil && d.Key != *f.Key, f.GivenUp != nil && d.GivenUp != *f.GivenUp, by(&d) <= f.After:
			continue
		}
		out = append(out, d)
	}
	slices.SortFunc(out, func(a, b Delivery) int { return cmp.Or(cmp.Compare(by(&a), by(&b)), cmp.Compare(a.ID, b.ID)) })
	return out[:min(len(out), pageSize(f.Limit))], nil
}

// FirstDeliveries returns the oldest pending delivery of each channel of a
// webhook, by ID.
func (m *Memory) FirstDeliveries(ctx context.Context, webhook string) (out []Delivery, err error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	first := map[channel.Key]Delivery{}
	for _, d := range m.t.events.deliveries {
		if old, ok := first[d.Key]; d.Webhook == webhook && !d.GivenUp && (!ok || d.Seq < old.Seq) {
			first[d.Key] = d
		}
	}
	out = slices.AppendSeq(out, maps.Values(first))
	slices.SortFunc(out, func(a, b Delivery) int { return cmp.Compare(a.ID, b.ID) })
	return out, nil
}

// CountDeliveries returns the counts of every webhook that has any.
func (m *Memory) CountDeliveries(ctx context.Context) (map[string]DeliveryCount, error) {
	all, err := m.deliveriesByID(ctx)
	out := map[string]DeliveryCount{}
	for _, d := range all {
		c := out[d.Webhook]
		if d.GivenUp {
			c.GivenUp++
		} else {
			c.Pending++
		}
		if d.LastError != "" {
			c.LastError = d.LastError
		}
		out[d.Webhook] = c
	}
	return out, err
}

func (m *Memory) deliveriesByID(ctx context.Context) ([]Delivery, error) {
	if err := m.begin(ctx); err != nil {
		return nil, err
	}
	defer m.mu.Unlock()
	all := slices.Collect(maps.Values(m.t.events.deliveries))
	slices.SortFunc(all, func(a, b Delivery) int { return cmp.Compare(a.ID, b.ID) })
	return all, nil
}

// OldestPending returns the number of the oldest event that some webhook is still
// to be told of: of those that wait, and of those above a webhook's cursor; 0 if
// there is no webhook.
func (m *Memory) OldestPending(ctx context.Context) (seq uint64, err error) {
	if err := m.begin(ctx); err != nil {
		return 0, err
	}
	defer m.mu.Unlock()
	lower := func(x uint64) {
		if seq == 0 || x < seq {
			seq = x
		}
	}
	for _, w := range m.t.events.webhooks {
		lower(w.Cursor + 1)
	}
	for _, d := range m.t.events.deliveries {
		if !d.GivenUp {
			lower(d.Seq)
		}
	}
	return seq, nil
}
