package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func newChannelsCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "channels", Short: "Open, fund, empty and list channels"}
	group(cmd)
	cmd.AddCommand(channelsListCmd(r), channelsOpenCmd(r), channelsDepositCmd(r), channelsWithdrawCmd(r), channelsCloseCmd(r))
	return cmd
}

func channelsListCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the channels of an identity with what each side has free",
		Long: `Lists the channels of an identity, a row for each asset: what it has free there, and
what the peer has, which is what it can receive.`,
		Example: "  sluice channels list\n  sluice channels list --wide",
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
			a, err := once(ctx, s, s.Channels.ListChannels, &sluicev1.ListChannelsRequest{Owner: owner})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("CHANNEL", ">CHAIN", "PEER", "STATE", ">OPEN", ">OURS", ">THEIRS")
				for _, c := range a.GetChannels() {
					row := func(ours, theirs string) {
						t.Row(s.id(c.GetChannel()), c.GetChainId(), s.id(c.GetPeer()), channelState(c), len(c.GetOpenTransfers()), ours, theirs)
					}
					if len(c.GetAssets()) == 0 {
						row("", "")
					}
					for _, x := range c.GetAssets() {
						ours, theirs := sides(c, x)
						row(assets.Show(ours, c.GetChainId(), x.GetAsset()), assets.Show(theirs, c.GetChainId(), x.GetAsset()))
					}
				}
				s.table(w, t, "There is no channel. `sluice channels open PEER --chain ID` opens one.")
			})
		}),
	}
}

// sides returns what the owner and the peer have free of an asset.
func sides(c *sluicev1.Channel, x *sluicev1.ChannelAsset) (ours, theirs string) {
	ours, theirs = x.GetBalance().GetFirstAmount(), x.GetBalance().GetSecondAmount()
	if c.GetOwner() != c.GetAlice() {
		ours, theirs = theirs, ours
	}
	return ours, theirs
}

func channelState(c *sluicev1.Channel) string {
	switch {
	case c.GetInDispute():
		return "in dispute"
	case c.GetConnected():
		return "connected"
	}
	return "offline"
}

func channelsOpenCmd(r *remote) *cobra.Command {
	var chain, seconds uint64
	var lead bool
	cmd := &cobra.Command{
		Use:   "open PEER --chain ID",
		Short: "Open a channel with a connected peer",
		Long: `Opens a channel with a peer on a chain and prints its address. It costs nothing and
holds nothing yet: ` + "`sluice channels deposit`" + ` funds it. The peer is an identity, or the
beginning of one that the node knows. Opening it again gives the same channel.`,
		Example:           "  sluice channels open vector61hpW… --chain 1337",
		Args:              exactArgs("PEER"),
		ValidArgsFunction: r.complete(completePeers),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			peer, err := s.peer(ctx, args[0])
			if err != nil {
				return err
			}
			var a *sluicev1.SetupChannelResponse
			err = s.insist(ctx, "the peer signs", func(ctx context.Context, _ string) error {
				a, err = s.Channels.SetupChannel(ctx, &sluicev1.SetupChannelRequest{Owner: owner, Peer: peer, ChainId: chain, TimeoutSeconds: seconds, Lead: lead})
				return err
			})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, a.GetChannel()) })
		}),
	}
	f := cmd.Flags()
	f.Uint64Var(&chain, "chain", 0, "the chain id")
	f.Uint64Var(&seconds, "channel-timeout", 0, "how long each phase of a dispute lasts, in seconds (default: that of the config)")
	f.BoolVar(&lead, "lead", false, "be alice of the channel, who sends its deposits through the contract")
	mustFlag(cmd, "chain")
	return cmd
}

// mustFlag marks a flag, which was defined, as required.
func mustFlag(cmd *cobra.Command, name string) {
	if err := cmd.MarkFlagRequired(name); err != nil {
		panic(err) // a flag that was defined above
	}
}

func channelsDepositCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "deposit CHANNEL AMOUNT ASSET",
		Short: "Send funds of the identity's account to a channel, and have both sign for them",
		Long: `Sends an amount from the identity's account to a channel, waits until the chain has
confirmed it and has both sides sign for it. The asset is a symbol of the channel's
chain, or an address. Interrupted, it goes on in the node; ` + "`sluice balances`" + ` shows it.`,
		Example:           "  sluice channels deposit 0x51d2 1.5 USDC",
		Args:              exactArgs("CHANNEL", "AMOUNT", "ASSET"),
		ValidArgsFunction: r.complete(completeChannels, nil, completeSymbols),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			c, err := s.channel(ctx, owner, args[0])
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			amount, x, err := assets.Parse(args[1], args[2], c.GetChainId())
			if err != nil {
				return err
			}
			shown := assets.Show(amount.String(), x.GetChainId(), x.GetAsset())
			if err := s.ask.Confirm(fmt.Sprintf("Deposit %s on chain %d into channel %s with %s?", shown, c.GetChainId(), c.GetChannel(), c.GetPeer())); err != nil {
				return err
			}
			var a *sluicev1.SendDepositResponse
			err = s.insist(ctx, "the chain confirms the deposit", func(ctx context.Context, key string) error {
				a, err = s.Channels.SendDeposit(ctx, &sluicev1.SendDepositRequest{
					Owner: owner, Channel: c.GetChannel(), Asset: x.GetAsset(), Amount: amount.String(), IdempotencyKey: key,
				})
				return err
			})
			if err != nil {
				return err
			}
			err = s.insist(ctx, "both sides sign for it", func(ctx context.Context, _ string) error {
				_, err := s.Channels.CreditDeposit(ctx, &sluicev1.CreditDepositRequest{Owner: owner, Channel: c.GetChannel(), Asset: x.GetAsset()})
				return err
			})
			if err != nil {
				return fmt.Errorf("the deposit is on the chain in transaction %s, and not in the channel's state yet: %w", a.GetTransaction(), err)
			}
			return s.print(a, func(w io.Writer) {
				fmt.Fprintf(w, "Deposited %s, transaction %s\n", shown, a.GetTransaction())
			})
		}),
	}
}

func channelsWithdrawCmd(r *remote) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "withdraw CHANNEL AMOUNT ASSET",
		Short: "Take funds out of a channel",
		Long: `Takes an amount that is free in a channel out of it, to the identity's account or to
another address. The peer signs first; then a transaction pays it out, which is not
waited for. The peer sends it if its operator has chosen to pay for that; if it stays
in ` + "`sluice withdrawals list`, `sluice withdrawals retry`" + ` sends it.`,
		Example:           "  sluice channels withdraw 0x51d2 1.5 USDC\n  sluice channels withdraw 0x51d2 1.5 USDC --to 0xAb58…",
		Args:              exactArgs("CHANNEL", "AMOUNT", "ASSET"),
		ValidArgsFunction: r.complete(completeChannels, nil, completeSymbols),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			c, err := s.channel(ctx, owner, args[0])
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			amount, x, err := assets.Parse(args[1], args[2], c.GetChainId())
			if err != nil {
				return err
			}
			recipient, err := s.account(ctx, owner, to)
			if err != nil {
				return err
			}
			shown := assets.Show(amount.String(), x.GetChainId(), x.GetAsset())
			if err := s.ask.Confirm(fmt.Sprintf("Withdraw %s on chain %d from channel %s to %s?", shown, c.GetChainId(), c.GetChannel(), recipient)); err != nil {
				return err
			}
			var a *sluicev1.WithdrawResponse
			err = s.insist(ctx, "the peer signs the withdrawal", func(ctx context.Context, key string) error {
				a, err = s.Withdrawals.Withdraw(ctx, &sluicev1.WithdrawRequest{
					Owner: owner, Channel: c.GetChannel(), Asset: x.GetAsset(), Amount: amount.String(), Recipient: recipient, IdempotencyKey: key,
				})
				return err
			})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writeWithdrawal(w, assets, a.GetWithdrawal()) })
		}),
	}
	cmd.Flags().StringVar(&to, "to", "", "address that is paid (default: the identity's own account)")
	return cmd
}

