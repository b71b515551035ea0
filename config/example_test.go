package config

import (
	"bufio"
	"bytes"
	"reflect"
	"strings"
	"testing"
)

func TestTheExampleIsAValidConfig(t *testing.T) {
	c, err := Parse(Example())
	if err != nil {
		t.Fatal(err)
	}
	if len(c.Chains) != 2 || len(c.Router.Swaps) != 1 || c.Router.Swaps[0].Rate.String() != "1" {
		t.Errorf("the example reads as %+v", c)
	}
}

// Every key of the struct stands in the example, each with a comment on its
// line or above.
func TestTheExampleHasEveryKeyWithAComment(t *testing.T) {
	tree, errs := readYAML(uncommented(Example()), reflect.TypeFor[Config]())
	if len(errs) > 0 {
		t.Fatal(errs)
	}
	missing(t, reflect.TypeFor[Config](), tree, "")

	scan, before := bufio.NewScanner(bytes.NewReader(Example())), ""
	known := map[string]bool{} // a key explained once needs no more
	for scan.Scan() {
		line := strings.TrimSpace(scan.Text())
		key, rest, isKey := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(line, "- "), "# "), ":")
		commented := strings.Contains(rest, "#") || strings.HasPrefix(before, "#")
		if isKey && !strings.HasPrefix(line, "#") && !strings.Contains(key, " ") && !strings.HasPrefix(key, "/") {
			if !commented && !known[key] && !strings.HasSuffix(before, ":") && !known[strings.TrimSuffix(before, ":")] && !obvious(key) {
				t.Errorf("no comment explains %q", line)
			}
			known[key] = known[key] || commented
		}
		before = line
	}
}

// uncommented takes the sources of keys in that a config has one of only.
func uncommented(example []byte) []byte {
	for range 2 { // of http and of grpc
		for _, key := range []string{"  # tls:", "    # certFile:", "    # keyFile:", "  # trustedProxy:"} {
			example = bytes.Replace(example, []byte("\n"+key), []byte("\n"+strings.Replace(key, "# ", "", 1)), 1)
		}
	}
	for _, key := range []string{"keyFile:", "keystore:", "  dir:", "  passwordFile:", "signer:", "  socket:", "  address:", "  certFile:", "  keyFile:", "  caFile:"} {
		example = bytes.Replace(example, []byte("\n  # "+key), []byte("\n  "+key), 1)
	}
	return example
}

// obvious are keys whose group is explained as a whole.
func obvious(key string) bool {
	switch key {
	case "to", "factory", "mastercopy", "registry", "hashlock", "withdraw", "symbol", "chainId", "asset", "identifier", "addresses":
		return true
	}
	return false
}

func missing(t *testing.T, typ reflect.Type, tree any, path string) {
	m, _ := tree.(map[string]any)
	for i := range typ.NumField() {
		f := typ.Field(i)
		key := f.Tag.Get("key")
		at := join(path, key)
		if key == "" {
			t.Fatalf("field %s of %s has no key", f.Name, typ)
		}
		v, ok := m[key]
		switch {
		case !ok:
			t.Errorf("the example lacks %s", at)
		case isSection(f.Type):
			missing(t, f.Type, v, at)
		case isList(f.Type):
			if items, _ := v.([]any); len(items) > 0 {
				missing(t, f.Type.Elem(), items[0], at+"[0]")
			} else {
				t.Errorf("the example has no entry of %s", at)
			}
		}
	}
}

// What the example calls a default is the default.
func TestTheExampleShowsTheDefaults(t *testing.T) {
	text := string(Example())
	for _, l := range leaves(reflect.TypeFor[Config](), "") {
		def := l.field.Tag.Get("default")
		key := l.path[strings.LastIndex(l.path, ".")+1:]
		if def == "" || strings.Contains(def, ",") {
			continue
		}
		if !strings.Contains(text, key+": "+def+" # default") && !strings.Contains(text, key+": ["+def+"] # default") &&
			!strings.Contains(text, "# default: "+def) {
			t.Errorf("the example does not show the default %s of %s", def, l.path)
		}
	}
}
