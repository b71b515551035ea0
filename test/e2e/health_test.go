package e2e

import (
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// A service manager is told when the node serves and when it is about to end.
func TestTheServiceManagerIsTold(t *testing.T) {
	at := filepath.Join(t.TempDir(), "notify")
	l, err := net.ListenUnixgram("unixgram", &net.UnixAddr{Name: at, Net: "unixgram"})
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	says := func(want string) {
		t.Helper()
		if err := l.SetReadDeadline(time.Now().Add(soon)); err != nil {
			t.Fatal(err)
		}
		buf := make([]byte, 1024)
		n, err := l.Read(buf)
		if err != nil || !strings.Contains(string(buf[:n]), want) {
			t.Fatalf("the node says %q, %v; want %s", buf[:n], err, want)
		}
	}
	chains, n := [2]*evm{newEVM(t, 0), newEVM(t, 1)}, newNode(t, 0)
	n.configure(t, chains, [2]string{chains[0].URL(), chains[1].URL()})
	n.proc = start(t, n.name, plain.at(t), []string{"NOTIFY_SOCKET=" + at}, "run", "--config", filepath.Join(n.dir, "sluice.yaml"))
	says("READY=1")
	for page, code := range map[string]int{"livez": 0, "readyz": 0, "nopage": 1} {
		check := start(t, "health", plain.at(t), nil, "health", "--url", fmt.Sprintf("http://127.0.0.1:%d/%s", n.opsPort, page))
		if got := check.ended(t, soon); got != code {
			t.Errorf("sluice health of /%s: exit code %d, want %d", page, got, code)
		}
	}
	if err := n.proc.cmd.Process.Signal(os.Interrupt); err != nil {
		t.Fatal(err)
	}
	says("STOPPING=1")
	if code := n.proc.ended(t, soon); code != 0 {
		t.Errorf("exit code %d", code)
	}
	gone := start(t, "health", plain.at(t), nil, "health", "--url", fmt.Sprintf("http://127.0.0.1:%d/livez", n.opsPort))
	if got := gone.ended(t, soon); got != 1 {
		t.Errorf("sluice health of a node that is gone: exit code %d", got)
	}
}
