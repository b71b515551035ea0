package service_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/ecies"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pay"
	"github.com/sluice-node/sluice/store"
)

// The parties and the chain of these tests.
var (
	usdc      = common.HexToAddress("0xaa")
	weth      = common.HexToAddress("0xab")
	coarse    = common.HexToAddress("0xac") // another USDC, with fewer decimals
	plenty    = channel.Units(1_000_000_000)
	contracts = node.Contracts{
		Factory: common.HexToAddress("0xf0"), Mastercopy: common.HexToAddress("0xf1"), Registry: common.HexToAddress("0xf2"),
		Hashlock: common.HexToAddress("0xf3"), Withdraw: common.HexToAddress("0xf4"),
	}
	noon = time.Unix(1_700_000_000, 0)
)

// shop is a recipient with one channel, whose peer the test plays.
type shop struct {
	t    *testing.T
	s    *service.Service
	key  [2]*ecies.PrivateKey
	id   [2]channel.Identifier // the peer is alice, the shop bob
	cfg  channel.Config
	rows *store.Memory

	mu       sync.Mutex
	now      time.Time
	open     []*channel.Transfer
	ended    map[common.Hash]ending
	disputed bool
	offline  bool
	funds    common.Address // the asset in the channel
	underway bool           // a payment of the shop's own
	more     chan struct{}
	events   []*channel.EventRow
	told     chan common.Hash
	judged   chan struct{} // told when it is asked whether the channel is in dispute
}

// ending is how the shop's node ended a transfer.
type ending struct {
	resolver []byte
	reason   string
}

func openShop(t *testing.T) *shop {
	t.Helper()
	w := &shop{t: t, rows: store.NewMemory(), now: noon, funds: usdc, ended: map[common.Hash]ending{}, more: make(chan struct{}), told: make(chan common.Hash, 64)}
	w.cfg = channel.Config{Me: channel.Bob, ChainID: 1338, Factory: contracts.Factory, Channel: common.HexToAddress("0xc0")}
	for i := range w.id {
		key, err := crypto.ToECDSA(crypto.Keccak256([]byte{byte(i)}))
		if err != nil {
			t.Fatal(err)
		}
		w.key[i], w.id[i] = ecies.ImportECDSA(key), channel.IdentifierOf(&key.PublicKey)
		w.cfg.IDs[i], w.cfg.Signers[i] = w.id[i], crypto.PubkeyToAddress(key.PublicKey)
	}
	w.s = service.New(service.Options{
		Wait: time.Second, Now: w.clock, Rand: rand.Reader, Log: slog.New(slog.DiscardHandler), Keys: shopKeys{w: w}, Node: shopNode{w: w}, Rows: shopRows{w: w},
		Network: shopNetwork{}, Chains: map[uint64]service.Chain{1338: shopChain{w: w}}, Events: shopEvents{w: w}, Audit: shopAudit{}, Payments: shopPayments{w.rows},
		Opener: shopOpener{w}, Routers: shopRouters{w: w}, Terms: func(uint64) service.Terms {
			return service.Terms{Inclusion: 1200, Observation: 120, Skew: 120, Finality: 900}
		},
	})
	return w
}

// receive runs the receiver until the test ends.
func (w *shop) receive() (stop func()) {
	ctx, cancel := context.WithCancel(w.t.Context())
	done := make(chan struct{})
	go func() {
		defer close(done)
		w.s.Receive(ctx)
	}()
	stop = sync.OnceFunc(func() { cancel(); <-done })
	w.t.Cleanup(stop)
	return stop
}

func (w *shop) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *shop) set(change func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	change()
}

// ask makes a request for 1,000,000 base units.
func (w *shop) ask(open bool) service.PaymentRequest {
	w.t.Helper()
	r, err := w.s.CreatePaymentRequest(service.With(w.t.Context(), service.Operator("test")), service.NewPaymentRequest{
		Owner: w.id[1], ChainID: 1338, Asset: usdc, Amount: channel.Units(1_000_000), Open: open,
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// offer is a transfer of the peer's to the shop.
type offer struct {
	asset  common.Address
	amount uint64
	lock   common.Hash
	expiry uint64
	meta   map[string]any
	def    common.Address
}

// arrives puts a transfer into the channel and tells of it.
func (w *shop) arrives(o offer) common.Hash {
	w.t.Helper()
	meta, err := json.Marshal(o.meta)
	if err != nil {
		w.t.Fatal(err)
	}
	state := transfer.HashlockState{LockHash: o.lock, Expiry: o.expiry}.Encode()
	t := &channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: w.cfg.Channel, Definition: o.def, Initiator: w.cfg.Signers[0], Responder: w.cfg.Signers[1], Asset: o.asset,
			Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(o.amount)}, To: w.cfg.Signers}, Timeout: 86_400,
			InitialStateHash: crypto.Keccak256Hash(state),
		},
		InitiatedBy: channel.Alice, InitialState: state, Meta: meta,
	}
	_, _ = rand.Read(t.ID[:])
	w.put(t, channel.TransferOpen, ending{})
	w.set(func() {
		w.open = append(w.open, t)
	})
	w.s.Notify(w.cfg.Key(), []channel.Notice{{Kind: channel.Done, Op: channel.Op{Kind: channel.KindCreate}, By: channel.Alice, Transfer: t}})
	return t.ID
}

