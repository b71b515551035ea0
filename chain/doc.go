// Package chain connects a node to EVM chains: a reader that knows how deep a
// block must lie to count, a watcher that follows the logs of channels through
// reorgs, and a sender of transactions that survives restarts.
//
// Chain time is the time of blocks, in unix seconds. The wall clock is used
// only for waits, and comes in as a Clock.
package chain
