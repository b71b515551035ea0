package p2p

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// maxTracked bounds the memory of faults; a peer id costs an attacker nothing.
const maxTracked = 4096

// strikes remembers the faults of peers for a while.
type strikes struct {
	limit  int
	window time.Duration
	now    func() time.Time

	mu   sync.Mutex
	seen map[peer.ID]strike
}

type strike struct {
	count int
	since time.Time
	// bannedUntil is zero while the peer is listened to.
	bannedUntil time.Time
}

func newStrikes(limit int, window time.Duration, now func() time.Time) *strikes {
	return &strikes{limit: limit, window: window, now: now, seen: map[peer.ID]strike{}}
}

// add counts a fault and reports whether it was one too many.
func (s *strikes) add(id peer.ID) bool {
	now := s.now()
	s.mu.Lock()
	defer s.mu.Unlock()
	k := s.seen[id]
	if now.Sub(k.since) > s.window {
		k = strike{since: now}
	}
	k.count++
	if k.count >= s.limit {
		k.bannedUntil = now.Add(s.window)
	}
	s.make(now)
	s.seen[id] = k
	return k.count >= s.limit
}

// make makes room for one more.
func (s *strikes) make(now time.Time) {
	if len(s.seen) < maxTracked {
		return
	}
	for id, k := range s.seen {
		if now.Sub(k.since) > s.window && !now.Before(k.bannedUntil) {
			delete(s.seen, id)
		}
	}
	for id := range s.seen {
		if len(s.seen) < maxTracked {
			break
		}
		delete(s.seen, id)
	}
}

// banned reports whether the peer is not listened to now.
func (s *strikes) banned(id peer.ID) bool {
	now := s.now()
	s.mu.Lock()
	defer s.mu.Unlock()
	k, ok := s.seen[id]
	return ok && now.Before(k.bannedUntil)
}
