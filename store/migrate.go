package store

import (
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"net/url"
	"os"

	"github.com/pressly/goose/v3"
)

//go:embed migrations/sqlite/*.sql
var sqliteMigrations embed.FS

// applicationID marks our files in SQLite's header (migration 1 writes it).
const applicationID = 0x536c7563

// quickCheckBelow is the size up to which every page is checked at open: 0.1
// to 0.2 s. A larger file is found damaged when a damaged page is read.
const quickCheckBelow = 64 << 20

// prepareFile checks the database and brings its schema up to date. A file of
// an older schema is copied beside itself first.
// Errors: *DamagedError, *NewerError, *DiskError.
func prepareFile(ctx context.Context, path string, log *slog.Logger) (err error) {
	size, err := createFile(path)
	if err != nil {
		return err
	}
	if err := checkFile(ctx, path, size); err != nil {
		return err
	}
	db, err := openDB(path)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	migrations, err := fs.Sub(sqliteMigrations, "migrations/sqlite")
	if err != nil {
		return err
	}
	return migrate(ctx, db, path, migrations, log)
}

// openDB opens one connection that may write, for what is done before the
// committer starts.
func openDB(path string) (*sql.DB, error) {
	db, err := sql.Open("sqlite", dsn(path, "mode=rw"))
	if err != nil {
		return nil, err
	}
	db.SetMaxOpenConns(1)
	return db, nil
}

// createFile makes sure that the file is there, readable by its owner only:
// it will hold secrets. It returns the file's size.
func createFile(path string) (int64, error) {
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600)
	if err != nil {
		return 0, err
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return 0, err
	}
	return info.Size(), f.Close()
}

// checkFile refuses what is no database of ours or contradicts itself, and
// leaves it as it is: not even its journal mode is set.
func checkFile(ctx context.Context, path string, size int64) (err error) {
	db, err := sql.Open("sqlite", (&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: "mode=rw"}).String())
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var app, tables int64
	if err := db.QueryRowContext(ctx, "PRAGMA application_id").Scan(&app); err != nil {
		return fileError(path, "open", err)
	}
	if err := db.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_schema").Scan(&tables); err != nil {
		return fileError(path, "open", err)
	}
	// A crash may have left goose's own table alone in the file.
	if app != applicationID && tables > 2 {
		return &DamagedError{Path: path, Detail: "it is a SQLite database, but not one of Sluice"}
	}
	if size >= quickCheckBelow {
		return nil
	}
	var verdict string
	if err := db.QueryRowContext(ctx, "PRAGMA quick_check(1)").Scan(&verdict); err != nil {
		return fileError(path, "check", err)
	}
	if verdict != "ok" {
		return &DamagedError{Path: path, Detail: verdict}
	}
	return nil
}

func migrate(ctx context.Context, db *sql.DB, path string, migrations fs.FS, log *slog.Logger) error {
	p, err := goose.NewProvider(goose.DialectSQLite3, db, migrations,
		goose.WithDisableGlobalRegistry(true), goose.WithSlog(slog.New(slog.DiscardHandler)))
	if err != nil {
		return fmt.Errorf("read the migrations: %w", err)
	}
	have, want, err := p.GetVersions(ctx)
	if err != nil {
		return fileError(path, "read the schema version", err)
	}
	switch {
	case have == want:
		return nil
	case have > want:
		return &NewerError{Path: path, Have: have, Want: want}
	case have > 0:
		backup := fmt.Sprintf("%s.v%d.bak", path, have)
		if err := backupTo(ctx, db, backup); err != nil {
			return fileError(path, "back up before migrating", err)
		}
		log.Info("database backed up before its schema changes", "backup", backup, "from", have, "to", want)
	}
	if _, err := p.Up(ctx); err != nil {
		return fileError(path, fmt.Sprintf("migrate to schema version %d", want), err)
	}
	return nil
}

// backupTo writes a copy of the database. A copy of an earlier try, which may
// be a torn one, is replaced: the database itself has not changed since.
func backupTo(ctx context.Context, db *sql.DB, backup string) error {
	if err := os.Remove(backup); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if _, err := db.ExecContext(ctx, "VACUUM INTO ?", backup); err != nil {
		return err
	}
	return os.Chmod(backup, 0o600)
}
