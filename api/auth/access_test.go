package auth_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http/httptest"
	"net/netip"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
)

func TestAListenerThatOthersReachWantsTLSOrAProxy(t *testing.T) {
	w := newWorld(t)
	cert, key := w.certificate("one.example.org")
	proxy := []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}
	for _, tt := range []struct {
		rule   string
		listen string
		opt    auth.AccessOptions
		ok     bool
	}{
		{"loopback needs nothing", "127.0.0.1", auth.AccessOptions{}, true},
		{"loopback of version 6 needs nothing", "::1", auth.AccessOptions{}, true},
		{"all of 127 is loopback", "127.9.9.9", auth.AccessOptions{}, true},
		{"every address is not", "::", auth.AccessOptions{}, false},
		{"every address of version 4 is not", "0.0.0.0", auth.AccessOptions{Open: true}, false},
		{"a private network is not", "192.168.1.5", auth.AccessOptions{Open: true}, false},
		{"with TLS", "0.0.0.0", auth.AccessOptions{CertFile: cert, KeyFile: key}, true},
		{"behind a proxy", "10.1.2.3", auth.AccessOptions{Proxies: proxy}, true},
		{"with both", "10.1.2.3", auth.AccessOptions{Proxies: proxy, CertFile: cert, KeyFile: key}, true},
		{"with a certificate that is not there", "127.0.0.1", auth.AccessOptions{CertFile: cert + "x", KeyFile: key}, false},
		{"with a certificate without key", "127.0.0.1", auth.AccessOptions{CertFile: cert}, false},
		{"with the key of another", "127.0.0.1", auth.AccessOptions{CertFile: cert, KeyFile: second(w.certificate("two.example.org"))}, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			opt := tt.opt
			opt.Tokens, opt.Limits, opt.Section, opt.Log = w.tokens, w.limits, "grpc", slog.New(slog.DiscardHandler)
			opt.Listen = &net.TCPAddr{IP: net.ParseIP(tt.listen), Port: 8000}
			a, err := auth.NewAccess(opt)
			if tt.ok != (err == nil) {
				t.Fatalf("NewAccess = %v, want ok %v", err, tt.ok)
			}
			if err != nil && opt.CertFile == "" && (!errors.Is(err, auth.ErrExposed) || !strings.Contains(err.Error(), "grpc.tls.certFile")) {
				t.Errorf("the error does not say what to do: %v", err)
			}
			if err == nil && (a.TLSConfig() != nil) != (opt.CertFile != "") {
				t.Errorf("TLSConfig = %v", a.TLSConfig())
			}
		})
	}
}

func second(_, b string) string { return b }

// tcp is an address of a peer.
func tcp(ip string) net.Addr { return &net.TCPAddr{IP: net.ParseIP(ip), Port: 50000} }

