package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"slices"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newRouterCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "router", Short: "Watch this node's router, and have it take nothing new"}
	group(cmd)
	cmd.AddCommand(routerStatusCmd(r), routerForwardsCmd(r),
		drainCmd(r, "drain", true, "Take no new forwards; those under way are finished",
			`Has the router take no new forwards from now on, after a restart too. Forwards under
way are finished.`, "The router takes no new forwards. Those under way are finished; `sluice router forwards --open` lists them."),
		drainCmd(r, "undrain", false, "Take new forwards again", "Has the router take new forwards again.", "The router takes new forwards."))
	return cmd
}

func routerStatusCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "status",
		Short: "Show what the router exchanges, what is under way and its collateral",
		Long: `Shows whether this node forwards payments, what it exchanges at which price, how many
forwards are under way in which state, and what it has in each channel.`,
		Example: "  sluice router status",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Router.GetRouterStatus, &sluicev1.GetRouterStatusRequest{})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { s.writeRouter(w, assets, a) })
		}),
	}
}

func (s *session) writeRouter(w io.Writer, assets cli.Assets, a *sluicev1.GetRouterStatusResponse) {
	if !a.GetEnabled() {
		fmt.Fprintln(w, "This node is no router: router.enabled in its config makes it one.")
		return
	}
	var f cli.Facts
	f.Add("router", a.GetRouter())
	f.Add("takes new forwards", yesNo(!a.GetDraining()))
	for _, state := range slices.Sorted(maps.Keys(a.GetOpen())) {
		f.Add("open, "+state, a.GetOpen()[state])
	}
	f.Add("settled", a.GetSettled())
	f.Add("refunded", a.GetRefunded())
	f.Write(w)
	name := func(chain uint64, asset string) string {
		if x := assets.Get(chain, asset); x != nil {
			return fmt.Sprintf("%s on %d", x.GetSymbol(), chain)
		}
		return fmt.Sprintf("%s on %d", s.id(asset), chain)
	}
	t := cli.NewTable("FROM", "TO", ">RATE", ">FEE %", ">FLAT FEE", ">LEAST")
	for _, x := range a.GetSwaps() {
		t.Row(name(x.GetFromChainId(), x.GetFromAsset()), name(x.GetToChainId(), x.GetToAsset()), x.GetRate(), x.GetFeePercent(),
			assets.Show(x.GetFlatFee(), x.GetFromChainId(), x.GetFromAsset()), assets.Show(x.GetMinAmount(), x.GetFromChainId(), x.GetFromAsset()))
	}
	fmt.Fprintln(w)
	s.table(w, t, "It exchanges nothing.")
	t = cli.NewTable("CHANNEL", ">CHAIN", "PEER", ">FREE", ">HELD", ">PEER HAS", ">TARGET")
	for _, c := range a.GetCollateral() {
		show := func(v string) string { return assets.Show(v, c.GetAsset().GetChainId(), c.GetAsset().GetAsset()) }
		t.Row(s.id(c.GetChannel()), c.GetAsset().GetChainId(), s.id(c.GetPeer()), show(c.GetFree()), show(c.GetHeld()), show(c.GetPeerFree()), show(c.GetTarget()))
	}
	fmt.Fprintln(w)
	s.table(w, t, "It has no collateral in any channel.")
}

func routerForwardsCmd(r *remote) *cobra.Command {
	q := &sluicev1.ListForwardsRequest{}
	var limit int
	cmd := &cobra.Command{
		Use:     "forwards",
		Short:   "List the payments that the router carried, the newest first",
		Long:    "Lists the payments that this node's router carried or carries, the newest first, with the reason that each ended for.",
		Example: "  sluice router forwards --open\n  sluice router forwards --state refunded -n 20",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if err := checkLimit(limit); err != nil {
				return err
			}
			if states := []string{"", "received", "held", "refunding", "settled", "refunded"}; !slices.Contains(states, q.GetState()) {
				return cli.Usage("--state %s: want received, held, refunding, settled or refunded", q.GetState())
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			q.PageSize = uint32(limit)
			a, err := once(ctx, s, s.Router.ListForwards, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("WHEN", "ROUTING ID", "STATE", "REASON", ">IN", ">CHAIN", ">OUT", ">CHAIN")
				for _, x := range a.GetForwards() {
					out := ""
					if x.GetToAmount() != "0" {
						out = assets.Show(x.GetToAmount(), x.GetToChainId(), x.GetToAsset())
					}
					t.Row(cli.Time(x.GetCreatedUs()), s.id(x.GetRoutingId()), x.GetState(), x.GetReason(),
						assets.Show(x.GetAmount(), x.GetFromChainId(), x.GetFromAsset()), x.GetFromChainId(), out, x.GetToChainId())
				}
				s.table(w, t, "There is no such forward.")
			})
		}),
	}
	f := cmd.Flags()
	f.StringVar(&q.RoutingId, "routing-id", "", "those of one payment")
	f.StringVar(&q.State, "state", "", "those in one state: received, held, refunding, settled or refunded")
	f.BoolVar(&q.Open, "open", false, "those that have not ended")
	limitFlag(cmd, &limit)
	return cmd
}

func drainCmd(r *remote, use string, draining bool, short, long, said string) *cobra.Command {
	return &cobra.Command{
		Use: use, Short: short, Long: long, Example: "  sluice router " + use, Args: noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			a, err := once(ctx, s, s.Router.SetDraining, &sluicev1.SetDrainingRequest{Draining: draining})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, said) })
		}),
	}
}
