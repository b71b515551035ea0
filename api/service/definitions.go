package service

import (
	"bytes"
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// maxExpiryAhead is how far ahead an expiry may be, seconds: as long as seen lock
// hashes are kept. It also catches milliseconds.
const maxExpiryAhead = 400 * 86_400

// Definitions implements API.
func (s *Service) Definitions(ctx context.Context, chainID uint64) ([]Definition, error) {
	if err := s.may(ctx, Act{Scope: Read, Shared: true}); err != nil {
		return nil, err
	}
	if _, err := s.chain(chainID); err != nil {
		return nil, err
	}
	return s.opt.Kinds.Registered(ctx, chainID)
}

// natives are what this node runs without an EVM.
func natives(chainID uint64, c node.Contracts) []Definition {
	var out []Definition
	for _, d := range vector.Definitions(c) {
		out = append(out, Definition{
			ChainID: chainID, Name: d.Name, Address: common.HexToAddress(d.Definition), StateEncoding: d.StateEncoding,
			ResolverEncoding: d.ResolverEncoding, Cancel: common.FromHex(d.EncodedCancel), Native: true, Enabled: true,
		})
	}
	return out
}

// definitionAt returns the definition at an address; of one that this node does
// not know only the address.
func (s *Service) definitionAt(chainID uint64, c node.Contracts, at common.Address) Definition {
	if d, ok := s.opt.Kinds.Kind(chainID, at); ok {
		return d
	}
	for _, d := range natives(chainID, c) {
		if d.Address == at {
			return d
		}
	}
	return Definition{ChainID: chainID, Address: at, StateEncoding: "bytes", ResolverEncoding: "bytes"}
}

// definitionOf returns what a request calls a kind of transfer: a name or an
// address. Withdrawals have a call of their own, which makes sure of what is
// signed.
func (s *Service) definitionOf(chainID uint64, c node.Contracts, kind string) (Definition, error) {
	for _, d := range append(natives(chainID, c), s.opt.Kinds.Kinds(chainID)...) {
		switch {
		case !d.Enabled:
		case kind != d.Name && !strings.EqualFold(kind, d.Address.Hex()):
		case d.Address == c.Withdraw:
			return d, Invalid("type", "cannot be a withdrawal here: use /withdraw")
		default:
			return d, nil
		}
	}
	if kind == "" {
		return Definition{}, Invalid("type", "is missing")
	}
	return Definition{}, Invalid("type", "is no transfer definition that the node takes on this chain (got %q); there is %s, and those that the list of definitions shows as enabled", clip(kind), vector.HashlockName)
}

// encodeState returns the initial state that details describe, and its lock hash,
// zero where the definition has none.
func (s *Service) encodeState(c Chain, d Definition, details json.RawMessage) (state []byte, lock common.Hash, err error) {
	if d.Address != c.Contracts().Hashlock {
		state, err = encodeKind(d.StateEncoding, "details", details)
		return state, lock, err
	}
	o, err := objectOf("details", details)
	if err != nil {
		return nil, lock, err
	}
	h := transfer.HashlockState{LockHash: o.hash("lockHash"), Expiry: s.expiry(o, c)}
	switch h.LockHash {
	case common.Hash{}:
		o.fail("lockHash", "is zero")
	case transfer.LockHash(common.Hash{}):
		o.fail("lockHash", "is that of the zero secret, which means cancel")
	}
	return h.Encode(), h.LockHash, o.err
}

// expiry reads Unix seconds, 0 for never.
func (s *Service) expiry(o *object, c Chain) uint64 {
	text := o.text("expiry")
	if o.err != nil {
		return 0
	}
	n, err := strconv.ParseUint(text, 10, 64)
	if err != nil {
		o.fail("expiry", "must be Unix seconds as a decimal string, 0 for never (got %q)", clip(text))
	}
	now := uint64(s.opt.Now().Unix())
	if head, _, ok := c.Times(); ok {
		now = max(now, head)
	}
	switch {
	case n == 0:
	case n <= now:
		o.fail("expiry", "%d is in the past (it is %d on the chain)", n, now)
	case n > now+maxExpiryAhead:
		o.fail("expiry", "%d is more than 400 days ahead; give Unix seconds", n)
	}
	return n
}

// encodeResolver returns the resolver that a request describes; a cancel is nil.
func (s *Service) encodeResolver(chainID uint64, c node.Contracts, def common.Address, resolver json.RawMessage) ([]byte, error) {
	if d, ok := s.opt.Kinds.Kind(chainID, def); ok {
		b, err := encodeKind(d.ResolverEncoding, "transferResolver", resolver)
		if err == nil && bytes.Equal(b, d.Cancel) {
			b = nil
		}
		return b, err
	}
	o, err := objectOf("transferResolver", resolver)
	if err != nil {
		return nil, err
	}
	switch def {
	case c.Hashlock:
		if h := o.hash("preImage"); h != (common.Hash{}) {
			return h[:], o.err
		}
		return nil, o.err
	case c.Withdraw:
		b := o.bytes("responderSignature")
		if o.err == nil && len(b) != len(channel.Signature{}) {
			o.fail("responderSignature", "must be 0x and 130 hex digits")
		}
		if o.err != nil {
			return nil, o.err
		}
		if sig := channel.Signature(b); sig != (channel.Signature{}) {
			return transfer.EncodeWithdrawResolver(sig), nil
		}
		return nil, nil
	}
	return nil, Invalid("transferId", "is of a definition that this interface cannot resolve")
}

// object is a JSON object of a request. The first field that cannot be right is
// kept in err.
type object struct {
	name string
	m    map[string]json.RawMessage
	err  error
}

func objectOf(name string, raw json.RawMessage) (*object, error) {
	o := &object{name: name}
	if len(raw) == 0 || string(raw) == "null" {
		return o, Invalid(name, "is missing")
	}
	if json.Unmarshal(raw, &o.m) != nil || o.m == nil {
		return o, Invalid(name, "must be a JSON object")
	}
	return o, nil
}

func (o *object) fail(field, format string, args ...any) {
	if o.err == nil {
		o.err = Invalid(o.name+"."+field, format, args...)
	}
}

// text returns a string, or a number as it stands there.
func (o *object) text(field string) string {
	raw, ok := o.m[field]
	if !ok {
		o.fail(field, "is missing")
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		var num json.Number
		if json.Unmarshal(raw, &num) != nil {
			o.fail(field, "must be a string")
		}
		return num.String()
	}
	return s
}

func (o *object) bytes(field string) []byte {
	s := o.text(field)
	if o.err != nil {
		return nil
	}
	b, err := ParseHex(s)
	if err != nil {
		o.fail(field, "is not valid: %v", err)
	}
	return b
}

func (o *object) hash(field string) common.Hash {
	s := o.text(field)
	if o.err != nil {
		return common.Hash{}
	}
	h, err := ParseHash(s)
	if err != nil {
		o.fail(field, "is not valid: %v", err)
	}
	return h
}

// ParseHex reads 0x and hex digits.
func ParseHex(s string) ([]byte, error) {
	digits, ok := strings.CutPrefix(s, "0x")
	if !ok {
		return nil, errors.New("want 0x and hex digits")
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, errors.New("want 0x and an even number of hex digits")
	}
	return b, nil
}

// ParseHash reads 32 bytes of hex.
func ParseHash(s string) (common.Hash, error) {
	b, err := ParseHex(s)
	if err != nil || len(b) != common.HashLength {
		return common.Hash{}, fmt.Errorf("want 0x and 64 hex digits (got %q)", clip(s))
	}
	return common.BytesToHash(b), nil
}

// clip keeps what a caller sent short in messages.
func clip(s string) string {
	if len(s) > 100 {
		return s[:100] + "…"
	}
	return s
}
