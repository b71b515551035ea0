package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"
)

// ClientOptions of a connection. The zero value is usable.
type ClientOptions struct {
	// CallTimeout bounds one attempt. 0 is 10 s.
	CallTimeout time.Duration
	// Attempts bounds how often a read is tried. 0 is 4.
	Attempts int
	// Pause comes before the second attempt and doubles with each further one.
	// 0 is 200 ms.
	Pause  time.Duration
	Clock  Clock
	Logger *slog.Logger
}

func (o *ClientOptions) fill() {
	if o.CallTimeout <= 0 {
		o.CallTimeout = 10 * time.Second
	}
	if o.Attempts <= 0 {
		o.Attempts = 4
	}
	if o.Pause <= 0 {
		o.Pause = 200 * time.Millisecond
	}
	if o.Clock == nil {
		o.Clock = SystemClock{}
	}
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
}

// Client is a connection to one RPC endpoint of one chain. It is safe for
// concurrent use.
type Client struct {
	rpc      *rpc.Client
	chainID  uint64
	endpoint string
	push     bool // the transport can carry subscriptions
	opt      ClientOptions
}

// Dial connects to an endpoint (http, https, ws or wss) and asks it which
// chain it serves.
//
// Errors: ErrUnavailable, *WrongChainError, a URL that can't be used.
func Dial(ctx context.Context, rawURL string, chainID uint64, opt ClientOptions) (*Client, error) {
	opt.fill()
	endpoint, scheme, err := redact(rawURL)
	if err != nil {
		return nil, err
	}
	c := &Client{
		chainID:  chainID,
		endpoint: endpoint,
		push:     scheme == "ws" || scheme == "wss",
		opt:      opt,
	}
	if c.rpc, err = c.connect(ctx, rawURL); err != nil {
		return nil, err
	}
	if err := c.CheckChain(ctx); err != nil {
		c.Close()
		return nil, err
	}
	return c, nil
}

// connect retries as reads do: a WebSocket is opened here, HTTP only later.
func (c *Client) connect(ctx context.Context, rawURL string) (*rpc.Client, error) {
	var conn *rpc.Client
	err := c.retry(ctx, func(ctx context.Context) error {
		var err error
		conn, err = rpc.DialContext(ctx, rawURL)
		return err
	})
	return conn, err
}

// CheckChain asks the endpoint for its chain id. A provider may change what
// it serves behind one URL.
//
// Errors: ErrUnavailable, *WrongChainError.
func (c *Client) CheckChain(ctx context.Context) error {
	var id hexutil.Big
	if err := c.call(ctx, &id, "eth_chainId"); err != nil {
		return err
	}
	if got := id.ToInt(); !got.IsUint64() || got.Uint64() != c.chainID {
		return &WrongChainError{Endpoint: c.endpoint, Want: c.chainID, Got: got.Uint64()}
	}
	return nil
}

// Close ends the connection.
func (c *Client) Close() { c.rpc.Close() }

// ChainID is the chain it is connected to.
func (c *Client) ChainID() uint64 { return c.chainID }

// Endpoint names the endpoint without what may be a secret: user, path and
// query are left out.
func (c *Client) Endpoint() string { return c.endpoint }

// RPC is the connection itself, for calls that this package does not know.
func (c *Client) RPC() *rpc.Client { return c.rpc }

// call is one JSON-RPC read, retried.
func (c *Client) call(ctx context.Context, result any, method string, args ...any) error {
	return c.retry(ctx, func(ctx context.Context) error {
		return c.rpc.CallContext(ctx, result, method, args...)
	})
}

// once is one JSON-RPC request that is not repeated.
func (c *Client) once(ctx context.Context, result any, method string, args ...any) error {
	ctx, cancel := context.WithTimeout(ctx, c.opt.CallTimeout)
	defer cancel()
	err := c.rpc.CallContext(ctx, result, method, args...)
	if err != nil && !answered(err) {
		return c.unavailable(err)
	}
	return err
}

// batch is several reads in one request, retried as a whole until each has an
// answer of the chain. An element's own error is the caller's to judge.
func (c *Client) batch(ctx context.Context, elems []rpc.BatchElem) error {
	return c.retry(ctx, func(ctx context.Context) error {
		if err := c.rpc.BatchCallContext(ctx, elems); err != nil {
			return err
		}
		for _, e := range elems {
			if e.Error != nil && !answered(e.Error) {
				return e.Error
			}
		}
		return nil
	})
}

// retry runs f until the endpoint has answered, with a growing pause. An
// answer that says no, such as a revert, is not tried again.
func (c *Client) retry(ctx context.Context, f func(context.Context) error) error {
	pause := c.opt.Pause
	for attempt := 1; ; attempt++ {
		callCtx, cancel := context.WithTimeout(ctx, c.opt.CallTimeout)
		err := f(callCtx)
		cancel()
		if err == nil || answered(err) {
			return err
		}
		if ctx.Err() != nil {
			return fmt.Errorf("chain %d: %w", c.chainID, ctx.Err())
		}
		if attempt == c.opt.Attempts || !sleep(ctx, c.opt.Clock, pause) {
			return c.unavailable(err)
		}
		pause *= 2
	}
}

func (c *Client) unavailable(err error) error {
	return fmt.Errorf("chain %d at %s: %w: %w", c.chainID, c.endpoint, ErrUnavailable, stripURL(err))
}

// JSON-RPC error codes by which a provider says that it could not serve, not
// that the chain says no.
const (
	codeInternal      = -32603
	codeLimitExceeded = -32005
)

// answered reports whether err is the chain's answer rather than a failure to
// get one.
func answered(err error) bool {
	var coded rpc.Error
	if !errors.As(err, &coded) {
		return false
	}
	code := coded.ErrorCode()
	return code != codeInternal && code != codeLimitExceeded && !lagging(err.Error())
}

// lagging knows the words of an endpoint that has not seen a block that we
// were told of: behind a balancer the next answer may come from one that has.
func lagging(message string) bool {
	for _, words := range []string{"header not found", "block not found", "unknown block", "not currently canonical"} {
		if strings.Contains(message, words) {
			return true
		}
	}
	return false
}

// stripURL drops the address that net/http puts into its errors: it may carry
// an API key.
func stripURL(err error) error {
	var withURL *url.Error
	if errors.As(err, &withURL) {
		return withURL.Err
	}
	return err
}

func redact(rawURL string) (endpoint, scheme string, err error) {
	u, err := url.Parse(rawURL)
	if err != nil {
		return "", "", fmt.Errorf("chain endpoint: %w", stripURL(err))
	}
	switch u.Scheme {
	case "http", "https", "ws", "wss":
	default:
		return "", "", fmt.Errorf("chain endpoint: scheme %q is not one of http, https, ws, wss", u.Scheme)
	}
	if u.Host == "" {
		return "", "", errors.New("chain endpoint: no host in the URL")
	}
	return u.Scheme + "://" + u.Host, u.Scheme, nil
}
