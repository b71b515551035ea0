package service

import (
	"context"
	"net/url"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// VectorSlot is the slot of Vector's POST /event/subscribe: there is one URL for
// an event of an identity.
const VectorSlot = "vector"

// Hooks keeps webhooks and tells them of events.
type Hooks interface {
	// Add makes a webhook. A trusted one may be at any address. An empty URL only
	// ends what it would replace.
	Add(ctx context.Context, w NewWebhook, trusted bool) (Webhook, error)
	// Remove ends a webhook. Errors: channel.ErrNotFound.
	Remove(ctx context.Context, owner channel.Identifier, id string) error
	List(ctx context.Context, owner channel.Identifier) ([]Webhook, error)
	Undelivered(ctx context.Context, owner channel.Identifier, p PageRequest) (Page[Delivery], error)
	// Redeliver tries again what a webhook has given up. Errors: channel.ErrNotFound.
	Redeliver(ctx context.Context, owner channel.Identifier, id string) error
}

// Bounds of a webhook.
const (
	maxURL    = 2048
	maxSecret = 256
)

// checkNames refuses names that no event has.
func checkNames(names []channel.EventName) error {
	for _, n := range names {
		if !slices.Contains(channel.EventNames(), n) {
			return Invalid("events", "has %q, which is no event", n)
		}
	}
	return nil
}

// AddWebhook implements API. In a slot, an empty URL ends the subscription to the
// events.
func (s *Service) AddWebhook(ctx context.Context, w NewWebhook) (out Webhook, err error) {
	a := Act{Scope: Receive, Owner: w.Owner}
	if err := s.may(ctx, a); err != nil {
		return Webhook{}, err
	}
	// Whoever is told of events reads them.
	if err := s.may(ctx, Act{Scope: Read, Owner: w.Owner}); err != nil {
		return Webhook{}, err
	}
	if _, err := s.identity(w.Owner); err != nil {
		return Webhook{}, err
	}
	if err := w.check(); err != nil {
		return Webhook{}, err
	}
	trusted := s.may(ctx, Act{Scope: Administer}) == nil
	noted := w
	noted.Secret = ""
	err = s.act(ctx, "AddWebhook", a, noted, func(ctx context.Context, _ common.Hash) error {
		out, err = s.opt.Hooks.Add(ctx, w, trusted)
		return err
	})
	return out, err
}

func (w *NewWebhook) check() error {
	if err := checkNames(w.Events); err != nil {
		return err
	}
	switch {
	case w.URL == "" && w.Slot == "":
		return Invalid("url", "is missing")
	case len(w.URL) > maxURL:
		return Invalid("url", "is longer than %d characters", maxURL)
	case len(w.Secret) > maxSecret:
		return Invalid("secret", "is longer than %d characters", maxSecret)
	case w.Slot != "" && len(w.Events) == 0:
		return Invalid("events", "must name some: a slot has one URL for each")
	case len(w.Slot) > 64:
		return Invalid("slot", "is longer than 64 characters")
	case w.URL == "":
		return nil
	}
	u, err := url.Parse(w.URL)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || u.Host == "" || u.User != nil {
		return Invalid("url", "must be http or https with a host, and no user")
	}
	return nil
}

// RemoveWebhook implements API.
func (s *Service) RemoveWebhook(ctx context.Context, owner channel.Identifier, id string) error {
	a := Act{Scope: Receive, Owner: owner}
	if err := s.may(ctx, a); err != nil {
		return err
	}
	return s.act(ctx, "RemoveWebhook", a, map[string]any{"owner": owner, "id": id}, func(ctx context.Context, _ common.Hash) error {
		return s.opt.Hooks.Remove(ctx, owner, id)
	})
}

// Webhooks implements API.
func (s *Service) Webhooks(ctx context.Context, owner channel.Identifier) ([]Webhook, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return nil, err
	}
	if _, err := s.identity(owner); err != nil {
		return nil, err
	}
	return s.opt.Hooks.List(ctx, owner)
}

// Undelivered implements API.
func (s *Service) Undelivered(ctx context.Context, owner channel.Identifier, p PageRequest) (Page[Delivery], error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return Page[Delivery]{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return Page[Delivery]{}, err
	}
	limit, err := p.page()
	if err != nil {
		return Page[Delivery]{}, err
	}
	p.Limit = limit
	return s.opt.Hooks.Undelivered(ctx, owner, p)
}

// Redeliver implements API.
func (s *Service) Redeliver(ctx context.Context, owner channel.Identifier, webhook string) error {
	a := Act{Scope: Receive, Owner: owner}
	if err := s.may(ctx, a); err != nil {
		return err
	}
	return s.act(ctx, "Redeliver", a, map[string]any{"owner": owner, "webhook": webhook}, func(ctx context.Context, _ common.Hash) error {
		return s.opt.Hooks.Redeliver(ctx, owner, webhook)
	})
}
