package service

import (
	"context"
	"fmt"
	"iter"
	"net/http"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// ErrEventsGone is a cursor whose next events were old and are deleted.
var ErrEventsGone = &Kind{
	http.StatusNotFound, "events_gone", "the events after this cursor are deleted", NothingMoved,
	"Read the state of the channels and transfers that matter, then go on with cursor 0, the oldest event that is kept.",
}

// EventQuery chooses rows of the outbox; a zero field is any.
type EventQuery struct {
	Owner   channel.Identifier
	Channel common.Address
	Names   []channel.EventName
	// After is the number that the first event is above.
	After uint64
	Limit int
}

// EventRows is the outbox.
type EventRows interface {
	// Events returns the oldest first. through is the number up to which no other
	// event matches.
	Events(ctx context.Context, q EventQuery) (rows []*channel.EventRow, through uint64, err error)
	// NewestEvent returns the newest number, and what is closed once there is a
	// newer one.
	NewestEvent() (seq uint64, more <-chan struct{})
	// OldestEvent returns the oldest number that is kept, 0 for none.
	OldestEvent(ctx context.Context) (uint64, error)
	// OldestPending returns the oldest number that a webhook is still to be told of,
	// 0 without webhooks.
	OldestPending(ctx context.Context) (uint64, error)
	// PruneEvents deletes some older than beforeUs up to a number; done says that
	// there was no more.
	PruneEvents(ctx context.Context, beforeUs int64, through uint64) (done bool, err error)
}

// streamPage is how many events a stream reads at once.
const streamPage = 256

// maxStreams is how many streams a caller may have at once: each costs a goroutine
// and a look into the database for every event.
const maxStreams = 512

// readers are the cursors of running streams: what they are still to read is not
// deleted.
type readers struct {
	mu  sync.Mutex
	all map[*uint64]bool
	// of counts the streams of each caller, of payments too.
	of map[string]int
}

// admit counts a stream of a caller. Errors: *LimitError.
func (r *readers) admit(ctx context.Context) (leave func(), err error) {
	caller, err := CallerOf(ctx)
	if err != nil {
		return nil, err
	}
	name := caller.Name()
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.of[name] >= maxStreams {
		return nil, &LimitError{RetryAfter: time.Second}
	}
	if r.of == nil {
		r.of = map[string]int{}
	}
	r.of[name]++
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.of[name]--; r.of[name] == 0 {
			delete(r.of, name)
		}
	}, nil
}

func (r *readers) enter(at *uint64) (leave func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.all == nil {
		r.all = map[*uint64]bool{}
	}
	r.all[at] = true
	return func() {
		r.mu.Lock()
		defer r.mu.Unlock()
		delete(r.all, at)
	}
}

func (r *readers) move(at *uint64, to uint64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	*at = to
}

// oldest returns the lowest cursor, or most.
func (r *readers) oldest(most uint64) uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	for at := range r.all {
		most = min(most, *at)
	}
	return most
}

// Events implements API.
func (s *Service) Events(ctx context.Context, f EventFilter) (Page[Event], error) {
	q, err := s.eventQuery(ctx, &f)
	if err != nil {
		return Page[Event]{}, err
	}
	rows, through, err := s.opt.Events.Events(ctx, q)
	if err != nil {
		return Page[Event]{}, err
	}
	page := Page[Event]{Items: make([]Event, 0, len(rows))}
	for _, r := range rows {
		e, err := s.RenderEvent(ctx, r)
		if err != nil {
			return Page[Event]{}, err
		}
		page.Items = append(page.Items, e)
	}
	if len(rows) == q.Limit {
		page.Next = through
	}
	return page, nil
}

// eventQuery checks a filter, and that the caller may read what it chooses.
func (s *Service) eventQuery(ctx context.Context, f *EventFilter) (EventQuery, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: f.Owner}); err != nil {
		return EventQuery{}, err
	}
	limit, err := f.page()
	if err != nil {
		return EventQuery{}, err
	}
	if f.Owner != "" {
		if _, err := s.identity(f.Owner); err != nil {
			return EventQuery{}, err
		}
	}
	if err := checkNames(f.Names); err != nil {
		return EventQuery{}, err
	}
	q := EventQuery{Owner: f.Owner, Channel: f.Channel, Names: f.Names, After: f.Cursor, Limit: limit}
	newest, _ := s.opt.Events.NewestEvent()
	if f.FromNow {
		q.After = newest
	}
	switch {
	case q.After > newest:
		return q, Invalid("cursor", "is %d, and the newest event is %d: is it of another node?", q.After, newest)
	case q.After == 0:
		return q, nil
	}
	oldest, err := s.opt.Events.OldestEvent(ctx)
	if err == nil && q.After+1 < oldest {
		err = fmt.Errorf("%w: cursor %d, oldest event %d", ErrEventsGone, q.After, oldest)
	}
	return q, err
}

// FollowEvents implements API. An event is yielded once, in the order of cursors,
// and none is left out; the stream ends with ctx, with the caller's right to it or
// with an error.
func (s *Service) FollowEvents(ctx context.Context, f EventFilter) iter.Seq2[Event, error] {
	return func(yield func(Event, error) bool) {
		at := f.Cursor
		defer s.readers.enter(&at)()
		q, err := s.eventQuery(ctx, &f)
		var leave func()
		if err == nil {
			leave, err = s.readers.admit(ctx)
		}
		if err != nil {
			yield(Event{}, err)
			return
		}
		defer leave()
		q.Limit = streamPage
		for {
			// The caller's token may have ended, or been revoked, since the last event.
			if err := s.may(ctx, Act{Scope: Read, Owner: f.Owner}); err != nil {
				yield(Event{}, err)
				return
			}
			_, more := s.opt.Events.NewestEvent()
			rows, through, err := s.opt.Events.Events(ctx, q)
			if err != nil {
				yield(Event{}, err)
				return
			}
			for _, r := range rows {
				e, err := s.RenderEvent(ctx, r)
				if !yield(e, err) || err != nil {
					return
				}
			}
			q.After = through
			s.readers.move(&at, through)
			if len(rows) == q.Limit {
				continue
			}
			select {
			case <-more:
			case <-ctx.Done():
				yield(Event{}, ctx.Err())
				return
			}
		}
	}
}

// PruneEvents deletes the events older than keep that every webhook and every
// running stream has passed.
func (s *Service) PruneEvents(ctx context.Context, keep time.Duration) error {
	for {
		newest, _ := s.opt.Events.NewestEvent()
		pending, err := s.opt.Events.OldestPending(ctx)
		if err != nil {
			return err
		}
		through := s.readers.oldest(newest)
		if pending != 0 {
			through = min(through, pending-1)
		}
		done, err := s.opt.Events.PruneEvents(ctx, s.opt.Now().Add(-keep).UnixMicro(), through)
		if err != nil || done {
			return err
		}
	}
}
