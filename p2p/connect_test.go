package p2p

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

func TestConnectionProvesIdentitiesAndCarriesFrames(t *testing.T) {
	for name, listen := range map[string]string{"TCP": overTCP, "QUIC": overQUIC} {
		t.Run(name, func(t *testing.T) {
			a, b := startNode(t, listen, nil), startNode(t, listen, nil)
			extra := b.keys.add(t)
			pa, pb := join(t, a, b)
			if !pa.Speaks(b.id()) || !pa.Speaks(extra) || pa.Speaks(a.id()) || !pb.Speaks(a.id()) {
				t.Errorf("a knows %v, b knows %v", pa.Identities(), pb.Identities())
			}
			for n := uint64(1); n <= 100; n++ {
				if err := a.Send(extra, p2pv1.EncodeFrame(ack(n))); err != nil {
					t.Fatal(err)
				}
			}
			for n := uint64(1); n <= 100; n++ {
				e := b.heard.next(t, "frame")
				if e.peer != pb || !reflect.DeepEqual(e.frame, ack(n)) || string(e.raw) != string(p2pv1.EncodeFrame(ack(n))) {
					t.Fatalf("frame %d: %+v", n, e)
				}
			}
			if err := b.Send(a.id(), p2pv1.EncodeFrame(ack(7))); err != nil {
				t.Fatal(err)
			}
			a.heard.next(t, "frame")
			a.stop()
			wantClose(t, b.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_SHUTDOWN, true)
			if err := b.Send(a.id(), p2pv1.EncodeFrame(ack(8))); !errors.Is(err, ErrNotConnected) {
				t.Errorf("Send after the end = %v", err)
			}
		})
	}
}

func TestAProofWithAnotherKeyIsRefused(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	forger, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	a.keys.forge = forger
	_, err = a.Connect(context.Background(), b.Addresses()[0])
	// a may have registered the connection before b looked at its proof.
	if err == nil {
		err = a.heard.next(t, "disconnected").why
	}
	wantClose(t, err, p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF, true)
	if _, ok := b.Peer(a.id()); ok {
		t.Error("the forged identity is connected")
	}
}

func TestIdentityAddedLaterProvesItself(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	_, pb := join(t, a, b)
	later := a.keys.add(t)
	if err := b.Send(later, nil); !errors.Is(err, ErrNotConnected) {
		t.Fatalf("Send before the proof = %v", err)
	}
	if err := a.AnnounceIdentities(context.Background()); err != nil {
		t.Fatal(err)
	}
	e := b.heard.next(t, "proved")
	if e.peer != pb || len(e.added) != 1 || e.added[0] != later || !pb.Speaks(later) {
		t.Fatalf("proved %+v", e)
	}
	if err := b.Send(later, p2pv1.EncodeFrame(ack(1))); err != nil {
		t.Fatal(err)
	}
	a.heard.next(t, "frame")
	// A second announcement has nothing new and says nothing.
	if err := a.AnnounceIdentities(context.Background()); err != nil {
		t.Fatal(err)
	}
	if len(pb.Identities()) != 2 {
		t.Errorf("identities %v", pb.Identities())
	}
}

func TestSimultaneousDialsEndInOneConnection(t *testing.T) {
	for name, listen := range map[string]string{"TCP": overTCP, "QUIC": overQUIC} {
		t.Run(name, func(t *testing.T) {
			for range 10 {
				a, b := startNode(t, listen, nil), startNode(t, listen, nil)
				var both sync.WaitGroup
				for _, pair := range [][2]*node{{a, b}, {b, a}} {
					both.Go(func() {
						if err := pair[0].AddPeer(PeerAddr{ID: pair[1].id(), Addresses: pair[1].Addresses()}); err != nil {
							t.Error(err)
						}
					})
				}
				both.Wait()
				exchange(t, a, b)
				settle(t, a, b)
				checkEpochs(t, a.heard)
				checkEpochs(t, b.heard)
				a.stop()
				b.stop()
			}
		})
	}
}

