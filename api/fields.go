package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// field is one input of a route. A name that the path has in braces is read from
// there; else GET and DELETE read the query, POST the JSON body.
type field struct {
	name     string
	kind     *kind
	optional bool
	// about is a sentence for people, units included.
	about string
}

func need(name string, k *kind, about string) field { return field{name, k, false, about} }

func may(name string, k *kind, about string) field { return field{name, k, true, about} }

// kind is a type of input: how it is read, and what documentation says of it.
type kind struct {
	// json is the type of a JSON value that has it: string, integer, boolean, object
	// or array. In a path or query it is the text of that.
	json   string
	parse  func(text string) (any, error)
	schema schema
}

func textKind[T any](parse func(string) (T, error), s schema) *kind {
	s["type"] = "string"
	return &kind{json: "string", parse: func(t string) (any, error) { return parse(t) }, schema: s}
}

// errPlain is a parse error that is the whole sentence after the field's name.
type errPlain string

func (e errPlain) Error() string { return string(e) }

// The kinds. Each is made anew, so that nobody can change another's.
func kindIdentifier() *kind {
	return textKind(func(s string) (channel.Identifier, error) {
		_, err := channel.Identifier(s).Parse()
		return channel.Identifier(s), err
	}, schema{"pattern": "^vector[1-9A-HJ-NP-Za-km-z]{50}$"})
}

func kindAddress() *kind {
	return textKind(parseAddress, schema{"pattern": "^0x[0-9a-fA-F]{40}$"})
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

func kindHash() *kind { return textKind(service.ParseHash, schema{"pattern": "^0x[0-9a-fA-F]{64}$"}) }

func kindHex() *kind { return textKind(service.ParseHex, schema{"pattern": "^0x([0-9a-fA-F]{2})*$"}) }

// kindAmount is above zero.
func kindAmount() *kind {
	return textKind(func(s string) (channel.Amount, error) {
		v, err := channel.ParseAmount(s)
		if err == nil && v.IsZero() {
			err = errPlain("must be above zero")
		}
		return v, err
	}, schema{"pattern": "^[0-9]{1,78}$"})
}

func kindAmountOrZero() *kind {
	return textKind(channel.ParseAmount, schema{"pattern": "^[0-9]{1,78}$"})
}

// kindSeconds is a time limit as Vector has it.
func kindSeconds() *kind {
	return textKind(func(s string) (uint64, error) {
		n, err := strconv.ParseUint(s, 10, 64)
		switch {
		case err != nil:
			return 0, fmt.Errorf("want whole seconds as a decimal string (got %q)", clip(s))
		case n == 0:
			return 0, errPlain("must be above zero; leave it out for the default")
		}
		return n, nil
	}, schema{"pattern": "^[0-9]{1,20}$"})
}

// kindText is a text of at most n bytes.
func kindText(n int) *kind {
	return textKind(func(s string) (string, error) {
		if len(s) > n {
			return "", errPlain(fmt.Sprintf("has %d bytes, at most %d", len(s), n))
		}
		return s, nil
	}, schema{"maxLength": n})
}

func kindOneOf(words ...string) *kind {
	return textKind(func(s string) (string, error) {
		for _, w := range words {
			if s == w {
				return s, nil
			}
		}
		return "", errPlain(fmt.Sprintf("must be one of %s (got %q)", strings.Join(words, ", "), clip(s)))
	}, schema{"enum": words})
}

func kindURL() *kind {
	return textKind(func(s string) (string, error) {
		u, err := url.Parse(s)
		if len(s) > 2048 || err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
			return "", errPlain(fmt.Sprintf("must be an http or https URL of at most 2048 bytes (got %q)", clip(s)))
		}
		return s, nil
	}, schema{"format": "uri", "maxLength": 2048})
}

// kindDate is Unix milliseconds or RFC 3339, as microseconds.
func kindDate() *kind {
	return textKind(func(s string) (int64, error) {
		if ms, err := strconv.ParseInt(s, 10, 53); err == nil {
			return ms * 1000, nil
		}
		t, err := time.Parse(time.RFC3339, s)
		if err != nil {
			return 0, fmt.Errorf("want Unix milliseconds or a date as of RFC 3339 (got %q)", clip(s))
		}
		return t.UnixMicro(), nil
	}, schema{"examples": []string{"1800000000000", "2027-01-15T08:00:00Z"}})
}

