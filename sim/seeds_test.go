package sim_test

import (
	"context"
	"os"
	"runtime"
	"strconv"
	"testing"
	"time"

	"github.com/sluice-node/sluice/sim"
)

// seedsFromEnv lets CI and test/mutations/sim.sh ask for more worlds than a
// plain go test runs.
func seedsFromEnv(t *testing.T, name string, otherwise uint64) uint64 {
	t.Helper()
	v := os.Getenv(name)
	if v == "" {
		return otherwise
	}
	n, err := strconv.ParseUint(v, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n
}

func simulator(t testing.TB) *sim.Simulator {
	t.Helper()
	s, err := sim.New()
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func TestNoSeedBreaksARule(t *testing.T) {
	b := sim.Batch{
		First: seedsFromEnv(t, "SLUICE_SIM_FIRST", 1), Seeds: seedsFromEnv(t, "SLUICE_SIM_SEEDS", 250),
		Workers: runtime.NumCPU(), StopAfter: int(seedsFromEnv(t, "SLUICE_SIM_STOP_AFTER", 5)),
	}
	sum := simulator(t).RunBatch(t.Context(), b)
	for _, v := range sum.Violations {
		t.Errorf("seed %d: %s: %s\n%s", v.Seed, v.Checker, v.Detail, v.Tail(25))
	}
	t.Logf("seeds %d, violations %d, %.1f seeds/s; %+v", sum.Seeds, len(sum.Violations), float64(sum.Seeds)/sum.Took.Seconds(), sum.Stats)
}

func TestAnInterruptBreaksNoRule(t *testing.T) {
	ctx, stop := context.WithTimeout(t.Context(), 300*time.Millisecond)
	defer stop()
	sum := simulator(t).RunBatch(ctx, sim.Batch{First: 1, Seeds: 1_000_000, Workers: 2})
	for _, v := range sum.Violations {
		t.Errorf("seed %d broke %s: %s", v.Seed, v.Checker, v.Detail)
	}
}
