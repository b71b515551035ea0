package p2p

import (
	"errors"
	"fmt"

	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// Errors that callers branch on.
var (
	// ErrNotConnected is an identity that no open connection has proved.
	ErrNotConnected = errors.New("peer is not connected")
	// ErrQueueFull is a peer that reads more slowly than we write.
	ErrQueueFull = errors.New("queue to the peer is full")
	// ErrTooLarge is a message above what the peer or this side accepts.
	ErrTooLarge = errors.New("message is too large")
	// ErrBusy is a peer that has as many requests of ours as it accepts.
	ErrBusy = errors.New("too many requests to the peer in flight")
	// ErrBanned is a peer that misbehaved too often of late.
	ErrBanned = errors.New("peer is banned for a while")
	// ErrClosed is a host that has shut down.
	ErrClosed = errors.New("p2p host is closed")
	// ErrPeerAddress is a configured address that cannot be used.
	ErrPeerAddress = errors.New("not a peer address: want a multiaddr that ends in /p2p/<peer id>")
)

// CloseError says why a connection ended.
type CloseError struct {
	Reason p2pv1.CloseReason
	// ByPeer is set when the peer named the reason.
	ByPeer bool
	Detail string
}

func (e *CloseError) Error() string {
	who := "closed"
	if e.ByPeer {
		who = "peer closed"
	}
	if e.Detail == "" {
		return fmt.Sprintf("%s: %s", who, ReasonName(e.Reason))
	}
	return fmt.Sprintf("%s: %s: %s", who, ReasonName(e.Reason), e.Detail)
}

// Fault reports whether the reason is a fault of the side that was closed on.
func (e *CloseError) Fault() bool {
	switch e.Reason {
	case p2pv1.CloseReason_CLOSE_REASON_MALFORMED, p2pv1.CloseReason_CLOSE_REASON_TOO_LARGE,
		p2pv1.CloseReason_CLOSE_REASON_BAD_PROOF, p2pv1.CloseReason_CLOSE_REASON_UNEXPECTED,
		p2pv1.CloseReason_CLOSE_REASON_MISBEHAVIOUR:
		return true
	}
	return false
}

func closing(reason p2pv1.CloseReason, format string, args ...any) *CloseError {
	return &CloseError{Reason: reason, Detail: fmt.Sprintf(format, args...)}
}

// RequestError is the answer of a peer that did not serve a request.
type RequestError struct {
	Code    p2pv1.ErrorCode
	Message string
}

func (e *RequestError) Error() string {
	return fmt.Sprintf("peer answered %s: %s", e.Code, e.Message)
}
