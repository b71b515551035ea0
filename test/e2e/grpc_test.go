package e2e

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"google.golang.org/grpc"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/credentials/insecure"
	grpcstatus "google.golang.org/grpc/status"
	"google.golang.org/protobuf/proto"
	"google.golang.org/protobuf/reflect/protoreflect"
	"google.golang.org/protobuf/reflect/protoregistry"
	"google.golang.org/protobuf/types/dynamicpb"

	sluiceclient "github.com/sluice-node/sluice/clients/go"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// TestProgramsUseTheNodesOverGRPC runs the example against `sluice dev`, then uses
// the same nodes as they should not be used.
func TestProgramsUseTheNodesOverGRPC(t *testing.T) {
	base, report := freeBase(t), filepath.Join(t.TempDir(), "report.json")
	world := dev(t, base, "--report", report)
	until(t, "the report", 2*minute, func() error {
		_, err := os.Stat(report)
		return errors.Join(err, world.alive())
	})
	at := func(i int) string { return fmt.Sprintf("127.0.0.1:%d", base+20+i) }

	t.Run("the example pays", func(t *testing.T) {
		program := filepath.Join(t.TempDir(), "pay")
		if out, err := exec.CommandContext(t.Context(), "go", "build", "-o", program, "github.com/sluice-node/sluice/examples/pay").CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		out, err := exec.CommandContext(t.Context(), program, "--payer", at(0), "--payee", at(1)).CombinedOutput()
		if err != nil || !strings.Contains(string(out), "receipt       0x") {
			t.Fatalf("%v\n%s", err, out)
		}
	})
	carol, err := sluiceclient.Dial(at(0))
	if err != nil {
		t.Fatal(err)
	}
	defer carol.Close()
	info, err := carol.Node.GetInfo(t.Context(), &sluicev1.GetInfoRequest{})
	if err != nil {
		t.Fatal(err)
	}
	owner := info.Identities[0].Identity
	t.Run("events are neither lost nor repeated", func(t *testing.T) { followInPieces(t, carol, owner) })
	t.Run("misuse changes nothing", func(t *testing.T) { misuse(t, carol, owner, at(0)) })
	t.Run("a call with a key is done once", func(t *testing.T) { repeat(t, carol, owner) })
}

// followInPieces reads all events with a connection that ends after each few.
func followInPieces(t *testing.T, c *sluiceclient.Client, owner string) {
	ctx, cancel := context.WithTimeout(t.Context(), minute)
	defer cancel()
	all, err := c.Events.ListEvents(ctx, &sluicev1.ListEventsRequest{Owner: owner, PageSize: 1000})
	if err != nil || len(all.Events) < 5 {
		t.Fatalf("%d events, %v", len(all.GetEvents()), err)
	}
	var after uint64
	for i := 0; i < len(all.Events); {
		left := 3
		for e, err := range c.Follow(ctx, &sluicev1.FollowEventsRequest{Owner: owner, AfterCursor: after}) {
			if err != nil {
				t.Fatal(err)
			}
			if !proto.Equal(e, all.Events[i]) {
				t.Fatalf("event %d is %v, want %v", i, e, all.Events[i])
			}
			after = e.Cursor
			if i, left = i+1, left-1; left == 0 || i == len(all.Events) {
				break
			}
		}
	}
}

