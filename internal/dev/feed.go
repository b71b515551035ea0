package dev

import (
	"context"
	"encoding/json"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// moment is something that became true at a node: a transfer of a payment was
// locked or ended.
type moment struct {
	who     string
	routing common.Hash
	kind    channel.Kind
	// paid says that the node is the transfer's responder.
	paid bool
}

// sight is when it did, and of which transfer.
type sight struct {
	at     time.Time
	notice channel.Notice
}

// feed collects what the nodes of this process tell, and wakes who waits for it.
type feed struct {
	mu    sync.Mutex
	seen  map[moment]sight
	waits map[moment][]chan sight
}

func newFeed() *feed { return &feed{seen: map[moment]sight{}, waits: map[moment][]chan sight{}} }

// observe returns the observer of one node.
func (f *feed) observe(who string) func(channel.Key, []channel.Notice) {
	return func(key channel.Key, notices []channel.Notice) {
		now := time.Now()
		for i := range notices {
			n := &notices[i]
			if n.Kind != channel.Done || n.Transfer == nil {
				continue
			}
			var meta struct {
				RoutingID string `json:"routingId"`
			}
			if json.Unmarshal(n.Transfer.Meta, &meta) != nil || meta.RoutingID == "" {
				continue
			}
			f.put(moment{who, common.HexToHash(meta.RoutingID), n.Op.Kind, n.Transfer.InitiatedBy != key.Me}, sight{now, *n})
		}
	}
}

func (f *feed) put(m moment, s sight) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.seen[m] = s
	for _, w := range f.waits[m] {
		w <- s
	}
	delete(f.waits, m)
}

// wait returns the first of some moments to be there.
func (f *feed) wait(ctx context.Context, ms ...moment) (moment, sight, error) {
	type hit struct {
		m moment
		s sight
	}
	hits := make(chan hit, len(ms))
	for _, m := range ms {
		c := make(chan sight, 1)
		f.mu.Lock()
		if s, ok := f.seen[m]; ok {
			c <- s
		} else {
			f.waits[m] = append(f.waits[m], c)
		}
		f.mu.Unlock()
		go func() {
			select {
			case s := <-c:
				hits <- hit{m, s}
			case <-ctx.Done():
			}
		}()
	}
	select {
	case h := <-hits:
		return h.m, h.s, nil
	case <-ctx.Done():
		return moment{}, sight{}, ctx.Err()
	}
}

// at returns when a moment was seen, zero for not yet.
func (f *feed) at(m moment) time.Time {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.seen[m].at
}
