package router

import (
	"testing"

	"pgregory.net/rapid"
)

// typical is a pair of legs with the default numbers: W needs 8400, the step of
// L is 179880, E ends at now + 254520.
func typical() ladder {
	return ladder{
		in: window{172_800, 86_400, 0}, out: window{172_800, 86_400 - 8640, now0 + 187_200},
		i: 1200, o: 120, s: 120, fIn: 900, fOut: 900,
	}
}

const now0 = 1_800_000_000

// Each bound of F2, as close as may be and a second closer.
func TestF2OneSecondEitherWay(t *testing.T) {
	noE := func(l *ladder) { l.out.expiry = 0 }
	noW := func(l *ladder) { l.out.x = l.in.x }
	for _, tt := range []struct {
		rule  string
		set   func(l *ladder)
		short func(l *ladder) // takes the one second away
		want  Reason
	}{
		{"W by the transfer timeouts", func(l *ladder) { noE(l); l.out.x = l.in.x - 8400 }, func(l *ladder) { l.out.x++ }, Ladder},
		{"W by the channel timeouts", func(l *ladder) { noE(l); l.out.x = l.in.x; l.in.t += 8400 }, func(l *ladder) { l.out.t++ }, Ladder},
		{"W counts S", func(l *ladder) { noE(l); l.out.x = l.in.x - 8400 }, func(l *ladder) { l.s++ }, Ladder},
		{"W counts F of the incoming chain", func(l *ladder) { noE(l); l.out.x = l.in.x - 8400 }, func(l *ladder) { l.fIn++ }, Ladder},
		{"W counts F of the outgoing chain", func(l *ladder) { noE(l); l.out.x = l.in.x - 8400 }, func(l *ladder) { l.fOut++ }, Ladder},
		{"W counts I five times", func(l *ladder) { noE(l); l.out.x = l.in.x - 8405; l.i++ }, func(l *ladder) { l.out.x++ }, Ladder},
		{"W counts O four times", func(l *ladder) { noE(l); l.out.x = l.in.x - 8404; l.o++ }, func(l *ladder) { l.out.x++ }, Ladder},
		{"E alone", func(l *ladder) { noW(l); l.out.expiry = now0 + 254_520 }, func(l *ladder) { l.out.expiry++ }, Ladder},
		{"E counts I twice", func(l *ladder) { noW(l); l.i++; l.out.expiry = now0 + 254_518 }, func(l *ladder) { l.out.expiry++ }, Ladder},
		{"E counts O three times", func(l *ladder) { noW(l); l.o++; l.out.expiry = now0 + 254_517 }, func(l *ladder) { l.out.expiry++ }, Ladder},
		{"E counts T of the incoming channel", func(l *ladder) { noW(l); l.out.expiry = now0 + 254_520 }, func(l *ladder) { l.in.t-- }, Ladder},
		{"L", func(l *ladder) { l.in.expiry = l.out.expiry + 179_880 }, func(l *ladder) { l.in.expiry-- }, ExpiryTooNear},
		{"L counts T of the incoming channel", func(l *ladder) { l.in.expiry = l.out.expiry + 179_880 }, func(l *ladder) { l.in.t++ }, ExpiryTooNear},
		{"L counts I four times", func(l *ladder) { l.in.expiry = l.out.expiry + 179_884; l.i++ }, func(l *ladder) { l.in.expiry-- }, ExpiryTooNear},
		{"L counts O three times", func(l *ladder) { l.in.expiry = l.out.expiry + 179_883; l.o++ }, func(l *ladder) { l.in.expiry-- }, ExpiryTooNear},
		{"T of the incoming leg above its floor", func(l *ladder) { l.in.t, l.in.x = 3541, 3541; l.out = window{3541, 3541, 1}; l.out.x = 3541 }, func(l *ladder) { l.in.t-- }, TimeoutTooShort},
		{"X of the incoming leg above its floor", func(l *ladder) { l.in.x = 3541; l.out.expiry = now0 }, func(l *ladder) { l.in.x-- }, TimeoutTooShort},
		{"T of the outgoing leg above its floor", func(l *ladder) { l.out = window{3541, 3541, now0} }, func(l *ladder) { l.out.t-- }, TimeoutTooShort},
		{"X of the outgoing leg above its floor", func(l *ladder) { l.out.x = 3541 }, func(l *ladder) { l.out.x-- }, TimeoutTooShort},
		{"the floor counts F of its own chain", func(l *ladder) { l.out.x = 3541 }, func(l *ladder) { l.fOut++ }, TimeoutTooShort},
		{"2T above X + 2I + O, incoming", func(l *ladder) { l.in.t = 50_000; l.in.x = 100_000 - 2521; l.out.expiry = now0 }, func(l *ladder) { l.in.x++ }, TimeoutTooShort},
		{"2T above X + 2I + O, outgoing", func(l *ladder) { l.out.t = 50_000; l.out.x = 100_000 - 2521 }, func(l *ladder) { l.out.x++ }, TimeoutTooShort},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			l := typical()
			tt.set(&l)
			if got := l.check(now0); got != OK {
				t.Fatalf("refused at the bound: %s (%+v)", got, l)
			}
			tt.short(&l)
			if got := l.check(now0); got != tt.want {
				t.Errorf("a second short: %s, want %s (%+v)", got, tt.want, l)
			}
		})
	}
}

