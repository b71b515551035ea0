package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type paymentServer struct {
	sluicev1.UnimplementedPaymentServiceServer
	api service.Payments
}

func (s *paymentServer) CreatePaymentRequest(ctx context.Context, r *sluicev1.CreatePaymentRequestRequest) (*sluicev1.CreatePaymentRequestResponse, error) {
	var in input
	req := service.NewPaymentRequest{
		Owner: in.identity("owner", r.Owner), ChainID: in.chain("chain_id", r.ChainId), Asset: in.address("asset", r.Asset), Amount: in.amount("amount", r.Amount),
		ExpirySeconds: r.ExpirySeconds, Description: r.Description, Open: r.Open,
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	made, err := s.api.CreatePaymentRequest(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.CreatePaymentRequestResponse{Request: showPaymentRequest(made)}, nil
}

func (s *paymentServer) ListPaymentRequests(ctx context.Context, r *sluicev1.ListPaymentRequestsRequest) (*sluicev1.ListPaymentRequestsResponse, error) {
	var in input
	owner, page := in.identity("owner", r.Owner), in.page(r.PageSize, r.Cursor)
	if in.err != nil {
		return nil, in.err
	}
	list, err := s.api.PaymentRequests(ctx, owner, page)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListPaymentRequestsResponse{Requests: each(list.Items, showPaymentRequest), NextCursor: list.Next}, nil
}

func (s *paymentServer) DecodePayment(ctx context.Context, r *sluicev1.DecodePaymentRequest) (*sluicev1.DecodePaymentResponse, error) {
	var in input
	text := in.text("request", r.Request)
	if in.err != nil {
		return nil, in.err
	}
	p, err := s.api.DecodePayment(ctx, text)
	if err != nil {
		return nil, err
	}
	return &sluicev1.DecodePaymentResponse{Request: showPaymentRequest(p)}, nil
}

func (s *paymentServer) QuotePayment(ctx context.Context, r *sluicev1.QuotePaymentRequest) (*sluicev1.QuotePaymentResponse, error) {
	var in input
	owner, text := in.identity("owner", r.Owner), in.text("request", r.Request)
	if in.err != nil {
		return nil, in.err
	}
	plan, err := s.api.QuotePayment(ctx, owner, text)
	if err != nil {
		return nil, err
	}
	return &sluicev1.QuotePaymentResponse{Plan: showPlan(plan)}, nil
}

func (s *paymentServer) Pay(ctx context.Context, r *sluicev1.PayRequest) (*sluicev1.PayResponse, error) {
	var in input
	req := service.PayRequest{
		Owner: in.identity("owner", r.Owner), Request: in.text("request", r.Request), MaxFee: in.amount("max_fee", r.MaxFee), Plan: in.plan(r.Plan),
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	p, err := s.api.Pay(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.PayResponse{Payment: showPayment(p)}, nil
}

// plan reads what QuotePayment gave. Of the request in it the text is all.
func (in *input) plan(p *sluicev1.PaymentPlan) *service.PaymentPlan {
	if p == nil {
		return nil
	}
	return &service.PaymentPlan{
		Request: service.PaymentRequest{Text: in.text("plan.request.text", p.GetRequest().GetText())},
		Channel: in.address("plan.channel", p.Channel), ChainID: in.chain("plan.chain_id", p.ChainId), Asset: in.address("plan.asset", p.Asset),
		Amount: in.amount("plan.amount", p.Amount), Fee: in.amount("plan.fee", p.Fee), Quote: in.quote("plan.quote", p.Quote),
	}
}

func (s *paymentServer) GetPayment(ctx context.Context, r *sluicev1.GetPaymentRequest) (*sluicev1.GetPaymentResponse, error) {
	var in input
	owner, id := in.identity("owner", r.Owner), in.hash("routing_id", r.RoutingId)
	if in.err != nil {
		return nil, in.err
	}
	p, err := s.api.Payment(ctx, owner, id)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetPaymentResponse{Payment: showPayment(p)}, nil
}

func (s *paymentServer) FollowPayment(r *sluicev1.FollowPaymentRequest, out sluicev1.PaymentService_FollowPaymentServer) error {
	var in input
	owner, id := in.identity("owner", r.Owner), in.hash("routing_id", r.RoutingId)
	if in.err != nil {
		return in.err
	}
	for p, err := range s.api.FollowPayment(out.Context(), owner, id) {
		if err != nil {
			return err
		}
		if err := out.Send(&sluicev1.FollowPaymentResponse{Payment: showPayment(p)}); err != nil {
			return err
		}
	}
	return out.Context().Err()
}

func showPaymentRequest(p service.PaymentRequest) *sluicev1.PaymentRequest {
	return &sluicev1.PaymentRequest{
		Text: p.Text, Recipient: string(p.Recipient), ChainId: p.ChainID, Asset: p.Asset.Hex(), Amount: p.Amount.String(),
		LockHash: hashOrNone(p.LockHash), ExpiryUs: p.ExpiryUs, Description: showText(p.Description), Routes: each(p.Routes, showIdentifier),
		Status: showRequestStatus(p.Status), CreatedUs: p.CreatedUs, PaidUs: p.PaidUs, Transfer: hashOrNone(p.Transfer), Received: p.Received.String(),
	}
}

func showRequestStatus(s service.RequestStatus) sluicev1.PaymentRequestStatus {
	switch s {
	case service.RequestWaiting:
		return sluicev1.PaymentRequestStatus_PAYMENT_REQUEST_STATUS_WAITING
	case service.RequestPaid:
		return sluicev1.PaymentRequestStatus_PAYMENT_REQUEST_STATUS_PAID
	case service.RequestExpired:
		return sluicev1.PaymentRequestStatus_PAYMENT_REQUEST_STATUS_EXPIRED
	}
	return sluicev1.PaymentRequestStatus_PAYMENT_REQUEST_STATUS_UNSPECIFIED
}

func showPlan(p service.PaymentPlan) *sluicev1.PaymentPlan {
	return &sluicev1.PaymentPlan{
		Request: showPaymentRequest(p.Request), Channel: p.Channel.Hex(), ChainId: p.ChainID, Asset: p.Asset.Hex(),
		Amount: p.Amount.String(), Fee: p.Fee.String(), Quote: showQuote(p.Quote),
	}
}

func showPayment(p service.Payment) *sluicev1.Payment {
	return &sluicev1.Payment{
		RoutingId: p.RoutingID.Hex(), Transfer: hashOrNone(p.Transfer), Channel: addressOrNone(p.Channel), ChainId: p.ChainID, Asset: p.Asset.Hex(),
		Amount: p.Amount.String(), Fee: p.Fee.String(), Recipient: string(p.Recipient), Status: showPaymentStatus(p.Status),
		Preimage: hashOrNone(p.Preimage), Reason: showText(p.Reason), StartedUs: p.StartedUs, EndedUs: p.EndedUs,
	}
}

func showPaymentStatus(s service.PaymentStatus) sluicev1.PaymentStatus {
	switch s {
	case service.PaymentPending:
		return sluicev1.PaymentStatus_PAYMENT_STATUS_PENDING
	case service.PaymentPaid:
		return sluicev1.PaymentStatus_PAYMENT_STATUS_PAID
	case service.PaymentFailed:
		return sluicev1.PaymentStatus_PAYMENT_STATUS_FAILED
	}
	return sluicev1.PaymentStatus_PAYMENT_STATUS_UNSPECIFIED
}
