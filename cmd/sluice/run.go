package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
)

func newRunCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run one node",
		Long: `Runs one node until it is interrupted. Every setting that is not in a list can
also be given by a flag, or by the environment: http.listen is --http-listen and
SLUICE_HTTP_LISTEN; a list is given with commas. "sluice config example" prints every
setting with its meaning.`,
		Example: "  sluice run --config sluice.yaml",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := load(cmd, path)
			if err != nil {
				return err
			}
			log := newLogger(c.Log, cmd.ErrOrStderr())
			d, err := daemon.New(cmd.Context(), daemon.Options{Config: c, Log: log})
			if err != nil {
				return err
			}
			if err := d.Run(cmd.Context()); err != nil {
				return err
			}
			log.Info("node is down")
			return nil
		},
	}
	addConfigFlags(cmd, &path)
	return cmd
}

func addConfigFlags(cmd *cobra.Command, path *string) {
	cmd.Flags().StringVarP(path, "config", "c", "sluice.yaml", "the config file")
	config.AddFlags(cmd.Flags())
}

// load reads the config of a command that addConfigFlags was called for.
func load(cmd *cobra.Command, path string) (*config.Config, error) {
	c, err := config.Load(path, cmd.Flags())
	var file *fs.PathError
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, fmt.Errorf("%s: no such file; `sluice config example` prints one to start from", path)
	case errors.As(err, &file):
		return nil, fmt.Errorf("%s: %w", path, file.Err)
	case err != nil:
		return nil, fmt.Errorf("%s: %w", path, err)
	}
	return c, nil
}

// newLogger writes what the config asks for; it has checked both values.
func newLogger(c config.Log, w io.Writer) *slog.Logger {
	levels := map[string]slog.Level{"debug": slog.LevelDebug, "info": slog.LevelInfo, "warn": slog.LevelWarn, "error": slog.LevelError}
	opt := &slog.HandlerOptions{Level: levels[c.Level]}
	if c.Format == "json" {
		return slog.New(slog.NewJSONHandler(w, opt))
	}
	return slog.New(slog.NewTextHandler(w, opt))
}
