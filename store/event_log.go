package store

import "sync"

// eventLog is the number of the newest committed event, and wakes who waits for
// the next one.
type eventLog struct {
	mu     sync.Mutex
	newest uint64
	more   chan struct{} // closed at the next commit with an event
}

func newEventLog() *eventLog { return &eventLog{more: make(chan struct{})} }

// publish says that events up to newest are committed.
func (l *eventLog) publish(newest uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if newest <= l.newest {
		l.newest = newest // a restored snapshot may be older
		return
	}
	l.newest = newest
	close(l.more)
	l.more = make(chan struct{})
}

func (l *eventLog) state() (newest uint64, more <-chan struct{}) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.newest, l.more
}

// eventWriter numbers events within a transaction; others learn of them once it
// is committed.
type eventWriter struct {
	log *eventLog
	// committed, marked and last are numbers: of the last transaction, of the last
	// savepoint that was kept, and the latest given.
	committed, marked, last uint64
}

func (w *eventWriter) load(newest uint64) {
	w.committed, w.marked, w.last = newest, newest, newest
	w.log.publish(newest)
}

func (w *eventWriter) next() uint64 {
	w.last++
	return w.last
}

func (w *eventWriter) mark()   { w.marked = w.last }
func (w *eventWriter) undo()   { w.last = w.marked }
func (w *eventWriter) forget() { w.marked, w.last = w.committed, w.committed }

func (w *eventWriter) publish() {
	if w.last != w.committed {
		w.log.publish(w.last)
	}
	w.committed, w.marked = w.last, w.last
}
