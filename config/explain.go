package config

import (
	"fmt"
	"os"
	"reflect"
	"strings"

	"github.com/spf13/pflag"
	"github.com/spf13/viper"
)

// Value is one setting as it holds, and where it comes from.
type Value struct {
	// Key is the setting, such as chains[0].rpc. Text is its value, "(secret)" for
	// one that is not shown.
	Key  string `json:"key"`
	Text string `json:"value"`
	// Origin is "flag --http-listen", "environment SLUICE_HTTP_LISTEN", "file",
	// "preset ethereum", "derived" or "default".
	Origin string `json:"origin"`
}

// origins of values beside flags, variables and presets.
const (
	fromFile    = "file"
	fromDefault = "default"
	fromDerived = "derived"
)

// Explain reads a config as Load does and returns every value with its origin, in
// the order of the config. Errors: as of Load; the values are there all the same,
// as far as they could be read.
func Explain(path string, flags *pflag.FlagSet) ([]Value, error) {
	raw, err := readFile(path)
	if err != nil {
		return nil, err
	}
	_, values, err := load(raw, flags, true)
	return values, err
}

// originOf says where a setting outside of lists comes from.
func originOf(v *viper.Viper, flags *pflag.FlagSet, env bool, path string) string {
	if flags != nil {
		if f := flags.Lookup(kebab(path)); f != nil && f.Changed && f.Value.String() != "" {
			return "flag --" + f.Name
		}
	}
	if env && os.Getenv(envName(path)) != "" {
		return "environment " + envName(path)
	}
	if v.InConfig(path) {
		return fromFile
	}
	return fromDefault
}

// shown is what may be told of a value.
func shown(f reflect.StructField, raw any) string {
	if f.Tag.Get("secret") != "" {
		return "(secret)"
	}
	if items, ok := raw.([]any); ok {
		parts := make([]string, len(items))
		for i := range items {
			parts[i] = fmt.Sprint(items[i])
		}
		return strings.Join(parts, ",")
	}
	return fmt.Sprint(raw)
}

// checkEnvironment refuses a variable that is almost the name of a setting: one
// that is mistyped would otherwise say nothing. Others that begin alike belong to
// other programs.
func checkEnvironment() (e Errors) {
	known := map[string]bool{}
	for _, l := range leaves(reflect.TypeFor[Config](), "") {
		known[envName(l.path)] = true
	}
	for _, pair := range os.Environ() {
		name, _, _ := strings.Cut(pair, "=")
		if !strings.HasPrefix(name, envPrefix) || known[name] {
			continue
		}
		for k := range known {
			if distance(name, k) <= 2 {
				e.add(name, "is no setting", "did you mean "+k+"?")
				break
			}
		}
	}
	return e
}
