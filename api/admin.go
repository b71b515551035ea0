package api

import (
	"context"
	"encoding/json"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func adminRoutes() []route {
	return []route{
		{
			method: post, path: "/v1/tokens", summary: "Mints a token; its text is told once.", scope: service.Administer,
			fields: []field{
				need("name", kindText(64), "What the token is for."),
				need("scopes", kindList[string](kindOneOf("read", "receive", "pay", "admin"), 4), "What it allows: read, receive, pay or admin."),
				may("budgets", kindList[service.Budget](kindBudget(), 100), "The most that it pays in all, by asset; without one a token with pay pays nothing."),
				may("publicIdentifier", kindIdentifier(), "The one identity that it is for; all if absent."),
				may("expiry", kindNumber(0, 1<<53-1), "When it ends, Unix milliseconds; never if absent."),
			},
			answer: tokenAnswer{}, handle: mintToken,
		},
		{method: get, path: "/v1/tokens", summary: "Lists the tokens that were ever minted.", scope: service.Administer, answer: []tokenAnswer{}, handle: getTokens},
		{
			method: del, path: "/v1/tokens/{tokenId}", summary: "Revokes a token, and all that were narrowed from it.", scope: service.Administer,
			fields: []field{need("tokenId", kindText(64), "The token.")}, answer: messageAnswer{}, handle: revokeToken,
		},
		{
			method: get, path: "/v1/audit", summary: "Lists the calls that moved money or changed policy, newest first.", scope: service.Administer,
			fields: paged(), answer: []auditAnswer{}, handle: getAudit,
		},
		{method: get, path: "/v1/log-levels", summary: "Returns the log level of each part of the node.", scope: service.Administer, answer: map[string]string{}, handle: getLogLevels},
		{
			method: post, path: "/v1/log-levels", summary: "Changes the log level of a part while the node runs.", scope: service.Administer,
			fields: []field{
				may("part", kindText(64), "The part; all of them if absent."), need("level", kindOneOf("debug", "info", "warn", "error"), "The least that is logged."),
			},
			answer: messageAnswer{}, handle: setLogLevel,
		},
		{
			method: post, path: "/v1/backup", summary: "Writes a copy of the database to a file of the node's machine.", scope: service.Administer,
			fields: []field{need("path", kindText(4096), "The file, which must not be there.")}, answer: backupAnswer{}, handle: backup,
		},
		{
			method: post, path: "/v1/sweep", summary: "Sends all of an asset that an identity's account has.", scope: service.Administer,
			fields: []field{owner(), need("chainId", kindChainID(), "The chain."), assetField(), need("recipient", kindAddress(), "Who gets it.")}, answer: sentAnswer{}, handle: sweep,
		},
		{method: post, path: "/v1/stop", summary: "Ends the node in good order.", scope: service.Administer, answer: messageAnswer{}, handle: stop},
		{method: post, path: "/v1/reload", summary: "Reads the config again and applies what can be.", scope: service.Administer, answer: reloadAnswer{}, handle: reload},
	}
}

// kindBudget is an amount of an asset.
func kindBudget() *kind {
	fields := []field{need("chainId", kindChainID(), "The chain of the asset."), need("assetId", kindAddress(), "The token; the zero address is the native coin."), need("amount", kindAmountOrZero(), "Base units.")}
	properties := schema{}
	for _, f := range fields {
		p := schema{"description": f.about}
		for k, v := range f.kind.schema {
			p[k] = v
		}
		properties[f.name] = p
	}
	s := schema{"type": "object", "properties": properties, "required": []string{"chainId", "assetId", "amount"}}
	return &kind{json: "object", schema: s, parse: func(text string) (any, error) {
		in, err := readObject("budget", json.RawMessage(text), fields)
		if err != nil {
			return nil, errPlain("has a budget that is wrong: " + err.Error())
		}
		return service.Budget{ChainID: in.number("chainId"), Asset: in.address("assetId"), Amount: in.amount("amount")}, in.fault
	}}
}

type budgetAnswer struct {
	ChainID uint64         `json:"chainId" about:"The chain of the asset."`
	Asset   address        `json:"assetId" about:"The token; the zero address is the native coin."`
	Amount  channel.Amount `json:"amount" about:"How much, base units."`
}

func showBudgets(list []service.Budget) []budgetAnswer {
	out := make([]budgetAnswer, len(list))
	for i, b := range list {
		out[i] = budgetAnswer{b.ChainID, address(b.Asset), b.Amount}
	}
	return out
}

type tokenAnswer struct {
	ID        string             `json:"tokenId" about:"Names the token; no secret."`
	Text      string             `json:"token,omitempty" about:"The token itself; told once, by the call that mints it."`
	Name      string             `json:"name" about:"What the token is for."`
	Scopes    []service.Scope    `json:"scopes" about:"What it allows."`
	Budgets   []budgetAnswer     `json:"budgets" about:"The most that it pays in all."`
	Spent     []budgetAnswer     `json:"spent" about:"What it has paid."`
	Owner     channel.Identifier `json:"publicIdentifier,omitempty" about:"The one identity that it is for; absent for all."`
	Expiry    int64              `json:"expiry,omitempty" about:"When it ends, Unix milliseconds; absent for never."`
	CreatedAt int64              `json:"createdAt" about:"Unix milliseconds."`
	Revoked   bool               `json:"revoked" about:"Whether it was revoked."`
}

func showToken(t *service.Token) tokenAnswer {
	out := tokenAnswer{
		ID: t.ID, Text: t.Text, Name: t.Name, Scopes: t.Scopes, Budgets: showBudgets(t.Budgets), Spent: showBudgets(t.Spent), Owner: t.Owner,
		Expiry: millis(t.ExpiryUs), CreatedAt: millis(t.CreatedUs), Revoked: t.Revoked,
	}
	if out.Scopes == nil {
		out.Scopes = []service.Scope{}
	}
	return out
}

func mintToken(ctx context.Context, s *Server, in *input) (any, error) {
	r := service.NewToken{Name: in.text("name"), Budgets: read[[]service.Budget](in, "budgets"), Owner: in.owner(), ExpiryUs: int64(in.number("expiry")) * 1000}
	for _, scope := range read[[]string](in, "scopes") {
		r.Scopes = append(r.Scopes, service.Scope(scope))
	}
	t, err := s.opt.Service.MintToken(ctx, r)
	return showToken(&t), err
}

func getTokens(ctx context.Context, s *Server, _ *input) (any, error) {
	list, err := s.opt.Service.Tokens(ctx)
	out := make([]tokenAnswer, len(list))
	for i := range list {
		out[i] = showToken(&list[i])
	}
	return out, err
}

func revokeToken(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"The token is revoked."}, s.opt.Service.RevokeToken(ctx, in.text("tokenId"))
}

