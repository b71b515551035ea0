package cli

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
)

// The exit codes of every command; docs/cli.md lists them.
const (
	ExitOK = iota
	ExitFailure
	// ExitUsage is a command line, or what it asks for, that cannot be right.
	ExitUsage
	// ExitNotFound is something that there is not.
	ExitNotFound
	// ExitAuth is a caller that may not.
	ExitAuth
	// ExitUnavailable is a node, a peer or a chain that does not answer at present.
	ExitUnavailable
	// ExitConflict is a state of things in which it cannot be done.
	ExitConflict
	// ExitTimeout is an outcome that was not known in time; it may still come.
	ExitTimeout
	// ExitUnsafe is something that would put money at risk, and was refused.
	ExitUnsafe
)

// Error is what a command ends with.
type Error struct {
	// Exit is the exit code.
	Exit int `json:"-"`
	// Code names the error for programs, Message says it, Hint what to do.
	Code    string `json:"code"`
	Message string `json:"message"`
	Hint    string `json:"hint,omitempty"`
	// Retryable says that the same command may work later, or that repeating it
	// asks for the outcome.
	Retryable bool `json:"retryable"`
}

func (e *Error) Error() string { return e.Message }

// Usage returns an error of the command line.
func Usage(format string, args ...any) error {
	return &Error{Exit: ExitUsage, Code: "usage", Message: fmt.Sprintf(format, args...)}
}

// NotFound returns an error about something that there is not.
func NotFound(format string, args ...any) error {
	return &Error{Exit: ExitNotFound, Code: "not_found", Message: fmt.Sprintf(format, args...)}
}

// Conflict returns an error about a state of things.
func Conflict(code, hint, format string, args ...any) error {
	return &Error{Exit: ExitConflict, Code: code, Message: fmt.Sprintf(format, args...), Hint: hint}
}

// InDoubt is the code of an outcome that is not known yet.
const InDoubt = "in_doubt"

// Explain turns any error of a command into one of Error. Those of the node say
// what they said there.
func Explain(err error) *Error {
	var ours *Error
	if errors.As(err, &ours) {
		told := *ours
		told.Message = err.Error()
		return &told
	}
	st, ok := status.FromError(err)
	if !ok {
		switch {
		case errors.Is(err, context.DeadlineExceeded):
			return &Error{Exit: ExitTimeout, Code: "timeout", Message: err.Error(), Retryable: true}
		case errors.Is(err, context.Canceled):
			return &Error{Exit: ExitFailure, Code: "interrupted", Message: err.Error()}
		}
		return &Error{Exit: ExitFailure, Code: "failure", Message: err.Error()}
	}
	if st.Code() == codes.DeadlineExceeded && len(st.Details()) == 0 {
		return &Error{
			Exit: ExitTimeout, Code: "timeout", Retryable: true, Message: "the node has not answered in time",
			Hint: "It may go on. What moves money may still happen: look at `sluice balances` before asking for it again.",
		}
	}
	e := &Error{Exit: exitOf(st.Code()), Code: st.Code().String(), Message: st.Message()}
	for _, d := range st.Details() {
		if info, ok := d.(*errdetails.ErrorInfo); ok {
			e.Code, e.Hint = info.GetReason(), info.GetMetadata()["do"]
			if safe := info.GetMetadata()["safe"]; safe != "" && safe != "Nothing moved." {
				e.Hint = safe + " " + e.Hint
			}
		}
	}
	if e.Code == "unsafe" {
		e.Exit = ExitUnsafe
	}
	retry := []codes.Code{codes.Unavailable, codes.DeadlineExceeded, codes.ResourceExhausted, codes.Aborted}
	e.Retryable = slices.Contains(retry, st.Code())
	return e
}

func exitOf(c codes.Code) int {
	switch c {
	case codes.InvalidArgument, codes.OutOfRange:
		return ExitUsage
	case codes.NotFound:
		return ExitNotFound
	case codes.Unauthenticated, codes.PermissionDenied:
		return ExitAuth
	case codes.Unavailable, codes.ResourceExhausted:
		return ExitUnavailable
	case codes.FailedPrecondition, codes.AlreadyExists, codes.Aborted:
		return ExitConflict
	case codes.DeadlineExceeded:
		return ExitTimeout
	}
	return ExitFailure
}

// Tell writes an error: a line and its hint for people, an object for programs.
func Tell(w io.Writer, e *Error, asJSON bool) {
	if asJSON {
		if raw, err := json.Marshal(e); err == nil {
			fmt.Fprintln(w, string(raw))
			return
		}
	}
	fmt.Fprintf(w, "sluice: %s\n", e.Message)
	if e.Hint != "" {
		fmt.Fprintf(w, "  %s\n", e.Hint)
	}
}
