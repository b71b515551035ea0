//go:build !nodev

package main

import (
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/bench"
	"github.com/sluice-node/sluice/internal/cli"
)

func newBenchCmd() *cobra.Command {
	var opt bench.Options
	cmd := &cobra.Command{
		Use:   "bench",
		Short: "Measure payments per second, latency and CPU on this machine",
		Long: `Runs three nodes in this process over loopback libp2p, with SQLite on disk, and
makes payments from the first to the second through the third, which routes: with
many in flight, one at a time, and with batching off. Everything is durable as in
real use. Setting up channels is not counted; both dev chains are.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			opt.Out = cmd.OutOrStdout()
			opt.Log = slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: slog.LevelWarn}))
			progress := cli.NewProgress(cmd.ErrOrStderr(), isTerminal(cmd.ErrOrStderr()))
			defer progress.Clear()
			opt.Progress = func(text string) {
				progress.Clear()
				if text != "" {
					progress.Say("%s", text)
				}
			}
			return bench.Bench(cmd.Context(), opt)
		},
	}
	f := cmd.Flags()
	f.IntVar(&opt.Seconds, "seconds", 30, "length of the first run; the other two take a third of it")
	f.IntVar(&opt.InFlight, "in-flight", 256, "payments under way at any time")
	f.IntVar(&opt.Senders, "senders", 16, "identities that pay, each with a channel")
	f.IntVar(&opt.Recipients, "recipients", 16, "identities that are paid, each with a channel")
	f.StringVar(&opt.Dir, "dir", "", "where the databases lie (default: the system's temporary directory)")
	f.StringVar(&opt.CPUProfile, "cpuprofile", "", "file that gets the CPU profile of the first run")
	f.BoolVar(&opt.JSON, "json", false, "print one JSON object")
	return cmd
}
