package node_test

import (
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

const chainID = 1337

var native common.Address

// key is an identity whose key the test holds.
type key struct{ priv *ecdsa.PrivateKey }

func newKey(t *testing.T, n byte) key {
	t.Helper()
	k, err := crypto.ToECDSA(common.LeftPadBytes([]byte{n}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return key{k}
}

func (k key) Identifier() channel.Identifier { return channel.IdentifierOf(&k.priv.PublicKey) }
func (k key) Address() common.Address        { return crypto.PubkeyToAddress(k.priv.PublicKey) }
func (k key) SignState(_ context.Context, s *channel.State) (channel.Signature, error) {
	return channel.SignDigest(channel.Digest(s.Commitment()), k.priv)
}
func (k key) SignWithdrawal(_ context.Context, w *channel.WithdrawData, _ *channel.Burn) (channel.Signature, error) {
	return channel.SignDigest(channel.Digest(w.Commitment()), k.priv)
}

func (key) AllowWithdrawal(context.Context, *channel.WithdrawData) error { return nil }

func (key) Signed(context.Context, common.Address) (uint64, error) { return 0, nil }

// ledger is the chain of a test: deposits and withdrawals by hand.
type ledger struct {
	mu     sync.Mutex
	totals map[common.Address]map[common.Address][2]channel.Amount
	paid   map[common.Hash]*channel.WithdrawalRow
	by     map[common.Hash]channel.Identifier // who sent it
	fail   []error                            // of the next submissions
	// disputed says so of every channel.
	disputed bool
}

func (l *ledger) dispute(on bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.disputed = on
}

func newLedger() *ledger {
	return &ledger{totals: map[common.Address]map[common.Address][2]channel.Amount{}, paid: map[common.Hash]*channel.WithdrawalRow{}, by: map[common.Hash]channel.Identifier{}}
}

func (l *ledger) deposit(ch common.Address, r channel.Role, units uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	t := l.totals[ch][native]
	t[r], _ = t[r].Add(channel.Units(units))
	l.totals[ch] = map[common.Address][2]channel.Amount{native: t}
}

func (l *ledger) Times() (uint64, uint64, bool) {
	now := uint64(time.Now().Unix())
	return now, now, true
}
func (l *ledger) Disputed(common.Address) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.disputed
}
func (l *ledger) Deposits(ch common.Address) map[common.Address][2]channel.Amount {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.totals[ch]
}
func (l *ledger) WatchDeposits(_, _ common.Address)                                     {}
func (l *ledger) RefreshDeposits(context.Context, common.Address, common.Address) error { return nil }
func (l *ledger) Funds(_ context.Context, ch, asset common.Address) (channel.Amount, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	has, err := l.totals[ch][asset][0].Add(l.totals[ch][asset][1])
	for _, row := range l.paid {
		if err == nil && row.Data.Channel == ch && row.Data.Asset == asset {
			has, err = has.Sub(row.Data.Amount)
		}
	}
	return has, err
}
func (l *ledger) WatchChannel(common.Address) {}
func (l *ledger) SubmitWithdrawal(_ context.Context, from channel.Identifier, alice, bob common.Address, w *channel.WithdrawalRow) (common.Hash, error) {
	for r, signer := range [2]common.Address{alice, bob} {
		if !(channel.ECDSA{}).Verify(channel.Digest(w.Data.Commitment()), w.Sigs[r], signer) {
			return common.Hash{}, fmt.Errorf("signature of %s does not verify", channel.Role(r))
		}
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if len(l.fail) > 0 {
		err := l.fail[0]
		l.fail = l.fail[1:]
		return common.Hash{}, err
	}
	l.paid[w.Data.Hash()], l.by[w.Data.Hash()] = w, from
	return w.Data.Hash(), nil
}
func (l *ledger) PaidOut(_ context.Context, w *channel.WithdrawData) (bool, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.paid[w.Hash()] != nil, nil
}
func (l *ledger) Contracts() node.Contracts {
	return node.Contracts{
		Factory: common.HexToAddress("0xfa"), Mastercopy: common.HexToAddress("0xaa"),
		Hashlock: common.HexToAddress("0x11"), Withdraw: common.HexToAddress("0x22"),
	}
}

// wire joins nodes; each has an inbox of its own, so that frames keep their
// order and nobody waits for the other side.
type wire struct {
	mu    sync.Mutex
	up    bool
	mute  bool // nobody can be told of a transaction
	lost  int  // what was told meanwhile
	nodes map[channel.Identifier]*host
}

type host struct {
	*wire
	id    channel.Identifier
	node  *node.Node
	in    chan channel.Frame
	fault chan error
}

func (h *host) SendFrame(_ channel.Key, to channel.Identifier, f channel.Frame) error {
	h.mu.Lock()
	p, up := h.nodes[to], h.up
	h.mu.Unlock()
	if !up || p == nil {
		return errors.New("link is down")
	}
	p.in <- f
	return nil
}
func (h *host) Connected(peer channel.Identifier) bool {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.up && h.nodes[peer] != nil
}
func (h *host) Misbehaved(_ channel.Identifier, err error) { h.fault <- err }
func (h *host) RequestSetup(ctx context.Context, peer channel.Identifier, r node.SetupRequest) error {
	_, err := h.nodes[peer].node.Setup(ctx, r)
	return err
}
func (h *host) RequestCollateral(context.Context, channel.Identifier, node.CollateralRequest) error {
	return nil
}

func (h *host) TellPaidOut(ctx context.Context, peer channel.Identifier, p node.PaidOut) error {
	h.mu.Lock()
	to, up := h.nodes[peer], h.up && !h.mute
	if !up {
		h.lost++
	}
	h.mu.Unlock()
	if !up {
		return errors.New("link is down")
	}
	ch, err := to.node.ChannelOf(peer, p.Channel)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	return to.node.PaidOut(ctx, cfg.Key(), p)
}

func (h *host) RequestRestore(_ context.Context, peer, us channel.Identifier, ch common.Address) (*channel.Shown, error) {
	h.mu.Lock()
	p := h.nodes[peer]
	h.mu.Unlock()
	return p.node.Show(us, ch)
}

// noLeases lets everybody drive: one process, one store.
type noLeases struct{}

func (noLeases) Acquire(_ context.Context, name string) (node.Lease, error) {
	return node.Lease{Name: name, Release: func() {}}, nil
}

// world is two nodes, a router as Alice and a user as Bob, and their chain.
type world struct {
	t      *testing.T
	ctx    context.Context
	chain  *ledger
	wire   *wire
	router *host
	user   *host
	// journal is that of nodes that start from now on.
	journal     node.Journal
	maxChannels int
	lookEvery   time.Duration
	sendAfter   time.Duration
	stores      map[channel.Identifier]*store.Memory
	keys        map[channel.Identifier]key
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, ctx: t.Context(), chain: newLedger(), wire: &wire{up: true, nodes: map[channel.Identifier]*host{}}, stores: map[channel.Identifier]*store.Memory{}, keys: map[channel.Identifier]key{}}
	w.router, w.user = w.start(newKey(t, 1)), w.start(newKey(t, 2))
	return w
}

func (w *world) start(k key) *host {
	w.t.Helper()
	return w.startOn(k, nil)
}

// startOn starts a node on a store of the test's, or on its own for nil.
func (w *world) startOn(k key, db node.Store) *host {
	w.t.Helper()
	id := k.Identifier()
	if _, ok := w.stores[id]; !ok {
		w.stores[id], w.keys[id] = store.NewMemory(), k
	}
	if db == nil {
		db = w.stores[id]
	}
	return w.run(id, k, db)
}

// startAs starts a node of an identity anew, with another signer.
func (w *world) startAs(id channel.Identifier, s node.Signer) *host {
	w.t.Helper()
	return w.run(id, s, w.stores[id])
}

func (w *world) run(id channel.Identifier, k node.Signer, db node.Store) *host {
	w.t.Helper()
	h := &host{wire: w.wire, id: id, in: make(chan channel.Frame, 4096), fault: make(chan error, 16)}
	c := w.chain.Contracts()
	n, err := node.New(w.ctx, []node.Signer{k}, node.Options{
		Store: db, Transport: h, Leases: noLeases{}, Chains: map[uint64]node.Chain{chainID: w.chain},
		Definitions: map[uint64]channel.Definitions{chainID: channel.DefinitionMap{c.Hashlock: transfer.Hashlock{}, c.Withdraw: transfer.Withdraw{}}},
		Bounds:      channel.RealTimeBounds(), Skew: 120, Verifier: channel.ECDSA{},
		MinSubmit: map[uint64]map[common.Address]channel.Amount{chainID: {native: channel.Units(5)}},
		Clock:     func() int64 { return time.Now().UnixMicro() }, Rand: rand.Reader, Log: slog.New(slog.DiscardHandler),
		Journal: w.journal, MaxChannels: w.maxChannels, LookEvery: w.lookEvery, SendAfter: w.sendAfter,
	})
	if err != nil {
		w.t.Fatal(err)
	}
	h.node = n
	w.wire.mu.Lock()
	w.wire.nodes[id] = h
	w.wire.mu.Unlock()
	ctx, cancel := context.WithCancel(w.ctx)
	n.Start(ctx)
	go func() {
		for {
			select {
			case f := <-h.in:
				if err := n.Receive(ctx, func(channel.Identifier) bool { return true }, f); err != nil && ctx.Err() == nil {
					h.fault <- err
				}
			case <-ctx.Done():
				return
			}
		}
	}()
	w.t.Cleanup(func() { cancel(); n.Wait() })
	return h
}

// open sets the channel up and funds both sides with 1000.
func (w *world) open() (router, user channel.Key) {
	w.t.Helper()
	ch, err := w.user.node.RequestSetup(w.ctx, node.SetupRequest{Alice: w.router.id, Bob: w.user.id, ChainID: chainID})
	if err != nil {
		w.t.Fatal(err)
	}
	router, user = channel.Key{Channel: ch, Me: channel.Alice}, channel.Key{Channel: ch, Me: channel.Bob}
	w.chain.deposit(ch, channel.Alice, 1000)
	w.chain.deposit(ch, channel.Bob, 1000)
	if err := w.user.node.Deposit(w.ctx, user, native); err != nil {
		w.t.Fatal(err)
	}
	return router, user
}

func (w *world) wantFree(k channel.Key, h *host, alice, bob uint64) {
	w.t.Helper()
	c, err := h.node.Channel(k)
	if err != nil {
		w.t.Fatal(err)
	}
	s := c.Latest()
	row, _ := s.State.Asset(native)
	if want := [2]channel.Amount{channel.Units(alice), channel.Units(bob)}; row.Balance.Amount != want {
		w.t.Errorf("free balances %v, want %v", row.Balance.Amount, want)
	}
}
