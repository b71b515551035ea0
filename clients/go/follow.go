package sluiceclient

import (
	"context"
	"iter"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"

	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// again is the pause before a broken stream is asked for again.
const again = time.Second

// Follow yields the events that r asks for and then each new one, each once: when
// the connection breaks or the node restarts it goes on after the last event that
// was seen. It ends with ctx, or with an error that another try won't mend. To go
// on in another process, keep the cursor of the last event and give it as
// r.AfterCursor. With r.FromNow, what happens while the connection is broken before
// the first event is not seen.
func (c *Client) Follow(ctx context.Context, r *sluicev1.FollowEventsRequest) iter.Seq2[*sluicev1.Event, error] {
	return func(yield func(*sluicev1.Event, error) bool) {
		r := proto.CloneOf(r)
		for {
			wanted, err := c.follow(ctx, r, yield)
			switch {
			case !wanted:
				return
			case ctx.Err() != nil:
				yield(nil, ctx.Err())
				return
			case err != nil && status.Code(err) != codes.Unavailable:
				yield(nil, err)
				return
			}
			select {
			case <-ctx.Done():
			case <-time.After(again):
			}
		}
	}
}

// follow yields one stream's events and moves r past them.
func (c *Client) follow(ctx context.Context, r *sluicev1.FollowEventsRequest, yield func(*sluicev1.Event, error) bool) (wanted bool, err error) {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s, err := c.Events.FollowEvents(ctx, r)
	if err != nil {
		return true, err
	}
	for {
		got, err := s.Recv()
		if err != nil {
			return true, err
		}
		r.AfterCursor, r.FromNow = got.Event.Cursor, false
		if !yield(got.Event, nil) {
			return false, nil
		}
	}
}
