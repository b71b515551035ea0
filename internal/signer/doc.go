// Package signer is `sluice signer`: a process that holds the keys of a node and
// signs what the rules allow, whatever the node asks. It receives whole states,
// withdrawals, messages and transactions.
//
// What it never does, also after a crash: sign two states at one nonce, sign below
// the highest nonce of a channel, or let more leave in a day than its config
// allows. What it has signed is in a log of its own, and durable before a
// signature leaves. [Client] is the node's side.
package signer
