package signer

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"os"
	"path/filepath"
	"sync"
	"syscall"
)

// The log is one file: a header, then frames. A frame is what one fsync made
// durable: its length, the CRC-32C of its content, and records, each with its
// length. So only the last frame can be torn, and it is dropped then: nothing that
// depends on it has left.

var (
	// ErrNoLog is a data directory without a log. A signer that has lost its log
	// could sign a nonce twice, so only `--init` makes one.
	ErrNoLog = errors.New("there is no log of what was signed; with --init a new one is made, which is right for keys that never signed elsewhere, and wrong after a loss")
	// ErrLogExists is an --init where there is a log.
	ErrLogExists = errors.New("there is a log of what was signed already")
	// ErrLogDamaged is a log that holds what nobody wrote.
	ErrLogDamaged = errors.New("the log of what was signed is damaged; nothing is signed with it")
	// ErrInUse is a data directory of a signer that runs.
	ErrInUse = errors.New("another signer runs in this data directory")
	// ErrDisk is a log that could not be written: nothing more is signed.
	ErrDisk = errors.New("the log of what was signed cannot be written; nothing is signed until the signer is started again")
)

const (
	logHeader  = "sluice signer log 1\n"
	frameHead  = 8
	maxFrame   = 64 << 20
	recordHead = 4
)

var castagnoli = crc32.MakeTable(crc32.Castagnoli) //nolint:gochecknoglobals // a constant table

// log makes records durable. Many callers share one fsync.
type log struct {
	path string
	file *os.File
	lock *os.File

	mu     sync.Mutex
	wake   *sync.Cond
	frame  []byte // what waits to be written
	waits  []chan error
	failed error
	closed bool
	done   chan struct{}
	size   int64
	// At limit bytes the file is written anew from what snapshot returns: all that
	// was appended, shorter.
	limit    int64
	snapshot func() [][]byte
}

// compactFrom is the least size at which a log is written anew.
const compactFrom = 16 << 20

// openLog takes a data directory and hands every record of its log to apply.
func openLog(dir string, create bool, apply func(record []byte) error, snapshot func() [][]byte) (_ *log, err error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	l := &log{path: filepath.Join(dir, "signed.log"), done: make(chan struct{}), limit: compactFrom, snapshot: snapshot}
	l.wake = sync.NewCond(&l.mu)
	if l.lock, err = os.OpenFile(filepath.Join(dir, "lock"), os.O_CREATE|os.O_RDWR, 0o600); err != nil {
		return nil, err
	}
	defer func() {
		if err != nil {
			err = errors.Join(err, l.lock.Close())
		}
	}()
	if err := syscall.Flock(int(l.lock.Fd()), syscall.LOCK_EX|syscall.LOCK_NB); err != nil {
		return nil, fmt.Errorf("%s: %w", dir, ErrInUse)
	}
	raw, err := os.ReadFile(l.path)
	switch {
	case errors.Is(err, os.ErrNotExist) && !create:
		return nil, fmt.Errorf("%s: %w", l.path, ErrNoLog)
	case errors.Is(err, os.ErrNotExist):
		if err := writeFile(l.path, []byte(logHeader)); err != nil {
			return nil, err
		}
		raw = []byte(logHeader)
	case err != nil:
		return nil, err
	case create:
		return nil, fmt.Errorf("%s: %w", l.path, ErrLogExists)
	}
	good, err := readLog(raw, apply)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", l.path, err)
	}
	if l.file, err = os.OpenFile(l.path, os.O_RDWR, 0o600); err != nil {
		return nil, err
	}
	if err := errors.Join(l.file.Truncate(good), seekEnd(l.file, good), l.file.Sync()); err != nil {
		return nil, errors.Join(err, l.file.Close())
	}
	l.size = good
	go l.run()
	return l, nil
}

func seekEnd(f *os.File, at int64) error {
	_, err := f.Seek(at, io.SeekStart)
	return err
}

