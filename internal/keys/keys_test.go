package keys

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/accounts/keystore"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/google/uuid"

	"github.com/sluice-node/sluice/channel"
)

const junk = "test test test test test test test test test test test junk"

func TestAMnemonicIsCheckedAndAWrongWordIsNamedByItsPlace(t *testing.T) {
	for _, tt := range []struct {
		rule, text string
		says       string // empty: good
	}{
		{"public dev words have a checksum", junk, ""},
		{"and so have those of the development nodes", "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong", ""},
		{"spaces and lines do not matter", "  " + strings.ReplaceAll(junk, " ", " \n "), ""},
		{"a word that is not on the list", strings.Replace(junk, "test test", "test secretword", 1), "word 2 of 12"},
		{"an upper-case word is not on the list", strings.Replace(junk, "junk", "Junk", 1), "word 12 of 12"},
		{"a checksum that does not fit", strings.Replace(junk, "junk", "test", 1), "checksum in word 12"},
		{"eleven words", strings.TrimSuffix(junk, " junk"), "11 words"},
		{"no words", "", "0 words"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			m, err := ParseMnemonic(tt.text)
			if tt.says == "" {
				if err != nil || m.Words() != strings.Join(strings.Fields(tt.text), " ") {
					t.Errorf("%v, %v", m, err)
				}
				return
			}
			if !errors.Is(err, ErrMnemonic) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("error %v, want it to say %q", err, tt.says)
			}
			if strings.Contains(err.Error(), "secretword") || strings.Contains(err.Error(), "unk") {
				t.Errorf("the error tells a word: %v", err)
			}
		})
	}
}

func TestANewMnemonicIsAGoodOneAndNotTheSameTwice(t *testing.T) {
	a, err := NewMnemonic()
	if err != nil {
		t.Fatal(err)
	}
	b, _ := NewMnemonic()
	if _, err := ParseMnemonic(a.Words()); err != nil || a.Words() == b.Words() || len(strings.Fields(a.Words())) != 24 {
		t.Errorf("made %d words: %v", len(strings.Fields(a.Words())), err)
	}
}

// Whatever a program does with what holds a secret, the secret does not show.
func TestNothingThatHoldsASecretShowsIt(t *testing.T) {
	m, err := ParseMnemonic(junk)
	if err != nil {
		t.Fatal(err)
	}
	key, err := m.Key(t.Context(), 0)
	if err != nil {
		t.Fatal(err)
	}
	raw := crypto.FromECDSA(key.(*local).key.Reveal())
	var out bytes.Buffer
	log := slog.New(slog.NewTextHandler(&out, &slog.HandlerOptions{Level: slog.LevelDebug}))
	logJSON := slog.New(slog.NewJSONHandler(&out, nil))
	for _, v := range []any{Hide(junk), m, *m, key, *key.(*local), Single(key), NewAccount(key), struct{ H Hidden[string] }{Hide(junk)}, map[string]any{"m": m}} {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
			fmt.Fprintf(&out, verb+"\n", v)
		}
		log.Debug("x", "v", v)
		logJSON.Info("x", "v", v)
		b, _ := json.Marshal(v)
		out.Write(b)
	}
	d := new(big.Int).SetBytes(raw).String()
	for _, secret := range []string{"junk", "test test", common.Bytes2Hex(raw), strings.ToUpper(common.Bytes2Hex(raw)), d, fmt.Sprintf("%x", junk)} {
		if strings.Contains(out.String(), secret) {
			t.Errorf("%q shows", secret)
		}
	}
}

