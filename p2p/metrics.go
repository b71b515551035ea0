package p2p

import (
	"strings"

	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// Metrics is told what happens on the wire. Calls come from many goroutines and
// must not block.
type Metrics interface {
	// Peers reports how many connections are open.
	Peers(n int)
	// Sent and Received count one message: its kind ("frame", "request", …) and
	// size on the wire.
	Sent(kind string, bytes int)
	Received(kind string, bytes int)
	// Closed counts an ended connection by [ReasonName]; byPeer says who named it.
	Closed(reason string, byPeer bool)
	// Refused counts what was not accepted without closing: "queue_full",
	// "banned", "busy", "clock_skew", "strike".
	Refused(what string)
}

// noMetrics is the Metrics of a host that was given none.
type noMetrics struct{}

func (noMetrics) Peers(int)            {}
func (noMetrics) Sent(string, int)     {}
func (noMetrics) Received(string, int) {}
func (noMetrics) Closed(string, bool)  {}
func (noMetrics) Refused(string)       {}

// ReasonName is the label of a close reason: "bad_proof".
func ReasonName(r p2pv1.CloseReason) string {
	name := strings.ToLower(strings.TrimPrefix(r.String(), "CLOSE_REASON_"))
	if _, known := p2pv1.CloseReason_name[int32(r)]; !known {
		return "unknown"
	}
	return name
}
