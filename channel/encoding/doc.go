// Package encoding turns the states and resolvers of transfers from JSON into ABI
// bytes and back, by the encodings that definitions register: ethers' way of
// writing a parameter, as in
//
//	tuple(bytes32 lockHash, uint256 expiry)
//	tuple(address[3] oracles, tuple(string name, uint64[] parts)[] rows, bytes note)
//
// In JSON numbers are decimal strings, addresses and bytes are hex with 0x, tuples
// are objects by the names of their fields. It is pure, and bounds what a hostile
// encoding or value can make it do.
package encoding
