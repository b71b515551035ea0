package config

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/ethereum/go-ethereum/common"
)

// ErrVectorConfig is a file that is no config of Vector's router.
var ErrVectorConfig = errors.New("not a router config of Vector")

// scalar is a JSON string or number, with its digits as they stand.
type scalar string

func (s *scalar) UnmarshalJSON(raw []byte) error {
	var text string
	if json.Unmarshal(raw, &text) == nil {
		*s = scalar(text)
		return nil
	}
	var n json.Number
	if err := json.Unmarshal(raw, &n); err != nil {
		return fmt.Errorf("%s is neither a number nor a text", raw)
	}
	*s = scalar(n)
	return nil
}

// vectorConfig is what Vector's router reads; other keys are told and left.
type vectorConfig struct {
	Swaps []struct {
		FromChain  scalar `json:"fromChainId"`
		ToChain    scalar `json:"toChainId"`
		FromAsset  string `json:"fromAssetId"`
		ToAsset    string `json:"toAssetId"`
		PriceType  string `json:"priceType"`
		Rate       scalar `json:"hardcodedRate"`
		FlatFee    scalar `json:"flatFee"`
		Percentage scalar `json:"percentageFee"`
		Subsidy    scalar `json:"gasSubsidyPercentage"`
		Rebalancer string `json:"rebalancerUrl"`
	} `json:"allowedSwaps"`
	Providers map[string]string `json:"chainProviders"`
	Profiles  []struct {
		Chain   scalar `json:"chainId"`
		Asset   string `json:"assetId"`
		Reclaim scalar `json:"reclaimThreshold"`
		Target  scalar `json:"target"`
		Minimum scalar `json:"collateralizeThreshold"`
	} `json:"rebalanceProfiles"`
	Mnemonic   string `json:"mnemonic"`
	LogLevel   string `json:"logLevel"`
	FlatFee    scalar `json:"baseFlatFee"`
	Percentage scalar `json:"basePercentageFee"`
}

// ImportVector turns a config of Vector's router, or of the router and node in
// one file, into one of ours, as YAML, with notes on what it does not carry over.
// What has no safe default is left out of the YAML: reading it names each key that
// must be given. Secrets are not carried over but for the URLs of the endpoints.
// Errors: ErrVectorConfig.
func ImportVector(raw []byte) (yaml []byte, notes []string, err error) {
	var all map[string]json.RawMessage
	if err := json.Unmarshal(raw, &all); err != nil {
		return nil, nil, fmt.Errorf("%w: it is not JSON: %w", ErrVectorConfig, err)
	}
	var v vectorConfig
	if err := json.Unmarshal(raw, &v); err != nil {
		return nil, nil, fmt.Errorf("%w: %w", ErrVectorConfig, err)
	}
	if len(v.Providers) == 0 {
		return nil, nil, fmt.Errorf("%w: chainProviders is missing or empty", ErrVectorConfig)
	}
	w := &vectorWriter{v: &v, assets: map[uint64][]common.Address{}}
	if err := w.collect(); err != nil {
		return nil, nil, err
	}
	w.write()
	return w.out.Bytes(), w.notes(all), nil
}

type vectorWriter struct {
	v      *vectorConfig
	out    bytes.Buffer
	chains []uint64
	assets map[uint64][]common.Address
}

// collect gathers the chains and the assets that swaps and profiles name.
func (w *vectorWriter) collect() error {
	for id := range w.v.Providers {
		n, err := strconv.ParseUint(id, 10, 64)
		if err != nil {
			return fmt.Errorf("%w: chainProviders: %q is no chain id", ErrVectorConfig, id)
		}
		w.chains = append(w.chains, n)
		w.assets[n] = []common.Address{{}} // the coin pays for gas
	}
	slices.Sort(w.chains)
	add := func(where string, chain scalar, asset string) error {
		id, err := strconv.ParseUint(string(chain), 10, 64)
		if _, known := w.assets[id]; err != nil || !known {
			return fmt.Errorf("%w: %s: chain %q has no provider", ErrVectorConfig, where, chain)
		}
		a, err := parseAddress(asset)
		if err != nil {
			return fmt.Errorf("%w: %s: %q is no address of an asset: %w", ErrVectorConfig, where, asset, err)
		}
		if !slices.Contains(w.assets[id], a) {
			w.assets[id] = append(w.assets[id], a)
		}
		return nil
	}
	for i, s := range w.v.Swaps {
		at := fmt.Sprintf("allowedSwaps[%d]", i)
		if err := errors.Join(add(at, s.FromChain, s.FromAsset), add(at, s.ToChain, s.ToAsset)); err != nil {
			return err
		}
		if s.PriceType != "" && s.PriceType != "hardcoded" {
			return fmt.Errorf("%w: %s: priceType %q is unknown", ErrVectorConfig, at, s.PriceType)
		}
	}
	for i, p := range w.v.Profiles {
		if err := add(fmt.Sprintf("rebalanceProfiles[%d]", i), p.Chain, p.Asset); err != nil {
			return err
		}
	}
	return nil
}

func (w *vectorWriter) line(format string, args ...any) {
	fmt.Fprintf(&w.out, format+"\n", args...)
}

