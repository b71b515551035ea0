package main

import (
	"errors"
	"fmt"
	"io/fs"
	"os"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/logs"
	"github.com/sluice-node/sluice/internal/signer"
)

func newSignerCmd() *cobra.Command {
	var path string
	var create bool
	cmd := &cobra.Command{
		Use:   "signer",
		Short: "Hold a node's keys in a process of its own, with rules",
		Long: `Runs a signer until it is interrupted: a process that holds the keys of a node
and signs what its rules allow, whatever the node asks. It never signs two states at
one nonce, nor below the highest nonce of a channel; what may leave in a day, and to
whom, is in its config. "sluice signer example" prints one. The node names it under
identities.signer. The first start needs --init, which makes the log of what was
signed; a signer that has lost its log does not start, because it could sign a nonce
twice.`,
		Example: "  sluice signer --config signer.yaml --init",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			raw, err := os.ReadFile(path)
			if errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("%s: no such file; `sluice signer example` prints one to start from", path)
			}
			if err != nil {
				return err
			}
			c, err := signer.Parse(raw)
			if err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
			log, _, err := logs.New(cmd.ErrOrStderr(), c.Log.Format, c.Log.Level)
			if err != nil {
				return err
			}
			return signer.Run(cmd.Context(), c, signer.RunOptions{Log: log, Software: "sluice/" + version(), Init: create})
		},
	}
	cmd.Flags().StringVarP(&path, "config", "c", "signer.yaml", "the signer's config file")
	cmd.Flags().BoolVar(&create, "init", false, "make the log of what was signed; fails where there is one")
	cmd.AddCommand(&cobra.Command{
		Use:   "example",
		Short: "Print a signer's config with every key, commented",
		Args:  noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(signer.Example())
			return err
		},
	})
	return cmd
}