// misuse asks every call for what it can't do, and looks whether anything moved.
func misuse(t *testing.T, c *sluiceclient.Client, owner, at string) {
	conn, err := grpc.NewClient(at, grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	before := whatIs(t, c, owner)
	protoregistry.GlobalFiles.RangeFilesByPackage("sluice.v1", func(f protoreflect.FileDescriptor) bool {
		for i := range f.Services().Len() {
			for j := range f.Services().Get(i).Methods().Len() {
				misuseOf(t, conn, f.Services().Get(i).Methods().Get(j))
			}
		}
		return true
	})
	if after := whatIs(t, c, owner); before != after {
		t.Errorf("something moved:\n%s\nbefore:\n%s", after, before)
	}
}

func misuseOf(t *testing.T, conn *grpc.ClientConn, m protoreflect.MethodDescriptor) {
	t.Helper()
	path := fmt.Sprintf("/%s/%s", m.Parent().FullName(), m.Name())
	texts := 0
	junk := dynamicpb.NewMessage(m.Input())
	for i := range m.Input().Fields().Len() {
		if f := m.Input().Fields().Get(i); f.Kind() == protoreflect.StringKind && !f.IsList() {
			junk.Set(f, protoreflect.ValueOfString("☠"))
			texts++
		}
	}
	large := dynamicpb.NewMessage(m.Input())
	large.SetUnknown(append(protoreflect.RawFields{0xfa, 0x3f, 0x80, 0x80, 0x40}, make([]byte, 1<<20)...))
	token := map[string]string{"authorization": "Bearer nonsense"}
	for _, one := range []struct {
		what string
		req  proto.Message
		md   map[string]string
		want []codes.Code
		skip bool
	}{
		{what: "nonsense", req: junk, want: []codes.Code{codes.InvalidArgument, codes.NotFound}, skip: texts == 0 || m.Name() == "ListForwards"},
		{what: "too much", req: large, want: []codes.Code{codes.ResourceExhausted}},
		{what: "a bad token", req: junk, md: token, want: []codes.Code{codes.Unauthenticated, codes.ResourceExhausted}},
	} {
		if one.skip {
			continue
		}
		err := invoke(t.Context(), conn, path, m, one.req, one.md)
		if good := func() bool {
			for _, c := range one.want {
				if grpcstatus.Code(err) == c && len(grpcstatus.Convert(err).Message()) > 8 {
					return true
				}
			}
			return false
		}(); !good {
			t.Errorf("%s with %s: got %v, want one of %v", path, one.what, err, one.want)
		}
	}
}

type metadataOf map[string]string

func (m metadataOf) GetRequestMetadata(context.Context, ...string) (map[string]string, error) {
	return m, nil
}
func (metadataOf) RequireTransportSecurity() bool { return false }

func invoke(ctx context.Context, conn *grpc.ClientConn, path string, m protoreflect.MethodDescriptor, req proto.Message, md map[string]string) error {
	ctx, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	s, err := conn.NewStream(ctx, &grpc.StreamDesc{ServerStreams: true}, path, grpc.PerRPCCredentials(metadataOf(md)))
	if err != nil {
		return err
	}
	if err := errors.Join(s.SendMsg(req), s.CloseSend()); err != nil {
		return err
	}
	return s.RecvMsg(dynamicpb.NewMessage(m.Output()))
}

// whatIs is everything of an identity that money could move in.
func whatIs(t *testing.T, c *sluiceclient.Client, owner string) string {
	t.Helper()
	var out strings.Builder
	channels, err := c.Channels.ListChannels(t.Context(), &sluicev1.ListChannelsRequest{})
	if err != nil {
		t.Fatal(err)
	}
	for _, ch := range channels.Channels {
		fmt.Fprintln(&out, ch.Channel, ch.Nonce, ch.OpenTransfers)
	}
	peers, err := c.Peers.ListPeers(t.Context(), &sluicev1.ListPeersRequest{})
	if err != nil {
		t.Fatal(err)
	}
	tokens, err := c.Admin.ListTokens(t.Context(), &sluicev1.ListTokensRequest{})
	if err != nil {
		t.Fatal(err)
	}
	hooks, err := c.Events.ListWebhooks(t.Context(), &sluicev1.ListWebhooksRequest{Owner: owner})
	if err != nil {
		t.Fatal(err)
	}
	fmt.Fprintln(&out, len(peers.Peers), len(tokens.Tokens), len(hooks.Webhooks))
	return out.String()
}

func repeat(t *testing.T, c *sluiceclient.Client, owner string) {
	list, err := c.Channels.ListChannels(t.Context(), &sluicev1.ListChannelsRequest{Owner: owner})
	if err != nil {
		t.Fatal(err)
	}
	var secret [32]byte
	_, _ = rand.Read(secret[:])
	lock := sha256.Sum256(secret[:])
	req := &sluicev1.CreateTransferRequest{
		Owner: owner, Channel: list.Channels[0].Channel, Asset: "0x0000000000000000000000000000000000000000", Amount: "1000", Type: "HashlockTransfer",
		DetailsJson:    fmt.Sprintf(`{"lockHash":"0x%s","expiry":"0"}`, hex.EncodeToString(lock[:])),
		IdempotencyKey: sluiceclient.NewKey(),
	}
	first, err := c.Transfers.CreateTransfer(t.Context(), req)
	if err != nil {
		t.Fatal(err)
	}
	second, err := c.Transfers.CreateTransfer(t.Context(), req)
	if err != nil || first.Transfer != second.Transfer {
		t.Errorf("a repeat made %v, %v; the first was %v", second, err, first)
	}
	req.Amount = "1001"
	if _, err = c.Transfers.CreateTransfer(t.Context(), req); sluiceclient.ProblemOf(err).Code != "idempotency_key_reused" {
		t.Errorf("another request with the key: %v", err)
	}
}
