package chain

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"io"
	"maps"
	"math/big"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/deploy"
)

// Tests here run against real chains in the process. Where they wait, they wait
// for something that is due at once, never for a time to pass.
const patience = 20 * time.Second

// world is a chain with our contracts, and a few rich accounts.
type world struct {
	*dev.Chain
	t     *testing.T
	addrs deploy.Addresses
	token common.Address
	keys  []*ecdsa.PrivateKey
	proxy *proxy
}

func newWorld(t *testing.T, opt dev.Options) *world {
	t.Helper()
	if opt.ChainID == 0 {
		opt.ChainID = 1337
	}
	c, err := dev.Start(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Errorf("close chain: %v", err)
		}
	})
	keys, err := dev.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	w := &world{Chain: c, t: t, keys: keys}
	w.proxy = newProxy(t, c.URL())
	return w
}

// withContracts deploys everything from account 9 and gives all accounts
// tokens of 6 decimals.
func (w *world) withContracts() *world {
	w.t.Helper()
	w.Resume()
	ctx, cancel := context.WithTimeout(w.t.Context(), patience)
	defer cancel()
	backend := ethclient.NewClient(w.Client())
	from := bind.NewKeyedTransactor(w.keys[9], new(big.Int).SetUint64(w.ChainID()))
	var err error
	if w.addrs, err = deploy.Deploy(ctx, backend, from, deploy.Options{}); err != nil {
		w.t.Fatal(err)
	}
	if w.token, err = deploy.DeployToken(ctx, backend, from, deploy.Token{Name: "Test", Symbol: "TST", Decimals: 6}); err != nil {
		w.t.Fatal(err)
	}
	for i := range 3 {
		w.mustSend(9, w.token, bindings.NewTestToken().PackMint(w.address(i), big.NewInt(1e12)), 0)
	}
	return w
}

func (w *world) address(i int) common.Address { return crypto.PubkeyToAddress(w.keys[i].PublicKey) }

// place is a channel of two accounts, deployed or not.
func (w *world) place(alice, bob int) ChannelPlace {
	a, b := w.address(alice), w.address(bob)
	return ChannelPlace{
		Factory: w.addrs.Factory, Alice: a, Bob: b,
		Channel: channel.ChannelAddress(a, b, w.addrs.Factory, w.addrs.Mastercopy, w.ChainID()),
	}
}

// mustSend sends a transaction past our sender and has it mined.
func (w *world) mustSend(from int, to common.Address, data []byte, wei int64) *types.Receipt {
	w.t.Helper()
	client := ethclient.NewClient(w.Client())
	tx := w.signed(from, w.nonce(from), to, data, wei)
	if err := client.SendTransaction(w.t.Context(), tx); err != nil {
		w.t.Fatal(err)
	}
	var receipt *types.Receipt
	eventually(w.t, "a transaction of the test is mined", func() bool {
		var err error
		receipt, err = client.TransactionReceipt(w.t.Context(), tx.Hash())
		return err == nil
	})
	if receipt.Status != types.ReceiptStatusSuccessful {
		w.t.Fatalf("a transaction of the test reverted")
	}
	return receipt
}

func (w *world) nonce(account int) uint64 {
	w.t.Helper()
	nonce, err := ethclient.NewClient(w.Client()).NonceAt(w.t.Context(), w.address(account), nil)
	if err != nil {
		w.t.Fatal(err)
	}
	return nonce
}

func (w *world) signed(from int, nonce uint64, to common.Address, data []byte, wei int64) *types.Transaction {
	chainID := new(big.Int).SetUint64(w.ChainID())
	return types.MustSignNewTx(w.keys[from], types.LatestSignerForChainID(chainID), &types.DynamicFeeTx{
		ChainID: chainID, Nonce: nonce, To: &to, Data: data, Value: big.NewInt(wei), Gas: 1_000_000,
		GasTipCap: big.NewInt(5e9), GasFeeCap: big.NewInt(5e10),
	})
}

// reader goes through the proxy.
func (w *world) reader(f Finality) *Reader {
	w.t.Helper()
	c, err := Dial(w.t.Context(), w.proxy.url, w.ChainID(), quick())
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(c.Close)
	r, err := NewReader(c, f)
	if err != nil {
		w.t.Fatal(err)
	}
	return r
}

