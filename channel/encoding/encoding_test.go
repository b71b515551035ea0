package encoding_test

import (
	"bytes"
	"encoding/hex"
	"encoding/json"
	"errors"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/encoding"
	"github.com/sluice-node/sluice/channel/transfer"
)

const (
	hashlock = "tuple(bytes32 lockHash, uint256 expiry)"
	withdraw = "tuple(bytes initiatorSignature, address initiator, address responder, bytes32 data, uint256 nonce, uint256 fee, address callTo, bytes callData)"
	nested   = "tuple(address[2] oracles, tuple(string name, uint64[] parts, bool on)[] rows, int16 least, bytes3 tag)"
)

func parse(t testing.TB, text string) *encoding.Type {
	t.Helper()
	typ, err := encoding.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return typ
}

func TestNativeStatesAreEncodedAsTheirCodeDoes(t *testing.T) {
	lock := transfer.HashlockState{LockHash: common.Hash{1, 2}, Expiry: 77}
	w := transfer.WithdrawState{
		InitiatorSig: channel.Signature{3}, Initiator: common.Address{4}, Responder: common.Address{5}, Data: common.Hash{6},
		Nonce: channel.Units(7), Fee: channel.Units(8), CallTo: common.Address{9}, CallData: []byte{1, 2, 3},
	}
	for text, want := range map[string][]byte{hashlock: lock.Encode(), withdraw: w.Encode(), "tuple(bytes32 preImage)": common.Hash{5}.Bytes()} {
		typ := parse(t, text)
		shown, err := typ.Decode(want)
		if err != nil {
			t.Fatal(err)
		}
		got, err := typ.Encode(shown)
		if err != nil || !bytes.Equal(got, want) {
			t.Errorf("%s: %s is encoded as %x, %v; want %x", text, shown, got, err, want)
		}
	}
}

func TestNestedTuplesAreThoseOfTheLibrary(t *testing.T) {
	value := `{"oracles":["0x0100000000000000000000000000000000000000","0x00000000000000000000000000000000000000aA"],
		"rows":[{"name":"é","parts":["1","18446744073709551615"],"on":true},{"name":"","parts":[],"on":false}],"least":"-2","tag":"0x010203"}`
	typ := parse(t, nested)
	got, err := typ.Encode(json.RawMessage(value))
	if err != nil {
		t.Fatal(err)
	}
	row := abi.ArgumentMarshaling{Name: "rows", Type: "tuple[]", Components: []abi.ArgumentMarshaling{
		{Name: "name", Type: "string"}, {Name: "parts", Type: "uint64[]"}, {Name: "on", Type: "bool"},
	}}
	lib, err := abi.NewType("tuple", "", []abi.ArgumentMarshaling{{Name: "oracles", Type: "address[2]"}, row, {Name: "least", Type: "int16"}, {Name: "tag", Type: "bytes3"}})
	if err != nil {
		t.Fatal(err)
	}
	type rowValue struct {
		Name  string
		Parts []uint64
		On    bool
	}
	want, err := abi.Arguments{{Type: lib}}.Pack(struct {
		Oracles [2]common.Address
		Rows    []rowValue
		Least   int16
		Tag     [3]byte
	}{[2]common.Address{{1}, {19: 0xaa}}, []rowValue{{"é", []uint64{1, 1<<64 - 1}, true}, {"", []uint64{}, false}}, -2, [3]byte{1, 2, 3}})
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Fatalf("encoded as\n%x, the library says\n%x", got, want)
	}
	back, err := typ.Decode(got)
	if err != nil {
		t.Fatal(err)
	}
	var a, b any
	if json.Unmarshal(back, &a) != nil || json.Unmarshal([]byte(strings.ReplaceAll(value, "aA\"", "aa\"")), &b) != nil {
		t.Fatal("not JSON")
	}
	x, _ := json.Marshal(a)
	y, _ := json.Marshal(b)
	if !bytes.EqualFold(x, y) {
		t.Errorf("shown as %s, want %s", x, y)
	}
}

