package api_test

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"reflect"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

const lockJSON = `"type":"HashlockTransfer","assetId":"0x0000000000000000000000000000000000000000","amount":"5",`

func payment(expiry string) string {
	return `{` + lockJSON + `"details":{"lockHash":"` + lock.Hex() + `","expiry":"` + expiry + `"}}`
}

func ok(t *testing.T, status int, body string) map[string]any {
	t.Helper()
	var m map[string]any
	if err := json.Unmarshal([]byte(body), &m); err != nil || status != http.StatusOK {
		t.Fatalf("%d %s", status, body)
	}
	return m
}

func TestPing(t *testing.T) {
	if status, body := newWorld(t).do(http.MethodGet, "/ping", ""); status != 200 || body != "pong\n" {
		t.Errorf("%d %q", status, body)
	}
}

func TestConfigAndStatus(t *testing.T) {
	w := newWorld(t)
	_, body := w.do(http.MethodGet, "/config", "")
	want := fmt.Sprintf(`[{"index":0,"publicIdentifier":%q,"signerAddress":%q,"chainAddresses":{"1337":{"channelFactoryAddress":%q,"transferRegistryAddress":%q}}}]`,
		w.ids[1], w.config().Signers[1].Hex(), contracts.Factory.Hex(), contracts.Registry.Hex())
	if body != want {
		t.Errorf("config is\n%s, want\n%s", body, want)
	}
	status := w.get("/status").(map[string]any)
	if syncing := status["providerSyncing"].(map[string]any)["1337"]; syncing != false || status["version"] != "1.2.3" {
		t.Errorf("status is %v", status)
	}
	w.sick = fmt.Errorf("the head is 5 minutes old")
	if syncing := w.get("/status").(map[string]any)["providerSyncing"].(map[string]any)["1337"]; syncing != "the head is 5 minutes old" {
		t.Errorf("a halted chain shows as %v", syncing)
	}
}

func TestCreateNodeTwiceIsOneIdentity(t *testing.T) {
	w := newWorld(t)
	for range 2 {
		m := ok(t, 200, second(w.do(http.MethodPost, "/node", `{"index":3,"skipCheckIn":true}`)))
		if m["index"] != 3.0 || m["publicIdentifier"] != string(w.ids[1]) {
			t.Errorf("%v", m)
		}
	}
	if len(w.indexes) != 2 {
		t.Errorf("identities at %v", w.indexes)
	}
}

func second(_ int, s string) string { return s }

func TestSetupMakesTheCallerBobAndInternalSetupAlice(t *testing.T) {
	w := newWorld(t)
	body := fmt.Sprintf(`{"publicIdentifier":%q,"counterpartyIdentifier":%q,"chainId":1337}`, w.ids[1], w.ids[0])
	m := ok(t, 200, second(w.do(http.MethodPost, "/setup", body)))
	if r := w.asked.(node.SetupRequest); r.Alice != w.ids[0] || r.Bob != w.ids[1] || r.Timeout != 172_800 || m["channelAddress"] != w.config().Channel.Hex() {
		t.Errorf("setup asked %+v, answered %v", r, m)
	}
	w.do(http.MethodPost, "/internal-setup", strings.Replace(body, "1337", `1337,"timeout":"86400"`, 1))
	if r := w.asked.(node.SetupRequest); r.Alice != w.ids[1] || r.Bob != w.ids[0] || r.Timeout != 86_400 {
		t.Errorf("internal setup asked %+v", r)
	}
}

func TestDeposits(t *testing.T) {
	w := newWorld(t)
	asset := `"assetId":"` + native.Hex() + `"`
	m := ok(t, 200, second(w.do(http.MethodPost, "/send-deposit-tx", w.body(`{"amount":"9","chainId":1337,`+asset+`}`))))
	if w.asked != channel.Units(9) || m["txHash"] != (common.Hash{0xde}).Hex() {
		t.Errorf("asked %v, answered %v", w.asked, m)
	}
	ok(t, 200, second(w.do(http.MethodPost, "/deposit", w.body(`{`+asset+`}`))))
	if w.asked != native {
		t.Errorf("reconciled %v", w.asked)
	}
	ok(t, 200, second(w.do(http.MethodPost, "/request-collateral", w.body(`{`+asset+`}`))))
	if r := w.asked.(node.CollateralRequest); !r.Amount.IsZero() || r.Channel != w.config().Channel {
		t.Errorf("asked %+v", r)
	}
}

