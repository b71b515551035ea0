package lock

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/redis/go-redis/v9"
)

// Fence is the store's part in leases that several processes want.
type Fence interface {
	Epochs
	// CurrentEpoch returns the latest epoch of name.
	CurrentEpoch(ctx context.Context, name string) (uint64, error)
	// RenewEpochs keeps others from taking over, for as long as ttl by the store's
	// clock, the leases among names whose latest epoch is holder's.
	RenewEpochs(ctx context.Context, holder string, names []string, ttl time.Duration) error
	// EpochLeft returns how long that is.
	EpochLeft(ctx context.Context, name string) (time.Duration, error)
}

// Bounds of RedisOptions.TTL. Below, a pause of the garbage collector or of the
// network loses leases; above, a router that died is missed for long.
const (
	MinTTL     = 300 * time.Millisecond
	DefaultTTL = 15 * time.Second
	MaxTTL     = 5 * time.Minute
)

// RedisOptions of a manager. Holder must differ between processes, and from the
// one that a process had before it was restarted.
type RedisOptions struct {
	Holder string
	// TTL is how long a lease outlives its last renewal; 0 is DefaultTTL. It is
	// renewed three times as often.
	TTL time.Duration
	Log *slog.Logger
	// Observe is told of what happens to leases: "acquired", "renewed", "lost",
	// "without_redis" for one that the store alone vouches for. Optional.
	Observe func(what string, leases int)
}

// Redis gives out leases that hold across processes. A name is held by whoever
// Redis says, as long as it renews in time. Redis may forget everything, lie or be
// gone: the store's epochs judge every write (F7). While Redis does not answer, a
// holder goes on as long as the store has its epoch as the latest, and somebody
// else takes a name over only once the store's clock says that its holder's time
// is up. Nothing is kept in Redis but who holds what.
type Redis struct {
	rdb   *redis.Client
	fence Fence
	opt   RedisOptions
	local *Local // between the callers of this process

	mu     sync.Mutex
	held   map[string]*redisLease
	closed bool

	stop   context.CancelFunc
	ended  sync.WaitGroup
	behind bool // Redis did not answer the last time; for the log
}

// DialRedis returns a client for a URL, redis://user:password@host:port/db or
// rediss:// for TLS. It connects when it is used; a server that is not there is
// told at once, since leases do without it. The error never holds the URL.
func DialRedis(url string) (*redis.Client, error) {
	opt, err := redis.ParseURL(url)
	if err != nil {
		return nil, errors.New("not a Redis URL: want redis://host:port/db")
	}
	opt.MaxRetries, opt.DialerRetries, opt.ContextTimeoutEnabled = -1, 1, true
	opt.DialTimeout = redisWait
	return redis.NewClient(opt), nil
}

// redisLease is one lease of this process. What renews it is one goroutine.
type redisLease struct {
	name, token string
	epoch       uint64
	lose        func()
	// sure is when, by the monotonic clock, Redis or the store last said that it
	// is ours.
	sure time.Time
}

// NewRedis returns a manager whose leases live at rdb, and starts to renew them.
// Close it before rdb.
func NewRedis(rdb *redis.Client, fence Fence, opt RedisOptions) (*Redis, error) {
	if opt.TTL == 0 {
		opt.TTL = DefaultTTL
	}
	if opt.TTL < MinTTL || opt.TTL > MaxTTL {
		return nil, fmt.Errorf("lease time of %s is outside %s to %s", opt.TTL, MinTTL, MaxTTL)
	}
	if opt.Log == nil {
		opt.Log = slog.New(slog.DiscardHandler)
	}
	if opt.Observe == nil {
		opt.Observe = func(string, int) {}
	}
	ctx, stop := context.WithCancel(context.Background())
	m := &Redis{rdb: rdb, fence: fence, opt: opt, local: NewLocal(fence, opt.Holder), held: map[string]*redisLease{}, stop: stop}
	m.ended.Go(func() { m.renewAll(ctx) })
	return m, nil
}

// Acquire implements [Manager]. Further errors are those of the store; the name
// is free then.
func (m *Redis) Acquire(ctx context.Context, name string) (*Lease, error) {
	mine, err := m.local.reserve(ctx, name)
	if err != nil {
		return nil, err
	}
	r := &redisLease{name: name, token: m.opt.Holder + "/" + rand.Text()}
	if err := m.take(ctx, r); err != nil {
		m.local.free(name, mine)
		return nil, err
	}
	l, lose := NewLease(name, r.epoch, func() { m.release(r, mine) })
	r.lose = lose
	m.mu.Lock()
	closed := m.closed
	if !closed {
		m.held[name] = r
	}
	m.mu.Unlock()
	if closed {
		l.Release()
		return nil, ErrClosed
	}
	m.opt.Observe("acquired", 1)
	return l, nil
}

// take waits until the name is nobody's and takes an epoch of it.
func (m *Redis) take(ctx context.Context, r *redisLease) error {
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		pause, err := m.try(ctx, r)
		if err != nil || pause == 0 {
			return err
		}
		wait := time.NewTimer(min(pause, m.opt.TTL/4))
		select {
		case <-wait.C:
		case <-ctx.Done():
			wait.Stop()
			return ctx.Err()
		}
	}
}

// try takes the name if it is free, or says how long to wait before the next
// try.
func (m *Redis) try(ctx context.Context, r *redisLease) (pause time.Duration, err error) {
	free, err := m.set(ctx, r)
	switch {
	case err == nil && !free:
		return m.opt.TTL / 10, nil
	case err != nil && ctx.Err() != nil:
		return 0, ctx.Err()
	case err != nil:
		// Redis cannot say; the store says whose time is up.
		left, err := m.fence.EpochLeft(ctx, r.name)
		if err != nil {
			return 0, fmt.Errorf("lease %s without Redis: %w", r.name, err)
		}
		if left > 0 {
			return left, nil
		}
		m.opt.Log.Warn("Redis does not answer: lease taken on the store's word", "lease", r.name)
		m.opt.Observe("without_redis", 1)
	}
	if r.epoch, err = m.fence.NextEpoch(ctx, r.name, m.opt.Holder); err != nil {
		m.drop(r)
		return 0, fmt.Errorf("take an epoch of %s: %w", r.name, err)
	}
	if err := m.fence.RenewEpochs(ctx, m.opt.Holder, []string{r.name}, m.opt.TTL); err != nil {
		m.drop(r)
		return 0, fmt.Errorf("keep an epoch of %s: %w", r.name, err)
	}
	r.sure = time.Now()
	return 0, nil
}

// release gives a lease back, at once in this process and soon in Redis.
func (m *Redis) release(r *redisLease, mine *held) {
	m.mu.Lock()
	if m.held[r.name] == r {
		delete(m.held, r.name)
	}
	m.mu.Unlock()
	m.drop(r)
	m.local.free(r.name, mine)
}

// Close takes every lease away, refuses new ones and returns once nothing of the
// manager runs. A second Close does nothing.
func (m *Redis) Close() {
	m.mu.Lock()
	already := m.closed
	m.closed = true
	var held []*redisLease
	for _, r := range m.held {
		held = append(held, r)
	}
	clear(m.held)
	m.mu.Unlock()
	if already {
		return
	}
	m.stop()
	m.ended.Wait()
	m.local.Close()
	for _, r := range held {
		r.lose()
		m.drop(r)
	}
}
