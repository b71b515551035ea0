package cli

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"google.golang.org/genproto/googleapis/rpc/errdetails"
	"google.golang.org/grpc/codes"
	"google.golang.org/grpc/status"

	"github.com/sluice-node/sluice/channel"
	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

func TestAmountsAreExact(t *testing.T) {
	for _, tt := range []struct {
		text     string
		decimals uint8
		want     string
	}{
		{"1", 6, "1000000"}, {"1.5", 6, "1500000"}, {"0.000001", 6, "1"}, {"0", 6, "0"}, {"0.0", 18, "0"}, {"12", 0, "12"},
		{"1.000000000000000001", 18, "1000000000000000001"}, {"0.10", 2, "10"},
		{"115792089237316195423570985008687907853269984665640564039457584007913129639935", 0, "115792089237316195423570985008687907853269984665640564039457584007913129639935"},
	} {
		if got, err := ParseAmount(tt.text, tt.decimals); err != nil || got.String() != tt.want {
			t.Errorf("ParseAmount(%s, %d) = %s, %v; want %s", tt.text, tt.decimals, got, err, tt.want)
		}
	}
	for _, tt := range []struct {
		text     string
		decimals uint8
		says     string
	}{
		{"", 6, "write it as"}, {".5", 6, "write it as"}, {"5.", 6, "write it as"}, {"-1", 6, "write it as"}, {"+1", 6, "write it as"},
		{"1e6", 6, "write it as"}, {"1,5", 6, "write it as"}, {"1 000", 6, "write it as"}, {"1.5.5", 6, "write it as"}, {"١", 6, "write it as"},
		{"0x10", 6, "write it as"}, {"01", 6, "a zero too many"}, {"00.1", 6, "a zero too many"}, {"1.0000001", 6, "7 decimals, and the asset has 6"},
		{"1.0", 0, "1 decimals, and the asset has 0"}, {strings.Repeat("9", 78), 0, "above"}, {"2" + strings.Repeat("0", 60), 18, "above"},
	} {
		if _, err := ParseAmount(tt.text, tt.decimals); !errors.Is(err, ErrAmount) || !strings.Contains(err.Error(), tt.says) {
			t.Errorf("ParseAmount(%q, %d) = %v, want %q", tt.text, tt.decimals, err, tt.says)
		}
	}
}

func TestEveryAmountReadsAsItIsWritten(t *testing.T) {
	seed := rand.Uint64()
	g := rand.New(rand.NewPCG(seed, 3))
	for range 2000 {
		b := make([]byte, g.IntN(33))
		for i := range b {
			b[i] = byte(g.Uint32())
		}
		a, err := channel.AmountFromBytes(b)
		if err != nil {
			t.Fatal(err)
		}
		decimals := uint8(g.IntN(256))
		text := FormatAmount(a, decimals)
		if back, err := ParseAmount(text, decimals); err != nil || back != a {
			t.Fatalf("seed %d: %s with %d decimals is written %s and read %s, %v", seed, a, decimals, text, back, err)
		}
	}
}

// known is two chains with the same symbol on each.
func known() Assets {
	asset := func(chain uint64, at, symbol string, decimals uint32) *sluicev1.Asset {
		return &sluicev1.Asset{ChainId: chain, Asset: at, Symbol: symbol, Decimals: decimals}
	}
	const a, b = "0x00000000000000000000000000000000000000Aa", "0x00000000000000000000000000000000000000bB"
	return Assets{
		{ChainId: 1, Assets: []*sluicev1.Asset{asset(1, a, "USDC", 6), asset(1, b, "DAI", 18)}},
		{ChainId: 2, Assets: []*sluicev1.Asset{asset(2, a, "USDC", 18), asset(2, b, "USDT", 6), asset(2, "0x00000000000000000000000000000000000000cC", "USDT", 6)}},
	}
}

