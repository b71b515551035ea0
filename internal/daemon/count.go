package daemon

import "sync/atomic"

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

// wireCount counts what goes over the wire. It implements p2p.Metrics.
type wireCount struct{ frames, bytes atomic.Uint64 }

// Sent implements p2p.Metrics.
func (w *wireCount) Sent(kind string, bytes int) {
	if kind == "frame" {
		w.frames.Add(1)
	}
	w.bytes.Add(uint64(bytes))
}

// Peers implements p2p.Metrics.
func (w *wireCount) Peers(int) {}

// Received implements p2p.Metrics.
func (w *wireCount) Received(string, int) {}

// Closed implements p2p.Metrics.
func (w *wireCount) Closed(string, bool) {}

// Refused implements p2p.Metrics.
func (w *wireCount) Refused(string) {}
