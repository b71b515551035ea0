// Package deploy puts Sluice's contracts on a chain: deterministically, so that
// they have the same addresses everywhere and anybody can compute them, and
// idempotently, so that a second run sends nothing (rule C5).
//
// Everything is created with CREATE2 by the well-known deterministic deployment
// proxy. Only the registry's address depends on who deploys: its owner is part of
// its init code.
package deploy

import (
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/contracts/bindings"
)

// Addresses are those of one deployment.
type Addresses struct {
	Deployer   common.Address // creates all the others
	Mastercopy common.Address // code of every channel
	Factory    common.Address // its chain id is 0: it takes the chain's own
	Registry   common.Address
	Hashlock   common.Address // definition "HashlockTransfer"
	Withdraw   common.Address // definition "Withdraw"
}

// Token describes a TestToken; each description has its own address.
type Token struct {
	Name     string
	Symbol   string
	Decimals uint8
}

// Canonical returns the addresses on every chain that has, or lets Deploy create,
// the well-known deployer. owner owns the registry.
func Canonical(owner common.Address) Addresses {
	return Compute(CanonicalDeployer(), owner)
}

// Compute returns the addresses of what deployer creates for owner, without
// asking any chain.
func Compute(deployer, owner common.Address) Addresses {
	addresses, _ := plan(deployer, owner)
	return addresses
}

// TokenAddress returns where deployer creates the token.
func TokenAddress(deployer common.Address, token Token) common.Address {
	return newCreation(deployer, token.Symbol, tokenCode(token)).address
}

// ChannelAddress returns the channel of alice and bob on the chain with the given
// id. Their order matters.
func (a Addresses) ChannelAddress(alice, bob common.Address, chainID *big.Int) common.Address {
	salt := crypto.Keccak256Hash(alice[:], bob[:], common.BigToHash(chainID).Bytes())
	return crypto.CreateAddress2(a.Factory, salt, crypto.Keccak256(ProxyCode(a.Mastercopy)))
}

// ProxyCode returns the init code of a channel: the EIP-1167 proxy to mastercopy.
func ProxyCode(mastercopy common.Address) []byte {
	code := common.FromHex("3d602d80600a3d3981f3363d3d373d3d3d363d73")
	code = append(code, mastercopy[:]...)
	return append(code, common.FromHex("5af43d82803e903d91602b57fd5bf3")...)
}

// creation is one contract that the deployer creates.
type creation struct {
	name    string
	address common.Address
	code    []byte // init code with its arguments
}

func newCreation(deployer common.Address, name string, code []byte) creation {
	return creation{name: name, code: code, address: crypto.CreateAddress2(deployer, salt(), crypto.Keccak256(code))}
}

// callData is what the deployer is called with.
func (c creation) callData() []byte {
	s := salt()
	return append(s[:], c.code...)
}

// salt is common to all contracts; their init codes tell them apart.
func salt() common.Hash {
	return crypto.Keccak256Hash([]byte("sluice contracts"))
}

// plan lists what a deployment consists of.
func plan(deployer, owner common.Address) (Addresses, []creation) {
	mastercopy := newCreation(deployer, "mastercopy", common.FromHex(bindings.ChannelMastercopyMetaData.Bin))
	factory := newCreation(deployer, "factory", append(
		common.FromHex(bindings.ChannelFactoryMetaData.Bin),
		bindings.NewChannelFactory().PackConstructor(mastercopy.address, new(big.Int))...))
	registry := newCreation(deployer, "registry", append(
		common.FromHex(bindings.TransferRegistryMetaData.Bin),
		bindings.NewTransferRegistry().PackConstructor(owner)...))
	hashlock := newCreation(deployer, "hash lock", common.FromHex(bindings.HashlockTransferMetaData.Bin))
	withdraw := newCreation(deployer, "withdraw", common.FromHex(bindings.WithdrawMetaData.Bin))

	return Addresses{
		Deployer:   deployer,
		Mastercopy: mastercopy.address,
		Factory:    factory.address,
		Registry:   registry.address,
		Hashlock:   hashlock.address,
		Withdraw:   withdraw.address,
	}, []creation{mastercopy, factory, registry, hashlock, withdraw}
}

func tokenCode(token Token) []byte {
	return append(
		common.FromHex(bindings.TestTokenMetaData.Bin),
		bindings.NewTestToken().PackConstructor(token.Name, token.Symbol, token.Decimals)...)
}
