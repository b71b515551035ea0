package main

import (
	"context"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
)

func newConfigCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "config", Short: "Check a config, or print one with every key"}
	group(cmd)
	cmd.AddCommand(newConfigCheckCmd(), newConfigExampleCmd())
	return cmd
}

func newConfigCheckCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check a config and its key file without connecting to anything",
		Long: `Says all that is wrong with a config and its key file, and connects to nothing. If
nothing is, it prints the identities: the identifier that peers know each by, and the
account that pays its deposits and gas.`,
		Args: noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := load(cmd, path)
			if err != nil {
				return err
			}
			ids, err := identities(cmd.Context(), c)
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is good: %s\n%s", path, summary(c), ids)
			return nil
		},
	}
	addConfigFlags(cmd, &path)
	return cmd
}

func summary(c *config.Config) string {
	assets := 0
	for i := range c.Chains {
		assets += len(c.Chains[i].Assets)
	}
	s := fmt.Sprintf("%s, %s, %s", count(len(c.Chains), "chain"), count(assets, "asset"), count(len(c.P2P.Peers), "peer"))
	if !c.Router.Enabled {
		return s + ", no router"
	}
	return fmt.Sprintf("%s, router with %s and %s", s, count(len(c.Router.Swaps), "swap"), count(len(c.Router.Profiles), "collateral profile"))
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// identities lists who the node will be, one a line: a mnemonic may be a good one
// and not the one that was meant.
func identities(ctx context.Context, c *config.Config) (string, error) {
	if c.Identities.Signer.Set() {
		return "  the signer has the keys\n", nil
	}
	ids, err := daemon.Identities(ctx, c)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, i := range ids {
		fmt.Fprintf(&b, "  identity %d: %s, account %s\n", i.Index, i.Identifier(), i.Address())
	}
	return b.String(), nil
}

func newConfigExampleCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "example",
		Short: "Print a config with every key, commented",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(config.Example())
			return err
		},
	}
}
