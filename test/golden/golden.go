// Package golden gives tests what Vector's own npm packages say of random
// cases. generate.mjs writes the vectors; check.sh proves that they are fresh.
package golden

import (
	_ "embed"
	"encoding/json"
	"testing"
)

//go:embed vectors.json
var vectors []byte

// Section decodes one section of the vectors into a slice of T. Amounts and
// other integers are decimal strings, bytes are 0x hex in either case. A section
// that is absent or empty fails the test.
func Section[T any](t testing.TB, name string) []T {
	t.Helper()
	var all map[string]json.RawMessage
	if err := json.Unmarshal(vectors, &all); err != nil {
		t.Fatalf("golden vectors: %v", err)
	}
	var cases []T
	if err := json.Unmarshal(all[name], &cases); err != nil || len(cases) == 0 {
		t.Fatalf("golden vectors: section %q with %d cases: %v", name, len(cases), err)
	}
	return cases
}
