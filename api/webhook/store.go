package webhook

import (
	"context"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// Hook is a webhook as it is kept.
type Hook struct {
	ID          string
	Owner       channel.Identifier
	Events      []channel.EventName // none means all
	URL, Secret string
	Slot        string
	// Trusted says that the operator made it: it may be at any address.
	Trusted   bool
	CreatedUs int64
	// Cursor is the number up to which every event was delivered or has a Delivery.
	Cursor uint64
}

// Delivery is an event that a webhook has not taken, named by webhook, channel and
// number of the event.
type Delivery struct {
	ID      uint64
	Webhook string
	Key     channel.Key
	Seq     uint64
	// Attempts were made; QueuedUs is when the first was due, NextUs when the next
	// is. Microseconds UTC.
	Attempts         int
	QueuedUs, NextUs int64
	GivenUp          bool
	LastError        string
}

// DeliveryFilter chooses deliveries, in the order of ID, or for one channel in that
// of Seq; a zero field is any.
type DeliveryFilter struct {
	Owner   channel.Identifier
	Webhook string
	Key     *channel.Key
	GivenUp *bool
	After   uint64
	Limit   int
}

// Count is how many deliveries of a webhook wait and were given up.
type Count struct {
	Pending, GivenUp int
	LastError        string
}

// Progress is what became of deliveries: Put are new or changed, Done were taken.
type Progress struct {
	Webhook   string
	Cursor    uint64
	Put, Done []Delivery
}

// Store is the outbox, and where webhooks and their progress are kept.
type Store interface {
	Events(ctx context.Context, q service.EventQuery) (rows []*channel.EventRow, through uint64, err error)
	Event(ctx context.Context, seq uint64) (*channel.EventRow, error)
	NewestEvent() (seq uint64, more <-chan struct{})
	ChangeWebhooks(ctx context.Context, put []Hook, drop []string) error
	Webhooks(ctx context.Context) ([]Hook, error)
	SaveProgress(ctx context.Context, p Progress) error
	RetryDeliveries(ctx context.Context, webhook string, nowUs int64) error
	Deliveries(ctx context.Context, f DeliveryFilter) ([]Delivery, error)
	// FirstDeliveries returns the oldest pending delivery of each channel.
	FirstDeliveries(ctx context.Context, webhook string) ([]Delivery, error)
	CountDeliveries(ctx context.Context) (map[string]Count, error)
}

// Clock is the wall clock and its alarms.
type Clock interface {
	Now() time.Time
	After(d time.Duration) <-chan time.Time
}

// SystemClock is that of the machine.
type SystemClock struct{}

// Now implements Clock.
func (SystemClock) Now() time.Time { return time.Now() }

// After implements Clock.
func (SystemClock) After(d time.Duration) <-chan time.Time { return time.After(d) }
