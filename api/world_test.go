package api_test

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

const chainID = 1337

var (
	contracts = node.Contracts{
		Factory: common.Address{0xfa}, Mastercopy: common.Address{0xac}, Registry: common.Address{0xee},
		Hashlock: common.Address{0x4a}, Withdraw: common.Address{0x3d},
	}
	native = common.Address{}
	token  = common.Address{0x70}
	noon   = time.Unix(1_800_000_000, 0)
	secret = common.Hash{0x5e}
	lock   = transfer.LockHash(secret)
)

func key(t *testing.T, n byte) *ecdsa.PrivateKey {
	t.Helper()
	k, err := crypto.ToECDSA(bytes.Repeat([]byte{n}, 32))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// world is one channel as its Bob, our only identity, has it; what the node is
// asked for is recorded, and answered by err.
type world struct {
	t     *testing.T
	keys  [2]*ecdsa.PrivateKey
	ids   [2]channel.Identifier
	ch    channel.Channel
	rows  []*channel.TransferRow
	wds   []*channel.WithdrawalRow
	locks map[common.Hash]bool
	// withdrawn is what was taken out, by the id of the call.
	withdrawn map[common.Hash]*channel.WithdrawalRow
	disputed  bool
	// committed says that the channel is stored, and not shown by the node yet.
	committed bool
	sick      error
	indexes   []uint32

	// What the chain says, and why it does not.
	deposited         [2]channel.Amount
	exitable, account channel.Amount
	silent            error
	paidOut           bool

	kinds     kinds
	asked     any
	token     string // of requests
	key       string // their idempotency key
	depositID string
	meta      []byte
	err       error
	stuck     bool // a create has no outcome while the request lasts
	wait      time.Duration
	db        *store.Memory // what is not of channels: calls, the audit log
	service   *service.Service
	server    *api.Server
}

func newWorld(t *testing.T) *world {
	w := &world{t: t, keys: [2]*ecdsa.PrivateKey{key(t, 1), key(t, 2)}, locks: map[common.Hash]bool{}, withdrawn: map[common.Hash]*channel.WithdrawalRow{}, indexes: []uint32{0}, wait: time.Second, kinds: kinds{true}, db: store.NewMemory()}
	for i, k := range w.keys {
		w.ids[i] = channel.IdentifierOf(&k.PublicKey)
	}
	w.ch = w.channelWith(nil, channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Totals: [2]channel.Amount{channel.Units(70), channel.Units(30)}}})
	w.start()
	return w
}

// start makes the service and the server anew, over what is stored.
func (w *world) start() {
	now, log := func() time.Time { return noon }, slog.New(slog.DiscardHandler)
	w.service = service.New(service.Options{
		Wait: w.wait, Version: "1.2.3", Now: now, Rand: rand.Reader, Log: log, ChannelTimeout: 172_800, TransferTimeout: 86_400,
		Keys: identities{w}, Node: w, Rows: w, Network: network{}, Collateral: w, Chains: map[uint64]service.Chain{chainID: chain{w: w}},
		NotReady: func(context.Context) map[string]string { return nil }, Started: noon, Kinds: w.kinds, Audit: audits{w.db}, Calls: calls{w.db}, Events: events{w.db},
	})
	w.server = api.New(api.Options{Service: w.service, Wait: w.wait, Access: w.access(), Version: "1.2.3", Now: now, Log: log})
}

// access is that of an open loopback.
func (w *world) access() *auth.Access {
	now := func() time.Time { return noon }
	a, err := auth.NewAccess(auth.AccessOptions{
		Tokens: auth.NewTokens(auth.Options{Now: now}), Limits: auth.NewLimits(auth.Rates{}, now),
		Listen: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}, Section: "http", Open: true, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		w.t.Fatal(err)
	}
	return a
}

func (w *world) config() channel.Config {
	c := channel.Config{Me: channel.Bob, ChainID: chainID, Factory: contracts.Factory, IDs: w.ids}
	for i, k := range w.keys {
		c.Signers[i] = crypto.PubkeyToAddress(k.PublicKey)
	}
	c.Channel = channel.ChannelAddress(c.Signers[0], c.Signers[1], c.Factory, contracts.Mastercopy, chainID)
	return c
}

