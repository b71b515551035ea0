package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"

	devchain "github.com/sluice-node/sluice/chain/dev"
)

// minute bounds a whole run of `sluice dev --once`.
const minute = time.Minute

// freeBase returns a base whose ports are free.
func freeBase(t *testing.T) int {
	t.Helper()
	for range 100 {
		base := 22000 + rand.IntN(9000) // below what the system gives out by itself
		free := true
		for _, port := range []int{0, 1, 10, 11, 12, 20, 21, 22, 30, 31, 32, 40, 41, 42} {
			l, err := net.Listen("tcp", fmt.Sprintf("127.0.0.1:%d", base+port))
			if free = free && err == nil; err == nil {
				_ = l.Close()
			}
		}
		if free {
			return base
		}
	}
	t.Fatal("no free ports")
	return 0
}

// dev starts `sluice dev` on free ports.
func dev(t *testing.T, base int, args ...string) *process {
	t.Helper()
	return start(t, "dev", plain.at(t), nil, append([]string{"dev", "--port-base", strconv.Itoa(base)}, args...)...)
}

// says fails the test unless the process ended with a code and said all words.
func (p *process) says(t *testing.T, code int, words ...string) {
	t.Helper()
	if got := p.ended(t, minute); got != code {
		t.Fatalf("exit code %d, want %d", got, code)
	}
	for _, w := range words {
		if !strings.Contains(p.output(), w) {
			t.Errorf("the output lacks %q:\n%s", w, p.tail(10))
		}
	}
}

// ledger is the balances that a report shows: before and after, by their line.
func ledger(out string) map[string][2]string {
	line := regexp.MustCompile(`(?m)^  (\w+, with \w+, chain \d+)\s+([\d.]+ [A-Z]+)\s+([\d.]+ [A-Z]+)$`)
	m := map[string][2]string{}
	for _, l := range line.FindAllStringSubmatch(out, -1) {
		_, unit, _ := strings.Cut(l[2], " ")
		m[l[1]+" in "+unit] = [2]string{l[2], l[3]}
	}
	return m
}

func TestDevOncePaysTwiceAndASecondRunGoesOn(t *testing.T) {
	base, data := freeBase(t), t.TempDir()
	report := filepath.Join(t.TempDir(), "report.json")
	first := dev(t, base, "--once", "--data", data, "--report", report)
	first.says(t, 0, "Payment 1: carol", "Payment 2: carol", "Every balance")
	second := dev(t, base, "--once", "--data", data)
	second.says(t, 0, "Payment 1: carol", "Payment 2: carol", "Every balance")

	// Carol and roger's side with dave are topped up again; what was earned stays.
	was, is := ledger(first.output()), ledger(second.output())
	for _, line := range []string{
		"roger, with carol, chain 1337 in ETH", "roger, with carol, chain 1337 in TEST", "dave, with roger, chain 1338 in ETH", "dave, with roger, chain 1338 in TEST",
	} {
		if was[line][1] == "" || was[line][1] != is[line][0] {
			t.Errorf("%s: the first run ended with %q, the second began with %q", line, was[line][1], is[line][0])
		}
	}
	checkReport(t, report, base)
}

func checkReport(t *testing.T, path string, base int) {
	t.Helper()
	raw, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	var got struct {
		Nodes  map[string]struct{ URL, PublicIdentifier string }
		Chains map[string]struct {
			RPC   string
			Token struct {
				Address  string
				Decimals int
			}
		}
	}
	if err := json.Unmarshal(raw, &got); err != nil {
		t.Fatal(err)
	}
	for i, name := range nodeNames {
		if n := got.Nodes[name]; n.URL != fmt.Sprintf("http://127.0.0.1:%d", base+10+i) || !strings.HasPrefix(n.PublicIdentifier, "vector") {
			t.Errorf("%s in the report: %+v", name, n)
		}
	}
	for i, id := range []string{"1337", "1338"} {
		if c := got.Chains[id]; c.RPC != fmt.Sprintf("http://127.0.0.1:%d", base+i) || c.Token.Decimals != int(decimals[i]) || c.Token.Address == "" {
			t.Errorf("chain %s in the report: %+v", id, c)
		}
	}
}

func TestDevNamesAPortThatIsTaken(t *testing.T) {
	for _, tt := range []struct {
		network, what string
		offset        int
	}{
		{"tcp", "chain 1338", 1}, {"tcp", "HTTP of dave", 11}, {"tcp", "gRPC of carol", 20}, {"tcp", "metrics of roger", 32}, {"tcp", "peers of carol", 40}, {"udp", "peers of roger", 42},
	} {
		t.Run(tt.what+" "+tt.network, func(t *testing.T) {
			base := freeBase(t)
			at := fmt.Sprintf("127.0.0.1:%d", base+tt.offset)
			if tt.network == "udp" {
				c, err := net.ListenPacket("udp", at)
				if err != nil {
					t.Fatal(err)
				}
				defer c.Close()
			} else {
				l, err := net.Listen("tcp", at)
				if err != nil {
					t.Fatal(err)
				}
				defer l.Close()
			}
			dev(t, base, "--once").says(t, 1, fmt.Sprintf("port %d (%s, %s", base+tt.offset, tt.what, tt.network))
		})
	}
	dev(t, 80, "--once").says(t, 1, "--port-base 80")
}

