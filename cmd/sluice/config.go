package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
)

func newConfigCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "config", Short: "Check a config, or print one with every key"}
	cmd.AddCommand(newConfigCheckCmd(), newConfigExampleCmd())
	return cmd
}

func newConfigCheckCmd() *cobra.Command {
	var path string
	cmd := &cobra.Command{
		Use:   "check",
		Short: "Check a config and its key file without connecting to anything",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			c, err := load(cmd, path)
			if err != nil {
				return err
			}
			if _, err := c.Secret(); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			fmt.Fprintf(cmd.OutOrStdout(), "%s is good: %s\n", path, summary(c))
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
	s := fmt.Sprintf("%d chains, %d assets, %d peers", len(c.Chains), assets, len(c.P2P.Peers))
	if !c.Router.Enabled {
		return s + ", no router"
	}
	return fmt.Sprintf("%s, router with %d swaps and %d collateral profiles", s, len(c.Router.Swaps), len(c.Router.Profiles))
}

func newConfigExampleCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "example",
		Short: "Print a config with every key, commented",
		Args:  cobra.NoArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(config.Example())
			return err
		},
	}
}
