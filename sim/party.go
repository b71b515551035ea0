package sim

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// Ends of whatever a node was about to do.
var (
	errCrashed = errors.New("the node crashed")
	errDisk    = errors.New("the disk refused a write")
)

// party is one node: a disk that lasts, and a process that may not.
type party struct {
	w      *world
	index  int
	signer signer
	store  *store.Memory
	envs   [2]*node.MachineEnv
	views  [2]*view
	pairs  []*pair
	skewUs int64

	// gone is for ever, away until the faults end or time has jumped.
	gone, away bool
	up         bool
	life       int // counts starts and stops
	live       map[common.Address]*live
	sending    map[common.Hash]bool // withdrawals given to the chain
	complete   bool                 // there may be one to give
	// durable is the record of each channel as it was committed last.
	durable map[common.Address]*channel.Record
	user    user
	router  *routing // roger's; nil for the others
}

// live is a channel's machine with its inbox, in memory only.
type live struct {
	n   *party
	p   *pair
	key channel.Key
	m   *node.Machine
	// ch is the channel as it was made durable last; hasCh is false before that.
	ch      channel.Channel
	hasCh   bool
	inbox   []channel.Event
	turning bool
	backoff int64
	retry   int // the newest retry timer
}

func newNode(w *world, index int) *party {
	n := &party{
		w: w, index: index, store: store.NewMemory(), signer: signer{who: &w.cast.who[index], keys: &w.cast.keys},
		durable: map[common.Address]*channel.Record{},
	}
	if w.faults.skewUs > 0 {
		n.skewUs = w.between(-w.faults.skewUs, w.faults.skewUs)
	}
	n.user.n = n
	for i, c := range w.chains {
		n.views[i] = &view{chain: c, watched: map[spot]bool{}}
		n.envs[i] = &node.MachineEnv{
			Channel: &channel.Env{
				Verifier: &w.cast.keys, Bounds: channel.RealTimeBounds(), Skew: skewSeconds,
				Definitions: channel.DefinitionMap{
					w.cast.contracts.Hashlock: fickle{n},
					w.cast.contracts.Withdraw: transfer.Withdraw{Verifier: &w.cast.keys},
				},
			},
			Contracts: w.cast.contracts, Signer: &n.signer, Chain: n.views[i], History: n.store,
			MinSubmit: map[common.Address]channel.Amount{{}: channel.Units(1)},
		}
	}
	if index == roger {
		n.router = newRouting(n)
	}
	return n
}

// fickle is the hash lock of a node that may refuse a transfer that pays it.
type fickle struct{ n *party }

// Create implements channel.Definition.
func (f fickle) Create(b channel.Balance, state []byte, at channel.Context) error {
	if err := (transfer.Hashlock{}).Create(b, state, at); err != nil {
		return err
	}
	if s, err := transfer.DecodeHashlockState(state); err == nil {
		if p := f.n.w.byHash[s.LockHash]; p != nil && p.refused && p.to == f.n.index {
			return errFickle
		}
	}
	return nil
}

var errFickle = errors.New("this node does not like the transfer")

// Resolve implements channel.Definition.
func (fickle) Resolve(b channel.Balance, state, resolver []byte, at channel.Context) (channel.Balance, error) {
	return transfer.Hashlock{}.Resolve(b, state, resolver, at)
}

// Expiry implements channel.Definition.
func (fickle) Expiry(state []byte) uint64 { return transfer.Hashlock{}.Expiry(state) }

// Sticky implements channel.Definition.
func (fickle) Sticky() bool { return false }

// clock is the node's own, microseconds.
func (n *party) clock() int64 { return n.w.nowUs + n.skewUs }

// start brings the process up from what is durable.
func (n *party) start() {
	if n.up || n.gone || n.away {
		return
	}
	n.up = true
	n.life++
	n.complete = true
	n.live, n.sending = map[common.Address]*live{}, map[common.Hash]bool{}
	n.w.tracef("%s starts", name(n.index))
	for _, v := range n.views {
		v.restart()
	}
	for _, p := range n.pairs {
		n.load(p)
	}
	if n.router != nil {
		if n.router.start(); !n.up {
			return // it died over it
		}
	}
	n.during(n.w.between(1_000, 1_000_000), n.user.poll)
	for _, l := range n.w.links {
		if l.ends[0] == n.index || l.ends[1] == n.index {
			n.w.after(n.w.between(10_000, 3_000_000), l.connect)
		}
	}
}

