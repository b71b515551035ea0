package api_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// request is one request to a route of the document.
type request struct {
	method, pattern   string
	path, query, body map[string]any
}

// good returns a request whose fields are all well formed.
func good(w *world, method, pattern string, op operation) request {
	r := request{method, pattern, map[string]any{}, map[string]any{}, map[string]any{}}
	for _, p := range op.Parameters {
		switch p.In {
		case "path":
			r.path[p.Name] = sample(w, p.Name, p.Schema)
		case "query":
			if p.Required {
				r.query[p.Name] = sample(w, p.Name, p.Schema)
			}
		}
	}
	if op.RequestBody != nil {
		schema := op.RequestBody.Content["application/json"].Schema
		properties, _ := schema["properties"].(map[string]any)
		required, _ := schema["required"].([]any)
		for _, name := range required {
			p, _ := properties[name.(string)].(map[string]any)
			r.body[name.(string)] = sample(w, name.(string), p)
		}
	}
	return r
}

// sample is a value that a field takes.
func sample(w *world, name string, schema map[string]any) any {
	switch name {
	case "publicIdentifier":
		return w.ids[1]
	case "channelAddress":
		return w.config().Channel.Hex()
	case "details":
		return map[string]any{"lockHash": lock, "expiry": "0"}
	case "transferResolver":
		return map[string]any{"preImage": secret}
	case "type":
		return "HashlockTransfer"
	case "chainId":
		return chainID
	case "events":
		if schema["type"] == "object" {
			return map[string]any{"SETUP": "http://127.0.0.1:1/x"}
		}
		return []any{"SETUP"}
	case "url":
		return "http://127.0.0.1:1/x"
	}
	if list, ok := schema["enum"].([]any); ok {
		return list[0]
	}
	pattern, _ := schema["pattern"].(string)
	switch {
	case pattern == "^/":
		return "/ip4/127.0.0.1/tcp/1"
	case strings.Contains(pattern, "vector"):
		return w.ids[0]
	case strings.Contains(pattern, "{40}"):
		return native.Hex()
	case strings.Contains(pattern, "{64}"):
		return lock.Hex()
	case strings.Contains(pattern, "0x"):
		return "0x12"
	case schema["type"] == "integer":
		return 1
	case schema["type"] == "boolean":
		return true
	case schema["type"] == "object":
		return map[string]any{}
	case schema["type"] == "array":
		items, _ := schema["items"].(map[string]any)
		return []any{sample(w, "", items)}
	}
	return "1"
}

// bad are values that a field does not take.
func bad(schema map[string]any, inBody bool) []any {
	switch schema["type"] {
	case "integer":
		if inBody {
			return []any{"x", -1, 1.5, "1", json.Number("99999999999999999999"), []any{}}
		}
		return []any{"x", -1, 1.5, "99999999999999999999"}
	case "boolean":
		if inBody {
			return []any{"true", 1, "maybe"}
		}
		return []any{"maybe", 1}
	case "object":
		return []any{5, "x", []any{}}
	case "array":
		if inBody {
			return []any{5, "x y", map[string]any{}, make([]any, 1000)}
		}
		return []any{"x y"}
	case "string":
		list := []any{}
		if inBody {
			list = append(list, 5, true, []any{}, map[string]any{})
		}
		if _, ok := schema["pattern"]; ok {
			list = append(list, "x y", "0x1", "-1", strings.Repeat("9", 2000))
		}
		if most, ok := schema["maxLength"].(float64); ok {
			list = append(list, strings.Repeat("x", int(most)+1))
		}
		return list
	}
	return nil
}

func (r request) with(in, name string, v any) request {
	r.path, r.query, r.body = maps.Clone(r.path), maps.Clone(r.query), maps.Clone(r.body)
	m := map[string]map[string]any{"path": r.path, "query": r.query, "body": r.body}[in]
	if m[name] = v; v == nil {
		delete(m, name)
	}
	return r
}

func (r request) target() string {
	path := r.pattern
	for name, v := range r.path {
		path = strings.ReplaceAll(path, "{"+name+"}", url.PathEscape(fmt.Sprint(v)))
	}
	q := url.Values{}
	for name, v := range r.query {
		q.Set(name, fmt.Sprint(v))
	}
	if len(q) > 0 {
		path += "?" + q.Encode()
	}
	return path
}

