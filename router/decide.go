package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// decide judges a received forward by every rule, and holds it, refuses it or
// lets it wait. Nothing of ours was signed for it yet.
func (m *Machine) decide(f *forward, nowUs int64) {
	f.retryUs = 0
	if f.wait == forRecipient && f.rec.quoteOver(nowUs) {
		m.refund(f, NeverSigned, QuoteExpired, nowUs)
		return
	}
	m.unwait(f)
	out, reason := m.route(f, nowUs)
	switch {
	case reason == HeadStale && nowUs < f.graceUs:
		f.retryUs = f.graceUs
	case reason != OK:
		m.refund(f, NeverSigned, reason, nowUs)
	case !out.Connected:
		m.awaitRecipient(f, nowUs)
	case m.available(&out, f.rec.OutAsset).Less(f.rec.OutAmount):
		if f.topUps == maxTopUps || m.waitedOut(f, nowUs) {
			m.refund(f, NeverSigned, InsufficientCollateral, nowUs)
			return
		}
		f.retryUs = nowUs + lookAgainUs
		m.awaitCollateral(f, spot{out.Key, f.rec.OutAsset}, f.rec.OutAmount)
	default:
		m.holdFor(f, &out, nowUs)
	}
}

// route finds the outgoing channel and prices the forward: it fills in the
// outgoing half of the record but for the salt. OK means that every rule but
// those of waiting and holding is kept.
func (m *Machine) route(f *forward, nowUs int64) (Leg, Reason) {
	r := &f.rec
	in, known := m.facts.Channel(f.id.Incoming)
	inChain, outChain := m.chains[r.InChain], m.chains[r.OutChain]
	switch {
	case r.Reason != "": // seen when it came in
		return Leg{}, r.Reason
	case !f.admitted && (m.open.n > m.cfg.MaxOpen || m.perPeer[r.Sender] > m.cfg.MaxOpenPerPeer):
		return Leg{}, TooManyOpen
	case !f.admitted && m.draining:
		return Leg{}, Draining
	case inChain == nil || outChain == nil:
		return Leg{}, NoSwap
	case !known || in.Dispute:
		return Leg{}, ChannelDispute
	}
	f.admitted = true
	if reason := m.price(r); reason != OK {
		return Leg{}, reason
	}
	out, found := m.find(route{r.Recipient, r.OutChain})
	switch {
	case !found || out.State.Timeout == 0:
		return Leg{}, NoRoute
	case out.Dispute:
		return Leg{}, ChannelDispute
	}
	me := out.Key.Me
	r.Definition = outChain.Hashlock
	r.PayTo[0], r.PayTo[1] = out.State.Signer(me), out.State.Signer(me.Other())
	reason := m.times(r, &in, &out, inChain, outChain, nowUs)
	if reason == OK && r.listed() {
		head, _ := m.facts.Head(r.OutChain)
		reason = m.carry(r, max(head.Time, uint64(nowUs/1_000_000)))
	}
	return out, reason
}

// price says what the recipient gets: what the quote says, whatever the config has
// become since, or what the config says now (F5).
func (m *Machine) price(r *Record) Reason {
	if r.Quote != (common.Hash{}) {
		return OK
	}
	swap := m.cfg.Swaps.Find(r.InChain, r.InAsset, r.OutChain, r.OutAsset)
	if swap == nil {
		return NoSwap
	}
	price, reason := priceOf(swap, r.InAmount, false)
	r.OutAmount, r.Fee = price.Out, price.Fee
	return reason
}

// quoteOver reports that the forward goes by a quote that has expired.
func (r *Record) quoteOver(nowUs int64) bool {
	return r.Quote != (common.Hash{}) && uint64(nowUs) >= r.QuoteExpiryMs*1000
}

// route names a recipient on a chain.
type route struct {
	recipient channel.Identifier
	chainID   uint64
}

