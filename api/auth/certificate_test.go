package auth_test

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/sluice-node/sluice/api/auth"
)

// certificate writes a certificate for a name, signed by itself, and its key.
func (w *world) certificate(name string) (certFile, keyFile string) {
	w.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		w.Fatal(err)
	}
	template := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, DNSNames: []string{name},
		NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		w.Fatal(err)
	}
	raw, err := x509.MarshalPKCS8PrivateKey(key)
	if err != nil {
		w.Fatal(err)
	}
	dir := w.TempDir()
	certFile, keyFile = filepath.Join(dir, "cert.pem"), filepath.Join(dir, "key.pem")
	for name, block := range map[string]*pem.Block{certFile: {Type: "CERTIFICATE", Bytes: der}, keyFile: {Type: "PRIVATE KEY", Bytes: raw}} {
		if err := os.WriteFile(name, pem.EncodeToMemory(block), 0o600); err != nil {
			w.Fatal(err)
		}
	}
	return certFile, keyFile
}

func TestACertificateIsReadAgainWhenItChanges(t *testing.T) {
	w := newWorld(t)
	cert, key := w.certificate("one.example.org")
	a := w.access(auth.AccessOptions{Listen: public, CertFile: cert, KeyFile: key})
	c := a.TLSConfig()
	if c.MinVersion != tls.VersionTLS12 {
		t.Errorf("MinVersion = %x", c.MinVersion)
	}
	name := func() string {
		t.Helper()
		got, err := c.GetCertificate(nil)
		if err != nil {
			t.Fatal(err)
		}
		return got.Leaf.Subject.CommonName
	}
	replace := func(cert2, key2 string) {
		t.Helper()
		for from, to := range map[string]string{cert2: cert, key2: key} {
			if err := os.Rename(from, to); err != nil {
				t.Fatal(err)
			}
		}
	}
	if got := name(); got != "one.example.org" {
		t.Fatalf("it shows %s", got)
	}
	w.wait(10 * time.Second)
	if err := os.WriteFile(cert, []byte("half of a fi"), 0o600); err != nil {
		t.Fatal(err)
	}
	if got := name(); got != "one.example.org" || !strings.Contains(w.log.String(), "the one before stays") {
		t.Errorf("after a broken change it shows %s; the log:\n%s", got, w.log.String())
	}
	w.wait(10 * time.Second)
	replace(w.certificate("two.example.org"))
	if got := name(); got != "two.example.org" {
		t.Errorf("after a change it shows %s", got)
	}
	// Within five seconds nothing is looked at, but on demand it is.
	replace(w.certificate("three.example.org"))
	if got := name(); got != "two.example.org" {
		t.Errorf("at once it shows %s", got)
	}
	if err := a.Reload(); err != nil {
		t.Fatal(err)
	}
	if got := name(); got != "three.example.org" {
		t.Errorf("after Reload it shows %s", got)
	}
	if err := os.Remove(key); err != nil {
		t.Fatal(err)
	}
	if err := a.Reload(); err == nil || name() != "three.example.org" {
		t.Errorf("Reload without a key = %v", err)
	}
}
