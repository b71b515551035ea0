package e2e

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel/transfer"
)

// user is somebody at the command line of one node.
type user struct {
	t      *testing.T
	path   string
	socket string
}

// run runs a command and returns what it ended with.
func (u user) run(args ...string) (code int, out, errOut string) {
	u.t.Helper()
	cmd := exec.Command(u.path, args...) // its standard input is /dev/null
	var o, e bytes.Buffer
	cmd.Stdout, cmd.Stderr = &o, &e
	cmd.Env = append(os.Environ(), "SLUICE_SOCKET="+u.socket)
	err := cmd.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		u.t.Fatal(err)
	}
	return cmd.ProcessState.ExitCode(), o.String(), e.String()
}

// does runs a command that must succeed.
func (u user) does(args ...string) string {
	u.t.Helper()
	code, out, errOut := u.run(args...)
	if code != 0 {
		u.t.Fatalf("sluice %s: exit %d\n%s%s", strings.Join(args, " "), code, out, errOut)
	}
	return strings.TrimSpace(out)
}

// reads runs a command with --json into a value.
func (u user) reads(into any, args ...string) {
	u.t.Helper()
	out := u.does(append(args, "--json")...)
	if err := json.Unmarshal([]byte(out), into); err != nil {
		u.t.Fatalf("sluice %s: %v\n%s", strings.Join(args, " "), err, out)
	}
}

// fails runs a command that must end with a code and an error of that name.
func (u user) fails(code int, name string, args ...string) {
	u.t.Helper()
	got, out, errOut := u.run(append(args, "--json")...)
	var e struct {
		Code, Message string
		Retryable     bool
	}
	if err := json.Unmarshal([]byte(errOut), &e); err != nil || got != code || e.Code != name || e.Message == "" {
		u.t.Errorf("sluice %s: exit %d, want %d %s\n%s%s", strings.Join(args, " "), got, code, name, out, errOut)
	}
}

// money is what an identity has in all places, by kind, chain and symbol.
func (u user) money() map[string]string {
	u.t.Helper()
	var b struct {
		Balances []struct {
			Asset        struct{ ChainID, Symbol string }
			Kind, Amount string
		}
	}
	u.reads(&b, "balances")
	out := map[string]string{}
	for _, x := range b.Balances {
		out[strings.TrimPrefix(x.Kind, "BALANCE_KIND_")+" "+x.Asset.ChainID+" "+x.Asset.Symbol] = x.Amount
	}
	return out
}

// devChain is a chain as dev reports it.
type devChain struct {
	RPC, Factory, Mastercopy, Registry, Hashlock, Withdraw string
	Token                                                  struct{ Address string }
}

// doctorSees has the doctor look at configs of a chain whose token is named rightly
// and wrongly.
func (u user) doctorSees(c devChain) {
	u.t.Helper()
	words := filepath.Join(u.t.TempDir(), "words")
	u.does("keys", "new", "--mnemonic-file", words)
	for _, tt := range []struct {
		symbol   string
		decimals int
		says     string
	}{
		{"TEST", 6, "its assets are what the config says"},
		{"TEST", 18, "has 6 decimals, the config says 18"},
		{"USDC", 6, `calls itself "TEST", the config says "USDC"`},
	} {
		path := filepath.Join(u.t.TempDir(), "sluice.yaml")
		yaml := fmt.Sprintf(`
dataDir: %s
identities: {mnemonicFile: %s}
chains:
  - id: 1338
    name: dev
    rpc: %s
    confirmations: 1
    contracts: {factory: "%s", mastercopy: "%s", registry: "%s", hashlock: "%s", withdraw: "%s"}
    assets: [{id: "%s", symbol: %s, decimals: %d}]
`, u.t.TempDir(), words, c.RPC, c.Factory, c.Mastercopy, c.Registry, c.Hashlock, c.Withdraw, c.Token.Address, tt.symbol, tt.decimals)
		if err := os.WriteFile(path, []byte(yaml), 0o600); err != nil {
			u.t.Fatal(err)
		}
		if code, out, errOut := u.run("doctor", "-c", path); code != 1 || !strings.Contains(out, tt.says) { // 1: the account has no gas
			u.t.Errorf("doctor: exit %d\n%s%s", code, out, errOut)
		}
	}
}