func TestCreateEncodesTheDetailsAndAddsTheRoute(t *testing.T) {
	w := newWorld(t)
	carol := channel.IdentifierOf(&key(t, 9).PublicKey)
	body := w.body(strings.TrimSuffix(payment("1800003600"), "}") + fmt.Sprintf(`,"recipient":%q,"recipientChainId":1338,"recipientAssetId":%q,"meta":{"order":5,"requireOnline":false}}`,
		carol, strings.ToLower(token.Hex())))
	m := ok(t, 200, second(w.do(http.MethodPost, "/transfers/create", body)))
	p := w.asked.(node.CreateParams)
	state, err := transfer.DecodeHashlockState(p.InitialState)
	if err != nil || state != (transfer.HashlockState{LockHash: lock, Expiry: 1_800_003_600}) || p.Definition != contracts.Hashlock || p.Amount != channel.Units(5) || p.Timeout != 86_400 {
		t.Errorf("asked %+v, state %+v, %v", p, state, err)
	}
	want := fmt.Sprintf(`{"order":5,"path":[{"recipient":%q,"recipientChainId":1338,"recipientAssetId":%q}],"requireOnline":false,"routingId":%q}`, carol, token.Hex(), m["routingId"])
	if string(p.Meta) != want {
		t.Errorf("meta is %s, want %s", p.Meta, want)
	}
	if m["transferId"] != (common.Hash{0xc4}).Hex() || len(m["routingId"].(string)) != 66 || m["channelAddress"] != w.config().Channel.Hex() {
		t.Errorf("answer %v", m)
	}
}

func TestATransferToTheCounterpartyHasNoRoute(t *testing.T) {
	w := newWorld(t)
	for _, to := range []string{"", fmt.Sprintf(`,"recipient":%q`, w.ids[0])} {
		w.locks = map[common.Hash]bool{}
		ok(t, 200, second(w.do(http.MethodPost, "/transfers/create", w.body(strings.TrimSuffix(payment("0"), "}")+to+`}`))))
		if strings.Contains(string(w.meta), "path") || !strings.Contains(string(w.meta), "routingId") {
			t.Errorf("meta is %s", w.meta)
		}
	}
}

func TestACallersRoutingIDIsKept(t *testing.T) {
	w := newWorld(t)
	id := common.Hash{0x1d}
	m := ok(t, 200, second(w.do(http.MethodPost, "/transfers/create", w.body(strings.TrimSuffix(payment("0"), "}")+`,"meta":{"routingId":"`+id.Hex()+`"}}`))))
	if m["routingId"] != id.Hex() {
		t.Errorf("answer %v", m)
	}
}

func TestAZeroPreimageCancels(t *testing.T) {
	w := newWorld(t)
	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferOpen, common.Hash{})
	for _, preimage := range []common.Hash{{}, secret} {
		ok(t, 200, second(w.do(http.MethodPost, "/transfers/resolve", w.body(fmt.Sprintf(`{"transferId":%q,"transferResolver":{"preImage":%q},"meta":{"why":1}}`, tr.ID, preimage)))))
		want := ended{tr.ID, preimage[:]}
		if preimage == (common.Hash{}) {
			want.resolver = nil
		}
		if !reflect.DeepEqual(w.asked, want) || string(w.meta) != `{"why":1}` {
			t.Errorf("asked %v with %s, want %v", w.asked, w.meta, want)
		}
	}
}

