package config_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/sluice-node/sluice/config"
)

// vectorRouter is a config as Vector's documentation has it.
const vectorRouter = `{
  "adminToken": "cxt1234",
  "mnemonic": "these words stay where they are",
  "chainProviders": {"1": "https://eth.example.org/KEY,https://spare.example.org", "1337": "http://127.0.0.1:8545"},
  "nodeUrl": "http://node:8000", "routerUrl": "http://router:8000", "logLevel": "silent",
  "baseFlatFee": "7", "basePercentageFee": 0.05,
  "allowedSwaps": [
    {"fromChainId": 1, "toChainId": 1337, "fromAssetId": "0x0000000000000000000000000000000000000000", "toAssetId": "0x1111111111111111111111111111111111111111",
     "priceType": "hardcoded", "hardcodedRate": "0.100000000000000001", "percentageFee": 1.5, "rebalancerUrl": "http://x"},
    {"fromChainId": 1337, "toChainId": 1, "fromAssetId": "0x1111111111111111111111111111111111111111", "toAssetId": "0x0000000000000000000000000000000000000000",
     "priceType": "hardcoded", "hardcodedRate": "10"}
  ],
  "rebalanceProfiles": [
    {"chainId": 1337, "assetId": "0x1111111111111111111111111111111111111111", "reclaimThreshold": "20000000000000000000000", "target": "10", "collateralizeThreshold": "5"}
  ]
}`

// filled gives an imported config what it leaves to its owner.
func filled(yaml string) string {
	for _, r := range [][2]string{
		{"    # contracts: what", "    contracts: {factory: 0x1111111111111111111111111111111111111111, mastercopy: 0x2222222222222222222222222222222222222222, registry: 0x3333333333333333333333333333333333333333, hashlock: 0x4444444444444444444444444444444444444444, withdraw: 0x5555555555555555555555555555555555555555}\n    # what"},
		{"    # confirmations: finalized,", "    confirmations: 1 #"},
		{"    # maxFeePerGas: the", "    maxFeePerGas: 1 #"},
		{"        # symbol and decimals,", "        symbol: TKN\n        decimals: 6 #"},
		{"      # minAmount: the", "      minAmount: 1 #"},
	} {
		yaml = strings.ReplaceAll(yaml, r[0], r[1])
	}
	return yaml
}

func TestAVectorConfigBecomesOneOfOurs(t *testing.T) {
	yaml, notes, err := config.ImportVector([]byte(vectorRouter))
	if err != nil {
		t.Fatal(err)
	}
	c := parse(t, filled(string(yaml)))
	s, p := c.Router.Swaps, c.Router.Profiles
	switch {
	case len(c.Chains) != 2 || c.Chains[0].ID != 1 || c.Chains[0].RPC != "https://eth.example.org/KEY" || !c.Chains[0].Confirmations.Finalized:
		t.Errorf("chains: %+v", c.Chains)
	case len(c.Chains[1].Assets) != 2 || c.Chains[1].Assets[0].Symbol != "ETH":
		t.Errorf("assets: %+v", c.Chains[1].Assets)
	case len(s) != 2 || s[0].Rate.String() != "0.100000000000000001" || s[0].FeePercent.String() != "1.5" || s[1].FeePercent.String() != "0.05" || s[1].FlatFee.String() != "7":
		t.Errorf("swaps: %+v", s)
	case len(p) != 1 || p[0].ReclaimThreshold.String() != "20000000000000000000000" || p[0].Target.String() != "10":
		t.Errorf("profiles: %+v", p)
	case c.Log.Level != "error" || !c.Router.Enabled:
		t.Errorf("the rest: %+v", c)
	}
	said := strings.Join(notes, "\n")
	if strings.Contains(string(yaml)+said, "these words") || strings.Contains(string(yaml)+said, "cxt1234") {
		t.Error("a secret is told")
	}
	for _, want := range []string{"nodeUrl", "routerUrl", "mnemonicFile", "rebalancerUrl"} {
		if !strings.Contains(said, want) {
			t.Errorf("no note speaks of %s:\n%s", want, said)
		}
	}
}

func TestWhatVectorDidNotSayIsAskedFor(t *testing.T) {
	yaml, _, err := config.ImportVector([]byte(vectorRouter))
	if err != nil {
		t.Fatal(err)
	}
	_, err = config.Parse(yaml)
	var all config.Errors
	if !errors.As(err, &all) {
		t.Fatalf("error = %v", err)
	}
	var keys []string
	for _, e := range all {
		keys = append(keys, e.Key)
	}
	for _, want := range []string{"chains[0].contracts.factory", "chains[1].confirmations", "chains[1].assets[1].decimals", "router.swaps[0].minAmount"} {
		if !slices.Contains(keys, want) {
			t.Errorf("nobody asks for %s: %v", want, keys)
		}
	}
}

func TestWhatIsNoVectorConfigIsRefused(t *testing.T) {
	for _, raw := range []string{
		``, `[]`, `{}`, `{"chainProviders": {}}`, `{"chainProviders": {"one": "http://x"}}`,
		`{"chainProviders": {"1": "http://x"}, "allowedSwaps": [{"fromChainId": 2, "toChainId": 1, "fromAssetId": "0x0000000000000000000000000000000000000000", "toAssetId": "0x0000000000000000000000000000000000000000"}]}`,
		`{"chainProviders": {"1": "http://x"}, "allowedSwaps": [{"fromChainId": 1, "toChainId": 1, "fromAssetId": "ether", "toAssetId": "0x0000000000000000000000000000000000000000"}]}`,
		`{"chainProviders": {"1": "http://x"}, "rebalanceProfiles": [{"chainId": true}]}`,
	} {
		if _, _, err := config.ImportVector([]byte(raw)); !errors.Is(err, config.ErrVectorConfig) {
			t.Errorf("%s: %v", raw, err)
		}
	}
}
