package rpc_test

import (
	"context"
	"encoding/json"
	"iter"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// recorder is a service.API that notes what it is asked and answers with values
// that have every field set.
type recorder struct {
	// take is told of each call: its method, where its result goes, nil for none, and
	// its arguments.
	take func(ctx context.Context, method string, result any, args ...any) error
}

var _ service.API = (*recorder)(nil)

func (r *recorder) Info(ctx context.Context) (v service.Info, err error) {
	err = r.take(ctx, "Info", &v)
	return v, err
}

func (r *recorder) Chains(ctx context.Context) (v []service.ChainInfo, err error) {
	err = r.take(ctx, "Chains", &v)
	return v, err
}

func (r *recorder) Identity(ctx context.Context, id channel.Identifier) (v service.Identity, err error) {
	err = r.take(ctx, "Identity", &v, id)
	return v, err
}

func (r *recorder) AddIdentity(ctx context.Context, index uint32) (v service.Identity, err error) {
	err = r.take(ctx, "AddIdentity", &v, index)
	return v, err
}

func (r *recorder) Peers(ctx context.Context) (v []service.Peer, err error) {
	err = r.take(ctx, "Peers", &v)
	return v, err
}

func (r *recorder) AddPeer(ctx context.Context, p service.PeerAddress) error {
	return r.take(ctx, "AddPeer", nil, p)
}

func (r *recorder) RemovePeer(ctx context.Context, id channel.Identifier) error {
	return r.take(ctx, "RemovePeer", nil, id)
}

func (r *recorder) CheckIn(ctx context.Context, owner channel.Identifier, ch common.Address, skip bool) error {
	return r.take(ctx, "CheckIn", nil, owner, ch, skip)
}

func (r *recorder) Channels(ctx context.Context, owner channel.Identifier) (v []service.Channel, err error) {
	err = r.take(ctx, "Channels", &v, owner)
	return v, err
}

func (r *recorder) Channel(ctx context.Context, owner channel.Identifier, ch common.Address) (v service.Channel, err error) {
	err = r.take(ctx, "Channel", &v, owner, ch)
	return v, err
}

func (r *recorder) ChannelWith(ctx context.Context, owner channel.Identifier, peer channel.Identifier, chainID uint64) (v service.Channel, err error) {
	err = r.take(ctx, "ChannelWith", &v, owner, peer, chainID)
	return v, err
}

func (r *recorder) Setup(ctx context.Context, q service.SetupRequest) (v common.Address, err error) {
	err = r.take(ctx, "Setup", &v, q)
	return v, err
}

func (r *recorder) SendDeposit(ctx context.Context, q service.DepositRequest) (v common.Hash, err error) {
	err = r.take(ctx, "SendDeposit", &v, q)
	return v, err
}

func (r *recorder) Credit(ctx context.Context, owner channel.Identifier, ch common.Address, asset common.Address) error {
	return r.take(ctx, "Credit", nil, owner, ch, asset)
}

func (r *recorder) RequestCollateral(ctx context.Context, owner channel.Identifier, ch common.Address, asset common.Address, amount channel.Amount) error {
	return r.take(ctx, "RequestCollateral", nil, owner, ch, asset, amount)
}

func (r *recorder) Restore(ctx context.Context, owner channel.Identifier, peer channel.Identifier, chainID uint64) (v common.Address, err error) {
	err = r.take(ctx, "Restore", &v, owner, peer, chainID)
	return v, err
}

func (r *recorder) Balances(ctx context.Context, owner channel.Identifier) (v []service.Balance, err error) {
	err = r.take(ctx, "Balances", &v, owner)
	return v, err
}

func (r *recorder) Close(ctx context.Context, q service.CloseRequest) (v service.CloseResult, err error) {
	err = r.take(ctx, "Close", &v, q)
	return v, err
}

func (r *recorder) CreateTransfer(ctx context.Context, q service.CreateRequest) (v service.Created, err error) {
	err = r.take(ctx, "CreateTransfer", &v, q)
	return v, err
}

func (r *recorder) ResolveTransfer(ctx context.Context, q service.ResolveRequest) error {
	return r.take(ctx, "ResolveTransfer", nil, q)
}

func (r *recorder) Transfer(ctx context.Context, owner channel.Identifier, id common.Hash) (v service.Transfer, err error) {
	err = r.take(ctx, "Transfer", &v, owner, id)
	return v, err
}

func (r *recorder) Transfers(ctx context.Context, f service.TransferFilter) (v service.Page[service.Transfer], err error) {
	err = r.take(ctx, "Transfers", &v, f)
	return v, err
}

func (r *recorder) Definitions(ctx context.Context, chainID uint64) (v []service.Definition, err error) {
	err = r.take(ctx, "Definitions", &v, chainID)
	return v, err
}

func (r *recorder) TransferQuote(ctx context.Context, q service.QuoteRequest) (v service.Quote, err error) {
	err = r.take(ctx, "TransferQuote", &v, q)
	return v, err
}

func (r *recorder) Withdraw(ctx context.Context, q service.WithdrawRequest) (v service.Withdrawal, err error) {
	err = r.take(ctx, "Withdraw", &v, q)
	return v, err
}

func (r *recorder) WithdrawQuote(ctx context.Context, q service.WithdrawQuoteRequest) (v service.WithdrawQuote, err error) {
	err = r.take(ctx, "WithdrawQuote", &v, q)
	return v, err
}

func (r *recorder) RetryWithdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (v service.Withdrawal, err error) {
	err = r.take(ctx, "RetryWithdrawal", &v, owner, transfer)
	return v, err
}

func (r *recorder) SubmitWithdrawals(ctx context.Context) (v []service.Submitted, err error) {
	err = r.take(ctx, "SubmitWithdrawals", &v)
	return v, err
}

func (r *recorder) Withdrawal(ctx context.Context, owner channel.Identifier, transfer common.Hash) (v service.Withdrawal, err error) {
	err = r.take(ctx, "Withdrawal", &v, owner, transfer)
	return v, err
}

func (r *recorder) WithdrawalByTx(ctx context.Context, owner channel.Identifier, tx common.Hash) (v service.Withdrawal, err error) {
	err = r.take(ctx, "WithdrawalByTx", &v, owner, tx)
	return v, err
}

func (r *recorder) PendingWithdrawals(ctx context.Context, owner channel.Identifier) (v []service.Withdrawal, err error) {
	err = r.take(ctx, "PendingWithdrawals", &v, owner)
	return v, err
}

func (r *recorder) CreatePaymentRequest(ctx context.Context, q service.NewPaymentRequest) (v service.PaymentRequest, err error) {
	err = r.take(ctx, "CreatePaymentRequest", &v, q)
	return v, err
}

func (r *recorder) PaymentRequests(ctx context.Context, owner channel.Identifier, p service.PageRequest) (v service.Page[service.PaymentRequest], err error) {
	err = r.take(ctx, "PaymentRequests", &v, owner, p)
	return v, err
}

func (r *recorder) DecodePayment(ctx context.Context, request string) (v service.PaymentRequest, err error) {
	err = r.take(ctx, "DecodePayment", &v, request)
	return v, err
}

func (r *recorder) QuotePayment(ctx context.Context, owner channel.Identifier, request string) (v service.PaymentPlan, err error) {
	err = r.take(ctx, "QuotePayment", &v, owner, request)
	return v, err
}

func (r *recorder) Pay(ctx context.Context, q service.PayRequest) (v service.Payment, err error) {
	err = r.take(ctx, "Pay", &v, q)
	return v, err
}

func (r *recorder) Payment(ctx context.Context, owner channel.Identifier, routingID common.Hash) (v service.Payment, err error) {
	err = r.take(ctx, "Payment", &v, owner, routingID)
	return v, err
}

func (r *recorder) FollowPayment(ctx context.Context, owner channel.Identifier, routingID common.Hash) iter.Seq2[service.Payment, error] {
	return func(yield func(service.Payment, error) bool) {
		var v service.Payment
		err := r.take(ctx, "FollowPayment", &v, owner, routingID)
		yield(v, err)
	}
}

func (r *recorder) ChannelDispute(ctx context.Context, owner channel.Identifier, ch common.Address) (d service.ChannelDispute, ok bool, err error) {
	err = r.take(ctx, "ChannelDispute", &d, owner, ch)
	return d, true, err
}

func (r *recorder) TransferDispute(ctx context.Context, owner channel.Identifier, transfer common.Hash) (d service.TransferDispute, ok bool, err error) {
	err = r.take(ctx, "TransferDispute", &d, owner, transfer)
	return d, true, err
}

func (r *recorder) DisputeChannel(ctx context.Context, owner channel.Identifier, ch common.Address) (v common.Hash, err error) {
	err = r.take(ctx, "DisputeChannel", &v, owner, ch)
	return v, err
}

func (r *recorder) DefundChannel(ctx context.Context, owner channel.Identifier, ch common.Address) (v common.Hash, err error) {
	err = r.take(ctx, "DefundChannel", &v, owner, ch)
	return v, err
}

func (r *recorder) DisputeTransfer(ctx context.Context, owner channel.Identifier, transfer common.Hash) (v common.Hash, err error) {
	err = r.take(ctx, "DisputeTransfer", &v, owner, transfer)
	return v, err
}

func (r *recorder) DefundTransfer(ctx context.Context, owner channel.Identifier, transfer common.Hash, resolver json.RawMessage) (v common.Hash, err error) {
	err = r.take(ctx, "DefundTransfer", &v, owner, transfer, resolver)
	return v, err
}

func (r *recorder) ExitChannel(ctx context.Context, q service.ExitRequest) (v []service.Exit, err error) {
	err = r.take(ctx, "ExitChannel", &v, q)
	return v, err
}

func (r *recorder) SyncDisputes(ctx context.Context, owner channel.Identifier) error {
	return r.take(ctx, "SyncDisputes", nil, owner)
}

func (r *recorder) Events(ctx context.Context, f service.EventFilter) (v service.Page[service.Event], err error) {
	err = r.take(ctx, "Events", &v, f)
	return v, err
}

func (r *recorder) FollowEvents(ctx context.Context, f service.EventFilter) iter.Seq2[service.Event, error] {
	return func(yield func(service.Event, error) bool) {
		var v service.Event
		err := r.take(ctx, "FollowEvents", &v, f)
		yield(v, err)
	}
}

func (r *recorder) AddWebhook(ctx context.Context, w service.NewWebhook) (v service.Webhook, err error) {
	err = r.take(ctx, "AddWebhook", &v, w)
	return v, err
}

func (r *recorder) RemoveWebhook(ctx context.Context, owner channel.Identifier, id string) error {
	return r.take(ctx, "RemoveWebhook", nil, owner, id)
}

func (r *recorder) Webhooks(ctx context.Context, owner channel.Identifier) (v []service.Webhook, err error) {
	err = r.take(ctx, "Webhooks", &v, owner)
	return v, err
}

func (r *recorder) Undelivered(ctx context.Context, owner channel.Identifier, p service.PageRequest) (v service.Page[service.Delivery], err error) {
	err = r.take(ctx, "Undelivered", &v, owner, p)
	return v, err
}

func (r *recorder) Redeliver(ctx context.Context, owner channel.Identifier, webhook string) error {
	return r.take(ctx, "Redeliver", nil, owner, webhook)
}

func (r *recorder) RouterConfig(ctx context.Context, owner channel.Identifier, router channel.Identifier) (v service.RouterConfig, err error) {
	err = r.take(ctx, "RouterConfig", &v, owner, router)
	return v, err
}

func (r *recorder) RouterStatus(ctx context.Context) (v service.RouterStatus, err error) {
	err = r.take(ctx, "RouterStatus", &v)
	return v, err
}

func (r *recorder) Forwards(ctx context.Context, f service.ForwardFilter) (v service.Page[service.Forward], err error) {
	err = r.take(ctx, "Forwards", &v, f)
	return v, err
}

func (r *recorder) SetDraining(ctx context.Context, draining bool) error {
	return r.take(ctx, "SetDraining", nil, draining)
}

func (r *recorder) MintToken(ctx context.Context, q service.NewToken) (v service.Token, err error) {
	err = r.take(ctx, "MintToken", &v, q)
	return v, err
}

func (r *recorder) Tokens(ctx context.Context) (v []service.Token, err error) {
	err = r.take(ctx, "Tokens", &v)
	return v, err
}

func (r *recorder) RevokeToken(ctx context.Context, id string) error {
	return r.take(ctx, "RevokeToken", nil, id)
}

func (r *recorder) Audit(ctx context.Context, p service.PageRequest) (v service.Page[service.AuditEntry], err error) {
	err = r.take(ctx, "Audit", &v, p)
	return v, err
}

func (r *recorder) LogLevels(ctx context.Context) (v map[string]string, err error) {
	err = r.take(ctx, "LogLevels", &v)
	return v, err
}

func (r *recorder) SetLogLevel(ctx context.Context, part string, level string) error {
	return r.take(ctx, "SetLogLevel", nil, part, level)
}

func (r *recorder) Backup(ctx context.Context, path string) (v service.Backup, err error) {
	err = r.take(ctx, "Backup", &v, path)
	return v, err
}

func (r *recorder) Reload(ctx context.Context) (v []string, err error) {
	err = r.take(ctx, "Reload", &v)
	return v, err
}

func (r *recorder) AddDefinition(ctx context.Context, chainID uint64, at common.Address) (v service.Definition, err error) {
	err = r.take(ctx, "AddDefinition", &v, chainID, at)
	return v, err
}

func (r *recorder) RemoveDefinition(ctx context.Context, chainID uint64, at common.Address) error {
	return r.take(ctx, "RemoveDefinition", nil, chainID, at)
}

func (r *recorder) ClearStore(ctx context.Context) error { return r.take(ctx, "ClearStore", nil) }

func (r *recorder) EthProvider(ctx context.Context, chainID uint64, method string, params json.RawMessage) (v json.RawMessage, err error) {
	err = r.take(ctx, "EthProvider", &v, chainID, method, params)
	return v, err
}

func (r *recorder) SweepAccount(ctx context.Context, owner channel.Identifier, chainID uint64, asset common.Address, to common.Address) (v common.Hash, err error) {
	err = r.take(ctx, "SweepAccount", &v, owner, chainID, asset, to)
	return v, err
}

func (r *recorder) Stop(ctx context.Context) error { return r.take(ctx, "Stop", nil) }