func TestDevRefusesAChainOfAnotherID(t *testing.T) {
	other, err := devchain.Start(devchain.Options{ChainID: 31337})
	if err != nil {
		t.Fatal(err)
	}
	defer other.Close()
	p := dev(t, freeBase(t), "--once", "--rpc", "1337="+other.URL())
	p.says(t, 1, "1337", "31337", "serves chain 31337, not chain 1337")
	head, err := ethclient.Dial(other.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer head.Close()
	keys, err := devchain.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	if n, err := head.NonceAt(t.Context(), addressOf(keys[0]), nil); err != nil || n != 0 {
		t.Errorf("the faucet has sent %d transactions there, %v", n, err)
	}
}

func TestDevSaysThatAChainDoesNotAnswer(t *testing.T) {
	p := dev(t, freeBase(t), "--once", "--rpc", fmt.Sprintf("1338=http://127.0.0.1:%d", freePort(t)))
	p.says(t, 1, "chain 1338", "not available", "connection refused")
}

func TestDevRefusesWrongFlags(t *testing.T) {
	for _, tt := range []struct {
		rpc  []string
		want string
	}{
		{[]string{"--rpc", "1337"}, "want CHAINID=URL"},
		{[]string{"--rpc", "5=http://127.0.0.1:1"}, "1337 and 1338"},
		{[]string{"--rpc", "1337=http://127.0.0.1:1", "--rpc", "1337=http://127.0.0.1:2"}, "given twice"},
		{[]string{"--rpc", "1337=ftp://127.0.0.1"}, "ftp"},
	} {
		dev(t, freeBase(t), append(tt.rpc, "--once")...).says(t, 1, tt.want)
	}
}

// An interrupt ends everything, also where standard input is /dev/null, and frees
// the ports and the data.
func TestDevEndsOnInterrupt(t *testing.T) {
	base, data := freeBase(t), t.TempDir()
	for _, sig := range []syscall.Signal{syscall.SIGINT, syscall.SIGTERM} {
		p := dev(t, base, "--data", data)
		until(t, "everything is up", minute, func() error {
			if err := p.alive(); err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(p.output(), "Ctrl-C") {
				return errors.New(p.tail(1))
			}
			return nil
		})
		resp, err := http.Get(fmt.Sprintf("http://127.0.0.1:%d/ping", base+10))
		if err != nil {
			t.Fatal(err)
		}
		_ = resp.Body.Close()
		if err := p.cmd.Process.Signal(sig); err != nil {
			t.Fatal(err)
		}
		if code := p.ended(t, 15*time.Second); code != 0 {
			t.Fatalf("exit code %d after %s", code, sig)
		}
	}
}

// An interrupt before everything is up ends quietly, but --once promises more
// with exit code 0.
func TestDevInterruptedWhileItStarts(t *testing.T) {
	for _, once := range []bool{false, true} {
		args, want := []string{}, 0
		if once {
			args, want = []string{"--once"}, 1
		}
		p := dev(t, freeBase(t), args...)
		until(t, "it starts", soon, func() error {
			if !strings.Contains(p.output(), "start roger") {
				return errors.New(p.output())
			}
			return p.alive()
		})
		if err := p.cmd.Process.Signal(os.Interrupt); err != nil {
			t.Fatal(err)
		}
		if code := p.ended(t, 15*time.Second); code != want {
			t.Errorf("once %v: exit code %d, want %d\n%s", once, code, want, p.tail(5))
		}
	}
}

// Killed at any time, `sluice dev` goes on from its data: chains, channels and
// payments that were under way included.
func TestDevKilledGoesOnFromItsData(t *testing.T) {
	base, data := freeBase(t), t.TempDir()
	seed := seed(t)
	for round := range rounds(t) {
		t.Logf("round %d: SLUICE_E2E_SEED=%d", round, seed+uint64(round))
		rnd := rand.New(rand.NewPCG(seed+uint64(round), 3))
		for _, line := range []string{"start roger", "open the channels", "deposit into", "payment 1 of 2", "payment 2 of 2"} {
			p := dev(t, base, "--data", data)
			until(t, line, minute, func() error {
				if !strings.Contains(p.output(), line) {
					return errors.Join(p.alive(), errors.New(p.tail(1)))
				}
				return nil
			})
			<-time.After(time.Duration(rnd.IntN(15)) * time.Millisecond) // somewhere in that step
			p.kill()
		}
		dev(t, base, "--once", "--data", data).says(t, 0, "Payment 1: carol", "Payment 2: carol", "Every balance")
	}
}
