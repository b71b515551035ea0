package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newTransfersCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "transfers", Short: "Ask for payments, pay, and watch transfers"}
	group(cmd)
	cmd.AddCommand(requestCmd(r), payCmd(r), decodeCmd(r), requestsCmd(r), transfersListCmd(r), trackCmd(r))
	return cmd
}

func transfersListCmd(r *remote) *cobra.Command {
	q := &sluicev1.ListTransfersRequest{}
	var limit int
	var in string
	cmd := &cobra.Command{
		Use:   "list",
		Short: "List transfers, the newest first",
		Long: `Lists the transfers of an identity, the newest first: those that it locked and those
that were locked for it. A payment through a router is one transfer on each side.`,
		Example: "  sluice transfers list --open\n  sluice transfers list --channel 0x51d2 -n 20",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if err := checkLimit(limit); err != nil {
				return err
			}
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			if in != "" {
				c, err := s.channel(ctx, owner, in)
				if err != nil {
					return err
				}
				q.Channel = c.GetChannel()
			}
			q.Owner, q.PageSize = owner, uint32(limit)
			a, err := once(ctx, s, s.Transfers.ListTransfers, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("WHEN", "WAY", ">AMOUNT", ">CHAIN", "STATUS", "CHANNEL", "TRANSFER", "ROUTING ID")
				for _, x := range a.GetTransfers() {
					way := "in"
					if x.GetInitiator() == x.GetOwner() {
						way = "out"
					}
					t.Row(cli.Time(x.GetCreatedUs()), way, assets.Show(x.GetBalance().GetFirstAmount(), x.GetChainId(), x.GetAsset()), x.GetChainId(),
						transferStatus(x.GetStatus()), s.id(x.GetChannel()), s.id(x.GetTransfer()), s.id(x.GetRoutingId()))
				}
				s.table(w, t, "There is no such transfer.")
			})
		}),
	}
	f := cmd.Flags()
	f.BoolVar(&q.Open, "open", false, "those that have not ended")
	f.StringVar(&in, "channel", "", "those of one channel")
	f.StringVar(&q.RoutingId, "routing-id", "", "those of one payment")
	limitFlag(cmd, &limit)
	return cmd
}

func transferStatus(x sluicev1.TransferStatus) string {
	return strings.ToLower(strings.TrimPrefix(x.String(), "TRANSFER_STATUS_"))
}

func newQuoteCmd(r *remote) *cobra.Command {
	var chain, toChain uint64
	var router, to, toAsset string
	var exact bool
	cmd := &cobra.Command{
		Use:   "quote AMOUNT ASSET --router PEER",
		Short: "Ask a router what carrying an amount would cost",
		Long: `Asks a router for a price that binds it for a short time: what it would keep of an
amount, and what the recipient would get. With --exact the amount is what the
recipient gets. To pay somebody, ` + "`sluice transfers pay`" + ` asks by itself.`,
		Example: "  sluice quote 10 USDC --chain 1337 --router vector61hpW… --to-chain 1338",
		Args:    exactArgs("AMOUNT", "ASSET"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			amount, x, err := assets.Parse(args[0], args[1], chain)
			if err != nil {
				return err
			}
			q := &sluicev1.QuoteTransferRequest{
				Owner: owner, Amount: amount.String(), ChainId: x.GetChainId(), Asset: x.GetAsset(), Recipient: to, RecipientChainId: toChain, ReceiveExact: exact,
			}
			if q.Router, err = s.peer(ctx, router); err != nil {
				return err
			}
			if toChain == 0 {
				q.RecipientChainId = x.GetChainId()
			}
			if toAsset == "" {
				toAsset = x.GetSymbol()
			}
			there, err := assets.Find(toAsset, q.GetRecipientChainId())
			if err != nil {
				return err
			}
			q.RecipientAsset = &there.Asset
			if exact {
				if amount, err = cli.ParseAmount(args[0], uint8(there.GetDecimals())); err != nil {
					return cli.Usage("%v", err)
				}
				q.Amount = amount.String()
			}
			a, err := once(ctx, s, s.Transfers.QuoteTransfer, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writeQuote(w, assets, a.GetQuote()) })
		}),
	}
	f := cmd.Flags()
	f.Uint64Var(&chain, "chain", 0, "chain of what is paid; needed where several have the asset")
	f.StringVar(&router, "router", "", "the router: a peer, or the beginning of its identity")
	f.StringVar(&to, "to", "", "the recipient's identity (default: our own)")
	f.Uint64Var(&toChain, "to-chain", 0, "chain on which the recipient is paid (default: the same)")
	f.StringVar(&toAsset, "to-asset", "", "asset that the recipient gets (default: the one with the same symbol there)")
	f.BoolVar(&exact, "exact", false, "the amount is what the recipient gets")
	mustFlag(cmd, "router")
	return cmd
}

func writeQuote(w io.Writer, assets cli.Assets, q *sluicev1.Quote) {
	var f cli.Facts
	f.Add("router", q.GetRouter())
	f.Add("you pay", fmt.Sprintf("%s on chain %d", assets.Show(q.GetAmount(), q.GetChainId(), q.GetAsset()), q.GetChainId()))
	f.Add("of it the fee", assets.Show(q.GetFee(), q.GetChainId(), q.GetAsset()))
	f.Add("recipient gets", fmt.Sprintf("%s on chain %d", assets.Show(q.GetRecipientAmount(), q.GetRecipientChainId(), q.GetRecipientAsset()), q.GetRecipientChainId()))
	f.Add("good until", cli.Time(int64(q.GetExpiryMs())*1000))
	f.Write(w)
}
