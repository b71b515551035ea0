package sim

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Lengths of a run, microseconds.
const (
	second = 1_000_000
	minute = 60 * second
	hour   = 60 * minute

	openUs = 2 * minute // to open channels and credit deposits, unhurried
	calmUs = 10 * minute
)

// play runs the whole story of a world: channels open, people pay while things
// break, time jumps; then nothing breaks any more and all comes to rest.
func (w *world) play() {
	for _, c := range w.chains {
		c.w.after(w.between(0, second), c.mine)
	}
	for _, n := range w.nodes {
		w.after(w.between(0, 3*second), n.start)
	}
	w.endow()
	w.run(w.nowUs + openUs)

	workUs := w.between(3*minute, 8*minute)
	w.vanish(workUs)
	w.busy(workUs)
	w.run(w.nowUs + workUs)
	for range w.rng.IntN(3) {
		if !w.jump(w.leap()) {
			break
		}
		w.busy(2 * minute)
		w.run(w.nowUs + 3*minute)
	}
	w.settle()
}

// endow has everybody deposit; roger's share is small in some worlds, so that
// collateral must come later.
func (w *world) endow() {
	scarce := w.chance(0.5)
	for _, p := range w.channels {
		for class := range classCount {
			unit := paymentUnit(class, p.chain)
			for r, who := range p.owner {
				k := uint64(w.between(150, 600))
				if who == roger && scarce {
					k = uint64(w.between(0, 80))
				}
				if k > 0 {
					w.after(w.between(0, 30*second), func() {
						w.give(p, channel.Role(r), class, k*unit)
					})
				}
			}
		}
	}
}

func (w *world) give(p *pair, r channel.Role, class int, amount uint64) {
	w.chains[p.chain].deposit(spot{p.address(), w.cast.asset(class, p.chain)}, r, channel.Units(amount), w.hash())
}

// busy spreads work over a time.
func (w *world) busy(us int64) {
	from, to := int64(0), us
	if w.chance(0.2) { // everybody at once
		from = w.between(0, us)
		to = from + second
	}
	for range w.between(us/(30*second), us/(9*second)) {
		w.after(w.between(from, to), func() {
			p := w.newPayment()
			if n := w.nodes[p.from]; n.up {
				n.user.push(p)
			}
		})
	}
	for range w.between(0, 4) {
		w.after(w.between(0, us), w.errand)
	}
	if w.faults.drop > 0 {
		for range w.between(0, 6) {
			w.after(w.between(0, us), func() { w.links[w.rng.IntN(len(w.links))].cut("fault") })
		}
	}
}

// errand is a deposit or a withdrawal of somebody.
func (w *world) errand() {
	p := w.channels[w.rng.IntN(len(w.channels))]
	r := channel.Role(w.rng.IntN(2))
	class := w.rng.IntN(classCount)
	unit := paymentUnit(class, p.chain)
	n := w.nodes[p.owner[r]]
	if w.chance(0.5) {
		w.give(p, r, class, uint64(w.between(1, 100))*unit)
		return
	}
	if n.up && n.index != roger {
		n.withdraw(p, w.cast.asset(class, p.chain), channel.Units(uint64(w.between(1, 50))*unit))
	}
}

// leap draws how far time jumps: somewhere, or to the edge of an expiry.
func (w *world) leap() int64 {
	if w.chance(0.5) {
		var at []uint64
		for _, f := range w.ledger.forwards {
			if x := f.rec.OutExpiry; !f.row.Finished && x != 0 {
				at = append(at, x)
			}
		}
		if len(at) > 0 {
			us := int64(at[w.rng.IntN(len(at))])*second + w.between(-9*minute, 3*minute) - w.nowUs
			if us > 0 {
				return us
			}
		}
	}
	return pick[int64](w, hour, 20*hour, 53*hour, 60*hour)
}

// jump lets time pass while nothing happens. It waits until nothing is on its
// way: a world in which a node sleeps through a day with a claim in its hands
// needs the chain, which this form does not have. It reports whether it could.
func (w *world) jump(us int64) bool {
	for range 60 {
		if w.violation != nil {
			return false
		}
		if w.quiet() {
			w.tracef("time jumps by %d h %d m", us/hour, us/minute%60)
			w.stats.Jumps++
			w.nowUs += us
			for _, c := range w.chains {
				for range c.depth + 1 {
					c.seal()
				}
				for _, n := range w.nodes {
					n.views[c.index].see(len(c.times) - 1)
				}
			}
			w.comeBack()
			return true
		}
		w.run(w.nowUs + 5*second)
	}
	return false
}

