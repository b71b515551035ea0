package rpc_test

import (
	"errors"
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/sluice-node/sluice/api/rpc"
)

func TestOnlyItsOwnerCanConnectToTheSocket(t *testing.T) {
	dir := shortDir(t)
	l, err := rpc.ListenSocket(dir)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(dir, rpc.SocketName)
	if got := l.Addr().String(); got != path {
		t.Errorf("it listens at %s, want %s", got, path)
	}
	info, err := os.Stat(path)
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the socket has mode %v, %v", info.Mode(), err)
	}
	files, err := os.ReadDir(dir)
	if err != nil || len(files) != 1 {
		t.Errorf("beside the socket there are %v, %v", files, err)
	}
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(path); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("a closed socket is still there: %v", err)
	}
}

func TestASocketOfADeadProcessIsReplacedAndALiveOneIsNot(t *testing.T) {
	dir := shortDir(t)
	path := filepath.Join(dir, rpc.SocketName)
	dead, err := net.ListenUnix("unix", &net.UnixAddr{Name: path, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	dead.SetUnlinkOnClose(false)
	if err := dead.Close(); err != nil {
		t.Fatal(err)
	}
	live, err := rpc.ListenSocket(dir)
	if err != nil {
		t.Fatalf("over a dead one: %v", err)
	}
	if _, err := rpc.ListenSocket(dir); !errors.Is(err, rpc.ErrSocketInUse) {
		t.Errorf("over a live one: %v", err)
	}
	c, err := net.Dial("unix", path)
	if err != nil {
		t.Fatalf("the live one is gone: %v", err)
	}
	_ = c.Close()
	_ = live.Close()
}

func TestWhatIsNoSocketIsLeftAlone(t *testing.T) {
	dir := shortDir(t)
	path := filepath.Join(dir, rpc.SocketName)
	if err := os.WriteFile(path, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := rpc.ListenSocket(dir); err == nil || !strings.Contains(err.Error(), "move it away") {
		t.Errorf("got %v", err)
	}
	if raw, err := os.ReadFile(path); err != nil || string(raw) != "mine" {
		t.Errorf("the file has %q, %v", raw, err)
	}
}

func TestAPathTooLongForASocketIsToldClearly(t *testing.T) {
	dir := filepath.Join(shortDir(t), strings.Repeat("d", 100))
	if err := os.Mkdir(dir, 0o700); err != nil {
		t.Fatal(err)
	}
	_, err := rpc.ListenSocket(dir)
	if err == nil || !strings.Contains(err.Error(), "shorter dataDir") {
		t.Errorf("got %v", err)
	}
	if files, _ := os.ReadDir(dir); len(files) != 0 {
		t.Errorf("it left %v", files)
	}
}