func TestASymbolIsOneAssetOfOneChain(t *testing.T) {
	for _, tt := range []struct {
		rule, name string
		chain      uint64
		decimals   uint32
		exit       int
	}{
		{"on its chain", "USDC", 1, 6, ExitOK},
		{"the same symbol elsewhere is another asset", "USDC", 2, 18, ExitOK},
		{"without a chain it is not known which", "USDC", 0, 0, ExitUsage},
		{"one that a single chain has needs no chain", "DAI", 0, 18, ExitOK},
		{"another chain does not have it", "DAI", 2, 0, ExitNotFound},
		{"symbols are not guessed", "usdc", 1, 0, ExitNotFound},
		{"two of one chain are told by address", "USDT", 2, 0, ExitUsage},
		{"an address in any case", "0x00000000000000000000000000000000000000BB", 2, 6, ExitOK},
		{"an address that is none", "0x12", 2, 0, ExitNotFound},
		{"a chain that is not known", "USDC", 7, 0, ExitNotFound},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			x, err := known().Find(tt.name, tt.chain)
			if err != nil && Explain(err).Exit != tt.exit || err == nil && (tt.exit != ExitOK || x.GetDecimals() != tt.decimals) {
				t.Errorf("Find = %v, %v", x, err)
			}
		})
	}
	if _, _, err := known().Parse("0", "DAI", 0); Explain(err).Exit != ExitUsage {
		t.Error("nothing is an amount:", err)
	}
	if got := known().Show("1500000", 1, "0x00000000000000000000000000000000000000aa"); got != "1.5 USDC" {
		t.Error(got)
	}
	if got := known().Show("15", 9, "0xdd"); got != "15 base units of 0xdd" {
		t.Error(got)
	}
}

func TestExitCodesFollowWhatTheNodeSays(t *testing.T) {
	detailed := func(code codes.Code, reason, safe string) error {
		st, err := status.New(code, "what happened").WithDetails(&errdetails.ErrorInfo{Reason: reason, Metadata: map[string]string{"safe": safe, "do": "Do this."}})
		if err != nil {
			t.Fatal(err)
		}
		return st.Err()
	}
	for _, tt := range []struct {
		err   error
		exit  int
		code  string
		retry bool
	}{
		{detailed(codes.InvalidArgument, "bad_input", ""), ExitUsage, "bad_input", false},
		{detailed(codes.NotFound, "unknown_channel", ""), ExitNotFound, "unknown_channel", false},
		{detailed(codes.Unauthenticated, "unauthenticated", ""), ExitAuth, "unauthenticated", false},
		{detailed(codes.PermissionDenied, "forbidden", ""), ExitAuth, "forbidden", false},
		{detailed(codes.Unavailable, "peer_offline", ""), ExitUnavailable, "peer_offline", true},
		{detailed(codes.ResourceExhausted, "rate_limited", ""), ExitUnavailable, "rate_limited", true},
		{detailed(codes.FailedPrecondition, "conflict", ""), ExitConflict, "conflict", false},
		{detailed(codes.FailedPrecondition, "unsafe", ""), ExitUnsafe, "unsafe", false},
		{detailed(codes.DeadlineExceeded, InDoubt, "Your funds are safe."), ExitTimeout, InDoubt, true},
		{detailed(codes.Internal, "internal", ""), ExitFailure, "internal", false},
		{context.DeadlineExceeded, ExitTimeout, "timeout", true},
		{status.FromContextError(context.DeadlineExceeded).Err(), ExitTimeout, "timeout", true},
		{context.Canceled, ExitFailure, "interrupted", false},
		{errors.New("boom"), ExitFailure, "failure", false},
		{Usage("no"), ExitUsage, "usage", false},
		{fmt.Errorf("first: %w", NotFound("gone")), ExitNotFound, "not_found", false},
	} {
		e := Explain(tt.err)
		if e.Exit != tt.exit || e.Code != tt.code || e.Retryable != tt.retry {
			t.Errorf("%v: %+v", tt.err, e)
		}
	}
	if e := Explain(detailed(codes.DeadlineExceeded, InDoubt, "Your funds are safe.")); e.Hint != "Your funds are safe. Do this." {
		t.Errorf("the hint is %q", e.Hint)
	}
	var b bytes.Buffer
	Tell(&b, Explain(detailed(codes.Unavailable, "peer_offline", "Nothing moved.")), true)
	if b.String() != `{"code":"peer_offline","message":"what happened","hint":"Do this.","retryable":true}`+"\n" {
		t.Error(b.String())
	}
}

