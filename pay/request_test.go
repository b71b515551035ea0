package pay

import (
	"encoding/binary"
	"errors"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// who returns an identity that is the same for the same seed.
func who(t testing.TB, seed byte) channel.Identifier {
	t.Helper()
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte{seed}))
	if err != nil {
		t.Fatal(err)
	}
	return channel.IdentifierOf(&key.PublicKey)
}

func example(t testing.TB) *Request {
	return &Request{
		Recipient: who(t, 1), ChainID: 1338, Asset: common.HexToAddress("0x00000000000000000000000000000000000000aa"),
		Amount: channel.Units(1_500_000), Expiry: 1_700_003_600, LockHash: common.HexToHash("0x0102"), Description: "two coffees ☕",
		Routes: []channel.Identifier{who(t, 2), who(t, 3)},
	}
}

// golden is example's text. A change of it breaks every request that is out.
const golden = "sluice1qypzzqekppqwef4u4ege40yk9ava5sv29yl6r58z0p2w6r55mantwdgm2czqypf6qc2qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqz4qsqckudsq5pr920l3qrpqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqypq6rm5wahjqcm0venx2etnyr3f39g0ggpgec0xpcmp0gnk388phc6v7z6rfmsn0072t0yure07fu2qatf99xsr9avc87zexf6tyhfeasr9l48xy64x8m3lwgcfzq5ud534qf67hzwsh303gf"

func TestARequestIsWrittenAsItEverWas(t *testing.T) {
	text, err := example(t).Text()
	if err != nil {
		t.Fatal(err)
	}
	if text != golden {
		t.Errorf("Text = %s", text)
	}
	least := &Request{Recipient: who(t, 1), ChainID: 1, Amount: channel.Units(1), Expiry: 1}
	if text, err = least.Text(); err != nil || text != goldenLeast {
		t.Errorf("the least request: %s, %v", text, err)
	}
	for _, s := range []string{golden, strings.ToUpper(golden)} {
		r, err := Parse(s)
		if err != nil || !reflect.DeepEqual(r, example(t)) {
			t.Errorf("Parse(%s) = %+v, %v", s, r, err)
		}
	}
}

const goldenLeast = "sluice1qypzzqekppqwef4u4ege40yk9ava5sv29yl6r58z0p2w6r55mantwdgm2czqzqggqyqs5qgp66ku2w"

// The checksum is that of BIP-350, by its own examples.
func TestTheChecksumIsBech32m(t *testing.T) {
	for prefix, rest := range map[string]string{
		"abcdef": "l7aum6echk45nj3s0wdvt2fg8x9yrzpqzd3ryx", "split": "checkupstagehandshakeupstreamerranterredcaperredlc445v", "a": "lqfn3a",
	} {
		sum := expand(prefix)
		for i := range len(rest) {
			sum = append(sum, byte(strings.IndexByte(alphabet, rest[i])))
		}
		if polymod(sum) != bech32m {
			t.Errorf("%s1%s is refused", prefix, rest)
		}
	}
}

// random makes any request that can be written.
func random(t testing.TB, g *rand.Rand) *Request {
	bytes := func(n int) []byte {
		b := make([]byte, n)
		for i := range b {
			b[i] = byte(g.Uint32())
		}
		return b
	}
	amount, err := channel.AmountFromBytes(append([]byte{1}, bytes(g.IntN(32))...))
	if err != nil {
		t.Fatal(err)
	}
	r := &Request{Recipient: who(t, byte(g.Uint32())), ChainID: 1 + g.Uint64N(MaxChainID), Amount: amount, Expiry: 1 + g.Uint64N(MaxExpiry)}
	if g.IntN(2) == 0 {
		r.Asset = common.BytesToAddress(bytes(20))
	}
	if g.IntN(2) == 0 {
		r.LockHash = common.BytesToHash(bytes(32))
	}
	r.Description = strings.Repeat("ä ", g.IntN(MaxDescription/3))
	for range g.IntN(MaxRoutes + 1) {
		r.Routes = append(r.Routes, who(t, byte(g.Uint32())))
	}
	if g.IntN(2) == 0 {
		r.Unknown = []Field{{21, bytes(g.IntN(20) + 1)}, {255, bytes(g.IntN(20) + 1)}}
	}
	return r
}

func TestEveryRequestComesBackAsItWas(t *testing.T) {
	seed := rand.Uint64()
	g := rand.New(rand.NewPCG(seed, 1))
	for range 500 {
		r := random(t, g)
		text, err := r.Text()
		if err != nil {
			t.Fatalf("seed %d: %+v: %v", seed, r, err)
		}
		back, err := Parse(text)
		if err != nil || !reflect.DeepEqual(back, r) {
			t.Fatalf("seed %d: %s\n%+v\n%+v\n%v", seed, text, r, back, err)
		}
	}
}

