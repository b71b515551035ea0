package daemon

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/webhook"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// alarmClock is a clock that a test moves.
type alarmClock struct {
	mu     sync.Mutex
	now    time.Time
	alarms map[chan time.Time]time.Time
}

func (c *alarmClock) Now() time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.now
}

func (c *alarmClock) After(d time.Duration) <-chan time.Time {
	c.mu.Lock()
	defer c.mu.Unlock()
	ch := make(chan time.Time, 1)
	if d <= 0 {
		ch <- c.now
	} else {
		c.alarms[ch] = c.now.Add(d)
	}
	return ch
}

func (c *alarmClock) advance(d time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.now = c.now.Add(d)
	for ch, at := range c.alarms {
		if !at.After(c.now) {
			ch <- c.now
			delete(c.alarms, ch)
		}
	}
}

// receiver is a URL that is told of events.
type receiver struct {
	*httptest.Server
	mu     sync.Mutex
	got    []uint64 // event ids that were taken, in order
	refuse func(r *http.Request) int
	heads  http.Header
	body   []byte
}

func newReceiver(t *testing.T) *receiver {
	r := &receiver{}
	r.Server = httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, req *http.Request) {
		body, _ := io.ReadAll(req.Body)
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.refuse != nil {
			if status := r.refuse(req); status != 0 {
				w.WriteHeader(status)
				return
			}
		}
		id, _ := strconv.ParseUint(req.Header.Get(webhook.HeaderID), 10, 64)
		r.got, r.heads, r.body = append(r.got, id), req.Header, body
	}))
	t.Cleanup(r.Close)
	return r
}

func (r *receiver) refusing(f func(*http.Request) int) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.refuse = f
}

func (r *receiver) taken() []uint64 {
	r.mu.Lock()
	defer r.mu.Unlock()
	return append([]uint64(nil), r.got...)
}

// hookWorld is a dispatcher on a real database.
type hookWorld struct {
	*testing.T
	db    *store.SQLite
	clock *alarmClock
	hooks *webhook.Dispatcher
	stop  func()
	owner channel.Identifier
}

func newHookWorld(t *testing.T) *hookWorld {
	db, err := store.Open(t.Context(), store.Options{Path: filepath.Join(t.TempDir(), "sluice.db")})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = db.Close() })
	w := &hookWorld{T: t, db: db, clock: &alarmClock{now: time.Unix(1_800_000_000, 0), alarms: map[chan time.Time]time.Time{}}, owner: "vectorA"}
	w.start()
	t.Cleanup(func() { w.stop() })
	return w
}

// start runs a dispatcher on what the database has.
func (w *hookWorld) start() {
	w.Helper()
	texts := 0
	var err error
	w.hooks, err = webhook.New(w.Context(), webhook.Options{
		Store: hookRows{eventRows{w.db}},
		Render: func(_ context.Context, r *channel.EventRow) (service.Event, error) {
			return service.Event{Cursor: r.Seq, Name: r.Name, Owner: r.Owner, Channel: r.Key.Channel, Payload: json.RawMessage(`{"n":1}`)}, nil
		},
		Clock: w.clock, Rand: func() float64 { return 0.5 },
		Text:    func() string { texts++; return fmt.Sprintf("text-%d-%d", w.clock.Now().UnixNano(), texts) },
		Timeout: 5 * time.Second, GiveUpAfter: 72 * time.Hour, Parallel: 4, Agent: "test", Log: slog.New(slog.DiscardHandler), Observe: func(webhook.Outcome) {},
	})
	if err != nil {
		w.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan struct{})
	go func() {
		defer close(done)
		w.hooks.Run(ctx)
	}()
	w.stop = func() {
		cancel()
		<-done
	}
}

func (w *hookWorld) subscribe(url, slot string, trusted bool, names ...channel.EventName) service.Webhook {
	w.Helper()
	h, err := w.hooks.Add(w.Context(), service.NewWebhook{Owner: w.owner, Events: names, URL: url, Slot: slot}, trusted)
	if err != nil {
		w.Fatal(err)
	}
	return h
}

