package service

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Problem is what callers are told of an error, over every interface.
type Problem struct {
	// Status is that of HTTP: 400 wrong input, 401 and 403 not allowed, 404 unknown,
	// 409 conflict, 429 a limit, 503 not now, 500 our fault.
	Status int
	// Code names the error for programs. It stays the same across versions.
	Code string
	// Message is what happened, Safe whether money is, Do what to do: a sentence
	// each. Message speaks of a time-out only where one happened.
	Message, Safe, Do string
	// Field is the one of the request that cannot be right, where it is one.
	Field string
	// Nothing says that nothing happened: nothing was paid, locked or signed away.
	Nothing bool
}

// Kind is a sentinel error that knows what callers are told of it. Wrap it with
// fmt.Errorf and %w to add what happened.
type Kind struct {
	Status   int
	Code     string
	Text     string // what Error returns
	Safe, Do string
}

func (k *Kind) Error() string { return k.Text }

// What is said of money. A Kind whose Safe is NothingMoved says that nothing
// happened.
const (
	NothingMoved = "Nothing moved."
	GoesOn       = "Your funds are safe: they may stay locked until the outcome is known, and the node goes on by itself."
	Unclear      = "What the node has signed is durable and nothing is lost; whether this was done is not known."
)

// Sentinel errors of the service.
var (
	// ErrInsufficientFunds is an account that lacks the amount or the gas.
	ErrInsufficientFunds = &Kind{
		http.StatusBadRequest, "insufficient_funds", "insufficient funds in the identity's account", NothingMoved,
		"Send the amount and some gas to the identity's account, then try again.",
	}
	// ErrUnavailable is a chain or peer that does not answer at present.
	ErrUnavailable = &Kind{http.StatusServiceUnavailable, "unavailable", "unavailable", NothingMoved, "Try again later; an endpoint or a peer does not answer."}
	// ErrKeyReused is an idempotency key that came with another request before.
	ErrKeyReused = &Kind{
		http.StatusConflict, "idempotency_key_reused", "the idempotency key belongs to another request", NothingMoved,
		"Repeat the first request unchanged, or take a new key.",
	}
)

// InputError is a field of a request that cannot be right.
type InputError struct{ Field, Problem string }

func (e *InputError) Error() string { return e.Field + " " + e.Problem }

// Invalid returns an InputError.
func Invalid(field, format string, args ...any) error {
	return &InputError{field, fmt.Sprintf(format, args...)}
}

// kinds maps the errors of others, the first that matches. In doubt wraps what
// made it so: it comes first.
func kinds() []struct {
	err  error
	kind Kind
} {
	const again = "Correct the request and send it again."
	return []struct {
		err  error
		kind Kind
	}{
		{node.ErrInDoubt, Kind{http.StatusServiceUnavailable, "in_doubt", "", GoesOn, "Do not pay again: ask for the outcome, or repeat the call with the same idempotency key or routing id."}},
		{node.ErrBadInput, Kind{http.StatusBadRequest, "bad_input", "", NothingMoved, again}},
		{channel.ErrIdentifier, Kind{http.StatusBadRequest, "bad_input", "", NothingMoved, again}},
		{ErrForbidden, Kind{http.StatusForbidden, "forbidden", "", NothingMoved, "Ask the operator for a token with the scope or budget that this needs."}},
		{node.ErrUnknownIdentity, Kind{http.StatusNotFound, "unknown_identity", "", NothingMoved, "List the node's identities; POST /node makes one."}},
		{node.ErrUnknownChannel, Kind{http.StatusNotFound, "unknown_channel", "", NothingMoved, "List the identity's channels, or set one up."}},
		{node.ErrUnknownChain, Kind{http.StatusNotFound, "unknown_chain", "", NothingMoved, "Use a chain that the node's config has."}},
		{channel.ErrNotFound, Kind{http.StatusNotFound, "not_found", "", NothingMoved, "Check the id, and the identity that it belongs to."}},
		{node.ErrConflict, Kind{http.StatusConflict, "conflict", "", NothingMoved, "Look at the earlier request under this id before sending another."}},
		{channel.ErrRoutingID, Kind{http.StatusConflict, "conflict", "", NothingMoved, "Take a new routing id, or repeat the first request unchanged."}},
		{channel.ErrLockHashUsed, Kind{http.StatusConflict, "lock_hash_used", "", NothingMoved, "Take a new secret: whoever knows the old one could take this payment."}},
		{node.ErrHalted, Kind{http.StatusServiceUnavailable, "channel_halted", "", NothingMoved, "Ask the operator: the signer's log says which rule stands against this channel; the node must be started again once that is settled."}},
		{node.ErrSignerRefused, Kind{http.StatusForbidden, "signer_refused", "", NothingMoved, "Ask the operator: the signer's own rules, its caps and its list of recipients, do not allow this."}},
		{node.ErrSignerGone, Kind{http.StatusServiceUnavailable, "signer_unavailable", "", NothingMoved, "Try again once the signer runs; what was under way goes on by itself."}},
		{node.ErrPeerOffline, Kind{http.StatusServiceUnavailable, "peer_offline", "", NothingMoved, "Try again once the counterparty is connected."}},
		{node.ErrDisputed, Kind{http.StatusConflict, "in_dispute", "", NothingMoved, "Nothing is signed in this channel any more: the contract pays it out. Set up or use another."}},
		{node.ErrChainNotReady, Kind{http.StatusServiceUnavailable, "chain_not_ready", "", NothingMoved, "Try again once the node has seen a block; check the chain's endpoint."}},
		{node.ErrReverted, Kind{http.StatusConflict, "reverted", "", "No funds moved by this; the transaction may have cost gas.", "Look whether another transaction has done it already."}},
		{node.ErrStopped, Kind{http.StatusServiceUnavailable, "stopping", "", NothingMoved, "Try again once the node has started."}},
		{ErrNoCaller, Kind{http.StatusUnauthorized, "unauthenticated", "", NothingMoved, "Send a token."}},
		{context.DeadlineExceeded, Kind{http.StatusServiceUnavailable, "timeout", "", Unclear, "Look at the outcome before trying again."}},
		{context.Canceled, Kind{http.StatusServiceUnavailable, "stopping", "", Unclear, "Look at the outcome once the node has started."}},
	}
}

