package signer

import (
	"bytes"
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func (b *bench) logFile() string { return filepath.Join(b.cfg.DataDir, "signed.log") }

func (b *bench) reopen(create bool) error {
	s, err := Open(b.cfg, Options{Clock: time.Now, Log: slog.New(slog.DiscardHandler), Init: create})
	if err == nil {
		b.s = s
	}
	return err
}

func TestALostLogIsNotTakenForANewOne(t *testing.T) {
	b := newBench(t)
	if err := b.reopen(false); !errors.Is(err, ErrInUse) {
		t.Errorf("a second signer: %v", err)
	}
	if err := b.s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := b.reopen(true); !errors.Is(err, ErrLogExists) {
		t.Errorf("--init where there is one: %v", err)
	}
	if err := os.Rename(b.logFile(), b.logFile()+".gone"); err != nil {
		t.Fatal(err)
	}
	if err := b.reopen(false); !errors.Is(err, ErrNoLog) {
		t.Errorf("a lost one: %v", err)
	}
	if err := os.Rename(b.logFile()+".gone", b.logFile()); err != nil {
		t.Fatal(err)
	}
	if err := b.reopen(false); err != nil {
		t.Fatal(err)
	}
}

// Whatever a power cut leaves of the last frame, what was answered before it holds.
func TestATornEndIsDroppedAndDamageIsNot(t *testing.T) {
	b := newBench(t)
	if _, err := b.sign(b.state(3, 1)); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(b.logFile())
	if err != nil {
		t.Fatal(err)
	}
	if _, err := b.sign(b.state(5, 1)); err != nil {
		t.Fatal(err)
	}
	if err := b.s.Close(); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(b.logFile())
	if err != nil {
		t.Fatal(err)
	}
	put := func(raw []byte) {
		t.Helper()
		if err := os.WriteFile(b.logFile(), raw, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for cut := len(before); cut < len(whole); cut++ {
		for _, tail := range [][]byte{nil, make([]byte, len(whole)-cut)} { // the file may have grown first
			put(append(bytes.Clone(whole[:cut]), tail...))
			if err := b.reopen(false); err != nil {
				t.Fatalf("cut at %d: %v", cut, err)
			}
			if got := b.s.Signed(b.us.Address(), b.ch); got != 3 {
				t.Fatalf("cut at %d: highest nonce %d, want 3", cut, got)
			}
			if err := b.s.Close(); err != nil {
				t.Fatal(err)
			}
		}
	}
	for at := len(logHeader) + frameHead; at < len(before); at += 7 {
		bad := bytes.Clone(whole)
		bad[at] ^= 1
		put(bad)
		if err := b.reopen(false); !errors.Is(err, ErrLogDamaged) {
			t.Fatalf("a changed byte at %d of %d: %v", at, len(whole), err)
		}
	}
	put([]byte("something else\n"))
	if err := b.reopen(false); !errors.Is(err, ErrLogDamaged) {
		t.Errorf("another file: %v", err)
	}
	put(whole)
	if err := b.reopen(false); err != nil {
		t.Fatal(err)
	}
}

func TestALogThatIsWrittenAnewSaysTheSame(t *testing.T) {
	b := newBench(t)
	b.s.log.mu.Lock()
	b.s.log.limit = 4 << 10
	b.s.log.mu.Unlock()
	if _, err := b.takeOut(b.withdrawal(listed, 30, 1), nil); err != nil {
		t.Fatal(err)
	}
	largest := int64(0)
	for n := range uint64(200) {
		if _, err := b.sign(b.state(2*n+1, n)); err != nil {
			t.Fatal(err)
		}
		b.s.log.mu.Lock()
		largest = max(largest, b.s.log.size)
		if b.s.log.limit > 8<<10 {
			b.s.log.limit = 4 << 10
		}
		b.s.log.mu.Unlock()
	}
	if largest > 6<<10 {
		t.Errorf("the log grew to %d bytes", largest)
	}
	b.again()
	if got := b.s.Signed(b.us.Address(), b.ch); got != 399 {
		t.Errorf("highest nonce %d, want 399", got)
	}
	sig, err := b.sign(b.state(399, 7))
	b.refused("another state at the last nonce", SecondState, sig, err)
	sig, err = b.takeOut(b.withdrawal(listed, 21, 2), nil)
	b.refused("above what is left of the day", OverCap, sig, err)
}

func TestADiskThatFailsEndsAllSigning(t *testing.T) {
	b := newBench(t)
	if _, err := b.sign(b.state(1, 1)); err != nil {
		t.Fatal(err)
	}
	_ = b.s.log.file.Close()
	for n := uint64(3); n < 9; n += 2 {
		if sig, err := b.sign(b.state(n, 1)); !errors.Is(err, ErrDisk) || sig != [65]byte{} {
			t.Errorf("state %d: %v", n, err)
		}
	}
	if _, err := b.takeOut(b.withdrawal(listed, 1, 1), nil); !errors.Is(err, ErrDisk) {
		t.Errorf("a withdrawal: %v", err)
	}
	if err := b.s.Close(); err == nil {
		t.Error("the file was closed twice")
	}
	b.open(false)
	if got := b.s.Signed(b.us.Address(), b.ch); got != 1 {
		t.Errorf("highest nonce %d, want 1", got)
	}
}
