package api

import (
	"context"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
)

func withdrawRoutes() []route {
	return []route{
		{
			method: post, path: "/withdraw", summary: "Takes funds out of a channel.", scope: service.Pay,
			fields: []field{
				owner(), inChannel(), need("amount", kindAmount(), "How much to take out, base units."), assetField(),
				need("recipient", kindAddress(), "Who is paid on chain."),
				may("timeout", kindSeconds(), "How long a dispute of the transfer lasts, seconds as a decimal string; the config's default."),
				may("quote", kindObject(), "Vector's; a withdrawal costs no fee."),
				may("callTo", kindAddress(), "A helper contract that the channel calls after it has paid."),
				may("callData", kindHex(), "What the helper is called with; needs callTo."),
				may("meta", kindObject(), "A JSON object that travels beside it, at most 4096 bytes."),
				may("initiatorSubmits", kindBool(), "Keeps the counterparty from sending the transaction."),
			},
			answer: withdrawAnswer{}, handle: withdraw,
		},
		{
			method: get, path: me + "/withdraw/transfer/{transferId}", summary: "Returns the withdrawal that a transfer carries.", scope: service.Read,
			fields: []field{owner(), need("transferId", kindHash(), "The transfer.")}, answer: commitmentAnswer{}, handle: getWithdrawal,
		},
		{
			method: get, path: me + "/withdraw/transaction/{transactionHash}", summary: "Returns the withdrawal that a transaction paid out.", scope: service.Read,
			fields: []field{owner(), need("transactionHash", kindHash(), "The transaction.")}, answer: commitmentAnswer{}, handle: getWithdrawalByTx,
		},
	}
}

type withdrawAnswer struct {
	Channel     address           `json:"channelAddress" about:"The channel."`
	Transfer    common.Hash       `json:"transferId" about:"The transfer that carries the withdrawal."`
	TxHash      *common.Hash      `json:"transactionHash,omitempty" about:"The transaction that pays it out, once one is sent."`
	Transaction transactionAnswer `json:"transaction" about:"What anybody may send to pay the withdrawal out."`
}

type transactionAnswer struct {
	To    address       `json:"to" about:"The channel."`
	Value string        `json:"value" about:"Wei to send: 0." schema:"decimal"`
	Data  hexutil.Bytes `json:"data" about:"The call."`
}

func showWithdraw(w *service.Withdrawal) withdrawAnswer {
	at := address(w.Config.Channel)
	return withdrawAnswer{Channel: at, Transfer: w.Transfer, TxHash: showTx(w.TxHash), Transaction: transactionAnswer{To: at, Value: "0", Data: w.Call}}
}

func withdraw(ctx context.Context, s *Server, in *input) (any, error) {
	w, err := s.opt.Service.Withdraw(ctx, service.WithdrawRequest{
		Owner: in.owner(), Channel: in.address("channelAddress"), Asset: in.address("assetId"), Amount: in.amount("amount"), Recipient: in.address("recipient"),
		Timeout: in.number("timeout"), CallTo: in.address("callTo"), CallData: read[[]byte](in, "callData"), InitiatorSubmits: in.boolean("initiatorSubmits"),
		Meta: in.compact("meta"),
	})
	if err != nil {
		return nil, err
	}
	return showWithdraw(&w), nil
}

// commitmentAnswer is Vector's WithdrawCommitmentJson.
type commitmentAnswer struct {
	AliceSignature *hexutil.Bytes `json:"aliceSignature,omitempty" about:"Alice's signature on the commitment."`
	BobSignature   *hexutil.Bytes `json:"bobSignature,omitempty" about:"Bob's signature on the commitment."`
	Channel        address        `json:"channelAddress" about:"The channel."`
	Alice          address        `json:"alice" about:"Alice's address."`
	Bob            address        `json:"bob" about:"Bob's address."`
	Recipient      address        `json:"recipient" about:"Who is paid on chain."`
	Asset          address        `json:"assetId" about:"The token; the zero address is the native coin."`
	Amount         channel.Amount `json:"amount" about:"How much is paid, base units."`
	Nonce          string         `json:"nonce" about:"What makes the commitment unique, decimal." schema:"decimal"`
	CallTo         address        `json:"callTo" about:"A helper contract that the channel calls; zero for none."`
	CallData       hexutil.Bytes  `json:"callData" about:"What the helper is called with."`
	TxHash         *common.Hash   `json:"transactionHash,omitempty" about:"The transaction that pays it out, once one is known."`
	Paid           bool           `json:"paid" about:"Whether the chain has paid it out: the transaction need not be known then."`
}

func getWithdrawal(ctx context.Context, s *Server, in *input) (any, error) {
	w, err := s.opt.Service.Withdrawal(ctx, in.owner(), in.hash("transferId"))
	if err != nil {
		return nil, err
	}
	return showCommitment(&w), nil
}

func getWithdrawalByTx(ctx context.Context, s *Server, in *input) (any, error) {
	w, err := s.opt.Service.WithdrawalByTx(ctx, in.owner(), in.hash("transactionHash"))
	if err != nil {
		return nil, err
	}
	return showCommitment(&w), nil
}

func showCommitment(w *service.Withdrawal) commitmentAnswer {
	d := &w.Data
	return commitmentAnswer{
		AliceSignature: vector.Signature(w.Sigs[channel.Alice]), BobSignature: vector.Signature(w.Sigs[channel.Bob]),
		Channel: address(w.Config.Channel), Alice: address(w.Config.Signers[channel.Alice]), Bob: address(w.Config.Signers[channel.Bob]),
		Recipient: address(d.Recipient), Asset: address(d.Asset), Amount: d.Amount, Nonce: d.Nonce.String(),
		CallTo: address(d.CallTo), CallData: d.CallData, TxHash: showTx(w.TxHash), Paid: w.Paid,
	}
}
