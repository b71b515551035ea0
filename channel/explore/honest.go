package main

import (
	"fmt"

	"github.com/sluice-node/sluice/channel"
)

// honestConfig is the size of a run with two honest parties.
type honestConfig struct {
	alice, bob string
	// disconnects bounds lost connections and crashes together, copies the
	// frames that arrive twice, tries the refusals of operations that are
	// proposed again after one.
	disconnects, copies, tries uint8
	// overlap lets frames of an old connection arrive in a newer one, reorder
	// lets frames of one connection overtake each other.
	overlap, reorder bool
}

const lineCap = 10

// line is the frames under way to one party, as numbers of the run.
type line struct {
	f [lineCap]uint16
	n uint8
}

func (l *line) push(f uint16) bool {
	if l.n == lineCap {
		return false
	}
	l.f[l.n] = f
	l.n++
	return true
}

// keep adds f to a line that is a set: order does not matter in it.
func (l *line) keep(f uint16) bool {
	at := l.n
	for i := uint8(0); i < l.n; i++ {
		if l.f[i] == f {
			return true
		}
		if l.f[i] > f && at == l.n {
			at = i
		}
	}
	if l.n == lineCap {
		return false
	}
	copy(l.f[at+1:l.n+1], l.f[at:l.n])
	l.f[at] = f
	l.n++
	return true
}

func (l *line) pop(i uint8) uint16 {
	f := l.f[i]
	copy(l.f[i:], l.f[i+1:])
	l.f[lineCap-1] = 0
	l.n--
	return f
}

// world is both parties, what is between them, and what may still go wrong.
type world struct {
	p                 [2]uint32 // numbers of the run's parties
	in, old           [2]line
	conn              bool
	disc, copy, tries uint8
}

// honestRun is the search among two honest parties.
type honestRun struct {
	cfg     honestConfig
	u       *universe
	drivers [2]*driver
	parties intern[party]
	frames  intern[frame]
	steps   [2]map[stepKey]*outcome
	loaded  [2]map[core]channel.Channel
	calls   int
}

type stepKey struct {
	c core
	e event
}

func newHonestRun(cfg honestConfig) (*honestRun, error) {
	u, err := newUniverse(cfg.alice, cfg.bob)
	if err != nil {
		return nil, err
	}
	r := &honestRun{cfg: cfg, u: u, parties: newIntern[party](), frames: newIntern[frame]()}
	for i := range r.drivers {
		r.drivers[i] = newDriver(u, channel.Role(i))
		r.steps[i] = map[stepKey]*outcome{}
		r.loaded[i] = map[core]channel.Channel{}
	}
	return r, nil
}

func (r *honestRun) start() world {
	id := r.parties.id(newParty(true))
	return world{p: [2]uint32{id, id}, conn: true, disc: r.cfg.disconnects, copy: r.cfg.copies, tries: r.cfg.tries}
}

// step is [driver.step], asked once for each state and event.
func (r *honestRun) step(i int, c core, e event) *outcome {
	k := stepKey{c, e}
	if o, ok := r.steps[i][k]; ok {
		return o
	}
	ch, ok := r.loaded[i][c]
	o := &outcome{}
	if !ok {
		var err error
		if ch, err = r.drivers[i].load(c); err != nil {
			*o = outcome{broke: "restore: " + err.Error()}
		}
		r.loaded[i][c] = ch
	}
	if o.broke == "" {
		*o = r.drivers[i].step(ch, c, e)
		r.calls++
	}
	r.steps[i][k] = o
	return o
}

// emitter takes a successor: stable ones are what goes on happening by itself.
type emitter[W any] func(next W, stable bool, broke string, label func() string)

func (r *honestRun) next(w world, emit emitter[world]) {
	if !w.conn {
		r.connect(w, emit)
	} else if w.disc > 0 {
		for crash := -1; crash < 2; crash++ {
			r.cut(w, crash, emit)
		}
	}
	for i := range w.p {
		p := r.parties.get(w.p[i])
		p.todo(r.u.own[i]).subsets(func(ops mask) {
			if n := ops.count(); n == 1 || n == 2 {
				r.do(w, i, event{k: evEnqueue, ops: ops}, true, emit)
			}
		})
		if p.c.later != 0 && w.conn && p.c.out.n == 0 {
			r.do(w, i, event{k: evRetry}, true, emit)
		}
		for j := uint8(0); j < w.in[i].n && (j == 0 || r.cfg.reorder); j++ {
			x := w
			id := x.in[i].pop(j)
			r.deliver(x, i, r.frames.get(uint32(id)), emit)
			if y := x; y.copy > 0 && y.old[i].keep(id) {
				y.copy--
				r.deliverUnstable(y, i, r.frames.get(uint32(id)), emit)
			}
		}
		for j := uint8(0); j < w.old[i].n; j++ {
			x := w
			f := r.frames.get(uint32(x.old[i].pop(j)))
			emit(x, true, "", func() string { return "an old frame is dropped" })
			r.deliver(x, i, f, emit)
		}
	}
}

func (r *honestRun) connect(w world, emit emitter[world]) {
	w.conn = true
	broke := ""
	for i := range w.p {
		if b := r.commit(&w, i, event{k: evLinked}); b != "" {
			broke = b
		}
	}
	emit(w, true, broke, func() string { return "connect" })
}

// cut loses the connection and all that is under way; the party crash, if there
// is one, starts again from its record.
func (r *honestRun) cut(w world, crash int, emit emitter[world]) {
	w.disc--
	w.conn = false
	for i := range w.in {
		if r.cfg.overlap {
			for j := uint8(0); j < w.in[i].n; j++ {
				w.old[i].keep(w.in[i].f[j])
			}
		}
		w.in[i] = line{}
		p := r.parties.get(w.p[i])
		p.c.linked = false
		if i == crash {
			if p.c.queue == 0 {
				return // not told from a lost connection
			}
			p.c = p.c.durable()
		}
		w.p[i] = r.parties.id(p)
	}
	emit(w, false, "", func() string {
		if crash >= 0 {
			return fmt.Sprintf("%s crashes", channel.Role(crash))
		}
		return "the connection is lost, with what is under way"
	})
}

