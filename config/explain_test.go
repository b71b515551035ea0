package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"github.com/sluice-node/sluice/config"
)

func file(t *testing.T, yaml string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "sluice.yaml")
	if err := os.WriteFile(path, []byte(yaml), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestEveryValueSaysWhereItComesFrom(t *testing.T) {
	flags := pflag.NewFlagSet("", pflag.ContinueOnError)
	config.AddFlags(flags)
	if err := flags.Parse([]string{"--log-level", "debug"}); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SLUICE_HTTP_WAIT", "40s")
	t.Setenv("SLUICE_LOG_LEVEL", "error") // the flag wins
	values, err := config.Explain(file(t, small+"metrics: {listen: \"127.0.0.1:1\"}\nredis: {url: \"redis://u:secret@127.0.0.1:1\"}\n"), flags)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]config.Value{}
	for _, v := range values {
		got[v.Key] = v
	}
	for key, want := range map[string]config.Value{
		"log.level":                    {Text: "debug", Origin: "flag --log-level"},
		"http.wait":                    {Text: "40s", Origin: "environment SLUICE_HTTP_WAIT"},
		"metrics.listen":               {Text: "127.0.0.1:1", Origin: "file"},
		"times.clockSkew":              {Text: "120s", Origin: "default"},
		"times.decrement":              {Text: "8640s", Origin: "default"},
		"chains[0].id":                 {Text: "1337", Origin: "file"},
		"chains[0].pollEvery":          {Text: "2s", Origin: "default"},
		"chains[0].timing.finality":    {Text: "900s", Origin: "default"},
		"chains[0].contracts.registry": {Text: "0x3333333333333333333333333333333333333333", Origin: "file"},
		"chains[0].assets[0].symbol":   {Text: "ETH", Origin: "file"},
		"chains[0].rpc":                {Text: "(secret)", Origin: "file"},
		"redis.url":                    {Text: "(secret)", Origin: "file"},
	} {
		want.Key = key
		if got[key] != want {
			t.Errorf("%s: %+v, want %+v", key, got[key], want)
		}
	}
	if _, there := got["chains"]; there {
		t.Error("a list of objects stands there beside its entries")
	}
}

func TestAWrongConfigIsExplainedAsFarAsItGoes(t *testing.T) {
	values, err := config.Explain(file(t, small+"log: {level: loud}\n"), nil)
	var all config.Errors
	if !errors.As(err, &all) || len(values) == 0 {
		t.Errorf("%d values, %v", len(values), err)
	}
}

func TestAWellKnownChainNeedsLess(t *testing.T) {
	for id, name := range config.Presets() {
		yaml := strings.Replace(with("    confirmations: 1\n", "    maxFeePerGas: 1000000000\n"), "id: 1337", "id: "+strconv.FormatUint(id, 10), 1)
		values, err := config.Explain(file(t, yaml), nil)
		if err != nil {
			t.Errorf("chain %d: %v", id, err)
			continue
		}
		c := parse(t, yaml)
		ch := c.Chains[0]
		if !ch.Confirmations.Finalized || ch.Explorer == "" || ch.MaxHeadAge < 2*ch.BlockTime {
			t.Errorf("chain %d: %+v", id, ch)
		}
		for _, v := range values {
			if v.Key == "chains[0].timing.finality" && v.Origin != "preset "+name {
				t.Errorf("chain %d: %+v", id, v)
			}
		}
	}
}

func TestAnEntryWinsOverItsPreset(t *testing.T) {
	yaml := strings.Replace(with("    confirmations: 1\n", "    maxFeePerGas: 1\n    confirmations: 20\n    timing: {inclusion: 600s}\n"), "id: 1337", "id: 10", 1)
	ch := parse(t, yaml).Chains[0]
	if ch.Confirmations.Finalized || ch.Confirmations.Depth != 20 || ch.Timing != (config.Timing{Inclusion: 10 * time.Minute, Observation: 2 * time.Minute, Finality: 30 * time.Minute}) {
		t.Errorf("%+v", ch)
	}
}

func TestTheDecrementIsWhatTheChainsNeed(t *testing.T) {
	router := "router:\n  enabled: true\n  swaps: [{from: {chainId: 10, asset: \"0x0000000000000000000000000000000000000000\"}, to: {chainId: 10, asset: \"0x0000000000000000000000000000000000000000\"}, rate: \"1\", flatFee: 0, feePercent: \"0\", minAmount: 1}]\n"
	yaml := strings.Replace(with("    confirmations: 1\n", "    maxFeePerGas: 1\n"), "id: 1337", "id: 10", 1) + router
	// 5 inclusion + 4 observation + skew + twice the finality of the preset.
	if got := parse(t, yaml).Times.Decrement; got != 5*20*time.Minute+4*2*time.Minute+2*time.Minute+2*30*time.Minute {
		t.Errorf("decrement %s", got)
	}
	var all config.Errors
	if _, err := config.Parse([]byte(yaml + "times: {decrement: 8640s}\n")); !errors.As(err, &all) || len(all) != 1 || all[0].Key != "times.decrement" {
		t.Errorf("too small a decrement: %v", err)
	}
}

func TestAMistypedVariableIsNoticed(t *testing.T) {
	t.Setenv("SLUICE_HTTP_LISTN", "127.0.0.1:1")
	t.Setenv("SLUICE_SOMETHING_OF_ANOTHER_PROGRAM", "1")
	_, err := config.Load(file(t, small), nil)
	var all config.Errors
	if !errors.As(err, &all) || len(all) != 1 || all[0].Key != "SLUICE_HTTP_LISTN" || !strings.Contains(all[0].Fix, "SLUICE_HTTP_LISTEN") {
		t.Errorf("error = %v", err)
	}
}
