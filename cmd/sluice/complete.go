package main

import (
	"context"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// completeWithin is how long a shell waits for the node while it completes.
const completeWithin = 400 * time.Millisecond

// complete asks the node for what an argument may be. Arguments come in the order
// of what; a node that does not answer at once completes nothing.
func (r *remote) complete(what ...func(context.Context, *session) ([]string, error)) cobra.CompletionFunc {
	return func(cmd *cobra.Command, args []string, _ string) ([]string, cobra.ShellCompDirective) {
		if len(args) >= len(what) || what[len(args)] == nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return r.completeBy(what[len(args)])(cmd, nil, "")
	}
}

// completeBy asks the node for what a flag may be.
func (r *remote) completeBy(what func(context.Context, *session) ([]string, error)) cobra.CompletionFunc {
	return func(cmd *cobra.Command, _ []string, _ string) ([]string, cobra.ShellCompDirective) {
		t, err := r.where()
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		c, err := cli.Dial(t)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		defer func() { _ = c.Close() }() // nothing is sent any more
		ctx, cancel := context.WithTimeout(cmd.Context(), completeWithin)
		defer cancel()
		s := &session{Client: c, r: &remote{timeout: completeWithin, identity: r.identity}, out: io.Discard, progress: cli.NewProgress(io.Discard, false)}
		found, err := what(ctx, s)
		if err != nil {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return found, cobra.ShellCompDirectiveNoFileComp
	}
}

func completePeers(ctx context.Context, s *session) (out []string, err error) {
	a, err := s.Peers.ListPeers(ctx, &sluicev1.ListPeersRequest{})
	for _, p := range a.GetPeers() {
		out = append(out, p.GetIdentity())
	}
	return out, err
}

func completeChannels(ctx context.Context, s *session) (out []string, err error) {
	owner, err := s.owner(ctx)
	if err != nil {
		return nil, err
	}
	a, err := s.Channels.ListChannels(ctx, &sluicev1.ListChannelsRequest{Owner: owner})
	for _, c := range a.GetChannels() {
		out = append(out, c.GetChannel())
	}
	return out, err
}

func completeIdentities(ctx context.Context, s *session) (out []string, err error) {
	a, err := s.Node.GetInfo(ctx, &sluicev1.GetInfoRequest{})
	for _, i := range a.GetIdentities() {
		out = append(out, i.GetIdentity())
	}
	return out, err
}

func completeSymbols(ctx context.Context, s *session) (out []string, err error) {
	chains, err := s.assets(ctx)
	seen := map[string]bool{}
	for _, c := range chains {
		for _, x := range c.GetAssets() {
			if !seen[x.GetSymbol()] {
				seen[x.GetSymbol()] = true
				out = append(out, x.GetSymbol())
			}
		}
	}
	return out, err
}
