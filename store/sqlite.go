package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"sync/atomic"
)

// Options of [Open].
type Options struct {
	// Path is the database file. Its directory is the node's data directory; it
	// is made if missing and locked while the store is open.
	Path string
	// Logger hears of what an operator may have to know; nil for silence.
	Logger *slog.Logger
	// MaxGroup is the most callers of one transaction; 0 means 256, and 1 turns
	// grouping off.
	MaxGroup int
	// ReadConns is the most concurrent reads; 0 means 4.
	ReadConns int
	// CheckpointPages is how long the write-ahead log may grow, in pages of 4
	// KiB, before it is copied into the database; 0 means 16384 (64 MiB): pages
	// that change often are then copied once for many transactions.
	CheckpointPages int
	// Observe, if set, is called after each transaction from the committer's
	// goroutine; it must be quick.
	Observe func(Group)
}

const (
	defaultMaxGroup        = 256
	defaultReadConns       = 4
	defaultCheckpointPages = 16384
	writerCacheKiB         = 32 << 10
)

// SQLite is a store in one file. Its methods may be called from many
// goroutines.
type SQLite struct {
	opt  Options
	lock *os.File
	keys *keyIDs
	// events says what the newest one is.
	events *eventLog
	write  *committer
	reads  *reader
	loop   chan struct{} // closed when the committer has ended

	calls, writes, transactions atomic.Uint64
}

// Open opens or makes the database, checks it and migrates its schema.
// Errors: *InUseError, *NewerError, *DamagedError, *DiskError.
func Open(ctx context.Context, opt Options) (_ *SQLite, err error) {
	if opt.Path == "" {
		return nil, errors.New("store: Options.Path is empty")
	}
	opt = opt.withDefaults()
	path, err := filepath.Abs(opt.Path)
	if err != nil {
		return nil, err
	}
	opt.Path = path
	dir := filepath.Dir(path)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, fmt.Errorf("make data directory: %w", err)
	}
	lock, err := lockDir(dir)
	if err != nil {
		return nil, err
	}
	s := &SQLite{opt: opt, lock: lock, keys: &keyIDs{}, events: newEventLog(), loop: make(chan struct{})}
	defer func() {
		if err != nil {
			err = errors.Join(err, s.release())
		}
	}()
	if err := prepareFile(ctx, path, opt.Logger); err != nil {
		return nil, err
	}
	if err := s.connect(ctx); err != nil {
		return nil, fileError(path, "open", err)
	}
	go func() {
		defer close(s.loop)
		s.write.run()
	}()
	return s, nil
}

func (o Options) withDefaults() Options {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	if o.MaxGroup <= 0 {
		o.MaxGroup = defaultMaxGroup
	}
	if o.ReadConns <= 0 {
		o.ReadConns = defaultReadConns
	}
	if o.CheckpointPages <= 0 {
		o.CheckpointPages = defaultCheckpointPages
	}
	return o
}

func (s *SQLite) connect(ctx context.Context) error {
	c, err := openConn(s.opt.Path, "mode=rw",
		fmt.Sprintf("_pragma=cache_size(-%d)", writerCacheKiB),
		fmt.Sprintf("_pragma=wal_autocheckpoint(%d)", s.opt.CheckpointPages))
	if err != nil {
		return err
	}
	w, err := newCommitter(c, s)
	if err != nil {
		return errors.Join(err, c.close())
	}
	s.write = w
	db, err := sql.Open("sqlite", dsn(s.opt.Path, "mode=rw", "_pragma=query_only(1)"))
	if err != nil {
		return err
	}
	db.SetMaxOpenConns(s.opt.ReadConns)
	db.SetMaxIdleConns(s.opt.ReadConns)
	s.reads, err = newReader(ctx, db, s.keys, s.opt.Path)
	return err
}

// Close commits what is queued, refuses what comes later with ErrClosed, and
// frees the data directory. A second Close does nothing.
func (s *SQLite) Close() error {
	if !s.write.close() {
		return nil
	}
	<-s.loop
	return s.release()
}

// release gives up what Open has taken so far.
func (s *SQLite) release() error {
	var errs []error
	if s.reads != nil {
		errs = append(errs, s.reads.close())
	}
	if s.write != nil {
		errs = append(errs, s.write.conn.close())
	}
	return errors.Join(append(errs, s.lock.Close())...)
}

// Path returns the database file.
func (s *SQLite) Path() string { return s.opt.Path }

// Stats returns the counts since Open.
func (s *SQLite) Stats() Stats {
	return Stats{Calls: s.calls.Load(), Writes: s.writes.Load(), Transactions: s.transactions.Load()}
}
