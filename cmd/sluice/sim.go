package main

import (
	"errors"
	"fmt"
	"io"
	"runtime"

	"github.com/spf13/cobra"

	"github.com/sluice-node/sluice/internal/cli"
	"github.com/sluice-node/sluice/sim"
)

// newSimCmd runs seeded worlds of nodes, chains and faults.
func newSimCmd() *cobra.Command {
	var (
		batch sim.Batch
		one   sim.Options
	)
	cmd := &cobra.Command{
		Use:   "sim",
		Short: "Run the node and the router in simulated worlds of faults, one per seed",
		Long: `Each seed is a world of four nodes and two chains in which connections break, frames
repeat, nodes crash at every effect, people vanish and time passes. After every event
the rules of design are checked; in the end everything must come to rest.

With --seed one world is run again, event for event, and says what happens in it.`,
		Example: "  sluice sim --seeds 1000\n  sluice sim --seed 59 -v",
		Args:    noArgs,
		RunE: func(cmd *cobra.Command, _ []string) error {
			s, err := sim.New()
			if err != nil {
				return err
			}
			if cmd.Flags().Changed("seed") {
				one.Trace = cmd.OutOrStdout()
				return simOne(cmd, s, one)
			}
			if one.Verbose {
				return errors.New("-v needs --seed: it prints every event of one world")
			}
			return simMany(cmd, s, batch)
		},
	}
	f := cmd.Flags()
	f.Uint64Var(&batch.Seeds, "seeds", 1000, "how many seeds to run")
	f.Uint64Var(&batch.First, "first", 1, "the first of them")
	f.IntVar(&batch.Workers, "workers", runtime.NumCPU(), "how many worlds to run at a time, each in one thread")
	f.IntVar(&batch.StopAfter, "stop-after", 10, "stop after this many violations; 0 for never")
	f.Uint64Var(&one.Seed, "seed", 0, "run one seed and print what happens in it")
	f.BoolVarP(&one.Verbose, "verbose", "v", false, "with --seed: print every event of every channel")
	cmd.MarkFlagsMutuallyExclusive("seed", "seeds")
	cmd.MarkFlagsMutuallyExclusive("seed", "first")
	return cmd
}

func simOne(cmd *cobra.Command, s *sim.Simulator, opt sim.Options) error {
	r := s.Run(cmd.Context(), opt)
	if err := cmd.Context().Err(); err != nil {
		return err
	}
	st := r.Stats
	fmt.Fprintf(cmd.OutOrStdout(), "seed %d: digest %016x: %d events, %d frames, %d commits, %d crashes, %d jumps of time, %d of %d payments paid\n",
		r.Seed, r.Digest, st.Events, st.Frames, st.Commits, st.Crashes, st.Jumps, st.Paid, st.Payments)
	if r.Violation != nil {
		return r.Violation
	}
	return nil
}

// tailLines is how many of the events before a violation are printed.
const tailLines = 30

func simMany(cmd *cobra.Command, s *sim.Simulator, b sim.Batch) error {
	if b.Seeds == 0 || b.Workers < 1 {
		return errors.New("--seeds and --workers must be at least 1")
	}
	progress := cli.NewProgress(cmd.ErrOrStderr(), isTerminal(cmd.ErrOrStderr()))
	b.Progress = func(done uint64, violations int) {
		progress.Say("%d of %d seeds, %d violations", done, b.Seeds, violations)
	}
	sum := s.RunBatch(cmd.Context(), b)
	progress.Clear()
	w := cmd.OutOrStdout()
	for _, v := range sum.Violations {
		printViolation(w, v)
	}
	st := sum.Stats
	fmt.Fprintf(w, "events %d, frames %d, commits %d, crashes %d, jumps of time %d; payments %d, paid %d; forwards settled %d, refunded %d; collateral moved %d times\n",
		st.Events, st.Frames, st.Commits, st.Crashes, st.Jumps, st.Payments, st.Paid, st.Settled, st.Refunded, st.TopUps+st.Reclaims)
	fmt.Fprintf(w, "seeds %d, violations %d, %.1f seeds/s\n", sum.Seeds, len(sum.Violations), float64(sum.Seeds)/sum.Took.Seconds())
	switch {
	case len(sum.Violations) > 0:
		return fmt.Errorf("%d of %d seeds broke a rule; run one with --seed %d", len(sum.Violations), sum.Seeds, sum.Violations[0].Seed)
	case sum.Seeds < b.Seeds:
		return cmd.Context().Err()
	}
	return nil
}

func printViolation(w io.Writer, v *sim.Violation) {
	fmt.Fprintf(w, "seed %d broke %s after %.3f s: %s\n%s\n\n", v.Seed, v.Checker, float64(v.AtUs)/1e6, v.Detail, v.Tail(tailLines))
}
