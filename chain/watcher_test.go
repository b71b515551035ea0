package chain

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

// sink keeps what it is given, unless it is told to refuse.
type sink struct {
	mu      sync.Mutex
	updates []Update
	refuse  error
}

func (s *sink) HandleChain(_ context.Context, u Update) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.refuse != nil {
		return s.refuse
	}
	s.updates = append(s.updates, u)
	return nil
}

func (s *sink) take() []Update {
	s.mu.Lock()
	defer s.mu.Unlock()
	taken := s.updates
	s.updates = nil
	return taken
}

// follower is a watcher that moves only when polled.
type follower struct {
	*Watcher
	w     *world
	sink  *sink
	clock *manualClock
}

func newFollower(w *world, f Finality, store *memStore, opt WatcherOptions) *follower {
	w.t.Helper()
	clock := newClock()
	opt.Clock, opt.Tokens = clock, []common.Address{w.token}
	s := &sink{}
	watcher, err := NewWatcher(w.reader(f), store, s, opt)
	if err != nil {
		w.t.Fatal(err)
	}
	return &follower{watcher, w, s, clock}
}

// look polls once and returns everything that came, as one update.
func (f *follower) look() Update {
	f.w.t.Helper()
	if err := f.Poll(f.w.t.Context()); err != nil {
		f.w.t.Fatal(err)
	}
	var all Update
	for _, u := range f.sink.take() {
		all.Status, all.Reset = u.Status, all.Reset || u.Reset
		all.Removed = append(all.Removed, u.Removed...)
		all.Added = append(all.Added, u.Added...)
		all.Disputes = append(all.Disputes, u.Disputes...)
		all.Deposits = append(all.Deposits, u.Deposits...)
	}
	return all
}

func (f *follower) mine(n int) {
	f.w.t.Helper()
	if err := f.w.Mine(n); err != nil {
		f.w.t.Fatal(err)
	}
}

// put sends a transaction and leaves it in the pool.
func (w *world) put(from int, to common.Address, data []byte, wei int64) {
	w.t.Helper()
	raw, err := w.signed(from, w.nonce(from), to, data, wei).MarshalBinary()
	if err != nil {
		w.t.Fatal(err)
	}
	if err := w.Client().Call(nil, "eth_sendRawTransaction", hexBytes(raw)); err != nil {
		w.t.Fatal(err)
	}
}

func kindsOf(events []Event) []EventKind {
	var kinds []EventKind
	for _, e := range events {
		kinds = append(kinds, e.Kind)
	}
	return kinds
}

// deployed is a world with one channel of accounts 0 and 1, sealing paused.
func deployed(t *testing.T) (*world, ChannelPlace) {
	w := newWorld(t, dev.Options{}).withContracts()
	at := w.place(0, 1)
	w.mustSend(0, at.Factory, bindings.NewChannelFactory().PackCreateChannel(at.Alice, at.Bob), 0)
	w.Pause()
	if err := w.Mine(10); err != nil { // deployed at any depth
		t.Fatal(err)
	}
	return w, at
}

func depositAlice(wei int64) []byte {
	return bindings.NewChannelMastercopy().PackDepositAlice(common.Address{}, big.NewInt(wei))
}

func tokenTo(ch common.Address, n int64) []byte {
	return bindings.NewTestToken().PackTransfer(ch, big.NewInt(n))
}

