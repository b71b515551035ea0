package rpc_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/health/grpc_health_v1"
	"google.golang.org/grpc/reflection/grpc_reflection_v1"
	"google.golang.org/grpc/status"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func TestErrorsHaveTheCodesOfTheService(t *testing.T) {
	w := newWorld(t)
	client := sluicev1.NewNodeServiceClient(w.dial())
	for _, c := range []struct {
		err    error
		code   codes.Code
		reason string
	}{
		{fmt.Errorf("%w: no", node.ErrBadInput), codes.InvalidArgument, "bad_input"},
		{service.Invalid("index", "is too large"), codes.InvalidArgument, "bad_input"},
		{service.ErrNoCaller, codes.Unauthenticated, "unauthenticated"},
		{fmt.Errorf("%w: it needs admin", service.ErrForbidden), codes.PermissionDenied, "forbidden"},
		{node.ErrUnknownIdentity, codes.NotFound, "unknown_identity"},
		{channel.ErrNotFound, codes.NotFound, "not_found"},
		{fmt.Errorf("%w: other", node.ErrConflict), codes.FailedPrecondition, "conflict"},
		{service.ErrKeyReused, codes.FailedPrecondition, "idempotency_key_reused"},
		{fmt.Errorf("%w: 5 short", service.ErrInsufficientFunds), codes.FailedPrecondition, "insufficient_funds"},
		{&service.LimitError{RetryAfter: time.Second}, codes.ResourceExhausted, "rate_limited"},
		{node.ErrPeerOffline, codes.Unavailable, "peer_offline"},
		{fmt.Errorf("%w: it is out", node.ErrInDoubt), codes.DeadlineExceeded, "in_doubt"},
		{fmt.Errorf("it waited: %w", context.DeadlineExceeded), codes.DeadlineExceeded, "timeout"},
		{errors.New("the disk said something secret"), codes.Internal, "internal"},
	} {
		w.set(func() { w.answer = func(context.Context, string, any) (bool, error) { return true, c.err } })
		_, err := client.GetInfo(t.Context(), &sluicev1.GetInfoRequest{})
		mustFail(t, c.err.Error(), err, c.code)
		if got, _, _ := reason(err); got != c.reason {
			t.Errorf("%v: the reason is %q, want %q", c.err, got, c.reason)
		}
		if c.code == codes.Internal && status.Convert(err).Message() != "a fault of the node; its log has the reason" {
			t.Errorf("our fault is told to the caller: %v", err)
		}
	}
}

func TestAPanicEndsOnlyItsCall(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		w.set(func() { w.answer = func(context.Context, string, any) (bool, error) { panic("a fault") } })
		_, err := ask(t.Context(), conn, m, whole(m.Input()))
		mustFail(t, string(m.FullName()), err, codes.Internal)
		w.set(func() { w.answer = nil })
		if _, err := ask(t.Context(), conn, m, whole(m.Input())); err != nil {
			t.Errorf("%s after a panic: %v", m.FullName(), err)
		}
	}
}

func TestCallsHaveADeadlineAndStreamsNone(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		if _, err := ask(context.Background(), conn, m, whole(m.Input())); err != nil {
			t.Fatal(err)
		}
		left := w.taken()[0].left
		if m.IsStreamingServer() != (left == 0) || left > w.opt.Deadline {
			t.Errorf("%s without a deadline has %s", m.FullName(), left)
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Hour)
		if _, err := ask(ctx, conn, m, whole(m.Input())); err != nil {
			t.Fatal(err)
		}
		cancel()
		if left := w.taken()[0].left; left < 50*time.Minute || left > time.Hour {
			t.Errorf("%s with an hour has %s", m.FullName(), left)
		}
	}
}

func TestCallsAreObserved(t *testing.T) {
	w := newWorld(t)
	client := sluicev1.NewNodeServiceClient(w.dial())
	if _, err := client.GetInfo(t.Context(), &sluicev1.GetInfoRequest{}); err != nil {
		t.Fatal(err)
	}
	if _, err := client.GetIdentity(t.Context(), &sluicev1.GetIdentityRequest{}); err == nil {
		t.Fatal("was done")
	}
	w.set(func() {
		want := []observed{{sluicev1.NodeService_GetInfo_FullMethodName, "OK"}, {sluicev1.NodeService_GetIdentity_FullMethodName, "INVALID_ARGUMENT"}}
		if !slices.Equal(w.seen, want) {
			t.Errorf("observed %v, want %v", w.seen, want)
		}
	})
}

