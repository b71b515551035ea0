package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"strconv"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
)

// Headers of a delivery.
const (
	HeaderEvent     = "Sluice-Event"
	HeaderID        = "Sluice-Event-Id"
	HeaderChannel   = "Sluice-Channel"
	HeaderSignature = "Sluice-Signature"
)

// maxAnswer is how much of an answer is read, so that its connection can be used
// again; nothing of it is kept.
const maxAnswer = 64 << 10

// errPrivate is an address that only the operator may name.
var errPrivate = errors.New("the address is not on the public internet, and only the operator may subscribe one that is not")

// Sign returns the signature header of a body sent at a time: the HMAC-SHA256, under
// the webhook's secret, of the Unix time, a point and the body.
func Sign(secret string, at time.Time, body []byte) string {
	t := strconv.FormatInt(at.Unix(), 10)
	mac := hmac.New(sha256.New, []byte(secret))
	mac.Write([]byte(t + "."))
	mac.Write(body)
	return "t=" + t + ",v1=" + hex.EncodeToString(mac.Sum(nil))
}

// newClient returns a client that follows no redirect and uses no proxy. A guarded
// one connects to public addresses only, whatever a name resolves to at that moment.
func newClient(timeout time.Duration, guarded bool) *http.Client {
	dialer := &net.Dialer{Timeout: timeout}
	if guarded {
		dialer.Control = func(_, address string, _ syscall.RawConn) error { return public(address) }
	}
	return &http.Client{
		Timeout:       timeout,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			DialContext: dialer.DialContext, TLSHandshakeTimeout: timeout, ResponseHeaderTimeout: timeout,
			MaxResponseHeaderBytes: maxAnswer, MaxIdleConnsPerHost: 4, IdleConnTimeout: time.Minute, ForceAttemptHTTP2: true,
		},
	}
}

// notPublic are ranges that netip does not tell by itself: carrier-grade NAT,
// benchmarking, documentation, reserved, and IPv6 forms that hold IPv4 addresses.
func notPublic() []netip.Prefix {
	var out []netip.Prefix
	for _, s := range []string{
		"0.0.0.0/8", "100.64.0.0/10", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "240.0.0.0/4",
		"64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/32", "2001:db8::/32", "2002::/16",
	} {
		out = append(out, netip.MustParsePrefix(s))
	}
	return out
}

// public reports why an address, as host:port, is none of the public internet.
func public(address string) error {
	at, err := netip.ParseAddrPort(address)
	if err != nil {
		return fmt.Errorf("%w: %s", errPrivate, address)
	}
	ip := at.Addr().Unmap()
	if !ip.IsGlobalUnicast() || ip.IsPrivate() {
		return fmt.Errorf("%w: %s", errPrivate, ip)
	}
	for _, p := range notPublic() {
		if p.Contains(ip) {
			return fmt.Errorf("%w: %s", errPrivate, ip)
		}
	}
	return nil
}

// post sends an event to a webhook once. An error is a sentence for people.
func (d *Dispatcher) post(ctx context.Context, h *Hook, e *service.Event) error {
	req, err := http.NewRequestWithContext(ctx, http.MethodPost, h.URL, bytes.NewReader(e.Payload))
	if err != nil {
		return errors.New("the URL is not one that can be asked")
	}
	req.Header.Set("Content-Type", "application/json")
	req.Header.Set("User-Agent", d.opt.Agent)
	req.Header.Set(HeaderEvent, string(e.Name))
	req.Header.Set(HeaderID, strconv.FormatUint(e.Cursor, 10))
	req.Header.Set(HeaderSignature, Sign(h.Secret, d.opt.Clock.Now(), e.Payload))
	if e.Channel != (common.Address{}) {
		req.Header.Set(HeaderChannel, e.Channel.Hex())
	}
	client := d.guarded
	if h.Trusted || d.opt.AllowPrivate {
		client = d.open
	}
	resp, err := client.Do(req)
	if err != nil {
		return explain(err)
	}
	_, _ = io.CopyN(io.Discard, resp.Body, maxAnswer)
	_ = resp.Body.Close()
	if resp.StatusCode < 200 || resp.StatusCode > 299 {
		return fmt.Errorf("answered %d", resp.StatusCode)
	}
	return nil
}

// explain says what kept a request from its answer. What a private address answers
// is not told: it would be a scanner for who may not reach it.
func explain(err error) error {
	var dns *net.DNSError
	var timeout net.Error
	switch {
	case errors.Is(err, errPrivate):
		return errPrivate
	case errors.As(err, &dns):
		return errors.New("the host name does not resolve")
	case errors.As(err, &timeout) && timeout.Timeout():
		return errors.New("no answer in time")
	case errors.Is(err, syscall.ECONNREFUSED):
		return errors.New("connection refused")
	}
	var cert interface{ Unwrap() error }
	if errors.As(err, &cert) && cert.Unwrap() != nil {
		return errors.New(clip(cert.Unwrap().Error()))
	}
	return errors.New(clip(err.Error()))
}

// maxError bounds what is kept of an error.
const maxError = 200

func clip(s string) string {
	if len(s) > maxError {
		return s[:maxError]
	}
	return s
}
