package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
	"github.com/sluice-node/sluice/store/storetest"
)

// world is a small set of rows that random commits choose from, so that they
// meet.
type world struct {
	*storetest.Rows
	keys      []channel.Key
	transfers []*channel.TransferRow
	forwards  []*channel.ForwardRow
	hashes    []common.Hash
	clock     int64
}

func newWorld(seed uint64) *world {
	w := &world{Rows: storetest.NewRows(seed)}
	for range 4 {
		w.keys = append(w.keys, w.Key())
	}
	for i := range 30 {
		t := w.Transfer(w.keys[i%4], int64(i))
		t.ByUser = w.N(2) == 0
		w.transfers = append(w.transfers, t)
		w.forwards = append(w.forwards, w.Forward(w.keys[i%4], int64(i)))
	}
	for range 6 {
		w.hashes = append(w.hashes, w.Hash())
	}
	return w
}

// write returns a random write; some break a rule.
func (w *world) write() channel.Write {
	w.clock++
	switch w.N(9) {
	case 0:
		i := w.N(4)
		return channel.PutChannel{Record: w.Record(w.keys[i], w.Identities[i%3], uint64(w.clock), w.N(3))}
	case 1, 2:
		t := *w.transfers[w.N(len(w.transfers))]
		t.RoutingID = w.hashes[w.N(6)]
		if w.N(3) > 0 {
			t.RoutingID = w.Hash()
		}
		if w.N(2) == 0 {
			return channel.PutTransfer{Row: w.End(&t, w.clock)}
		}
		return channel.PutTransfer{Row: &t}
	case 3, 4:
		f := *w.forwards[w.N(len(w.forwards))]
		f.Finished, f.State, f.UpdatedAtUs, f.Body = w.N(2) == 0, fmt.Sprint("state ", w.N(3)), w.clock, w.Bytes(w.N(9))
		if w.N(2) == 0 {
			f.Outgoing, f.OutgoingTransfer = w.keys[w.N(4)], w.Hash()
		}
		return channel.PutForward{Row: &f}
	case 5:
		return channel.ClaimLockHash{LockHash: w.hashes[w.N(6)], Forward: w.forwards[w.N(3)].ID}
	case 6:
		return channel.PutSecret{LockHash: w.hashes[w.N(6)], Preimage: w.Hash()}
	case 7:
		i := w.N(4)
		e := channel.PutEvent{Event: w.Event(w.keys[i], w.Identities[i%3], channel.EventSetup, w.clock)}
		if w.N(2) == 0 {
			e.Once = fmt.Sprint(w.N(5))
		}
		return e
	default:
		return channel.CheckEpoch{Name: "lease", Epoch: uint64(w.N(2))}
	}
}

// view reads all that random commits can have changed.
func (w *world) view(t *testing.T, s storetest.Store) (out []any) {
	t.Helper()
	ctx := t.Context()
	add := func(v any, err error) {
		t.Helper()
		if err != nil && !errors.Is(err, channel.ErrNotFound) {
			t.Fatal(err)
		}
		out = append(out, v, err == nil)
	}
	records, err := s.Channels(ctx)
	add(records, err)
	for _, key := range w.keys {
		_, open, err := s.LoadChannel(ctx, key)
		add(open, err)
	}
	for _, id := range w.Identities {
		rows, _, err := s.Transfers(ctx, store.TransferFilter{Owner: id, Limit: 7})
		add(rows, err)
	}
	rows, _, err := s.Transfers(ctx, store.TransferFilter{})
	add(rows, err)
	forwards, _, err := s.Forwards(ctx, store.ForwardFilter{})
	for _, f := range forwards {
		f.Body = append([]byte{}, f.Body...)
	}
	add(forwards, err)
	events, through, err := s.Events(ctx, store.EventFilter{Limit: store.MaxLimit})
	add(events, err)
	add(through, err)
	for _, h := range w.hashes {
		id, err := s.LockHash(ctx, h)
		add(id, err)
		secret, err := s.Secret(ctx, h)
		add(secret, err)
	}
	epoch, err := s.CurrentEpoch(ctx, "lease")
	add(epoch, err)
	return out
}

func sameView(t *testing.T, got, want []any) {
	t.Helper()
	for i := range want {
		if !reflect.DeepEqual(got[i], want[i]) {
			a, _ := json.Marshal(got[i])
			b, _ := json.Marshal(want[i])
			t.Fatalf("answer %d: got %s\nwant %s", i, a, b)
		}
	}
}

func TestTheTwinsAgreeOnRandomCommits(t *testing.T) {
	for seed := range uint64(8) {
		t.Run(fmt.Sprint("seed ", seed), func(t *testing.T) {
			w := newWorld(seed)
			disk, mem := openSQLite(t, store.Options{}), store.NewMemory()
			refused := 0
			for i := range 150 {
				var writes []channel.Write
				for range 1 + w.N(4) {
					writes = append(writes, w.write())
				}
				e1, e2 := disk.Commit(t.Context(), writes...), mem.Commit(t.Context(), writes...)
				if fmt.Sprint(e1) != fmt.Sprint(e2) {
					t.Fatalf("commit %d: SQLite %v, memory %v", i, e1, e2)
				}
				if e1 != nil {
					refused++
				}
				if i == 100 { // the lease changes hands
					for _, s := range []storetest.Store{disk, mem} {
						if _, err := s.NextEpoch(t.Context(), "lease", "x"); err != nil {
							t.Fatal(err)
						}
					}
				}
			}
			sameView(t, w.view(t, disk), w.view(t, mem))
			if refused == 0 || refused == 150 {
				t.Errorf("%d of 150 commits were refused: the test tests too little", refused)
			}
		})
	}
}

func TestASnapshotIsACopy(t *testing.T) {
	w, m := newWorld(9), store.NewMemory()
	step := func() {
		for range 50 {
			_ = m.Commit(t.Context(), w.write()) // refusals are part of it
		}
	}
	step()
	before := w.view(t, m)
	snap := m.Snapshot()
	for range 2 {
		step()
		if reflect.DeepEqual(w.view(t, m), before) {
			t.Fatal("fifty commits changed nothing")
		}
		if err := m.Close(); err != nil { // the node crashes
			t.Fatal(err)
		}
		m.Restore(snap)
		sameView(t, w.view(t, m), before)
	}
}
