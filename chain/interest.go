package chain

import (
	"context"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// afterEvent is how long deposits are read on after a log that changed them.
const afterEvent = 15 * time.Minute

type interestKey struct{ channel, asset common.Address }

// interest is a pair whose deposits somebody waits for.
type interest struct {
	until time.Time
	// last is what was delivered, nil before the first. readAt is the
	// confirmed block of the last look.
	last   *Deposits
	readAt common.Hash
	// asked counts the questions, so that one that comes while a reading is on
	// its way is not taken for answered.
	asked uint64
}

// reading is a look at one pair.
type reading struct {
	key   interestKey
	last  *Deposits
	asked uint64
	// now is the result, changed whether it is worth delivering.
	now     Deposits
	changed bool
}

// WatchDeposits reads the deposit totals of a channel in one asset at each new
// confirmed block, for that long. The first reading is delivered whatever it
// is, later ones when a total changed. Asking again prolongs, and delivers
// again.
//
// It is for plain transfers of the native coin, which leave no log. Logs of a
// deposit start a watch by themselves.
func (w *Watcher) WatchDeposits(ch, asset common.Address, howLong time.Duration) {
	w.interestIn(interestKey{ch, asset}, howLong, true)
	w.nudge()
}

func (w *Watcher) interestIn(key interestKey, howLong time.Duration, again bool) {
	until := w.opt.Clock.Now().Add(howLong)
	w.mu.Lock()
	defer w.mu.Unlock()
	i := w.interests[key]
	if i == nil {
		i = &interest{}
		w.interests[key] = i
	}
	if until.After(i.until) {
		i.until = until
	}
	if again {
		i.last, i.readAt = nil, common.Hash{}
		i.asked++
	}
}

// readDeposits reads what is of interest at the confirmed block. The caller
// calls remember once the result is delivered.
func (w *Watcher) readDeposits(ctx context.Context, final Block) ([]reading, error) {
	var done []reading
	for _, r := range w.due(final) {
		var err error
		r.now, err = w.reader.depositsAt(ctx, r.key.channel, r.key.asset, final)
		if err != nil {
			if !contractSaysNo(err) {
				return nil, err
			}
			// A broken token is between it and whoever asked.
			w.log.Warn("deposits not readable", "channel", r.key.channel, "asset", r.key.asset, "error", err)
			w.forget(r.key)
			continue
		}
		r.changed = r.last == nil || r.last.Total != r.now.Total || r.last.Deployed != r.now.Deployed
		done = append(done, r)
	}
	return done, nil
}

// due are the pairs not yet read at final. Those whose time is over are
// dropped.
func (w *Watcher) due(final Block) []reading {
	now := w.opt.Clock.Now()
	w.mu.Lock()
	defer w.mu.Unlock()
	var due []reading
	for key, i := range w.interests {
		if now.After(i.until) {
			delete(w.interests, key)
			continue
		}
		if i.readAt != final.Hash {
			due = append(due, reading{key: key, last: i.last, asked: i.asked})
		}
	}
	return due
}

func (w *Watcher) remember(final Block, done []reading) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, r := range done {
		i := w.interests[r.key]
		if i == nil || i.asked != r.asked {
			continue
		}
		i.readAt = final.Hash
		if r.changed {
			i.last = &r.now
		}
	}
}

func (w *Watcher) forget(key interestKey) {
	w.mu.Lock()
	defer w.mu.Unlock()
	delete(w.interests, key)
}