func TestParseRefuses(t *testing.T) {
	for rule, text := range map[string]string{
		"nothing":                    "",
		"a tuple without fields":     "tuple()",
		"no end":                     "tuple(uint256 a",
		"more behind the end":        "tuple(uint256 a) b c",
		"an unknown type":            "tuple(word a)",
		"a number of odd bits":       "uint7",
		"too many bits":              "uint264",
		"bytes above a word":         "bytes33",
		"no bytes":                   "bytes0",
		"leading zeros":              "bytes01",
		"an empty array":             "uint8[0]",
		"a huge array":               "uint8[9999]",
		"arrays of huge arrays":      "uint8[500][500]",
		"an array without an end":    "uint8[3",
		"a negative length":          "uint8[-1]",
		"two fields of one name":     "tuple(uint8 a, bool a)",
		"a name that is a number":    "tuple(uint8 1a)",
		"a keyword":                  "tuple(uint8 indexed a)",
		"too deep":                   strings.Repeat("tuple(", 9) + "bool" + strings.Repeat(")", 9),
		"too deep in arrays":         "bool" + strings.Repeat("[]", 9),
		"too many types":             "tuple(" + strings.Repeat("bool,", 200) + "bool)",
		"too long":                   "tuple(bool " + strings.Repeat("a", 2000) + ")",
		"a control character":        "tuple(bool\n a)",
		"an opening bracket only":    "(",
		"a comma before the bracket": "tuple(bool a,)",
	} {
		if _, err := encoding.Parse(text); !errors.Is(err, encoding.ErrType) {
			t.Errorf("%s: %q gives %v", rule, text, err)
		}
	}
}

func TestEncodeRefuses(t *testing.T) {
	for _, tt := range []struct{ rule, text, value, want string }{
		{"a missing field", hashlock, `{"lockHash":"0x` + strings.Repeat("00", 32) + `"}`, "expiry is missing"},
		{"an unknown field", "tuple(bool a)", `{"a":true,"b":1}`, `unknown field "b"`},
		{"another case of a name", "tuple(bool a)", `{"A":true}`, "a is missing"},
		{"no object", "tuple(bool a)", `"x"`, "must be an object"},
		{"null", "tuple(bool a)", `null`, "must be an object"},
		{"null within", "tuple(bool a)", `{"a":null}`, "true or false"},
		{"no value", "tuple(bool a)", ``, "must be an object"},
		{"an object where fields have no names", "tuple(bool, bool b)", `{"b":true}`, "array of the fields"},
		{"too few in an array", "tuple(bool, bool)", `[true]`, "must have 2 fields"},
		{"a number that does not fit", "uint8", `"256"`, "fits uint8"},
		{"a negative one", "uint8", `"-1"`, "fits uint8"},
		{"one below", "int8", `"-129"`, "fits int8"},
		{"a fraction", "uint8", `1.5`, "whole number"},
		{"an exponent", "uint8", `1e2`, "whole number"},
		{"a word", "uint8", `"one"`, "whole number"},
		{"underscores", "uint256", `"1_0"`, "whole number"},
		{"an endless number", "uint256", `"` + strings.Repeat("9", 100) + `"`, "whole number"},
		{"a short address", "address", `"0x00"`, "40 hex digits"},
		{"an address without 0x", "address", `"` + strings.Repeat("00", 20) + `"`, "40 hex digits"},
		{"long fixed bytes", "bytes2", `"0x010203"`, "4 hex digits"},
		{"half a byte", "bytes", `"0x1"`, "even number"},
		{"bytes that are no hex", "bytes", `"0xzz"`, "even number"},
		{"a list of another length", "bool[2]", `[true]`, "must have 2 elements"},
		{"what is no list", "bool[]", `{}`, "must be an array"},
		{"the element that is wrong", "tuple(tuple(uint8[] b)[] a)", `{"a":[{"b":[1]},{"b":[1,300]}]}`, "a[1].b[1]"},
		{"more than an operation takes", "bytes", `"0x` + strings.Repeat("00", 17<<10) + `"`, "at most 16384"},
		{"a string that is none", "string", `5`, "must be a string"},
	} {
		_, err := parse(t, tt.text).Encode(json.RawMessage(tt.value))
		if !errors.Is(err, encoding.ErrValue) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v, want %q", tt.rule, err, tt.want)
		}
	}
}

func TestNumbersMayBeWrittenInThreeWays(t *testing.T) {
	for _, v := range []string{`255`, `"255"`, `"0xff"`} {
		got, err := parse(t, "uint8").Encode(json.RawMessage(v))
		if err != nil || new(big.Int).SetBytes(got).Uint64() != 255 {
			t.Errorf("%s: %x, %v", v, got, err)
		}
	}
}

