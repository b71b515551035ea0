package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"google.golang.org/grpc/codes"
	grpcstatus "google.golang.org/grpc/status"

	sluiceclient "github.com/sluice-node/sluice/clients/go"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
	"github.com/sluice-node/sluice/store"
)

// api is a client of a node at its socket.
func (n *node) api(t *testing.T) *sluiceclient.Client {
	t.Helper()
	c, err := sluiceclient.Dial("unix:" + filepath.Join(n.dir, "sluice.sock"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// sees waits until a node has a peer as connected.
func (n *node) sees(t *testing.T, peer *node) {
	t.Helper()
	c := n.api(t)
	until(t, n.name+" is connected to "+peer.name, soon, func() error {
		list, err := c.Peers.ListPeers(t.Context(), &sluicev1.ListPeersRequest{})
		for _, p := range list.GetPeers() {
			if p.Identity == string(peer.id.Identifier()) && p.Connected {
				return nil
			}
		}
		return errors.Join(errors.New("not yet"), err)
	})
}

// stop has the node end by itself.
func (n *node) stop(t *testing.T) {
	t.Helper()
	if _, err := n.api(t).Admin.Stop(t.Context(), &sluicev1.StopRequest{}); err != nil {
		t.Fatal(err)
	}
	if code := n.proc.ended(t, soon); code != 0 {
		t.Errorf("%s was told to stop and ended with %d", n.name, code)
	}
}

// dialled listens at the address of a node that is down, and reports whether
// somebody connects within a time.
func (n *node) dialled(t *testing.T, within time.Duration) bool {
	t.Helper()
	l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", n.p2pPort))
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	if err := l.(*net.TCPListener).SetDeadline(time.Now().Add(within)); err != nil {
		t.Fatal(err)
	}
	c, err := l.Accept()
	if err == nil {
		_ = c.Close()
	}
	return err == nil
}

// names has the config of a node name these peers and no others, and has the node
// read it.
func (n *node) names(t *testing.T, peers ...*node) {
	t.Helper()
	path := filepath.Join(n.dir, "sluice.yaml")
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var c object
	if err := json.Unmarshal(raw, &c); err != nil {
		t.Fatal(err)
	}
	list := []object{}
	for _, p := range peers {
		list = append(list, object{"identifier": p.id.Identifier(), "addresses": []string{p.address()}})
	}
	c["p2p"].(object)["peers"] = list
	if raw, err = json.Marshal(c); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, raw, 0o600); err != nil {
		t.Fatal(err)
	}
	before := strings.Count(n.proc.output(), "config reloaded")
	if err := n.proc.cmd.Process.Signal(syscall.SIGHUP); err != nil {
		t.Fatal(err)
	}
	until(t, n.name+" reads its config", soon, func() error {
		if strings.Count(n.proc.output(), "config reloaded") == before {
			return errors.New("not yet")
		}
		return nil
	})
}

// quiet is how long nobody is dialled; a peer that is kept is dialled sooner.
const quiet = 12 * time.Second

func TestPeersAreAddedAndRemovedWhileANodeRuns(t *testing.T) {
	chains := [2]*evm{newEVM(t, 0), newEVM(t, 1)}
	rpcs := [2]string{chains[0].URL(), chains[1].URL()}
	carol, dave, roger := newNode(t, 0), newNode(t, 1), newNode(t, 2)
	for _, n := range []*node{carol, dave, roger} {
		n.configure(t, chains, rpcs)
		n.launch(t)
	}
	for _, n := range []*node{carol, dave, roger} {
		n.serves(t)
	}
	add := func(p *node, addresses ...string) error {
		_, err := carol.api(t).Peers.AddPeer(t.Context(), &sluicev1.AddPeerRequest{Identity: string(p.id.Identifier()), Addresses: addresses})
		return err
	}
	remove := func(p *node) error {
		_, err := carol.api(t).Peers.RemovePeer(t.Context(), &sluicev1.RemovePeerRequest{Identity: string(p.id.Identifier())})
		return err
	}
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, tt := range []struct {
		rule string
		err  error
		want codes.Code
	}{
		{"an address that is none", add(roger, "roger.example.org:9001"), codes.InvalidArgument},
		{"no address", add(roger), codes.InvalidArgument},
		{"its own address", add(roger, carol.address()), codes.InvalidArgument},
		{"itself", add(carol, roger.address()), codes.InvalidArgument},
		{"to leave who was never added", remove(roger), codes.NotFound},
	} {
		if grpcstatus.Code(tt.err) != tt.want {
			t.Errorf("%s: %v, want %s", tt.rule, tt.err, tt.want)
		}
	}

	must(add(roger, roger.address()))
	must(add(dave, dave.address()))
	carol.sees(t, roger)
	backup(t, carol, roger)

	carol.stop(t)
	carol.start(t)
	carol.sees(t, roger)
	carol.sees(t, dave)

	// The config names an added peer, and no longer: it stays, since it was added.
	carol.names(t, roger)
	for what, err := range map[string]error{"added": add(roger, roger.address()), "removed": remove(roger)} {
		if grpcstatus.Code(err) != codes.FailedPrecondition && grpcstatus.Code(err) != codes.Aborted {
			t.Errorf("a peer that the config names was %s: %v", what, err)
		}
	}
	carol.names(t)
	roger.stop(t)
	if !roger.dialled(t, soon) {
		t.Error("a peer that was added is not dialled any more, since the config named it once")
	}
	must(remove(roger))
	if roger.dialled(t, quiet) {
		t.Error("a removed peer is dialled")
	}

	// One that only the config named is left with it.
	carol.names(t, roger)
	if !roger.dialled(t, soon) {
		t.Error("a peer that the config names is not dialled")
	}
	carol.names(t)
	if roger.dialled(t, quiet) {
		t.Error("a peer is dialled that the config no longer names")
	}
	dave.stop(t)
	if !dave.dialled(t, soon) {
		t.Error("dave was added, and is not dialled any more")
	}
}

// backup takes a copy of n's database, which has a peer that was added.
func backup(t *testing.T, n, added *node) {
	t.Helper()
	path := filepath.Join(t.TempDir(), "copy.db")
	got, err := n.api(t).Admin.Backup(t.Context(), &sluicev1.BackupRequest{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if info.Mode().Perm() != 0o600 || info.Size() != int64(got.Bytes) || info.Size() == 0 {
		t.Errorf("the copy is %s with %d bytes, and the answer says %d", info.Mode(), info.Size(), got.Bytes)
	}
	if _, err = n.api(t).Admin.Backup(t.Context(), &sluicev1.BackupRequest{Path: path}); err == nil {
		t.Error("a backup wrote over a file")
	} else if grpcstatus.Code(err) == codes.Internal || grpcstatus.Code(err) == codes.Unknown {
		t.Errorf("a path that is taken is refused with %v", err)
	}
	if after, err := os.Stat(path); err != nil || !after.ModTime().Equal(info.ModTime()) {
		t.Errorf("the refused backup touched the file: %v", err)
	}
	if _, err = n.api(t).Admin.Backup(t.Context(), &sluicev1.BackupRequest{Path: "copy.db"}); grpcstatus.Code(err) != codes.InvalidArgument {
		t.Errorf("a path that is not absolute: %v", err)
	}
	s, err := store.Open(t.Context(), store.Options{Path: path})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if raw, err := s.Setting(t.Context(), "peers"); err != nil || !strings.Contains(string(raw), string(added.id.Identifier())) {
		t.Errorf("the copy's peers are %s, %v", raw, err)
	}
}
