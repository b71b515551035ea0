package rpc_test

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common"
	"google.golang.org/grpc"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/dynamicpb"
)

// kind is what the text of a field must be.
type kind int

const (
	anyText kind = iota
	identityText
	addressText
	hashText
	amountText
	bytesText
	signatureText
	objectText
	arrayText
	keyText
)

// kindOf tells a field's kind from its name, as a reader of the proto does.
func kindOf(f protoreflect.FieldDescriptor) kind {
	name := string(f.Name())
	switch name {
	case "owner", "identity", "peer", "router":
		return identityText
	case "channel", "asset", "assets", "recipient_asset", "owner_address", "call_to", "address", "definition", "to":
		return addressText
	case "transfer", "routing_id", "transaction":
		return hashText
	case "amount", "fee", "max_fee", "recipient_amount":
		return amountText
	case "call_data":
		return bytesText
	case "signature":
		return signatureText
	case "params_json":
		return arrayText
	case "idempotency_key":
		return keyText
	case "recipient":
		switch f.Parent().Name() {
		case "WithdrawRequest", "CloseChannelRequest", "ExitChannelRequest":
			return addressText
		}
		return identityText
	}
	if strings.HasSuffix(name, "_json") {
		return objectText
	}
	return anyText
}

func good(k kind, n int) string {
	switch k {
	case identityText:
		return string(identityNo(n))
	case addressText:
		return common.BytesToAddress([]byte{2, byte(n)}).Hex()
	case hashText:
		return common.BytesToHash([]byte{2, byte(n)}).Hex()
	case amountText:
		return fmt.Sprint(1000 + n)
	case bytesText:
		return "0x010203"
	case signatureText:
		return "0x" + strings.Repeat("ab", 65)
	case objectText:
		return fmt.Sprintf(`{"n":%d}`, n)
	case arrayText:
		return fmt.Sprintf(`[%d]`, n)
	}
	return fmt.Sprintf("text %d", n)
}

// bad lists what is no text of a kind.
func bad(k kind) []string {
	switch k {
	case identityText:
		return []string{"vector", "x", string(identityNo(1))[:55] + "1", strings.Repeat("v", 1000)}
	case addressText:
		return []string{"0x", "0x12", strings.Repeat("1", 42), "0x" + strings.Repeat("g", 40), "0x5aAeb6053f3e94c9b9a09f33669435e7ef1bEAeD", "0x" + strings.Repeat("1", 1000)}
	case hashText:
		return []string{"0x", "0x12", strings.Repeat("1", 66), "0x" + strings.Repeat("g", 64), "0x" + strings.Repeat("1", 66)}
	case amountText:
		return []string{"-1", "1.5", "1e18", " 1", "01", "0x10", strings.Repeat("9", 78), strings.Repeat("9", 1000)}
	case bytesText:
		return []string{"x", "0x1", "0xgg", "0102"}
	case signatureText:
		return []string{"x", "0x01", "0x" + strings.Repeat("ab", 66)}
	case objectText:
		return []string{"x", "[]", "1", "null", `{"a":1}{`, `{"a"`}
	case arrayText:
		return []string{"x", "{}", "1", "null", "[1"}
	case keyText:
		return []string{strings.Repeat("k", 129), "clé", "a\nb"}
	}
	return nil
}

// together lists fields that a message can't have at once with others: they are
// left out of a good request.
func together(f protoreflect.FieldDescriptor) bool {
	return slices.Contains([]string{"ResolveTransferRequest.cancel", "FollowEventsRequest.from_now"}, string(f.Parent().Name())+"."+string(f.Name()))
}

// whole returns a good request with every field.
func whole(d protoreflect.MessageDescriptor) *dynamicpb.Message {
	n := 0
	return filled(d, &n)
}

func filled(d protoreflect.MessageDescriptor, n *int) *dynamicpb.Message {
	m := dynamicpb.NewMessage(d)
	for i := range d.Fields().Len() {
		f := d.Fields().Get(i)
		if together(f) {
			continue
		}
		*n++
		switch {
		case f.IsMap():
			panic("a map in a request: " + f.FullName())
		case f.IsList():
			m.Mutable(f).List().Append(one(f, n))
			m.Mutable(f).List().Append(one(f, n))
		default:
			m.Set(f, one(f, n))
		}
	}
	return m
}

func one(f protoreflect.FieldDescriptor, n *int) protoreflect.Value {
	switch f.Kind() {
	case protoreflect.BoolKind:
		return protoreflect.ValueOfBool(true)
	case protoreflect.EnumKind:
		return protoreflect.ValueOfEnum(2)
	case protoreflect.Int64Kind:
		return protoreflect.ValueOfInt64(int64(*n))
	case protoreflect.Uint32Kind:
		return protoreflect.ValueOfUint32(uint32(*n))
	case protoreflect.Uint64Kind:
		return protoreflect.ValueOfUint64(uint64(*n))
	case protoreflect.StringKind:
		return protoreflect.ValueOfString(good(kindOf(f), *n))
	case protoreflect.MessageKind:
		return protoreflect.ValueOfMessage(filled(f.Message(), n))
	}
	panic("kind of " + f.FullName())
}

// methods returns every rpc of sluice.v1.
func methods() []protoreflect.MethodDescriptor {
	var out []protoreflect.MethodDescriptor
	protoregistry.GlobalFiles.RangeFilesByPackage("sluice.v1", func(f protoreflect.FileDescriptor) bool {
		for i := range f.Services().Len() {
			s := f.Services().Get(i)
			for j := range s.Methods().Len() {
				out = append(out, s.Methods().Get(j))
			}
		}
		return true
	})
	slices.SortFunc(out, func(a, b protoreflect.MethodDescriptor) int {
		return strings.Compare(string(a.FullName()), string(b.FullName()))
	})
	return out
}

// path is how gRPC names a method.
func path(m protoreflect.MethodDescriptor) string {
	return fmt.Sprintf("/%s/%s", m.Parent().FullName(), m.Name())
}

// ask makes a call and returns its first answer.
func ask(ctx context.Context, c *grpc.ClientConn, m protoreflect.MethodDescriptor, req proto.Message) (*dynamicpb.Message, error) {
	answer := dynamicpb.NewMessage(m.Output())
	if !m.IsStreamingServer() {
		return answer, c.Invoke(ctx, path(m), req, answer)
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	s, err := c.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true}, path(m))
	if err != nil {
		return nil, err
	}
	if err := s.SendMsg(req); err != nil {
		return nil, err
	}
	if err := s.CloseSend(); err != nil {
		return nil, err
	}
	return answer, s.RecvMsg(answer)
}
