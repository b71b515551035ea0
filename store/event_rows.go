package store

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// EventFilter says which events to list. A zero field means any.
type EventFilter struct {
	Owner   channel.Identifier
	Channel common.Address
	Names   []channel.EventName
	// After is the number that the first event is above.
	After uint64
	// Limit is rows a page: 0 means DefaultLimit, and MaxLimit is the most.
	Limit int
}

func (f *EventFilter) keeps(e *channel.OutboxEvent) bool {
	if f.Owner != "" && e.Owner != f.Owner || f.Channel != (common.Address{}) && e.Key.Channel != f.Channel {
		return false
	}
	for _, n := range f.Names {
		if n == e.Name {
			return true
		}
	}
	return len(f.Names) == 0
}

// Webhook is a URL that is told of some events of an identity.
type Webhook struct {
	ID    string
	Owner channel.Identifier
	// Events are the names; none means all.
	Events      []channel.EventName
	URL, Secret string
	Slot        string
	// Trusted says that the operator made it: it may be at any address.
	Trusted   bool
	CreatedUs int64
	// Cursor is the number up to which every event was delivered or has a
	// Delivery. Only SaveProgress moves it.
	Cursor uint64
}

// Delivery is an event that a webhook has not taken. (Webhook, Key, Seq) names
// it.
type Delivery struct {
	// ID is the store's: it rises with each that is put.
	ID      uint64
	Webhook string
	Key     channel.Key // of the event
	Seq     uint64
	// Attempts were made; QueuedUs is when the first was due, NextUs when the next
	// is. Microseconds UTC.
	Attempts         int
	QueuedUs, NextUs int64
	GivenUp          bool
	LastError        string
}

// DeliveryFilter says which deliveries to list, in the order of ID, or for one
// channel of a webhook in that of Seq. A zero field means any.
type DeliveryFilter struct {
	Owner   channel.Identifier
	Webhook string
	// Key, with Webhook, keeps those of one channel, the zero Key of none.
	Key *channel.Key
	// GivenUp keeps those that were given up, or that were not; nil means both.
	GivenUp *bool
	// After is the ID, or for one channel the Seq, that the first is above.
	After uint64
	Limit int
}

// DeliveryCount is how many deliveries of a webhook wait and were given up.
// LastError is that of the newest which has one.
type DeliveryCount struct {
	Pending, GivenUp int
	LastError        string
}

// Progress is what became of deliveries of a webhook: put are new or changed, and
// Done have been taken.
type Progress struct {
	Webhook string
	// Cursor, if it is above the webhook's, is its new one.
	Cursor uint64
	Put    []Delivery
	Done   []Delivery
}

// The changes of these rows.
type (
	// pruneChange deletes events up to a number, and what is left of them.
	pruneChange    struct{ through uint64 }
	webhooksChange struct {
		put  []Webhook
		drop []string
	}
	progressChange struct{ p Progress }
	retryChange    struct {
		webhook string
		nowUs   int64
	}
)

func newProgressBatch(p Progress) (*batch, error) {
	if _, err := signed(p.Cursor); err != nil {
		return nil, err
	}
	for _, d := range append(p.Put[:len(p.Put):len(p.Put)], p.Done...) {
		if d.Seq == 0 {
			return nil, fmt.Errorf("%w: delivery of no event", ErrWrite)
		}
		if _, err := signed(d.Seq); err != nil {
			return nil, err
		}
	}
	return &batch{changes: []any{&progressChange{p}}}, nil
}

func newWebhooksBatch(put []Webhook, drop []string) (*batch, error) {
	for _, w := range put {
		if w.ID == "" || w.Owner == "" || w.URL == "" {
			return nil, fmt.Errorf("%w: webhook without id, owner or URL", ErrWrite)
		}
		if _, err := signed(w.Cursor); err != nil {
			return nil, err
		}
	}
	return &batch{changes: []any{&webhooksChange{put, drop}}}, nil
}
