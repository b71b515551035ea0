package store

import (
	"sync"

	"github.com/sluice-node/sluice/channel"
)

// keyIDs is the committed rows of channel_keys in memory: every statement on
// the payment path names a channel by its number.
type keyIDs struct {
	mu sync.RWMutex
	m  map[channel.Key]int64
}

func (k *keyIDs) get(key channel.Key) (int64, bool) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	id, ok := k.m[key]
	return id, ok
}

// keyWriter gives numbers to keys within a transaction; others see them once
// it is committed.
type keyWriter struct {
	ids    *keyIDs
	insert *stmt
	// fresh is the numbers of this transaction, in order from order; those from
	// marked on belong to the running savepoint.
	fresh  map[channel.Key]int64
	order  []channel.Key
	marked int
}

// id returns the number of key, a new one if it has none.
func (w *keyWriter) id(key channel.Key) (int64, error) {
	if id, ok := w.ids.get(key); ok {
		return id, nil
	}
	if id, ok := w.fresh[key]; ok {
		return id, nil
	}
	r, err := w.insert.exec(key.Channel[:], int64(key.Me))
	if err != nil {
		return 0, err
	}
	id, err := r.LastInsertId()
	if err != nil {
		return 0, err
	}
	if w.fresh == nil {
		w.fresh = map[channel.Key]int64{}
	}
	w.fresh[key] = id
	w.order = append(w.order, key)
	return id, nil
}

func (w *keyWriter) mark() { w.marked = len(w.order) }

// undo forgets what was numbered since mark.
func (w *keyWriter) undo() {
	for _, key := range w.order[w.marked:] {
		delete(w.fresh, key)
	}
	w.order = w.order[:w.marked]
}

func (w *keyWriter) forget() {
	w.fresh, w.order, w.marked = nil, nil, 0
}

func (w *keyWriter) publish() {
	if len(w.order) > 0 {
		w.ids.mu.Lock()
		for key, id := range w.fresh {
			w.ids.m[key] = id
		}
		w.ids.mu.Unlock()
	}
	w.forget()
}
