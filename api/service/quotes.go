package service

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pricing"
)

// Routers asks routers, of this node too, what they charge and exchange.
type Routers interface {
	// Quote asks in the name of r.Owner; every field of r is set. What it returns is
	// not checked. Errors: as of node.
	Quote(ctx context.Context, r QuoteRequest) (Quote, error)
	Config(ctx context.Context, owner, router channel.Identifier) (RouterConfig, error)
}

// QuoteSigner signs what an identity of this node charges.
type QuoteSigner interface {
	SignWithdrawalQuote(ctx context.Context, owner channel.Identifier, q *pricing.WithdrawalQuote) (channel.Signature, error)
}

// withdrawQuoteFor is how long a quote of a withdrawal holds.
const withdrawQuoteFor = 30 * time.Second

// TransferQuote implements API.
func (s *Service) TransferQuote(ctx context.Context, r QuoteRequest) (Quote, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: r.Owner}); err != nil {
		return Quote{}, err
	}
	if _, err := s.identity(r.Owner); err != nil {
		return Quote{}, err
	}
	signer, err := r.Router.Parse()
	if err != nil {
		return Quote{}, Invalid("routerIdentifier", "is not valid: %v", err)
	}
	if r.Recipient == "" {
		r.Recipient = r.Owner
	}
	if _, err := r.Recipient.Parse(); err != nil {
		return Quote{}, Invalid("recipient", "is not valid: %v", err)
	}
	if r.Amount.IsZero() {
		return Quote{}, Invalid("amount", "must be above zero")
	}
	if r.RecipientChain == 0 {
		r.RecipientChain = r.ChainID
	}
	if !r.RecipientAssetSet {
		r.RecipientAsset, r.RecipientAssetSet = r.Asset, true
	}
	ctx, cancel := context.WithTimeout(ctx, s.opt.Wait)
	defer cancel()
	q, err := s.opt.Routers.Quote(ctx, r)
	if err != nil {
		return Quote{}, err
	}
	return q, s.checkQuote(&r, &q, signer)
}

// checkQuote holds a router's answer to what was asked.
func (s *Service) checkQuote(r *QuoteRequest, q *Quote, signer common.Address) error {
	bad := func(what string) error {
		return &node.RefusedError{Code: channel.CodePolicy, Message: "the router's quote is not used: " + what}
	}
	given := r.Amount
	if r.ReceiveExact {
		given = q.RecipientAmount
	} else if q.Amount != given {
		return bad(fmt.Sprintf("it is for %s, not for %s", q.Amount, given))
	}
	signed := pricing.Quote{
		Router: r.Router, Amount: q.Amount, Asset: r.Asset, ChainID: r.ChainID, Recipient: r.Recipient,
		RecipientChain: r.RecipientChain, RecipientAsset: r.RecipientAsset, Fee: q.Fee, ExpiryMs: q.ExpiryMs,
	}
	switch {
	case given != r.Amount:
		return bad(fmt.Sprintf("the recipient would get %s, not %s", given, r.Amount))
	case !q.Fee.Less(q.Amount):
		return bad("its fee takes all")
	case q.RecipientAmount.IsZero():
		return bad("the recipient would get nothing")
	case int64(q.ExpiryMs) <= s.opt.Now().UnixMilli():
		return bad("it has expired on its way")
	case !signed.SignedBy(channel.ECDSA{}, signer, q.Signature):
		return bad("it is not signed by the router")
	}
	return nil
}

// WithdrawQuote implements API: counterparties take no fee.
func (s *Service) WithdrawQuote(ctx context.Context, r WithdrawQuoteRequest) (WithdrawQuote, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: r.Owner}); err != nil {
		return WithdrawQuote{}, err
	}
	if _, err := s.channel(r.Owner, r.Channel); err != nil {
		return WithdrawQuote{}, err
	}
	if r.Amount.IsZero() {
		return WithdrawQuote{}, Invalid("amount", "must be above zero")
	}
	q := pricing.WithdrawalQuote{
		Channel: r.Channel, Asset: r.Asset, Amount: r.Amount, ExpiryMs: uint64(s.opt.Now().Add(withdrawQuoteFor).UnixMilli()),
	}
	sig, err := s.opt.QuoteSigner.SignWithdrawalQuote(ctx, r.Owner, &q)
	if err != nil {
		return WithdrawQuote{}, fmt.Errorf("sign the quote: %w", err)
	}
	return WithdrawQuote{Channel: q.Channel, Asset: q.Asset, Amount: q.Amount, ExpiryMs: q.ExpiryMs, Signature: sig}, nil
}
