package daemon

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/p2p"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// Bounds of serving what a peer lost.
const (
	// restorePageBytes is what the transfers of one page may take together, well
	// inside a frame.
	restorePageBytes = channel.MaxBatchBytes
	// A peer gets restoreBurst first pages at once and then one every restoreEvery. A
	// further page counts for less: one restore has a few, megabytes each.
	restoreBurst = 5
	restoreEvery = 10 * time.Second
	furtherPage  = restoreEvery / 8
	// restoreTries is how often a channel may move on while it is being shown.
	restoreTries = 5
)

// errMoved is a channel that moved on between two pages.
var errMoved = fmt.Errorf("%w: the channel moves while it is shown", node.ErrConflict)

// restorer serves peers that lost their data.
type restorer struct {
	node *node.Node
	now  func() time.Time

	mu sync.Mutex
	// spent is, per peer with a channel, the time up to which its requests are paid
	// for.
	spent map[channel.Identifier]time.Time
}

// serve returns one page of what we have of a channel with peer.
// Errors: node.ErrUnknownChannel; errMoved; node.ErrConflict for one that asks too
// often.
func (r *restorer) serve(peer channel.Identifier, req *p2pv1.RestoreRequest) (*p2pv1.RestoreResponse, error) {
	s, err := r.node.Show(peer, common.Address(req.Channel))
	switch {
	case err != nil:
		return nil, err
	case req.Nonce == 0 && !r.allow(peer, restoreEvery), req.Nonce != 0 && !r.allow(peer, furtherPage):
		return nil, fmt.Errorf("%w: asked too often, try again in %s", node.ErrConflict, restoreEvery)
	case req.Nonce != 0 && req.Nonce != s.Latest.State.Nonce:
		return nil, errMoved
	}
	out := &p2pv1.RestoreResponse{Latest: p2pv1.EncodeSigned(&s.Latest), Highest: s.Highest}
	after, size := common.BytesToHash(req.After), 0
	for _, t := range s.Open {
		if len(req.After) > 0 && t.ID.Cmp(after) <= 0 {
			continue
		}
		b := p2pv1.EncodeTransfer(t)
		if size += len(b); size > restorePageBytes {
			out.More = true
			break
		}
		out.Transfers = append(out.Transfers, b)
	}
	return out, nil
}

// allow takes the cost of a page off what a peer may ask.
func (r *restorer) allow(peer channel.Identifier, cost time.Duration) bool {
	r.mu.Lock()
	defer r.mu.Unlock()
	now := r.now()
	at := r.spent[peer]
	if least := now.Add(-restoreBurst * restoreEvery); at.Before(least) {
		at = least
	}
	if at = at.Add(cost); at.After(now) {
		return false
	}
	r.spent[peer] = at
	return true
}

// RequestRestore implements node.Transport.
func (t *transport) RequestRestore(ctx context.Context, peer, us channel.Identifier, ch common.Address) (*channel.Shown, error) {
	if t.local(peer) {
		return t.node.Show(us, ch)
	}
	for try := 1; ; try++ {
		s, err := t.requestRestore(ctx, peer, us, ch)
		if !errors.Is(err, errMoved) || try == restoreTries {
			return s, err
		}
	}
}

func (t *transport) requestRestore(ctx context.Context, peer, us channel.Identifier, ch common.Address) (*channel.Shown, error) {
	s := &channel.Shown{}
	req := &p2pv1.RestoreRequest{Channel: ch[:]}
	for {
		resp, err := t.host.Request(ctx, us, peer, &p2pv1.Request{Body: &p2pv1.Request_Restore{Restore: req}})
		var said *p2p.RequestError
		if errors.As(err, &said) {
			switch said.Code {
			case p2pv1.ErrorCode_ERROR_CODE_NOT_FOUND:
				return nil, fmt.Errorf("%w: %s has none with us at %s", node.ErrUnknownChannel, peer, ch)
			case p2pv1.ErrorCode_ERROR_CODE_BUSY:
				return nil, errMoved
			}
		}
		if err != nil {
			return nil, answered(peer, err)
		}
		more, err := addPage(s, req, resp.GetRestore())
		if err != nil {
			return nil, &node.RefusedError{Code: channel.CodeMalformed, Message: "the peer shows a channel that cannot be read: " + err.Error()}
		}
		if !more {
			return s, nil
		}
	}
}

// addPage adds a page to what is shown, and makes the request for the next one.
func addPage(s *channel.Shown, req *p2pv1.RestoreRequest, page *p2pv1.RestoreResponse) (more bool, err error) {
	latest, err := p2pv1.DecodeSigned(page.GetLatest())
	if err != nil {
		return false, err
	}
	if req.Nonce != 0 && latest.State.Nonce != req.Nonce {
		return false, errMoved
	}
	s.Latest, s.Highest, req.Nonce = latest, page.GetHighest(), latest.State.Nonce
	for _, b := range page.GetTransfers() {
		t, err := p2pv1.DecodeTransfer(b)
		switch {
		case err != nil:
			return false, err
		case len(req.After) > 0 && t.ID.Cmp(common.BytesToHash(req.After)) <= 0, len(s.Open) == channel.MaxOpenTransfers:
			return false, fmt.Errorf("%w: transfers out of order, or too many", channel.ErrMalformed)
		}
		s.Open, req.After = append(s.Open, t), t.ID[:]
	}
	if page.GetMore() && len(page.GetTransfers()) == 0 {
		return false, fmt.Errorf("%w: an empty page before the last", channel.ErrMalformed)
	}
	return page.GetMore(), nil
}
