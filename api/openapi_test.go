package api_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/sluice-node/sluice/api"
)

// spec is the OpenAPI document as tests read it.
type spec struct {
	OpenAPI    string
	Paths      map[string]map[string]operation
	Components struct {
		Schemas map[string]any
	}
}

type operation struct {
	ID         string `json:"operationId"`
	Summary    string
	Scope      string `json:"x-scope"`
	Parameters []struct {
		Name, In, Description string
		Required              bool
		Schema                map[string]any
	}
	RequestBody *struct {
		Content map[string]struct{ Schema map[string]any }
	}
	Responses map[string]struct {
		Content map[string]struct{ Schema map[string]any }
	}
}

var parsed = sync.OnceValues(func() (s spec, err error) {
	err = json.Unmarshal(api.Document("1.2.3"), &s)
	return s, err
})

func document(t *testing.T) spec {
	t.Helper()
	s, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func (s *spec) operation(method, path string) (operation, bool) {
	for pattern, ops := range s.Paths {
		if matches(pattern, path) {
			if op, ok := ops[strings.ToLower(method)]; ok && (!strings.Contains(pattern, "{") || pattern == best(s, method, path)) {
				return op, true
			}
		}
	}
	return operation{}, false
}

// best is the pattern of a path with the fewest variables.
func best(s *spec, method, path string) (out string) {
	for pattern, ops := range s.Paths {
		if _, ok := ops[strings.ToLower(method)]; ok && matches(pattern, path) && (out == "" || strings.Count(pattern, "{") < strings.Count(out, "{")) {
			out = pattern
		}
	}
	return out
}

var variable = regexp.MustCompile(`\{[^}]*\}`)

func matches(pattern, path string) bool {
	re := strings.ReplaceAll(regexp.QuoteMeta(pattern), `\{`, "{")
	re = "^" + variable.ReplaceAllString(strings.ReplaceAll(re, `\}`, "}"), "[^/]+") + "$"
	return regexp.MustCompile(re).MatchString(path)
}

func TestTheDocumentIsWhole(t *testing.T) {
	s := document(t)
	if s.OpenAPI != "3.1.0" {
		t.Errorf("openapi %q", s.OpenAPI)
	}
	ids := map[string]bool{}
	for path, ops := range s.Paths {
		for method, op := range ops {
			where := method + " " + path
			if op.ID == "" || ids[op.ID] || !strings.HasSuffix(op.Summary, ".") {
				t.Errorf("%s: id %q, summary %q", where, op.ID, op.Summary)
			}
			ids[op.ID] = true
			if op.Scope == "" && !slices.Contains([]string{"/ping", "/openapi.json"}, path) {
				t.Errorf("%s needs no scope", where)
			}
			if _, ok := op.Responses["default"]; !ok || len(op.Responses["200"].Content) != 1 {
				t.Errorf("%s: responses %v", where, op.Responses)
			}
			declared := map[string]bool{}
			for _, p := range op.Parameters {
				declared[p.In+p.Name] = true
				if !strings.HasSuffix(p.Description, ".") || p.In == "path" && !p.Required {
					t.Errorf("%s: parameter %+v", where, p)
				}
				wellFormed(t, where+" "+p.Name, p.Schema, false)
			}
			for _, v := range variable.FindAllString(path, -1) {
				if !declared["path"+strings.Trim(v, "{}")] {
					t.Errorf("%s does not declare %s", where, v)
				}
			}
			if (method == "post") != (op.RequestBody != nil) {
				t.Errorf("%s: body %v", where, op.RequestBody)
			}
			if op.RequestBody != nil {
				wellFormed(t, where+" body", op.RequestBody.Content["application/json"].Schema, true)
			}
			for _, c := range op.Responses["200"].Content {
				wellFormed(t, where+" answer", c.Schema, true)
			}
		}
	}
	wellFormed(t, "Error", s.Components.Schemas["Error"], true)
}

// wellFormed holds a schema to the part of JSON Schema that conforms knows, and
// every property to a description.
func wellFormed(t *testing.T, where string, schema any, described bool) {
	t.Helper()
	m, ok := schema.(map[string]any)
	if !ok {
		t.Errorf("%s: no schema: %v", where, schema)
		return
	}
	known := []string{"type", "properties", "required", "items", "additionalProperties", "propertyNames", "pattern", "enum", "minimum", "maximum", "minLength", "maxLength", "maxItems", "description", "format", "examples", "not"}
	for k, v := range m {
		switch {
		case !slices.Contains(known, k):
			t.Errorf("%s: unknown keyword %s", where, k)
		case k == "pattern":
			if _, err := regexp.Compile(fmt.Sprint(v)); err != nil {
				t.Errorf("%s: %v", where, err)
			}
		case k == "items", k == "additionalProperties", k == "propertyNames", k == "not":
			wellFormed(t, where+"."+k, v, described)
		}
	}
	properties, _ := m["properties"].(map[string]any)
	for name, p := range properties {
		wellFormed(t, where+"."+name, p, described)
		if text, _ := p.(map[string]any)["description"].(string); described && !strings.HasSuffix(text, ".") {
			t.Errorf("%s.%s has no description", where, name)
		}
	}
	required, _ := m["required"].([]any)
	for _, r := range required {
		if _, ok := properties[fmt.Sprint(r)]; !ok {
			t.Errorf("%s requires %v, which is no property", where, r)
		}
	}
}

func TestAPercentageIsANumberAsInVector(t *testing.T) {
	for _, swaps := range []string{"/{publicIdentifier}/router/config/{routerIdentifier}", "/v1/router"} {
		raw, err := json.Marshal(document(t).Paths[swaps]["get"].Responses["200"].Content["application/json"].Schema)
		if err != nil {
			t.Fatal(err)
		}
		var answer struct {
			Properties struct {
				AllowedSwaps struct {
					Items struct {
						Properties map[string]struct{ Type string }
					}
				}
			}
		}
		if err := json.Unmarshal(raw, &answer); err != nil {
			t.Fatal(err)
		}
		if got := answer.Properties.AllowedSwaps.Items.Properties["percentageFee"].Type; got != "number" {
			t.Errorf("%s: percentageFee is a %q", swaps, got)
		}
	}
}

func TestTheServedDocumentIsThatOfTheTable(t *testing.T) {
	status, body := newWorld(t).do(http.MethodGet, "/openapi.json", "")
	if status != http.StatusOK || !bytes.Equal([]byte(body), api.Document("1.2.3")) {
		t.Errorf("%d, %d bytes", status, len(body))
	}
}

// answered holds an answer to the schema that the document has for it.
func answered(t *testing.T, method, target string, status int, body string) {
	t.Helper()
	path, _, _ := strings.Cut(target, "?")
	s := document(t)
	op, ok := s.operation(method, path)
	schema := s.Components.Schemas["Error"]
	if status == http.StatusOK {
		if !ok {
			t.Errorf("%s %s is answered and not documented", method, path)
			return
		}
		c, isJSON := op.Responses["200"].Content["application/json"]
		if !isJSON || body == "" {
			return
		}
		schema = c.Schema
	}
	d := json.NewDecoder(strings.NewReader(body))
	d.UseNumber()
	var v any
	if err := d.Decode(&v); err != nil {
		t.Errorf("%s %s answers no JSON: %.200s", method, path, body)
		return
	}
	conforms(t, method+" "+path, schema, v)
}

// conforms checks a value by the keywords that wellFormed allows.
func conforms(t *testing.T, where string, schema, v any) {
	t.Helper()
	m, _ := schema.(map[string]any)
	kind, _ := m["type"].(string)
	good := true
	switch x := v.(type) {
	case string:
		good = kind == "" || kind == "string"
		if p, ok := m["pattern"].(string); ok && !regexp.MustCompile(p).MatchString(x) {
			t.Errorf("%s: %q does not match %s", where, x, p)
		}
	case json.Number:
		_, err := x.Int64()
		good = kind == "" || kind == "number" || kind == "integer" && err == nil
	case bool:
		good = kind == "" || kind == "boolean"
	case nil:
		good = kind == ""
	case []any:
		good = kind == "" || kind == "array"
		for i, item := range x {
			conforms(t, fmt.Sprintf("%s[%d]", where, i), m["items"], item)
		}
	case map[string]any:
		good = kind == "" || kind == "object"
		conformsObject(t, where, m, x)
	}
	if !good {
		t.Errorf("%s: %v is no %s", where, v, kind)
	}
}

func conformsObject(t *testing.T, where string, schema map[string]any, x map[string]any) {
	t.Helper()
	properties, closed := schema["properties"].(map[string]any)
	for name, item := range x {
		p, ok := properties[name]
		if !ok {
			p = schema["additionalProperties"]
		}
		if !ok && p == nil && closed {
			t.Errorf("%s.%s is not in the schema", where, name)
		}
		conforms(t, where+"."+name, p, item)
	}
	required, _ := schema["required"].([]any)
	for _, r := range required {
		if _, ok := x[fmt.Sprint(r)]; !ok {
			t.Errorf("%s lacks %v", where, r)
		}
	}
}
