package node

import (
	"errors"

	"github.com/sluice-node/sluice/channel"
)

// Errors that callers branch on. Each says whether anything happened.
var (
	// ErrChainNotReady is a chain of which no block was seen yet.
	ErrChainNotReady = errors.New("chain is not ready: no block seen yet")
	// ErrUnknownChain is a chain that the config does not list.
	ErrUnknownChain = errors.New("chain is not configured")
	// ErrUnknownChannel is a channel that this node is no party of.
	ErrUnknownChannel = errors.New("no such channel")
	// ErrUnknownIdentity is an identity that is not of this node.
	ErrUnknownIdentity = errors.New("no such identity on this node")
	// ErrPeerOffline is a peer without a connection: nothing happened.
	ErrPeerOffline = errors.New("peer is not connected")
	// ErrDisputed is a channel in dispute, in which nothing is signed: nothing
	// happened.
	ErrDisputed = errors.New("the channel is in dispute")
	// ErrInDoubt is an operation whose outcome did not come in time: it may
	// still happen, and its funds stay locked until it is known.
	ErrInDoubt = errors.New("no outcome yet: the operation is in doubt and goes on")
	// ErrConflict is a request that contradicts an earlier one under the same id.
	ErrConflict = errors.New("conflicts with an earlier request")
	// ErrReverted is a transaction that its contract refuses.
	ErrReverted = errors.New("the contract refuses it")
	// ErrSignerRefused is a state, withdrawal or transaction that the signer's own
	// rules forbid: nothing was signed.
	ErrSignerRefused = errors.New("the signer refuses to sign")
	// ErrSignerGone is a signer that did not answer: nothing left this node, and
	// the same may be asked again.
	ErrSignerGone = errors.New("the signer cannot be reached")
	// ErrHalted is a channel in which this node does nothing more until it is
	// started again, because its signer refuses to go on.
	ErrHalted = errors.New("the channel is halted: its signer refuses to go on")
	// ErrStopped is a node that is shutting down.
	ErrStopped = errors.New("node is stopping")
	// ErrBadInput is a request that cannot be right.
	ErrBadInput = errors.New("bad input")
)

// RefusedError is an operation that will never happen: refused by the peer or
// by our own rules. Nothing moved.
type RefusedError struct {
	Code    channel.Code
	Message string
}

func (e *RefusedError) Error() string { return e.Message }
