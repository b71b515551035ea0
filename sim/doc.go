// Package sim runs a small world of nodes and chains in one thread under one
// seed: the real core, the real decisions of the node, of the router and of the
// rebalancing, each fed by an executor that may lose, repeat, delay and crash
// where a real process may. Checkers look at what became durable and at what
// left a node, after every event; at the end the faults stop and everything
// must come to rest.
//
// The same seed gives the same world, event for event. Only signatures, the
// network, the chains and the disk are stand-ins: signatures are a keyed hash,
// the disk is store.Memory, which encodes every row as the databases do.
package sim
