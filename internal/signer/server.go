package signer

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"slices"
	"sync"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/status"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/keys"
	signerv1 "github.com/sluice-node/sluice/proto/sluice/signer/v1"
)

const (
	// protocol is the version that this package speaks.
	protocol = 1
	// maxBatch is the states of one request, and maxMessage its size: each has at most
	// a hundred assets.
	maxBatch   = 256
	maxMessage = 16 << 20
)

// ErrVersion is a node and a signer that share no version.
var ErrVersion = errors.New("the node and its signer speak no common version; run both of one release")

// server is a signer on a socket. It implements signerv1.SignerServer.
type server struct {
	signerv1.UnimplementedSignerServer
	s        *Signer
	software string
	sessions *sessions
}

// Listener opens where the config says that the node comes. A socket that a
// process left behind is taken over: the data directory's lock says that it is dead.
// Its user and its group may connect, so that the node need not be the same user.
func (c *Config) Listener() (net.Listener, error) {
	if c.Listen.Address != "" {
		return net.Listen("tcp", c.Listen.Address)
	}
	if err := os.Remove(c.Listen.Socket); err != nil && !errors.Is(err, os.ErrNotExist) {
		return nil, fmt.Errorf("listen.socket: %w", err)
	}
	l, err := net.Listen("unix", c.Listen.Socket)
	if err != nil {
		return nil, fmt.Errorf("listen.socket: %w", err)
	}
	return l, os.Chmod(c.Listen.Socket, 0o660)
}

// Serve answers on a listener until ctx ends.
func (s *Signer) Serve(ctx context.Context, l net.Listener, software string) error {
	held := &sessions{}
	opts := []grpc.ServerOption{grpc.StatsHandler(held), grpc.UnaryInterceptor(held.admit), grpc.MaxRecvMsgSize(maxMessage)}
	if s.cfg.Listen.Address != "" {
		tls, err := mutualTLS(s.cfg.Listen.CertFile, s.cfg.Listen.KeyFile, s.cfg.Listen.CAFile)
		if err != nil {
			return errors.Join(err, l.Close())
		}
		opts = append(opts, grpc.Creds(credentials.NewTLS(tls)))
	}
	g := grpc.NewServer(opts...)
	signerv1.RegisterSignerServer(g, &server{s: s, software: software, sessions: held})
	var group sync.WaitGroup
	group.Go(func() { <-ctx.Done(); g.Stop() })
	err := g.Serve(l)
	if ctx.Err() != nil {
		err = nil
	}
	group.Wait()
	return err
}

// Hello implements signerv1.SignerServer.
func (v *server) Hello(ctx context.Context, req *signerv1.HelloRequest) (*signerv1.HelloResponse, error) {
	if !slices.Contains(req.GetVersions(), protocol) {
		return nil, status.Error(codes.Unimplemented, ErrVersion.Error())
	}
	mine, fresh := v.sessions.take(ctx)
	if !mine {
		return nil, status.Error(codes.FailedPrecondition, "another node is connected to this signer")
	}
	if fresh {
		v.s.opt.Log.Info("a node is connected", "software", req.GetSoftware())
	}
	return &signerv1.HelloResponse{Version: protocol, Software: v.software}, nil
}

// Identity implements signerv1.SignerServer.
func (v *server) Identity(ctx context.Context, req *signerv1.IdentityRequest) (*signerv1.IdentityResponse, error) {
	id, err := v.s.Identity(ctx, req.GetIndex())
	switch {
	case errors.Is(err, keys.ErrNoKey):
		return nil, status.Error(codes.NotFound, err.Error())
	case err != nil:
		return nil, v.failure(err)
	}
	v.s.opt.Log.Info("identity is in use", "index", req.GetIndex(), "identity", id)
	return &signerv1.IdentityResponse{Identifier: string(id)}, nil
}

// Signed implements signerv1.SignerServer.
func (v *server) Signed(_ context.Context, req *signerv1.SignedRequest) (*signerv1.SignedResponse, error) {
	var t taker
	account, ch := t.address(req.GetAccount()), t.address(req.GetChannel())
	if t.bad {
		return nil, status.Error(codes.InvalidArgument, errShape.Error())
	}
	return &signerv1.SignedResponse{Nonce: v.s.Signed(account, ch)}, nil
}

