package sim

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// describe says what an event is, for a trace.
func describe(ev channel.Event) string {
	switch e := ev.(type) {
	case channel.Enqueue:
		return "wants " + describeOps(e.Ops)
	case channel.Received:
		return "receives " + describeFrame(&e.Frame)
	case channel.Linked:
		return "is connected"
	case channel.Unlinked:
		return "is disconnected"
	case channel.Retry:
		return "tries again"
	}
	return fmt.Sprintf("%T", ev)
}

func describeFrame(f *channel.Frame) string {
	switch {
	case f.Proposal != nil:
		return fmt.Sprintf("proposal %d on %d: %s", f.Proposal.Nonce, f.Proposal.Base, describeOps(f.Proposal.Batch))
	case f.Ack != nil:
		return fmt.Sprintf("ack %d", f.Ack.Nonce)
	case f.Refusal != nil:
		var why []string
		for _, o := range f.Refusal.Ops {
			why = append(why, fmt.Sprintf("#%d %s", o.Index, o.Code))
		}
		return fmt.Sprintf("refusal %d: %s", f.Refusal.Nonce, strings.Join(why, ", "))
	case f.Sync != nil:
		return fmt.Sprintf("sync %d, outstanding %d", f.Sync.Latest, f.Sync.Outstanding)
	}
	return "an empty frame"
}

func describeOps(ops []channel.Op) string {
	if len(ops) == 0 {
		return "nothing"
	}
	var s []string
	for i := range ops {
		op := &ops[i]
		switch op.Kind {
		case channel.KindDeposit:
			s = append(s, fmt.Sprintf("deposit %s/%s of %s", op.Deposit.Totals[0], op.Deposit.Totals[1], short(op.Deposit.Asset)))
		case channel.KindCreate:
			s = append(s, fmt.Sprintf("create %s of %s", op.Create.Balance.Amount[0], short(op.Create.Asset)))
		case channel.KindSetup:
			s = append(s, "setup")
		default:
			s = append(s, fmt.Sprintf("%s %s", op.Kind, op.Transfer.TerminalString()))
		}
	}
	return strings.Join(s, ", ")
}

func describeNotice(n *channel.Notice) string {
	what := [...]string{"?", "done", "dead", "refused", "peer behind", "self behind"}[n.Kind]
	s := fmt.Sprintf("%s: %s by %s", what, n.Key, n.By)
	if n.Code != channel.CodeNone {
		s += fmt.Sprintf(" (%s: %s)", n.Code, n.Message)
	}
	return s
}

// short names an address in a trace.
func short(a common.Address) string {
	if a == (common.Address{}) {
		return "native"
	}
	return a.Hex()[:8]
}
