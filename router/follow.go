package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// resumeGraceUs is how long peers have to connect after a restart before they
// count as offline.
const resumeGraceUs = 10_000_000

// resume finds out where the two legs of a restored forward stand and goes on
// from there.
func (m *Machine) resume(f *forward, random common.Hash, nowUs int64) {
	f.started, f.admitted = true, true
	f.salt, f.graceUs = saltOf(random, f.id), nowUs+resumeGraceUs
	if in, _, found := m.facts.TransferStatus(f.id.Incoming, f.id.Transfer); found && in.Status != channel.TransferOpen && !f.inEnded {
		paid := in.Status == channel.TransferResolved && f.rec.pays(in.Resolver, in.Paid)
		m.endIn(f, paid)
		m.report(f, nowUs)
		f.unsaved = true
	}
	if f.outLive {
		m.resumeOut(f, nowUs)
	}
	if !f.saving {
		m.act(f, nowUs)
	}
}

// resumeOut is resume for the outgoing leg. A create of which no signature of
// ours counts and which the channel never had, is dead: the forward is decided
// anew, and if it is held again, then with another create. The same one again
// would be at the mercy of a late notice about the first.
func (m *Machine) resumeOut(f *forward, nowUs int64) {
	out, fate, found := m.facts.TransferStatus(f.out.Incoming, f.outID())
	switch {
	case found && out.Status == channel.TransferLost:
		// Whether it paid nobody here knows: no proof will come (F1), and the balance
		// that was taken over has what became of it.
		m.lockedOut(f, nowUs)
		if f.inEnded {
			m.outEnded(f)
			f.unsaved = true
		}
	case found && out.Status == channel.TransferOpen:
		m.lockedOut(f, nowUs)
	case found:
		if m.endOut(f, out.Status == channel.TransferResolved, out.Resolver, out.Paid, false, nowUs) {
			f.unsaved = true
		}
	case fate != channel.FateUnknown:
		f.proposed = true
	default:
		m.outNever(f)
		if f.state == Held {
			f.state = Received
		}
		f.unsaved = f.inEnded
	}
}

// follow goes on with a durable hold.
func (m *Machine) follow(f *forward, nowUs int64) {
	switch {
	case f.resolver != nil:
		f.retryUs = nowUs + lookAgainUs // lest the channel's worker fell with it
		m.emit(Propose{f.id.Incoming, channel.Op{Kind: channel.KindResolve, Transfer: f.id.Transfer, Resolver: f.resolver}})
	case f.proposed:
		m.tryExpire(f, nowUs)
	default:
		m.propose(f)
	}
}

// preimage returns the secret that a resolver of the hash lock shows; zero is a
// cancellation.
func preimage(resolver []byte) common.Hash {
	if len(resolver) != 32 {
		return common.Hash{}
	}
	return common.Hash(resolver)
}

// lockedOut notes that the outgoing create is double-signed: the channel's
// balance has it now, so the hold ends.
func (m *Machine) lockedOut(f *forward, nowUs int64) {
	f.proposed = true
	if f.rec.LockedUs == 0 {
		f.rec.LockedUs = nowUs
	}
	m.releaseHold(f)
}

// endIn notes how the incoming transfer ended. The row is the caller's to write.
func (m *Machine) endIn(f *forward, paid bool) {
	f.inEnded = true
	switch {
	case paid:
		f.state, f.rec.Reason = Settled, OK
	case f.state == Refunding || f.state == Refunded && f.rec.Proof != NoProof:
		f.state = Refunded
	default:
		f.state, f.rec.Reason = Refunded, CancelledOutside
	}
}

// endOut notes how the outgoing transfer ended, and reports whether the row
// changed by it. A cancellation is the proof to refund; a secret is never passed
// over, whatever was decided before.
func (m *Machine) endOut(f *forward, resolved bool, resolver []byte, paid channel.Amount, byUs bool, nowUs int64) (changed bool) {
	m.outEnded(f)
	m.releaseHold(f) // if a crash hid that it was locked
	if resolved && f.rec.pays(resolver, paid) {
		return m.learn(f, resolver, nowUs)
	}
	if f.state == Held && !f.inEnded {
		f.state, f.rec.Proof, f.rec.Reason = Refunding, ProvenCancelled, RecipientCancelled
		if byUs {
			f.rec.Reason = Expired
		}
		return true
	}
	return f.inEnded
}

