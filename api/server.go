package api

import (
	"context"
	"crypto/tls"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// Options is what a server needs. All fields are required unless they say so.
type Options struct {
	Node       Node
	Peers      Peers
	Rows       Rows
	Identities Identities
	// Chains by chain id.
	Chains map[uint64]Chain
	// Assets are those that the node knows, by chain id: no other is deposited.
	Assets map[uint64][]common.Address
	// Wait is how long a request waits for its outcome.
	Wait time.Duration
	// ChannelTimeout and TransferTimeout are what a request that names none gets,
	// seconds.
	ChannelTimeout, TransferTimeout uint64
	// Access says who may come in, and has the certificate.
	Access  *auth.Access
	Version string
	// Now is the wall clock.
	Now func() time.Time
	// Rand is a source of secret random bytes.
	Rand io.Reader
	Log  *slog.Logger
	// Observe is told of every request: its route's pattern, status and duration.
	// Optional.
	Observe func(route string, status int, d time.Duration)
}

// Server answers HTTP requests. It implements http.Handler.
type Server struct {
	opt   Options
	mux   *http.ServeMux
	locks lockSet
}

// New makes a server; it does not listen yet.
func New(opt Options) *Server {
	s := &Server{opt: opt, mux: http.NewServeMux(), locks: lockSet{held: map[lockKey]bool{}}}
	for _, r := range routes() {
		s.mux.HandleFunc(r.method+" "+r.path, func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, &r) })
	}
	s.mux.HandleFunc("/", func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, noRoute()) })
	return s
}

var (
	errNoRoute = errors.New("no such route")
)

func noRoute() *route {
	return &route{path: "other", handle: func(_ context.Context, _ *Server, in *input) (any, error) {
		return nil, fmt.Errorf("%w: %s %s", errNoRoute, in.req.Method, clip(in.req.URL.Path))
	}}
}

// ServeHTTP implements http.Handler.
func (s *Server) ServeHTTP(w http.ResponseWriter, r *http.Request) { s.mux.ServeHTTP(w, r) }

// Serve answers on l until ctx ends, and returns once every request has its
// answer.
func (s *Server) Serve(ctx context.Context, l net.Listener) error {
	return serve(ctx, l, s, s.opt.Access.TLSConfig(), s.opt.Wait+10*time.Second, s.opt.Log)
}

// serve runs an HTTP server until ctx ends, in plain text where secure is nil. Requests see the end of ctx. Most is
// how long one may take: net/http takes a request for given up once the time to
// read it is over, although all of it was read.
func serve(ctx context.Context, l net.Listener, h http.Handler, secure *tls.Config, most time.Duration, log *slog.Logger) error {
	srv := &http.Server{
		Handler: h, TLSConfig: secure, BaseContext: func(net.Listener) context.Context { return ctx },
		ReadHeaderTimeout: 5 * time.Second, ReadTimeout: most, WriteTimeout: most, IdleTimeout: 2 * time.Minute,
		MaxHeaderBytes: 64 << 10, ErrorLog: slog.NewLogLogger(log.Handler(), slog.LevelWarn),
	}
	done := make(chan error, 1)
	go func() {
		<-ctx.Done()
		stop, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
		defer cancel()
		err := srv.Shutdown(stop)
		done <- errors.Join(err, srv.Close())
	}()
	run := srv.Serve
	if secure != nil {
		run = func(l net.Listener) error { return srv.ServeTLS(l, "", "") }
	}
	if err := run(l); !errors.Is(err, http.ErrServerClosed) {
		return fmt.Errorf("serve HTTP on %s: %w", l.Addr(), err)
	}
	return <-done
}

