package rpc

import (
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"
)

// SocketName is the unix socket's name in the data directory.
const SocketName = "sluice.sock"

// ErrSocketInUse is a socket that another process answers on.
var ErrSocketInUse = errors.New("another process answers on it")

// probeWait is how long a socket that is there has to answer.
const probeWait = time.Second

// ListenSocket opens a unix socket in dir that only its owner can connect to, in
// place of one that a dead process left. It is removed when the listener closes.
// Errors: ErrSocketInUse; those of the file system, a path too long for a socket
// among them.
func ListenSocket(dir string) (net.Listener, error) {
	path := filepath.Join(dir, SocketName)
	if err := clearSocket(path); err != nil {
		return nil, fmt.Errorf("socket %s: %w", path, err)
	}
	// Nobody else can reach it before it has its mode: it is made in a directory of
	// its own.
	private := filepath.Join(dir, ".sock")
	if err := os.RemoveAll(private); err != nil {
		return nil, err
	}
	if err := os.Mkdir(private, 0o700); err != nil {
		return nil, err
	}
	defer os.Remove(private)
	l, err := listenPrivate(filepath.Join(private, "s"), path)
	if err != nil {
		return nil, fmt.Errorf("socket %s: %w", path, err)
	}
	return l, nil
}

// clearSocket reports whether path is free, or a socket that nobody answers on.
func clearSocket(path string) error {
	info, err := os.Lstat(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case errors.Is(err, syscall.ENAMETOOLONG):
		return fmt.Errorf("the path is too long: %w", err)
	case err != nil:
		return err
	case info.Mode().Type() != os.ModeSocket:
		return errors.New("something else than a socket is there: move it away")
	}
	c, err := net.DialTimeout("unix", path, probeWait)
	if err == nil {
		return errors.Join(ErrSocketInUse, c.Close())
	}
	if !errors.Is(err, syscall.ECONNREFUSED) {
		return dialable(path, err)
	}
	return nil
}

// dialable explains the error of a path that no socket can have.
func dialable(path string, err error) error {
	if errors.Is(err, syscall.EINVAL) {
		return fmt.Errorf("the path has %d bytes, and a unix socket's has at most 107 (103 on macOS): choose a shorter dataDir, or a relative one: %w", len(path), err)
	}
	return err
}

// listenPrivate listens at made and moves the socket to path.
func listenPrivate(made, path string) (net.Listener, error) {
	l, err := net.ListenUnix("unix", &net.UnixAddr{Name: made, Net: "unix"})
	if err != nil {
		return nil, dialable(path, err)
	}
	l.SetUnlinkOnClose(false) // it has another name soon
	err = os.Chmod(made, 0o600)
	if err == nil {
		err = os.Rename(made, path)
	}
	if err != nil {
		return nil, errors.Join(err, l.Close(), os.Remove(made))
	}
	// A path that is too long to listen at can't be dialled either.
	c, err := net.DialTimeout("unix", path, probeWait)
	if err == nil {
		err = c.Close()
	}
	if err != nil {
		return nil, errors.Join(dialable(path, err), l.Close(), os.Remove(path))
	}
	return &socket{l, path}, nil
}

// socket removes its file when it closes.
type socket struct {
	*net.UnixListener
	path string
}

// Close implements net.Listener.
func (s *socket) Close() error {
	err := s.UnixListener.Close()
	if err == nil {
		_ = os.Remove(s.path) // a second Close finds nothing, or another's
	}
	return err
}

// Addr implements net.Listener: where it was moved to.
func (s *socket) Addr() net.Addr { return &net.UnixAddr{Name: s.path, Net: "unix"} }
