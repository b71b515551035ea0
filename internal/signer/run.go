package signer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"sync"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// RunOptions of Run. Log is required.
type RunOptions struct {
	Log      *slog.Logger
	Software string
	// Init makes a new log of what was signed.
	Init bool
}

// Run serves until ctx ends. Errors: as of Open; of the listeners.
func Run(ctx context.Context, cfg *Config, opt RunOptions) (err error) {
	registry := prometheus.NewRegistry()
	requests := prometheus.NewCounterVec(prometheus.CounterOpts{
		Name: "sluice_signer_requests_total", Help: "Requests by kind, and by the rule that refused them; \"\" for signed.",
	}, []string{"kind", "refused"})
	registry.MustRegister(requests)
	s, err := Open(cfg, Options{Clock: time.Now, Log: opt.Log, Init: opt.Init, Observe: func(kind string, code Code) {
		rule := ""
		if code != 0 {
			rule = code.String()
		}
		requests.WithLabelValues(kind, rule).Inc()
	}})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	l, err := cfg.Listener()
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	defer stop()
	var group sync.WaitGroup
	defer group.Wait()
	if cfg.Metrics.Listen != "" {
		m, err := net.Listen("tcp", cfg.Metrics.Listen)
		if err != nil {
			return errors.Join(fmt.Errorf("metrics.listen: %w", err), l.Close())
		}
		mux := http.NewServeMux()
		mux.Handle("GET /metrics", promhttp.HandlerFor(registry, promhttp.HandlerOpts{}))
		web := &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
		group.Go(func() { _ = web.Serve(m) })
		group.Go(func() { <-ctx.Done(); _ = web.Close() })
	}
	opt.Log.Info("signer is up", "address", l.Addr().String(), "data", cfg.DataDir)
	return s.Serve(ctx, l, opt.Software)
}