func (w *shop) put(t *channel.Transfer, status channel.TransferStatus, e ending) {
	w.t.Helper()
	row := &channel.TransferRow{Key: w.cfg.Key(), Transfer: *t, Status: status, Resolver: e.resolver, CreatedAtUs: 5}
	if status != channel.TransferOpen {
		row.EndedAtUs = 9
	}
	if err := w.rows.Commit(context.Background(), channel.PutTransfer{Row: row}); err != nil {
		w.t.Error(err)
	}
}

// pays is the offer that a request asks for.
func pays(r service.PaymentRequest) offer {
	return offer{asset: r.Asset, amount: 1_000_000, lock: r.LockHash, def: contracts.Hashlock, meta: map[string]any{"routingId": common.HexToHash("0x77")}}
}

// ending waits for how a transfer ends.
func (w *shop) ending(id common.Hash) ending {
	w.t.Helper()
	for deadline := time.After(10 * time.Second); ; {
		select {
		case <-w.told:
		case <-time.After(5 * time.Millisecond):
		case <-deadline:
			w.t.Fatalf("transfer %s did not end", id)
		}
		var e ending
		var ok bool
		w.set(func() { e, ok = w.ended[id] })
		if ok {
			return e
		}
	}
}

func (w *shop) end(id common.Hash, e ending) error {
	w.mu.Lock()
	if w.offline {
		w.mu.Unlock()
		w.told <- id
		return node.ErrPeerOffline
	}
	for i, t := range w.open {
		if t.ID != id {
			continue
		}
		w.open = append(append([]*channel.Transfer(nil), w.open[:i]...), w.open[i+1:]...)
		w.ended[id] = e
		w.mu.Unlock()
		status := channel.TransferResolved
		if e.resolver == nil {
			status = channel.TransferCancelled
		}
		w.put(t, status, e)
		w.told <- id
		return nil
	}
	w.mu.Unlock()
	return node.ErrConflict
}

func (w *shop) channel() channel.Channel {
	w.mu.Lock()
	defer w.mu.Unlock()
	set := channel.NewTransfers(w.open)
	st := channel.State{
		Channel: w.cfg.Channel, Alice: w.cfg.Signers[0], Bob: w.cfg.Signers[1], Timeout: 172_800, Nonce: 2, MerkleRoot: set.Root(),
		Assets: []channel.AssetState{{Asset: w.funds, Balance: channel.Balance{Amount: [2]channel.Amount{plenty, plenty}, To: w.cfg.Signers}}},
	}
	ch, err := channel.Restore(&channel.Record{Config: w.cfg, Latest: channel.Signed{State: st}}, w.open, &channel.Env{})
	if err != nil {
		w.t.Error(err)
	}
	return ch
}

// What the service sees of the shop's node.
type (
	shopKeys struct {
		service.Keyring
		w *shop
	}
	shopNode struct {
		service.Node
		w *shop
	}
	shopRows struct {
		service.Rows
		w *shop
	}
	shopNetwork struct{ service.Network }
	shopChain   struct {
		service.Chain
		w *shop
	}
	shopEvents struct {
		service.EventRows
		w *shop
	}
	shopAudit    struct{ service.Auditor }
	shopPayments struct{ *store.Memory }
	shopOpener   struct{ w *shop }
)

func (k shopKeys) List() []service.Identity { return []service.Identity{{ID: k.w.id[1]}} }

func (n shopNode) Channels(channel.Identifier) []channel.Channel {
	return []channel.Channel{n.w.channel()}
}

func (n shopNode) Channel(key channel.Key) (channel.Channel, error) {
	if key != n.w.cfg.Key() {
		return channel.Channel{}, node.ErrUnknownChannel
	}
	return n.w.channel(), nil
}

