package router

// ladder is rule F2 between two legs: what must hold so that whatever the
// recipient does, the router has time to do the same towards the payer. All in
// seconds; expiries are Unix seconds, 0 for never.
type ladder struct {
	in, out window
	// i is I, o is O, s is S, fIn and fOut are F of the two chains.
	i, o, s, fIn, fOut uint64
}

// window is what one leg leaves: t is the channel timeout (T), x the transfer
// timeout (X).
type window struct{ t, x, expiry uint64 }

// g is G = S + F(in) + F(out).
func (l *ladder) g() uint64 { return l.s + l.fIn + l.fOut }

// secure is C, the time to secure a claim in a channel of timeout t under
// Vector's hash lock.
func (l *ladder) secure(t uint64) uint64 { return t + 4*l.i + 2*l.o }

// wNeeds is what W asks the incoming windows to be longer by.
func (l *ladder) wNeeds() uint64 { return 5*l.i + 4*l.o + l.g() }

// lStep is what L asks a finite incoming expiry to be later by.
func (l *ladder) lStep() uint64 { return l.o + l.secure(l.in.t) + l.g() }

// lastE returns the latest outgoing expiry under which E holds, and false if
// there is none.
func (l *ladder) lastE(now uint64) (uint64, bool) {
	ahead, back := now+l.in.t+l.in.x, 2*l.i+3*l.o+l.g()
	return ahead - back, ahead >= back
}

// firstPayable returns the earliest outgoing expiry that a recipient may accept,
// with reveal seconds to show the secret in.
func (l *ladder) firstPayable(now, reveal uint64) uint64 {
	return now + l.secure(l.out.t) + l.s + l.fOut + reveal
}

// floors reports whether the timeouts of a leg are above F2's floors.
func (l *ladder) floors(w window, f uint64) bool {
	floor := 2*l.o + 2*l.i + f
	return w.t > floor && w.x > floor && 2*w.t > w.x+2*l.i+l.o
}

// plan chooses the outgoing expiry: as far ahead as the config says, no later
// than L and E allow, and never so near that the recipient could not use it.
// late is the later, early the earlier of head and clock. It returns OK or the
// reason against the forward; OK implies check.
func (l *ladder) plan(late, early, ahead, reveal uint64) Reason {
	first := l.firstPayable(late, reveal)
	l.out.expiry = max(late+ahead, first)
	if l.in.expiry != 0 {
		step := l.lStep()
		if l.in.expiry < step || l.in.expiry-step < first {
			return ExpiryTooNear
		}
		l.out.expiry = min(l.out.expiry, l.in.expiry-step)
	}
	// E asks nothing of the recipient, W that it signs: E wherever it can hold.
	if last, ok := l.lastE(early); ok && last >= first {
		l.out.expiry = min(l.out.expiry, last)
	}
	return l.check(early)
}

// check is F2 itself: the floors of both legs, (W or E), and L.
func (l *ladder) check(now uint64) Reason {
	if !l.floors(l.in, l.fIn) || !l.floors(l.out, l.fOut) {
		return TimeoutTooShort
	}
	w := l.in.t+l.in.x >= l.out.t+l.out.x+l.wNeeds()
	last, ok := l.lastE(now)
	e := l.out.expiry != 0 && ok && l.out.expiry <= last
	if !w && !e {
		return Ladder
	}
	if l.in.expiry != 0 {
		step := l.lStep()
		if l.out.expiry == 0 || l.in.expiry < step || l.in.expiry-step < l.out.expiry {
			return ExpiryTooNear
		}
	}
	return OK
}
