package sim

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/rebalance"
	"github.com/sluice-node/sluice/router"
)

// routing is roger's second half: the machines of the router and of the
// rebalancing, and what they ask of the world. It implements node.Journal and
// the facts of both machines.
type routing struct {
	n       *party
	cfg     router.Config
	profile rebalance.Config
	m       *router.Machine    // nil while the process is down
	r       *rebalance.Machine // likewise
	// journals are the commits of rows under way, failed those to be made again.
	journals int
	failed   map[channel.ForwardID]bool
}

func newRouting(n *party) *routing {
	w := n.w
	swaps, err := pricing.NewTable(swapConfigs(w.cast))
	if err != nil {
		w.fail("config", "%v", err)
	}
	cfg := router.DefaultConfig()
	cfg.Identity, cfg.Swaps = w.cast.who[roger].id, swaps
	for chain := range w.chains {
		c := router.DefaultChain(chainID(chain), w.cast.contracts.Hashlock, w.cast.contracts.Withdraw)
		c.InclusionS, c.ObservationS, c.FinalityS = inclusion, observation, finality
		cfg.Chains = append(cfg.Chains, c)
	}
	for _, e := range n.envs {
		e.Journal = n.routingJournal()
	}
	rc := &routing{n: n, cfg: cfg}
	for class := range classCount {
		for chain := range w.chains {
			unit := paymentUnit(class, chain)
			times := func(k uint64) channel.Amount { return channel.Units(k * unit) }
			rc.profile.Profiles = append(rc.profile.Profiles, rebalance.Profile{
				ChainID: chainID(chain), Asset: w.cast.asset(class, chain),
				CollateralizeThreshold: times(10), Target: times(60), ReclaimThreshold: times(400),
			})
		}
	}
	rc.profile.AdjustEveryUs = 30_000_000
	for who := range roger {
		if who != erin { // erin gets no collateral
			rc.profile.Peers = append(rc.profile.Peers, w.cast.who[who].id)
		}
	}
	return rc
}

// journalOf reaches the router of a node through the node, so that the machines
// of its channels may be made before it.
type journalOf struct{ n *party }

func (n *party) routingJournal() journalOf { return journalOf{n} }

// Writes implements node.Journal.
func (j journalOf) Writes(key channel.Key, notices []channel.Notice, nowUs int64) []channel.Write {
	return j.n.router.m.Writes(key, notices, nowUs)
}

// Refuse implements node.Journal.
func (j journalOf) Refuse(key channel.Key, op *channel.Op) *channel.OpError {
	code := j.n.router.m.Judge(key, op, j.n.clock())
	if code == channel.CodeNone {
		return nil
	}
	return &channel.OpError{Key: op.Key(key.Channel), Code: code, Message: code.String()}
}

// swapConfigs allow every exchange of a class between the chains and on each,
// at par and for nothing: so the router's worth may not fall by a unit.
func swapConfigs(c *cast) []pricing.SwapConfig {
	var out []pricing.SwapConfig
	one, err := pricing.ParseDecimal("1")
	if err != nil {
		return nil
	}
	for class := range classCount {
		for from := range 2 {
			for to := range 2 {
				at := func(chain int) pricing.Asset {
					return pricing.Asset{ChainID: chainID(chain), Address: c.asset(class, chain), Decimals: decimals(class, chain)}
				}
				out = append(out, pricing.SwapConfig{From: at(from), To: at(to), Rate: one})
			}
		}
	}
	return out
}

// start makes the machines anew from the journal: the one way of recovery.
func (r *routing) start() {
	w := r.n.w
	m, err := router.New(r.cfg, r)
	if err != nil {
		w.fail("config", "%v", err)
		return
	}
	r.m, r.failed = m, map[channel.ForwardID]bool{}
	if r.r, err = rebalance.New(r.profile, r); err != nil {
		w.fail("config", "%v", err)
		return
	}
	rows, err := r.n.store.UnfinishedForwards(w.ctx)
	if err == nil {
		err = m.Restore(rows)
	}
	if err != nil {
		w.fail("restart", "roger cannot restore the journal: %v", err)
		return
	}
	for _, id := range m.Open() {
		r.handle(router.Resume{ID: id, NowUs: r.n.clock(), Salt: w.hash()})
		if !r.n.up {
			return
		}
	}
	r.n.during(1_000_000, r.tick)
	r.n.during(5_000_000, r.check)
}

func (r *routing) stop() { r.m, r.r, r.journals, r.failed = nil, nil, 0, nil }

func (r *routing) tick() {
	r.handle(router.Tick{NowUs: r.n.clock()})
	r.n.during(1_000_000, r.tick)
}

func (r *routing) notify(key channel.Key, notices []channel.Notice) {
	r.handle(router.Notices{Key: key, Notices: notices, NowUs: r.n.clock(), Salt: r.n.w.hash()})
}