func TestAStreamEndsWithAHintWhenTheNodeStops(t *testing.T) {
	w := newWorld(t)
	w.answer = func(ctx context.Context, _ string, _ any) (bool, error) {
		<-ctx.Done()
		return true, ctx.Err()
	}
	conn := w.dial()
	events, err := sluicev1.NewEventServiceClient(conn).FollowEvents(t.Context(), &sluicev1.FollowEventsRequest{AfterCursor: 5})
	if err != nil {
		t.Fatal(err)
	}
	unary := make(chan error, 1)
	go func() {
		_, err := sluicev1.NewNodeServiceClient(conn).GetInfo(t.Context(), &sluicev1.GetInfoRequest{})
		unary <- err
	}()
	for len(w.snapshot()) < 2 {
		time.Sleep(time.Millisecond) // until both are under way, in a real server
	}
	w.stop()
	_, err = events.Recv()
	mustFail(t, "the stream", err, codes.Unavailable)
	if code, _, info := reason(err); code != "stopping" || info.Metadata["do"] == "" {
		t.Errorf("the stream ended with %q, %v", code, info)
	}
	err = <-unary
	mustFail(t, "a call under way", err, codes.Unavailable)
}

func TestAClientThatLeavesEndsItsStream(t *testing.T) {
	w := newWorld(t)
	left := make(chan struct{})
	w.answer = func(ctx context.Context, _ string, _ any) (bool, error) {
		<-ctx.Done()
		close(left)
		return true, ctx.Err()
	}
	ctx, cancel := context.WithCancel(t.Context())
	events, err := sluicev1.NewEventServiceClient(w.dial()).FollowEvents(ctx, &sluicev1.FollowEventsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for len(w.snapshot()) < 1 {
		time.Sleep(time.Millisecond) // until the stream has begun, in a real server
	}
	cancel()
	<-left
	if _, err := events.Recv(); status.Code(err) != codes.Canceled {
		t.Errorf("got %v", err)
	}
}

func TestAStreamThatIsOverEndsWell(t *testing.T) {
	w := newWorld(t)
	s, err := sluicev1.NewPaymentServiceClient(w.dial()).FollowPayment(t.Context(), &sluicev1.FollowPaymentRequest{Owner: string(identityNo(1)), RoutingId: good(hashText, 1)})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Recv(); err != nil {
		t.Fatal(err)
	}
	if _, err := s.Recv(); !errors.Is(err, io.EOF) {
		t.Errorf("got %v, want the end", err)
	}
}

func TestHealthIsReadinessAndNeedsNoToken(t *testing.T) {
	w := newWorld(t)
	client := grpc_health_v1.NewHealthClient(w.dialTCP(""))
	check := func(name string, want grpc_health_v1.HealthCheckResponse_ServingStatus) {
		t.Helper()
		got, err := client.Check(t.Context(), &grpc_health_v1.HealthCheckRequest{Service: name})
		if err != nil || got.Status != want {
			t.Errorf("%q is %v, %v; want %v", name, got, err, want)
		}
	}
	check("", grpc_health_v1.HealthCheckResponse_SERVING)
	check("sluice.v1.PaymentService", grpc_health_v1.HealthCheckResponse_SERVING)
	if _, err := client.Check(t.Context(), &grpc_health_v1.HealthCheckRequest{Service: "nobody"}); status.Code(err) != codes.NotFound {
		t.Errorf("an unknown service: %v", err)
	}
	watch, err := client.Watch(t.Context(), &grpc_health_v1.HealthCheckRequest{})
	if err != nil {
		t.Fatal(err)
	}
	if got, err := watch.Recv(); err != nil || got.Status != grpc_health_v1.HealthCheckResponse_SERVING {
		t.Fatalf("watched %v, %v", got, err)
	}
	w.set(func() { w.ready = node.ErrChainNotReady })
	check("", grpc_health_v1.HealthCheckResponse_NOT_SERVING)
	if got, err := watch.Recv(); err != nil || got.Status != grpc_health_v1.HealthCheckResponse_NOT_SERVING {
		t.Errorf("watched %v, %v", got, err)
	}
	list, err := client.List(t.Context(), &grpc_health_v1.HealthListRequest{})
	if err != nil || len(list.Statuses) != 11 {
		t.Errorf("listed %v, %v", list, err)
	}
}

func TestReflectionListsTheServices(t *testing.T) {
	w := newWorld(t)
	s, err := grpc_reflection_v1.NewServerReflectionClient(w.dial()).ServerReflectionInfo(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Send(&grpc_reflection_v1.ServerReflectionRequest{MessageRequest: &grpc_reflection_v1.ServerReflectionRequest_ListServices{}}); err != nil {
		t.Fatal(err)
	}
	got, err := s.Recv()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, one := range got.GetListServicesResponse().GetService() {
		names = append(names, one.Name)
	}
	for _, want := range []string{"sluice.v1.AdminService", "sluice.v1.RouterService", "grpc.health.v1.Health"} {
		if !slices.Contains(names, want) {
			t.Errorf("%s is not among %v", want, names)
		}
	}
	if s, err = grpc_reflection_v1.NewServerReflectionClient(w.dialTCP("")).ServerReflectionInfo(t.Context()); err == nil {
		_, err = s.Recv()
	}
	mustFail(t, "reflection without a token", err, codes.Unauthenticated)
}
