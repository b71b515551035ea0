package router_test

import (
	"context"
	"errors"
	"log/slog"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// nodeTwin is a store and a node whose peers agree to everything at once, from
// goroutines of their own, as real workers do.
type nodeTwin struct {
	t  testing.TB
	mu sync.Mutex
	*sim
	r       *router.Router
	now     func() time.Time
	commits int
	writes  int
	slow    time.Duration // what a commit takes
	fail    error         // what a commit answers, once
	needs   []channel.Amount
	checks  int
	ends    []router.Ended
	stages  map[router.Stage]int
	open    int
	work    sync.WaitGroup
	signer  router.QuoteSigner
}

func (n *nodeTwin) Commit(_ context.Context, writes ...channel.Write) error {
	time.Sleep(n.slow)
	n.mu.Lock()
	defer n.mu.Unlock()
	n.commits++
	n.writes += len(writes)
	if err := n.fail; err != nil {
		n.fail = nil
		return err
	}
	return n.sim.write(writes)
}

// Propose signs what it is given and notifies the router, outside of any lock of
// the caller.
func (n *nodeTwin) Propose(key channel.Key, ops ...channel.Op) {
	n.work.Go(func() {
		for _, op := range ops {
			n.mu.Lock()
			code := n.sim.apply(key, &op, false)
			notice := channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(key.Channel), By: key.Me}
			if code != channel.CodeNone {
				notice.Kind, notice.Code = channel.Dead, code
			} else if op.Kind == channel.KindResolve {
				notice.Final.Amount[1] = channel.Units(n.channels[key].transfers[op.Transfer].amount)
			}
			n.mu.Unlock()
			n.commit(key, notice)
		}
	})
}

// commit is the node's: the router's rows ride on it. A disk that fails the router
// does not fail here.
func (n *nodeTwin) commit(key channel.Key, notice channel.Notice) {
	writes := n.r.Writes(key, []channel.Notice{notice}, n.now().UnixMicro())
	n.mu.Lock()
	n.commits++
	n.writes += len(writes)
	err := n.sim.write(writes)
	n.mu.Unlock()
	if err != nil {
		n.t.Errorf("the node's own commit: %v", err)
	}
	n.r.Notify(key, []channel.Notice{notice})
}

func (n *nodeTwin) Need(_ channel.Key, _ common.Address, amount channel.Amount) {
	n.mu.Lock()
	defer n.mu.Unlock()
	n.needs = append(n.needs, amount)
}

func (n *nodeTwin) Check(channel.Key, common.Address) { n.checks++ }

func (n *nodeTwin) Ended(e *router.Ended) { n.ends = append(n.ends, *e) }

func (n *nodeTwin) Stage(s router.Stage, took time.Duration) {
	if took < 0 {
		n.t.Errorf("stage %s took %v", s, took)
	}
	n.stages[s]++
}

func (n *nodeTwin) Open(open int) { n.open = open }

// Facts: as the sim's, under the lock.
type lockedFacts struct{ n *nodeTwin }

func (f lockedFacts) FindChannel(me, peer channel.Identifier, chainID uint64) (router.Leg, bool) {
	f.n.mu.Lock()
	defer f.n.mu.Unlock()
	return f.n.sim.FindChannel(me, peer, chainID)
}

func (f lockedFacts) Channel(key channel.Key) (router.Leg, bool) {
	f.n.mu.Lock()
	defer f.n.mu.Unlock()
	return f.n.sim.Channel(key)
}

func (f lockedFacts) Head(chainID uint64) (router.Head, bool) {
	f.n.mu.Lock()
	defer f.n.mu.Unlock()
	return f.n.sim.Head(chainID)
}

func (f lockedFacts) Definition(chainID uint64, at common.Address) (router.Definition, bool) {
	return f.n.sim.Definition(chainID, at)
}

func (f lockedFacts) TransferStatus(key channel.Key, id common.Hash) (router.TransferStatus, channel.Fate, bool) {
	f.n.mu.Lock()
	defer f.n.mu.Unlock()
	return f.n.sim.TransferStatus(key, id)
}

