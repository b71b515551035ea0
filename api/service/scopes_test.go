package service_test

import (
	"context"
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"iter"
	"log/slog"
	"reflect"
	"regexp"
	"testing"
	"time"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// scopes reads from the comments of api.go which scope each method needs; a
// method without a comment has that of the one above it.
func scopes(t *testing.T) map[string]service.Scope {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), "api.go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	word := regexp.MustCompile(`\b(Read|Receive|Pay|Admin)[.;]`)
	named := map[string]service.Scope{"Read": service.Read, "Receive": service.Receive, "Pay": service.Pay, "Admin": service.Administer}
	out := map[string]service.Scope{}
	ast.Inspect(file, func(n ast.Node) bool {
		i, ok := n.(*ast.InterfaceType)
		if !ok {
			return true
		}
		var scope service.Scope
		for _, m := range i.Methods.List {
			if len(m.Names) == 0 { // an interface within
				continue
			}
			if text := m.Doc.Text(); text != "" {
				all := word.FindAllStringSubmatch(text, -1)
				if len(all) == 0 {
					t.Errorf("the comment of %s names no scope", m.Names[0])
					continue
				}
				scope = named[all[len(all)-1][1]]
			}
			out[m.Names[0].Name] = scope
		}
		return true
	})
	return out
}

// nobody may do nothing, and remembers what it was asked first.
type nobody struct{ asked []service.Act }

func (*nobody) Name() string { return "nobody" }

func (n *nobody) Allow(_ context.Context, a service.Act) (func(), error) {
	n.asked = append(n.asked, a)
	return func() {}, service.ErrForbidden
}

func TestEveryMethodAsksForTheScopeThatItsCommentNames(t *testing.T) {
	want := scopes(t)
	// Who may read is told of an identity that is there; making one needs admin.
	want["AddIdentity"] = service.Read
	// All that a method may touch before it asks.
	s := service.New(service.Options{Wait: time.Second, Now: time.Now, Log: slog.New(slog.DiscardHandler)})
	api := reflect.TypeFor[service.API]()
	if api.NumMethod() != len(want) {
		t.Errorf("the API has %d methods, the comments name scopes of %d", api.NumMethod(), len(want))
	}
	for i := range api.NumMethod() {
		name := api.Method(i).Name
		t.Run(name, func(t *testing.T) {
			who := &nobody{}
			err := call(t, reflect.ValueOf(s).MethodByName(name), service.With(t.Context(), who))
			if !errors.Is(err, service.ErrForbidden) {
				t.Errorf("a caller who may do nothing is answered %v, want ErrForbidden", err)
			}
			if len(who.asked) != 1 || who.asked[0].Scope != want[name] {
				t.Errorf("it asked for %+v, want %q once", who.asked, want[name])
			}
			if err := call(t, reflect.ValueOf(s).MethodByName(name), t.Context()); !errors.Is(err, service.ErrNoCaller) {
				t.Errorf("without a caller it answers %v, want ErrNoCaller", err)
			}
		})
	}
}

// call calls a method with zero values and returns its error.
func call(t *testing.T, m reflect.Value, ctx context.Context) (err error) {
	t.Helper()
	if !m.IsValid() {
		t.Fatal("the service does not have it")
	}
	in := []reflect.Value{reflect.ValueOf(ctx)}
	for i := 1; i < m.Type().NumIn(); i++ {
		in = append(in, reflect.Zero(m.Type().In(i)))
	}
	out := m.Call(in)
	last := out[len(out)-1]
	if last.Kind() == reflect.Func { // a stream
		seq := last.Type()
		yield := reflect.MakeFunc(seq.In(0), func(args []reflect.Value) []reflect.Value {
			err, _ = args[1].Interface().(error)
			return []reflect.Value{reflect.ValueOf(false)}
		})
		last.Call([]reflect.Value{yield})
		return err
	}
	err, _ = last.Interface().(error)
	return err
}

// receiver may receive, and nothing else.
type receiver struct{}

func (receiver) Name() string { return "receiver" }

func (receiver) Allow(_ context.Context, a service.Act) (func(), error) {
	if a.Scope != service.Receive {
		return func() {}, service.ErrForbidden
	}
	return func() {}, nil
}

func TestWhoMayNotReadEventsHasNoWebhookEither(t *testing.T) {
	w := openShop(t)
	_, err := w.s.AddWebhook(service.With(t.Context(), receiver{}), service.NewWebhook{Owner: w.id[1], URL: "https://example.org"})
	if !errors.Is(err, service.ErrForbidden) {
		t.Errorf("AddWebhook: %v, want ErrForbidden", err)
	}
}

func TestACallerHasABoundedNumberOfStreams(t *testing.T) {
	w := openShop(t)
	ctx := service.With(t.Context(), service.Operator("test"))
	var open []func()
	defer func() {
		for _, stop := range open {
			stop()
		}
	}()
	follow := func() error {
		next, stop := iter.Pull2(w.s.FollowEvents(ctx, service.EventFilter{Owner: w.id[1]}))
		open = append(open, stop)
		_, err, _ := next()
		return err
	}
	w.set(func() {
		w.events = append(w.events, &channel.EventRow{Seq: 1, OutboxEvent: channel.OutboxEvent{Name: channel.EventIsAlive, Owner: w.id[1], Key: w.cfg.Key(), Body: []byte("{}")}})
	})
	for n := range 512 {
		if err := follow(); err != nil {
			t.Fatalf("stream %d: %v", n, err)
		}
	}
	var limit *service.LimitError
	if err := follow(); !errors.As(err, &limit) {
		t.Errorf("the 513th stream: %v, want a LimitError", err)
	}
	open[0]()
	if err := follow(); err != nil {
		t.Errorf("once another has ended: %v", err)
	}
}
