package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/router"
)

// legKey is a transfer as one node sees it.
type legKey struct {
	node int
	ch   common.Address
	id   common.Hash
}

// sideSpot is one asset of one channel as one node sees it.
type sideSpot struct {
	node int
	spot
}

// forward is a row of roger's journal with what is known of its legs.
type forward struct {
	row channel.ForwardRow
	rec router.Record
	// signed: a signature of roger's on the outgoing create became durable.
	signed bool
	// life is that of roger in which the row was held: a restart decides anew
	// about a hold that nothing was signed for.
	life int
}

// ledger gathers from the commits what the checkers judge by: only what is
// durable, and none of it from the machines' own books.
type ledger struct {
	w    *world
	open map[sideChannel]channel.Transfers
	rows map[legKey]channel.TransferRow
	// withdrawn is by the role that took it out.
	withdrawn map[sideSpot][2]channel.Amount
	forwards  []*forward
	byIn      map[channel.ForwardID]*forward
	byOut     map[legKey]*forward
	// ended holds the rows of transfers which ended in the running commit.
	ended []channel.TransferRow
}

type sideChannel struct {
	node int
	ch   common.Address
}

func newLedger(w *world) *ledger {
	return &ledger{
		w: w, open: map[sideChannel]channel.Transfers{}, rows: map[legKey]channel.TransferRow{},
		withdrawn: map[sideSpot][2]channel.Amount{}, byIn: map[channel.ForwardID]*forward{}, byOut: map[legKey]*forward{},
	}
}

func (g *ledger) committed(n *party, l *live, writes []channel.Write) {
	g.ended = g.ended[:0]
	for _, x := range writes {
		switch x := x.(type) {
		case channel.PutChannel:
			g.open[sideChannel{n.index, x.Record.Config.Channel}] = l.m.Channel().Open()
			g.reveal(n, x.Record)
		case channel.PutTransfer:
			g.transfer(n, x.Row)
		case channel.PutForward:
			g.forward(x.Row)
		}
	}
}

// reveal notes the secrets that a durable proposal of a recipient holds: they
// count as out.
func (g *ledger) reveal(n *party, r *channel.Record) {
	if r.Out == nil {
		return
	}
	for i := range r.Out.Proposal.Batch {
		op := &r.Out.Proposal.Batch[i]
		if op.Kind == channel.KindResolve && len(op.Resolver) == 32 {
			if p := g.w.byHash[transfer.LockHash(common.Hash(op.Resolver))]; p != nil && p.to == n.index {
				p.revealed = true
			}
		}
		if op.Kind == channel.KindCreate && n.index == roger {
			if f := g.byOut[legKey{roger, r.Config.Channel, op.Create.ID(r.Config.Channel)}]; f != nil {
				f.signed = true
			}
		}
	}
}

func (g *ledger) transfer(n *party, row *channel.TransferRow) {
	k := legKey{n.index, row.Key.Channel, row.Transfer.ID}
	before, known := g.rows[k]
	g.rows[k] = *row
	if known && before.Status != channel.TransferOpen {
		if before.Status != row.Status || before.Final != row.Final {
			g.w.fail("transfers", "%s: transfer %s was %s and is %s now", name(n.index), row.Transfer.ID, before.Status, row.Status)
		}
		return
	}
	if row.Status != channel.TransferOpen {
		g.ended = append(g.ended, *row)
	}
	if row.Transfer.Definition == g.w.cast.contracts.Withdraw {
		if row.Status == channel.TransferResolved {
			at := sideSpot{n.index, spot{row.Key.Channel, row.Transfer.Asset}}
			sum := g.withdrawn[at]
			sum[row.Transfer.InitiatedBy] = g.w.sum(sum[row.Transfer.InitiatedBy], row.Transfer.Balance.Amount[0].SubFloor(row.Final.Amount[1]))
			g.withdrawn[at] = sum
		}
		return
	}
	g.payment(n, row)
}

