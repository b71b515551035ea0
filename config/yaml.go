package config

import (
	"fmt"
	"reflect"
	"strings"

	"go.yaml.in/yaml/v3"
)

// readYAML checks a document's keys against t and returns it with every scalar
// as the text that stands there: numbers of any size keep their digits, and an
// address needs no quotes.
func readYAML(raw []byte, t reflect.Type) (map[string]any, Errors) {
	var doc yaml.Node
	if err := yaml.Unmarshal(raw, &doc); err != nil {
		return nil, Errors{{Key: "(file)", Problem: err.Error(), Fix: "write YAML"}}
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	r := &yamlReader{}
	tree, _ := r.value(doc.Content[0], t, "").(map[string]any)
	return tree, r.errs
}

type yamlReader struct{ errs Errors }

func (r *yamlReader) value(n *yaml.Node, t reflect.Type, path string) any {
	if n.Kind == yaml.AliasNode {
		n = n.Alias
	}
	if t.Kind() == reflect.Pointer {
		t = t.Elem()
	}
	switch {
	case isSection(t):
		return r.mapping(n, t, path)
	case t.Kind() == reflect.Slice:
		return r.sequence(n, t, path)
	case n.Kind != yaml.ScalarNode:
		r.fail(n, path, "is not a single value", "give one value")
	case n.Tag == "!!null" || n.Value == "":
		r.fail(n, path, "is empty", "give a value or leave the key out")
	}
	return n.Value
}

func (r *yamlReader) mapping(n *yaml.Node, t reflect.Type, path string) any {
	if n.Kind != yaml.MappingNode {
		r.fail(n, path, "is not a group of keys", "give it keys: "+strings.Join(keys(t), ", "))
		return nil
	}
	out := map[string]any{}
	for i := 0; i+1 < len(n.Content); i += 2 {
		name := n.Content[i].Value
		f, ok := fieldOf(t, name)
		at := join(path, name)
		if !ok {
			r.fail(n.Content[i], at, "is no setting", suggestion(t, name))
			continue
		}
		if _, twice := out[name]; twice {
			r.fail(n.Content[i], at, "stands there twice", "leave one")
			continue
		}
		out[name] = r.value(n.Content[i+1], f.Type, at)
	}
	return out
}

func (r *yamlReader) sequence(n *yaml.Node, t reflect.Type, path string) any {
	if n.Kind != yaml.SequenceNode {
		r.fail(n, path, "is not a list", "write one entry a line, each after a dash")
		return nil
	}
	out := make([]any, len(n.Content))
	for i, c := range n.Content {
		out[i] = r.value(c, t.Elem(), fmt.Sprintf("%s[%d]", path, i))
	}
	return out
}

func (r *yamlReader) fail(n *yaml.Node, path, problem, fix string) {
	if path == "" {
		path = "(file)"
	}
	r.errs.add(path, fmt.Sprintf("%s (line %d)", problem, n.Line), fix)
}

func fieldOf(t reflect.Type, key string) (reflect.StructField, bool) {
	for i := range t.NumField() {
		if f := t.Field(i); f.Tag.Get("key") == key {
			return f, true
		}
	}
	return reflect.StructField{}, false
}

func keys(t reflect.Type) []string {
	out := make([]string, t.NumField())
	for i := range out {
		out[i] = t.Field(i).Tag.Get("key")
	}
	return out
}

// suggestion names the key that was probably meant, or all that there are.
func suggestion(t reflect.Type, name string) string {
	best, least := "", 3
	for _, k := range keys(t) {
		if d := distance(strings.ToLower(name), strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	if best != "" {
		return "did you mean " + best + "?"
	}
	return "the keys here are " + strings.Join(keys(t), ", ")
}

// distance is the least number of letters to insert, drop or change.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
