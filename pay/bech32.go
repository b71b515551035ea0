package pay

import (
	"errors"
	"fmt"
	"strings"
)

// Prefix starts the text of every request.
const Prefix = "sluice"

// Errors of the text form.
var (
	ErrPrefix    = errors.New(`not a payment request, which begins with "` + Prefix + `1"`)
	ErrCase      = errors.New("not a payment request: upper and lower case are mixed")
	ErrCharacter = errors.New("not a payment request: it has a character that none has")
	ErrChecksum  = errors.New("the payment request has a mistake in it: the checksum is wrong; copy it again")
	ErrLength    = errors.New("not a payment request: it has the wrong length")
	ErrPadding   = errors.New("the payment request is not written as it should be: its last character")
)

// MaxText bounds what is read, in characters: a request with every field full
// has fewer.
const MaxText = 1600

const (
	alphabet      = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
	checksumChars = 6
	bech32m       = 0x2bc830a3
)

// polymod is the BCH checksum of BIP-173 over 5-bit values.
func polymod(values []byte) uint32 {
	gen := [5]uint32{0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3}
	chk := uint32(1)
	for _, v := range values {
		top := chk >> 25
		chk = chk&0x1ffffff<<5 ^ uint32(v)
		for i, g := range gen {
			if top>>i&1 == 1 {
				chk ^= g
			}
		}
	}
	return chk
}

// expand is a prefix as the checksum covers it.
func expand(prefix string) []byte {
	out := make([]byte, 0, 2*len(prefix)+1)
	for _, c := range []byte(prefix) {
		out = append(out, c>>5)
	}
	out = append(out, 0)
	for _, c := range []byte(prefix) {
		out = append(out, c&31)
	}
	return out
}

// encodeText writes data in lower case.
func encodeText(data []byte) string {
	var five []byte
	var acc, bits uint
	for _, b := range data {
		acc, bits = acc<<8|uint(b), bits+8
		for bits >= 5 {
			bits -= 5
			five = append(five, byte(acc>>bits&31))
		}
	}
	if bits > 0 {
		five = append(five, byte(acc<<(5-bits)&31))
	}
	sum := polymod(append(append(expand(Prefix), five...), make([]byte, checksumChars)...)) ^ bech32m
	for i := range checksumChars {
		five = append(five, byte(sum>>(5*(checksumChars-1-i))&31))
	}
	var text strings.Builder
	text.WriteString(Prefix + "1")
	for _, v := range five {
		text.WriteByte(alphabet[v])
	}
	return text.String()
}

// decodeText returns the data of a text in either case.
func decodeText(text string) ([]byte, error) {
	lower := strings.ToLower(text)
	if text != lower && text != strings.ToUpper(text) {
		return nil, ErrCase
	}
	rest, ok := strings.CutPrefix(lower, Prefix+"1")
	switch {
	case !ok:
		return nil, ErrPrefix
	case len(text) > MaxText:
		return nil, fmt.Errorf("%w: %d characters, and at most %d can be", ErrLength, len(text), MaxText)
	case len(rest) < checksumChars:
		return nil, fmt.Errorf("%w: it is cut off", ErrLength)
	}
	five := make([]byte, len(rest))
	for i := range len(rest) {
		v := strings.IndexByte(alphabet, rest[i])
		if v < 0 {
			return nil, fmt.Errorf("%w (%q, in place %d)", ErrCharacter, rest[i], len(Prefix)+2+i)
		}
		five[i] = byte(v)
	}
	if polymod(append(expand(Prefix), five...)) != bech32m {
		return nil, ErrChecksum
	}
	return regroup(five[:len(five)-checksumChars])
}

// regroup turns 5-bit values into bytes. What pads the last must be zero bits,
// fewer than a character.
func regroup(five []byte) ([]byte, error) {
	var data []byte
	var acc, bits uint
	for _, v := range five {
		acc, bits = acc<<5|uint(v), bits+5
		if bits >= 8 {
			bits -= 8
			data = append(data, byte(acc>>bits))
		}
	}
	if bits >= 5 || acc&(1<<bits-1) != 0 {
		return nil, ErrPadding
	}
	return data, nil
}
