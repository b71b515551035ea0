package service

import (
	"context"
	"errors"
	"fmt"
	"sync"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// lockKey is a lock hash of one identity.
type lockKey struct {
	owner channel.Identifier
	hash  common.Hash
}

// lockSet is the lock hashes of transfers under way.
type lockSet struct {
	mu   sync.Mutex
	held map[lockKey]bool
}

func (l *lockSet) take(k lockKey) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.held[k] {
		return false
	}
	l.held[k] = true
	return true
}

func (l *lockSet) drop(k lockKey) {
	l.mu.Lock()
	defer l.mu.Unlock()
	delete(l.held, k)
}

// underLock creates a transfer unless its payer has used the lock hash before:
// whoever knows the secret of the first would take the second. The same payment
// again, by its routing id, is the node's to answer. A definition without a lock
// hash has the zero one.
func (s *Service) underLock(ctx context.Context, cfg *channel.Config, hash, routingID common.Hash, create func() error) error {
	if hash == (common.Hash{}) {
		return create()
	}
	k := lockKey{cfg.IDs[cfg.Me], hash}
	if !s.locks.take(k) {
		return fmt.Errorf("%w: a transfer under %s is under way", channel.ErrLockHashUsed, hash)
	}
	defer s.locks.drop(k)
	again, err := s.isRepeat(ctx, cfg, hash, routingID)
	if err != nil {
		return err
	}
	if !again {
		if err := s.checkUnused(ctx, k); err != nil {
			return err
		}
	}
	err = create()
	if err != nil && !errors.Is(err, node.ErrInDoubt) {
		return err
	}
	if kept := s.opt.Rows.KeepLockHash(context.WithoutCancel(ctx), k.owner, hash); kept != nil {
		// The transfer is there all the same, and while it is open it shows.
		s.opt.Log.Error("lock hash not kept", "lockHash", hash, "err", kept)
	}
	return err
}

// isRepeat reports a transfer of a user of ours in that channel with both the
// routing id and the lock hash: the node makes no second one. One that a router of
// ours made is another payment.
func (s *Service) isRepeat(ctx context.Context, cfg *channel.Config, hash, routingID common.Hash) (bool, error) {
	rows, _, err := s.opt.Rows.Transfers(ctx, RowFilter{Key: cfg.Key(), RoutingID: routingID})
	if err != nil {
		return false, err
	}
	for _, r := range rows {
		if r.ByUser && r.Transfer.InitiatedBy == cfg.Me && hasLock(&r.Transfer, hash) {
			return true, nil
		}
	}
	return false, nil
}

func hasLock(t *channel.Transfer, hash common.Hash) bool {
	state, err := transfer.DecodeHashlockState(t.InitialState)
	return err == nil && state.LockHash == hash
}

func (s *Service) checkUnused(ctx context.Context, k lockKey) error {
	for _, ch := range s.opt.Node.Channels(k.owner) {
		for _, t := range ch.Open().All() {
			if t.InitiatedBy == ch.Config().Me && hasLock(t, k.hash) {
				return fmt.Errorf("%w: %s locks transfer %s", channel.ErrLockHashUsed, k.hash, t.ID)
			}
		}
	}
	used, err := s.opt.Rows.LockHashUsed(ctx, k.owner, k.hash)
	if err == nil && used {
		err = fmt.Errorf("%w: %s", channel.ErrLockHashUsed, k.hash)
	}
	return err
}
