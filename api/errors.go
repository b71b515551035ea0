package api

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Errors that an implementation of Chain wraps.
var (
	// ErrInsufficientFunds is an account that lacks the amount or the gas.
	ErrInsufficientFunds = errors.New("insufficient funds in the identity's account")
	// ErrUnavailable is a chain or peer that does not answer at present.
	ErrUnavailable = errors.New("unavailable")
)

// Error bodies have Vector's shape. Context holds at least a code, which stays
// the same across versions.
type errorBody struct {
	Message string         `json:"message"`
	Context map[string]any `json:"context"`
	Type    string         `json:"type"`
}

// inputError is a field of a request that cannot be right.
type inputError struct{ field, problem string }

func (e *inputError) Error() string { return e.field + " " + e.problem }

// codes of errors that callers may branch on.
const (
	codeBadInput = "bad_input"
	codeInDoubt  = "in_doubt"
	codeInternal = "internal"
)

// kinds maps errors to what HTTP says of them, the first that matches.
func kinds() []struct {
	err    error
	status int
	code   string
} {
	return []struct {
		err    error
		status int
		code   string
	}{
		// In doubt wraps what made it so: it comes first.
		{node.ErrInDoubt, http.StatusServiceUnavailable, codeInDoubt},
		{node.ErrBadInput, http.StatusBadRequest, codeBadInput},
		{channel.ErrIdentifier, http.StatusBadRequest, codeBadInput},
		{ErrInsufficientFunds, http.StatusBadRequest, "insufficient_funds"},
		{errNoRoute, http.StatusNotFound, "no_such_route"},
		{node.ErrUnknownIdentity, http.StatusNotFound, "unknown_identity"},
		{node.ErrUnknownChannel, http.StatusNotFound, "unknown_channel"},
		{node.ErrUnknownChain, http.StatusNotFound, "unknown_chain"},
		{channel.ErrNotFound, http.StatusNotFound, "not_found"},
		{node.ErrConflict, http.StatusConflict, "conflict"},
		{channel.ErrRoutingID, http.StatusConflict, "conflict"},
		{channel.ErrLockHashUsed, http.StatusConflict, "lock_hash_used"},
		{node.ErrPeerOffline, http.StatusServiceUnavailable, "peer_offline"},
		{node.ErrChainNotReady, http.StatusServiceUnavailable, "chain_not_ready"},
		{node.ErrStopped, http.StatusServiceUnavailable, "stopping"},
		{ErrUnavailable, http.StatusServiceUnavailable, "unavailable"},
		{context.DeadlineExceeded, http.StatusServiceUnavailable, "timeout"},
		{context.Canceled, http.StatusServiceUnavailable, "stopping"},
	}
}

// describe turns an error into a status, a code and a message for the caller.
// What is our fault is told to the log only. A message speaks of a time-out only
// if the request's time is over: Vector's client looks for the word.
func describe(err error, timeIsOver bool) (status int, code, message string) {
	var in *inputError
	var refused *node.RefusedError
	var limit *service.LimitError
	switch {
	case errors.Is(err, auth.ErrUnauthenticated), errors.Is(err, service.ErrForbidden), errors.As(err, &limit):
		p := service.Describe(err)
		return p.Status, p.Code, p.Message
	case errors.As(err, &in):
		return http.StatusBadRequest, codeBadInput, timeless(err.Error())
	case timeIsOver && errors.Is(err, node.ErrInDoubt):
		return http.StatusServiceUnavailable, codeInDoubt, "timed out: " + err.Error()
	case errors.Is(err, context.DeadlineExceeded):
		return http.StatusServiceUnavailable, "timeout", "timed out: " + err.Error()
	case errors.As(err, &refused):
		message = err.Error()
		if refused.Code == channel.CodeExpiryTooNear {
			message = "the expiry is nearer than the clocks of two peers may be apart: " + message
		}
		return refusalStatus(refused.Code), refused.Code.String(), timeless(message)
	}
	for _, k := range kinds() {
		if errors.Is(err, k.err) {
			return k.status, k.code, timeless(err.Error())
		}
	}
	return http.StatusInternalServerError, codeInternal, "a fault of the node; its log has the reason"
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

func badInput(field, format string, args ...any) error {
	return &inputError{field, fmt.Sprintf(format, args...)}
}