func TestDepositsAreSeenAtOnceAndCountedAtDepth(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 3}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()

	w.put(0, at.Channel, depositAlice(30), 30)
	w.put(2, w.token, tokenTo(at.Channel, 7), 0)
	f.mine(1)
	u := f.look()
	if got := kindsOf(u.Added); len(got) != 2 || !slices.Contains(got, EventAliceDeposited) || !slices.Contains(got, EventTokenReceived) {
		t.Fatalf("events = %v", got)
	}
	for _, e := range u.Added {
		if e.Channel != at.Channel || e.Block != u.Status.Head || e.Block.Number <= u.Status.Final.Number {
			t.Errorf("event %+v under %+v", e, u.Status)
		}
		switch {
		case e.Kind == EventAliceDeposited && e.Asset == (common.Address{}) && e.Amount == units(30):
		case e.Kind == EventTokenReceived && e.Asset == w.token && e.Amount == units(7) && e.From == w.address(2):
		default:
			t.Errorf("event %+v", e)
		}
	}
	for _, d := range u.Deposits {
		if !d.Total[0].IsZero() || !d.Total[1].IsZero() {
			t.Errorf("counted in the head: %+v", d)
		}
	}
	f.mine(1)
	if u = f.look(); len(u.Added)+len(u.Deposits) != 0 || u.Status.Head.Number != w.Head().Number.Uint64() {
		t.Errorf("one block on: %+v", u)
	}
	f.mine(1)
	got := make(map[common.Address][2]channel.Amount)
	for _, d := range f.look().Deposits {
		got[d.Asset] = d.Total
	}
	want := map[common.Address][2]channel.Amount{{}: {units(30), {}}, w.token: {{}, units(7)}}
	if len(got) != 2 || got[common.Address{}] != want[common.Address{}] || got[w.token] != want[w.token] {
		t.Errorf("deposits at depth = %v, want %v", got, want)
	}
}

func TestAPlainTransferIsSeenByThoseWhoAsk(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 2}, newStore(), WatcherOptions{})
	f.look()
	f.WatchDeposits(at.Channel, common.Address{}, time.Minute)
	if got := f.look().Deposits; len(got) != 1 || got[0].Total != [2]channel.Amount{} || !got[0].Deployed {
		t.Errorf("the first reading = %+v", got)
	}
	w.put(1, at.Channel, nil, 50)
	f.mine(1)
	if got := f.look().Deposits; len(got) != 0 {
		t.Errorf("in the head = %+v", got)
	}
	f.mine(1)
	if got := f.look().Deposits; len(got) != 1 || got[0].Total[channel.Bob] != units(50) {
		t.Errorf("at depth = %+v", got)
	}
	f.mine(1)
	if got := f.look().Deposits; len(got) != 0 {
		t.Errorf("nothing new, yet %+v", got)
	}
	f.WatchDeposits(at.Channel, common.Address{}, time.Minute)
	if got := f.look().Deposits; len(got) != 1 || got[0].Total[channel.Bob] != units(50) {
		t.Errorf("asked again = %+v", got)
	}
	f.clock.advance(2 * time.Minute)
	w.put(1, at.Channel, nil, 50)
	f.mine(3)
	if got := f.look().Deposits; len(got) != 0 {
		t.Errorf("after its time = %+v", got)
	}
}

func TestAReorgTakesBackItsEventsAndTheirDeposits(t *testing.T) {
	for _, drop := range []bool{false, true} {
		w, at := deployed(t)
		f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
		f.Watch(at.Channel)
		f.look()
		w.put(0, at.Channel, depositAlice(30), 30)
		f.mine(1)
		old := f.look()
		if len(old.Added) != 1 || len(old.Deposits) != 1 {
			t.Fatalf("deposit = %+v", old)
		}
		if err := w.Reorg(1, drop); err != nil {
			t.Fatal(err)
		}
		u := f.look()
		if len(u.Removed) != 1 || u.Removed[0].Key() != old.Added[0].Key() {
			t.Errorf("removed = %+v, want %+v", u.Removed, old.Added)
		}
		if u.Reset {
			t.Error("reset for a reorg of one block")
		}
		if drop {
			if len(u.Added) != 0 || len(u.Deposits) != 1 || !u.Deposits[0].Total[0].IsZero() {
				t.Errorf("dropped: added %+v, deposits %+v", u.Added, u.Deposits)
			}
			continue
		}
		if len(u.Added) != 1 || u.Added[0].Key() == old.Added[0].Key() || u.Added[0].TxHash != old.Added[0].TxHash {
			t.Errorf("kept: added %+v", u.Added)
		}
	}
}

