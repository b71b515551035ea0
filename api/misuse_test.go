package api_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

var listenConfig net.ListenConfig

type refusal struct {
	Message string
	Type    string
	Context map[string]any
}

// refused sends a request that must end with a status, a code and a message that
// says what it should, and must not have reached the node.
func refused(t *testing.T, w *world, method, path, body string, status int, code, says string) {
	t.Helper()
	w.asked = nil
	got, raw := w.do(method, path, body)
	var r refusal
	if err := json.Unmarshal([]byte(raw), &r); err != nil {
		t.Fatalf("%d %s: %v", got, raw, err)
	}
	if got != status || r.Context["code"] != code || !strings.Contains(r.Message, says) || r.Type == "" {
		t.Errorf("%d %s\nwant %d %s %q", got, raw, status, code, says)
	}
	if w.asked != nil {
		t.Errorf("the node was asked for %v", w.asked)
	}
}

func TestMisusedCreates(t *testing.T) {
	w := newWorld(t)
	_, open := w.create(channel.Bob, 5, transfer.HashlockState{LockHash: common.Hash{0x0f}}, "")
	w.ch = w.channelWith([]*channel.Transfer{open})
	w.locks[common.Hash{0xaa}] = true
	good := payment("0")
	set := func(field, value string) string {
		var m map[string]json.RawMessage
		if err := json.Unmarshal([]byte(good), &m); err != nil {
			t.Fatal(err)
		}
		if m[field] = json.RawMessage(value); value == "" {
			delete(m, field)
		}
		raw, _ := json.Marshal(m)
		return w.body(string(raw))
	}
	details := func(hash common.Hash, expiry string) string {
		return set("details", `{"lockHash":"`+hash.Hex()+`","expiry":`+expiry+`}`)
	}
	stranger := channel.IdentifierOf(&key(t, 9).PublicKey)
	for _, tt := range []struct {
		rule, body string
		status     int
		code, says string
	}{
		{"no JSON", "{", 400, "bad_input", "body is not a JSON object"},
		{"a list", "[]", 400, "bad_input", "body is not a JSON object"},
		{"too large", `{"x":"` + strings.Repeat("x", 1<<20) + `"}`, 400, "bad_input", "larger than 1048576"},
		{"no identity", set("publicIdentifier", "null"), 400, "bad_input", "publicIdentifier is missing"},
		{"an identity that is none", set("publicIdentifier", `"vectorX"`), 400, "bad_input", "publicIdentifier is not valid"},
		{"an identity that is not here", set("publicIdentifier", `"`+string(stranger)+`"`), 404, "unknown_identity", "no such identity"},
		{"no such channel", set("channelAddress", `"`+token.Hex()+`"`), 404, "unknown_channel", "no such channel"},
		{"a channel that is no address", set("channelAddress", `"0x12"`), 400, "bad_input", "channelAddress is not valid"},
		{"a wrong checksum", set("assetId", `"0xB128d74794b97013cade463584DA752262AC01A9"`), 400, "bad_input", "wrong checksum"},
		{"amount zero", set("amount", `"0"`), 400, "bad_input", "amount must be above zero"},
		{"amount negative", set("amount", `"-1"`), 400, "bad_input", "amount is not valid"},
		{"amount no number", set("amount", `"ten"`), 400, "bad_input", "amount is not valid"},
		{"amount with a point", set("amount", `"1.5"`), 400, "bad_input", "amount is not valid"},
		{"amount as a JSON number", set("amount", `5`), 400, "bad_input", "amount must be a string"},
		{"amount beyond uint256", set("amount", `"`+strings.Repeat("9", 78)+`"`), 400, "bad_input", "2^256"},
		{"no amount", set("amount", ""), 400, "bad_input", "amount is missing"},
		{"null amount", set("amount", "null"), 400, "bad_input", "amount is missing"},
		{"no type", set("type", ""), 400, "bad_input", "type is missing"},
		{"an unknown type", set("type", `"Coinflip"`), 400, "bad_input", "no transfer definition"},
		{"a withdrawal", set("type", `"Withdraw"`), 400, "bad_input", "/withdraw"},
		{"no details", set("details", ""), 400, "bad_input", "details is missing"},
		{"details that are none", set("details", `[]`), 400, "bad_input", "details must be a JSON object"},
		{"no lock hash", set("details", `{"expiry":"0"}`), 400, "bad_input", "details.lockHash is missing"},
		{"a short lock hash", set("details", `{"lockHash":"0x12","expiry":"0"}`), 400, "bad_input", "details.lockHash is not valid"},
		{"a zero lock hash", details(common.Hash{}, `"0"`), 400, "bad_input", "details.lockHash is zero"},
		{"the zero secret's lock hash (F3)", details(transfer.LockHash(common.Hash{}), `"0"`), 400, "bad_input", "means cancel"},
		{"expiry past, by the chain's clock", details(lock, `"1800000005"`), 400, "bad_input", "in the past"},
		{"expiry in milliseconds", details(lock, `"1800000000000"`), 400, "bad_input", "400 days"},
		{"expiry no number", details(lock, `"soon"`), 400, "bad_input", "details.expiry must be"},
		{"a lock hash that an open transfer has (F3)", details(common.Hash{0x0f}, `"0"`), 409, "lock_hash_used", "locks transfer"},
		{"a lock hash of an earlier payment (F3)", details(common.Hash{0xaa}, `"0"`), 409, "lock_hash_used", "lock hash"},
		{"a limit of no time", set("timeout", `"0"`), 400, "bad_input", "time limit must be above zero"},
		{"a payment to oneself", set("recipient", `"`+string(w.ids[1])+`"`), 400, "bad_input", "the payer itself"},
		{"a recipient that is none", set("recipient", `"bob"`), 400, "bad_input", "recipient is not valid"},
		{"a meta that is no object", set("meta", `5`), 400, "bad_input", "meta must be a JSON object"},
		{"a meta that is too large", set("meta", `{"x":"`+strings.Repeat("x", 4096)+`"}`), 400, "bad_input", "at most 4096"},
		{"a routing id that is none", set("meta", `{"routingId":"abc"}`), 400, "bad_input", "meta.routingId"},
		{"a routing id that is a number", set("meta", `{"routingId":7}`), 400, "bad_input", "meta.routingId"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			refused(t, w, http.MethodPost, "/transfers/create", tt.body, tt.status, tt.code, tt.says)
		})
	}
}

