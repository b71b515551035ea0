package p2p

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/sluice-node/sluice/channel"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
)

func setupRequest(alice, bob channel.Identifier) *p2pv1.Request {
	return &p2pv1.Request{Body: &p2pv1.Request_Setup{Setup: &p2pv1.SetupRequest{
		ChainId: 1337, Timeout: 172_800, Alice: string(alice), Bob: string(bob), Meta: []byte(`{"a":1}`),
	}}}
}

func wantCode(t *testing.T, err error, code p2pv1.ErrorCode) {
	t.Helper()
	var r *RequestError
	if !errors.As(err, &r) || r.Code != code {
		t.Fatalf("Request = %v, want %s", err, code)
	}
}

func TestRequestIsAnswered(t *testing.T) {
	a, b := startNode(t, overQUIC, nil), startNode(t, overQUIC, nil)
	b.heard.serve = func(ctx context.Context, p *Peer, req *p2pv1.Request) *p2pv1.Response {
		if _, ok := ctx.Deadline(); !ok || req.GetSetup().GetChainId() != 1337 || req.GetFrom() != string(a.id()) {
			return nil
		}
		return &p2pv1.Response{Body: &p2pv1.Response_Setup{Setup: &p2pv1.SetupResponse{Channel: make([]byte, 20)}}}
	}
	join(t, a, b)
	resp, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id()))
	if err != nil || len(resp.GetSetup().GetChannel()) != 20 {
		t.Fatalf("%v, %v", resp, err)
	}
	if d, err := a.Ping(context.Background(), b.id()); err != nil || d <= 0 {
		t.Errorf("Ping = %s, %v", d, err)
	}
}

func TestRequestIsRefused(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	join(t, a, b)
	ctx := context.Background()
	_, err := a.Request(ctx, a.id(), b.id(), setupRequest(b.id(), a.id()))
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED)
	_, err = a.Request(ctx, b.id(), b.id(), setupRequest(b.id(), a.id()))
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_NOT_PROVEN)
	_, err = a.Request(ctx, a.id(), b.id(), &p2pv1.Request{})
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_UNSUPPORTED)
	for rule, bad := range map[string]*p2pv1.Request{
		"an identity that is none":           setupRequest("vector", a.id()),
		"a setup without chain":              {Body: &p2pv1.Request_Setup{Setup: &p2pv1.SetupRequest{Alice: string(a.id()), Bob: string(b.id()), Timeout: 1}}},
		"a setup with bad meta":              {Body: &p2pv1.Request_Setup{Setup: &p2pv1.SetupRequest{Alice: string(a.id()), Bob: string(b.id()), Timeout: 1, ChainId: 1, Meta: []byte("{")}}},
		"collateral for no channel":          {Body: &p2pv1.Request_Collateral{Collateral: &p2pv1.CollateralRequest{}}},
		"collateral of an asset of 19 bytes": {Body: &p2pv1.Request_Collateral{Collateral: &p2pv1.CollateralRequest{Channel: make([]byte, 20), Asset: make([]byte, 19)}}},
		"collateral of no asset":             {Body: &p2pv1.Request_Collateral{Collateral: &p2pv1.CollateralRequest{Channel: make([]byte, 20)}}},
		"collateral with a leading zero":     {Body: &p2pv1.Request_Collateral{Collateral: &p2pv1.CollateralRequest{Channel: make([]byte, 20), Asset: make([]byte, 20), Amount: []byte{0, 1}}}},
	} {
		t.Run(rule, func(t *testing.T) {
			_, err := a.Request(ctx, a.id(), b.id(), bad)
			wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_BAD_REQUEST)
		})
	}
	if _, err := a.Request(ctx, a.id(), a.id(), setupRequest(b.id(), a.id())); !errors.Is(err, ErrNotConnected) {
		t.Errorf("to nobody: %v", err)
	}
}

func TestRefusalWithoutCodeReadsAsRefused(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	b.heard.serve = func(context.Context, *Peer, *p2pv1.Request) *p2pv1.Response {
		return &p2pv1.Response{Body: &p2pv1.Response_Error{Error: &p2pv1.Error{Message: "no profile"}}}
	}
	join(t, a, b)
	_, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id()))
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_REFUSED)
}

func TestRequestToAnIdentityThatLeftIsNotFound(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	id := b.id()
	join(t, a, b)
	b.keys.mu.Lock()
	b.keys.ids = nil
	b.keys.mu.Unlock()
	_, err := a.Request(context.Background(), a.id(), id, setupRequest(id, a.id()))
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_NOT_FOUND)
}

func TestRequestEndsAtItsDeadline(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	ended := make(chan error, 1)
	b.heard.serve = func(ctx context.Context, _ *Peer, _ *p2pv1.Request) *p2pv1.Response {
		<-ctx.Done()
		ended <- ctx.Err()
		return nil
	}
	pa, _ := join(t, a, b)
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := a.Request(ctx, a.id(), b.id(), setupRequest(b.id(), a.id())); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Request = %v", err)
	}
	if err := <-ended; !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("served until %v", err)
	}
	// The late answer finds nobody and harms nothing.
	if _, err := a.Ping(context.Background(), b.id()); err != nil {
		t.Error(err)
	}
	if len(pa.pending) != 0 {
		t.Errorf("%d requests still wait", len(pa.pending))
	}
}

func TestRequestsOfOnePeerAreBounded(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, func(o *Options) { o.MaxRequests = 2 })
	entered, leave := make(chan struct{}, 2), make(chan struct{})
	b.heard.serve = func(context.Context, *Peer, *p2pv1.Request) *p2pv1.Response {
		entered <- struct{}{}
		<-leave
		return &p2pv1.Response{Body: &p2pv1.Response_Setup{Setup: &p2pv1.SetupResponse{}}}
	}
	pa, _ := join(t, a, b)
	results := make(chan error, 2)
	for range 2 {
		go func() {
			_, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id()))
			results <- err
		}()
		<-entered
	}
	// We respect what the peer accepts …
	if _, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id())); !errors.Is(err, ErrBusy) {
		t.Errorf("third request = %v", err)
	}
	// … and the peer does not rely on it.
	pa.mu.Lock()
	pa.maxPending = 100
	pa.mu.Unlock()
	_, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id()))
	wantCode(t, err, p2pv1.ErrorCode_ERROR_CODE_BUSY)
	close(leave)
	for range 2 {
		if err := <-results; err != nil {
			t.Error(err)
		}
	}
}

func TestRequestEndsWithTheConnection(t *testing.T) {
	a, b := startNode(t, overTCP, nil), startNode(t, overTCP, nil)
	b.heard.serve = func(ctx context.Context, _ *Peer, _ *p2pv1.Request) *p2pv1.Response {
		go b.stop() // shutdown waits for this request to leave
		<-ctx.Done()
		return nil
	}
	join(t, a, b)
	_, err := a.Request(context.Background(), a.id(), b.id(), setupRequest(b.id(), a.id()))
	wantClose(t, err, p2pv1.CloseReason_CLOSE_REASON_SHUTDOWN, true)
	b.stop()
}
