package keys

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// web3signer is not the real one: it is a server in this process that answers as
// web3signer's published OpenAPI document for ETH1 says, with a real key. form
// changes the 65 bytes of an answer.
func web3signer(t *testing.T, hex string, form func(sig []byte) string) (root, public string) {
	t.Helper()
	key := mustKey(t, hex)
	public = hexutil.Encode(crypto.FromECDSAPub(&key.PublicKey)[1:])
	mux := http.NewServeMux()
	mux.HandleFunc("POST /api/v1/eth1/sign/{identifier}", func(w http.ResponseWriter, r *http.Request) {
		var body struct{ Data string }
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || r.Header.Get("Content-Type") != "application/json" {
			http.Error(w, "Bad request format", http.StatusBadRequest)
			return
		}
		raw, err := hexutil.Decode(body.Data)
		switch {
		case err != nil:
			http.Error(w, "Bad request format", http.StatusBadRequest)
		case r.PathValue("identifier") != public:
			http.Error(w, "Public Key not found", http.StatusNotFound)
		default:
			sig, err := crypto.Sign(crypto.Keccak256(raw), key)
			if err != nil {
				http.Error(w, err.Error(), http.StatusInternalServerError)
				return
			}
			sig[64] += 27
			w.Header().Set("Content-Type", "text/plain; charset=utf-8")
			fmt.Fprint(w, form(sig))
		}
	})
	srv := httptest.NewServer(mux)
	t.Cleanup(srv.Close)
	return srv.URL, public
}

func TestAWeb3SignerSignsWhatAKeyInTheProcessWould(t *testing.T) {
	hex := strings.Repeat("0a", 32)
	high := func(sig []byte) string { // the other signature that is as good to ecrecover
		n := crypto.S256().Params().N
		new(big.Int).Sub(n, new(big.Int).SetBytes(sig[32:64])).FillBytes(sig[32:64])
		sig[64] = 55 - sig[64]
		return hexutil.Encode(sig)
	}
	for rule, form := range map[string]func([]byte) string{
		"as it is":                 func(sig []byte) string { return hexutil.Encode(sig) },
		"with v of 0 or 1":         func(sig []byte) string { sig[64] -= 27; return hexutil.Encode(sig) },
		"with a high s":            high,
		"with a line end after it": func(sig []byte) string { return hexutil.Encode(sig) + "\n" },
	} {
		t.Run(rule, func(t *testing.T) {
			root, public := web3signer(t, hex, form)
			w, err := NewWeb3Signer(root, []string{public})
			if err != nil {
				t.Fatal(err)
			}
			k, err := w.Key(t.Context(), 0)
			if err != nil {
				t.Fatal(err)
			}
			got, want := NewAccount(k), NewAccount(Local(mustKey(t, hex)))
			if got.Identifier() != want.Identifier() {
				t.Fatalf("identity %s, want %s", got.Identifier(), want.Identifier())
			}
			s := &channel.State{Nonce: 4}
			a, err := got.SignState(t.Context(), s)
			b, _ := want.SignState(t.Context(), s)
			if err != nil || a != b {
				t.Errorf("state: %x, want %x: %v", a, b, err)
			}
			a, err = got.SignMessage(t.Context(), []byte("x"))
			b, _ = want.SignMessage(t.Context(), []byte("x"))
			if err != nil || a != b {
				t.Errorf("message: %x, want %x: %v", a, b, err)
			}
			wd := &channel.WithdrawData{Amount: channel.Units(3)}
			a, err = got.SignWithdrawal(t.Context(), wd, nil)
			b, _ = want.SignWithdrawal(t.Context(), wd, nil)
			if err != nil || a != b {
				t.Errorf("withdrawal: %x, want %x: %v", a, b, err)
			}
			tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(5), To: &common.Address{1}, Value: big.NewInt(1), Gas: 2, GasFeeCap: big.NewInt(3), GasTipCap: big.NewInt(1)})
			x, err := got.SignTx(t.Context(), tx, big.NewInt(5))
			y, _ := want.SignTx(t.Context(), tx, big.NewInt(5))
			if err != nil || x.Hash() != y.Hash() {
				t.Errorf("transaction: %v", err)
			}
		})
	}
}

func TestWhatAWeb3SignerAnswersIsNotBelieved(t *testing.T) {
	hex := strings.Repeat("0b", 32)
	other := NewAccount(Local(mustKey(t, strings.Repeat("0c", 32))))
	for rule, form := range map[string]func([]byte) string{
		"another key's signature": func([]byte) string {
			sig, _ := other.SignMessage(t.Context(), []byte("x"))
			return hexutil.Encode(sig[:])
		},
		"64 bytes": func(sig []byte) string { return hexutil.Encode(sig[:64]) },
		"no hex":   func([]byte) string { return "signed!" },
		"nothing":  func([]byte) string { return "" },
		"a lot":    func([]byte) string { return "0x" + strings.Repeat("00", 1<<20) },
	} {
		root, public := web3signer(t, hex, form)
		w, err := NewWeb3Signer(root, []string{public})
		if err != nil {
			t.Fatal(err)
		}
		k, _ := w.Key(t.Context(), 0)
		if sig, err := k.Sign(t.Context(), []byte("x")); !errors.Is(err, ErrWeb3Signer) || sig != (channel.Signature{}) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	root, _ := web3signer(t, hex, nil)
	strange := hexutil.Encode(crypto.FromECDSAPub(&mustKey(t, strings.Repeat("0d", 32)).PublicKey)[1:])
	w, err := NewWeb3Signer(root, []string{strange})
	if err != nil {
		t.Fatal(err)
	}
	k, _ := w.Key(t.Context(), 0)
	if _, err := k.Sign(t.Context(), []byte("x")); !errors.Is(err, ErrWeb3Signer) || !strings.Contains(err.Error(), "no key") {
		t.Errorf("a key that it has not: %v", err)
	}
	if _, err := w.Key(t.Context(), 1); !errors.Is(err, ErrNoKey) {
		t.Errorf("an index that is not listed: %v", err)
	}
	for _, bad := range [][2]string{{"ftp://x", strange}, {"http://x", "0x00"}, {"http://x", hexutil.Encode(make([]byte, 64))}} {
		if _, err := NewWeb3Signer(bad[0], []string{bad[1]}); !errors.Is(err, ErrWeb3Signer) {
			t.Errorf("%v: %v", bad, err)
		}
	}
}
