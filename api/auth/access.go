package auth

import (
	"context"
	"crypto/tls"
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"net/netip"
	"slices"
	"strings"

	"github.com/sluice-node/sluice/api/service"
)

// ErrUnauthenticated is a request that needs a token and has none that holds: 401,
// UNAUTHENTICATED. Its text never repeats a token.
var ErrUnauthenticated = &service.Kind{
	Status: http.StatusUnauthorized, Code: "unauthenticated", Text: "a valid token is needed", Safe: service.NothingMoved,
	Do: "Send a token that holds; the operator makes one with sluice tokens mint.",
}

var (
	errNoToken      = errors.New("send one as Authorization: Bearer TOKEN, or as the password of Basic")
	errNoCredential = errors.New("the Authorization header is neither Bearer nor Basic")
)

// Challenge is the WWW-Authenticate header of an answer to ErrUnauthenticated.
func Challenge(err error) string {
	if errors.Is(err, errNoToken) {
		return `Bearer realm="sluice"`
	}
	return `Bearer realm="sluice", error="invalid_token"`
}

// AccessOptions are the rules of one listener. All fields are required unless they
// say so.
type AccessOptions struct {
	Tokens *Tokens
	Limits *Limits
	// Listen is where the listener is bound.
	Listen net.Addr
	// Section is the part of the config that it is set in, for messages.
	Section string
	// Open lets loopback in without a token.
	Open bool
	// CertFile and KeyFile are PEM files for TLS. Optional, both or neither.
	CertFile, KeyFile string
	// Proxies are the only ones that may connect, and may have ended TLS. Optional.
	Proxies []netip.Prefix
	Log     *slog.Logger
}

// Access is who may come in at one listener.
type Access struct {
	opt  AccessOptions
	open bool
	cert *certificate // nil without TLS
}

// ErrExposed is a listener that would move money for whoever reaches it.
var ErrExposed = errors.New("other machines reach this address, and neither TLS nor a proxy that ends it is set")

// NewAccess checks a listener's rules and reads its certificate. Errors:
// ErrExposed; of the files.
func NewAccess(opt AccessOptions) (*Access, error) {
	local := isLoopback(opt.Listen)
	if !local && opt.CertFile == "" && len(opt.Proxies) == 0 {
		return nil, fmt.Errorf("%s.listen %s: %w: listen on 127.0.0.1, give %s.tls.certFile and keyFile, or name the proxy in %s.trustedProxy",
			opt.Section, opt.Listen, ErrExposed, opt.Section, opt.Section)
	}
	// Behind a proxy on this machine every request comes from loopback.
	a := &Access{opt: opt, open: local && opt.Open && len(opt.Proxies) == 0}
	if opt.CertFile != "" {
		var err error
		if a.cert, err = newCertificate(opt); err != nil {
			return nil, fmt.Errorf("%s.tls: %w", opt.Section, err)
		}
	}
	return a, nil
}

// TLSConfig returns what to serve with, nil for plain text.
func (a *Access) TLSConfig() *tls.Config {
	if a.cert == nil {
		return nil
	}
	return &tls.Config{MinVersion: tls.VersionTLS12, GetCertificate: a.cert.get, NextProtos: []string{"h2", "http/1.1"}}
}

// Reload reads the certificate again; the one before stays if it cannot. It is read
// by itself when its file changes, too.
func (a *Access) Reload() error {
	if a.cert == nil {
		return nil
	}
	return a.cert.reload()
}

// Visit is a request before anything that it says is believed. Strings are of its
// headers, empty where it has none.
type Visit struct {
	Remote        net.Addr
	Authorization string
	// Host is the name under which the node was asked.
	Host string
	// Origin and FetchSite are set by browsers.
	Origin, FetchSite string
	// ForwardedFor is all of X-Forwarded-For, joined by commas. Proxied is any sign
	// that a proxy passed the request on.
	ForwardedFor string
	Proxied      bool
}

// FromHTTP reads a request's headers.
func FromHTTP(r *http.Request) Visit {
	v := Visit{
		Authorization: r.Header.Get("Authorization"), Host: r.Host,
		Origin: r.Header.Get("Origin"), FetchSite: r.Header.Get("Sec-Fetch-Site"),
		ForwardedFor: strings.Join(r.Header.Values("X-Forwarded-For"), ","),
	}
	if at, err := netip.ParseAddrPort(r.RemoteAddr); err == nil {
		v.Remote = net.TCPAddrFromAddrPort(at)
	}
	for _, h := range []string{"X-Forwarded-For", "Forwarded", "X-Forwarded-Host", "X-Real-Ip", "Via"} {
		v.Proxied = v.Proxied || r.Header.Get(h) != ""
	}
	return v
}

