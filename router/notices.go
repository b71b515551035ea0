package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// Writes returns the rows that must be in the same commit as the state which
// brought the notices: a received row for each incoming transfer to be
// forwarded, and whatever the end of a leg changes. The same notices follow as
// an event once that commit is durable. When it failed, nothing follows, and the
// same or other notices come to Writes later: what a failed commit would have
// changed is put into the next.
func (m *Machine) Writes(key channel.Key, notices []channel.Notice, nowUs int64) []channel.Write {
	var writes []channel.Write
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done {
			continue
		}
		id := leg{Incoming: key, Transfer: n.Key.ID}
		switch n.Key.Kind {
		case channel.KindCreate:
			if f := m.receive(key, n, nowUs); f != nil {
				writes = append(writes, f.row(nowUs))
			}
		case channel.KindResolve, channel.KindCancel:
			if f := m.byIn[id]; f != nil {
				if f.reported {
					continue
				}
				m.endIn(f, pays(n))
				writes = append(writes, f.row(nowUs))
			} else if f := m.byOut[id]; f != nil && (f.outLive || f.riding) {
				m.unride(f)
				if m.endOut(f, n.Key.Kind == channel.KindResolve, n.Op.Resolver, n.Final.Amount[1], n.By == key.Me, nowUs) {
					f.saving, f.riding = true, true
					writes = append(writes, f.row(nowUs))
				}
			}
		}
	}
	return writes
}

// unride takes back what a commit that failed would have said of the outgoing
// leg.
func (m *Machine) unride(f *forward) {
	if !f.riding {
		return
	}
	f.saving, f.riding = false, false
	if f.state == Refunding && f.rec.Proof == ProvenCancelled {
		f.state, f.rec.Proof, f.rec.Reason = Held, NoProof, ""
	}
}

// unendIn takes back what a commit that failed would have said of the incoming
// leg: the operation is dead, so the leg has not ended by it.
func (m *Machine) unendIn(f *forward) {
	f.inEnded = false
	switch {
	case f.state == Settled:
		f.state, f.rec.Reason = Held, ""
	case f.state == Refunded && f.rec.Proof != NoProof:
		f.state = Refunding
	}
}

// pays reports that the end of a transfer pays its responder.
func pays(n *channel.Notice) bool {
	return n.Key.Kind == channel.KindResolve && !n.Final.Amount[1].IsZero()
}

// receive registers an incoming transfer that is to be forwarded; nil for any
// other, and for one that is known to be durable.
func (m *Machine) receive(key channel.Key, n *channel.Notice, nowUs int64) *forward {
	t := n.Transfer
	if n.By == key.Me || t == nil {
		return nil
	}
	if f := m.byIn[leg{Incoming: key, Transfer: t.ID}]; f != nil {
		if f.started {
			return nil
		}
		return f
	}
	r, routed, ok := parseMeta(t.Meta)
	if !routed || r.recipient == m.cfg.Identity {
		return nil
	}
	in, known := m.facts.Channel(key)
	if !known || in.Me != m.cfg.Identity {
		return nil
	}
	chain := m.chains[in.ChainID]
	if chain != nil && t.Definition == chain.Withdraw {
		return nil
	}
	f := &forward{
		id: leg{Incoming: key, Transfer: t.ID}, routingID: r.id, state: Received, createdUs: nowUs,
		rec: Record{
			Sender: in.Peer, InChain: in.ChainID, InAsset: t.Asset, InAmount: t.Balance.Amount[0], InTimeout: t.Timeout,
			Recipient: r.recipient, OutChain: in.ChainID, OutAsset: t.Asset, RequireOnline: r.requireOnline,
		},
	}
	if r.chainID != nil {
		f.rec.OutChain = *r.chainID
	}
	if r.asset != nil {
		f.rec.OutAsset = *r.asset
	}
	f.rec.OutMeta = forwardMeta(t.Meta, &r, in.Peer)
	reason := m.condition(&f.rec, chain, t)
	switch {
	case reason == BadDefinition:
		f.rec.Reason = BadDefinition
	case !ok || f.rec.OutMeta == nil:
		f.rec.Reason = BadMeta
	case reason != OK:
		f.rec.Reason = reason
	case r.badQuote:
		f.rec.Reason = BadQuote
	case r.quote != nil:
		if why := m.bind(f, r.quote, t.Definition, nowUs); why != OK {
			f.rec.Reason = why
		}
	}
	m.add(f)
	return f
}

// condition notes what the incoming transfer waits for, and what stands against
// forwarding that, or OK.
func (m *Machine) condition(r *Record, chain *Chain, t *channel.Transfer) Reason {
	switch {
	case chain == nil:
		return BadDefinition
	case t.Definition != chain.Hashlock:
		r.InDefinition, r.State, r.InTo = t.Definition, t.InitialState, t.Balance.To
		l, reason := m.listing(r)
		if reason == BadDefinition {
			r.InDefinition, r.State, r.InTo = common.Address{}, nil, [2]common.Address{}
			return BadDefinition
		}
		if reason != OK {
			return reason
		}
		r.LockHash = conditionOf(l.in.CodeHash, r.State)
		return OK
	}
	lock, err := transfer.DecodeHashlockState(t.InitialState)
	r.LockHash, r.InExpiry = lock.LockHash, lock.Expiry
	switch {
	case err != nil:
		return BadDefinition
	case lock.LockHash == transfer.LockHash(common.Hash{}):
		return ZeroSecret
	}
	return OK
}

