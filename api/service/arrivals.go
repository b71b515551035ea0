package service

import (
	"encoding/binary"
	"strings"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// arrivals are the new transfers that may be for a request of ours. Every payment
// asks, and nearly none is: so it is told from memory.
type arrivals struct {
	wake chan struct{}

	mu sync.RWMutex
	// asked are the lock hashes of all requests, each by its first eight bytes: what
	// is taken for one in error is looked up and left alone.
	asked map[uint64]struct{}
	// watched says that somebody takes the list.
	watched bool
	list    []legKey
}

func newArrivals() arrivals {
	return arrivals{wake: make(chan struct{}, 1), asked: map[uint64]struct{}{}}
}

func shortHash(h common.Hash) uint64 { return binary.BigEndian.Uint64(h[:]) }

// ask has transfers under a lock hash looked at from now on; zero is none.
func (a *arrivals) ask(lock common.Hash) {
	if lock == (common.Hash{}) {
		return
	}
	a.mu.Lock()
	defer a.mu.Unlock()
	a.asked[shortHash(lock)] = struct{}{}
}

// open has the list filled from now on.
func (a *arrivals) open() {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.watched = true
}

func (a *arrivals) take() []legKey {
	a.mu.Lock()
	defer a.mu.Unlock()
	list := a.list
	a.list = nil
	return list
}

// concern reports a transfer that may be for a request: by its lock hash, or
// because it names one, that there is or not. Never false for one that is.
func (a *arrivals) concern(t *channel.Transfer) bool {
	if namesRequest(t.Meta) {
		return true
	}
	lock, err := transfer.DecodeHashlockState(t.InitialState)
	if err != nil {
		return false
	}
	a.mu.RLock()
	defer a.mu.RUnlock()
	_, ok := a.asked[shortHash(lock.LockHash)]
	return ok
}

// add puts what may be for a request on the list. It does not block.
func (a *arrivals) add(key channel.Key, t *channel.Transfer) {
	if t.InitiatedBy == key.Me || !a.concern(t) {
		return
	}
	a.mu.Lock()
	if a.watched {
		a.list = append(a.list, legKey{key, t.ID})
	}
	a.mu.Unlock()
	select {
	case a.wake <- struct{}{}:
	default:
	}
}

// Notify takes what became of operations in a channel, once it is durable and shows
// in the channel. It does not block.
func (s *Service) Notify(key channel.Key, notices []channel.Notice) {
	for i := range notices {
		if n := &notices[i]; n.Kind == channel.Done && n.Op.Kind == channel.KindCreate && n.Transfer != nil {
			s.arrivals.add(key, n.Transfer)
		}
	}
}

// requestField is how payMeta has the request that a transfer names.
const requestField = "paymentRequest"

// namesRequest reports a meta that may have requestField, without reading it as
// JSON: that heeds no case, and letters can be written with escapes or, as
// encoding/json folds them, by some beyond ASCII.
func namesRequest(meta []byte) bool {
	for i, c := range meta {
		switch {
		case c == '\\' || c >= 0x80:
			return true
		case c|0x20 == 'p' && len(meta)-i >= len(requestField) && strings.EqualFold(string(meta[i:i+len(requestField)]), requestField):
			return true
		}
	}
	return false
}
