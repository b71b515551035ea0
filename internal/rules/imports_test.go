package rules

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/sluice-node/sluice"

// anything marks wiring: packages that introduce the others to each other.
var anything = []string{"*"}

// star says for every package which packages of ours it may import. Whatever
// stands on channel alone can be understood, tested and replaced alone. A new
// package gets its line here and a place in ARCHITECTURE.md.
var star = map[string][]string{
	// The pure core.
	"channel":          nil,
	"channel/transfer": {"channel"},
	"channel/encoding": nil,
	"channel/explore":  {"channel"},

	// Decisions: they import the core and never an adapter.
	"pay":       {"channel"},
	"pricing":   {"channel"},
	"rebalance": {"channel", "pricing"},
	"router":    {"channel", "channel/transfer", "pricing"},
	"node":      {"channel", "channel/transfer", "pricing"},

	// Adapters: they import the core and never one another.
	"chain":                  {"channel", "contracts/bindings"},
	"chain/evm":              {"channel"},
	"chain/hd":               nil,
	"chain/dev":              {"chain/hd"},
	"lock":                   {"channel"},
	"lock/locktest":          {"channel", "lock"},
	"p2p":                    {"channel", "proto/sluice/p2p/v1"},
	"store":                  {"channel", "proto/sluice/p2p/v1"},
	"store/storetest":        {"channel", "store"},
	"proto/sluice/p2p/v1":    {"channel"},
	"proto/sluice/v1":        nil,
	"proto/sluice/signer/v1": nil,
	"api":                    {"channel", "channel/transfer", "node", "api/auth", "api/service", "api/vector"},
	"api/auth":               {"channel", "api/service"},
	"clients/go":             {"proto/sluice/v1"},
	"api/rpc":                {"channel", "api/service", "proto/sluice/v1"},
	"api/service":            {"channel", "channel/encoding", "channel/transfer", "node", "pricing", "api/vector", "pay"},
	"api/webhook":            {"channel", "api/service"},
	"api/vector":             {"channel", "channel/encoding", "channel/transfer", "node"},
	"config":                 {"channel", "pricing"},
	"internal/metrics":       {"channel", "router"},
	"internal/keys":          {"channel", "chain/hd"},
	"internal/signer":        {"channel", "channel/transfer", "config", "contracts/bindings", "internal/keys", "node", "proto/sluice/signer/v1"},

	// Contracts.
	"contracts":                   nil,
	"contracts/bindings":          nil,
	"contracts/deploy":            {"contracts/bindings"},
	"contracts/internal/evmtest":  nil,
	"contracts/internal/testbind": nil,

	// Wiring.
	"internal/daemon": anything,
	"internal/dev":    anything,
	"internal/doctor": anything,
	"internal/bench":  anything,
	"internal/cli":    {"channel", "proto/sluice/v1"},
	"sim":             anything,
	"cmd/sluice":      anything,

	// Examples.
	"examples/pay":     {"clients/go", "proto/sluice/v1"},
	"examples/oracles": {"contracts/bindings"},

	// For tests only.
	"internal/logs":      nil,
	"internal/failpoint": nil,
	"internal/rules":     nil,
	"test/golden":        nil,
	"test/e2e":           anything,
}

// wholeGeth is what only a development chain may link: a node of go-ethereum.
// Everything else uses its client, its keys and its ABI.
var wholeGeth = []string{
	"github.com/ethereum/go-ethereum/eth",
	"github.com/ethereum/go-ethereum/eth/catalyst",
	"github.com/ethereum/go-ethereum/node",
	"github.com/ethereum/go-ethereum/core/txpool",
}

type goPackage struct {
	ImportPath string
	Imports    []string
	Deps       []string
	Name       string
}

// short is a path inside the module, or ok is false.
func short(path string) (_ string, ok bool) {
	return strings.CutPrefix(path, module+"/")
}

func goList(t *testing.T, args ...string) []goPackage {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Deps,Name"}, args...)...)
	cmd.Dir = "../.."
	out, err := cmd.Output()
	if err != nil {
		if e := new(exec.ExitError); errors.As(err, &e) {
			t.Fatalf("go list: %v\n%s", err, e.Stderr)
		}
		t.Fatalf("go list: %v", err)
	}
	var all []goPackage
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p goPackage
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestImportsFormAStar(t *testing.T) {
	for _, p := range goList(t, "./...") {
		name, ok := short(p.ImportPath)
		if !ok {
			t.Errorf("%s is not below %s: the root has no package", p.ImportPath, module)
			continue
		}
		may, known := star[name]
		if !known {
			t.Errorf("%s is not in the star: say there what it may import", name)
			continue
		}
		if slices.Equal(may, anything) {
			continue
		}
		for _, i := range p.Imports {
			if i, ours := short(i); ours && !slices.Contains(may, i) {
				t.Errorf("%s imports %s: it may import %v", name, i, may)
			}
		}
	}
}

func TestTheStarNamesOnlyKnownPackages(t *testing.T) {
	for name, may := range star {
		for _, i := range may {
			if _, known := star[i]; !known && i != "*" {
				t.Errorf("%s may import %s, which is not in the star", name, i)
			}
		}
	}
}

func TestAWholeGethIsLinkedOnlyThroughTheDevChains(t *testing.T) {
	for _, p := range goList(t, "./...") {
		name, _ := short(p.ImportPath)
		for _, i := range p.Imports {
			if slices.Contains(wholeGeth, i) && name != "chain/dev" {
				t.Errorf("%s imports %s: only chain/dev may", name, i)
			}
			if i == module+"/chain/dev" && !slices.Contains([]string{"internal/dev", "internal/bench", "test/e2e"}, name) {
				t.Errorf("%s imports chain/dev: only development commands may", name)
			}
		}
	}
}

func TestABuildWithoutDevLinksNoWholeGeth(t *testing.T) {
	for _, p := range goList(t, "-tags", "nodev", "./cmd/sluice") {
		for _, no := range append([]string{module + "/chain/dev", module + "/internal/dev", module + "/internal/bench"}, wholeGeth...) {
			if slices.Contains(p.Deps, no) {
				t.Errorf("cmd/sluice with -tags nodev links %s", no)
			}
		}
	}
}
