package daemon

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/store"
)

const accessConfig = `
identities: {mnemonicFile: words.txt}
metrics: {listen: "127.0.0.1:0"}
chains:
  - id: 1337
    name: one
    rpc: http://127.0.0.1:8545
    contracts:
      factory: "0x1111111111111111111111111111111111111111"
      mastercopy: "0x2222222222222222222222222222222222222222"
      registry: "0x3333333333333333333333333333333333333333"
      hashlock: "0x4444444444444444444444444444444444444444"
      withdraw: "0x5555555555555555555555555555555555555555"
    confirmations: 1
    assets: [{id: "0x0000000000000000000000000000000000000000", symbol: ETH, decimals: 18}]
`

// door is a daemon's HTTP listener with its rules, and nothing behind it but who
// has come in.
type door struct {
	*Daemon
	root *x509.CertPool
}

// openDoor opens the listener of a config, or returns why the node refuses to
// start.
func openDoor(t *testing.T, text string) (*door, error) {
	t.Helper()
	if !strings.Contains(text, "grpc:") {
		text += "\ngrpc: {listen: \"127.0.0.1:0\"}\n"
	}
	cfg, err := config.Parse([]byte(accessConfig + text))
	if err != nil {
		return nil, err
	}
	if cfg.DataDir, err = os.MkdirTemp("", "door"); err != nil { // a socket's path has little room
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(cfg.DataDir) })
	d := &door{Daemon: &Daemon{cfg: cfg, log: slog.New(slog.DiscardHandler)}, root: x509.NewCertPool()}
	if d.db, err = store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "db")}); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = d.db.Close() })
	if err := d.listen(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		for _, l := range []net.Listener{d.metricsAt, d.grpcAt, d.socketAt} {
			_ = l.Close()
		}
	})
	if err := d.openAccess(); err != nil {
		_ = d.httpAt.Close()
		return nil, err
	}
	srv := &http.Server{ReadHeaderTimeout: time.Second, TLSConfig: d.httpAccess.TLSConfig(), ErrorLog: slog.NewLogLogger(slog.DiscardHandler, slog.LevelError),
		Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
			c, err := d.httpAccess.Authenticate(r.Context(), auth.FromHTTP(r))
			if err != nil {
				http.Error(w, err.Error(), service.Describe(err).Status)
				return
			}
			_, _ = io.WriteString(w, c.Name())
		})}
	done := make(chan error, 1)
	go func() {
		if srv.TLSConfig != nil {
			done <- srv.ServeTLS(d.httpAt, "", "")
		} else {
			done <- srv.Serve(d.httpAt)
		}
	}()
	t.Cleanup(func() {
		_ = srv.Close()
		<-done
	})
	return d, nil
}

// get asks with some change to a plain request.
func (d *door) get(t *testing.T, scheme string, client *tls.Config, change func(*http.Request)) (status int, body string, err error) {
	t.Helper()
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, scheme+"://"+d.httpAt.Addr().String()+"/", nil)
	if err != nil {
		t.Fatal(err)
	}
	if change != nil {
		change(req)
	}
	client.RootCAs = d.root
	transport := &http.Transport{TLSClientConfig: client, DisableKeepAlives: true}
	resp, err := transport.RoundTrip(req)
	if err != nil {
		return 0, "", err
	}
	defer func() { _ = resp.Body.Close() }()
	raw, err := io.ReadAll(resp.Body)
	return resp.StatusCode, string(raw), err
}

func (d *door) mint(t *testing.T) string {
	t.Helper()
	token, err := d.tokens.Mint(context.Background(), service.Operator("test"), common.Hash{1}, service.NewToken{Scopes: []service.Scope{service.Read}})
	if err != nil {
		t.Fatal(err)
	}
	return token.Text
}

// selfSigned writes a certificate for 127.0.0.1 and returns it.
func selfSigned(t *testing.T) (cert *x509.Certificate, certFile, keyFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true,
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	if cert, err = x509.ParseCertificate(der); err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	certFile, keyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for name, block := range map[string]*pem.Block{certFile: {Type: "CERTIFICATE", Bytes: der}, keyFile: {Type: "PRIVATE KEY", Bytes: raw}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return cert, certFile, keyFile
}

func TestWhatANodeRefusesToStartWith(t *testing.T) {
	_, certFile, keyFile := selfSigned(t)
	for _, tt := range []struct{ rule, config, says string }{
		{"every address, in plain text", `http: {listen: ":0"}`, "http.tls.certFile"},
		{"every address, with an open loopback", "http: {listen: \"0.0.0.0:0\"}\naccess: {loopback: open}", "http.trustedProxy"},
		{"every address, with tokens in plain text", "http: {listen: \"0.0.0.0:0\"}\naccess: {loopback: token}", "http.tls.certFile"},
		{"a name that may lead anywhere", `http: {listen: "node.example.org:0"}`, "http.tls.certFile"},
		{"gRPC at every address", "http: {listen: \"127.0.0.1:0\"}\ngrpc: {listen: \":0\"}", "grpc.tls.certFile"},
		{"a certificate that is not there", `http: {listen: "127.0.0.1:0", tls: {certFile: /nowhere.pem, keyFile: /nowhere.key}}`, "http.tls: /nowhere.pem"},
		{"a certificate with the wrong key", fmt.Sprintf(`http: {listen: "127.0.0.1:0", tls: {certFile: %s, keyFile: %s}}`, certFile, certFile), "http.tls: "},
		{"half of a pair", fmt.Sprintf(`http: {listen: "127.0.0.1:0", tls: {certFile: %s}}`, keyFile), "give both, or neither"},
		{"the setting of old", `http: {listen: ":0", allowRemote: true}`, "allowRemote"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := openDoor(t, tt.config)
			if err == nil || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("it starts, or does not say %q: %v", tt.says, err)
			}
		})
	}
}

