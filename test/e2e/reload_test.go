package e2e

import (
	"errors"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// A hangup has roger read his config again: the fee of the next payment is the new
// one. A config that is wrong changes nothing, and what needs a restart is named.
func TestAHangupReloadsFeesAndLogLevels(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	path := filepath.Join(w.roger.dir, "sluice.yaml")
	edit := func(old, put string) {
		t.Helper()
		raw, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(string(raw), old) {
			t.Fatalf("the config has no %s", old)
		}
		if err := os.WriteFile(path, []byte(strings.ReplaceAll(string(raw), old, put)), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	reload := func(says string) {
		t.Helper()
		if err := w.roger.proc.cmd.Process.Signal(syscall.SIGHUP); err != nil {
			t.Fatal(err)
		}
		until(t, "roger says "+says, soon, func() error {
			if !strings.Contains(w.roger.proc.output(), says) {
				return errors.New("not yet")
			}
			return nil
		})
	}
	pays := func(perMille int64) {
		t.Helper()
		p := newPayment(units(2, 0))
		want := new(big.Int).Sub(units(2, 1), new(big.Int).Div(new(big.Int).Mul(units(2, 1), big.NewInt(perMille)), big.NewInt(1000)))
		if err := w.create(p); err != nil {
			t.Fatal(err)
		}
		var leg *shown
		until(t, "dave sees it", soon, func() (err error) {
			leg, err = w.dave.find(w.out, p.routing)
			return err
		})
		if got := leg.Balance.Amount[0]; got != want.String() {
			t.Errorf("dave is offered %s, want %s", got, want)
		}
		if err := w.resolve(leg.TransferID, p.secret); err != nil {
			t.Fatal(err)
		}
	}

	pays(1)
	edit(`"feePercent": "0.1"`, `"feePercent": "25"`)
	edit(`"level": "info"`, `"level": "debug"`)
	edit(`"wait": "20s"`, `"wait": "21s"`)
	reload("http.wait: holds from the next start")
	pays(250)
	until(t, "roger logs what is only worth debugging", soon, func() error {
		if !strings.Contains(w.roger.proc.output(), "level=DEBUG") {
			return errors.New("not yet")
		}
		return nil
	})
	edit(`"feePercent": "25"`, `"feePercent": "250"`)
	reload("config not reloaded")
	pays(250)
	if err := w.roger.proc.alive(); err != nil {
		t.Error(err)
	}
}
