package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"math"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// pruneAtOnce bounds what one PruneEvents deletes, since others' commits wait for
// it.
const pruneAtOnce = 1000

const selectEvents = `SELECT e.seq, e.at_us, e.name, e.owner, k.channel, k.me, e.transfer, e.body
	FROM events e LEFT JOIN channel_keys k ON k.id = e.chan`

// Events lists events, the oldest first. through is the number up to which no
// other event matches: the After of the page that follows.
func (s *SQLite) Events(ctx context.Context, f EventFilter) (out []*channel.EventRow, through uint64, err error) {
	newest, _ := s.events.state()
	if f.After >= newest {
		return nil, max(f.After, newest), nil
	}
	var q query
	q.and("e.seq > ?", int64(f.After))
	q.and("e.seq <= ?", int64(newest))
	if f.Owner != "" {
		q.and("e.owner = ?", string(f.Owner))
	}
	if f.Channel != (common.Address{}) {
		q.and("e.chan IN (SELECT id FROM channel_keys WHERE channel = ?)", f.Channel[:])
	}
	if len(f.Names) > 0 {
		names := make([]any, len(f.Names))
		for i, n := range f.Names {
			names[i] = string(n)
		}
		q.and("e.name IN (?"+strings.Repeat(", ?", len(names)-1)+")", names...)
	}
	limit := pageSize(f.Limit)
	q.args = append(q.args, limit)
	err = s.reads.all(ctx, "read events", q.text(selectEvents, "ORDER BY e.seq LIMIT ?"), q.args, func(rows *sql.Rows) error {
		e, err := scanEvent(rows)
		out = append(out, e)
		return err
	})
	if err != nil {
		return nil, 0, err
	}
	if len(out) == limit {
		newest = out[limit-1].Seq
	}
	return out, newest, nil
}

func scanEvent(rows *sql.Rows) (*channel.EventRow, error) {
	e := &channel.EventRow{}
	var ch, transfer, body sql.RawBytes
	var me sql.NullByte
	if err := rows.Scan(&e.Seq, &e.AtUs, &e.Name, &e.Owner, &ch, &me, &transfer, &body); err != nil {
		return nil, err
	}
	e.Key = channel.Key{Channel: common.BytesToAddress(ch), Me: channel.Role(me.Byte)}
	e.Transfer = common.BytesToHash(transfer)
	if len(body) > 0 {
		e.Body = append([]byte(nil), body...)
	}
	return e, nil
}

// Event returns the event of a number. Errors: channel.ErrNotFound.
func (s *SQLite) Event(ctx context.Context, seq uint64) (out *channel.EventRow, err error) {
	err = s.reads.all(ctx, "read an event", selectEvents+` WHERE e.seq = ?`, []any{int64(seq)}, func(rows *sql.Rows) error {
		out, err = scanEvent(rows)
		return err
	})
	if err == nil && out == nil {
		return nil, channel.ErrNotFound
	}
	return out, err
}

// NewestEvent returns the number of the newest event, 0 before the first, and a
// channel that is closed once there is a newer one.
func (s *SQLite) NewestEvent() (seq uint64, more <-chan struct{}) { return s.events.state() }

// OldestEvent returns the number of the oldest event that is kept, 0 if there is
// none.
func (s *SQLite) OldestEvent(ctx context.Context) (seq uint64, err error) {
	err = s.reads.one(ctx, "read the oldest event", `SELECT coalesce(min(seq), 0) FROM events`, nil, &seq)
	return seq, err
}

// PruneEvents deletes events older than beforeUs, from the oldest on and up to a
// number, with what was given up of their deliveries. Never the newest, and a
// bounded number at once: done says that there was no more.
func (s *SQLite) PruneEvents(ctx context.Context, beforeUs int64, through uint64) (done bool, err error) {
	newest, _ := s.events.state()
	if newest == 0 {
		return true, nil
	}
	through = min(through, newest-1, math.MaxInt64)
	last, n, young := uint64(0), 0, false
	err = s.reads.all(ctx, "read old events", `SELECT seq, at_us FROM events WHERE seq <= ? ORDER BY seq LIMIT ?`, []any{int64(through), pruneAtOnce}, func(rows *sql.Rows) error {
		var seq uint64
		var at int64
		if err := rows.Scan(&seq, &at); err != nil {
			return err
		}
		if n++; at >= beforeUs || young {
			young = true
			return nil
		}
		last = seq
		return nil
	})
	if err != nil || last == 0 {
		return true, err
	}
	return young || n < pruneAtOnce, s.submit(ctx, &batch{changes: []any{&pruneChange{last}}})
}

// ChangeWebhooks removes some webhooks, with what they have not taken, and puts
// others, in one commit. One that is there keeps its cursor and when it was made.
func (s *SQLite) ChangeWebhooks(ctx context.Context, put []Webhook, drop []string) error {
	b, err := newWebhooksBatch(put, drop)
	if err != nil {
		return err
	}
	return s.submit(ctx, b)
}

