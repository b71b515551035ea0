package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newLeaveCmd(r *remote) *cobra.Command {
	var keep bool
	cmd := &cobra.Command{
		Use:   "leave --to ADDRESS",
		Short: "Take everything out: drain, close all channels, sweep the accounts, say what is left",
		Long: `Has the router take nothing new, withdraws all that is free in every channel, and sends
what the identities' accounts have to an address. Then it lists what is left, until
when and why. It may be run again until nothing is; each run does what is possible by
then. It exits with 6 while something is left, but for a coin's rest that is less than
its transfer costs.

Gas is needed for each step: tokens are swept before the coin, and the coin last.
--keep-accounts leaves the accounts as they are.`,
		Example: "  sluice leave --to 0xAb5801a7D398351b8bE11C439e05C5B3259aeC9B",
		Args:    noArgs,
	}
	var to string
	cmd.RunE = r.run(func(ctx context.Context, s *session, _ []string) error {
		if to == "" && !keep {
			return cli.Usage("give --to with the address that gets everything, or --keep-accounts")
		}
		l := leaving{session: s, to: to, keep: keep, dust: map[string]bool{}}
		return l.run(ctx)
	})
	f := cmd.Flags()
	f.StringVar(&to, "to", "", "address that gets everything")
	f.BoolVar(&keep, "keep-accounts", false, "do not sweep the identities' accounts; channels are closed to them, or to --to")
	return cmd
}

// leaving is one run of leave.
type leaving struct {
	*session
	to     string
	keep   bool
	assets cli.Assets
	failed []string
	// dust is the accounts, by owner and chain, whose coin is less than its
	// transfer costs.
	dust map[string]bool
}

func dustKey(owner string, chain uint64) string { return fmt.Sprint(owner, " ", chain) }

func (l *leaving) run(ctx context.Context) error {
	info, err := once(ctx, l.session, l.Node.GetInfo, &sluicev1.GetInfoRequest{})
	if err != nil {
		return err
	}
	if l.assets, err = l.session.assets(ctx); err != nil {
		return err
	}
	if l.to != "" {
		if l.to, err = l.account(ctx, "", l.to); err != nil {
			return err
		}
	}
	where := "the identities' own accounts"
	if l.to != "" {
		where = l.to
	}
	if err := l.ask.Confirm(fmt.Sprintf("Close every channel of %s and send everything to %s?", count(len(info.GetIdentities()), "identity"), where)); err != nil {
		return err
	}
	if info.GetRouter() {
		l.progress.Say("the router takes nothing new")
		if _, err := once(ctx, l.session, l.Router.SetDraining, &sluicev1.SetDrainingRequest{Draining: true}); err != nil {
			return err
		}
		l.tell("The router takes no new forwards.")
	}
	left := &sluicev1.ListBalancesResponse{}
	for _, id := range info.GetIdentities() {
		if err := l.identity(ctx, id.GetIdentity()); err != nil {
			return err
		}
		a, err := once(ctx, l.session, l.Channels.ListBalances, &sluicev1.ListBalancesRequest{Owner: id.GetIdentity()})
		if err != nil {
			return err
		}
		left.Balances = append(left.Balances, a.GetBalances()...)
	}
	return l.report(left)
}

// tell writes a line for people; with --json only the last word is printed.
func (l *leaving) tell(format string, args ...any) {
	l.progress.Clear()
	if !l.r.asJSON {
		fmt.Fprintf(l.out, format+"\n", args...)
	}
}

// trouble keeps what could not be done: the rest goes on.
func (l *leaving) trouble(ctx context.Context, what string, err error) error {
	if ctx.Err() != nil {
		return err
	}
	l.failed = append(l.failed, what+": "+cli.Explain(err).Message)
	return nil
}

func (l *leaving) identity(ctx context.Context, owner string) error {
	a, err := once(ctx, l.session, l.Channels.ListChannels, &sluicev1.ListChannelsRequest{Owner: owner})
	if err != nil {
		return err
	}
	for _, c := range a.GetChannels() {
		to := l.to
		if to == "" || !l.keep { // accounts are swept later, gas and all
			if to, err = l.account(ctx, owner, ""); err != nil {
				return err
			}
		}
		if err := l.close(ctx, owner, c.GetChannel(), to); err != nil {
			return err
		}
	}
	if l.keep {
		return nil
	}
	return l.sweep(ctx, owner)
}

