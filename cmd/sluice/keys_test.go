package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// keysLine runs `sluice keys` in this process.
func keysLine(t *testing.T, args ...string) (code int, out, errOut string) {
	t.Helper()
	var o, e bytes.Buffer
	code = execute(t.Context(), append([]string{"keys"}, args...), &o, &e)
	return code, o.String(), e.String()
}

func put(t *testing.T, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

const junkWords = "test test test test test test test test test test test junk"

func TestKeysAreMadeListedAndExportedAndNeverShown(t *testing.T) {
	dir := t.TempDir()
	words, store, password := filepath.Join(dir, "words"), filepath.Join(dir, "store"), put(t, dir, "pw", "correct horse\n")
	code, out, errOut := keysLine(t, "new", "--mnemonic-file", words)
	if code != 0 || !strings.Contains(out, "identity 0 is vector") {
		t.Fatalf("new: %d %s%s", code, out, errOut)
	}
	raw, err := os.ReadFile(words)
	if err != nil || len(strings.Fields(string(raw))) != 24 {
		t.Fatalf("%d words: %v", len(strings.Fields(string(raw))), err)
	}
	if info, err := os.Stat(words); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode of the words: %v, %v", info.Mode(), err)
	}
	first, _, _ := strings.Cut(string(raw), " ")
	for _, w := range strings.Fields(string(raw))[:4] {
		if strings.Contains(out+errOut, " "+w+" ") {
			t.Errorf("a word is shown (the first is %s)", first)
		}
	}
	if code, _, errOut = keysLine(t, "new", "--mnemonic-file", words); code != 1 || !strings.Contains(errOut, "exists") {
		t.Errorf("over a file that is there: %d %s", code, errOut)
	}
	if code, _, errOut = keysLine(t, "new", "--mnemonic-file", words+"2", "--show-words"); code != 2 || !strings.Contains(errOut, "no terminal") {
		t.Errorf("words into a pipe: %d %s", code, errOut)
	}
	if _, err := os.Stat(words + "2"); err == nil {
		t.Error("a file was made all the same")
	}
	code, exported, errOut := keysLine(t, "export", "--mnemonic-file", words, "--index", "1", "--keystore", store, "--password-file", password)
	if code != 0 {
		t.Fatalf("export: %s", errOut)
	}
	code, listed, _ := keysLine(t, "list", "--mnemonic-file", words, "--count", "2")
	lines := strings.Split(strings.TrimSpace(listed), "\n")
	if code != 0 || len(lines) != 2 || !strings.HasPrefix(lines[1], "identity 1: vector") {
		t.Fatalf("list: %d %q", code, listed)
	}
	_, who, _ := strings.Cut(lines[1], ": ")
	if !strings.HasSuffix(strings.TrimSpace(exported), who) {
		t.Errorf("exported %q, listed %q", exported, who)
	}
	if code, out, _ = keysLine(t, "list", "--keystore", store, "--password-file", password); code != 0 || strings.TrimSpace(out) != "identity 0: "+who {
		t.Errorf("the keystore has %q", out)
	}
	if code, out, _ = keysLine(t, "list", "--keystore", store); code != 0 || !strings.HasPrefix(out, "account 0x") {
		t.Errorf("accounts without the passphrase: %d %q", code, out)
	}
	if code, out, _ = keysLine(t, "list", "--json", "--keystore", store); code != 0 || !strings.HasPrefix(out, `[{"account":"0x`) {
		t.Errorf("as JSON: %d %q", code, out)
	}
	if code, _, errOut = keysLine(t, "list", "--keystore", store, "--password-file", put(t, dir, "bad", "guess")); code != 1 || strings.Contains(errOut, "guess") {
		t.Errorf("a wrong passphrase: %d %s", code, errOut)
	}
}

func TestImportChecksWhatItTakes(t *testing.T) {
	dir := t.TempDir()
	password, store := put(t, dir, "pw", "correct horse"), filepath.Join(dir, "store")
	for _, tt := range []struct {
		rule, text string
		args       []string
		code       int
		says       string
	}{
		{"words into a file", junkWords, []string{"--mnemonic-file", filepath.Join(dir, "w")}, 0, "account 0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266"},
		{"a key of words into a keystore", junkWords, []string{"--keystore", store, "--index", "1", "--password-file", password}, 0, "account 0x70997970C51812dc3A010C7d01b50e0d17dc79C8"},
		{"a key into a keystore", "0x" + strings.Repeat("1f", 32), []string{"--keystore", store, "--password-file", password}, 0, ", account 0x"},
		{"the same again", "0x" + strings.Repeat("1f", 32), []string{"--keystore", store, "--password-file", password}, 1, "exists"},
		{"a wrong word", strings.Replace(junkWords, "junk", "hunter2", 1), []string{"--mnemonic-file", filepath.Join(dir, "x")}, 1, "word 12 of 12"},
		{"a key that is none", strings.Repeat("hunter2", 9), []string{"--keystore", store, "--password-file", password}, 1, "not a private key"},
		{"a key into a file of words", strings.Repeat("1f", 32), []string{"--mnemonic-file", filepath.Join(dir, "x")}, 2, "--keystore"},
		{"nowhere", junkWords, nil, 2, "name one place"},
		{"without a passphrase or a terminal", junkWords, []string{"--keystore", store}, 2, "--password-file"},
	} {
		from := put(t, dir, "from", tt.text)
		code, out, errOut := keysLine(t, append([]string{"import", "--from", from}, tt.args...)...)
		if code != tt.code || !strings.Contains(out+errOut, tt.says) {
			t.Errorf("%s: %d %s%s", tt.rule, code, out, errOut)
		}
		if strings.Contains(out+errOut, "hunter2") || strings.Contains(out+errOut, "1f1f") || strings.Contains(out+errOut, "junk") {
			t.Errorf("%s: a secret is told: %s%s", tt.rule, out, errOut)
		}
	}
	if _, err := os.Stat(filepath.Join(dir, "x")); err == nil {
		t.Error("a file was made of what was refused")
	}
}

func TestTheSignersExampleIsAValidConfigOnceItsFilesAre(t *testing.T) {
	var o, e bytes.Buffer
	if code := execute(t.Context(), []string{"signer", "example"}, &o, &e); code != 0 || !strings.Contains(o.String(), "peersPerDay") {
		t.Fatalf("%d %s", code, e.String())
	}
	dir := t.TempDir()
	text := strings.NewReplacer("dataDir: sluice-signer", "dataDir: "+dir, "socket: sluice-signer/", "socket: "+dir+"/", "mnemonic.txt", filepath.Join(dir, "none")).Replace(o.String())
	e.Reset()
	if code := execute(t.Context(), []string{"signer", "--config", put(t, dir, "c", text), "--init"}, &o, &e); code != 1 || !strings.Contains(e.String(), "keys.mnemonicFile") {
		t.Errorf("without its words: %d %s", code, e.String())
	}
	e.Reset()
	if code := execute(t.Context(), []string{"signer", "--config", put(t, dir, "d", strings.Replace(text, "gasPerDay", "gasPerday", 1))}, &o, &e); code != 1 || !strings.Contains(e.String(), "did you mean gasPerDay?") {
		t.Errorf("an unknown key: %d %s", code, e.String())
	}
}
