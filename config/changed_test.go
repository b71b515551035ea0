package config_test

import (
	"slices"
	"testing"

	"github.com/sluice-node/sluice/config"
)

func TestAReloadTakesWhatItCanAndNamesTheRest(t *testing.T) {
	a := parse(t, small)
	b := parse(t, with("pollEvery", "pollEvery")+"log: {level: debug, format: json}\nhttp: {wait: 40s}\nrouter: {maxOpen: 7}\n")
	keys := config.Changed(a, b)
	if want := []string{"http.wait", "router.maxOpen", "log.level", "log.format"}; !slices.Equal(keys, want) {
		t.Fatalf("changed %v, want %v", keys, want)
	}
	got := config.Taken(a, b)
	if got.Log.Level != "debug" || got.Router.MaxOpen != 7 || got.Log.Format != "text" || got.HTTP.Wait != a.HTTP.Wait || a.Log.Level != "info" {
		t.Errorf("taken %+v, was %+v", got, a)
	}
	notes := config.ReloadNotes(keys)
	if want := []string{"http.wait: holds from the next start", "router.maxOpen: holds now", "log.level: holds now", "log.format: holds from the next start"}; !slices.Equal(notes, want) {
		t.Errorf("notes %q", notes)
	}
	if keys := config.Changed(a, parse(t, small)); len(keys) != 0 {
		t.Errorf("the same config differs in %v", keys)
	}
}
