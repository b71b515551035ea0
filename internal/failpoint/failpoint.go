// Package failpoint lets a test kill a node at a chosen step, as a machine that
// loses power would. Only a build with the tag "failpoints" can do so; in any
// other, nothing calls [Hit].
package failpoint

// Stage is a commit of the router's journal, or of a channel, that a payment
// goes through. A commit may be of several stages.
type Stage string

// The stages, in the order of a payment's way.
const (
	// IncomingLocked: a transfer that pays this node is double-signed.
	IncomingLocked Stage = "incoming-locked"
	// Received: it is to be forwarded, and the forward is a row.
	Received Stage = "received"
	// Held: the funds are set aside and the lock hash is claimed.
	Held Stage = "held"
	// OutgoingProposed: the signature on the outgoing create is durable.
	OutgoingProposed Stage = "outgoing-proposed"
	// OutgoingLocked: the outgoing create is double-signed.
	OutgoingLocked Stage = "outgoing-locked"
	// OutgoingResolved: the recipient has shown the secret.
	OutgoingResolved Stage = "outgoing-resolved"
	// IncomingResolving: the signature on the resolve towards the payer is durable.
	IncomingResolving Stage = "incoming-resolving"
	// IncomingResolved: that resolve is double-signed.
	IncomingResolved Stage = "incoming-resolved"
	// Settled: the forward has ended as paid.
	Settled Stage = "settled"
	// OutgoingCancelled: the recipient has given the outgoing transfer back.
	OutgoingCancelled Stage = "outgoing-cancelled"
	// Refunding: the decision to give the payment back is a row.
	Refunding Stage = "refunding"
	// IncomingCancelling: the signature on the cancel towards the payer is durable.
	IncomingCancelling Stage = "incoming-cancelling"
	// IncomingCancelled: that cancel is double-signed.
	IncomingCancelled Stage = "incoming-cancelled"
	// Refunded: the forward has ended as refunded.
	Refunded Stage = "refunded"
)

// Stages lists all stages.
func Stages() []Stage {
	return []Stage{
		IncomingLocked, Received, Held, OutgoingProposed, OutgoingLocked, OutgoingResolved, IncomingResolving, IncomingResolved, Settled,
		OutgoingCancelled, Refunding, IncomingCancelling, IncomingCancelled, Refunded,
	}
}

// Point is a place in the program: just before or just after the commit of a
// stage.
type Point string

// Before is the moment at which nothing of the stage is durable.
func (s Stage) Before() Point { return Point(s) + ".before" }

// After is the moment at which the stage is durable and nobody was told.
func (s Stage) After() Point { return Point(s) + ".after" }

// Variable names the environment variable with the path of the file that arms
// points: one line each, "point" or "point n" for the n-th time that the process
// comes by. A point that fires takes its line out of the file, so that the next
// process passes.
const Variable = "SLUICE_FAILPOINTS"