// exchange sends marked frames both ways, again on every new connection, until
// each side has heard one.
func exchange(t *testing.T, a, b *node) {
	t.Helper()
	deadline := time.Now().Add(soon)
	for got := [2]bool{}; !got[0] || !got[1]; {
		if time.Now().After(deadline) {
			t.Fatal("no frame came through")
		}
		_ = a.Send(b.id(), p2pv1.EncodeFrame(ack(1))) // refused while not connected
		_ = b.Send(a.id(), p2pv1.EncodeFrame(ack(1)))
		for i, n := range []*node{a, b} {
			n.counted.mu.Lock()
			got[i] = n.counted.frames[1] > 0
			n.counted.mu.Unlock()
		}
		time.Sleep(time.Millisecond) // real sockets
	}
}

// settle waits until both hosts hold the same connection.
func settle(t *testing.T, a, b *node) {
	t.Helper()
	for deadline := time.Now().Add(soon); time.Now().Before(deadline); time.Sleep(time.Millisecond) {
		pa, pb := a.Peers(), b.Peers()
		if len(pa) == 1 && len(pb) == 1 && pa[0].attempt == pb[0].theirAttempt && pb[0].attempt == pa[0].theirAttempt {
			return
		}
	}
	t.Fatalf("%d and %d connections", len(a.Peers()), len(b.Peers()))
}

// checkEpochs holds what was heard to the contract of Handler: one epoch at a
// time, rising, and frames only within their own.
func checkEpochs(t *testing.T, r *recorder) {
	t.Helper()
	var open *Peer
	var last uint64
	for {
		select {
		case e := <-r.events:
			switch e.what {
			case "connected":
				if open != nil || e.peer.Epoch() <= last {
					t.Fatalf("epoch %d began within another", e.peer.Epoch())
				}
				open, last = e.peer, e.peer.Epoch()
			case "disconnected":
				if e.peer != open {
					t.Fatalf("epoch %d ended, which was not open", e.peer.Epoch())
				}
				open = nil
			case "frame":
				if e.peer != open {
					t.Fatalf("a frame of epoch %d outside it", e.peer.Epoch())
				}
			}
		default:
			return
		}
	}
}

func TestBothHostsKeepTheSameOfTwoConnections(t *testing.T) {
	type hellos struct{ a, b uint64 } // attempts of the lower and the higher host
	low, high := &Host{id: "a"}, &Host{id: "b"}
	peers := func(h hellos, openedByLow bool) (*Peer, *Peer) {
		return &Peer{host: low, remote: "b", outgoing: openedByLow, attempt: h.a, theirAttempt: h.b},
			&Peer{host: high, remote: "a", outgoing: !openedByLow, attempt: h.b, theirAttempt: h.a}
	}
	for _, tt := range []struct {
		rule             string
		old, new         hellos
		oldByLow, newLow bool
		want             bool
	}{
		{"a later one by the same host replaces", hellos{1, 1}, hellos{2, 2}, true, true, true},
		{"a later one by the other host replaces", hellos{1, 1}, hellos{2, 2}, true, false, true},
		{"an earlier one does not", hellos{2, 2}, hellos{1, 1}, false, true, false},
		{"of two at once the lower host's stays", hellos{1, 2}, hellos{2, 1}, true, false, false},
		{"of two at once the lower host's wins", hellos{2, 1}, hellos{1, 2}, false, true, true},
		{"of two by one host its own order counts", hellos{1, 2}, hellos{2, 1}, true, true, true},
		{"of two by the higher host too", hellos{2, 1}, hellos{1, 2}, false, false, true},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			oldLow, oldHigh := peers(tt.old, tt.oldByLow)
			newLow, newHigh := peers(tt.new, tt.newLow)
			if got := newLow.supersedes(oldLow); got != tt.want {
				t.Errorf("the lower host says %v", got)
			}
			if got := newHigh.supersedes(oldHigh); got != tt.want {
				t.Errorf("the higher host says %v", got)
			}
			if newLow.supersedes(oldLow) == oldLow.supersedes(newLow) {
				t.Error("the order of arrival decides")
			}
		})
	}
}