// quick fails fast.
func quick() ClientOptions {
	return ClientOptions{Attempts: 2, Pause: time.Millisecond, CallTimeout: 5 * time.Second}
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %s: %s", patience, what)
}

// proxy stands between the code under test and the chain.
type proxy struct {
	url    string
	target string

	mu   sync.Mutex
	down bool
	// answer, if it is not nil, is asked first for each call: a result other
	// than nil is given instead of the chain's.
	answer func(method string, params []jsonRaw) (any, error)
	calls  map[string]int
}

type jsonRaw = json.RawMessage

type rpcMessage struct {
	Version string            `json:"jsonrpc"`
	ID      json.RawMessage   `json:"id"`
	Method  string            `json:"method,omitempty"`
	Params  []json.RawMessage `json:"params,omitempty"`
	Result  json.RawMessage   `json:"result,omitempty"`
	Error   json.RawMessage   `json:"error,omitempty"`
}

func newProxy(t *testing.T, target string) *proxy {
	p := &proxy{target: target, calls: make(map[string]int)}
	server := httptest.NewServer(p)
	t.Cleanup(server.Close)
	p.url = server.URL
	return p
}

func (p *proxy) setDown(down bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.down = down
}

func (p *proxy) setTarget(target string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.target = target
}

func (p *proxy) setAnswer(answer func(method string, params []jsonRaw) (any, error)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.answer = answer
}

func (p *proxy) count(method string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.calls[method]
}

// swallow takes transactions without passing them on, until allow returns
// true.
func (p *proxy) swallow(allow func(n int) bool) {
	n := 0
	p.setAnswer(func(method string, params []jsonRaw) (any, error) {
		if method != "eth_sendRawTransaction" {
			return nil, nil
		}
		n++
		if allow(n) {
			return nil, nil
		}
		return common.Hash{1}, nil
	})
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.down {
		http.Error(w, "down", http.StatusServiceUnavailable)
		return
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	var reply any
	if bytes.HasPrefix(bytes.TrimSpace(body), []byte("[")) {
		var batch []rpcMessage
		err = json.Unmarshal(body, &batch)
		replies := make([]rpcMessage, len(batch))
		for i, call := range batch {
			replies[i] = p.serve(call)
		}
		reply = replies
	} else {
		var call rpcMessage
		err = json.Unmarshal(body, &call)
		reply = p.serve(call)
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	_ = json.NewEncoder(w).Encode(reply)
}

func (p *proxy) serve(call rpcMessage) rpcMessage {
	p.calls[call.Method]++
	out := rpcMessage{Version: "2.0", ID: call.ID}
	if p.answer != nil {
		result, err := p.answer(call.Method, call.Params)
		switch {
		case err != nil:
			out.Error, _ = json.Marshal(map[string]any{"code": -32000, "message": err.Error()})
			return out
		case result != nil:
			out.Result, _ = json.Marshal(result)
			return out
		}
	}
	body, _ := json.Marshal(call)
	resp, err := http.Post(p.target, "application/json", bytes.NewReader(body))
	if err != nil {
		out.Error, _ = json.Marshal(map[string]any{"code": codeInternal, "message": "proxy: " + err.Error()})
		return out
	}
	defer resp.Body.Close()
	if err := json.NewDecoder(resp.Body).Decode(&out); err != nil {
		out.Error, _ = json.Marshal(map[string]any{"code": codeInternal, "message": "proxy: " + err.Error()})
	}
	return out
}

// manualClock moves only when told.
type manualClock struct {
	mu    sync.Mutex
	now   time.Time
	waits []manualWait
}

type manualWait struct {
	at time.Time
	c  chan time.Time
}

func newClock() *manualClock {
	return &manualClock{now: time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)}
}

func (c *manualClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *manualClock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	wait := manualWait{c.now.Add(d), make(chan time.Time, 1)}
	c.waits = append(c.waits, wait)
	return wait.c
}

func (c *manualClock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	c.waits = slices.DeleteFunc(c.waits, func(w manualWait) bool {
		if w.at.After(c.now) {
			return false
		}
		w.c <- c.now
		return true
	})
}

// memStore is a TxStore and a CursorStore that keeps what a real one would:
// copies, and nothing when it says no.
type memStore struct {
	mu     sync.Mutex
	txs    map[string]TxRecord
	cursor []byte
	refuse error
	saves  int
}

func newStore() *memStore { return &memStore{txs: make(map[string]TxRecord)} }

func (m *memStore) setRefuse(err error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	m.refuse = err
}

func (m *memStore) SaveTx(_ context.Context, rec TxRecord) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.refuse != nil {
		return m.refuse
	}
	if rec.Status == TxPending {
		for id, other := range m.txs {
			if id != rec.ID && other.Status == TxPending && other.Nonce == rec.Nonce && other.From == rec.From {
				return errors.New("nonce is taken")
			}
		}
	}
	m.txs[rec.ID] = rec.clone()
	return nil
}

