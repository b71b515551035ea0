// Package p2p carries frames and requests between nodes over libp2p, on TCP and
// QUIC (rules P10 and P11).
//
// Two hosts share one long-lived stream. It opens with a Hello from each side,
// then each proves the identities it speaks for by signing the other's
// challenge; only then do frames pass. A connection has an epoch, a number that
// no other connection of this process has, and a [Peer] stands for one epoch:
// what arrives for an old one is harmless and never mixed with the new.
//
// Everything that a peer can make this side hold is bounded: the size of a
// message before it is read, the queue towards the peer, requests in flight,
// identities, connections. A peer's fault closes its connection with a typed
// reason; enough of them, and the peer is not listened to for a while.
package p2p
