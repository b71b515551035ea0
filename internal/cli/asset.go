package cli

import (
	"fmt"
	"strings"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// Assets is what a node knows of chains and their assets. An asset is named by
// its chain and address; a symbol stands for it within one chain only.
type Assets []*sluicev1.Chain

// Find returns the asset that a symbol or an address names on a chain. Chain 0 is
// the only one that has it: where there are two, the caller has to say which.
func (a Assets) Find(name string, chainID uint64) (*sluicev1.Asset, error) {
	var found []*sluicev1.Asset
	known := false
	for _, c := range a {
		if chainID != 0 && c.GetChainId() != chainID {
			continue
		}
		known = true
		var here []*sluicev1.Asset
		for _, x := range c.GetAssets() {
			if named(x, name) {
				here = append(here, x)
			}
		}
		if len(here) > 1 {
			return nil, Usage("chain %d has %d assets with the symbol %s: name it by its address", c.GetChainId(), len(here), name)
		}
		found = append(found, here...)
	}
	switch {
	case !known:
		return nil, NotFound("chain %d is not one that the node knows; `sluice chains` lists them", chainID)
	case len(found) == 0 && chainID != 0:
		return nil, NotFound("%q is no asset that the node knows on chain %d; `sluice chains` lists them", name, chainID)
	case len(found) == 0:
		return nil, NotFound("%q is no asset that the node knows; `sluice chains` lists them", name)
	case len(found) > 1:
		var ids []string
		for _, x := range found {
			ids = append(ids, fmt.Sprint(x.GetChainId()))
		}
		return nil, Usage("%s is a different asset on each of the chains %s: say which with --chain", name, strings.Join(ids, " and "))
	}
	return found[0], nil
}

func named(x *sluicev1.Asset, name string) bool {
	if strings.HasPrefix(name, "0x") {
		return common.IsHexAddress(name) && common.HexToAddress(name) == common.HexToAddress(x.GetAsset())
	}
	return x.GetSymbol() == name
}

// Get returns the asset at an address, or nil.
func (a Assets) Get(chainID uint64, address string) *sluicev1.Asset {
	for _, c := range a {
		for _, x := range c.GetAssets() {
			if c.GetChainId() == chainID && common.HexToAddress(address) == common.HexToAddress(x.GetAsset()) {
				return x
			}
		}
	}
	return nil
}

// Parse reads an amount and the name of its asset.
func (a Assets) Parse(amount, name string, chainID uint64) (channel.Amount, *sluicev1.Asset, error) {
	x, err := a.Find(name, chainID)
	if err != nil {
		return channel.Amount{}, nil, err
	}
	v, err := ParseAmount(amount, uint8(x.GetDecimals()))
	if err != nil {
		return v, nil, Usage("%v", err)
	}
	if v.IsZero() {
		return v, nil, Usage("the amount is zero")
	}
	return v, x, nil
}

// Show writes base units of an asset as people do: "1.5 USDC". An asset that the
// node does not know is shown in base units with its address.
func (a Assets) Show(base string, chainID uint64, address string) string {
	v, err := channel.ParseAmount(base)
	if err != nil {
		return base
	}
	if x := a.Get(chainID, address); x != nil {
		return FormatAmount(v, uint8(x.GetDecimals())) + " " + x.GetSymbol()
	}
	return base + " base units of " + address
}
