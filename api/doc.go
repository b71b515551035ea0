// Package api serves payments over HTTP: the routes, field names and payloads of
// Vector's server-node, which its own client speaks to unchanged.
//
// It checks what comes in, calls the channel node and shows what is stored; it
// decides nothing. Amounts are decimal strings of base units, addresses have
// their checksum, times are Unix milliseconds unless a name says otherwise.
//
// There is no authentication: whoever reaches the interface moves the node's
// money. Against pages in a browser on the same machine it is closed: a POST
// must be application/json, nothing allows another origin, and on loopback the
// Host must be an address.
package api
