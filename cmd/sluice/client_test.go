//go:build !nodev

package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
)

// ends runs a command line and checks its exit code and its JSON error.
func ends(t *testing.T, code int, name string, args ...string) {
	t.Helper()
	got, out, errOut := sluice(t, append(args, "--json")...)
	var e cli.Error
	if err := json.Unmarshal([]byte(errOut), &e); err != nil || got != code || e.Code != name || e.Message == "" || out != "" {
		t.Errorf("%v: exit %d, want %d %s\n%s%s", args, got, code, name, out, errOut)
	}
}

// lines that are right but for the node, which is not there.
func reachable() [][]string {
	return [][]string{
		{"getinfo"}, {"chains"}, {"peers", "list"}, {"peers", "remove", "vector1"}, {"channels", "list"}, {"channels", "open", "vector1", "--chain", "1"},
		{"channels", "deposit", "0x12345678", "1", "USDC"}, {"channels", "withdraw", "0x12345678", "1", "USDC"}, {"channels", "close", "0x12345678"},
		{"balances"}, {"transfers", "request", "1", "USDC"}, {"transfers", "pay", "sluice1q"}, {"transfers", "decode", "sluice1q"}, {"transfers", "requests"},
		{"transfers", "list"}, {"transfers", "track", "0x12"}, {"quote", "1", "USDC", "--router", "vector1"}, {"withdrawals", "list"}, {"withdrawals", "retry", "0x12"},
		{"router", "status"}, {"router", "forwards"}, {"router", "drain"}, {"router", "undrain"}, {"definitions", "list"},
		{"definitions", "remove", "0x00000000000000000000000000000000000000aa", "--chain", "1"}, {"tokens", "list"}, {"tokens", "mint", "x", "--scope", "read"},
		{"tokens", "revoke", "12"}, {"events", "tail"}, {"webhooks", "list"}, {"webhooks", "add", "http://127.0.0.1:1", "--event", "SETUP"}, {"webhooks", "remove", "12"},
		{"webhooks", "redeliver", "12"}, {"webhooks", "undelivered"}, {"log", "level"}, {"backup", "x.db"}, {"audit"}, {"reload"}, {"stop", "--yes"},
		{"leave", "--to", "0x1111111111111111111111111111111111111111"},
	}
}

func TestWithoutANodeEveryCommandSaysSo(t *testing.T) {
	nowhere := filepath.Join(t.TempDir(), "no.sock")
	for _, args := range reachable() {
		ends(t, cli.ExitUnavailable, "no_node", append(args, "--socket", nowhere)...)
	}
}

func TestEveryMisuseIsRefusedBeforeANodeIsAsked(t *testing.T) {
	for _, args := range reachable() {
		ends(t, cli.ExitUsage, "usage", append(args, "--no-such-flag")...)
	}
	for _, args := range [][]string{
		{"getinfo", "now"}, {"peers", "lst"}, {"peers", "add", "vector1"}, {"peers", "add", "vector1", "/ip4/1.2.3.4/tcp/1"}, {"channels", "open", "vector1"},
		{"channels", "deposit", "0x12", "1"}, {"channels", "deposit", "0x12", "1", "USDC", "now"}, {"transfers", "request", "1"}, {"transfers", "request", "1", "USDC", "--expires", "0s"},
		{"transfers", "request", "1", "USDC", "--expires", "soon"}, {"transfers", "pay"}, {"quote", "1", "USDC"}, {"router", "forwards", "-n", "0"}, {"router", "forwards", "--state", "bogus"}, {"transfers", "list", "-n", "1001"},
		{"definitions", "add", "0x12", "--chain", "1"}, {"definitions", "add", "0x00000000000000000000000000000000000000aa"}, {"tokens", "mint", "x"},
		{"tokens", "mint", "x", "--scope", "all"}, {"tokens", "mint", "x", "--scope", "read", "--expires", "-1h"}, {"webhooks", "add", "http://127.0.0.1:1"},
		{"log", "level", "a", "b", "c"}, {"backup"}, {"leave"}, {"getinfo", "--addr", "nowhere"}, {"getinfo", "--addr", "127.0.0.1:1", "--socket", "x"},
		{"getinfo", "--addr", "127.0.0.1:1", "--token-file", "nowhere"}, {"getinfo", "--addr", "127.0.0.1:1", "--tls-ca", "nowhere"}, {"getinfo", "-c", "nowhere.yaml"},
		{"tokens", "narrow", "nowhere"}, {"tokens", "show", "nowhere"}, {"events", "tail", "--from", "-2"}, {"man"},
	} {
		ends(t, cli.ExitUsage, "usage", args...)
	}
	ends(t, cli.ExitUsage, "needs_yes", "stop", "--socket", filepath.Join(t.TempDir(), "no.sock"))
}

