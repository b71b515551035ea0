package rules

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/metrics"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("../..", name))
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// TestTheDocsHaveEveryRoute holds the table of docs/http.md to the one that serves.
func TestTheDocsHaveEveryRoute(t *testing.T) {
	want := ""
	for _, r := range api.Routes() {
		scope := r.Scope
		if scope == "" {
			scope = "none"
		}
		want += "| " + r.Method + " | `" + r.Path + "` | " + scope + " | " + r.Summary + " |\n"
	}
	if text := read(t, "docs/http.md"); !strings.HasSuffix(text, want) {
		t.Errorf("docs/http.md does not end with\n%s", want)
	}
}

func TestTheDocsHaveEveryMetric(t *testing.T) {
	page := read(t, "docs/metrics.md")
	reg := prometheus.NewPedanticRegistry()
	metrics.New(reg, metrics.Options{Version: "test"})
	descs := make(chan *prometheus.Desc, 1000)
	reg.Describe(descs)
	close(descs)
	name := regexp.MustCompile(`fqName: "((?:router|sluice)_[a-z0-9_]+)"`)
	found := 0
	for d := range descs {
		if m := name.FindStringSubmatch(d.String()); m != nil {
			found++
			if !strings.Contains(page, "`"+m[1]+"`") {
				t.Errorf("docs/metrics.md lacks the metric %s", m[1])
			}
		}
	}
	if found == 0 {
		t.Error("the registry describes no metric of ours")
	}
}

func TestTheReadmesConfigIsGood(t *testing.T) {
	_, text, found := strings.Cut(read(t, "README.md"), "```yaml\n")
	text, _, closed := strings.Cut(text, "```")
	if !found || !closed {
		t.Fatal("README.md has no config")
	}
	if _, err := config.Parse([]byte(text)); err != nil {
		t.Error(err)
	}
}

// TestArchitectureNamesEveryPackage keeps ARCHITECTURE.md's layout whole.
func TestArchitectureNamesEveryPackage(t *testing.T) {
	text := read(t, "ARCHITECTURE.md")
	for name := range star {
		if !strings.Contains(text, "`"+name+"`") {
			t.Errorf("ARCHITECTURE.md does not name the package `%s`", name)
		}
	}
}

// TestLinksOfTheDocsLead checks the relative links of every page.
func TestLinksOfTheDocsLead(t *testing.T) {
	pages := []string{"README.md", "ARCHITECTURE.md", "contracts/README.md"}
	for _, glob := range []string{"docs/*.md", "docs/*/*.md"} {
		found, err := filepath.Glob(filepath.Join("../..", glob))
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			pages = append(pages, strings.TrimPrefix(filepath.ToSlash(f), "../../"))
		}
	}
	link := regexp.MustCompile(`\]\(([^)#:\s]+)(#[^)]*)?\)`)
	for _, page := range pages {
		for _, m := range link.FindAllStringSubmatch(read(t, page), -1) {
			if _, err := os.Stat(filepath.Join("../..", filepath.Dir(page), m[1])); err != nil {
				t.Errorf("%s links to %s: %v", page, m[1], err)
			}
		}
	}
}