func (l *leaving) close(ctx context.Context, owner, at, to string) error {
	l.progress.Say("channel %s: everything is withdrawn", cli.Short(at))
	a, err := l.closeChannel(ctx, owner, at, to)
	if err != nil {
		return l.trouble(ctx, "channel "+at, err)
	}
	for _, x := range a.GetWithdrawn() {
		l.tell("Withdrawn %s on chain %d from channel %s.", l.assets.Show(x.GetAmount(), x.GetChainId(), x.GetAsset()), x.GetChainId(), at)
	}
	return nil
}

// sweep sends what the account of an identity has: tokens first, since the coin
// pays for them.
func (l *leaving) sweep(ctx context.Context, owner string) error {
	for _, coin := range []bool{false, true} {
		a, err := once(ctx, l.session, l.Channels.ListBalances, &sluicev1.ListBalancesRequest{Owner: owner})
		if err != nil {
			return err
		}
		for _, b := range a.GetBalances() {
			amount, err := channel.ParseAmount(b.GetAmount())
			if err != nil || b.GetKind() != sluicev1.BalanceKind_BALANCE_KIND_ACCOUNT || amount.IsZero() || isZero(b.GetAsset().GetAsset()) != coin {
				continue
			}
			if err := l.sweepOne(ctx, owner, b); err != nil {
				return err
			}
		}
	}
	return nil
}

func (l *leaving) sweepOne(ctx context.Context, owner string, b *sluicev1.Balance) error {
	x := b.GetAsset()
	var a *sluicev1.SweepAccountResponse
	err := l.insist(ctx, fmt.Sprintf("%s on chain %d is swept", x.GetSymbol(), x.GetChainId()), func(ctx context.Context, key string) (err error) {
		a, err = l.Admin.SweepAccount(ctx, &sluicev1.SweepAccountRequest{Owner: owner, ChainId: x.GetChainId(), Asset: x.GetAsset(), To: l.to, IdempotencyKey: key})
		return err
	})
	if isZero(x.GetAsset()) && (err == nil || cli.Explain(err).Code == "insufficient_funds") {
		l.dust[dustKey(owner, x.GetChainId())] = true
		if err != nil {
			return nil
		}
	}
	if err != nil {
		return l.trouble(ctx, fmt.Sprintf("%s of the account on chain %d", x.GetSymbol(), x.GetChainId()), err)
	}
	l.tell("Sent the account's %s on chain %d, transaction %s.", x.GetSymbol(), x.GetChainId(), a.GetTransaction())
	return nil
}

func (l *leaving) report(all *sluicev1.ListBalancesResponse) error {
	left, counted := &sluicev1.ListBalancesResponse{}, 0
	for _, b := range all.GetBalances() {
		amount, err := channel.ParseAmount(b.GetAmount())
		if err != nil || amount.IsZero() || l.keep && b.GetKind() == sluicev1.BalanceKind_BALANCE_KIND_ACCOUNT {
			continue
		}
		left.Balances = append(left.Balances, b)
		account := b.GetKind() == sluicev1.BalanceKind_BALANCE_KIND_ACCOUNT && isZero(b.GetAsset().GetAsset())
		if !account || !l.dust[dustKey(b.GetOwner(), b.GetAsset().GetChainId())] {
			counted++
		}
	}
	err := l.print(left, func(w io.Writer) {
		for _, f := range l.failed {
			fmt.Fprintf(w, "Not done: %s\n", cli.Printable(f))
		}
		if len(left.GetBalances()) == 0 {
			fmt.Fprintln(w, "Nothing is left.")
			return
		}
		fmt.Fprintln(w, "Left:")
		writeBalances(w, l.assets, left.GetBalances(), l.id)
	})
	if err != nil || counted == 0 && len(l.failed) == 0 {
		return err
	}
	e := &cli.Error{
		Exit: cli.ExitConflict, Code: "something_left", Retryable: true, Message: fmt.Sprintf("not everything is out: left %s, not done %s", count(counted, "amount"), count(len(l.failed), "step")),
		Hint: "Run it again once what is locked is free; `sluice balances` says when. A withdrawal that stays on its way is sent by `sluice withdrawals retry`.",
	}
	return e
}
