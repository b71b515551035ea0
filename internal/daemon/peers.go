package daemon

import (
	"context"
	"errors"
	"fmt"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
	"github.com/sluice-node/sluice/rebalance"
)

// peers is the channel node as the peer-to-peer host sees it: p2p.Handler.
type peers struct{ *transport }

// Connected implements p2p.Handler.
func (t peers) Connected(ctx context.Context, p *p2p.Peer) { t.Proved(ctx, p, p.Identities()) }

// Proved implements p2p.Handler.
func (t peers) Proved(ctx context.Context, p *p2p.Peer, added []channel.Identifier) {
	for _, id := range added {
		t.node.PeerConnected(ctx, id)
	}
}

// Disconnected implements p2p.Handler.
func (t peers) Disconnected(p *p2p.Peer, _ error) {
	for _, id := range p.Identities() {
		if _, still := t.host.Peer(id); still {
			continue // another host has proved it since
		}
		t.node.PeerDisconnected(context.Background(), id)
	}
}

// Frame implements p2p.Handler.
func (t peers) Frame(ctx context.Context, p *p2p.Peer, f channel.Frame, _ []byte) {
	t.receive(ctx, p.Speaks, f, p)
}

func (t *transport) receive(ctx context.Context, from func(channel.Identifier) bool, f channel.Frame, p *p2p.Peer) {
	err := t.node.Receive(ctx, from, f)
	switch {
	case err == nil:
	case p != nil && errors.Is(err, channel.ErrProtocol):
		t.log.Warn("peer broke the protocol", "peer", p.ID(), "err", err)
		t.host.Penalise(p, err.Error())
	case ctx.Err() == nil:
		t.log.Debug("frame not taken", "channel", f.Channel, "err", err) // as many as the peer likes
	}
}

// Request implements p2p.Handler.
func (t peers) Request(ctx context.Context, _ *p2p.Peer, req *p2pv1.Request) *p2pv1.Response {
	var err error
	resp := &p2pv1.Response{}
	switch b := req.Body.(type) {
	case *p2pv1.Request_Setup:
		if b.Setup.Alice != req.To || b.Setup.Bob != req.From {
			err = fmt.Errorf("%w: a setup is asked for by its Bob", node.ErrBadInput)
			break
		}
		ch, e := t.node.Setup(ctx, node.SetupRequest{
			Alice: channel.Identifier(req.To), Bob: channel.Identifier(req.From), ChainID: b.Setup.ChainId, Timeout: b.Setup.Timeout,
		})
		err = e
		resp.Body = &p2pv1.Response_Setup{Setup: &p2pv1.SetupResponse{Channel: ch[:]}}
	case *p2pv1.Request_Collateral:
		amount, e := channel.AmountFromBytes(b.Collateral.Amount)
		r := node.CollateralRequest{Channel: [20]byte(b.Collateral.Channel), Asset: [20]byte(b.Collateral.Asset), Amount: amount}
		if err = e; err == nil {
			err = t.collateralAsked(ctx, channel.Identifier(req.From), r)
		}
		if err == nil && t.collateral == nil {
			return nil // whoever hears of the event may see to it
		}
		if err == nil {
			err = t.collateral(ctx, channel.Identifier(req.From), r)
		}
		resp.Body = &p2pv1.Response_Collateral{Collateral: &p2pv1.CollateralResponse{}}
	case *p2pv1.Request_CheckIn:
		err = t.checkedIn(ctx, channel.Identifier(req.From), [20]byte(b.CheckIn.Channel), b.CheckIn.Skip)
		resp.Body = &p2pv1.Response_CheckIn{CheckIn: &p2pv1.CheckInResponse{}}
	case *p2pv1.Request_Completed:
		batch := make([]completed, len(b.Completed.Payments))
		for i, p := range b.Completed.Payments {
			batch[i] = completed{[32]byte(p.RoutingId), [20]byte(p.Channel), channel.Identifier(p.Initiator), channel.Identifier(p.Responder)}
		}
		err = t.completed(ctx, channel.Identifier(req.From), batch)
		resp.Body = &p2pv1.Response_Completed{Completed: &p2pv1.CompletedResponse{}}
	case *p2pv1.Request_PaidOut:
		err = t.toldPaidOut(ctx, node.PaidOut{
			From: channel.Identifier(req.From), Channel: [20]byte(b.PaidOut.Channel), Transfer: [32]byte(b.PaidOut.Transfer), Tx: [32]byte(b.PaidOut.Transaction),
		})
		resp.Body = &p2pv1.Response_PaidOut{PaidOut: &p2pv1.PaidOutResponse{}}
	case *p2pv1.Request_Quote:
		r, e := t.askedRouter(channel.Identifier(req.To))
		if e != nil {
			return nil
		}
		quote, e := r.quote(ctx, channel.Identifier(req.From), b.Quote)
		err = e
		resp.Body = &p2pv1.Response_Quote{Quote: quote}
	case *p2pv1.Request_RouterConfig:
		r, e := t.askedRouter(channel.Identifier(req.To))
		if e != nil {
			return nil
		}
		resp.Body = &p2pv1.Response_RouterConfig{RouterConfig: r.describe()}
	case *p2pv1.Request_Restore:
		page, e := t.restore.serve(channel.Identifier(req.From), b.Restore)
		err = e
		resp.Body = &p2pv1.Response_Restore{Restore: page}
	default:
		return nil
	}
	if err != nil {
		t.log.Debug("request of a peer not served", "peer", req.From, "err", err)
		resp.Body = &p2pv1.Response_Error{Error: refusal(err)}
	}
	return resp
}

// refusal is what a peer is told of an error: what it can do something about,
// and nothing of what goes on inside this node.
func refusal(err error) *p2pv1.Error {
	var refused *node.RefusedError
	switch {
	case errors.Is(err, errMoved):
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_BUSY, Message: p2pv1.Clip(err.Error())}
	case errors.As(err, &refused), errors.Is(err, node.ErrBadInput), errors.Is(err, node.ErrConflict), errors.Is(err, node.ErrUnknownChain),
		errors.Is(err, rebalance.ErrPeer), errors.Is(err, rebalance.ErrNoProfile):
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_REFUSED, Message: p2pv1.Clip(err.Error())}
	case errors.Is(err, node.ErrUnknownChannel), errors.Is(err, node.ErrUnknownIdentity):
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_NOT_FOUND, Message: p2pv1.Clip(err.Error())}
	}
	return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_INTERNAL, Message: "the node cannot do this at present"}
}
