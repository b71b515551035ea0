package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"runtime"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

const (
	inboxSize = 1024
	// turnEvents bounds what one commit carries, so that a flood does not delay
	// the first answer for ever.
	turnEvents = 256
	idleAfter  = time.Minute
	retryFirst = 250 * time.Millisecond
	retryMost  = 30 * time.Second
)

// input is something for a worker to handle, and who waits for the outcome.
type input struct {
	event       channel.Event
	submissions []submission
	// restore stands in the place of event.
	restore *restoring
}

// submission waits for the end of one operation of an Enqueue. Both channels
// have room for one value, so that the worker never waits for the waiter.
type submission struct {
	key    channel.OpKey
	wait   chan<- channel.Notice
	failed chan<- error
}

// worker drives one live channel. It ends when the channel has been idle for a
// while; the next input starts another.
type worker struct {
	n       *Node
	e       *entry
	inbox   chan input
	posting atomic.Int32
	done    chan struct{} // closed when the worker takes no more
	log     *slog.Logger

	m       *Machine
	lease   Lease
	waiting map[channel.OpKey][]chan<- channel.Notice
	// retry runs while armed; fired says that this turn is its doing.
	retry        *time.Timer
	backoff      time.Duration
	armed, fired bool
	warned       bool // of lost data
	restoring    bool // as the channel that is durable
}

// run loads the channel and handles its inbox until it is idle, ctx ends or
// something of ours fails. Whoever waits is told.
func (w *worker) run(ctx context.Context) {
	err := w.load(ctx)
	if err == nil {
		err = w.loop(ctx)
	}
	if err != nil && ctx.Err() == nil {
		w.log.Error("channel stopped", "err", err)
	}
	if errors.Is(err, ErrSignerRefused) && w.e.refusals.Add(1) > 1 {
		reason := fmt.Errorf("%w: %w", ErrHalted, err)
		w.e.halted.Store(&reason)
		err = reason
	}
	if err != nil && ctx.Err() == nil && w.e.halted.Load() == nil {
		w.n.group.Go(func() { w.n.restart(ctx, w.e) })
	}
	if err == nil {
		err = ErrStopped
	}
	w.stop(err)
}

// restartAfter is how long a channel rests after a failure of ours.
const restartAfter = time.Second

// restart drives a channel again whose worker failed: frames that the worker had
// taken are gone, and the peer waits for an answer that only a new start gives.
func (n *Node) restart(ctx context.Context, e *entry) {
	pause := time.NewTimer(restartAfter)
	defer pause.Stop()
	select {
	case <-pause.C:
		if err := n.post(ctx, e, input{event: channel.Retry{}}); err != nil {
			n.opt.Log.Debug("channel not restarted", "channel", e.key.Channel, "err", err)
		}
	case <-ctx.Done():
	}
}

func (w *worker) load(ctx context.Context) (err error) {
	if w.lease, err = w.n.opt.Leases.Acquire(ctx, "channel:"+w.e.key.Channel.Hex()+":"+w.e.key.Me.String()); err != nil {
		return fmt.Errorf("lease: %w", err)
	}
	env, err := w.n.machineEnv(&w.e.cfg)
	if err != nil {
		return err
	}
	rec, open, err := w.n.opt.Store.LoadChannel(ctx, w.e.key)
	switch {
	case errors.Is(err, channel.ErrNotFound):
		w.m = NewMachine(w.e.cfg, env)
	case err != nil:
		return fmt.Errorf("load channel: %w", err)
	default:
		signed, err := env.Signer.Signed(ctx, w.e.key.Channel)
		if err != nil {
			return fmt.Errorf("what the signer has signed: %w", err)
		}
		// A commit was lost after its signature was made. Nobody has that signature, but
		// the signer makes no other at its nonce (P1).
		rec.MaxSigned = max(rec.MaxSigned, signed)
		if w.m, err = RestoreMachine(rec, open, env); err != nil {
			return err
		}
		w.restoring = w.m.Channel().Restoring()
	}
	return nil
}

