package chain

import (
	"errors"
	"net"
	"strings"
	"testing"

	"github.com/sluice-node/sluice/chain/dev"
)

func TestAnEndpointOfAnotherChainIsRefusedByName(t *testing.T) {
	w := newWorld(t, dev.Options{ChainID: 1338})
	_, err := Dial(t.Context(), w.proxy.url+"/v3/secret-key?token=secret", 1337, quick())
	var wrong *WrongChainError
	if !errors.As(err, &wrong) {
		t.Fatalf("Dial = %v, want *WrongChainError", err)
	}
	if wrong.Want != 1337 || wrong.Got != 1338 || wrong.Endpoint != w.proxy.url {
		t.Errorf("WrongChainError = %+v", wrong)
	}
	if want := "endpoint " + w.proxy.url + " serves chain 1338, not chain 1337"; err.Error() != want {
		t.Errorf("Dial = %q, want %q", err, want)
	}
}

func TestAnEndpointThatIsDownIsNamedWithoutItsSecrets(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	addr := l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for _, scheme := range []string{"http", "ws"} {
		_, err := Dial(t.Context(), scheme+"://user:secret@"+addr+"/v3/secret", 1337, quick())
		if !errors.Is(err, ErrUnavailable) {
			t.Errorf("Dial over %s = %v, want ErrUnavailable", scheme, err)
			continue
		}
		if !strings.Contains(err.Error(), scheme+"://"+addr) || strings.Contains(err.Error(), "secret") {
			t.Errorf("Dial over %s = %q", scheme, err)
		}
	}
}

func TestAURLThatIsNoEndpointIsRefused(t *testing.T) {
	for _, url := range []string{"", "127.0.0.1:8545", "ftp://host", "http://", "/tmp/geth.ipc", "http://[::1", "stdio:"} {
		if _, err := Dial(t.Context(), url, 1, quick()); err == nil || errors.Is(err, ErrUnavailable) {
			t.Errorf("Dial(%q) = %v, want a refusal", url, err)
		}
	}
}

func TestAReadIsTriedAgain(t *testing.T) {
	w := newWorld(t, dev.Options{})
	r := w.reader(Finality{Depth: 1})
	failures := 1
	w.proxy.setAnswer(func(method string, _ []jsonRaw) (any, error) {
		if method == "eth_getBlockByNumber" && failures > 0 {
			failures--
			return nil, errors.New("header not found")
		}
		return nil, nil
	})
	if _, err := r.Head(t.Context()); err != nil {
		t.Errorf("Head = %v", err)
	}
	failures = 1 << 30
	if _, err := r.Head(t.Context()); !errors.Is(err, ErrUnavailable) {
		t.Errorf("Head = %v, want ErrUnavailable", err)
	}
}

func TestAnAnswerIsNotAskedForAgain(t *testing.T) {
	w := newWorld(t, dev.Options{})
	r := w.reader(Finality{Depth: 1})
	w.proxy.setAnswer(func(method string, _ []jsonRaw) (any, error) {
		if method == "eth_getCode" {
			return nil, errors.New("no such thing")
		}
		return nil, nil
	})
	if _, err := r.Code(t.Context(), w.address(0)); err == nil || errors.Is(err, ErrUnavailable) {
		t.Errorf("Code = %v, want the answer", err)
	}
	if got := w.proxy.count("eth_getCode"); got != 1 {
		t.Errorf("asked %d times, want once", got)
	}
}

func TestADownEndpointIsGivenUpAfterTheAttempts(t *testing.T) {
	w := newWorld(t, dev.Options{})
	r := w.reader(Finality{Depth: 1})
	w.proxy.setDown(true)
	if _, err := r.Head(t.Context()); !errors.Is(err, ErrUnavailable) {
		t.Errorf("Head = %v, want ErrUnavailable", err)
	}
	w.proxy.setDown(false)
	if _, err := r.Head(t.Context()); err != nil {
		t.Errorf("Head after it is back = %v", err)
	}
}
