package store_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
	"github.com/sluice-node/sluice/store/storetest"
)

// writeFixture is used once a schema version: a fixture is never made anew.
var writeFixture = flag.Bool("write-fixture", false, "write testdata/v1.db and v1.json")

var (
	fixtureHash = common.HexToHash("0x51")
	fixtureFrom = common.HexToAddress("0x52")
)

// fillFixture puts rows of every kind into s.
func fillFixture(t *testing.T, s *store.SQLite) {
	t.Helper()
	g := storetest.NewRows(1)
	a, b := g.Key(), g.Key()
	open, user, ended := g.Transfer(a, 10), g.Transfer(b, 20), g.Transfer(a, 30)
	user.ByUser = true
	f := g.Forward(a, 11)
	f.ID.Transfer, f.Outgoing, f.OutgoingTransfer = open.Transfer.ID, b, user.Transfer.ID
	done := g.Forward(b, 12)
	done.Finished, done.State = true, "settled"
	w := g.Withdrawal(a)
	w.Submit = true
	_, err := s.NextEpoch(t.Context(), "router", "holder")
	for _, err := range []error{
		err,
		s.Commit(t.Context(),
			channel.PutChannel{Record: g.Record(a, g.Identities[0], 7, 2)}, channel.PutChannel{Record: g.Record(b, g.Identities[1], 8, 0)},
			channel.PutTransfer{Row: open}, channel.PutTransfer{Row: user}, channel.PutTransfer{Row: g.End(ended, 40)},
			channel.PutForward{Row: f}, channel.PutForward{Row: done}, channel.PutWithdrawal{Row: w},
			channel.ClaimLockHash{LockHash: fixtureHash, Forward: f.ID, CreatedAtUs: 13},
			channel.PutSecret{LockHash: fixtureHash, Preimage: common.HexToHash("0x53")}),
		s.PutIdentity(t.Context(), 3, g.Identities[0]),
		s.PutSetting(t.Context(), "setting", []byte("value")),
		s.PutTx(t.Context(), store.TxRow{ChainID: 1337, From: fixtureFrom, ID: "tx", Nonce: 5, Pending: true, Body: []byte("body")}),
		s.SaveCursor(t.Context(), 1337, []byte("cursor")),
	} {
		if err != nil {
			t.Fatal(err)
		}
	}
}

// dump returns everything in a fixture as text.
func dump(t *testing.T, s *store.SQLite) []byte {
	t.Helper()
	ctx := t.Context()
	var out bytes.Buffer
	show := func(what string, v any, err error) {
		t.Helper()
		if err != nil {
			t.Fatalf("%s: %v", what, err)
		}
		b, err := json.MarshalIndent(v, "", " ")
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s %s\n", what, b)
	}
	records, err := s.Channels(ctx)
	show("channels", records, err)
	for _, r := range records {
		_, open, err := s.LoadChannel(ctx, r.Config.Key())
		show("open transfers", open, err)
		w, err := s.Withdrawals(ctx, r.Config.Key())
		show("withdrawals", w, err)
	}
	transfers, _, err := s.Transfers(ctx, store.TransferFilter{})
	show("transfers", transfers, err)
	forwards, _, err := s.Forwards(ctx, store.ForwardFilter{})
	show("forwards", forwards, err)
	id, err := s.LockHash(ctx, fixtureHash)
	show("lock hash", id, err)
	secret, err := s.Secret(ctx, fixtureHash)
	show("secret", secret, err)
	identities, err := s.Identities(ctx)
	show("identities", identities, err)
	epoch, err := s.CurrentEpoch(ctx, "router")
	show("epoch", epoch, err)
	setting, err := s.Setting(ctx, "setting")
	show("setting", setting, err)
	txs, err := s.PendingTxs(ctx, 1337, fixtureFrom)
	show("transactions", txs, err)
	cursor, err := s.LoadCursor(ctx, 1337)
	show("cursor", cursor, err)
	return out.Bytes()
}

func TestADatabaseOfEveryReleasedVersionOpens(t *testing.T) {
	if *writeFixture {
		s, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "v1.db")})
		if err != nil {
			t.Fatal(err)
		}
		fillFixture(t, s)
		write(t, "testdata/v1.json", dump(t, s))
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		write(t, "testdata/v1.db", read(t, s.Path()))
	}
	fixtures, err := filepath.Glob("testdata/v*.db")
	if err != nil || len(fixtures) == 0 {
		t.Fatalf("fixtures: %v, %v", fixtures, err)
	}
	for _, fixture := range fixtures {
		t.Run(filepath.Base(fixture), func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "sluice.db")
			write(t, path, read(t, fixture))
			s := openSQLite(t, store.Options{Path: path})
			want := read(t, strings.TrimSuffix(fixture, ".db")+".json")
			if got := dump(t, s); !bytes.Equal(got, want) {
				t.Errorf("the fixture reads\n%s\nwant\n%s", got, want)
			}
			if err := s.Commit(t.Context(), channel.PutSecret{LockHash: fixtureHash, Preimage: fixtureHash}); err != nil {
				t.Error(err)
			}
		})
	}
}

