package locktest

import (
	"net"
	"os"
	"os/exec"
	"testing"
	"time"

	"github.com/redis/go-redis/v9"

	"github.com/sluice-node/sluice/lock"
)

// Redis is a redis-server of the test's own, which keeps nothing on disk.
type Redis struct {
	addr string
	cmd  *exec.Cmd
}

// StartRedis starts a redis-server, which ends with the test. Without the
// program the test is skipped, or fails where SLUICE_REQUIRE_ALL is 1.
func StartRedis(t *testing.T) *Redis {
	t.Helper()
	if _, err := exec.LookPath("redis-server"); err != nil {
		if os.Getenv("SLUICE_REQUIRE_ALL") == "1" {
			t.Fatal("redis-server is not installed, and SLUICE_REQUIRE_ALL=1 requires it")
		}
		t.Skip("redis-server is not installed: leases in Redis are not tested")
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	s := &Redis{addr: l.Addr().String()}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	s.Start(t)
	t.Cleanup(func() { s.Kill(t) })
	return s
}

// URL is where the server is.
func (s *Redis) URL() string { return "redis://" + s.addr }

// Start starts the server anew, empty.
func (s *Redis) Start(t *testing.T) {
	t.Helper()
	_, port, err := net.SplitHostPort(s.addr)
	if err != nil {
		t.Fatal(err)
	}
	s.cmd = exec.Command("redis-server", "--port", port, "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", t.TempDir())
	if err := s.cmd.Start(); err != nil {
		t.Fatal(err)
	}
	rdb := s.Client(t)
	for end := time.Now().Add(20 * time.Second); rdb.Ping(t.Context()).Err() != nil; time.Sleep(5 * time.Millisecond) {
		if time.Now().After(end) {
			t.Fatal("redis-server does not answer")
		}
	}
}

// Kill ends the server, if it runs: what it held is gone.
func (s *Redis) Kill(t *testing.T) {
	t.Helper()
	if s.cmd == nil {
		return
	}
	if err := s.cmd.Process.Kill(); err != nil {
		t.Error(err)
	}
	_ = s.cmd.Wait() // killed
	s.cmd = nil
}

// Client returns a client of the server, which ends with the test.
func (s *Redis) Client(t *testing.T) *redis.Client {
	t.Helper()
	rdb, err := lock.DialRedis(s.URL())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = rdb.Close() })
	return rdb
}
