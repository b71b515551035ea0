package main

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/cli"
	"github.com/sluice-node/sluice/internal/doctor"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newDoctorCmd() *cobra.Command {
	r := &remote{}
	cmd := &cobra.Command{
		Use:   "doctor",
		Short: "Look at everything that the node needs, and say how to mend what is wrong",
		Long: `Checks the config, files and their permissions, disk, ports, each chain's endpoint
(chain id, age of the newest block against this machine's clock, finality, logs,
contracts, assets), gas on the accounts, peers and Redis, and asks the node, if it runs, what it
sees. It changes nothing. It works without the node, and without the config for a node
that runs elsewhere. The exit code is 1 if something is wrong.`,
		Example: "  sluice doctor\n  sluice doctor -c /etc/sluice/sluice.yaml --json",
		Args:    noArgs,
	}
	r.flags(cmd)
	cmd.RunE = func(cmd *cobra.Command, _ []string) error {
		ctx := cmd.Context()
		if r.timeout > 0 {
			var cancel context.CancelFunc
			ctx, cancel = context.WithTimeout(ctx, r.timeout)
			defer cancel()
		}
		all, err := r.examine(ctx, cmd)
		if err != nil {
			return err
		}
		if err := writeFindings(cmd.OutOrStdout(), all, r.asJSON); err != nil {
			return err
		}
		if doctor.Worst(all) == doctor.Bad {
			return &cli.Error{Exit: cli.ExitFailure, Code: "unwell", Message: "something is wrong"}
		}
		return nil
	}
	return cmd
}

// askWithin is how long the doctor waits for the node.
const askWithin = 5 * time.Second

func (r *remote) examine(ctx context.Context, cmd *cobra.Command) ([]doctor.Finding, error) {
	s, err := r.open(cmd)
	if err != nil {
		return nil, err
	}
	defer func() { _ = s.Close() }() // nothing is sent any more
	s.progress.Say("looking")
	defer s.progress.Clear()
	asked, cancel := context.WithTimeout(ctx, askWithin)
	defer cancel()
	info, down := s.Node.GetInfo(asked, &sluicev1.GetInfoRequest{})
	out := s.node(asked, info, down)
	path := r.config
	if path == "" {
		path = defaultConfig
	}
	c, err := config.Load(path, nil)
	if err != nil {
		if down != nil || r.config != "" {
			return append(out, doctor.Finding{
				Part: "config", Grade: doctor.Bad, Says: fmt.Sprintf("%s: %v", path, err), Mend: "`sluice config example` prints one to start from, `sluice config check` looks at it alone.",
			}), nil
		}
		return out, nil // the node has its config elsewhere
	}
	out = append(out, doctor.Finding{Part: "config", Grade: doctor.Good, Says: path + " is good"})
	return append(out, doctor.Examine(ctx, doctor.Options{Config: c, Running: down == nil, Now: time.Now})...), nil
}

// node is what the running node says of itself.
func (s *session) node(ctx context.Context, info *sluicev1.GetInfoResponse, down error) []doctor.Finding {
	if down != nil {
		e := cli.Explain(down)
		return []doctor.Finding{{Part: "node", Grade: doctor.Warn, Says: e.Message, Mend: e.Hint}}
	}
	out := []doctor.Finding{{Part: "node", Grade: doctor.Good, Says: fmt.Sprintf("it runs since %s, version %s", cli.Time(info.GetStartedUs()), info.GetVersion())}}
	for _, part := range slices.Sorted(maps.Keys(info.GetNotReady())) {
		out = append(out, doctor.Finding{Part: "node", Grade: doctor.Bad, Says: part + ": " + info.GetNotReady()[part], Mend: "The node takes no work until this is mended; its log says more."})
	}
	peers, err := s.Peers.ListPeers(ctx, &sluicev1.ListPeersRequest{})
	if err != nil {
		return append(out, doctor.Finding{Part: "node", Grade: doctor.Warn, Says: "its peers are not known: " + cli.Explain(err).Message, Mend: "Use a token that may read, or the socket."})
	}
	for _, p := range peers.GetPeers() {
		f := doctor.Finding{Part: "peer " + cli.Short(p.GetIdentity()), Grade: doctor.Good, Says: "is connected"}
		if !p.GetConnected() {
			f.Grade, f.Says, f.Mend = doctor.Warn, "is not connected", "Ask its operator whether it runs. Payments with it wait; what is locked with it stays safe."
		}
		out = append(out, f)
	}
	return out
}

func writeFindings(w io.Writer, all []doctor.Finding, asJSON bool) error {
	if asJSON {
		e := json.NewEncoder(w)
		e.SetIndent("", "  ")
		return e.Encode(map[string]any{"worst": doctor.Worst(all), "findings": all})
	}
	sign := map[doctor.Grade]string{doctor.Good: "ok  ", doctor.Warn: "warn", doctor.Bad: "BAD "}
	for _, f := range all {
		fmt.Fprintf(w, "%s  %s: %s\n", sign[f.Grade], f.Part, cli.Printable(f.Says))
		if f.Mend != "" {
			fmt.Fprintf(w, "      %s\n", cli.Printable(f.Mend))
		}
	}
	return nil
}
