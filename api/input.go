package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"mime"
	"net/http"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// maxBody is one request: far more than the largest, a withdrawal with call data.
const maxBody = 1 << 20

// input is the fields of a request, as its route declares them.
type input struct {
	req    *http.Request
	body   map[string]json.RawMessage
	values map[string]any
	// fault is a field that was read in another way than it is declared.
	fault error
}

// readInput reads and checks every field of a route. What it returns beside an
// error has what was read until then.
func readInput(w http.ResponseWriter, r *http.Request, fields []field) (*input, error) {
	in := &input{req: r, values: map[string]any{}}
	if r.Method == http.MethodPost {
		if err := in.readBody(w); err != nil {
			return in, err
		}
	}
	for i := range fields {
		if err := in.take(&fields[i]); err != nil {
			return in, err
		}
	}
	return in, nil
}

func (in *input) readBody(w http.ResponseWriter) error {
	// A page in a browser cannot send this type to another origin unasked.
	if t, _, err := mime.ParseMediaType(in.req.Header.Get("Content-Type")); err != nil || t != "application/json" {
		return service.Invalid("Content-Type", "must be application/json")
	}
	raw, err := io.ReadAll(http.MaxBytesReader(w, in.req.Body, maxBody))
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return service.Invalid("body", "is larger than %d bytes", maxBody)
	case err != nil:
		return service.Invalid("body", "cannot be read: %v", err)
	case json.Unmarshal(raw, &in.body) != nil || in.body == nil:
		return service.Invalid("body", "is not a JSON object")
	}
	return nil
}

// readObject reads an object of the body by fields of its own; errors name the
// whole path.
func readObject(name string, raw json.RawMessage, fields []field) (*input, error) {
	in := &input{req: &http.Request{}, values: map[string]any{}}
	if json.Unmarshal(raw, &in.body) != nil || in.body == nil {
		return in, service.Invalid(name, "must be a JSON object")
	}
	for i := range fields {
		err := in.take(&fields[i])
		var wrong *service.InputError
		if errors.As(err, &wrong) {
			return in, service.Invalid(name+"."+wrong.Field, "%s", wrong.Problem)
		}
		if err != nil {
			return in, err
		}
	}
	return in, nil
}

func (in *input) take(f *field) error {
	v, there, err := in.value(f)
	switch {
	case err != nil:
		return f.inputError(err)
	case there:
		in.values[f.name] = v
	case !f.optional:
		return service.Invalid(f.name, "is missing")
	}
	return nil
}

func (in *input) value(f *field) (v any, there bool, err error) {
	if s := in.req.PathValue(f.name); s != "" {
		v, err = f.kind.parse(s)
		return v, true, err
	}
	if in.body == nil {
		s := in.req.URL.Query().Get(f.name)
		if s == "" {
			return nil, false, nil
		}
		v, err = f.kind.parse(s)
		return v, true, err
	}
	raw, ok := in.body[f.name]
	if !ok || bytes.Equal(bytes.TrimSpace(raw), []byte("null")) {
		return nil, false, nil
	}
	v, err = f.kind.fromJSON(raw)
	return v, true, err
}

// has reports that a field was given.
func (in *input) has(name string) bool {
	_, ok := in.values[name]
	return ok
}

// read returns a field, the zero value if it was not given.
func read[T any](in *input, name string) (v T) {
	raw, ok := in.values[name]
	if !ok {
		return v
	}
	v, ok = raw.(T)
	if !ok {
		in.fault = errUndeclared
	}
	return v
}

func (in *input) owner() channel.Identifier { return in.identifier("publicIdentifier") }
func (in *input) identifier(name string) channel.Identifier {
	return read[channel.Identifier](in, name)
}
func (in *input) address(name string) common.Address { return read[common.Address](in, name) }
func (in *input) hash(name string) common.Hash       { return read[common.Hash](in, name) }
func (in *input) amount(name string) channel.Amount  { return read[channel.Amount](in, name) }
func (in *input) number(name string) uint64          { return read[uint64](in, name) }
func (in *input) text(name string) string            { return read[string](in, name) }
func (in *input) boolean(name string) bool           { return read[bool](in, name) }
func (in *input) raw(name string) json.RawMessage    { return read[json.RawMessage](in, name) }

// compact returns a JSON value without its white space: that does not count
// towards bounds.
func (in *input) compact(name string) json.RawMessage {
	raw := in.raw(name)
	if raw == nil {
		return nil
	}
	var b bytes.Buffer
	if err := json.Compact(&b, raw); err != nil {
		return raw
	}
	return b.Bytes()
}

func (in *input) page() service.PageRequest {
	return service.PageRequest{Limit: int(in.number("limit")), Cursor: in.number("cursor")}
}

// known returns the text of a field for the context of an error.
func (in *input) known(name string) any {
	if v := in.req.PathValue(name); v != "" {
		return clip(v)
	}
	if raw, ok := in.body[name]; ok && len(raw) <= 100 && !strings.HasPrefix(string(raw), "{") {
		return raw
	}
	return nil
}