func (r *honestRun) deliver(w world, i int, f frame, emit emitter[world]) {
	r.choices(w, i, f, func(x world, e event) { r.do(x, i, e, true, emit) })
}

func (r *honestRun) deliverUnstable(w world, i int, f frame, emit emitter[world]) {
	r.choices(w, i, f, func(x world, e event) { r.do(x, i, e, false, emit) })
}

// choices calls f with every view under which a frame may be judged: what is
// refused, and what of our own would no longer be valid.
func (r *honestRun) choices(w world, i int, f frame, do func(world, event)) {
	if f.k != frameProposal {
		do(w, event{k: evFrame, f: f})
		return
	}
	out := r.parties.get(w.p[i]).c.out
	f.d.subsets(func(refuse mask) {
		if refuse&r.u.again != 0 && w.tries == 0 {
			return
		}
		out.d.subsets(func(drop mask) {
			if drop != 0 && refuse != 0 || drop&r.u.again != 0 && w.tries == 0 {
				return
			}
			x := w
			if (refuse|drop)&r.u.again != 0 {
				x.tries--
			}
			do(x, event{k: evFrame, f: f, refuse: refuse, drop: drop})
		})
	})
}

func (r *honestRun) do(w world, i int, e event, stable bool, emit emitter[world]) {
	before := w
	broke := r.commit(&w, i, e)
	if e.k != evFrame && w == before && broke == "" {
		return // nothing happened
	}
	emit(w, stable, broke, func() string {
		return fmt.Sprintf("%s %s", channel.Role(i), describe(r.u, e, r.parties.get(before.p[i]), r.parties.get(w.p[i])))
	})
}

// commit steps one party and puts its frames on the line.
func (r *honestRun) commit(w *world, i int, e event) string {
	p := r.parties.get(w.p[i])
	o := r.step(i, p.c, e)
	if o.fault && e.f.n > 1 {
		return "c: an honest party is taken to break the protocol"
	}
	if broke := p.after(r.u, channel.Role(i), o); broke != "" {
		return fmt.Sprintf("%s: %s", channel.Role(i), broke)
	}
	w.p[i] = r.parties.id(p)
	if !w.conn {
		return ""
	}
	for _, f := range o.send {
		if !w.in[1-i].push(uint16(r.frames.id(f))) {
			return "c: frames without end"
		}
	}
	return ""
}

// check holds the two parties against each other (d), and batches to their
// losses in a row (P4).
func (r *honestRun) check(w world) string {
	a, b := r.parties.get(w.p[0]), r.parties.get(w.p[1])
	switch {
	case a.c.l == b.c.l && a.c.full != b.c.full:
		return "d: two states at one nonce"
	case a.c.l > b.c.l && a.g.prev != b.c.l, b.c.l > a.c.l && b.g.prev != a.c.l:
		return "d: the parties are more than one state apart"
	}
	limit := 1 + r.cfg.disconnects - w.disc + r.cfg.copies - w.copy
	if n := max(a.g.losses, b.g.losses); n > limit && !r.cfg.reorder {
		return fmt.Sprintf("P4: a batch lost %d times in a row", n)
	}
	return ""
}

// end checks a state in which nothing happens by itself any more (c).
func (r *honestRun) end(w world) string {
	for i := range w.p {
		p := r.parties.get(w.p[i])
		if open := p.c.doubted() | p.c.queue; open != 0 || p.c.out.n != 0 {
			return fmt.Sprintf("c: deadlock: %s at %d has proposal %d out and %s undecided", channel.Role(i), p.c.l, p.c.out.n, r.u.names(open))
		}
		if left := r.u.own[i] &^ (p.g.done | p.g.dead); left != 0 {
			return fmt.Sprintf("c: %s ends with %s neither done nor dead", channel.Role(i), r.u.names(left))
		}
	}
	a, b := r.parties.get(w.p[0]), r.parties.get(w.p[1])
	if a.c.l != b.c.l {
		return "c: the parties end apart"
	}
	return ""
}

// small lowers the nonces of the whole world as far as they go.
func (r *honestRun) small(w world) world {
	ps := [2]party{r.parties.get(w.p[0]), r.parties.get(w.p[1])}
	low := min(ps[0].c.l, ps[1].c.l)
	k := uint8(0)
	for low-k > 3 {
		k += 2
	}
	for i := range ps {
		if ps[i].g.prev < low {
			ps[i].g.prev, ps[i].g.prevFull = 0, 0
		}
		ps[i].shift(k)
		w.p[i] = r.parties.id(ps[i])
	}
	if k == 0 {
		return w
	}
	for i := range w.in {
		was := w.old[i]
		w.old[i] = line{}
		for j := uint8(0); j < was.n; j++ {
			w.old[i].keep(r.lower(was.f[j], k))
		}
		for j := uint8(0); j < w.in[i].n; j++ {
			w.in[i].f[j] = r.lower(w.in[i].f[j], k)
		}
	}
	return w
}

func (r *honestRun) lower(id uint16, k uint8) uint16 {
	f := r.frames.get(uint32(id))
	f.n, f.b = lower(f.n, k), lower(f.b, k)
	return uint16(r.frames.id(f))
}

// lower keeps the parity of a nonce that is too old to matter.
func lower(n, k uint8) uint8 {
	if n > k {
		return n - k
	}
	return 0
}
