package contracts_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/internal/evmtest"
)

func definition(name string) bindings.RegisteredTransfer {
	return bindings.RegisteredTransfer{
		Name: name, Definition: common.BytesToAddress([]byte(name)), StateEncoding: "tuple(uint256 of" + name + ")",
		ResolverEncoding: "tuple(bytes answer)", EncodedCancel: make([]byte, 70),
	}
}

func (w *world) registryCall(from evmtest.Account, data []byte) evmtest.Result {
	w.t.Helper()
	return w.Send(from.Address, w.registry, nil, data)
}

func (w *world) listed() []string {
	w.t.Helper()
	var names []string
	for _, d := range read(w, w.registry, registryABI.PackGetTransferDefinitions(), registryABI.UnpackGetTransferDefinitions) {
		names = append(names, d.Name)
		if !sameDefinition(d, definition(d.Name)) {
			w.t.Errorf("listed %+v", d)
		}
	}
	return names
}

func sameDefinition(a, b bindings.RegisteredTransfer) bool {
	return a.Name == b.Name && a.Definition == b.Definition && a.StateEncoding == b.StateEncoding &&
		a.ResolverEncoding == b.ResolverEncoding && string(a.EncodedCancel) == string(b.EncodedCancel)
}

func TestTheOwnerAddsAndRemovesDefinitions(t *testing.T) {
	w := newWorld(t)
	for _, name := range []string{"A", "B", "C", "D"} {
		result := w.must(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(definition(name))))
		if e := event(w, result, registryABI.UnpackTransferAddedEvent); !sameDefinition(e.Transfer, definition(name)) {
			t.Errorf("event %+v", e)
		}
	}
	for _, step := range []struct {
		remove string
		left   []string
	}{
		{"B", []string{"A", "D", "C"}}, // the last takes its place
		{"C", []string{"A", "D"}},
		{"A", []string{"D"}},
		{"D", nil},
	} {
		result := w.must(w.registryCall(w.deployer, registryABI.PackRemoveTransferDefinition(step.remove)))
		if e := event(w, result, registryABI.UnpackTransferRemovedEvent); !sameDefinition(e.Transfer, definition(step.remove)) {
			t.Errorf("event %+v", e)
		}
		if got := w.listed(); !slices.Equal(got, step.left) {
			t.Errorf("without %s: %v, want %v", step.remove, got, step.left)
		}
		w.refused(w.registryCall(w.deployer, registryABI.PackRemoveTransferDefinition(step.remove)), "LibIterableMapping: NAME_NOT_FOUND")
	}
	w.must(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(definition("B"))))
	if got := w.listed(); !slices.Equal(got, []string{"B"}) {
		t.Errorf("listed %v", got)
	}
}

func TestNamesAreUniqueAndNotEmpty(t *testing.T) {
	w := newWorld(t)
	w.must(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(definition("A"))))
	again := definition("A")
	again.Definition = common.Address{9}
	w.refused(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(again)), "LibIterableMapping: NAME_ALREADY_ADDED")
	w.refused(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(definition(""))), "LibIterableMapping: EMPTY_NAME")
	w.refused(w.registryCall(w.deployer, registryABI.PackRemoveTransferDefinition("")), "LibIterableMapping: NAME_NOT_FOUND")
	w.refused(w.registryCall(w.deployer, registryABI.PackRemoveTransferDefinition("B")), "LibIterableMapping: NAME_NOT_FOUND")
	if got := w.listed(); !slices.Equal(got, []string{"A"}) {
		t.Errorf("listed %v", got)
	}
}

func TestOnlyTheOwnerChangesTheRegistry(t *testing.T) {
	w := newWorld(t)
	const unauthorized = "OwnableUnauthorizedAccount(address)"
	for _, data := range [][]byte{
		registryABI.PackAddTransferDefinition(definition("A")), registryABI.PackRemoveTransferDefinition("A"),
		registryABI.PackTransferOwnership(w.carol.Address), registryABI.PackRenounceOwnership(),
	} {
		w.refusedWith(w.registryCall(w.carol, data), unauthorized)
	}
	w.refusedWith(w.registryCall(w.deployer, registryABI.PackTransferOwnership(common.Address{})), "OwnableInvalidOwner(address)")
	w.must(w.registryCall(w.deployer, registryABI.PackTransferOwnership(w.carol.Address)))
	w.refusedWith(w.registryCall(w.deployer, registryABI.PackAddTransferDefinition(definition("A"))), unauthorized)
	w.must(w.registryCall(w.carol, registryABI.PackAddTransferDefinition(definition("A"))))
	w.must(w.registryCall(w.carol, registryABI.PackRenounceOwnership()))
	if owner := read(w, w.registry, registryABI.PackOwner(), registryABI.UnpackOwner); owner != (common.Address{}) {
		t.Errorf("owner %s", owner)
	}
	w.refusedWith(w.registryCall(w.carol, registryABI.PackRemoveTransferDefinition("A")), unauthorized)
}
