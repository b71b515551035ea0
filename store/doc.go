// Package store keeps what must survive a crash: channels, transfers, the
// router's journal, lock hashes, secrets, withdrawals, leases' epochs and the
// chain side's transactions and cursors.
//
// Use [Open] for the real thing, SQLite in one file, and [NewMemory] where a
// simulation wants to crash a node and go back to what was durable. Both have
// the same methods and pass the same suite, store/storetest.
//
// [SQLite.Commit] is the one way in for what a step changes: it returns when
// the writes are on disk, all of them or none. One goroutine owns the writing
// connection and puts what many callers wait for into one transaction, so that
// an fsync is paid once for all of them; a caller whose writes break a rule
// (a used lock hash, a lost lease) is refused alone.
//
// Amounts are 32-byte big-endian blobs where they are columns, times are int64
// microseconds UTC, addresses and hashes are blobs. What no query looks at is
// one compact blob a row, in the encoding of proto/sluice/p2p/v1: a column costs
// the payment path more than a byte does.
package store
