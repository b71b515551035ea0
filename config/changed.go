package config

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Changed returns the keys whose values differ, a list as a whole, in the order of
// the config.
func Changed(a, b *Config) []string {
	return changed(reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem(), "")
}

func changed(a, b reflect.Value, prefix string) (out []string) {
	t := a.Type()
	for i := range t.NumField() {
		key := join(prefix, t.Field(i).Tag.Get("key"))
		switch x, y := a.Field(i), b.Field(i); {
		case isSection(t.Field(i).Type):
			out = append(out, changed(x, y, key)...)
		case !reflect.DeepEqual(x.Interface(), y.Interface()):
			out = append(out, key)
		}
	}
	return out
}

// reloadable are the keys that a running node takes anew; a section stands for all
// that is in it.
func reloadable() []string {
	return []string{
		"log.level", "p2p.peers", "access.rate", "router.swaps", "router.profiles", "router.collateralPeers",
		"router.maxOpen", "router.maxOpenPerPeer",
	}
}

// Reloadable reports a key whose new value holds without a restart.
func Reloadable(key string) bool {
	return slices.ContainsFunc(reloadable(), func(k string) bool { return key == k || strings.HasPrefix(key, k+".") })
}

// Taken is a config of which only what is reloadable is taken over from b: what
// holds after a reload.
func Taken(a, b *Config) *Config {
	out := *a
	take(reflect.ValueOf(&out).Elem(), reflect.ValueOf(b).Elem(), "")
	return &out
}

func take(to, from reflect.Value, prefix string) {
	t := to.Type()
	for i := range t.NumField() {
		key := join(prefix, t.Field(i).Tag.Get("key"))
		switch {
		case Reloadable(key):
			to.Field(i).Set(from.Field(i))
		case isSection(t.Field(i).Type):
			take(to.Field(i), from.Field(i), key)
		}
	}
}

// ReloadNotes says of each changed key what becomes of it.
func ReloadNotes(keys []string) []string {
	out := make([]string, len(keys))
	for i, k := range keys {
		out[i] = fmt.Sprintf("%s: holds from the next start", k)
		if Reloadable(k) {
			out[i] = fmt.Sprintf("%s: holds now", k)
		}
	}
	return out
}