func (n shopNode) ChannelOf(_ channel.Identifier, ch common.Address) (channel.Channel, error) {
	if ch != n.w.cfg.Channel {
		return channel.Channel{}, node.ErrUnknownChannel
	}
	return n.w.channel(), nil
}

func (n shopNode) Underway(channel.Key, common.Hash) bool { return n.w.underway }

func (n shopNode) Resolve(_ context.Context, _ channel.Key, id common.Hash, resolver, _ []byte) error {
	return n.w.end(id, ending{resolver: resolver})
}

func (n shopNode) Cancel(_ context.Context, _ channel.Key, id common.Hash, meta []byte) error {
	var m struct {
		Reason string `json:"cancellationReason"`
	}
	if err := json.Unmarshal(meta, &m); err != nil {
		n.w.t.Error(err)
	}
	return n.w.end(id, ending{reason: m.Reason})
}

func (r shopRows) Transfer(ctx context.Context, key channel.Key, id common.Hash) (*channel.TransferRow, error) {
	return r.w.rows.Transfer(ctx, key, id)
}

// The shop's own transfers left nothing but their lock hashes.
func (r shopRows) Transfers(context.Context, service.RowFilter) ([]*channel.TransferRow, uint64, error) {
	return nil, 0, nil
}
func (r shopRows) LockHashUsed(context.Context, channel.Identifier, common.Hash) (bool, error) {
	return true, nil
}

func (shopNetwork) Connected(channel.Identifier) bool { return true }

func (shopChain) Info() service.ChainInfo {
	return service.ChainInfo{ID: 1338, Assets: []service.Asset{
		{ChainID: 1338, ID: usdc, Symbol: "USDC", Decimals: 6}, {ChainID: 1338, ID: weth, Symbol: "WETH", Decimals: 6}, {ChainID: 1338, ID: coarse, Symbol: "USDC", Decimals: 2},
	}}
}
func (shopChain) Contracts() node.Contracts { return contracts }
func (c shopChain) Times() (uint64, uint64, bool) {
	now := uint64(c.w.clock().Unix())
	return now - 5, now - 50, true
}

func (c shopChain) Disputed(common.Address) bool {
	c.w.mu.Lock()
	defer c.w.mu.Unlock()
	if c.w.judged != nil {
		c.w.judged <- struct{}{}
	}
	return c.w.disputed
}

func (e shopEvents) NewestEvent() (uint64, <-chan struct{}) {
	e.w.mu.Lock()
	defer e.w.mu.Unlock()
	return uint64(len(e.w.events)), e.w.more
}

func (e shopEvents) Events(_ context.Context, q service.EventQuery) ([]*channel.EventRow, uint64, error) {
	e.w.mu.Lock()
	defer e.w.mu.Unlock()
	rows := e.w.events[q.After:min(int(q.After)+q.Limit, len(e.w.events))]
	return rows, q.After + uint64(len(rows)), nil
}

func (shopAudit) AddAudit(context.Context, service.AuditEntry) (uint64, error) { return 1, nil }
func (shopAudit) EndAudit(context.Context, uint64, int64, string) error        { return nil }

func (p shopPayments) PutRequest(ctx context.Context, r service.RequestRecord) error {
	return p.Memory.PutRequest(ctx, store.RequestRow(r))
}
func (p shopPayments) Request(ctx context.Context, owner channel.Identifier, id common.Hash) (service.RequestRecord, error) {
	r, err := p.Memory.Request(ctx, owner, id)
	return service.RequestRecord(r), err
}
func (p shopPayments) RequestByLock(ctx context.Context, owner channel.Identifier, h common.Hash) (service.RequestRecord, error) {
	r, err := p.Memory.RequestByLock(ctx, owner, h)
	return service.RequestRecord(r), err
}
func (p shopPayments) RequestByCall(ctx context.Context, call common.Hash) (service.RequestRecord, error) {
	r, err := p.Memory.RequestByCall(ctx, call)
	return service.RequestRecord(r), err
}
func (p shopPayments) Requests(ctx context.Context, owner channel.Identifier, limit int, cursor uint64) (out []service.RequestRecord, next uint64, err error) {
	rows, next, err := p.Memory.Requests(ctx, owner, limit, cursor)
	for _, r := range rows {
		out = append(out, service.RequestRecord(r))
	}
	return out, next, err
}
func (p shopPayments) ClaimRequest(ctx context.Context, c service.ClaimRecord) (service.ClaimRecord, error) {
	r, err := p.Memory.ClaimRequest(ctx, store.ClaimRow(c))
	return service.ClaimRecord(r), err
}
func (p shopPayments) Claims(ctx context.Context, owner channel.Identifier, request common.Hash) (out []service.ClaimRecord, err error) {
	rows, err := p.Memory.Claims(ctx, owner, request)
	for _, r := range rows {
		out = append(out, service.ClaimRecord(r))
	}
	return out, err
}
func (p shopPayments) PutPayment(ctx context.Context, r service.PaymentRecord) error {
	return p.Memory.PutPayment(ctx, store.PaymentRow(r))
}
func (p shopPayments) Payment(ctx context.Context, owner channel.Identifier, id common.Hash) (service.PaymentRecord, error) {
	r, err := p.Memory.Payment(ctx, owner, id)
	return service.PaymentRecord(r), err
}

