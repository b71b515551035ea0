// Package evm runs a transfer definition on its real code, in an EVM that has
// nothing but that code and the precompiled contracts (P13).
//
// What a definition answers here must be what it answers in a dispute, on any
// chain, in any block. So it may read its arguments, the chain id, the block time,
// its own code and its own address, and call the nine precompiled contracts that
// every chain has. Whatever else it asks for (storage, balances, other contracts,
// who calls, the block, gas) makes that run a refusal, [ErrReach], whatever the
// code makes of the answer. The instructions are those of the Paris fork; newer ones
// exist on some chains only, and code with them is not taken.
package evm
