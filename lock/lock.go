// Package lock gives out leases: the right to drive a channel or a forward for
// a time.
//
// A lease is a hint, the store is the judge (F7): each lease carries an epoch
// that the store gave, and a commit that carries an older one is refused. So a
// holder that is paused past its lease, or that never hears of its loss, can
// do no harm; a lease only keeps two from wasting their work. Use [NewLocal]
// within one process. locktest holds every manager to the same claims.
package lock

import (
	"context"
	"errors"
	"sync"
)

// ErrClosed is an Acquire after Close.
var ErrClosed = errors.New("lease manager is closed")

// Epochs gives fencing numbers; the store implements it.
type Epochs interface {
	// NextEpoch returns a number above all that it returned for name before, and
	// refuses from then on what is written under one of those.
	NextEpoch(ctx context.Context, name, holder string) (uint64, error)
}

// Manager gives out leases.
type Manager interface {
	// Acquire waits until nobody holds name and takes it. It returns ctx's error
	// when that ends first, and ErrClosed once the manager is closed.
	Acquire(ctx context.Context, name string) (*Lease, error)
}

// Lease is a name that is held until Release or until it is lost.
type Lease struct {
	// Name is what is held, Epoch what commits under the lease carry.
	Name  string
	Epoch uint64

	lost    chan struct{}
	lose    func()
	release func()
}

// NewLease returns the lease of a manager: release is called once, by the first
// Release. The manager calls lose, as often as it likes, when somebody else may
// have the name.
func NewLease(name string, epoch uint64, release func()) (l *Lease, lose func()) {
	lost := make(chan struct{})
	l = &Lease{
		Name: name, Epoch: epoch, lost: lost,
		lose:    sync.OnceFunc(func() { close(lost) }),
		release: sync.OnceFunc(release),
	}
	return l, l.lose
}

// Lost is closed when the lease is over: released, expired or taken away. Stop
// then; what is still committed is refused if another has the name.
func (l *Lease) Lost() <-chan struct{} { return l.lost }

// Release gives the name up. It does not wait, and may be called again.
func (l *Lease) Release() {
	l.lose()
	l.release()
}