// happen appends events of a channel.
func (w *hookWorld) happen(at byte, names ...channel.EventName) {
	w.Helper()
	var writes []channel.Write
	for _, n := range names {
		writes = append(writes, channel.PutEvent{Event: &channel.OutboxEvent{
			Name: n, Owner: w.owner, Key: channel.Key{Channel: common.Address{at}}, AtUs: w.clock.Now().UnixMicro(),
		}})
	}
	if err := w.db.Commit(w.Context(), writes...); err != nil {
		w.Fatal(err)
	}
}

// until waits for something that other goroutines bring about.
func (w *hookWorld) until(what string, f func() bool) {
	w.Helper()
	for end := time.Now().Add(20 * time.Second); !f(); time.Sleep(time.Millisecond) {
		if time.Now().After(end) {
			w.Fatalf("never: %s", what)
		}
	}
}

func (w *hookWorld) untilTaken(r *receiver, want ...uint64) {
	w.Helper()
	w.until(fmt.Sprintf("the receiver has %v, it has %v", want, r.taken()), func() bool { return fmt.Sprint(r.taken()) == fmt.Sprint(want) })
}

func (w *hookWorld) undelivered() []service.Delivery {
	w.Helper()
	page, err := w.hooks.Undelivered(w.Context(), w.owner, service.PageRequest{Limit: 100})
	if err != nil {
		w.Fatal(err)
	}
	return page.Items
}

func TestAWebhookGetsWhatItAskedForSignedAndNothingElse(t *testing.T) {
	w, r := newHookWorld(t), newReceiver(t)
	w.happen(1, channel.EventSetup) // before it subscribed
	h := w.subscribe(r.URL, "", true, channel.EventSetup)
	w.happen(1, channel.EventSetup, channel.EventIsAlive, channel.EventSetup)
	w.untilTaken(r, 2, 4)
	sig := webhook.Sign(h.Secret, w.clock.Now(), r.body)
	if r.heads.Get(webhook.HeaderSignature) != sig || r.heads.Get(webhook.HeaderEvent) != "SETUP" ||
		r.heads.Get(webhook.HeaderChannel) != (common.Address{1}).Hex() || string(r.body) != `{"n":1}` {
		t.Errorf("got %v %s, want signature %s", r.heads, r.body, sig)
	}
}

func TestOrderHoldsInAChannelAndNoChannelWaitsForAnother(t *testing.T) {
	w, r := newHookWorld(t), newReceiver(t)
	w.subscribe(r.URL, "", true)
	sick := (common.Address{1}).Hex()
	r.refusing(func(q *http.Request) int {
		if q.Header.Get(webhook.HeaderChannel) == sick {
			return http.StatusBadGateway
		}
		return 0
	})
	w.happen(1, channel.EventSetup, channel.EventIsAlive)
	w.happen(2, channel.EventSetup)
	w.untilTaken(r, 3)
	w.until("two wait", func() bool { return len(w.undelivered()) == 2 })
	w.happen(1, channel.EventIsAlive)
	w.until("three wait", func() bool { return len(w.undelivered()) == 3 })
	if d := w.undelivered()[0]; d.LastError != "answered 502" || d.Event.Cursor != 1 || d.Attempts == 0 {
		t.Errorf("%+v", d)
	}
	r.refusing(nil)
	w.clock.advance(time.Minute)
	w.untilTaken(r, 3, 1, 2, 4)
	w.until("nothing waits", func() bool { pending, _ := w.hooks.Stats(); return pending == 0 && len(w.undelivered()) == 0 })
}