// pays reports that a double-signed resolver of a leg pays its responder.
func (r *Record) pays(resolver []byte, paid channel.Amount) bool {
	if r.listed() {
		return !paid.IsZero()
	}
	s := preimage(resolver)
	return s != (common.Hash{}) && transfer.LockHash(s) == r.LockHash
}

// learn takes the resolver of a forward.
func (m *Machine) learn(f *forward, resolver []byte, nowUs int64) (changed bool) {
	f.resolver, f.rec.ResolvedUs = resolver, nowUs
	f.retryUs = nowUs + firstPauseUs // used upstream even if the commit that brings it fails (F3)
	if f.inEnded {
		return true
	}
	if f.state == Refunding {
		m.emit(Trouble{f.id, "the outgoing transfer was paid after the decision to refund", channel.CodeExpired, f.rec.Proof.String()})
		f.state, f.rec.Proof, f.rec.Reason = Held, NoProof, ""
		return true
	}
	return false
}

// expire looks at every forward whose outgoing expiry the chain may have passed.
func (m *Machine) expire(chainID uint64, nowUs int64) {
	head, ok := m.facts.Head(chainID)
	if !ok {
		return
	}
	m.each(func(f *forward) {
		if !f.outLive || f.saving || !f.started || f.rec.OutChain != chainID || f.rec.OutExpiry == 0 || head.Final < f.rec.OutExpiry {
			return
		}
		if f.state == Held && f.resolver == nil && f.proposed {
			m.tryExpire(f, nowUs)
		} else if f.inEnded || f.state == Refunding {
			m.sweep(f, nowUs)
		}
	})
}

// tryExpire refunds a forward when a finalised block of the outgoing chain is at
// or past the outgoing expiry and nothing shows a claim (F1).
func (m *Machine) tryExpire(f *forward, nowUs int64) {
	head, ok := m.facts.Head(f.rec.OutChain)
	if !ok || !f.outLive || f.rec.OutExpiry == 0 || head.Final < f.rec.OutExpiry {
		return
	}
	if out, known := m.facts.Channel(f.out.Incoming); !known || out.Dispute {
		return // the chain decides: a claim may be on its way there
	}
	if t, _, found := m.facts.TransferStatus(f.out.Incoming, f.outID()); found && t.Status != channel.TransferOpen {
		return // its notice is on its way
	}
	if f.judgedUs != 0 && nowUs < f.judgedUs+judgeGraceUs {
		f.retryUs = f.judgedUs + judgeGraceUs
		return // a countersignature may be on its way
	}
	reason := Expired
	if f.rec.Code != channel.CodeNone {
		reason = RecipientRefused
	}
	m.refund(f, ExpiredFinal, reason, nowUs)
}

// neverWas ends an outgoing leg that the channel knows nothing of: the worker
// that had the create fell before a signature on it was durable, and past its
// expiry none can be made.
func (m *Machine) neverWas(f *forward, nowUs int64) {
	m.outEnded(f)
	if f.inEnded {
		m.save(f, nowUs)
	} else {
		m.releaseHold(f)
	}
}

// firstSweepUs and mostSweepUs bound the pause between two tries to take back an
// expired outgoing transfer.
const (
	firstSweepUs = 2_000_000
	mostSweepUs  = 3_600_000_000
)

// sweep takes back what an expired outgoing transfer still locks (P12). A peer
// that has shown the secret refuses that for good, so the pauses grow: each try
// takes nonces.
func (m *Machine) sweep(f *forward, nowUs int64) {
	head, ok := m.facts.Head(f.rec.OutChain)
	if !f.outLive || nowUs < f.sweepUs || !ok || f.rec.OutExpiry == 0 || head.Final < f.rec.OutExpiry {
		return
	}
	switch t, fate, found := m.facts.TransferStatus(f.out.Incoming, f.outID()); {
	case !found && fate == channel.FateUnknown:
		m.neverWas(f, nowUs)
		return
	case !found || t.Status != channel.TransferOpen:
		return
	}
	f.sweepPauseUs = min(max(2*f.sweepPauseUs, firstSweepUs), mostSweepUs)
	f.sweepUs = nowUs + f.sweepPauseUs
	m.emit(Propose{f.out.Incoming, channel.Op{
		Kind: channel.KindCancel, Transfer: f.outID(), Meta: cancelMeta(f.routingID, Expired),
	}})
}