// load makes the machine of a channel from what is durable.
func (n *party) load(p *pair) *live {
	cfg := p.cfg[p.role(n.index)]
	l := &live{n: n, p: p, key: cfg.Key()}
	n.live[cfg.Channel] = l
	rec, open, err := n.store.LoadChannel(n.w.ctx, l.key)
	switch {
	case errors.Is(err, channel.ErrNotFound):
		l.m = node.NewMachine(cfg, n.envs[p.chain])
		return l
	case err == nil:
		if l.m, err = node.RestoreMachine(rec, open, n.envs[p.chain]); err == nil {
			l.ch, l.hasCh = l.m.Channel(), true
		}
	}
	if err != nil {
		n.w.fail("restart", "%s cannot restore channel %s: %v", name(n.index), cfg.Channel, err)
		l.m = node.NewMachine(cfg, n.envs[p.chain])
	}
	return l
}

// stop ends the process without any warning: what was not durable is gone, and
// so are its connections.
func (n *party) stop(why string) {
	if !n.up {
		return
	}
	n.w.tracef("%s stops: %s", name(n.index), why)
	n.up = false
	n.life++
	n.live = nil
	n.signer.made = nil
	if n.router != nil {
		n.router.stop()
	}
	for _, l := range n.w.links {
		if l.ends[0] == n.index || l.ends[1] == n.index {
			l.cut(name(n.index) + " is down")
		}
	}
}

// point is a place where the process may die. It reports whether it did.
func (n *party) point(where string) bool {
	if !n.w.chance(n.w.faults.crashes[n.index]) {
		return false
	}
	n.w.stats.Crashes++
	n.stop("crash " + where)
	n.w.after(n.w.between(10_000, 20_000_000), n.start)
	return true
}

// during runs do later if the process still lives then.
func (n *party) during(us int64, do func()) {
	life := n.life
	n.w.after(us, func() {
		if n.life == life {
			do()
		}
	})
}

// channel returns a channel as the process has it.
func (n *party) channel(p *pair) channel.Channel { return n.live[p.address()].m.Channel() }

func (n *party) linked(peer int)   { n.all(peer, channel.Linked{}) }
func (n *party) unlinked(peer int) { n.all(peer, channel.Unlinked{}) }

func (n *party) all(peer int, ev channel.Event) {
	for _, p := range n.pairs {
		if p.other(n.index) == peer {
			n.post(p.cfg[p.role(n.index)].Key(), ev)
		}
	}
	if _, up := ev.(channel.Linked); up && n.router != nil {
		n.router.connected(peer)
	}
}

// post hands an event to a channel's inbox.
func (n *party) post(key channel.Key, ev channel.Event) {
	l := n.live[key.Channel]
	if l == nil || l.key != key {
		return
	}
	l.inbox = append(l.inbox, ev)
	if !l.turning {
		l.turning = true
		n.during(n.w.between(0, 3_000), l.turn)
	}
}

// propose hands over one operation.
func (n *party) propose(key channel.Key, op channel.Op) {
	n.post(key, channel.Enqueue{Ops: []channel.Op{op}})
}

// turn handles what waits, as the node's worker does.
func (l *live) turn() {
	n := l.n
	l.turning = false
	in := merge(l.inbox)
	l.inbox = nil
	var all node.Effects
	for _, ev := range in {
		if n.w.tracing() {
			n.w.debugf("%s %s: %s", name(n.index), l.p, describe(ev))
		}
		eff, err := l.m.Handle(n.w.ctx, ev, n.clock())
		switch {
		case errors.Is(err, channel.ErrProtocol):
			n.w.fail("blame", "%s blames %s, which is honest: %v", name(n.index), name(l.p.other(n.index)), err)
		case err != nil:
			n.w.fail("blame", "%s cannot handle %s: %v", name(n.index), describe(ev), err)
		default:
			all.Add(eff)
		}
	}
	if n.w.violation != nil {
		return
	}
	x := &executor{l, n.life}
	err := all.CarryOut(x)
	switch {
	case n.life != x.life || errors.Is(err, errCrashed):
		return
	case errors.Is(err, errDisk):
		l.fail()
		return
	case err != nil:
		n.w.fail("commit", "%s in %s: %v", name(n.index), l.p, err)
		return
	}
	l.pace(all.Waiting)
	if len(l.inbox) == 0 && l.m.Channel().Idle() && n.w.chance(n.w.faults.idle) {
		l.leave()
	}
}

