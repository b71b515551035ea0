package e2e

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// A node that was made well is well, and each thing that is broken in it is named
// with how to mend it.
func TestTheDoctorNamesWhatIsBroken(t *testing.T) {
	chains := [2]*evm{newEVM(t, 0), newEVM(t, 1)}
	rpcs := [2]string{chains[0].URL(), chains[1].URL()}
	n, peer := newNode(t, 0), newNode(t, 1)
	for i, e := range chains {
		e.fund(t, n.id.Address(), units(1, i))
	}
	n.configure(t, chains, rpcs)
	path := filepath.Join(n.dir, "sluice.yaml")
	good, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	u := user{t: t, path: plain.at(t)}
	chain := func(c object) object { return c["chains"].([]any)[0].(object) }
	nowhere := fmt.Sprintf("127.0.0.1:%d", freePort(t))
	openWords := filepath.Join(t.TempDir(), "words")
	u.does("keys", "new", "--mnemonic-file", openWords)
	if err := os.Chmod(openWords, 0o644); err != nil {
		t.Fatal(err)
	}
	poorWords := filepath.Join(t.TempDir(), "words")
	u.does("keys", "new", "--mnemonic-file", poorWords)
	noDir := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(noDir, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		rule             string
		breaks           func(c object)
		exit             int
		part, says, mend string
	}{
		{"nothing", func(object) {}, 0, "chain 1337", "its five contracts are there", ""},
		{"an endpoint that is down", func(c object) { chain(c)["rpc"] = "http://" + nowhere }, 1, "chain 1337", "does not answer", "correct rpc of the chain"},
		{"an endpoint of another chain", func(c object) { chain(c)["rpc"] = rpcs[1] }, 1, "chain 1337", "the endpoint is of chain 1338", "Correct rpc or id"},
		{"contracts that are not there", func(c object) { chain(c)["contracts"].(object)["factory"] = common.Address{0xfa} }, 1,
			"chain 1337", "contracts.factory: there is no contract at", "sluice contracts deploy"},
		{"contracts of another kind", func(c object) {
			at := chain(c)["contracts"].(object)
			at["hashlock"], at["withdraw"] = at["withdraw"], at["hashlock"]
		}, 1, "chain 1337", "", "sluice contracts deploy"},
		{"an account without gas", func(c object) { c["identities"].(object)["mnemonicFile"] = poorWords }, 1, "chain 1337", "has 0 wei", "without gas no dispute can be answered"},
		{"a peer that is not there", func(c object) {
			c["p2p"].(object)["peers"] = []object{{"identifier": peer.id.Identifier(), "addresses": []string{peer.address()}}}
		}, 0, "peer " + string(peer.id.Identifier()[:14]), "it takes no connection", "Ask its operator"},
		{"words that others may read, on a real chain", func(c object) {
			c["identities"].(object)["mnemonicFile"] = openWords
			chain(c)["id"], chain(c)["maxFeePerGas"], chain(c)["maxHeadAge"] = 5000, "100000000000", "1m"
		}, 1, "identities.mnemonicFile", "may be read by others", "chmod 600 " + openWords},
		{"a data directory that is a file", func(c object) { c["dataDir"] = noDir }, 1, "data directory", "is a file", "name another dataDir"},
		{"a data directory that nobody may write", func(c object) { c["dataDir"] = "/proc/self/fd" }, 1, "data directory", "/proc/self/fd", "right to"},
		{"Redis that is down", func(c object) { c["redis"] = object{"url": "redis://" + nowhere} }, 1, "redis", "it does not answer", "Start Redis"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			u.t = t
			var c object
			if err := json.Unmarshal(good, &c); err != nil {
				t.Fatal(err)
			}
			c["dataDir"] = filepath.Join(t.TempDir(), "data") // a socket's path is short
			tt.breaks(c)
			raw, err := json.Marshal(c)
			if err != nil {
				t.Fatal(err)
			}
			at := filepath.Join(t.TempDir(), "sluice.yaml")
			if err := os.WriteFile(at, raw, 0o600); err != nil {
				t.Fatal(err)
			}
			code, out, errOut := u.run("doctor", "-c", at, "--json")
			var got struct {
				Findings []struct{ Part, Grade, Says, Mend string }
			}
			if err := json.Unmarshal([]byte(out), &got); err != nil || code != tt.exit {
				t.Fatalf("exit %d, want %d: %v\n%s%s", code, tt.exit, err, out, errOut)
			}
			found := false
			for _, f := range got.Findings {
				found = found || strings.HasPrefix(f.Part, tt.part) && strings.Contains(f.Says, tt.says) && strings.Contains(f.Mend, tt.mend) && (tt.mend == "") == (f.Grade == "good")
			}
			if !found {
				t.Errorf("nothing says of %s: %q, and to mend it: %q\n%s", tt.part, tt.says, tt.mend, out)
			}
		})
	}
}
