package api

import (
	"context"
	"encoding/json"
	"net/http"
	"strconv"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

func eventRoutes() []route {
	filter := []field{
		may("publicIdentifier", kindIdentifier(), "Only those of one of the node's identities."),
		may("channelAddress", kindAddress(), "Only those of a channel."),
		may("names", kindList[channel.EventName](kindEventName(), len(channel.EventNames())), "Only those of these names, with commas between them."),
	}
	return []route{
		{
			method: get, path: "/v1/events", summary: "Lists events in the order in which they happened, oldest first.", scope: service.Read,
			fields: paged(filter...), answer: []eventAnswer{}, handle: getEvents,
		},
		{
			method: get, path: "/v1/events/stream", summary: "Streams events after a cursor and then each new one, as server-sent events.", scope: service.Read,
			fields: append(filter,
				may("cursor", kindNumber(0, 1<<63-1), "The cursor of the last event that was seen; the header Last-Event-ID goes before it. 0 starts at the oldest that is kept."),
				may("fromNow", kindBool(), "Starts at the newest event, where neither cursor nor Last-Event-ID says otherwise."),
			),
			answer: plain(""), stream: true, handle: followEvents,
		},
	}
}

type eventAnswer struct {
	Cursor  uint64             `json:"cursor" about:"Its place in the order of events."`
	Name    channel.EventName  `json:"name" about:"What happened."`
	Owner   channel.Identifier `json:"publicIdentifier" about:"The identity that it concerns."`
	Channel *address           `json:"channelAddress,omitempty" about:"The channel that it concerns."`
	At      int64              `json:"at" about:"When it happened, Unix milliseconds."`
	Payload json.RawMessage    `json:"payload" about:"What Vector's webhooks are posted for the name."`
}

func showEvent(e *service.Event) eventAnswer {
	return eventAnswer{e.Cursor, e.Name, e.Owner, showAddress(e.Channel), millis(e.AtUs), object(e.Payload)}
}

func (in *input) eventFilter() service.EventFilter {
	return service.EventFilter{
		Owner: in.owner(), Channel: in.address("channelAddress"), Names: read[[]channel.EventName](in, "names"), PageRequest: in.page(), FromNow: in.boolean("fromNow"),
	}
}

func getEvents(ctx context.Context, s *Server, in *input) (any, error) {
	p, err := s.opt.Service.Events(ctx, in.eventFilter())
	out := make([]eventAnswer, len(p.Items))
	for i := range p.Items {
		out[i] = showEvent(&p.Items[i])
	}
	return page{out, p.Next}, err
}

func followEvents(ctx context.Context, s *Server, in *input) (any, error) {
	f := in.eventFilter()
	if last := in.req.Header.Get("Last-Event-ID"); last != "" {
		n, err := strconv.ParseUint(last, 10, 63)
		if err != nil {
			return nil, service.Invalid("Last-Event-ID", "must be the id of an event")
		}
		f.Cursor, f.FromNow = n, false
	}
	if f.Cursor != 0 {
		f.FromNow = false
	}
	return &eventStream{ctx: ctx, server: s, filter: f}, nil
}

// Times of a stream.
const (
	// keepAlive is how often a quiet stream says that it is there: proxies and
	// browsers give up on silence.
	keepAlive = 15 * time.Second
	// writeWithin is how long the client may take for what is written.
	writeWithin = 30 * time.Second
)

// eventStream is a stream of server-sent events.
type eventStream struct {
	ctx    context.Context //nolint:containedctx // that of the request
	server *Server
	filter service.EventFilter
	out    *sseWriter
}

func (e *eventStream) begun() bool { return e.out != nil && e.out.begun }

// run writes events until the client leaves or the stream ends. An error after
// the first byte is told as an event of its own.
func (e *eventStream) run(w http.ResponseWriter) error {
	ctx, cancel := context.WithCancel(e.ctx)
	type item struct {
		event service.Event
		err   error
	}
	items, done := make(chan item), make(chan struct{})
	go func() {
		defer close(done)
		defer close(items)
		for event, err := range e.server.opt.Service.FollowEvents(ctx, e.filter) {
			select {
			case items <- item{event, err}:
			case <-ctx.Done():
				return
			}
		}
	}()
	defer func() {
		cancel()
		<-done
	}()
	e.out = &sseWriter{w: w, control: http.NewResponseController(w)}
	alive := time.NewTicker(keepAlive)
	defer alive.Stop()
	begin := time.NewTimer(beginWithin)
	defer begin.Stop()
	for {
		var err error
		select {
		case i, ok := <-items:
			switch {
			case !ok || ctx.Err() != nil:
				return nil
			case i.err != nil && !e.out.begun:
				return i.err
			case i.err != nil:
				_ = e.out.send("", "error", showError(i.err, nil)) // the client is gone if not
				return nil
			}
			err = e.out.send(strconv.FormatUint(i.event.Cursor, 10), "", showEvent(&i.event))
		case <-begin.C:
			err = e.out.comment("ready")
		case <-alive.C:
			err = e.out.comment("")
		}
		if err != nil {
			return nil // the client is gone
		}
	}
}

// beginWithin is how long a stream waits for its first event, or for a reason not
// to start, before it says that it is there.
const beginWithin = 100 * time.Millisecond

// sseWriter writes server-sent events.
type sseWriter struct {
	w       http.ResponseWriter
	control *http.ResponseController
	begun   bool
}

func (s *sseWriter) send(id, name string, data any) error {
	raw, err := json.Marshal(data)
	if err != nil {
		return err
	}
	text := ""
	if id != "" {
		text += "id: " + id + "\n"
	}
	if name != "" {
		text += "event: " + name + "\n"
	}
	return s.write(text + "data: " + string(raw) + "\n\n")
}

// comment writes what clients skip.
func (s *sseWriter) comment(text string) error { return s.write(": " + text + "\n\n") }

// write puts text out at once. The server's own time limits end with the first
// byte: each write has its own.
func (s *sseWriter) write(text string) error {
	if !s.begun {
		s.begun = true
		h := s.w.Header()
		h.Set("Content-Type", "text/event-stream")
		h.Set("Cache-Control", "no-cache")
		h.Set("X-Accel-Buffering", "no")
		_ = s.control.SetReadDeadline(time.Time{}) // a server without one is as good
		s.w.WriteHeader(http.StatusOK)
	}
	_ = s.control.SetWriteDeadline(time.Now().Add(writeWithin))
	if _, err := s.w.Write([]byte(text)); err != nil {
		return err
	}
	return s.control.Flush()
}

// kindEventName is the name of an event.
func kindEventName() *kind {
	k := kindOneOf(eventNames()...)
	parse := k.parse
	k.parse = func(s string) (any, error) {
		v, err := parse(s)
		if err != nil {
			return nil, err
		}
		return channel.EventName(v.(string)), nil //nolint:forcetypeassert // of kindOneOf
	}
	return k
}

func eventNames() []string {
	var out []string
	for _, n := range channel.EventNames() {
		out = append(out, string(n))
	}
	return out
}
