package auth

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"gopkg.in/macaroon.v2"
)

// Prefix begins the text of every token, so that scanners for secrets find it and
// nobody takes one for a payment request. The rest is the macaroon's binary form 2
// in base64 for URLs without padding.
const Prefix = "sluicetoken1"

// idLen is bytes of a token's id.
const idLen = 16

// tokenID names a token, and all that were narrowed from it, in the store. It is
// no secret.
type tokenID [idLen]byte

func (id tokenID) String() string { return hex.EncodeToString(id[:]) }

func parseID(s string) (id tokenID, err error) {
	raw, err := hex.DecodeString(s)
	if err != nil || len(raw) != idLen {
		return id, fmt.Errorf("%w: want %d hex digits", ErrUnknownToken, 2*idLen)
	}
	return tokenID(raw), nil
}

// ErrMalformed is a text that is no token. It does not repeat the text.
var ErrMalformed = errors.New("this is not a token")

// decode reads a token. It refuses what encode would not have written, so that a
// token has one text. Errors: ErrMalformed.
func decode(text string) (*macaroon.Macaroon, error) {
	body, ok := strings.CutPrefix(text, Prefix)
	switch {
	case !ok:
		return nil, fmt.Errorf("%w: it does not begin with %s", ErrMalformed, Prefix)
	case len(text) > maxToken:
		return nil, fmt.Errorf("%w: it is longer than %d characters", ErrMalformed, maxToken)
	}
	raw, err := base64.RawURLEncoding.Strict().DecodeString(body)
	if err != nil {
		return nil, fmt.Errorf("%w: it was cut or changed", ErrMalformed)
	}
	m := new(macaroon.Macaroon)
	if err := m.UnmarshalBinary(raw); err != nil {
		return nil, fmt.Errorf("%w: it was cut or changed", ErrMalformed)
	}
	if again, err := m.MarshalBinary(); err != nil || m.Version() != macaroon.V2 || !bytes.Equal(again, raw) {
		return nil, fmt.Errorf("%w: it is not written as this node writes them", ErrMalformed)
	}
	if len(m.Id()) != idLen || m.Location() != "" || len(m.Caveats()) > maxCaveats {
		return nil, fmt.Errorf("%w: it is none of this node's", ErrMalformed)
	}
	for _, c := range m.Caveats() {
		if c.Location != "" || len(c.VerificationId) != 0 {
			return nil, fmt.Errorf("%w: it asks for a third party", ErrMalformed)
		}
	}
	return m, nil
}

func encode(m *macaroon.Macaroon) (string, error) {
	raw, err := m.MarshalBinary()
	if err != nil {
		return "", fmt.Errorf("write a token: %w", err)
	}
	text := Prefix + base64.RawURLEncoding.EncodeToString(raw)
	if len(text) > maxToken || len(m.Caveats()) > maxCaveats {
		return "", fmt.Errorf("%w: too many caveats, a token has at most %d and %d characters", ErrCaveat, maxCaveats, maxToken)
	}
	return text, nil
}

// Narrow returns a token that may do what text may as far as every one of the
// lines lets it. It asks no node. A budget without an id gets one from random, and
// is counted apart from every other then; the budgets of text still bind. Errors:
// ErrMalformed, ErrCaveat.
func Narrow(text string, lines []string, random io.Reader) (string, error) {
	m, err := decode(text)
	if err != nil {
		return "", err
	}
	for _, l := range lines {
		c, err := parseCaveat(l)
		if err != nil {
			return "", err
		}
		if err := add(m, c, random); err != nil {
			return "", err
		}
	}
	return encode(m)
}

// add appends a caveat to a token.
func add(m *macaroon.Macaroon, c caveat, random io.Reader) error {
	if b, ok := c.(budgetCaveat); ok && b.id == "" {
		var id [budgetIDLen]byte
		if _, err := io.ReadFull(random, id[:]); err != nil {
			return fmt.Errorf("make the id of a budget: %w", err)
		}
		b.id = hex.EncodeToString(id[:])
		c = b
	}
	return m.AddFirstPartyCaveat([]byte(c.String()))
}

// Shown is what a token says of itself. Only its node knows whether it is true. A
// caveat that is not understood is quoted: it may hold anything.
type Shown struct {
	ID      string
	Caveats []string
}

// Show reads a token without asking a node. Errors: ErrMalformed.
func Show(text string) (Shown, error) {
	m, err := decode(text)
	if err != nil {
		return Shown{}, err
	}
	s := Shown{ID: tokenID(m.Id()).String()}
	for _, c := range m.Caveats() {
		line := string(c.Id)
		if _, err := readCaveat(line); err != nil {
			line = strconv.Quote(line)
		}
		s.Caveats = append(s.Caveats, line)
	}
	return s, nil
}
