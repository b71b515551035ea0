package e2e

import (
	"encoding/hex"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/chain/hd"
	"github.com/sluice-node/sluice/config"
)

// A node that starts, makes identities and refuses one writes nothing of its keys
// at the level of debug, wherever they come from.
func TestNoLogHasASecret(t *testing.T) {
	var chains [2]*evm
	var rpcs [2]string
	for i := range chains {
		chains[i] = newEVM(t, i)
		rpcs[i] = chains[i].URL()
	}
	const passphrase = "correct-horse-battery"
	var raw []string
	for _, path := range []string{"m/44'/60'/0'/0/0", "m/44'/60'/0'/0/1"} {
		key, err := hd.Key(config.RogerMnemonic, path)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, hex.EncodeToString(crypto.FromECDSA(key)), new(big.Int).SetBytes(crypto.FromECDSA(key)).String())
	}
	for _, from := range []string{"mnemonicFile", "keystore", "keyFile"} {
		t.Run(from, func(t *testing.T) {
			n := newNode(t, 2)
			n.configure(t, chains, rpcs)
			at := func(name string) string { return filepath.Join(n.dir, name) }
			put := func(name, text string) {
				t.Helper()
				if err := os.WriteFile(at(name), []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			put("password", passphrase)
			put("key", raw[0])
			source := `"` + from + `": "` + at(map[string]string{"mnemonicFile": "mnemonic", "keyFile": "key"}[from]) + `"`
			if from == "keystore" {
				for _, index := range []string{"0", "1"} {
					p := start(t, "export", plain.at(t), nil, "keys", "export", "--mnemonic-file", at("mnemonic"), "--index", index, "--keystore", at("keys"), "--password-file", at("password"))
					if code := p.ended(t, soon); code != 0 {
						t.Fatalf("keys export: exit %d", code)
					}
				}
				source = `"keystore": {"dir": "` + at("keys") + `", "passwordFile": "` + at("password") + `"}`
			}
			c, err := os.ReadFile(at("sluice.yaml"))
			if err != nil {
				t.Fatal(err)
			}
			text := strings.Replace(string(c), `"mnemonicFile": "`+at("mnemonic")+`"`, source, 1)
			text = strings.Replace(text, `"level": "info"`, `"level": "debug"`, 1)
			if !strings.Contains(text, source) || !strings.Contains(text, `"level": "debug"`) {
				t.Fatalf("the config is not the one that is meant: %s", text)
			}
			put("sluice.yaml", text)
			n.start(t)
			if err := n.post("/node", object{"index": 1}, nil); (err == nil) != (from != "keyFile") {
				t.Errorf("identity 1: %v", err)
			}
			if err := n.post("/node", object{"index": 2}, nil); (err == nil) != (from == "mnemonicFile") {
				t.Errorf("identity 2: %v", err)
			}
			n.proc.kill()
			n.start(t) // revived
			if err := n.as(t, 1).get("/channels", nil); (err == nil) != (from != "keyFile") {
				t.Errorf("identity 1 after a restart: %v", err)
			}
			log, err := os.ReadFile(n.proc.log)
			if err != nil || !strings.Contains(string(log), "node is up") {
				t.Fatalf("no log: %v", err)
			}
			for _, secret := range append([]string{"zoo", passphrase}, raw...) {
				if strings.Contains(strings.ToLower(string(log)), secret) {
					t.Errorf("the log has %q", secret)
				}
			}
		})
	}
}
