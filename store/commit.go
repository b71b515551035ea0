package store

import (
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	sqlite3 "modernc.org/sqlite/lib"

	"github.com/sluice-node/sluice/channel"
)

// Commit makes all the writes durable, or none. It returns when they are on
// disk; once queued it does not look at ctx again, so that a caller always
// learns what became of its writes.
//
// Errors: channel.ErrLockHashUsed, channel.ErrRoutingID and channel.ErrFenced
// when a write breaks its rule, ErrWrite, ErrClosed, *DiskError.
func (s *SQLite) Commit(ctx context.Context, writes ...channel.Write) error {
	b, err := newBatch(writes)
	if err != nil {
		return err
	}
	return s.submit(ctx, b)
}

// submit queues a batch and waits until it is committed or refused.
func (s *SQLite) submit(ctx context.Context, b *batch) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	c := &call{batch: b, done: make(chan struct{})}
	if !s.write.enqueue(c) {
		return ErrClosed
	}
	<-c.done
	return c.err
}

// call is one caller that waits in the queue.
type call struct {
	batch *batch
	err   error
	done  chan struct{} // closed when err is final
}

// committer owns the writing connection. Only run's goroutine touches what is
// not under mu.
type committer struct {
	conn  *conn
	store *SQLite
	sql   statements
	keys  keyWriter
	// events numbers those of the running transaction.
	events eventWriter
	// epochs is the current epoch of each lease; changed is what the running
	// transaction changes of it.
	epochs, changed map[string]uint64
	broken          error

	wake chan struct{}

	mu     sync.Mutex
	queue  []*call
	closed bool
}

func newCommitter(c *conn, s *SQLite) (*committer, error) {
	w := &committer{
		conn: c, store: s, wake: make(chan struct{}, 1),
		epochs: map[string]uint64{}, changed: map[string]uint64{},
	}
	if err := w.sql.prepare(c); err != nil {
		return nil, err
	}
	w.keys = keyWriter{ids: s.keys, insert: w.sql.insertKey}
	w.events.log = s.events
	return w, w.load()
}

func (w *committer) enqueue(c *call) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.closed {
		return false
	}
	w.queue = append(w.queue, c)
	w.signal()
	return true
}

// close refuses further calls and reports whether it was the first to.
func (w *committer) close() bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	first := !w.closed
	w.closed = true
	w.signal()
	return first
}

func (w *committer) signal() {
	select {
	case w.wake <- struct{}{}:
	default:
	}
}

// take returns the next group in group's memory, and whether more may come.
func (w *committer) take(group []*call) (_ []*call, more bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	n := min(len(w.queue), w.store.opt.MaxGroup)
	group = append(group[:0], w.queue[:n]...)
	rest := copy(w.queue, w.queue[n:])
	clear(w.queue[rest:])
	w.queue = w.queue[:rest]
	return group, n > 0 || !w.closed
}

// run commits group after group until the store is closed and nothing waits.
func (w *committer) run() {
	var group []*call
	for {
		more := true
		if group, more = w.take(group); !more {
			return
		}
		if len(group) == 0 {
			<-w.wake
			continue
		}
		w.commit(group)
		clear(group)
	}
}

// commit puts the group into one transaction and answers every call. A call
// that breaks a rule is left out.
func (w *committer) commit(group []*call) {
	start := time.Now()
	err := w.broken
	if err == nil {
		err = w.transact(group, false)
		if refusal(err) && len(group) > 1 {
			// Rare, so the others are not slowed by savepoints in advance.
			err = w.transact(group, true)
		}
	}
	writes := 0
	for _, c := range group {
		writes += len(c.batch.changes)
		if err != nil {
			c.err = err
		}
	}
	// Counted before the callers go on, so that their own view of it is exact.
	w.store.calls.Add(uint64(len(group)))
	w.store.writes.Add(uint64(writes))
	w.store.transactions.Add(1)
	for _, c := range group {
		close(c.done)
	}
	if w.store.opt.Observe != nil {
		w.store.opt.Observe(Group{Calls: len(group), Writes: writes, Took: time.Since(start)})
	}
}

// transact runs one transaction. With alone, each call has a savepoint and a
// call that breaks a rule fails by itself; without, the first such call stops
// everything and its error is returned. Any other error is the disk's: nothing
// was applied.
func (w *committer) transact(group []*call, alone bool) (err error) {
	if _, err := w.sql.begin.exec(); err != nil {
		return w.disk("begin a transaction", err)
	}
	defer func() {
		if err != nil {
			// SQLite may have rolled back by itself; then this one fails, and
			// there is nothing to undo.
			_, _ = w.sql.rollback.exec()
			w.forget()
		}
	}()
	for _, c := range group {
		c.err = nil
		if c.err = w.fences(c.batch); c.err != nil {
			continue
		}
		if alone {
			c.err, err = w.applyAlone(c.batch)
		} else {
			err = w.applyAll(c.batch)
		}
		if err != nil {
			return err
		}
	}
	if _, err := w.sql.commit.exec(); err != nil {
		return w.disk("commit", err)
	}
	w.settle()
	return nil
}

func (w *committer) applyAll(b *batch) error {
	for _, c := range b.changes {
		if err := w.apply(c); err != nil {
			if refusal(err) {
				return err
			}
			return w.disk("write", err)
		}
	}
	return nil
}

// applyAlone returns the refusal of b, which is undone then, apart from what
// ends the transaction.
func (w *committer) applyAlone(b *batch) (refused, err error) {
	if _, err := w.sql.savepoint.exec(); err != nil {
		return nil, w.disk("write", err)
	}
	if err := w.applyAll(b); err != nil {
		if !refusal(err) {
			return nil, err
		}
		refused = err
		w.keys.undo()
		w.events.undo()
		if _, err := w.sql.rollbackTo.exec(); err != nil {
			return nil, w.disk("write", err)
		}
	}
	if _, err := w.sql.release.exec(); err != nil {
		return nil, w.disk("write", err)
	}
	w.keys.mark()
	w.events.mark()
	return refused, nil
}

// fences returns the first lease of b that another has replaced (F7). An epoch
// that the store never gave is no lease either.
func (w *committer) fences(b *batch) error {
	for _, f := range b.fences {
		if now := w.epoch(f.Name); now != f.Epoch {
			return fmt.Errorf("%w: %s is at epoch %d, the write at %d", channel.ErrFenced, f.Name, now, f.Epoch)
		}
	}
	return nil
}

func (w *committer) epoch(name string) uint64 {
	if e, ok := w.changed[name]; ok {
		return e
	}
	return w.epochs[name]
}

// settle keeps what the transaction changed in memory, forget drops it.
func (w *committer) settle() {
	for name, e := range w.changed {
		w.epochs[name] = e
	}
	clear(w.changed)
	w.keys.publish()
	w.events.publish()
}

func (w *committer) forget() {
	clear(w.changed)
	w.keys.forget()
	w.events.forget()
}

// disk wraps an error of the disk. After anything but a full disk or a busy
// file it stops the committer: what a failed fsync left behind is not known.
func (w *committer) disk(op string, err error) error {
	out := fileError(w.store.opt.Path, op, err)
	retry := []int{sqlite3.SQLITE_FULL, sqlite3.SQLITE_BUSY, sqlite3.SQLITE_NOMEM, sqlite3.SQLITE_CONSTRAINT, sqlite3.SQLITE_TOOBIG, 0}
	if !slices.Contains(retry, primary(err)) {
		w.broken = out
		w.store.opt.Logger.Error("store stops committing", "error", out)
	}
	return out
}