func TestWhoComesInWhere(t *testing.T) {
	w := newWorld(t)
	token := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}})
	cert, key := w.certificate("one.example.org")
	open := w.access(auth.AccessOptions{Open: true})
	closed := w.access(auth.AccessOptions{})
	secure := w.access(auth.AccessOptions{Listen: public, Open: true, CertFile: cert, KeyFile: key})
	near := w.access(auth.AccessOptions{Open: true, Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.1/32")}})
	far := w.access(auth.AccessOptions{Listen: public, Open: true, Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}})
	name := "token " + token.ID
	for _, tt := range []struct {
		rule   string
		access *auth.Access
		visit  auth.Visit
		caller string
		want   error
	}{
		{"an open loopback needs no token", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000"}, "loopback", nil},
		{"by any of its names", open, auth.Visit{Remote: tcp("::1"), Host: "[::1]:8000"}, "loopback", nil},
		{"by localhost", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "LOCALHOST"}, "loopback", nil},
		{"a token that is sent there counts", open, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer(token.Text)}, name, nil},
		{"and a bad one is not overlooked", open, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer("x")}, "", auth.ErrUnauthenticated},
		{"a name that leads here is refused", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "evil.example:8000"}, "", service.ErrForbidden},
		{"a name that begins like an address, too", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1.evil.example"}, "", service.ErrForbidden},
		{"and the address of no one", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "0.0.0.0:8000"}, "", service.ErrForbidden},
		{"even with a token", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "evil.example", Authorization: bearer(token.Text)}, "", service.ErrForbidden},
		{"a page of another site is refused", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", FetchSite: "cross-site"}, "", service.ErrForbidden},
		{"one of another port is", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "localhost:8000", FetchSite: "same-site"}, "", service.ErrForbidden},
		{"by its origin alone", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", Origin: "https://evil.example"}, "", service.ErrForbidden},
		{"a page without an origin is", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", Origin: "null"}, "", service.ErrForbidden},
		{"the node's own page is not", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", Origin: "http://127.0.0.1:8000", FetchSite: "same-origin"}, "loopback", nil},
		{"nor what the user typed", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", FetchSite: "none"}, "loopback", nil},
		{"what an unnamed proxy passed on is refused", open, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1:8000", ForwardedFor: "203.0.113.9", Proxied: true}, "", service.ErrForbidden},
		{"a peer that is not loopback needs a token there too", open, auth.Visit{Remote: tcp("203.0.113.9"), Host: "127.0.0.1"}, "", auth.ErrUnauthenticated},
		{"a peer without an address needs one", open, auth.Visit{}, "", auth.ErrUnauthenticated},

		{"a closed loopback needs a token", closed, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1"}, "", auth.ErrUnauthenticated},
		{"and takes one", closed, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1", Authorization: bearer(token.Text)}, name, nil},
		{"whatever the case of the scheme", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: "bearer  " + token.Text}, name, nil},
		{"as the password of Basic", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: basic(token.Text)}, name, nil},
		{"as its user name it is none", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: "Basic " + base64.StdEncoding.EncodeToString([]byte(token.Text+":"))}, "", auth.ErrUnauthenticated},
		{"Basic that is no base64", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: "Basic " + token.Text}, "", auth.ErrUnauthenticated},
		{"Basic from a page of another origin", closed, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1", Origin: "https://evil.example", Authorization: basic(token.Text)}, "", service.ErrForbidden},
		{"another scheme", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: "Digest " + token.Text}, "", auth.ErrUnauthenticated},
		{"the token alone", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: token.Text}, "", auth.ErrUnauthenticated},
		{"two tokens in one header", closed, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer(token.Text + ", " + token.Text)}, "", auth.ErrUnauthenticated},

		{"a public address is open to nobody", secure, auth.Visit{Remote: tcp("203.0.113.9")}, "", auth.ErrUnauthenticated},
		{"not to this machine either", secure, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1"}, "", auth.ErrUnauthenticated},
		{"with a token, under any name", secure, auth.Visit{Remote: tcp("203.0.113.9"), Host: "node.example.org", Authorization: bearer(token.Text)}, name, nil},

		{"behind a proxy of this machine, loopback is not open", near, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1"}, "", auth.ErrUnauthenticated},
		{"nor to a client that says it is loopback", near, auth.Visit{Remote: tcp("127.0.0.1"), Host: "127.0.0.1", ForwardedFor: "127.0.0.1"}, "", auth.ErrUnauthenticated},
		{"a proxy passes a token on", near, auth.Visit{Remote: tcp("127.0.0.1"), Host: "node.example.org", ForwardedFor: "203.0.113.9", Proxied: true, Authorization: bearer(token.Text)}, name, nil},
		{"nobody connects past the proxy, with a token or without", far, auth.Visit{Remote: tcp("203.0.113.9"), Authorization: bearer(token.Text)}, "", service.ErrForbidden},
		{"not even this machine", far, auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer(token.Text)}, "", service.ErrForbidden},
		{"the proxy itself needs a token", far, auth.Visit{Remote: tcp("10.0.0.1")}, "", auth.ErrUnauthenticated},
		{"and has one", far, auth.Visit{Remote: tcp("::ffff:10.0.0.1"), Authorization: bearer(token.Text)}, name, nil},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			w.limits = auth.NewLimits(auth.Rates{}, w.clock)
			c, err := tt.access.Authenticate(t.Context(), tt.visit)
			if !errors.Is(err, tt.want) || (err == nil) != (tt.want == nil) {
				t.Fatalf("Authenticate = %v, %v, want %v", c, err, tt.want)
			}
			if err == nil && c.Name() != tt.caller {
				t.Errorf("the caller is %q, want %q", c.Name(), tt.caller)
			}
			if err != nil && strings.Contains(err.Error(), token.Text) {
				t.Errorf("the error has the token: %v", err)
			}
		})
	}
	if strings.Contains(w.log.String(), token.Text) {
		t.Error("the log has the token")
	}
}

