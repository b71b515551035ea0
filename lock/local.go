package lock

import (
	"context"
	"fmt"
	"sync"
)

// Local gives out leases within one process. They have no end of their own: in
// one process a holder that hangs hangs what would take over, too.
type Local struct {
	epochs Epochs
	holder string

	mu     sync.Mutex
	held   map[string]*held
	closed bool
}

// held is one name: free to take again when done is closed.
type held struct {
	done chan struct{}
	lose func() // nil while the epoch is being asked for
}

// NewLocal returns a manager whose leases are recorded as holder's.
func NewLocal(epochs Epochs, holder string) *Local {
	return &Local{epochs: epochs, holder: holder, held: map[string]*held{}}
}

// Acquire implements [Manager]. Further errors are those of Epochs; the name is
// free then.
func (m *Local) Acquire(ctx context.Context, name string) (*Lease, error) {
	h, err := m.reserve(ctx, name)
	if err != nil {
		return nil, err
	}
	epoch, err := m.epochs.NextEpoch(ctx, name, m.holder)
	if err != nil {
		m.free(name, h)
		return nil, fmt.Errorf("take an epoch of %s: %w", name, err)
	}
	l, lose := NewLease(name, epoch, func() { m.free(name, h) })
	m.mu.Lock()
	closed := m.closed
	h.lose = lose
	m.mu.Unlock()
	if closed {
		l.Release()
		return nil, ErrClosed
	}
	return l, nil
}

// reserve waits until name is free and makes it ours.
func (m *Local) reserve(ctx context.Context, name string) (*held, error) {
	for {
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		mine, other, err := m.try(name)
		if err != nil || mine != nil {
			return mine, err
		}
		select {
		case <-other.done:
		case <-ctx.Done():
			return nil, ctx.Err()
		}
	}
}

func (m *Local) try(name string) (mine, other *held, err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.closed {
		return nil, nil, ErrClosed
	}
	if other := m.held[name]; other != nil {
		return nil, other, nil
	}
	mine = &held{done: make(chan struct{})}
	m.held[name] = mine
	return mine, nil, nil
}

// free lets the next one have name. The entry goes with its last holder, so
// idle names cost nothing.
func (m *Local) free(name string, h *held) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.held[name] == h {
		delete(m.held, name)
		close(h.done)
	}
}

// Close takes every lease away and refuses new ones. A second Close does
// nothing.
func (m *Local) Close() {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.closed = true
	for name, h := range m.held {
		if h.lose != nil {
			h.lose()
		}
		delete(m.held, name)
		close(h.done)
	}
}