// notices goes on with every forward that an operation belonged to.
func (m *Machine) notices(e *Notices) {
	for i := range e.Notices {
		n := &e.Notices[i]
		id := leg{Incoming: e.Key, Transfer: n.Key.ID}
		if f := m.byIn[id]; f != nil {
			m.noticeIn(f, n, e)
		} else if f := m.byOut[id]; f != nil {
			m.noticeOut(f, n, e.NowUs)
		}
	}
}

// noticeIn is about the incoming leg.
func (m *Machine) noticeIn(f *forward, n *channel.Notice, e *Notices) {
	create := n.Key.Kind == channel.KindCreate
	switch {
	case n.Kind == channel.Done && create:
		if !f.started {
			f.started, f.salt = true, saltOf(e.Salt, f.id)
			m.act(f, e.NowUs)
		}
	case n.Kind == channel.Done:
		if !f.reported {
			m.endIn(f, pays(n))
		}
		m.report(f, e.NowUs)
		m.act(f, e.NowUs)
	case n.Kind == channel.Dead && !f.reported:
		m.unendIn(f)
		m.emit(Trouble{f.id, "the incoming transfer could not be ended, trying again", n.Code, n.Message})
		m.later(f, e.NowUs)
	case n.Kind == channel.Refused:
		m.emit(Trouble{f.id, "the payer's node refused to end the incoming transfer", n.Code, n.Message})
	}
}

// noticeOut is about the outgoing leg.
func (m *Machine) noticeOut(f *forward, n *channel.Notice, nowUs int64) {
	create := n.Key.Kind == channel.KindCreate
	switch {
	case n.Kind == channel.Done && create:
		if f.outLive {
			m.lockedOut(f, nowUs)
		}
		if f.state != Held {
			m.act(f, nowUs)
		}
	case n.Kind == channel.Done:
		if f.riding {
			f.saving, f.riding = false, false
		}
		m.act(f, nowUs)
	case n.Kind == channel.Refused && create:
		f.rec.Code = n.Code
	case n.Kind == channel.Dead && create:
		m.deadOut(f, n, nowUs)
	case n.Kind == channel.Dead || n.Kind == channel.Refused:
		m.later(f, nowUs)
	}
}

// deadOut takes the death of the outgoing create for a proof, unless another
// copy of the same create lives.
func (m *Machine) deadOut(f *forward, n *channel.Notice, nowUs int64) {
	_, fate, found := m.facts.TransferStatus(f.out.Incoming, f.outID())
	if found || fate != channel.FateUnknown || !f.outLive {
		return
	}
	m.outEnded(f)
	switch {
	case f.inEnded:
		m.save(f, nowUs)
	case f.state == Held && !f.saving:
		m.refund(f, ProvenDead, refusal(f, n.Code), nowUs)
	case !f.saving:
		m.releaseHold(f)
	}
}

// report says, once, how the forward ended towards its payer.
func (m *Machine) report(f *forward, nowUs int64) {
	if f.reported {
		return
	}
	f.reported = true
	m.emit(Report{Ended{
		ID: f.id, RoutingID: f.routingID, Outgoing: f.out.Incoming, State: f.state, Record: f.rec,
		ReceivedUs: f.createdUs, HeldUs: f.rec.HeldUs, LockedUs: f.rec.LockedUs, ResolvedUs: f.rec.ResolvedUs, EndedUs: nowUs,
	}})
}

// Judge returns why an operation that the peer proposes must not be signed, or
// CodeNone. The node asks it about every resolve and cancel before it steps the
// channel: a payer may not take back what its recipient can still claim, and a
// recipient may not claim what was given back (F1, P12).
func (m *Machine) Judge(key channel.Key, op *channel.Op, nowUs int64) channel.Code {
	id := leg{Incoming: key, Transfer: op.Transfer}
	if f := m.byIn[id]; f != nil && op.Kind == channel.KindCancel {
		switch {
		case f.inEnded, f.state == Refunding && !f.saving && !f.unsaved:
			return channel.CodeNone
		case f.resolver != nil:
			return channel.CodeSecretKnown
		}
		return channel.CodeProofMissing
	}
	if f := m.byOut[id]; f != nil && op.Kind == channel.KindResolve && f.rec.listed() {
		return m.judgeListed(f, op.Resolver, nowUs)
	}
	if f := m.byOut[id]; f != nil && op.Kind == channel.KindResolve && preimage(op.Resolver) != (common.Hash{}) {
		if f.state == Refunding || f.state == Refunded {
			return channel.CodeExpired
		}
		if m.mayCount(f, op, nowUs) {
			f.judgedUs = nowUs
		}
	}
	return channel.CodeNone
}

// mayCount reports that the node may countersign a recipient's resolve: it shows
// the secret, and the expiry has not long passed. Any other one is refused without
// us, and must not put the refund off, or a recipient could for ever.
func (m *Machine) mayCount(f *forward, op *channel.Op, nowUs int64) bool {
	if transfer.LockHash(preimage(op.Resolver)) != f.rec.LockHash {
		return false
	}
	head, ok := m.facts.Head(f.rec.OutChain)
	return !ok || f.rec.OutExpiry == 0 || max(head.Time, uint64(nowUs/1_000_000)) < f.rec.OutExpiry+judgeGraceUs/1_000_000
}