func (r request) payload() string {
	if r.method != http.MethodPost {
		return ""
	}
	raw, _ := json.Marshal(r.body)
	return string(raw)
}

// untouched fails if anything was done, or noted as about to be.
func (w *world) untouched(what string) {
	w.t.Helper()
	rows, _, err := w.db.Audits(context.Background(), 10, 0)
	if err != nil || len(rows) > 0 || w.asked != nil || len(w.locks) > 0 {
		w.t.Errorf("%s: asked %v, audit %+v, %v", what, w.asked, rows, err)
	}
}

// each calls f with a good request to every route that has input.
func each(t *testing.T, f func(t *testing.T, w *world, r request, op operation)) {
	s := document(t)
	for _, pattern := range slices.Sorted(maps.Keys(s.Paths)) {
		for method, op := range s.Paths[pattern] {
			t.Run(strings.ToUpper(method)+" "+pattern, func(t *testing.T) {
				w := newWorld(t)
				f(t, w, good(w, strings.ToUpper(method), pattern, op), op)
			})
		}
	}
}

func wrong(t *testing.T, w *world, r request, says string) {
	t.Helper()
	status, raw := w.do(r.method, r.target(), r.payload())
	var answer refusal
	if err := json.Unmarshal([]byte(raw), &answer); err != nil || status != http.StatusBadRequest || answer.Context["code"] != "bad_input" ||
		!strings.Contains(answer.Message, strings.ReplaceAll(says, "timeout", "time limit")) || !strings.HasPrefix(fmt.Sprint(answer.Context["field"]), strings.Fields(says)[0]) || answer.Context["safe"] != service.NothingMoved || answer.Context["do"] == "" {
		t.Errorf("%s %.200s %.300s: %d %.300s", r.method, r.target(), r.payload(), status, raw)
	}
	w.untouched(r.target() + " " + says)
}

// Every field of every route, missing and malformed: each is refused by name, and
// nothing is done.
func TestEveryFieldIsChecked(t *testing.T) {
	each(t, func(t *testing.T, w *world, r request, op operation) {
		for _, p := range op.Parameters {
			if p.In == "header" {
				continue
			}
			if p.In == "query" && p.Required {
				wrong(t, w, r.with(p.In, p.Name, nil), p.Name+" is missing")
			}
			for _, v := range bad(p.Schema, false) {
				wrong(t, w, r.with(p.In, p.Name, v), p.Name)
			}
		}
		if op.RequestBody == nil {
			return
		}
		schema := op.RequestBody.Content["application/json"].Schema
		required, _ := schema["required"].([]any)
		for _, name := range required {
			wrong(t, w, r.with("body", name.(string), nil), name.(string)+" is missing")
		}
		properties, _ := schema["properties"].(map[string]any)
		for name, p := range properties {
			for _, v := range bad(p.(map[string]any), true) {
				wrong(t, w, r.with("body", name, v), name)
			}
		}
	})
}

func TestABodyThatIsNoneIsRefused(t *testing.T) {
	each(t, func(t *testing.T, w *world, r request, _ operation) {
		if r.method != http.MethodPost {
			return
		}
		for _, body := range []string{"", "{", "[]", "null", `"x"`, `{"x":"` + strings.Repeat("x", 1<<20) + `"}`} {
			status, raw := w.do(r.method, r.target(), body)
			if status != http.StatusBadRequest || !strings.Contains(raw, "body") {
				t.Errorf("%.20q: %d %.200s", body, status, raw)
			}
		}
		w.untouched(r.pattern)
	})
}

