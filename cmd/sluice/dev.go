//go:build !nodev

package main

import (
	"fmt"
	"log/slog"
	"os"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/sluice-node/sluice/internal/dev"
)

func newDevCmd() *cobra.Command {
	var opt dev.Options
	var rpcs []string
	var verbose bool
	cmd := &cobra.Command{
		Use:   "dev",
		Short: "Start two chains and three nodes here, and carry payments between them",
		Long: `Starts two EVM chains in this process, deploys the contracts and a test token,
starts the nodes carol, dave and the router roger, opens and funds channels, and
carries one payment from carol on chain 1337 to dave on chain 1338 in the native
coin and one in the token. Then it prints what happened and stays up.`,
		Example: "  sluice dev\n  sluice dev --data dev --report report.json",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			var err error
			if opt.RPC, err = parseRPCs(rpcs); err != nil {
				return err
			}
			level := slog.LevelWarn
			if verbose {
				level = slog.LevelDebug
			}
			opt.Out = cmd.OutOrStdout()
			opt.Live = opt.Out == os.Stdout && term.IsTerminal(int(os.Stdout.Fd())) && !verbose
			opt.Log = slog.New(slog.NewTextHandler(cmd.ErrOrStderr(), &slog.HandlerOptions{Level: level}))
			return dev.Run(cmd.Context(), opt)
		},
	}
	f := cmd.Flags()
	f.BoolVar(&opt.Once, "once", false, "end after the report; the exit code is 0 only if every balance is right")
	f.StringVar(&opt.Data, "data", "", "directory that keeps chains and nodes; a second start goes on from it (default: a temporary one)")
	f.IntVar(&opt.PortBase, "port-base", 0, "move all ports: chains at N, HTTP at N+10, gRPC at N+20, metrics at N+30, peers at N+40")
	f.StringArrayVar(&rpcs, "rpc", nil, "use a chain that runs elsewhere, as 1337=URL or 1338=URL; give it once for each")
	f.StringVar(&opt.Redis, "redis", "", "have roger's leases in the Redis server at this URL, such as redis://127.0.0.1:6379/0")
	f.StringVar(&opt.Report, "report", "", "file that gets the addresses of everything, as JSON, once it is all up")
	f.BoolVarP(&verbose, "verbose", "v", false, "log what every part does, to standard error")
	return cmd
}

// parseRPCs reads id=URL pairs.
func parseRPCs(pairs []string) (map[uint64]string, error) {
	out := map[uint64]string{}
	for _, p := range pairs {
		id, url, ok := strings.Cut(p, "=")
		n, err := strconv.ParseUint(id, 10, 64)
		if !ok || err != nil || url == "" {
			return nil, fmt.Errorf("--rpc %q: want CHAINID=URL, such as 1337=http://127.0.0.1:8545", p)
		}
		if _, twice := out[n]; twice {
			return nil, fmt.Errorf("--rpc: chain %d is given twice", n)
		}
		out[n] = url
	}
	return out, nil
}
