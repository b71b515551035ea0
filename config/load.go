package config

import (
	"fmt"
	"os"
	"reflect"
	"strings"
	"unicode"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

const envPrefix = "SLUICE_"

// AddFlags defines a flag for each setting that has one.
func AddFlags(flags *pflag.FlagSet) {
	for _, l := range leaves(reflect.TypeFor[Config](), "") {
		usage := "setting " + l.path
		if l.field.Tag.Get("default") != "" {
			usage += " (default " + l.field.Tag.Get("default") + ")"
		}
		flags.String(kebab(l.path), "", usage)
	}
}

// Load reads the file at path, under the environment and the flags, and checks
// the whole. Flags may be nil; AddFlags defines them. The empty path reads no
// file. Errors: Errors; of the file system and of YAML.
func Load(path string, flags *pflag.FlagSet) (*Config, error) {
	var raw []byte
	if path != "" {
		var err error
		if raw, err = os.ReadFile(path); err != nil {
			return nil, fmt.Errorf("read config: %w", err)
		}
	}
	return load(raw, flags, true)
}

// Parse reads a YAML document and nothing else, and checks it. Errors: as of Load.
func Parse(raw []byte) (*Config, error) { return load(raw, nil, false) }

func load(raw []byte, flags *pflag.FlagSet, env bool) (*Config, error) {
	tree, errs := readYAML(raw, reflect.TypeFor[Config]())
	if len(errs) > 0 {
		return nil, errs
	}
	v := viper.New()
	if err := v.MergeConfigMap(tree); err != nil {
		return nil, fmt.Errorf("config: %w", err)
	}
	for _, l := range leaves(reflect.TypeFor[Config](), "") {
		if def, ok := l.field.Tag.Lookup("default"); ok {
			v.SetDefault(l.path, def)
		}
		if env {
			if err := v.BindEnv(l.path, envName(l.path)); err != nil {
				return nil, fmt.Errorf("config: %w", err)
			}
		}
		if flags == nil {
			continue
		}
		if f := flags.Lookup(kebab(l.path)); f != nil {
			if err := v.BindPFlag(l.path, f); err != nil {
				return nil, fmt.Errorf("config: %w", err)
			}
		}
	}
	c := new(Config)
	d := decoder{get: func(path string) any {
		if got := v.Get(path); got != "" { // a flag that was not given is empty
			return got
		}
		return nil
	}}
	d.section(reflect.ValueOf(c).Elem(), "")
	if len(d.errs) > 0 {
		return nil, d.errs
	}
	if err := c.Validate(); err != nil {
		return nil, err
	}
	return c, nil
}

// leaf is a setting outside of any list of objects.
type leaf struct {
	path  string
	field reflect.StructField
}

func leaves(t reflect.Type, prefix string) []leaf {
	var out []leaf
	for i := range t.NumField() {
		f := t.Field(i)
		path := join(prefix, f.Tag.Get("key"))
		switch {
		case isSection(f.Type):
			out = append(out, leaves(f.Type, path)...)
		case !isList(f.Type):
			out = append(out, leaf{path, f})
		}
	}
	return out
}

func join(prefix, key string) string {
	if prefix == "" {
		return key
	}
	return prefix + "." + key
}

// isSection reports a struct with keys of its own, isList a list of such.
func isSection(t reflect.Type) bool {
	if t.Kind() != reflect.Struct || t.NumField() == 0 {
		return false
	}
	_, keyed := t.Field(0).Tag.Lookup("key")
	return keyed
}

func isList(t reflect.Type) bool { return t.Kind() == reflect.Slice && isSection(t.Elem()) }

// envName turns http.trustedProxy into SLUICE_HTTP_TRUSTED_PROXY.
func envName(path string) string {
	return envPrefix + strings.ToUpper(strings.ReplaceAll(kebab(path), "-", "_"))
}

// kebab turns http.trustedProxy into http-trusted-proxy.
func kebab(path string) string {
	var b strings.Builder
	for i, r := range path {
		switch {
		case r == '.':
			b.WriteByte('-')
		case unicode.IsUpper(r):
			if prev := rune(path[i-1]); !unicode.IsUpper(prev) && prev != '.' {
				b.WriteByte('-')
			}
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