func write(t *testing.T, name, text string, mode os.FileMode) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), mode); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAFileThatOthersMayReadIsRefusedWhereThereIsMoney(t *testing.T) {
	hex := strings.Repeat("1f", 32)
	open, shut := write(t, "open", junk, 0o644), write(t, "shut", junk, 0o600)
	if _, err := (Files{Strict: true}).Mnemonic(open); !errors.Is(err, ErrReadable) || !strings.Contains(err.Error(), "chmod 600") {
		t.Errorf("a readable file: %v", err)
	}
	if _, err := (Files{}).Mnemonic(open); err != nil {
		t.Errorf("on a development chain: %v", err)
	}
	if _, err := (Files{Strict: true}).Mnemonic(shut); err != nil {
		t.Errorf("a private file: %v", err)
	}
	if _, err := (Files{Strict: true}).RawKey(write(t, "k", hex, 0o640)); !errors.Is(err, ErrReadable) {
		t.Errorf("a key that the group may read: %v", err)
	}
	if _, err := (Files{Strict: true}).Passphrase(write(t, "p", "x", 0o604)); !errors.Is(err, ErrReadable) {
		t.Errorf("a passphrase that all may read: %v", err)
	}
}

func TestAKeyFileAndAPassphraseAreReadAndNeverQuoted(t *testing.T) {
	hex := strings.Repeat("1f", 32)
	k, err := (Files{}).RawKey(write(t, "k", "0x"+hex+"\n", 0o600))
	if err != nil || NewAccount(k).Address() != crypto.PubkeyToAddress(mustKey(t, hex).PublicKey) {
		t.Errorf("key %v, %v", k, err)
	}
	if _, err := (Files{}).RawKey(write(t, "k", strings.Repeat("zz", 32), 0o600)); err == nil || strings.Contains(err.Error(), "zz") {
		t.Errorf("a file without a key: %v", err)
	}
	p, err := (Files{}).Passphrase(write(t, "p", "hunter2 x\r\nsecond line\n", 0o600))
	if err != nil || p.Reveal() != "hunter2 x" {
		t.Errorf("passphrase %q, %v", p.Reveal(), err)
	}
	if _, err := (Files{}).Passphrase(write(t, "p", "\n", 0o600)); err == nil {
		t.Error("an empty passphrase is taken")
	}
	if _, err := (Files{}).Mnemonic(filepath.Join(t.TempDir(), "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

// light writes a keystore file of go-ethereum's that opens fast.
func light(t *testing.T, dir, name, hex, passphrase string) common.Address {
	t.Helper()
	key := mustKey(t, hex)
	a := crypto.PubkeyToAddress(key.PublicKey)
	raw, err := keystore.EncryptKey(&keystore.Key{Id: uuid.New(), Address: a, PrivateKey: key}, passphrase, 2, 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, name), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAKeystoresIdentitiesKeepTheirNumbers(t *testing.T) {
	dir := t.TempDir()
	second := light(t, dir, "UTC--2026-02--b", strings.Repeat("02", 32), "pw")
	third := light(t, dir, "UTC--2026-03--c", strings.Repeat("03", 32), "pw")
	at := func(k *Keystore, index uint32) common.Address {
		t.Helper()
		key, err := k.Key(t.Context(), index)
		if err != nil {
			t.Fatal(err)
		}
		return NewAccount(key).Address()
	}
	k, err := OpenKeystore(dir, Hide("pw"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if at(k, 0) != second || at(k, 1) != third || !slices.Equal(k.Indexes(), []uint32{0, 1}) {
		t.Errorf("indexes %v", k.Indexes())
	}
	// An older file comes later: whoever is known keeps the number.
	first := light(t, dir, "UTC--2026-01--a", strings.Repeat("01", 32), "pw")
	known := map[uint32]common.Address{0: second, 1: third}
	if k, err = OpenKeystore(dir, Hide("pw"), known); err != nil {
		t.Fatal(err)
	}
	if at(k, 0) != second || at(k, 1) != third || at(k, 2) != first {
		t.Error("a number moved to another key")
	}
	// A file that is gone leaves its number free.
	known[2], known[3] = first, common.Address{9}
	fourth := light(t, dir, "UTC--2026-04--d", strings.Repeat("04", 32), "pw")
	if k, err = OpenKeystore(dir, Hide("pw"), known); err != nil || at(k, 4) != fourth {
		t.Errorf("%v", err)
	}
	if _, err := k.Key(t.Context(), 3); !errors.Is(err, ErrNoKey) {
		t.Errorf("the key of a file that is gone: %v", err)
	}
	if _, err := OpenKeystore(dir, Hide("wrong"), nil); !errors.Is(err, ErrPassphrase) {
		t.Errorf("a wrong passphrase: %v", err)
	}
	if err := os.WriteFile(filepath.Join(dir, "zz"), []byte("{}"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := OpenKeystore(dir, Hide("pw"), nil); !errors.Is(err, ErrKeystore) {
		t.Errorf("another file in it: %v", err)
	}
	if _, err := OpenKeystore(t.TempDir(), Hide("pw"), nil); !errors.Is(err, ErrKeystore) {
		t.Errorf("an empty directory: %v", err)
	}
}

func TestWhatIsWrittenToAKeystoreOpensAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	key := Local(mustKey(t, strings.Repeat("05", 32)))
	path, err := WriteKeystore(dir, key, Hide("pw"), time.Unix(1, 0))
	if err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("mode %v, %v", info.Mode(), err)
	}
	if _, err := WriteKeystore(dir, key, Hide("pw"), time.Unix(2, 0)); !errors.Is(err, fs.ErrExist) {
		t.Errorf("the same key again: %v", err)
	}
	k, err := OpenKeystore(dir, Hide("pw"), nil)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := k.Key(t.Context(), 0); err != nil || NewAccount(got).Identifier() != NewAccount(key).Identifier() {
		t.Errorf("another key came back: %v", err)
	}
	if list, err := KeystoreAccounts(dir); err != nil || len(list) != 1 || list[0] != NewAccount(key).Address() {
		t.Errorf("accounts %v, %v", list, err)
	}
}

func mustKey(t *testing.T, hex string) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.HexToECDSA(hex)
	if err != nil {
		t.Fatal(err)
	}
	return key
}

func TestASignatureIsTheOneThatTheDigestHas(t *testing.T) {
	key := mustKey(t, strings.Repeat("06", 32))
	a := NewAccount(Local(key))
	s := &channel.State{Nonce: 7, Channel: common.Address{1}}
	w := &channel.WithdrawData{Amount: channel.Units(5)}
	for what, sign := range map[string]func() (channel.Signature, common.Hash, error){
		"state": func() (channel.Signature, common.Hash, error) {
			sig, err := a.SignState(context.Background(), s)
			return sig, channel.Digest(s.Commitment()), err
		},
		"withdrawal": func() (channel.Signature, common.Hash, error) {
			sig, err := a.SignWithdrawal(context.Background(), w, nil)
			return sig, channel.Digest(w.Commitment()), err
		},
		"message": func() (channel.Signature, common.Hash, error) {
			sig, err := a.SignMessage(context.Background(), []byte("hello"))
			return sig, channel.UtilityDigest([]byte("hello")), err
		},
	} {
		sig, digest, err := sign()
		if err != nil || !(channel.ECDSA{}).Verify(digest, sig, a.Address()) {
			t.Errorf("%s: does not verify: %v", what, err)
		}
	}
}

func TestATransactionIsSignedAsGoEthereumDoes(t *testing.T) {
	key := mustKey(t, strings.Repeat("07", 32))
	a, to, id := NewAccount(Local(key)), common.Address{3}, big.NewInt(1337)
	for _, tx := range []*types.Transaction{
		types.NewTx(&types.DynamicFeeTx{ChainID: id, Nonce: 3, To: &to, Data: []byte{1, 2}, Value: big.NewInt(9), Gas: 21000, GasFeeCap: big.NewInt(7), GasTipCap: big.NewInt(1)}),
		types.NewTx(&types.DynamicFeeTx{ChainID: id, AccessList: types.AccessList{{Address: to, StorageKeys: []common.Hash{{1}}}}}),
	} {
		want, err := types.SignTx(tx, types.LatestSignerForChainID(id), key)
		if err != nil {
			t.Fatal(err)
		}
		got, err := a.SignTx(t.Context(), tx, id)
		if err != nil || got.Hash() != want.Hash() {
			t.Errorf("hash %v, want %v: %v", got.Hash(), want.Hash(), err)
		}
	}
	if _, err := a.SignTx(t.Context(), types.NewTx(&types.LegacyTx{}), id); !errors.Is(err, ErrTxType) {
		t.Errorf("a transaction of an older kind: %v", err)
	}
}
