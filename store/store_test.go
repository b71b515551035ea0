package store_test

import (
	"path/filepath"
	"testing"

	"github.com/sluice-node/sluice/store"
	"github.com/sluice-node/sluice/store/storetest"
)

func openSQLite(tb testing.TB, opt store.Options) *store.SQLite {
	tb.Helper()
	if opt.Path == "" {
		opt.Path = filepath.Join(tb.TempDir(), "sluice.db")
	}
	s, err := store.Open(tb.Context(), opt)
	if err != nil {
		tb.Fatal(err)
	}
	tb.Cleanup(func() {
		if err := s.Close(); err != nil {
			tb.Error(err)
		}
	})
	return s
}

func TestSQLite(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Store { return openSQLite(t, store.Options{}) })
}

func TestSQLiteWithoutGrouping(t *testing.T) {
	storetest.Run(t, func(t *testing.T) storetest.Store { return openSQLite(t, store.Options{MaxGroup: 1}) })
}

func TestMemory(t *testing.T) {
	storetest.Run(t, func(*testing.T) storetest.Store { return store.NewMemory() })
}