// serve runs one route and writes what it returns.
func (s *Server) serve(w http.ResponseWriter, req *http.Request, r *route) {
	start := s.opt.Now()
	ctx, cancel := context.WithTimeout(req.Context(), s.opt.Wait)
	defer cancel()
	in := &input{req: req}
	var out any
	caller, err := s.opt.Access.Authenticate(ctx, auth.FromHTTP(req))
	if err == nil { // nothing of the body is read for others
		in = newInput(w, req)
		if err = in.err; err == nil {
			out, err = r.handle(service.With(ctx, caller), s, in)
		}
	}
	advise(w, err)
	status := http.StatusOK
	if err != nil {
		var code, message string
		status, code, message = describe(err, errors.Is(ctx.Err(), context.DeadlineExceeded))
		if status == http.StatusInternalServerError {
			s.opt.Log.Error("request failed", "route", r.path, "err", err)
		}
		out = errorBody{Message: message, Context: errorContext(in, code), Type: "SluiceError"}
	}
	write(w, status, out)
	if s.opt.Observe != nil {
		s.opt.Observe(r.path, status, s.opt.Now().Sub(start))
	}
}

// advise says in the answer's header what a refused caller may do about it.
func advise(w http.ResponseWriter, err error) {
	if errors.Is(err, auth.ErrUnauthenticated) {
		w.Header().Set("WWW-Authenticate", auth.Challenge(err))
	}
	if limit := new(service.LimitError); errors.As(err, &limit) {
		seconds := (limit.RetryAfter + time.Second - 1) / time.Second
		w.Header().Set("Retry-After", strconv.FormatInt(int64(seconds), 10))
	}
}

// errorContext repeats what the request named, as far as it is there.
func errorContext(in *input, code string) map[string]any {
	c := map[string]any{"code": code}
	for _, f := range []string{"publicIdentifier", "channelAddress", "transferId", "routingId"} {
		if v := in.req.PathValue(f); v != "" {
			c[f] = clip(v)
		} else if raw, ok := in.raw(f); ok && len(raw) <= 100 {
			c[f] = raw
		}
	}
	return c
}

// plain is an answer that is text.
type plain string

// page is an answer with a cursor for the next one.
type page struct {
	items any
	next  uint64
}

func write(w http.ResponseWriter, status int, out any) {
	if text, ok := out.(plain); ok {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		w.WriteHeader(status)
		_, _ = io.WriteString(w, string(text))
		return
	}
	if p, ok := out.(page); ok {
		if out = p.items; p.next != 0 {
			w.Header().Set("X-Next-Cursor", strconv.FormatUint(p.next, 10))
		}
	}
	raw, err := json.Marshal(out)
	if err != nil { // only our own types come here
		status, raw = http.StatusInternalServerError, []byte(`{"message":"a fault of the node","context":{"code":"internal"},"type":"SluiceError"}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(raw) // the caller is gone if not
}

// identity returns the identity of this node that a request names.
func (s *Server) identity(in *input) (Identity, error) {
	id := in.identifier("publicIdentifier")
	if in.err != nil {
		return Identity{}, in.err
	}
	for _, i := range s.opt.Identities.List() {
		if i.ID == id {
			return i, nil
		}
	}
	return Identity{}, fmt.Errorf("%w: %s", node.ErrUnknownIdentity, id)
}

// channel returns the side of the channel that the request's identity has.
func (s *Server) channel(in *input) (channel.Channel, error) {
	me, err := s.identity(in)
	if err != nil {
		return channel.Channel{}, err
	}
	addr := in.address("channelAddress")
	if in.err != nil {
		return channel.Channel{}, in.err
	}
	ch, err := s.opt.Node.ChannelOf(me.ID, addr)
	if err != nil {
		return ch, err
	}
	if latest := ch.Latest(); latest.State.Timeout == 0 {
		return ch, fmt.Errorf("%w: %s is not set up yet", node.ErrUnknownChannel, addr)
	}
	return ch, nil
}

// chain returns a configured chain.
func (s *Server) chain(id uint64) (Chain, error) {
	if c, ok := s.opt.Chains[id]; ok {
		return c, nil
	}
	return nil, fmt.Errorf("%w: %d", node.ErrUnknownChain, id)
}

// asset reads an asset of a chain that the node knows.
func (s *Server) asset(in *input, chainID uint64) (common.Address, error) {
	a := in.address("assetId")
	if in.err == nil && !slices.Contains(s.opt.Assets[chainID], a) {
		return a, &node.RefusedError{Code: channel.CodeUnknownAsset, Message: fmt.Sprintf("assetId %s is no asset that this node knows on chain %d", a, chainID)}
	}
	return a, in.err
}
