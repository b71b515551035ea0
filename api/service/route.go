package service

import (
	"encoding/json"
	"fmt"
	"maps"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/channel"
)

// route is what travels beside a transfer: where it is to be forwarded, in
// Vector's form, under what the caller wrote itself.
type route struct {
	meta map[string]any
	// routingID is the caller's own, or zero.
	routingID common.Hash
}

type hopJSON struct {
	Recipient channel.Identifier `json:"recipient"`
	ChainID   uint64             `json:"recipientChainId"`
	Asset     string             `json:"recipientAssetId"`
}

func newRoute(cfg *channel.Config, r *CreateRequest) (route, error) {
	out := route{meta: map[string]any{}}
	peer := cfg.IDs[cfg.Peer()]
	to := hopJSON{Recipient: peer, ChainID: cfg.ChainID, Asset: r.Asset.Hex()}
	if r.Recipient != "" {
		if _, err := r.Recipient.Parse(); err != nil {
			return out, Invalid("recipient", "is not valid: %v", err)
		}
		to.Recipient = r.Recipient
	}
	if r.RecipientChain != 0 {
		to.ChainID = r.RecipientChain
	}
	if r.RecipientAsset != nil {
		to.Asset = r.RecipientAsset.Hex()
	}
	switch here := to.ChainID == cfg.ChainID; {
	case to.Recipient == cfg.IDs[cfg.Me] && here && to.Asset == r.Asset.Hex():
		return out, Invalid("recipient", "is the payer itself, on the same chain and in the same asset")
	case to.Recipient != peer || !here || to.Asset != r.Asset.Hex():
		out.meta["path"], out.meta["requireOnline"] = []hopJSON{to}, true
	}
	if r.Quote != nil {
		out.meta["quote"] = quoteMeta(r.Quote)
	}
	if err := checkMeta(r.Meta); err != nil {
		return out, err
	}
	var own map[string]any
	if len(r.Meta) > 0 {
		raw := map[string]json.RawMessage{}
		if err := json.Unmarshal(r.Meta, &raw); err != nil {
			return out, Invalid("meta", "must be a JSON object")
		}
		own = make(map[string]any, len(raw))
		for k, v := range raw {
			own[k] = v
		}
	}
	maps.Copy(out.meta, own)
	var err error
	out.routingID, err = routingIDOf(out.meta)
	return out, err
}

// routingIDOf returns the caller's own routing id, zero for none.
func routingIDOf(meta map[string]any) (id common.Hash, err error) {
	raw, ok := meta["routingId"].(json.RawMessage)
	if !ok {
		return id, nil
	}
	var s string
	err = json.Unmarshal(raw, &s)
	if err == nil {
		id, err = ParseHash(s)
	}
	if err != nil || id == (common.Hash{}) {
		return id, Invalid("meta.routingId", "must be 0x and 64 hex digits, not all zero")
	}
	return id, nil
}

// encode returns the routing id, which comes from the call's id where the caller
// has none of its own, and the whole meta.
func (r *route) encode(call common.Hash) (common.Hash, []byte, error) {
	id := r.routingID
	if id == (common.Hash{}) {
		id = derive(call, "routing")
	}
	r.meta["routingId"] = id
	raw, err := json.Marshal(r.meta)
	if err != nil {
		return id, nil, fmt.Errorf("meta as JSON: %w", err)
	}
	if len(raw) > channel.MaxMetaBytes {
		return id, nil, Invalid("meta", "has %d bytes with what routing adds, at most %d", len(raw), channel.MaxMetaBytes)
	}
	return id, raw, nil
}

// quoteMeta is a quote in Vector's shape, as routers read it.
func quoteMeta(q *Quote) map[string]any {
	return map[string]any{
		"routerIdentifier": q.Router, "amount": q.Amount.String(), "assetId": q.Asset.Hex(), "chainId": q.ChainID, "recipient": q.Recipient,
		"recipientChainId": q.RecipientChain, "recipientAssetId": q.RecipientAsset.Hex(), "fee": q.Fee.String(),
		"expiry": strconv.FormatUint(q.ExpiryMs, 10), "signature": hexutil.Bytes(q.Signature[:]),
	}
}
