package rpc_test

import (
	"context"
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc/codes"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/node"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func TestEveryMethodOfTheAPIHasOneCall(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	asked := map[string]string{}
	for _, m := range methods() {
		if _, err := ask(t.Context(), conn, m, whole(m.Input())); err != nil {
			t.Errorf("%s: %v", m.FullName(), err)
			continue
		}
		calls := w.taken()
		if len(calls) != 1 {
			t.Errorf("%s asked the service %d times", m.FullName(), len(calls))
			continue
		}
		if other, taken := asked[calls[0].method]; taken {
			t.Errorf("%s and %s both ask %s", m.FullName(), other, calls[0].method)
		}
		asked[calls[0].method] = string(m.FullName())
		if calls[0].caller != "socket" {
			t.Errorf("%s: the caller through the socket is %q", m.FullName(), calls[0].caller)
		}
	}
	api := reflect.TypeFor[service.API]()
	for i := range api.NumMethod() {
		if name := api.Method(i).Name; asked[name] == "" {
			t.Errorf("no rpc asks %s", name)
		}
	}
}

// notAsked are fields of what the service is asked that no request sets: what only
// the node itself knows, and one of two that exclude each other.
func notAsked(method, path string) bool {
	return slices.Contains([]string{
		"ResolveTransfer.Cancel", "Events.FromNow", "FollowEvents.FromNow", "FollowEvents.PageRequest.Limit",
		"Pay.Plan.Request.Recipient", "Pay.Plan.Request.ChainID", "Pay.Plan.Request.Asset", "Pay.Plan.Request.Amount", "Pay.Plan.Request.LockHash",
		"Pay.Plan.Request.ExpiryUs", "Pay.Plan.Request.Description", "Pay.Plan.Request.Routes", "Pay.Plan.Request.Status", "Pay.Plan.Request.CreatedUs",
		"Pay.Plan.Request.PaidUs", "Pay.Plan.Request.Transfer", "Pay.Plan.Request.Received",
	}, method+path)
}

func TestEveryFieldOfARequestReachesTheService(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		req := whole(m.Input())
		if _, err := ask(t.Context(), conn, m, req); err != nil {
			t.Errorf("%s: %v", m.FullName(), err)
			continue
		}
		for _, c := range w.taken() {
			for _, arg := range c.args {
				for _, path := range emptyIn(reflect.ValueOf(arg), "") {
					if !notAsked(c.method, path) {
						t.Errorf("%s: %s%s of %T has no value", m.FullName(), c.method, path, arg)
					}
				}
			}
			key := m.Input().Fields().ByName("idempotency_key")
			if want := ""; key != nil {
				if want = req.Get(key).String(); c.key != want {
					t.Errorf("%s: the service has the idempotency key %q, want %q", m.FullName(), c.key, want)
				}
			}
		}
	}
}

// notAnswered are fields that an answer of a filled service leaves empty.
func notAnswered(f protoreflect.FieldDescriptor) bool {
	// Only AddWebhook tells the secret.
	return f.FullName() == "sluice.v1.Webhook.secret"
}

func TestEveryFieldOfAnAnswerIsThere(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		answer, err := ask(t.Context(), conn, m, whole(m.Input()))
		if err != nil {
			t.Errorf("%s: %v", m.FullName(), err)
			continue
		}
		for _, f := range lacking(answer.ProtoReflect(), string(m.FullName())) {
			t.Error(f)
		}
	}
}

func lacking(m protoreflect.Message, path string) []string {
	var out []string
	for i := range m.Descriptor().Fields().Len() {
		f := m.Descriptor().Fields().Get(i)
		at := path + "." + string(f.Name())
		switch {
		case !m.Has(f):
			if !notAnswered(f) {
				out = append(out, fmt.Sprintf("%s has no value", at))
			}
		case f.IsMap() || f.Kind() != protoreflect.MessageKind:
		case f.IsList():
			for j := range m.Get(f).List().Len() {
				out = append(out, lacking(m.Get(f).List().Get(j).Message(), fmt.Sprintf("%s[%d]", at, j))...)
			}
		default:
			out = append(out, lacking(m.Get(f).Message(), at)...)
		}
	}
	return out
}

