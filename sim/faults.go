package sim

// faults says how unkind a world is. Each seed draws its own mixture, so that
// some are calm but for one kind of fault.
type faults struct {
	// drop is the chance that a frame's connection breaks, repeat that it comes
	// twice, replay that an older frame comes again.
	drop, repeat, replay float64
	// lagUs bounds how long a frame travels.
	lagUs int64
	// crash is the chance at each effect of a node.
	crash float64
	// crashes is crash by node: some live in better places.
	crashes [nodeCount]float64
	// disk is the chance that a commit fails.
	disk float64
	// idle is the chance that a channel with nothing to do leaves memory.
	idle float64
	// refuse is the chance that a recipient's node refuses a transfer for good.
	refuse float64
	// slow makes recipients late, never makes them forget, back makes them give
	// back what they could have.
	slow, never, back float64
	// skewUs bounds the nodes' clocks; two nodes are never further apart than
	// the protocol allows.
	skewUs int64
	// lazyChain makes blocks rare.
	lazyChain bool
	// gone is who vanishes for ever, and away for long; -1 for nobody.
	gone, away int
}

func pick[T any](w *world, choices ...T) T { return choices[w.rng.IntN(len(choices))] }

func drawFaults(w *world) faults {
	f := faults{
		drop:   pick[float64](w, 0, 0, 0.003, 0.01, 0.04),
		repeat: pick[float64](w, 0, 0, 0.05, 0.2),
		replay: pick[float64](w, 0, 0.02, 0.1),
		lagUs:  pick[int64](w, 80_000, 80_000, 600_000, 5_000_000),
		crash:  pick[float64](w, 0, 0.001, 0.004, 0.012),
		disk:   pick[float64](w, 0, 0, 0.002, 0.02),
		idle:   pick[float64](w, 0, 0.02, 0.2),
		refuse: pick[float64](w, 0, 0, 0.1, 0.3),
		slow:   pick[float64](w, 0, 0.2, 0.6),
		never:  pick[float64](w, 0, 0.05, 0.3),
		back:   pick[float64](w, 0, 0.1, 0.3),
		skewUs: pick[int64](w, 0, 5_000_000, 55_000_000),
		gone:   pick(w, -1, -1, -1, carol, dave, erin),
		away:   pick(w, -1, -1, carol, dave, erin),
	}
	f.lazyChain = w.chance(0.25)
	for i := range f.crashes {
		f.crashes[i] = pick[float64](w, 0, 1, 1, 2) * f.crash
	}
	return f
}

// stop ends the faults that are decided event by event.
func (f *faults) stop() {
	f.drop, f.repeat, f.replay, f.disk, f.idle, f.refuse, f.slow, f.never, f.back = 0, 0, 0, 0, 0, 0, 0, 0, 0
	f.crashes = [nodeCount]float64{}
}

// shape gives a chain its pace and depth.
func (f *faults) shape(c *chain) {
	w := c.w
	c.everyUs = pick(w, [2]int64{1_000_000, 4_000_000}, [2]int64{8_000_000, 16_000_000})
	if f.lazyChain && c.index == w.rng.IntN(2) {
		c.everyUs = [2]int64{20_000_000, 90_000_000}
	}
	c.depth = pick(w, 0, 1, 3)
	if f.skewUs > 0 {
		c.offUs = w.between(-f.skewUs, f.skewUs)
	}
}

// vanish schedules who leaves and, maybe, comes back.
func (w *world) vanish(workUs int64) {
	if g := w.faults.gone; g >= 0 {
		w.after(w.between(workUs/10, workUs), func() {
			w.tracef("%s vanishes for ever", name(g))
			w.nodes[g].gone = true
			w.nodes[g].stop("vanished")
		})
	}
	if a := w.faults.away; a >= 0 {
		w.after(w.between(workUs/10, workUs), func() {
			n := w.nodes[a]
			if n.gone {
				return
			}
			w.tracef("%s goes away for long", name(a))
			n.away = true
			n.stop("away")
		})
	}
}
