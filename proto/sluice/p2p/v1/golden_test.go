package p2pv1

import (
	"encoding/hex"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"reflect"
	"strings"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/sluice-node/sluice/channel"
)

var write = flag.Bool("write-golden", false, "write the golden file if there is none yet, or the lines that it lacks")

const goldenFile = "testdata/wire-v1.txt"

// goldenSeed makes the values of the golden file. Values from one seed change
// with the order in which the maker draws them: then the file, which is what
// counts, gets a second one beside it.
const goldenSeed = 20261122

func TestGoldenMessagesOfVersion1Decode(t *testing.T) {
	if _, err := os.Stat(goldenFile); *write && errors.Is(err, fs.ErrNotExist) {
		writeGolden(t)
	}
	lines := readGolden(t)
	m := newMaker(goldenSeed)
	for _, c := range codecs() {
		want := c.make(m)
		if r, ok := want.(*channel.Record); ok {
			r.Floor = 0 // the file is older than the field
		}
		t.Run(c.name, func(t *testing.T) {
			b, ok := lines[c.name]
			if !ok {
				t.Fatal("not in the golden file")
			}
			got, err := c.decode(b)
			if err != nil {
				t.Fatal(err)
			}
			if !reflect.DeepEqual(got, want) {
				t.Errorf("decoded\n%+v, want\n%+v", got, want)
			}
			if string(c.encode(want)) != string(b) {
				t.Error("the same value is written differently now")
			}
		})
	}
}

// control returns one of each message that the generated code encodes.
func control() map[string]proto.Message {
	m := newMaker(goldenSeed + 1)
	from, to := string(m.id()), string(m.id())
	ch, asset, sig, amount := m.address(), m.address(), m.sig(), m.amount()
	request := func(r *Request) proto.Message {
		r.Id, r.From, r.To, r.WaitMs = 7, from, to, 10_000
		return r
	}
	return map[string]proto.Message{
		"hello": &Hello{
			Versions: []uint32{1}, Features: []string{"a"}, RequiredFeatures: []string{"b"},
			Limits: &Limits{FrameBytes: MaxFrameBytes, Requests: 32}, ClockUs: 1_795_000_000_000_000,
			Challenge: m.some(32), Agent: "sluice", Attempt: 1_795_000_000_000_001,
		},
		"identities":       &Identities{Opening: true, Proofs: []*IdentityProof{{Identifier: from, Sig: sig[:]}}},
		"ping":             request(&Request{Body: &Request_Ping{Ping: &Ping{}}}),
		"setup ask":        request(&Request{Body: &Request_Setup{Setup: &SetupRequest{ChainId: 1337, Timeout: 172_800, Alice: to, Bob: from, Meta: []byte("{}")}}}),
		"collateral":       request(&Request{Body: &Request_Collateral{Collateral: &CollateralRequest{Channel: ch[:], Asset: asset[:], Amount: amount.Bytes()}}}),
		"error":            &Response{Id: 7, Body: &Response_Error{Error: &Error{Code: ErrorCode_ERROR_CODE_BUSY, Message: "later"}}},
		"pong":             &Response{Id: 7, Body: &Response_Ping{Ping: &Ping{}}},
		"setup done":       &Response{Id: 7, Body: &Response_Setup{Setup: &SetupResponse{Channel: ch[:]}}},
		"collateral comes": &Response{Id: 7, Body: &Response_Collateral{Collateral: &CollateralResponse{}}},
		"quote ask": request(&Request{Body: &Request_Quote{Quote: &QuoteRequest{
			Amount: amount.Bytes(), Asset: asset[:], ChainId: 1337, Recipient: to, RecipientChainId: 1338, RecipientAsset: ch[:], ReceiveExact: true}}}),
		"quote": &Response{Id: 7, Body: &Response_Quote{Quote: &QuoteResponse{
			Amount: amount.Bytes(), Fee: []byte{7}, RecipientAmount: []byte{1, 0}, ExpiryMs: 1_795_000_000_000, Sig: sig[:]}}},
		"router ask": request(&Request{Body: &Request_RouterConfig{RouterConfig: &RouterConfigRequest{}}}),
		"router": &Response{Id: 7, Body: &Response_RouterConfig{RouterConfig: &RouterConfigResponse{Chains: []uint64{1337, 1338}, Swaps: []*RouterSwap{{
			FromChain: 1337, FromAsset: asset[:], ToChain: 1338, ToAsset: ch[:], Rate: "0.5", FeePercent: "1", FlatFee: []byte{7}, MinAmount: []byte{8}}}}}},
		"restore ask": request(&Request{Body: &Request_Restore{Restore: &RestoreRequest{Channel: ch[:], Nonce: 9, After: sig[:32]}}}),
		"restore": &Response{Id: 7, Body: &Response_Restore{Restore: &RestoreResponse{
			Latest: []byte{1, 2}, Highest: 11, Transfers: [][]byte{{3}, {4, 5}}, More: true}}},
		"close": &Close{Reason: CloseReason_CLOSE_REASON_BAD_PROOF, Detail: "no"},
	}
}

func TestGoldenControlMessagesOfVersion1Decode(t *testing.T) {
	if *write {
		addGolden(t)
	}
	lines := readGolden(t)
	for name, want := range control() {
		got := want.ProtoReflect().New().Interface()
		if err := proto.Unmarshal(lines[name], got); err != nil || !proto.Equal(got, want) {
			t.Errorf("%s: decoded %v, %v, want %v", name, got, err, want)
		}
	}
}

func writeGolden(t *testing.T) {
	t.Helper()
	m := newMaker(goldenSeed)
	var out strings.Builder
	for _, c := range codecs() {
		fmt.Fprintf(&out, "%s = %x\n", c.name, c.encode(c.make(m)))
	}
	for name, m := range control() {
		b, err := (proto.MarshalOptions{Deterministic: true}).Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(&out, "%s = %x\n", name, b)
	}
	if err := os.WriteFile(goldenFile, []byte(out.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// addGolden appends the messages that came after the file was first written.
func addGolden(t *testing.T) {
	t.Helper()
	have := readGolden(t)
	f, err := os.OpenFile(goldenFile, os.O_APPEND|os.O_WRONLY, 0o644)
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range control() {
		b, err := (proto.MarshalOptions{Deterministic: true}).Marshal(m)
		if err != nil {
			t.Fatal(err)
		}
		if _, ok := have[name]; !ok {
			fmt.Fprintf(f, "%s = %x\n", name, b)
		}
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
}

func readGolden(t *testing.T) map[string][]byte {
	t.Helper()
	raw, err := os.ReadFile(goldenFile)
	if err != nil {
		t.Fatal(err)
	}
	lines := map[string][]byte{}
	for line := range strings.Lines(string(raw)) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), " = ")
		b, err := hex.DecodeString(value)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		lines[name] = b
	}
	return lines
}
