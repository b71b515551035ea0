package auth

import (
	"net/netip"
	"sync"
	"time"

	"golang.org/x/time/rate"

	"github.com/sluice-node/sluice/api/service"
)

// Rate is a number of calls a second, and how many may come at once. PerSecond 0
// is no limit.
type Rate struct {
	PerSecond, Burst int
}

// Rates are the limits of everyone who needs a token. Each caller has its own, and
// so has each address.
type Rates struct {
	// Reads are calls of the scope read, Calls all others.
	Reads, Calls Rate
	// FailuresPerMinute is how many bad tokens an address may send; 0 is no limit.
	FailuresPerMinute int
}

// maxRemembered is how many callers, and how many addresses, a limit remembers:
// the one that was quiet longest is forgotten.
const maxRemembered = 4096

// Limits hold callers and addresses to their rates, across all listeners.
type Limits struct {
	now func() time.Time

	mu                     sync.Mutex
	reads, calls, failures buckets
}

// buckets are those of one rate: what each has left, by caller or by address.
type buckets struct {
	limit rate.Limit
	burst int
	of    *lru[string, *rate.Limiter]
}

// NewLimits returns limits with all buckets full. Now is the wall clock.
func NewLimits(r Rates, now func() time.Time) *Limits {
	l := &Limits{now: now}
	l.Set(r)
	return l
}

// Set changes the rates from now on, with all buckets full.
func (l *Limits) Set(r Rates) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.reads = newBuckets(rate.Limit(r.Reads.PerSecond), r.Reads.Burst)
	l.calls = newBuckets(rate.Limit(r.Calls.PerSecond), r.Calls.Burst)
	l.failures = newBuckets(rate.Limit(float64(r.FailuresPerMinute)/60), r.FailuresPerMinute)
}

func newBuckets(limit rate.Limit, burst int) buckets {
	if limit == 0 {
		limit = rate.Inf
	}
	return buckets{limit, max(burst, 1), newLRU[string, *rate.Limiter](2 * maxRemembered)}
}

func (b *buckets) get(who string) *rate.Limiter {
	l, ok := b.of.get(who)
	if !ok {
		l = rate.NewLimiter(b.limit, b.burst)
		b.of.put(who, l)
	}
	return l
}

// take takes one from all of who, or from none.
func (b *buckets) take(now time.Time, who ...string) error {
	var taken []*rate.Reservation
	for _, w := range who {
		r := b.get(w).ReserveN(now, 1)
		taken = append(taken, r)
		if wait := r.DelayFrom(now); wait > 0 {
			for _, t := range taken {
				t.CancelAt(now)
			}
			return &service.LimitError{RetryAfter: wait}
		}
	}
	return nil
}

// call counts one call of a caller. Errors: *service.LimitError.
func (l *Limits) call(caller string, from netip.Addr, read bool) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := &l.calls
	if read {
		b = &l.reads
	}
	return b.take(l.now(), caller, network(from))
}

// mayFail reports whether an address has sent few enough bad tokens to send
// another. Errors: *service.LimitError.
func (l *Limits) mayFail(from netip.Addr) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	b := l.failures.get(network(from))
	if left := b.TokensAt(l.now()); b.Limit() != rate.Inf && left < 1 {
		wait := time.Duration((1 - left) / float64(b.Limit()) * float64(time.Second))
		return &service.LimitError{RetryAfter: wait}
	}
	return nil
}

// failed counts a bad token of an address.
func (l *Limits) failed(from netip.Addr) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.failures.get(network(from)).AllowN(l.now(), 1)
}

// network is what counts as one address: who has one of IPv6 has 2^64.
func network(a netip.Addr) string {
	a = a.Unmap()
	if a.Is6() {
		if p, err := a.WithZone("").Prefix(64); err == nil {
			return p.String()
		}
	}
	return a.String()
}
