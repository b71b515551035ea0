package config

import (
	"fmt"
	"reflect"

	"github.com/spf13/viper"
)

// Decode reads a YAML document into a struct whose fields are tagged like those of
// [Config], as strictly, with its defaults. Errors: Errors.
func Decode(raw []byte, into any) error {
	typ := reflect.TypeOf(into).Elem()
	tree, errs := readYAML(raw, typ)
	if len(errs) > 0 {
		return errs
	}
	v := viper.New()
	if err := v.MergeConfigMap(tree); err != nil {
		return fmt.Errorf("config: %w", err)
	}
	for _, l := range leaves(typ, "") {
		if def, ok := l.field.Tag.Lookup("default"); ok {
			v.SetDefault(l.path, def)
		}
	}
	d := decoder{get: v.Get, origin: func(string) string { return "" }}
	d.section(reflect.ValueOf(into).Elem(), "")
	return d.errs.orNil()
}
