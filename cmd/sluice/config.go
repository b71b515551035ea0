package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strings"
	"text/tabwriter"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/cli"
	"github.com/sluice-node/sluice/internal/daemon"
)

func newConfigCmd() *cobra.Command {
	cmd := &cobra.Command{Use: "config", Short: "Check, explain, import a config, or print one with every key"}
	group(cmd)
	cmd.AddCommand(newConfigCheckCmd(), newConfigExplainCmd(), newConfigImportCmd(), newConfigExampleCmd())
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
		Example: "  sluice config check --config sluice.yaml",
		Args:    noArgs,
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
	if stem, found := strings.CutSuffix(what, "y"); found {
		return fmt.Sprintf("%d %sies", n, stem)
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

func newConfigExplainCmd() *cobra.Command {
	var path string
	var asJSON bool
	cmd := &cobra.Command{
		Use:   "explain [KEY...]",
		Short: "Say where each value of a config comes from",
		Long: `Prints every setting as it holds, with its origin: a flag, the environment, the
file, the preset of a well-known chain, what follows from other settings, or the
default. Flags win over the environment, that over the file, that over presets and
defaults. Secrets are not shown. With keys, only those that begin so.`,
		Example: "  sluice config explain --config sluice.yaml times chains[0].timing",
		Args:    cobra.ArbitraryArgs,
		RunE: func(cmd *cobra.Command, args []string) error {
			values, err := config.Explain(path, cmd.Flags())
			if errors.Is(err, fs.ErrNotExist) {
				return fmt.Errorf("%s: no such file; `sluice config example` prints one to start from", path)
			}
			if len(args) > 0 {
				values = slices.DeleteFunc(values, func(v config.Value) bool {
					return !slices.ContainsFunc(args, func(a string) bool { return strings.HasPrefix(v.Key, a) })
				})
				for _, a := range args {
					if err == nil && !slices.ContainsFunc(values, func(v config.Value) bool { return strings.HasPrefix(v.Key, a) }) {
						return cli.Usage("no setting begins with %s", a)
					}
				}
			}
			if asJSON {
				if values == nil {
					values = []config.Value{}
				}
				out := json.NewEncoder(cmd.OutOrStdout())
				out.SetIndent("", "  ")
				return errors.Join(out.Encode(values), err)
			}
			w := tabwriter.NewWriter(cmd.OutOrStdout(), 0, 4, 2, ' ', 0)
			for _, v := range values {
				fmt.Fprintf(w, "%s\t%s\t%s\n", v.Key, v.Text, v.Origin)
			}
			return errors.Join(w.Flush(), err)
		},
	}
	addConfigFlags(cmd, &path)
	cmd.Flags().BoolVar(&asJSON, "json", false, "print JSON")
	return cmd
}

func newConfigImportCmd() *cobra.Command {
	return &cobra.Command{
		Use:   "import FILE",
		Short: "Turn a config of Vector's router into one of ours",
		Long: `Reads router.config.json of Vector's router and prints a config of this version on
standard output; what it does not carry over is told on standard error. What has no
safe default, such as the least amount of a swap, is left for you to give:
"sluice config check" then names each. Secrets other than the URLs of endpoints are
not copied.`,
		Example: "  sluice config import router.config.json > sluice.yaml",
		Args:    exactArgs("FILE"),
		RunE: func(cmd *cobra.Command, args []string) error {
			raw, err := os.ReadFile(args[0])
			if err != nil {
				return err
			}
			yaml, notes, err := config.ImportVector(raw)
			if err != nil {
				return fmt.Errorf("%s: %w", args[0], err)
			}
			for _, n := range notes {
				fmt.Fprintln(cmd.ErrOrStderr(), "note:", n)
			}
			_, err = cmd.OutOrStdout().Write(yaml)
			return err
		},
	}
}

func newConfigExampleCmd() *cobra.Command {
	return &cobra.Command{
		Use:     "example",
		Short:   "Print a config with every key, commented",
		Example: "  sluice config example > sluice.yaml",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			_, err := cmd.OutOrStdout().Write(config.Example())
			return err
		},
	}
}
