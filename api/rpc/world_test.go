package rpc_test

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"sync"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/metadata"
	"google.golang.org/grpc/status"

	"google.golang.org/genproto/googleapis/rpc/errdetails"

	"github.com/sluice-node/sluice/api/rpc"
	"github.com/sluice-node/sluice/api/service"
)

// call is what the service was asked.
type call struct {
	method string
	args   []any
	key    string
	caller string
	left   time.Duration // until its deadline; 0 for none
}

// world is a server in front of a recorder, on a socket and on TCP.
type world struct {
	t    *testing.T
	opt  rpc.Options
	stop context.CancelFunc
	done chan error

	socket, tcp net.Listener

	mu    sync.Mutex
	calls []call
	// answer may fail a call, or fill its result in another way than with values
	// everywhere.
	answer func(ctx context.Context, method string, result any) (done bool, err error)
	seen   []observed
	ready  error
}

type observed struct{ method, code string }

var errNoToken = &service.Kind{Status: http.StatusUnauthorized, Code: "unauthenticated", Text: "a valid token is needed", Safe: service.NothingMoved, Do: "Send one."}

// shortDir is a directory whose path leaves room for a socket's name.
func shortDir(t *testing.T) string {
	t.Helper()
	dir, err := os.MkdirTemp("", "rpc")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	return dir
}

func newWorld(t *testing.T) *world {
	t.Helper()
	w := &world{t: t, done: make(chan error, 1)}
	w.opt = rpc.Options{
		API: &recorder{take: w.take}, Deadline: 20 * time.Second, Now: time.Now, Log: slog.New(slog.DiscardHandler),
		Authenticate: func(_ context.Context, r *http.Request) (service.Caller, error) {
			if r.Header.Get("Authorization") == "Bearer good" {
				return service.Operator("token " + r.Host), nil
			}
			return nil, errNoToken
		},
		Ready: func(context.Context) error {
			w.mu.Lock()
			defer w.mu.Unlock()
			return w.ready
		},
		Observe: func(method, code string, d time.Duration) {
			w.mu.Lock()
			defer w.mu.Unlock()
			w.seen = append(w.seen, observed{method, code})
		},
	}
	var err error
	if w.socket, err = rpc.ListenSocket(shortDir(t)); err != nil {
		t.Fatal(err)
	}
	if w.tcp, err = net.Listen("tcp", "127.0.0.1:0"); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	w.stop = cancel
	go func() { w.done <- rpc.New(w.opt).Serve(ctx, w.socket, w.tcp) }()
	t.Cleanup(func() {
		cancel()
		if err := <-w.done; err != nil {
			t.Errorf("Serve: %v", err)
		}
	})
	return w
}

// take is what the recorder calls.
func (w *world) take(ctx context.Context, method string, result any, args ...any) error {
	c := call{method: method, args: args, key: service.IdempotencyKey(ctx)}
	if by, err := service.CallerOf(ctx); err == nil {
		c.caller = by.Name()
	}
	if at, ok := ctx.Deadline(); ok {
		c.left = time.Until(at)
	}
	w.mu.Lock()
	w.calls = append(w.calls, c)
	answer := w.answer
	w.mu.Unlock()
	if answer != nil {
		if done, err := answer(ctx, method, result); done {
			return err
		}
	}
	if result != nil {
		fill(result)
	}
	return nil
}

// taken returns what the service was asked since the last time.
func (w *world) taken() []call {
	w.mu.Lock()
	defer w.mu.Unlock()
	out := w.calls
	w.calls = nil
	return out
}

func (w *world) set(f func()) {
	w.mu.Lock()
	defer w.mu.Unlock()
	f()
}

// dial connects as the operator does, through the socket.
func (w *world) dial() *grpc.ClientConn { return w.connect("unix:" + w.socket.Addr().String()) }

// dialTCP connects with a token, "" for none.
func (w *world) dialTCP(token string) *grpc.ClientConn {
	with := func(ctx context.Context) context.Context {
		if token == "" {
			return ctx
		}
		return metadata.AppendToOutgoingContext(ctx, "authorization", token)
	}
	return w.connect(w.tcp.Addr().String(),
		grpc.WithUnaryInterceptor(func(ctx context.Context, method string, req, answer any, cc *grpc.ClientConn, next grpc.UnaryInvoker, opts ...grpc.CallOption) error {
			return next(with(ctx), method, req, answer, cc, opts...)
		}),
		grpc.WithStreamInterceptor(func(ctx context.Context, desc *grpc.StreamDesc, cc *grpc.ClientConn, method string, next grpc.Streamer, opts ...grpc.CallOption) (grpc.ClientStream, error) {
			return next(with(ctx), desc, cc, method, opts...)
		}))
}

func (w *world) connect(target string, opts ...grpc.DialOption) *grpc.ClientConn {
	w.t.Helper()
	c, err := grpc.NewClient(target, append(opts, grpc.WithTransportCredentials(insecure.NewCredentials()))...)
	if err != nil {
		w.t.Fatal(err)
	}
	w.t.Cleanup(func() { _ = c.Close() })
	return c
}

// reason returns the stable code of an error, and its field if it names one.
func reason(err error) (code, field string, info *errdetails.ErrorInfo) {
	for _, d := range status.Convert(err).Details() {
		switch d := d.(type) {
		case *errdetails.ErrorInfo:
			code, info = d.Reason, d
		case *errdetails.BadRequest:
			field = d.FieldViolations[0].Field
		}
	}
	return code, field, info
}

// mustFail checks that err is told as it should be: a code, a stable reason, a
// sentence, what is true of the money and what to do.
func mustFail(t *testing.T, what string, err error, code codes.Code) {
	t.Helper()
	if err := told(err, code); err != nil {
		t.Errorf("%s: %v", what, err)
	}
}

func told(err error, code codes.Code) error {
	got := status.Convert(err)
	_, _, info := reason(err)
	switch {
	case err == nil:
		return errors.New("was done")
	case got.Code() != code:
		return fmt.Errorf("got %v, want %v", err, code)
	case len(got.Message()) < 9:
		return fmt.Errorf("no sentence: %q", got.Message())
	case info == nil || info.Reason == "" || info.Domain != "sluice" || info.Metadata["safe"] == "" || info.Metadata["do"] == "":
		return fmt.Errorf("%v lacks something in its details: %v", err, info)
	}
	return nil
}

// snapshot returns what the service was asked, and keeps it.
func (w *world) snapshot() []call {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.calls
}
