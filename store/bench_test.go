package store_test

import (
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
	"github.com/sluice-node/sluice/store/storetest"
)

// benchChannels is as many as the payment benchmark has.
const benchChannels = 32

func rowsPerSecond(b *testing.B, rows int) {
	b.ReportMetric(float64(rows)/b.Elapsed().Seconds(), "rows/s")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(rows), "ns/row")
}

// payment is the rows that a router writes for one payment, by the commit that
// writes them: ten rows in four commits.
func payment(g *storetest.Rows, in, out channel.Key) [4][]channel.Write {
	tin, tout := g.Transfer(in, 1), g.Transfer(out, 1)
	tout.RoutingID = tin.RoutingID
	f := g.Forward(in, 1)
	f.ID.Transfer = tin.Transfer.ID
	held, claiming := *f, *f
	held.State, held.Outgoing, held.OutgoingTransfer = "held", out, tout.Transfer.ID
	claiming = held
	claiming.State = "claiming"
	done := claiming
	done.State, done.Finished = "settled", true
	hash := g.Hash()
	return [4][]channel.Write{
		{channel.PutTransfer{Row: tin}, channel.PutForward{Row: f}},
		{channel.PutForward{Row: &held}, channel.ClaimLockHash{LockHash: hash, Forward: f.ID}, channel.PutTransfer{Row: tout}},
		{channel.PutTransfer{Row: g.End(tout, 2)}, channel.PutForward{Row: &claiming}, channel.PutSecret{LockHash: hash, Preimage: hash}},
		{channel.PutTransfer{Row: g.End(tin, 2)}, channel.PutForward{Row: &done}},
	}
}

// BenchmarkCommitPayments commits some 64 rows a transaction: six payments at
// each of their four steps.
func BenchmarkCommitPayments(b *testing.B) {
	g := storetest.NewRows(1)
	s := openSQLite(b, store.Options{})
	keys := make([]channel.Key, benchChannels)
	for i := range keys {
		keys[i] = g.Key()
	}
	groups, rows := make([][]channel.Write, b.N+3), 0
	for i := range b.N {
		for range 6 {
			in, out := g.N(benchChannels/2), benchChannels/2+g.N(benchChannels/2)
			for step, writes := range payment(g, keys[in], keys[out]) {
				groups[i+step] = append(groups[i+step], writes...)
			}
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	for _, group := range groups[:b.N] {
		rows += len(group)
		if err := s.Commit(b.Context(), group...); err != nil {
			b.Fatal(err)
		}
	}
	rowsPerSecond(b, rows)
}

// BenchmarkCommitTransfers64 inserts 64 transfers a transaction.
func BenchmarkCommitTransfers64(b *testing.B) {
	g := storetest.NewRows(1)
	s := openSQLite(b, store.Options{})
	keys := make([]channel.Key, benchChannels)
	for i := range keys {
		keys[i] = g.Key()
	}
	groups := make([][]channel.Write, b.N)
	for i := range groups {
		for j := range 64 {
			groups[i] = append(groups[i], channel.PutTransfer{Row: g.Transfer(keys[j%len(keys)], 1)})
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	for i := range b.N {
		if err := s.Commit(b.Context(), groups[i]...); err != nil {
			b.Fatal(err)
		}
	}
	rowsPerSecond(b, 64*b.N)
}

// BenchmarkCommitChannels lets the workers of 32 channels commit steps of four
// operations each, the record with them.
func BenchmarkCommitChannels(b *testing.B) {
	g := storetest.NewRows(1)
	s := openSQLite(b, store.Options{})
	keys, records := make([]channel.Key, benchChannels), make([]*channel.Record, benchChannels)
	for i := range keys {
		keys[i] = g.Key()
		records[i] = g.Record(keys[i], g.Identities[0], 5, 4)
	}
	steps := make([][]channel.Write, b.N)
	for i := range steps {
		steps[i] = []channel.Write{channel.PutChannel{Record: records[i%benchChannels]}}
		for range 4 {
			steps[i] = append(steps[i], channel.PutTransfer{Row: g.Transfer(keys[i%benchChannels], 1)})
		}
	}
	b.ReportAllocs()
	b.ResetTimer()
	var wg sync.WaitGroup
	var failed atomic.Pointer[error]
	for w := range benchChannels {
		wg.Go(func() {
			for i := w; i < b.N; i += benchChannels {
				if err := s.Commit(b.Context(), steps[i]...); err != nil {
					failed.Store(&err)
					return
				}
			}
		})
	}
	wg.Wait()
	if err := failed.Load(); err != nil {
		b.Fatal(*err)
	}
	rowsPerSecond(b, 5*b.N)
	st := s.Stats()
	b.ReportMetric(float64(st.Writes)/float64(st.Transactions), "rows/tx")
}

// BenchmarkSeenTransfers asks for eight new ids, as a proposal of eight creates
// does.
func BenchmarkSeenTransfers(b *testing.B) {
	g := storetest.NewRows(1)
	s := openSQLite(b, store.Options{})
	key := g.Key()
	for range 200 {
		var w []channel.Write
		for range 100 {
			w = append(w, channel.PutTransfer{Row: g.Transfer(key, 1)})
		}
		if err := s.Commit(b.Context(), w...); err != nil {
			b.Fatal(err)
		}
	}
	ids := make([]common.Hash, 8)
	for i := range ids {
		ids[i] = g.Hash()
	}
	b.ReportAllocs()
	b.ResetTimer()
	for range b.N {
		if _, err := s.SeenTransfers(b.Context(), key, ids); err != nil {
			b.Fatal(err)
		}
	}
}
