package main

import (
	"fmt"

	"github.com/sluice-node/sluice/channel"
)

const maxSigned = 12

// ghost is what the checkers remember of a party: what it signed, and what it
// has told the application for ever.
type ghost struct {
	// prev is the base of the latest state, prevFull its history; 0 at first.
	prev     uint8
	prevFull mask
	// s is every state at or above the latest that the party signed, by nonce.
	s          [maxSigned]signed
	done, dead mask
	// sent is what works outside the state and left with a signature of ours.
	sent mask
	// losses is how often in a row a batch of ours lost to the peer's.
	losses uint8
}

// party is one side and what is remembered of it.
type party struct {
	c core
	g ghost
}

func newParty(linked bool) party {
	return party{core{l: 1, max: 1, linked: linked}, ghost{}}
}

// todo returns the operations that the application may hand over: what is
// decided is not, and what waits or is in doubt is in the channel's hands.
func (p *party) todo(own mask) mask {
	return own &^ (p.c.full | p.g.dead | p.c.doubted() | p.c.queue)
}

// after applies an outcome and returns the property that it breaks, or "".
func (p *party) after(u *universe, me channel.Role, o *outcome) string {
	if o.broke != "" {
		return o.broke
	}
	before := p.c
	p.c = o.c
	for _, s := range o.signed {
		if broke := p.signs(u, me, s, before); broke != "" {
			return broke
		}
	}
	if broke := p.moves(before, o); broke != "" {
		return broke
	}
	p.g.done |= o.done
	p.g.dead |= o.dead
	return p.safe(u, me)
}

// signs remembers a signature; signatures only rise, one state at a nonce (P1, P3).
func (p *party) signs(u *universe, me channel.Role, s signed, before core) string {
	at := -1
	for i, x := range p.g.s {
		if x.n == 0 {
			at = i
			break
		}
		if x.n == s.n && x != s {
			return fmt.Sprintf("b: two states signed at nonce %d", s.n)
		}
		if x.n >= s.n {
			return fmt.Sprintf("b: nonce %d signed after %d", s.n, x.n)
		}
	}
	if s.n <= before.max {
		return fmt.Sprintf("b: nonce %d signed after %d", s.n, before.max)
	}
	if at < 0 {
		return "P6: superseded without end"
	}
	p.g.s[at] = s
	if owns(me, s.n) {
		p.g.sent |= s.d & u.sticky
	}
	return ""
}

func owns(r channel.Role, n uint8) bool { return r.Owns(uint64(n)) }

// moves follows the latest state; it is always one that the party signed.
func (p *party) moves(before core, o *outcome) string {
	if p.c.l == before.l {
		if p.c.full != before.full {
			return "b: the latest state changes under its nonce"
		}
		return ""
	}
	if p.c.l < before.l {
		return "b: the latest nonce falls"
	}
	for _, x := range p.g.s {
		if x.n != p.c.l || x.n == 0 {
			continue
		}
		if x.b != before.l && (before.out.n == 0 || x.b != before.out.n) {
			return fmt.Sprintf("P1: builds %d on %d, which is not its latest", x.n, x.b)
		}
		p.g.prev, p.g.prevFull = x.b, x.f&^x.d
		if x.f != p.c.full {
			return "b: the latest state is not the one signed at its nonce"
		}
		kept := before.out.d & p.c.out.d
		switch lost := before.out.n != 0 && x.n > before.out.n && x.b != before.out.n; {
		case lost && kept != 0:
			p.g.losses = min(p.g.losses+1, 9)
		default:
			p.g.losses = 0
		}
		p.trim()
		return ""
	}
	return "b: the latest state is one that it never signed"
}

// trim forgets what the latest state outranks: it cannot win any more.
func (p *party) trim() {
	var s [maxSigned]signed
	j := 0
	for _, x := range p.g.s {
		if x.n > p.c.l {
			s[j] = x
			j++
		}
	}
	p.g.s = s
}

// safe checks the party alone: (a) whatever can win on chain has all that was
// reported done and nothing that was reported dead; what is in doubt is said to
// be (P7).
func (p *party) safe(u *universe, me channel.Role) string {
	if broke := p.wins(u, p.c.full, p.c.l); broke != "" {
		return broke
	}
	live := mask(0)
	for _, x := range p.g.s {
		if x.n > p.c.l {
			if broke := p.wins(u, x.f, x.n); broke != "" {
				return broke
			}
			live |= x.d
		}
	}
	live &= u.own[me] &^ p.c.full
	known := p.c.doubted()
	lost := p.g.sent &^ (p.c.full | known)
	switch {
	case p.g.done != p.c.full:
		return fmt.Sprintf("P7: reported done is %s, the latest state has %s", u.names(p.g.done), u.names(p.c.full))
	case live&^known != 0:
		return fmt.Sprintf("P7: %s can still win, and is not held to be in doubt", u.names(live&^known))
	case lost&p.g.dead != 0:
		return fmt.Sprintf("P7: %s works outside the state and was reported dead", u.names(lost))
	case lost != 0:
		return fmt.Sprintf("P7: %s works outside the state and is not proposed again", u.names(lost))
	}
	return ""
}

func (p *party) wins(u *universe, f mask, n uint8) string {
	if lack := p.g.done &^ f; lack != 0 {
		return fmt.Sprintf("a: state %d can win on chain and lacks %s, which was reported done", n, u.names(lack))
	}
	if has := p.g.dead & f; has != 0 {
		return fmt.Sprintf("a: state %d can win on chain and holds %s, which was reported dead", n, u.names(has))
	}
	return ""
}

// shift lowers every nonce by k, which keeps who proposes which.
func (p *party) shift(k uint8) {
	low := func(n *uint8) {
		if *n > k {
			*n -= k
		} else {
			*n = 0
		}
	}
	c, g := &p.c, &p.g
	low(&c.l)
	low(&c.max)
	c.max = max(c.max, c.l)
	low(&c.ref)
	if c.ref <= c.l { // nothing at or below the latest is judged again
		c.ref, c.refD, c.refR, c.refT = 0, 0, 0, 0
	}
	low(&c.out.n)
	for i := range c.sup {
		low(&c.sup[i].n)
	}
	low(&g.prev)
	for i := range g.s {
		if g.s[i].n != 0 {
			low(&g.s[i].n)
			low(&g.s[i].b)
		}
	}
}