func TestConfiguredPeerIsDialledAgain(t *testing.T) {
	b := startNode(t, overTCP, nil)
	a := startNode(t, overTCP, func(o *Options) { o.Peers = []PeerAddr{{ID: b.id(), Addresses: b.Addresses()}} })
	first := a.heard.next(t, "connected").peer
	onB := b.heard.next(t, "connected").peer
	onB.stop(closing(p2pv1.CloseReason_CLOSE_REASON_UNSPECIFIED, "test"))
	wantClose(t, a.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_UNSPECIFIED, true)
	second := a.heard.next(t, "connected").peer
	if second.Epoch() <= first.Epoch() {
		t.Errorf("epoch %d after %d", second.Epoch(), first.Epoch())
	}
	if err := first.Send(p2pv1.EncodeFrame(ack(1))); !errors.Is(err, ErrNotConnected) {
		t.Errorf("Send on the old epoch = %v", err)
	}
	if err := second.Send(p2pv1.EncodeFrame(ack(2))); err != nil {
		t.Fatal(err)
	}
	if e := b.heard.next(t, "frame"); e.frame.Ack.Nonce != 2 {
		t.Errorf("frame %+v", e.frame)
	}
}

func TestPeerThatComesBackIsReachedAtOnce(t *testing.T) {
	for _, listen := range []string{overTCP, overQUIC} {
		b := startNode(t, listen, nil)
		full := b.Addresses()[0]
		address, _, _ := strings.Cut(full, "/p2p/")
		b.stop()
		a := startNode(t, listen, func(o *Options) { o.Handshake = 2 * time.Second })
		if _, err := a.Connect(context.Background(), full); err == nil {
			t.Fatal("connected to nobody")
		}
		b = startNode(t, address, func(o *Options) { o.Key = b.opt.Key })
		start := time.Now()
		if _, err := a.Connect(context.Background(), full); err != nil {
			t.Fatal(err)
		}
		if d := time.Since(start); d > 2*time.Second {
			t.Errorf("took %s", d)
		}
	}
}

func TestTCPIsPreferredAndQUICIsTheOtherWay(t *testing.T) {
	a := startNode(t, overTCP, nil)
	for _, tt := range []struct{ drop, want string }{{"", "/tcp/"}, {"/tcp/", "/quic-v1"}} {
		b := startNode(t, overTCP, func(o *Options) { o.Listen = []string{overTCP, overQUIC} })
		var addresses []string
		for _, s := range b.Addresses() {
			if tt.drop != "" && strings.Contains(s, tt.drop) {
				s = "/ip4/127.0.0.1/tcp/1/p2p/" + b.PeerID() // nobody listens there
			}
			addresses = append(addresses, s)
		}
		if err := a.AddPeer(PeerAddr{ID: b.id(), Addresses: addresses}); err != nil {
			t.Fatal(err)
		}
		if p := a.heard.next(t, "connected").peer; !strings.Contains(p.Address(), tt.want) {
			t.Errorf("connected over %s, want %s", p.Address(), tt.want)
		}
	}
}

func TestRestartedHostReplacesItsDeadConnection(t *testing.T) {
	key, err := LoadKey(filepath.Join(t.TempDir(), "host.key"))
	if err != nil {
		t.Fatal(err)
	}
	b := startNode(t, overTCP, nil)
	first := startNode(t, overTCP, func(o *Options) { o.Key = key })
	join(t, first, b)
	// The same host key in a second process: b still holds the first connection.
	second := startNode(t, overTCP, func(o *Options) { o.Key = key })
	if _, err := second.Connect(context.Background(), b.Addresses()[0]); err != nil {
		t.Fatal(err)
	}
	wantClose(t, b.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_REPLACED, false)
	if p := b.heard.next(t, "connected").peer; !p.Speaks(second.id()) || p.Speaks(first.id()) {
		t.Errorf("speaks for %v", p.Identities())
	}
}

