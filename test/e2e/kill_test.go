package e2e

import (
	"errors"
	"math/big"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/internal/failpoint"
)

// way is what a payment of a test goes through.
type way struct {
	name    string
	outcome string
	// secret returns what dave ends the payment with, zero to give it back.
	secret func(p *payment) common.Hash
	// recipient is whom carol pays if not dave.
	recipient string
	// meanwhile happens once the payment is on its way, and afterwards once who was
	// killed is back.
	meanwhile, afterwards func(t *testing.T, p *payment)
}

func paid() *way {
	return &way{name: "paid", outcome: "paid", secret: func(p *payment) common.Hash { return p.secret }}
}

func givenBack() *way {
	return &way{name: "given back by the recipient", outcome: "refunded", secret: func(*payment) common.Hash { return common.Hash{} }}
}

// stranger is an identity that roger has no channel with.
func stranger(t *testing.T) channel.Identifier {
	t.Helper()
	id, err := daemon.Derive(config.CarolMnemonic, 7)
	if err != nil {
		t.Fatal(err)
	}
	return id.Identifier()
}

// throughRouter returns the way on which a payment takes the router by a stage.
func throughRouter(t *testing.T) map[failpoint.Stage]*way {
	t.Helper()
	paid, back := paid(), givenBack()
	nowhere := &way{name: "to nowhere", outcome: "refunded", recipient: string(stranger(t))}
	return map[failpoint.Stage]*way{
		failpoint.IncomingLocked: paid, failpoint.Received: paid, failpoint.Held: paid, failpoint.OutgoingProposed: paid,
		failpoint.OutgoingLocked: paid, failpoint.OutgoingResolved: paid, failpoint.IncomingResolving: paid,
		failpoint.IncomingResolved: paid, failpoint.Settled: paid,
		failpoint.OutgoingCancelled: back, failpoint.IncomingCancelling: back, failpoint.IncomingCancelled: back,
		failpoint.Refunding: nowhere, failpoint.Refunded: nowhere,
	}
}

// The router dies at each place where the journal or a channel is written, just
// before and just after. Once it is back the payment ends, both legs the same
// way, and nothing is lost.
func TestRouterKilledAtEveryCommit(t *testing.T) {
	w := newWorld(t, options{collateral: 1000})
	ways := throughRouter(t)
	for _, stage := range failpoint.Stages() {
		if ways[stage] == nil {
			t.Fatalf("no payment takes the router by stage %s", stage)
		}
	}
	w.killEverywhere(t, w.roger, ways)
}

// So does the router that takes a payment back whose recipient let it expire: it
// refunds the payer once the recipient's chain is past the expiry.
func TestRouterKilledWhileItTakesBackAnExpiredPayment(t *testing.T) {
	w := newWorld(t, options{collateral: 1000})
	expired := &way{name: "that expired", outcome: "refunded"}
	expired.meanwhile = func(t *testing.T, p *payment) {
		until(t, "the payment is at dave", soon, func() error {
			_, err := w.dave.find(w.out, p.routing)
			return err
		})
		if err := w.chains[1].IncreaseTime(53 * time.Hour); err != nil { // he has 52
			t.Fatal(err)
		}
	}
	// The router asks dave for the rest by itself, but where dave's node saw the
	// block later than roger's, only after minutes.
	expired.afterwards = func(t *testing.T, p *payment) {
		until(t, "the recipient's leg ends", soon, func() error { return w.answer(p, common.Hash{}) })
	}
	w.killEverywhere(t, w.roger, map[failpoint.Stage]*way{
		failpoint.Refunding: expired, failpoint.IncomingCancelling: expired, failpoint.IncomingCancelled: expired, failpoint.Refunded: expired,
	})
}

// So do the payer and the recipient, whose users ask again when they are back.
func TestEndsKilledAtEveryCommit(t *testing.T) {
	w := newWorld(t, options{collateral: 1000})
	paid, back := paid(), givenBack()
	t.Run("payer", func(t *testing.T) {
		w.killEverywhere(t, w.carol, map[failpoint.Stage]*way{
			failpoint.OutgoingProposed: paid, failpoint.OutgoingLocked: paid, failpoint.OutgoingResolved: paid, failpoint.OutgoingCancelled: back,
		})
	})
	t.Run("recipient", func(t *testing.T) {
		w.killEverywhere(t, w.dave, map[failpoint.Stage]*way{
			failpoint.IncomingLocked: paid, failpoint.IncomingResolving: paid, failpoint.IncomingResolved: paid,
			failpoint.IncomingCancelling: back, failpoint.IncomingCancelled: back,
		})
	})
}

