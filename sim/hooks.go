package sim

import (
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// What checkers may look at. A checker implements what it needs.
type (
	// commitChecker sees what one commit of a node made durable. l is nil for a
	// commit of the router alone.
	commitChecker interface {
		committed(n *party, l *live, writes []channel.Write)
	}
	// sendChecker sees a frame before it leaves.
	sendChecker interface {
		sent(n *party, l *live, f *channel.Frame)
	}
	// eventChecker looks at the world after each event.
	eventChecker interface{ event() }
	// endChecker looks at the world when it has come to rest.
	endChecker interface{ end() }
)

// newCheckers returns all of them.
func newCheckers(w *world) []any {
	l := newLedger(w)
	w.ledger = l
	return []any{
		l, // first: the others read it
		newSignatures(w), &durability{w}, &conservation{w}, newPeers(w), &paid{w},
		newForwards(w), newLadderCheck(w), newHolds(w), &worth{w: w}, &rest{w},
	}
}

// committed shows a commit to the checkers, and keeps what they all need.
func (w *world) committed(n *party, l *live, writes []channel.Write) {
	for _, x := range writes {
		if c, ok := x.(channel.PutChannel); ok {
			n.durable[c.Record.Config.Channel] = c.Record
			w.mix(uint64(n.index), c.Record.Latest.State.Nonce, c.Record.MaxSigned)
		}
	}
	for _, c := range w.checks {
		if k, ok := c.(commitChecker); ok {
			k.committed(n, l, writes)
		}
	}
}

func (w *world) sent(n *party, l *live, f *channel.Frame) {
	if f.Proposal != nil {
		w.mix(uint64(n.index), f.Proposal.Nonce, f.Proposal.Base)
	}
	for _, c := range w.checks {
		if k, ok := c.(sendChecker); ok {
			k.sent(n, l, f)
		}
	}
}

func (w *world) afterEvent() {
	for _, c := range w.checks {
		if k, ok := c.(eventChecker); ok {
			k.event()
		}
	}
}

func (w *world) atRest() {
	for _, c := range w.checks {
		if k, ok := c.(endChecker); ok {
			k.end()
		}
	}
}

// ended counts how forwards end.
func (w *world) ended(e *router.Ended) {
	if e.State == router.Settled {
		w.stats.Settled++
	} else {
		w.stats.Refunded++
	}
	w.tracef("forward %s has ended: %s, %s", e.ID.Transfer.TerminalString(), e.State, e.Record.Reason)
}

// trouble is what the router would tell its operator.
func (w *world) trouble(t *router.Trouble) {
	w.stats.Troubles++
	w.tracef("trouble with forward %s: %s: %s", t.ID.Transfer.TerminalString(), t.What, t.Message)
}
