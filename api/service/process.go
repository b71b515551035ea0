package service

import (
	"context"
	"errors"
	"os"
	"path/filepath"

	"github.com/ethereum/go-ethereum/common"
)

// Process is the node as a process with files.
type Process interface {
	// Backup writes a copy of the database to a new file. Errors: os.ErrExist.
	Backup(ctx context.Context, path string) (bytes int64, err error)
	// Stop begins to end the process in good order.
	Stop()
}

// Backup implements API.
func (s *Service) Backup(ctx context.Context, path string) (Backup, error) {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return Backup{}, err
	}
	if !filepath.IsAbs(path) {
		return Backup{}, Invalid("path", "must be absolute, on the node's machine")
	}
	out := Backup{Path: filepath.Clean(path)}
	err := s.act(ctx, "Backup", Act{Scope: Administer}, map[string]any{"path": out.Path}, func(ctx context.Context, _ common.Hash) (err error) {
		out.Bytes, err = s.opt.Process.Backup(ctx, out.Path)
		switch {
		case errors.Is(err, os.ErrExist):
			return Invalid("path", "names something that is there already: give another")
		case errors.Is(err, os.ErrNotExist):
			return Invalid("path", "is in a directory that is not there: make it first")
		case errors.Is(err, os.ErrPermission):
			return Invalid("path", "is where the node may not write: give another")
		}
		return err
	})
	return out, err
}

// Stop implements API.
func (s *Service) Stop(ctx context.Context) error {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return err
	}
	return s.act(ctx, "Stop", Act{Scope: Administer}, struct{}{}, func(context.Context, common.Hash) error {
		s.opt.Process.Stop()
		return nil
	})
}
