package main

import "fmt"

// describe says an event and what came of it, with nonces as small as the
// search keeps them.
func describe(u *universe, e event, before, after party) string {
	s := ""
	switch e.k {
	case evEnqueue:
		s = "is given " + u.names(e.ops)
	case evRetry:
		s = "tries again"
	case evLinked:
		s = "is linked"
	case evUnlinked:
		s = "is unlinked"
	case evFrame:
		s = "gets " + describeFrame(u, e.f)
	}
	if e.dispute {
		s += ", knowing of the dispute"
	}
	if e.refuse != 0 {
		s += ", would refuse " + u.names(e.refuse)
	}
	if e.drop != 0 {
		s += ", own " + u.names(e.drop) + " no longer valid"
	}
	c := after.c
	if c.l != before.c.l {
		s += fmt.Sprintf("; latest is %d%s", c.l, u.names(c.full))
	}
	if c.ref != before.c.ref && c.ref != 0 {
		s += fmt.Sprintf("; refuses %s of %d", u.names(c.refR), c.ref)
	}
	if c.out.n != 0 && c.out.n != before.c.out.n {
		s += fmt.Sprintf("; proposes %d%s on %d", c.out.n, u.names(c.out.d), c.l)
	}
	if d := after.g.dead &^ before.g.dead; d != 0 {
		s += "; dead: " + u.names(d)
	}
	return s
}

func describeFrame(u *universe, f frame) string {
	switch f.k {
	case frameSync:
		return fmt.Sprintf("hello(latest %d, out %d)", f.n, f.b)
	case frameProposal:
		return fmt.Sprintf("proposal %d%s on %d", f.n, u.names(f.d), f.b)
	case frameAck:
		return fmt.Sprintf("ack of %d", f.n)
	case frameRefusal:
		return fmt.Sprintf("refusal of %s in %d", u.names(f.r), f.n)
	}
	return "?"
}
