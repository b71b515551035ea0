package dev

import (
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/txpool"
)

// startSealer starts the one goroutine that seals unasked: on a transaction,
// and after idleSeal without a block.
func (c *Chain) startSealer() {
	txs := make(chan core.NewTxsEvent, 256)
	sub := c.eth.TxPool().SubscribeTransactions(txs, true)
	c.done.Go(func() {
		defer sub.Unsubscribe()
		idle := time.NewTimer(idleSeal)
		defer idle.Stop()
		for {
			waiting := false
			select {
			case <-c.stop:
				return
			case <-c.wake:
				waiting = c.pending() > 0
			case <-txs:
				waiting = true
			case <-idle.C:
			}
			c.sealUnasked(waiting)
			idle.Reset(idleSeal)
		}
	})
}

// sealUnasked seals unless a test has taken over. An idle block is also left
// out while the next block's time is set.
func (c *Chain) sealUnasked(waiting bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.paused || (c.held && !waiting) {
		return
	}
	if err := c.sealLocked(); err != nil {
		c.log.Warn("block not sealed", "error", err)
	}
}

// sealLocked seals one block with what waits in the pool.
func (c *Chain) sealLocked() error {
	before := c.Head().Number.Uint64()
	c.beacon.Commit()
	if c.Head().Number.Uint64() == before {
		return fmt.Errorf("no block after %d", before)
	}
	c.held = false
	return c.settleLocked()
}

// settleLocked ends every change of the chain: what was mined leaves the pool
// before anyone asks it again, and is on disk if the chain is kept there. The
// database would else keep the last blocks in the memory of the process.
func (c *Chain) settleLocked() error {
	if err := c.eth.TxPool().Sync(); err != nil {
		return err
	}
	if c.opt.DataDir == "" {
		return nil
	}
	return c.eth.ChainDb().SyncKeyValue()
}

// Mine seals n blocks now, paused or not.
func (c *Chain) Mine(n int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	for range n {
		if err := c.sealLocked(); err != nil {
			return err
		}
	}
	return nil
}

// Pause stops sealing: transactions wait in the pool until Resume or Mine.
func (c *Chain) Pause() { c.setPaused(true) }

// Resume takes up sealing again, at once if transactions wait.
func (c *Chain) Resume() { c.setPaused(false) }

func (c *Chain) setPaused(paused bool) {
	c.mu.Lock()
	c.paused = paused
	c.mu.Unlock()
	select {
	case c.wake <- struct{}{}:
	default: // a wake-up is already on its way
	}
}

func (c *Chain) pending() int {
	n, _ := c.eth.TxPool().Stats()
	return n
}

// IncreaseTime moves chain time by whole seconds with an empty block, sealed
// now. Transactions that wait are mined first, at the old time.
func (c *Chain) IncreaseTime(by time.Duration) error {
	if by < time.Second {
		return fmt.Errorf("time moves forward by whole seconds, not by %s", by)
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if err := c.moveTimeLocked(by); err != nil {
		return err
	}
	c.skipped += uint64(by / time.Second)
	return nil
}

// moveTimeLocked tries again when a transaction slips into the pool between
// its two steps.
func (c *Chain) moveTimeLocked(by time.Duration) error {
	const attempts = 20
	var err error
	for range attempts {
		if c.pending() > 0 {
			if err = c.sealLocked(); err != nil {
				return err
			}
		}
		if err = c.beacon.AdjustTime(by); err == nil {
			return c.settleLocked()
		}
	}
	return fmt.Errorf("move time by %s: %w", by, err)
}

// SetNextTime gives the next block the time unix, in seconds. Until a
// transaction or Mine brings that block there are no idle blocks.
func (c *Chain) SetNextTime(unix uint64) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	head := c.Head().Time
	if unix <= head {
		return fmt.Errorf("next block time %d is not after the head's, %d", unix, head)
	}
	// A block takes its parent's time plus one, or the wall clock if later.
	if unix-1 > head {
		if err := c.moveTimeLocked(time.Duration(unix-1-head) * time.Second); err != nil {
			return err
		}
	}
	c.held = true
	return nil
}

// Snapshot remembers the head; Revert takes its number. Numbers start at 1.
func (c *Chain) Snapshot() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.snapshots = append(c.snapshots, c.Head().Hash())
	return len(c.snapshots)
}

// Revert goes back to a snapshot, which with all later ones is used up. The
// pool is emptied. Chain time does not go back.
func (c *Chain) Revert(snapshot int) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	if snapshot < 1 || snapshot > len(c.snapshots) {
		return fmt.Errorf("no snapshot %d", snapshot)
	}
	to := c.snapshots[snapshot-1]
	c.snapshots = c.snapshots[:snapshot-1]
	return c.rewindLocked(to, true)
}

// Reorg replaces the newest depth blocks by depth+1 others. With drop set
// their transactions are gone, as if the network had forgotten them; otherwise
// the first new block mines them again.
func (c *Chain) Reorg(depth int, drop bool) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	head := c.Head().Number.Uint64()
	if depth < 1 || uint64(depth) > head {
		return fmt.Errorf("reorg of %d blocks at height %d", depth, head)
	}
	if err := c.rewindLocked(c.eth.BlockChain().GetCanonicalHash(head-uint64(depth)), drop); err != nil {
		return err
	}
	for range depth + 1 {
		if err := c.sealLocked(); err != nil {
			return err
		}
	}
	return nil
}

// rewindLocked makes an earlier block the head. The pool puts the
// transactions of the blocks left behind back in line; drop empties it.
func (c *Chain) rewindLocked(to common.Hash, drop bool) error {
	pool := c.eth.TxPool()
	if err := pool.Sync(); err != nil {
		return err
	}
	if waiting, _ := pool.Pending(txpool.PendingFilter{}); len(waiting) > 0 {
		if !drop {
			return errors.New("transactions wait in the pool: mine them first")
		}
		pool.Clear()
	}
	if err := c.beacon.Fork(to); err != nil {
		return fmt.Errorf("rewind to %s: %w", to, err)
	}
	if err := c.settleLocked(); err != nil {
		return err
	}
	if drop {
		pool.Clear()
	}
	c.held = false
	return nil
}
