package encoding

import (
	"bytes"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// MaxBytes bounds what is encoded: an operation's bound.
const MaxBytes = 16 << 10

// Encode returns the ABI form of a JSON value, as abi.encode of it has it.
// Numbers are decimal strings, hex strings with 0x, or plain integers; tuples are
// objects with exactly their fields, or arrays in the order of the fields.
// Errors: ErrValue, which names the field.
func (t *Type) Encode(value json.RawMessage) ([]byte, error) {
	e := encoder{}
	b, err := e.sequence([]*Type{t}, []json.RawMessage{value}, []string{""})
	if err == nil && len(b) > MaxBytes {
		return nil, fmt.Errorf("%w: %d bytes, at most %d", ErrValue, len(b), MaxBytes)
	}
	return b, err
}

// encoder counts what it has made, so that no value makes it run away.
type encoder struct{ made int }

func fault(at, format string, args ...any) error {
	if at == "" {
		at = "the value"
	}
	return fmt.Errorf("%w: %s %s", ErrValue, strings.TrimPrefix(at, "."), fmt.Sprintf(format, args...))
}

// sequence encodes values one after the other: each in its words, or by where it is.
func (e *encoder) sequence(types []*Type, values []json.RawMessage, at []string) ([]byte, error) {
	var head, tail []byte
	size := 0
	for _, t := range types {
		size += 32 * t.words
	}
	for i, t := range types {
		b, err := e.value(t, values[i], at[i])
		if err != nil {
			return nil, err
		}
		if e.made += len(b) + 32; e.made > 8*MaxBytes {
			return nil, fault(at[i], "is too large")
		}
		if t.dynamic {
			head = appendWord(head, uint64(size+len(tail)))
			tail = append(tail, b...)
		} else {
			head = append(head, b...)
		}
	}
	return append(head, tail...), nil
}

func appendWord(b []byte, n uint64) []byte {
	b = append(b, make([]byte, 24)...)
	return binary.BigEndian.AppendUint64(b, n)
}

// pad fills up to whole words.
func pad(b []byte) []byte { return append(b, make([]byte, (32-len(b)%32)%32)...) }

func (e *encoder) value(t *Type, v json.RawMessage, at string) ([]byte, error) {
	switch t.kind {
	case kindUint, kindInt:
		return t.encodeNumber(v, at)
	case kindBool:
		var b bool
		if string(v) == "null" || json.Unmarshal(v, &b) != nil {
			return nil, fault(at, "must be true or false")
		}
		word := make([]byte, 32)
		if b {
			word[31] = 1
		}
		return word, nil
	case kindAddress:
		b, err := hexOf(v, at)
		if err != nil || len(b) != common.AddressLength {
			return nil, fault(at, "must be an address: 0x and 40 hex digits")
		}
		return common.LeftPadBytes(b, 32), nil
	case kindFixedBytes:
		b, err := hexOf(v, at)
		if err != nil || len(b) != t.size {
			return nil, fault(at, "must be 0x and %d hex digits", 2*t.size)
		}
		return pad(b), nil
	case kindBytes:
		b, err := hexOf(v, at)
		if err != nil {
			return nil, err
		}
		return pad(append(appendWord(nil, uint64(len(b))), b...)), nil
	case kindString:
		s, err := textOf(v, at)
		if err != nil {
			return nil, err
		}
		return pad(append(appendWord(nil, uint64(len(s))), s...)), nil
	case kindTuple:
		values, names, err := t.split(v, at)
		if err != nil {
			return nil, err
		}
		return e.sequence(t.inner(0), values, names)
	}
	return e.array(t, v, at)
}

func (e *encoder) array(t *Type, v json.RawMessage, at string) ([]byte, error) {
	values, err := list(v, at)
	switch {
	case err != nil:
		return nil, err
	case t.length >= 0 && len(values) != t.length:
		return nil, fault(at, "must have %d elements, has %d", t.length, len(values))
	case len(values) > maxValues:
		return nil, fault(at, "has %d elements, at most %d", len(values), maxValues)
	}
	names := make([]string, len(values))
	for i := range names {
		names[i] = fmt.Sprintf("%s[%d]", at, i)
	}
	b, err := e.sequence(t.inner(len(values)), values, names)
	if err != nil || t.length >= 0 {
		return b, err
	}
	return append(appendWord(nil, uint64(len(values))), b...), nil
}

func list(v json.RawMessage, at string) ([]json.RawMessage, error) {
	var values []json.RawMessage
	if err := json.Unmarshal(v, &values); err != nil || values == nil {
		return nil, fault(at, "must be an array")
	}
	return values, nil
}

// split returns the values of a tuple in the order of its fields.
func (t *Type) split(v json.RawMessage, at string) ([]json.RawMessage, []string, error) {
	names := make([]string, len(t.fields))
	for i, f := range t.fields {
		names[i] = at + "." + f.name
	}
	if trimmed := bytes.TrimLeft(v, " \t\r\n"); len(trimmed) > 0 && trimmed[0] == '[' {
		values, err := list(v, at)
		if err == nil && len(values) != len(t.fields) {
			err = fault(at, "must have %d fields, has %d", len(t.fields), len(values))
		}
		return values, names, err
	}
	var object map[string]json.RawMessage
	if err := json.Unmarshal(v, &object); err != nil || object == nil || !t.named() {
		return nil, nil, fault(at, "must be %s", t.wanted())
	}
	values := make([]json.RawMessage, len(t.fields))
	for i, f := range t.fields {
		value, ok := object[f.name]
		if !ok {
			return nil, nil, fault(names[i], "is missing")
		}
		values[i] = value
		delete(object, f.name)
	}
	for name := range object {
		return nil, nil, fault(at, "has an unknown field %.40q", name)
	}
	return values, names, nil
}

func (t *Type) wanted() string {
	if t.named() {
		return "an object"
	}
	return "an array of the fields"
}

// encodeNumber reads a decimal or hex string, or a plain integer.
func (t *Type) encodeNumber(v json.RawMessage, at string) ([]byte, error) {
	wrong := func() ([]byte, error) {
		name := "uint"
		if t.kind == kindInt {
			name = "int"
		}
		return nil, fault(at, "must be a whole number, as a decimal string, that fits %s%d", name, t.size)
	}
	text := string(v)
	if len(text) > 0 && text[0] == '"' {
		if json.Unmarshal(v, &text) != nil {
			return wrong()
		}
	}
	if len(text) > 80 {
		return wrong()
	}
	digits, minus := strings.CutPrefix(text, "-")
	base := 10
	if rest, ok := strings.CutPrefix(digits, "0x"); ok {
		digits, base = rest, 16
	}
	n, ok := new(big.Int).SetString(digits, base)
	if !ok || strings.ContainsAny(digits, "+-_") {
		return wrong()
	}
	if minus {
		n.Neg(n)
	}
	low, high := t.bounds()
	if n.Cmp(low) < 0 || n.Cmp(high) > 0 {
		return wrong()
	}
	if n.Sign() < 0 {
		n.Add(n, new(big.Int).Lsh(big.NewInt(1), 256))
	}
	return n.FillBytes(make([]byte, 32)), nil
}

// bounds returns the least and the greatest number of a type.
func (t *Type) bounds() (low, high *big.Int) {
	one := big.NewInt(1)
	if t.kind == kindUint {
		high = new(big.Int).Lsh(one, uint(t.size))
		return new(big.Int), high.Sub(high, one)
	}
	high = new(big.Int).Lsh(one, uint(t.size-1))
	low = new(big.Int).Neg(high)
	return low, high.Sub(high, one)
}

func textOf(v json.RawMessage, at string) (string, error) {
	var s string
	if len(v) == 0 || v[0] != '"' || json.Unmarshal(v, &s) != nil {
		return "", fault(at, "must be a string")
	}
	return s, nil
}

func hexOf(v json.RawMessage, at string) ([]byte, error) {
	s, err := textOf(v, at)
	digits, ok := strings.CutPrefix(s, "0x")
	if err != nil || !ok {
		return nil, fault(at, "must be a string of 0x and hex digits")
	}
	b, err := hex.DecodeString(digits)
	if err != nil {
		return nil, fault(at, "must be 0x and an even number of hex digits")
	}
	return b, nil
}