// channelWith is the channel after a batch, double-signed, with open transfers.
func (w *world) channelWith(open []*channel.Transfer, batch ...channel.Op) channel.Channel {
	w.t.Helper()
	cfg := w.config()
	s := channel.State{
		Channel: cfg.Channel, Alice: cfg.Signers[0], Bob: cfg.Signers[1], Timeout: 172_800, Nonce: 7,
		MerkleRoot: channel.NewTransfers(open).Root(),
		Assets: []channel.AssetState{{
			Asset: native, DefundNonce: channel.Units(1), Processed: [2]channel.Amount{channel.Units(70), channel.Units(30)},
			Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(70), channel.Units(25)}, To: cfg.Signers},
		}},
	}
	r := &channel.Record{Config: cfg, Latest: channel.Signed{State: s}, LatestBatch: batch, LatestBy: channel.Alice, MaxSigned: 7}
	for i, k := range w.keys {
		sig, err := channel.SignDigest(channel.Digest(s.Commitment()), k)
		if err != nil {
			w.t.Fatal(err)
		}
		r.Latest.Sigs[i] = sig
	}
	ch, err := channel.Restore(r, open, &channel.Env{Verifier: channel.ECDSA{}, Bounds: channel.RealTimeBounds()})
	if err != nil {
		w.t.Fatal(err)
	}
	return ch
}

// create is a hash lock of n units by one side.
func (w *world) create(by channel.Role, n uint64, state transfer.HashlockState, meta string) (channel.Op, *channel.Transfer) {
	cfg := w.config()
	c := &channel.Create{
		Salt: common.Hash{byte(n)}, Definition: contracts.Hashlock, Timeout: 86_400, InitialState: state.Encode(),
		Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(n)}, To: [2]common.Address{cfg.Signers[by], cfg.Signers[by.Other()]}},
	}
	t := &channel.Transfer{
		CoreTransfer: channel.CoreTransfer{
			Channel: cfg.Channel, ID: c.ID(cfg.Channel), Definition: c.Definition, Initiator: cfg.Signers[by], Responder: cfg.Signers[by.Other()],
			Balance: c.Balance, Timeout: c.Timeout, InitialStateHash: crypto.Keccak256Hash(c.InitialState),
		},
		InitiatedBy: by, InitialState: c.InitialState, Salt: c.Salt, Meta: []byte(meta), Nonce: 7,
	}
	return channel.Op{Kind: channel.KindCreate, Create: c, Meta: []byte(meta)}, t
}

func (w *world) row(t *channel.Transfer, status channel.TransferStatus, routing common.Hash) *channel.TransferRow {
	cfg := w.config()
	r := &channel.TransferRow{Key: cfg.Key(), Transfer: *t, Status: status, RoutingID: routing, CreatedAtUs: noon.UnixMicro()}
	w.rows = append(w.rows, r)
	return r
}

// do sends a request and returns its status and body.
func (w *world) do(method, path, body string) (int, string) {
	w.t.Helper()
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	req.Host, req.RemoteAddr = "127.0.0.1:8000", "127.0.0.1:50000"
	if method == http.MethodPost {
		req.Header.Set("Content-Type", "application/json")
	}
	if w.token != "" {
		req.Header.Set("Authorization", "Bearer "+w.token)
	}
	if w.key != "" {
		req.Header.Set("Idempotency-Key", w.key)
	}
	rec := httptest.NewRecorder()
	w.server.ServeHTTP(rec, req)
	answered(w.t, method, path, rec.Code, rec.Body.String())
	return rec.Code, rec.Body.String()
}

// get returns the JSON that an identity's path answers with.
func (w *world) get(path string) any {
	w.t.Helper()
	status, body := w.do(http.MethodGet, "/"+string(w.ids[1])+path, "")
	var v any
	if err := json.Unmarshal([]byte(body), &v); err != nil || status != http.StatusOK {
		w.t.Fatalf("GET %s: %d %s", path, status, body)
	}
	return v
}

// body returns a POST body for the identity and its channel; extra overrides.
func (w *world) body(extra string) string {
	m := map[string]json.RawMessage{}
	base := fmt.Sprintf(`{"publicIdentifier":%q,"channelAddress":%q}`, w.ids[1], w.config().Channel)
	for _, s := range []string{base, extra} {
		if err := json.Unmarshal([]byte(s), &m); err != nil {
			w.t.Fatalf("%s: %v", s, err)
		}
	}
	raw, _ := json.Marshal(m)
	return string(raw)
}

// What follows stands in for the node.

func (w *world) Channels(channel.Identifier) []channel.Channel { return []channel.Channel{w.ch} }

func (w *world) ChannelOf(owner channel.Identifier, ch common.Address) (channel.Channel, error) {
	if owner == w.ids[1] && ch == w.config().Channel && !w.committed {
		return w.ch, nil
	}
	return channel.Channel{}, fmt.Errorf("%w: %s", node.ErrUnknownChannel, ch)
}