func TestWhatDoesNotAnswerIsToldApart(t *testing.T) {
	for _, tt := range []struct {
		rule, message string
		code          codes.Code
		name, says    string
	}{
		{"nobody listens", `connection error: desc = "transport: Error while dialing: dial tcp: connect: connection refused"`, codes.Unavailable, "no_node", "Is it running? Error while dialing: dial tcp: connect: connection refused"},
		{"a certificate of nobody known", `connection error: desc = "transport: authentication handshake failed: tls: failed to verify certificate: x509: unknown authority"`, codes.Unavailable, "no_tls", "--tls-ca"},
		{"the port of HTTP", `connection error: desc = "error reading server preface: the frame header looked like an HTTP/1.1 header"`, codes.Unavailable, "no_node", "grpc.listen"},
		{"a port of TLS, spoken to without", `connection error: desc = "error reading server preface: EOF"`, codes.Unavailable, "no_tls", "--tls-ca"},
		{"the port of HTTP under TLS", "unexpected HTTP status code received from server: 400 (Bad Request)", codes.Unknown, "no_node", "grpc.listen"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			e := Explain(unreachable(status.Error(tt.code, tt.message), "node.example.org:9000", false))
			if e.Exit != ExitUnavailable || e.Code != tt.name || !strings.Contains(e.Hint, tt.says) || !strings.Contains(e.Message, "node.example.org:9000") {
				t.Errorf("%+v", e)
			}
		})
	}
	if err := status.Error(codes.Unknown, "else"); unreachable(err, "x", false) != err {
		t.Error("what the node says is changed")
	}
}

func TestTablesAreAligned(t *testing.T) {
	table := NewTable("NAME", ">AMOUNT", "WHY")
	table.Row("a", "1.5 USDC", "")
	table.Row("longer ☕", 10, "x\x1b[2Jy")
	var b bytes.Buffer
	table.Write(&b)
	want := "NAME        AMOUNT  WHY\na         1.5 USDC  -\nlonger ☕        10  x\uFFFD[2Jy\n"
	if b.String() != want {
		t.Errorf("%s\nwant\n%s", b.String(), want)
	}
	var f Facts
	f.Add("paid", "1")
	f.Add("of it the fee", "")
	f.Add("", "second line")
	b.Reset()
	f.Write(&b)
	if b.String() != "paid  1\n      second line\n" {
		t.Errorf("%q", b.String())
	}
}

func TestNobodyIsAskedWhereNobodySits(t *testing.T) {
	for _, tt := range []struct {
		rule   string
		a      Asker
		answer string
		exit   int
	}{
		{"--yes answers", Asker{Yes: true}, "", ExitOK},
		{"off a terminal --yes is needed", Asker{}, "y\n", ExitUsage},
		{"y is yes", Asker{Terminal: true}, "y\n", ExitOK},
		{"YES is yes", Asker{Terminal: true}, " YES \n", ExitOK},
		{"return is no", Asker{Terminal: true}, "\n", ExitFailure},
		{"n is no", Asker{Terminal: true}, "n\n", ExitFailure},
		{"the end of input is no", Asker{Terminal: true}, "", ExitFailure},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			tt.a.In, tt.a.Out = strings.NewReader(tt.answer), &bytes.Buffer{}
			err := tt.a.Confirm("Pay?")
			if err == nil && tt.exit != ExitOK || err != nil && Explain(err).Exit != tt.exit {
				t.Errorf("Confirm = %v", err)
			}
		})
	}
}

func TestTheBeginningOfANameIsEnoughIfItIsOnes(t *testing.T) {
	all := []string{"0x51d2aa", "0x51d2bb", "0x777777"}
	for text, want := range map[string]string{"0x7777": "0x777777", "0x7777…": "0x777777", "0x777777": "0x777777", "0X777777": "0x777777"} {
		if got, err := Match("channel", text, all); err != nil || got != want {
			t.Errorf("%s: %s, %v", text, got, err)
		}
	}
	for text, exit := range map[string]int{"0x51d2": ExitUsage, "0x9999": ExitNotFound, "0x7": ExitNotFound, "": ExitNotFound} {
		if _, err := Match("channel", text, all); err == nil || Explain(err).Exit != exit {
			t.Errorf("%q: %v", text, err)
		}
	}
}

func TestHowLongItIs(t *testing.T) {
	now := time.Unix(1000, 0)
	for d, want := range map[time.Duration]string{0: "over", -time.Hour: "over", 90 * time.Second: "90 s", time.Hour: "60 min", 30 * time.Hour: "30 h", 72 * time.Hour: "3 days"} {
		if got := Left(now.Add(d).UnixMicro(), now); got != want {
			t.Errorf("%s: %s, want %s", d, got, want)
		}
	}
	if Left(0, now) != "" {
		t.Error("no end has a length")
	}
}
