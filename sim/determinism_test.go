package sim_test

import (
	"bytes"
	"testing"

	"github.com/sluice-node/sluice/sim"
)

func TestTheSameSeedIsTheSameWorld(t *testing.T) {
	s := simulator(t)
	seen := map[uint64]uint64{}
	for seed := uint64(1); seed <= 12; seed++ {
		first := s.Run(t.Context(), sim.Options{Seed: seed})
		again := s.Run(t.Context(), sim.Options{Seed: seed})
		if first.Digest != again.Digest || first.Stats != again.Stats {
			t.Errorf("seed %d: digest %x and %x, %+v and %+v", seed, first.Digest, again.Digest, first.Stats, again.Stats)
		}
		if other, ok := seen[first.Digest]; ok {
			t.Errorf("seeds %d and %d are one world", seed, other)
		}
		seen[first.Digest] = seed
	}
}

func TestATraceChangesNothing(t *testing.T) {
	s := simulator(t)
	for seed := uint64(1); seed <= 4; seed++ {
		var one, two bytes.Buffer
		silent := s.Run(t.Context(), sim.Options{Seed: seed})
		traced := s.Run(t.Context(), sim.Options{Seed: seed, Trace: &one, Verbose: true})
		s.Run(t.Context(), sim.Options{Seed: seed, Trace: &two, Verbose: true})
		if silent.Digest != traced.Digest {
			t.Errorf("seed %d: digest %x without a trace, %x with one", seed, silent.Digest, traced.Digest)
		}
		if !bytes.Equal(one.Bytes(), two.Bytes()) {
			t.Errorf("seed %d: two traces differ", seed)
		}
	}
}

// The worlds must get somewhere, or that nothing breaks in them says little.
func TestTheWorldsAreNotIdle(t *testing.T) {
	s := simulator(t)
	sum := s.RunBatch(t.Context(), sim.Batch{First: 1, Seeds: 60, Workers: 2})
	st := sum.Stats
	for what, n := range map[string]int{
		"payments paid": st.Paid / 100, "forwards settled": st.Settled / 100, "forwards refunded": st.Refunded / 100, "crashes": st.Crashes / 100,
		"jumps of time": st.Jumps / 60, "top-ups": st.TopUps / 60, "reclaims": st.Reclaims / 30,
	} {
		if n == 0 {
			t.Errorf("hardly any %s: %+v", what, st)
		}
	}
}

func BenchmarkSeed(b *testing.B) {
	s := simulator(b)
	for seed := uint64(1); b.Loop(); seed++ {
		if r := s.Run(b.Context(), sim.Options{Seed: seed}); r.Violation != nil {
			b.Fatal(r.Violation)
		}
	}
}