func TestEveryMistakeOfOneOrTwoCharactersIsSeen(t *testing.T) {
	seed := rand.Uint64()
	g := rand.New(rand.NewPCG(seed, 2))
	text, err := example(t).Text()
	if err != nil {
		t.Fatal(err)
	}
	for i := range 2000 {
		b := []byte(text)
		for range 1 + i%2 {
			at := len(Prefix) + 1 + g.IntN(len(b)-len(Prefix)-1)
			b[at] = alphabet[g.IntN(32)]
		}
		if _, err := Parse(string(b)); string(b) != text && !errors.Is(err, ErrChecksum) {
			t.Fatalf("seed %d: %s: %v", seed, b, err)
		}
	}
	for cut := range len(text) {
		if _, err := Parse(text[:cut]); err == nil {
			t.Errorf("cut to %d characters it still reads", cut)
		}
	}
}

// encode writes fields as they are given.
func encode(version byte, fields ...Field) string {
	out := []byte{version}
	for _, f := range fields {
		out = append(out, f.Type)
		out = binary.AppendUvarint(out, uint64(len(f.Value)))
		out = append(out, f.Value...)
	}
	return encodeText(out)
}

func TestWhatIsNoRequestIsRefusedByName(t *testing.T) {
	to, err := publicKey(who(t, 1))
	if err != nil {
		t.Fatal(err)
	}
	good := []Field{{2, to}, {4, []byte{1}}, {8, []byte{1}}, {10, []byte{9}}}
	with := func(change ...Field) string {
		all := slices.Clone(good)
		for _, f := range change {
			all = slices.DeleteFunc(all, func(o Field) bool { return o.Type == f.Type })
			all = append(all, f)
		}
		slices.SortStableFunc(all, func(a, b Field) int { return int(a.Type) - int(b.Type) })
		return encode(Version, all...)
	}
	without := func(kind uint8) string {
		return encode(Version, slices.DeleteFunc(slices.Clone(good), func(f Field) bool { return f.Type == kind })...)
	}
	for _, tt := range []struct {
		rule, text string
		want       error
		says       string
	}{
		{"empty text", "", ErrPrefix, ""},
		{"another prefix", "lnbc1qqqqqqqqqq", ErrPrefix, ""},
		{"mixed case", "sluice1Q" + golden[8:], ErrCase, ""},
		{"a character that none has", "sluice1bqqqqqqqq", ErrCharacter, "in place 8"},
		{"no checksum", "sluice1qqq", ErrLength, ""},
		{"too long", "sluice1" + strings.Repeat("q", MaxText), ErrLength, ""},
		{"no data", encodeText(nil), ErrLength, "empty"},
		{"another version", encode(2, good...), ErrVersion, "2, and this one reads 1"},
		{"an unknown even field", with(Field{14, []byte{1}}), ErrUnknownField, "field 14"},
		{"an unknown even field of the far end", with(Field{254, nil}), ErrUnknownField, "field 254"},
		{"too much of unknown odd fields", with(Field{201, make([]byte, MaxUnknown)}), ErrField, "unknown fields"},
		{"a field twice", encode(Version, append(slices.Clone(good), Field{10, []byte{9}})...), ErrField, "field 10 does not come after field 10"},
		{"fields out of order", encode(Version, good[1], good[0], good[2], good[3]), ErrField, "field 2 does not come after"},
		{"no recipient", without(2), ErrField, "recipient: is missing"},
		{"no chain", without(4), ErrField, "chain id: is missing"},
		{"no amount", without(8), ErrField, "amount: is missing"},
		{"no expiry", without(10), ErrField, "expiry: is missing"},
		{"a recipient that is no key", with(Field{2, make([]byte, 33)}), ErrField, "recipient: is not a public key"},
		{"a chain id with a leading zero", with(Field{4, []byte{0, 1}}), ErrField, "chain id: is not a number"},
		{"a chain id of nine bytes", with(Field{4, make([]byte, 9)}), ErrField, "chain id: is not a number"},
		{"a chain id above 2^53-1", with(Field{4, []byte{0x20, 0, 0, 0, 0, 0, 0}}), ErrField, "chain id"},
		{"an amount of 33 bytes", with(Field{8, append([]byte{1}, make([]byte, 32)...)}), ErrField, "amount"},
		{"an amount with a leading zero", with(Field{8, []byte{0, 1}}), ErrField, "amount"},
		{"an expiry in milliseconds", with(Field{10, []byte{1, 0x8b, 0xcf, 0xe5, 0x68, 0}}), ErrField, "expiry"},
		{"the coin written out", with(Field{6, make([]byte, 20)}), ErrField, "asset"},
		{"an asset of 19 bytes", with(Field{6, make([]byte, 19)}), ErrField, "asset"},
		{"a zero lock hash", with(Field{12, make([]byte, 32)}), ErrField, "lock hash"},
		{"the zero secret's hash", with(Field{12, zeroSecretHash[:]}), ErrField, "zero secret"},
		{"an empty description", with(Field{13, nil}), ErrField, "description"},
		{"a description that moves the cursor", with(Field{13, []byte("a\x1b[2J")}), ErrField, "control character"},
		{"a description in no encoding", with(Field{13, []byte{0xff}}), ErrField, "UTF-8"},
		{"a long description", with(Field{13, make([]byte, MaxDescription+1)}), ErrField, "at most 256"},
		{"half a router", with(Field{15, to[:20]}), ErrField, "routes"},
		{"nine routers", with(Field{15, slices.Repeat(to, 9)}), ErrField, "routes"},
		{"a router that is no key", with(Field{15, make([]byte, 33)}), ErrField, "routes"},
		{"a length that is cut off", encodeText([]byte{Version, 2, 0x80}), ErrField, "length"},
		{"a length in too many bytes", encodeText([]byte{Version, 1, 0x81, 0x00, 7}), ErrField, "length"},
		{"a field that is cut off", encodeText([]byte{Version, 2, 33, 1}), ErrField, "cut off"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := Parse(tt.text)
			if !errors.Is(err, tt.want) || !strings.Contains(err.Error(), tt.says) {
				t.Errorf("Parse = %v, want %v with %q", err, tt.want, tt.says)
			}
		})
	}
	if _, err := Parse(with(Field{1, []byte("later")}, Field{99, nil})); err != nil {
		t.Errorf("unknown odd fields are refused: %v", err)
	}
}