func (w *world) Channel(key channel.Key) (channel.Channel, error) {
	cfg := w.config()
	if key != cfg.Key() {
		return channel.Channel{}, fmt.Errorf("%w: %s", node.ErrUnknownChannel, key.Channel)
	}
	return w.ch, nil
}

func (w *world) FindChannel(owner, peer channel.Identifier, id uint64) (channel.Channel, bool) {
	return w.ch, owner == w.ids[1] && peer == w.ids[0] && id == chainID
}

func (w *world) Setup(_ context.Context, r node.SetupRequest) (common.Address, error) {
	w.asked = r
	return w.config().Channel, w.err
}

func (w *world) RequestSetup(_ context.Context, r node.SetupRequest) (common.Address, error) {
	w.asked = r
	return w.config().Channel, w.err
}

func (w *world) Deposit(_ context.Context, _ channel.Key, asset common.Address) error {
	w.asked = asset
	return w.err
}

func (w *world) Create(ctx context.Context, p node.CreateParams) (common.Hash, error) {
	w.asked, w.meta = p, p.Meta
	if w.stuck {
		<-ctx.Done()
	}
	return common.Hash{0xc4}, w.err
}

func (w *world) Underway(channel.Key, common.Hash) bool { return false }

type ended struct {
	id       common.Hash
	resolver []byte
}

func (w *world) Resolve(_ context.Context, _ channel.Key, id common.Hash, resolver, meta []byte) error {
	w.asked, w.meta = ended{id, resolver}, meta
	return w.err
}

func (w *world) Cancel(_ context.Context, _ channel.Key, id common.Hash, meta []byte) error {
	w.asked, w.meta = ended{id, nil}, meta
	return w.err
}

func (w *world) Withdraw(_ context.Context, p node.WithdrawParams) (*channel.WithdrawalRow, error) {
	w.asked = p
	row := &channel.WithdrawalRow{Key: p.Key, Transfer: common.Hash{0x3d}, Sigs: [2]channel.Signature{{1}, {2}}}
	row.Data = channel.WithdrawData{Channel: p.Key.Channel, Asset: p.Asset, Amount: p.Amount, Recipient: p.Recipient}
	if w.err == nil {
		w.withdrawn[p.ID] = row
	}
	return row, w.err
}

func (w *world) WithdrawalByID(_ context.Context, p node.WithdrawParams) (*channel.WithdrawalRow, error) {
	return w.withdrawn[p.ID], nil
}

func (w *world) PendingWithdrawals(context.Context, channel.Identifier) (out []*channel.WithdrawalRow, err error) {
	for _, r := range w.wds {
		if r.TxHash == (common.Hash{}) {
			out = append(out, r)
		}
	}
	return out, nil
}

func (w *world) RequestCollateral(_ context.Context, peer channel.Identifier, r node.CollateralRequest) error {
	w.asked = r
	if peer != w.ids[0] {
		w.t.Errorf("collateral asked of %s", peer)
	}
	return w.err
}

// What follows stands in for the store.

func (w *world) LoadChannel(_ context.Context, key channel.Key) (*channel.Record, []*channel.Transfer, error) {
	cfg := w.config()
	if key != cfg.Key() {
		return nil, nil, channel.ErrNotFound
	}
	return w.ch.Record(), nil, nil
}

func (w *world) Transfer(_ context.Context, _ channel.Key, id common.Hash) (*channel.TransferRow, error) {
	for _, r := range w.rows {
		if r.Transfer.ID == id {
			return r, nil
		}
	}
	return nil, channel.ErrNotFound
}

func (w *world) TransferAnyRole(ctx context.Context, _ channel.Identifier, id common.Hash) (*channel.TransferRow, error) {
	return w.Transfer(ctx, channel.Key{}, id)
}

func (w *world) Transfers(_ context.Context, f service.RowFilter) (out []*channel.TransferRow, next uint64, err error) {
	for i := len(w.rows) - 1; i >= 0; i-- {
		r := w.rows[i]
		at := uint64(i + 1)
		if f.Cursor != 0 && at >= f.Cursor || f.Open && r.Status != channel.TransferOpen || f.Ended && r.Status == channel.TransferOpen || f.RoutingID != (common.Hash{}) && r.RoutingID != f.RoutingID ||
			f.Definition != (common.Address{}) && r.Transfer.Definition != f.Definition || r.CreatedAtUs < f.FromUs || f.ToUs != 0 && r.CreatedAtUs >= f.ToUs {
			continue
		}
		if len(out) == f.Limit && f.Limit > 0 {
			return out, next, nil
		}
		out, next = append(out, r), at
	}
	return out, 0, nil
}

func (w *world) Withdrawal(_ context.Context, _ channel.Key, id common.Hash) (*channel.WithdrawalRow, error) {
	for _, r := range w.wds {
		if r.Transfer == id {
			return r, nil
		}
	}
	return nil, channel.ErrNotFound
}