func (m *memStore) TxByID(_ context.Context, _ uint64, from common.Address, id string) (TxRecord, bool, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	rec, ok := m.txs[id]
	return rec.clone(), ok && rec.From == from, nil
}

func (m *memStore) PendingTxs(_ context.Context, _ uint64, from common.Address) ([]TxRecord, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var list []TxRecord
	for _, rec := range m.txs {
		if rec.Status == TxPending && rec.From == from {
			list = append(list, rec.clone())
		}
	}
	slices.SortFunc(list, func(a, b TxRecord) int { return int(a.Nonce) - int(b.Nonce) })
	return list, nil
}

func (m *memStore) count() int {
	m.mu.Lock()
	defer m.mu.Unlock()
	return len(m.txs)
}

func (m *memStore) LoadCursor(context.Context, uint64) ([]byte, error) {
	m.mu.Lock()
	defer m.mu.Unlock()
	return slices.Clone(m.cursor), nil
}

func (m *memStore) SaveCursor(_ context.Context, _ uint64, cursor []byte) error {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.refuse != nil {
		return m.refuse
	}
	m.cursor = slices.Clone(cursor)
	m.saves++
	return nil
}

func units(n uint64) channel.Amount { return channel.Units(n) }

var (
	_ TxStore     = (*memStore)(nil)
	_ CursorStore = (*memStore)(nil)
)

type hexBytes = hexutil.Bytes

// dispute posts an empty state of a deployed channel under both signatures.
func (w *world) dispute(at ChannelPlace, nonce uint64) *channel.State {
	w.t.Helper()
	state := &channel.State{Channel: at.Channel, Alice: at.Alice, Bob: at.Bob, Timeout: 100_000, Nonce: nonce}
	alice, bob := w.signBoth(at, state.Commitment())
	data := bindings.NewChannelMastercopy().PackDisputeChannel(bindings.CoreChannelState{
		ChannelAddress: at.Channel, Alice: at.Alice, Bob: at.Bob,
		Timeout: new(big.Int).SetUint64(state.Timeout), Nonce: new(big.Int).SetUint64(nonce),
	}, alice[:], bob[:])
	w.mustSend(9, at.Channel, data, 0)
	return state
}

func (w *world) signBoth(at ChannelPlace, commitment common.Hash) (alice, bob channel.Signature) {
	w.t.Helper()
	for _, key := range w.keys {
		sig, err := channel.SignDigest(channel.Digest(commitment), key)
		if err != nil {
			w.t.Fatal(err)
		}
		switch crypto.PubkeyToAddress(key.PublicKey) {
		case at.Alice:
			alice = sig
		case at.Bob:
			bob = sig
		}
	}
	return alice, bob
}

func keysOf(object jsonRaw) []string {
	var fields map[string]jsonRaw
	if json.Unmarshal(object, &fields) != nil {
		return nil
	}
	return slices.Collect(maps.Keys(fields))
}

// newKeySigner signs with a key in memory.
func newKeySigner(key *ecdsa.PrivateKey) TxSigner {
	return keySigner{key, crypto.PubkeyToAddress(key.PublicKey)}
}

type keySigner struct {
	key     *ecdsa.PrivateKey
	address common.Address
}

func (s keySigner) Address() common.Address { return s.address }

func (s keySigner) SignTx(_ context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	return types.SignTx(tx, types.LatestSignerForChainID(chainID), s.key)
}