// find returns the channel with a recipient. Where it is never changes, so it is
// looked up by the identities once.
func (m *Machine) find(to route) (Leg, bool) {
	if key, ok := m.routes[to]; ok {
		return m.facts.Channel(key)
	}
	out, found := m.facts.FindChannel(m.cfg.Identity, to.recipient, to.chainID)
	if found {
		m.routes[to] = out.Key
	}
	return out, found
}

// times applies F2: it chooses the outgoing timeout and expiry.
func (m *Machine) times(r *Record, in, out *Leg, inChain, outChain *Chain, nowUs int64) Reason {
	headIn, okIn := m.facts.Head(r.InChain)
	headOut, okOut := m.facts.Head(r.OutChain)
	if !okIn || !okOut || !inChain.NoHeadAge && headIn.AgeS >= inChain.ObservationS ||
		!outChain.NoHeadAge && headOut.AgeS >= outChain.ObservationS {
		return HeadStale
	}
	if r.InTimeout < m.cfg.DecrementS {
		return TimeoutTooShort
	}
	r.OutTimeout = r.InTimeout - m.cfg.DecrementS
	if r.OutTimeout < m.cfg.Bounds.MinTransfer || r.OutTimeout > m.cfg.Bounds.MaxTransfer || r.OutTimeout >= out.State.Timeout {
		return TimeoutTooShort
	}
	l := m.cfg.ladder(inChain, outChain)
	l.in = window{in.State.Timeout, r.InTimeout, r.InExpiry}
	l.out = window{out.State.Timeout, r.OutTimeout, 0}
	clock := uint64(nowUs / 1_000_000)
	late, early := max(clock, headOut.Time), min(clock, headIn.Time)
	if r.listed() { // counts as never expiring on both legs (F10)
		return l.check(early)
	}
	reason := l.plan(late, early, m.cfg.RecipientExpiryS, m.cfg.RevealS)
	r.OutExpiry = l.out.expiry
	return reason
}

// waitedOut reports that a forward has waited as long as it may, for whatever: a
// transfer without an expiry would otherwise be locked for as long as a peer likes.
func (m *Machine) waitedOut(f *forward, nowUs int64) bool {
	return nowUs-f.createdUs >= int64(m.cfg.MaxWaitS)*1_000_000
}

// awaitRecipient lets a forward wait for its recipient, if its payer allows it.
func (m *Machine) awaitRecipient(f *forward, nowUs int64) {
	starting := nowUs < f.graceUs
	if !starting && f.rec.RequireOnline || m.waitedOut(f, nowUs) {
		m.refund(f, NeverSigned, RecipientOffline, nowUs)
		return
	}
	f.wait = forRecipient
	f.retryUs = nowUs + lookAgainUs
	if starting {
		f.retryUs = f.graceUs
	}
	if f.rec.Quote != (common.Hash{}) {
		f.retryUs = min(f.retryUs, max(nowUs, int64(f.rec.QuoteExpiryMs*1000)))
	}
}

// holdFor sets the funds aside and journals the outgoing create with its lock
// hash: all that must be durable before the create is proposed (F3, F4).
func (m *Machine) holdFor(f *forward, out *Leg, nowUs int64) {
	if f.rec.Quote != (common.Hash{}) {
		if !m.useUp(f) {
			m.refund(f, NeverSigned, QuoteUsed, nowUs)
			return
		}
		f.using = true
	}
	f.rec.Salt = f.salt
	op := f.rec.create()
	f.out = leg{Incoming: out.Key, Transfer: op.Create.ID(out.Key.Channel)}
	f.state, f.outLive = Held, true
	m.byOut[f.out] = f
	m.takeHold(f)
	m.save(f, nowUs)
}

// propose hands over the outgoing create of a durable hold.
func (m *Machine) propose(f *forward) {
	f.proposed = true
	m.emit(Propose{f.out.Incoming, f.rec.create()})
}

// refusal returns why the outgoing create came to nothing.
func refusal(f *forward, code channel.Code) Reason {
	switch {
	case f.rec.Code != channel.CodeNone:
		return RecipientRefused
	case code == channel.CodeInsufficientBalance:
		return InsufficientCollateral
	}
	return CreateDead
}