type auditAnswer struct {
	ID      uint64          `json:"id" about:"Its place in the log."`
	At      int64           `json:"at" about:"When it was asked, Unix milliseconds."`
	Caller  string          `json:"caller" about:"Who asked."`
	Origin  string          `json:"origin,omitempty" about:"The address that they asked from."`
	Method  string          `json:"method" about:"What was asked."`
	Request json.RawMessage `json:"request" about:"The whole of it, without secrets."`
	EndedAt int64           `json:"endedAt,omitempty" about:"When its outcome was known, Unix milliseconds; absent while it is not."`
	Error   string          `json:"error,omitempty" about:"What it failed for; absent if it was done."`
}

func getAudit(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Audit(ctx, in.page())
	out := make([]auditAnswer, len(p.Items))
	for i, e := range p.Items {
		out[i] = auditAnswer{e.ID, millis(e.AtUs), e.Caller, e.Origin, e.Method, object(e.Request), millis(e.EndedUs), e.Error}
	}
	return page{out, p.Next}, err
}

func getLogLevels(ctx context.Context, s *Server, _ *input) (any, error) {
	levels, err := s.opt.Service.LogLevels(ctx)
	if levels == nil {
		levels = map[string]string{}
	}
	return levels, err
}

func setLogLevel(ctx context.Context, s *Server, in *input) (any, error) {
	return messageAnswer{"The level is changed."}, s.opt.Service.SetLogLevel(ctx, in.text("part"), in.text("level"))
}

type reloadAnswer struct {
	Changed []string `json:"changed" about:"What became of each setting that changed, in a sentence."`
}

func reload(ctx context.Context, s *Server, _ *input) (any, error) {
	changed, err := s.opt.Service.Reload(ctx)
	return reloadAnswer{append([]string{}, changed...)}, err
}

// showAddress is nil for none.
func showAddress(a common.Address) *address {
	if a == (common.Address{}) {
		return nil
	}
	at := address(a)
	return &at
}