func TestAnOpenLoopbackOverItsListener(t *testing.T) {
	d, err := openDoor(t, `http: {listen: "127.0.0.1:0"}`)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		rule   string
		change func(*http.Request)
		want   int
	}{
		{"a program of this machine", nil, 200},
		{"a name that leads here", func(r *http.Request) { r.Host = "evil.example" }, 403},
		{"a page of another site", func(r *http.Request) { r.Header.Set("Sec-Fetch-Site", "cross-site") }, 403},
		{"its origin", func(r *http.Request) { r.Header.Set("Origin", "https://evil.example") }, 403},
		{"a proxy that nobody named", func(r *http.Request) { r.Header.Set("X-Forwarded-For", "127.0.0.1") }, 403},
		{"a token that is none", func(r *http.Request) { r.Header.Set("Authorization", "Bearer x") }, 401},
	} {
		status, body, err := d.get(t, "http", &tls.Config{}, tt.change)
		if err != nil || status != tt.want || status == 200 && body != "loopback" {
			t.Errorf("%s: %d %s %v, want %d", tt.rule, status, body, err, tt.want)
		}
	}
}

func TestTLSAndTokensOverTheirListener(t *testing.T) {
	cert, certFile, keyFile := selfSigned(t)
	d, err := openDoor(t, fmt.Sprintf("http: {listen: \"127.0.0.1:0\", tls: {certFile: %s, keyFile: %s}}\naccess: {loopback: token}", certFile, keyFile))
	if err != nil {
		t.Fatal(err)
	}
	d.root.AddCert(cert)
	token := d.mint(t)
	with := func(r *http.Request) { r.Header.Set("Authorization", "Bearer "+token) }
	url := func(r *http.Request) { r.SetBasicAuth("x", token) }
	if status, body, err := d.get(t, "https", &tls.Config{}, with); err != nil || status != 200 || !strings.HasPrefix(body, "token ") {
		t.Errorf("with a token: %d %s %v", status, body, err)
	}
	if status, _, err := d.get(t, "https", &tls.Config{}, url); err != nil || status != 200 {
		t.Errorf("as https://x:TOKEN@host: %d %v", status, err)
	}
	if status, _, err := d.get(t, "https", &tls.Config{}, nil); err != nil || status != 401 {
		t.Errorf("without: %d %v", status, err)
	}
	if status, body, err := d.get(t, "http", &tls.Config{}, with); err == nil && status < 400 {
		t.Errorf("in plain text: %d %s", status, body)
	}
	if _, _, err := d.get(t, "https", &tls.Config{MaxVersion: tls.VersionTLS11}, with); err == nil {
		t.Error("TLS 1.1 is taken")
	}
	if _, _, err := d.get(t, "https", &tls.Config{MaxVersion: tls.VersionTLS12}, with); err != nil {
		t.Errorf("TLS 1.2: %v", err)
	}
}

func TestAProxyOverItsListener(t *testing.T) {
	d, err := openDoor(t, `http: {listen: "127.0.0.1:0", trustedProxy: [127.0.0.1, "10.0.0.0/8"]}`)
	if err != nil {
		t.Fatal(err)
	}
	token := d.mint(t)
	if status, _, err := d.get(t, "http", &tls.Config{}, nil); err != nil || status != 401 {
		t.Errorf("without a token: %d %v", status, err)
	}
	forwarded := func(r *http.Request) {
		r.Host = "node.example.org"
		r.Header.Set("X-Forwarded-For", "203.0.113.9")
		r.Header.Set("Authorization", "Bearer "+token)
	}
	if status, body, err := d.get(t, "http", &tls.Config{}, forwarded); err != nil || status != 200 {
		t.Errorf("with one: %d %s %v", status, body, err)
	}
	if d, err = openDoor(t, `http: {listen: "127.0.0.1:0", trustedProxy: [10.0.0.0/8]}`); err != nil {
		t.Fatal(err)
	}
	if status, body, err := d.get(t, "http", &tls.Config{}, forwarded); err != nil || status != 403 {
		t.Errorf("past the proxy: %d %s %v", status, body, err)
	}
}