// quiet reports that every node that is not absent is up, connected, and has
// nothing in its hands.
func (w *world) quiet() bool {
	here := func(n *party) bool { return !n.gone && !n.away }
	for _, n := range w.nodes {
		if here(n) && !n.up {
			return false
		}
	}
	for _, l := range w.links {
		a, b := w.nodes[l.ends[0]], w.nodes[l.ends[1]]
		if here(a) && here(b) && (!l.up || l.flights > 0) {
			return false
		}
	}
	for _, p := range w.channels {
		both := here(w.nodes[p.owner[0]]) && here(w.nodes[p.owner[1]])
		for _, who := range p.owner {
			if !both || !w.nodes[who].up {
				continue
			}
			l := w.nodes[who].live[p.address()]
			if len(l.inbox) > 0 || !l.m.Channel().Linked() || w.busyIn(p, l.m.Channel()) {
				return false
			}
		}
	}
	if r := w.nodes[roger].router; r.journals > 0 || len(r.failed) > 0 {
		return false
	}
	for _, f := range w.ledger.forwards {
		// A secret is known and its payer is there: it is about to be claimed.
		if !f.row.Finished && w.ledger.secret(f) && here(w.nodes[w.byKey[f.row.ID.Incoming.Channel].other(roger)]) {
			return false
		}
	}
	return true
}

// busyIn reports that something is under way in a channel that can end without
// the chain.
func (w *world) busyIn(p *pair, ch channel.Channel) bool {
	if ch.Idle() {
		return false
	}
	for _, t := range ch.Open().All() {
		if w.overdue(p, t.ID) {
			return false // proposed and refused again and again, with whatever joins it
		}
	}
	return true
}

// overdue reports a transfer that only the chain can end: its responder showed
// the secret so late that the initiator had to refuse, and will not let the
// transfer be cancelled since the secret is out (P12). Who keeps to the times
// of F2 never comes there.
func (w *world) overdue(p *pair, id common.Hash) bool {
	for r, who := range p.owner {
		n := w.nodes[who]
		if !n.up {
			continue
		}
		ch := n.channel(p)
		t := ch.Open().Get(id)
		if t == nil || t.ResponderRole() != channel.Role(r) || t.Definition != w.cast.contracts.Hashlock {
			continue
		}
		_, final, _ := n.views[p.chain].Times()
		x := hashlockExpiry(t.InitialState)
		return x != 0 && final >= x && ch.FateOf(channel.OpKey{Kind: channel.KindResolve, ID: id}) != channel.FateUnknown
	}
	return false
}

// comeBack brings back who was away for long.
func (w *world) comeBack() {
	for _, n := range w.nodes {
		if n.away {
			n.away = false
			w.after(w.between(second, minute), n.start)
		}
	}
}

// settle ends the faults and lets time pass until everything must have come to
// rest.
func (w *world) settle() {
	if w.violation != nil {
		return
	}
	w.tracef("the faults stop")
	w.faults.stop()
	w.calm = true
	w.comeBack()
	w.run(w.nowUs + calmUs)
	for _, us := range []int64{54 * hour, 60 * hour, 90 * hour} {
		if w.violation != nil {
			return
		}
		if !w.jump(us) && w.violation == nil {
			w.fail("rest", "the world does not become quiet: %s", w.busyWith())
			return
		}
		w.run(w.nowUs + calmUs)
	}
	if w.violation == nil {
		w.atRest()
	}
}

// busyWith says what keeps the world from being quiet.
func (w *world) busyWith() string {
	s := ""
	for _, p := range w.channels {
		for _, who := range p.owner {
			n := w.nodes[who]
			if !n.up {
				continue
			}
			l := n.live[p.address()]
			if ch := l.m.Channel(); w.busyIn(p, ch) || !ch.Linked() || len(l.inbox) > 0 {
				s += name(who) + " in " + p.String() + ": " + describeOps(ch.Unsettled()) + "; "
			}
		}
	}
	for _, f := range w.ledger.forwards {
		if !f.row.Finished && f.row.OutgoingTransfer != (common.Hash{}) && w.ledger.secret(f) {
			s += "forward " + f.row.ID.Transfer.TerminalString() + " is to be claimed; "
		}
	}
	return s
}