func TestChannelHasVectorsShape(t *testing.T) {
	w := newWorld(t)
	cfg := w.config()
	op, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock, Expiry: 9}, `{"routingId":"x"}`)
	w.ch = w.channelWith([]*channel.Transfer{tr}, channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{}}, op)
	sigs := w.ch.Latest().Sigs
	root := w.ch.Latest().State.MerkleRoot
	a, b := cfg.Signers[0].Hex(), cfg.Signers[1].Hex()
	network := fmt.Sprintf(`{"chainId":1337,"channelFactoryAddress":%q,"transferRegistryAddress":%q}`, contracts.Factory.Hex(), contracts.Registry.Hex())
	want := fmt.Sprintf(`{"channelAddress":%q,"alice":%q,"bob":%q,"assetIds":[%q],"balances":[{"amount":["70","25"],"to":[%q,%q]}],
		"processedDepositsA":["70"],"processedDepositsB":["30"],"defundNonces":["1"],"timeout":"172800","nonce":7,"merkleRoot":%q,
		"aliceIdentifier":%q,"bobIdentifier":%q,"networkContext":%s,"inDispute":false,
		"latestUpdate":{"channelAddress":%q,"fromIdentifier":%q,"toIdentifier":%q,"type":"create","nonce":7,"balance":{"amount":["70","25"],"to":[%q,%q]},
			"assetId":%q,"aliceSignature":"0x%x","bobSignature":"0x%x","details":{"transferId":%q,"balance":{"amount":["5","0"],"to":[%q,%q]},
			"transferDefinition":%q,"transferTimeout":"86400","transferInitialState":{"lockHash":%q,"expiry":"9"},
			"transferEncodings":["tuple(bytes32 lockHash, uint256 expiry)","tuple(bytes32 preImage)"],"merkleProofData":[],"merkleRoot":%q,"meta":{"routingId":"x"}}}}`,
		cfg.Channel.Hex(), a, b, native.Hex(), a, b, root, w.ids[0], w.ids[1], network, cfg.Channel.Hex(), w.ids[0], w.ids[1], a, b,
		native.Hex(), sigs[0], sigs[1], tr.ID, a, b, contracts.Hashlock.Hex(), lock, root)
	same(t, w.get("/channels/"+cfg.Channel.Hex()), want)
	same(t, w.get("/channels/counterparty/"+string(w.ids[0])+"/chain-id/1337"), want)
	same(t, w.get("/channels"), fmt.Sprintf("[%q]", cfg.Channel.Hex()))
}

func same(t *testing.T, got any, want string) {
	t.Helper()
	var v any
	if err := json.Unmarshal([]byte(want), &v); err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(got, v) {
		g, _ := json.MarshalIndent(got, "", " ")
		x, _ := json.MarshalIndent(v, "", " ")
		t.Errorf("got\n%s\nwant\n%s", g, x)
	}
}

func TestLatestUpdateShowsTheLastOperation(t *testing.T) {
	w := newWorld(t)
	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferResolved, common.Hash{})
	resolve := channel.Op{Kind: channel.KindResolve, Transfer: tr.ID, Resolver: secret[:]}
	for _, tt := range []struct {
		rule  string
		batch []channel.Op
		kind  string
		in    string
	}{
		{"a deposit", []channel.Op{{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Totals: [2]channel.Amount{channel.Units(1)}}}}, "deposit", `"totalDepositsAlice":"1"`},
		{"a setup", []channel.Op{{Kind: channel.KindSetup, Setup: &channel.Setup{}}}, "setup", `"timeout":"172800"`},
		{"a resolve", []channel.Op{resolve}, "resolve", `"preImage":"` + secret.Hex() + `"`},
		{"a cancel", []channel.Op{resolve, {Kind: channel.KindCancel, Transfer: tr.ID}}, "resolve", `"preImage":"` + (common.Hash{}).Hex() + `"`},
		{"nothing, as a deposit of nothing new", nil, "deposit", `"totalDepositsBob":"30"`},
	} {
		w.ch = w.channelWith(nil, tt.batch...)
		u := w.get("/channels/" + w.config().Channel.Hex()).(map[string]any)["latestUpdate"].(map[string]any)
		details, _ := json.Marshal(u["details"])
		if u["type"] != tt.kind || !strings.Contains(string(details), tt.in) {
			t.Errorf("%s shows as %v %s", tt.rule, u["type"], details)
		}
	}
}

