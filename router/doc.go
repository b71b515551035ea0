// Package router carries transfers across two channels. It takes an incoming
// transfer that names somebody else as its recipient, locks the same condition
// towards that recipient in another channel, and ends both legs the same way.
//
// [Machine] decides: it is single-threaded and pure, with time and randomness in
// its events and everything else read through [Facts]. [Router] is the loop
// around it. Every forward is a row of the journal before anything is done about
// it; after a restart each unfinished row is fed to the same machine.
//
// # States of a forward
//
// The state in the row is what a restart goes by. What is in brackets lives in
// memory and is found again from the two legs.
//
//	state      | what holds                                 | event                                    | next
//	-----------|--------------------------------------------|------------------------------------------|-------------------------
//	(none)     |                                            | incoming create double-signed            | received
//	received   | nothing of ours was signed                 | every rule holds                         | held
//	           |                                            | a rule refuses it                        | refunding: never_signed
//	 [waiting] | recipient offline, requireOnline false     | recipient connects                       | judged again
//	           |                                            | Config.MaxWaitS passed                   | refunding: never_signed
//	 [topping] | collateral was asked for                   | it is there                              | judged again
//	           |                                            | it is not to be had, or MaxWaitS passed  | refunding: never_signed
//	held       | hold, lock hash and create are durable;    | the lock hash was used before            | refunding: never_signed
//	           | then the create is proposed                | create dead                              | refunding: dead
//	           |                                            | a restart finds that it never left       | judged again
//	 [locked]  | outgoing create double-signed              | outgoing cancel double-signed            | refunding: cancelled
//	           |                                            | final block at or past outgoing expiry,  | refunding: expired_final
//	           |                                            | no claim, no dispute seen                |
//	 [claiming]| secret known, incoming resolve proposed    | incoming resolve double-signed           | settled
//	refunding  | proof durable, then incoming cancel        | incoming cancel double-signed            | refunded
//	           | proposed                                   |                                          |
//	settled    | incoming paid                              |                                          | (finished)
//	refunded   | incoming given back                        | outgoing leg ended too, or never was     | (finished)
//
// A refused proposal, a timeout, an error and a lost connection move nothing:
// the forward stays held until one of the proofs is there (F1).
package router
