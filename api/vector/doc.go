// Package vector is how Vector's server-node shows things: the JSON that its
// clients read, over HTTP and in events.
package vector
