package main

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"slices"
	"time"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/cli"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func payCmd(r *remote) *cobra.Command {
	var maxFee, key string
	cmd := &cobra.Command{
		Use:   "pay REQUEST",
		Short: "Pay a payment request: show the price, ask, pay, and print a receipt",
		Long: `Shows what a payment request asks for and what paying it costs, asks, pays, follows the
payment to its end and prints a receipt. Its preimage is the proof: its SHA-256 hash
is the lock hash of the request, and only the recipient knew it.

Paying a request again is the same payment: it is never paid twice. An open request is
paid again with each call, unless --key is the same. Interrupted, the payment goes on
in the node: ` + "`sluice transfers track`" + ` shows it. With --yes give --max-fee too.`,
		Example: "  sluice transfers pay sluice1qypzq…\n  sluice transfers pay sluice1qypzq… --yes --max-fee 0.05",
		Args:    exactArgs("REQUEST"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			return s.pay(ctx, args[0], maxFee, key)
		}),
	}
	f := cmd.Flags()
	f.StringVar(&maxFee, "max-fee", "", "the most that routers may keep, in whole units of what is paid with (default: what was quoted)")
	f.StringVar(&key, "key", "", "for an open request: names the payment, so that a repeat is the same")
	return cmd
}

func (s *session) pay(ctx context.Context, request, maxFee, key string) error {
	owner, err := s.owner(ctx)
	if err != nil {
		return err
	}
	assets, err := s.assets(ctx)
	if err != nil {
		return err
	}
	s.progress.Say("asking what it costs")
	a, err := once(ctx, s, s.Payments.QuotePayment, &sluicev1.QuotePaymentRequest{Owner: owner, Request: request})
	if err != nil && slices.Contains([]string{"paid_before", "request_expired"}, cli.Explain(err).Code) {
		return s.paidBefore(ctx, owner, request, err)
	}
	if err != nil {
		return err
	}
	s.progress.Clear()
	plan := a.GetPlan()
	most, err := s.mostFee(assets, plan, maxFee)
	if err != nil {
		return err
	}
	if !s.r.asJSON {
		s.writePlan(s.out, assets, plan)
	}
	if err := s.ask.Confirm("Pay?"); err != nil {
		return err
	}
	if key == "" && isZero(plan.GetRequest().GetLockHash()) {
		key = rand.Text()
	}
	s.progress.Say("locking the payment")
	q := &sluicev1.PayRequest{Owner: owner, Request: request, MaxFee: most, Plan: plan, IdempotencyKey: key}
	if s.r.yes {
		q.Plan = nil // nobody has agreed to a rate of exchange: the node pays one to one only
	}
	p, err := once(ctx, s, s.Payments.Pay, q)
	if e := cli.Explain(err); err != nil && e.Code == "timeout" && !isZero(plan.GetRequest().GetLockHash()) {
		e.Hint = "The payment may go on in the node. Paying the same request again is safe: it is paid once."
		return e
	}
	if err != nil {
		return err
	}
	return s.follow(ctx, owner, p.GetPayment())
}

// paidBefore follows the payment of a request that cannot be quoted any more
// because it was paid; otherwise it returns why it cannot.
func (s *session) paidBefore(ctx context.Context, owner, request string, why error) error {
	p, err := once(ctx, s, s.Payments.Pay, &sluicev1.PayRequest{Owner: owner, Request: request, MaxFee: "0"})
	if err != nil {
		return why
	}
	return s.follow(ctx, owner, p.GetPayment())
}

