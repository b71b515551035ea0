package lock_test

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/rpc"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/redis/go-redis/v9/logging"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/lock"
	"github.com/sluice-node/sluice/store"
)

// deaf is a store that does not answer once it is down.
type deaf struct {
	lock.Fence
	down atomic.Bool
}

func (d *deaf) CurrentEpoch(ctx context.Context, name string) (uint64, error) {
	if d.down.Load() {
		return 0, errors.New("store is down")
	}
	return d.Fence.CurrentEpoch(ctx, name)
}

// puppet is another process with a manager of its own. It has the test's store
// over a socket, and does what it is told on its standard input.
type puppet struct {
	cmd *exec.Cmd
	in  io.Writer
	out *bufio.Scanner
}

const puppetEnv = "SLUICE_LOCK_PUPPET"

func TestMain(m *testing.M) {
	if where := os.Getenv(puppetEnv); where != "" {
		if err := perform(where); err != nil {
			fmt.Println("failed:", err)
			os.Exit(1)
		}
		return
	}
	logging.Disable() // of servers that the tests kill
	os.Exit(m.Run())
}

func startPuppet(t *testing.T, redisURL string, db *store.Memory) *puppet {
	t.Helper()
	socket := filepath.Join(t.TempDir(), "s")
	l, err := net.Listen("unix", socket)
	if err != nil {
		t.Fatal(err)
	}
	server := rpc.NewServer()
	if err := server.Register(&Shared{db}); err != nil {
		t.Fatal(err)
	}
	go func() {
		for {
			conn, err := l.Accept()
			if err != nil {
				return // closed
			}
			go server.ServeConn(conn)
		}
	}()
	t.Cleanup(func() { _ = l.Close() })
	p := &puppet{cmd: exec.Command(os.Args[0])}
	p.cmd.Env = append(os.Environ(), puppetEnv+"="+redisURL+","+socket)
	p.cmd.Stderr = os.Stderr
	in, err := p.cmd.StdinPipe()
	if err != nil {
		t.Fatal(err)
	}
	out, err := p.cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	p.in, p.out = in, bufio.NewScanner(out)
	if err := p.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		_ = p.cmd.Process.Kill()
		_ = p.cmd.Wait() // killed
	})
	return p
}

// tell gives an order and returns the answer.
func (p *puppet) tell(t *testing.T, order ...any) string {
	t.Helper()
	if _, err := fmt.Fprintln(p.in, order...); err != nil {
		t.Fatal(err)
	}
	if !p.out.Scan() {
		t.Fatalf("no answer to %v: %v", order, p.out.Err())
	}
	return p.out.Text()
}

func (p *puppet) acquire(t *testing.T, name string) (epoch uint64) {
	t.Helper()
	if _, err := fmt.Sscanf(p.tell(t, "acquire", name), "epoch %d", &epoch); err != nil {
		t.Fatal(err)
	}
	return epoch
}

func (p *puppet) commit(t *testing.T, name string, epoch uint64, want string) {
	t.Helper()
	if got := p.tell(t, "commit", name, epoch); want == "" && got != "done" || !strings.Contains(got, want) {
		t.Errorf("commit under epoch %d: %s, want %q", epoch, got, want)
	}
}

func (p *puppet) hearsOfLoss(t *testing.T) {
	t.Helper()
	if got := p.tell(t, "lost"); got != "lost" {
		t.Errorf("the process that woke says %q", got)
	}
}

// perform is the puppet's side.
func perform(where string) error {
	url, socket, _ := strings.Cut(where, ",")
	conn, err := rpc.Dial("unix", socket)
	if err != nil {
		return err
	}
	db := remote{conn}
	rdb, err := lock.DialRedis(url)
	if err != nil {
		return err
	}
	m, err := lock.NewRedis(rdb, db, lock.RedisOptions{Holder: "puppet", TTL: testTTL})
	if err != nil {
		return err
	}
	defer m.Close()
	var lease *lock.Lease
	for in := bufio.NewScanner(os.Stdin); in.Scan(); {
		var verb, name string
		var epoch uint64
		_, _ = fmt.Sscan(in.Text(), &verb, &name, &epoch) // what is missing stays zero
		switch verb {
		case "acquire":
			if lease, err = m.Acquire(context.Background(), name); err != nil {
				return err
			}
			fmt.Println("epoch", lease.Epoch)
		case "commit":
			if err := db.commit(name, epoch); err != nil {
				fmt.Println(err)
				break
			}
			fmt.Println("done")
		case "lost":
			select {
			case <-lease.Lost():
				fmt.Println("lost")
			case <-time.After(20 * time.Second):
				fmt.Println("still held")
			}
		}
	}
	return nil
}

// Shared serves a store to the puppet.
type Shared struct{ db *store.Memory }

// Args are of any of its calls.
type Args struct {
	Name, Holder string
	Names        []string
	TTL          time.Duration
	Epoch        uint64
}

// Do runs a call; the answer is JSON.
func (s *Shared) Do(call map[string]Args, answer *[]byte) (err error) {
	ctx := context.Background()
	var out any
	for verb, a := range call {
		switch verb {
		case "next":
			out, err = s.db.NextEpoch(ctx, a.Name, a.Holder)
		case "current":
			out, err = s.db.CurrentEpoch(ctx, a.Name)
		case "renew":
			err = s.db.RenewEpochs(ctx, a.Holder, a.Names, a.TTL)
		case "left":
			out, err = s.db.EpochLeft(ctx, a.Name)
		case "commit":
			err = s.db.Commit(ctx, channel.CheckEpoch{Name: a.Name, Epoch: a.Epoch})
		}
	}
	if err != nil {
		return err
	}
	*answer, err = json.Marshal(out)
	return err
}

// remote is that store as the puppet has it.
type remote struct{ conn *rpc.Client }

func (r remote) do(verb string, a Args, out any) error {
	var answer []byte
	if err := r.conn.Call("Shared.Do", map[string]Args{verb: a}, &answer); err != nil || out == nil {
		return err
	}
	return json.Unmarshal(answer, out)
}

func (r remote) NextEpoch(_ context.Context, name, holder string) (epoch uint64, err error) {
	return epoch, r.do("next", Args{Name: name, Holder: holder}, &epoch)
}

func (r remote) CurrentEpoch(_ context.Context, name string) (epoch uint64, err error) {
	return epoch, r.do("current", Args{Name: name}, &epoch)
}

func (r remote) RenewEpochs(_ context.Context, holder string, names []string, ttl time.Duration) error {
	return r.do("renew", Args{Holder: holder, Names: names, TTL: ttl}, nil)
}

func (r remote) EpochLeft(_ context.Context, name string) (d time.Duration, err error) {
	return d, r.do("left", Args{Name: name}, &d)
}

func (r remote) commit(name string, epoch uint64) error {
	return r.do("commit", Args{Name: name, Epoch: epoch}, nil)
}
