package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/internal/failpoint"
)

// signing is a `sluice signer` that may be killed and started again.
type signing struct {
	dir, socket string
	proc        *process
}

func newSigning(t *testing.T) *signing {
	t.Helper()
	dir, err := os.MkdirTemp("", "s") // the path of a socket is short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	return &signing{dir: dir, socket: filepath.Join(dir, "socket")}
}

// configure writes a config that allows what a world does, and starts the signer.
func (s *signing) configure(t *testing.T, n *node, chains [2]*evm) {
	t.Helper()
	var list []object
	for i, e := range chains {
		most := units(1_000_000_000, i).String()
		list = append(list, object{
			"id": e.ChainID(), "factory": e.at.Factory, "mastercopy": e.at.Mastercopy, "withdraw": e.at.Withdraw, "gasPerDay": "1000000000000000000000",
			"assets": []object{{"id": common.Address{}, "depositPerDay": most, "peersPerDay": most}, {"id": e.token, "depositPerDay": most, "peersPerDay": units(300, i).String()}},
		})
	}
	raw, err := json.Marshal(object{
		"dataDir": filepath.Join(s.dir, "data"), "listen": object{"socket": s.socket}, "keys": object{"mnemonicFile": filepath.Join(n.dir, "mnemonic")}, "chains": list,
		"log": object{"level": "debug"},
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(s.dir, "signer.yaml"), raw, 0o600); err != nil {
		t.Fatal(err)
	}
	s.launch(t, "--init")
}

// launch starts the signer and returns once its socket is there.
func (s *signing) launch(t *testing.T, args ...string) {
	t.Helper()
	_ = os.Remove(s.socket)
	s.proc = start(t, "signer", plain.at(t), nil, append([]string{"signer", "--config", filepath.Join(s.dir, "signer.yaml")}, args...)...)
	until(t, "the signer listens", soon, func() error {
		if err := s.proc.alive(); err != nil {
			t.Fatal(err)
		}
		_, err := os.Stat(s.socket)
		return err
	})
}

// A router whose keys are in a signer dies around each commit that follows a
// signature. The signer remembers what the router lost, and the router goes on
// above it; nothing is lost, both legs end the same way.
func TestRouterWithASignerKilledAfterItSigned(t *testing.T) {
	w := newWorld(t, options{collateral: 1000, signer: true})
	all := throughRouter(t)
	ways := map[failpoint.Stage]*way{}
	for _, stage := range []failpoint.Stage{failpoint.IncomingLocked, failpoint.OutgoingProposed, failpoint.OutgoingResolved, failpoint.IncomingResolving, failpoint.IncomingCancelling} {
		ways[stage] = all[stage]
	}
	w.killEverywhere(t, w.roger, ways)
}

// The signer dies while a payment is under way: the router is not ready and waits,
// and the payment ends once the signer is back.
func TestAPaymentWaitsForASignerThatDied(t *testing.T) {
	w := newWorld(t, options{collateral: 1000, signer: true})
	ready := func() error {
		resp, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/readyz", w.roger.opsPort))
		if err != nil {
			return err
		}
		defer resp.Body.Close()
		if resp.StatusCode != http.StatusOK {
			return fmt.Errorf("the router answers %s", resp.Status)
		}
		return nil
	}
	for range 3 {
		w.roger.signer.proc.kill()
		p := newPayment(units(2, 0))
		stop := w.pay(t, p, paid())
		until(t, "the router is not ready", soon, func() error {
			if ready() == nil {
				return fmt.Errorf("it is ready")
			}
			return nil
		})
		w.roger.signer.launch(t)
		if got := w.end(t, p); got != "paid" {
			t.Errorf("the payment was %s", got)
		}
		stop()
		until(t, "the router is ready", soon, ready)
		w.check(t)
	}
	// A peer takes out what is its own, and no more than the signer lets peers.
	out := func(amount int64) error {
		return w.dave.post("/withdraw", object{
			"channelAddress": w.out, "assetId": w.chains[1].token, "amount": units(amount, 1).String(), "recipient": common.Address{0x42},
		}, nil)
	}
	if err := out(1); err != nil {
		t.Errorf("a withdrawal of dave: %v", err)
	}
	until(t, "dave's withdrawal is paid out", soon, func() error {
		if got := w.chains[1].tokens(t, common.Address{0x42}); got.Cmp(units(1, 1)) != 0 {
			return fmt.Errorf("%s are there", got)
		}
		return nil
	})
	p := newPayment(units(400, 0))
	stop := w.pay(t, p, paid())
	if got := w.end(t, p); got != "paid" {
		t.Fatalf("the payment was %s", got)
	}
	stop()
	// Above that the router's node does not sign: dave's asks again until a day has
	// room, and payments go on meanwhile.
	var api *apiError
	if err := out(301); !errors.As(err, &api) || api.Context.Code != "in_doubt" {
		t.Errorf("a withdrawal above what the signer lets peers take: %v", err)
	}
	p = newPayment(units(2, 0))
	stop = w.pay(t, p, paid())
	if got := w.end(t, p); got != "paid" {
		t.Errorf("a payment beside it was %s", got)
	}
	stop()
	for _, file := range []string{w.roger.signer.proc.log, w.roger.proc.log} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(raw), "zoo") {
			t.Errorf("%s has words of the mnemonic", file)
		}
	}
}
