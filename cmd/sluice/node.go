package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// clientCmds are the commands that speak to a running node.
func clientCmds() []*cobra.Command {
	r := &remote{}
	cmds := []*cobra.Command{
		newGetinfoCmd(r), newChainsCmd(r), newPeersCmd(r), newChannelsCmd(r), newBalancesCmd(r), newTransfersCmd(r), newQuoteCmd(r),
		newWithdrawalsCmd(r), newRouterCmd(r), newDefinitionsCmd(r), newTokensCmd(r), newEventsCmd(r), newWebhooksCmd(r),
		newLogCmd(r), newBackupCmd(r), newAuditCmd(r), newReloadCmd(r), newStopCmd(r), newLeaveCmd(r),
	}
	for _, c := range cmds {
		r.flags(c)
	}
	return cmds
}

func newGetinfoCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "getinfo",
		Short: "Show who the node is and how it is",
		Long: `Shows the node's identities and addresses, what it is connected to, and what keeps
it from taking work, if anything does.`,
		Example: "  sluice getinfo\n  sluice getinfo --json --addr node.example.org:9000 --token-file token",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			i, err := once(ctx, s, s.Node.GetInfo, &sluicev1.GetInfoRequest{})
			if err != nil {
				return err
			}
			return s.print(i, func(w io.Writer) { writeInfo(w, i) })
		}),
	}
}

func writeInfo(w io.Writer, i *sluicev1.GetInfoResponse) {
	var f cli.Facts
	f.Add("version", i.GetVersion())
	for _, id := range i.GetIdentities() {
		f.Add(fmt.Sprintf("identity %d", id.GetIndex()), id.GetIdentity())
		f.Add("  account", id.GetAddress())
	}
	for n, a := range i.GetAddresses() {
		name := ""
		if n == 0 {
			name = "reached at"
		}
		f.Add(name, a)
	}
	f.Add("peers", i.GetPeers())
	f.Add("channels", i.GetChannels())
	f.Add("open transfers", i.GetOpenTransfers())
	if i.GetRouter() {
		f.Add("router", "yes, as "+i.GetRouterIdentity())
	} else {
		f.Add("router", "no")
	}
	f.Add("since", cli.Time(i.GetStartedUs()))
	if len(i.GetNotReady()) == 0 {
		f.Add("ready", "yes")
	}
	for _, part := range slices.Sorted(maps.Keys(i.GetNotReady())) {
		f.Add("not ready", part+": "+i.GetNotReady()[part])
	}
	f.Write(w)
}

func newChainsCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "chains",
		Short: "List the chains and assets that the node knows",
		Long: `Lists the configured chains, how each is, and the assets that the node knows there.
The same symbol on two chains is two assets.`,
		Example: "  sluice chains",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			a, err := once(ctx, s, s.Node.ListChains, &sluicev1.ListChainsRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable(">CHAIN", "NAME", ">BLOCK", "AGE", "SYMBOL", ">DECIMALS", "ASSET", "HEALTH")
				for _, c := range a.GetChains() {
					health, age := "good", ""
					if c.GetUnhealthy() != "" {
						health = c.GetUnhealthy()
					}
					if at := c.GetHeadTimeSeconds(); at != 0 {
						age = fmt.Sprintf("%d s", max(0, time.Now().Unix()-int64(at)))
					}
					if len(c.GetAssets()) == 0 {
						t.Row(c.GetChainId(), c.GetName(), c.GetHeadNumber(), age, "", "", "", health)
					}
					for _, x := range c.GetAssets() {
						t.Row(c.GetChainId(), c.GetName(), c.GetHeadNumber(), age, x.GetSymbol(), x.GetDecimals(), x.GetAsset(), health)
					}
				}
				s.table(w, t, "The node has no chain.")
			})
		}),
	}
}

func newLogCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "log", Short: "Show and change what the running node logs"}
	group(cmd)
	cmd.AddCommand(&cobra.Command{
		Use:   "level [LEVEL | PART LEVEL]",
		Short: "Show or change the log level, of all parts or of one",
		Long: `Without arguments it shows the level of each part. With one it sets that level (debug,
info, warn or error) for all parts, with two for one part. It lasts until the next
start, or until a changed log.level is read from the config.`,
		Example: "  sluice log level\n  sluice log level debug\n  sluice log level p2p debug",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 2 {
				return fmt.Errorf("%s wants a level, or a part and a level, and %q is one too many", cmd.CommandPath(), args[2])
			}
			return nil
		},
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			if len(args) > 0 {
				q := &sluicev1.SetLogLevelRequest{Level: args[len(args)-1]}
				if len(args) == 2 {
					q.Part = args[0]
				}
				if _, err := once(ctx, s, s.Admin.SetLogLevel, q); err != nil {
					return err
				}
			}
			a, err := once(ctx, s, s.Admin.GetLogLevels, &sluicev1.GetLogLevelsRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("PART", "LEVEL")
				for _, part := range slices.Sorted(maps.Keys(a.GetLevels())) {
					level := a.GetLevels()[part]
					if part == "" {
						part = "(the rest)"
					}
					t.Row(part, level)
				}
				s.table(w, t, "The node has no parts that log.")
			})
		}),
	})
	return cmd
}

func newBackupCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "backup FILE",
		Short: "Copy the running node's database to a file of its machine",
		Long: `Writes a consistent copy of the database to a new file on the machine of the node,
while it runs. The copy holds secrets. To go on from a copy that is older than what
the node has signed is dangerous: docs/restore.md says how a party that lost its data goes on.`,
		Example: "  sluice backup /var/backups/sluice.db",
		Args:    exactArgs("FILE"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			s.progress.Say("the node copies its database")
			a, err := s.Admin.Backup(ctx, &sluicev1.BackupRequest{Path: args[0]})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintf(w, "%s: %d bytes\n", cli.Printable(a.GetPath()), a.GetBytes()) })
		}),
	}
}

func newAuditCmd(r *remote) *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use:   "audit",
		Short: "List what moved money or changed policy, the newest first",
		Long: `Lists the calls that moved money or changed policy: when, who called, what, and what
became of it.`,
		Example: "  sluice audit --limit 20",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if err := checkLimit(limit); err != nil {
				return err
			}
			a, err := once(ctx, s, s.Admin.ListAudit, &sluicev1.ListAuditRequest{PageSize: uint32(limit)})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("WHEN", "WHO", "CALL", "OUTCOME", "REQUEST")
				for _, e := range a.GetEntries() {
					outcome := "done"
					if e.GetError() != "" {
						outcome = e.GetError()
					}
					t.Row(cli.Time(e.GetAtUs()), e.GetCaller(), e.GetMethod(), outcome, e.GetRequestJson())
				}
				s.table(w, t, "Nothing has moved money or changed policy.")
			})
		}),
	}
	limitFlag(cmd, &limit)
	return cmd
}

func limitFlag(cmd *cobra.Command, limit *int) {
	cmd.Flags().IntVarP(limit, "limit", "n", 100, "how many to list, at most 1000")
}

func checkLimit(limit int) error {
	if limit < 1 || limit > 1000 {
		return cli.Usage("--limit %d: want 1 to 1000", limit)
	}
	return nil
}

func newReloadCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "reload",
		Short: "Have the node read its config again, and say what changed",
		Long: `Has the running node read its config file again, as SIGHUP does, and lists the
settings that changed, each with whether it holds now or from the next start. A config
that is wrong is refused, and changes nothing.`,
		Example: "  sluice reload",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			a, err := once(ctx, s, s.Admin.Reload, &sluicev1.ReloadRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				for _, c := range a.GetChanged() {
					fmt.Fprintln(w, cli.Printable(c))
				}
				if len(a.GetChanged()) == 0 {
					fmt.Fprintln(w, "Nothing changed.")
				}
			})
		}),
	}
}

func newStopCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "stop",
		Short: "Stop the node in good order",
		Long: `Stops the running node. What it has promised is on disk; it goes on when it is started
again. Peers see it as offline meanwhile: what is locked stays locked until then.`,
		Example: "  sluice stop --yes",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if err := s.ask.Confirm("Stop the node?"); err != nil {
				return err
			}
			a, err := once(ctx, s, s.Admin.Stop, &sluicev1.StopRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, "The node is stopping.") })
		}),
	}
}
