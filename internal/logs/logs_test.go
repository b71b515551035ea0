package logs_test

import (
	"bytes"
	"errors"
	"maps"
	"strings"
	"testing"

	"github.com/sluice-node/sluice/internal/logs"
)

func TestEachPartHasALevelOfItsOwn(t *testing.T) {
	var out bytes.Buffer
	log, levels, err := logs.New(&out, "text", "info")
	if err != nil {
		t.Fatal(err)
	}
	router, node := log.With(logs.Part, "router"), log.With("chain", 1).With(logs.Part, "node").With("x", 2).WithGroup("g")
	says := func(want string) {
		t.Helper()
		log.Debug("all")
		router.Debug("router")
		node.Debug("node")
		var got []string
		for _, line := range strings.Split(strings.TrimSpace(out.String()), "\n") {
			for _, word := range strings.Fields(line) {
				if m, ok := strings.CutPrefix(word, "msg="); ok {
					got = append(got, m)
				}
			}
		}
		if strings.Join(got, " ") != want {
			t.Errorf("logged %q, want %q", got, want)
		}
		out.Reset()
	}
	set := func(part, level string) {
		t.Helper()
		if err := levels.Set(part, level); err != nil {
			t.Fatal(err)
		}
	}
	says("")
	set("router", "debug")
	says("router")
	if got := levels.All(); !maps.Equal(got, map[string]string{"": "info", "router": "debug", "node": "info"}) {
		t.Errorf("levels %v", got)
	}
	set("node", "DEBUG")
	set("router", "warn")
	says("node")
	set("", "debug")
	says("all router node")
	set("", "error")
	says("")
}

func TestALevelOrPartThatIsNoneIsRefused(t *testing.T) {
	_, levels, err := logs.New(new(bytes.Buffer), "json", "info")
	if err != nil {
		t.Fatal(err)
	}
	for _, bad := range [][2]string{{"", "loud"}, {"", ""}, {"kitchen", "debug"}} {
		if err := levels.Set(bad[0], bad[1]); !errors.Is(err, logs.ErrLevel) {
			t.Errorf("%q: %v", bad, err)
		}
	}
	if _, _, err := logs.New(new(bytes.Buffer), "text", "loud"); !errors.Is(err, logs.ErrLevel) {
		t.Errorf("a logger at level loud: %v", err)
	}
}
