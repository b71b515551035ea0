package api

import (
	"context"
	"encoding/json"
	"maps"
	"reflect"
	"regexp"
	"strings"
)

func documentRoutes() []route {
	return []route{{
		method: get, path: "/openapi.json", summary: "Returns this document.", answer: map[string]any{},
		handle: func(_ context.Context, s *Server, _ *input) (any, error) { return rendered(s.document), nil },
	}}
}

// Document returns the OpenAPI document of the interface.
func Document(version string) []byte { return document(routes(), version) }

// document makes OpenAPI 3.1 of the route table.
func document(table []route, version string) []byte {
	paths := map[string]map[string]any{}
	for i := range table {
		r := &table[i]
		if paths[r.path] == nil {
			paths[r.path] = map[string]any{}
		}
		paths[r.path][strings.ToLower(r.method)] = r.operation()
	}
	raw, err := json.MarshalIndent(map[string]any{
		"openapi": "3.1.0",
		"info": map[string]any{
			"title": "Sluice", "version": version,
			"description": "A state-channel node for EVM chains. Amounts are decimal strings of base units. Addresses are shown with their checksum. " +
				"Times are Unix milliseconds unless a name says otherwise. Lists that take limit and cursor say in X-Next-Cursor where the next page starts. " +
				"Routes outside /v1 are those of Vector's server-node.",
			"license": map[string]any{"name": "Apache-2.0", "identifier": "Apache-2.0"},
		},
		"security": []any{map[string]any{}, map[string]any{"bearer": []string{}}, map[string]any{"basic": []string{}}},
		"paths":    paths,
		"components": map[string]any{
			"schemas": map[string]any{"Error": schemaOf(reflect.TypeFor[errorAnswer]())},
			"securitySchemes": map[string]any{
				"bearer": map[string]any{"type": "http", "scheme": "bearer", "description": "A token. On loopback none is needed unless the config says so."},
				"basic":  map[string]any{"type": "http", "scheme": "basic", "description": "A token as the password; the name does not matter."},
			},
			"responses": map[string]any{"Error": map[string]any{
				"description": "400 wrong input, 401 and 403 not allowed, 404 unknown, 409 conflict, 429 a limit, 503 not now, 500 our fault.",
				"content":     content("application/json", schema{"$ref": "#/components/schemas/Error"}),
			}},
		},
	}, "", " ")
	if err != nil { // maps of strings and schemas
		return []byte("{}")
	}
	return raw
}

func content(kind string, s schema) map[string]any {
	return map[string]any{kind: map[string]any{"schema": s}}
}

// word is what an operation's id is made of.
var word = regexp.MustCompile(`[A-Za-z0-9]+`)

func (r *route) operation() map[string]any {
	id := strings.ToLower(r.method)
	for _, w := range word.FindAllString(r.path, -1) {
		id += strings.ToUpper(w[:1]) + w[1:]
	}
	op := map[string]any{
		"operationId": id, "summary": r.summary,
		"responses": map[string]any{"200": r.response(), "default": schema{"$ref": "#/components/responses/Error"}},
	}
	if r.scope != "" {
		op["x-scope"] = r.scope
	}
	parameters, body, required := []any{}, schema{}, []string{}
	for i := range r.fields {
		f := &r.fields[i]
		s := maps.Clone(f.kind.schema)
		if place := r.place(f); place != "body" {
			parameters = append(parameters, parameter(f.name, place, !f.optional, f.about, s))
			continue
		}
		s["description"] = f.about
		body[f.name] = s
		if !f.optional {
			required = append(required, f.name)
		}
	}
	if r.acts() {
		parameters = append(parameters, parameter("Idempotency-Key", "header", false,
			"Names the call: a repeat with the same request has the same outcome and does nothing twice, one with another request is a conflict. Kept for 400 days.",
			schema{"type": "string", "minLength": 1, "maxLength": 128, "pattern": "^[ -~]+$"}))
	}
	if len(parameters) > 0 {
		op["parameters"] = parameters
	}
	if r.method == post {
		s := schema{"type": "object", "properties": body}
		if len(required) > 0 {
			s["required"] = required
		}
		op["requestBody"] = map[string]any{"required": true, "content": content("application/json", s)}
	}
	return op
}

func parameter(name, place string, required bool, about string, s schema) map[string]any {
	p := map[string]any{"name": name, "in": place, "required": required, "description": about, "schema": s}
	if s["type"] == "array" {
		p["style"], p["explode"] = "form", false
	}
	return p
}

func (r *route) response() map[string]any {
	out := map[string]any{"description": "Done."}
	switch {
	case r.stream:
		out["content"] = content("text/event-stream", schema{"type": "string"})
	case reflect.TypeOf(r.answer) == reflect.TypeFor[plain]():
		out["content"] = content("text/plain", schema{"type": "string"})
	default:
		out["content"] = content("application/json", schemaOf(reflect.TypeOf(r.answer)))
	}
	if r.paged() {
		out["headers"] = map[string]any{"X-Next-Cursor": map[string]any{
			"description": "Where the next page starts; absent after the last.", "schema": schema{"type": "string"},
		}}
	}
	return out
}
