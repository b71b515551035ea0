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
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	c, _, err := load(raw, flags, true)
	return c, err
}

func readFile(path string) ([]byte, error) {
	if path == "" {
		return nil, nil
	}
	raw, err := os.ReadFile(path)
	if err != nil {
		return nil, fmt.Errorf("read config: %w", err)
	}
	return raw, nil
}

// Parse reads a YAML document and nothing else, and checks it. Errors: as of Load.
func Parse(raw []byte) (*Config, error) {
	c, _, err := load(raw, nil, false)
	return c, err
}

// load returns the values also of a config that is refused, nil where not even
// its keys are right.
func load(raw []byte, flags *pflag.FlagSet, env bool) (*Config, []Value, error) {
	tree, errs := readYAML(raw, reflect.TypeFor[Config]())
	if env {
		errs = append(errs, checkEnvironment()...)
	}
	if len(errs) > 0 {
		return nil, nil, errs
	}
	v, err := layers(tree, flags, env)
	if err != nil {
		return nil, nil, err
	}
	c := new(Config)
	d := decoder{
		get: func(path string) any {
			if got := v.Get(path); got != "" { // a flag that was not given is empty
				return got
			}
			return nil
		},
		origin: func(path string) string { return originOf(v, flags, env, path) },
	}
	d.section(reflect.ValueOf(c).Elem(), "")
	if len(d.errs) > 0 {
		return nil, d.values, d.errs
	}
	c.derive(d.values)
	if err := c.Validate(); err != nil {
		return nil, d.values, err
	}
	return c, d.values, nil
}

// derive fills what follows from other settings unless it is given: the decrement
// that the safety of forwards over these chains needs.
func (c *Config) derive(values []Value) {
	for i := range values {
		v := &values[i]
		if v.Key == "times.decrement" && v.Origin == fromDefault && c.Router.Enabled && !c.DevTimeouts && c.Times.Decrement < c.leastDecrement() {
			c.Times.Decrement = c.leastDecrement()
			v.Text, v.Origin = c.Times.Decrement.String(), fromDerived
		}
	}
}

// layers puts flags over the environment over the file over the defaults.
func layers(tree map[string]any, flags *pflag.FlagSet, env bool) (*viper.Viper, error) {
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
	return v, nil
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

// Default returns a config with every default, and nothing where there is none: to be
// filled in and checked with Validate.
func Default() *Config {
	defaults := map[string]any{}
	for _, l := range leaves(reflect.TypeFor[Config](), "") {
		if def, ok := l.field.Tag.Lookup("default"); ok {
			defaults[l.path] = def
		}
	}
	c := new(Config)
	d := decoder{get: func(path string) any { return defaults[path] }, origin: func(string) string { return fromDefault }}
	d.section(reflect.ValueOf(c).Elem(), "") // what has no default is missing, and that is all
	return c
}
