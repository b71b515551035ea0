package config

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

func TestTheDataDirectoryIsFoundWithoutTheRest(t *testing.T) {
	for text, want := range map[string]string{
		"":                                     DefaultDataDir,
		"dataDir: /srv/a":                      "/srv/a",
		"chains: [{id: nonsense}]\ndataDir: b": "b",
	} {
		path := filepath.Join(t.TempDir(), "c.yaml")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got, err := DataDirOf(path); err != nil || got != want {
			t.Errorf("%q: %q, %v; want %q", text, got, err, want)
		}
	}
	if _, err := DataDirOf("nowhere.yaml"); !errors.Is(err, fs.ErrNotExist) {
		t.Error("no file:", err)
	}
}
