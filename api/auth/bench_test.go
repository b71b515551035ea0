package auth_test

import (
	"net/netip"
	"testing"
	"time"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
)

// A request with a token that was verified lately, and one whose token was not.
func BenchmarkAuthenticate(b *testing.B) {
	w := newWorld(b)
	text := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}, Owner: alice, ExpiryUs: 4_000_000_000 * 1e6}).Text
	a := w.access(auth.AccessOptions{Listen: public, Proxies: []netip.Prefix{netip.MustParsePrefix("198.51.100.7/32")}})
	for _, known := range []bool{true, false} {
		b.Run(map[bool]string{true: "known", false: "unknown"}[known], func(b *testing.B) {
			for b.Loop() {
				if !known {
					w.wait(11 * time.Second)
				}
				c, err := a.Authenticate(b.Context(), auth.Visit{Remote: afar, Authorization: bearer(text)})
				if err == nil {
					_, err = c.Allow(b.Context(), read())
				}
				if err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