func TestMisuseOfOtherRoutes(t *testing.T) {
	w := newWorld(t)
	_, tr := w.create(channel.Alice, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferOpen, common.Hash{})
	me := "/" + string(w.ids[1])
	base := fmt.Sprintf(`{"publicIdentifier":%q,"counterpartyIdentifier":%q,"chainId":1337}`, w.ids[1], w.ids[0])
	wd := func(extra string) string {
		return w.body(`{"amount":"1","assetId":"` + native.Hex() + `","recipient":"` + token.Hex() + `"` + extra + `}`)
	}
	const post, get = http.MethodPost, http.MethodGet
	for _, tt := range []struct {
		rule, method, path, body string
		status                   int
		code, says               string
	}{
		{"an unknown route", get, "/nothing", "", 404, "no_such_route", "/nothing"},
		{"a known route by another method", get, "/setup", "", 404, "no_such_route", "GET /setup"},
		{"no index", post, "/node", `{}`, 400, "bad_input", "index is missing"},
		{"an index below zero", post, "/node", `{"index":-1}`, 400, "bad_input", "index must be"},
		{"an index above BIP-32", post, "/node", `{"index":2147483648}`, 400, "bad_input", "index must be"},
		{"a mnemonic from outside", post, "/node", `{"index":1,"mnemonic":"zoo"}`, 400, "bad_input", "config"},
		{"a channel with oneself", post, "/setup", strings.Replace(base, string(w.ids[0]), string(w.ids[1]), 1), 400, "bad_input", "caller itself"},
		{"an unknown chain", post, "/setup", strings.Replace(base, "1337", "5", 1), 404, "unknown_chain", "5"},
		{"a chain id as text", post, "/setup", strings.Replace(base, "1337", `"1337"`, 1), 400, "bad_input", "chainId must be"},
		{"a limit that is no number", post, "/setup", strings.Replace(base, "1337", `1337,"timeout":"2d"`, 1), 400, "bad_input", "whole seconds"},
		{"a deposit on another chain", post, "/send-deposit-tx", w.body(`{"amount":"1","assetId":"` + native.Hex() + `","chainId":1338}`), 400, "bad_input", "chain 1337"},
		{"a deposit of an unknown asset", post, "/deposit", w.body(`{"assetId":"` + token.Hex() + `"}`), 400, "unknown_asset", "no asset that this node knows"},
		{"funds of an unknown asset", post, "/send-deposit-tx", w.body(`{"amount":"1","assetId":"` + token.Hex() + `","chainId":1337}`), 400, "unknown_asset", "no asset"},
		{"collateral of an unknown asset", post, "/request-collateral", w.body(`{"assetId":"` + token.Hex() + `"}`), 400, "unknown_asset", "no asset"},
		{"no asset", post, "/deposit", w.body(`{}`), 400, "bad_input", "assetId is missing"},
		{"collateral of nothing", post, "/request-collateral", w.body(`{"amount":"0","assetId":"` + native.Hex() + `"}`), 400, "bad_input", "above zero"},
		{"a transfer that is not there", post, "/transfers/resolve", w.body(`{"transferId":"` + lock.Hex() + `","transferResolver":{"preImage":"` + secret.Hex() + `"}}`), 404, "not_found", "transfer"},
		{"no resolver", post, "/transfers/resolve", w.body(`{"transferId":"` + tr.ID.Hex() + `"}`), 400, "bad_input", "transferResolver is missing"},
		{"a resolver of another kind", post, "/transfers/resolve", w.body(`{"transferId":"` + tr.ID.Hex() + `","transferResolver":{"responderSignature":"0x"}}`), 400, "bad_input", "transferResolver.preImage is missing"},
		{"a preimage that is none", post, "/transfers/resolve", w.body(`{"transferId":"` + tr.ID.Hex() + `","transferResolver":{"preImage":"0xzz"}}`), 400, "bad_input", "preImage is not valid"},
		{"a withdrawal to nobody", post, "/withdraw", strings.Replace(wd(""), token.Hex(), native.Hex(), 1), 400, "bad_input", "recipient is the zero address"},
		{"call data without a call", post, "/withdraw", wd(`,"callData":"0x12"`), 400, "bad_input", "needs callTo"},
		{"call data that is none", post, "/withdraw", wd(`,"callTo":"` + token.Hex() + `","callData":"0x1"`), 400, "bad_input", "callData is not valid"},
		{"an unknown channel", get, me + "/channels/" + token.Hex(), "", 404, "unknown_channel", "no such channel"},
		{"no channel with them", get, me + "/channels/counterparty/" + string(w.ids[1]) + "/chain-id/1337", "", 404, "unknown_channel", "no such channel"},
		{"an unknown transfer", get, me + "/transfers/" + lock.Hex(), "", 404, "not_found", "transfer"},
		{"an unknown routing id", get, me + "/channels/" + w.config().Channel.Hex() + "/transfers/routing-id/" + lock.Hex(), "", 404, "not_found", "routing id"},
		{"an unknown withdrawal", get, me + "/withdraw/transaction/" + lock.Hex(), "", 404, "not_found", "withdrawal"},
		{"a filter that is none", get, me + "/transfers?active=maybe", "", 400, "bad_input", "active must be"},
		{"a date that is none", get, me + "/transfers?startDate=monday", "", 400, "bad_input", "RFC 3339"},
		{"a page that is too long", get, me + "/transfers?limit=1001", "", 400, "bad_input", "1 to 1000"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			refused(t, w, tt.method, tt.path, tt.body, tt.status, tt.code, tt.says)
		})
	}
}