func TestDeadPeerIsNoticed(t *testing.T) {
	hold := make(chan struct{})
	b := startNode(t, overTCP, func(o *Options) { o.PingEvery = time.Hour })
	b.heard.hold = hold
	a := startNode(t, overTCP, func(o *Options) { o.PingEvery = 50 * time.Millisecond })
	pa, _ := join(t, a, b)
	// b answers pings as long as it reads.
	select {
	case e := <-a.heard.events:
		t.Fatalf("a live peer: %+v", e)
	case <-time.After(500 * time.Millisecond):
	}
	if err := pa.Send(p2pv1.EncodeFrame(ack(1))); err != nil { // b's handler blocks
		t.Fatal(err)
	}
	wantClose(t, a.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_IDLE, false)
	close(hold)
}

func TestFullQueueClosesTheConnection(t *testing.T) {
	hold := make(chan struct{})
	b := startNode(t, overTCP, nil)
	b.heard.hold = hold
	a := startNode(t, overTCP, func(o *Options) { o.QueueFrames = 16 })
	pa, _ := join(t, a, b)
	big := channel.Frame{Channel: [20]byte{1}, Proposal: &channel.Proposal{Nonce: 1}}
	for range 200 {
		big.Proposal.Batch = append(big.Proposal.Batch, channel.Op{Kind: channel.KindResolve, Transfer: [32]byte{1}, Resolver: make([]byte, 16000)})
	}
	raw := p2pv1.EncodeFrame(big)
	var err error
	for range 1000 {
		if err = pa.Send(raw); err != nil {
			break
		}
	}
	if !errors.Is(err, ErrQueueFull) {
		t.Fatalf("Send = %v", err)
	}
	wantClose(t, a.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_OVERFLOW, false)
	if a.counted.count("queue_full") == 0 {
		t.Error("not counted")
	}
	close(hold)
}

func TestFrameAboveTheLimitIsNotSent(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	pa, _ := join(t, a, b)
	if err := pa.Send(make([]byte, pa.FrameBytes())); !errors.Is(err, ErrTooLarge) {
		t.Errorf("Send = %v", err)
	}
}

func TestPenaltiesEndInABan(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, func(o *Options) { o.MaxStrikes = 3 })
	_, pb := join(t, a, b)
	for range 3 {
		b.Penalise(pb, "outbids without end")
	}
	wantClose(t, a.heard.next(t, "disconnected").why, p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR, true)
	b.heard.next(t, "disconnected")
	// The first dial may still meet the end of the old connection.
	for deadline := time.Now().Add(soon); b.counted.count("banned") == 0; {
		if _, err := a.Connect(context.Background(), b.Addresses()[0]); err == nil {
			t.Fatal("a banned peer was let in")
		}
		if time.Now().After(deadline) {
			t.Fatal("not counted")
		}
	}
	if _, err := b.Connect(context.Background(), a.Addresses()[0]); !errors.Is(err, ErrBanned) {
		t.Errorf("dialling a banned peer = %v", err)
	}
}

func TestStrikesAreForgotten(t *testing.T) {
	now := time.Unix(1e9, 0)
	s := newStrikes(2, time.Minute, func() time.Time { return now })
	if s.add("x") {
		t.Error("banned at once")
	}
	now = now.Add(2 * time.Minute)
	if s.add("x") || s.banned("x") {
		t.Error("old faults count")
	}
	if !s.add("x") || !s.banned("x") {
		t.Error("not banned")
	}
	now = now.Add(59 * time.Second)
	if !s.banned("x") {
		t.Error("ban ended early")
	}
	now = now.Add(time.Second)
	if s.banned("x") {
		t.Error("ban does not end")
	}
	for i := range maxTracked + 10 {
		s.add(newID(i))
	}
	if len(s.seen) > maxTracked {
		t.Errorf("%d peers remembered", len(s.seen))
	}
}

func TestMaxPeersIsABound(t *testing.T) {
	b := startNode(t, overTCP, func(o *Options) { o.MaxPeers = 1 })
	a, c := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	join(t, a, b)
	_, err := c.Connect(context.Background(), b.Addresses()[0])
	if err == nil {
		err = c.heard.next(t, "disconnected").why
	}
	wantClose(t, err, p2pv1.CloseReason_CLOSE_REASON_LIMIT, true)
	// A host that b wants to be connected to still comes in.
	if err := b.AddPeer(PeerAddr{ID: c.id(), Addresses: c.Addresses()}); err != nil {
		t.Fatal(err)
	}
	b.heard.next(t, "connected")
}

