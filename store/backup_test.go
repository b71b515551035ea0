package store_test

import (
	"errors"
	"log/slog"
	"os"
	"path/filepath"
	"testing"

	"github.com/sluice-node/sluice/store"
)

func TestABackupOpensAndHasEverything(t *testing.T) {
	dir := t.TempDir()
	open := func(path string) *store.SQLite {
		t.Helper()
		s, err := store.Open(t.Context(), store.Options{Path: path, Logger: slog.New(slog.DiscardHandler)})
		if err != nil {
			t.Fatal(err)
		}
		t.Cleanup(func() { _ = s.Close() })
		return s
	}
	s := open(filepath.Join(dir, "sluice.db"))
	if err := s.PutSetting(t.Context(), "a", []byte("1")); err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "copy.db")
	size, err := s.Backup(t.Context(), path)
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil || info.Size() != size || info.Mode().Perm() != 0o600 {
		t.Errorf("the copy has %v, %v; want %d bytes", info, err, size)
	}
	// What is written later is not in it.
	if err := s.PutSetting(t.Context(), "a", []byte("2")); err != nil {
		t.Fatal(err)
	}
	if got, err := open(path).Setting(t.Context(), "a"); err != nil || string(got) != "1" {
		t.Errorf("the copy has %q, %v", got, err)
	}
	if _, err := s.Backup(t.Context(), path); !errors.Is(err, os.ErrExist) {
		t.Errorf("over another: %v", err)
	}
	if got, err := os.Stat(path); err != nil || got.Size() < size {
		t.Errorf("the refused one changed the file: %v, %v", got, err)
	}
	if _, err := s.Backup(t.Context(), filepath.Join(dir, "nowhere", "copy.db")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("to nowhere: %v", err)
	}
}