func TestAReorgAtEveryDepthAroundAnEvent(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 4}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	known := make(map[EventKey]bool) // what a consumer that follows holds
	for depth := 1; depth <= 12; depth++ {
		w.put(0, at.Channel, depositAlice(1), 1)
		f.mine(6)
		for _, reorg := range []bool{false, true} {
			if reorg {
				if err := w.Reorg(depth, depth%2 == 0); err != nil {
					t.Fatal(err)
				}
			}
			u := f.look()
			for _, e := range u.Removed {
				if !known[e.Key()] {
					t.Fatalf("depth %d: removed what was not there: %+v", depth, e)
				}
				delete(known, e.Key())
			}
			for _, e := range u.Added {
				known[e.Key()] = true
			}
			if u.Status.Head.Hash != w.Head().Hash() {
				t.Fatalf("depth %d: head %+v", depth, u.Status.Head)
			}
		}
	}
	d, err := w.reader(Finality{Depth: 1}).Deposits(t.Context(), at.Channel, common.Address{})
	if err != nil {
		t.Fatal(err)
	}
	if got := units(uint64(len(known))); got != d.Total[channel.Alice] {
		t.Errorf("%s events are left, the chain has %s", got, d.Total[channel.Alice])
	}
}

func TestAChainThatDiffersFurtherBackIsAReset(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{Window: 17})
	f.Watch(at.Channel)
	w.put(0, at.Channel, depositAlice(30), 30)
	f.mine(20)
	f.look()
	w.put(0, at.Channel, depositAlice(30), 30)
	f.mine(1)
	if u := f.look(); len(u.Added) != 1 {
		t.Fatalf("added %+v", u.Added)
	}
	if err := w.Reorg(21, true); err != nil {
		t.Fatal(err)
	}
	u := f.look()
	if !u.Reset || len(u.Removed) != 1 || u.Status.Head.Hash != w.Head().Hash() {
		t.Errorf("reset %v, removed %+v, head %+v", u.Reset, u.Removed, u.Status.Head)
	}
	w.put(0, at.Channel, depositAlice(1), 1)
	f.mine(1)
	if u := f.look(); u.Reset || len(u.Added) != 1 {
		t.Errorf("after the reset: %+v", u)
	}
}

