// Package sluiceclient speaks to a Sluice node over gRPC: every service of
// sluice.v1 with its types, streams of events that go on after a broken
// connection, errors as the node means them, and a verifier of webhooks.
package sluiceclient
