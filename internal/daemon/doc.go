// Package daemon wires one node together: store, chains, peer-to-peer host,
// channel node, router and servers. It is the only package that knows them all;
// it decides nothing.
package daemon
