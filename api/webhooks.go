package api

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func webhookRoutes() []route {
	id := need("webhookId", kindText(128), "The webhook.")
	return []route{
		{
			method: post, path: "/event/subscribe", summary: "Has a URL told of each of some events; an empty URL ends it.", scope: service.Receive, keyless: true,
			fields: []field{owner(), need("events", kindSubscriptions(), "A URL for each name of an event.")}, answer: messageAnswer{}, handle: subscribe,
		},
		{method: get, path: me + "/event", summary: "Lists the URLs of POST /event/subscribe.", scope: service.Read, fields: []field{owner()}, answer: map[string]string{}, handle: getListeners},
		{
			method: get, path: me + "/event/{eventName}", summary: "Returns the URL of POST /event/subscribe for an event.", scope: service.Read,
			fields: []field{owner(), need("eventName", kindEventName(), "The event.")}, answer: urlAnswer{}, handle: getListener,
		},
		{
			method: post, path: "/v1/webhooks", summary: "Subscribes a URL to events of an identity.", scope: service.Receive,
			fields: []field{
				owner(), need("events", kindList[channel.EventName](kindEventName(), len(channel.EventNames())), "The names of the events; all for none."),
				need("url", kindURL(), "What is posted to."),
				may("secret", kindText(256), "Keys the signature of each delivery; the node makes one if absent."),
			},
			answer: webhookAnswer{}, handle: addWebhook,
		},
		{method: get, path: "/v1/webhooks", summary: "Lists an identity's webhooks.", scope: service.Read, fields: []field{owner()}, answer: []webhookAnswer{}, handle: getWebhooks},
		{
			method: del, path: "/v1/webhooks/{webhookId}", summary: "Ends a subscription.", scope: service.Receive,
			fields: []field{owner(), id}, answer: messageAnswer{}, handle: removeWebhook,
		},
		{
			method: get, path: "/v1/webhooks/undelivered", summary: "Lists what webhooks have not taken, oldest first.", scope: service.Read,
			fields: paged(owner()), answer: []deliveryAnswer{}, handle: getUndelivered,
		},
		{
			method: post, path: "/v1/webhooks/{webhookId}/redeliver", summary: "Tries again what a webhook was given up for.", scope: service.Receive,
			fields: []field{owner(), id}, answer: messageAnswer{}, handle: redeliver,
		},
	}
}

// kindSubscriptions is an object with a URL, which may be empty, for each name.
func kindSubscriptions() *kind {
	name, at := kindEventName(), kindURL()
	s := schema{"type": "object", "propertyNames": name.schema, "additionalProperties": schema{"type": "string"}}
	return &kind{json: "object", schema: s, parse: func(text string) (any, error) {
		var m map[string]string
		if json.Unmarshal([]byte(text), &m) != nil || m == nil {
			return nil, errPlain("must be a JSON object of names and URLs")
		}
		out := make(map[channel.EventName]string, len(m))
		for n, u := range m {
			if _, err := name.parse(n); err != nil {
				return nil, errPlain(fmt.Sprintf("has %q, which is no event", clip(n)))
			}
			if u != "" {
				if _, err := at.parse(u); err != nil {
					return nil, errPlain(fmt.Sprintf("has for %s what %v", n, err))
				}
			}
			out[channel.EventName(n)] = u
		}
		return out, nil
	}}
}

func subscribe(ctx context.Context, s *Server, in *input) (any, error) {
	byURL := map[string][]channel.EventName{}
	urls := read[map[channel.EventName]string](in, "events")
	for _, n := range slices.Sorted(maps.Keys(urls)) {
		byURL[urls[n]] = append(byURL[urls[n]], n)
	}
	for _, u := range slices.Sorted(maps.Keys(byURL)) {
		if _, err := s.opt.Service.AddWebhook(ctx, service.NewWebhook{Owner: in.owner(), Events: byURL[u], URL: u, Slot: service.VectorSlot}); err != nil {
			return nil, err
		}
	}
	return messageAnswer{"Successfully set up events"}, nil
}

