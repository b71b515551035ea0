package contracts_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
)

// vectorArtifacts returns the folder of Vector's compiled contracts, from its npm
// package. Without them the test is skipped, or fails if everything is required.
func vectorArtifacts(t *testing.T) string {
	t.Helper()
	root := os.Getenv("SLUICE_VECTOR_CONTRACTS")
	if root == "" {
		root = filepath.Join("..", "test", "npm", "node_modules", "@connext", "vector-contracts")
	}
	artifacts := filepath.Join(root, "artifacts", "src.sol")
	if _, err := os.Stat(artifacts); err != nil {
		const message = "Vector's contracts are not here: test/npm/install.sh installs them (node and npm needed)"
		if os.Getenv("SLUICE_REQUIRE_ALL") == "1" {
			t.Fatal(message)
		}
		t.Skip(message)
	}
	return artifacts
}

// vectorContracts are ours by the place of theirs among the artifacts.
var vectorContracts = map[string]interface{ GetABI() abi.ABI }{
	"ChannelFactory.sol/ChannelFactory.json":                         factoryABI,
	"ChannelMastercopy.sol/ChannelMastercopy.json":                   channelABI,
	"TransferRegistry.sol/TransferRegistry.json":                     registryABI,
	"transferDefinitions/HashlockTransfer.sol/HashlockTransfer.json": hashlockABI,
	"transferDefinitions/Withdraw.sol/Withdraw.json":                 withdrawABI,
}

func vectorContract(t *testing.T, artifacts, path string) (abi.ABI, []byte) {
	t.Helper()
	content, err := os.ReadFile(filepath.Join(artifacts, path))
	if err != nil {
		t.Fatal(err)
	}
	var artifact struct {
		ABI      abi.ABI
		Bytecode string
	}
	if err := json.Unmarshal(content, &artifact); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	return artifact.ABI, common.FromHex(artifact.Bytecode)
}

// shape is what a caller sees of a list of arguments: names, types down into the
// tuples, and what is indexed.
func shape(arguments abi.Arguments) []string {
	var lines []string
	for _, argument := range arguments {
		lines = append(lines, fmt.Sprintf("%s %s indexed=%t", argument.Name, typeShape(argument.Type), argument.Indexed))
	}
	return lines
}

func typeShape(t abi.Type) string {
	if t.T == abi.SliceTy || t.T == abi.ArrayTy {
		return fmt.Sprintf("%s[%d]", typeShape(*t.Elem), t.Size)
	}
	if t.T != abi.TupleTy {
		return t.String()
	}
	text := "("
	for i, element := range t.TupleElems {
		text += t.TupleRawNames[i] + " " + typeShape(*element) + ","
	}
	return text + ")"
}

func TestVectorsABIIsOurs(t *testing.T) {
	artifacts := vectorArtifacts(t)
	for path, contract := range vectorContracts {
		theirs, _ := vectorContract(t, artifacts, path)
		ours := contract.GetABI()
		for name, method := range theirs.Methods {
			mine, ok := ours.Methods[name]
			if !ok || mine.Sig != method.Sig || mine.StateMutability != method.StateMutability {
				t.Errorf("%s: %s, ours %s", path, method, mine)
				continue
			}
			if !reflect.DeepEqual(unnamed(mine.Inputs), unnamed(method.Inputs)) || !reflect.DeepEqual(unnamed(mine.Outputs), unnamed(method.Outputs)) {
				t.Errorf("%s: %s\n in %v\n our %v\n out %v\n our %v", path, name,
					unnamed(method.Inputs), unnamed(mine.Inputs), unnamed(method.Outputs), unnamed(mine.Outputs))
			}
		}
		for name, event := range theirs.Events {
			mine, ok := ours.Events[name]
			if !ok || mine.ID != event.ID || !reflect.DeepEqual(shape(mine.Inputs), shape(event.Inputs)) {
				t.Errorf("%s: event %s\n %v\n our %v", path, name, shape(event.Inputs), shape(mine.Inputs))
			}
		}
		if theirs.HasReceive() != ours.HasReceive() || theirs.HasFallback() != ours.HasFallback() {
			t.Errorf("%s: receive or fallback differ", path)
		}
	}
}

// unnamed is the shape without the outermost names: no caller sees how a function
// names its parameters, but ethers shows the names inside of structs.
func unnamed(arguments abi.Arguments) []string {
	var lines []string
	for _, argument := range arguments {
		lines = append(lines, typeShape(argument.Type))
	}
	return lines
}

// newVectorWorld is newWorld with Vector's own code, at the same addresses.
func newVectorWorld(t *testing.T, artifacts string) *world {
	t.Helper()
	code := func(path string) []byte {
		_, init := vectorContract(t, artifacts, path)
		return init
	}
	return newWorldOf(t, chainID, codes{
		mastercopy: code("ChannelMastercopy.sol/ChannelMastercopy.json"),
		factory:    code("ChannelFactory.sol/ChannelFactory.json"),
		registry:   code("TransferRegistry.sol/TransferRegistry.json"),
		hashlock:   code("transferDefinitions/HashlockTransfer.sol/HashlockTransfer.json"),
		withdraw:   code("transferDefinitions/Withdraw.sol/Withdraw.json"),
	})
}
