package rpc

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/peer"
	"google.golang.org/grpc/status"

	"github.com/sluice-node/sluice/api/service"
)

// socketCaller is the name of who comes through the unix socket.
const socketCaller = "socket"

// errStopping is what a call under way is told when the node stops.
var errStopping = &service.Kind{
	Status: 503, Code: "stopping", Text: "the node is stopping",
	Safe: service.Unclear,
	Do:   "Connect again once the node has started; a stream of events goes on from the cursor of the last event that was seen.",
}

// errPanic is a fault of ours.
var errPanic = errors.New("panic")

// unary surrounds every call that has one answer.
func (s *Server) unary(ctx context.Context, req any, info *grpc.UnaryServerInfo, handle grpc.UnaryHandler) (answer any, err error) {
	start := s.opt.Now()
	ctx, cancel := s.within(ctx)
	defer cancel()
	if _, limited := ctx.Deadline(); !limited {
		var over context.CancelFunc
		ctx, over = context.WithTimeout(ctx, s.opt.Deadline)
		defer over()
	}
	err = s.guarded(info.FullMethod, func() error {
		ctx, err := s.identify(ctx, info.FullMethod)
		if err != nil {
			return err
		}
		answer, err = handle(ctx, req)
		return err
	})
	if err != nil {
		answer, err = nil, s.problem(info.FullMethod, err)
	}
	s.observe(info.FullMethod, err, start)
	return answer, err
}

// stream surrounds every call that has many answers.
func (s *Server) stream(srv any, ss grpc.ServerStream, info *grpc.StreamServerInfo, handle grpc.StreamHandler) error {
	start := s.opt.Now()
	ctx, cancel := s.within(ss.Context())
	defer cancel()
	err := s.guarded(info.FullMethod, func() error {
		ctx, err := s.identify(ctx, info.FullMethod)
		if err != nil {
			return err
		}
		return handle(srv, &streamIn{ss, ctx})
	})
	if err != nil {
		err = s.problem(info.FullMethod, err)
	}
	s.observe(info.FullMethod, err, start)
	return err
}

// streamIn is a stream in the context that the server gives it.
type streamIn struct {
	grpc.ServerStream
	ctx context.Context //nolint:containedctx // as grpc.ServerStream has it
}

// Context implements grpc.ServerStream.
func (s *streamIn) Context() context.Context { return s.ctx }

// within returns a context that ends with the server too.
func (s *Server) within(ctx context.Context) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(ctx)
	forget := context.AfterFunc(s.stopping, cancel)
	return ctx, func() { forget(); cancel() }
}

// guarded keeps a panic of one call from ending the process.
func (s *Server) guarded(method string, call func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			s.opt.Log.Error("panic in a call", "method", method, "panic", p, "stack", string(debug.Stack()))
			err = fmt.Errorf("%w: %v", errPanic, p)
		}
	}()
	return call()
}

// open reports a method for which it doesn't matter who asks: balancers ask for
// health and have no token.
func open(method string) bool { return strings.HasPrefix(method, "/grpc.health.v1.Health/") }

// identify establishes the caller.
func (s *Server) identify(ctx context.Context, method string) (context.Context, error) {
	p, ok := peer.FromContext(ctx)
	switch {
	case open(method):
		return ctx, nil
	case !ok:
		return nil, service.ErrNoCaller
	case p.Addr.Network() == "unix":
		return service.With(ctx, service.Operator(socketCaller)), nil
	}
	caller, err := s.opt.Authenticate(ctx, asHTTP(ctx, p.Addr))
	if err != nil {
		return nil, err
	}
	return service.With(ctx, caller), nil
}

// asHTTP returns a call as the request that carried it.
func asHTTP(ctx context.Context, remote net.Addr) *http.Request {
	md, _ := metadata.FromIncomingContext(ctx)
	r := &http.Request{Method: http.MethodPost, RemoteAddr: remote.String(), Header: http.Header{}}
	for name, values := range md {
		if name == ":authority" && len(values) > 0 {
			r.Host = values[0]
		} else if !strings.HasPrefix(name, ":") {
			r.Header[http.CanonicalHeaderKey(name)] = values
		}
	}
	return r
}

func (s *Server) observe(method string, err error, start time.Time) {
	if s.opt.Observe != nil {
		s.opt.Observe(method, codeName(status.Code(err)), s.opt.Now().Sub(start))
	}
}

// codeName writes a code as the protocol does: INVALID_ARGUMENT.
func codeName(c codes.Code) string {
	var b strings.Builder
	for i, r := range c.String() {
		if i > 0 && r >= 'A' && r <= 'Z' && c != codes.OK {
			b.WriteByte('_')
		}
		b.WriteRune(r)
	}
	return strings.ToUpper(b.String())
}
