package daemon

import (
	"sync/atomic"

	"github.com/sluice-node/sluice/p2p"
)

// Counts is what a node has done since it started.
type Counts struct {
	// Signatures on states and withdrawals.
	Signatures uint64
	// Fsyncs is durable transactions of the database.
	Fsyncs uint64
	// Frames and Bytes are what was sent to peers.
	Frames, Bytes uint64
}

// Counts returns what the node has done so far.
func (d *Daemon) Counts() Counts {
	c := Counts{Fsyncs: d.db.Stats().Transactions, Frames: d.wire.frames.Load(), Bytes: d.wire.bytes.Load()}
	for _, i := range d.keys.all() {
		c.Signatures += i.signed.Load()
	}
	return c
}

// wireCount counts what is sent and passes everything on. It implements
// p2p.Metrics.
type wireCount struct {
	next          p2p.Metrics
	frames, bytes atomic.Uint64
}

// Sent implements p2p.Metrics.
func (w *wireCount) Sent(kind string, bytes int) {
	if kind == "frame" {
		w.frames.Add(1)
	}
	w.bytes.Add(uint64(bytes))
	w.next.Sent(kind, bytes)
}

// Peers implements p2p.Metrics.
func (w *wireCount) Peers(n int) { w.next.Peers(n) }

// Received implements p2p.Metrics.
func (w *wireCount) Received(kind string, bytes int) { w.next.Received(kind, bytes) }

// Closed implements p2p.Metrics.
func (w *wireCount) Closed(reason string, byPeer bool) { w.next.Closed(reason, byPeer) }

// Refused implements p2p.Metrics.
func (w *wireCount) Refused(what string) { w.next.Refused(what) }
