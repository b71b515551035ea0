//go:build failpoints

package daemon

import (
	"context"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/failpoint"
)

// Commit passes by the failpoints of what it makes durable. Without the build
// tag the store's own Commit is called directly.
func (s nodeStore) Commit(ctx context.Context, writes ...channel.Write) error {
	stages := stagesOf(writes)
	for _, st := range stages {
		failpoint.Hit(st.Before())
	}
	err := s.SQLite.Commit(ctx, writes...)
	if err == nil {
		for _, st := range stages {
			failpoint.Hit(st.After())
		}
	}
	return err
}

// stagesOf names the stages of a payment that a commit is.
func stagesOf(writes []channel.Write) []failpoint.Stage {
	var out []failpoint.Stage
	for _, w := range writes {
		switch w := w.(type) {
		case channel.PutForward:
			out = append(out, failpoint.Stage(w.Row.State))
		case channel.PutTransfer:
			out = append(out, leg(w.Row))
		case channel.PutChannel:
			if w.Record.Out != nil {
				out = append(out, proposed(w.Record.Out.Proposal.Batch)...)
			}
		}
	}
	return out
}

func leg(r *channel.TransferRow) failpoint.Stage {
	stages := map[channel.TransferStatus]failpoint.Stage{
		channel.TransferOpen: failpoint.IncomingLocked, channel.TransferResolved: failpoint.IncomingResolved,
		channel.TransferCancelled: failpoint.IncomingCancelled,
	}
	if r.Transfer.InitiatedBy == r.Key.Me {
		stages = map[channel.TransferStatus]failpoint.Stage{
			channel.TransferOpen: failpoint.OutgoingLocked, channel.TransferResolved: failpoint.OutgoingResolved,
			channel.TransferCancelled: failpoint.OutgoingCancelled,
		}
	}
	return stages[r.Status]
}

func proposed(batch []channel.Op) (out []failpoint.Stage) {
	for i := range batch {
		switch batch[i].Kind {
		case channel.KindCreate:
			out = append(out, failpoint.OutgoingProposed)
		case channel.KindResolve:
			out = append(out, failpoint.IncomingResolving)
		case channel.KindCancel:
			out = append(out, failpoint.IncomingCancelling)
		}
	}
	return out
}
