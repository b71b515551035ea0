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
	"strconv"
	"time"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
)

// Options is what a server needs. All fields are required unless they say so.
type Options struct {
	Service service.API
	// Wait bounds one request but a stream; it is what the service waits for an
	// outcome.
	Wait time.Duration
	// Access says who may come in, and has the certificate.
	Access  *auth.Access
	Version string
	// Now is the wall clock.
	Now func() time.Time
	Log *slog.Logger
	// Observe is told of every request: its route's pattern, status and duration.
	// Optional.
	Observe func(route string, status int, d time.Duration)
}

// Server answers HTTP requests. It implements http.Handler.
type Server struct {
	opt Options
	mux *http.ServeMux
	// document is what /openapi.json answers with.
	document []byte
}

// New makes a server; it does not listen yet.
func New(opt Options) *Server {
	table := routes()
	s := &Server{opt: opt, mux: http.NewServeMux(), document: document(table, opt.Version)}
	for _, r := range table {
		s.mux.HandleFunc(r.method+" "+r.path, func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, &r) })
	}
	s.mux.HandleFunc("/", func(w http.ResponseWriter, req *http.Request) { s.serve(w, req, noRoute()) })
	return s
}

func noRoute() *route {
	return &route{path: "other", handle: func(_ context.Context, _ *Server, in *input) (any, error) {
		return nil, &service.Kind{
			Status: http.StatusNotFound, Code: "no_such_route", Text: "no such route: " + in.req.Method + " " + clip(in.req.URL.Path),
			Safe: service.NothingMoved, Do: "GET /openapi.json lists the routes.",
		}
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
	out, in, err := s.run(w, req, r)
	status := http.StatusOK
	if err == nil {
		if live, ok := out.(stream); ok {
			err = live.run(w)
			out = nil
			if err == nil || live.begun() {
				s.observe(r, status, start)
				return
			}
		}
	}
	if err != nil {
		advise(w, err)
		if status = service.Describe(err).Status; status == http.StatusInternalServerError {
			s.opt.Log.Error("request failed", "route", r.path, "err", err)
		}
		out = showError(err, in)
	}
	write(w, status, out)
	s.observe(r, status, start)
}

func (s *Server) observe(r *route, status int, start time.Time) {
	if s.opt.Observe != nil {
		s.opt.Observe(r.path, status, s.opt.Now().Sub(start))
	}
}

// run has the route's answer. Nothing of the body is read for those who may not
// come in.
func (s *Server) run(w http.ResponseWriter, req *http.Request, r *route) (any, *input, error) {
	ctx := req.Context()
	if !r.stream {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, s.opt.Wait)
		defer cancel()
	}
	in := &input{req: req}
	caller, err := s.opt.Access.Authenticate(ctx, auth.FromHTTP(req))
	if err != nil {
		return nil, in, err
	}
	if in, err = readInput(w, req, r.fields); err != nil {
		return nil, in, err
	}
	ctx = service.With(ctx, caller)
	if key := req.Header.Values("Idempotency-Key"); r.acts() && len(key) > 0 {
		if err := service.CheckKey(key[0]); err != nil {
			return nil, in, err
		}
		ctx = service.Idempotent(ctx, key[0])
	}
	out, err := r.handle(ctx, s, in)
	if err == nil {
		err = in.fault
	}
	return out, in, err
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

// errorAnswer has Vector's shape.
type errorAnswer struct {
	Message string         `json:"message" about:"What happened, in a sentence."`
	Context map[string]any `json:"context" about:"code names the error for programs and stays the same across versions; safe says whether money is; do says what to do; field is the input that cannot be right. What the request named is repeated."`
	Type    string         `json:"type" about:"SluiceError."`
}

// showError says what happened and, of a request, what it named, as far as it is
// there.
func showError(err error, in *input) *errorAnswer {
	p := service.Describe(err)
	c := map[string]any{"code": p.Code, "safe": p.Safe, "do": p.Do}
	if p.Field != "" {
		c["field"] = p.Field
	}
	out := &errorAnswer{Message: p.Message, Context: c, Type: "SluiceError"}
	if in == nil {
		return out
	}
	for _, f := range []string{"publicIdentifier", "channelAddress", "transferId", "routingId"} {
		if v := in.known(f); v != nil {
			c[f] = v
		}
	}
	return out
}

// plain is an answer that is text.
type plain string

// page is an answer with a cursor for the next one.
type page struct {
	items any
	next  uint64
}

// rendered is an answer that is JSON already.
type rendered []byte

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
	raw, done := out.(rendered)
	var err error
	if !done {
		raw, err = json.Marshal(out)
	}
	if err != nil { // only our own types come here
		status, raw = http.StatusInternalServerError, []byte(`{"message":"a fault of the node","context":{"code":"internal"},"type":"SluiceError"}`)
	}
	w.Header().Set("Content-Type", "application/json; charset=utf-8")
	w.WriteHeader(status)
	_, _ = w.Write(raw) // the caller is gone if not
}
