package rpc

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

type withdrawalServer struct {
	sluicev1.UnimplementedWithdrawalServiceServer
	api service.Withdrawals
}

func (s *withdrawalServer) Withdraw(ctx context.Context, r *sluicev1.WithdrawRequest) (*sluicev1.WithdrawResponse, error) {
	var in input
	req := service.WithdrawRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Asset: in.address("asset", r.Asset), Amount: in.amount("amount", r.Amount),
		Recipient: in.address("recipient", r.Recipient), Timeout: r.TimeoutSeconds, CallTo: in.optionalAddress("call_to", r.CallTo),
		CallData: in.optionalBytes("call_data", r.CallData), InitiatorSubmits: r.InitiatorSubmits, Meta: in.object("meta_json", r.MetaJson),
	}
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	w, err := s.api.Withdraw(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.WithdrawResponse{Withdrawal: showWithdrawal(w)}, nil
}

func showWithdrawal(w service.Withdrawal) *sluicev1.Withdrawal {
	cfg, d := &w.Config, &w.Data
	out := &sluicev1.Withdrawal{
		Channel: d.Channel.Hex(), ChainId: cfg.ChainID, Owner: string(cfg.IDs[cfg.Me]),
		Alice: string(cfg.IDs[channel.Alice]), Bob: string(cfg.IDs[channel.Bob]), Asset: d.Asset.Hex(), Recipient: d.Recipient.Hex(),
		Amount: d.Amount.String(), Nonce: d.Nonce.String(), CallTo: d.CallTo.Hex(), CallData: showBytes(d.CallData),
		AliceSignature: showSignature(w.Sigs[channel.Alice]), BobSignature: showSignature(w.Sigs[channel.Bob]),
		Transfer: w.Transfer.Hex(), Transaction: hashOrNone(w.TxHash), Paid: w.Paid,
	}
	if len(w.Call) > 0 {
		out.Call = &sluicev1.TransactionData{To: d.Channel.Hex(), Value: "0", Data: showBytes(w.Call)}
	}
	return out
}

func (s *withdrawalServer) QuoteWithdrawal(ctx context.Context, r *sluicev1.QuoteWithdrawalRequest) (*sluicev1.QuoteWithdrawalResponse, error) {
	var in input
	req := service.WithdrawQuoteRequest{
		Owner: in.identity("owner", r.Owner), Channel: in.address("channel", r.Channel), Asset: in.address("asset", r.Asset),
		Amount: in.amount("amount", r.Amount), ReceiveExact: r.ReceiveExact,
	}
	if in.err != nil {
		return nil, in.err
	}
	q, err := s.api.WithdrawQuote(ctx, req)
	if err != nil {
		return nil, err
	}
	return &sluicev1.QuoteWithdrawalResponse{Quote: &sluicev1.WithdrawQuote{
		Channel: q.Channel.Hex(), Asset: q.Asset.Hex(), Amount: q.Amount.String(), Fee: q.Fee.String(), ExpiryMs: q.ExpiryMs,
		Signature: showSignature(q.Signature),
	}}, nil
}

func (s *withdrawalServer) RetryWithdrawal(ctx context.Context, r *sluicev1.RetryWithdrawalRequest) (*sluicev1.RetryWithdrawalResponse, error) {
	var in input
	owner, transfer := in.identity("owner", r.Owner), in.hash("transfer", r.Transfer)
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	w, err := s.api.RetryWithdrawal(ctx, owner, transfer)
	if err != nil {
		return nil, err
	}
	return &sluicev1.RetryWithdrawalResponse{Withdrawal: showWithdrawal(w)}, nil
}

func (s *withdrawalServer) SubmitWithdrawals(ctx context.Context, r *sluicev1.SubmitWithdrawalsRequest) (*sluicev1.SubmitWithdrawalsResponse, error) {
	var in input
	ctx = in.once(ctx, r.IdempotencyKey)
	if in.err != nil {
		return nil, in.err
	}
	done, err := s.api.SubmitWithdrawals(ctx)
	if err != nil {
		return nil, err
	}
	return &sluicev1.SubmitWithdrawalsResponse{Submitted: each(done, func(d service.Submitted) *sluicev1.SubmittedWithdrawal {
		return &sluicev1.SubmittedWithdrawal{
			Owner: string(d.Owner), Channel: d.Channel.Hex(), Transfer: d.Transfer.Hex(), Transaction: hashOrNone(d.Tx), Error: showError(d.Err),
		}
	})}, nil
}

func (s *withdrawalServer) GetWithdrawal(ctx context.Context, r *sluicev1.GetWithdrawalRequest) (*sluicev1.GetWithdrawalResponse, error) {
	w, err := find(ctx, s.api.Withdrawal, r.Owner, "transfer", r.Transfer)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetWithdrawalResponse{Withdrawal: w}, nil
}

func (s *withdrawalServer) GetWithdrawalByTransaction(ctx context.Context, r *sluicev1.GetWithdrawalByTransactionRequest) (*sluicev1.GetWithdrawalByTransactionResponse, error) {
	w, err := find(ctx, s.api.WithdrawalByTx, r.Owner, "transaction", r.Transaction)
	if err != nil {
		return nil, err
	}
	return &sluicev1.GetWithdrawalByTransactionResponse{Withdrawal: w}, nil
}

// find looks a withdrawal of an owner up by a hash.
func find(
	ctx context.Context, by func(context.Context, channel.Identifier, common.Hash) (service.Withdrawal, error), ownerText, field, hashText string,
) (*sluicev1.Withdrawal, error) {
	var in input
	owner, hash := in.identity("owner", ownerText), in.hash(field, hashText)
	if in.err != nil {
		return nil, in.err
	}
	w, err := by(ctx, owner, hash)
	if err != nil {
		return nil, err
	}
	return showWithdrawal(w), nil
}

func (s *withdrawalServer) ListPendingWithdrawals(ctx context.Context, r *sluicev1.ListPendingWithdrawalsRequest) (*sluicev1.ListPendingWithdrawalsResponse, error) {
	var in input
	owner := in.identity("owner", r.Owner)
	if in.err != nil {
		return nil, in.err
	}
	pending, err := s.api.PendingWithdrawals(ctx, owner)
	if err != nil {
		return nil, err
	}
	return &sluicev1.ListPendingWithdrawalsResponse{Withdrawals: each(pending, showWithdrawal)}, nil
}
