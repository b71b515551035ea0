package encoding

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
)

// Errors that callers branch on.
var (
	// ErrType is an encoding that is not one, or beyond the bounds.
	ErrType = errors.New("not an encoding of a definition")
	// ErrValue is JSON that is not a value of an encoding.
	ErrValue = errors.New("does not fit the encoding")
	// ErrData is bytes that are not the ABI form of a value of an encoding.
	ErrData = errors.New("not the ABI form of the encoding")
)

// Bounds of an encoding: registered ones take a line, and whoever may add to a
// registry must not be able to make a node recurse or fill its memory.
const (
	maxText  = 2_000 // bytes
	maxDepth = 8     // of tuples and arrays
	maxNodes = 200   // types within it
	// maxWords bounds the fixed part: a state has 16 KiB.
	maxWords = 512
)

type kind uint8

const (
	kindUint kind = iota
	kindInt
	kindBool
	kindAddress
	kindFixedBytes
	kindBytes
	kindString
	kindArray // of length elements, or any number for -1
	kindTuple
)

// Type is a parsed encoding. It is read-only.
type Type struct {
	kind   kind
	size   int // bits of a number, bytes of kindFixedBytes
	length int
	elem   *Type
	fields []field
	// words is what it takes where it stands: its own words, or the one that says
	// where it is.
	words   int
	dynamic bool
}

type field struct {
	name string
	typ  *Type
}

// Parse reads an encoding: one parameter in ethers' human-readable form, with or
// without a name. Errors: ErrType.
func Parse(text string) (*Type, error) {
	if len(text) > maxText {
		return nil, fmt.Errorf("%w: %d bytes, at most %d", ErrType, len(text), maxText)
	}
	p := parser{rest: text}
	f, err := p.parameter(0)
	if err == nil && p.rest != "" {
		err = p.fault("more behind its end")
	}
	if err != nil {
		return nil, err
	}
	return f.typ, nil
}

type parser struct {
	rest  string
	nodes int
}

func (p *parser) fault(format string, args ...any) error {
	near := p.rest
	if len(near) > 20 {
		near = near[:20]
	}
	return fmt.Errorf("%w: %s near %q", ErrType, fmt.Sprintf(format, args...), near)
}

func (p *parser) space() { p.rest = strings.TrimLeft(p.rest, " ") }

// take removes a prefix, after spaces.
func (p *parser) take(prefix string) bool {
	p.space()
	rest, ok := strings.CutPrefix(p.rest, prefix)
	if ok {
		p.rest = rest
	}
	return ok
}

// word takes letters, digits, _ and $.
func (p *parser) word() string {
	p.space()
	n := 0
	for n < len(p.rest) && isWord(p.rest[n]) {
		n++
	}
	w := p.rest[:n]
	p.rest = p.rest[n:]
	return w
}

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == '$'
}

// parameter reads a type, the arrays of it, and its name.
func (p *parser) parameter(depth int) (field, error) {
	t, err := p.base(depth)
	if err != nil {
		return field{}, err
	}
	for p.take("[") {
		depth++
		if t, err = p.array(t, depth); err != nil {
			return field{}, err
		}
	}
	name := p.word()
	p.space()
	if name != "" && name[0] >= '0' && name[0] <= '9' {
		return field{}, p.fault("the name %s begins with a digit", name)
	}
	return field{name, t}, nil
}

func (p *parser) count(depth int) error {
	if p.nodes++; p.nodes > maxNodes || depth > maxDepth {
		return p.fault("more than %d types, or %d within each other,", maxNodes, maxDepth)
	}
	return nil
}

func (p *parser) array(elem *Type, depth int) (*Type, error) {
	if err := p.count(depth); err != nil {
		return nil, err
	}
	t := &Type{kind: kindArray, elem: elem, length: -1, words: 1, dynamic: true}
	digits := p.word()
	if !p.take("]") {
		return nil, p.fault("an array without an end")
	}
	if digits == "" {
		return t, nil
	}
	n, ok := number(digits)
	if !ok || n == 0 || n*elem.words > maxWords {
		return nil, p.fault("an array of %s elements", digits)
	}
	t.length, t.dynamic = n, elem.dynamic
	if !t.dynamic {
		t.words = n * elem.words
	}
	return t, nil
}

// number reads a decimal of at most four digits, without leading zeros.
func number(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) <= 4 && strconv.Itoa(n) == s
}

func (p *parser) base(depth int) (*Type, error) {
	if err := p.count(depth); err != nil {
		return nil, err
	}
	if p.take("(") {
		return p.tuple(depth + 1)
	}
	w := p.word()
	if w == "tuple" {
		if !p.take("(") {
			return nil, p.fault("a tuple without fields")
		}
		return p.tuple(depth + 1)
	}
	if t := elementary(w); t != nil {
		return t, nil
	}
	return nil, p.fault("unknown type %q", w)
}

// elementary returns the type of that name, or nil.
func elementary(w string) *Type {
	sized := func(k kind, prefix string, step, most, none int) *Type {
		digits, ok := strings.CutPrefix(w, prefix)
		if !ok {
			return nil
		}
		n, ok := number(digits)
		if digits == "" && none > 0 {
			n, ok = none, true
		}
		if !ok || n == 0 || n%step != 0 || n > most {
			return nil
		}
		return &Type{kind: k, size: n, words: 1}
	}
	switch w {
	case "bool":
		return &Type{kind: kindBool, words: 1}
	case "address":
		return &Type{kind: kindAddress, words: 1}
	case "bytes":
		return &Type{kind: kindBytes, words: 1, dynamic: true}
	case "string":
		return &Type{kind: kindString, words: 1, dynamic: true}
	}
	for _, t := range []*Type{sized(kindUint, "uint", 8, 256, 256), sized(kindInt, "int", 8, 256, 256), sized(kindFixedBytes, "bytes", 1, 32, 0)} {
		if t != nil {
			return t
		}
	}
	return nil
}

// tuple reads fields up to the closing bracket.
func (p *parser) tuple(depth int) (*Type, error) {
	t := &Type{kind: kindTuple}
	names := map[string]bool{}
	for {
		f, err := p.parameter(depth)
		if err != nil {
			return nil, err
		}
		if f.name != "" && names[f.name] {
			return nil, p.fault("two fields named %s", f.name)
		}
		names[f.name] = true
		t.fields = append(t.fields, f)
		t.words += f.typ.words
		t.dynamic = t.dynamic || f.typ.dynamic
		if t.words > maxWords {
			return nil, p.fault("more than %d words", maxWords)
		}
		if p.take(")") {
			break
		}
		if !p.take(",") {
			return nil, p.fault("a tuple without an end")
		}
	}
	if t.dynamic {
		t.words = 1
	}
	return t, nil
}

// named reports that every field has a name: then a value is an object, else an
// array.
func (t *Type) named() bool {
	for _, f := range t.fields {
		if f.name == "" {
			return false
		}
	}
	return true
}

// inner returns what a tuple or an array of n elements consists of.
func (t *Type) inner(n int) []*Type {
	out := make([]*Type, 0, n)
	if t.kind == kindTuple {
		for _, f := range t.fields {
			out = append(out, f.typ)
		}
		return out
	}
	for range n {
		out = append(out, t.elem)
	}
	return out
}