func TestDecodeRefuses(t *testing.T) {
	word := func(hexDigits string) string { return strings.Repeat("0", 64-len(hexDigits)) + hexDigits }
	for _, tt := range []struct{ rule, text, data string }{
		{"nothing", hashlock, ""},
		{"half", hashlock, word("1")},
		{"a bool of two", "bool", word("2")},
		{"an address above 20 bytes", "address", "01" + strings.Repeat("00", 31)},
		{"a uint8 above 255", "uint8", word("100")},
		{"bytes3 with a fourth", "bytes3", "01020304" + strings.Repeat("00", 28)},
		{"an int8 above 127", "int8", word("80")},
		{"an offset beyond the end", "bytes", word("21")},
		{"an offset of 2^64", "bytes", word("10000000000000000") + word("")},
		{"bytes beyond the end", "bytes", word("20") + word("1")},
		{"a length of 2^255", "bytes", word("20") + "80" + strings.Repeat("00", 31)},
		{"an array beyond the end", "uint8[]", word("20") + word("3") + word("1")},
		{"an array of millions", "uint8[]", word("20") + word("ffffff")},
		{"a string that is not UTF-8", "string", word("20") + word("1") + "ff" + strings.Repeat("00", 31)},
	} {
		data, err := hex.DecodeString(tt.data)
		if err != nil {
			t.Fatal(err)
		}
		if out, err := parse(t, tt.text).Decode(data); !errors.Is(err, encoding.ErrData) {
			t.Errorf("%s: %s, %v", tt.rule, out, err)
		}
	}
}

// TestABombIsRefused decodes words that all point at each other: 500 for every one,
// on each level.
func TestABombIsRefused(t *testing.T) {
	var data []byte
	for range 500 {
		data = append(data, common.BigToHash(big.NewInt(0)).Bytes()...)
	}
	data = append(data[:31], append([]byte{0x20}, data[32:]...)...)
	data[32+30], data[32+31] = 1, 0xc0 // 448 elements, each at 0: an array of nothing
	typ := parse(t, "uint8[][][][][][]")
	if out, err := typ.Decode(data); err == nil && len(out) > 300<<10 {
		t.Errorf("%d bytes of JSON", len(out))
	}
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{hashlock, withdraw, nested, "tuple(", "uint8[3][]", "(bool,bool)[2] x"} {
		f.Add(s, []byte{31: 0x20, 64: 0})
	}
	f.Fuzz(func(t *testing.T, text string, data []byte) {
		typ, err := encoding.Parse(text)
		if err != nil {
			if !errors.Is(err, encoding.ErrType) {
				t.Fatal(err)
			}
			return
		}
		shown, err := typ.Decode(data)
		if err != nil {
			if !errors.Is(err, encoding.ErrData) {
				t.Fatal(err)
			}
			return
		}
		if !json.Valid(shown) {
			t.Fatalf("%s is no JSON", shown)
		}
		again, err := typ.Encode(shown)
		if err != nil {
			return // larger than the data that stood for it
		}
		back, err := typ.Decode(again)
		if err != nil || !bytes.Equal(back, shown) {
			t.Fatalf("%s of %q is read back as %s, %v", shown, text, back, err)
		}
	})
}

func FuzzEncode(f *testing.F) {
	f.Add(nested, `{"oracles":["0x00","0x"],"rows":[],"least":-2,"tag":"0x010203"}`)
	f.Add("tuple(uint8[] a)", `{"a":[1,"2","0x3"]}`)
	f.Fuzz(func(t *testing.T, text, value string) {
		typ, err := encoding.Parse(text)
		if err != nil {
			return
		}
		b, err := typ.Encode(json.RawMessage(value))
		if err != nil {
			if !errors.Is(err, encoding.ErrValue) {
				t.Fatal(err)
			}
			return
		}
		shown, err := typ.Decode(b)
		if err != nil {
			t.Fatalf("%s of %q is encoded as %x, which is not read: %v", value, text, b, err)
		}
		again, err := typ.Encode(shown)
		if err != nil || !bytes.Equal(again, b) {
			t.Fatalf("%s is encoded as %x, its JSON %s as %x, %v", value, b, shown, again, err)
		}
	})
}
