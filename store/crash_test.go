package store_test

import (
	"bufio"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// childEnv makes the test binary play a process that works on the store whose
// path it holds.
const childEnv = "SLUICE_STORE_TEST_CHILD"

func TestMain(m *testing.M) {
	path := os.Getenv(childEnv)
	if path == "" {
		os.Exit(m.Run())
	}
	if err := commitForEver(path); err != nil {
		fmt.Println("error:", err)
		os.Exit(1)
	}
}

const crashWorkers = 8

// crashRows is the commit number n of a worker: rows in three tables, and the
// channel's record with the number in it.
type crashRows struct {
	record  *channel.Record
	row     *channel.TransferRow
	forward *channel.ForwardRow
	secret  channel.PutSecret
}

func crashCommit(worker, n uint64) crashRows {
	id := crypto.Keccak256Hash(binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, worker), n))
	key := channel.Key{Channel: common.BigToAddress(common.Big1), Me: channel.Bob}
	key.Channel[0] = byte(worker)
	const someone = "vector8aMGUGN87iS6iYYs7oE5kfwPHzqa8PbfC4Cqdaw1XHamXauXVr"
	return crashRows{
		record: &channel.Record{
			Config:    channel.Config{Me: key.Me, ChainID: 1, Channel: key.Channel, IDs: [2]channel.Identifier{someone, someone}},
			MaxSigned: n,
		},
		row: &channel.TransferRow{
			Key: key, Status: channel.TransferOpen, CreatedAtUs: int64(n),
			Transfer: channel.Transfer{CoreTransfer: channel.CoreTransfer{Channel: key.Channel, ID: id}, InitialState: make([]byte, 300)},
		},
		forward: &channel.ForwardRow{ID: channel.ForwardID{Incoming: key, Transfer: id}, State: "held"},
		secret:  channel.PutSecret{LockHash: id, Preimage: id},
	}
}

// commitForEver says each commit that was acknowledged, until it is killed.
func commitForEver(path string) error {
	s, err := store.Open(context.Background(), store.Options{Path: path, CheckpointPages: 200})
	if err != nil {
		return err
	}
	fmt.Println("open")
	errs := make(chan error)
	var out sync.Mutex
	for w := range uint64(crashWorkers) {
		start := uint64(1)
		r, _, err := s.LoadChannel(context.Background(), crashCommit(w, 0).row.Key)
		switch {
		case err == nil:
			start = r.MaxSigned + 1
		case !errors.Is(err, channel.ErrNotFound):
			return err
		}
		go func() {
			for n := start; ; n++ {
				c := crashCommit(w, n)
				err := s.Commit(context.Background(), channel.PutChannel{Record: c.record},
					channel.PutTransfer{Row: c.row}, channel.PutForward{Row: c.forward}, c.secret)
				if err != nil {
					errs <- err
					return
				}
				out.Lock()
				fmt.Println(w, n)
				out.Unlock()
			}
		}()
	}
	return <-errs
}

// child starts commitForEver in a process of its own and waits until it has
// the store open.
func child(t *testing.T, path string) (*exec.Cmd, *bufio.Scanner) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childEnv+"="+path)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = cmd.Process.Kill()
		_ = cmd.Wait()
	})
	lines := bufio.NewScanner(out)
	if !lines.Scan() || lines.Text() != "open" {
		t.Fatalf("child says %q, %v", lines.Text(), lines.Err())
	}
	return cmd, lines
}

func TestWhatWasAcknowledgedSurvivesKill9(t *testing.T) {
	path := filepath.Join(t.TempDir(), "sluice.db")
	var acked [crashWorkers]uint64
	for round := range 3 {
		cmd, lines := child(t, path)
		for seen := 0; lines.Scan(); seen++ {
			var w, n uint64
			if _, err := fmt.Sscan(lines.Text(), &w, &n); err != nil {
				t.Fatalf("round %d: child says %q", round, lines.Text())
			}
			if n != acked[w]+1 {
				t.Fatalf("round %d: worker %d acknowledged %d after %d", round, w, n, acked[w])
			}
			acked[w] = n
			if seen == 400 { // in the middle of whatever it does
				if err := cmd.Process.Kill(); err != nil {
					t.Fatal(err)
				}
			}
		}
		_ = cmd.Wait()
		checkCrashed(t, path, &acked)
	}
}

// checkCrashed looks at what the killed process left, and counts a commit that
// was durable but not yet acknowledged as done.
func checkCrashed(t *testing.T, path string, acked *[crashWorkers]uint64) {
	t.Helper()
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	}()
	for w := range uint64(crashWorkers) {
		r, _, err := s.LoadChannel(t.Context(), crashCommit(w, 0).row.Key)
		if err != nil && acked[w] > 0 {
			t.Fatalf("worker %d acknowledged %d: %v", w, acked[w], err)
		}
		if err != nil {
			continue
		}
		last := r.MaxSigned
		if last < acked[w] || last > acked[w]+1 {
			t.Fatalf("worker %d: %d acknowledged, %d in the store", w, acked[w], last)
		}
		for n := uint64(1); n <= last+1; n++ {
			if got, want := partsOf(t, s, crashCommit(w, n)), 3; got != want && n <= last || got != 0 && n > last {
				t.Fatalf("worker %d: %d of 3 rows of commit %d, last is %d", w, got, n, last)
			}
		}
		acked[w] = last
	}
}

func partsOf(t *testing.T, s *store.SQLite, c crashRows) (found int) {
	t.Helper()
	_, e1 := s.Transfer(t.Context(), c.row.Key, c.row.Transfer.ID)
	_, e2 := s.Forward(t.Context(), c.forward.ID)
	_, e3 := s.Secret(t.Context(), c.secret.LockHash)
	for _, err := range []error{e1, e2, e3} {
		switch {
		case err == nil:
			found++
		case !errors.Is(err, channel.ErrNotFound):
			t.Fatal(err)
		}
	}
	return found
}

func TestASecondProcessIsKeptOut(t *testing.T) {
	dir := t.TempDir()
	cmd, lines := child(t, filepath.Join(dir, "sluice.db"))
	for _, file := range []string{"sluice.db", "other.db"} { // the directory is what is taken
		_, err := store.Open(t.Context(), store.Options{Path: filepath.Join(dir, file)})
		var inUse *store.InUseError
		if !errors.As(err, &inUse) || inUse.Dir != dir || inUse.PID != cmd.Process.Pid {
			t.Errorf("Open %s: %v; want %s in use by %d", file, err, dir, cmd.Process.Pid)
		}
	}
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	for lines.Scan() { // until the process is gone
	}
	_ = cmd.Wait()
	openSQLite(t, store.Options{Path: filepath.Join(dir, "sluice.db")})
}
