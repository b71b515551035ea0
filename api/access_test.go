package api_test

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/store"
)

// tokenRows is the store as tokens see it.
type tokenRows struct{ *store.Memory }

func (r tokenRows) AddToken(ctx context.Context, row auth.TokenRow) error {
	return r.Memory.AddToken(ctx, store.TokenRow(row))
}

func (r tokenRows) Token(ctx context.Context, id [16]byte) (auth.TokenRow, error) {
	row, err := r.Memory.Token(ctx, id)
	return auth.TokenRow(row), err
}

func (r tokenRows) Tokens(context.Context) ([]auth.TokenRow, error) {
	return nil, errors.New("not asked for here")
}

func (r tokenRows) Draw(ctx context.Context, draws []auth.Draw) error {
	for _, d := range draws { // these tests have one budget each
		if err := r.Memory.Draw(ctx, []store.BudgetDraw{store.BudgetDraw(d)}); err != nil {
			return errors.Join(auth.ErrOverBudget, err)
		}
	}
	return nil
}

func (r tokenRows) GiveBack(ctx context.Context, draws []auth.Draw) error {
	for _, d := range draws {
		if err := r.Memory.GiveBack(ctx, []store.BudgetDraw{store.BudgetDraw(d)}); err != nil {
			return err
		}
	}
	return nil
}

// closed makes the world's server want tokens, and returns what makes them.
func (w *world) closed(rates auth.Rates) func(service.NewToken) string {
	w.t.Helper()
	now, log := func() time.Time { return noon }, slog.New(slog.DiscardHandler)
	tokens := auth.NewTokens(auth.Options{Store: tokenRows{w.db}, Now: now, Rand: rand.Reader, Log: log})
	access, err := auth.NewAccess(auth.AccessOptions{
		Tokens: tokens, Limits: auth.NewLimits(rates, now), Listen: &net.TCPAddr{IP: net.IPv4(127, 0, 0, 1)}, Section: "http", Log: log,
	})
	if err != nil {
		w.t.Fatal(err)
	}
	w.server = api.New(api.Options{Service: w.service, Wait: w.wait, Access: access, Version: "1.2.3", Now: now, Log: log})
	id := byte(0)
	return func(r service.NewToken) string {
		w.t.Helper()
		id++
		t, err := tokens.Mint(w.t.Context(), service.Operator("test"), common.Hash{id}, r)
		if err != nil {
			w.t.Fatal(err)
		}
		return t.Text
	}
}

// as sends a request with a token and returns the answer.
func (w *world) as(token, method, path, body string) *httptest.ResponseRecorder {
	req := httptest.NewRequest(method, path, strings.NewReader(body))
	req.RemoteAddr = "127.0.0.1:50000"
	req.Header.Set("Content-Type", "application/json")
	if token != "" {
		req.Header.Set("Authorization", "Bearer "+token)
	}
	rec := httptest.NewRecorder()
	w.server.ServeHTTP(rec, req)
	return rec
}

// unread fails the test that has its body read.
type unread struct{ *testing.T }

func (u unread) Read([]byte) (int, error) {
	u.Error("the body of a caller who may not come in was read")
	return 0, errors.New("unread")
}

func TestNoRouteAnswersWithoutAToken(t *testing.T) {
	w := newWorld(t)
	w.closed(auth.Rates{})
	for _, r := range append(api.Routes(), api.Route{Method: "GET", Path: "/nowhere"}, api.Route{Method: "OPTIONS", Path: "/transfers/create"}) {
		for _, header := range []string{"", "Bearer sluicetoken1AAAA", "Basic eDp4"} {
			req := httptest.NewRequest(r.Method, strings.NewReplacer("{", "", "}", "").Replace(r.Path), unread{t})
			req.RemoteAddr = "127.0.0.1:50000"
			if header != "" {
				req.Header.Set("Authorization", header)
			}
			rec := httptest.NewRecorder()
			w.server.ServeHTTP(rec, req)
			var answer refusal
			if err := json.Unmarshal(rec.Body.Bytes(), &answer); err != nil {
				t.Fatalf("%s %s: %v", r.Method, r.Path, err)
			}
			if rec.Code != http.StatusUnauthorized || answer.Context["code"] != "unauthenticated" || !strings.HasPrefix(rec.Header().Get("WWW-Authenticate"), "Bearer") {
				t.Errorf("%s %s with %q: %d %s", r.Method, r.Path, header, rec.Code, rec.Body)
			}
		}
	}
	if w.asked != nil {
		t.Errorf("the node was asked for %v", w.asked)
	}
}

