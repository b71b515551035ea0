package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"os"
	"os/signal"
	"sync"
	"syscall"

	systemd "github.com/coreos/go-systemd/v22/daemon"
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
	"github.com/sluice-node/sluice/internal/logs"
)

func newRunCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "run",
		Short: "Run one node",
		Long: `Runs one node until it is interrupted. Every setting that is not in a list can
also be given by a flag, or by the environment: http.listen is --http-listen and
SLUICE_HTTP_LISTEN; a list is given with commas. "sluice config example" prints every
setting with its meaning. SIGHUP has it read the config again: limits, fees, peers
and log levels hold at once, and it logs what needs a new start.`,
		Example: "  sluice run --config sluice.yaml",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := load(cmd, path)
			if err != nil {
				return err
			}
			log, levels, err := logs.New(cmd.ErrOrStderr(), c.Log.Format, c.Log.Level)
			if err != nil {
				return err
			}
			d, err := daemon.New(cmd.Context(), daemon.Options{
				Config: c, Log: log, Levels: levels, Reload: func() (*config.Config, error) { return load(cmd, path) },
			})
			if err != nil {
				return err
			}
			defer reloadOnHangup(cmd.Context(), d, log)()
			defer tellSystemd(cmd.Context(), d, log)()
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

// reloadOnHangup has the node read its config again at every SIGHUP, until the
// returned function is called.
func reloadOnHangup(ctx context.Context, d *daemon.Daemon, log *slog.Logger) (stop func()) {
	hangup := make(chan os.Signal, 1)
	signal.Notify(hangup, syscall.SIGHUP)
	ctx, cancel := context.WithCancel(ctx)
	var done sync.WaitGroup
	done.Go(func() {
		for {
			select {
			case <-hangup:
				if _, err := d.Reload(ctx); err != nil {
					log.Error("config not reloaded", "err", err)
				}
			case <-ctx.Done():
				return
			}
		}
	})
	return func() {
		signal.Stop(hangup)
		cancel()
		done.Wait()
	}
}

// tellSystemd says when the node serves, and when it is asked to end, to a service
// manager that wants to know; the returned function ends that.
func tellSystemd(ctx context.Context, d *daemon.Daemon, log *slog.Logger) (stop func()) {
	ctx, cancel := context.WithCancel(ctx)
	notify := func(state string) {
		if _, err := systemd.SdNotify(false, state); err != nil {
			log.Warn("systemd not told", "state", state, "err", err)
		}
	}
	var done sync.WaitGroup
	done.Go(func() {
		select {
		case <-d.Ready():
			notify(systemd.SdNotifyReady)
			<-ctx.Done()
		case <-ctx.Done():
		}
		notify(systemd.SdNotifyStopping)
	})
	return func() {
		cancel()
		done.Wait()
	}
}
