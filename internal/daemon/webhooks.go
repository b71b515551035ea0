package daemon

import (
	"context"
	"crypto/rand"
	"fmt"
	mrand "math/rand/v2"
	"net"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/webhook"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// pruneEvery is how often old events are deleted.
const pruneEvery = time.Hour

// webhookParallel is the most requests to one webhook at a time.
const webhookParallel = 16

// openHooks makes the dispatcher of webhooks, which asks the service for payloads.
func (d *Daemon) openHooks(ctx context.Context) (err error) {
	d.hooks, err = webhook.New(ctx, webhook.Options{
		Store: hookRows{eventRows{d.db}},
		Render: func(ctx context.Context, r *channel.EventRow) (service.Event, error) {
			return d.service.RenderEvent(ctx, r)
		},
		Clock: webhook.SystemClock{}, Rand: mrand.Float64, Text: rand.Text,
		Timeout: d.cfg.Webhooks.Timeout, GiveUpAfter: d.cfg.Webhooks.GiveUpAfter, Parallel: webhookParallel,
		AllowPrivate: d.cfg.Webhooks.AllowPrivate || loopbackOnly(d.cfg.HTTP.Listen) && loopbackOnly(d.cfg.GRPC.Listen),
		Agent:        "sluice/" + Version, Log: d.log, Observe: func(o webhook.Outcome) { d.metrics.Webhook(string(o)) },
	})
	if err != nil {
		return fmt.Errorf("webhooks: %w", err)
	}
	return nil
}

// loopbackOnly reports that only this machine reaches an address.
func loopbackOnly(listen string) bool {
	host, _, err := net.SplitHostPort(listen)
	ip := net.ParseIP(host)
	return err == nil && (host == "localhost" || ip != nil && ip.IsLoopback())
}

// pruneEvents deletes old events from time to time, until ctx ends.
func (d *Daemon) pruneEvents(ctx context.Context) {
	tick := time.NewTicker(pruneEvery)
	defer tick.Stop()
	for {
		if err := d.service.PruneEvents(ctx, d.cfg.Events.Retention); err != nil && ctx.Err() == nil {
			d.log.Error("old events not deleted", "err", err)
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return
		}
	}
}

// hookRows is the store as the dispatcher sees it. It implements webhook.Store.
type hookRows struct{ eventRows }

// mapped converts every row.
func mapped[A, B any](rows []A, f func(A) B) []B {
	out := make([]B, len(rows))
	for i, r := range rows {
		out[i] = f(r)
	}
	return out
}

// ChangeWebhooks implements webhook.Store.
func (r hookRows) ChangeWebhooks(ctx context.Context, put []webhook.Hook, drop []string) error {
	return r.SQLite.ChangeWebhooks(ctx, mapped(put, func(h webhook.Hook) store.Webhook { return store.Webhook(h) }), drop)
}

// Webhooks implements webhook.Store.
func (r hookRows) Webhooks(ctx context.Context) ([]webhook.Hook, error) {
	rows, err := r.SQLite.Webhooks(ctx)
	return mapped(rows, func(h store.Webhook) webhook.Hook { return webhook.Hook(h) }), err
}

// SaveProgress implements webhook.Store.
func (r hookRows) SaveProgress(ctx context.Context, p webhook.Progress) error {
	row := func(d webhook.Delivery) store.Delivery { return store.Delivery(d) }
	return r.SQLite.SaveProgress(ctx, store.Progress{Webhook: p.Webhook, Cursor: p.Cursor, Put: mapped(p.Put, row), Done: mapped(p.Done, row)})
}

func delivery(d store.Delivery) webhook.Delivery { return webhook.Delivery(d) }

// Deliveries implements webhook.Store.
func (r hookRows) Deliveries(ctx context.Context, f webhook.DeliveryFilter) ([]webhook.Delivery, error) {
	rows, err := r.SQLite.Deliveries(ctx, store.DeliveryFilter(f))
	return mapped(rows, delivery), err
}

// FirstDeliveries implements webhook.Store.
func (r hookRows) FirstDeliveries(ctx context.Context, id string) ([]webhook.Delivery, error) {
	rows, err := r.SQLite.FirstDeliveries(ctx, id)
	return mapped(rows, delivery), err
}

// CountDeliveries implements webhook.Store.
func (r hookRows) CountDeliveries(ctx context.Context) (map[string]webhook.Count, error) {
	rows, err := r.SQLite.CountDeliveries(ctx)
	out := make(map[string]webhook.Count, len(rows))
	for id, c := range rows {
		out[id] = webhook.Count(c)
	}
	return out, err
}

var (
	_ webhook.Store    = hookRows{}
	_ service.Hooks    = (*webhook.Dispatcher)(nil)
	_ service.CheckIns = (*transport)(nil)
)
