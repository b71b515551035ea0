package api_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/sluice-node/sluice/api"
)

func TestReadinessSaysWhatIsNotWell(t *testing.T) {
	reg := prometheus.NewRegistry()
	up := prometheus.NewGauge(prometheus.GaugeOpts{Name: "sluice_up", Help: "1"})
	reg.MustRegister(up)
	var sick error
	h := api.Ops(reg, func(context.Context) []api.Check {
		return []api.Check{{Name: "database"}, {Name: "chain 1337", Err: sick}}
	})
	for _, tt := range []struct {
		path   string
		sick   error
		status int
		body   string
	}{
		{"/livez", nil, 200, "ok\n"},
		{"/livez", errors.New("halted"), 200, "ok\n"},
		{"/readyz", nil, 200, `{"ready":true,"checks":[{"name":"database","ok":true},{"name":"chain 1337","ok":true}]}`},
		{"/readyz", errors.New("halted"), 503, `{"ready":false,"checks":[{"name":"database","ok":true},{"name":"chain 1337","ok":false,"reason":"halted"}]}`},
		{"/metrics", nil, 200, "sluice_up 0"},
	} {
		sick = tt.sick
		rec := httptest.NewRecorder()
		h.ServeHTTP(rec, httptest.NewRequest(http.MethodGet, tt.path, nil))
		if rec.Code != tt.status || !strings.Contains(rec.Body.String(), tt.body) {
			t.Errorf("%s: %d %s", tt.path, rec.Code, rec.Body)
		}
	}
}
