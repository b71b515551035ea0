package main

import (
	"context"
	"fmt"
	"io"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newDefinitionsCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "definitions", Short: "List the kinds of transfer, and take those of a contract of your own"}
	group(cmd)
	var chain uint64
	list := &cobra.Command{
		Use:   "list",
		Short: "List the transfer definitions of each chain",
		Long: `Lists the transfer definitions that a chain's registry has, and whether this node
takes transfers under them.`,
		Example: "  sluice definitions list --chain 1337",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			all := &sluicev1.ListDefinitionsResponse{}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			for _, c := range assets {
				if chain != 0 && c.GetChainId() != chain {
					continue
				}
				a, err := once(ctx, s, s.Transfers.ListDefinitions, &sluicev1.ListDefinitionsRequest{ChainId: c.GetChainId()})
				if err != nil {
					return err
				}
				all.Definitions = append(all.Definitions, a.GetDefinitions()...)
			}
			return s.print(all, func(w io.Writer) {
				t := cli.NewTable(">CHAIN", "NAME", "ADDRESS", "TAKEN", "RUNS", "STATE", "RESOLVER")
				for _, d := range all.GetDefinitions() {
					runs := "in the EVM"
					if d.GetNative() {
						runs = "natively"
					}
					t.Row(d.GetChainId(), d.GetName(), d.GetAddress(), yesNo(d.GetEnabled()), runs, d.GetStateEncoding(), d.GetResolverEncoding())
				}
				s.table(w, t, "There is no definition.")
			})
		}),
	}
	list.Flags().Uint64Var(&chain, "chain", 0, "only those of one chain")
	cmd.AddCommand(list,
		definitionCmd(r, "add", "Take transfers under a registered definition from now on",
			`Has the node take transfers under a definition that the chain's registry has. Its code
is fetched, checked against the registry and run by the node itself: read it before,
it decides over locked money. Routers carry such transfers only if they list it too.`,
			func(ctx context.Context, s *session, chain uint64, at string) error {
				if err := s.ask.Confirm(fmt.Sprintf("Take transfers under %s on chain %d from now on?", at, chain)); err != nil {
					return err
				}
				a, err := once(ctx, s, s.Admin.AddDefinition, &sluicev1.AddDefinitionRequest{ChainId: chain, Address: at})
				if err != nil {
					return err
				}
				return s.print(a, func(w io.Writer) {
					fmt.Fprintf(w, "Transfers under %s (%s) are taken on chain %d.\n", cli.Printable(a.GetDefinition().GetName()), at, chain)
				})
			}),
		definitionCmd(r, "remove", "Take no new transfers under a definition",
			"Has the node take no new transfers under a definition. Those that are open end as they would.",
			func(ctx context.Context, s *session, chain uint64, at string) error {
				a, err := once(ctx, s, s.Admin.RemoveDefinition, &sluicev1.RemoveDefinitionRequest{ChainId: chain, Address: at})
				if err != nil {
					return err
				}
				return s.print(a, func(w io.Writer) { fmt.Fprintf(w, "No new transfers under %s are taken on chain %d.\n", at, chain) })
			}))
	return cmd
}

func definitionCmd(r *remote, verb, short, long string, do func(ctx context.Context, s *session, chain uint64, at string) error) *cobra.Command {
	var chain uint64
	cmd := &cobra.Command{
		Use: verb + " ADDRESS --chain ID", Short: short, Long: long, Example: "  sluice definitions " + verb + " 0x9fE4… --chain 1337", Args: exactArgs("ADDRESS"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			if !common.IsHexAddress(args[0]) {
				return cli.Usage("%s is not an address", cli.Printable(args[0]))
			}
			return do(ctx, s, chain, common.HexToAddress(args[0]).Hex())
		}),
	}
	cmd.Flags().Uint64Var(&chain, "chain", 0, "the chain id")
	mustFlag(cmd, "chain")
	return cmd
}
