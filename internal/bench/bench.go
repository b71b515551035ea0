package bench

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"os"
	"runtime"
	"runtime/pprof"
	"slices"
	"sync"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/daemon"
)

// Options of a benchmark.
type Options struct {
	// Seconds is how long the first run takes; the others take a third of it.
	Seconds int
	// InFlight is payments under way at any time in the first run.
	InFlight int
	// Senders and Recipients are identities, each with a channel of its own.
	Senders, Recipients int
	// Dir is where the databases lie; empty for the system's temporary directory.
	Dir  string
	JSON bool
	// CPUProfile is a file that gets the profile of the first run; empty for none.
	CPUProfile string
	Out        io.Writer
	Log        *slog.Logger
	// Progress, if set, is told what is being done, and "" before something is
	// printed.
	Progress func(text string)
}

const firstRun = "default"

// Run is the result of one run: what the whole process, all three parties and
// both chains, took.
type Run struct {
	Name              string  `json:"name"`
	InFlight          int     `json:"in_flight"`
	Payments          int     `json:"payments"`
	Seconds           float64 `json:"seconds"`
	PaymentsPerSecond float64 `json:"payments_per_second"`
	P50Ms             float64 `json:"p50_ms"`
	P99Ms             float64 `json:"p99_ms"`
	CPUMsPerPayment   float64 `json:"cpu_ms_per_payment"`
	// SignRecoverPerPayment is the same CPU time in units of one signature and
	// its recovery, measured right before the run on the same machine.
	SignRecoverPerPayment float64 `json:"sign_recover_per_payment"`
	SignRecoverMs         float64 `json:"sign_recover_ms"`
	SignaturesPerPayment  float64 `json:"signatures_per_payment"`
	FsyncsPerPayment      float64 `json:"fsyncs_per_payment"`
	FramesPerPayment      float64 `json:"frames_per_payment"`
	BytesPerPayment       float64 `json:"bytes_per_payment"`
	Signatures            uint64  `json:"signatures"`
	Fsyncs                uint64  `json:"fsyncs"`
	Bytes                 uint64  `json:"bytes"`
	// MemoryMiB is the process's largest resident size so far.
	MemoryMiB float64 `json:"memory_mib"`
}

// Bench runs with many payments in flight, then one at a time, then many with
// batching off, and prints what it measured.
func Bench(ctx context.Context, opt Options) error {
	if opt.Seconds < 1 || opt.InFlight < 1 || opt.Senders < 1 || opt.Recipients < 1 {
		return errors.New("seconds, payments in flight, senders and recipients must be at least 1")
	}
	short := max(opt.Seconds/3, 1)
	var runs []Run
	for _, r := range []struct {
		name              string
		inFlight, seconds int
		batchOff          bool
	}{{firstRun, opt.InFlight, opt.Seconds, false}, {"one at a time", 1, short, false}, {"batching off", opt.InFlight, short, true}} {
		if opt.Progress != nil {
			opt.Progress(fmt.Sprintf("%s: channels are set up, then payments are made for %d s", r.name, r.seconds))
		}
		run, err := measure(ctx, &opt, r.name, r.inFlight, time.Duration(r.seconds)*time.Second, r.batchOff)
		if err != nil {
			return fmt.Errorf("%s: %w", r.name, err)
		}
		runs = append(runs, *run)
		if opt.Progress != nil {
			opt.Progress("")
		}
		if !opt.JSON {
			print(opt.Out, run)
		}
	}
	if opt.JSON {
		return json.NewEncoder(opt.Out).Encode(map[string]any{
			"senders": opt.Senders, "recipients": opt.Recipients, "cores": runtime.NumCPU(), "go": runtime.Version(), "runs": runs,
		})
	}
	return nil
}

func print(w io.Writer, r *Run) {
	fmt.Fprintf(w, "%s: %d in flight, %.1f s\n", r.Name, r.InFlight, r.Seconds)
	fmt.Fprintf(w, "  payments             %10d     %10.0f /s\n", r.Payments, r.PaymentsPerSecond)
	fmt.Fprintf(w, "  latency              %10.1f ms p50 %8.1f ms p99\n", r.P50Ms, r.P99Ms)
	fmt.Fprintf(w, "  CPU per payment      %10.3f ms  = %.1f signatures with their recovery (%.3f ms each, measured now)\n", r.CPUMsPerPayment, r.SignRecoverPerPayment, r.SignRecoverMs)
	fmt.Fprintf(w, "  per payment          %10.2f signatures, %.2f fsyncs, %.1f frames, %.0f bytes sent\n", r.SignaturesPerPayment, r.FsyncsPerPayment, r.FramesPerPayment, r.BytesPerPayment)
	fmt.Fprintf(w, "  memory               %10.0f MiB at most\n\n", r.MemoryMiB)
}

