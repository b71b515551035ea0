package service

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
)

// Settings is what of the node can be changed while it runs.
type Settings interface {
	// LogLevels returns the level of each part, under "" that of the rest.
	LogLevels() map[string]string
	// SetLogLevel changes one. Errors: an InputError for what there is not.
	SetLogLevel(part, level string) error
	// Reload reads the config again, applies what can be applied, and says of each
	// key that changed what becomes of it. With an error nothing was applied.
	Reload(ctx context.Context) ([]string, error)
}

// LogLevels implements API.
func (s *Service) LogLevels(ctx context.Context) (map[string]string, error) {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return nil, err
	}
	return s.opt.Settings.LogLevels(), nil
}

// SetLogLevel implements API.
func (s *Service) SetLogLevel(ctx context.Context, part, level string) error {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return err
	}
	request := struct {
		Part  string `json:"part"`
		Level string `json:"level"`
	}{part, level}
	return s.act(ctx, "SetLogLevel", Act{Scope: Administer}, request, func(context.Context, common.Hash) error {
		return s.opt.Settings.SetLogLevel(part, level)
	})
}

// Reload implements API.
func (s *Service) Reload(ctx context.Context) (changed []string, err error) {
	if err := s.may(ctx, Act{Scope: Administer}); err != nil {
		return nil, err
	}
	err = s.act(ctx, "Reload", Act{Scope: Administer}, struct{}{}, func(ctx context.Context, _ common.Hash) (err error) {
		changed, err = s.opt.Settings.Reload(ctx)
		return err
	})
	return changed, err
}