func (o shopOpener) CanOpen(channel.Identifier) bool { return true }
func (o shopOpener) Open(_ context.Context, _ channel.Identifier, sealed []byte) ([]byte, error) {
	return o.w.key[1].Decrypt(sealed, nil, nil)
}

// requests returns how the only request stands.
func (w *shop) requests() service.PaymentRequest {
	w.t.Helper()
	p, err := w.s.PaymentRequests(service.With(w.t.Context(), service.Operator("test")), w.id[1], service.PageRequest{})
	if err != nil || len(p.Items) != 1 {
		w.t.Fatalf("requests: %+v, %v", p, err)
	}
	return p.Items[0]
}

func TestARequestIsPaidOnce(t *testing.T) {
	w := openShop(t)
	r := w.ask(false)
	if r.Status != service.RequestWaiting || len(r.Routes) != 1 || r.Routes[0] != w.id[0] || !strings.HasPrefix(r.Text, "sluice1") {
		t.Fatalf("%+v", r)
	}
	w.receive()
	id := w.arrives(pays(r))
	first := w.ending(id)
	if transfer.LockHash(common.BytesToHash(first.resolver)) != r.LockHash {
		t.Fatalf("the first payment ended by %x, %s", first.resolver, first.reason)
	}
	if got := w.requests(); got.Status != service.RequestPaid || got.Transfer != id || got.Received != channel.Units(1_000_000) || got.PaidUs != 9 {
		t.Errorf("once it is paid: %+v", got)
	}
	if e := w.ending(w.arrives(pays(r))); e.resolver != nil || e.reason != string(pay.Double) {
		t.Errorf("a second payment ended by %x, %s", e.resolver, e.reason)
	}
}

func TestWhatIsNotAskedForIsGivenBack(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		change func(*shop, *offer)
		want   pay.Reason
	}{
		{"part of it", func(_ *shop, o *offer) { o.amount-- }, pay.Partial},
		{"more than twice as much", func(_ *shop, o *offer) { o.amount = 2_000_001 }, pay.Excessive},
		{"another asset", func(_ *shop, o *offer) { o.asset = common.Address{} }, pay.WrongAsset},
		{"too late", func(w *shop, _ *offer) { w.set(func() { w.now = noon.Add(time.Hour) }) }, pay.Late},
		{"an expiry by which the secret is not safe", func(_ *shop, o *offer) { o.expiry = uint64(noon.Unix()) + 172_800 }, pay.TooNear},
		{"for a request that there is not", func(_ *shop, o *offer) {
			o.lock, o.meta["paymentRequest"] = common.HexToHash("0x99"), common.HexToHash("0x98")
		}, pay.UnknownRequest},
		{"another lock hash than the request's", func(w *shop, o *offer) {
			r := w.requests()
			p, err := pay.Parse(r.Text)
			if err != nil {
				w.t.Fatal(err)
			}
			id, err := p.ID()
			if err != nil {
				w.t.Fatal(err)
			}
			o.lock, o.meta["paymentRequest"] = common.HexToHash("0x99"), id
		}, pay.UnknownRequest},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			w := openShop(t)
			o := pays(w.ask(false))
			tt.change(w, &o)
			w.receive()
			if e := w.ending(w.arrives(o)); e.resolver != nil || e.reason != string(tt.want) {
				t.Errorf("it ended by %x, %q; want %q", e.resolver, e.reason, tt.want)
			}
		})
	}
}

func TestUpToTwiceAsMuchIsTaken(t *testing.T) {
	w := openShop(t)
	o := pays(w.ask(false))
	o.amount = 2_000_000
	w.receive()
	if e := w.ending(w.arrives(o)); e.resolver == nil {
		t.Errorf("it was given back: %s", e.reason)
	}
	if got := w.requests().Received; got != channel.Units(2_000_000) {
		t.Errorf("received %s", got)
	}
}