// measure builds a world, warms it up and counts what it does for a while.
func measure(ctx context.Context, opt *Options, name string, inFlight int, long time.Duration, batchOff bool) (_ *Run, err error) {
	w, err := build(ctx, opt, batchOff, opt.Log)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, w.close()) }()
	pair, err := signRecover()
	if err != nil {
		return nil, err
	}
	if _, err := w.load(ctx, inFlight, time.Second); err != nil { // warm up
		return nil, err
	}
	stop, err := profile(opt, name)
	if err != nil {
		return nil, err
	}
	defer stop()
	before, cpu, began := w.counts(), processCPU(), time.Now()
	took, err := w.load(ctx, inFlight, long)
	if err != nil {
		return nil, err
	}
	elapsed, spent, after := time.Since(began), processCPU()-cpu, w.counts()
	slices.Sort(took)
	n := float64(len(took))
	r := &Run{
		Name: name, InFlight: inFlight, Payments: len(took), Seconds: elapsed.Seconds(), PaymentsPerSecond: n / elapsed.Seconds(),
		P50Ms: ms(took[len(took)/2]), P99Ms: ms(took[len(took)*99/100]),
		CPUMsPerPayment: ms(spent) / n, SignRecoverPerPayment: float64(spent) / n / float64(pair), SignRecoverMs: ms(pair),
		Signatures: after.Signatures - before.Signatures, Fsyncs: after.Fsyncs - before.Fsyncs, Bytes: after.Bytes - before.Bytes,
		FramesPerPayment: float64(after.Frames-before.Frames) / n, MemoryMiB: peakMiB(),
	}
	r.SignaturesPerPayment, r.FsyncsPerPayment, r.BytesPerPayment = float64(r.Signatures)/n, float64(r.Fsyncs)/n, float64(r.Bytes)/n
	return r, nil
}

// profile writes the CPU profile of the first run, if one is asked for.
func profile(opt *Options, name string) (stop func(), err error) {
	if opt.CPUProfile == "" || name != firstRun {
		return func() {}, nil
	}
	f, err := os.Create(opt.CPUProfile)
	if err != nil {
		return nil, err
	}
	if err := pprof.StartCPUProfile(f); err != nil {
		return nil, err
	}
	return func() { pprof.StopCPUProfile(); _ = f.Close() }, nil
}

func ms(d time.Duration) float64 { return float64(d.Nanoseconds()) / 1e6 }

// load keeps inFlight payments under way for a while and returns how long each
// took; the last ones are waited for.
func (w *world) load(ctx context.Context, inFlight int, long time.Duration) ([]time.Duration, error) {
	ctx, cancel := context.WithTimeout(ctx, long+time.Minute)
	defer cancel()
	end := time.Now().Add(long)
	var mu sync.Mutex
	var all []time.Duration
	var first error
	var group sync.WaitGroup
	for i := range inFlight {
		group.Go(func() {
			var mine []time.Duration
			var err error
			for n := i; time.Now().Before(end) && err == nil; n += inFlight + 1 {
				var d time.Duration
				to := w.payees.Identity(uint32(n % len(w.out))).Identifier()
				if d, err = w.pay(ctx, w.in[i%len(w.in)], to); err == nil {
					mine = append(mine, d)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			all = append(all, mine...)
			if err != nil && first == nil {
				first = err
				cancel()
			}
		})
	}
	group.Wait()
	if first == nil && len(all) == 0 {
		first = errors.New("no payment ended in time")
	}
	return all, first
}

func (w *world) counts() (sum daemon.Counts) {
	for _, d := range []*daemon.Daemon{w.payers, w.router, w.payees} {
		c := d.Counts()
		sum.Signatures += c.Signatures
		sum.Fsyncs += c.Fsyncs
		sum.Frames += c.Frames
		sum.Bytes += c.Bytes
	}
	return sum
}

// signRecover returns the CPU time of one signature and its recovery, here and
// now.
func signRecover() (time.Duration, error) {
	key, err := crypto.GenerateKey()
	if err != nil {
		return 0, err
	}
	const n = 4000
	digest := crypto.Keccak256Hash([]byte(rand.Text()))
	began := processCPU()
	for range n {
		sig, err := channel.SignDigest(digest, key)
		if err != nil {
			return 0, err
		}
		if _, err := channel.Recover(digest, sig); err != nil {
			return 0, err
		}
	}
	return (processCPU() - began) / n, nil
}

// processCPU is the time that this process has used on all cores.
func processCPU() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// peakMiB is the largest resident size of this process so far.
func peakMiB() float64 {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0
	}
	if runtime.GOOS == "darwin" { // bytes there, KiB elsewhere
		return float64(u.Maxrss) / (1 << 20)
	}
	return float64(u.Maxrss) / (1 << 10)
}