func TestARestartLosesNothingAndGoesOnInOrder(t *testing.T) {
	w, r := newHookWorld(t), newReceiver(t)
	w.subscribe(r.URL, "", true)
	r.refusing(func(*http.Request) int { return http.StatusServiceUnavailable })
	w.happen(1, channel.EventSetup, channel.EventIsAlive)
	w.until("two wait", func() bool { return len(w.undelivered()) == 2 })
	w.stop()
	w.happen(1, channel.EventIsAlive) // while nobody dispatches
	r.refusing(nil)
	w.clock.advance(time.Hour)
	w.start()
	w.untilTaken(r, 1, 2, 3)
}

func TestWhatIsGivenUpIsListedAndCanBeHadAgain(t *testing.T) {
	w, r := newHookWorld(t), newReceiver(t)
	h := w.subscribe(r.URL, "", true)
	r.refusing(func(q *http.Request) int {
		if q.Header.Get(webhook.HeaderID) == "1" {
			return http.StatusTeapot
		}
		return 0
	})
	w.happen(1, channel.EventSetup, channel.EventIsAlive)
	w.until("two wait", func() bool { return len(w.undelivered()) == 2 })
	w.clock.advance(73 * time.Hour)
	w.untilTaken(r, 2) // the first stands in nobody's way any more
	w.until("one was given up", func() bool { d := w.undelivered(); return len(d) == 1 && d[0].NextUs == 0 })
	r.refusing(nil)
	if err := w.hooks.Redeliver(t.Context(), w.owner, h.ID); err != nil {
		t.Fatal(err)
	}
	w.untilTaken(r, 2, 1)
	if err := w.hooks.Redeliver(t.Context(), "vectorB", h.ID); !errors.Is(err, channel.ErrNotFound) {
		t.Errorf("another identity's: %v", err)
	}
}

func TestNobodyButTheOperatorReachesPrivateAddressesThroughAWebhook(t *testing.T) {
	w, r := newHookWorld(t), newReceiver(t)
	w.subscribe(r.URL, "", false)
	w.happen(1, channel.EventSetup)
	w.until("it waits", func() bool { return len(w.undelivered()) == 1 })
	if d := w.undelivered()[0]; !strings.Contains(d.LastError, "public internet") || len(r.taken()) != 0 {
		t.Errorf("%+v, taken %v", d, r.taken())
	}
}

func TestARedirectIsNotFollowed(t *testing.T) {
	w, inside := newHookWorld(t), newReceiver(t)
	outside := httptest.NewServer(http.RedirectHandler(inside.URL, http.StatusTemporaryRedirect))
	defer outside.Close()
	w.subscribe(outside.URL, "", true)
	w.happen(1, channel.EventSetup)
	w.until("it waits", func() bool { return len(w.undelivered()) == 1 })
	if d := w.undelivered()[0]; d.LastError != "answered 307" || len(inside.taken()) != 0 {
		t.Errorf("%+v", d)
	}
}

func TestASlotHasOneURLForAnEvent(t *testing.T) {
	w, a, b := newHookWorld(t), newReceiver(t), newReceiver(t)
	one := w.subscribe(a.URL, service.VectorSlot, true, channel.EventSetup)
	again := w.subscribe(a.URL, service.VectorSlot, true, channel.EventIsAlive)
	if one.ID != again.ID {
		t.Error("two events of one URL are two webhooks: nothing keeps their order")
	}
	w.subscribe(b.URL, service.VectorSlot, true, channel.EventSetup)
	w.happen(1, channel.EventSetup, channel.EventIsAlive)
	w.untilTaken(b, 1)
	w.untilTaken(a, 2)
	w.subscribe("", service.VectorSlot, true, channel.EventIsAlive)
	list, err := w.hooks.List(t.Context(), w.owner)
	if err != nil || len(list) != 1 || list[0].URL != b.URL || list[0].Secret != "" {
		t.Errorf("%+v, %v", list, err)
	}
	if err := w.hooks.Remove(t.Context(), w.owner, list[0].ID); err != nil {
		t.Fatal(err)
	}
	w.happen(1, channel.EventSetup, channel.EventIsAlive)
	if list, _ := w.hooks.List(t.Context(), w.owner); len(list) != 0 {
		t.Errorf("%+v", list)
	}
}