func (w *worker) loop(ctx context.Context) error {
	idle := time.NewTimer(idleAfter)
	defer idle.Stop()
	w.retry = time.NewTimer(retryMost)
	defer w.retry.Stop()
	first := []input{}
	if w.n.opt.Transport.Connected(w.e.peer()) {
		first = append(first, input{event: channel.Linked{}})
	}
	if len(first) > 0 {
		if err := w.turn(ctx, first); err != nil {
			return err
		}
	}
	for {
		var ins []input
		select {
		case in := <-w.inbox:
			ins = w.drain(in)
		case <-w.retry.C:
			w.fired, w.armed = true, false
			ins = []input{{event: channel.Retry{}}}
		case <-idle.C:
			if w.leave() {
				return nil
			}
			idle.Reset(idleAfter)
			continue
		case <-w.lease.Lost:
			return channel.ErrFenced
		case <-ctx.Done():
			return ctx.Err()
		}
		if err := w.turn(ctx, ins); err != nil {
			return err
		}
		idle.Reset(idleAfter)
	}
}

// drain takes what else waits: one commit then carries it all.
func (w *worker) drain(first input) []input {
	ins := []input{first}
	for len(ins) < turnEvents && !w.n.opt.BatchOff {
		select {
		case in := <-w.inbox:
			ins = append(ins, in)
		default:
			return ins
		}
	}
	return ins
}

// turn handles inputs in order, makes what they change durable in one commit,
// and only then sends and tells (P2).
func (w *worker) turn(ctx context.Context, ins []input) error {
	now := w.n.opt.Clock()
	var all Effects
	var stop error // the signer's
	for _, in := range merge(ins) {
		if in.restore != nil {
			if err := w.carryOut(ctx, all); err != nil {
				in.restore.done <- err
				return err
			}
			all = Effects{}
			if err := w.takeOver(ctx, in.restore); err != nil {
				return err
			}
			continue
		}
		var eff Effects
		err := stop
		if err == nil {
			eff, err = w.m.Handle(ctx, in.event, now)
		}
		switch {
		case errors.Is(err, channel.ErrProtocol):
			w.log.Warn("peer broke the protocol", "peer", w.e.peer(), "err", err)
			w.n.opt.Transport.Misbehaved(w.e.peer(), err)
		case err != nil:
			if errors.Is(err, ErrSignerRefused) || errors.Is(err, ErrSignerGone) {
				stop = err
			} else {
				w.log.Error("event not handled", "err", err)
			}
			for _, s := range in.submissions {
				s.failed <- err
			}
		default:
			for _, s := range in.submissions {
				w.waiting[s.key] = append(w.waiting[s.key], s.wait)
			}
			all.Add(eff)
		}
	}
	if err := w.carryOut(ctx, all); err != nil {
		return err
	}
	if stop == nil && len(all.Writes) > 0 {
		w.e.refusals.Store(0)
	}
	return stop
}

// merge joins neighbouring operations, which then leave in one batch.
func merge(ins []input) []input {
	var out []input
	for _, in := range ins {
		e, ok := in.event.(channel.Enqueue)
		if last := len(out) - 1; ok && last >= 0 {
			if prev, ok := out[last].event.(channel.Enqueue); ok {
				out[last].event = channel.Enqueue{Ops: append(prev.Ops[:len(prev.Ops):len(prev.Ops)], e.Ops...)}
				out[last].submissions = append(out[last].submissions, in.submissions...)
				continue
			}
		}
		out = append(out, in)
	}
	return out
}

func (w *worker) carryOut(ctx context.Context, e Effects) error {
	if err := e.CarryOut(executor{w, ctx}); err != nil {
		return err
	}
	w.pace(e.Waiting)
	return nil
}

// executor carries out the effects of one turn of a worker.
type executor struct {
	*worker
	ctx context.Context //nolint:containedctx // of one turn
}

// Commit implements Executor. A commit that has begun is waited for, also when
// the node stops.
func (x executor) Commit(writes []channel.Write) error {
	writes = append(writes, channel.CheckEpoch{Name: x.lease.Name, Epoch: x.lease.Epoch})
	ctx := context.WithoutCancel(x.ctx)
	err := x.n.opt.Store.Commit(ctx, writes...)
	if errors.Is(err, channel.ErrRoutingID) {
		// The peer holds the state: a label of a transfer must not keep us from it.
		x.log.Error("routing id was used before, the transfer is kept without it", "err", err)
		err = x.n.opt.Store.Commit(ctx, unlabelled(writes)...)
	}
	if err != nil {
		return err
	}
	x.m.Committed()
	ch := x.m.Channel()
	x.e.ch.Store(&ch)
	if x.restoring && !ch.Restoring() {
		x.worker.restoring = false
		x.n.restored(x.e.key)
	}
	return nil
}

