package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newPeersCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "peers", Short: "List, add and remove the peers that the node dials"}
	group(cmd)
	cmd.AddCommand(&cobra.Command{
		Use:     "list",
		Short:   "List the peers that are configured, added or connected",
		Long:    "Lists the peers that the config names, that were added, or that are connected.",
		Example: "  sluice peers list",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			a, err := once(ctx, s, s.Peers.ListPeers, &sluicev1.ListPeersRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("IDENTITY", "CONNECTED", "FROM", ">CHANNELS", "AGENT", "ADDRESSES")
				for _, p := range a.GetPeers() {
					from := "added"
					switch {
					case p.GetConfigured():
						from = "config"
					case len(p.GetAddresses()) == 0:
						from = "it dialled"
					}
					t.Row(p.GetIdentity(), yesNo(p.GetConnected()), from, p.GetChannels(), p.GetAgent(), strings.Join(p.GetAddresses(), " "))
				}
				s.table(w, t, "The node has no peer.")
			})
		}),
	})
	cmd.AddCommand(&cobra.Command{
		Use:   "add IDENTITY ADDRESS…",
		Short: "Dial a peer from now on, after a restart too",
		Long: `Has the node dial a peer from now on. Addresses are multiaddrs that end in the same
/p2p/<peer id>, as ` + "`sluice getinfo`" + ` prints them on the peer's side.`,
		Example: "  sluice peers add vector61hpW… /dns4/hub.example.org/tcp/4001/p2p/12D3KooW…",
		Args:    cobra.MinimumNArgs(2),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			if _, err := channel.Identifier(args[0]).Parse(); err != nil {
				return cli.Usage("%v", err)
			}
			a, err := once(ctx, s, s.Peers.AddPeer, &sluicev1.AddPeerRequest{Identity: args[0], Addresses: args[1:]})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintf(w, "The node dials %s from now on.\n", args[0]) })
		}),
	})
	cmd.AddCommand(&cobra.Command{
		Use:               "remove IDENTITY",
		Short:             "No longer dial a peer that was added",
		Long:              "Has the node no longer dial a peer that `sluice peers add` named. Channels with it stay.",
		Example:           "  sluice peers remove vector61hpW…",
		Args:              exactArgs("IDENTITY"),
		ValidArgsFunction: r.complete(completePeers),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			id, err := s.peer(ctx, args[0])
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Peers.RemovePeer, &sluicev1.RemovePeerRequest{Identity: id})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintf(w, "The node no longer dials %s.\n", id) })
		}),
	})
	return cmd
}

func yesNo(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

// exactArgs wants an argument for each name.
func exactArgs(names ...string) cobra.PositionalArgs {
	return func(cmd *cobra.Command, args []string) error {
		switch {
		case len(args) < len(names):
			return fmt.Errorf("%s wants %s: %s is missing", cmd.CommandPath(), strings.Join(names, " "), names[len(args)])
		case len(args) > len(names):
			return fmt.Errorf("%s wants %s, and %q is one too many", cmd.CommandPath(), strings.Join(names, " "), args[len(names)])
		}
		return nil
	}
}
