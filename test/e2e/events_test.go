package e2e

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"
)

// heard is the events that somebody was told of, by their cursor and channel.
type heard struct {
	mu   sync.Mutex
	list []event
}

type event struct {
	Cursor  uint64 `json:"cursor"`
	Channel string `json:"channel"`
	Name    string `json:"name"`
}

func (h *heard) add(e event) {
	h.mu.Lock()
	defer h.mu.Unlock()
	h.list = append(h.list, e)
}

func (h *heard) all() []event {
	h.mu.Lock()
	defer h.mu.Unlock()
	return append([]event(nil), h.list...)
}

// follow reads the node's stream of events, from the last one that was heard each
// time that the connection breaks, until ctx ends.
func (h *heard) follow(ctx context.Context, n *node) {
	for ctx.Err() == nil {
		h.once(ctx, n)
		select {
		case <-time.After(20 * time.Millisecond):
		case <-ctx.Done():
		}
	}
}

func (h *heard) once(ctx context.Context, n *node) {
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, n.url()+"/v1/events/stream?publicIdentifier="+string(n.id.Identifier()), nil)
	if err != nil {
		return
	}
	if all := h.all(); len(all) > 0 {
		req.Header.Set("Last-Event-ID", strconv.FormatUint(all[len(all)-1].Cursor, 10))
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return
	}
	defer func() { _ = resp.Body.Close() }()
	// An event counts once the empty line after it has come: a kill cuts anywhere.
	var e event
	for lines := bufio.NewScanner(resp.Body); lines.Scan(); {
		line := lines.Text()
		if id, ok := strings.CutPrefix(line, "id: "); ok {
			e.Cursor, _ = strconv.ParseUint(id, 10, 64)
		}
		if line == "" && e.Cursor != 0 {
			h.add(e)
			e = event{}
		}
	}
}

// The recipient's node dies again and again while its events are streamed and posted.
func TestAKilledNodeLosesNoEventAndKeepsTheirOrder(t *testing.T) {
	w := newWorld(t, options{collateral: 1000})
	seed := seed(t)
	t.Logf("SLUICE_E2E_SEED=%d", seed)
	rnd := rand.New(rand.NewPCG(seed, 0))

	var posted, streamed heard
	hook := httptest.NewServer(http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		id, _ := strconv.ParseUint(r.Header.Get("Sluice-Event-Id"), 10, 64)
		posted.add(event{Cursor: id, Channel: r.Header.Get("Sluice-Channel"), Name: r.Header.Get("Sluice-Event")})
	}))
	defer hook.Close()
	if err := w.dave.post("/v1/webhooks", object{"publicIdentifier": w.dave.id.Identifier(), "url": hook.URL, "events": []string{}}, nil); err != nil {
		t.Fatal(err)
	}
	since := uint64(len(w.events(t, w.dave)))
	ctx, cancel := context.WithCancel(t.Context())
	var group sync.WaitGroup
	group.Go(func() { streamed.follow(ctx, w.dave) })
	defer group.Wait()
	defer cancel()

	for range 4 * rounds(t) {
		payments := make([]*payment, 5)
		for i := range payments {
			payments[i] = newPayment(units(1, 0))
			if err := w.create(payments[i]); err != nil {
				t.Fatal(err)
			}
		}
		done := make(chan struct{})
		var answering sync.WaitGroup
		for _, p := range payments {
			answering.Go(func() { w.keepAnswering(p, p.secret, done) })
		}
		time.Sleep(time.Duration(rnd.IntN(300)) * time.Millisecond)
		w.dave.proc.kill()
		w.dave.start(t)
		for _, p := range payments {
			if got := w.end(t, p); got != "paid" {
				t.Errorf("a payment was %s", got)
			}
		}
		close(done)
		answering.Wait()
	}
	want := w.events(t, w.dave)
	until(t, "the stream has every event", soon, func() error { return sameCursors(streamed.all(), want) })
	until(t, "the webhook has every event", soon, func() error { return w.inOrder(posted.all(), want[since:]) })
	w.check(t)
}

// events returns all events of a node.
func (w *world) events(t *testing.T, n *node) (out []event) {
	t.Helper()
	for {
		var page []event
		at := uint64(0)
		if len(out) > 0 {
			at = out[len(out)-1].Cursor
		}
		resp, err := http.Get(fmt.Sprintf("%s/v1/events?publicIdentifier=%s&limit=1000&cursor=%d", n.url(), n.id.Identifier(), at))
		if err := answer(resp, err, &page); err != nil {
			t.Fatal(err)
		}
		if len(page) == 0 {
			return out
		}
		out = append(out, page...)
	}
}

// sameCursors reports whether each event was heard once, in order.
func sameCursors(got, want []event) error {
	if len(got) < len(want) {
		return fmt.Errorf("%d of %d events", len(got), len(want))
	}
	for i := range want {
		if got[i].Cursor != want[i].Cursor {
			return fmt.Errorf("event %d of the stream is %d, want %d", i, got[i].Cursor, want[i].Cursor)
		}
	}
	return nil
}

// inOrder reports whether every event was heard, and the first time that each was,
// in the order of its channel.
func (w *world) inOrder(got, want []event) error {
	heard, last := map[uint64]bool{}, map[string]uint64{}
	for _, e := range got {
		if heard[e.Cursor] {
			continue // at least once
		}
		heard[e.Cursor] = true
		if e.Cursor < last[e.Channel] {
			return fmt.Errorf("event %d of %s came after %d", e.Cursor, e.Channel, last[e.Channel])
		}
		last[e.Channel] = e.Cursor
	}
	var errs []error
	for _, e := range want {
		if !heard[e.Cursor] {
			errs = append(errs, fmt.Errorf("event %d (%s) was not heard", e.Cursor, e.Name))
		}
	}
	return errors.Join(errs...)
}
