// Package transfer has the transfer definitions that Sluice runs natively: the
// hash lock and the withdrawal. Each is a pure function of its arguments, the
// chain id and the block time, and a test holds it to its contract (P13).
package transfer