// account checks an address, or returns the identity's own for "".
func (s *session) account(ctx context.Context, owner, to string) (string, error) {
	switch {
	case to == "":
		a, err := once(ctx, s, s.Node.GetIdentity, &sluicev1.GetIdentityRequest{Identity: owner})
		return a.GetIdentity().GetAddress(), err
	case !common.IsHexAddress(to) || !strings.HasPrefix(to, "0x"):
		return "", cli.Usage("--to %s: is not an address", to)
	case common.HexToAddress(to) == (common.Address{}):
		return "", &cli.Error{Exit: cli.ExitUnsafe, Code: "unsafe", Message: "--to: the zero address belongs to nobody, and what is sent there is lost"}
	}
	if err := checkCase(to); err != nil {
		return "", err
	}
	return common.HexToAddress(to).Hex(), nil
}

// checkCase refuses an address in mixed case whose case, which is a checksum
// (EIP-55), is wrong: it has a typing mistake in it.
func checkCase(to string) error {
	digits := to[2:]
	if digits != strings.ToLower(digits) && digits != strings.ToUpper(digits) && to != common.HexToAddress(to).Hex() {
		return cli.Usage("--to %s: has a mistake in it: its checksum is wrong", to)
	}
	return nil
}

func writeWithdrawal(w io.Writer, assets cli.Assets, x *sluicev1.Withdrawal) {
	var f cli.Facts
	f.Add("withdrawn", assets.Show(x.GetAmount(), x.GetChainId(), x.GetAsset()))
	f.Add("to", x.GetRecipient())
	f.Add("transfer", x.GetTransfer())
	if x.GetTransaction() != "" {
		f.Add("transaction", x.GetTransaction())
	} else {
		f.Add("transaction", "not known yet; `sluice withdrawals list` has it until it is paid out, `retry` sends it")
	}
	f.Write(w)
}

func channelsCloseCmd(r *remote) *cobra.Command {
	var to string
	cmd := &cobra.Command{
		Use:   "close CHANNEL",
		Short: "Take everything that is free out of a channel, and say what is left",
		Long: `Withdraws all that is free in a channel to the identity's account or to another
address, and lists what is left there and why. The peer has to sign. The channel can
be used again later.`,
		Example:           "  sluice channels close 0x51d2",
		Args:              exactArgs("CHANNEL"),
		ValidArgsFunction: r.complete(completeChannels),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			c, err := s.channel(ctx, owner, args[0])
			if err != nil {
				return err
			}
			recipient, err := s.account(ctx, owner, to)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			if err := s.ask.Confirm(fmt.Sprintf("Withdraw all that is free in channel %s on chain %d to %s?", c.GetChannel(), c.GetChainId(), recipient)); err != nil {
				return err
			}
			a, err := s.closeChannel(ctx, owner, c.GetChannel(), recipient)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writeClosed(w, assets, a) })
		}),
	}
	cmd.Flags().StringVar(&to, "to", "", "address that is paid (default: the identity's own account)")
	return cmd
}

func (s *session) closeChannel(ctx context.Context, owner, at, recipient string) (a *sluicev1.CloseChannelResponse, err error) {
	err = s.insist(ctx, "the peer of "+cli.Short(at)+" signs what is withdrawn", func(ctx context.Context, key string) error {
		a, err = s.Channels.CloseChannel(ctx, &sluicev1.CloseChannelRequest{Owner: owner, Channel: at, Recipient: recipient, IdempotencyKey: key})
		return err
	})
	return a, err
}

func writeClosed(w io.Writer, assets cli.Assets, a *sluicev1.CloseChannelResponse) {
	for _, x := range a.GetWithdrawn() {
		fmt.Fprintf(w, "Withdrawn %s to %s\n", assets.Show(x.GetAmount(), x.GetChainId(), x.GetAsset()), x.GetRecipient())
	}
	if len(a.GetWithdrawn()) == 0 {
		fmt.Fprintln(w, "Nothing was free.")
	}
	if len(a.GetLeft()) == 0 {
		fmt.Fprintln(w, "Nothing is left.")
		return
	}
	fmt.Fprintln(w, "Left in the channel:")
	writeBalances(w, assets, a.GetLeft(), func(s string) string { return s })
}