func TestWhatATokenIsForOverHTTP(t *testing.T) {
	w := newWorld(t)
	mint := w.closed(auth.Rates{})
	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferOpen, common.Hash{})
	with := func(owner channel.Identifier, units uint64, scopes ...service.Scope) string {
		r := service.NewToken{Owner: owner, Scopes: scopes}
		if units > 0 {
			r.Budgets = []service.Budget{{ChainID: chainID, Asset: native, Amount: channel.Units(units)}}
		}
		return mint(r)
	}
	mine, other := w.ids[1], channel.IdentifierOf(&key(t, 9).PublicKey)
	pay := w.body(payment("0")) // of 5
	out := w.body(fmt.Sprintf(`{"amount":"4","assetId":%q,"recipient":%q}`, native, token))
	resolve := w.body(fmt.Sprintf(`{"transferId":%q,"transferResolver":{"preImage":%q}}`, tr.ID, secret))
	channels := "/" + string(mine) + "/channels"
	for _, tt := range []struct {
		rule, token, method, path, body string
		want                            int
	}{
		{"a reader reads", with("", 0, service.Read), "GET", channels, "", 200},
		{"a receiver does not", with("", 0, service.Receive), "GET", channels, "", 403},
		{"another's reader does not", with(other, 0, service.Read), "GET", channels, "", 403},
		{"the owner's does", with(mine, 0, service.Read), "GET", channels, "", 200},
		{"a reader pays nothing", with("", 0, service.Read), "POST", "/transfers/create", pay, 403},
		{"nor does a receiver", with("", 0, service.Receive), "POST", "/transfers/create", pay, 403},
		{"nor a payer without a budget", with("", 0, service.Pay), "POST", "/transfers/create", pay, 403},
		{"nor one with too small a budget", with("", 4, service.Pay), "POST", "/transfers/create", pay, 403},
		{"nor another's", with(other, 5, service.Pay), "POST", "/transfers/create", pay, 403},
		{"a payer pays up to its budget", with(mine, 5, service.Pay), "POST", "/transfers/create", pay, 200},
		{"and withdraws", with("", 4, service.Pay), "POST", "/withdraw", out, 200},
		{"not above it", with("", 3, service.Pay), "POST", "/withdraw", out, 403},
		{"a reader resolves nothing", with("", 0, service.Read), "POST", "/transfers/resolve", resolve, 403},
		{"a receiver does", with("", 0, service.Receive), "POST", "/transfers/resolve", resolve, 200},
		{"a payer adds no identity", with("", 9, service.Pay, service.Read), "POST", "/node", `{"index":3}`, 403},
		{"an administrator does", with("", 0, service.Administer), "POST", "/node", `{"index":3}`, 200},
		{"one of an owner does not", with(mine, 0, service.Administer), "POST", "/node", `{"index":4}`, 403},
	} {
		w.asked = nil
		before := len(w.indexes)
		rec := w.as(tt.token, tt.method, tt.path, tt.body)
		if rec.Code != tt.want {
			t.Errorf("%s: %d %s, want %d", tt.rule, rec.Code, rec.Body, tt.want)
		}
		if rec.Code != 200 && (w.asked != nil || len(w.indexes) != before) {
			t.Errorf("%s: it was refused, and the node was asked for %v", tt.rule, w.asked)
		}
	}
}

