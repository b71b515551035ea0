package main

import (
	"io"
	"os"
	"strings"
	"testing"
)

// The sizes that every run of the tests explores. Bigger ones are in
// docs/verification.md.
func TestNoScheduleBreaksTheProtocol(t *testing.T) {
	for _, line := range []string{
		"honest -alice cc -bob cc -disconnects 2",
		"honest -alice cr -bob cx",
		"honest -alice cw -bob td",
		"honest -alice ccc -bob cc",
		"honest -alice wr -bob cx -tries 2 -disconnects 2",
		"honest -alice cc -bob c -overlap",
		"honest -alice cc -bob c -reorder",
		"honest -alice c -bob w -reorder -overlap",
		"honest -alice cw -bob c -copies 1",
		"hostile -honest alice -ops cw -peer ce -span 7",
		"hostile -honest bob -ops cw -peer c -span 7",
		"hostile -honest alice -ops cr -peer cx -span 7",
		"hostile -honest bob -ops cr -peer cx -span 7",
		"hostile -honest alice -ops td -peer c -span 5",
		"hostile -honest alice -ops cc -peer c -chain",
		"hostile -honest bob -ops cw -peer c -chain",
	} {
		t.Run(line, func(t *testing.T) {
			t.Parallel()
			if testing.Short() && strings.Contains(line, "span 7") {
				t.Skip("short")
			}
			var out strings.Builder
			r, err := run(strings.Fields(line), &out)
			if err != nil {
				t.Fatal(err)
			}
			if r.Broke != "" || r.Full {
				t.Error(out.String())
			}
			t.Log(out.String())
		})
	}
}

func TestArgumentsThatMakeNoRun(t *testing.T) {
	stderr := os.Stderr
	os.Stderr, _ = os.Open(os.DevNull)
	defer func() { os.Stderr = stderr }()
	for _, line := range []string{"", "neither", "honest -alice q", "honest -alice ccccc -bob cccc", "hostile -peer e", "honest -nonsense"} {
		if _, err := run(strings.Fields(line), io.Discard); err == nil {
			t.Errorf("%q: no error", line)
		}
	}
}
