package lock

import (
	"context"
	"maps"
	"slices"
	"strings"
	"time"

	"github.com/redis/go-redis/v9"
)

// keyPrefix is before every key that a manager has in Redis.
const keyPrefix = "sluice:lease:"

// redisWait bounds one question to Redis, so that one that hangs is as one that
// is gone.
const redisWait = 2 * time.Second

func (m *Redis) wait() time.Duration { return min(redisWait, m.opt.TTL/3) }

// renewScript renews a lease of ours. It returns 1 if it is, 0 if the key is gone or
// another's.
var renewScript = redis.NewScript(`
local now = redis.call('GET', KEYS[1])
if now == ARGV[1] then
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return 1
end
return 0`)

// dropScript frees a lease that is ours.
var dropScript = redis.NewScript(`
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0`)

// set takes a name in Redis unless somebody has it.
func (m *Redis) set(ctx context.Context, r *redisLease) (free bool, err error) {
	ctx, cancel := context.WithTimeout(ctx, m.wait())
	defer cancel()
	err = m.rdb.SetArgs(ctx, keyPrefix+r.name, r.token, redis.SetArgs{Mode: "NX", TTL: m.opt.TTL}).Err()
	if err == redis.Nil { //nolint:errorlint // go-redis returns it bare
		return false, nil
	}
	return err == nil, err
}

// drop frees a name in Redis, if that answers; its time runs out otherwise.
func (m *Redis) drop(r *redisLease) {
	ctx, cancel := context.WithTimeout(context.Background(), m.wait())
	defer cancel()
	if err := dropScript.Run(ctx, m.rdb, []string{keyPrefix + r.name}, r.token).Err(); err != nil {
		m.opt.Log.Debug("lease not freed in Redis", "lease", r.name, "err", err)
	}
}

// renewAll renews what this process holds until ctx ends.
func (m *Redis) renewAll(ctx context.Context) {
	tick := time.NewTicker(m.opt.TTL / 3)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			m.renew(ctx)
		case <-ctx.Done():
			return
		}
	}
}

// renew says to Redis and to the store that this process is alive, and loses
// what is another's.
func (m *Redis) renew(ctx context.Context) {
	m.mu.Lock()
	held := slices.Collect(maps.Values(m.held))
	m.mu.Unlock()
	if len(held) == 0 {
		return
	}
	slices.SortFunc(held, func(a, b *redisLease) int { return strings.Compare(a.name, b.name) })
	began := time.Now()
	ours, err := m.ask(ctx, held)
	if ctx.Err() != nil {
		return
	}
	if down := err != nil; down != m.behind {
		m.behind = down
		if down {
			m.opt.Log.Warn("Redis does not answer: leases go on as long as the store has them", "leases", len(held), "err", err)
		} else {
			m.opt.Log.Info("Redis answers again", "leases", len(held))
		}
	}
	names := make([]string, 0, len(held))
	for i, r := range held {
		mine := false
		switch {
		case err != nil:
			mine = m.vouched(ctx, r, began)
		case ours[i]:
			mine, r.sure = true, began
		default:
			mine = m.retake(ctx, r, began)
		}
		if !mine {
			m.forget(r)
			continue
		}
		names = append(names, r.name)
	}
	if len(names) == 0 {
		return
	}
	if err := m.fence.RenewEpochs(ctx, m.opt.Holder, names, m.opt.TTL); err != nil && ctx.Err() == nil {
		m.opt.Log.Warn("leases not renewed in the store", "leases", len(names), "err", err)
	}
	m.opt.Observe("renewed", len(names))
}

// ask renews all leases in one round trip and returns which are ours.
func (m *Redis) ask(ctx context.Context, held []*redisLease) ([]bool, error) {
	ctx, cancel := context.WithTimeout(ctx, m.wait())
	defer cancel()
	pipe := m.rdb.Pipeline()
	answers := make([]*redis.Cmd, len(held))
	for i, r := range held {
		answers[i] = renewScript.Eval(ctx, pipe, []string{keyPrefix + r.name}, r.token, m.opt.TTL.Milliseconds())
	}
	if _, err := pipe.Exec(ctx); err != nil {
		return nil, err
	}
	ours := make([]bool, len(held))
	for i, a := range answers {
		n, err := a.Int()
		if err != nil {
			return nil, err
		}
		ours[i] = n == 1
	}
	return ours, nil
}

// retake takes a name again that Redis forgot, if the store has our epoch as the
// latest. It reports false for a name that is another's.
func (m *Redis) retake(ctx context.Context, r *redisLease, now time.Time) bool {
	if !m.vouched(ctx, r, now) {
		return false
	}
	free, err := m.set(ctx, r)
	return err != nil || free
}

// vouched reports a lease that is ours by the store's word: it has our epoch as
// the latest, or does not answer and the time since somebody did is short.
func (m *Redis) vouched(ctx context.Context, r *redisLease, now time.Time) bool {
	epoch, err := m.fence.CurrentEpoch(ctx, r.name)
	if err != nil {
		return time.Since(r.sure) < m.opt.TTL
	}
	r.sure = now
	return epoch == r.epoch
}

// forget ends a lease that is another's.
func (m *Redis) forget(r *redisLease) {
	m.opt.Log.Warn("lease lost to another process", "lease", r.name, "epoch", r.epoch)
	m.opt.Observe("lost", 1)
	m.mu.Lock()
	if m.held[r.name] == r {
		delete(m.held, r.name)
	}
	m.mu.Unlock()
	r.lose()
}
