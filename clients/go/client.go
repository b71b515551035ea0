package sluiceclient

import (
	"context"
	"crypto/rand"
	"crypto/tls"
	"encoding/hex"
	"errors"
	"fmt"
	"net"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"

	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// maxAnswer is the largest answer that a node gives.
const maxAnswer = 64 << 20

// Client has a client of every service. Its methods may be used at once.
type Client struct {
	Node        sluicev1.NodeServiceClient
	Peers       sluicev1.PeerServiceClient
	Channels    sluicev1.ChannelServiceClient
	Transfers   sluicev1.TransferServiceClient
	Withdrawals sluicev1.WithdrawalServiceClient
	Payments    sluicev1.PaymentServiceClient
	Disputes    sluicev1.DisputeServiceClient
	Events      sluicev1.EventServiceClient
	Router      sluicev1.RouterServiceClient
	Admin       sluicev1.AdminServiceClient

	conn *grpc.ClientConn
}

type options struct {
	token string
	tls   *tls.Config
	more  []grpc.DialOption
}

// Option changes how Dial connects.
type Option func(*options)

// WithToken sends a token with every call.
func WithToken(token string) Option { return func(o *options) { o.token = token } }

// WithTLS sets how TLS is spoken, for a certificate of one's own. An address that
// is not of this machine is spoken to over TLS without it too.
func WithTLS(c *tls.Config) Option { return func(o *options) { o.tls = c } }

// WithDialOptions adds options of gRPC.
func WithDialOptions(more ...grpc.DialOption) Option {
	return func(o *options) { o.more = append(o.more, more...) }
}

// Dial makes a client of the node at target: host:port, or the path of the socket
// in a node's data directory as "unix:PATH". It does not connect yet; the first
// call does. Errors: of the target.
func Dial(target string, opts ...Option) (*Client, error) {
	var o options
	for _, set := range opts {
		set(&o)
	}
	socket := strings.HasPrefix(target, "unix:")
	if o.tls == nil && !socket && !isLocal(target) {
		o.tls = &tls.Config{MinVersion: tls.VersionTLS12}
	}
	creds := insecure.NewCredentials()
	if o.tls != nil {
		creds = credentials.NewTLS(o.tls)
	}
	dial := append([]grpc.DialOption{
		grpc.WithTransportCredentials(creds), grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxAnswer)),
	}, o.more...)
	if socket {
		dial = append(dial, grpc.WithAuthority("localhost"))
	}
	if o.token != "" {
		if strings.ContainsAny(o.token, "\r\n ") {
			return nil, errors.New("the token has a space or a line break in it")
		}
		dial = append(dial, grpc.WithPerRPCCredentials(bearer(o.token)))
	}
	conn, err := grpc.NewClient(target, dial...)
	if err != nil {
		return nil, fmt.Errorf("dial %s: %w", target, err)
	}
	return of(conn), nil
}

func of(conn *grpc.ClientConn) *Client {
	return &Client{
		Node: sluicev1.NewNodeServiceClient(conn), Peers: sluicev1.NewPeerServiceClient(conn), Channels: sluicev1.NewChannelServiceClient(conn),
		Transfers: sluicev1.NewTransferServiceClient(conn), Withdrawals: sluicev1.NewWithdrawalServiceClient(conn),
		Payments: sluicev1.NewPaymentServiceClient(conn), Disputes: sluicev1.NewDisputeServiceClient(conn),
		Events: sluicev1.NewEventServiceClient(conn), Router: sluicev1.NewRouterServiceClient(conn), Admin: sluicev1.NewAdminServiceClient(conn),
		conn: conn,
	}
}

// Close ends the connection.
func (c *Client) Close() error { return c.conn.Close() }

// isLocal reports an address that never leaves this machine.
func isLocal(target string) bool {
	host, _, err := net.SplitHostPort(target)
	if err != nil {
		return false
	}
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// bearer is a token in every call. Dial sends it over what nobody else reads only.
type bearer string

// GetRequestMetadata implements credentials.PerRPCCredentials.
func (b bearer) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + string(b)}, nil
}

// RequireTransportSecurity implements credentials.PerRPCCredentials.
func (b bearer) RequireTransportSecurity() bool { return false }

// NewKey returns a new idempotency key: give the same one when a call is repeated,
// and it is done once.
func NewKey() string {
	var b [16]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}