func TestTheClientIsTheNearestThatIsNoProxy(t *testing.T) {
	w := newWorld(t)
	token := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}})
	a := w.access(auth.AccessOptions{Listen: public, Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.0/8"), netip.MustParsePrefix("fd00::/8")}})
	for forwarded, want := range map[string]string{
		"":                                  "10.0.0.1",
		"203.0.113.9":                       "203.0.113.9",
		"1.1.1.1, 203.0.113.9":              "203.0.113.9", // the client made the first one up
		"1.1.1.1,203.0.113.9, 10.0.0.2":     "203.0.113.9",
		"10.0.0.3, 10.0.0.2":                "10.0.0.3",
		"203.0.113.9, garbage":              "10.0.0.1",
		"203.0.113.9, garbage, 10.0.0.2":    "10.0.0.2",
		"[2001:db8::1], fd00::2":            "2001:db8::1",
		"::ffff:203.0.113.9":                "203.0.113.9",
		strings.Repeat("10.0.0.2,", 1<<12):  "10.0.0.1",
		"203.0.113.9:1234":                  "10.0.0.1",
		"203.0.113.9, 10.0.0.2, 10.0.0.300": "10.0.0.1",
	} {
		c, err := a.Authenticate(t.Context(), auth.Visit{Remote: tcp("10.0.0.1"), ForwardedFor: forwarded, Authorization: bearer(token.Text)})
		if err != nil {
			t.Fatal(err)
		}
		if from, ok := c.(interface{ From() string }); !ok || from.From() != want {
			t.Errorf("forwarded for %.60q: from %v, want %s", forwarded, from, want)
		}
	}
}

func TestHeadersOfARequest(t *testing.T) {
	r := httptest.NewRequest("GET", "http://node.example.org/ping", nil)
	r.RemoteAddr = "[2001:db8::7]:1234"
	r.Header.Set("Authorization", "Bearer t")
	r.Header.Set("Origin", "https://o")
	r.Header.Set("Sec-Fetch-Site", "none")
	r.Header.Add("X-Forwarded-For", "1.1.1.1")
	r.Header.Add("X-Forwarded-For", "2.2.2.2")
	got := auth.FromHTTP(r)
	if got.Remote.String() != r.RemoteAddr || got.Host != "node.example.org" || got.ForwardedFor != "1.1.1.1,2.2.2.2" || !got.Proxied ||
		got.Authorization != "Bearer t" || got.Origin != "https://o" || got.FetchSite != "none" {
		t.Errorf("FromHTTP = %+v", got)
	}
	for _, h := range []string{"Forwarded", "Via", "X-Real-IP", "X-Forwarded-Host"} {
		r := httptest.NewRequest("GET", "/", nil)
		r.RemoteAddr = "no address"
		r.Header.Set(h, "x")
		if got := auth.FromHTTP(r); !got.Proxied || got.Remote != nil {
			t.Errorf("with %s: %+v", h, got)
		}
	}
}

func TestAnAddressGuessesTokensSlowly(t *testing.T) {
	w := newWorld(t)
	w.rates.FailuresPerMinute = 10
	w.limits = auth.NewLimits(w.rates, w.clock)
	good := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}}).Text
	fresh := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}}).Text
	if _, err := w.come(good); err != nil {
		t.Fatal(err)
	}
	var limit *service.LimitError
	for i := range 100 {
		_, err := w.come(remade(t, fmt.Appendf(nil, "%016d", i), []byte("guess"), "scope = admin"))
		if refused := errors.As(err, &limit); refused != (i >= 10) || !refused && !errors.Is(err, auth.ErrUnauthenticated) {
			t.Fatalf("guess %d = %v", i, err)
		}
	}
	if limit.RetryAfter <= 0 || limit.RetryAfter > 6*time.Second {
		t.Errorf("it may try again in %s, want up to 6s", limit.RetryAfter)
	}
	if n := strings.Count(w.log.String(), "a token was refused"); n != 10 {
		t.Errorf("the log has %d refusals, want 10", n)
	}
	if _, err := w.come(good); err != nil {
		t.Errorf("a token that is known to hold is refused because of its neighbours: %v", err)
	}
	if _, err := w.come(fresh); !errors.As(err, &limit) {
		t.Errorf("one that is not known = %v, want a *LimitError", err)
	}
	other := w.access(auth.AccessOptions{})
	if _, err := other.Authenticate(t.Context(), auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer(fresh)}); err != nil {
		t.Errorf("another address: %v", err)
	}
	w.wait(6 * time.Second)
	if _, err := w.come("garbage"); !errors.Is(err, auth.ErrUnauthenticated) {
		t.Errorf("a guess six seconds later = %v", err)
	}
	if _, err := w.come(""); !errors.Is(err, auth.ErrUnauthenticated) && !errors.As(err, &limit) {
		t.Errorf("no token = %v", err)
	}
}

