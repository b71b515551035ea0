package api

import (
	"context"
	"encoding/json"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func quoteRoutes() []route {
	transfer := need("transferId", kindHash(), "The transfer that carries the withdrawal.")
	exact := may("receiveExactAmount", kindBool(), "Makes amount what the recipient gets, and not what the payer gives.")
	admin := may("adminToken", kindText(1024), "Vector's; the Authorization header says who asks.")
	return []route{
		{
			method: post, path: "/transfers/quote", summary: "Asks a router for a price that binds it.", scope: service.Read,
			fields: []field{
				owner(), need("routerIdentifier", kindIdentifier(), "The router, a counterparty of the identity."),
				need("amount", kindAmount(), "Base units of assetId, or with receiveExactAmount of recipientAssetId."), assetField(),
				need("chainId", kindChainID(), "The chain to pay on."), may("recipient", kindIdentifier(), "Who is to be paid; the identity itself if absent."),
				may("recipientChainId", kindChainID(), "The chain to be paid on; chainId if absent."),
				may("recipientAssetId", kindAddress(), "The asset to be paid in; assetId if absent."), exact,
			},
			answer: quoteAnswer{}, handle: transferQuote,
		},
		{
			method: post, path: "/withdraw/quote", summary: "Says what a withdrawal costs: nothing, in this version.", scope: service.Read,
			fields: []field{owner(), inChannel(), need("amount", kindAmount(), "How much to take out, base units."), assetField(), exact},
			answer: withdrawQuoteAnswer{}, handle: withdrawQuote,
		},
		{
			method: post, path: "/withdraw/retry", summary: "Sends a complete withdrawal to the chain again.", scope: service.Pay,
			fields: []field{owner(), inChannel(), transfer}, answer: retryAnswer{}, handle: retryWithdrawal,
		},
		{
			method: post, path: "/withdraw/submit", summary: "Sends all withdrawals that are complete and not on chain.", scope: service.Administer,
			fields: []field{admin}, answer: map[string][]submittedAnswer{}, handle: submitWithdrawals,
		},
		{
			method: post, path: "/restore", summary: "Takes a channel over from the counterparty after data was lost.", scope: service.Administer,
			fields: []field{owner(), need("counterpartyIdentifier", kindIdentifier(), "Who the channel is with."), need("chainId", kindChainID(), "The chain of the channel.")},
			answer: channelAnswer{}, handle: restore,
		},
		{
			method: post, path: "/clear-store", summary: "Forgets everything; refused where a chain may hold real money.", scope: service.Administer,
			fields: []field{admin}, answer: messageAnswer{}, handle: clearStore,
		},
		{
			method: post, path: "/ethprovider/{chainId}", summary: "Passes a method that only reads to a chain's endpoint.", scope: service.Administer,
			fields: []field{
				need("chainId", kindChainID(), "The chain."), need("method", kindText(64), "The JSON-RPC method."),
				may("params", kindParams(), "Its parameters, an array."),
			},
			answer: providerAnswer{}, handle: ethProvider,
		},
	}
}

// kindParams is a short array of anything.
func kindParams() *kind {
	return &kind{json: "array", schema: schema{"type": "array", "maxItems": 16}, parse: func(s string) (any, error) {
		var list []json.RawMessage
		if json.Unmarshal([]byte(s), &list) != nil || len(list) > 16 {
			return nil, errPlain("must be a JSON array of at most 16")
		}
		return json.RawMessage(s), nil
	}}
}

type providerAnswer struct {
	Result json.RawMessage `json:"result" about:"What the endpoint answered."`
}

func ethProvider(ctx context.Context, s *Server, in *input) (any, error) {
	out, err := s.opt.Service.EthProvider(ctx, in.number("chainId"), in.text("method"), in.raw("params"))
	return providerAnswer{out}, err
}

func transferQuote(ctx context.Context, s *Server, in *input) (any, error) {
	q, err := s.opt.Service.TransferQuote(ctx, service.QuoteRequest{
		Owner: in.owner(), Router: in.identifier("routerIdentifier"), Amount: in.amount("amount"), ChainID: in.number("chainId"), Asset: in.address("assetId"),
		Recipient: in.identifier("recipient"), RecipientChain: in.number("recipientChainId"), RecipientAsset: in.address("recipientAssetId"),
		RecipientAssetSet: in.has("recipientAssetId"), ReceiveExact: in.boolean("receiveExactAmount"),
	})
	return showQuote(&q), err
}

type withdrawQuoteAnswer struct {
	Channel   address        `json:"channelAddress" about:"The channel."`
	Amount    channel.Amount `json:"amount" about:"What leaves the channel, base units."`
	Asset     address        `json:"assetId" about:"The token; the zero address is the native coin."`
	Fee       channel.Amount `json:"fee" about:"What of it the counterparty keeps, base units."`
	Expiry    string         `json:"expiry" about:"Until when the quote holds, Unix milliseconds." schema:"decimal"`
	Signature hexutil.Bytes  `json:"signature" about:"The counterparty's; zero where nothing is charged."`
}

func withdrawQuote(ctx context.Context, s *Server, in *input) (any, error) {
	q, err := s.opt.Service.WithdrawQuote(ctx, service.WithdrawQuoteRequest{
		Owner: in.owner(), Channel: in.address("channelAddress"), Asset: in.address("assetId"), Amount: in.amount("amount"), ReceiveExact: in.boolean("receiveExactAmount"),
	})
	return withdrawQuoteAnswer{address(q.Channel), q.Amount, address(q.Asset), q.Fee, decimal(q.ExpiryMs), q.Signature[:]}, err
}

type retryAnswer struct {
	Channel  address      `json:"channelAddress" about:"The channel."`
	Transfer common.Hash  `json:"transferId" about:"The transfer that carries the withdrawal."`
	TxHash   *common.Hash `json:"transactionHash,omitempty" about:"The transaction that pays it out."`
}

func retryWithdrawal(ctx context.Context, s *Server, in *input) (any, error) {
	w, err := s.opt.Service.RetryWithdrawal(ctx, in.owner(), in.hash("transferId"))
	return retryAnswer{address(w.Config.Channel), w.Transfer, showTx(w.TxHash)}, err
}

type submittedAnswer struct {
	Tx       *common.Hash `json:"transactionHash,omitempty" about:"The transaction, if one was sent."`
	Transfer common.Hash  `json:"transferId" about:"The transfer that carries the withdrawal."`
	Channel  address      `json:"channelAddress" about:"The channel."`
	Error    *errorAnswer `json:"error,omitempty" about:"Why none was."`
}

func submitWithdrawals(ctx context.Context, s *Server, _ *input) (any, error) {
	list, err := s.opt.Service.SubmitWithdrawals(ctx)
	out := map[channel.Identifier][]submittedAnswer{}
	for _, w := range list {
		one := submittedAnswer{showTx(w.Tx), w.Transfer, address(w.Channel), nil}
		if w.Err != nil {
			one.Error = showError(w.Err, nil)
		}
		out[w.Owner] = append(out[w.Owner], one)
	}
	return out, err
}

func restore(ctx context.Context, s *Server, in *input) (any, error) {
	at, err := s.opt.Service.Restore(ctx, in.owner(), in.identifier("counterpartyIdentifier"), in.number("chainId"))
	return channelAnswer{address(at)}, err
}

func clearStore(ctx context.Context, s *Server, _ *input) (any, error) {
	return messageAnswer{"The store is cleared."}, s.opt.Service.ClearStore(ctx)
}

// quoteAnswer is Vector's TransferQuote.
type quoteAnswer struct {
	Router         channel.Identifier `json:"routerIdentifier" about:"The router that gave the quote."`
	Amount         channel.Amount     `json:"amount" about:"What leaves the payer's channel, base units of assetId."`
	Asset          address            `json:"assetId" about:"What is paid with."`
	ChainID        uint64             `json:"chainId" about:"The chain that is paid on."`
	Recipient      channel.Identifier `json:"recipient" about:"Who is paid."`
	RecipientChain uint64             `json:"recipientChainId" about:"The chain that the recipient is paid on."`
	RecipientAsset address            `json:"recipientAssetId" about:"What the recipient is paid in."`
	Fee            channel.Amount     `json:"fee" about:"What the router keeps of amount, base units of assetId."`
	Expiry         string             `json:"expiry" about:"Until when the quote binds, Unix milliseconds." schema:"decimal"`
	Signature      hexutil.Bytes      `json:"signature" about:"The router's."`
}

func showQuote(q *service.Quote) quoteAnswer {
	return quoteAnswer{
		q.Router, q.Amount, address(q.Asset), q.ChainID, q.Recipient, q.RecipientChain, address(q.RecipientAsset), q.Fee,
		strconv.FormatUint(q.ExpiryMs, 10), q.Signature[:],
	}
}

// readQuote reads what showQuote wrote.
func readQuote(raw json.RawMessage) (*service.Quote, error) {
	fields := []field{
		need("routerIdentifier", kindIdentifier(), ""), need("amount", kindAmountOrZero(), ""), need("assetId", kindAddress(), ""),
		need("chainId", kindChainID(), ""), need("recipient", kindIdentifier(), ""), need("recipientChainId", kindChainID(), ""),
		need("recipientAssetId", kindAddress(), ""), need("fee", kindAmountOrZero(), ""), need("expiry", kindDecimal(), ""), need("signature", kindHex(), ""),
	}
	in, err := readObject("quote", raw, fields)
	if err != nil {
		return nil, err
	}
	q := &service.Quote{
		Router: in.identifier("routerIdentifier"), Amount: in.amount("amount"), Asset: in.address("assetId"), ChainID: in.number("chainId"),
		Recipient: in.identifier("recipient"), RecipientChain: in.number("recipientChainId"), RecipientAsset: in.address("recipientAssetId"),
		Fee: in.amount("fee"), ExpiryMs: in.number("expiry"),
	}
	sig := read[[]byte](in, "signature")
	if len(sig) != len(q.Signature) {
		return nil, service.Invalid("quote.signature", "must be 0x and 130 hex digits")
	}
	q.Signature = channel.Signature(sig)
	return q, in.fault
}
