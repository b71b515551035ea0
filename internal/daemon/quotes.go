package daemon

import (
	"context"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	"github.com/sluice-node/sluice/pricing"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
	"github.com/sluice-node/sluice/router"
)

// SignQuote implements router.QuoteSigner.
func (i *Identity) SignQuote(ctx context.Context, q *pricing.Quote) (channel.Signature, error) {
	return i.SignMessage(ctx, q.Message())
}

// SignWithdrawalQuote signs what we charge for a withdrawal.
func (i *Identity) SignWithdrawalQuote(ctx context.Context, q *pricing.WithdrawalQuote) (channel.Signature, error) {
	return i.SignMessage(ctx, q.Message())
}

// quoteRefused turns the router's reason into what whoever asked is told.
func quoteRefused(err error) error {
	var refused *router.QuoteError
	if !errors.As(err, &refused) {
		return err
	}
	why := map[router.Reason]struct {
		code channel.Code
		text string
	}{
		router.NoSwap:         {channel.CodeUnknownAsset, "this router does not exchange these assets"},
		router.NoRoute:        {channel.CodePolicy, "this router has no channel with the payer or with the recipient there"},
		router.AmountTooSmall: {channel.CodeAmount, "the amount is too small: it does not exceed the fee or the minimum"},
		router.AmountTooLarge: {channel.CodeAmount, "the amount is too large"},
		router.Draining:       {channel.CodePolicy, "this router is draining: it takes no new payments"},
		router.TooManyQuotes:  {channel.CodeTooManyTransfers, "too many quotes were asked for; try again in a second"},
	}[refused.Reason]
	return &node.RefusedError{Code: why.code, Message: fmt.Sprintf("%s: %s", refused.Reason, why.text)}
}

// quote serves a peer, or an identity of this node, that wants a payment priced.
func (r *routing) quote(ctx context.Context, from channel.Identifier, q *p2pv1.QuoteRequest) (*p2pv1.QuoteResponse, error) {
	amount, err := channel.AmountFromBytes(q.Amount)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", node.ErrBadInput, err)
	}
	o, err := r.router.Quote(ctx, router.QuoteRequest{
		Peer: from, Amount: amount, Asset: common.Address(q.Asset), ChainID: q.ChainId, Recipient: channel.Identifier(q.Recipient),
		RecipientChain: q.RecipientChainId, RecipientAsset: common.Address(q.RecipientAsset), ReceiveExact: q.ReceiveExact,
	})
	r.d.metrics.Quote(quoteResult(err))
	if err != nil {
		return nil, quoteRefused(err)
	}
	return &p2pv1.QuoteResponse{
		Amount: o.Amount.Bytes(), Fee: o.Fee.Bytes(), RecipientAmount: o.Out.Bytes(), ExpiryMs: o.ExpiryMs, Sig: o.Signature[:],
	}, nil
}

// quoteResult labels the outcome of a request; what is our own fault is "error".
func quoteResult(err error) router.Reason {
	var refused *router.QuoteError
	switch {
	case err == nil:
		return router.OK
	case errors.As(err, &refused):
		return refused.Reason
	}
	return "error"
}

// describe returns what the router exchanges.
func (r *routing) describe() *p2pv1.RouterConfigResponse {
	table := r.router.Config().Swaps
	out := &p2pv1.RouterConfigResponse{Chains: table.Chains()}
	for _, s := range table.All() {
		c := s.Config()
		out.Swaps = append(out.Swaps, &p2pv1.RouterSwap{
			FromChain: c.From.ChainID, FromAsset: c.From.Address[:], ToChain: c.To.ChainID, ToAsset: c.To.Address[:],
			Rate: c.Rate.String(), FeePercent: c.FeePercent.String(), FlatFee: c.FlatFee.Bytes(), MinAmount: c.MinAmount.Bytes(),
		})
	}
	return out
}

// errNoRouter is a question for a router to a node that is none.
var errNoRouter = fmt.Errorf("%w: this node carries no payments of others", node.ErrBadInput)

// askedRouter returns the router of this process if it is the identity that is asked.
func (t *transport) askedRouter(id channel.Identifier) (*routing, error) {
	if t.routing == nil || t.routing.self() != id {
		return nil, errNoRouter
	}
	return t.routing, nil
}

// RequestQuote asks a router for a price in the name of from.
func (t *transport) RequestQuote(ctx context.Context, from, to channel.Identifier, q *p2pv1.QuoteRequest) (*p2pv1.QuoteResponse, error) {
	if t.local(to) {
		r, err := t.askedRouter(to)
		if err != nil {
			return nil, err
		}
		return r.quote(ctx, from, q)
	}
	resp, err := t.host.Request(ctx, from, to, &p2pv1.Request{Body: &p2pv1.Request_Quote{Quote: q}})
	if err != nil {
		return nil, answered(to, noRouter(err))
	}
	return resp.GetQuote(), nil
}

// RequestRouterConfig asks a router what it exchanges.
func (t *transport) RequestRouterConfig(ctx context.Context, from, to channel.Identifier) (*p2pv1.RouterConfigResponse, error) {
	if t.local(to) {
		r, err := t.askedRouter(to)
		if err != nil {
			return nil, err
		}
		return r.describe(), nil
	}
	resp, err := t.host.Request(ctx, from, to, &p2pv1.Request{Body: &p2pv1.Request_RouterConfig{RouterConfig: &p2pv1.RouterConfigRequest{}}})
	if err != nil {
		return nil, answered(to, noRouter(err))
	}
	return resp.GetRouterConfig(), nil
}

// noRouter says what "unsupported" means when a router was asked.
func noRouter(err error) error {
	var said *p2p.RequestError
	if errors.As(err, &said) && said.Code == p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED {
		return &p2p.RequestError{Code: said.Code, Message: "the peer is no router"}
	}
	return err
}