// Whoever has no token, or one without the scope, learns nothing and does nothing.
func TestEveryRouteAsksForItsScope(t *testing.T) {
	each(t, func(t *testing.T, w *world, r request, op operation) {
		mint := w.closed(auth.Rates{})
		status, raw := w.do(r.method, r.target(), r.payload())
		if status != http.StatusUnauthorized || !strings.Contains(raw, `"unauthenticated"`) {
			t.Errorf("without a token: %d %.200s", status, raw)
		}
		w.untouched("without a token")
		if op.Scope == "" {
			return
		}
		var others []service.Scope
		for _, s := range []service.Scope{service.Read, service.Receive, service.Pay} {
			if string(s) != op.Scope && s != service.Read {
				others = append(others, s)
			}
		}
		w.token = mint(service.NewToken{Name: "x", Scopes: others})
		status, raw = w.do(r.method, r.target(), r.payload())
		if status != http.StatusForbidden || !strings.Contains(raw, `"forbidden"`) {
			t.Errorf("with %v: %d %.200s", others, status, raw)
		}
		w.untouched("without the scope")
	})
}

// A repeat under one key has the outcome of the first and does nothing again; the
// same key with another request is a conflict.
func TestAKeyNamesOneCall(t *testing.T) {
	for _, tt := range []struct {
		path, body, other string
		id                func(w *world) any
	}{
		{"/transfers/create", payment("0"), strings.Replace(payment("0"), `"5"`, `"6"`, 1), func(w *world) any { return string(w.meta) }},
		{"/send-deposit-tx", `{"amount":"9","chainId":1337,"assetId":"` + native.Hex() + `"}`, `{"amount":"8","chainId":1337,"assetId":"` + native.Hex() + `"}`, func(w *world) any { return w.depositID }},
		{"/withdraw", `{"amount":"4","assetId":"` + native.Hex() + `","recipient":"` + token.Hex() + `"}`, `{"amount":"5","assetId":"` + native.Hex() + `","recipient":"` + token.Hex() + `"}`, func(w *world) any { return w.asked }},
		{"/v1/channels/close", `{}`, `{"recipient":"` + token.Hex() + `"}`, func(w *world) any { return len(w.withdrawn) }},
		{"/request-collateral", `{"assetId":"` + native.Hex() + `"}`, `{"amount":"1","assetId":"` + native.Hex() + `"}`, func(w *world) any { return w.asked }},
	} {
		t.Run(tt.path, func(t *testing.T) {
			w := newWorld(t)
			w.key = "order 17"
			status, first := w.do(http.MethodPost, tt.path, w.body(tt.body))
			if status != http.StatusOK {
				t.Fatalf("%d %s", status, first)
			}
			id := fmt.Sprint(tt.id(w))
			w.start() // a restart forgets nothing of it
			w.locks = map[common.Hash]bool{}
			if status, again := w.do(http.MethodPost, tt.path, w.body(tt.body)); status != http.StatusOK || again != first || fmt.Sprint(tt.id(w)) != id {
				t.Errorf("the repeat: %d %s\nas %v\nwant %s\nas %v", status, again, tt.id(w), first, id)
			}
			refused(t, w, http.MethodPost, tt.path, w.body(tt.other), 409, "idempotency_key_reused", "another request")
			w.key = strings.Repeat("k", 129)
			refused(t, w, http.MethodPost, tt.path, w.body(tt.body), 400, "bad_input", "Idempotency-Key")
			w.key = ""
			w.locks = map[common.Hash]bool{}
			if status, _ := w.do(http.MethodPost, tt.path, w.body(tt.body)); status != http.StatusOK {
				t.Errorf("without a key: %d", status)
			} else if fmt.Sprint(tt.id(w)) == id && tt.path != "/v1/channels/close" && tt.path != "/request-collateral" {
				t.Errorf("without a key it is the call of the key: %s", id)
			}
		})
	}
}