func TestARequestIsGoodUntilItsExpiryAndNotAt(t *testing.T) {
	r := example(t)
	if err := r.Check(r.Expiry - 1); err != nil {
		t.Error("a second before:", err)
	}
	if err := r.Check(r.Expiry); !errors.Is(err, ErrExpired) || !strings.Contains(err.Error(), "2023-11-14T23:13:20Z") {
		t.Error("at its expiry:", err)
	}
}

func TestAPaymentHasOneNameByRequestAndPayer(t *testing.T) {
	r, open := example(t), example(t)
	open.LockHash = common.Hash{}
	name := func(r *Request, payer byte, key string) common.Hash {
		id, err := r.RoutingID(who(t, payer), key)
		if err != nil {
			t.Fatal(err)
		}
		return id
	}
	if name(r, 5, "") != name(r, 5, "again") {
		t.Error("a key makes a second payment of one lock hash")
	}
	if name(r, 5, "") == name(r, 6, "") || name(open, 5, "") == name(r, 5, "") {
		t.Error("two payments have one name")
	}
	if name(open, 5, "a") == name(open, 5, "b") {
		t.Error("an open request's payments are not told by their key")
	}
}

func FuzzParse(f *testing.F) {
	f.Add(golden)
	f.Add(goldenLeast)
	f.Add("sluice1qqqqqq")
	f.Fuzz(func(t *testing.T, text string) {
		r, err := Parse(text)
		if err != nil {
			if !errors.Is(err, ErrField) && !errors.Is(err, ErrUnknownField) && !errors.Is(err, ErrVersion) && !errors.Is(err, ErrPrefix) &&
				!errors.Is(err, ErrCase) && !errors.Is(err, ErrCharacter) && !errors.Is(err, ErrChecksum) && !errors.Is(err, ErrLength) && !errors.Is(err, ErrPadding) {
				t.Fatalf("an error without a name: %v", err)
			}
			return
		}
		back, err := r.Text()
		if err != nil || back != strings.ToLower(text) {
			t.Fatalf("%q reads, and is written as %q, %v", text, back, err)
		}
	})
}

// FuzzData gets behind the checksum, which random text does not.
func FuzzData(f *testing.F) {
	data, err := example(f).data()
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte{Version, 2, 33})
	f.Fuzz(func(t *testing.T, data []byte) {
		text := encodeText(data)
		r, err := Parse(text)
		if err != nil {
			return
		}
		if back, err := r.Text(); err != nil || back != text {
			t.Fatalf("%q reads, and is written as %q, %v", text, back, err)
		}
	})
}
