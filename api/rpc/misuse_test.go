package rpc_test

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/encoding"
	"google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/types/dynamicpb"
)

// mayLack lists text and chain fields that may be left out, by message. All other
// identities, addresses, hashes, amounts, chains and names are needed.
func mayLack() map[string]string {
	return map[string]string{
		"ListChannelsRequest": "owner", "RequestCollateralRequest": "amount", "CloseChannelRequest": "recipient",
		"CreateTransferRequest": "recipient recipient_chain_id recipient_asset meta_json", "ResolveTransferRequest": "meta_json", "DefundTransferRequest": "resolver_json",
		"ListTransfersRequest": "owner channel routing_id definition", "QuoteTransferRequest": "recipient recipient_chain_id recipient_asset",
		"WithdrawRequest": "call_to call_data meta_json", "CreatePaymentRequestRequest": "description", "Quote": "recipient_amount signature",
		"ExitChannelRequest": "recipient owner_address", "ListEventsRequest": "owner channel names", "FollowEventsRequest": "owner channel names",
		"AddWebhookRequest": "secret slot events", "ListForwardsRequest": "routing_id state", "MintTokenRequest": "owner name budgets",
		"SetLogLevelRequest": "part", "EthProviderRequest": "params_json", "AddPeerRequest": "addresses",
		"PaymentRequest": "recipient chain_id asset amount lock_hash description routes transfer received",
	}
}

func needed(f protoreflect.FieldDescriptor) bool {
	name := string(f.Name())
	if slices.Contains(strings.Fields(mayLack()[string(f.Parent().Name())]), name) || kindOf(f) == keyText {
		return false
	}
	return f.Kind() == protoreflect.StringKind || strings.HasSuffix(name, "chain_id")
}

// fault is a request with one field that cannot be right.
type fault struct {
	what  string
	field string // as the answer must name it
	req   proto.Message
}

// faults returns every way in which a request of d can be wrong in one field.
func faults(d protoreflect.MessageDescriptor) []fault {
	var out []fault
	add := func(what, field string, change func(protoreflect.Message)) {
		m := whole(d)
		change(m)
		out = append(out, fault{what, field, m})
	}
	walk(d, "", func(m protoreflect.Message) protoreflect.Message { return m }, add)
	return out
}

// walk finds the faults of message d, which stands at path of the request; at finds
// it there.
func walk(
	d protoreflect.MessageDescriptor, path string, at func(protoreflect.Message) protoreflect.Message,
	add func(what, field string, change func(protoreflect.Message)),
) {
	for i := range d.Fields().Len() {
		f := d.Fields().Get(i)
		name := path + string(f.Name())
		switch {
		case together(f):
		case f.IsList() && f.Kind() == protoreflect.MessageKind:
			walk(f.Message(), name+"[1].", func(m protoreflect.Message) protoreflect.Message { return at(m).Mutable(f).List().Get(1).Message() }, add)
		case f.Kind() == protoreflect.MessageKind:
			walk(f.Message(), name+".", func(m protoreflect.Message) protoreflect.Message { return at(m).Mutable(f).Message() }, add)
		case f.IsList():
			if needed(f) || f.Kind() == protoreflect.EnumKind {
				add("missing", name, func(m protoreflect.Message) { at(m).Clear(f) })
			}
			for _, s := range bad(kindOf(f)) {
				add("malformed", name+"[1]", func(m protoreflect.Message) { at(m).Mutable(f).List().Set(1, protoreflect.ValueOfString(s)) })
			}
			if f.Kind() == protoreflect.EnumKind {
				add("unknown", name+"[1]", func(m protoreflect.Message) { at(m).Mutable(f).List().Set(1, protoreflect.ValueOfEnum(99)) })
			}
		default:
			ofField(f, name, at, add)
		}
	}
}

func ofField(
	f protoreflect.FieldDescriptor, name string, at func(protoreflect.Message) protoreflect.Message,
	add func(what, field string, change func(protoreflect.Message)),
) {
	if needed(f) {
		add("missing", name, func(m protoreflect.Message) { at(m).Clear(f) })
	}
	for _, s := range bad(kindOf(f)) {
		// Of a request in a plan only the text counts.
		if f.Kind() == protoreflect.StringKind && f.Parent().Name() != "PaymentRequest" {
			add("malformed", name, func(m protoreflect.Message) { at(m).Set(f, protoreflect.ValueOfString(s)) })
		}
	}
	if f.Name() == "page_size" {
		add("too large", name, func(m protoreflect.Message) { at(m).Set(f, protoreflect.ValueOfUint32(1001)) })
	}
	if f.Kind() == protoreflect.Int64Kind && f.Parent().Name() != "PaymentRequest" {
		add("below 0", name, func(m protoreflect.Message) { at(m).Set(f, protoreflect.ValueOfInt64(-1)) })
	}
}

