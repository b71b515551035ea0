package signer

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"google.golang.org/grpc"
	"google.golang.org/grpc/backoff"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/node"
	signerv1 "github.com/sluice-node/sluice/proto/sluice/signer/v1"
)

const (
	// callTimeout is how long one attempt of a call may take.
	callTimeout = 5 * time.Second
	// A call is tried again after pauses that grow from retryFirst to retryMost.
	retryFirst = 50 * time.Millisecond
	retryMost  = time.Second
	// watchEvery is how often an idle node asks whether its signer is there.
	watchEvery = 2 * time.Second
	// batchesAtOnce is the requests under way: while the signer waits for its disk
	// the next one gathers.
	batchesAtOnce = 2
)

// ClientOptions of a Client. All fields are required.
type ClientOptions struct {
	// Parties returns alice and bob of one of the node's channels.
	Parties  func(ch common.Address) (alice, bob common.Address, ok bool)
	Software string
	Log      *slog.Logger
}

// Client is a node's connection to its signer. Calls wait until it answers or
// their context ends: then nothing was lost, and nothing left the node.
type Client struct {
	opt  ClientOptions
	conn *grpc.ClientConn
	api  signerv1.SignerClient

	queue chan *ask
	stop  context.CancelFunc
	group sync.WaitGroup

	mu  sync.Mutex
	err error // why the signer is gone; nil while it answers
}

// ask is a state that waits to be signed.
type ask struct {
	req  *signerv1.StateRequest
	done chan outcome // has room for one
}

type outcome struct {
	answer *signerv1.Answer
	err    error
}

// Dial connects to a signer and says Hello. Errors: node.ErrSignerGone;
// ErrVersion; of the TLS files.
func Dial(ctx context.Context, at config.Signer, opt ClientOptions) (*Client, error) {
	target, creds := "unix:"+at.Socket, insecure.NewCredentials()
	if at.Address != "" {
		tls, err := mutualTLS(at.CertFile, at.KeyFile, at.CAFile)
		if err != nil {
			return nil, fmt.Errorf("identities.signer: %w", err)
		}
		target, creds = "dns:///"+at.Address, credentials.NewTLS(tls)
	}
	conn, err := grpc.NewClient(target, grpc.WithTransportCredentials(creds), grpc.WithNoProxy(),
		grpc.WithConnectParams(grpc.ConnectParams{Backoff: backoff.Config{BaseDelay: retryFirst, Multiplier: 2, MaxDelay: retryMost}, MinConnectTimeout: callTimeout}))
	if err != nil {
		return nil, fmt.Errorf("identities.signer: %w", err)
	}
	running, stop := context.WithCancel(context.Background())
	c := &Client{opt: opt, conn: conn, api: signerv1.NewSignerClient(conn), queue: make(chan *ask, maxBatch), stop: stop}
	first, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	if err := c.hello(first); err != nil {
		stop()
		return nil, errors.Join(gone(err), conn.Close())
	}
	for range batchesAtOnce {
		c.group.Go(func() { c.serve(running) })
	}
	c.group.Go(func() { c.watch(running) })
	return c, nil
}

// Close ends the connection; calls under way fail.
func (c *Client) Close() error {
	c.stop()
	c.group.Wait()
	return c.conn.Close()
}

// Err says why the signer is gone; nil while it answers.
func (c *Client) Err() error {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.err
}

func gone(err error) error {
	if status.Code(err) == codes.Unimplemented {
		return ErrVersion
	}
	return fmt.Errorf("%w: %s", node.ErrSignerGone, status.Convert(err).Message())
}

func (c *Client) hello(ctx context.Context) error {
	_, err := c.api.Hello(ctx, &signerv1.HelloRequest{Versions: []uint32{protocol}, Software: c.opt.Software})
	return err
}

// told keeps whether the signer answers, and logs it once each way.
func (c *Client) told(err error) {
	c.mu.Lock()
	was := c.err
	c.err = err
	c.mu.Unlock()
	switch {
	case err != nil && was == nil:
		c.opt.Log.Error("the signer is gone: channels wait for it", "err", err)
	case err == nil && was != nil:
		c.opt.Log.Info("the signer is back")
	}
}

// once makes one attempt of a call. A connection that is new says Hello first.
func (c *Client) once(ctx context.Context, call func(context.Context) error) error {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	err := call(ctx)
	if status.Code(err) == codes.FailedPrecondition {
		if err = c.hello(ctx); err == nil {
			err = call(ctx)
		}
	}
	return err
}

