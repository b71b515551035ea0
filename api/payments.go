package api

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// maxRequest is the most characters of a payment request.
const maxRequest = 4096

func paymentRoutes() []route {
	request := need("request", kindText(maxRequest), "A payment request.")
	return []route{
		{
			method: post, path: "/v1/payment-requests", summary: "Makes a payment request; the node resolves the payment by itself when it comes.", scope: service.Receive,
			fields: []field{
				owner(), need("chainId", kindChainID(), "The chain to be paid on."), assetField(), need("amount", kindAmount(), "Base units."),
				may("expirySeconds", kindNumber(1, 400*86_400), "How long it can be paid, seconds; one hour if absent."),
				may("description", kindText(1024), "What it is for; the payer sees it."),
				may("open", kindBool(), "Makes a request that may be paid more than once, without a proof of payment."),
			},
			answer: requestAnswer{}, handle: createPaymentRequest,
		},
		{
			method: get, path: "/v1/payment-requests", summary: "Lists an identity's payment requests, newest first.", scope: service.Read,
			fields: paged(owner()), answer: []requestAnswer{}, handle: getPaymentRequests,
		},
		{
			method: post, path: "/v1/payment-requests/decode", summary: "Reads a payment request without doing anything.", scope: service.Read,
			fields: []field{request}, answer: requestAnswer{}, handle: decodePayment,
		},
		{
			method: post, path: "/v1/payments/quote", summary: "Says over which channel and at what cost a payment request would be paid.", scope: service.Read,
			fields: []field{owner(), request}, answer: planAnswer{}, handle: quotePayment,
		},
		{
			method: post, path: "/v1/payments", summary: "Pays a payment request at most once.", scope: service.Pay,
			fields: []field{owner(), request, need("maxFee", kindAmountOrZero(), "The most that routers may keep, base units of what is paid with.")},
			answer: paymentAnswer{}, handle: pay,
		},
		{
			method: get, path: "/v1/payments/{routingId}", summary: "Returns what became of a payment.", scope: service.Read,
			fields: []field{owner(), need("routingId", kindHash(), "Names the payment from end to end.")}, answer: paymentAnswer{}, handle: getPayment,
		},
	}
}

type requestAnswer struct {
	Text        string                `json:"request" about:"The whole of it with a checksum: what a payer needs."`
	Recipient   channel.Identifier    `json:"recipient" about:"Who is to be paid."`
	ChainID     uint64                `json:"chainId" about:"The chain to be paid on."`
	Asset       address               `json:"assetId" about:"What is to be paid in."`
	Amount      channel.Amount        `json:"amount" about:"Base units."`
	LockHash    *common.Hash          `json:"lockHash,omitempty" about:"The hash of its secret; absent for one that may be paid more than once."`
	Expiry      int64                 `json:"expiry" about:"Until when it can be paid, Unix milliseconds."`
	Description string                `json:"description,omitempty" about:"What it is for."`
	Routes      []channel.Identifier  `json:"routes" about:"Routers that the recipient has channels with."`
	Status      service.RequestStatus `json:"status,omitempty" about:"waiting, paid or expired; absent for a request of another."`
	CreatedAt   int64                 `json:"createdAt,omitempty" about:"Unix milliseconds."`
	PaidAt      int64                 `json:"paidAt,omitempty" about:"Unix milliseconds."`
	Transfer    *common.Hash          `json:"transferId,omitempty" about:"The transfer that paid it."`
	Received    channel.Amount        `json:"received" about:"What was paid, base units."`
}

func showRequest(r *service.PaymentRequest) requestAnswer {
	return requestAnswer{
		r.Text, r.Recipient, r.ChainID, address(r.Asset), r.Amount, showTx(r.LockHash), millis(r.ExpiryUs), r.Description,
		append([]channel.Identifier{}, r.Routes...), r.Status, millis(r.CreatedUs), millis(r.PaidUs), showTx(r.Transfer), r.Received,
	}
}

func createPaymentRequest(ctx context.Context, s *Server, in *input) (any, error) {
	r, err := s.opt.Service.CreatePaymentRequest(ctx, service.NewPaymentRequest{
		Owner: in.owner(), ChainID: in.number("chainId"), Asset: in.address("assetId"), Amount: in.amount("amount"),
		ExpirySeconds: in.number("expirySeconds"), Description: in.text("description"), Open: in.boolean("open"),
	})
	return showRequest(&r), err
}

func getPaymentRequests(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.PaymentRequests(ctx, in.owner(), in.page())
	out := make([]requestAnswer, len(p.Items))
	for i := range p.Items {
		out[i] = showRequest(&p.Items[i])
	}
	return page{out, p.Next}, err
}

func decodePayment(ctx context.Context, s *Server, in *input) (any, error) {
	r, err := s.opt.Service.DecodePayment(ctx, in.text("request"))
	return showRequest(&r), err
}

type planAnswer struct {
	Request requestAnswer  `json:"paymentRequest" about:"What is to be paid."`
	Channel address        `json:"channelAddress" about:"The channel that it would be paid from."`
	ChainID uint64         `json:"chainId" about:"Its chain."`
	Asset   address        `json:"assetId" about:"What would be paid with."`
	Amount  channel.Amount `json:"amount" about:"What would leave the channel, base units of assetId."`
	Fee     channel.Amount `json:"fee" about:"What of it the router would keep, base units of assetId."`
	Quote   *quoteAnswer   `json:"quote,omitempty" about:"The router's price; absent where the recipient is the counterparty."`
}

func quotePayment(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.QuotePayment(ctx, in.owner(), in.text("request"))
	out := planAnswer{Request: showRequest(&p.Request), Channel: address(p.Channel), ChainID: p.ChainID, Asset: address(p.Asset), Amount: p.Amount, Fee: p.Fee}
	if p.Quote != nil {
		q := showQuote(p.Quote)
		out.Quote = &q
	}
	return out, err
}

type paymentAnswer struct {
	RoutingID common.Hash           `json:"routingId" about:"Names the payment from end to end."`
	Transfer  common.Hash           `json:"transferId" about:"The payer's transfer."`
	Channel   address               `json:"channelAddress" about:"The channel that it is paid from."`
	ChainID   uint64                `json:"chainId" about:"Its chain."`
	Asset     address               `json:"assetId" about:"What is paid with."`
	Amount    channel.Amount        `json:"amount" about:"What the transfer locks, base units."`
	Recipient channel.Identifier    `json:"recipient" about:"Who is paid."`
	Status    service.PaymentStatus `json:"status" about:"pending, paid or failed."`
	Preimage  *common.Hash          `json:"preImage,omitempty" about:"The proof, once it is paid."`
	Reason    string                `json:"reason,omitempty" about:"Why it failed."`
	StartedAt int64                 `json:"startedAt" about:"Unix milliseconds."`
	EndedAt   int64                 `json:"endedAt,omitempty" about:"Unix milliseconds."`
	Fee       channel.Amount        `json:"fee" about:"What of amount routers kept, base units."`
}

func showPayment(p *service.Payment) paymentAnswer {
	return paymentAnswer{
		p.RoutingID, p.Transfer, address(p.Channel), p.ChainID, address(p.Asset), p.Amount, p.Recipient, p.Status, showTx(p.Preimage), p.Reason,
		millis(p.StartedUs), millis(p.EndedUs), p.Fee,
	}
}

func pay(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Pay(ctx, service.PayRequest{Owner: in.owner(), Request: in.text("request"), MaxFee: in.amount("maxFee")})
	return showPayment(&p), err
}

func getPayment(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Payment(ctx, in.owner(), in.hash("routingId"))
	return showPayment(&p), err
}