// mostFee is the most that may be kept: what was quoted, or less where the user
// says so.
func (s *session) mostFee(assets cli.Assets, plan *sluicev1.PaymentPlan, given string) (string, error) {
	if given == "" {
		if s.r.yes && plan.GetFee() != "0" {
			return "", &cli.Error{Exit: cli.ExitUsage, Code: "needs_max_fee", Message: "with --yes nobody sees the fee: give the most with --max-fee"}
		}
		return plan.GetFee(), nil
	}
	decimals := uint8(0)
	if x := assets.Get(plan.GetChainId(), plan.GetAsset()); x != nil {
		decimals = uint8(x.GetDecimals())
	}
	most, err := cli.ParseAmount(given, decimals)
	if err != nil {
		return "", cli.Usage("--max-fee: %v", err)
	}
	fee, err := channel.ParseAmount(plan.GetFee())
	if err != nil {
		return "", fmt.Errorf("the node's quote: %w", err)
	}
	if most.Less(fee) {
		return "", cli.Conflict("fee_above_limit", "Raise --max-fee, or try later.", "the fee is %s, above --max-fee", assets.Show(plan.GetFee(), plan.GetChainId(), plan.GetAsset()))
	}
	return most.String(), nil
}

func (s *session) writePlan(w io.Writer, assets cli.Assets, p *sluicev1.PaymentPlan) {
	writeRequest(w, assets, p.GetRequest())
	var f cli.Facts
	f.Add("you pay", fmt.Sprintf("%s on chain %d, from channel %s", assets.Show(p.GetAmount(), p.GetChainId(), p.GetAsset()), p.GetChainId(), s.id(p.GetChannel())))
	f.Add("of it the fee", assets.Show(p.GetFee(), p.GetChainId(), p.GetAsset()))
	if q := p.GetQuote(); q != nil {
		f.Add("router", q.GetRouter())
		f.Add("price good for", cli.Left(int64(q.GetExpiryMs())*1000, time.Now()))
	}
	fmt.Fprintln(w)
	f.Write(w)
	fmt.Fprintln(w)
}

// follow waits for the end of a payment and prints the receipt.
func (s *session) follow(ctx context.Context, owner string, p *sluicev1.Payment) error {
	s.progress.Say("payment %s: the recipient has not taken it yet", cli.Short(p.GetRoutingId()))
	for p.GetStatus() == sluicev1.PaymentStatus_PAYMENT_STATUS_PENDING {
		last, err := s.followOnce(ctx, owner, p.GetRoutingId())
		if last != nil {
			p = last
		}
		if err != nil && !cli.Explain(err).Retryable || ctx.Err() != nil {
			return s.pending(p, err)
		}
		if err != nil {
			select { // the node restarts, perhaps
			case <-ctx.Done():
			case <-time.After(time.Second):
			}
		}
	}
	s.progress.Clear()
	assets, err := s.assets(ctx)
	if err != nil {
		return err
	}
	if err := s.print(&sluicev1.GetPaymentResponse{Payment: p}, func(w io.Writer) { writePayment(w, assets, p) }); err != nil {
		return err
	}
	if p.GetStatus() == sluicev1.PaymentStatus_PAYMENT_STATUS_FAILED {
		return cli.Conflict("payment_failed", "Nothing was paid: all of it is free again. "+afterFailure(p.GetReason()), "the payment failed: %s", p.GetReason())
	}
	return nil
}

// afterFailure says what to do about a reason of docs/routing.md.
func afterFailure(reason string) string {
	switch reason {
	case "insufficient_collateral":
		return "The router has too little in its channel with the recipient: ask for a new request of less, or over another router."
	case "recipient_offline":
		return "Ask for a new request once the recipient's node runs and is connected to the router."
	case "draining", "head_stale", "too_many_open":
		return "Ask for a new request later, or over another router."
	}
	return "Ask for a new request."
}

func (s *session) followOnce(ctx context.Context, owner, routingID string) (p *sluicev1.Payment, err error) {
	stream, err := s.Payments.FollowPayment(ctx, &sluicev1.FollowPaymentRequest{Owner: owner, RoutingId: routingID})
	if err != nil {
		return nil, err
	}
	for {
		a, err := stream.Recv()
		if errors.Is(err, io.EOF) {
			return p, nil
		}
		if err != nil {
			return p, err
		}
		p = a.GetPayment()
	}
}