// listeners are the URLs in Vector's slot.
func listeners(ctx context.Context, s *Server, in *input) (map[string]string, error) {
	list, err := s.opt.Service.Webhooks(ctx, in.owner())
	out := map[string]string{}
	for _, w := range list {
		if w.Slot != service.VectorSlot {
			continue
		}
		for _, n := range w.Events {
			out[string(n)] = w.URL
		}
	}
	return out, err
}

func getListeners(ctx context.Context, s *Server, in *input) (any, error) {
	return listeners(ctx, s, in)
}

type urlAnswer struct {
	URL string `json:"url" about:"What is posted to."`
}

func getListener(ctx context.Context, s *Server, in *input) (any, error) {
	all, err := listeners(ctx, s, in)
	if err != nil {
		return nil, err
	}
	name := read[channel.EventName](in, "eventName")
	u, ok := all[string(name)]
	if !ok {
		return nil, fmt.Errorf("a URL for %s: %w", name, channel.ErrNotFound)
	}
	return urlAnswer{u}, nil
}

type webhookAnswer struct {
	ID        string              `json:"webhookId" about:"The webhook."`
	Owner     channel.Identifier  `json:"publicIdentifier" about:"The identity whose events are posted."`
	Events    []channel.EventName `json:"events" about:"The names of the events; all for none."`
	URL       string              `json:"url" about:"What is posted to."`
	Secret    string              `json:"secret,omitempty" about:"Keys the signature of each delivery; told once, by the call that makes the webhook."`
	Slot      string              `json:"slot,omitempty" about:"vector for those of POST /event/subscribe."`
	CreatedAt int64               `json:"createdAt" about:"Unix milliseconds."`
	Pending   int                 `json:"pending" about:"How many deliveries wait."`
	GivenUp   int                 `json:"givenUp" about:"How many deliveries were given up."`
	LastError string              `json:"lastError,omitempty" about:"What the last attempt failed for."`
}

func showWebhook(w *service.Webhook) webhookAnswer {
	out := webhookAnswer{
		ID: w.ID, Owner: w.Owner, Events: w.Events, URL: w.URL, Secret: w.Secret, Slot: w.Slot, CreatedAt: millis(w.CreatedUs),
		Pending: w.Pending, GivenUp: w.GivenUp, LastError: w.LastError,
	}
	if out.Events == nil {
		out.Events = []channel.EventName{}
	}
	return out
}

func addWebhook(ctx context.Context, s *Server, in *input) (any, error) {
	w, err := s.opt.Service.AddWebhook(ctx, service.NewWebhook{
		Owner: in.owner(), Events: read[[]channel.EventName](in, "events"), URL: in.text("url"), Secret: in.text("secret"),
	})
	return showWebhook(&w), err
}

func getWebhooks(ctx context.Context, s *Server, in *input) (any, error) {
	list, err := s.opt.Service.Webhooks(ctx, in.owner())
	out := make([]webhookAnswer, len(list))
	for i := range list {
		out[i] = showWebhook(&list[i])
	}
	return out, err
}

func removeWebhook(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"The webhook is removed."}, s.opt.Service.RemoveWebhook(ctx, in.owner(), in.text("webhookId"))
}

type deliveryAnswer struct {
	Webhook   string      `json:"webhookId" about:"The webhook."`
	Event     eventAnswer `json:"event" about:"What it has not taken."`
	Attempts  int         `json:"attempts" about:"How often it was tried."`
	Next      int64       `json:"next,omitempty" about:"When it is tried again, Unix milliseconds; absent once it is given up."`
	LastError string      `json:"lastError,omitempty" about:"What the last attempt failed for."`
}

func getUndelivered(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Undelivered(ctx, in.owner(), in.page())
	out := make([]deliveryAnswer, len(p.Items))
	for i := range p.Items {
		d := &p.Items[i]
		out[i] = deliveryAnswer{d.Webhook, showEvent(&d.Event), d.Attempts, millis(d.NextUs), d.LastError}
	}
	return page{out, p.Next}, err
}

func redeliver(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"It is tried again."}, s.opt.Service.Redeliver(ctx, in.owner(), in.text("webhookId"))
}
