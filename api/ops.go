package api

import (
	"context"
	"log/slog"
	"net"
	"net/http"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"
)

// Check is one thing that must be well for the node to take work; Err says what
// is not.
type Check struct {
	Name string
	Err  error
}

// opsWait bounds one answer of the operations server.
const opsWait = 10 * time.Second

// Ops serves /metrics, /livez and /readyz. Live is a process that answers, and
// depends on nothing else: a chain or database that is away is no reason to kill
// it. Ready is every check that is well.
func Ops(metrics prometheus.Gatherer, checks func(ctx context.Context) []Check) http.Handler {
	mux := http.NewServeMux()
	mux.Handle("GET /metrics", promhttp.HandlerFor(metrics, promhttp.HandlerOpts{}))
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, _ *http.Request) { write(w, http.StatusOK, plain("ok\n")) })
	mux.HandleFunc("GET /readyz", func(w http.ResponseWriter, r *http.Request) {
		ctx, cancel := context.WithTimeout(r.Context(), opsWait/2)
		defer cancel()
		status, out := readiness(checks(ctx))
		write(w, status, out)
	})
	return mux
}

type readyJSON struct {
	Ready  bool        `json:"ready"`
	Checks []checkJSON `json:"checks"`
}

type checkJSON struct {
	Name   string `json:"name"`
	OK     bool   `json:"ok"`
	Reason string `json:"reason,omitempty"`
}

func readiness(checks []Check) (int, readyJSON) {
	out := readyJSON{true, []checkJSON{}}
	status := http.StatusOK
	for _, c := range checks {
		one := checkJSON{Name: c.Name, OK: c.Err == nil}
		if c.Err != nil {
			one.Reason, out.Ready, status = c.Err.Error(), false, http.StatusServiceUnavailable
		}
		out.Checks = append(out.Checks, one)
	}
	return status, out
}

// ServeOps answers on l until ctx ends.
func ServeOps(ctx context.Context, l net.Listener, h http.Handler, log *slog.Logger) error {
	return serve(ctx, l, h, nil, opsWait, log)
}
