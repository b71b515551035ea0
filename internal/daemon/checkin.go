package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// askedEvery bounds the events that a peer makes by asking: in a channel, what it
// says of one kind within this time is one.
const askedEvery = time.Second

// with returns our side of a channel that has peer on the other end.
func (t *transport) with(peer channel.Identifier, at [20]byte) (channel.Channel, error) {
	return t.ours(node.CollateralRequest{Channel: at}, peer)
}

// CheckIn implements service.CheckIns. A peer of an earlier version does not know
// the message: that is no error, it hears of us when we connect.
func (t *transport) CheckIn(ctx context.Context, key channel.Key, skip bool) error {
	ch, err := t.node.Channel(key)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	me, peer := cfg.IDs[cfg.Me], cfg.IDs[cfg.Peer()]
	if t.local(peer) {
		err = t.checkedIn(ctx, me, key.Channel, skip)
	} else {
		_, err = t.host.Request(ctx, me, peer, &p2pv1.Request{Body: &p2pv1.Request_CheckIn{CheckIn: &p2pv1.CheckInRequest{Channel: key.Channel[:], Skip: skip}}})
		var said *p2p.RequestError
		if errors.As(err, &said) && said.Code == p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED {
			err = nil
		}
	}
	if err == nil && !skip {
		err = t.node.GoOn(ctx, key)
	}
	return answered(peer, err)
}

// checkedIn takes a peer's check-in.
func (t *transport) checkedIn(ctx context.Context, from channel.Identifier, at [20]byte, skip bool) error {
	ch, err := t.with(from, at)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	if err := t.asked(ctx, channel.EventIsAlive, &cfg, node.CheckInBody(skip)); err != nil || skip {
		return err
	}
	if t.back != nil {
		t.back(from)
	}
	return t.node.GoOn(ctx, cfg.Key())
}

// asked keeps the event of what a peer asks for.
func (t *transport) asked(ctx context.Context, name channel.EventName, cfg *channel.Config, body []byte) error {
	k, now := askedKey{name, cfg.Key()}, time.Now()
	t.askedMu.Lock()
	soon := now.Sub(t.askedAt[k]) < askedEvery
	if !soon {
		t.askedAt[k] = now
	}
	t.askedMu.Unlock()
	if soon {
		return nil
	}
	return t.commit(ctx, channel.PutEvent{Event: &channel.OutboxEvent{
		Name: name, Owner: cfg.IDs[cfg.Me], Key: cfg.Key(), AtUs: now.UnixMicro(), Body: body,
	}})
}

// askedKey is what a peer asks for in a channel.
type askedKey struct {
	name channel.EventName
	key  channel.Key
}

// collateralAsked keeps the event of a peer's request for collateral.
func (t *transport) collateralAsked(ctx context.Context, from channel.Identifier, r node.CollateralRequest) error {
	ch, err := t.ours(r, from)
	if err != nil {
		return err
	}
	body := map[string]any{"assetId": r.Asset.Hex()}
	if !r.Amount.IsZero() {
		body["amount"] = r.Amount
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return fmt.Errorf("event of a request for collateral: %w", err)
	}
	cfg := ch.Config()
	return t.asked(ctx, channel.EventRequestCollateral, &cfg, raw)
}
