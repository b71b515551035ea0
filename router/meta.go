package router

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// routing is what Vector's routing data says of a transfer.
type routing struct {
	id            common.Hash
	requireOnline bool
	recipient     channel.Identifier
	// chainID and asset are nil where the payer names none: those of the incoming
	// transfer then.
	chainID *uint64
	asset   *common.Address
	// sender reports that the data names a sender already.
	sender bool
	// quote is the quote that the payer goes by, nil for none; badQuote that there
	// is one which cannot be read.
	quote    *pricing.SignedQuote
	badQuote bool
}

type metaJSON struct {
	RoutingID     string          `json:"routingId"`
	RequireOnline *bool           `json:"requireOnline"`
	Path          []hopJSON       `json:"path"`
	Sender        json.RawMessage `json:"senderIdentifier"`
	Quote         json.RawMessage `json:"quote"`
}

type hopJSON struct {
	Recipient string  `json:"recipient"`
	ChainID   *uint64 `json:"recipientChainId"`
	Asset     *string `json:"recipientAssetId"`
}

// parseMeta reads routing data. Without a path the transfer is for us and
// routed is false. With one that cannot be followed, ok is false: the transfer
// is given back. A payer that does not say requireOnline gets true: it rather
// learns at once that the recipient is away than wait for it.
func parseMeta(meta []byte) (r routing, routed, ok bool) {
	if len(meta) == 0 {
		return r, false, false
	}
	var m metaJSON
	err := json.Unmarshal(meta, &m)
	if len(m.Path) == 0 {
		return r, false, false
	}
	hop := m.Path[0]
	r.recipient, r.chainID = channel.Identifier(hop.Recipient), hop.ChainID
	r.requireOnline = m.RequireOnline == nil || *m.RequireOnline
	r.sender = m.Sender != nil
	ok = err == nil && len(m.Path) == 1 && parseHex(m.RoutingID, r.id[:])
	if len(m.Quote) > 0 && string(m.Quote) != "null" {
		r.quote = new(pricing.SignedQuote)
		r.badQuote = json.Unmarshal(m.Quote, r.quote) != nil
	}
	if hop.Asset != nil {
		r.asset = new(common.Address)
		ok = ok && parseHex(*hop.Asset, r.asset[:])
	}
	return r, true, ok
}

// parseHex reads 0x and exactly len(into) bytes.
func parseHex(s string, into []byte) bool {
	if len(s) != 2+2*len(into) || s[0] != '0' || s[1] != 'x' {
		return false
	}
	_, err := hex.Decode(into, []byte(s[2:]))
	return err == nil
}

// forwardMeta returns what travels beside the outgoing transfer: all that the
// payer wrote, and who it is. Nil if that is too large.
func forwardMeta(meta []byte, r *routing, sender channel.Identifier) []byte {
	out := spliceSender(meta, sender)
	if r.sender {
		out = replaceSender(meta, sender)
	}
	if len(out) > channel.MaxMetaBytes {
		return nil
	}
	return out
}

// spliceSender adds a field to a JSON object that is known to have others.
func spliceSender(meta []byte, sender channel.Identifier) []byte {
	end := len(meta) - 1
	for end > 0 && meta[end] != '}' {
		end--
	}
	out := make([]byte, 0, end+24+len(sender))
	out = append(out, meta[:end]...)
	out = append(out, `,"senderIdentifier":"`...)
	out = append(out, sender...)
	return append(out, `"}`...)
}

// replaceSender overrides the sender that the payer wrote itself.
func replaceSender(meta []byte, sender channel.Identifier) []byte {
	var m map[string]json.RawMessage
	if json.Unmarshal(meta, &m) != nil {
		return nil
	}
	for k := range m { // encoding/json, there as here, does not heed case
		if strings.EqualFold(k, "senderIdentifier") {
			delete(m, k)
		}
	}
	m["senderIdentifier"] = json.RawMessage(`"` + sender + `"`)
	out, err := json.Marshal(m)
	if err != nil {
		return nil
	}
	return out
}

// cancelMeta tells the payer why.
func cancelMeta(routingID common.Hash, reason Reason) []byte {
	return fmt.Appendf(nil, `{"routingId":"%s","cancellationReason":"%s"}`, routingID.Hex(), reason)
}
