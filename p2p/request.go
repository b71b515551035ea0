package p2p

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

// Request asks the peer that speaks for to, in the name of from, and waits for
// its answer until ctx ends or, if that has no deadline, Options.RequestWait.
// Only the body of req is read.
// Errors: ErrNotConnected, ErrBusy, *RequestError, ctx's, *CloseError.
func (h *Host) Request(ctx context.Context, from, to channel.Identifier, req *p2pv1.Request) (*p2pv1.Response, error) {
	p, ok := h.Peer(to)
	if !ok {
		return nil, fmt.Errorf("%w: %s", ErrNotConnected, to)
	}
	return p.request(ctx, &p2pv1.Request{From: string(from), To: string(to), Body: req.GetBody()})
}

// Ping returns how long the peer that speaks for to took to answer.
// Errors: as of Request.
func (h *Host) Ping(ctx context.Context, to channel.Identifier) (time.Duration, error) {
	p, ok := h.Peer(to)
	if !ok {
		return 0, fmt.Errorf("%w: %s", ErrNotConnected, to)
	}
	start := h.elapsed()
	_, err := p.request(ctx, &p2pv1.Request{Body: &p2pv1.Request_Ping{Ping: &p2pv1.Ping{}}})
	return time.Duration(h.elapsed() - start), err
}

func (p *Peer) request(ctx context.Context, req *p2pv1.Request) (*p2pv1.Response, error) {
	if _, ok := ctx.Deadline(); !ok {
		var cancel context.CancelFunc
		ctx, cancel = context.WithTimeout(ctx, p.host.opt.RequestWait)
		defer cancel()
	}
	deadline, _ := ctx.Deadline()
	req.WaitMs = uint32(max(1, min(time.Until(deadline), maxServe).Milliseconds()))
	id, answer, err := p.expectAnswer()
	if err != nil {
		return nil, err
	}
	defer p.forget(id)
	req.Id = id
	if err := p.put(msgRequest, req); err != nil {
		return nil, err
	}
	select {
	case resp := <-answer:
		if e := resp.GetError(); e != nil {
			return nil, &RequestError{e.GetCode(), clip(e.GetMessage())}
		}
		return resp, nil
	case <-p.done:
		return nil, p.err()
	case <-ctx.Done():
		return nil, ctx.Err()
	}
}

// expectAnswer takes a request id, never 0. Errors: ErrBusy.
func (p *Peer) expectAnswer() (uint64, chan *p2pv1.Response, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.pending) >= p.maxPending {
		return 0, nil, ErrBusy
	}
	p.lastID++
	answer := make(chan *p2pv1.Response, 1)
	p.pending[p.lastID] = answer
	return p.lastID, answer, nil
}

func (p *Peer) forget(id uint64) {
	p.mu.Lock()
	defer p.mu.Unlock()
	delete(p.pending, id)
}

// err returns why the connection ended; valid once done is closed.
func (p *Peer) err() error {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.why
}

// takeResponse hands an answer to who waits for it; one that came too late is
// dropped.
func (p *Peer) takeResponse(resp *p2pv1.Response) error {
	if resp.GetBody() == nil {
		return closing(p2pv1.CloseReason_CLOSE_REASON_MALFORMED, "response without body")
	}
	p.mu.Lock()
	answer, ok := p.pending[resp.GetId()]
	delete(p.pending, resp.GetId())
	p.mu.Unlock()
	if ok {
		answer <- resp
	}
	return nil
}

// takeRequest serves a peer's request in a goroutine of its own, or answers at
// once why not.
func (p *Peer) takeRequest(ctx context.Context, req *p2pv1.Request) error {
	if req.GetPing() != nil {
		return p.put(msgResponse, &p2pv1.Response{Id: req.GetId(), Body: &p2pv1.Response_Ping{Ping: &p2pv1.Ping{}}})
	}
	if e := p.refuse(req); e != nil {
		return p.answer(req, &p2pv1.Response{Body: &p2pv1.Response_Error{Error: e}})
	}
	select {
	case p.served <- struct{}{}:
	default:
		p.host.opt.Metrics.Refused("busy")
		return p.answer(req, failure(p2pv1.ErrorCode_ERROR_CODE_BUSY, fmt.Sprintf("already serving %d requests", cap(p.served))))
	}
	wait := time.Duration(req.GetWaitMs()) * time.Millisecond
	if wait <= 0 || wait > maxServe {
		wait = maxServe
	}
	p.serving.Go(func() {
		defer func() { <-p.served }()
		ctx, cancel := context.WithTimeout(ctx, wait)
		defer cancel()
		resp := p.host.opt.Handler.Request(ctx, p, req)
		if ctx.Err() != nil {
			return // nobody waits any more
		}
		if resp.GetBody() == nil {
			resp = failure(p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED, "not served here")
		}
		if err := p.answer(req, resp); err != nil {
			p.stop(err)
		}
	})
	return nil
}

// refuse checks what no handler needs to see; nil if the request may be served.
func (p *Peer) refuse(req *p2pv1.Request) *p2pv1.Error {
	if err := p2pv1.CheckRequest(req); err != nil {
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_BAD_REQUEST, Message: clip(err.Error())}
	}
	if req.GetBody() == nil {
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED, Message: "no request that this version knows"}
	}
	if !p.Speaks(channel.Identifier(req.GetFrom())) {
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_NOT_PROVEN, Message: "the asking identity is not proved on this connection"}
	}
	if !slices.Contains(p.host.opt.Identities.List(), channel.Identifier(req.GetTo())) {
		return &p2pv1.Error{Code: p2pv1.ErrorCode_ERROR_CODE_NOT_FOUND, Message: "the asked identity is not here"}
	}
	return nil
}

func (p *Peer) answer(req *p2pv1.Request, resp *p2pv1.Response) error {
	if e := resp.GetError(); e != nil {
		e.Message = clip(e.GetMessage())
		if e.GetCode() == p2pv1.ErrorCode_ERROR_CODE_UNSPECIFIED {
			e.Code = p2pv1.ErrorCode_ERROR_CODE_REFUSED
		}
	}
	return p.put(msgResponse, &p2pv1.Response{Id: req.GetId(), Body: resp.GetBody()})
}

func failure(code p2pv1.ErrorCode, message string) *p2pv1.Response {
	return &p2pv1.Response{Body: &p2pv1.Response_Error{Error: &p2pv1.Error{Code: code, Message: message}}}
}

func clip(s string) string { return p2pv1.Clip(s) }
