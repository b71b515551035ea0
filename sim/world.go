package sim

import (
	"context"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// startUs is when every world begins: a time like today's.
const startUs = 1_800_000_000_000_000

// maxEvents ends a world that would run for ever.
const maxEvents = 400_000

// world is everything of one run. One goroutine drives it.
type world struct {
	seed   uint64
	cast   *cast
	rng    *rand.Rand
	nowUs  int64
	queue  queue
	events int
	faults faults
	chains [2]*chain
	nodes  [nodeCount]*party
	links  []*link
	// channels holds every channel, in the order in which it was laid out.
	channels   []*pair
	byKey      map[common.Address]*pair
	payments   []*payment
	byHash     map[common.Hash]*payment // by lock hash
	byID       map[common.Hash]*payment // by the transfer of the payer
	checks     []any
	ledger     *ledger
	signatures *signatures
	calm       bool // the faults are over

	ctx       context.Context //nolint:containedctx // calls of the machines end with the run
	out       io.Writer
	verbose   bool
	last      []string // of the trace
	digest    uint64   // of everything that happened
	violation *Violation
	stats     Stats
	replays   int
}

// pair is a channel with both of its sides.
type pair struct {
	chain int
	cfg   [2]channel.Config
	owner [2]int // node by role
}

func (p *pair) address() common.Address { return p.cfg[0].Channel }

// role returns which side of the channel a node is.
func (p *pair) role(n int) channel.Role {
	if p.owner[channel.Bob] == n {
		return channel.Bob
	}
	return channel.Alice
}

// other returns the node at the other end.
func (p *pair) other(n int) int { return p.owner[p.role(n).Other()] }

func newWorld(ctx context.Context, c *cast, opt Options) *world {
	w := &world{
		ctx: ctx, seed: opt.Seed, cast: c, rng: rand.New(rand.NewPCG(opt.Seed, 0x51_1c_e5)), nowUs: startUs,
		out: opt.Trace, verbose: opt.Verbose, byKey: map[common.Address]*pair{}, byHash: map[common.Hash]*payment{}, byID: map[common.Hash]*payment{},
	}
	w.checks = newCheckers(w)
	w.faults = drawFaults(w)
	for i := range w.chains {
		w.chains[i] = newChain(w, i)
		w.faults.shape(w.chains[i])
		for range w.chains[i].depth + 1 {
			w.chains[i].seal()
		}
	}
	for i := range w.nodes {
		w.nodes[i] = newNode(w, i)
	}
	w.layOut()
	return w
}

// layOut decides which channels there are: each payer has one with the router
// on both chains, and carol and dave one of their own. Who leads is chance.
func (w *world) layOut() {
	add := func(chain, a, b int) {
		if w.rng.IntN(2) == 0 {
			a, b = b, a
		}
		k := w.cast.contracts
		p := &pair{chain: chain, owner: [2]int{a, b}}
		cfg := channel.Config{
			ChainID: chainID(chain), Factory: k.Factory,
			Channel: channel.ChannelAddress(w.cast.who[a].address, w.cast.who[b].address, k.Factory, k.Mastercopy, chainID(chain)),
			IDs:     [2]channel.Identifier{w.cast.who[a].id, w.cast.who[b].id},
			Signers: [2]common.Address{w.cast.who[a].address, w.cast.who[b].address},
		}
		for r := range p.cfg {
			p.cfg[r] = cfg
			p.cfg[r].Me = channel.Role(r)
			n := w.nodes[p.owner[r]]
			n.pairs = append(n.pairs, p)
		}
		w.channels = append(w.channels, p)
		w.byKey[cfg.Channel] = p
	}
	for chain := range w.chains {
		for _, who := range []int{carol, dave, erin} {
			add(chain, who, roger)
		}
	}
	add(0, carol, dave)
	for _, l := range [][2]int{{carol, roger}, {dave, roger}, {erin, roger}, {carol, dave}} {
		w.links = append(w.links, &link{w: w, ends: l})
	}
}

func (w *world) link(a, b int) *link {
	for _, l := range w.links {
		if l.ends == [2]int{a, b} || l.ends == [2]int{b, a} {
			return l
		}
	}
	return nil
}

func (w *world) at(us int64, do func())    { w.queue.push(us, do) }
func (w *world) after(us int64, do func()) { w.queue.push(w.nowUs+us, do) }

// between draws from [lo, hi].
func (w *world) between(lo, hi int64) int64 { return lo + w.rng.Int64N(hi-lo+1) }

// chance draws true with probability p.
func (w *world) chance(p float64) bool { return p > 0 && w.rng.Float64() < p }

func (w *world) hash() (h common.Hash) {
	for i := 0; i < 32; i += 8 {
		v := w.rng.Uint64()
		for k := range 8 {
			h[i+k] = byte(v >> (8 * k))
		}
	}
	return h
}

// sum adds amounts, of which the world has far too little to overflow.
func (w *world) sum(a, b channel.Amount) channel.Amount {
	s, err := a.Add(b)
	if err != nil {
		w.fail("amounts", "%s + %s: %v", a, b, err)
	}
	return s
}

// run handles events until a time, or a violation.
func (w *world) run(untilUs int64) {
	for w.violation == nil {
		if len(w.queue.heap) == 0 || w.queue.heap[0].atUs > untilUs {
			w.nowUs = max(w.nowUs, untilUs)
			return
		}
		ev, _ := w.queue.pop()
		w.nowUs = max(w.nowUs, ev.atUs)
		w.events++
		w.mix(uint64(w.nowUs), ev.seq)
		ev.do()
		w.afterEvent()
		if w.events > maxEvents {
			w.fail("liveness", "%d events and no end", w.events)
		}
	}
}

// mix puts numbers into the digest of the run.
func (w *world) mix(vs ...uint64) {
	h := fnv.New64a()
	var b [8]byte
	put := func(v uint64) {
		for i := range b {
			b[i] = byte(v >> (8 * i))
		}
		h.Write(b[:])
	}
	put(w.digest)
	for _, v := range vs {
		put(v)
	}
	w.digest = h.Sum64()
}

// tracing reports whether anybody reads the trace.
func (w *world) tracing() bool { return w.out != nil }

// tracef says what happened; the last lines are kept for a violation.
func (w *world) tracef(format string, args ...any) {
	if w.out == nil {
		return
	}
	line := w.stamp() + fmt.Sprintf(format, args...)
	w.keep(line)
	fmt.Fprintln(w.out, line)
}

// debugf is tracef for what only -v shows.
func (w *world) debugf(format string, args ...any) {
	if w.out == nil {
		return
	}
	line := w.stamp() + fmt.Sprintf(format, args...)
	w.keep(line)
	if w.verbose {
		fmt.Fprintln(w.out, line)
	}
}

func (w *world) stamp() string {
	us := w.nowUs - startUs
	return fmt.Sprintf("%4dh%02dm%02d.%06ds ", us/3_600_000_000, us/60_000_000%60, us/1_000_000%60, us%1_000_000)
}

const keptLines = 60

func (w *world) keep(line string) {
	if len(w.last) >= keptLines {
		w.last = append(w.last[:0], w.last[1:]...)
	}
	w.last = append(w.last, line)
}

// fail records the first violation; the run ends with the event.
func (w *world) fail(checker, format string, args ...any) {
	if w.violation != nil {
		return
	}
	w.violation = &Violation{Seed: w.seed, Checker: checker, Detail: fmt.Sprintf(format, args...), AtUs: w.nowUs - startUs}
	w.tracef("VIOLATION of %s: %s", checker, w.violation.Detail)
}