func TestARestartLosesNothing(t *testing.T) {
	w, at := deployed(t)
	store := newStore()
	f := newFollower(w, Finality{Depth: 1}, store, WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	w.put(0, at.Channel, depositAlice(1), 1)
	f.mine(1)
	before := f.look()

	// While nobody looks: the block is replaced, and more comes.
	if err := w.Reorg(1, true); err != nil {
		t.Fatal(err)
	}
	w.put(0, at.Channel, depositAlice(2), 2)
	f.mine(1)
	f = newFollower(w, Finality{Depth: 1}, store, WatcherOptions{})
	f.Watch(at.Channel)
	u := f.look()
	if len(u.Removed) != 1 || u.Removed[0].Key() != before.Added[0].Key() {
		t.Errorf("removed = %+v", u.Removed)
	}
	if len(u.Added) != 1 || u.Added[0].Amount != units(2) {
		t.Errorf("added = %+v", u.Added)
	}

	// A long absence, longer than the window and than one range of logs.
	for i := range 4 {
		w.put(0, at.Channel, depositAlice(int64(10+i)), int64(10+i))
		f.mine(25)
	}
	f = newFollower(w, Finality{Depth: 1}, store, WatcherOptions{Window: 20, MaxRange: 7})
	f.Watch(at.Channel)
	u = f.look()
	var got []channel.Amount
	for _, e := range u.Added {
		got = append(got, e.Amount)
		if e.Block.Time == 0 {
			t.Errorf("event without a time: %+v", e)
		}
	}
	if want := []channel.Amount{units(10), units(11), units(12), units(13)}; !slices.Equal(got, want) {
		t.Errorf("after a long absence: %v, want %v", got, want)
	}
	if u.Status.Head.Hash != w.Head().Hash() || len(u.Removed) != 0 || u.Reset {
		t.Errorf("after a long absence: %+v", u)
	}
}

func TestARefusedUpdateComesAgain(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	busy := errors.New("busy")
	f.sink.refuse = busy
	for i := range 3 {
		w.put(0, at.Channel, depositAlice(int64(i+1)), int64(i+1))
		f.mine(1)
		if err := f.Poll(t.Context()); !errors.Is(err, busy) {
			t.Fatalf("Poll = %v, want the sink's error", err)
		}
	}
	if status, _ := f.Status(); status.Head.Hash == w.Head().Hash() {
		t.Error("the status moved past what the sink took")
	}
	f.sink.refuse = nil
	if u := f.look(); len(u.Added) != 3 || len(u.Deposits) != 1 || u.Deposits[0].Total[0] != units(6) {
		t.Errorf("update = %+v", u)
	}
	if u := f.look(); len(u.Added) != 0 {
		t.Errorf("twice: %+v", u)
	}
}

func TestANewChannelIsLookedUpInTheRecentPast(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.look()
	w.put(0, at.Channel, depositAlice(30), 30)
	f.mine(3)
	if u := f.look(); len(u.Added) != 0 {
		t.Errorf("not watched, yet %+v", u.Added)
	}
	f.Watch(at.Channel)
	if u := f.look(); len(u.Added) != 1 {
		t.Errorf("added = %+v", u.Added)
	}
	f.Watch(at.Channel)
	f.mine(1)
	if u := f.look(); len(u.Added) != 0 {
		t.Errorf("twice: %+v", u.Added)
	}
	if err := w.Reorg(4, true); err != nil {
		t.Fatal(err)
	}
	if u := f.look(); len(u.Removed) != 1 {
		t.Errorf("removed = %+v", u.Removed)
	}
	f.Unwatch(at.Channel)
	w.put(0, at.Channel, depositAlice(30), 30)
	f.mine(1)
	if u := f.look(); len(u.Added) != 0 {
		t.Errorf("no longer watched, yet %+v", u.Added)
	}
}

func TestALogThatTheEndpointLeavesOutIsFoundByTheBloomFilter(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	w.proxy.setAnswer(func(method string, params []jsonRaw) (any, error) {
		if method == "eth_getLogs" && !containsKey(params[0], "blockHash") {
			return []any{}, nil
		}
		return nil, nil
	})
	w.put(0, at.Channel, depositAlice(30), 30)
	w.put(2, w.token, tokenTo(at.Channel, 7), 0)
	f.mine(2)
	if u := f.look(); len(u.Added) != 2 {
		t.Errorf("added = %+v", u.Added)
	}
}

func containsKey(object jsonRaw, key string) bool {
	return slices.Contains(keysOf(object), key)
}

func TestATokenThatIsNotKnownIsNotListenedTo(t *testing.T) {
	w, at := deployed(t)
	fake := w.token
	w.token = common.Address{9}
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	w.put(2, fake, tokenTo(at.Channel, 7), 0)
	f.mine(1)
	if u := f.look(); len(u.Added)+len(u.Deposits) != 0 {
		t.Errorf("update = %+v", u)
	}
	// Nor is it asked what it holds when somebody deposits it: its contract may
	// take for ever to answer, and nothing else is looked at meanwhile.
	w.put(0, fake, bindings.NewTestToken().PackApprove(at.Channel, big.NewInt(5)), 0)
	f.mine(1)
	f.look()
	w.put(0, at.Channel, bindings.NewChannelMastercopy().PackDepositAlice(fake, big.NewInt(5)), 0)
	f.mine(1)
	if u := f.look(); len(u.Added) != 1 || len(u.Deposits) != 0 {
		t.Errorf("update = %+v", u)
	}
}

func TestABrokenTokenHurtsOnlyThoseWhoAskForIt(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.WatchDeposits(at.Channel, w.addrs.Registry, time.Minute) // no token
	f.WatchDeposits(at.Channel, common.Address{}, time.Minute)
	if u := f.look(); len(u.Deposits) != 1 || u.Deposits[0].Asset != (common.Address{}) {
		t.Errorf("deposits = %+v", u.Deposits)
	}
}

func TestADisputeIsSeenAtFirstSight(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 10}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.look()
	w.Resume()
	state := w.dispute(at, 7)
	w.Pause()
	u := f.look()
	if len(u.Added) != 1 || u.Added[0].Kind != EventChannelDisputed {
		t.Fatalf("added = %+v", u.Added)
	}
	e := u.Added[0]
	if e.Dispute == nil || e.Dispute.Nonce != 7 || e.Dispute.StateHash != state.Hash() || e.From != w.address(9) ||
		e.Dispute.ConsensusExpiry != e.Block.Time+state.Timeout {
		t.Errorf("event = %+v, dispute %+v", e, e.Dispute)
	}
	if e.Block.Number <= u.Status.Final.Number {
		t.Error("it was confirmed before it was seen")
	}
}