func TestTransferHasVectorsShape(t *testing.T) {
	w := newWorld(t)
	cfg := w.config()
	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, `{"routingId":"x","path":[]}`)
	r := w.row(tr, channel.TransferOpen, common.Hash{1})
	a, b := cfg.Signers[0].Hex(), cfg.Signers[1].Hex()
	want := func(meta, resolver string) string {
		return fmt.Sprintf(`{"channelAddress":%q,"transferId":%q,"transferDefinition":%q,"initiator":%q,"responder":%q,"assetId":%q,
		"balance":{"amount":["5","0"],"to":[%q,%q]},"transferTimeout":"86400","initialStateHash":%q,"channelFactoryAddress":%q,"chainId":1337,
		"transferEncodings":["tuple(bytes32 lockHash, uint256 expiry)","tuple(bytes32 preImage)"],"transferState":{"lockHash":%q,"expiry":"0"},%s
		"meta":{"routingId":"x","path":[],"createdAt":1800000000000%s},"inDispute":false,"channelNonce":7,"initiatorIdentifier":%q,"responderIdentifier":%q}`,
			cfg.Channel.Hex(), tr.ID, contracts.Hashlock.Hex(), a, b, native.Hex(), a, b, tr.InitialStateHash, contracts.Factory.Hex(), lock, resolver, meta, w.ids[0], w.ids[1])
	}
	same(t, w.get("/transfers/"+tr.ID.Hex()), want("", ""))
	same(t, w.get("/channels/"+cfg.Channel.Hex()+"/active-transfers"), "["+want("", "")+"]")
	r.Status, r.Resolver, r.EndedAtUs, r.EndMeta = channel.TransferResolved, secret[:], noon.UnixMicro()+7000, []byte(`{"note":1}`)
	done := want(`,"note":1,"resolvedAt":1800000000007`, `"transferResolver":{"preImage":"`+secret.Hex()+`"},`)
	same(t, w.get("/transfers/"+tr.ID.Hex()), done)
	same(t, w.get("/channels/"+cfg.Channel.Hex()+"/transfers/routing-id/"+(common.Hash{1}).Hex()), done)
	same(t, w.get("/transfers/routing-id/"+(common.Hash{1}).Hex()), "["+done+"]")
	same(t, w.get("/channels/"+cfg.Channel.Hex()+"/active-transfers"), "[]")
}

func TestTransferFiltersWork(t *testing.T) {
	w := newWorld(t)
	for i, status := range []channel.TransferStatus{channel.TransferOpen, channel.TransferResolved, channel.TransferCancelled, channel.TransferOpen} {
		_, tr := w.create(channel.Alice, uint64(i+1), transfer.HashlockState{LockHash: lock}, "")
		w.row(tr, status, common.Hash{byte(i + 1)}).CreatedAtUs = int64(i+1) * 1_000_000
	}
	for _, tt := range []struct {
		query string
		want  []string
	}{
		{"", []string{"4", "3", "2", "1"}},
		{"active=true", []string{"4", "1"}},
		{"active=false", []string{"3", "2"}},
		{"routingId=" + (common.Hash{2}).Hex(), []string{"2"}},
		{"startDate=2000", []string{"4", "3", "2"}},
		{"startDate=2000&endDate=3000", []string{"2"}},
		{"startDate=1970-01-01T00:00:04Z", []string{"4"}},
		{"transferDefinition=" + contracts.Withdraw.Hex(), nil},
		{"channelAddress=" + w.config().Channel.Hex(), []string{"4", "3", "2", "1"}},
		{"limit=1&cursor=3", []string{"2"}},
	} {
		var got []string
		for _, tr := range w.get("/transfers?" + tt.query).([]any) {
			got = append(got, tr.(map[string]any)["balance"].(map[string]any)["amount"].([]any)[0].(string))
		}
		if !reflect.DeepEqual(got, tt.want) {
			t.Errorf("%q gives %v, want %v", tt.query, got, tt.want)
		}
	}
}

