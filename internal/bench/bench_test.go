//go:build !nodev

package bench_test

import (
	"bytes"
	"encoding/json"
	"log/slog"
	"testing"

	"github.com/sluice-node/sluice/internal/bench"
)

func TestEveryRunPaysAndCountsWhatItTook(t *testing.T) {
	var out bytes.Buffer
	err := bench.Bench(t.Context(), bench.Options{
		Seconds: 1, InFlight: 8, Senders: 2, Recipients: 2, Dir: t.TempDir(), JSON: true, Out: &out, Log: slog.New(slog.DiscardHandler),
	})
	if err != nil {
		t.Fatal(err)
	}
	var got struct{ Runs []bench.Run }
	if err := json.Unmarshal(out.Bytes(), &got); err != nil {
		t.Fatal(err)
	}
	if len(got.Runs) != 3 || got.Runs[0].Name != "default" || got.Runs[0].InFlight != 8 || got.Runs[1].InFlight != 1 {
		t.Fatalf("runs: %+v", got.Runs)
	}
	for _, r := range got.Runs {
		// Four updates of two signatures are the most that one payment takes; every
		// update is durable at both its ends.
		if r.Payments == 0 || r.CPUMsPerPayment <= 0 || r.P50Ms <= 0 || r.Fsyncs == 0 || r.SignaturesPerPayment < 1./float64(r.InFlight) {
			t.Errorf("%s: %+v", r.Name, r)
		}
	}
	if one := got.Runs[1]; one.SignaturesPerPayment < 7.5 || one.SignaturesPerPayment > 9 {
		t.Errorf("one at a time a payment took %.2f signatures, want eight", one.SignaturesPerPayment)
	}
}