func newTwin(t testing.TB, rows ...*channel.ForwardRow) (*nodeTwin, func()) {
	n := &nodeTwin{t: t, sim: newSim(t), stages: make(map[router.Stage]int)}
	return n, n.run(rows)
}

// run starts a router on rows and returns what stops it.
func (n *nodeTwin) run(rows []*channel.ForwardRow) func() {
	began := time.Now()
	n.now = func() time.Time { return time.Unix(int64(start), 0).Add(time.Since(began)) }
	r, err := router.NewRouter(rows, router.Options{
		Config: n.cfg, Store: n, Node: n, Facts: lockedFacts{n}, Collateral: n, Metrics: n,
		Logger: slog.New(slog.DiscardHandler), Now: n.now, Signer: n.signer,
	})
	if err != nil {
		n.t.Fatal(err)
	}
	n.r = r
	ctx, cancel := context.WithCancel(context.Background())
	var loop sync.WaitGroup
	loop.Go(func() { r.Run(ctx) })
	return func() { cancel(); loop.Wait(); n.work.Wait() }
}

// pay double-signs a payer's create.
func (n *nodeTwin) pay(p pay) {
	n.mu.Lock()
	c := n.channels[p.via]
	t := &channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: p.via.Channel, ID: p.id(), Definition: p.def, Asset: native, Timeout: p.timeout,
			Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(p.amount)}},
		},
		InitiatedBy: p.via.Me.Other(), InitialState: p.lock.Encode(), Meta: []byte(p.meta),
	}
	c.transfers[p.id()] = &simTransfer{amount: p.amount, lock: p.lock, status: channel.TransferOpen, timeout: p.timeout}
	n.mu.Unlock()
	n.commit(p.via, channel.Notice{
		Kind: channel.Done, Key: channel.OpKey{Kind: channel.KindCreate, ID: p.id()}, By: p.via.Me.Other(), Transfer: t,
	})
}

// claim lets the recipient of an outgoing transfer show its secret.
func (n *nodeTwin) claim(key channel.Key, id common.Hash, nth uint64) {
	op := resolve(id, nth)
	if err := n.r.Refuse(key, &op); err != nil {
		n.t.Fatal(err)
	}
	n.mu.Lock()
	t := n.channels[key].transfers[id]
	t.status, t.resolver = channel.TransferResolved, op.Resolver
	notice := channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(key.Channel), By: key.Me.Other()}
	notice.Final.Amount[1] = channel.Units(t.amount)
	n.mu.Unlock()
	n.commit(key, notice)
}

// outgoing returns the open outgoing transfers by lock hash.
func (n *nodeTwin) outgoing(key channel.Key) map[common.Hash]common.Hash {
	n.mu.Lock()
	defer n.mu.Unlock()
	ids := make(map[common.Hash]common.Hash)
	for id, t := range n.channels[key].transfers {
		if t.ours && t.status == channel.TransferOpen {
			ids[t.lock.LockHash] = id
		}
	}
	return ids
}

func TestTheLoopCarriesForwardsThrough(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, stop := newTwin(t)
		n.channels[daveB].free = 1 << 40
		n.slow = time.Millisecond
		const many = 200
		var payers sync.WaitGroup
		for i := range uint64(many) {
			payers.Go(func() { n.pay(good(i)) })
		}
		payers.Wait()
		time.Sleep(time.Second)
		synctest.Wait()
		ids := n.outgoing(daveB)
		if len(ids) != many {
			t.Fatalf("%d outgoing transfers, want %d", len(ids), many)
		}
		if own := n.commits - 2*many; own > many/2 { // two commits of the node each
			t.Errorf("%d commits of the router for %d forwards", own, many)
		}
		for i := range uint64(many) {
			payers.Go(func() { n.claim(daveB, ids[lockOf(i)], i) })
		}
		payers.Wait()
		time.Sleep(time.Second)
		synctest.Wait()
		stop()
		if len(n.ends) != many || n.open != 0 || n.checks != 2*many {
			t.Errorf("%d ended, %d open, %d collateral checks", len(n.ends), n.open, n.checks)
		}
		for _, s := range []router.Stage{router.ReceivedToHeld, router.HeldToLocked, router.LockedToResolved, router.ResolvedToSettled, router.Total} {
			if n.stages[s] != many {
				t.Errorf("stage %s: %d", s, n.stages[s])
			}
		}
		for _, e := range n.ends {
			if e.State != router.Settled || !n.rows[e.ID].Finished {
				t.Errorf("%+v", e)
			}
		}
	})
}