func TestWrongFieldsAreNamedAndNothingIsAsked(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	total := 0
	for _, m := range methods() {
		for _, f := range faults(m.Input()) {
			total++
			_, err := ask(t.Context(), conn, m, f.req)
			what := fmt.Sprintf("%s with %s %s (%v)", m.FullName(), f.what, f.field, f.req)
			mustFail(t, what, err, codes.InvalidArgument)
			if code, field, _ := reason(err); code != "bad_input" || field != f.field {
				t.Errorf("%s: the reason is %q and the field %q, %v", what, code, field, err)
			}
			if calls := w.taken(); len(calls) > 0 {
				t.Fatalf("%s: the service was asked %s", what, calls[0].method)
			}
		}
	}
	if total < 300 {
		t.Errorf("only %d faults were tried", total)
	}
}

func TestFieldsThatExcludeEachOtherAreRefused(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		for i := range m.Input().Fields().Len() {
			f := m.Input().Fields().Get(i)
			if !together(f) {
				continue
			}
			req := whole(m.Input())
			req.Set(f, protoreflect.ValueOfBool(true))
			_, err := ask(t.Context(), conn, m, req)
			mustFail(t, fmt.Sprintf("%s with %s", m.FullName(), f.Name()), err, codes.InvalidArgument)
		}
	}
	if calls := w.taken(); len(calls) > 0 {
		t.Errorf("the service was asked %v", calls)
	}
}

func TestRequestsThatAreTooLargeAreNotRead(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		req := whole(m.Input())
		// A field that nobody knows is enough.
		req.ProtoReflect().SetUnknown(append(protoreflect.RawFields{0xfa, 0x3f, 0x80, 0x80, 0x40}, make([]byte, 1<<20)...))
		_, err := ask(t.Context(), conn, m, req)
		if got := status.Code(err); got != codes.ResourceExhausted {
			t.Errorf("%s: got %v", m.FullName(), err)
		}
	}
	if calls := w.taken(); len(calls) > 0 {
		t.Errorf("the service was asked %v", calls)
	}
}

// rawCodec sends bytes as they are.
type rawCodec struct{}

func (rawCodec) Marshal(v any) ([]byte, error)      { return v.([]byte), nil }
func (rawCodec) Unmarshal(data []byte, v any) error { return nil }
func (rawCodec) Name() string                       { return "proto" }

var _ encoding.Codec = rawCodec{}

func TestBytesThatAreNoMessageAreRefused(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, m := range methods() {
		raws := [][]byte{{0xff}, {0x0a, 0xff, 0x01}}
		if f := m.Input().Fields().ByNumber(1); f != nil && f.Kind() == protoreflect.StringKind {
			raws = append(raws, []byte{0x0a, 0x02, 0xff, 0xfe}) // no UTF-8
		}
		for _, raw := range raws {
			if err := askRaw(t.Context(), conn, m, raw); status.Code(err) != codes.Internal {
				t.Errorf("%s with % x: got %v", m.FullName(), raw, err)
			}
		}
	}
	if calls := w.taken(); len(calls) > 0 {
		t.Errorf("the service was asked %v", calls)
	}
}

func askRaw(ctx context.Context, conn *grpc.ClientConn, m protoreflect.MethodDescriptor, raw []byte) error {
	if !m.IsStreamingServer() {
		return conn.Invoke(ctx, path(m), raw, nil, grpc.ForceCodec(rawCodec{}))
	}
	s, err := conn.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true}, path(m), grpc.ForceCodec(rawCodec{}))
	if err != nil {
		return err
	}
	if err := s.SendMsg(raw); err != nil {
		return err
	}
	return s.RecvMsg(nil)
}

func TestWhoHasNoTokenLearnsNothing(t *testing.T) {
	w := newWorld(t)
	for _, token := range []string{"", "Bearer", "Bearer bad", "Basic eA==", strings.Repeat("x", 4000)} {
		conn := w.dialTCP(token)
		for _, m := range methods() {
			// Neither a good request nor a bad one shows more than that.
			for _, req := range []proto.Message{whole(m.Input()), dynamicpb.NewMessage(m.Input())} {
				_, err := ask(t.Context(), conn, m, req)
				mustFail(t, fmt.Sprintf("%s with %q", m.FullName(), token), err, codes.Unauthenticated)
			}
		}
	}
	if calls := w.taken(); len(calls) > 0 {
		t.Errorf("the service was asked %v", calls)
	}
	conn := w.dialTCP("Bearer good")
	for _, m := range methods() {
		if _, err := ask(t.Context(), conn, m, whole(m.Input())); err != nil {
			t.Errorf("%s with a token: %v", m.FullName(), err)
		}
		if calls := w.taken(); len(calls) != 1 || !strings.HasPrefix(calls[0].caller, "token 127.0.0.1:") {
			t.Errorf("%s with a token: the service was asked %v", m.FullName(), calls)
		}
	}
}

func TestAnUnknownMethodIsUnimplemented(t *testing.T) {
	w := newWorld(t)
	conn := w.dial()
	for _, path := range []string{"/sluice.v1.NodeService/Nothing", "/sluice.v2.NodeService/GetInfo", "/x/y"} {
		if err := conn.Invoke(context.Background(), path, whole(methods()[0].Input()), dynamicpb.NewMessage(methods()[0].Output())); status.Code(err) != codes.Unimplemented {
			t.Errorf("%s: got %v", path, err)
		}
	}
}
