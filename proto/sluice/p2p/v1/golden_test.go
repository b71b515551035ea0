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
)

var write = flag.Bool("write-golden", false, "write the golden file if there is none yet")

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
		"close":            &Close{Reason: CloseReason_CLOSE_REASON_BAD_PROOF, Detail: "no"},
	}
}

func TestGoldenControlMessagesOfVersion1Decode(t *testing.T) {
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
