package e2e

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	grpcstatus "google.golang.org/grpc/status"

	sluiceclient "github.com/sluice-node/sluice/clients/go"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// selfSigned writes a certificate of 127.0.0.1 and its key.
func selfSigned(t *testing.T) (certFile, keyFile string) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	of := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: "carol"}, IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IsCA: true, BasicConstraintsValid: true,
		KeyUsage: x509.KeyUsageDigitalSignature | x509.KeyUsageCertSign,
	}
	cert, err := x509.CreateCertificate(rand.Reader, of, of, &key.PublicKey, key)
	if err != nil {
		t.Fatal(err)
	}
	secret, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	certFile, keyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	writeFile(t, certFile, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: cert}))
	writeFile(t, keyFile, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: secret}))
	return certFile, keyFile
}

func writeFile(t *testing.T, path string, raw []byte) {
	t.Helper()
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
}

// A node with a certificate and tokens is reached with both, by programs and from
// the command line; whoever lacks one is told which.
func TestANodeIsReachedOverTLSWithAToken(t *testing.T) {
	chains := [2]*evm{newEVM(t, 0), newEVM(t, 1)}
	carol, dave := newNode(t, 0), newNode(t, 1)
	cert, key := selfSigned(t)
	otherCert, _ := selfSigned(t)
	at := map[*node]string{}
	for _, n := range []*node{carol, dave} {
		n.configure(t, chains, [2]string{chains[0].URL(), chains[1].URL()})
		path := filepath.Join(n.dir, "sluice.yaml")
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		var c object
		if err := json.Unmarshal(raw, &c); err != nil {
			t.Fatal(err)
		}
		at[n] = fmt.Sprintf("127.0.0.1:%d", freePort(t))
		c["grpc"], c["access"] = object{"listen": at[n]}, object{"loopback": "token"}
		if n == carol {
			c["grpc"].(object)["tls"] = object{"certFile": cert, "keyFile": key}
		}
		if raw, err = json.Marshal(c); err != nil {
			t.Fatal(err)
		}
		writeFile(t, path, raw)
		n.launch(t)
	}
	carol.serves(t)
	dave.serves(t)
	minted, err := carol.api(t).Admin.MintToken(t.Context(), &sluicev1.MintTokenRequest{Name: "reader", Scopes: []sluicev1.Scope{sluicev1.Scope_SCOPE_READ}})
	if err != nil {
		t.Fatal(err)
	}
	foreign, err := dave.api(t).Admin.MintToken(t.Context(), &sluicev1.MintTokenRequest{Name: "reader", Scopes: []sluicev1.Scope{sluicev1.Scope_SCOPE_READ}})
	if err != nil {
		t.Fatal(err)
	}
	good, wrong := filepath.Join(t.TempDir(), "good"), filepath.Join(t.TempDir(), "wrong")
	writeFile(t, good, []byte(minted.Text+"\n"))
	writeFile(t, wrong, []byte(foreign.Text+"\n"))

	u := user{t: t, path: plain.at(t)}
	u.does("getinfo", "--addr", at[carol], "--token-file", good, "--tls-ca", cert)
	u.fails(4, "unauthenticated", "getinfo", "--addr", at[carol], "--tls-ca", cert)
	u.fails(4, "unauthenticated", "getinfo", "--addr", at[carol], "--token-file", wrong, "--tls-ca", cert)
	u.fails(4, "forbidden", "stop", "--yes", "--addr", at[carol], "--token-file", good, "--tls-ca", cert)
	u.fails(5, "no_tls", "getinfo", "--addr", at[carol], "--token-file", good, "--tls-ca", otherCert)
	u.fails(5, "no_tls", "getinfo", "--addr", at[dave], "--token-file", wrong, "--tls-ca", cert)
	u.fails(5, "no_tls", "getinfo", "--addr", at[carol], "--token-file", good) // loopback without --tls-ca is plain
	u.does("getinfo", "--addr", at[dave], "--token-file", wrong)               // it is dave's

	trust := func(file string) sluiceclient.Option {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		pool := x509.NewCertPool()
		pool.AppendCertsFromPEM(raw)
		return sluiceclient.WithTLS(&tls.Config{MinVersion: tls.VersionTLS13, RootCAs: pool})
	}
	for _, tt := range []struct {
		rule string
		to   *node
		opts []sluiceclient.Option
		want codes.Code
	}{
		{"all that is needed", carol, []sluiceclient.Option{trust(cert), sluiceclient.WithToken(minted.Text)}, codes.OK},
		{"no token", carol, []sluiceclient.Option{trust(cert)}, codes.Unauthenticated},
		{"another node's token", carol, []sluiceclient.Option{trust(cert), sluiceclient.WithToken(foreign.Text)}, codes.Unauthenticated},
		{"another certificate", carol, []sluiceclient.Option{trust(otherCert), sluiceclient.WithToken(minted.Text)}, codes.Unavailable},
		{"no TLS where it is spoken", carol, []sluiceclient.Option{sluiceclient.WithToken(minted.Text)}, codes.Unavailable},
		{"TLS where none is spoken", dave, []sluiceclient.Option{trust(cert), sluiceclient.WithToken(foreign.Text)}, codes.Unavailable},
	} {
		c, err := sluiceclient.Dial(at[tt.to], tt.opts...)
		if err != nil {
			t.Fatal(err)
		}
		_, err = c.Node.GetInfo(t.Context(), &sluicev1.GetInfoRequest{})
		if got := grpcstatus.Code(err); got != tt.want {
			t.Errorf("%s: %v, want %s", tt.rule, err, tt.want)
		}
		_ = c.Close()
	}
}
