package sim

import (
	"github.com/sluice-node/sluice/channel"
)

// link is the connection between two nodes, while there is one. Frames keep
// their order on it and are lost with it, unless the world repeats them.
type link struct {
	w     *world
	ends  [2]int
	up    bool
	epoch int
	// lastUs is when the last frame in each direction arrives.
	lastUs  [2]int64
	flights int // frames on their way on the current connection
	// old holds frames of any connection that the network may bring again.
	old []flight
}

type flight struct {
	to   int
	key  channel.Key // the receiver's side
	f    channel.Frame
	from int
}

// connect brings a connection up if both nodes are.
func (l *link) connect() {
	a, b := l.w.nodes[l.ends[0]], l.w.nodes[l.ends[1]]
	if l.up || !a.up || !b.up {
		return
	}
	l.up = true
	l.epoch++
	l.flights = 0
	l.w.tracef("%s and %s connect (%d)", name(l.ends[0]), name(l.ends[1]), l.epoch)
	for i, end := range l.ends {
		n, peer, epoch := l.w.nodes[end], l.ends[1-i], l.epoch
		life := n.life
		l.w.after(l.w.between(100, 50_000), func() {
			if l.up && l.epoch == epoch && n.life == life {
				n.linked(peer)
			}
		})
	}
}

// cut ends the connection: what is on its way is lost, and both ends learn of
// it.
func (l *link) cut(why string) {
	if !l.up {
		return
	}
	l.up = false
	l.w.tracef("%s and %s lose their connection: %s", name(l.ends[0]), name(l.ends[1]), why)
	for i, end := range l.ends {
		n, peer, epoch := l.w.nodes[end], l.ends[1-i], l.epoch
		life := n.life
		l.w.after(l.w.between(100, 500_000), func() {
			if !(l.up && l.epoch != epoch) && n.life == life {
				n.unlinked(peer)
			}
		})
	}
	l.w.after(l.w.between(50_000, 10_000_000), l.connect)
}

// send carries a frame, maybe twice, maybe to nowhere.
func (l *link) send(from int, to int, key channel.Key, f channel.Frame) {
	w := l.w
	if !l.up {
		return
	}
	if w.chance(w.faults.drop) {
		l.cut("fault")
		return
	}
	fl := flight{to, key, f, from}
	dir := 0
	if from != l.ends[0] {
		dir = 1
	}
	l.lastUs[dir] = max(l.lastUs[dir]+1, w.nowUs+w.between(500, w.faults.lagUs))
	l.deliver(fl, l.lastUs[dir])
	if w.chance(w.faults.repeat) {
		w.replays++
		l.deliver(fl, w.nowUs+w.between(500, 3_000_000))
	}
	if w.faults.repeat > 0 {
		if len(l.old) >= 32 {
			l.old = l.old[1:]
		}
		l.old = append(l.old, fl)
		if w.chance(w.faults.replay) {
			w.replays++
			l.arrive(l.old[w.rng.IntN(len(l.old))], w.nowUs+w.between(500, 1_000_000))
		}
	}
}

// deliver lets a frame arrive if its connection still stands by then.
func (l *link) deliver(fl flight, atUs int64) {
	epoch := l.epoch
	l.flights++
	l.w.at(atUs, func() {
		if l.epoch != epoch {
			return
		}
		l.flights--
		if l.up {
			l.hand(fl)
		}
	})
}

// arrive lets a frame arrive whatever became of its connection.
func (l *link) arrive(fl flight, atUs int64) {
	l.w.at(atUs, func() { l.hand(fl) })
}

func (l *link) hand(fl flight) {
	n := l.w.nodes[fl.to]
	if n.up {
		n.post(fl.key, channel.Received{Frame: fl.f})
	}
}