// pending says how a payment that goes on without us is found again.
func (s *session) pending(p *sluicev1.Payment, err error) error {
	e := &cli.Error{
		Exit: cli.ExitTimeout, Code: "pending", Retryable: true, Message: "payment " + p.GetRoutingId() + " has not ended yet, and goes on in the node",
		Hint: "Do not pay again: `sluice transfers track " + p.GetRoutingId() + "` follows it to its end.",
	}
	if err != nil && !errors.Is(err, context.Canceled) && !errors.Is(err, context.DeadlineExceeded) {
		e.Message += ": " + cli.Explain(err).Message
	}
	return e
}

func writePayment(w io.Writer, assets cli.Assets, p *sluicev1.Payment) {
	var f cli.Facts
	switch p.GetStatus() {
	case sluicev1.PaymentStatus_PAYMENT_STATUS_PAID:
		f.Add("paid", fmt.Sprintf("%s on chain %d", assets.Show(p.GetAmount(), p.GetChainId(), p.GetAsset()), p.GetChainId()))
		f.Add("of it the fee", assets.Show(p.GetFee(), p.GetChainId(), p.GetAsset()))
	case sluicev1.PaymentStatus_PAYMENT_STATUS_FAILED:
		f.Add("failed", p.GetReason())
	default:
		f.Add("pending", fmt.Sprintf("%s on chain %d is locked for it", assets.Show(p.GetAmount(), p.GetChainId(), p.GetAsset()), p.GetChainId()))
	}
	f.Add("to", p.GetRecipient())
	f.Add("started", cli.Time(p.GetStartedUs()))
	f.Add("ended", cli.Time(p.GetEndedUs()))
	if p.GetEndedUs() > p.GetStartedUs() && p.GetStartedUs() > 0 {
		f.Add("took", time.Duration(p.GetEndedUs()-p.GetStartedUs())*time.Microsecond)
	}
	f.Add("routing id", p.GetRoutingId())
	f.Add("transfer", p.GetTransfer())
	if !isZero(p.GetPreimage()) {
		f.Add("preimage", p.GetPreimage())
	}
	f.Write(w)
}

func trackCmd(r *remote) *cobra.Command {
	var now bool
	cmd := &cobra.Command{
		Use:   "track ROUTING-ID",
		Short: "Follow a payment of ours to its end and print its receipt",
		Long: `Follows a payment that ` + "`sluice transfers pay`" + ` began to its end and prints its receipt. With
--now it shows how the payment stands and does not wait.`,
		Example: "  sluice transfers track 0x4f2b…\n  sluice transfers track 0x4f2b… --now --json",
		Args:    exactArgs("ROUTING-ID"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			id, err := s.routingID(ctx, owner, args[0])
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Payments.GetPayment, &sluicev1.GetPaymentRequest{Owner: owner, RoutingId: id})
			if err != nil {
				return err
			}
			if !now {
				return s.follow(ctx, owner, a.GetPayment())
			}
			assets, err := s.assets(ctx)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { writePayment(w, assets, a.GetPayment()) })
		}),
	}
	cmd.Flags().BoolVar(&now, "now", false, "do not wait for the end")
	return cmd
}

// hashDigits is how long an id is that is written whole.
const hashDigits = len("0x") + 64

// routingID returns the id of a payment that its beginning names, among the newest
// transfers; any whole id is one.
func (s *session) routingID(ctx context.Context, owner, name string) (string, error) {
	if len(name) == hashDigits {
		return name, nil
	}
	a, err := once(ctx, s, s.Transfers.ListTransfers, &sluicev1.ListTransfersRequest{Owner: owner, PageSize: 1000})
	if err != nil {
		return "", err
	}
	var all []string
	for _, t := range a.GetTransfers() {
		if id := t.GetRoutingId(); !isZero(id) && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return cli.Match("payment", name, all)
}
