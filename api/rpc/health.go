package rpc

import (
	"context"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/status"
)

// healthEvery is how often a watched health is looked at.
const healthEvery = time.Second

// health is grpc.health.v1. Every service is as ready as the node.
type health struct {
	grpc_health_v1.UnimplementedHealthServer
	ready func(ctx context.Context) error
	known map[string]grpc.ServiceInfo
}

func registerHealth(s *grpc.Server, ready func(ctx context.Context) error) {
	grpc_health_v1.RegisterHealthServer(s, &health{ready: ready, known: s.GetServiceInfo()})
}

func (h *health) now(ctx context.Context) grpc_health_v1.HealthCheckResponse_ServingStatus {
	if h.ready(ctx) != nil {
		return grpc_health_v1.HealthCheckResponse_NOT_SERVING
	}
	return grpc_health_v1.HealthCheckResponse_SERVING
}

func (h *health) knows(name string) bool {
	_, ok := h.known[name]
	return ok || name == ""
}

// Check implements grpc_health_v1.HealthServer.
func (h *health) Check(ctx context.Context, r *grpc_health_v1.HealthCheckRequest) (*grpc_health_v1.HealthCheckResponse, error) {
	if !h.knows(r.Service) {
		return nil, status.Error(codes.NotFound, "no such service")
	}
	return &grpc_health_v1.HealthCheckResponse{Status: h.now(ctx)}, nil
}

// List implements grpc_health_v1.HealthServer.
func (h *health) List(ctx context.Context, _ *grpc_health_v1.HealthListRequest) (*grpc_health_v1.HealthListResponse, error) {
	out := &grpc_health_v1.HealthListResponse{Statuses: map[string]*grpc_health_v1.HealthCheckResponse{}}
	one := &grpc_health_v1.HealthCheckResponse{Status: h.now(ctx)}
	out.Statuses[""] = one
	for name := range h.known {
		out.Statuses[name] = one
	}
	return out, nil
}

// Watch implements grpc_health_v1.HealthServer: the health now and at every
// change.
func (h *health) Watch(r *grpc_health_v1.HealthCheckRequest, out grpc_health_v1.Health_WatchServer) error {
	ctx, last := out.Context(), grpc_health_v1.HealthCheckResponse_UNKNOWN
	tick := time.NewTicker(healthEvery)
	defer tick.Stop()
	for {
		now := grpc_health_v1.HealthCheckResponse_SERVICE_UNKNOWN
		if h.knows(r.Service) {
			now = h.now(ctx)
		}
		if now != last {
			if err := out.Send(&grpc_health_v1.HealthCheckResponse{Status: now}); err != nil {
				return err
			}
			last = now
		}
		select {
		case <-tick.C:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
