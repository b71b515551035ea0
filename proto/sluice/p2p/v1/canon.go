package p2pv1

import (
	"fmt"
	"math/bits"
	"strings"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
	"google.golang.org/protobuf/encoding/protowire"

	"github.com/sluice-node/sluice/channel"
)

// Field numbers in canonical messages are at most 15, so a tag is one byte.
func tagOf(num protowire.Number, typ protowire.Type) byte {
	return byte(num)<<3 | byte(typ)
}

// writer appends canonical protobuf. A field that has the zero value of its
// type is left out.
type writer struct{ b []byte }

func (w *writer) uint(num protowire.Number, v uint64) {
	if v != 0 {
		w.b = append(w.b, tagOf(num, protowire.VarintType))
		w.b = protowire.AppendVarint(w.b, v)
	}
}

func (w *writer) bytes(num protowire.Number, v []byte) {
	if len(v) != 0 {
		w.b = append(w.b, tagOf(num, protowire.BytesType))
		w.b = protowire.AppendBytes(w.b, v)
	}
}

func (w *writer) address(num protowire.Number, v common.Address) {
	if v != (common.Address{}) {
		w.bytes(num, v[:])
	}
}

func (w *writer) hash(num protowire.Number, v common.Hash) {
	if v != (common.Hash{}) {
		w.bytes(num, v[:])
	}
}

func (w *writer) sig(num protowire.Number, v channel.Signature) {
	if v != (channel.Signature{}) {
		w.bytes(num, v[:])
	}
}

func (w *writer) amount(num protowire.Number, v channel.Amount) {
	b := v.Bytes32()
	i := 0
	for i < len(b) && b[i] == 0 {
		i++
	}
	w.bytes(num, b[i:])
}

// begin opens a message field and returns what end needs to close it.
func (w *writer) begin(num protowire.Number) int {
	w.b = append(w.b, tagOf(num, protowire.BytesType), 0)
	return len(w.b)
}

// end writes the length in front of the message that began at start, moving it
// where the length takes more than the byte that begin left for it.
func (w *writer) end(start int) {
	n := len(w.b) - start
	if size := protowire.SizeVarint(uint64(n)); size > 1 {
		var gap [9]byte
		w.b = append(w.b, gap[:size-1]...)
		copy(w.b[start+size-1:], w.b[start:start+n])
	}
	protowire.AppendVarint(w.b[:start-1], uint64(n))
}

// reader takes a canonical message apart. Fields are asked for in ascending
// order; what is left at done was repeated, out of order or unknown. After the
// first error every read returns the zero value.
type reader struct {
	b []byte
	// what names the message in errors.
	what string
	err  *error
}

func newReader(what string, b []byte) reader {
	return reader{b: b, what: what, err: new(error)}
}

func (r *reader) failed() bool { return *r.err != nil }

func (r *reader) fail(num protowire.Number, why string) {
	if *r.err == nil {
		*r.err = fmt.Errorf("%w: %s: field %d: %s", channel.ErrMalformed, r.what, num, why)
	}
	r.b = nil
}

// has reports whether the next field is num, and consumes its tag if so.
func (r *reader) has(num protowire.Number, typ protowire.Type) bool {
	if len(r.b) == 0 || r.b[0] != tagOf(num, typ) || *r.err != nil {
		return false
	}
	r.b = r.b[1:]
	return true
}

// next returns the number of the next field, 0 at the end of the message.
func (r *reader) next() protowire.Number {
	if len(r.b) == 0 || *r.err != nil {
		return 0
	}
	return protowire.Number(r.b[0] >> 3)
}

func (r *reader) varint(num protowire.Number) uint64 {
	v, n := protowire.ConsumeVarint(r.b)
	if n < 0 || n != sizeVarint(v) {
		r.fail(num, "not a varint in its shortest form")
		return 0
	}
	r.b = r.b[n:]
	return v
}

func sizeVarint(v uint64) int { return (bits.Len64(v|1) + 6) / 7 }

// uint reads an optional number; present means not zero.
func (r *reader) uint(num protowire.Number, limit uint64) uint64 {
	if !r.has(num, protowire.VarintType) {
		return 0
	}
	v := r.varint(num)
	switch {
	case r.failed():
		return 0
	case v == 0:
		r.fail(num, "zero is left out")
		return 0
	case v > limit:
		r.fail(num, fmt.Sprintf("%d is above %d", v, limit))
		return 0
	}
	return v
}