func (w *world) WithdrawalByTx(_ context.Context, tx common.Hash) (*channel.WithdrawalRow, error) {
	for _, r := range w.wds {
		if r.TxHash == tx {
			return r, nil
		}
	}
	return nil, channel.ErrNotFound
}

func (w *world) LockHashUsed(_ context.Context, _ channel.Identifier, h common.Hash) (bool, error) {
	return w.locks[h], nil
}

func (w *world) KeepLockHash(_ context.Context, _ channel.Identifier, h common.Hash) error {
	w.locks[h] = true
	return nil
}

type identities struct{ w *world }

func (i identities) List() []service.Identity {
	out := make([]service.Identity, len(i.w.indexes))
	for n, index := range i.w.indexes {
		out[n] = service.Identity{Index: index, ID: i.w.ids[1], Address: i.w.config().Signers[1]}
	}
	return out
}

func (i identities) Add(_ context.Context, index uint32) (service.Identity, error) {
	if !slices.Contains(i.w.indexes, index) {
		i.w.indexes = append(i.w.indexes, index)
	}
	return service.Identity{Index: index, ID: i.w.ids[1], Address: i.w.config().Signers[1]}, i.w.err
}

type network struct{}

func (network) Connected(channel.Identifier) bool { return true }
func (network) PeerID() string                    { return "12D3" }
func (network) Addresses() []string               { return []string{"/ip4/127.0.0.1/tcp/4001"} }
func (network) Connections() int                  { return 1 }

type audits struct{ *store.Memory }

func (a audits) AddAudit(ctx context.Context, e service.AuditEntry) (uint64, error) {
	return a.Memory.AddAudit(ctx, store.AuditRow{AtUs: e.AtUs, Caller: e.Caller, Origin: e.Origin, Method: e.Method, Request: e.Request})
}

func (a audits) Audits(ctx context.Context, p service.PageRequest) (out []service.AuditEntry, next uint64, err error) {
	rows, next, err := a.Memory.Audits(ctx, p.Limit, p.Cursor)
	for _, r := range rows {
		out = append(out, service.AuditEntry{ID: r.ID, AtUs: r.AtUs, Caller: r.Caller, Method: r.Method, Request: r.Request, EndedUs: r.EndedUs, Error: r.Error})
	}
	return out, next, err
}

type events struct{ *store.Memory }

func (e events) Events(ctx context.Context, q service.EventQuery) ([]*channel.EventRow, uint64, error) {
	return e.Memory.Events(ctx, store.EventFilter(q))
}

type calls struct{ *store.Memory }

func (c calls) ClaimCall(ctx context.Context, row service.Call) (service.Call, error) {
	got, err := c.Memory.ClaimCall(ctx, store.CallRow(row))
	return service.Call(got), err
}

// chain answers what these tests ask of one.
type chain struct {
	service.Chain
	w *world
}

func (c chain) Info() service.ChainInfo {
	return service.ChainInfo{
		ID: chainID, Name: "dev", Factory: contracts.Factory, Mastercopy: contracts.Mastercopy, Registry: contracts.Registry,
		Hashlock: contracts.Hashlock, Withdraw: contracts.Withdraw, Assets: []service.Asset{{ChainID: chainID, ID: native, Symbol: "ETH", Decimals: 18}},
	}
}
func (c chain) Contracts() node.Contracts            { return contracts }
func (c chain) Disputed(common.Address) bool         { return c.w.disputed }
func (c chain) Times() (head, final uint64, ok bool) { return uint64(noon.Unix()) + 5, 0, true }
func (c chain) Health() error                        { return c.w.sick }

func (c chain) Deposit(_ context.Context, id string, _ *channel.Config, asset common.Address, amount channel.Amount) (common.Hash, error) {
	c.w.asked, c.w.depositID = amount, id
	return common.Hash{0xde}, c.w.err
}

func (c chain) WithdrawalCall(*channel.WithdrawalRow) []byte { return []byte{0xca, 0x11} }

func (c chain) Deposited(context.Context, common.Address, common.Address) ([2]channel.Amount, error) {
	return c.w.deposited, c.w.silent
}

func (c chain) PaidOut(context.Context, *channel.WithdrawData) (bool, error) {
	return c.w.paidOut, c.w.silent
}

func (c chain) Exitable(context.Context, common.Address, common.Address, common.Address) (channel.Amount, error) {
	return c.w.exitable, c.w.silent
}

func (c chain) Account(context.Context, common.Address, common.Address) (channel.Amount, error) {
	return c.w.account, c.w.silent
}
