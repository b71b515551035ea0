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

func newWebhooksCmd(r *remote) *cobra.Command {
	cmd := &cobra.Command{Use: "webhooks", Short: "Have URLs told of events"}
	group(cmd)
	cmd.AddCommand(webhooksAddCmd(r), webhooksListCmd(r), webhooksUndeliveredCmd(r),
		webhookCmd(r, "remove", "End a webhook", "Ends a webhook: its URL is told of nothing more.", func(ctx context.Context, s *session, owner, id string) error {
			a, err := once(ctx, s, s.Events.RemoveWebhook, &sluicev1.RemoveWebhookRequest{Owner: owner, Id: id})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, "The webhook is gone.") })
		}),
		webhookCmd(r, "redeliver", "Try again what a webhook has not taken", "Tries again at once what was given up because the webhook did not take it.", func(ctx context.Context, s *session, owner, id string) error {
			a, err := once(ctx, s, s.Events.RedeliverWebhook, &sluicev1.RedeliverWebhookRequest{Owner: owner, Id: id})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) { fmt.Fprintln(w, "What was given up is tried again.") })
		}))
	return cmd
}

func webhooksAddCmd(r *remote) *cobra.Command {
	q := &sluicev1.AddWebhookRequest{}
	cmd := &cobra.Command{
		Use:   "add URL",
		Short: "Have a URL told of an identity's events",
		Long: `Has a URL told of the events of an identity, by POST, signed with a secret that is
printed once. What is not taken is tried again; ` + "`sluice webhooks undelivered`" + ` lists it.`,
		Example: "  sluice webhooks add https://shop.example.org/hook --event CONDITIONAL_TRANSFER_RESOLVED",
		Args:    exactArgs("URL"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			q.Owner, q.Url = owner, args[0]
			a, err := once(ctx, s, s.Events.AddWebhook, q)
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				var f cli.Facts
				f.Add("webhook", a.GetWebhook().GetId())
				f.Add("secret", a.GetWebhook().GetSecret())
				f.Add("events", strings.Join(a.GetWebhook().GetEvents(), " "))
				f.Write(w)
			})
		}),
	}
	cmd.Flags().StringSliceVar(&q.Events, "event", nil, "names of the events to tell of; at least one")
	mustFlag(cmd, "event")
	return cmd
}

func webhooksListCmd(r *remote) *cobra.Command {
	return &cobra.Command{
		Use:     "list",
		Short:   "List an identity's webhooks and how their deliveries stand",
		Long:    "Lists an identity's webhooks: what waits to be delivered, what was given up, and what went wrong last.",
		Example: "  sluice webhooks list",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Events.ListWebhooks, &sluicev1.ListWebhooksRequest{Owner: owner})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("WEBHOOK", "URL", ">WAITING", ">GIVEN UP", "LAST ERROR", "EVENTS")
				for _, x := range a.GetWebhooks() {
					t.Row(x.GetId(), x.GetUrl(), x.GetPending(), x.GetGivenUp(), x.GetLastError(), strings.Join(x.GetEvents(), " "))
				}
				s.table(w, t, "There is no webhook.")
			})
		}),
	}
}

func webhooksUndeliveredCmd(r *remote) *cobra.Command {
	var limit int
	cmd := &cobra.Command{
		Use:     "undelivered",
		Short:   "List what webhooks have not taken, the oldest first",
		Long:    "Lists the events that an identity's webhooks have not taken, the oldest first, and when each is tried again.",
		Example: "  sluice webhooks undelivered",
		Args:    noArgs,
		RunE: r.run(func(ctx context.Context, s *session, _ []string) error {
			if err := checkLimit(limit); err != nil {
				return err
			}
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Events.ListUndelivered, &sluicev1.ListUndeliveredRequest{Owner: owner, PageSize: uint32(limit)})
			if err != nil {
				return err
			}
			return s.print(a, func(w io.Writer) {
				t := cli.NewTable("WEBHOOK", ">CURSOR", "EVENT", ">TRIED", "NEXT", "LAST ERROR")
				for _, d := range a.GetDeliveries() {
					next := "given up"
					if d.GetNextUs() != 0 {
						next = cli.Time(d.GetNextUs())
					}
					t.Row(d.GetWebhook(), d.GetEvent().GetCursor(), d.GetEvent().GetName(), d.GetAttempts(), next, d.GetLastError())
				}
				s.table(w, t, "Everything was delivered.")
			})
		}),
	}
	limitFlag(cmd, &limit)
	return cmd
}

func webhookCmd(r *remote, verb, short, long string, do func(ctx context.Context, s *session, owner, id string) error) *cobra.Command {
	return &cobra.Command{
		Use: verb + " WEBHOOK", Short: short, Long: long, Example: "  sluice webhooks " + verb + " 5f0c…", Args: exactArgs("WEBHOOK"),
		RunE: r.run(func(ctx context.Context, s *session, args []string) error {
			owner, err := s.owner(ctx)
			if err != nil {
				return err
			}
			a, err := once(ctx, s, s.Events.ListWebhooks, &sluicev1.ListWebhooksRequest{Owner: owner})
			if err != nil {
				return err
			}
			var all []string
			for _, x := range a.GetWebhooks() {
				all = append(all, x.GetId())
			}
			id, err := cli.Match("webhook", args[0], all)
			if err != nil {
				return err
			}
			return do(ctx, s, owner, id)
		}),
	}
}
