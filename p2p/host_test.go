package p2p

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// soon is how long a test waits for what must happen.
const soon = 20 * time.Second

// keyring is the identities of one test node.
type keyring struct {
	mu   sync.Mutex
	ids  []channel.Identifier
	keys map[channel.Identifier]*ecdsa.PrivateKey
	// forge makes it sign for identities with another's key.
	forge *ecdsa.PrivateKey
}

func newKeyring(t testing.TB, n int) *keyring {
	t.Helper()
	k := &keyring{keys: map[channel.Identifier]*ecdsa.PrivateKey{}}
	for range n {
		k.add(t)
	}
	return k
}

func (k *keyring) add(t testing.TB) channel.Identifier {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	id := channel.IdentifierOf(&key.PublicKey)
	k.mu.Lock()
	defer k.mu.Unlock()
	k.ids = append(k.ids, id)
	k.keys[id] = key
	return id
}

func (k *keyring) List() []channel.Identifier {
	k.mu.Lock()
	defer k.mu.Unlock()
	return append([]channel.Identifier(nil), k.ids...)
}

func (k *keyring) ProveIdentity(_ context.Context, id channel.Identifier, message []byte) (channel.Signature, error) {
	k.mu.Lock()
	defer k.mu.Unlock()
	key := k.keys[id]
	if k.forge != nil {
		key = k.forge
	}
	return channel.SignDigest(channel.UtilityDigest(message), key)
}

// event is one call of the handler.
type event struct {
	what  string // connected, proved, frame, disconnected
	peer  *Peer
	frame channel.Frame
	raw   []byte
	added []channel.Identifier
	why   error
}

// recorder is a handler that keeps what it hears.
type recorder struct {
	events chan event
	serve  func(context.Context, *Peer, *p2pv1.Request) *p2pv1.Response
	// hold blocks Frame until it is closed, if set.
	hold chan struct{}
}

func newRecorder() *recorder { return &recorder{events: make(chan event, 1<<16)} }

func (r *recorder) Connected(_ context.Context, p *Peer) {
	r.events <- event{what: "connected", peer: p}
}

func (r *recorder) Proved(_ context.Context, p *Peer, added []channel.Identifier) {
	r.events <- event{what: "proved", peer: p, added: added}
}

func (r *recorder) Frame(ctx context.Context, p *Peer, f channel.Frame, raw []byte) {
	if r.hold != nil {
		select {
		case <-r.hold:
		case <-ctx.Done():
			return
		}
	}
	r.events <- event{what: "frame", peer: p, frame: f, raw: raw}
}

func (r *recorder) Request(ctx context.Context, p *Peer, req *p2pv1.Request) *p2pv1.Response {
	if r.serve == nil {
		return nil
	}
	return r.serve(ctx, p, req)
}

func (r *recorder) Disconnected(p *Peer, why error) {
	r.events <- event{what: "disconnected", peer: p, why: why}
}

// next returns the next event of a kind and skips the others.
func (r *recorder) next(t testing.TB, what string) event {
	t.Helper()
	timeout := time.After(soon)
	for {
		select {
		case e := <-r.events:
			if e.what == what {
				return e
			}
		case <-timeout:
			t.Fatalf("no %s event", what)
		}
	}
}

// counters is Metrics that tests read.
type counters struct {
	mu      sync.Mutex
	refused map[string]int
	closed  map[string]int
	frames  [2]int // sent, received
}

func newCounters() *counters {
	return &counters{refused: map[string]int{}, closed: map[string]int{}}
}

func (c *counters) Peers(int) {}

func (c *counters) Sent(kind string, _ int) {
	if kind == "frame" {
		c.mu.Lock()
		c.frames[0]++
		c.mu.Unlock()
	}
}

func (c *counters) Received(kind string, _ int) {
	if kind == "frame" {
		c.mu.Lock()
		c.frames[1]++
		c.mu.Unlock()
	}
}

func (c *counters) Closed(reason string, byPeer bool) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.closed[fmt.Sprintf("%s by peer %v", reason, byPeer)]++
}

func (c *counters) Refused(what string) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.refused[what]++
}

func (c *counters) count(what string) int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.refused[what]
}

// node is a running host of a test.
type node struct {
	*Host
	keys    *keyring
	heard   *recorder
	counted *counters
	// stop ends Run and waits for it.
	stop func()
}

const (
	overTCP  = "/ip4/127.0.0.1/tcp/0"
	overQUIC = "/ip4/127.0.0.1/udp/0/quic-v1"
)

func (n *node) id() channel.Identifier { return n.keys.List()[0] }

// startNode runs a host; change may set options.
func startNode(t testing.TB, listen string, change func(*Options)) *node {
	t.Helper()
	key, err := NewKey()
	if err != nil {
		t.Fatal(err)
	}
	n := &node{keys: newKeyring(t, 1), heard: newRecorder(), counted: newCounters()}
	opt := Options{
		Key: key, Identities: n.keys, Handler: n.heard, Metrics: n.counted, Log: slog.New(slog.DiscardHandler),
		Listen: []string{listen}, BackoffMin: 10 * time.Millisecond, BackoffMax: 100 * time.Millisecond, Agent: "test",
	}
	if change != nil {
		change(&opt)
	}
	n.Host, err = New(opt)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- n.Run(ctx) }()
	n.stop = sync.OnceFunc(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("Run: %v", err)
		}
	})
	t.Cleanup(n.stop)
	select {
	case <-n.running:
	case <-time.After(soon):
		t.Fatal("host does not run")
	}
	return n
}

// join connects a to b and returns a's and b's peers.
func join(t testing.TB, a, b *node) (*Peer, *Peer) {
	t.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), soon)
	defer cancel()
	if _, err := a.Connect(ctx, b.Addresses()[0]); err != nil {
		t.Fatal(err)
	}
	return a.heard.next(t, "connected").peer, b.heard.next(t, "connected").peer
}

func ack(nonce uint64) channel.Frame {
	return channel.Frame{Channel: [20]byte{1}, Ack: &channel.Ack{Nonce: nonce, Sig: channel.Signature{1}}}
}

func wantClose(t testing.TB, err error, reason p2pv1.CloseReason, byPeer bool) {
	t.Helper()
	var c *CloseError
	if !errors.As(err, &c) || c.Reason != reason || c.ByPeer != byPeer {
		t.Fatalf("connection ended with %v, want %s by peer %v", err, ReasonName(reason), byPeer)
	}
}
