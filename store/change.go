package store

import (
	"fmt"
	"math"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// A change is a write in the form that is kept: looked-up fields beside one
// encoded blob. Both stores apply the same changes, so what they keep, and
// what they forget, cannot differ.
type (
	channelChange struct {
		key    channel.Key
		owner  channel.Identifier
		record []byte
	}
	// transferChange updates no more than status, endedUs and end of a row that
	// is there: the rest of a transfer never changes.
	transferChange struct {
		key                channel.Key
		id, routing        common.Hash
		status             channel.TransferStatus
		byUser             bool
		createdUs, endedUs int64
		body, end          []byte
	}
	forwardChange    struct{ row channel.ForwardRow }
	lockHashChange   struct{ claim channel.ClaimLockHash }
	secretChange     struct{ lockHash, preimage common.Hash }
	withdrawalChange struct {
		key              channel.Key
		transfer, txHash common.Hash
		submit, paid     bool
		data, sigs       []byte
	}
	identityChange struct{ identity Identity }
	// epochChange takes the next epoch and leaves it in given.
	epochChange struct {
		name, holder string
		given        *uint64
	}
	// renewChange moves the end of leases whose latest epoch is holder's.
	renewChange struct {
		holder  string
		names   []string
		untilUs int64
	}
	settingChange struct {
		name  string
		value []byte
	}
	txChange    struct{ row TxRow }
	eventChange struct {
		event channel.OutboxEvent
		once  string
	}
	cursorChange struct {
		chainID uint64
		cursor  []byte
	}
)

// batch is what one caller wants committed. Its fences are judged before its
// changes are applied.
type batch struct {
	fences  []channel.CheckEpoch
	changes []any
}

// newBatch encodes the writes; nothing in the batch refers to them afterwards
// but the bodies of forwards.
func newBatch(writes []channel.Write) (*batch, error) {
	b := &batch{changes: make([]any, 0, len(writes))}
	for _, w := range writes {
		if err := b.add(w); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func (b *batch) put(c any) { b.changes = append(b.changes, c) }

func (b *batch) add(w channel.Write) error {
	switch w := w.(type) {
	case channel.PutChannel:
		if w.Record == nil {
			return fmt.Errorf("%w: no channel record", ErrWrite)
		}
		c := &w.Record.Config
		b.put(&channelChange{key: c.Key(), owner: c.IDs[c.Me&1], record: p2pv1.EncodeRecord(w.Record)})
	case channel.PutTransfer:
		return b.addTransfer(w.Row)
	case channel.PutForward:
		if w.Row == nil {
			return fmt.Errorf("%w: no forward row", ErrWrite)
		}
		b.put(&forwardChange{*w.Row})
	case channel.ClaimLockHash:
		b.put(&lockHashChange{w})
	case channel.PutSecret:
		b.put(&secretChange{w.LockHash, w.Preimage})
	case channel.PutWithdrawal:
		r := w.Row
		if r == nil {
			return fmt.Errorf("%w: no withdrawal row", ErrWrite)
		}
		b.put(&withdrawalChange{
			key: r.Key, transfer: r.Transfer, txHash: r.TxHash, submit: r.Submit, paid: r.Paid,
			data: p2pv1.EncodeWithdrawData(&r.Data), sigs: append(r.Sigs[0][:], r.Sigs[1][:]...),
		})
	case channel.PutQuote:
		if w.Row == nil {
			return fmt.Errorf("%w: no quote row", ErrWrite)
		}
		b.put(&quoteChange{*w.Row})
	case channel.UseQuote:
		b.put(&useQuoteChange{w})
	case channel.DropQuotes:
		b.put(&dropQuoteChange{w.BeforeUs})
	case channel.PutEvent:
		return b.addEvent(w)
	case channel.CheckEpoch:
		b.fences = append(b.fences, w)
	default:
		return fmt.Errorf("%w: a write of type %T", ErrWrite, w)
	}
	return nil
}

func (b *batch) addTransfer(r *channel.TransferRow) error {
	if r == nil {
		return fmt.Errorf("%w: no transfer row", ErrWrite)
	}
	if r.Transfer.Channel != r.Key.Channel {
		return fmt.Errorf("%w: transfer of channel %s under key of %s", ErrWrite, r.Transfer.Channel, r.Key.Channel)
	}
	if r.Status < channel.TransferOpen || r.Status > channel.TransferLost {
		return fmt.Errorf("%w: transfer status %d", ErrWrite, r.Status)
	}
	c := &transferChange{
		key: r.Key, id: r.Transfer.ID, routing: r.RoutingID, status: r.Status, byUser: r.ByUser,
		createdUs: r.CreatedAtUs, endedUs: r.EndedAtUs,
		body: p2pv1.EncodeTransfer(&r.Transfer),
	}
	if r.Status != channel.TransferOpen {
		c.end = p2pv1.EncodeTransferEnd(r)
	}
	b.put(c)
	return nil
}

func (b *batch) addEvent(w channel.PutEvent) error {
	if w.Event == nil || w.Event.Name == "" || w.Event.Owner == "" {
		return fmt.Errorf("%w: no event, or one without a name or an owner", ErrWrite)
	}
	b.put(&eventChange{*w.Event, w.Once})
	return nil
}

// signed returns x as the int64 that a column holds.
func signed(x uint64) (int64, error) {
	if x > math.MaxInt64 {
		return 0, fmt.Errorf("%w: %d is above 2^63-1", ErrWrite, x)
	}
	return int64(x), nil
}

func newTxBatch(row TxRow, more []channel.Write) (*batch, error) {
	for _, x := range [...]uint64{row.ChainID, row.Nonce} {
		if _, err := signed(x); err != nil {
			return nil, err
		}
	}
	b, err := newBatch(more)
	if err != nil {
		return nil, err
	}
	b.put(&txChange{row})
	return b, nil
}

func newCursorBatch(chainID uint64, cursor []byte) (*batch, error) {
	if _, err := signed(chainID); err != nil {
		return nil, err
	}
	return &batch{changes: []any{&cursorChange{chainID, cursor}}}, nil
}

func renewal(holder string, names []string, ttl time.Duration) *batch {
	return &batch{changes: []any{&renewChange{holder, slices.Clone(names), time.Now().Add(ttl).UnixMicro()}}}
}

// left is how far ahead a time is.
func left(untilUs int64) time.Duration {
	return time.Duration(untilUs-time.Now().UnixMicro()) * time.Microsecond
}
