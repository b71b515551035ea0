package node

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// PaidOut is what one party tells the other of a withdrawal that it has sent to
// the chain.
type PaidOut struct {
	// From is whose side of the channel tells.
	From     channel.Identifier
	Channel  common.Address
	Transfer common.Hash
	Tx       common.Hash
}

const (
	tellWait = 10 * time.Second
	// A peer may be ahead of our view of the chain by this much.
	paidOutPause = time.Second
	paidOutTries = 300
	// maxAwaited bounds what peers have us look for: they may tell of what is not.
	maxAwaited = 64
)

// tellPaidOut tells the counterparty of a withdrawal's transaction, as a courtesy:
// one that is away reads the chain.
func (n *Node) tellPaidOut(ctx context.Context, e *entry, row *channel.WithdrawalRow) {
	ctx, cancel := context.WithTimeout(ctx, tellWait)
	defer cancel()
	p := PaidOut{From: e.cfg.IDs[e.key.Me], Channel: e.key.Channel, Transfer: row.Transfer, Tx: row.TxHash}
	if err := n.opt.Transport.TellPaidOut(ctx, e.peer(), p); err != nil {
		n.opt.Log.Debug("peer not told of a withdrawal's transaction", "channel", e.key.Channel, "tx", row.TxHash, "err", err)
	}
}

// PaidOut takes what a peer tells of a withdrawal in our side of a channel: its
// transaction is kept once we hold the whole commitment, which may come after the
// message, and the chain shows in a confirmed block that it is paid.
// Errors: ErrUnknownChannel, ErrStopped; *RefusedError for too many at once.
func (n *Node) PaidOut(ctx context.Context, key channel.Key, p PaidOut) error {
	e, err := n.entry(key)
	if err != nil {
		return err
	}
	row, err := n.opt.Store.Withdrawal(ctx, key, p.Transfer)
	if err == nil && row.TxHash != (common.Hash{}) {
		return nil
	}
	if err != nil && !errors.Is(err, channel.ErrNotFound) {
		return fmt.Errorf("withdrawal of transfer %s: %w", p.Transfer, err)
	}
	k := transferKey{key, p.Transfer}
	n.mu.Lock()
	defer n.mu.Unlock()
	switch {
	case n.running == nil || n.running.Err() != nil:
		return ErrStopped
	case n.awaited[k]:
		return nil
	case len(n.awaited) >= maxAwaited:
		return &RefusedError{channel.CodePolicy, "too many withdrawals are waited for"}
	}
	n.awaited[k] = true
	running := n.running
	n.group.Go(func() {
		n.keepPaidOut(running, e, p)
		n.mu.Lock()
		defer n.mu.Unlock()
		delete(n.awaited, k)
	})
	return nil
}

func (n *Node) keepPaidOut(ctx context.Context, e *entry, p PaidOut) {
	for range paidOutTries {
		row, err := n.opt.Store.Withdrawal(ctx, e.key, p.Transfer)
		if err == nil && row.Sigs[channel.Alice] != (channel.Signature{}) && row.Sigs[channel.Bob] != (channel.Signature{}) {
			if paid, err := n.opt.Chains[e.cfg.ChainID].PaidOut(ctx, &row.Data); err == nil && paid {
				row.TxHash = p.Tx
				if err := n.opt.Store.Commit(context.WithoutCancel(ctx), n.submitted(e, row)...); err != nil {
					n.opt.Log.Error("withdrawal's transaction not kept", "channel", e.key.Channel, "tx", p.Tx, "err", err)
				}
				return
			}
		}
		select {
		case <-time.After(paidOutPause):
		case <-ctx.Done():
			return
		}
	}
	n.opt.Log.Warn("peer tells of a withdrawal that the chain does not show", "channel", e.key.Channel, "transfer", p.Transfer, "tx", p.Tx)
}
