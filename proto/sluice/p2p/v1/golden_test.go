package p2pv1

import (
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"
)

var write = flag.Bool("write-golden", false, "write the golden file if there is none yet")

const goldenFile = "testdata/wire-v1.txt"

// goldenSeed makes the values of the golden file. Values from one seed change
// with the order in which the maker draws them: then the file, which is what
// counts, gets a second one beside it.
const goldenSeed = 20261122

func TestGoldenMessagesOfVersion1Decode(t *testing.T) {
	if _, err := os.Stat(goldenFile); *write && errors.Is(err, fs.ErrNotExist) {
		writeGolden(t)
	}
	lines := readGolden(t)
	m := newMaker(goldenSeed)
	for _, c := range codecs() {
		want := c.make(m)
		t.Run(c.name, func(t *testing.T) {
			b, ok := lines[c.name]
			if !ok {
				t.Fatal("not in the golden file")
			}
			got, err := c.decode(b)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("decoded\n%+v, want\n%+v", got, want)
			}
			if string(c.encode(want)) != string(b) {
				t.Error("the same value is written differently now")
			}
		})
	}
}

func writeGolden(t *testing.T) {
	t.Helper()
	m := newMaker(goldenSeed)
	var out strings.Builder
	for _, c := range codecs() {
		fmt.Fprintf(&out, "%s = %x\n", c.name, c.encode(c.make(m)))
	}
	if err := os.WriteFile(goldenFile, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

func readGolden(t *testing.T) map[string][]byte {
	t.Helper()
	raw, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string][]byte{}
	for line := range strings.Lines(string(raw)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		b, err := hex.DecodeString(value)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		lines[name] = b
	}
	return lines
}