// Describe says what callers are told of an error. What is our fault is told to
// the log only, by the edge.
func Describe(err error) Problem {
	var in *InputError
	var refused *node.RefusedError
	var kind *Kind
	var limit *LimitError
	late := errors.Is(err, context.DeadlineExceeded)
	switch {
	case errors.As(err, &in):
		p := problem(&Kind{http.StatusBadRequest, "bad_input", "", NothingMoved, "Correct the field and send the request again."}, timeless(err.Error()))
		p.Field = in.Field
		return p
	case errors.Is(err, node.ErrInDoubt), late:
		// What wraps these decides nothing: they come before the sentinels.
	case errors.As(err, &limit):
		return problem(&Kind{http.StatusTooManyRequests, "rate_limited", "", NothingMoved, "Try again after the time that the answer names."}, timeless(err.Error()))
	case errors.As(err, &refused):
		return describeRefusal(refused, err)
	case errors.As(err, &kind):
		return problem(kind, timeless(err.Error()))
	}
	for _, k := range kinds() {
		if !errors.Is(err, k.err) {
			continue
		}
		message := timeless(err.Error())
		if late { // Vector's client looks for the word
			message = "timed out: " + err.Error()
		}
		return problem(&k.kind, message)
	}
	return problem(&Kind{http.StatusInternalServerError, "internal", "", Unclear, "Read the node's log, and look at the outcome before trying again."},
		"a fault of the node; its log has the reason")
}

func problem(k *Kind, message string) Problem {
	return Problem{Status: k.Status, Code: k.Code, Message: message, Safe: k.Safe, Do: k.Do, Nothing: k.Safe == NothingMoved}
}

func describeRefusal(r *node.RefusedError, err error) Problem {
	message, k := err.Error(), Kind{Status: refusalStatus(r.Code), Code: r.Code.String(), Safe: NothingMoved}
	switch k.Status {
	case http.StatusBadRequest, http.StatusNotFound:
		k.Do = "Correct the request and send it again."
	case http.StatusTooManyRequests:
		k.Do = "Try again once there is room: when open transfers have ended."
	default:
		k.Do = "The counterparty or this node's rules refuse it; read the message before trying again."
	}
	if r.Code == channel.CodeInsufficientBalance {
		k.Do = "Ask for less, or deposit more into the channel first."
	}
	if r.Code == channel.CodeExpiryTooNear {
		message = "the expiry is nearer than the clocks of two peers may be apart: " + message
	}
	return problem(&k, timeless(message))
}

// refusalStatus tells what the caller asked wrongly from what is only not
// possible now.
func refusalStatus(c channel.Code) int {
	switch c {
	case channel.CodeUnknownTransfer:
		return http.StatusNotFound
	case channel.CodeMalformed, channel.CodeUnknownAsset, channel.CodeInsufficientBalance, channel.CodeAmount, channel.CodeTimeout,
		channel.CodeExpired, channel.CodeExpiryTooNear, channel.CodeDefinition, channel.CodeUnknownDefinition, channel.CodeResolver:
		return http.StatusBadRequest
	case channel.CodeTooManyAssets, channel.CodeTooManyTransfers:
		return http.StatusTooManyRequests
	}
	return http.StatusConflict
}

// timeless keeps a message from being read as a time-out: Vector's client takes
// any that has one of these words for one.
func timeless(s string) string {
	for _, word := range [][2]string{{"timed out", "expired"}, {"timeout", "time limit"}, {"Timeout", "Time limit"}} {
		s = strings.ReplaceAll(s, word[0], word[1])
	}
	return s
}

// late marks an outcome that is not known because the time to wait for it is
// over.
func late(ctx context.Context, err error) error {
	if err != nil && errors.Is(ctx.Err(), context.DeadlineExceeded) && !errors.Is(err, context.DeadlineExceeded) && errors.Is(err, node.ErrInDoubt) {
		return fmt.Errorf("%w: %w", err, context.DeadlineExceeded)
	}
	return err
}
