package signer

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/pem"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/big"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/node"
)

// These tests run the signer in a process of its own: this test binary, started
// again with asSigner set to the directory of its config. It dies by SIGKILL.
const asSigner = "SLUICE_TEST_SIGNER_DIR"

func TestMain(m *testing.M) {
	dir := os.Getenv(asSigner)
	if dir == "" {
		os.Exit(m.Run())
	}
	log := slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	_, err := os.Stat(filepath.Join(dir, "data", "signed.log"))
	if err := Run(context.Background(), testConfig(dir), RunOptions{Log: log, Software: "test", Init: err != nil}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// attack is a node that does as its attacker likes, and its signer.
type attack struct {
	*bench
	dir    string
	cmd    *exec.Cmd
	out    bytes.Buffer
	client *Client
	remote *Remote
}

func newAttack(t *testing.T) *attack {
	t.Helper()
	dir := t.TempDir()
	a := &attack{dir: dir, bench: &bench{t: t, cfg: testConfig(dir), us: account(t, 0), peerKey: account(t, 5)}}
	a.ch = channel.ChannelAddress(a.us.Address(), a.peerKey.Address(), factory, mastercopy, 1337)
	if err := os.WriteFile(a.cfg.Keys.MnemonicFile, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	a.launch()
	t.Cleanup(a.kill)
	a.client = a.dial()
	t.Cleanup(func() { _ = a.client.Close() })
	var err error
	if a.remote, err = a.client.Identity(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	return a
}

// dial connects once the signer is there.
func (a *attack) dial() *Client {
	a.t.Helper()
	opt := ClientOptions{
		Parties: func(common.Address) (common.Address, common.Address, bool) {
			return a.us.Address(), a.peerKey.Address(), true
		},
		Software: "attacker", Log: slog.New(slog.DiscardHandler),
	}
	for end := time.Now().Add(20 * time.Second); ; time.Sleep(20 * time.Millisecond) {
		c, err := Dial(a.t.Context(), config.Signer{Socket: a.cfg.Listen.Socket}, opt)
		if err == nil {
			return c
		}
		if time.Now().After(end) {
			a.t.Fatalf("%v\n%s", err, a.out.String())
		}
	}
}

func (a *attack) launch() {
	a.t.Helper()
	a.cmd = exec.Command(os.Args[0])
	a.cmd.Env = append(os.Environ(), asSigner+"="+a.dir)
	a.cmd.Stdout, a.cmd.Stderr = io.Discard, &a.out
	if err := a.cmd.Start(); err != nil {
		a.t.Fatal(err)
	}
}

func (a *attack) kill() {
	_ = a.cmd.Process.Kill()
	_ = a.cmd.Wait()
}

// try asks for everything that is forbidden after state 5 was signed.
func (a *attack) try() {
	ctx := a.t.Context()
	state := func(rule string, want Code, s *channel.State) {
		a.t.Helper()
		sig, err := a.remote.SignState(ctx, s)
		a.refused(rule, want, sig, err)
	}
	state("a second state at the nonce", SecondState, a.state(5, 2))
	state("a nonce below", BadNonce, a.state(3, 1))
	state("a nonce far above", BadNonce, a.state(7+channel.MaxNonceJump, 1))
	s := a.state(7, 1)
	s.Assets[0].Balance.Amount[0] = channel.Units(5000)
	state("more than was deposited", BadState, s)
	s = a.state(7, 1)
	s.Assets[0].Balance.To[0] = stranger
	state("a payout to somebody else", BadState, s)
	s = a.state(7, 1)
	s.Channel = stranger
	state("a channel that is none", BadChannel, s)

	out := func(rule string, want Code, w *channel.WithdrawData, burn *channel.Burn) {
		a.t.Helper()
		sig, err := a.remote.SignWithdrawal(ctx, w, burn)
		a.refused(rule, want, sig, err)
	}
	out("a withdrawal to a stranger", Recipient, a.withdrawal(stranger, 1, 1), nil)
	out("a withdrawal above the cap", OverCap, a.withdrawal(listed, 51, 2), nil)
	w := a.withdrawal(a.us.Address(), 1, 3)
	w.CallTo = token
	out("a withdrawal with a call", BadCall, w, nil)
	w, burn := a.burned(5, 4)
	burn.Sigs[channel.Bob] = burn.Sigs[channel.Alice]
	out("a proof that the peer did not sign", BadProof, w, burn)

	sig, err := a.remote.SignMessage(ctx, []byte("\x16Vector Signed Message:\n32"))
	a.refused("a message of no kind", BadMessage, sig, err)

	for rule, tx := range map[string]*types.DynamicFeeTx{
		"coins to a stranger": {To: &stranger, Value: big.NewInt(1)},
		"gas above the cap":   {To: &listed, Value: big.NewInt(1), Gas: 1001},
		"a contract":          {Value: new(big.Int), Data: []byte{1}},
	} {
		tx.ChainID, tx.GasFeeCap, tx.GasTipCap = big.NewInt(1337), big.NewInt(1), big.NewInt(1)
		if signed, err := a.remote.SignTx(ctx, types.NewTx(tx), big.NewInt(1337)); !errors.Is(err, node.ErrSignerRefused) || signed != nil {
			a.t.Errorf("%s: %v", rule, err)
		}
	}
}

// The show: whatever a node asks for, before and after the signer was killed in
// the middle of its work, it gets no signature that the rules forbid.
func TestACompromisedNodeGetsNothingThatIsForbidden(t *testing.T) {
	a := newAttack(t)
	first, err := a.remote.SignState(t.Context(), a.state(5, 1))
	a.good("a good state", first, err)
	highest := uint64(5)
	for range 3 {
		a.try()
		// It is killed while it signs.
		stop := make(chan struct{})
		last := make(chan uint64, 1)
		go func() {
			n := uint64(0)
			defer func() { last <- n }()
			for i := uint64(1); ; i++ {
				other := account(t, 6)
				s := a.state(2*i, 1)
				s.Bob = other.Address()
				s.Assets[0].Balance.To[1] = s.Bob
				s.Channel = channel.ChannelAddress(s.Alice, s.Bob, factory, mastercopy, 1337)
				if _, err := a.remote.SignState(t.Context(), s); err == nil {
					n = 2 * i
				}
				select {
				case <-stop:
					return
				default:
				}
			}
		}()
		time.Sleep(100 * time.Millisecond)
		a.kill()
		a.launch()
		close(stop)
		highest = max(highest, <-last) // the call that was under way was answered by the new process
		same, err := a.remote.SignState(t.Context(), a.state(5, 1))
		if err != nil || same != first {
			t.Errorf("the good state again: %v, another signature: %t", err, same != first)
		}
		at := channel.ChannelAddress(a.us.Address(), account(t, 6).Address(), factory, mastercopy, 1337)
		if got, err := a.remote.Signed(t.Context(), at); err != nil || got < highest && highest > 5 {
			t.Errorf("the signer remembers nonce %d, it has signed %d: %v", got, highest, err)
		}
	}
	a.try()
	if err := a.client.Err(); err != nil {
		t.Errorf("the client believes that its signer is gone: %v", err)
	}
	a.kill() // its output is whole then
	for _, word := range []string{"junk", "test test"} {
		if bytes.Contains(a.out.Bytes(), []byte(word)) {
			t.Errorf("the signer's log at debug has %q", word)
		}
	}
}

func TestACallWaitsForASignerThatIsGone(t *testing.T) {
	a := newAttack(t)
	a.kill()
	ctx, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if _, err := a.remote.SignState(ctx, a.state(1, 1)); !errors.Is(err, node.ErrSignerGone) {
		t.Errorf("without a signer: %v", err)
	}
	if _, err := a.remote.SignWithdrawal(ctx, a.withdrawal(listed, 1, 1), nil); !errors.Is(err, node.ErrSignerGone) {
		t.Errorf("a withdrawal without a signer: %v", err)
	}
	if !errors.Is(a.client.Err(), node.ErrSignerGone) {
		t.Errorf("readiness: %v", a.client.Err())
	}
	done := make(chan error, 1)
	go func() {
		_, err := a.remote.SignState(t.Context(), a.state(3, 1))
		done <- err
	}()
	a.launch()
	if err := <-done; err != nil {
		t.Errorf("the call that waited: %v", err)
	}
	if err := a.client.Err(); err != nil {
		t.Errorf("readiness afterwards: %v", err)
	}
}

func TestOneNodeAtATime(t *testing.T) {
	a := newAttack(t)
	_, err := Dial(t.Context(), config.Signer{Socket: a.cfg.Listen.Socket}, a.client.opt)
	if !errors.Is(err, node.ErrSignerGone) {
		t.Errorf("a second node: %v", err)
	}
	if err := a.client.Close(); err != nil {
		t.Fatal(err)
	}
	a.client = a.dial()
	if _, err := a.client.Identity(t.Context(), 1); err != nil {
		t.Error(err)
	}
}

// certificate writes a certificate of ca, or of itself, and its key.
func certificate(t *testing.T, dir, name string, ca *x509.Certificate, caKey *ecdsa.PrivateKey) (*x509.Certificate, *ecdsa.PrivateKey) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	c := &x509.Certificate{
		SerialNumber: big.NewInt(1), Subject: pkix.Name{CommonName: name}, NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: ca == nil, BasicConstraintsValid: true,
		ExtKeyUsage: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth, x509.ExtKeyUsageClientAuth},
	}
	if ca == nil {
		ca, caKey = c, key
	}
	der, err := x509.CreateCertificate(rand.Reader, c, ca, &key.PublicKey, caKey)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := x509.MarshalECPrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	for suffix, block := range map[string]*pem.Block{".crt": {Type: "CERTIFICATE", Bytes: der}, ".key": {Type: "EC PRIVATE KEY", Bytes: raw}} {
		if err := os.WriteFile(filepath.Join(dir, name+suffix), pem.EncodeToMemory(block), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return c, key
}

func TestOverANetworkBothSidesProveWhoTheyAre(t *testing.T) {
	b := newBench(t)
	dir := t.TempDir()
	ca, caKey := certificate(t, dir, "ca", nil, nil)
	certificate(t, dir, "signer", ca, caKey)
	certificate(t, dir, "node", ca, caKey)
	certificate(t, dir, "stranger", nil, nil)
	at := func(name string) string { return filepath.Join(dir, name) }
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	b.cfg.Listen = Listen{Address: l.Addr().String(), CertFile: at("signer.crt"), KeyFile: at("signer.key"), CAFile: at("ca.crt")}
	ctx, stop := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- b.s.Serve(ctx, l, "test") }()
	defer func() {
		stop()
		if err := <-done; err != nil {
			t.Error(err)
		}
	}()
	opt := ClientOptions{Software: "test", Log: slog.New(slog.DiscardHandler)}
	dial := func(name, authority string) error {
		c, err := Dial(t.Context(), config.Signer{Address: l.Addr().String(), CertFile: at(name + ".crt"), KeyFile: at(name + ".key"), CAFile: at(authority + ".crt")}, opt)
		if err != nil {
			return err
		}
		_, err = c.Identity(t.Context(), 0)
		return errors.Join(err, c.Close())
	}
	if err := dial("stranger", "ca"); !errors.Is(err, node.ErrSignerGone) {
		t.Errorf("a node of another authority: %v", err)
	}
	if err := dial("node", "stranger"); !errors.Is(err, node.ErrSignerGone) {
		t.Errorf("a signer of another authority: %v", err)
	}
	if err := dial("node", "ca"); err != nil {
		t.Errorf("both of one: %v", err)
	}
	if _, err := Dial(t.Context(), config.Signer{Address: "x", CertFile: at("none")}, opt); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a certificate that is not there: %v", err)
	}
}

func TestAnotherKeyDoesNotTakeANumber(t *testing.T) {
	b := newBench(t)
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	b.s.source = keys.Single(keys.Local(key))
	if _, err := b.s.Identity(t.Context(), 1); !errors.Is(err, keys.ErrNoKey) {
		t.Errorf("index 1 of one key: %v", err)
	}
	if _, err := b.s.Identity(t.Context(), 0); err == nil {
		t.Error("identity 0 became another one")
	}
}
