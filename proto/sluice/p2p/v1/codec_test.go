package p2pv1

import (
	"bytes"
	"errors"
	"reflect"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"google.golang.org/protobuf/encoding/protowire"
	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
)

// codec is one pair of functions, with the generated message of the same bytes.
type codec struct {
	name   string
	make   func(maker) any
	encode func(any) []byte
	decode func([]byte) (any, error)
	twin   func() proto.Message
}

func codecs() []codec {
	out := []codec{
		{"record", func(m maker) any { return m.record() },
			func(v any) []byte { return EncodeRecord(v.(*channel.Record)) },
			func(b []byte) (any, error) { return DecodeRecord(b) },
			func() proto.Message { return new(RecordBody) }},
		{"transfer", func(m maker) any { return m.transfer() },
			func(v any) []byte { return EncodeTransfer(v.(*channel.Transfer)) },
			func(b []byte) (any, error) { return DecodeTransfer(b) },
			func() proto.Message { return new(TransferBody) }},
		{"end of a transfer", func(m maker) any { return m.end() },
			func(v any) []byte { return EncodeTransferEnd(v.(*channel.TransferRow)) },
			func(b []byte) (any, error) {
				row := new(channel.TransferRow)
				err := DecodeTransferEnd(b, row)
				return row, err
			},
			func() proto.Message { return new(TransferEnd) }},
		{"withdrawal", func(m maker) any { return m.withdrawal() },
			func(v any) []byte { return EncodeWithdrawData(v.(*channel.WithdrawData)) },
			func(b []byte) (any, error) { return DecodeWithdrawData(b) },
			func() proto.Message { return new(WithdrawData) }},
		{"signed state", func(m maker) any { s := m.signed(); return s },
			func(v any) []byte { s := v.(channel.Signed); return EncodeSigned(&s) },
			func(b []byte) (any, error) { return DecodeSigned(b) },
			func() proto.Message { return new(Signed) }},
	}
	for kind := channel.KindSetup; kind <= channel.KindCancel; kind++ {
		out = append(out, codec{kind.String() + " operation", func(m maker) any { return m.op(kind) },
			func(v any) []byte { o := v.(channel.Op); return EncodeOp(&o) },
			func(b []byte) (any, error) { return DecodeOp(b) },
			func() proto.Message { return new(Op) }})
	}
	for _, part := range []string{"proposal", "empty proposal", "ack", "refusal", "sync", "sync at zero"} {
		out = append(out, codec{"frame: " + part, func(m maker) any { return m.frames()[part] },
			func(v any) []byte { return EncodeFrame(v.(channel.Frame)) },
			func(b []byte) (any, error) { return DecodeFrame(b) },
			func() proto.Message { return new(Frame) }})
	}
	return out
}

func TestWhatIsEncodedDecodesToTheSame(t *testing.T) {
	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	m := newMaker(seed)
	for _, c := range codecs() {
		t.Run(c.name, func(t *testing.T) {
			for range 50 {
				want := c.make(m)
				b := c.encode(want)
				got, err := c.decode(b)
				if err != nil {
					t.Fatal(err)
				}
				if !reflect.DeepEqual(got, want) {
					t.Fatalf("decoded\n%+v, want\n%+v", got, want)
				}
				if again := c.encode(got); !bytes.Equal(again, b) {
					t.Fatal("encoding the decoded value gives other bytes")
				}
			}
		})
	}
}

// Values with every field set keep a field that is added to package channel
// from being forgotten here: the round trip would lose it.
func TestFixturesSetEveryField(t *testing.T) {
	m := newMaker(1)
	for name, v := range map[string]any{
		"record": m.record(), "transfer": m.transfer(), "withdrawal": m.withdrawal(),
		"proposal": m.proposal(), "refusal": m.refusal(), "signed": m.signed(),
		"setup": m.op(channel.KindSetup).Setup, "deposit": m.op(channel.KindDeposit).Deposit, "create": m.op(channel.KindCreate).Create,
	} {
		requireSet(t, name, reflect.ValueOf(v))
	}
}