func (w *vectorWriter) write() {
	w.line("# From a config of Vector's router. `sluice config check` names what is still to be given.")
	w.line("dataDir: sluice-data")
	w.line("identities:")
	w.line("  mnemonicFile: mnemonic.txt # put the words there, readable by you alone")
	w.line("chains:")
	for _, id := range w.chains {
		w.chain(id)
	}
	w.router()
	if level := vectorLevel(w.v.LogLevel); level != "" {
		w.line("log:\n  level: %s", level)
	}
}

// chain leaves out what must be said by whoever runs it.
func (w *vectorWriter) chain(id uint64) {
	name, known := Presets()[id]
	if !known {
		name = fmt.Sprintf("chain-%d", id)
	}
	w.line("  - id: %d\n    name: %s", id, name)
	// Vector takes a list; the first is the one that it uses.
	rpc, _, _ := strings.Cut(w.v.Providers[strconv.FormatUint(id, 10)], ",")
	w.line("    rpc: %s", quote(strings.TrimSpace(rpc)))
	if !known {
		w.line("    # confirmations: finalized, or a number of blocks")
	}
	if !IsDevChain(id) {
		w.line("    # maxFeePerGas: the most wei that a unit of gas may cost")
	}
	w.line("    # contracts: what `sluice contracts deploy` prints. Those of Vector are others.")
	w.line("    assets:")
	for _, a := range w.assets[id] {
		w.line("      - id: %s", quote(a.Hex()))
		if a != (common.Address{}) {
			w.line("        # symbol and decimals, as the token's contract has them")
			continue
		}
		coin, known := coins()[id]
		if !known && !IsDevChain(id) {
			w.line("        # symbol of the native coin\n        decimals: 18")
			continue
		}
		if !known {
			coin = "ETH"
		}
		w.line("        symbol: %s\n        decimals: 18", coin)
	}
}

// coins are the native coins of the chains that have a preset.
func coins() map[uint64]string {
	return map[uint64]string{1: "ETH", 10: "ETH", 56: "BNB", 100: "xDAI", 137: "POL", 8453: "ETH", 42161: "ETH"}
}

func (w *vectorWriter) router() {
	w.line("router:\n  enabled: true")
	if len(w.v.Swaps) > 0 {
		w.line("  swaps:")
	}
	for _, s := range w.v.Swaps {
		w.line("    - from: {chainId: %s, asset: %s}", s.FromChain, quote(s.FromAsset))
		w.line("      to: {chainId: %s, asset: %s}", s.ToChain, quote(s.ToAsset))
		w.line("      rate: %s", quote(string(s.Rate)))
		w.line("      flatFee: %s", quote(first(s.FlatFee, w.v.FlatFee, "0")))
		w.line("      feePercent: %s", quote(first(s.Percentage, w.v.Percentage, "0")))
		w.line("      # minAmount: the least that may come in, base units of `from`")
	}
	if len(w.v.Profiles) > 0 {
		w.line("  profiles:")
	}
	for _, p := range w.v.Profiles {
		w.line("    - chainId: %s\n      asset: %s", p.Chain, quote(p.Asset))
		w.line("      collateralizeThreshold: %s", quote(string(p.Minimum)))
		w.line("      target: %s\n      reclaimThreshold: %s", quote(string(p.Target)), quote(string(p.Reclaim)))
	}
	w.line("  # collateralPeers: who gets collateral. Vector gave it to anybody who asked.")
}

func first(all ...scalar) string {
	for _, s := range all {
		if s != "" {
			return string(s)
		}
	}
	return ""
}

// quote writes a text so that YAML reads it as it is.
func quote(s string) string { return strconv.Quote(s) }

func vectorLevel(level string) string {
	return map[string]string{
		"fatal": "error", "error": "error", "warn": "warn", "info": "info", "debug": "debug", "trace": "debug", "silent": "error",
	}[level]
}

// notes says what was not carried over.
func (w *vectorWriter) notes(all map[string]json.RawMessage) (notes []string) {
	taken := map[string]string{
		"allowedSwaps": "", "chainProviders": "", "rebalanceProfiles": "", "logLevel": "", "baseFlatFee": "", "basePercentageFee": "",
		"mnemonic":                 "the words are not copied: put them into identities.mnemonicFile yourself. They give the same identities as in Vector",
		"adminToken":               "adminToken is not needed: administration is a socket in dataDir, and tokens are made with `sluice tokens mint`",
		"chainAddresses":           "chainAddresses is not taken: deploy the contracts of this version with `sluice contracts deploy`. Channels of Vector stay with Vector's contracts",
		"baseGasSubsidyPercentage": "gas subsidies are not taken: price gas into flatFee",
		"dbUrl":                    "the database of Vector is not read: its channels must be closed there",
		"autoRebalanceInterval":    "rebalancing across chains by an external service is not taken",
	}
	for _, key := range slices.Sorted(maps.Keys(all)) {
		note, known := taken[key]
		switch {
		case !known:
			notes = append(notes, key+" has no counterpart and is left out")
		case note != "":
			notes = append(notes, note)
		}
	}
	for i, s := range w.v.Swaps {
		if s.Subsidy != "" {
			notes = append(notes, fmt.Sprintf("allowedSwaps[%d]: gasSubsidyPercentage is not taken: price gas into flatFee", i))
		}
		if s.Rebalancer != "" {
			notes = append(notes, fmt.Sprintf("allowedSwaps[%d]: rebalancerUrl is not taken", i))
		}
	}
	return notes
}
