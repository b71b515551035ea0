package config_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/spf13/pflag"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
)

// small is a config of one dev chain; {X} marks where a case adds or changes.
const small = `
identities: {mnemonicFile: words.txt}
chains:
  - id: 1337
    name: left
    rpc: http://127.0.0.1:8545
    contracts:
      factory: 0x1111111111111111111111111111111111111111
      mastercopy: 0x2222222222222222222222222222222222222222
      registry: 0x3333333333333333333333333333333333333333
      hashlock: 0x4444444444444444444444444444444444444444
      withdraw: 0x5555555555555555555555555555555555555555
    confirmations: 1
    assets:
      - id: 0x0000000000000000000000000000000000000000
        symbol: ETH
        decimals: 18
`

func with(old, put string) string { return strings.Replace(small, old, put, 1) }

func parse(t *testing.T, yaml string) *config.Config {
	t.Helper()
	c, err := config.Parse([]byte(yaml))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestDefaultsFillWhatIsSafeToGuess(t *testing.T) {
	c := parse(t, small)
	ch := c.Chains[0]
	switch {
	case c.DataDir != "sluice-data", c.HTTP.Listen != "127.0.0.1:8000", c.Metrics.Listen != "127.0.0.1:9100", c.HTTP.Wait != 30*time.Second:
		t.Errorf("servers: %+v", c)
	case len(c.P2P.Listen) != 2, len(c.Identities.Indexes) != 1, c.Identities.Indexes[0] != 0:
		t.Errorf("lists: %+v", c)
	case ch.Timing != config.Timing{Inclusion: 20 * time.Minute, Observation: 2 * time.Minute, Finality: 15 * time.Minute}, ch.MaxHeadAge != 2*time.Minute:
		t.Errorf("timing: %+v", ch)
	case c.Times.Decrement != 8640*time.Second, c.Times.ChannelTimeout != 48*time.Hour, c.Router.Enabled, c.Log.Level != "info":
		t.Errorf("times: %+v", c)
	case ch.Assets[0].MinSubmit != nil:
		t.Error("a withdrawal would be sent for a peer without being asked to")
	case c.Bounds() != channel.RealTimeBounds():
		t.Errorf("bounds %+v", c.Bounds())
	}
}

// vote is a definition that the router forwards.
const vote = "{name: Vote, chains: [{chainId: 1337, address: 0x0000000000000000000000000000000000000077, maxLocked: [{asset: 0x0000000000000000000000000000000000000000, amount: 1}]}]}"

func definitions(list string) string { return "router: {definitions: [" + list + "]}\n" }

func TestRefusedConfigs(t *testing.T) {
	const router = "\nrouter:\n  enabled: true\n  swaps:\n    - {from: {chainId: 1337, asset: 0x0000000000000000000000000000000000000000}, to: {chainId: 1337, asset: 0x0000000000000000000000000000000000000000}, rate: 1, flatFee: 0, feePercent: 0, minAmount: 1}\n"
	real := with("id: 1337", "id: 1")
	for _, tt := range []struct{ rule, yaml, key, says string }{
		{"an unknown key, with what was meant", small + "datadir: x\n", "datadir", "did you mean dataDir?"},
		{"an unknown key in a list", with("confirmations: 1", "confirmation: 1"), "chains[0].confirmation", "did you mean confirmations?"},
		{"an unknown key like no other", small + "colour: red\n", "colour", "the keys here are dataDir"},
		{"a key twice", small + "log: {level: info}\nlog: {level: warn}\n", "log", "twice"},
		{"a group that is a value", small + "http: 8000\n", "http", "not a group of keys"},
		{"a list that is a value", small + "p2p: {listen: /ip4/0.0.0.0/tcp/1}\n", "p2p.listen", "not a list"},
		{"an empty value", small + "dataDir:\n", "dataDir", "is empty"},
		{"no YAML", "{", "(file)", "write YAML"},
		{"no keys", strings.Replace(small, "mnemonicFile: words.txt", "indexes: [0]", 1), "identities", "no source of keys"},
		{"two secrets", with("words.txt", "words.txt, keyFile: k"), "identities", "more than one"},
		{"a keystore without its passphrase", with("mnemonicFile: words.txt", "keystore: {dir: k}"), "identities.keystore.passwordFile", "is missing"},
		{"a signer in two places", with("mnemonicFile: words.txt", "signer: {socket: s, address: 'h:1'}"), "identities.signer", "both"},
		{"a signer over a network without TLS", with("mnemonicFile: words.txt", "signer: {address: 'h:1', caFile: c}"), "identities.signer", "not all of"},
		{"TLS on a socket", with("mnemonicFile: words.txt", "signer: {socket: s, caFile: c}"), "identities.signer", "no address"},
		{"a key with several identities", with("mnemonicFile: words.txt", "keyFile: k, indexes: [0, 1]"), "identities.indexes", "one key is one identity"},
		{"an identity twice", with("words.txt", "words.txt, indexes: [3, 3]"), "identities.indexes[1]", "leave one"},
		{"no chain", "identities: {mnemonicFile: w}\n", "chains", "is missing"},
		{"no endpoint", with("    rpc: http://127.0.0.1:8545\n", ""), "chains[0].rpc", "is missing"},
		{"no contract address", with("      factory: 0x1111111111111111111111111111111111111111\n", ""), "chains[0].contracts.factory", "is missing"},
		{"a zero contract address", with("0x1111111111111111111111111111111111111111", "0x0000000000000000000000000000000000000000"), "chains[0].contracts.factory", "zero address"},
		{"no confirmations", with("    confirmations: 1\n", ""), "chains[0].confirmations", "is missing"},
		{"no block at all", with("confirmations: 1", "confirmations: 0"), "chains[0].confirmations", "1 being the head"},
		{"no decimals", with("        decimals: 18\n", ""), "chains[0].assets[0].decimals", "is missing"},
		{"too many decimals", with("decimals: 18", "decimals: 37"), "chains[0].assets[0].decimals", "at most 36"},
		{"an address with a wrong checksum", with("0x0000000000000000000000000000000000000000", "0xB128d74794b97013cade463584DA752262AC01A9"), "chains[0].assets[0].id", "checksum"},
		{"an amount with an exponent", with("decimals: 18", "decimals: 18\n        minSubmit: 1e18"), "chains[0].assets[0].minSubmit", "base units"},
		{"an endpoint that is no URL", with("http://127.0.0.1:8545", "127.0.0.1:8545"), "chains[0].rpc", "http, https, ws or wss"},
		{"a time without unit", small + "http: {wait: 30}\n", "http.wait", "unit"},
		{"an HTTP interface for everybody", small + "http: {listen: ':8000'}\n", "http.listen", "http.tls.certFile"},
		{"a gRPC interface for everybody", small + "grpc: {listen: '[::]:9000'}\n", "grpc.listen", "grpc.trustedProxy"},
		{"a certificate without its key", small + "http: {tls: {certFile: cert.pem}}\n", "http.tls", "both"},
		{"a key without its certificate", small + "grpc: {tls: {keyFile: key.pem}}\n", "grpc.tls", "both"},
		{"a proxy that is none", small + "http: {trustedProxy: [proxy.example.org]}\n", "http.trustedProxy[0]", "10.0.0.0/8"},
		{"everybody as a proxy", small + "http: {listen: ':8000', trustedProxy: [0.0.0.0/0]}\n", "http.trustedProxy[0]", "addresses of the proxy"},
		{"a loopback that is neither open nor closed", small + "access: {loopback: ajar}\n", "access.loopback", "open or token"},
		{"a rate without bound", small + "access: {rate: {reads: 1000001}}\n", "access.rate.reads", "at most 1000000"},
		{"a listener that is none", small + "metrics: {listen: 9100}\n", "metrics.listen", "host:port"},
		{"a peer without peer id", small + "p2p: {peers: [{identifier: vector61hpWuSHfymLWXMtMSRyt9ZthtH4ui56ctYwbnWr1BJij7PzXc, addresses: [/ip4/127.0.0.1/tcp/1]}]}\n", "p2p.peers[0].addresses[0]", "/p2p/"},
		{"an identity that is none", small + "router: {collateralPeers: [vectorX]}\n", "router.collateralPeers[0]", "identity"},
		{"a chain twice", small + small[strings.Index(small, "  - id"):], "chains[1].id", "once"},
		{"a head age beyond the observation lag", with("confirmations: 1", "confirmations: 1\n    maxHeadAge: 121s"), "chains[0].maxHeadAge", "to 2m0s"},
		{"a real chain without a fee limit", real, "chains[0].maxFeePerGas", "is missing"},
		{"a real chain without halt detection", strings.Replace(real, "confirmations: 1", "confirmations: 1\n    maxFeePerGas: 9\n    maxHeadAge: 0s", 1), "chains[0].maxHeadAge", "halt"},
		{"times of seconds on a real chain", real + "devTimeouts: true\n", "devTimeouts", "real one"},
		{"times of seconds without the flag", small + "times: {channelTimeout: 60s}\n", "times.channelTimeout", "24h0m0s"},
		{"a transfer as long as its channel", small + "times: {transferTimeout: 86400s, channelTimeout: 86400s}\n", "times.transferTimeout", "not below"},
		{"a ladder too short for the chains (F2)", small + router + "times: {decrement: 8399s}\n", "times.decrement", "at least 2h20m0s"},
		{"parts of a second", small + "times: {decrement: 8640500ms}\n", "times.decrement", "whole seconds"},
		{"windows too short to dispute in (F2)", with("confirmations: 1", "confirmations: 1\n    timing: {inclusion: 24h}"), "times.channelTimeout", "too short"},
		{"a quote that expires on its way", small + "router: {quoteExpiry: 4s}\n", "router.quoteExpiry", "5s to 5m0s"},
		{"a quote that outlives the rate", small + "router: {quoteExpiry: 301s}\n", "router.quoteExpiry", "5s to 5m0s"},
		{"a router without swaps", small + "router: {enabled: true}\n", "router.swaps", "no entry"},
		{"a swap without rate", strings.Replace(small+router, "rate: 1, ", "", 1), "router.swaps[0].rate", "is missing"},
		{"a swap without fee", strings.Replace(small+router, "flatFee: 0, ", "", 1), "router.swaps[0].flatFee", "is missing"},
		{"a swap of a rate of zero", strings.Replace(small+router, "rate: 1,", "rate: 0,", 1), "router.swaps", "rate is zero"},
		{"a swap of an unknown chain", strings.Replace(small+router, "to: {chainId: 1337", "to: {chainId: 9", 1), "router.swaps[0].to.chainId", "no chain of this config"},
		{"a profile that takes back what it places", small + "router: {profiles: [{chainId: 1337, asset: 0x0000000000000000000000000000000000000000, collateralizeThreshold: 1, target: 5, reclaimThreshold: 4}]}\n", "router.profiles[0].target", "taken back"},
		{"a target below its threshold", small + "router: {profiles: [{chainId: 1337, asset: 0x0000000000000000000000000000000000000000, collateralizeThreshold: 3, target: 2, reclaimThreshold: 4}]}\n", "router.profiles[0].target", "give more"},
		{"a definition of an unknown chain", small + definitions(strings.Replace(vote, "1337", "9", 1)), "router.definitions[0].chains[0].chainId", "no chain of this config"},
		{"a definition that stands there twice", small + definitions(vote+", "+vote), "router.definitions[1].name", "twice"},
		{"a contract that stands there twice", small + definitions(vote+", "+strings.Replace(vote, "Vote", "Again", 1)), "router.definitions[1].chains[0]", "second entry"},
		{"a definition at no address", small + definitions(strings.Replace(vote, "77", "00", 1)), "router.definitions[0].chains[0].address", "no definition"},
		{"a definition without a maximum", small + definitions(strings.Replace(vote, ", maxLocked: [{asset: 0x0000000000000000000000000000000000000000, amount: 1}]", "", 1)), "router.definitions[0].chains[0].maxLocked", "is missing"},
		{"a maximum of nothing", small + definitions(strings.Replace(vote, "amount: 1", "amount: 0", 1)), "router.definitions[0].chains[0].maxLocked[0].amount", "forwards nothing"},
		{"a log level that is none", small + "log: {level: loud}\n", "log.level", "debug"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := config.Parse([]byte(tt.yaml))
			var all config.Errors
			if !errors.As(err, &all) {
				t.Fatalf("error %v, want config.Errors", err)
			}
			for _, e := range all {
				if e.Key == tt.key && strings.Contains(e.Error(), tt.says) {
					return
				}
			}
			t.Errorf("no error of %s says %q:\n%v", tt.key, tt.says, err)
		})
	}
}

