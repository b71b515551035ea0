package signer

import (
	"context"
	"strings"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/stats"
	"google.golang.org/grpc/status"
)

// sessions lets one connection in at a time: two nodes with the same keys are a
// mistake. It is a gRPC stats handler, which is told of the ends of connections.
type sessions struct {
	mu    sync.Mutex
	next  uint64
	owner uint64 // 0 for none
}

type connKey struct{}

// TagConn implements stats.Handler.
func (s *sessions) TagConn(ctx context.Context, _ *stats.ConnTagInfo) context.Context {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.next++
	return context.WithValue(ctx, connKey{}, s.next)
}

// HandleConn implements stats.Handler.
func (s *sessions) HandleConn(ctx context.Context, st stats.ConnStats) {
	if _, over := st.(*stats.ConnEnd); !over {
		return
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.owner == ctx.Value(connKey{}) {
		s.owner = 0
	}
}

// TagRPC implements stats.Handler.
func (*sessions) TagRPC(ctx context.Context, _ *stats.RPCTagInfo) context.Context { return ctx }

// HandleRPC implements stats.Handler.
func (*sessions) HandleRPC(context.Context, stats.RPCStats) {}

// take makes ctx's connection the one that is served. It reports whether it is, and
// whether that is new.
func (s *sessions) take(ctx context.Context) (mine, fresh bool) {
	id, _ := ctx.Value(connKey{}).(uint64)
	s.mu.Lock()
	defer s.mu.Unlock()
	if fresh = s.owner == 0; fresh {
		s.owner = id
	}
	return s.owner == id, fresh
}

// admit is the interceptor: only Hello comes from a connection that did not say it.
func (s *sessions) admit(ctx context.Context, req any, info *grpc.UnaryServerInfo, handle grpc.UnaryHandler) (any, error) {
	if !strings.HasSuffix(info.FullMethod, "/Hello") {
		id, _ := ctx.Value(connKey{}).(uint64)
		s.mu.Lock()
		mine := s.owner == id
		s.mu.Unlock()
		if !mine {
			return nil, status.Error(codes.FailedPrecondition, "the connection has not said Hello")
		}
	}
	return handle(ctx, req)
}