// killEverywhere makes one payment for each point of the stages that take the
// victim by, and kills it there.
func (w *world) killEverywhere(all *testing.T, victim *node, ways map[failpoint.Stage]*way) {
	all.Helper()
	amount := new(big.Int).Div(units(10, 0), big.NewInt(3)) // not a round number of the other chain's units
	for _, stage := range failpoint.Stages() {
		way := ways[stage]
		for _, point := range []failpoint.Point{stage.Before(), stage.After()} {
			if way == nil {
				continue
			}
			ok := all.Run(string(point), func(t *testing.T) {
				p := newPayment(amount)
				p.recipient = way.recipient
				victim.arm(t, string(point))
				stop := w.pay(t, p, way)
				if way.meanwhile != nil {
					way.meanwhile(t, p)
				}
				victim.proc.killed(t, soon)
				victim.start(w.t)
				if way.afterwards != nil {
					way.afterwards(t, p)
				}
				if got := w.end(t, p); got != way.outcome {
					t.Errorf("a payment %s was %s, want %s", way.name, got, way.outcome)
				}
				stop()
				w.check(t)
			})
			if !ok {
				all.FailNow() // the others share the world
			}
		}
	}
}

// The router dies twice: at one point, and at another while it takes the payment
// up again, or later on its way.
func TestRouterKilledTwice(t *testing.T) {
	w := newWorld(t, options{collateral: 1000})
	ways := throughRouter(t)
	stages := failpoint.Stages()
	seed := seed(t)
	for round := range 20 * rounds(t) {
		rnd := rand.New(rand.NewPCG(seed+uint64(round), 2))
		stage := stages[rnd.IntN(len(stages))]
		point := func(s failpoint.Stage) failpoint.Point {
			return [2]failpoint.Point{s.Before(), s.After()}[rnd.IntN(2)]
		}
		first, second := point(stage), point(stages[rnd.IntN(len(stages))])
		t.Logf("round %d: SLUICE_E2E_SEED=%d: %s, then %s", round, seed+uint64(round), first, second)
		way := ways[stage]
		p := newPayment(units(2, 0))
		p.recipient = way.recipient
		w.roger.arm(t, string(first)+"\n"+string(second))
		stop := w.pay(t, p, way)
		w.roger.proc.killed(t, soon)
		w.roger.launch(t) // it may not come so far as to serve
		revive := func() {
			if w.roger.proc.alive() != nil {
				w.roger.proc.killed(t, soon)
				w.roger.launch(t)
			}
		}
		until(t, "the payment ends", soon, func() error {
			revive()
			s, err := w.carol.find(w.in, p.routing)
			if err == nil {
				_, err = s.outcome(p)
			}
			return err
		})
		stop()
		w.roger.arm(t, "") // the second may not have been on the way
		until(t, "the journal is finished", soon, func() error {
			revive()
			return w.openForwards()
		})
		if got := w.end(t, p); got != way.outcome {
			t.Fatalf("a payment %s was %s, want %s", way.name, got, way.outcome)
		}
		w.check(t)
	}
}

// pay starts a payment: carol creates it, dave answers it once it comes. What
// they are told meanwhile may be that a node is down; then they ask again. stop
// ends it.
func (w *world) pay(t *testing.T, p *payment, way *way) (stop func()) {
	t.Helper()
	var both sync.WaitGroup
	done := make(chan struct{})
	both.Go(func() {
		err := w.create(p)
		for again(err) && !closed(done) {
			time.Sleep(pace)
			err = w.create(p)
		}
		if err != nil {
			t.Logf("carol was told: %v", err)
		}
	})
	if way.secret != nil {
		both.Go(func() { w.keepAnswering(p, way.secret(p), done) })
	}
	return sync.OnceFunc(func() { close(done); both.Wait() })
}

// again reports a call that a user repeats: it did nothing, since the peer is not
// connected, or the node died over it and nobody knows.
func again(err error) bool {
	var e *apiError
	if errors.As(err, &e) {
		return e.Context.Code == "peer_offline"
	}
	return err != nil
}

func closed(c <-chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}
