package config

import (
	"slices"
	"strconv"
	"strings"
)

// preset is what is known of a public chain: the keys that an entry may leave
// out. Endpoints, contracts, assets and what gas may cost are not among them:
// no default for what loses money.
//
// Finality is how long a block usually takes until the chain's `finalized` tag has
// it, with room: on rollups that is the settlement on Ethereum, not the sequencer's
// word.
type preset struct {
	id   uint64
	name string
	keys map[string]any
}

func presets() []preset {
	keys := func(blockTime, maxHeadAge, pollEvery, finality, explorer string) map[string]any {
		return map[string]any{
			"confirmations": "finalized", "blocktime": blockTime, "maxheadage": maxHeadAge, "pollevery": pollEvery,
			"timing": map[string]any{"finality": finality}, "explorer": explorer,
		}
	}
	return []preset{
		{1, "ethereum", keys("12s", "120s", "4s", "1020s", "https://etherscan.io")},
		{10, "optimism", keys("2s", "60s", "2s", "1800s", "https://optimistic.etherscan.io")},
		{56, "bnb", keys("1s", "60s", "1s", "120s", "https://bscscan.com")},
		{100, "gnosis", keys("5s", "90s", "3s", "480s", "https://gnosisscan.io")},
		{137, "polygon", keys("2s", "60s", "2s", "300s", "https://polygonscan.com")},
		{8453, "base", keys("2s", "60s", "2s", "1800s", "https://basescan.org")},
		{42161, "arbitrum", keys("250ms", "60s", "1s", "1800s", "https://arbiscan.io")},
	}
}

// Presets lists the chains whose keys are known, by id and name.
func Presets() map[uint64]string {
	out := map[uint64]string{}
	for _, p := range presets() {
		out[p.id] = p.name
	}
	return out
}

// withPreset returns a chain's entry with what its preset knows and the entry does
// not say, and the preset's name; the entry itself where there is none.
func withPreset(entry map[string]any) (map[string]any, string) {
	id, err := strconv.ParseUint(text(entry["id"]), 10, 64)
	if err != nil {
		return entry, ""
	}
	all := presets()
	i := slices.IndexFunc(all, func(p preset) bool { return p.id == id })
	if i < 0 {
		return entry, ""
	}
	return under(entry, all[i].keys), all[i].name
}

// under returns m with what it lacks taken from below.
func under(m, below map[string]any) map[string]any {
	out := map[string]any{}
	for k, v := range below {
		out[k] = v
	}
	for k, v := range m {
		mine, isMap := v.(map[string]any)
		theirs, both := out[k].(map[string]any)
		if isMap && both {
			v = under(mine, theirs)
		}
		out[k] = v
	}
	return out
}

func text(v any) string {
	s, _ := v.(string)
	return strings.TrimSpace(s)
}