func TestRegisteredTransfers(t *testing.T) {
	w := newWorld(t)
	got := w.get("/registered-transfers/chain-id/1337").([]any)
	first := got[0].(map[string]any)
	if len(got) != 3 || first["name"] != "HashlockTransfer" || first["definition"] != contracts.Hashlock.Hex() || first["encodedCancel"] != (common.Hash{}).Hex() {
		t.Errorf("%v", got)
	}
}

func TestWithdraw(t *testing.T) {
	w := newWorld(t)
	to := common.Address{0x70, 0x1}
	m := ok(t, 200, second(w.do(http.MethodPost, "/withdraw", w.body(fmt.Sprintf(`{"amount":"4","assetId":%q,"recipient":%q,"initiatorSubmits":true}`, native, to)))))
	p := w.asked.(node.WithdrawParams)
	if p.Recipient != to || p.Amount != channel.Units(4) || !p.InitiatorSubmits || p.Timeout != 86_400 {
		t.Errorf("asked %+v", p)
	}
	tx := m["transaction"].(map[string]any)
	if tx["to"] != w.config().Channel.Hex() || tx["value"] != "0" || tx["data"] != "0xca11" || m["transactionHash"] != nil {
		t.Errorf("answer %v", m)
	}
}

func TestWithdrawalsCanBeRead(t *testing.T) {
	w := newWorld(t)
	cfg := w.config()
	_, tr := w.create(channel.Bob, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferResolved, common.Hash{})
	w.wds = []*channel.WithdrawalRow{{
		Key: cfg.Key(), Transfer: tr.ID, TxHash: common.Hash{0x7}, Paid: true, Sigs: [2]channel.Signature{{1}},
		Data: channel.WithdrawData{Channel: cfg.Channel, Amount: channel.Units(5), Nonce: channel.Units(3), Recipient: common.Address{9}},
	}}
	want := fmt.Sprintf(`{"aliceSignature":"0x01%s","channelAddress":%q,"alice":%q,"bob":%q,"recipient":%q,"assetId":%q,"amount":"5","nonce":"3","callTo":%q,"callData":"0x","paid":true,"transactionHash":%q}`,
		strings.Repeat("0", 128), cfg.Channel.Hex(), cfg.Signers[0].Hex(), cfg.Signers[1].Hex(), common.Address{9}.Hex(), native.Hex(), native.Hex(), common.Hash{0x7})
	same(t, w.get("/withdraw/transfer/"+tr.ID.Hex()), want)
	same(t, w.get("/withdraw/transaction/"+(common.Hash{0x7}).Hex()), want)
}

// A page that a browser on this machine shows can neither post nor, under a name
// of its own, read.
func TestBrowsersCannotReachIn(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct {
		rule, host, kind string
		want             int
	}{
		{"a form's content type", "127.0.0.1:8000", "text/plain", 400},
		{"no content type", "127.0.0.1:8000", "", 400},
		{"a name that leads here", "evil.example:8000", "application/json", 403},
		{"JSON to an address", "[::1]:8000", "application/json; charset=utf-8", 200},
		{"JSON to localhost", "localhost", "application/json", 200},
	} {
		req := httptest.NewRequest(http.MethodPost, "/node", strings.NewReader(`{"index":0}`))
		req.Host, req.RemoteAddr = tt.host, "127.0.0.1:50000"
		req.Header.Set("Content-Type", tt.kind)
		rec := httptest.NewRecorder()
		w.server.ServeHTTP(rec, req)
		if rec.Code != tt.want || rec.Header().Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d %s", tt.rule, rec.Code, rec.Body)
		}
	}
}

func TestServeEndsWithItsContext(t *testing.T) {
	w := newWorld(t)
	l, err := (&listenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- w.server.Serve(ctx, l) }()
	req, _ := http.NewRequestWithContext(t.Context(), http.MethodGet, "http://"+l.Addr().String()+"/ping", nil)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	_ = resp.Body.Close()
	cancel()
	if err := <-done; err != nil {
		t.Errorf("Serve = %v", err)
	}
}

func TestEveryRouteIsListedOnce(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range api.Routes() {
		if seen[r.Method+r.Path] || r.Summary == "" {
			t.Errorf("route %+v", r)
		}
		seen[r.Method+r.Path] = true
	}
}