// Webhooks returns every webhook in the order in which they were made.
func (s *SQLite) Webhooks(ctx context.Context) (out []Webhook, err error) {
	err = s.reads.all(ctx, "read webhooks", `SELECT id, owner, url, secret, slot, events, trusted, created_us, cursor FROM webhooks ORDER BY created_us, id`, nil, func(rows *sql.Rows) error {
		var w Webhook
		var events string
		if err := rows.Scan(&w.ID, &w.Owner, &w.URL, &w.Secret, &w.Slot, &events, &w.Trusted, &w.CreatedUs, &w.Cursor); err != nil {
			return err
		}
		if err := json.Unmarshal([]byte(events), &w.Events); err != nil {
			return fmt.Errorf("%w: events of webhook %s", channel.ErrRecord, w.ID)
		}
		out = append(out, w)
		return nil
	})
	return out, err
}

// SaveProgress keeps what became of deliveries. For a webhook that is not there
// any more it does nothing.
func (s *SQLite) SaveProgress(ctx context.Context, p Progress) error {
	b, err := newProgressBatch(p)
	if err != nil {
		return err
	}
	return s.submit(ctx, b)
}

// RetryDeliveries makes what a webhook has given up due again, from nowUs on.
func (s *SQLite) RetryDeliveries(ctx context.Context, webhook string, nowUs int64) error {
	return s.submit(ctx, &batch{changes: []any{&retryChange{webhook, nowUs}}})
}

const selectDeliveries = `SELECT d.id, d.webhook, k.channel, k.me, d.seq, d.attempts, d.queued_us, d.next_us, d.given_up, d.last_error
	FROM deliveries d LEFT JOIN channel_keys k ON k.id = d.chan`

func (s *SQLite) deliveries(ctx context.Context, q query, order string) (out []Delivery, err error) {
	err = s.reads.all(ctx, "read deliveries", q.text(selectDeliveries, order), q.args, func(rows *sql.Rows) error {
		var d Delivery
		var ch sql.RawBytes
		var me sql.NullByte
		if err := rows.Scan(&d.ID, &d.Webhook, &ch, &me, &d.Seq, &d.Attempts, &d.QueuedUs, &d.NextUs, &d.GivenUp, &d.LastError); err != nil {
			return err
		}
		d.Key = channel.Key{Channel: common.BytesToAddress(ch), Me: channel.Role(me.Byte)}
		out = append(out, d)
		return nil
	})
	return out, err
}

// Deliveries lists deliveries as the filter says.
func (s *SQLite) Deliveries(ctx context.Context, f DeliveryFilter) ([]Delivery, error) {
	var q query
	order := "d.id"
	if f.Key != nil {
		order = "d.seq"
		id := int64(0)
		if *f.Key != (channel.Key{}) {
			var ok bool
			if id, ok = s.keys.get(*f.Key); !ok {
				return nil, nil
			}
		}
		q.and("d.chan = ?", id)
	}
	if f.Webhook != "" {
		q.and("d.webhook = ?", f.Webhook)
	}
	if f.Owner != "" {
		q.and("d.webhook IN (SELECT id FROM webhooks WHERE owner = ?)", string(f.Owner))
	}
	if f.GivenUp != nil {
		if *f.GivenUp {
			q.and("d.given_up = 1")
		} else {
			q.and("d.given_up = 0")
		}
	}
	q.and(order+" > ?", int64(min(f.After, math.MaxInt64)))
	q.args = append(q.args, pageSize(f.Limit))
	return s.deliveries(ctx, q, "ORDER BY "+order+" LIMIT ?")
}

// FirstDeliveries returns the oldest pending delivery of each channel of a
// webhook, by ID.
func (s *SQLite) FirstDeliveries(ctx context.Context, webhook string) ([]Delivery, error) {
	var q query
	q.and("(d.webhook, d.chan, d.seq) IN (SELECT webhook, chan, min(seq) FROM deliveries WHERE webhook = ? AND given_up = 0 GROUP BY chan)", webhook)
	return s.deliveries(ctx, q, "ORDER BY d.id")
}

// CountDeliveries returns the counts of every webhook that has any.
func (s *SQLite) CountDeliveries(ctx context.Context) (map[string]DeliveryCount, error) {
	out := map[string]DeliveryCount{}
	err := s.reads.all(ctx, "count deliveries", `SELECT webhook, count(*) - sum(given_up), sum(given_up),
		coalesce((SELECT last_error FROM deliveries l WHERE l.webhook = d.webhook AND l.last_error <> '' ORDER BY l.id DESC LIMIT 1), '')
		FROM deliveries d GROUP BY webhook`, nil, func(rows *sql.Rows) error {
		var id string
		var c DeliveryCount
		if err := rows.Scan(&id, &c.Pending, &c.GivenUp, &c.LastError); err != nil {
			return err
		}
		out[id] = c
		return nil
	})
	return out, err
}

// OldestPending returns the number of the oldest event that some webhook is still
// to be told of: of those that wait, and of those above a webhook's cursor; 0 if
// there is no webhook.
func (s *SQLite) OldestPending(ctx context.Context) (seq uint64, err error) {
	err = s.reads.one(ctx, "read the oldest pending delivery", `SELECT coalesce(min(seq), 0) FROM
		(SELECT min(seq) AS seq FROM deliveries WHERE given_up = 0 UNION ALL SELECT min(cursor) + 1 FROM webhooks)`, nil, &seq)
	return seq, err
}
