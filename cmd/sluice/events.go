package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newEventsCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "events", Short: "Follow what happens to the node's channels"}
	group(cmd)
	var from int64
	var all bool
	q := &sluicev1.FollowEventsRequest{}
	tail := &cobra.Command{
		Use:   "tail",
		Short: "Print events as they happen, until interrupted",
		Long: `Prints the events of an identity as they happen: first the cursor, then what and
where. With --from it begins after the event of that cursor, so that a program that
keeps the last one it has handled misses nothing. With --json each is one line.`,
		Example: "  sluice events tail\n  sluice events tail --from 1200 --name CONDITIONAL_TRANSFER_CREATED --json",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if from < -1 {
				return cli.Usage("--from %d: want a cursor, or 0 for the first event", from)
			}
			q.FromNow, q.AfterCursor = from < 0, uint64(max(from, 0))
			if !all {
				owner, err := s.owner(ctx)
				if err != nil {
					return err
				}
				q.Owner = owner
			}
			return s.tail(ctx, q)
		}),
	}
	f := tail.Flags()
	f.Int64Var(&from, "from", -1, "begin after the event of this cursor; 0 is the first there is (default: with what happens now)")
	f.StringSliceVar(&q.Names, "name", nil, "only events of these names")
	f.StringVar(&q.Channel, "channel", "", "only events of this channel")
	f.BoolVar(&all, "all", false, "events of all identities of the node")
	cmd.AddCommand(tail)
	return cmd
}

// tail prints events until the stream or the user ends it.
func (s *session) tail(ctx context.Context, q *sluicev1.FollowEventsRequest) error {
	stream, err := s.Events.FollowEvents(ctx, q)
	if err != nil {
		return err
	}
	for {
		a, err := stream.Recv()
		switch {
		case errors.Is(err, io.EOF), ctx.Err() != nil:
			return nil // whoever tails ends it
		case err != nil:
			return err
		}
		if err := s.writeEvent(a.GetEvent()); err != nil {
			return err
		}
	}
}

func (s *session) writeEvent(e *sluicev1.Event) error {
	if s.r.asJSON {
		payload := json.RawMessage(e.GetPayloadJson())
		if !json.Valid(payload) {
			payload = json.RawMessage("null")
		}
		raw, err := json.Marshal(map[string]any{
			"cursor": e.GetCursor(), "name": e.GetName(), "owner": e.GetOwner(), "channel": e.GetChannel(), "atUs": e.GetAtUs(), "payload": payload,
		})
		if err != nil {
			return err
		}
		_, err = fmt.Fprintln(s.out, string(raw))
		return err
	}
	_, err := fmt.Fprintf(s.out, "%d  %s  %s  %s\n", e.GetCursor(), cli.Time(e.GetAtUs()), e.GetName(), s.id(e.GetChannel()))
	return err
}