func TestADisputeIsToldAgainInEveryProcess(t *testing.T) {
	w, at := deployed(t)
	quiet := w.place(0, 2) // never deployed
	store := newStore()
	f := newFollower(w, Finality{Depth: 1}, store, WatcherOptions{})
	f.Watch(at.Channel, quiet.Channel)
	if u := f.look(); len(u.Disputes) != 0 {
		t.Errorf("disputes before there is one: %+v", u.Disputes)
	}
	w.Resume()
	w.dispute(at, 7)
	w.Pause()
	told := func(rule string, u Update, nonce uint64) {
		t.Helper()
		if len(u.Disputes) != 1 || u.Disputes[0].Channel != at.Channel || u.Disputes[0].Nonce != nonce || u.Disputes[0].At != u.Status.Head {
			t.Errorf("%s: %+v", rule, u.Disputes)
		}
	}
	told("at its event", f.look(), 7)
	f.mine(300) // far beyond the window
	if u := f.look(); len(u.Disputes) != 0 {
		t.Errorf("told twice: %+v", u.Disputes)
	}
	f = newFollower(w, Finality{Depth: 1}, store, WatcherOptions{})
	f.Watch(at.Channel, quiet.Channel)
	f.sink.refuse = errors.New("busy")
	if err := f.Poll(t.Context()); err == nil {
		t.Error("the sink's refusal was lost")
	}
	f.sink.refuse = nil
	told("after a restart", f.look(), 7)

	w.Resume()
	w.dispute(at, 9) // within the consensus phase
	w.Pause()
	told("a newer state", f.look(), 9)
	blocks := int(w.Head().Number.Uint64()) - int(f.tipOf(EventChannelDisputed)) + 1
	if err := w.Reorg(blocks, true); err != nil {
		t.Fatal(err)
	}
	told("taken back by a reorg", f.look(), 7)
}

// tipOf is the block of the newest event of a kind that is remembered.
func (f *follower) tipOf(kind EventKind) uint64 {
	f.w.t.Helper()
	for _, e := range slices.Backward(f.read(f.trail.logs)) {
		if e.Kind == kind {
			return e.Block.Number
		}
	}
	f.w.t.Fatalf("no %s is remembered", kind)
	return 0
}

func TestAnEndpointThatLagsTakesNothingBack(t *testing.T) {
	w, at := deployed(t)
	f := newFollower(w, Finality{Depth: 1}, newStore(), WatcherOptions{})
	f.Watch(at.Channel)
	f.mine(5)
	lagging := w.Head().Number.Uint64()
	w.put(0, at.Channel, depositAlice(30), 30)
	f.mine(3)
	f.look()
	head, _ := f.Status()
	w.proxy.setAnswer(func(method string, params []jsonRaw) (any, error) {
		if method == "eth_getBlockByNumber" && string(params[0]) == `"latest"` {
			var old jsonRaw
			err := w.Client().Call(&old, method, numberTag(lagging), false)
			return old, err
		}
		return nil, nil
	})
	if u := f.look(); len(u.Removed) != 0 {
		t.Errorf("removed = %+v", u.Removed)
	}
	if status, _ := f.Status(); status.Head != head.Head {
		t.Errorf("head went back to %+v", status.Head)
	}
	w.proxy.setAnswer(nil)
	f.mine(1)
	if u := f.look(); len(u.Removed)+len(u.Added) != 0 || u.Status.Head.Hash != w.Head().Hash() {
		t.Errorf("after the lag: %+v", u)
	}
}

func TestAChainStartedAnewIsNotFollowedSilently(t *testing.T) {
	w, at := deployed(t)
	store := newStore()
	f := newFollower(w, Finality{Depth: 1}, store, WatcherOptions{Window: 20})
	f.Watch(at.Channel)
	f.mine(100)
	f.look()
	other := newWorld(t, dev.Options{ChainID: w.ChainID(), Paused: true})
	w.proxy.setTarget(other.URL())
	if err := f.Poll(t.Context()); err == nil {
		t.Error("a shorter chain with other blocks was followed")
	} else {
		t.Log(err)
	}
}