// notShown are values that answers leave out: what stands beside them under another
// name, or is nobody's business.
func notShown(method, name string) bool {
	switch {
	case strings.HasPrefix(name, ".Open."): // of a channel: only the ids
		return true
	case strings.Contains(name, "UpdateTransfer"): // only its asset
		return true
	case strings.Contains(name, ".Definition.") && !strings.HasSuffix(name, ".CoreTransfer.Definition"): // only its name
		return !strings.HasSuffix(name, ".Definition.Name")
	}
	for _, end := range []string{".Config.Channel", ".Config.Factory", ".Config.Signers[0]", ".Config.Signers[1]", ".Key.Channel", ".Key.Me", ".State.Channel",
		".State.Alice", ".State.Bob", ".State.MerkleRoot", ".Submit", ".ByUser", ".Salt", ".InitialState",
		".TransferRow.Resolver", ".CoreTransfer.Initiator", ".CoreTransfer.Responder"} {
		if strings.HasSuffix(name, end) {
			return true
		}
	}
	return method == "ListTokens" && strings.HasSuffix(name, ".Text") || method == "ListWebhooks" && strings.HasSuffix(name, ".Secret")
}

// TestEveryValueOfTheServiceShowsInTheAnswer changes one value after the other of
// what the service says.
func TestEveryValueOfTheServiceShowsInTheAnswer(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		var places, odd int
		var name string
		w.set(func() {
			w.answer = func(_ context.Context, _ string, result any) (bool, error) {
				if result != nil {
					places, name = fillBut(result, odd)
				}
				return true, nil
			}
		})
		usual, err := ask(t.Context(), conn, m, whole(m.Input()))
		if err != nil {
			t.Fatal(err)
		}
		for odd = 1; odd <= places; odd++ {
			got, err := ask(t.Context(), conn, m, whole(m.Input()))
			if err != nil {
				t.Fatal(err)
			}
			if name != "" && proto.Equal(got, usual) && !notShown(string(m.Name()), name) {
				t.Errorf("%s does not show %s", m.FullName(), name)
			}
		}
	}
}

func TestTextOfPeersThatIsNoUTF8DoesNotHideTheRest(t *testing.T) {
	w := newWorld(t)
	w.answer = func(_ context.Context, _ string, result any) (bool, error) {
		fill(result)
		switch r := result.(type) {
		case *service.Transfer:
			r.Transfer.Meta, r.EndMeta = []byte("{\"a\":\"\xff\"}"), []byte("{\"b\":\"\xfe\"}")
		case *[]service.Peer:
			(*r)[0].Agent = "sluice/\xff"
		}
		return true, nil
	}
	conn := w.dial()
	got, err := sluicev1.NewTransferServiceClient(conn).GetTransfer(t.Context(), &sluicev1.GetTransferRequest{Owner: good(identityText, 1), Transfer: good(hashText, 1)})
	if err != nil || got.Transfer.MetaJson != "{\"a\":\"\ufffd\"}" || got.Transfer.EndMetaJson != "{\"b\":\"\ufffd\"}" {
		t.Errorf("got %v, %v", got, err)
	}
	peers, err := sluicev1.NewPeerServiceClient(conn).ListPeers(t.Context(), &sluicev1.ListPeersRequest{})
	if err != nil || peers.Peers[0].Agent != "sluice/\ufffd" {
		t.Errorf("got %v, %v", peers, err)
	}
	w.set(func() {
		w.answer = func(context.Context, string, any) (bool, error) {
			return true, fmt.Errorf("%w: \xff", node.ErrConflict)
		}
	})
	_, err = sluicev1.NewPeerServiceClient(conn).ListPeers(t.Context(), &sluicev1.ListPeersRequest{})
	mustFail(t, "an error of a peer's words", err, codes.FailedPrecondition)
}
