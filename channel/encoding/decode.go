package encoding

import (
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"math/big"
	"strconv"
	"unicode/utf8"

	"github.com/ethereum/go-ethereum/common"
)

// What one decoding may bring forth: parts of an ABI form may lie upon each other,
// so few bytes can stand for very many values.
const (
	maxValues = 5_000
	maxOutput = 256 << 10 // bytes of JSON
)

// Decode returns the JSON of an ABI form, as abi.decode reads it: what no offset
// leads to is passed over. Errors: ErrData.
func (t *Type) Decode(data []byte) (json.RawMessage, error) {
	d := decoder{}
	if err := d.sequence(data, []*Type{t}, nil); err != nil {
		return nil, err
	}
	return d.out, nil
}

type decoder struct {
	out    []byte
	values int
}

func badData(format string, args ...any) error {
	return fmt.Errorf("%w: %s", ErrData, fmt.Sprintf(format, args...))
}

// sequence decodes values whose words begin where data does. between is called
// before each.
func (d *decoder) sequence(data []byte, types []*Type, between func(i int)) error {
	at := 0
	for i, t := range types {
		if between != nil {
			between(i)
		}
		if d.values++; d.values > maxValues || len(d.out) > maxOutput {
			return badData("more than %d values or %d bytes", maxValues, maxOutput)
		}
		if at+32*t.words > len(data) {
			return badData("ends early")
		}
		where := data[at:]
		if t.dynamic {
			offset, ok := length(where, len(data))
			if !ok {
				return badData("an offset beyond the end")
			}
			where = data[offset:]
		}
		if err := d.value(t, where); err != nil {
			return err
		}
		at += 32 * t.words
	}
	return nil
}

// length reads a word that must not be above most.
func length(b []byte, most int) (int, bool) {
	if len(b) < 32 {
		return 0, false
	}
	for _, x := range b[:24] {
		if x != 0 {
			return 0, false
		}
	}
	n := binary.BigEndian.Uint64(b[24:32])
	return int(min(n, uint64(most))), n <= uint64(most)
}

func (d *decoder) value(t *Type, data []byte) error {
	switch t.kind {
	case kindBytes, kindString:
		return d.text(t, data)
	case kindArray:
		n := t.length
		if n < 0 {
			var ok bool
			if n, ok = length(data, maxValues); !ok {
				return badData("an array too long")
			}
			data = data[32:]
		}
		return d.list('[', ']', data, t.inner(n), nil)
	case kindTuple:
		if t.named() {
			return d.list('{', '}', data, t.inner(0), t.fields)
		}
		return d.list('[', ']', data, t.inner(0), nil)
	}
	return d.word(t, data[:32])
}

func (d *decoder) list(open, shut byte, data []byte, types []*Type, fields []field) error {
	d.out = append(d.out, open)
	err := d.sequence(data, types, func(i int) {
		if i > 0 {
			d.out = append(d.out, ',')
		}
		if fields != nil {
			d.out = append(strconv.AppendQuote(d.out, fields[i].name), ':')
		}
	})
	d.out = append(d.out, shut)
	return err
}

// text decodes bytes and strings.
func (d *decoder) text(t *Type, data []byte) error {
	n, ok := length(data, len(data)-32)
	if !ok {
		return badData("bytes beyond the end")
	}
	b := data[32 : 32+n]
	if t.kind == kindBytes {
		d.hex(b)
		return nil
	}
	if !utf8.Valid(b) {
		return badData("a string that is not UTF-8")
	}
	quoted, err := json.Marshal(string(b))
	if err != nil {
		return badData("%v", err)
	}
	d.out = append(d.out, quoted...)
	return nil
}

func (d *decoder) hex(b []byte) {
	d.out = append(d.out, `"0x`...)
	d.out = hex.AppendEncode(d.out, b)
	d.out = append(d.out, '"')
}

// word decodes what takes one word. Bits that do not belong to it must be clear, as
// the compiler's decoder has it.
func (d *decoder) word(t *Type, w []byte) error {
	switch t.kind {
	case kindBool:
		n, ok := length(w, 1)
		if !ok {
			return badData("a bool that is neither true nor false")
		}
		d.out = strconv.AppendBool(d.out, n == 1)
	case kindAddress:
		if common.Hash(w) != common.BytesToHash(w[12:]) {
			return badData("an address above 20 bytes")
		}
		d.out = append(d.out, '"')
		d.out = append(d.out, common.BytesToAddress(w).Hex()...)
		d.out = append(d.out, '"')
	case kindFixedBytes:
		for _, x := range w[t.size:] {
			if x != 0 {
				return badData("more than %d bytes", t.size)
			}
		}
		d.hex(w[:t.size])
	default:
		n := new(big.Int).SetBytes(w)
		if t.kind == kindInt && w[0]&0x80 != 0 {
			n.Sub(n, new(big.Int).Lsh(big.NewInt(1), 256))
		}
		if low, high := t.bounds(); n.Cmp(low) < 0 || n.Cmp(high) > 0 {
			return badData("a number above %d bits", t.size)
		}
		d.out = append(d.out, '"')
		d.out = n.Append(d.out, 10)
		d.out = append(d.out, '"')
	}
	return nil
}