// visit calls f for every command that does something.
func visit(cmd *cobra.Command, f func(*cobra.Command)) {
	if !cmd.HasSubCommands() {
		f(cmd)
	}
	for _, c := range cmd.Commands() {
		visit(c, f)
	}
}

func TestEveryClientCommandExplainsItselfWithAnExample(t *testing.T) {
	for _, top := range append(clientCmds(), newDoctorCmd(), newManCmd()) {
		visit(top, func(c *cobra.Command) {
			if c.Long == "" || c.Short == "" || !strings.Contains(c.Example, "sluice ") {
				t.Errorf("%s has no long help, or no example", c.CommandPath())
			}
			for _, l := range strings.Split(c.Example, "\n") {
				if l != "" && !strings.HasPrefix(l, "  sluice "+strings.TrimPrefix(c.CommandPath(), "sluice ")) {
					t.Errorf("%s: the example %q is of another command", c.CommandPath(), l)
				}
			}
		})
	}
}

func TestManualPages(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "man1")
	code, out, errOut := sluice(t, "man", "--dir", dir)
	if code != 0 {
		t.Fatalf("exit %d\n%s%s", code, out, errOut)
	}
	page, err := os.ReadFile(filepath.Join(dir, "sluice-transfers-pay.1"))
	if err != nil || !strings.Contains(string(page), "max-fee") {
		t.Errorf("%v\n%s", err, page)
	}
}

func TestCompletionOfEachShellAndOfAnAbsentNode(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish"} {
		if code, out, _ := sluice(t, "completion", shell); code != 0 || !strings.Contains(out, "sluice") {
			t.Errorf("%s: exit %d", shell, code)
		}
	}
	code, out, _ := sluice(t, "__complete", "channels", "close", "--socket", filepath.Join(t.TempDir(), "no.sock"), "")
	if code != 0 || !strings.HasPrefix(out, ":4") {
		t.Errorf("without a node: exit %d\n%s", code, out)
	}
}

func TestATokenIsNarrowedWithoutANode(t *testing.T) {
	path := file(t, "token", "sluicetoken1nonsense")
	ends(t, cli.ExitUsage, "usage", "tokens", "narrow", path, "--expires", "1h")
	ends(t, cli.ExitUsage, "usage", "tokens", "show", path)
}

func TestTheDoctorWorksWithoutANode(t *testing.T) {
	code, out, errOut := sluice(t, "doctor", "--socket", filepath.Join(t.TempDir(), "no.sock"), "-c", "nowhere.yaml", "--json")
	var all struct {
		Worst    string
		Findings []struct{ Part, Grade, Says, Mend string }
	}
	if err := json.Unmarshal([]byte(out), &all); err != nil || code != cli.ExitFailure || all.Worst != "bad" || len(all.Findings) != 2 {
		t.Fatalf("exit %d: %v\n%s%s", code, err, out, errOut)
	}
	for _, f := range all.Findings {
		if f.Grade != "good" && f.Mend == "" {
			t.Errorf("%s: it does not say how to mend %q", f.Part, f.Says)
		}
	}
}

func TestAPaymentThatFailedSaysWhatToDo(t *testing.T) {
	for reason, says := range map[string]string{
		"insufficient_collateral": "of less", "recipient_offline": "once the recipient's node runs", "draining": "later", "expired": "Ask for a new request.",
	} {
		if got := afterFailure(reason); !strings.Contains(got, says) {
			t.Errorf("%s: %s", reason, got)
		}
	}
}