// SignStates implements signerv1.SignerServer. The states are signed side by side;
// what they make durable shares fsyncs.
func (v *server) SignStates(ctx context.Context, req *signerv1.SignStatesRequest) (*signerv1.SignStatesResponse, error) {
	n := len(req.GetRequests())
	if n > maxBatch {
		return nil, status.Errorf(codes.InvalidArgument, "%d states, at most %d go together", n, maxBatch)
	}
	answers, errs := make([]*signerv1.Answer, n), make([]error, n)
	one := func(i int) { answers[i], errs[i] = v.signState(ctx, req.GetRequests()[i]) }
	if n == 1 {
		one(0)
	} else {
		var group sync.WaitGroup
		for i := range n { // each waits for the disk, all of them for one fsync
			group.Go(func() { one(i) })
		}
		group.Wait()
	}
	if err := errors.Join(errs...); err != nil {
		return nil, v.failure(err)
	}
	return &signerv1.SignStatesResponse{Answers: answers}, nil
}

func (v *server) signState(ctx context.Context, req *signerv1.StateRequest) (*signerv1.Answer, error) {
	var t taker
	account, s := t.address(req.GetAccount()), t.state(req.GetState())
	if t.bad {
		return malformed(), nil
	}
	return answer(v.s.SignState(ctx, account, s))
}

// AllowWithdrawal implements signerv1.SignerServer.
func (v *server) AllowWithdrawal(_ context.Context, req *signerv1.AllowWithdrawalRequest) (*signerv1.Permission, error) {
	var t taker
	account, alice, bob, w := t.address(req.GetAccount()), t.address(req.GetAlice()), t.address(req.GetBob()), t.withdrawal(req.GetWithdrawal())
	if t.bad {
		return &signerv1.Permission{Refusal: malformed().GetRefusal()}, nil
	}
	var no *RefusedError
	if err := v.s.AllowWithdrawal(account, alice, bob, w); errors.As(err, &no) {
		return &signerv1.Permission{Refusal: refusal(no).GetRefusal()}, nil
	}
	return &signerv1.Permission{}, nil
}

// SignWithdrawal implements signerv1.SignerServer.
func (v *server) SignWithdrawal(ctx context.Context, req *signerv1.SignWithdrawalRequest) (*signerv1.Answer, error) {
	var t taker
	account, alice, bob := t.address(req.GetAccount()), t.address(req.GetAlice()), t.address(req.GetBob())
	w, burn := t.withdrawal(req.GetWithdrawal()), t.burn(req.GetBurn())
	if t.bad {
		return malformed(), nil
	}
	return v.finish(answer(v.s.SignWithdrawal(ctx, account, alice, bob, w, burn)))
}

// SignMessage implements signerv1.SignerServer.
func (v *server) SignMessage(ctx context.Context, req *signerv1.SignMessageRequest) (*signerv1.Answer, error) {
	var t taker
	account := t.address(req.GetAccount())
	if t.bad {
		return malformed(), nil
	}
	return v.finish(answer(v.s.SignMessage(ctx, account, req.GetMessage())))
}

// SignTransaction implements signerv1.SignerServer.
func (v *server) SignTransaction(ctx context.Context, req *signerv1.SignTransactionRequest) (*signerv1.Answer, error) {
	var t taker
	account, tx := t.address(req.GetAccount()), t.transaction(req.GetChainId(), req.GetTransaction())
	if t.bad {
		return malformed(), nil
	}
	return v.finish(answer(v.s.SignTransaction(ctx, account, req.GetChainId(), tx)))
}

func malformed() *signerv1.Answer {
	return refusal(refuse(Malformed, "the request cannot be read: %v", errShape))
}

func refusal(no *RefusedError) *signerv1.Answer {
	return &signerv1.Answer{Result: &signerv1.Answer_Refusal{Refusal: &signerv1.Refusal{Code: no.Code, Message: no.Message}}}
}

func answer(sig channel.Signature, err error) (*signerv1.Answer, error) {
	var no *RefusedError
	switch {
	case errors.As(err, &no):
		return refusal(no), nil
	case err != nil:
		return nil, err
	}
	return &signerv1.Answer{Result: &signerv1.Answer_Signature{Signature: sig[:]}}, nil
}

func (v *server) finish(a *signerv1.Answer, err error) (*signerv1.Answer, error) {
	if err != nil {
		return nil, v.failure(err)
	}
	return a, nil
}

// failure is an error that is not of the rules: the node may ask again.
func (v *server) failure(err error) error {
	if !errors.Is(err, context.Canceled) {
		v.s.opt.Log.Error("not signed", "err", err)
	}
	return status.Error(codes.Unavailable, err.Error())
}
