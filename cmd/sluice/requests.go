package main

import (
	"context"
	"crypto/rand"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/mdp/qrterminal/v3"
	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func requestCmd(r *remote) *cobra.Command {
	q := &sluicev1.CreatePaymentRequestRequest{}
	var expires time.Duration
	var noQR bool
	cmd := &cobra.Command{
		Use:   "request AMOUNT ASSET",
		Short: "Ask for a payment: print a request that anybody can pay",
		Long: `Makes a payment request: one word with a checksum that says who is to be paid, how much
of what, on which chain and until when. The node takes the payment by itself when it
comes, if it is all of the amount, in time, and once. On a terminal a QR code is
printed too.

An --open request has no lock hash: it may be paid more than once, and its payers have
no proof of payment.`,
		Example:           "  sluice transfers request 1.5 USDC --chain 1338\n  sluice transfers request 20 USDC --expires 24h --description \"order 1007\"",
		Args:              exactArgs("AMOUNT", "ASSET"),
		ValidArgsFunction: r.complete(nil, completeSymbols),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			if expires < time.Second || expires%time.Second != 0 {
				return cli.Usage("--expires %s: want whole seconds, at least one", expires)
			}
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			amount, x, err := assets.Parse(args[0], args[1], q.GetChainId())
			if err != nil {
				return err
			}
			q.Owner, q.ChainId, q.Asset, q.Amount = owner, x.GetChainId(), x.GetAsset(), amount.String()
			q.ExpirySeconds, q.IdempotencyKey = uint64(expires/time.Second), rand.Text()
			a, err := once(ctx, s, s.Payments.CreatePaymentRequest, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				if s.tty {
					writeRequest(w, assets, a.GetRequest())
					fmt.Fprintln(w)
				}
				fmt.Fprintln(w, a.GetRequest().GetText())
				if s.tty && !noQR {
					writeQR(w, a.GetRequest().GetText())
				}
			})
		}),
	}
	f := cmd.Flags()
	f.Uint64Var(&q.ChainId, "chain", 0, "chain on which to be paid; needed where several have the asset")
	f.DurationVar(&expires, "expires", time.Hour, "how long it can be paid")
	f.StringVar(&q.Description, "description", "", "what it is for, at most 256 bytes; payers see it")
	f.BoolVar(&q.Open, "open", false, "make a request without a lock hash")
	f.BoolVar(&noQR, "no-qr", false, "print no QR code")
	return cmd
}

// writeQR prints a code that a telephone reads: in upper case, which takes fewer
// squares, and reads the same.
func writeQR(w io.Writer, text string) {
	qrterminal.GenerateWithConfig(strings.ToUpper(text), qrterminal.Config{
		Level: qrterminal.L, Writer: w, HalfBlocks: true, QuietZone: 2,
		BlackChar: qrterminal.BLACK_BLACK, BlackWhiteChar: qrterminal.BLACK_WHITE, WhiteChar: qrterminal.WHITE_WHITE, WhiteBlackChar: qrterminal.WHITE_BLACK,
	})
}

func writeRequest(w io.Writer, assets cli.Assets, p *sluicev1.PaymentRequest) {
	var f cli.Facts
	f.Add("amount", fmt.Sprintf("%s on chain %d", assets.Show(p.GetAmount(), p.GetChainId(), p.GetAsset()), p.GetChainId()))
	f.Add("asset", p.GetAsset())
	f.Add("to", p.GetRecipient())
	f.Add("for", p.GetDescription())
	until := cli.Time(p.GetExpiryUs())
	if p.GetExpiryUs() <= time.Now().UnixMicro() {
		until += ", which is over"
	}
	f.Add("until", until)
	if isZero(p.GetLockHash()) {
		f.Add("lock hash", "none: an open request, without proof of payment")
	} else {
		f.Add("lock hash", p.GetLockHash())
	}
	for i, id := range p.GetRoutes() {
		name := ""
		if i == 0 {
			name = "by way of"
		}
		f.Add(name, id)
	}
	f.Write(w)
}

// isZero reports a hash that is not set.
func isZero(hash string) bool { return strings.Trim(strings.TrimPrefix(hash, "0x"), "0") == "" }

func decodeCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:   "decode REQUEST",
		Short: "Show what a payment request asks for, without paying",
		Long: `Shows what a payment request asks for. Nothing is paid and nobody is told. A request is
not signed: trust it as far as the way that it came.`,
		Example: "  sluice transfers decode sluice1qypzq…",
		Args:    exactArgs("REQUEST"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			a, err := once(ctx, s, s.Payments.DecodePayment, &sluicev1.DecodePaymentRequest{Request: args[0]})
			if err != nil {
				return err
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writeRequest(w, assets, a.GetRequest()) })
		}),
	}
}

func requestsCmd(r *remote) *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use:     "requests",
		Short:   "List our payment requests and which of them were paid",
		Long:    "Lists the payment requests that an identity made, the newest first, and what was received for each.",
		Example: "  sluice transfers requests -n 10",
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
			a, err := once(ctx, s, s.Payments.ListPaymentRequests, &sluicev1.ListPaymentRequestsRequest{Owner: owner, PageSize: uint32(limit)})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("MADE", "STATUS", ">AMOUNT", ">CHAIN", ">RECEIVED", "LEFT", "FOR")
				for _, p := range a.GetRequests() {
					status := strings.ToLower(strings.TrimPrefix(p.GetStatus().String(), "PAYMENT_REQUEST_STATUS_"))
					left := ""
					if p.GetStatus() == sluicev1.PaymentRequestStatus_PAYMENT_REQUEST_STATUS_WAITING {
						left = cli.Left(p.GetExpiryUs(), time.Now())
					}
					show := func(v string) string { return assets.Show(v, p.GetChainId(), p.GetAsset()) }
					t.Row(cli.Time(p.GetCreatedUs()), status, show(p.GetAmount()), p.GetChainId(), show(p.GetReceived()), left, p.GetDescription())
				}
				s.table(w, t, "There is no request. `sluice transfers request AMOUNT ASSET` makes one.")
			})
		}),
	}
	limitFlag(cmd, &limit)
	return cmd
}
