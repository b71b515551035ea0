package store

import (
	"context"
	"database/sql/driver"
	"errors"
	"fmt"
	"io"
	"net/url"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

// dsn names the file with the settings of every connection. WAL and FULL
// together mean that a commit is on disk when it returns.
func dsn(path string, more ...string) string {
	q := "_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)" +
		"&_pragma=foreign_keys(1)&_pragma=temp_store(MEMORY)"
	for _, m := range more {
		q += "&" + m
	}
	return (&url.URL{Scheme: "file", OmitHost: true, Path: path, RawQuery: q}).String()
}

// fileError turns an error of the driver into one of ours.
func fileError(path, op string, err error) error {
	switch primary(err) {
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB:
		return &DamagedError{Path: path, Detail: err.Error()}
	}
	return &DiskError{Op: op, Err: err}
}

// primary returns SQLite's primary result code, or 0.
func primary(err error) int {
	var e *sqlite.Error
	if errors.As(err, &e) {
		return e.Code() & 0xff
	}
	return 0
}

// conn is the writing connection, used by one goroutine. It speaks to the
// driver without database/sql between: that costs 2 µs a row.
type conn struct {
	c     driver.Conn
	stmts map[string]*stmt
}

func openConn(path string, more ...string) (*conn, error) {
	c, err := (&sqlite.Driver{}).Open(dsn(path, more...))
	if err != nil {
		return nil, err
	}
	return &conn{c: c, stmts: map[string]*stmt{}}, nil
}

func (c *conn) close() error {
	var errs []error
	for _, s := range c.stmts {
		errs = append(errs, s.s.Close())
	}
	return errors.Join(append(errs, c.c.Close())...)
}

// prepare compiles a statement; it lives as long as the connection.
func (c *conn) prepare(query string) (*stmt, error) {
	if s := c.stmts[query]; s != nil {
		return s, nil
	}
	p, err := c.c.Prepare(query)
	if err != nil {
		return nil, fmt.Errorf("prepare %q: %w", query, err)
	}
	s := &stmt{s: p}
	var canExec, canQuery bool
	s.x, canExec = p.(driver.StmtExecContext)
	s.q, canQuery = p.(driver.StmtQueryContext)
	if !canExec || !canQuery {
		return nil, errors.Join(errors.New("this SQLite driver takes no contexts"), p.Close())
	}
	c.stmts[query] = s
	return s, nil
}

// stmt is a compiled statement with the arguments of its next use.
type stmt struct {
	s    driver.Stmt
	x    driver.StmtExecContext
	q    driver.StmtQueryContext
	args []driver.NamedValue
}

// bind sets the arguments: int64, []byte, string or nil.
func (s *stmt) bind(args []driver.Value) []driver.NamedValue {
	s.args = s.args[:0]
	for i, a := range args {
		s.args = append(s.args, driver.NamedValue{Ordinal: i + 1, Value: a})
	}
	return s.args
}

// exec runs the statement to its end. The context is never cancelled: what has
// begun is finished.
func (s *stmt) exec(args ...driver.Value) (driver.Result, error) {
	return s.x.ExecContext(context.Background(), s.bind(args))
}

// first runs the statement and returns its first row, or nil.
func (s *stmt) first(args ...driver.Value) (row []driver.Value, err error) {
	rows, err := s.q.QueryContext(context.Background(), s.bind(args))
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	row = make([]driver.Value, len(rows.Columns()))
	if err := rows.Next(row); err != nil {
		if errors.Is(err, io.EOF) {
			return nil, nil
		}
		return nil, err
	}
	return row, nil
}

// each runs a query once and calls f with every row.
func (c *conn) each(query string, f func(row []driver.Value) error) (err error) {
	s, err := c.prepare(query)
	if err != nil {
		return err
	}
	rows, err := s.q.QueryContext(context.Background(), s.bind(nil))
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	row := make([]driver.Value, len(rows.Columns()))
	for {
		if err := rows.Next(row); err != nil {
			if errors.Is(err, io.EOF) {
				return nil
			}
			return err
		}
		if err := f(row); err != nil {
			return err
		}
	}
}
