package cli

import (
	"context"
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"net"
	"os"
	"strings"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials"
	"google.golang.org/grpc/credentials/insecure"
	"google.golang.org/grpc/status"

	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// maxAnswer is the most bytes of one answer: a full page of large transfers.
const maxAnswer = 64 << 20

// Target is where a node is: a unix socket, or an address with a token.
type Target struct {
	Socket string
	// Addr is host:port; it is taken where it is set.
	Addr      string
	TokenFile string
	// TLSCA is a file with the certificates to trust; empty is the system's.
	TLSCA string
}

// Client calls a node.
type Client struct {
	Node        sluicev1.NodeServiceClient
	Peers       sluicev1.PeerServiceClient
	Channels    sluicev1.ChannelServiceClient
	Transfers   sluicev1.TransferServiceClient
	Withdrawals sluicev1.WithdrawalServiceClient
	Payments    sluicev1.PaymentServiceClient
	Events      sluicev1.EventServiceClient
	Router      sluicev1.RouterServiceClient
	Admin       sluicev1.AdminServiceClient

	conn *grpc.ClientConn
}

// Dial makes a client. Nothing is sent before the first call.
func Dial(t Target) (*Client, error) {
	var opts []grpc.DialOption
	at, where := "unix:"+t.Socket, t.Socket
	if t.Addr != "" {
		at, where = "passthrough:///"+t.Addr, t.Addr
		var err error
		if opts, err = t.remote(); err != nil {
			return nil, err
		}
	} else {
		opts = append(opts, grpc.WithTransportCredentials(insecure.NewCredentials()), grpc.WithAuthority("localhost"))
	}
	opts = append(opts, grpc.WithDefaultCallOptions(grpc.MaxCallRecvMsgSize(maxAnswer)),
		grpc.WithChainUnaryInterceptor(func(ctx context.Context, method string, req, reply any, cc *grpc.ClientConn, invoke grpc.UnaryInvoker, o ...grpc.CallOption) error {
			return unreachable(invoke(ctx, method, req, reply, cc, o...), where, t.Addr == "")
		}))
	conn, err := grpc.NewClient(at, opts...)
	if err != nil {
		return nil, Usage("%s: %v", where, err)
	}
	return &Client{
		Node: sluicev1.NewNodeServiceClient(conn), Peers: sluicev1.NewPeerServiceClient(conn), Channels: sluicev1.NewChannelServiceClient(conn),
		Transfers: sluicev1.NewTransferServiceClient(conn), Withdrawals: sluicev1.NewWithdrawalServiceClient(conn),
		Payments: sluicev1.NewPaymentServiceClient(conn), Events: sluicev1.NewEventServiceClient(conn),
		Router: sluicev1.NewRouterServiceClient(conn), Admin: sluicev1.NewAdminServiceClient(conn), conn: conn,
	}, nil
}

// Close frees the connection.
func (c *Client) Close() error { return c.conn.Close() }

// remote is how a node is reached over TCP: by TLS, but for a loopback address
// for which no certificate is named.
func (t Target) remote() ([]grpc.DialOption, error) {
	host, _, err := net.SplitHostPort(t.Addr)
	if err != nil {
		return nil, Usage("--addr %s: want host:port", t.Addr)
	}
	ip := net.ParseIP(host)
	plain := t.TLSCA == "" && (host == "localhost" || ip != nil && ip.IsLoopback())
	creds := insecure.NewCredentials()
	if !plain {
		cfg := &tls.Config{MinVersion: tls.VersionTLS13, ServerName: host}
		if t.TLSCA != "" {
			pem, err := os.ReadFile(t.TLSCA)
			if err != nil {
				return nil, Usage("--tls-ca: %v", err)
			}
			cfg.RootCAs = x509.NewCertPool()
			if !cfg.RootCAs.AppendCertsFromPEM(pem) {
				return nil, Usage("--tls-ca %s: has no certificate in it", t.TLSCA)
			}
		}
		creds = credentials.NewTLS(cfg)
	}
	opts := []grpc.DialOption{grpc.WithTransportCredentials(creds)}
	if t.TokenFile == "" {
		return opts, nil
	}
	raw, err := os.ReadFile(t.TokenFile)
	if err != nil {
		return nil, Usage("--token-file: %v", err)
	}
	token := strings.TrimSpace(string(raw))
	if token == "" {
		return nil, Usage("--token-file %s: is empty", t.TokenFile)
	}
	return append(opts, grpc.WithPerRPCCredentials(bearer{token, !plain})), nil
}

// bearer sends a token with each call.
type bearer struct {
	token  string
	secure bool
}

// GetRequestMetadata implements credentials.PerRPCCredentials.
func (b bearer) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return map[string]string{"authorization": "Bearer " + b.token}, nil
}

// RequireTransportSecurity implements credentials.PerRPCCredentials.
func (b bearer) RequireTransportSecurity() bool { return b.secure }

// unreachable says what to do about a node that does not answer at all. Its own
// errors have details and are left as they are.
func unreachable(err error, where string, local bool) error {
	st, ok := status.FromError(err)
	if ok && len(st.Details()) == 0 && (strings.Contains(st.Message(), "HTTP status code") || strings.Contains(st.Message(), "HTTP/1.1")) {
		return &Error{
			Exit: ExitUnavailable, Code: "no_node", Message: fmt.Sprintf("what answers at %s does not speak gRPC", where),
			Hint: "--addr wants the address of grpc.listen, 9000 by default, and not that of http.listen.",
		}
	}
	if !ok || st.Code() != codes.Unavailable || len(st.Details()) > 0 {
		return err
	}
	cause := strings.TrimPrefix(strings.TrimSuffix(strings.TrimPrefix(st.Message(), `connection error: desc = "`), `"`), "transport: ")
	if _, why, found := strings.Cut(cause, "authentication handshake failed: "); found {
		return &Error{
			Exit: ExitUnavailable, Code: "no_tls", Message: fmt.Sprintf("no TLS with %s: %s", where, why),
			Hint: "Name the certificates to trust with --tls-ca, and the node as its certificate does; beyond loopback the node must have grpc.tls, or a proxy that has.",
		}
	}
	if !local && strings.Contains(cause, "error reading server preface") {
		return &Error{
			Exit: ExitUnavailable, Code: "no_tls", Message: fmt.Sprintf("what answers at %s does not speak gRPC without TLS", where),
			Hint: "If the node has grpc.tls, name the certificates to trust with --tls-ca.",
		}
	}
	e := &Error{Exit: ExitUnavailable, Code: "no_node", Retryable: true, Message: fmt.Sprintf("no node answers at %s", where)}
	if _, missing := os.Stat(where); local && missing != nil {
		e.Hint = "No node runs in that data directory. Start it with `sluice run`, or name another with --data-dir, --socket or --addr."
		return e
	}
	e.Hint = "Is it running? " + cause
	return e
}
