package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// leg names a transfer in a channel: legs are told apart by it, never by their
// lock hash, since both legs have the same one (F9).
type leg = channel.ForwardID

// spot is one asset of one channel.
type spot struct {
	key   channel.Key
	asset common.Address
}

// waiting says what a received forward waits for.
type waiting uint8

const (
	forNothing waiting = iota
	forRecipient
	forCollateral
)

// forward is one forward that has not ended on both sides.
type forward struct {
	id        channel.ForwardID
	routingID common.Hash
	state     State
	rec       Record
	out       leg // zero until held
	createdUs int64

	// outLive says that the outgoing create may have, or may still get, a
	// signature of ours that counts, and the transfer has not ended. inEnded says
	// that the incoming transfer has.
	outLive, inEnded bool

	// What follows is not in the row.

	salt    common.Hash
	started bool   // Notices or Resume came
	saving  bool   // a commit with the row in this state is under way
	seq     uint64 // of the last Journal
	riding  bool   // it is the node's own: see Writes
	unsaved bool   // the row is to be written again
	using   bool   // the hold that uses its quote up is not durable yet
	// admitted: the limits on open forwards were passed.
	admitted bool
	// graceUs is until when an unconnected peer may still be starting; 0 unless
	// the forward was restored.
	graceUs int64
	wait    waiting
	topUps  int
	// proposed: the outgoing create was handed over, in this life or, as far as
	// the node knows, in an earlier one.
	proposed bool
	reported bool           // the end of the incoming leg was
	hold     channel.Amount // counted in Machine.holds
	piled    channel.Amount // counted in Machine.piles
	// resolver is what pays the incoming leg too, nil until known.
	resolver []byte
	// judgedUs is when the node last asked whether it may countersign the
	// recipient's resolve; 0 for never.
	judgedUs int64
	// retryUs is when to look at the forward again, 0 for not by itself; pause
	// is what it was last put off by.
	retryUs, pauseUs int64
	// sweepUs is when the cancellation of the expired outgoing leg may be proposed
	// next, sweepPauseUs how long the pause before it was.
	sweepUs, sweepPauseUs int64

	prev, next *forward
}

func (f *forward) outSpot() spot { return spot{f.out.Incoming, f.rec.OutAsset} }

// outID returns the transfer id of the outgoing leg.
func (f *forward) outID() common.Hash { return f.out.Transfer }

// over reports that nothing is left to do about the forward.
func (f *forward) over() bool {
	return f.inEnded && f.reported && !f.outLive && !f.saving && !f.unsaved
}

// row returns the forward's row as it should be durable now.
func (f *forward) row(nowUs int64) channel.PutForward {
	rec := f.rec
	if f.state != Received && f.state != Held {
		rec.OutMeta = nil
	}
	return channel.PutForward{Row: &channel.ForwardRow{
		ID: f.id, Outgoing: f.out.Incoming, OutgoingTransfer: f.out.Transfer, RoutingID: f.routingID,
		State: string(f.state), Finished: f.inEnded && !f.outLive, Body: rec.Encode(),
		CreatedAtUs: f.createdUs, UpdatedAtUs: nowUs,
	}}
}

// list keeps the open forwards in the order of their arrival, so that the same
// events give the same effects.
type list struct {
	first, last *forward
	n           int
}

func (l *list) add(f *forward) {
	f.prev = l.last
	if l.last != nil {
		l.last.next = f
	} else {
		l.first = f
	}
	l.last = f
	l.n++
}

func (l *list) remove(f *forward) {
	if f.prev != nil {
		f.prev.next = f.next
	} else {
		l.first = f.next
	}
	if f.next != nil {
		f.next.prev = f.prev
	} else {
		l.last = f.prev
	}
	f.prev, f.next = nil, nil
	l.n--
}
