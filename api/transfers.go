package api

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
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

type transferAnswer struct {
	Channel   string       `json:"channelAddress"`
	Transfer  common.Hash  `json:"transferId"`
	RoutingID *common.Hash `json:"routingId,omitempty"`
}

func createTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return nil, err
	}
	p := node.CreateParams{Key: cfg.Key(), Asset: in.address("assetId"), Amount: in.amount("amount"), Definition: definitionOf(in, c.Contracts())}
	if p.Timeout = in.seconds("timeout"); p.Timeout == 0 {
		p.Timeout = s.opt.TransferTimeout
	}
	state := s.hashlockOf(in, c)
	routingID, meta, err := s.routingMeta(in, &cfg, p.Asset)
	if err != nil {
		return nil, err
	}
	p.InitialState, p.Meta = state.Encode(), meta
	var id common.Hash
	err = s.underLock(ctx, &cfg, state.LockHash, routingID, func() error {
		id, err = s.opt.Node.Create(ctx, p)
		return err
	})
	if err != nil {
		return nil, err
	}
	return transferAnswer{cfg.Channel.Hex(), id, &routingID}, nil
}

// definitionOf reads the kind of transfer, a name or an address. Withdrawals have
// a route of their own, which makes sure of what is signed.
func definitionOf(in *input, c node.Contracts) common.Address {
	s, ok := in.text("type")
	switch {
	case !ok:
		in.fail("type", "is missing")
	case s == vector.HashlockName || strings.EqualFold(s, c.Hashlock.Hex()):
		return c.Hashlock
	case s == vector.WithdrawName || strings.EqualFold(s, c.Withdraw.Hex()):
		in.fail("type", "cannot be a withdrawal here: use /withdraw")
	default:
		in.fail("type", "is no transfer definition of this chain (got %q); there is %s", clip(s), vector.HashlockName)
	}
	return common.Address{}
}

func (s *Server) hashlockOf(in *input, c Chain) transfer.HashlockState {
	d := in.within("details")
	state := transfer.HashlockState{LockHash: d.hash("lockHash")}
	expiry := d.text("expiry")
	if in.err != nil {
		return state
	}
	switch state.LockHash {
	case common.Hash{}:
		in.fail("details.lockHash", "is zero")
	case transfer.LockHash(common.Hash{}):
		in.fail("details.lockHash", "is that of the zero secret, which means cancel")
	}
	n, err := strconv.ParseUint(expiry, 10, 64)
	if err != nil {
		in.fail("details.expiry", "must be Unix seconds as a decimal string, 0 for never (got %q)", clip(expiry))
	}
	now := uint64(s.opt.Now().Unix())
	if head, _, ok := c.Times(); ok {
		now = max(now, head)
	}
	switch {
	case n == 0:
	case n <= now:
		in.fail("details.expiry", "%d is in the past (it is %d on the chain)", n, now)
	case n > now+maxExpiryAhead:
		in.fail("details.expiry", "%d is more than 400 days ahead; give Unix seconds", n)
	}
	state.Expiry = n
	return state
}

type hop struct {
	Recipient channel.Identifier `json:"recipient"`
	ChainID   uint64             `json:"recipientChainId"`
	Asset     string             `json:"recipientAssetId"`
}

// routingMeta returns what travels beside the transfer: where it is to be
// forwarded, in Vector's form, under what the caller wrote itself.
func (s *Server) routingMeta(in *input, cfg *channel.Config, asset common.Address) (common.Hash, []byte, error) {
	meta := map[string]any{}
	peer := cfg.IDs[cfg.Peer()]
	to := hop{Recipient: peer, ChainID: cfg.ChainID, Asset: asset.Hex()}
	recipient, named := in.optionalIdentifier("recipient")
	if named {
		to.Recipient = recipient
	}
	if id, ok := in.number("recipientChainId", 1<<53-1); ok {
		to.ChainID = id
	}
	if a, ok := in.optionalAddress("recipientAssetId"); ok {
		to.Asset = a.Hex()
	}
	switch here := to.ChainID == cfg.ChainID; {
	case to.Recipient == cfg.IDs[cfg.Me] && here && to.Asset == asset.Hex():
		in.fail("recipient", "is the payer itself, on the same chain and in the same asset")
	case to.Recipient != peer || !here || to.Asset != asset.Hex():
		meta["path"], meta["requireOnline"] = []hop{to}, true
	}
	if q := in.object("quote"); q != nil {
		meta["quote"] = q
	}
	for k, v := range in.object("meta") {
		meta[k] = v
	}
	id := routingIDOf(in, meta)
	if in.err != nil {
		return id, nil, in.err
	}
	if id == (common.Hash{}) {
		if _, err := io.ReadFull(s.opt.Rand, id[:]); err != nil {
			return id, nil, fmt.Errorf("random routing id: %w", err)
		}
	}
	meta["routingId"] = id
	raw, err := json.Marshal(meta)
	if err != nil {
		return id, nil, badInput("meta", "is not JSON: %v", err)
	}
	if len(raw) > channel.MaxMetaBytes {
		return id, nil, badInput("meta", "has %d bytes with what routing adds, at most %d", len(raw), channel.MaxMetaBytes)
	}
	return id, raw, nil
}

// routingIDOf returns the caller's own routing id, zero for none.
func routingIDOf(in *input, meta map[string]any) (id common.Hash) {
	raw, ok := meta["routingId"].(json.RawMessage)
	if !ok {
		return id
	}
	var s string
	err := json.Unmarshal(raw, &s)
	if err == nil {
		id, err = parseHash(s)
	}
	if err != nil || id == (common.Hash{}) {
		in.fail("meta.routingId", "must be 0x and 64 hex digits, not all zero")
	}
	return id
}

func resolveTransfer(ctx context.Context, s *Server, in *input) (any, error) {
	ch, err := s.channel(in)
	if err != nil {
		return nil, err
	}
	cfg := ch.Config()
	id, meta := in.hash("transferId"), in.object("meta")
	if in.err != nil {
		return nil, in.err
	}
	row, err := s.opt.Rows.Transfer(ctx, cfg.Key(), id)
	if err != nil {
		return nil, fmt.Errorf("transfer %s: %w", id, err)
	}
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return nil, err
	}
	resolver := resolverOf(in, c.Contracts(), row.Transfer.Definition)
	if in.err != nil {
		return nil, in.err
	}
	var raw []byte
	if meta != nil {
		if raw, err = json.Marshal(meta); err != nil {
			return nil, badInput("meta", "is not JSON: %v", err)
		}
	}
	if len(raw) > channel.MaxMetaBytes {
		return nil, badInput("meta", "has %d bytes, at most %d", len(raw), channel.MaxMetaBytes)
	}
	if resolver == nil {
		err = s.opt.Node.Cancel(ctx, cfg.Key(), id, raw)
	} else {
		err = s.opt.Node.Resolve(ctx, cfg.Key(), id, resolver, raw)
	}
	if err != nil {
		return nil, err
	}
	return transferAnswer{Channel: cfg.Channel.Hex(), Transfer: id}, nil
}