// payment notes what a transfer means for the payment that it is part of.
func (g *ledger) payment(n *party, row *channel.TransferRow) {
	paid := row.Status == channel.TransferResolved && !row.Final.Amount[1].IsZero()
	p := g.w.byID[row.Transfer.ID]
	if p != nil && n.index == p.from {
		p.locked = true
		p.paid = paid
		p.returned = row.Status != channel.TransferOpen && !paid
	}
	if p != nil && !p.direct {
		return
	}
	// The leg that pays the recipient.
	s, err := transfer.DecodeHashlockState(row.Transfer.InitialState)
	if p = g.w.byHash[s.LockHash]; err != nil || p == nil {
		return
	}
	if paid && (n.index == p.to || n.index == roger) {
		p.received, p.revealed, p.arrived = true, true, row.Final.Amount[1]
	}
}

func (g *ledger) forward(row *channel.ForwardRow) {
	rec, err := router.DecodeRecord(row.Body)
	if err != nil {
		g.w.fail("forwards", "row of forward %s: %v", row.ID.Transfer, err)
		return
	}
	f := g.byIn[row.ID]
	if f == nil {
		f = &forward{}
		g.byIn[row.ID] = f
		g.forwards = append(g.forwards, f)
	}
	if router.State(row.State) == router.Held && f.row.State != row.State {
		f.life = g.w.nodes[roger].life
	}
	f.row, f.rec = *row, rec
	if row.OutgoingTransfer != (common.Hash{}) {
		g.byOut[legKey{roger, row.Outgoing.Channel, row.OutgoingTransfer}] = f
	}
}

// outRow returns the outgoing transfer of a forward as roger has it.
func (g *ledger) outRow(f *forward) (channel.TransferRow, bool) {
	r, ok := g.rows[legKey{roger, f.row.Outgoing.Channel, f.row.OutgoingTransfer}]
	return r, ok
}

// inRow returns the incoming transfer of a forward as roger has it.
func (g *ledger) inRow(f *forward) (channel.TransferRow, bool) {
	r, ok := g.rows[legKey{roger, f.row.ID.Incoming.Channel, f.row.ID.Transfer}]
	return r, ok
}

// pending reports that a state which a node signed holds the create of that id,
// and no double-signed one does yet: by the durable record alone.
func (g *ledger) pending(n *party, ch common.Address, id common.Hash) bool {
	r := n.durable[ch]
	if r == nil {
		return false
	}
	has := func(ops []channel.Op) bool {
		for i := range ops {
			if ops[i].Kind == channel.KindCreate && ops[i].Create.ID(ch) == id {
				return true
			}
		}
		return false
	}
	if r.Out != nil && has(r.Out.Proposal.Batch) || has(r.Doubt) || has(r.Later) {
		return true
	}
	for i := range r.Superseded {
		if has(r.Superseded[i].Proposal.Batch) {
			return true
		}
	}
	return false
}

// proven reports whether the outgoing leg of a forward can never pay: the facts
// behind F1's proofs, not what the router says of them.
func (g *ledger) proven(f *forward) (string, bool) {
	id := f.row.OutgoingTransfer
	if id == (common.Hash{}) {
		return "never signed", true
	}
	row, found := g.outRow(f)
	switch {
	case found && row.Status == channel.TransferCancelled,
		found && row.Status == channel.TransferResolved && row.Final.Amount[1].IsZero():
		return "cancelled", true
	case found && row.Status == channel.TransferResolved:
		return "", false
	case !found && !f.signed:
		return "never signed", true
	case !found && !g.pending(g.w.nodes[roger], f.row.Outgoing.Channel, id):
		return "dead", true
	}
	_, final, _ := g.w.nodes[roger].views[g.w.byKey[f.row.Outgoing.Channel].chain].Times()
	return "expired", f.rec.OutExpiry != 0 && final >= f.rec.OutExpiry
}

// secret reports whether the outgoing leg has been paid, so that roger knows the
// secret.
func (g *ledger) secret(f *forward) bool {
	row, found := g.outRow(f)
	return found && row.Status == channel.TransferResolved && !row.Final.Amount[1].IsZero()
}
