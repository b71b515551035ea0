// Package contracts is the Solidity of Sluice and the tests of it, which run the
// compiled contracts on go-ethereum's EVM. The Go bindings are in bindings, and
// deploy puts the contracts on a chain. README.md says how they differ from
// Connext Vector's.
package contracts