func TestTheNodesErrorsKeepTheirMeaning(t *testing.T) {
	for _, tt := range []struct {
		err    error
		status int
		code   string
	}{
		{&node.RefusedError{Code: channel.CodeInsufficientBalance, Message: "bob has 3 free"}, 400, "insufficient_balance"},
		{&node.RefusedError{Code: channel.CodeUnknownAsset, Message: "no deposit of the asset"}, 400, "unknown_asset"},
		{&node.RefusedError{Code: channel.CodeResolver, Message: "the preimage does not match"}, 400, "wrong_resolver"},
		{&node.RefusedError{Code: channel.CodeExpiryTooNear, Message: "too near"}, 400, "expiry_too_near"},
		{&node.RefusedError{Code: channel.CodeTimeout, Message: "transfer timeout 5 s is outside 1..2"}, 400, "timeout_out_of_bounds"},
		{&node.RefusedError{Code: channel.CodeNotResponder, Message: "only the responder"}, 409, "not_responder"},
		{&node.RefusedError{Code: channel.CodePolicy, Message: "no"}, 409, "policy"},
		{&node.RefusedError{Code: channel.CodeTooManyTransfers, Message: "full"}, 429, "too_many_transfers"},
		{fmt.Errorf("%w: routing id", node.ErrConflict), 409, "conflict"},
		{fmt.Errorf("%w: bob", node.ErrPeerOffline), 503, "peer_offline"},
		{node.ErrChainNotReady, 503, "chain_not_ready"},
		{fmt.Errorf("%w: create", node.ErrDisputed), 409, "in_dispute"},
		{node.ErrStopped, 503, "stopping"},
		{fmt.Errorf("x: %w", node.ErrInDoubt), 503, "in_doubt"},
		{fmt.Errorf("%w: timeout of 5 s", node.ErrBadInput), 400, "bad_input"},
		{errors.New("disk on fire at /secret/path: timeout"), 500, "internal"},
	} {
		w := newWorld(t)
		w.err = tt.err
		status, body := w.do(http.MethodPost, "/transfers/create", w.body(payment("0")))
		var r refusal
		if err := json.Unmarshal([]byte(body), &r); err != nil {
			t.Fatal(err)
		}
		if status != tt.status || r.Context["code"] != tt.code || r.Context["channelAddress"] != w.config().Channel.Hex() {
			t.Errorf("%v: %d %s", tt.err, status, body)
		}
		if saysTimeout(r.Message) {
			t.Errorf("%v: message %q", tt.err, r.Message)
		}
		if strings.Contains(body, "/secret/") {
			t.Errorf("an inner error is told to the caller: %s", body)
		}
	}
	w := newWorld(t)
	w.err = fmt.Errorf("send: %w", service.ErrInsufficientFunds)
	if status, body := w.do(http.MethodPost, "/send-deposit-tx", w.body(`{"amount":"1","assetId":"`+native.Hex()+`","chainId":1337}`)); status != 400 {
		t.Errorf("an empty account: %d %s", status, body)
	}
}

