package evm

import (
	"fmt"
	"unicode/utf8"

	"github.com/sluice-node/sluice/channel"
)

// Description is what a definition says of itself, as the registry lists it.
type Description struct {
	Name             string
	StateEncoding    string
	ResolverEncoding string
	EncodedCancel    []byte
}

// maxDescription bounds each part, bytes.
const maxDescription = 2_048

const (
	selectorName             uint32 = 0x8052474d
	selectorStateEncoding    uint32 = 0x8de8b77e
	selectorResolverEncoding uint32 = 0x3722aff9
	selectorEncodedCancel    uint32 = 0x0528aa1c
)

// Describe asks the code what it is. Errors: as of Create.
func (d *Definition) Describe() (Description, error) {
	var out Description
	for _, part := range []struct {
		name     string
		selector uint32
		text     *string
	}{
		{"Name", selectorName, &out.Name},
		{"StateEncoding", selectorStateEncoding, &out.StateEncoding},
		{"ResolverEncoding", selectorResolverEncoding, &out.ResolverEncoding},
	} {
		b, err := d.bytes(part.selector)
		if err == nil && !utf8.Valid(b) {
			err = fmt.Errorf("%w: not UTF-8", ErrAnswer)
		}
		if err != nil {
			return Description{}, fmt.Errorf("%s: %w", part.name, err)
		}
		*part.text = string(b)
	}
	var err error
	if out.EncodedCancel, err = d.bytes(selectorEncodedCancel); err != nil {
		return Description{}, fmt.Errorf("EncodedCancel: %w", err)
	}
	return out, nil
}

// bytes asks for a string or bytes.
func (d *Definition) bytes(selector uint32) ([]byte, error) {
	m, ret, err := d.ask(selector, channel.Context{ChainID: d.chainID})
	if err != nil {
		return nil, err
	}
	defer d.machines.Put(m)
	offset, ok := smallAt(ret, 0)
	if !ok {
		return nil, fmt.Errorf("%w: %d bytes that are no string", ErrAnswer, len(ret))
	}
	n, ok := smallAt(ret, offset)
	if !ok || n > maxDescription || offset+32+n > len(ret) {
		return nil, fmt.Errorf("%w: no string of at most %d bytes", ErrAnswer, maxDescription)
	}
	return append([]byte(nil), ret[offset+32:offset+32+n]...), nil
}

// smallAt reads the word at a byte; ok is false beyond the end, and for a number
// above any answer's length.
func smallAt(ret []byte, at int) (n int, ok bool) {
	if at < 0 || at+32 > len(ret) {
		return 0, false
	}
	for _, b := range ret[at : at+29] {
		if b != 0 {
			return 0, false
		}
	}
	return int(ret[at+29])<<16 | int(ret[at+30])<<8 | int(ret[at+31]), true
}
