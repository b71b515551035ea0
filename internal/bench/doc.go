// Package bench measures payments: three daemons in one process over loopback
// libp2p, each with SQLite on disk, and payments from one to the other through
// the third. It is what `sluice bench` runs.
package bench