// saysTimeout reports what Vector's client takes for a time-out.
func saysTimeout(message string) bool {
	return strings.Contains(message, "timeout") || strings.Contains(message, "timed out")
}

func TestOnlyATimeoutSaysSo(t *testing.T) {
	w := newWorld(t)
	w.stuck, w.err = true, fmt.Errorf("create: %w", node.ErrInDoubt)
	w.wait = time.Millisecond
	w.start()
	status, body := w.do(http.MethodPost, "/transfers/create", w.body(payment("0")))
	if status != 503 || !saysTimeout(body) || !strings.Contains(body, `"code":"in_doubt"`) {
		t.Errorf("%d %s", status, body)
	}
}

// The same payment twice: by its routing id it is the node's to answer, under
// the same lock hash alone it is refused; after a definite failure the lock hash
// is free again.
func TestALockHashPaysOnce(t *testing.T) {
	w := newWorld(t)
	id := common.Hash{0x1d}
	again := w.body(strings.TrimSuffix(payment("0"), "}") + `,"meta":{"routingId":"` + id.Hex() + `"}}`)
	w.err = &node.RefusedError{Code: channel.CodeInsufficientBalance, Message: "not enough"}
	if status, _ := w.do(http.MethodPost, "/transfers/create", again); status != 400 {
		t.Fatalf("status %d", status)
	}
	w.err = nil
	ok(t, 200, second(w.do(http.MethodPost, "/transfers/create", again)))
	_, tr := w.create(channel.Bob, 5, transfer.HashlockState{LockHash: lock}, "")
	w.row(tr, channel.TransferOpen, id)
	ok(t, 200, second(w.do(http.MethodPost, "/transfers/create", again)))
	refused(t, w, http.MethodPost, "/transfers/create", w.body(payment("0")), 409, "lock_hash_used", "lock hash")

	w = newWorld(t)
	w.err = node.ErrInDoubt
	w.do(http.MethodPost, "/transfers/create", again)
	w.err = nil
	refused(t, w, http.MethodPost, "/transfers/create", w.body(payment("0")), 409, "lock_hash_used", "lock hash")
}
