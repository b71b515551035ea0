package node

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"
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
	// maxAwaited bounds what peers have us look for, and what one has in a channel: they
	// may tell of what is not. A channel that is emptied has one for each asset.
	maxAwaited, maxAwaitedEach = 1024, 128
	// maxUntold bounds what waits for peers that are away; beyond it they find it on
	// chain, without the transaction.
	maxUntold = 1024
)

// tellPaidOut tells the counterparty of a withdrawal's transaction, as a courtesy:
// one that hears nothing finds on chain that it is paid.
func (n *Node) tellPaidOut(ctx context.Context, e *entry, row *channel.WithdrawalRow) {
	n.tell(ctx, e, PaidOut{From: e.cfg.IDs[e.key.Me], Channel: e.key.Channel, Transfer: row.Transfer, Tx: row.TxHash})
}

func (n *Node) tell(ctx context.Context, e *entry, p PaidOut) {
	ctx, cancel := context.WithTimeout(ctx, tellWait)
	defer cancel()
	err := n.opt.Transport.TellPaidOut(ctx, e.peer(), p)
	if err == nil {
		return
	}
	n.opt.Log.Debug("peer not told of a withdrawal's transaction", "channel", p.Channel, "tx", p.Tx, "err", err)
	n.mu.Lock()
	defer n.mu.Unlock()
	if len(n.untold) < maxUntold {
		n.untold[transferKey{e.key, p.Transfer}] = p
	}
}

// tellAgain tells a peer that is back what it could not be told.
func (n *Node) tellAgain(peer channel.Identifier) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if n.running == nil || n.running.Err() != nil {
		return
	}
	running := n.running
	for k, p := range n.untold {
		if e := n.entries[k.key]; e != nil && e.peer() == peer {
			delete(n.untold, k)
			n.group.Go(func() { n.tell(running, e, p) })
		}
	}
}

// keepLooking finds withdrawals that are paid out although nobody told: the
// counterparty could not, or somebody else sent them.
func (n *Node) keepLooking(ctx context.Context) {
	tick := time.NewTicker(n.opt.LookEvery)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
			n.lookForPaid(ctx)
		}
	}
}

func (n *Node) lookForPaid(ctx context.Context) {
	n.mu.Lock()
	owners := slices.Collect(maps.Keys(n.identities))
	n.mu.Unlock()
	for _, owner := range owners {
		rows, err := n.opt.Store.PendingWithdrawals(ctx, owner)
		if err != nil {
			n.opt.Log.Warn("withdrawals not looked for on chain", "err", err)
			return
		}
		for _, row := range rows {
			if complete(row) {
				n.keepIfPaid(ctx, row)
			}
		}
	}
}

// keepIfPaid keeps that a withdrawal is paid out, if the chain shows it. One that
// is on its way keeps its transaction itself.
// leftToUs reports a withdrawal of our own that the counterparty was to send, and
// has had the time to: it need not, and what is ours would stay in the channel. Whoever
// said that its user sends it is not helped.
func (n *Node) leftToUs(ctx context.Context, row *channel.WithdrawalRow) bool {
	t, err := n.opt.Store.Transfer(ctx, row.Key, row.Transfer)
	if err != nil || t.Transfer.InitiatedBy != row.Key.Me || meta[withdrawMeta](t.Transfer.Meta).InitiatorSubmits {
		return false
	}
	return t.EndedAtUs != 0 && n.opt.Clock()-t.EndedAtUs >= n.opt.SendAfter.Microseconds()
}

func (n *Node) keepIfPaid(ctx context.Context, row *channel.WithdrawalRow) {
	e, err := n.entry(row.Key)
	if err != nil || n.onItsWay(row) {
		return
	}
	paid, err := n.opt.Chains[e.cfg.ChainID].PaidOut(ctx, &row.Data)
	if err != nil {
		return
	}
	if !paid { // no contract is there yet, most likely
		if n.leftToUs(ctx, row) {
			n.group.Go(func() { n.submitWithdrawal(ctx, row) })
		}
		return
	}
	if err := n.opt.Store.Commit(context.WithoutCancel(ctx), n.submitted(e, row)...); err != nil {
		n.opt.Log.Error("paid withdrawal not kept", "channel", row.Key.Channel, "transfer", row.Transfer, "err", err)
		return
	}
	n.opt.Log.Info("withdrawal is paid out on chain, in a transaction of another", "channel", row.Key.Channel, "transfer", row.Transfer)
}

// onItsWay reports that this node sends a withdrawal, or was told of its transaction.
func (n *Node) onItsWay(row *channel.WithdrawalRow) bool {
	k := transferKey{row.Key, row.Transfer}
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.submitting[k] || n.awaited[k]
}

// complete reports that both have signed a withdrawal.
func complete(row *channel.WithdrawalRow) bool {
	return row.Sigs[channel.Alice] != (channel.Signature{}) && row.Sigs[channel.Bob] != (channel.Signature{})
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
	case len(n.awaited) >= maxAwaited, n.awaitedIn(key) >= maxAwaitedEach:
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

// awaitedIn counts the withdrawals of a channel that are looked for. The caller
// holds mu.
func (n *Node) awaitedIn(key channel.Key) (count int) {
	for k := range n.awaited {
		if k.key == key {
			count++
		}
	}
	return count
}

func (n *Node) keepPaidOut(ctx context.Context, e *entry, p PaidOut) {
	for range paidOutTries {
		row, err := n.opt.Store.Withdrawal(ctx, e.key, p.Transfer)
		if err == nil && complete(row) {
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
