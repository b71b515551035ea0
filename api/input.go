package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// maxBody is one request: far more than the largest, a withdrawal with call data.
const maxBody = 1 << 20

// input is a request's fields, from its path, query or JSON body. The first
// field that cannot be right is kept in err; readers after it return zeros.
type input struct {
	req  *http.Request
	body map[string]json.RawMessage
	err  error
}

func newInput(w http.ResponseWriter, r *http.Request) *input {
	in := &input{req: r}
	if r.Method != http.MethodPost {
		return in
	}
	// A page in a browser cannot send this type to another origin unasked.
	if t, _, err := mime.ParseMediaType(r.Header.Get("Content-Type")); err != nil || t != "application/json" {
		in.err = badInput("Content-Type", "must be application/json")
		return in
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxBody))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		in.err = badInput("body", "is larger than %d bytes", maxBody)
	case err != nil:
		in.err = badInput("body", "cannot be read: %v", err)
	case json.Unmarshal(raw, &in.body) != nil || in.body == nil:
		in.err = badInput("body", "is not a JSON object")
	}
	return in
}

func (in *input) fail(field, format string, args ...any) {
	if in.err == nil {
		in.err = badInput(field, format, args...)
	}
}

// raw returns a field of the body; null counts as absent.
func (in *input) raw(field string) (json.RawMessage, bool) {
	v, ok := in.body[field]
	return v, ok && !bytes.Equal(bytes.TrimSpace(v), []byte("null"))
}

// text returns a field wherever it stands: path, query, then body. In the body
// it must be a string.
func (in *input) text(field string) (string, bool) {
	if in.err != nil {
		return "", false
	}
	if s := in.req.PathValue(field); s != "" {
		return s, true
	}
	if in.body == nil {
		s := in.req.URL.Query().Get(field)
		return s, s != ""
	}
	raw, ok := in.raw(field)
	if !ok {
		return "", false
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		in.fail(field, "must be a string")
		return "", false
	}
	return s, true
}

// parsed reads a field by parse. An absent one is an error unless it is optional.
func parsed[T any](in *input, field string, optional bool, parse func(string) (T, error)) (v T, ok bool) {
	s, ok := in.text(field)
	if in.err != nil {
		return v, false
	}
	if !ok {
		if !optional {
			in.fail(field, "is missing")
		}
		return v, false
	}
	v, err := parse(s)
	if err != nil {
		in.fail(field, "is not valid: %v", err)
		return v, false
	}
	return v, true
}

func parseIdentifier(s string) (channel.Identifier, error) {
	_, err := channel.Identifier(s).Parse()
	return channel.Identifier(s), err
}

func (in *input) identifier(field string) channel.Identifier {
	v, _ := parsed(in, field, false, parseIdentifier)
	return v
}

func (in *input) optionalIdentifier(field string) (channel.Identifier, bool) {
	return parsed(in, field, true, parseIdentifier)
}

func parseAddress(s string) (common.Address, error) {
	m, err := common.NewMixedcaseAddressFromString(s)
	if err != nil || !strings.HasPrefix(s, "0x") {
		return common.Address{}, fmt.Errorf("want an address of 0x and 40 hex digits (got %q)", clip(s))
	}
	if s[2:] != strings.ToLower(s[2:]) && s[2:] != strings.ToUpper(s[2:]) && !m.ValidChecksum() {
		return common.Address{}, fmt.Errorf("the address %s has a wrong checksum", s)
	}
	return m.Address(), nil
}

func (in *input) address(field string) common.Address {
	v, _ := parsed(in, field, false, parseAddress)
	return v
}

func (in *input) optionalAddress(field string) (common.Address, bool) {
	return parsed(in, field, true, parseAddress)
}

func parseHash(s string) (common.Hash, error) {
	b, err := parseBytes(s)
	if err != nil || len(b) != common.HashLength {
		return common.Hash{}, fmt.Errorf("want 0x and 64 hex digits (got %q)", clip(s))
	}
	return common.BytesToHash(b), nil
}

func (in *input) hash(field string) common.Hash {
	v, _ := parsed(in, field, false, parseHash)
	return v
}

