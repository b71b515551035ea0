// Package auth says who asks, and what they may do.
//
// [Tokens] mints, verifies and revokes tokens and keeps what they have spent. A
// token is a macaroon: an id under a root key that only this node has, and lines
// of text, its caveats, that each take something away. Whoever holds a token can
// add a line without asking the node ([Narrow]); nobody can take one off.
//
// [Access] is the rules of one listener: whether it wants TLS and a token, or is
// open because only this machine reaches it. The [service.Caller] that it returns
// enforces what the token says at every call, along with the rate limits.
package auth
