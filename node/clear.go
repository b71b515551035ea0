package node

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Clear stops every channel, has wipe forget what is stored of them, and serves on
// with none: for development, where a node is to start from nothing. Calls under
// way end with ErrInDoubt or ErrStopped. When wipe fails the channels are loaded
// again.
func (n *Node) Clear(ctx context.Context, wipe func() error) error {
	n.mu.Lock()
	if n.running == nil || n.running.Err() != nil {
		n.mu.Unlock()
		return ErrStopped
	}
	n.running = nil // nobody starts a worker from here on
	n.stop()
	n.mu.Unlock()
	n.group.Wait()
	err := wipe()
	entries := map[channel.Key]*entry{}
	if err != nil {
		fresh, again := New(ctx, nil, n.opt)
		if again != nil {
			return fmt.Errorf("%w; and the channels could not be loaded again: %w", err, again)
		}
		entries = fresh.entries
	}
	n.mu.Lock()
	n.entries, n.workers = entries, map[channel.Key]*worker{}
	n.users, n.submitting, n.untold = map[userKey]common.Hash{}, map[transferKey]bool{}, map[transferKey]PaidOut{}
	n.mu.Unlock()
	n.Start(n.life)
	return err
}
