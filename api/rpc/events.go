package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type eventServer struct {
	sluicev1.UnimplementedEventServiceServer
	api interface {
		service.Events
		service.Webhooks
	}
}

func (s *eventServer) ListEvents(ctx context.Context, r *sluicev1.ListEventsRequest) (*sluicev1.ListEventsResponse, error) {
	var in input
	f := service.EventFilter{
		Owner: in.optionalIdentity("owner", r.Owner), Channel: in.optionalAddress("channel", r.Channel), Names: in.names("names", r.Names),
		PageRequest: in.page(r.PageSize, r.AfterCursor),
	}
	if in.err != nil {
		return nil, in.err
	}
	page, err := s.api.Events(ctx, f)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListEventsResponse{Events: each(page.Items, showEvent), NextCursor: page.Next}, nil
}

func (s *eventServer) FollowEvents(r *sluicev1.FollowEventsRequest, out sluicev1.EventService_FollowEventsServer) error {
	var in input
	f := service.EventFilter{
		Owner: in.optionalIdentity("owner", r.Owner), Channel: in.optionalAddress("channel", r.Channel), Names: in.names("names", r.Names),
		PageRequest: service.PageRequest{Cursor: r.AfterCursor}, FromNow: r.FromNow,
	}
	if r.FromNow && r.AfterCursor != 0 {
		in.fail("after_cursor", "must be 0 with from_now")
	}
	if in.err != nil {
		return in.err
	}
	for e, err := range s.api.FollowEvents(out.Context(), f) {
		if err != nil {
			return err
		}
		if err := out.Send(&sluicev1.FollowEventsResponse{Event: showEvent(e)}); err != nil {
			return err
		}
	}
	return out.Context().Err()
}

func showEvent(e service.Event) *sluicev1.Event {
	return &sluicev1.Event{
		Cursor: e.Cursor, Name: string(e.Name), Owner: string(e.Owner), Channel: addressOrNone(e.Channel), AtUs: e.AtUs, PayloadJson: showText(e.Payload),
	}
}

func showName(n channel.EventName) string { return string(n) }

func (s *eventServer) AddWebhook(ctx context.Context, r *sluicev1.AddWebhookRequest) (*sluicev1.AddWebhookResponse, error) {
	var in input
	w := service.NewWebhook{
		Owner: in.identity("owner", r.Owner), Events: in.names("events", r.Events), URL: in.text("url", r.Url), Secret: r.Secret, Slot: r.Slot,
	}
	if in.err != nil {
		return nil, in.err
	}
	made, err := s.api.AddWebhook(ctx, w)
	if err != nil {
		return nil, err
	}
	out := showWebhook(made)
	out.Secret = made.Secret
	return &sluicev1.AddWebhookResponse{Webhook: out}, nil
}

// showWebhook leaves the secret out.
func showWebhook(w service.Webhook) *sluicev1.Webhook {
	return &sluicev1.Webhook{
		Id: w.ID, Owner: string(w.Owner), Events: each(w.Events, showName), Url: w.URL, Slot: w.Slot, CreatedUs: w.CreatedUs,
		Pending: count(w.Pending), GivenUp: count(w.GivenUp), LastError: showText(w.LastError),
	}
}

func (s *eventServer) RemoveWebhook(ctx context.Context, r *sluicev1.RemoveWebhookRequest) (*sluicev1.RemoveWebhookResponse, error) {
	var in input
	owner, id := in.identity("owner", r.Owner), in.text("id", r.Id)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.RemoveWebhook(ctx, owner, id); err != nil {
		return nil, err
	}
	return &sluicev1.RemoveWebhookResponse{}, nil
}

func (s *eventServer) ListWebhooks(ctx context.Context, r *sluicev1.ListWebhooksRequest) (*sluicev1.ListWebhooksResponse, error) {
	var in input
	owner := in.identity("owner", r.Owner)
	if in.err != nil {
		return nil, in.err
	}
	list, err := s.api.Webhooks(ctx, owner)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListWebhooksResponse{Webhooks: each(list, showWebhook)}, nil
}

func (s *eventServer) ListUndelivered(ctx context.Context, r *sluicev1.ListUndeliveredRequest) (*sluicev1.ListUndeliveredResponse, error) {
	var in input
	owner, page := in.identity("owner", r.Owner), in.page(r.PageSize, r.Cursor)
	if in.err != nil {
		return nil, in.err
	}
	list, err := s.api.Undelivered(ctx, owner, page)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListUndeliveredResponse{Deliveries: each(list.Items, func(d service.Delivery) *sluicev1.Delivery {
		return &sluicev1.Delivery{Webhook: d.Webhook, Event: showEvent(d.Event), Attempts: count(d.Attempts), NextUs: d.NextUs, LastError: showText(d.LastError)}
	}), NextCursor: list.Next}, nil
}

func (s *eventServer) RedeliverWebhook(ctx context.Context, r *sluicev1.RedeliverWebhookRequest) (*sluicev1.RedeliverWebhookResponse, error) {
	var in input
	owner, id := in.identity("owner", r.Owner), in.text("id", r.Id)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.Redeliver(ctx, owner, id); err != nil {
		return nil, err
	}
	return &sluicev1.RedeliverWebhookResponse{}, nil
}
