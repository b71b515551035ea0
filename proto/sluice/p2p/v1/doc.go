// Package p2pv1 is wire version 1 of Sluice: the messages of the .proto files
// beside it and their conversion to the types of package channel.
//
// Frames, and what a node stores of a channel, are encoded and decoded by hand:
// the bytes are those of the generated code, which a test proves. Decoders
// accept canonical encodings only, so decoding and encoding again gives the
// same bytes, and every bound of package channel holds for what they return.
// They copy what they keep: the input may be reused.
package p2pv1

import "github.com/sluice-node/sluice/channel"

// Bounds of wire version 1.
const (
	// MaxFrameBytes is one envelope on the wire. Both sides may buffer one per
	// connection, so it is also what a peer can make us hold.
	MaxFrameBytes = channel.MaxFrameBytes
	// MaxMessageBytes is a sentence for people inside a frame or a response.
	MaxMessageBytes = 256
	// MaxCallDataBytes is the call data of a withdrawal.
	MaxCallDataBytes = 16 << 10
)