// kindNumber is a whole number from least to most.
func kindNumber(least, most uint64) *kind {
	return &kind{json: "integer", schema: schema{"type": "integer", "minimum": least, "maximum": most}, parse: func(s string) (any, error) {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil || n < least || n > most {
			return nil, errPlain(fmt.Sprintf("must be a whole number from %d to %d", least, most))
		}
		return n, nil
	}}
}

func kindChainID() *kind { return kindNumber(0, 1<<53-1) }

// kindPage is the items of a page.
func kindPage() *kind {
	k := kindNumber(1, mostItems)
	number := k.parse
	k.parse = func(s string) (any, error) {
		v, err := number(s)
		if err != nil {
			return nil, errPlain(fmt.Sprintf("must be from 1 to %d", mostItems))
		}
		return v, nil
	}
	return k
}

// kindDecimal is a whole number as a decimal string.
func kindDecimal() *kind {
	return textKind(func(s string) (uint64, error) {
		n, err := strconv.ParseUint(s, 10, 64)
		if err != nil {
			return 0, errPlain("must be a whole number as a decimal string")
		}
		return n, nil
	}, schema{"pattern": "^[0-9]{1,20}$"})
}

// kindForbidden is a field that may not be given.
func kindForbidden(why string) *kind {
	return &kind{json: "any", schema: schema{"not": schema{}}, parse: func(string) (any, error) { return nil, errPlain(why) }}
}

func kindBool() *kind {
	return &kind{json: "boolean", schema: schema{"type": "boolean"}, parse: func(s string) (any, error) {
		if s != "true" && s != "false" {
			return nil, errPlain("must be true or false")
		}
		return s == "true", nil
	}}
}

// kindObject is a JSON object; the service reads what is in it.
func kindObject() *kind {
	return &kind{json: "object", schema: schema{"type": "object"}, parse: func(s string) (any, error) {
		var m map[string]json.RawMessage
		if json.Unmarshal([]byte(s), &m) != nil || m == nil {
			return nil, errPlain("must be a JSON object")
		}
		return json.RawMessage(s), nil
	}}
}

// kindAny is any JSON value.
func kindAny() *kind {
	return &kind{json: "any", schema: schema{}, parse: func(s string) (any, error) { return json.RawMessage(s), nil }}
}

// kindList is a JSON array of at most n items; in a query they stand between
// commas.
func kindList[T any](item *kind, n int) *kind {
	return &kind{json: "array", schema: schema{"type": "array", "items": item.schema, "maxItems": n}, parse: func(s string) (any, error) {
		var raw []json.RawMessage
		if strings.HasPrefix(strings.TrimSpace(s), "[") {
			if json.Unmarshal([]byte(s), &raw) != nil {
				return nil, errPlain("must be a JSON array")
			}
		} else {
			for _, part := range strings.Split(s, ",") {
				quoted, err := json.Marshal(part)
				if err != nil {
					return nil, err
				}
				raw = append(raw, quoted)
			}
		}
		if len(raw) > n {
			return nil, errPlain(fmt.Sprintf("has %d items, at most %d", len(raw), n))
		}
		out := make([]T, len(raw))
		for i, r := range raw {
			v, err := item.fromJSON(r)
			if err != nil {
				return nil, err
			}
			t, ok := v.(T)
			if !ok {
				return nil, errUndeclared
			}
			out[i] = t
		}
		return out, nil
	}}
}

// errUndeclared is a fault of the route table.
var errUndeclared = errors.New("the route reads a field that it does not declare so")

// fromJSON reads a JSON value.
func (k *kind) fromJSON(raw json.RawMessage) (any, error) {
	text := string(bytes.TrimSpace(raw))
	if k.json == "string" {
		if json.Unmarshal(raw, &text) != nil {
			return nil, errPlain("must be a string")
		}
	}
	return k.parse(text)
}

// inputError says what is wrong with a field.
func (f *field) inputError(err error) error {
	var plain errPlain
	if errors.As(err, &plain) {
		return service.Invalid(f.name, "%s", string(plain))
	}
	return service.Invalid(f.name, "is not valid: %v", err)
}

func clip(s string) string {
	if len(s) > 100 {
		return s[:100] + "…"
	}
	return s
}