func (in *input) optionalHash(field string) (common.Hash, bool) {
	return parsed(in, field, true, parseHash)
}

// amount is above zero.
func (in *input) amount(field string) channel.Amount {
	v, ok := parsed(in, field, false, channel.ParseAmount)
	if ok && v.IsZero() {
		in.fail(field, "must be above zero")
	}
	return v
}

// seconds reads a time limit as Vector has it, a decimal string; 0 if absent.
func (in *input) seconds(field string) uint64 {
	v, ok := parsed(in, field, true, func(s string) (uint64, error) {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			return 0, fmt.Errorf("want whole seconds as a decimal string (got %q)", clip(s))
		}
		return n, nil
	})
	if ok && v == 0 {
		in.fail(field, "must be above zero; leave it out for the default")
	}
	return v
}

// number reads a field that is a JSON number, or the text of one in a path.
func (in *input) number(field string, most uint64) (uint64, bool) {
	if in.err != nil {
		return 0, false
	}
	s := in.req.PathValue(field)
	if s == "" {
		raw, ok := in.raw(field)
		if !ok {
			return 0, false
		}
		s = string(raw)
	}
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil || n > most {
		in.fail(field, "must be a whole number from 0 to %d", most)
		return 0, false
	}
	return n, true
}

// chainID is required.
func (in *input) chainID(field string) uint64 {
	n, ok := in.number(field, 1<<53-1)
	if !ok {
		in.fail(field, "is missing")
	}
	return n
}

func (in *input) boolean(field string) (v, ok bool) {
	if in.err != nil {
		return false, false
	}
	s := in.req.URL.Query().Get(field)
	if in.body != nil {
		raw, _ := in.raw(field)
		s = string(raw)
	}
	switch s {
	case "":
		return false, false
	case "true", "false":
		return s == "true", true
	}
	in.fail(field, "must be true or false")
	return false, false
}

// object returns a field that is a JSON object, compact; nil if absent.
func (in *input) object(field string) map[string]json.RawMessage {
	if in.err != nil {
		return nil
	}
	raw, ok := in.raw(field)
	if !ok {
		return nil
	}
	var m map[string]json.RawMessage
	if json.Unmarshal(raw, &m) != nil || m == nil {
		in.fail(field, "must be a JSON object")
	}
	return m
}

// within returns the fields of an object of the body as an input of their own,
// whose errors name the whole path.
func (in *input) within(field string) *nested {
	m := in.object(field)
	if in.err == nil && m == nil {
		in.fail(field, "is missing")
	}
	return &nested{in, field, m}
}

type nested struct {
	in    *input
	field string
	m     map[string]json.RawMessage
}

// text returns a string, or a number as it stands there.
func (n *nested) text(field string) string {
	if n.in.err != nil {
		return ""
	}
	raw, ok := n.m[field]
	if !ok {
		n.in.fail(n.field+"."+field, "is missing")
		return ""
	}
	var s string
	if json.Unmarshal(raw, &s) != nil {
		var num json.Number
		if json.Unmarshal(raw, &num) != nil {
			n.in.fail(n.field+"."+field, "must be a string")
		}
		return num.String()
	}
	return s
}

func (n *nested) hash(field string) common.Hash {
	s := n.text(field)
	if n.in.err != nil {
		return common.Hash{}
	}
	h, err := parseHash(s)
	if err != nil {
		n.in.fail(n.field+"."+field, "is not valid: %v", err)
	}
	return h
}

// timeUs reads a date of a query: Unix milliseconds, or RFC 3339; 0 if absent.
func (in *input) timeUs(field string) int64 {
	v, _ := parsed(in, field, true, func(s string) (int64, error) {
		if ms, err := strconv.ParseInt(s, 10, 53); err == nil {
			return ms * 1000, nil
		}
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			return 0, fmt.Errorf("want Unix milliseconds or a date as of RFC 3339 (got %q)", clip(s))
		}
		return t.UnixMicro(), nil
	})
	return v
}

func clip(s string) string {
	if len(s) > 100 {
		return s[:100] + "…"
	}
	return s
}
