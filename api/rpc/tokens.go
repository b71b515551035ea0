package rpc

import (
	"context"
	"fmt"

	"github.com/sluice-node/sluice/api/service"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func (s *adminServer) MintToken(ctx context.Context, r *sluicev1.MintTokenRequest) (*sluicev1.MintTokenResponse, error) {
	var in input
	req := service.NewToken{
		Name: r.Name, Scopes: in.scopes("scopes", r.Scopes), Budgets: in.budgets("budgets", r.Budgets),
		Owner: in.optionalIdentity("owner", r.Owner), ExpiryUs: r.ExpiryUs,
	}
	if r.ExpiryUs < 0 {
		in.fail("expiry_us", "must not be below 0")
	}
	if in.err != nil {
		return nil, in.err
	}
	t, err := s.api.MintToken(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.MintTokenResponse{Token: showToken(t), Text: t.Text}, nil
}

func (s *adminServer) ListTokens(ctx context.Context, _ *sluicev1.ListTokensRequest) (*sluicev1.ListTokensResponse, error) {
	list, err := s.api.Tokens(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListTokensResponse{Tokens: each(list, showToken)}, nil
}

func (s *adminServer) RevokeToken(ctx context.Context, r *sluicev1.RevokeTokenRequest) (*sluicev1.RevokeTokenResponse, error) {
	var in input
	id := in.text("id", r.Id)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.RevokeToken(ctx, id); err != nil {
		return nil, err
	}
	return &sluicev1.RevokeTokenResponse{}, nil
}

func (in *input) scopes(field string, list []sluicev1.Scope) []service.Scope {
	if len(list) == 0 {
		in.fail(field, "is missing")
	}
	out := make([]service.Scope, len(list))
	for i, s := range list {
		switch s {
		case sluicev1.Scope_SCOPE_READ:
			out[i] = service.Read
		case sluicev1.Scope_SCOPE_RECEIVE:
			out[i] = service.Receive
		case sluicev1.Scope_SCOPE_PAY:
			out[i] = service.Pay
		case sluicev1.Scope_SCOPE_ADMIN:
			out[i] = service.Administer
		default:
			in.fail(fmt.Sprintf("%s[%d]", field, i), "is no scope (got %d)", s)
		}
	}
	return out
}

func (in *input) budgets(field string, list []*sluicev1.Budget) []service.Budget {
	out := make([]service.Budget, len(list))
	for i, b := range list {
		at := func(name string) string { return fmt.Sprintf("%s[%d].%s", field, i, name) }
		out[i] = service.Budget{ChainID: in.chain(at("chain_id"), b.ChainId), Asset: in.address(at("asset"), b.Asset), Amount: in.amount(at("amount"), b.Amount)}
	}
	return out
}

func showScope(s service.Scope) sluicev1.Scope {
	switch s {
	case service.Read:
		return sluicev1.Scope_SCOPE_READ
	case service.Receive:
		return sluicev1.Scope_SCOPE_RECEIVE
	case service.Pay:
		return sluicev1.Scope_SCOPE_PAY
	case service.Administer:
		return sluicev1.Scope_SCOPE_ADMIN
	}
	return sluicev1.Scope_SCOPE_UNSPECIFIED
}

func showBudget(b service.Budget) *sluicev1.Budget {
	return &sluicev1.Budget{ChainId: b.ChainID, Asset: b.Asset.Hex(), Amount: b.Amount.String()}
}

// showToken leaves the token's text out.
func showToken(t service.Token) *sluicev1.Token {
	return &sluicev1.Token{
		Id: t.ID, Name: t.Name, Scopes: each(t.Scopes, showScope), Budgets: each(t.Budgets, showBudget), Spent: each(t.Spent, showBudget),
		Owner: string(t.Owner), ExpiryUs: t.ExpiryUs, CreatedUs: t.CreatedUs, Revoked: t.Revoked,
	}
}