// leave forgets an idle channel; the next event finds it loaded anew, as after
// the node's worker has ended.
func (l *live) leave() {
	l.retry++
	l.n.load(l.p)
	if k := l.n.w.link(l.n.index, l.p.other(l.n.index)); k.up {
		l.n.post(l.key, channel.Linked{})
	}
}

// fail throws the machine away after a commit that was not made: it is ahead of
// what is durable. What it had taken is lost, and the channel is taken up again.
func (l *live) fail() {
	n := l.n
	n.w.debugf("%s %s: a write fails", name(n.index), l.p)
	n.signer.forget(l.key.Channel)
	l.leave()
	n.during(second, func() { n.post(l.key, channel.Retry{}) })
}

// merge joins neighbouring operations, which then leave in one batch.
func merge(in []channel.Event) []channel.Event {
	var out []channel.Event
	for _, ev := range in {
		e, ok := ev.(channel.Enqueue)
		if last := len(out) - 1; ok && last >= 0 {
			if prev, ok := out[last].(channel.Enqueue); ok {
				out[last] = channel.Enqueue{Ops: append(prev.Ops[:len(prev.Ops):len(prev.Ops)], e.Ops...)}
				continue
			}
		}
		out = append(out, ev)
	}
	return out
}

// pace sets the retry timer as the worker does.
func (l *live) pace(waiting bool) {
	l.retry++
	if !waiting {
		l.backoff = 0
		return
	}
	if l.backoff == 0 {
		l.backoff = 250_000
	} else if l.m.Channel().Linked() {
		l.backoff = min(2*l.backoff, 30_000_000)
	}
	mine := l.retry
	l.n.during(l.backoff, func() {
		if l.retry == mine {
			l.n.post(l.key, channel.Retry{})
		}
	})
}

// executor does what a machine asks for, and may die at every step.
type executor struct {
	l    *live
	life int
}

// Commit implements node.Executor.
func (x *executor) Commit(writes []channel.Write) error {
	n := x.l.n
	if n.life != x.life || n.point("before a commit") {
		return errCrashed
	}
	// Before the setup is durable a channel says nothing about where it stands:
	// a write that fails then is made good by the next connection only.
	if x.l.hasCh && n.w.chance(n.w.faults.disk) {
		return errDisk
	}
	if err := n.commit(x.l, writes); err != nil {
		return err
	}
	x.l.ch, x.l.hasCh = x.l.m.Channel(), true
	if n.point("after a commit") {
		return errCrashed
	}
	return nil
}

// commit makes writes durable and shows them to the checkers. l is nil for
// writes of the router alone.
func (n *party) commit(l *live, writes []channel.Write) error {
	if err := n.store.Commit(n.w.ctx, writes...); err != nil {
		return err
	}
	n.w.stats.Commits++
	for _, x := range writes {
		if _, ok := x.(channel.PutWithdrawal); ok {
			n.complete = true
		}
	}
	n.w.committed(n, l, writes)
	return nil
}

// Send implements node.Executor.
func (x *executor) Send(f channel.Frame) {
	n := x.l.n
	if n.life != x.life {
		return
	}
	n.w.stats.Frames++
	n.w.sent(n, x.l, &f)
	peer := x.l.p.other(n.index)
	if l := n.w.link(n.index, peer); l != nil {
		l.send(n.index, peer, channel.Key{Channel: f.Channel, Me: x.l.key.Me.Other()}, f)
	}
	if n.life == x.life {
		n.point("between two frames")
	}
}

// Watch implements node.Executor.
func (x *executor) Watch(asset common.Address) {
	if x.l.n.life == x.life {
		x.l.n.views[x.l.p.chain].watched[spot{x.l.key.Channel, asset}] = true
	}
}

// Tell implements node.Executor.
func (x *executor) Tell(notices []channel.Notice) {
	n := x.l.n
	if n.life != x.life || n.point("before it tells") {
		return
	}
	for i := range notices {
		if n.w.tracing() {
			n.w.debugf("%s %s: %s", name(n.index), x.l.p, describeNotice(&notices[i]))
		}
		// A claim of an older connection, brought again, may look like lost data.
		if k := notices[i].Kind; n.w.replays == 0 && (k == channel.SelfBehind || k == channel.PeerBehind) {
			n.w.fail("restart", "%s in %s: one of the two lost what it signed", name(n.index), x.l.p)
		}
	}
	n.user.told(x.l, notices)
	if n.router != nil && n.life == x.life {
		n.router.notify(x.l.key, notices)
	}
}

func (p *pair) String() string {
	return fmt.Sprintf("%s-%s@%d", name(p.owner[0]), name(p.owner[1]), chainID(p.chain))
}
