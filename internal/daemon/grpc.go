package daemon

import (
	"context"
	"crypto/tls"
	"errors"
	"net/http"
	"time"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/rpc"
	"github.com/sluice-node/sluice/api/service"
)

// afterWait is what a call that brings no deadline has beyond the time that it
// waits for an outcome.
const afterWait = 10 * time.Second

// listenGRPC takes the socket in the data directory and the port of the gRPC
// interface.
func (d *Daemon) listenGRPC() (err error) {
	if d.socketAt, err = rpc.ListenSocket(d.cfg.DataDir); err != nil {
		return err
	}
	d.grpcAt, err = listenOn("grpc.listen", d.cfg.GRPC.Listen)
	return err
}

// GRPCAddress returns where the gRPC interface listens on TCP.
func (d *Daemon) GRPCAddress() string { return d.grpcAt.Addr().String() }

// SocketPath returns the unix socket of the operator.
func (d *Daemon) SocketPath() string { return d.socketAt.Addr().String() }

// serveGRPC answers until ctx ends.
func (d *Daemon) serveGRPC(ctx context.Context, s service.API) error {
	server := rpc.New(rpc.Options{
		API: s, Ready: d.readiness, Deadline: d.cfg.HTTP.Wait + afterWait, Now: time.Now, Log: d.logOf("api"), Observe: d.metrics.Call,
		Authenticate: func(ctx context.Context, r *http.Request) (service.Caller, error) {
			return d.grpcAccess.Authenticate(ctx, auth.FromHTTP(r))
		},
	})
	tcp := d.grpcAt
	if c := d.grpcAccess.TLSConfig(); c != nil {
		tcp = tls.NewListener(tcp, c)
	}
	return server.Serve(ctx, d.socketAt, tcp)
}

// readiness reports why the node takes no work.
func (d *Daemon) readiness(ctx context.Context) error {
	var errs []error
	for _, c := range d.checks(ctx) {
		errs = append(errs, c.Err)
	}
	return errors.Join(errs...)
}
