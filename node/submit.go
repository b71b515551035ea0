package node

import (
	"context"
	"fmt"

	"github.com/sluice-node/sluice/channel"
)

// Propose hands over operations, in their order, without waiting for their
// outcome, which goes to the Observer. One that is under way already is the same
// operation.
func (n *Node) Propose(ctx context.Context, key channel.Key, ops ...channel.Op) error {
	e, err := n.entry(key)
	if err != nil {
		return err
	}
	return n.post(ctx, e, input{event: channel.Enqueue{Ops: ops}})
}

// submit proposes an operation and waits until it is done or dead.
// Errors: ErrPeerOffline, ErrDisputed, *RefusedError and our own failures mean that
// nothing happened; ErrInDoubt that it still may.
func (n *Node) submit(ctx context.Context, e *entry, op channel.Op) (channel.Notice, error) {
	if !n.opt.Transport.Connected(e.peer()) {
		return channel.Notice{}, fmt.Errorf("%w: %s", ErrPeerOffline, e.peer())
	}
	if n.opt.Chains[e.cfg.ChainID].Disputed(e.key.Channel) {
		return channel.Notice{}, fmt.Errorf("%w: %s of channel %s is not signed (D1)", ErrDisputed, op.Kind, e.key.Channel)
	}
	wait, failed := make(chan channel.Notice, 1), make(chan error, 1)
	in := input{event: channel.Enqueue{Ops: []channel.Op{op}}, submissions: []submission{{op.Key(e.key.Channel), wait, failed}}}
	if err := n.post(ctx, e, in); err != nil {
		return channel.Notice{}, err
	}
	select {
	case notice, ok := <-wait:
		switch {
		case !ok:
			return notice, fmt.Errorf("%w: the channel stopped", ErrInDoubt)
		case notice.Kind == channel.Dead:
			return notice, &RefusedError{notice.Code, notice.Message}
		}
		return notice, nil
	case err := <-failed:
		return channel.Notice{}, err
	case <-ctx.Done():
		return channel.Notice{}, fmt.Errorf("%s of channel %s: %w", op.Kind, e.key.Channel, ErrInDoubt)
	}
}
