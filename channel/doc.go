// Package channel is the pure core of Sluice: how two parties agree, one
// signed state after another, on who owns what in a 2-of-2 contract.
//
// It has no clock, no I/O, no goroutine, no logger and no global state. Keys
// never enter it: [Step] returns the states to sign and the signatures come
// back as an event. Everything that it knows of time, of the chain and of the
// node's own policy arrives in a [View] beside the event.
//
// Bytes that leave it (commitments, transfer ids, Merkle roots, identifiers)
// are those of Connext Vector 0.2.5, so that its contracts and its clients can
// check ours.
package channel
