package main

import (
	"context"
	"io"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newWithdrawalsCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "withdrawals", Short: "List withdrawals that are not on the chain, and send them again"}
	group(cmd)
	cmd.AddCommand(&cobra.Command{
		Use:   "list",
		Short: "List the withdrawals that both signed and no transaction has paid out",
		Long: `Lists the withdrawals of an identity that both sides signed and that no transaction
has paid out yet.`,
		Example: "  sluice withdrawals list",
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
			a, err := once(ctx, s, s.Withdrawals.ListPendingWithdrawals, &sluicev1.ListPendingWithdrawalsRequest{Owner: owner})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("TRANSFER", ">CHAIN", "CHANNEL", ">AMOUNT", "TO")
				for _, x := range a.GetWithdrawals() {
					t.Row(x.GetTransfer(), x.GetChainId(), s.id(x.GetChannel()), assets.Show(x.GetAmount(), x.GetChainId(), x.GetAsset()), s.id(x.GetRecipient()))
				}
				s.table(w, t, "Every withdrawal is on the chain.")
			})
		}),
	})
	cmd.AddCommand(&cobra.Command{
		Use:   "retry TRANSFER",
		Short: "Send a withdrawal that both signed to the chain again",
		Long: `Sends a withdrawal that both sides signed to the chain, at the cost of the identity's
account. One that has been paid out is not paid twice: it is refused.`,
		Example: "  sluice withdrawals retry 0x7f3a…",
		Args:    exactArgs("TRANSFER"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			transfer, err := s.pendingWithdrawal(ctx, owner, args[0])
			if err != nil {
				return err
			}
			if err := s.ask.Confirm("Send the withdrawal at the cost of the identity's account?"); err != nil {
				return err
			}
			var a *sluicev1.RetryWithdrawalResponse
			err = s.insist(ctx, "the withdrawal is sent", func(ctx context.Context, key string) error {
				a, err = s.Withdrawals.RetryWithdrawal(ctx, &sluicev1.RetryWithdrawalRequest{Owner: owner, Transfer: transfer, IdempotencyKey: key})
				return err
			})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writeWithdrawal(w, assets, a.GetWithdrawal()) })
		}),
	})
	return cmd
}

// pendingWithdrawal returns the transfer of a withdrawal that its beginning names,
// among those that are not on the chain; any whole id is one.
func (s *session) pendingWithdrawal(ctx context.Context, owner, name string) (string, error) {
	if len(name) == hashDigits {
		return name, nil
	}
	a, err := once(ctx, s, s.Withdrawals.ListPendingWithdrawals, &sluicev1.ListPendingWithdrawalsRequest{Owner: owner})
	if err != nil {
		return "", err
	}
	var all []string
	for _, x := range a.GetWithdrawals() {
		all = append(all, x.GetTransfer())
	}
	return cli.Match("pending withdrawal", name, all)
}
