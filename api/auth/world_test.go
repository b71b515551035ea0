package auth_test

import (
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"net"
	"net/netip"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// rows is a store as auth sees it.
type rows struct{ *store.SQLite }

func (r rows) AddToken(ctx context.Context, row auth.TokenRow) error {
	err := r.SQLite.AddToken(ctx, store.TokenRow(row))
	if errors.Is(err, store.ErrTokenTaken) {
		return auth.ErrMinted
	}
	return err
}

func (r rows) Token(ctx context.Context, id [16]byte) (auth.TokenRow, error) {
	row, err := r.SQLite.Token(ctx, id)
	return auth.TokenRow(row), err
}

func (r rows) Tokens(ctx context.Context) (out []auth.TokenRow, err error) {
	all, err := r.SQLite.Tokens(ctx)
	for _, row := range all {
		out = append(out, auth.TokenRow(row))
	}
	return out, err
}

func draws(in []auth.Draw) (out []store.BudgetDraw) {
	for _, d := range in {
		out = append(out, store.BudgetDraw(d))
	}
	return out
}

func (r rows) Draw(ctx context.Context, in []auth.Draw) error {
	err := r.SQLite.Draw(ctx, draws(in))
	if errors.Is(err, store.ErrOverBudget) {
		return fmt.Errorf("%w: %w", auth.ErrOverBudget, err)
	}
	return err
}

func (r rows) GiveBack(ctx context.Context, in []auth.Draw) error {
	return r.SQLite.GiveBack(ctx, draws(in))
}

const (
	alice = channel.Identifier("vector61hpWuSHfymLWXMtMSRyt9ZthtH4ui56ctYwbnWr1BJij7PzXc")
	noon  = int64(1_900_000_000)
)

var (
	coin   = common.Address{}
	tokenA = common.HexToAddress("0x5FbDB2315678afecb367f032d93F642f64180aa3")
	home   = &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1), Port: 8000}
	public = &net.TCPAddr{IP: net.IPv4(192, 0, 2, 1), Port: 8000}
	afar   = &net.TCPAddr{IP: net.IPv4(198, 51, 100, 7), Port: 50000}
)

// world is a node's tokens on a real store, with a clock that tests turn.
type world struct {
	testing.TB
	path   string
	db     *store.SQLite
	tokens *auth.Tokens
	limits *auth.Limits
	rates  auth.Rates
	log    strings.Builder
	random *rand.ChaCha8

	mu  sync.Mutex
	now time.Time
}

func newWorld(t testing.TB) *world {
	t.Helper()
	w := &world{TB: t, path: filepath.Join(t.TempDir(), "sluice.db"), now: time.Unix(noon, 0), random: rand.NewChaCha8([32]byte{1})}
	w.open()
	t.Cleanup(func() { _ = w.db.Close() })
	return w
}

func (w *world) open() {
	w.Helper()
	db, err := store.Open(w.Context(), store.Options{Path: w.path})
	if err != nil {
		w.Fatal(err)
	}
	w.db = db
	w.tokens = auth.NewTokens(auth.Options{Store: rows{db}, Now: w.clock, Rand: w.random, Log: slog.New(slog.NewTextHandler(&w.log, nil))})
	w.limits = auth.NewLimits(w.rates, w.clock)
}

// restart is what is left after the process has ended.
func (w *world) restart() {
	w.Helper()
	if err := w.db.Close(); err != nil {
		w.Fatal(err)
	}
	w.open()
}

func (w *world) clock() time.Time {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.now
}

func (w *world) wait(d time.Duration) {
	w.mu.Lock()
	defer w.mu.Unlock()
	w.now = w.now.Add(d)
}

func (w *world) mint(r service.NewToken) service.Token {
	w.Helper()
	t, err := w.tokens.Mint(w.Context(), service.Operator("test"), w.id(), r)
	if err != nil {
		w.Fatal(err)
	}
	return t
}

func (w *world) id() (id common.Hash) {
	_, _ = w.random.Read(id[:]) // it has no end
	return id
}

func (w *world) narrow(text string, lines ...string) string {
	w.Helper()
	out, err := auth.Narrow(text, lines, w.random)
	if err != nil {
		w.Fatal(err)
	}
	return out
}

func (w *world) access(opt auth.AccessOptions) *auth.Access {
	w.Helper()
	opt.Tokens, opt.Limits, opt.Section, opt.Log = w.tokens, w.limits, "http", slog.New(slog.NewTextHandler(&w.log, nil))
	if opt.Listen == nil {
		opt.Listen = home
	}
	a, err := auth.NewAccess(opt)
	if err != nil {
		w.Fatal(err)
	}
	return a
}

// come asks with a token as Bearer from another machine, through a proxy that
// ended TLS.
func (w *world) come(text string) (service.Caller, error) {
	a := w.access(auth.AccessOptions{Listen: public, Proxies: []netip.Prefix{netip.MustParsePrefix("198.51.100.7/32")}})
	return a.Authenticate(w.Context(), auth.Visit{Remote: afar, Authorization: bearer(text)})
}

func (w *world) caller(text string) service.Caller {
	w.Helper()
	c, err := w.come(text)
	if err != nil {
		w.Fatal(err)
	}
	return c
}

func bearer(text string) string { return "Bearer " + text }

func basic(text string) string {
	return "Basic " + base64.StdEncoding.EncodeToString([]byte("x:"+text))
}

func read() service.Act { return service.Act{Scope: service.Read, Owner: alice} }

func pay(chainID uint64, asset common.Address, units uint64) service.Act {
	return service.Act{Scope: service.Pay, Owner: alice, Spend: &service.Budget{ChainID: chainID, Asset: asset, Amount: channel.Units(units)}}
}

func budget(chainID uint64, asset common.Address, units uint64) service.Budget {
	return service.Budget{ChainID: chainID, Asset: asset, Amount: channel.Units(units)}
}

// payer may pay 100 of the coin on 1337 and 7 of a token on 1338.
func (w *world) payer() string {
	return w.mint(service.NewToken{
		Name: "payer", Scopes: []service.Scope{service.Pay}, Budgets: []service.Budget{budget(1337, coin, 100), budget(1338, tokenA, 7)},
	}).Text
}

func allow(t *testing.T, c service.Caller, a service.Act) error {
	t.Helper()
	_, err := c.Allow(t.Context(), a)
	return err
}
