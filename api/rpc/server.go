package rpc

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/keepalive"
	"google.golang.org/grpc/reflection"

	"github.com/sluice-node/sluice/api/service"
)

// Bounds of a connection.
const (
	// MaxRequestBytes is one request: far more than the largest, a withdrawal with
	// call data.
	MaxRequestBytes = 1 << 20
	// MaxAnswerBytes is one answer: a page of 1,000 transfers of the largest size.
	MaxAnswerBytes = 64 << 20
	// maxCalls is calls and streams of one connection at once.
	maxCalls = 256
	// minPing is how often a client may ping at most.
	minPing = 10 * time.Second
	// pingAfter is the silence after which a client is asked for a sign of life, and
	// pingWait how long it has to give one.
	pingAfter, pingWait = time.Minute, 20 * time.Second
	// handshakeWait is how long a connection may take to begin.
	handshakeWait = 10 * time.Second
	// stopWait is how long calls that are under way have to end.
	stopWait = 5 * time.Second
)

// Options is what a server needs. All fields are required unless they say so.
type Options struct {
	API service.API
	// Authenticate establishes who asks over TCP. The request has what one over HTTP
	// would have: RemoteAddr, Host, and the metadata as Header. Its errors are those
	// of service.API.
	Authenticate func(ctx context.Context, r *http.Request) (service.Caller, error)
	// Ready reports why the node takes no work.
	Ready func(ctx context.Context) error
	// Deadline is what a call that brings none gets; streams have none.
	Deadline time.Duration
	// Now is the wall clock.
	Now func() time.Time
	Log *slog.Logger
	// Observe is told of every call once it is over: its full method, the name of
	// its status code and its duration. Optional.
	Observe func(method, code string, d time.Duration)
}

// Server answers gRPC calls.
type Server struct {
	opt  Options
	grpc *grpc.Server
	// stopping ends when Serve is to end: what is under way sees it.
	stopping context.Context //nolint:containedctx // the lifetime of every call
	stop     context.CancelFunc
}

// New makes a server; it does not listen yet.
func New(opt Options) *Server {
	s := &Server{opt: opt}
	s.stopping, s.stop = context.WithCancel(context.Background())
	s.grpc = grpc.NewServer(
		grpc.ChainUnaryInterceptor(s.unary),
		grpc.ChainStreamInterceptor(s.stream),
		grpc.MaxRecvMsgSize(MaxRequestBytes), grpc.MaxSendMsgSize(MaxAnswerBytes), grpc.MaxConcurrentStreams(maxCalls),
		grpc.ConnectionTimeout(handshakeWait),
		grpc.KeepaliveEnforcementPolicy(keepalive.EnforcementPolicy{MinTime: minPing, PermitWithoutStream: true}),
		grpc.KeepaliveParams(keepalive.ServerParameters{Time: pingAfter, Timeout: pingWait}),
	)
	register(s.grpc, opt.API)
	registerHealth(s.grpc, opt.Ready)
	reflection.Register(s.grpc)
	return s
}

// Serve answers on every listener until ctx ends or one fails. It returns once
// every call has its answer: calls under way see the end of ctx, and streams end
// with UNAVAILABLE. A server serves once.
func (s *Server) Serve(ctx context.Context, listeners ...net.Listener) error {
	defer s.stop()
	failed := make(chan error, len(listeners))
	var group sync.WaitGroup
	for _, l := range listeners {
		group.Go(func() {
			if err := s.grpc.Serve(l); err != nil && !errors.Is(err, grpc.ErrServerStopped) {
				failed <- fmt.Errorf("serve gRPC on %s: %w", l.Addr(), err)
			}
		})
	}
	var err error
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	s.stop()
	s.end()
	group.Wait()
	return err
}

// end lets calls end, for a while.
func (s *Server) end() {
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.grpc.GracefulStop()
	}()
	select {
	case <-done:
	case <-time.After(stopWait):
		s.grpc.Stop()
		<-done
	}
}
