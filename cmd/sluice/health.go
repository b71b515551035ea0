package main

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/spf13/cobra"
)

// newHealthCmd is for health checks of containers, which have no shell and no
// curl.
func newHealthCmd() *cobra.Command {
	var url string
	var wait time.Duration
	cmd := &cobra.Command{
		Use:   "health",
		Short: "Ask a node's health page; the exit code is the answer",
		Long: `Asks /livez, which says whether the process is alive, or with --url another page, such
as /readyz: whether it takes work. Exit code 0 means yes. "sluice doctor" looks deeper.`,
		Example: "  sluice health --url http://127.0.0.1:9100/readyz",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			ctx, cancel := context.WithTimeout(cmd.Context(), wait)
			defer cancel()
			req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, nil)
			if err != nil {
				return err
			}
			resp, err := http.DefaultClient.Do(req)
			if err != nil {
				return err
			}
			defer func() { _ = resp.Body.Close() }()
			said, err := io.ReadAll(io.LimitReader(resp.Body, 64<<10))
			if err != nil {
				return err
			}
			if resp.StatusCode != http.StatusOK {
				return fmt.Errorf("%s: %s", resp.Status, strings.TrimSpace(string(said)))
			}
			fmt.Fprintln(cmd.OutOrStdout(), strings.TrimSpace(string(said)))
			return nil
		},
	}
	cmd.Flags().StringVar(&url, "url", "http://127.0.0.1:9100/livez", "the page to ask")
	cmd.Flags().DurationVar(&wait, "wait", 5*time.Second, "the longest to wait for it")
	return cmd
}