func read(t *testing.T, path string) []byte {
	t.Helper()
	b, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func write(t *testing.T, path string, b []byte) {
	t.Helper()
	if err := os.WriteFile(path, b, 0o600); err != nil {
		t.Fatal(err)
	}
}

// filled returns the path of a closed database of some hundred pages.
func filled(t *testing.T) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sluice.db")
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	g := storetest.NewRows(2)
	key := g.Key()
	for range 10 {
		var w []channel.Write
		for range 50 {
			w = append(w, channel.PutTransfer{Row: g.Transfer(key, 1)})
		}
		if err := s.Commit(t.Context(), w...); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	return path
}

// runSQL runs SQL on a closed database, as no release of ours would.
func runSQL(t *testing.T, path, query string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = db.Close() }()
	if _, err := db.ExecContext(t.Context(), query); err != nil {
		t.Fatal(err)
	}
}

func TestADamagedFileIsNamedAtOpen(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		damage func(t *testing.T, path string)
	}{
		{"no database at all", func(t *testing.T, path string) { write(t, path, []byte("recipes, mostly soups")) }},
		{"the header is overwritten", func(t *testing.T, path string) {
			write(t, path, append(make([]byte, 100), read(t, path)[100:]...))
		}},
		{"pages in the middle are overwritten", func(t *testing.T, path string) {
			b := read(t, path)
			for i := len(b) / 2; i < len(b)/2+8192; i++ {
				b[i] = 0x5a
			}
			write(t, path, b)
		}},
		{"the end is cut off", func(t *testing.T, path string) {
			b := read(t, path)
			write(t, path, b[:len(b)/2])
		}},
		{"somebody else's database", func(t *testing.T, path string) {
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			runSQL(t, path, "CREATE TABLE a (x); CREATE TABLE b (x); CREATE TABLE soups (x)")
		}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			path := filled(t)
			tt.damage(t, path)
			before := read(t, path)
			s, err := store.Open(t.Context(), store.Options{Path: path})
			if err == nil {
				_ = s.Close()
			}
			var damaged *store.DamagedError
			if !errors.As(err, &damaged) || damaged.Path != path {
				t.Fatalf("Open: %v, want a *DamagedError that names %s", err, path)
			}
			if !bytes.Equal(read(t, path), before) {
				t.Error("Open changed the damaged file")
			}
			if err := os.Remove(path); err != nil {
				t.Fatal(err)
			}
			openSQLite(t, store.Options{Path: path}) // the directory is free again
		})
	}
}

func TestAStoreThatFindsDamageStopsCommitting(t *testing.T) {
	path := filled(t)
	s := openSQLite(t, store.Options{Path: path})
	b := read(t, path)
	f, err := os.OpenFile(path, os.O_WRONLY, 0)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := f.WriteAt(bytes.Repeat([]byte{0x5a}, len(b)-8192), 8192); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	g := storetest.NewRows(3)
	for range 2 {
		err := s.Commit(t.Context(), channel.PutTransfer{Row: g.Transfer(g.Key(), 1)})
		var damaged *store.DamagedError
		if !errors.As(err, &damaged) || damaged.Path != path {
			t.Errorf("Commit: %v, want a *DamagedError", err)
		}
	}
}

func TestANewerDatabaseIsRefused(t *testing.T) {
	path := filled(t)
	runSQL(t, path, "INSERT INTO goose_db_version (version_id, is_applied) VALUES (1000, 1)")
	_, err := store.Open(t.Context(), store.Options{Path: path})
	var newer *store.NewerError
	if !errors.As(err, &newer) || newer.Path != path || newer.Have != 1000 {
		t.Fatalf("Open: %v, want a *NewerError of version 1000", err)
	}
}

func TestThePathMayHoldAnyCharacter(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a b?c%20d#e&f'g", "sl ui?ce.db")
	for range 2 {
		s, err := store.Open(t.Context(), store.Options{Path: path})
		if err != nil {
			t.Fatal(err)
		}
		if err := s.PutSetting(t.Context(), "x", nil); err != nil {
			t.Error(err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

func TestOnlyTheOwnerCanReadTheFiles(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new", "data")
	openSQLite(t, store.Options{Path: filepath.Join(dir, "sluice.db")})
	err := filepath.WalkDir(dir, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err == nil && info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s has mode %s", path, info.Mode())
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
}