func TestWhatIsForNoRequestIsLeftAlone(t *testing.T) {
	w := openShop(t)
	r := w.ask(false)
	w.receive()
	other := pays(r)
	other.lock = common.HexToHash("0x55")
	alone := w.arrives(other)
	routed := pays(r) // the shop is a router here: the payment is another's
	routed.meta["path"] = []map[string]any{{"recipient": w.id[0], "recipientChainId": 1, "recipientAssetId": usdc}}
	onward := w.arrives(routed)
	odd := pays(r) // a router reads as much of this as it needs
	odd.meta["path"], odd.meta["paymentRequest"] = routed.meta["path"], 5
	oddly := w.arrives(odd)
	w.ending(w.arrives(pays(r))) // by now the others were seen
	w.set(func() {
		for _, id := range []common.Hash{alone, onward, oddly} {
			if e, ok := w.ended[id]; ok {
				t.Errorf("%s ended by %x, %s", id, e.resolver, e.reason)
			}
		}
	})
}

func TestWhatCameWhileTheNodeWasDownIsTakenAtItsStart(t *testing.T) {
	w := openShop(t)
	id := w.arrives(pays(w.ask(false)))
	w.receive()
	if e := w.ending(id); e.resolver == nil {
		t.Errorf("given back: %s", e.reason)
	}
}

func TestAClaimOutlivesTheProcess(t *testing.T) {
	w := openShop(t)
	r := w.ask(false)
	w.set(func() { w.offline = true })
	stop := w.receive()
	id := w.arrives(pays(r))
	<-w.told // it was let in, and the peer is away
	stop()
	second := w.arrives(pays(r))
	w.set(func() { w.offline, w.now = false, noon.Add(2*time.Hour) }) // late, but it was let in before
	w.receive()
	if e := w.ending(id); e.resolver == nil {
		t.Errorf("what was let in is given back: %s", e.reason)
	}
	if e := w.ending(second); e.resolver != nil || e.reason != string(pay.Double) {
		t.Errorf("the second ended by %x, %s", e.resolver, e.reason)
	}
}

func TestNothingIsShownDuringADispute(t *testing.T) {
	w := openShop(t)
	r := w.ask(false)
	id := w.arrives(pays(r))
	w.set(func() { w.disputed, w.judged = true, make(chan struct{}, 8) })
	stop := w.receive()
	<-w.judged
	stop()
	w.set(func() {
		if e, ok := w.ended[id]; ok {
			t.Errorf("ended by %x, %s", e.resolver, e.reason)
		}
	})
}

func TestAnOpenRequestIsPaidByEachWhoSealsASecret(t *testing.T) {
	w := openShop(t)
	r := w.ask(true)
	if r.LockHash != (common.Hash{}) {
		t.Fatalf("%+v", r)
	}
	p, err := pay.Parse(r.Text)
	if err != nil {
		t.Fatal(err)
	}
	id, err := p.ID()
	if err != nil {
		t.Fatal(err)
	}
	w.receive()
	offer := func(secret common.Hash, to channel.Identifier) offer {
		sealed, err := pay.Seal(rand.Reader, to, secret)
		if err != nil {
			t.Fatal(err)
		}
		o := pays(r)
		o.lock, o.meta["paymentRequest"], o.meta["encryptedPreImage"] = transfer.LockHash(secret), id, sealed
		return o
	}
	for _, secret := range []common.Hash{common.HexToHash("0x01"), common.HexToHash("0x02")} {
		if e := w.ending(w.arrives(offer(secret, w.id[1]))); !bytes.Equal(e.resolver, secret[:]) {
			t.Errorf("ended by %x, %s", e.resolver, e.reason)
		}
	}
	again := offer(common.HexToHash("0x01"), w.id[1])
	if e := w.ending(w.arrives(again)); e.reason != string(pay.Double) {
		t.Errorf("the same secret again: %x, %s", e.resolver, e.reason)
	}
	if e := w.ending(w.arrives(offer(common.HexToHash("0x03"), w.id[0]))); e.reason != string(pay.NoSecret) {
		t.Errorf("sealed for another: %x, %s", e.resolver, e.reason)
	}
	wrong := offer(common.HexToHash("0x04"), w.id[1])
	wrong.lock = transfer.LockHash(common.HexToHash("0x05"))
	if e := w.ending(w.arrives(wrong)); e.reason != string(pay.NoSecret) {
		t.Errorf("a secret of another lock hash: %x, %s", e.resolver, e.reason)
	}
	if got := w.requests(); got.Status != service.RequestWaiting || got.Received != channel.Units(2_000_000) {
		t.Errorf("%+v", got)
	}
}
