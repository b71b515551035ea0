package service

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/sluice-node/sluice/channel"
)

// Scope is what a caller may do.
type Scope string

// The scopes. None includes another but Admin, which includes all.
const (
	Read    Scope = "read"
	Receive Scope = "receive"
	Pay     Scope = "pay"
	// Administer is the operator's.
	Administer Scope = "admin"
)

// Act is what a caller is about to do.
type Act struct {
	Scope Scope
	// Owner is the identity that it concerns, "" for the node or all of them.
	Owner channel.Identifier
	// Shared says that it tells nothing of any identity, such as which chains there
	// are: a caller that is restricted to one of them may ask it too.
	Shared bool
	// Spend is set for Pay. A zero amount costs nothing, but the asset must be one
	// that the caller may pay with.
	Spend *Budget
}

// Caller is who asks, as an edge has established.
type Caller interface {
	// Name is what the audit log says: "socket", "loopback", "token 3f9c…".
	Name() string
	// Allow reports why the caller may not, as ErrForbidden, or not now, as
	// *LimitError. For an Act that spends
	// it takes the amount off the caller's budget, durably, and undo gives it back:
	// to be called when nothing was paid. undo is never nil.
	Allow(ctx context.Context, a Act) (undo func(), err error)
}

// ErrForbidden is a caller that may not do what it asks.
var ErrForbidden = errors.New("forbidden")

// LimitError is a caller that asks too often.
type LimitError struct {
	// RetryAfter is when it may ask again.
	RetryAfter time.Duration
}

func (e *LimitError) Error() string {
	return fmt.Sprintf("too many requests: try again in %s", e.RetryAfter.Round(time.Millisecond))
}

// ErrNoCaller is a fault of an edge.
var ErrNoCaller = errors.New("no caller was established")

type callerKey struct{}

// With returns a context in which caller asks.
func With(ctx context.Context, caller Caller) context.Context {
	return context.WithValue(ctx, callerKey{}, caller)
}

// CallerOf returns who asks. Errors: ErrNoCaller.
func CallerOf(ctx context.Context) (Caller, error) {
	if c, ok := ctx.Value(callerKey{}).(Caller); ok {
		return c, nil
	}
	return nil, ErrNoCaller
}

// Operator may do everything: who reaches the socket in the data directory, or
// loopback where that is open.
type Operator string

// Name implements Caller.
func (o Operator) Name() string { return string(o) }

// Allow implements Caller.
func (Operator) Allow(context.Context, Act) (func(), error) { return func() {}, nil }

type idempotencyKey struct{}

// Idempotent returns a context in which the call is the one that key names: a
// repeat with the same request gives the same result and does nothing twice; with
// another request it is a conflict. A key has 1 to 128 characters of printable
// ASCII and belongs to its caller. Where a call has no key of its own to go by,
// edges pass the one that the client sent; "" is none.
func Idempotent(ctx context.Context, key string) context.Context {
	return context.WithValue(ctx, idempotencyKey{}, key)
}

// IdempotencyKey returns the key of a call, or "".
func IdempotencyKey(ctx context.Context) string {
	k, _ := ctx.Value(idempotencyKey{}).(string)
	return k
}

var _ Caller = Operator("")