// persist repeats a call until the signer answers it or ctx ends. Errors:
// node.ErrSignerGone; keys.ErrNoKey; a request that can't be right.
func (c *Client) persist(ctx context.Context, call func(context.Context) error) error {
	for pause := retryFirst; ; pause = min(2*pause, retryMost) {
		err := c.once(ctx, call)
		switch status.Code(err) {
		case codes.OK:
			c.told(nil)
			return nil
		case codes.NotFound:
			return fmt.Errorf("%w: %s", keys.ErrNoKey, status.Convert(err).Message())
		case codes.InvalidArgument, codes.ResourceExhausted:
			return fmt.Errorf("%w: %s", node.ErrSignerRefused, status.Convert(err).Message())
		}
		err = gone(err)
		if ctx.Err() != nil {
			return err
		}
		c.told(err)
		select {
		case <-time.After(pause):
		case <-ctx.Done():
			return err
		}
	}
}

// watch asks for a sign of life, so that readiness knows of an idle signer too.
func (c *Client) watch(ctx context.Context) {
	tick := time.NewTicker(watchEvery)
	defer tick.Stop()
	for {
		select {
		case <-tick.C:
			err := c.once(ctx, c.hello)
			if err != nil {
				err = gone(err)
			}
			if ctx.Err() == nil {
				c.told(err)
			}
		case <-ctx.Done():
			return
		}
	}
}

// serve sends what waits, all of it together.
func (c *Client) serve(ctx context.Context) {
	for {
		var asks []*ask
		select {
		case a := <-c.queue:
			asks = append(asks, a)
		case <-ctx.Done():
			return
		}
	gather:
		for len(asks) < maxBatch {
			select {
			case a := <-c.queue:
				asks = append(asks, a)
			default:
				break gather
			}
		}
		c.send(ctx, asks)
	}
}

func (c *Client) send(ctx context.Context, asks []*ask) {
	req := &signerv1.SignStatesRequest{}
	for _, a := range asks {
		req.Requests = append(req.Requests, a.req)
	}
	var resp *signerv1.SignStatesResponse
	err := c.persist(ctx, func(ctx context.Context) (err error) {
		resp, err = c.api.SignStates(ctx, req)
		return err
	})
	if err == nil && len(resp.GetAnswers()) != len(asks) {
		err = fmt.Errorf("%w: %d answers to %d states", node.ErrSignerGone, len(resp.GetAnswers()), len(asks))
	}
	for i, a := range asks {
		if err != nil {
			a.done <- outcome{err: err}
			continue
		}
		a.done <- outcome{answer: resp.Answers[i]}
	}
}

// Identity returns the remote signer of the identity at an index. Errors:
// keys.ErrNoKey; node.ErrSignerGone.
func (c *Client) Identity(ctx context.Context, index uint32) (*Remote, error) {
	ctx, cancel := context.WithTimeout(ctx, callTimeout)
	defer cancel()
	var resp *signerv1.IdentityResponse
	if err := c.persist(ctx, func(ctx context.Context) (err error) {
		resp, err = c.api.Identity(ctx, &signerv1.IdentityRequest{Index: index})
		return err
	}); err != nil {
		return nil, err
	}
	id := channel.Identifier(resp.GetIdentifier())
	address, err := id.Parse()
	if err != nil {
		return nil, fmt.Errorf("the signer's identity %d: %w", index, err)
	}
	return &Remote{c, id, address}, nil
}

// Remote is one identity whose key the signer has.
type Remote struct {
	c       *Client
	id      channel.Identifier
	address common.Address
}

// Identifier returns the identity.
func (r *Remote) Identifier() channel.Identifier { return r.id }

// Address returns its account.
func (r *Remote) Address() common.Address { return r.address }

// read returns the signature of an answer, which must be this account's on digest.
func (r *Remote) read(a *signerv1.Answer, digest common.Hash) (channel.Signature, error) {
	if no := a.GetRefusal(); no != nil {
		return channel.Signature{}, &RefusedError{no.GetCode(), no.GetMessage()}
	}
	var t taker
	sig := t.sig(a.GetSignature())
	if t.bad || !(channel.ECDSA{}).Verify(digest, sig, r.address) {
		return channel.Signature{}, fmt.Errorf("%w: its signature is not of %s", node.ErrSignerGone, r.address)
	}
	return sig, nil
}