// writeFile puts a file in place whole: with its content and its name durable.
func writeFile(path string, raw []byte) error {
	f, err := os.OpenFile(path+".new", os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	_, err = f.Write(raw)
	if err := errors.Join(err, f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := os.Rename(path+".new", path); err != nil {
		return err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// readLog applies the records and returns where the last whole frame ends.
func readLog(raw []byte, apply func([]byte) error) (good int64, err error) {
	if !bytes.HasPrefix(raw, []byte(logHeader)) {
		return 0, fmt.Errorf("%w: it does not begin as one", ErrLogDamaged)
	}
	at := len(logHeader)
	for at < len(raw) {
		rest := raw[at:]
		if len(rest) < frameHead {
			return int64(at), nil // torn
		}
		size, sum := binary.BigEndian.Uint32(rest), binary.BigEndian.Uint32(rest[4:])
		end := frameHead + int(size)
		whole := size > 0 && size <= maxFrame && end <= len(rest)
		if whole && crc32.Checksum(rest[frameHead:end], castagnoli) == sum {
			if err := records(rest[frameHead:end], apply); err != nil {
				return 0, err
			}
			at += end
			continue
		}
		// The last frame may be torn: it ends the file, or was never filled.
		if size <= maxFrame && end >= len(rest) || len(bytes.Trim(rest, "\x00")) == 0 {
			return int64(at), nil
		}
		return 0, fmt.Errorf("%w: at byte %d", ErrLogDamaged, at)
	}
	return int64(at), nil
}

func records(b []byte, apply func([]byte) error) error {
	for len(b) > 0 {
		if len(b) < recordHead || uint64(len(b)-recordHead) < uint64(binary.BigEndian.Uint32(b)) {
			return fmt.Errorf("%w: a record is cut short", ErrLogDamaged)
		}
		end := recordHead + int(binary.BigEndian.Uint32(b))
		if err := apply(b[recordHead:end]); err != nil {
			return err
		}
		b = b[end:]
	}
	return nil
}

func appendRecord(frame, record []byte) []byte {
	if len(frame) == 0 {
		frame = make([]byte, frameHead, frameHead+recordHead+len(record))
	}
	frame = binary.BigEndian.AppendUint32(frame, uint32(len(record)))
	return append(frame, record...)
}

func seal(frame []byte) []byte {
	binary.BigEndian.PutUint32(frame, uint32(len(frame)-frameHead))
	binary.BigEndian.PutUint32(frame[4:], crc32.Checksum(frame[frameHead:], castagnoli))
	return frame
}

// append makes records durable, all in one frame. The channel gets nil once they
// are, or ErrDisk.
func (l *log) append(recs ...[]byte) <-chan error {
	c := make(chan error, 1)
	l.mu.Lock()
	defer l.mu.Unlock()
	switch {
	case l.failed != nil:
		c <- l.failed
	case l.closed:
		c <- context.Canceled
	default:
		for _, r := range recs {
			l.frame = appendRecord(l.frame, r)
		}
		l.waits = append(l.waits, c)
		l.wake.Signal()
	}
	return c
}

// run writes what waits, one frame and one fsync for all of it.
func (l *log) run() {
	defer close(l.done)
	for {
		l.mu.Lock()
		for len(l.waits) == 0 && !l.closed {
			l.wake.Wait()
		}
		frame, waits, failed := l.frame, l.waits, l.failed
		l.frame, l.waits = nil, nil
		l.mu.Unlock()
		if len(waits) == 0 {
			return
		}
		if failed == nil {
			failed = l.write(frame)
		}
		for _, c := range waits {
			c <- failed
		}
	}
}

// write appends a frame. After one failure nothing more is written: what is on the
// disk is not known.
func (l *log) write(frame []byte) error {
	n, err := l.file.Write(seal(frame))
	if err == nil {
		err = l.file.Sync()
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.size += int64(n)
	if err == nil && l.size > l.limit {
		err = l.compact()
	}
	if err != nil {
		l.failed = fmt.Errorf("%w: %w", ErrDisk, err)
	}
	return l.failed
}

// compact puts a shorter file in the log's place. Only run calls it.
func (l *log) compact() error {
	raw := []byte(logHeader)
	var frame []byte
	for _, r := range l.snapshot() {
		if frame = appendRecord(frame, r); len(frame) > maxFrame/2 {
			raw, frame = append(raw, seal(frame)...), nil
		}
	}
	if len(frame) > 0 {
		raw = append(raw, seal(frame)...)
	}
	if err := writeFile(l.path, raw); err != nil {
		return err
	}
	f, err := os.OpenFile(l.path, os.O_RDWR, 0o600)
	if err != nil {
		return err
	}
	old := l.file
	l.file, l.size = f, int64(len(raw))
	l.limit = max(compactFrom, 4*l.size)
	return errors.Join(seekEnd(f, l.size), old.Close())
}

// close waits for what was appended.
func (l *log) close() error {
	l.mu.Lock()
	l.closed = true
	l.wake.Signal()
	l.mu.Unlock()
	<-l.done
	return errors.Join(l.file.Close(), l.lock.Close())
}