func (r *routing) connected(peer int) {
	r.handle(router.Connected{Peer: r.n.w.cast.who[peer].id, NowUs: r.n.clock()})
}

func (r *routing) headMoved(chain int) {
	if r.m != nil {
		r.handle(router.HeadMoved{ChainID: chainID(chain), NowUs: r.n.clock()})
	}
}

// handle feeds the machine and does what it asks for. The process may die
// between any two effects.
func (r *routing) handle(ev router.Event) {
	n := r.n
	if r.m == nil {
		return
	}
	life := n.life
	for _, eff := range r.m.Handle(ev) {
		if n.life != life || n.point("between two effects of the router") {
			return
		}
		if n.w.tracing() {
			n.w.debugf("roger routes: %s", describeEffect(eff))
		}
		switch e := eff.(type) {
		case router.Journal:
			r.journals++
			n.during(n.w.between(0, 3_000), func() { r.journal(e) })
		case router.Propose:
			n.propose(e.Key, e.Op)
		case router.TopUp:
			r.rebalance(rebalance.Need{Spot: rebalance.Spot{Key: e.Key, Asset: e.Asset}, Amount: e.Amount})
		case router.Report:
			n.w.ended(&e.Ended)
		case router.Trouble:
			n.w.trouble(&e)
		}
	}
}

// journal makes rows durable and says so.
func (r *routing) journal(e router.Journal) {
	n := r.n
	r.journals--
	if n.point("before a row of the journal") {
		return
	}
	var err error
	if n.w.chance(n.w.faults.disk) {
		err = errDisk
		r.failed[e.ID] = true
	} else {
		err = n.commit(nil, e.Writes)
		delete(r.failed, e.ID)
	}
	if err != nil && !errors.Is(err, channel.ErrLockHashUsed) && !errors.Is(err, errDisk) {
		n.w.fail("commit", "the journal: %v", err)
		return
	}
	if n.point("after a row of the journal") {
		return
	}
	r.handle(router.Committed{ID: e.ID, Seq: e.Seq, Err: err, NowUs: n.clock()})
}

// check compares every channel with its collateral profile, now and then.
func (r *routing) check() {
	for _, p := range r.n.pairs {
		for class := range classCount {
			at := rebalance.Spot{Key: p.cfg[p.role(roger)].Key(), Asset: r.n.w.cast.asset(class, p.chain)}
			r.rebalance(rebalance.Check{Spot: at, NowUs: r.n.clock()})
		}
	}
	r.n.during(r.n.w.between(10_000_000, 40_000_000), r.check)
}

func (r *routing) rebalance(ev rebalance.Event) {
	n := r.n
	if r.r == nil {
		return
	}
	life := n.life
	for _, eff := range r.r.Handle(ev) {
		if n.life != life || n.point("between two effects of the rebalancing") {
			return
		}
		switch e := eff.(type) {
		case rebalance.Start:
			n.w.tracef("roger moves collateral: %s %s of %s", e.Job.Kind, e.Job.Amount, short(e.Job.Spot.Asset))
			r.carry(e.Job)
		case rebalance.Answer:
			r.handle(router.Collateral{Key: e.Spot.Key, Asset: e.Spot.Asset, Err: e.Err, NowUs: n.clock()})
		}
	}
}

// carry starts a job and waits for it.
func (r *routing) carry(j rebalance.Job) {
	n := r.n
	p := n.w.byKey[j.Spot.Key.Channel]
	finish := func(err error) {
		r.rebalance(rebalance.Finished{Spot: j.Spot, NowUs: n.clock(), Err: err})
	}
	if j.Kind == rebalance.TopUp {
		b := j.Base.Bytes32()
		n.w.chains[p.chain].deposit(spot{p.address(), j.Spot.Asset}, j.Spot.Key.Me, j.Amount, common.Hash(b))
		n.w.stats.TopUps++
		n.wait(func() bool {
			c, ok := r.Collateral(j.Spot)
			if ok && j.Base.Less(c.Deposited) {
				finish(nil)
				return true
			}
			return false
		})
		return
	}
	id, ok := n.withdraw(p, j.Spot.Asset, j.Amount)
	if !ok {
		n.during(1, func() { finish(errNoCollateral) })
		return
	}
	n.w.stats.Reclaims++
	n.wait(func() bool {
		row, err := n.store.Transfer(n.w.ctx, j.Spot.Key, id)
		switch {
		case err == nil && row.Status != channel.TransferOpen:
			finish(nil)
		case err != nil && n.channel(p).FateOf(channel.OpKey{Kind: channel.KindCreate, ID: id}) == channel.FateUnknown:
			finish(errNoCollateral)
		default:
			return false
		}
		return true
	})
}