func TestAllThatIsWrongIsToldAtOnce(t *testing.T) {
	_, err := config.Parse([]byte(small + "times: {decrement: 1ms}\nlog: {level: loud, format: xml}\n"))
	var all config.Errors
	if !errors.As(err, &all) || len(all) != 3 {
		t.Errorf("%v", err)
	}
}

func TestDevTimeoutsAreForDevChains(t *testing.T) {
	c := parse(t, small+"devTimeouts: true\ntimes: {channelTimeout: 20s, transferTimeout: 8s, decrement: 1s}\n")
	if c.Times.TransferTimeout != 8*time.Second || c.Bounds().MinTransfer > 8 {
		t.Errorf("%+v, bounds %+v", c.Times, c.Bounds())
	}
}

func TestNumbersKeepTheirDigits(t *testing.T) {
	c := parse(t, with("decimals: 18", "decimals: 18\n        minSubmit: 115792089237316195423570985008687907853269984665640564039457584007913129639935"))
	if got := c.Chains[0].Assets[0].MinSubmit.String(); !strings.HasSuffix(got, "639935") {
		t.Errorf("minSubmit is %s", got)
	}
}

func TestFlagsWinOverEnvironmentOverFileOverDefault(t *testing.T) {
	file := filepath.Join(t.TempDir(), "sluice.yaml")
	if err := os.WriteFile(file, []byte(small+"http: {listen: '127.0.0.1:1'}\nlog: {level: debug, format: json}\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	t.Setenv("SLUICE_HTTP_LISTEN", "127.0.0.1:2")
	t.Setenv("SLUICE_LOG_LEVEL", "warn")
	t.Setenv("SLUICE_P2P_LISTEN", "/ip4/127.0.0.1/tcp/7, /ip4/127.0.0.1/udp/7/quic-v1")
	t.Setenv("SLUICE_IDENTITIES_INDEXES", "4,5")
	flags := pflag.NewFlagSet("run", pflag.ContinueOnError)
	config.AddFlags(flags)
	if err := flags.Parse([]string{"--http-listen", "127.0.0.1:3", "--data-dir=here"}); err != nil {
		t.Fatal(err)
	}
	c, err := config.Load(file, flags)
	if err != nil {
		t.Fatal(err)
	}
	got := []string{c.HTTP.Listen, c.Log.Level, c.Log.Format, c.Metrics.Listen, c.DataDir}
	if want := "127.0.0.1:3 warn json 127.0.0.1:9100 here"; strings.Join(got, " ") != want {
		t.Errorf("got %v, want %s", got, want)
	}
	if len(c.P2P.Listen) != 2 || c.P2P.Listen[0] != "/ip4/127.0.0.1/tcp/7" || c.Identities.Indexes[1] != 5 {
		t.Errorf("lists: %v %v", c.P2P.Listen, c.Identities.Indexes)
	}
	if _, err := config.Load(file+".no", nil); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a file that is not there: %v", err)
	}
}

func TestNoErrorTellsASecret(t *testing.T) {
	for _, yaml := range []string{
		with("http://127.0.0.1:8545", "ftp://user:hunter2@host"),
		with("http://127.0.0.1:8545", "'https://host/%zz hunter2'"),
	} {
		if _, err := config.Parse([]byte(yaml)); err == nil || strings.Contains(err.Error(), "hunter2") {
			t.Errorf("error: %v", err)
		}
	}
}

func TestAPublishedMnemonicIsRefusedBesideARealChain(t *testing.T) {
	dev := parse(t, small)
	real := parse(t, strings.Replace(with("id: 1337", "id: 1"), "confirmations: 1", "confirmations: 1\n    maxFeePerGas: 9", 1))
	own := "army van defense carry jealous true garbage claim echo media make crunch"
	for _, tt := range []struct {
		rule, words string
		c           *config.Config
		want        error
	}{
		{"a published mnemonic on a dev chain", config.RogerMnemonic, dev, nil},
		{"a published mnemonic on a real chain", config.RogerMnemonic, real, config.ErrPublicMnemonic},
		{"in other letters and spaces", "  Zoo zoo  zoo zoo zoo zoo zoo zoo zoo\nzoo zoo WRONG\n", real, config.ErrPublicMnemonic},
		{"the faucet's on a real chain", config.FaucetMnemonic, real, config.ErrPublicMnemonic},
		{"one's own on a real chain", own, real, nil},
	} {
		if err := tt.c.CheckMnemonic(tt.words); !errors.Is(err, tt.want) {
			t.Errorf("%s: %v", tt.rule, err)
		}
	}
	if dev.HasRealChain() || !real.HasRealChain() {
		t.Error("a chain is taken for one of the other kind")
	}
}

func TestDefaultHasEveryDefault(t *testing.T) {
	c := config.Default()
	if c.Webhooks.GiveUpAfter != 72*time.Hour || c.Events.Retention != 720*time.Hour || c.HTTP.Wait != 30*time.Second || c.Access.Loopback != "open" {
		t.Errorf("%+v", c)
	}
	if len(c.Chains) != 0 || c.Identities.MnemonicFile != "" {
		t.Error("what has no default has a value")
	}
}