func TestReadsAndCallsAreLimitedApart(t *testing.T) {
	w := newWorld(t)
	w.rates = auth.Rates{Reads: auth.Rate{PerSecond: 2, Burst: 4}, Calls: auth.Rate{PerSecond: 1, Burst: 2}}
	w.limits = auth.NewLimits(w.rates, w.clock)
	mint := func() string {
		return w.mint(service.NewToken{Scopes: []service.Scope{service.Read, service.Receive}}).Text
	}
	one, two := mint(), mint()
	call := service.Act{Scope: service.Receive}
	// at asks as often as it may from an address, each time as a request of its own.
	at := func(text, ip string, a service.Act) (n int) {
		t.Helper()
		access := w.access(auth.AccessOptions{Listen: public, Proxies: []netip.Prefix{netip.MustParsePrefix("10.0.0.1/32")}})
		for {
			c, err := access.Authenticate(t.Context(), auth.Visit{Remote: tcp("10.0.0.1"), ForwardedFor: ip, Authorization: bearer(text)})
			if err != nil {
				t.Fatal(err)
			}
			for range 3 { // a method may ask more than once
				if _, err = c.Allow(t.Context(), a); err != nil {
					break
				}
			}
			var limit *service.LimitError
			if errors.As(err, &limit) {
				if limit.RetryAfter <= 0 || limit.RetryAfter > time.Second {
					t.Fatalf("it may ask again in %s", limit.RetryAfter)
				}
				return n
			}
			if err != nil {
				t.Fatal(err)
			}
			n++
		}
	}
	got := []int{
		at(one, "203.0.113.1", read()), // a burst
		at(one, "203.0.113.1", call),   // calls have their own
		at(one, "203.0.113.2", read()), // another address, the same caller
		at(two, "203.0.113.1", read()), // another caller, the same address
		at(two, "203.0.113.3", read()), // both others
		at(one, "2001:db8:1:1::1", call),
		at(two, "2001:db8:1:1::2", call),
	}
	w.wait(time.Second)
	got = append(got, at(one, "203.0.113.1", read()), at(one, "203.0.113.1", call))
	w.wait(time.Hour)
	got = append(got, at(two, "2001:db8:1:1::2", call), at(one, "2001:db8:1:1::ffff", call))
	w.limits.Set(auth.Rates{Reads: auth.Rate{PerSecond: 1, Burst: 1}, Calls: auth.Rate{PerSecond: 1, Burst: 3}})
	got = append(got, at(one, "203.0.113.1", read()), at(one, "203.0.113.1", call))
	if want := []int{4, 2, 0, 0, 4, 0, 2, 2, 1, 2, 0, 1, 3}; !slices.Equal(got, want) {
		t.Errorf("calls that passed: %v, want %v", got, want)
	}
}

func TestAChallengeSaysWhatToSend(t *testing.T) {
	w := newWorld(t)
	a := w.access(auth.AccessOptions{})
	_, err := a.Authenticate(t.Context(), auth.Visit{Remote: tcp("127.0.0.1")})
	if c := auth.Challenge(err); c != `Bearer realm="sluice"` {
		t.Errorf("without a token: %s", c)
	}
	_, err = a.Authenticate(t.Context(), auth.Visit{Remote: tcp("127.0.0.1"), Authorization: bearer("x")})
	if c := auth.Challenge(err); !strings.Contains(c, "invalid_token") {
		t.Errorf("with a bad one: %s", c)
	}
	p := service.Describe(err)
	if p.Status != 401 || p.Code != "unauthenticated" || !p.Nothing {
		t.Errorf("Describe = %+v", p)
	}
}