// What the chain has not answered is said to be unknown, and the rest is there.
func TestBalances(t *testing.T) {
	w := newWorld(t)
	_, mine := w.create(channel.Bob, 5, transfer.HashlockState{LockHash: lock}, "")
	_, theirs := w.create(channel.Alice, 7, transfer.HashlockState{LockHash: common.Hash{7}, Expiry: 1_800_000_100}, "")
	w.ch = w.channelWith([]*channel.Transfer{mine, theirs})
	w.deposited, w.account = [2]channel.Amount{channel.Units(70), channel.Units(33)}, channel.Units(1000)
	cfg := w.config()
	w.wds = []*channel.WithdrawalRow{{
		Key: cfg.Key(), Transfer: common.Hash{3}, Sigs: [2]channel.Signature{{1}, {2}},
		Data: channel.WithdrawData{Channel: w.config().Channel, Amount: channel.Units(4), Recipient: w.config().Signers[1]},
	}}
	list := func() map[string]map[string]any {
		status, body := w.do(http.MethodGet, "/v1/balances?publicIdentifier="+string(w.ids[1]), "")
		var all []map[string]any
		if err := json.Unmarshal([]byte(body), &all); err != nil || status != http.StatusOK {
			t.Fatalf("%d %s", status, body)
		}
		out := map[string]map[string]any{}
		for _, b := range all {
			kind := b["kind"].(string)
			if b["incoming"] == true {
				kind += " incoming"
			}
			out[kind] = b
			if b["why"] == "" || b["symbol"] != "ETH" {
				t.Errorf("%v", b)
			}
		}
		return out
	}
	got := list()
	for kind, amount := range map[string]string{"free": "25", "locked": "5", "locked incoming": "7", "uncredited": "3", "withdrawing": "4", "account": "1000"} {
		if got[kind]["amount"] != amount || got[kind]["unknown"] != nil {
			t.Errorf("%s: %v, want %s", kind, got[kind], amount)
		}
	}
	if got["locked incoming"]["until"] != 1_800_000_100_000.0 || got["locked"]["until"] != float64((noon.Unix()+172_800+86_400)*1000) || got["free"]["until"] != nil {
		t.Errorf("until: %v", got)
	}
	w.silent = errors.New("no route to host")
	for kind, b := range list() {
		if (b["unknown"] != nil) != (kind == "uncredited" || kind == "account") {
			t.Errorf("%s with a silent chain: %v", kind, b)
		}
	}
	if list()["withdrawing"]["amount"] != "4" {
		t.Error("a withdrawal is taken for paid out by a chain that does not answer")
	}
	w.silent, w.paidOut = nil, true // the counterparty sent it while nobody listened
	if got = list(); got["withdrawing"] != nil {
		t.Errorf("paid out, and still on its way: %v", got["withdrawing"])
	}
	if status, body := w.do(http.MethodGet, "/v1/withdrawals/pending?publicIdentifier="+string(w.ids[1]), ""); status != http.StatusOK || strings.TrimSpace(body) != "[]" {
		t.Errorf("pending: %d %s", status, body)
	}
	w.disputed, w.exitable = true, channel.Units(2)
	if got = list(); got["free"] != nil || got["disputed"] == nil || got["exitable"]["amount"] != "2" {
		t.Errorf("in dispute: %v", got)
	}
}

func TestAStreamOfEventsIsNotCut(t *testing.T) {
	w := newWorld(t)
	cfg := w.config()
	happen := func(n int) {
		for range n {
			e := &channel.OutboxEvent{Name: channel.EventSetup, Owner: w.ids[1], Key: cfg.Key(), AtUs: noon.UnixMicro()}
			if err := w.db.Commit(context.Background(), channel.PutEvent{Event: e}); err != nil {
				t.Error(err)
			}
		}
	}
	happen(8)
	later := time.AfterFunc(500*time.Millisecond, func() { happen(1) })
	defer later.Stop()
	server := httptest.NewUnstartedServer(w.server)
	server.Config.WriteTimeout, server.Config.ReadTimeout = 200*time.Millisecond, 200*time.Millisecond
	server.Start()
	defer server.Close()
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	req, _ := http.NewRequestWithContext(ctx, http.MethodGet, server.URL+"/v1/events/stream", nil)
	req.Header.Set("Last-Event-ID", "7")
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = resp.Body.Close() }()
	if kind := resp.Header.Get("Content-Type"); resp.StatusCode != http.StatusOK || kind != "text/event-stream" {
		t.Fatalf("%d %s", resp.StatusCode, kind)
	}
	got, buffer := "", make([]byte, 4096)
	for !strings.Contains(got, "id: 9\n") {
		n, err := resp.Body.Read(buffer)
		if got += string(buffer[:n]); err != nil {
			t.Fatalf("%v after %s", err, got)
		}
	}
	if !strings.Contains(got, "id: 8\ndata: {") {
		t.Errorf("the stream says %s", got)
	}
}
