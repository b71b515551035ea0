package api

import (
	"encoding/json"
	"strconv"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

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
