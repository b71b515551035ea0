//go:build !nodev

package main

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/config"
)

// sluice runs a command line in this process.
func sluice(t *testing.T, args ...string) (code int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	code = execute(t.Context(), args, &o, &e)
	return code, o.String(), e.String()
}

func file(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestExitCodes(t *testing.T) {
	example := strings.ReplaceAll(string(config.Example()), "mnemonic.txt", file(t, "words", "army van defense carry jealous true garbage claim echo media make crunch"))
	good := file(t, "good.yaml", example)
	bad := file(t, "bad.yaml", strings.NewReplacer("maxFeePerGas:", "maxFeeperGas:", "level: info", "level: loud").Replace(example))
	worse := file(t, "worse.yaml", strings.NewReplacer("level: info", "level: loud", "format: text", "format: xml").Replace(example))
	key := file(t, "key", strings.Repeat("1", 64))
	for _, tt := range []struct {
		args      []string
		code      int
		out, says string
	}{
		{[]string{"version"}, 0, "sluice ", ""},
		{[]string{"--version"}, 0, "sluice ", ""},
		{[]string{"config", "example"}, 0, "collateralPeers:", ""},
		{[]string{"config", "check", "-c", good}, 0, "is good: 2 chains, 2 assets, 1 peer, router with 1 swap and 1 collateral profile\n  identity 0: vector", ""},
		{[]string{"config", "check", "-c", good, "--log-level", "loud"}, 1, "", `log.level: cannot be "loud"`},
		{[]string{"config", "check", "-c", bad}, 1, "", "did you mean maxFeePerGas?"},
		{[]string{"config", "check", "-c", worse}, 1, "", "2 settings are wrong:\n  log.level"},
		{[]string{"config", "check", "-c", "nowhere.yaml"}, 1, "", "nowhere.yaml"},
		{[]string{"run", "-c", "nowhere.yaml"}, 1, "", "no such file"},
		{[]string{}, 0, "Available Commands:", ""},
		{[]string{"config"}, 0, "Usage:\n  sluice config [command]\n", ""},
		{[]string{"bogus"}, 2, "", "unknown command"},
		{[]string{"bogus", "--seeds", "5"}, 2, "", `unknown command "bogus" for sluice; see `},
		{[]string{"dvv"}, 2, "", "did you mean dev?; see `sluice --help`"},
		{[]string{"config", "chekc"}, 2, "", "did you mean check?; see `sluice config --help`"},
		{[]string{"completion", "tcsh"}, 2, "", `unknown command "tcsh" for sluice completion`},
		{[]string{"config", "import"}, 2, "", "FILE is missing"},
		{[]string{"config", "explain", "-c", good, "http", "htpt"}, 2, "", "no setting begins with htpt"},
		{[]string{"doctor", "-c", "nowhere.yaml"}, 2, "", "nowhere.yaml: no such file; `sluice config example`"},
		{[]string{"keys", "new"}, 2, "", "name one place: --mnemonic-file or --keystore\n"},
		{[]string{"keys", "list"}, 2, "", "name one place: --mnemonic-file, --key-file or --keystore\n"},
		{[]string{"run", "now"}, 2, "", `sluice run takes no argument, and "now" is one; see `},
		{[]string{"run", "--nope"}, 2, "", "unknown flag: --nope; see `sluice run --help`"},
		{[]string{"sim", "--seed", "x"}, 2, "", "invalid argument \"x\" for \"--seed\" flag; see `sluice sim --help`"},
		{[]string{"contracts", "deploy", "--rpc", "sepolia", "--key-file", key}, 1, "", "--rpc: is not the URL"},
		{[]string{"contracts", "deploy"}, 2, "", "required flag"},
		{[]string{"contracts", "deploy", "--rpc", "http://127.0.0.1:1/KEY", "--key-file", good}, 1, "", "does not hold a private key"},
	} {
		code, out, errOut := sluice(t, tt.args...)
		if code != tt.code || !strings.Contains(out, tt.out) || !strings.Contains(errOut, tt.says) {
			t.Errorf("%v: exit %d\n%s%s", tt.args, code, out, errOut)
		}
	}
}

// startChain returns a chain of this process and a file with the key of one of
// its faucet accounts.
func startChain(t *testing.T) (c *dev.Chain, keyFile string) {
	t.Helper()
	c, err := dev.Start(dev.Options{ChainID: 1337})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	keys, err := dev.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	return c, file(t, "key", hex.EncodeToString(crypto.FromECDSA(keys[0])))
}

func TestDeployAndRun(t *testing.T) {
	chain, key := startChain(t)
	code, block, errOut := sluice(t, "contracts", "deploy", "--rpc", chain.URL(), "--key-file", key, "--chain-id", "1337")
	if code != 0 || strings.Count(errOut, "contract created") != 5 {
		t.Fatalf("exit %d\n%s%s", code, block, errOut)
	}
	head := chain.Head().Number.Uint64()
	again, second, errOut := sluice(t, "contracts", "deploy", "--rpc", chain.URL(), "--key-file", key)
	if again != 0 || second != block || errOut != "" {
		t.Errorf("the second run: exit %d, at block %d\n%s%s", again, head, second, errOut)
	}
	code, _, errOut = sluice(t, "contracts", "deploy", "--rpc", chain.URL(), "--key-file", key, "--chain-id", "1338")
	if code != 1 || !strings.Contains(errOut, "is of chain 1337, not 1338") {
		t.Errorf("another chain: exit %d, %s", code, errOut)
	}

	// What was printed is the part of a config that a node runs with.
	contracts := strings.ReplaceAll(block, "\n", "\n    ")
	yaml := fmt.Sprintf(`
dataDir: %s
identities: {mnemonicFile: %s}
p2p: {listen: [/ip4/127.0.0.1/tcp/0]}
http: {listen: "127.0.0.1:0"}
grpc: {listen: "127.0.0.1:0"}
metrics: {listen: "127.0.0.1:0"}
log: {format: json}
chains:
  - id: 1337
    name: left
    rpc: %s
    confirmations: 1
    maxHeadAge: 0s
    pollEvery: 50ms
    %s
    assets: [{id: "0x0000000000000000000000000000000000000000", symbol: ETH, decimals: 18}]
`, t.TempDir(), file(t, "words", config.CarolMnemonic), chain.URL(), contracts)
	runNode(t, file(t, "sluice.yaml", yaml))
}

// runNode starts a node as the command does, asks for its health, and interrupts
// it.
func runNode(t *testing.T, path string) {
	ctx, interrupt := context.WithCancel(t.Context())
	defer interrupt()
	var log lines
	done := make(chan int, 1)
	go func() { done <- execute(ctx, []string{"run", "-c", path}, &log, &log) }()
	var up struct{ HTTP, Metrics string }
	for deadline := time.Now().Add(30 * time.Second); up.HTTP == ""; time.Sleep(20 * time.Millisecond) {
		select {
		case code := <-done:
			t.Fatalf("the node ended with %d\n%s", code, log.String())
		default:
		}
		if time.Now().After(deadline) {
			t.Fatalf("the node is not up\n%s", log.String())
		}
		if m := regexp.MustCompile(`(?m)^.*"node is up".*$`).FindString(log.String()); m != "" {
			if err := json.Unmarshal([]byte(m), &up); err != nil || up.HTTP == "" {
				t.Fatalf("%s: %v", m, err)
			}
		}
	}
	for _, url := range []string{"http://" + up.HTTP + "/ping", "http://" + up.Metrics + "/readyz", "http://" + up.Metrics + "/metrics"} {
		req, _ := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
		resp, err := http.DefaultClient.Do(req)
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			t.Errorf("%s: %s", url, resp.Status)
		}
	}
	interrupt()
	if code := <-done; code != 0 {
		t.Errorf("an interrupted node ends with %d\n%s", code, log.String())
	}
}

// lines is a buffer that may be read while it is written.
type lines struct {
	mu  sync.Mutex
	buf bytes.Buffer
}

func (l *lines) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.Write(p)
}

func (l *lines) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.buf.String()
}
