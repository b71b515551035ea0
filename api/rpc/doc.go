// Package rpc serves sluice.v1 over gRPC: it turns messages into calls of
// service.API and back, and decides nothing. Whoever opens the unix socket is the
// operator; over TCP the authorization metadata says who asks, under the rules of
// the HTTP interface.
package rpc
