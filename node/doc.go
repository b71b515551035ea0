// Package node is the embedded channel node: it drives every channel of the
// process's identities and nothing else.
//
// [Machine] decides for one side of one channel: a single-threaded function of
// events that simulations drive as it is. [Node] wraps machines in goroutines,
// one for each live channel and none for an idle one, and keeps the order that
// all safety rests on: durable, then sent, then told (P2).
package node
