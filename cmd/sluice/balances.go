package main

import (
	"context"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newBalancesCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "balances",
		Short: "Show all that an identity has: free, locked until when and why, on its way, in accounts",
		Long: `Shows all that an identity has, a row for each amount: what is free to pay with, what
is locked, until when and why, what is on its way to or from a chain, and what is in
its accounts.`,
		Example: "  sluice balances\n  sluice balances --json",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Channels.ListBalances, &sluicev1.ListBalancesRequest{Owner: owner})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				if len(a.GetBalances()) == 0 {
					s.table(w, cli.NewTable(), "There is nothing. Send funds to the identity's account, which `sluice getinfo` shows.")
					return
				}
				writeBalances(w, assets, a.GetBalances(), s.id)
			})
		}),
	}
}

func writeBalances(w io.Writer, assets cli.Assets, all []*sluicev1.Balance, short func(string) string) {
	t := cli.NewTable(">AMOUNT", ">CHAIN", "WHERE", "CHANNEL", "FREE IN", "WHY")
	for _, b := range all {
		where := kindName(b.GetKind())
		if b.GetIncoming() {
			where += ", to us"
		}
		t.Row(assets.Show(b.GetAmount(), b.GetAsset().GetChainId(), b.GetAsset().GetAsset()), b.GetAsset().GetChainId(), where,
			short(b.GetChannel()), cli.Left(b.GetUntilUs(), time.Now()), b.GetWhy())
	}
	t.Write(w)
}

func kindName(k sluicev1.BalanceKind) string {
	return strings.ToLower(strings.TrimPrefix(k.String(), "BALANCE_KIND_"))
}