// One used lock hash in a batch is one refusal; all others of the batch are held.
func TestAUsedLockHashSpoilsNoBatch(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, stop := newTwin(t)
		n.channels[daveB].free = 1 << 40
		n.slow = time.Millisecond
		n.hashes[lockOf(40)] = channel.ForwardID{Transfer: common.Hash{1}}
		var payers sync.WaitGroup
		for i := range uint64(64) {
			payers.Go(func() { n.pay(good(i)) })
		}
		payers.Wait()
		time.Sleep(time.Second)
		synctest.Wait()
		stop()
		if held := len(n.outgoing(daveB)); held != 63 || len(n.ends) != 1 || n.ends[0].Record.Reason != router.LockHashUsed {
			t.Errorf("%d held, ended %+v", held, n.ends)
		}
	})
}

func TestTheLoopRetriesACommitAndAsksForCollateral(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, stop := newTwin(t)
		p := good(1)
		n.mu.Lock()
		n.fail = errors.New("disk full")
		n.mu.Unlock()
		n.pay(p)
		time.Sleep(3 * time.Second)
		p = good(2)
		p.amount = 5000
		n.pay(p)
		synctest.Wait()
		if len(n.outgoing(daveB)) != 1 || len(n.needs) != 1 || n.needs[0] != channel.Units(4999) {
			t.Fatalf("%d outgoing, needs %v", len(n.outgoing(daveB)), n.needs)
		}
		n.r.Collateral(daveB, native, errors.New("no gas"))
		synctest.Wait()
		stop()
		if len(n.ends) != 1 || n.ends[0].Record.Reason != router.InsufficientCollateral {
			t.Errorf("ended %+v", n.ends)
		}
	})
}

func TestTheLoopTakesUpUnfinishedRows(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		n, stop := newTwin(t)
		n.pay(good(1))
		synctest.Wait()
		stop()
		ids := n.outgoing(daveB)
		stop = n.run([]*channel.ForwardRow{n.rows[channel.ForwardID{Incoming: carolA, Transfer: transfer32(carolA, 1)}]})
		synctest.Wait()
		op := cancel(transfer32(carolA, 1))
		if err := n.r.Refuse(carolA, &op); err == nil || err.Code != channel.CodeProofMissing || err.Key != op.Key(carolA.Channel) {
			t.Errorf("the payer's cancel is answered %v", err)
		}
		if free := n.r.Available(daveB, native); free != channel.Units(901) {
			t.Errorf("%s available", free)
		}
		n.claim(daveB, ids[lockOf(1)], 1)
		synctest.Wait()
		stop()
		if len(n.ends) != 1 || n.ends[0].State != router.Settled {
			t.Errorf("ended %+v", n.ends)
		}
	})
}

func TestARowOfAnotherVersionStopsTheStart(t *testing.T) {
	for _, row := range []*channel.ForwardRow{
		{State: "held", Body: []byte{99}},
		{State: "levitating", Body: (&router.Record{}).Encode()},
	} {
		_, err := router.NewRouter([]*channel.ForwardRow{row}, router.Options{Config: config(t)})
		if !errors.Is(err, router.ErrRecord) && !errors.Is(err, router.ErrState) {
			t.Errorf("%s: %v", row.State, err)
		}
	}
}