// SignState implements node.Signer. States that wait at the same time travel
// together.
func (r *Remote) SignState(ctx context.Context, s *channel.State) (channel.Signature, error) {
	a := &ask{&signerv1.StateRequest{Account: r.address[:], State: putState(s)}, make(chan outcome, 1)}
	select {
	case r.c.queue <- a:
	case <-ctx.Done():
		return channel.Signature{}, node.ErrSignerGone
	}
	select {
	case o := <-a.done:
		if o.err != nil {
			return channel.Signature{}, o.err
		}
		return r.read(o.answer, channel.Digest(s.Commitment()))
	case <-ctx.Done():
		return channel.Signature{}, node.ErrSignerGone
	}
}

// answer makes a call whose answer is a signature on digest.
func (r *Remote) answer(ctx context.Context, digest common.Hash, call func(context.Context) (*signerv1.Answer, error)) (channel.Signature, error) {
	var a *signerv1.Answer
	if err := r.c.persist(ctx, func(ctx context.Context) (err error) {
		a, err = call(ctx)
		return err
	}); err != nil {
		return channel.Signature{}, err
	}
	return r.read(a, digest)
}

// SignWithdrawal implements node.Signer.
func (r *Remote) SignWithdrawal(ctx context.Context, w *channel.WithdrawData, burn *channel.Burn) (channel.Signature, error) {
	alice, bob, ok := r.c.opt.Parties(w.Channel)
	if !ok {
		return channel.Signature{}, refuse(BadChannel, "%s is no channel of this node", w.Channel)
	}
	req := &signerv1.SignWithdrawalRequest{Account: r.address[:], Alice: alice[:], Bob: bob[:], Withdrawal: putWithdrawal(w), Burn: putBurn(burn)}
	return r.answer(ctx, channel.Digest(w.Commitment()), func(ctx context.Context) (*signerv1.Answer, error) { return r.c.api.SignWithdrawal(ctx, req) })
}

// AllowWithdrawal implements node.Signer.
func (r *Remote) AllowWithdrawal(ctx context.Context, w *channel.WithdrawData) error {
	alice, bob, ok := r.c.opt.Parties(w.Channel)
	if !ok {
		return refuse(BadChannel, "%s is no channel of this node", w.Channel)
	}
	req := &signerv1.AllowWithdrawalRequest{Account: r.address[:], Alice: alice[:], Bob: bob[:], Withdrawal: putWithdrawal(w)}
	var resp *signerv1.Permission
	if err := r.c.persist(ctx, func(ctx context.Context) (err error) {
		resp, err = r.c.api.AllowWithdrawal(ctx, req)
		return err
	}); err != nil {
		return err
	}
	if no := resp.GetRefusal(); no != nil {
		return &RefusedError{no.GetCode(), no.GetMessage()}
	}
	return nil
}

// SignMessage signs a message under the utility prefix.
func (r *Remote) SignMessage(ctx context.Context, message []byte) (channel.Signature, error) {
	req := &signerv1.SignMessageRequest{Account: r.address[:], Message: message}
	return r.answer(ctx, channel.UtilityDigest(message), func(ctx context.Context) (*signerv1.Answer, error) { return r.c.api.SignMessage(ctx, req) })
}

// Signed implements node.Signer.
func (r *Remote) Signed(ctx context.Context, ch common.Address) (nonce uint64, err error) {
	err = r.c.persist(ctx, func(ctx context.Context) error {
		resp, err := r.c.api.Signed(ctx, &signerv1.SignedRequest{Account: r.address[:], Channel: ch[:]})
		nonce = resp.GetNonce()
		return err
	})
	return nonce, err
}

// SignTx implements chain.TxSigner.
func (r *Remote) SignTx(ctx context.Context, tx *types.Transaction, chainID *big.Int) (*types.Transaction, error) {
	raw, err := keys.TxPreimage(tx, chainID)
	if err != nil {
		return nil, err
	}
	req := &signerv1.SignTransactionRequest{Account: r.address[:], ChainId: chainID.Uint64(), Transaction: raw}
	sig, err := r.answer(ctx, types.LatestSignerForChainID(chainID).Hash(tx), func(ctx context.Context) (*signerv1.Answer, error) {
		return r.c.api.SignTransaction(ctx, req)
	})
	if err != nil {
		return nil, err
	}
	return keys.WithSignature(tx, chainID, sig)
}