func TestClockOfAPeerIsReported(t *testing.T) {
	a := startNode(t, overTCP, nil)
	b := startNode(t, overTCP, func(o *Options) { o.Now = func() time.Time { return time.Now().Add(121 * time.Second) } })
	pa, _ := join(t, a, b)
	if skew := pa.ClockSkew(); skew < 119*time.Second || skew > 125*time.Second {
		t.Errorf("skew %s", skew)
	}
	if a.counted.count("clock_skew") != 1 {
		t.Error("not counted")
	}
}

func TestTakenPortIsAnErrorThatNamesIt(t *testing.T) {
	for _, listen := range []string{overTCP, overQUIC} {
		a := startNode(t, listen, nil)
		taken, _, _ := strings.Cut(a.Addresses()[0], "/p2p/")
		key, err := NewKey()
		if err != nil {
			t.Fatal(err)
		}
		opt := a.opt
		opt.Key, opt.Listen = key, []string{taken}
		if _, err := New(opt); err == nil || !strings.Contains(err.Error(), taken) {
			t.Errorf("New on %s = %v", taken, err)
		}
	}
}

func TestOptionsAreChecked(t *testing.T) {
	key, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	good := Options{Key: key, Identities: newKeyring(t, 1), Handler: newRecorder(), Log: startNode(t, overTCP, nil).opt.Log, Listen: []string{}}
	h, err := New(good)
	if err != nil {
		t.Fatal(err)
	}
	defer h.Close()
	self := "/ip4/127.0.0.1/tcp/1/p2p/" + h.PeerID()
	other, _ := NewKey()
	for rule, a := range map[string]PeerAddr{
		"no address":           {},
		"no peer id":           {Addresses: []string{"/ip4/127.0.0.1/tcp/1"}},
		"not a multiaddr":      {Addresses: []string{"127.0.0.1:1"}},
		"only a peer id":       {Addresses: []string{"/p2p/" + h.PeerID()}},
		"this host itself":     {Addresses: []string{self}},
		"two hosts as one":     {Addresses: []string{self, "/ip4/127.0.0.1/tcp/1/p2p/" + other.PeerID()}},
		"not a valid identity": {ID: "vector1", Addresses: []string{"/ip4/127.0.0.1/tcp/1/p2p/" + other.PeerID()}},
	} {
		if err := h.AddPeer(a); !errors.Is(err, ErrPeerAddress) && !errors.Is(err, channel.ErrIdentifier) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	if _, err := h.Connect(context.Background(), "/ip4/127.0.0.1/tcp/1/p2p/"+other.PeerID()); !errors.Is(err, ErrClosed) {
		t.Errorf("Connect before Run = %v", err)
	}
	for _, drop := range []func(*Options){
		func(o *Options) { o.Key = Key{} }, func(o *Options) { o.Identities = nil },
		func(o *Options) { o.Handler = nil }, func(o *Options) { o.Log = nil },
		func(o *Options) { o.Listen = []string{"nonsense"} }, func(o *Options) { o.Peers = []PeerAddr{{}} },
	} {
		bad := good
		drop(&bad)
		if _, err := New(bad); err == nil {
			t.Error("accepted options that lack something")
		}
	}
}

func TestHostKeyStaysTheSameAndPrivate(t *testing.T) {
	file := filepath.Join(t.TempDir(), "host.key")
	a, err := LoadKey(file)
	if err != nil {
		t.Fatal(err)
	}
	b, err := LoadKey(file)
	if err != nil || a.PeerID() != b.PeerID() || a.PeerID() == "" {
		t.Errorf("%s then %s, %v", a.PeerID(), b.PeerID(), err)
	}
	if info, err := os.Stat(file); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("%v, %v", info.Mode(), err)
	}
	if err := os.Chmod(file, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadKey(file); err == nil {
		t.Error("a key that others may read was taken")
	}
	if err := os.WriteFile(file+"2", []byte("x"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := LoadKey(file + "2"); err == nil {
		t.Error("a damaged key was taken")
	}
}
