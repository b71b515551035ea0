package rpc

import (
	"context"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type transferServer struct {
	sluicev1.UnimplementedTransferServiceServer
	api service.Transfers
}

func (s *transferServer) CreateTransfer(ctx context.Context, r *sluicev1.CreateTransferRequest) (*sluicev1.CreateTransferResponse, error) {
	var in input
	req := service.CreateRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Asset: in.address("asset", r.Asset), Amount: in.amount("amount", r.Amount),
		Type: in.text("type", r.Type), Details: in.object("details_json", in.text("details_json", r.DetailsJson)), Timeout: r.TimeoutSeconds,
		Recipient: in.optionalIdentity("recipient", r.Recipient), RecipientChain: r.RecipientChainId,
		Meta: in.object("meta_json", r.MetaJson), Quote: in.quote("quote", r.Quote),
	}
	if r.RecipientAsset != nil {
		asset := in.address("recipient_asset", *r.RecipientAsset)
		req.RecipientAsset = &asset
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	made, err := s.api.CreateTransfer(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.CreateTransferResponse{Channel: made.Channel.Hex(), Transfer: made.Transfer.Hex(), RoutingId: hashOrNone(made.RoutingID)}, nil
}

func (s *transferServer) ResolveTransfer(ctx context.Context, r *sluicev1.ResolveTransferRequest) (*sluicev1.ResolveTransferResponse, error) {
	var in input
	req := service.ResolveRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Transfer: in.hash("transfer", r.Transfer),
		Resolver: in.object("resolver_json", r.ResolverJson), Cancel: r.Cancel, Meta: in.object("meta_json", r.MetaJson),
	}
	switch {
	case r.Cancel && r.ResolverJson != "":
		in.fail("resolver_json", "must be empty with cancel")
	case !r.Cancel:
		in.need("resolver_json", r.ResolverJson)
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	if err := s.api.ResolveTransfer(ctx, req); err != nil {
		return nil, err
	}
	return &sluicev1.ResolveTransferResponse{}, nil
}

func (s *transferServer) GetTransfer(ctx context.Context, r *sluicev1.GetTransferRequest) (*sluicev1.GetTransferResponse, error) {
	var in input
	owner, id := in.identity("owner", r.Owner), in.hash("transfer", r.Transfer)
	if in.err != nil {
		return nil, in.err
	}
	t, err := s.api.Transfer(ctx, owner, id)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetTransferResponse{Transfer: showTransfer(t)}, nil
}

func (s *transferServer) ListTransfers(ctx context.Context, r *sluicev1.ListTransfersRequest) (*sluicev1.ListTransfersResponse, error) {
	var in input
	f := service.TransferFilter{
		Owner: in.optionalIdentity("owner", r.Owner), Channel: in.optionalAddress("channel", r.Channel), Open: r.Open, Ended: r.Ended,
		RoutingID: in.optionalHash("routing_id", r.RoutingId), Definition: in.optionalAddress("definition", r.Definition),
		FromUs: r.FromUs, ToUs: r.ToUs, PageRequest: in.page(r.PageSize, r.Cursor),
	}
	if r.FromUs < 0 {
		in.fail("from_us", "must not be below 0")
	}
	if r.ToUs < 0 {
		in.fail("to_us", "must not be below 0")
	}
	if in.err != nil {
		return nil, in.err
	}
	page, err := s.api.Transfers(ctx, f)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListTransfersResponse{Transfers: each(page.Items, showTransfer), NextCursor: page.Next}, nil
}

func showTransfer(t service.Transfer) *sluicev1.Transfer {
	cfg, tr := &t.Config, &t.Transfer
	out := &sluicev1.Transfer{
		Transfer: tr.ID.Hex(), Channel: tr.Channel.Hex(), ChainId: cfg.ChainID, Owner: string(cfg.IDs[cfg.Me]),
		Initiator: string(cfg.IDs[tr.InitiatedBy]), Responder: string(cfg.IDs[tr.ResponderRole()]), Asset: tr.Asset.Hex(),
		Status: showTransferStatus(t.Status), Balance: showPair(tr.Balance), Definition: tr.Definition.Hex(), DefinitionName: showText(t.Definition.Name),
		StateJson: showText(t.State), ResolverJson: showText(t.Resolver), InitialStateHash: tr.InitialStateHash.Hex(), TimeoutSeconds: tr.Timeout,
		MetaJson: showText(tr.Meta), EndMetaJson: showText(t.EndMeta), RoutingId: hashOrNone(t.RoutingID), ChannelNonce: tr.Nonce,
		InDispute: t.InDispute, CreatedUs: t.CreatedAtUs, EndedUs: t.EndedAtUs,
	}
	if t.Status != channel.TransferOpen {
		out.FinalBalance = showPair(t.Final)
	}
	return out
}

func showTransferStatus(s channel.TransferStatus) sluicev1.TransferStatus {
	switch s {
	case channel.TransferOpen:
		return sluicev1.TransferStatus_TRANSFER_STATUS_OPEN
	case channel.TransferResolved:
		return sluicev1.TransferStatus_TRANSFER_STATUS_RESOLVED
	case channel.TransferCancelled:
		return sluicev1.TransferStatus_TRANSFER_STATUS_CANCELLED
	}
	return sluicev1.TransferStatus_TRANSFER_STATUS_UNSPECIFIED
}

func (s *transferServer) ListDefinitions(ctx context.Context, r *sluicev1.ListDefinitionsRequest) (*sluicev1.ListDefinitionsResponse, error) {
	var in input
	chain := in.chain("chain_id", r.ChainId)
	if in.err != nil {
		return nil, in.err
	}
	definitions, err := s.api.Definitions(ctx, chain)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListDefinitionsResponse{Definitions: each(definitions, showDefinition)}, nil
}

func showDefinition(d service.Definition) *sluicev1.Definition {
	return &sluicev1.Definition{
		ChainId: d.ChainID, Name: showText(d.Name), Address: d.Address.Hex(), StateEncoding: showText(d.StateEncoding), ResolverEncoding: showText(d.ResolverEncoding),
		Cancel: showBytes(d.Cancel), Native: d.Native, Enabled: d.Enabled, CodeHash: hashOrNone(d.CodeHash),
	}
}

func (s *transferServer) QuoteTransfer(ctx context.Context, r *sluicev1.QuoteTransferRequest) (*sluicev1.QuoteTransferResponse, error) {
	var in input
	req := service.QuoteRequest{
		Owner: in.identity("owner", r.Owner), Router: in.identity("router", r.Router), Amount: in.amount("amount", r.Amount),
		ChainID: in.chain("chain_id", r.ChainId), Asset: in.address("asset", r.Asset),
		Recipient: in.optionalIdentity("recipient", r.Recipient), RecipientChain: r.RecipientChainId, ReceiveExact: r.ReceiveExact,
	}
	if r.RecipientAsset != nil {
		req.RecipientAsset, req.RecipientAssetSet = in.address("recipient_asset", *r.RecipientAsset), true
	}
	if in.err != nil {
		return nil, in.err
	}
	q, err := s.api.TransferQuote(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.QuoteTransferResponse{Quote: showQuote(&q)}, nil
}

func showQuote(q *service.Quote) *sluicev1.Quote {
	if q == nil {
		return nil
	}
	return &sluicev1.Quote{
		Router: string(q.Router), Amount: q.Amount.String(), Asset: q.Asset.Hex(), ChainId: q.ChainID, Recipient: string(q.Recipient),
		RecipientChainId: q.RecipientChain, RecipientAsset: q.RecipientAsset.Hex(), Fee: q.Fee.String(),
		RecipientAmount: q.RecipientAmount.String(), ExpiryMs: q.ExpiryMs, Signature: showSignature(q.Signature),
	}
}
