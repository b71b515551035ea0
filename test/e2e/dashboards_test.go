package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/sluice-node/sluice/lock/locktest"
)

const boards = "../../dashboards"

// needs returns the path of a program. Without it the test is skipped, or fails
// where SLUICE_REQUIRE_ALL is 1.
func needs(t *testing.T, program string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err == nil {
		return path
	}
	if os.Getenv("SLUICE_REQUIRE_ALL") == "1" {
		t.Fatalf("%s is not installed, and SLUICE_REQUIRE_ALL=1 requires it", program)
	}
	t.Skipf("%s is not installed: this is not tested", program)
	return ""
}

// queries returns what a board asks, with Grafana's variables filled in, by panel.
func queries(t *testing.T, file string) map[string]string {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var board struct {
		Panels []struct {
			Title   string
			Targets []struct{ Expr, RefID string }
		}
	}
	if err := json.Unmarshal(raw, &board); err != nil {
		t.Fatal(err)
	}
	fill := strings.NewReplacer("$__rate_interval", "30s", "$__range", "30s", "$instance", ".*", "$chain", ".*", "$asset", ".*")
	out := map[string]string{}
	for _, p := range board.Panels {
		for _, target := range p.Targets {
			out[p.Title+" "+target.RefID] = fill.Replace(target.Expr)
		}
	}
	return out
}

func TestTheAlertRulesFireWhenTheyShould(t *testing.T) {
	promtool := needs(t, "promtool")
	for _, args := range [][]string{{"check", "rules", "alerts.yaml"}, {"test", "rules", "alerts_test.yaml"}} {
		cmd := exec.Command(promtool, args...)
		cmd.Dir = boards
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Errorf("promtool %s: %v\n%s", strings.Join(args, " "), err, out)
		}
	}
	rules, err := os.ReadFile(filepath.Join(boards, "alerts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	runbook, err := os.ReadFile("../../docs/runbook.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range regexp.MustCompile(`runbook\.md#(\S+)`).FindAllStringSubmatch(string(rules), -1) {
		if !strings.Contains(strings.ToLower(string(runbook)), "\n## "+m[1]+"\n") {
			t.Errorf("docs/runbook.md has no part %s", m[1])
		}
	}
}

// A real Prometheus scrapes `sluice dev`: every query of every board returns data,
// and every metric that an alert asks is there.
func TestEveryQueryOfTheDashboardsReturnsData(t *testing.T) {
	program := needs(t, "prometheus")
	base, redis := freeBase(t), locktest.StartRedis(t)
	node := dev(t, base, "--redis", redis.URL())
	until(t, "sluice dev is up", minute, func() error {
		if err := node.alive(); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(node.output(), "Ctrl-C") {
			return errors.New("not yet")
		}
		return nil
	})
	prom := startPrometheus(t, program, base)
	// What a counter is made of needs two samples.
	until(t, "Prometheus has looked twice", minute, func() error {
		n, err := prom.count(`count_over_time(sluice_build_info[1m]) >= 3`)
		if err == nil && n < 3 {
			err = fmt.Errorf("%d nodes", n)
		}
		return err
	})
	if resp, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/config", base+10)); err != nil {
		t.Error(err)
	} else {
		_ = resp.Body.Close()
	}
	files, err := filepath.Glob(filepath.Join(boards, "*.json"))
	if err != nil || len(files) == 0 {
		t.Fatalf("boards: %v, %v", files, err)
	}
	for _, file := range files {
		for panel, q := range queries(t, file) {
			until(t, filepath.Base(file)+", "+panel+" has data", soon, func() error {
				n, err := prom.count(q)
				if err == nil && n == 0 {
					err = fmt.Errorf("nothing for %s", q)
				}
				return err
			})
		}
	}
	rules, err := os.ReadFile(filepath.Join(boards, "alerts.yaml"))
	if err != nil {
		t.Fatal(err)
	}
	names := regexp.MustCompile(`\b(?:router|sluice)_[a-z0-9_]+`)
	for _, line := range strings.Split(string(rules), "\n") {
		if strings.Contains(line, "description:") {
			continue
		}
		for _, name := range names.FindAllString(line, -1) {
			if n, err := prom.count(name); err != nil || n == 0 {
				t.Errorf("an alert asks for %s: %d series, %v", name, n, err)
			}
		}
	}
}

// prometheus is a server of the test's own.
type prometheus struct{ url string }

func startPrometheus(t *testing.T, program string, base int) *prometheus {
	t.Helper()
	dir := t.TempDir()
	config := fmt.Sprintf(`global: {scrape_interval: 1s}
scrape_configs:
  - job_name: sluice
    static_configs: [{targets: ["127.0.0.1:%d", "127.0.0.1:%d", "127.0.0.1:%d"]}]
`, base+30, base+31, base+32)
	if err := os.WriteFile(filepath.Join(dir, "prometheus.yml"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	p := &prometheus{fmt.Sprintf("http://127.0.0.1:%d", freePort(t))}
	start(t, "prometheus", program, nil, "--config.file="+filepath.Join(dir, "prometheus.yml"), "--storage.tsdb.path="+filepath.Join(dir, "data"),
		"--web.listen-address="+strings.TrimPrefix(p.url, "http://"))
	until(t, "Prometheus answers", soon, func() error {
		_, err := p.count("vector(1)")
		return err
	})
	return p
}

// count returns how many series a query has now.
func (p *prometheus) count(query string) (int, error) {
	client := http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(p.url + "/api/v1/query?query=" + url.QueryEscape(query))
	if err != nil {
		return 0, err
	}
	defer resp.Body.Close()
	var answer struct {
		Status, Error string
		Data          struct{ Result []any }
	}
	if err := json.NewDecoder(resp.Body).Decode(&answer); err != nil {
		return 0, err
	}
	if answer.Status != "success" {
		return 0, errors.New(answer.Error)
	}
	return len(answer.Data.Result), nil
}