// A person with the command line only: opens, deposits, asks, pays across chains,
// keeps the receipt, withdraws, closes and leaves.
func TestACommandLineIsEnough(t *testing.T) {
	report := filepath.Join(t.TempDir(), "report.json")
	d := dev(t, freeBase(t), "--report", report)
	var up struct {
		Nodes  map[string]struct{ Socket, PublicIdentifier string }
		Chains map[string]devChain
	}
	until(t, "dev is up", minute, func() error {
		if err := d.alive(); err != nil {
			return err
		}
		raw, err := os.ReadFile(report)
		if err != nil {
			return err
		}
		return json.Unmarshal(raw, &up)
	})
	at := func(name string) user { return user{t, plain.at(t), up.Nodes[name].Socket} }
	carol, dave, roger := at("carol"), at("dave"), at("roger")

	// Dave is asked for by a request that only its chain makes plain.
	dave.fails(2, "usage", "transfers", "request", "1.5", "TEST")
	request := dave.does("transfers", "request", "1.5", "TEST", "--chain", "1338", "--description", "two coffees")
	if !strings.HasPrefix(request, "sluice1") || strings.Contains(request, "\n") {
		t.Fatalf("off a terminal a request is one word, not %q", request)
	}
	carol.fails(2, "bad_payment_request", "transfers", "decode", request[:40]+"q"+request[41:])
	carol.fails(2, "needs_yes", "transfers", "pay", request)
	carol.fails(6, "fee_above_limit", "transfers", "pay", request, "--yes", "--max-fee", "0.000001")
	var paid struct {
		Payment struct{ Status, Preimage, RoutingID, Fee, Amount string }
	}
	carol.reads(&paid, "transfers", "pay", request, "--yes", "--max-fee", "0.01")
	var asked struct {
		Request struct{ LockHash, Amount string }
	}
	carol.reads(&asked, "transfers", "decode", request)
	if p := paid.Payment; p.Status != "PAYMENT_STATUS_PAID" || transfer.LockHash(common.HexToHash(p.Preimage)) != common.HexToHash(asked.Request.LockHash) {
		t.Errorf("the receipt proves nothing: %+v", paid)
	}
	before := carol.money()
	var again struct{ Payment struct{ RoutingID string } }
	carol.reads(&again, "transfers", "pay", strings.ToUpper(request), "--yes")
	if after := carol.money(); fmt.Sprint(before) != fmt.Sprint(after) || again.Payment.RoutingID != paid.Payment.RoutingID {
		t.Errorf("paying twice moved money:\n%v\n%v", before, after)
	}
	if out := dave.does("transfers", "requests"); !strings.Contains(out, "paid") || !strings.Contains(out, "two coffees") {
		t.Errorf("dave sees\n%s", out)
	}
	if out := carol.does("transfers", "track", paid.Payment.RoutingID[:10]+"…"); !strings.Contains(out, paid.Payment.Preimage) {
		t.Errorf("the receipt again:\n%s", out)
	}
	carol.fails(3, "not_found", "transfers", "track", common.HexToHash("0x1").Hex())

	// An open request is paid by whoever likes, more than once.
	open := dave.does("transfers", "request", "0.25", "ETH", "--chain", "1338", "--open")
	for range 2 {
		carol.does("transfers", "pay", open, "--yes", "--max-fee", "0.01")
	}

	// A second channel, and all that may be wrong with an amount.
	ch := carol.does("channels", "open", up.Nodes["roger"].PublicIdentifier, "--chain", "1338")
	if same := carol.does("channels", "open", up.Nodes["roger"].PublicIdentifier, "--chain", "1338"); same != ch {
		t.Errorf("opened again it is %s, not %s", same, ch)
	}
	carol.fails(2, "usage", "channels", "deposit", ch, "1.1234567", "TEST", "--yes")
	carol.fails(3, "not_found", "channels", "deposit", ch, "1", "DAI", "--yes")
	carol.fails(3, "not_found", "channels", "deposit", "0x1234567890", "1", "TEST", "--yes")
	carol.fails(6, "insufficient_funds", "channels", "deposit", ch, "10000000", "TEST", "--yes")
	carol.fails(6, "insufficient_funds", "channels", "deposit", ch, "10000000", "ETH", "--yes")
	carol.does("channels", "deposit", ch[:10], "2.5", "TEST", "--yes")
	if got := carol.money()["FREE 1338 TEST"]; got != "2500000" {
		t.Errorf("after the deposit %s is free", got)
	}
	carol.fails(8, "unsafe", "channels", "withdraw", ch, "1", "TEST", "--to", "0x0000000000000000000000000000000000000000", "--yes")
	carol.does("channels", "withdraw", ch, "1", "TEST", "--yes")
	if out := carol.does("channels", "close", ch, "--yes"); !strings.Contains(out, "Withdrawn 1.5 TEST") || !strings.Contains(out, "Nothing is left.") {
		t.Errorf("close says\n%s", out)
	}

	roger.does("router", "drain")
	var status struct{ Draining bool }
	if roger.reads(&status, "router", "status"); !status.Draining {
		t.Error("roger does not drain")
	}
	last := dave.does("transfers", "request", "1", "TEST", "--chain", "1338")
	if code, _, _ := carol.run("transfers", "pay", last, "--yes", "--max-fee", "1"); code == 0 {
		t.Error("a draining router carries a payment")
	}
	roger.does("router", "undrain")

	// Leaving sends everything away; what withdrawals still bring comes by the next.
	const to = "0x1111111111111111111111111111111111111111"
	code, out, errOut := carol.run("leave", "--to", to, "--yes")
	if code != 0 && code != 6 || !strings.Contains(out, "Sent the account's ETH") {
		t.Errorf("leave: exit %d\n%s%s", code, out, errOut)
	}
	for where, amount := range carol.money() {
		if strings.HasPrefix(where, "FREE") && amount != "0" {
			t.Errorf("%s %s is still in a channel", amount, where)
		}
	}
	if code, out, errOut := carol.run("doctor"); strings.Contains(out, "BAD   node") {
		t.Errorf("doctor: exit %d\n%s%s", code, out, errOut)
	}
	nowhere := user{t, plain.at(t), filepath.Join(t.TempDir(), "none.sock")}
	nowhere.doctorSees(up.Chains["1338"])
	nowhere.fails(5, "no_node", "getinfo")
}