// span reads the bytes after a tag; they point into the input.
func (r *reader) span(num protowire.Number, limit int) []byte {
	n := r.varint(num)
	switch {
	case r.failed():
		return nil
	case n > uint64(limit):
		r.fail(num, fmt.Sprintf("%d bytes, at most %d", n, limit))
		return nil
	case n > uint64(len(r.b)):
		r.fail(num, "cut short")
		return nil
	}
	v := r.b[:n:n]
	r.b = r.b[n:]
	return v
}

// view reads optional bytes without a copy; present means not empty.
func (r *reader) view(num protowire.Number, limit int) []byte {
	if !r.has(num, protowire.BytesType) {
		return nil
	}
	v := r.span(num, limit)
	if len(v) == 0 {
		r.fail(num, "empty is left out")
		return nil
	}
	return v
}

// bytes reads optional bytes; absent gives nil.
func (r *reader) bytes(num protowire.Number, limit int) []byte {
	v := r.view(num, limit)
	if v == nil {
		return nil
	}
	return append([]byte(nil), v...)
}

// fixed reads an optional array; present means not zero.
func (r *reader) fixed(num protowire.Number, out []byte) {
	if !r.has(num, protowire.BytesType) {
		return
	}
	v := r.span(num, len(out))
	switch {
	case r.failed():
		return
	case len(v) != len(out):
		r.fail(num, fmt.Sprintf("%d bytes, want %d", len(v), len(out)))
		return
	}
	var any byte
	for _, c := range v {
		any |= c
	}
	if any == 0 {
		r.fail(num, "zero is left out")
		return
	}
	copy(out, v)
}

func (r *reader) address(num protowire.Number) (v common.Address) {
	r.fixed(num, v[:])
	return v
}

func (r *reader) hash(num protowire.Number) (v common.Hash) {
	r.fixed(num, v[:])
	return v
}

func (r *reader) sig(num protowire.Number) (v channel.Signature) {
	r.fixed(num, v[:])
	return v
}

func (r *reader) amount(num protowire.Number) channel.Amount {
	v := r.view(num, 32)
	if len(v) == 0 {
		return channel.Amount{}
	}
	if v[0] == 0 {
		r.fail(num, "amount with a leading zero")
		return channel.Amount{}
	}
	a, err := channel.AmountFromBytes(v)
	if err != nil {
		r.fail(num, err.Error())
	}
	return a
}

func (r *reader) text(num protowire.Number, limit int) string {
	v := r.view(num, limit)
	if !utf8.Valid(v) {
		r.fail(num, "not UTF-8")
		return ""
	}
	return string(v)
}

// identifier reads an optional identity by its shape; its checksum is checked
// by who uses it.
func (r *reader) identifier(num protowire.Number) channel.Identifier {
	s := r.text(num, 56)
	if s != "" && (len(s) != 56 || !strings.HasPrefix(s, "vector")) {
		r.fail(num, "not an identity")
		return ""
	}
	return channel.Identifier(s)
}

func (r *reader) role(num protowire.Number) channel.Role {
	return channel.Role(r.uint(num, uint64(channel.Bob)))
}

// message reads the length of a message whose tag has been consumed.
func (r *reader) message(num protowire.Number, what string, limit int) reader {
	return reader{b: r.span(num, limit), what: what, err: r.err}
}

// count returns how many fields num come next, for one allocation; at most limit.
func (r *reader) count(num protowire.Number, limit int) int {
	n := 0
	for b := r.b; n < limit && len(b) > 0 && b[0] == tagOf(num, protowire.BytesType); n++ {
		_, used := protowire.ConsumeBytes(b[1:])
		if used < 0 {
			break // the reader proper will say so
		}
		b = b[1+used:]
	}
	return n
}

// must reads a message field that is always present.
func (r *reader) must(num protowire.Number, what string) reader {
	if !r.has(num, protowire.BytesType) {
		r.fail(num, what+" is missing")
		return reader{what: what, err: r.err}
	}
	return r.message(num, what, len(r.b))
}

// done reports what was left over.
func (r *reader) done() {
	if len(r.b) > 0 && *r.err == nil {
		r.fail(protowire.Number(r.b[0]>>3), "unknown, repeated or out of order")
	}
}
