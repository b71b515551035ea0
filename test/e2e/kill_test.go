package e2e

import (
	"math/big"
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
}

func paid() *way {
	return &way{name: "paid", outcome: "paid", secret: func(p *payment) common.Hash { return p.secret }}
}

func givenBack() *way {
	return &way{name: "given back by the recipient", outcome: "refunded", secret: func(*payment) common.Hash { return common.Hash{} }}
}

// ways returns the way on which a payment comes by a stage.
func ways(stranger channel.Identifier) map[failpoint.Stage]*way {
	paid, back := paid(), givenBack()
	nowhere := &way{name: "to nowhere", outcome: "refunded", recipient: string(stranger)}
	return map[failpoint.Stage]*way{
		failpoint.Received: paid, failpoint.Held: paid, failpoint.OutgoingProposed: paid, failpoint.OutgoingLocked: paid,
		failpoint.OutgoingResolved: paid, failpoint.IncomingResolving: paid, failpoint.Settled: paid,
		failpoint.OutgoingCancelled: back, failpoint.IncomingCancelling: back,
		failpoint.Refunding: nowhere, failpoint.Refunded: nowhere,
	}
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

// The router dies at each place where the journal or a channel is written, just
// before and just after. Once it is back the payment ends, both legs the same
// way, and nothing is lost.
func TestRouterKilledAtEveryCommit(all *testing.T) {
	w := newWorld(all, options{collateral: 1000})
	ways := ways(stranger(all))
	amount := new(big.Int).Div(units(10, 0), big.NewInt(3)) // not a round number of the other chain's units
	for _, stage := range failpoint.Stages() {
		for _, point := range []failpoint.Point{stage.Before(), stage.After()} {
			way := ways[stage]
			if way == nil {
				all.Fatalf("no payment comes by stage %s", stage)
			}
			ok := all.Run(string(point), func(t *testing.T) {
				p := newPayment(amount)
				p.recipient = way.recipient
				w.roger.arm(t, string(point))
				stop := w.pay(t, p, way)
				w.roger.proc.killed(t, soon)
				w.roger.start(all)
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

// pay starts a payment: carol creates it, dave answers it once it comes. What
// they are told meanwhile may be that a node is down. stop ends it.
func (w *world) pay(t *testing.T, p *payment, way *way) (stop func()) {
	t.Helper()
	var both sync.WaitGroup
	done := make(chan struct{})
	both.Go(func() {
		err := w.create(p)
		for offline(err) { // nothing happened: he is still starting
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
