package rpc

import (
	"context"
	"errors"
	"net/http"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/protoadapt"
	"google.golang.org/protobuf/types/known/durationpb"

	"github.com/sluice-node/sluice/api/service"
)

// errorDomain is that of every ErrorInfo.
const errorDomain = "sluice"

// problem is what a caller is told of an error. What is our fault is told to the
// log too.
func (s *Server) problem(method string, err error) error {
	var ours interface{ GRPCStatus() *status.Status }
	switch {
	case errors.As(err, &ours):
		return err // of gRPC itself: a message that could not be sent
	case !errors.Is(err, context.Canceled):
	case s.stopping.Err() != nil:
		err = errStopping
	default:
		return status.FromContextError(context.Canceled).Err() // the client has gone
	}
	p := service.Describe(err)
	code := codeOf(p)
	if code == codes.Internal {
		s.opt.Log.Error("call failed", "method", method, "err", err)
	}
	info := &errdetails.ErrorInfo{Reason: p.Code, Domain: errorDomain, Metadata: map[string]string{"safe": p.Safe, "do": p.Do}}
	details := []protoadapt.MessageV1{info}
	var in *service.InputError
	if errors.As(err, &in) {
		details = append(details, &errdetails.BadRequest{FieldViolations: []*errdetails.BadRequest_FieldViolation{{Field: in.Field, Description: showText(in.Problem)}}})
	}
	var limit *service.LimitError
	if errors.As(err, &limit) {
		details = append(details, &errdetails.RetryInfo{RetryDelay: durationpb.New(limit.RetryAfter)})
	}
	st, failed := status.New(code, showText(p.Message)).WithDetails(details...)
	if failed != nil { // only for OK
		return status.Error(code, showText(p.Message))
	}
	return st.Err()
}

// codeOf is the status code of a problem. UNAVAILABLE says that the call may be
// made again as it is: what is in doubt has another.
func codeOf(p service.Problem) codes.Code {
	switch p.Code {
	case "in_doubt", "timeout":
		return codes.DeadlineExceeded
	case "insufficient_funds", "insufficient_balance":
		return codes.FailedPrecondition
	}
	switch p.Status {
	case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
		return codes.InvalidArgument
	case http.StatusUnauthorized:
		return codes.Unauthenticated
	case http.StatusForbidden:
		return codes.PermissionDenied
	case http.StatusNotFound:
		return codes.NotFound
	case http.StatusConflict:
		return codes.FailedPrecondition
	case http.StatusTooManyRequests:
		return codes.ResourceExhausted
	case http.StatusNotImplemented:
		return codes.Unimplemented
	case http.StatusBadGateway, http.StatusServiceUnavailable:
		return codes.Unavailable
	}
	return codes.Internal
}