// Authenticate says who asks. Errors: ErrUnauthenticated, service.ErrForbidden,
// *service.LimitError; of the store.
func (a *Access) Authenticate(ctx context.Context, v Visit) (service.Caller, error) {
	remote := address(v.Remote)
	from := remote
	if len(a.opt.Proxies) > 0 {
		if !a.isProxy(remote) {
			return nil, fmt.Errorf("%w: only the proxies of %s.trustedProxy may connect here", service.ErrForbidden, a.opt.Section)
		}
		from = a.client(remote, v.ForwardedFor)
	}
	open := a.open && remote.IsLoopback()
	if open {
		if err := a.checkLocal(v); err != nil {
			return nil, err
		}
		if v.Authorization == "" {
			return service.Operator("loopback"), nil
		}
	}
	text, basic, err := credential(v.Authorization)
	if err == nil && basic {
		// A browser sends a Basic password that it once learnt from any page.
		err = checkSite(v)
	}
	if err != nil {
		return nil, err
	}
	g, err := a.verify(ctx, text, from)
	if err != nil {
		return nil, err
	}
	return &Caller{grant: g, tokens: a.opt.Tokens, limits: a.opt.Limits, from: from}, nil
}

// verify verifies a token of an address that has not sent too many bad ones.
func (a *Access) verify(ctx context.Context, text string, from netip.Addr) (*grant, error) {
	g, known := a.opt.Tokens.known(text)
	if !known {
		if err := a.opt.Limits.mayFail(from); err != nil {
			return nil, err
		}
		var err error
		if g, err = a.opt.Tokens.verify(ctx, text); err != nil {
			return nil, a.refuse(err, from)
		}
	}
	if err := g.ended(a.opt.Tokens.opt.Now()); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrUnauthenticated, err)
	}
	return g, nil
}

// refuse counts and tells of a bad token. What the store did wrong is no fault of
// the caller.
func (a *Access) refuse(err error, from netip.Addr) error {
	for _, bad := range []error{ErrMalformed, ErrUnknownToken, ErrRevoked, ErrCaveat} {
		if errors.Is(err, bad) {
			a.opt.Limits.failed(from)
			a.opt.Log.Warn("a token was refused", "listener", a.opt.Section, "from", from, "reason", bad)
			return fmt.Errorf("%w: %w", ErrUnauthenticated, err)
		}
	}
	return err
}

// credential reads an Authorization header.
func credential(header string) (token string, basic bool, err error) {
	scheme, rest, _ := strings.Cut(strings.TrimSpace(header), " ")
	rest = strings.TrimSpace(rest)
	switch {
	case header == "":
		return "", false, fmt.Errorf("%w: %w", ErrUnauthenticated, errNoToken)
	case strings.EqualFold(scheme, "Bearer"):
		return rest, false, nil
	case strings.EqualFold(scheme, "Basic"):
		if raw, err := base64.StdEncoding.DecodeString(rest); err == nil {
			_, password, _ := strings.Cut(string(raw), ":")
			return password, true, nil
		}
	}
	return "", false, fmt.Errorf("%w: %w", ErrUnauthenticated, errNoCredential)
}

// checkLocal refuses what comes to an open loopback from anyone but programs of
// this machine: pages in its browsers, and whoever is behind a proxy.
func (a *Access) checkLocal(v Visit) error {
	switch {
	case v.Proxied:
		return fmt.Errorf("%w: a proxy passed this on, and without %s.trustedProxy the node takes it for this machine", service.ErrForbidden, a.opt.Section)
	case v.Host != "" && !isLocalName(v.Host):
		return fmt.Errorf("%w: the host %q is not this machine's loopback address", service.ErrForbidden, clip(v.Host))
	}
	return checkSite(v)
}

// checkSite refuses what a browser says comes from a page of another origin.
func checkSite(v Visit) error {
	_, host, _ := strings.Cut(v.Origin, "://")
	if v.FetchSite != "" && v.FetchSite != "same-origin" && v.FetchSite != "none" || v.Origin != "" && !strings.EqualFold(host, v.Host) {
		return fmt.Errorf("%w: a page of another origin sent this", service.ErrForbidden)
	}
	return nil
}

// client is the address nearest to the node that is no proxy of ours: what stands
// before it the client may have made up.
func (a *Access) client(remote netip.Addr, forwarded string) netip.Addr {
	at := remote
	hops := strings.Split(forwarded, ",")
	for _, h := range slices.Backward(hops) {
		hop, err := netip.ParseAddr(strings.Trim(strings.TrimSpace(h), "[]"))
		if err != nil {
			return at
		}
		if at = hop.Unmap(); !a.isProxy(at) {
			return at
		}
	}
	return at
}

func (a *Access) isProxy(at netip.Addr) bool {
	return slices.ContainsFunc(a.opt.Proxies, func(p netip.Prefix) bool { return p.Contains(at) })
}

// address is the IP of a, the zero one if it has none.
func address(a net.Addr) netip.Addr {
	if tcp, ok := a.(*net.TCPAddr); ok {
		return tcp.AddrPort().Addr().Unmap()
	}
	return netip.Addr{}
}

func isLoopback(a net.Addr) bool { return address(a).IsLoopback() }

// isLocalName reports a host that names this machine and that no name server
// decides: a page whose name leads here is none of its users.
func isLocalName(host string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}
