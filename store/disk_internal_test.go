package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// limitPages lets the database grow to n pages: SQLite's form of a full disk.
// The committer is idle when a test calls it.
func limitPages(t *testing.T, s *SQLite, n int) {
	t.Helper()
	p, err := s.write.conn.prepare(fmt.Sprintf("PRAGMA max_page_count = %d", n))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := p.first(); err != nil {
		t.Fatal(err)
	}
}

func TestAFullDiskIsToldToAllAndAppliesNothing(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sluice.db")
	s, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	limitPages(t, s, 60)
	const callers = 16
	key := func(i int) channel.Key {
		return channel.Key{Channel: common.BigToAddress(common.Big2), Me: channel.Role(i % 2)}
	}
	name := func(i int) string { return fmt.Sprintf("setting %d", i) }
	var wg sync.WaitGroup
	for i := range callers {
		wg.Go(func() {
			row := &channel.ForwardRow{ID: channel.ForwardID{Incoming: key(i), Transfer: common.BytesToHash([]byte{byte(i)})}, Body: make([]byte, 1<<20)}
			err := s.Commit(context.Background(), channel.PutSecret{LockHash: row.ID.Transfer}, channel.PutForward{Row: row})
			var disk *DiskError
			if !errors.As(err, &disk) {
				t.Errorf("caller %d: %v, want a *DiskError", i, err)
			}
		})
	}
	wg.Wait()
	for i := range callers {
		if _, err := s.Secret(t.Context(), common.BytesToHash([]byte{byte(i)})); !errors.Is(err, channel.ErrNotFound) {
			t.Errorf("caller %d: %v: half of its commit is there", i, err)
		}
	}
	limitPages(t, s, 1<<20) // somebody made room
	for i := range callers {
		if err := s.PutSetting(t.Context(), name(i), make([]byte, 1<<16)); err != nil {
			t.Fatal(err)
		}
		if err := s.Commit(t.Context(), channel.PutForward{Row: &channel.ForwardRow{ID: channel.ForwardID{Incoming: key(i)}}}); err != nil {
			t.Fatal(err)
		}
	}
}

func TestAnOlderDatabaseIsBackedUpAndMigrated(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sluice.db")
	s, err := Open(t.Context(), Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	log := s.opt.Logger
	if err := s.PutSetting(t.Context(), "x", []byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	have, err := fs.Glob(sqliteMigrations, "migrations/sqlite/*.sql")
	if err != nil {
		t.Fatal(err)
	}
	released := fstest.MapFS{}
	for _, name := range have {
		text, err := sqliteMigrations.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		released[filepath.Base(name)] = &fstest.MapFile{Data: text}
	}
	next := func(sql string) fstest.MapFS {
		m := maps.Clone(released)
		m["99999_next.sql"] = &fstest.MapFile{Data: []byte("-- +goose Up\n" + sql)}
		return m
	}
	c, err := openDB(path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = c.Close() }()
	if err := migrate(t.Context(), c, path, next("UPDATE settings SET value = x'00'; CREATE TABLE soup (;"), log); err == nil {
		t.Fatal("a broken migration passed")
	}
	var value []byte
	check := func(want string) {
		t.Helper()
		if err := c.QueryRowContext(t.Context(), "SELECT value FROM settings").Scan(&value); err != nil || string(value) != want {
			t.Fatalf("value = %q, %v; want %q", value, err, want)
		}
	}
	check("old") // a migration is all or nothing
	if err := migrate(t.Context(), c, path, next("UPDATE settings SET value = CAST('new' AS BLOB);"), log); err != nil {
		t.Fatal(err)
	}
	check("new")
	last, _, _ := strings.Cut(filepath.Base(have[len(have)-1]), "_")
	copied := path + ".v" + strings.TrimLeft(last, "0") + ".bak"
	backup := filepath.Join(t.TempDir(), "sluice.db")
	if err := os.Rename(copied, backup); err != nil {
		t.Fatal(err)
	}
	old, err := Open(t.Context(), Options{Path: backup})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = old.Close() }()
	if v, err := old.Setting(t.Context(), "x"); err != nil || string(v) != "old" {
		t.Errorf("backup has %q, %v", v, err)
	}
}
