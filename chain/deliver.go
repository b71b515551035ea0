package chain

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// deliver hands a look to the sink and, once it is taken, makes it the state
// to start from.
func (w *Watcher) deliver(ctx context.Context, s *step) error {
	status, err := w.statusOf(ctx, s)
	if err != nil {
		return err
	}
	u := Update{
		ChainID: w.client.chainID, Status: status, Reset: s.reset,
		Removed: w.read(s.removed), Added: w.read(s.added),
	}
	w.follow(u)
	asked, err := w.readDisputes(ctx, s, &u)
	if err != nil {
		return err
	}
	var deposits []reading
	if status.Final != (Block{}) {
		if deposits, err = w.readDeposits(ctx, status.Final); err != nil {
			return err
		}
	}
	for _, r := range deposits {
		if r.changed {
			u.Deposits = append(u.Deposits, r.now)
		}
	}
	before, _ := w.Status()
	worth := s.reset || len(u.Removed)+len(u.Added)+len(u.Disputes)+len(u.Deposits) > 0 || before.Head != status.Head || before.Final != status.Final
	if worth {
		if err := w.sink.HandleChain(ctx, u); err != nil {
			return fmt.Errorf("update of chain %d not taken: %w", w.client.chainID, err)
		}
	}
	w.accept(s, status, deposits)
	w.told(asked)
	if len(s.removed)+len(s.added) > 0 || s.reset || len(s.fresh) > 0 || w.trail.unsaved >= w.opt.SaveEvery {
		return w.save(ctx)
	}
	return nil
}

// accept makes the look the state to start from.
func (w *Watcher) accept(s *step, status Status, deposits []reading) {
	s.trail.trim(w.opt.Window)
	w.trail = s.trail
	w.settled(s.fresh)
	w.remember(status.Final, deposits)
	w.mu.Lock()
	defer w.mu.Unlock()
	w.status = status
}

// statusOf reads the confirmed block that goes with the trail's tip.
func (w *Watcher) statusOf(ctx context.Context, s *step) (Status, error) {
	head, _ := s.trail.tip()
	before, _ := w.Status()
	status := Status{Head: head, SeenAt: before.SeenAt}
	if head != before.Head {
		status.SeenAt = w.opt.Clock.Now()
	}
	if f := w.reader.finality; !f.Tag {
		if b, ok := s.trail.at(f.confirmed(head.Number)); ok {
			status.Final = b
			return status, nil
		}
	}
	final, err := w.reader.confirmedUnder(ctx, head)
	if errors.Is(err, ErrNotFinal) {
		return status, nil
	}
	status.Final = final
	return status, err
}

// read decodes logs. What is not one of ours, whatever its topic says, is left
// out.
func (w *Watcher) read(logs []types.Log) []Event {
	events := make([]Event, 0, len(logs))
	for i := range logs {
		e, err := w.events.read(&logs[i])
		if err != nil {
			w.log.Warn("log not understood", "tx", logs[i].TxHash, "index", logs[i].Index, "error", err)
			continue
		}
		events = append(events, e)
	}
	return events
}

// follow reads deposits on for a while after a log that changes them. Only of
// assets that are listed: anyone can deposit a token whose contract takes for
// ever to answer.
func (w *Watcher) follow(u Update) {
	for _, events := range [][]Event{u.Removed, u.Added} {
		for _, e := range events {
			if (e.Kind == EventAliceDeposited || e.Kind == EventTokenReceived) && w.listed(e.Asset) {
				w.interestIn(interestKey{e.Channel, e.Asset}, afterEvent, false)
			}
		}
	}
}

func (w *Watcher) listed(asset common.Address) bool {
	return asset == (common.Address{}) || slices.Contains(w.opt.Tokens, asset)
}
