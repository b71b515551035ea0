package e2e

import (
	"errors"
	"fmt"
	"io"
	"math/big"
	"math/rand/v2"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/sluice-node/sluice/internal/failpoint"
)

// The payer dies while her payment is on its way: it ends without her, and she
// finds that out when she is back.
func TestPayerKilledMidPayment(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	p := newPayment(units(3, 0))
	if err := w.create(p); err != nil {
		t.Fatal(err)
	}
	w.carol.proc.kill()
	until(t, "dave is paid", soon, func() error { return w.answer(p, p.secret) })
	w.carol.start(t)
	if got := w.end(t, p); got != "paid" {
		t.Errorf("the payment was %s", got)
	}
	w.check(t)
}

// The payer dies with her signature on a payment durable and not sent: it goes
// out when she is back.
func TestPayerKilledBeforeSheSends(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	p := newPayment(units(3, 0))
	w.carol.arm(t, string(failpoint.OutgoingProposed.After()))
	if err := w.create(p); err == nil {
		t.Fatal("carol answered, and should have died")
	}
	w.carol.proc.killed(t, soon)
	w.carol.start(t)
	until(t, "dave is paid", soon, func() error { return w.answer(p, p.secret) })
	if got := w.end(t, p); got != "paid" {
		t.Errorf("the payment was %s", got)
	}
	w.check(t)
}

// The recipient dies twice: with the payment locked and with the secret signed
// but not shown. Neither costs anybody anything.
func TestRecipientKilledMidPayment(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	p := newPayment(units(3, 0))
	if err := w.create(p); err != nil {
		t.Fatal(err)
	}
	until(t, "the payment is at dave", soon, func() error {
		_, err := w.dave.find(w.out, p.routing)
		return err
	})
	w.dave.proc.kill()
	w.dave.arm(t, string(failpoint.IncomingResolving.After()))
	w.dave.start(t)
	until(t, "dave signs the resolve", soon, func() error {
		if err := w.answer(p, p.secret); w.dave.proc.alive() == nil {
			return fmt.Errorf("dave is alive: %w", errors.Join(err, errors.New("no answer")))
		}
		return nil
	})
	w.dave.proc.killed(t, soon)
	w.dave.start(t)
	if got := w.end(t, p); got != "paid" {
		t.Errorf("the payment was %s", got)
	}
	w.check(t)
}

// The router dies again and again, at any time, while twenty payments are under
// way. What it has to send to chain for collateral is on its way too.
func TestRouterKilledAtRandomUnderLoad(t *testing.T) {
	w := newWorld(t, options{}) // without collateral: payments bring it
	seed := seed(t)
	for round := range 3 * rounds(t) {
		t.Logf("round %d: SLUICE_E2E_SEED=%d", round, seed+uint64(round))
		w.underFire(t, rand.New(rand.NewPCG(seed+uint64(round), 0)))
	}
}

// seed is that of the first round of a test: the clock's, or the one to repeat.
func seed(t *testing.T) uint64 {
	t.Helper()
	s := os.Getenv("SLUICE_E2E_SEED")
	if s == "" {
		return uint64(time.Now().UnixNano())
	}
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		t.Fatalf("SLUICE_E2E_SEED: %v", err)
	}
	return n
}

// rounds is how often what is random is done.
func rounds(t *testing.T) int {
	t.Helper()
	s := os.Getenv("SLUICE_E2E_ROUNDS")
	if s == "" {
		return 1
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatalf("SLUICE_E2E_ROUNDS: %v", err)
	}
	return n
}

// load is how many payments are under way at any time.
const load = 20

// underFire keeps payments under way while roger is killed a few times, and checks
// that all of them end well.
func (w *world) underFire(t *testing.T, rnd *rand.Rand) {
	t.Helper()
	var payers sync.WaitGroup
	enough := make(chan struct{})
	results := make(chan []*payment, load)
	for range load {
		own := rand.New(rand.NewPCG(rnd.Uint64(), 1))
		payers.Go(func() { results <- w.keepPaying(t, own, enough) })
	}
	for range 4 + rnd.IntN(4) {
		select { // the payments run meanwhile: what varies is where the kill finds them
		case <-time.After(time.Duration(20+rnd.IntN(400)) * time.Millisecond):
		case <-w.roger.proc.done:
			t.Error(w.roger.proc.alive())
		}
		w.roger.proc.kill()
		w.roger.launch(t)
	}
	w.roger.serves(t)
	close(enough)
	payers.Wait()
	close(results)
	outcomes := map[string]int{}
	for list := range results {
		for _, p := range list {
			got := w.end(t, p)
			if outcomes[got]++; got != p.want {
				t.Errorf("payment %s was %s, want %s", p.routing, got, p.want)
			}
		}
	}
	w.check(t)
	until(t, "the journal is finished", soon, w.openForwards)
	t.Logf("%v", outcomes)
}

// keepPaying makes one payment after the other until it is enough, and returns
// them once the last has ended at carol.
func (w *world) keepPaying(t *testing.T, rnd *rand.Rand, enough <-chan struct{}) (made []*payment) {
	ways := [2]*way{paid(), givenBack()}
	for {
		p := newPayment(new(big.Int).SetUint64(1e15 + rnd.Uint64N(3e18)))
		made = append(made, p)
		way := ways[rnd.IntN(4)/3]
		p.want = way.outcome
		stop := w.pay(t, p, way)
		err := poll(soon, func() error {
			s, err := w.carol.find(w.in, p.routing)
			if err == nil {
				_, err = s.outcome(p)
			}
			return err
		})
		stop()
		if err != nil {
			t.Errorf("payment %s: %v", p.routing, err)
			return made
		}
		select {
		case <-enough:
			return made
		default:
		}
	}
}

var openForwards = regexp.MustCompile(`(?m)^router_forwards_open (\d+)`)

// openForwards returns an error unless the router's journal has no unfinished
// forward.
func (w *world) openForwards() error {
	resp, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/metrics", w.roger.opsPort))
	if err != nil {
		return err
	}
	defer resp.Body.Close()
	raw, err := io.ReadAll(resp.Body)
	if err != nil {
		return err
	}
	if m := openForwards.FindSubmatch(raw); m == nil || string(m[1]) != "0" {
		return fmt.Errorf("open forwards: %q", m)
	}
	return nil
}
