package daemon

import (
	"crypto/rand"
	"fmt"
	"net"
	"net/netip"
	"time"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/config"
)

// listen takes the ports of the servers, so that a taken one is told before
// anything moves.
func (d *Daemon) listen() (err error) {
	if d.httpAt, err = listenOn("http.listen", d.cfg.HTTP.Listen); err != nil {
		return err
	}
	if err := d.listenGRPC(); err != nil {
		return err
	}
	d.metricsAt, err = listenOn("metrics.listen", d.cfg.Metrics.Listen)
	return err
}

func listenOn(key, at string) (net.Listener, error) {
	l, err := net.Listen("tcp", at)
	if err != nil {
		return nil, fmt.Errorf("%s %s: is another program using it? %w", key, at, err)
	}
	return l, nil
}

// openAccess makes what decides who may come in at the HTTP and gRPC interfaces.
func (d *Daemon) openAccess() (err error) {
	d.tokens = auth.NewTokens(auth.Options{Store: accessRows{d.db}, Now: time.Now, Rand: rand.Reader, Log: d.logOf("api")})
	d.limits = auth.NewLimits(rates(d.cfg), time.Now)
	if d.httpAccess, err = d.access("http", d.httpAt, d.cfg.HTTP.TLS, d.cfg.HTTP.TrustedProxy); err != nil {
		return err
	}
	d.grpcAccess, err = d.access("grpc", d.grpcAt, d.cfg.GRPC.TLS, d.cfg.GRPC.TrustedProxy)
	return err
}

// access is the rules of one listener.
func (d *Daemon) access(section string, l net.Listener, files config.TLS, proxies []netip.Prefix) (*auth.Access, error) {
	return auth.NewAccess(auth.AccessOptions{
		Tokens: d.tokens, Limits: d.limits, Listen: l.Addr(), Section: section, Open: d.cfg.Access.Loopback == "open",
		CertFile: files.CertFile, KeyFile: files.KeyFile, Proxies: proxies, Log: d.logOf("api"),
	})
}

// HTTPAddress returns where the HTTP interface listens.
func (d *Daemon) HTTPAddress() string { return d.httpAt.Addr().String() }

// MetricsAddress returns where metrics and health are served.
func (d *Daemon) MetricsAddress() string { return d.metricsAt.Addr().String() }

func (d *Daemon) newAPI(s *service.Service) *api.Server {
	return api.New(api.Options{
		Service: s, Wait: d.cfg.HTTP.Wait, Access: d.httpAccess, Version: Version, Now: time.Now, Log: d.logOf("api"), Observe: d.metrics.Request,
	})
}
