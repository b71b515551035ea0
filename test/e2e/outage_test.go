package e2e

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"strings"
	"sync"
	"testing"
)

// proxy passes TCP connections on to a chain until it is cut.
type proxy struct {
	l      net.Listener
	to     string
	mu     sync.Mutex
	cut    bool
	live   map[net.Conn]bool
	copies sync.WaitGroup
}

func newProxy(t *testing.T, url string) *proxy {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	p := &proxy{l: l, to: strings.TrimPrefix(url, "http://"), live: map[net.Conn]bool{}}
	p.copies.Go(p.serve)
	t.Cleanup(func() {
		_ = l.Close()
		p.set(true)
		p.copies.Wait()
	})
	return p
}

func (p *proxy) url() string { return "http://" + p.l.Addr().String() }

func (p *proxy) serve() {
	for {
		c, err := p.l.Accept()
		if err != nil {
			return
		}
		far, err := net.Dial("tcp", p.to)
		if err != nil || !p.keep(c, far) {
			_ = c.Close()
			continue
		}
		for _, pair := range [2][2]net.Conn{{c, far}, {far, c}} {
			p.copies.Go(func() {
				_, _ = io.Copy(pair[0], pair[1])
				_ = pair[0].Close()
				_ = pair[1].Close()
			})
		}
	}
}

// keep remembers a pair of connections, unless the line is cut.
func (p *proxy) keep(pair ...net.Conn) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range pair {
		p.live[c] = true
		if p.cut {
			_ = c.Close()
		}
	}
	return !p.cut
}

// set cuts the line, with all that is on it, or mends it.
func (p *proxy) set(cut bool) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.cut = cut; cut {
		for c := range p.live {
			_ = c.Close()
		}
		clear(p.live)
	}
}

// Both chains go silent between the legs of a payment. Payments between funded
// channels do not ask a chain anything: they go on. Once the chains are back, what
// needs them works again.
func TestPaymentsGoOnWhileTheChainsAreDown(t *testing.T) {
	var lines [2]*proxy
	w := newWorld(t, options{collateral: 100, line: func(i int, url string) string {
		lines[i] = newProxy(t, url)
		return lines[i].url()
	}})
	p := newPayment(units(2, 0))
	if err := w.create(p); err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		l.set(true)
	}
	until(t, "dave is paid", soon, func() error { return w.answer(p, p.secret) })
	for range 10 {
		q := newPayment(units(1, 0))
		if err := w.create(q); err != nil {
			t.Fatal(err)
		}
		until(t, "dave is paid", soon, func() error { return w.answer(q, q.secret) })
		if got := w.end(t, q); got != "paid" {
			t.Errorf("a payment without chains was %s", got)
		}
	}
	if got := w.end(t, p); got != "paid" {
		t.Errorf("the payment was %s", got)
	}

	// What needs a chain says so, and changes nothing.
	var refused *apiError
	err := w.carol.post("/deposit", object{"channelAddress": w.in, "assetId": w.chains[0].token}, nil)
	if !errors.As(err, &refused) || refused.Status != http.StatusServiceUnavailable {
		t.Errorf("a deposit without its chain: %v", err)
	}
	for _, n := range w.nodes() {
		if err := n.proc.alive(); err != nil {
			t.Error(err)
		}
	}
	for _, l := range lines {
		l.set(false)
	}
	w.check(t)
	until(t, "a deposit after the outage", soon, func() error {
		return w.carol.post("/send-deposit-tx", object{
			"channelAddress": w.in, "assetId": w.chains[0].token, "amount": "5", "chainId": w.chains[0].ChainID(),
		}, nil)
	})
	until(t, "its credit", soon, func() error {
		return w.carol.post("/deposit", object{"channelAddress": w.in, "assetId": w.chains[0].token}, nil)
	})
	w.check(t)
	// More than the collateral: roger has to send some.
	q := newPayment(units(200, 0))
	if err := w.create(q); err != nil {
		t.Fatal(err)
	}
	until(t, "dave is paid with new collateral", soon, func() error { return w.answer(q, q.secret) })
	if got := w.end(t, q); got != "paid" {
		t.Errorf("the payment was %s", got)
	}
	w.check(t)
}

// A node whose chain does not answer at the start, or is another, says so and
// does not start.
func TestNodeRefusesAChainThatIsDownOrAnother(t *testing.T) {
	chains := [2]*evm{newEVM(t, 0), newEVM(t, 1)}
	good := [2]string{chains[0].URL(), chains[1].URL()}
	for _, tt := range []struct {
		rule string
		rpcs [2]string
		want []string
	}{
		{"down", [2]string{good[0], fmt.Sprintf("http://127.0.0.1:%d", freePort(t))}, []string{"chain 1338", "not available"}},
		{"another", [2]string{good[1], good[0]}, []string{"serves chain 1338, not chain 1337"}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			n := newNode(t, 0)
			n.configure(t, chains, tt.rpcs)
			n.launch(t)
			n.proc.says(t, 1, tt.want...)
		})
	}
}