func TestRunGoesThroughAnOutageAndRefusesAnotherChain(t *testing.T) {
	w, at := deployed(t)
	other := newWorld(t, dev.Options{ChainID: 4242})
	s := &sink{}
	f, err := NewWatcher(w.reader(Finality{Depth: 1}), newStore(), s, WatcherOptions{PollEvery: 3 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	f.Watch(at.Channel)
	ctx, cancel := context.WithCancel(t.Context())
	var run sync.WaitGroup
	run.Go(func() { f.Run(ctx) })
	defer run.Wait()
	defer cancel()
	headIs := func(want *dev.Chain) func() bool {
		return func() bool { status, ok := f.Status(); return ok && status.Head.Hash == want.Head().Hash() }
	}
	eventually(t, "the head is known", headIs(w.Chain))
	w.proxy.setDown(true)
	w.put(0, at.Channel, depositAlice(30), 30)
	if err := w.Mine(2); err != nil {
		t.Fatal(err)
	}
	asked := w.proxy.count("eth_chainId")
	w.proxy.setTarget(other.URL())
	w.proxy.setDown(false)
	eventually(t, "the endpoint is asked for its chain", func() bool { return w.proxy.count("eth_chainId") > asked+1 })
	if headIs(other.Chain)() {
		t.Error("another chain was followed")
	}
	w.proxy.setTarget(w.URL())
	eventually(t, "the head is known after the outage", headIs(w.Chain))
	var added int
	for _, u := range s.take() {
		added += len(u.Added)
	}
	if added != 1 {
		t.Errorf("%d events, want 1", added)
	}
}

func TestHeadsArePushedOverWebSocket(t *testing.T) {
	w, _ := deployed(t)
	c, err := Dial(t.Context(), w.WSURL(), w.ChainID(), quick())
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	r, err := NewReader(c, Finality{Depth: 1})
	if err != nil {
		t.Fatal(err)
	}
	s := &sink{}
	f, err := NewWatcher(r, newStore(), s, WatcherOptions{PollEvery: time.Hour})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	var run sync.WaitGroup
	run.Go(func() { f.Run(ctx) })
	defer run.Wait()
	defer cancel()
	for range 3 {
		eventually(t, "the head is known", func() bool { status, ok := f.Status(); return ok && status.Head.Hash == w.Head().Hash() })
		if err := w.Mine(1); err != nil {
			t.Fatal(err)
		}
	}
}

func TestTwoChainsAreFollowedSideBySide(t *testing.T) {
	a := newWorld(t, dev.Options{ChainID: 1337, Paused: true})
	b := newWorld(t, dev.Options{ChainID: 1338, Paused: true})
	fa := newFollower(a, Finality{Depth: 1}, newStore(), WatcherOptions{})
	fb := newFollower(b, Finality{Depth: 1}, newStore(), WatcherOptions{})
	fa.mine(3)
	if u := fa.look(); u.Status.Head.Hash != a.Head().Hash() {
		t.Errorf("chain a: %+v", u)
	}
	if u := fb.look(); u.Status.Head.Hash != b.Head().Hash() || u.Status.Head.Number != 1 {
		t.Errorf("chain b: %+v", u)
	}
}

func TestAStoredCursorThatIsBrokenIsRefused(t *testing.T) {
	for rule, data := range map[string]string{
		"no JSON":        "x",
		"of the future":  `{"version":2}`,
		"with a gap":     `{"version":1,"blocks":[{"Number":1},{"Number":3}]}`,
		"of wrong types": `{"version":1,"blocks":7}`,
	} {
		if _, _, err := decodeCursor([]byte(data)); err == nil {
			t.Errorf("a cursor %s was accepted", rule)
		}
	}
}

func TestTheCursorIsNotSavedForEveryEmptyBlock(t *testing.T) {
	w, _ := deployed(t)
	store := newStore()
	f := newFollower(w, Finality{Depth: 1}, store, WatcherOptions{SaveEvery: 10})
	f.look()
	saves := store.saves
	for range 20 {
		f.mine(1)
		f.look()
	}
	if got := store.saves - saves; got != 2 {
		t.Errorf("saved %d times in 20 blocks, want 2", got)
	}
}