func TestABudgetIsChargedOnceOverHTTP(t *testing.T) {
	w := newWorld(t)
	mint := w.closed(auth.Rates{})
	text := mint(service.NewToken{Scopes: []service.Scope{service.Pay}, Budgets: []service.Budget{{ChainID: chainID, Asset: native, Amount: channel.Units(10)}}})
	out := w.body(fmt.Sprintf(`{"amount":"5","assetId":%q,"recipient":%q}`, native, token))
	keyed := func() int {
		req := httptest.NewRequest("POST", "/withdraw", strings.NewReader(out))
		req.RemoteAddr = "127.0.0.1:50000"
		req.SetBasicAuth("anybody", text)
		req.Header.Set("Content-Type", "application/json")
		req.Header.Set("Idempotency-Key", "one")
		rec := httptest.NewRecorder()
		w.server.ServeHTTP(rec, req)
		return rec.Code
	}
	w.err = service.ErrUnavailable
	if code := w.as(text, "POST", "/withdraw", out).Code; code != 503 {
		t.Fatalf("what came to nothing: %d", code)
	}
	w.err = nil
	for range 3 { // one withdrawal
		if code := keyed(); code != 200 {
			t.Fatalf("under one key: %d", code)
		}
	}
	if code := w.as(text, "POST", "/withdraw", out).Code; code != 200 {
		t.Errorf("the second five of ten: %d", code)
	}
	if code := w.as(text, "POST", "/withdraw", out).Code; code != 403 {
		t.Errorf("the third five of ten: %d", code)
	}
	log, _, err := w.db.Audits(t.Context(), 0, 0)
	if err != nil || len(log) != 6 {
		t.Fatalf("the audit log has %d entries, %v, want 6", len(log), err)
	}
	for i, e := range log {
		if !strings.HasPrefix(e.Caller, "token ") || e.Origin != "127.0.0.1" || e.Method != "Withdraw" || e.EndedUs == 0 || (e.Error != "") != (i == 0 || i == 5) {
			t.Errorf("entry %d is %+v", i, e)
		}
		if bytes.Contains(e.Request, []byte(text)) {
			t.Error("it has the token")
		}
	}
}

func TestAPaymentUnderOneRoutingIDIsChargedOnce(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		byUser bool
		want   int
	}{
		{"a repeat of what was paid costs nothing", true, 200},
		{"a payment of the router under the same id is another", false, 403},
	} {
		w := newWorld(t)
		text := w.closed(auth.Rates{})(service.NewToken{Scopes: []service.Scope{service.Pay}, Budgets: []service.Budget{{ChainID: chainID, Asset: native, Amount: channel.Units(4)}}})
		_, tr := w.create(channel.Bob, 5, transfer.HashlockState{LockHash: lock}, "")
		w.row(tr, channel.TransferResolved, common.Hash{0x1d}).ByUser = tt.byUser
		pay := w.body(strings.TrimSuffix(payment("0"), "}") + `,"meta":{"routingId":"` + (common.Hash{0x1d}).Hex() + `"}}`)
		if rec := w.as(text, "POST", "/transfers/create", pay); rec.Code != tt.want {
			t.Errorf("%s: %d %s, want %d", tt.rule, rec.Code, rec.Body, tt.want)
		}
	}
}

func TestWhoAsksTooOftenIsToldWhenToComeBack(t *testing.T) {
	w := newWorld(t)
	mint := w.closed(auth.Rates{Reads: auth.Rate{PerSecond: 1, Burst: 2}, FailuresPerMinute: 1})
	text := mint(service.NewToken{Scopes: []service.Scope{service.Read}})
	path := "/" + string(w.ids[1]) + "/channels"
	for i, want := range []int{200, 200, 429} {
		rec := w.as(text, "GET", path, "")
		if rec.Code != want || (want == 429) != (rec.Header().Get("Retry-After") == "1") {
			t.Errorf("request %d: %d, Retry-After %q", i, rec.Code, rec.Header().Get("Retry-After"))
		}
	}
	w.as("guess", "GET", path, "")
	if rec := w.as("guess", "GET", path, ""); rec.Code != 429 || rec.Header().Get("Retry-After") != "60" {
		t.Errorf("a second guess in a minute: %d, Retry-After %q", rec.Code, rec.Header().Get("Retry-After"))
	}
}