func requireSet(t *testing.T, path string, v reflect.Value) {
	t.Helper()
	if v.Type() == reflect.TypeFor[channel.Op]() {
		return // a union: its variants are made one by one
	}
	if v.IsZero() {
		t.Errorf("%s is not set", path)
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		requireSet(t, path, v.Elem())
	case reflect.Slice:
		for i := range v.Len() {
			requireSet(t, path, v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if f := v.Type().Field(i); f.IsExported() {
				requireSet(t, path+"."+f.Name, v.Field(i))
			}
		}
	}
}

func TestHandwrittenBytesAreThoseOfTheGeneratedCode(t *testing.T) {
	m := newMaker(2)
	for _, c := range codecs() {
		t.Run(c.name, func(t *testing.T) {
			for range 50 {
				b := c.encode(c.make(m))
				twin := c.twin()
				if err := (proto.UnmarshalOptions{DiscardUnknown: true}).Unmarshal(b, twin); err != nil {
					t.Fatal(err)
				}
				got, err := (proto.MarshalOptions{Deterministic: true}).Marshal(twin)
				if err != nil {
					t.Fatal(err)
				}
				if !bytes.Equal(got, b) {
					t.Fatalf("generated code writes %d bytes, ours %d: %.80x … %.80x", len(got), len(b), got, b)
				}
			}
		})
	}
}

func TestEveryCutIsRefused(t *testing.T) {
	m := newMaker(3)
	for _, c := range codecs() {
		t.Run(c.name, func(t *testing.T) {
			b := c.encode(c.make(m))
			for n := range b {
				got, err := c.decode(b[:n])
				if err == nil && bytes.Equal(c.encode(got), b[:n]) {
					continue // a shorter message that is complete
				}
				if !errors.Is(err, channel.ErrMalformed) {
					t.Fatalf("%d of %d bytes: %v", n, len(b), err)
				}
			}
		})
	}
}

func TestEveryChangedByteIsRefusedOrAnotherValue(t *testing.T) {
	m := newMaker(4)
	for _, c := range codecs() {
		t.Run(c.name, func(t *testing.T) {
			b := c.encode(c.make(m))
			for i := 0; i < len(b); i += 1 + len(b)/1500 {
				for _, flip := range []byte{1, 0x80, 0xff} {
					bad := bytes.Clone(b)
					bad[i] ^= flip
					got, err := c.decode(bad)
					if err != nil && !errors.Is(err, channel.ErrMalformed) {
						t.Fatalf("byte %d: %v", i, err)
					}
					if err == nil && !bytes.Equal(c.encode(got), bad) {
						t.Fatalf("byte %d ^ %#x: accepted an encoding that we would not write", i, flip)
					}
				}
			}
		})
	}
}

func field(num protowire.Number, v []byte) []byte {
	return protowire.AppendBytes(protowire.AppendTag(nil, num, protowire.BytesType), v)
}

func number(num protowire.Number, v uint64) []byte {
	return protowire.AppendVarint(protowire.AppendTag(nil, num, protowire.VarintType), v)
}

func cat(parts ...[]byte) []byte { return bytes.Join(parts, nil) }

func fill(n int) []byte { return bytes.Repeat([]byte{7}, n) }

func TestFrameRefuses(t *testing.T) {
	ch := field(1, fill(20))
	ack := cat(number(1, 3), field(2, fill(65)))
	propose := func(ops ...[]byte) []byte {
		p := number(1, 3)
		for _, o := range ops {
			p = append(p, field(4, o)...)
		}
		return cat(ch, field(2, cat(p, field(5, fill(65)))))
	}
	cancel := field(6, field(1, fill(32)))
	many := make([][]byte, channel.MaxOps+1)
	for i := range many {
		many[i] = cancel
	}
	deposit := func(total []byte) []byte { return field(3, field(2, total)) }
	setup := func(id string) []byte { return field(2, field(4, []byte(id))) }
	refuse := func(op []byte) []byte { return cat(ch, field(4, cat(number(1, 3), field(2, op)))) }

	for _, ok := range [][]byte{
		cat(ch, field(3, ack)),
		propose(), propose(cancel), propose(many[1:]...),
		propose(deposit(fill(32))), propose(setup("vector" + strings.Repeat("1", 50))),
		refuse(number(1, channel.MaxOps-1)),
	} {
		if _, err := DecodeFrame(ok); err != nil {
			t.Errorf("the plain form is refused: %v", err)
		}
	}
	for rule, b := range map[string][]byte{
		"nothing":                          nil,
		"no channel":                       field(3, ack),
		"a channel of 19 bytes":            cat(field(1, fill(19)), field(3, ack)),
		"a channel of 21 bytes":            cat(field(1, fill(21)), field(3, ack)),
		"a channel of zeros":               cat(field(1, make([]byte, 20)), field(3, ack)),
		"no part":                          ch,
		"two parts":                        cat(ch, field(3, ack), field(5, nil)),
		"a part twice":                     cat(ch, field(3, ack), field(3, ack)),
		"an unknown part":                  cat(ch, field(6, ack)),
		"an unknown field after the part":  cat(ch, field(3, ack), field(9, nil)),
		"the channel after the part":       cat(field(3, ack), ch),
		"an ack without nonce":             cat(ch, field(3, field(2, fill(65)))),
		"a nonce of zero written out":      cat(ch, field(3, cat(number(1, 0), field(2, fill(65))))),
		"a nonce above 2^53-1":             cat(ch, field(3, number(1, channel.MaxNonce+1))),
		"a nonce in a longer varint":       cat(ch, field(3, []byte{1 << 3, 0x83, 0x00})),
		"a varint of eleven bytes":         cat(ch, field(3, append([]byte{1 << 3}, bytes.Repeat([]byte{0xff}, 11)...))),
		"a length that overflows":          cat(ch, []byte{3<<3 | 2, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x01}),
		"a length in a longer varint":      cat(ch, []byte{5<<3 | 2, 0x80, 0x00}),
		"a tag in a longer varint":         cat(ch, []byte{0x80 | 5<<3 | 2, 0x00, 0x00}),
		"a signature of 64 bytes":          cat(ch, field(3, cat(number(1, 3), field(2, fill(64))))),
		"a nonce of the wrong wire type":   cat(ch, field(3, field(1, []byte{3}))),
		"513 operations":                   propose(many...),
		"an unknown operation kind":        propose(field(7, field(1, fill(32)))),
		"an operation of no kind":          propose(nil),
		"an operation of two kinds":        propose(cat(field(5, cat(field(1, fill(32)), field(2, fill(1)))), cancel)),
		"a cancel without transfer":        propose(field(6, nil)),
		"a resolve without resolver":       propose(field(5, field(1, fill(32)))),
		"a create without balance":         propose(field(4, field(1, fill(32)))),
		"an operation above 16 KiB":        propose(field(5, cat(field(1, fill(32)), field(2, fill(channel.MaxOpBytes))))),
		"meta that is not JSON":            propose(cat(field(1, []byte("{")), cancel)),
		"meta above 4 KiB":                 propose(cat(field(1, []byte(`"`+strings.Repeat("x", channel.MaxMetaBytes)+`"`)), cancel)),
		"empty meta written out":           propose(cat(field(1, nil), cancel)),
		"an amount of 33 bytes":            propose(deposit(fill(33))),
		"an amount with a leading zero":    propose(deposit([]byte{0, 1})),
		"an amount of zero written out":    propose(deposit([]byte{0})),
		"an identity of another length":    propose(setup("vector1")),
		"an identity without its tag":      propose(setup(strings.Repeat("1", 56))),
		"an identity that is not UTF-8":    propose(setup("vector" + strings.Repeat("\xff", 50))),
		"a refused index above the batch":  refuse(number(1, channel.MaxOps)),
		"a code above 32 bits":             refuse(number(2, 1<<32)),
		"a refusal message above 256":      refuse(field(3, fill(MaxMessageBytes+1))),
		"a refusal message not in UTF-8":   refuse(field(3, []byte{0xc3})),
		"an old proposal as a group":       cat(ch, []byte{2<<3 | 3, 2<<3 | 4}),
		"a field with number zero":         cat(ch, []byte{2, 0}),
		"a frame above 4 MiB":              make([]byte, MaxFrameBytes+1),
		"bytes after a complete proposal":  append(propose(cancel), 0),
		"a proposal with repeated base":    cat(ch, field(2, cat(number(1, 3), number(2, 1), number(2, 1)))),
		"a proposal with fields reordered": cat(ch, field(2, cat(number(2, 1), number(1, 3)))),
	} {
		t.Run(rule, func(t *testing.T) {
			if f, err := DecodeFrame(b); !errors.Is(err, channel.ErrMalformed) {
				t.Errorf("DecodeFrame = %+v, %v", f, err)
			}
		})
	}
}

func TestStorageRefuses(t *testing.T) {
	state := field(1, field(1, fill(20)))
	for rule, err := range map[string]error{
		"a record without config": func() error { _, err := DecodeRecord(field(2, state)); return err }(),
		"a role of 2":             func() error { _, err := DecodeRecord(cat(field(1, number(1, 2)), field(2, state))); return err }(),
		"101 assets": func() error {
			_, err := DecodeSigned(field(1, bytes.Repeat(field(4, field(2, nil)), channel.MaxAssets+1)))
			return err
		}(),
		"a signed state without state": func() error { _, err := DecodeSigned(nil); return err }(),
		"call data above its bound":    func() error { _, err := DecodeWithdrawData(field(7, fill(MaxCallDataBytes+1))); return err }(),
	} {
		if !errors.Is(err, channel.ErrMalformed) {
			t.Errorf("%s: %v", rule, err)
		}
	}
	if _, err := DecodeSigned(field(1, bytes.Repeat(field(4, field(2, nil)), channel.MaxAssets))); err != nil {
		t.Errorf("100 assets: %v", err)
	}
	row := channel.TransferRow{EndMeta: []byte("kept")}
	if err := DecodeTransferEnd(field(1, nil), &row); err == nil || string(row.EndMeta) != "kept" {
		t.Errorf("a bad end changed the row: %v, %+v", err, row)
	}
}

func TestLongRefusalMessagesAreCut(t *testing.T) {
	for _, long := range []string{strings.Repeat("é", 200), strings.Repeat("x", 300), "bad \xff byte", strings.Repeat("\xff", 300), "x" + strings.Repeat("世", 100)} {
		f := channel.Frame{Channel: newMaker(1).address(), Refusal: &channel.Refusal{Nonce: 1, Ops: []channel.RefusedOp{{Message: long}}}}
		got, err := DecodeFrame(EncodeFrame(f))
		if err != nil {
			t.Fatalf("%q: %v", long, err)
		}
		if msg := got.Refusal.Ops[0].Message; msg == "" || len(msg) > MaxMessageBytes || !utf8.ValidString(msg) {
			t.Errorf("%q became %q", long, msg)
		}
	}
}

func TestCheckOpKnowsWhatAPeerRefuses(t *testing.T) {
	m := newMaker(5)
	for kind := channel.KindSetup; kind <= channel.KindCancel; kind++ {
		o := m.op(kind)
		if err := CheckOp(&o); err != nil {
			t.Errorf("%s: %v", kind, err)
		}
	}
	big := m.op(channel.KindResolve)
	big.Resolver = fill(channel.MaxOpBytes) // within its own bound, the operation is not
	notJSON := m.op(channel.KindCancel)
	notJSON.Meta = []byte("x")
	for _, o := range []channel.Op{{}, {Kind: 99}, {Kind: channel.KindCreate}, big, notJSON} {
		if err := CheckOp(&o); !errors.Is(err, channel.ErrMalformed) {
			t.Errorf("CheckOp(%s) = %v", o.Kind, err)
		}
	}
}

func TestDecodedValuesDoNotShareTheInput(t *testing.T) {
	m := newMaker(6)
	for _, c := range codecs() {
		want := c.make(m)
		b := c.encode(want)
		got, err := c.decode(b)
		if err != nil {
			t.Fatal(err)
		}
		clear(b)
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: the decoded value changed with its input", c.name)
		}
	}
}
