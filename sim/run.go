package sim

import (
	"context"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// Options describes one run.
type Options struct {
	Seed uint64
	// Trace gets a line for everything that matters, nil for none; Verbose adds
	// every event of every channel.
	Trace   io.Writer
	Verbose bool
}

// Violation is a rule that did not hold.
type Violation struct {
	Seed uint64
	// Checker names the rule, Detail says what was found.
	Checker, Detail string
	// AtUs is the time since the world began, microseconds.
	AtUs int64
	// Last holds the events before it, if the run was traced.
	Last []string
}

func (v *Violation) Error() string {
	return fmt.Sprintf("seed %d: %s: %s", v.Seed, v.Checker, v.Detail)
}

// Stats counts what happened in a run.
type Stats struct {
	Events, Frames, Commits, Crashes, Jumps int
	Payments, Paid                          int
	// Settled and Refunded count forwards as the router reported them; a crash
	// may swallow a report.
	Settled, Refunded, Troubles int
	TopUps, Reclaims            int
	// Overdue counts channels that rest with a transfer which only the chain can
	// end.
	Overdue int
}

func (s *Stats) add(o Stats) {
	s.Events += o.Events
	s.Frames += o.Frames
	s.Commits += o.Commits
	s.Crashes += o.Crashes
	s.Jumps += o.Jumps
	s.Payments += o.Payments
	s.Paid += o.Paid
	s.Settled += o.Settled
	s.Refunded += o.Refunded
	s.Troubles += o.Troubles
	s.TopUps += o.TopUps
	s.Reclaims += o.Reclaims
	s.Overdue += o.Overdue
}

// Report is what came of one run.
type Report struct {
	Seed uint64
	// Digest depends on everything that happened.
	Digest    uint64
	Stats     Stats
	Violation *Violation // nil if all rules held
}

// Simulator runs worlds. It may be used from several goroutines.
type Simulator struct{ cast *cast }

// New prepares what all worlds share.
func New() (*Simulator, error) {
	c, err := newCast()
	if err != nil {
		return nil, err
	}
	return &Simulator{c}, nil
}

// Run runs one world to its end or its first violation.
func (s *Simulator) Run(ctx context.Context, opt Options) Report {
	w := newWorld(ctx, s.cast, opt)
	w.play()
	return w.report()
}

func (w *world) report() Report {
	st := w.stats
	st.Events, st.Payments = w.events, len(w.payments)
	for _, p := range w.payments {
		if p.paid {
			st.Paid++
		}
	}
	if w.violation != nil {
		w.violation.Last = w.last
	}
	return Report{Seed: w.seed, Digest: w.digest, Stats: st, Violation: w.violation}
}

// Batch is many seeds at once.
type Batch struct {
	First, Seeds uint64
	// Workers is how many worlds run at a time.
	Workers int
	// StopAfter ends the batch after that many violations; 0 for none.
	StopAfter int
	// Progress, if set, is told after each world how many are done and how many of
	// them broke a rule; calls do not overlap.
	Progress func(done uint64, violations int)
}

// Summary is what came of a batch.
type Summary struct {
	Seeds      uint64
	Violations []*Violation // by seed, each with its last events
	Stats      Stats
	Took       time.Duration
}

// RunBatch runs seeds until all are done, ctx ends, or there are violations
// enough. Each violation is run again with a trace, so that it comes with the
// events that led to it.
func (s *Simulator) RunBatch(ctx context.Context, b Batch) Summary {
	began := time.Now()
	var mu sync.Mutex
	var sum Summary
	next := b.First
	take := func() (uint64, bool) {
		mu.Lock()
		defer mu.Unlock()
		if next == b.First+b.Seeds || ctx.Err() != nil || b.StopAfter > 0 && len(sum.Violations) >= b.StopAfter {
			return 0, false
		}
		next++
		return next - 1, true
	}
	var workers sync.WaitGroup
	for range max(1, b.Workers) {
		workers.Go(func() {
			for seed, ok := take(); ok; seed, ok = take() {
				r := s.Run(ctx, Options{Seed: seed})
				if r.Violation != nil {
					again := s.Run(ctx, Options{Seed: seed, Trace: io.Discard})
					if again.Violation != nil {
						r.Violation = again.Violation
					}
				}
				if ctx.Err() != nil {
					return // the world was cut short, and that breaks rules by itself
				}
				mu.Lock()
				sum.Seeds++
				sum.Stats.add(r.Stats)
				if r.Violation != nil {
					sum.Violations = insert(sum.Violations, r.Violation)
				}
				if b.Progress != nil {
					b.Progress(sum.Seeds, len(sum.Violations))
				}
				mu.Unlock()
			}
		})
	}
	workers.Wait()
	sum.Took = time.Since(began)
	return sum
}

// insert keeps violations in the order of their seeds.
func insert(l []*Violation, v *Violation) []*Violation {
	l = append(l, v)
	for i := len(l) - 1; i > 0 && l[i].Seed < l[i-1].Seed; i-- {
		l[i], l[i-1] = l[i-1], l[i]
	}
	return l
}

// Tail returns the last events before the violation, one a line.
func (v *Violation) Tail(lines int) string {
	l := v.Last
	if len(l) > lines {
		l = l[len(l)-lines:]
	}
	return strings.Join(l, "\n")
}
