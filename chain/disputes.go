package chain

import (
	"context"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// disputesAtOnce bounds one request to the endpoint.
const disputesAtOnce = 90

// readDisputes reads the disputes that a look must tell: of channels that this
// process has not read yet, and of those that an event touched. Events alone
// would not do: a restart does not bring the old ones again, and a dispute must
// never be forgotten (D1).
func (w *Watcher) readDisputes(ctx context.Context, s *step, u *Update) (asked []common.Address, err error) {
	touched := make(map[common.Address]bool)
	for _, events := range [][]Event{u.Removed, u.Added} {
		for i := range events {
			if e := &events[i]; e.Kind == EventChannelDisputed || e.Kind == EventChannelDefunded {
				touched[e.Channel] = true
			}
		}
	}
	w.mu.Lock()
	for _, ch := range s.all {
		if s.reset || touched[ch] || !w.disputes[ch] {
			asked = append(asked, ch)
		}
	}
	w.mu.Unlock()
	for start := 0; start < len(asked); start += disputesAtOnce {
		part := asked[start:min(start+disputesAtOnce, len(asked))]
		found, err := w.disputesAt(ctx, part, u.Status.Head)
		if err != nil {
			return nil, err
		}
		for _, d := range found {
			if s.reset || touched[d.Channel] || d.ChannelDispute != (ChannelDispute{}) {
				u.Disputes = append(u.Disputes, d)
			}
		}
	}
	return asked, nil
}

// disputesAt reads channels in one request. One that is not deployed has no
// dispute.
func (w *Watcher) disputesAt(ctx context.Context, channels []common.Address, at Block) ([]DisputeAt, error) {
	answers := make([]hexutil.Bytes, len(channels))
	elems := make([]rpc.BatchElem, len(channels))
	for i, ch := range channels {
		elems[i] = rpc.BatchElem{
			Method: "eth_call", Args: []any{callTo(ch, w.events.channels.PackGetChannelDispute()), atBlock(at.Hash)}, Result: &answers[i],
		}
	}
	if err := w.client.batch(ctx, elems); err != nil {
		return nil, err
	}
	found := make([]DisputeAt, len(channels))
	for i, ch := range channels {
		found[i] = DisputeAt{Channel: ch, At: at}
		err := elems[i].Error
		if err == nil && len(answers[i]) > 0 {
			found[i].ChannelDispute, err = w.decodeDispute(answers[i])
		}
		if err != nil {
			return nil, fmt.Errorf("dispute of channel %s on chain %d: %w", ch, w.client.chainID, asRevert(err))
		}
	}
	return found, nil
}

func (w *Watcher) decodeDispute(data []byte) (ChannelDispute, error) {
	d, err := w.events.channels.UnpackGetChannelDispute(data)
	if err != nil {
		return ChannelDispute{}, fmt.Errorf("%w: %w", errMalformed, err)
	}
	return channelDispute(d)
}

// told marks the disputes of channels as read, unless they were dropped
// meanwhile.
func (w *Watcher) told(channels []common.Address) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, ch := range channels {
		if _, ok := w.channels[ch]; ok {
			w.disputes[ch] = true
		}
	}
}