func TestAFiniteIncomingExpiryNeedsAFiniteOutgoingOne(t *testing.T) {
	l := typical()
	l.in.expiry, l.out.expiry = now0+1_000_000_000, 0
	if got := l.check(now0); got != ExpiryTooNear {
		t.Errorf("got %s", got)
	}
}

func TestTheModelsNumbers(t *testing.T) {
	l := typical()
	last, _ := l.lastE(now0)
	if l.wNeeds() != 8400 || l.lStep() != 179_880 || last != now0+254_520 || l.secure(172_800) != 177_840 ||
		l.firstPayable(now0, 600) != now0+179_460 {
		t.Errorf("W %d, L %d, E %d, C %d", l.wNeeds(), l.lStep(), last-now0, l.secure(172_800))
	}
}

// Whatever the legs and margins: a plan that says OK keeps F2 by its own words
// (in signed arithmetic, without the code's subtractions) and leaves the
// recipient its time.
func TestAPlanKeepsF2(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		u := func(name string, hi int64) int64 { return rapid.Int64Range(0, hi).Draw(rt, name) }
		tIn, xIn, tOut, xOut := u("inT", 300_000), u("inX", 200_000), u("outT", 300_000), u("outX", 200_000)
		i, o, s, fIn, fOut := u("I", 3000), u("O", 300), u("S", 300), u("Fin", 2000), u("Fout", 2000)
		inExpiry := rapid.SampledFrom([]int64{0, 1}).Draw(rt, "finite") * (now0 + u("inExpiry", 800_000) - 1000)
		late, early := now0+u("ahead", 1000), now0-u("behind", 1000)
		reveal := u("reveal", 2000)
		l := ladder{
			in: window{uint64(tIn), uint64(xIn), uint64(inExpiry)}, out: window{uint64(tOut), uint64(xOut), 0},
			i: uint64(i), o: uint64(o), s: uint64(s), fIn: uint64(fIn), fOut: uint64(fOut),
		}
		if l.plan(uint64(late), uint64(early), uint64(u("horizon", 400_000)), uint64(reveal)) != OK {
			return
		}
		e, g := int64(l.out.expiry), s+fIn+fOut
		w := (tIn+xIn)-(tOut+xOut) >= 5*i+4*o+g
		ends := e != 0 && e <= early+tIn+xIn-(2*i+3*o+g)
		floor := func(t, x, f int64) bool { return t > 2*o+2*i+f && x > 2*o+2*i+f && 2*t > x+2*i+o }
		switch {
		case !w && !ends:
			rt.Fatalf("neither W nor E: %+v", l)
		case inExpiry != 0 && (e == 0 || inExpiry < e+o+(tIn+4*i+2*o)+g):
			rt.Fatalf("not L: %+v", l)
		case !floor(tIn, xIn, fIn) || !floor(tOut, xOut, fOut):
			rt.Fatalf("below a floor: %+v", l)
		case e < late+(tOut+4*i+2*o)+s+fOut+reveal:
			rt.Fatalf("no time for the recipient: %+v", l)
		}
	})
}

// Where the windows allow both, the plan does not rely on the recipient's
// signature: E holds.
func TestAPlanPrefersE(t *testing.T) {
	l := typical()
	if got := l.plan(now0, now0, 10_000_000, 600); got != OK || l.out.expiry != now0+254_520 {
		t.Errorf("%s, expiry now + %d", got, int64(l.out.expiry)-now0)
	}
}

// An outgoing chain whose head runs far ahead (a test chain's, say) leaves no E;
// W carries the forward then.
func TestAPlanFallsBackToW(t *testing.T) {
	l := typical()
	if got := l.plan(now0+500_000, now0, 187_200, 600); got != OK || l.out.expiry != now0+500_000+187_200 {
		t.Errorf("%s, expiry now + %d", got, int64(l.out.expiry)-now0)
	}
	l.out.x = l.in.x
	if got := l.plan(now0+500_000, now0, 187_200, 600); got != Ladder {
		t.Errorf("without W: %s", got)
	}
}