var errNoCollateral = errors.New("the collateral is not there")

// wait asks again and again, while the process lives, until done.
func (n *party) wait(done func() bool) {
	n.during(n.w.between(1_000_000, 4_000_000), func() {
		if !done() {
			n.wait(done)
		}
	})
}

// leg returns what is known of one of roger's channels.
func (r *routing) leg(p *pair) (router.Leg, bool) {
	live := r.n.live[p.address()]
	if live == nil || !live.hasCh {
		return router.Leg{}, false
	}
	me := p.role(roger)
	l := r.n.w.link(roger, p.other(roger))
	return router.Leg{
		Key: p.cfg[me].Key(), ChainID: chainID(p.chain), Me: p.cfg[me].IDs[me], Peer: p.cfg[me].IDs[me.Other()],
		State: node.Spendable(live.ch, r.n.w.cast.contracts.Withdraw), Connected: l.up,
	}, true
}

// FindChannel implements router.Facts.
func (r *routing) FindChannel(me, peer channel.Identifier, id uint64) (router.Leg, bool) {
	for _, p := range r.n.pairs {
		c := p.cfg[p.role(roger)]
		if chainID(p.chain) == id && c.IDs[c.Me] == me && c.IDs[c.Peer()] == peer {
			return r.leg(p)
		}
	}
	return router.Leg{}, false
}

// Channel implements router.Facts.
func (r *routing) Channel(key channel.Key) (router.Leg, bool) {
	p := r.n.w.byKey[key.Channel]
	if p == nil || p.cfg[p.role(roger)].Key() != key {
		return router.Leg{}, false
	}
	return r.leg(p)
}

// Head implements router.Facts.
func (r *routing) Head(id uint64) (router.Head, bool) {
	v := r.n.views[id-chainID(0)]
	t, final, ok := v.Times()
	age := max(0, r.n.w.nowUs-v.seenUs) / 1_000_000
	return router.Head{Time: t, Final: final, AgeS: uint64(age)}, ok
}

// Definition implements router.Facts: these worlds have the native ones only.
func (r *routing) Definition(uint64, common.Address) (router.Definition, bool) {
	return router.Definition{}, false
}

// TransferStatus implements router.Facts.
func (r *routing) TransferStatus(key channel.Key, id common.Hash) (router.TransferStatus, channel.Fate, bool) {
	row, err := r.n.store.Transfer(r.n.w.ctx, key, id)
	if err == nil {
		return router.TransferStatus{Status: row.Status, Resolver: row.Resolver, Paid: row.Final.Amount[1]}, channel.FateUnknown, true
	}
	if !errors.Is(err, channel.ErrNotFound) {
		r.n.w.fail("disk", "%v", err)
	}
	l := r.n.live[key.Channel]
	if l == nil {
		return router.TransferStatus{}, channel.FateUnknown, false
	}
	op := channel.OpKey{Kind: channel.KindCreate, ID: id}
	fate := l.m.Channel().FateOf(op)
	for _, ev := range l.inbox { // handed over, not looked at yet
		if e, ok := ev.(channel.Enqueue); ok && fate == channel.FateUnknown {
			for i := range e.Ops {
				if e.Ops[i].Key(key.Channel) == op {
					fate = channel.FateWaiting
				}
			}
		}
	}
	return router.TransferStatus{}, fate, false
}

// Collateral implements rebalance.Facts.
func (r *routing) Collateral(at rebalance.Spot) (rebalance.Collateral, bool) {
	l, ok := r.Channel(at.Key)
	if !ok || l.State.Timeout == 0 {
		return rebalance.Collateral{}, false
	}
	row, _ := l.State.Asset(at.Asset)
	return rebalance.Collateral{
		Peer: l.Peer, ChainID: l.ChainID, Free: r.m.Available(at.Key, at.Asset), Deposited: row.Processed[at.Key.Me],
	}, true
}

func describeEffect(e router.Effect) string {
	switch e := e.(type) {
	case router.Journal:
		for _, x := range e.Writes {
			if f, ok := x.(channel.PutForward); ok {
				return fmt.Sprintf("journal %s: %s", e.ID.Transfer.TerminalString(), f.Row.State)
			}
		}
	case router.Propose:
		return "propose " + describeOps([]channel.Op{e.Op})
	case router.TopUp:
		return fmt.Sprintf("needs %s of %s", e.Amount, short(e.Asset))
	case router.Report:
		return fmt.Sprintf("forward %s has ended: %s, %s", e.Ended.ID.Transfer.TerminalString(), e.Ended.State, e.Ended.Record.Reason)
	case router.Trouble:
		return fmt.Sprintf("trouble with %s: %s (%s)", e.ID.Transfer.TerminalString(), e.What, e.Message)
	}
	return fmt.Sprintf("%T", e)
}