// unlabelled returns the writes with no transfer's routing id held to be unique.
func unlabelled(writes []channel.Write) []channel.Write {
	out := make([]channel.Write, len(writes))
	for i, w := range writes {
		if t, ok := w.(channel.PutTransfer); ok {
			row := *t.Row
			row.ByUser = false
			w = channel.PutTransfer{Row: &row}
		}
		out[i] = w
	}
	return out
}

// Send implements Executor. A frame that cannot be sent is lost like any frame
// of a connection that broke, and said again on the next.
func (x executor) Send(f channel.Frame) {
	if err := x.n.opt.Transport.SendFrame(x.e.key, x.e.peer(), f); err != nil {
		x.log.Debug("frame not sent", "err", err)
	}
}

// Watch implements Executor.
func (x executor) Watch(asset common.Address) {
	x.n.opt.Chains[x.e.cfg.ChainID].WatchDeposits(x.e.key.Channel, asset)
}

// Tell implements Executor.
func (x executor) Tell(notices []channel.Notice) {
	for i := range notices {
		x.tell(&notices[i])
		x.warn(notices[i].Kind)
	}
	x.n.notify(x.e.key, notices)
}

// pace arms the retry timer when operations begin to wait, slower each time that
// they were tried again in vain. A turn that finds it armed leaves it alone: under
// load there is one every millisecond, and what waits must not wait for the load
// to end.
func (w *worker) pace(waiting bool) {
	fired := w.fired
	w.fired = false
	pause := w.backoff
	switch {
	case !waiting:
		if !fired { // others got through, or what was tried again is done
			w.backoff = 0
		}
		return
	case w.armed:
		return
	case fired: // nothing was tried: a proposal is out, or the peer is away
		if w.m.Channel().Linked() {
			pause = retryFirst
		}
	default:
		w.backoff = min(max(2*w.backoff, retryFirst), retryMost)
		pause = w.backoff
	}
	w.armed = true
	w.retry.Reset(max(pause, retryFirst))
}

// warn tells the operator, once, that somebody has lost data: such a channel does
// not go on by itself (P9).
func (w *worker) warn(kind channel.NoticeKind) {
	if w.warned || kind != channel.SelfBehind && kind != channel.PeerBehind {
		return
	}
	w.warned = true
	if kind == channel.SelfBehind {
		w.log.Error("the peer knows states of this channel that this node does not have: is its database an old copy? Take the channel over from the peer: POST /restore, or RestoreChannel over gRPC (docs/restore.md)",
			"peer", w.e.peer())
	} else {
		w.log.Error("the peer lacks states of this channel that it has signed: it has to take the channel over from this node (POST /restore or RestoreChannel there, see docs/restore.md)", "peer", w.e.peer())
	}
}

// tell hands the end of one of our operations to whoever waits for it.
func (w *worker) tell(n *channel.Notice) {
	if n.By != w.e.key.Me || (n.Kind != channel.Done && n.Kind != channel.Dead) {
		return
	}
	for _, c := range w.waiting[n.Key] {
		c <- *n
	}
	delete(w.waiting, n.Key)
}

// leave ends the worker if nothing is going on. It reports whether it did.
func (w *worker) leave() bool {
	if !w.m.Channel().Idle() || len(w.waiting) > 0 {
		return false
	}
	w.n.mu.Lock()
	defer w.n.mu.Unlock()
	if len(w.inbox) > 0 || w.posting.Load() > 0 {
		return false
	}
	delete(w.n.workers, w.e.key)
	return true
}

// stop tells everybody who waits, now and in the inbox, and frees the channel.
func (w *worker) stop(err error) {
	w.n.mu.Lock()
	if w.n.workers[w.e.key] == w {
		delete(w.n.workers, w.e.key)
	}
	w.n.mu.Unlock()
	close(w.done)
	if w.lease.Release != nil {
		w.lease.Release()
	}
	for {
		select {
		case in := <-w.inbox:
			for _, s := range in.submissions {
				s.failed <- err
			}
			if in.restore != nil {
				in.restore.done <- err
			}
			continue
		default:
		}
		if w.posting.Load() == 0 {
			break
		}
		runtime.Gosched() // somebody is between looking the worker up and its inbox
	}
	for _, ws := range w.waiting {
		for _, c := range ws {
			close(c) // the outcome is in the store, or will be
		}
	}
}
