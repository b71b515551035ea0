package rpc

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// maxPage is the largest page that may be asked for.
const maxPage = 1000

// input reads the fields of a message. The first that cannot be right is kept in
// err; readers after it return what they can.
type input struct{ err error }

func (in *input) fail(field, format string, args ...any) {
	if in.err == nil {
		in.err = service.Invalid(field, format, args...)
	}
}

// need reports whether a field that must be there is.
func (in *input) need(field, s string) bool {
	if s == "" {
		in.fail(field, "is missing")
	}
	return s != ""
}

// clip shortens what came from outside, for messages.
func clip(s string) string {
	if len(s) > 80 {
		return strings.ToValidUTF8(s[:80], "") + "…"
	}
	return s
}

func (in *input) text(field, s string) string {
	in.need(field, s)
	return s
}

func (in *input) identity(field, s string) channel.Identifier {
	if !in.need(field, s) {
		return ""
	}
	return in.optionalIdentity(field, s)
}

func (in *input) optionalIdentity(field, s string) channel.Identifier {
	if s == "" {
		return ""
	}
	id := channel.Identifier(s)
	if _, err := id.Parse(); err != nil {
		in.fail(field, "is %v", err)
	}
	return id
}

func (in *input) address(field, s string) common.Address {
	if !in.need(field, s) {
		return common.Address{}
	}
	return in.optionalAddress(field, s)
}

func (in *input) optionalAddress(field, s string) common.Address {
	if s == "" {
		return common.Address{}
	}
	m, err := common.NewMixedcaseAddressFromString(s)
	if err != nil || !strings.HasPrefix(s, "0x") {
		in.fail(field, "must be an address of 0x and 40 hex digits (got %q)", clip(s))
		return common.Address{}
	}
	if s[2:] != strings.ToLower(s[2:]) && s[2:] != strings.ToUpper(s[2:]) && !m.ValidChecksum() {
		in.fail(field, "is an address with a wrong checksum (got %q)", clip(s))
	}
	return m.Address()
}

func (in *input) hash(field, s string) common.Hash {
	if !in.need(field, s) {
		return common.Hash{}
	}
	return in.optionalHash(field, s)
}

func (in *input) optionalHash(field, s string) common.Hash {
	if s == "" {
		return common.Hash{}
	}
	b, err := parseHex(s)
	if err != nil || len(b) != common.HashLength {
		in.fail(field, "must be 0x and 64 hex digits (got %q)", clip(s))
		return common.Hash{}
	}
	return common.BytesToHash(b)
}

func parseHex(s string) ([]byte, error) {
	digits, ok := strings.CutPrefix(s, "0x")
	if !ok {
		return nil, fmt.Errorf("no 0x")
	}
	return hex.DecodeString(digits)
}

// optionalBytes reads hex; "" and "0x" are none.
func (in *input) optionalBytes(field, s string) []byte {
	if s == "" {
		return nil
	}
	b, err := parseHex(s)
	if err != nil {
		in.fail(field, "must be 0x and pairs of hex digits (got %q)", clip(s))
	}
	return b
}

func (in *input) signature(field, s string) (sig channel.Signature) {
	if b := in.optionalBytes(field, s); len(b) == len(sig) {
		copy(sig[:], b)
	} else if s != "" {
		in.fail(field, "must be a signature of 65 bytes")
	}
	return sig
}

func (in *input) amount(field, s string) channel.Amount {
	if !in.need(field, s) {
		return channel.Amount{}
	}
	return in.optionalAmount(field, s)
}

func (in *input) optionalAmount(field, s string) channel.Amount {
	if s == "" {
		return channel.Amount{}
	}
	a, err := channel.ParseAmount(s)
	if err != nil {
		in.fail(field, "is %v", err)
	}
	return a
}

func (in *input) chain(field string, id uint64) uint64 {
	if id == 0 {
		in.fail(field, "is missing")
	}
	return id
}

// object reads a JSON object; "" is none.
func (in *input) object(field, s string) json.RawMessage {
	if s == "" {
		return nil
	}
	var m map[string]json.RawMessage
	if err := json.Unmarshal([]byte(s), &m); err != nil || m == nil {
		in.fail(field, "must be a JSON object")
	}
	return json.RawMessage(s)
}

func (in *input) page(size uint32, cursor uint64) service.PageRequest {
	if size > maxPage {
		in.fail("page_size", "must be at most %d (got %d)", maxPage, size)
	}
	return service.PageRequest{Limit: int(size), Cursor: cursor}
}

// once gives the call the idempotency key that the client sent.
func (in *input) once(ctx context.Context, key string) context.Context {
	if key == "" {
		return ctx
	}
	if service.CheckKey(key) != nil {
		in.fail("idempotency_key", "must have 1 to 128 characters of printable ASCII")
	}
	return service.Idempotent(ctx, key)
}

func (in *input) quote(field string, q *sluicev1.Quote) *service.Quote {
	if q == nil {
		return nil
	}
	at := func(name string) string { return field + "." + name }
	return &service.Quote{
		Router: in.identity(at("router"), q.Router),
		Amount: in.amount(at("amount"), q.Amount), Asset: in.address(at("asset"), q.Asset), ChainID: in.chain(at("chain_id"), q.ChainId),
		Recipient: in.identity(at("recipient"), q.Recipient), RecipientChain: in.chain(at("recipient_chain_id"), q.RecipientChainId),
		RecipientAsset: in.address(at("recipient_asset"), q.RecipientAsset), Fee: in.amount(at("fee"), q.Fee),
		RecipientAmount: in.optionalAmount(at("recipient_amount"), q.RecipientAmount), ExpiryMs: q.ExpiryMs,
		Signature: in.signature(at("signature"), q.Signature),
	}
}

func (in *input) names(field string, names []string) []channel.EventName {
	out := make([]channel.EventName, len(names))
	for i, n := range names {
		out[i] = channel.EventName(in.text(fmt.Sprintf("%s[%d]", field, i), n))
	}
	return out
}
