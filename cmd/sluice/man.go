package main

import (
	"fmt"
	"os"
	"time"

	"github.com/spf13/cobra"
	"github.com/spf13/cobra/doc"

	"github.com/sluice-node/sluice/internal/cli"
)

func newManCmd() *cobra.Command {
	var dir string
	cmd := &cobra.Command{
		Use:   "man --dir DIRECTORY",
		Short: "Write a manual page for each command",
		Long: `Writes a manual page for each command into a directory, which is made if it is not
there: copy them to a man1 directory of MANPATH.`,
		Example: "  sluice man --dir /usr/local/share/man/man1",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			if err := os.MkdirAll(dir, 0o755); err != nil {
				return cli.Usage("--dir: %v", err)
			}
			root := cmd.Root()
			root.DisableAutoGenTag = true
			epoch := time.Unix(0, 0) // the same command, the same page
			if err := doc.GenManTree(root, &doc.GenManHeader{Section: "1", Source: "Sluice", Manual: "Sluice", Date: &epoch}, dir); err != nil {
				return err
			}
			files, err := os.ReadDir(dir)
			if err != nil {
				return err
			}
			_, err = fmt.Fprintf(cmd.OutOrStdout(), "%d files in %s\n", len(files), dir)
			return err
		},
	}
	cmd.Flags().StringVar(&dir, "dir", "", "directory that gets the pages")
	mustFlag(cmd, "dir")
	return cmd
}
