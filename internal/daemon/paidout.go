package daemon

import (
	"context"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// TellPaidOut implements node.Transport.
func (t *transport) TellPaidOut(ctx context.Context, peer channel.Identifier, p node.PaidOut) error {
	if t.local(peer) {
		return t.toldPaidOut(ctx, p)
	}
	_, err := t.host.Request(ctx, p.From, peer, &p2pv1.Request{Body: &p2pv1.Request_PaidOut{PaidOut: &p2pv1.PaidOutRequest{
		Channel: p.Channel[:], Transfer: p.Transfer[:], Transaction: p.Tx[:],
	}}})
	return answered(peer, err)
}

// toldPaidOut takes what a peer tells of a withdrawal.
func (t *transport) toldPaidOut(ctx context.Context, p node.PaidOut) error {
	ch, err := t.with(p.From, p.Channel)
	if err != nil {
		return err
	}
	cfg := ch.Config()
	return t.node.PaidOut(ctx, cfg.Key(), p)
}

// PaidOut implements node.Chain.
func (v *chainView) PaidOut(ctx context.Context, w *channel.WithdrawData) (bool, error) {
	paid, err := v.reader.WithdrawnConfirmed(ctx, *w)
	return paid, sent(err)
}
