package auth_test

import (
	"encoding/base64"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"gopkg.in/macaroon.v2"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
)

// remade is a token under another key, or with lines that no minter writes.
func remade(t *testing.T, id, key []byte, lines ...string) string {
	t.Helper()
	m, err := macaroon.New(key, id, "", macaroon.V2)
	if err != nil {
		t.Fatal(err)
	}
	for _, l := range lines {
		if err := m.AddFirstPartyCaveat([]byte(l)); err != nil {
			t.Fatal(err)
		}
	}
	return pack(t, m)
}

func pack(t *testing.T, m *macaroon.Macaroon) string {
	t.Helper()
	raw, err := m.MarshalBinary()
	if err != nil {
		t.Fatal(err)
	}
	return auth.Prefix + base64.RawURLEncoding.EncodeToString(raw)
}

func unpack(t *testing.T, text string) *macaroon.Macaroon {
	t.Helper()
	raw, err := base64.RawURLEncoding.DecodeString(strings.TrimPrefix(text, auth.Prefix))
	if err != nil {
		t.Fatal(err)
	}
	m := new(macaroon.Macaroon)
	if err := m.UnmarshalBinary(raw); err != nil {
		t.Fatal(err)
	}
	return m
}

// added is a token with a line that Narrow would not write.
func added(t *testing.T, text, line string) string {
	m := unpack(t, text)
	if err := m.AddFirstPartyCaveat([]byte(line)); err != nil {
		t.Fatal(err)
	}
	return pack(t, m)
}

func TestWhatIsNoTokenOfThisNodeIsRefused(t *testing.T) {
	w := newWorld(t)
	good := w.mint(service.NewToken{Scopes: []service.Scope{service.Read, service.Administer}, ExpiryUs: (noon + 3600) * 1e6})
	m := unpack(t, good.Text)
	third := m.Clone()
	if err := third.AddThirdPartyCaveat([]byte("k"), []byte("ask them"), "https://example.org"); err != nil {
		t.Fatal(err)
	}
	located := m.Clone()
	located.SetLocation("somewhere")
	signature, err := base64.RawURLEncoding.DecodeString(good.Text[len(auth.Prefix):])
	if err != nil {
		t.Fatal(err)
	}
	signature[len(signature)-1] ^= 1
	cut, err := macaroon.New([]byte("k"), m.Id(), "", macaroon.V2)
	if err != nil {
		t.Fatal(err)
	}
	lines := func(n int) string {
		text := good.Text
		for range n {
			text = added(t, text, "scope = read")
		}
		return text
	}
	for _, tt := range []struct {
		rule, text string
		want       error
	}{
		{"the minted token is taken", good.Text, nil},
		{"nothing", "", auth.ErrMalformed},
		{"garbage", "let me in", auth.ErrMalformed},
		{"the prefix alone", auth.Prefix, auth.ErrMalformed},
		{"another prefix", "sluice2" + good.Text[7:], auth.ErrMalformed},
		{"padding", good.Text + "=", auth.ErrMalformed},
		{"a token that was cut", good.Text[:len(good.Text)-4], auth.ErrMalformed},
		{"bytes behind the token", good.Text + "AAAA", auth.ErrMalformed},
		{"more than any token has", auth.Prefix + strings.Repeat("A", 1<<20), auth.ErrMalformed},
		{"a changed signature", auth.Prefix + base64.RawURLEncoding.EncodeToString(signature), auth.ErrUnknownToken},
		{"another root key", remade(t, m.Id(), []byte("guessed"), "scope = admin"), auth.ErrUnknownToken},
		{"an empty root key", remade(t, m.Id(), nil, "scope = admin"), auth.ErrUnknownToken},
		{"an id that this node never gave", remade(t, make([]byte, 16), []byte("k"), "scope = admin"), auth.ErrUnknownToken},
		{"an id of another length", remade(t, []byte("id"), []byte("k"), "scope = admin"), auth.ErrMalformed},
		{"the lines taken off", pack(t, cut), auth.ErrUnknownToken},
		{"a place", pack(t, located), auth.ErrMalformed},
		{"a third party", pack(t, third), auth.ErrMalformed},
		{"an unknown caveat", added(t, good.Text, "moon = full"), auth.ErrCaveat},
		{"a caveat without a value", added(t, good.Text, "scope ="), auth.ErrCaveat},
		{"an empty caveat", added(t, good.Text, ""), auth.ErrCaveat},
		{"another way of writing a known one", added(t, good.Text, "scope = READ"), auth.ErrCaveat},
		{"scopes in another order", added(t, good.Text, "scope = admin read"), auth.ErrCaveat},
		{"an unknown scope beside a known one", added(t, good.Text, "scope = read fly"), auth.ErrCaveat},
		{"a budget without an id", added(t, good.Text, "budget = 1:0x0000000000000000000000000000000000000000:5"), auth.ErrCaveat},
		{"a negative budget", added(t, good.Text, "budget = 1:0x0000000000000000000000000000000000000000:-5#0011223344556677"), auth.ErrCaveat},
		{"a line break in a line", added(t, good.Text, "scope = read\nscope = admin"), auth.ErrCaveat},
		{"32 caveats are taken", lines(30), nil},
		{"33 are not", lines(31), auth.ErrMalformed},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			_, err := w.come(tt.text)
			if !errors.Is(err, tt.want) {
				t.Fatalf("Authenticate = %v, want %v", err, tt.want)
			}
			if tt.want != nil && !errors.Is(err, auth.ErrUnauthenticated) {
				t.Errorf("%v is not ErrUnauthenticated", err)
			}
			if err != nil && tt.text != "" && strings.Contains(err.Error(), tt.text) {
				t.Errorf("the error repeats the token: %v", err)
			}
		})
	}
	if strings.Contains(w.log.String(), good.Text[7:40]) || !strings.Contains(w.log.String(), "a token was refused") {
		t.Errorf("the log has the token, or has not the refusals:\n%s", w.log.String())
	}
}

func TestATokenMayDoWhatAllItsLinesLetItDo(t *testing.T) {
	w := newWorld(t)
	mint := func(s ...service.Scope) string { return w.mint(service.NewToken{Scopes: s}).Text }
	owned := w.mint(service.NewToken{Scopes: []service.Scope{service.Read, service.Receive}, Owner: alice}).Text
	bob := channel.Identifier("vector5ArRsL26avPNyfvJd2qMAppsEVeJv11n31ex542T9gCd5B1cP3")
	if _, err := bob.Parse(); err != nil {
		t.Fatal(err)
	}
	reader, admin, payer := mint(service.Read), mint(service.Administer), w.payer()
	node := service.Act{Scope: service.Administer}
	for _, tt := range []struct {
		rule, text string
		act        service.Act
		ok         bool
	}{
		{"a reader reads", reader, read(), true},
		{"a reader receives nothing", reader, service.Act{Scope: service.Receive}, false},
		{"a reader pays nothing", reader, pay(1337, coin, 1), false},
		{"a reader does not administer", reader, node, false},
		{"an act without a scope is nobody's", reader, service.Act{}, false},
		{"a payer does not read by that", payer, read(), false},
		{"an administrator does everything", admin, pay(9, tokenA, 1<<60), true},
		{"an administrator reads", admin, read(), true},
		{"one who was narrowed to reading reads", w.narrow(admin, "scope = read"), read(), true},
		{"one who was narrowed to reading administers no more", w.narrow(admin, "scope = read"), node, false},
		{"a reader cannot widen itself", w.narrow(reader, "scope = read receive pay admin"), service.Act{Scope: service.Receive}, false},
		{"a scope given twice is not two", w.narrow(reader, "scope = receive"), read(), false},
		{"payment without a budget pays nothing", mint(service.Pay), pay(1337, coin, 1), false},
		{"an administrator narrowed to paying has no budget", w.narrow(admin, "scope = pay"), pay(1337, coin, 1), false},
		{"an administrator narrowed to a budget pays by it", w.narrow(admin, "budget = 1337:0x0000000000000000000000000000000000000000:5"), pay(1337, coin, 5), true},
		{"and no more administers, which no budget counts", w.narrow(admin, "budget = 1337:0x0000000000000000000000000000000000000000:5"), node, false},
		{"a payer pays with an asset of its budget", payer, pay(1338, tokenA, 7), true},
		{"not with one of another chain", payer, pay(1337, tokenA, 1), false},
		{"not even nothing", payer, pay(1337, tokenA, 0), false},
		{"nothing of a known asset costs nothing", payer, pay(1338, tokenA, 0), true},
		{"a narrowed budget may name what the first does not, for nothing", w.narrow(payer, "budget = 1:0x0000000000000000000000000000000000000000:5"), pay(1, coin, 1), false},
		{"nor what it left out", w.narrow(payer, "budget = 1:0x0000000000000000000000000000000000000000:5"), pay(1337, coin, 1), false},
		{"an owner's token reads the owner's", owned, read(), true},
		{"not another's", owned, service.Act{Scope: service.Read, Owner: bob}, false},
		{"not everybody's", owned, service.Act{Scope: service.Read}, false},
		{"what is nobody's it reads", owned, service.Act{Scope: service.Read, Shared: true}, true},
		{"a second owner is neither", w.narrow(owned, "owner = "+string(bob)), read(), false},
		{"within its time", w.narrow(reader, fmt.Sprintf("before = %s", time.Unix(noon+1, 0).UTC().Format(time.RFC3339))), read(), true},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			err := allow(t, w.caller(tt.text), tt.act)
			if tt.ok && err != nil || !tt.ok && !errors.Is(err, service.ErrForbidden) {
				t.Errorf("Allow = %v, want allowed %v", err, tt.ok)
			}
		})
	}
}

func TestABudgetIsSpentToTheUnitByFiftyAtOnce(t *testing.T) {
	w := newWorld(t)
	text := w.payer()
	var paid atomic.Uint64
	var all sync.WaitGroup
	for range 50 {
		c := w.caller(text)
		all.Go(func() {
			for range 4 {
				_, err := c.Allow(t.Context(), pay(1337, coin, 3))
				if err == nil {
					paid.Add(3)
				} else if !errors.Is(err, service.ErrForbidden) {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
	if paid.Load() != 99 {
		t.Errorf("%d of 100 were paid in threes, want 99", paid.Load())
	}
	c := w.caller(text)
	if err := allow(t, c, pay(1337, coin, 1)); err != nil {
		t.Errorf("the last unit: %v", err)
	}
	if err := allow(t, c, pay(1337, coin, 1)); !errors.Is(err, service.ErrForbidden) {
		t.Errorf("a unit above the budget = %v, want ErrForbidden", err)
	}
	if err := allow(t, c, pay(1338, tokenA, 7)); err != nil {
		t.Errorf("the other asset has its own budget: %v", err)
	}
}

func TestWhatWasNotPaidComesBackOnce(t *testing.T) {
	w := newWorld(t)
	text := w.payer()
	c := w.caller(text)
	undo, err := c.Allow(t.Context(), pay(1337, coin, 60))
	if err != nil {
		t.Fatal(err)
	}
	if err := allow(t, c, pay(1337, coin, 41)); !errors.Is(err, service.ErrForbidden) {
		t.Fatalf("101 of 100 = %v, want ErrForbidden", err)
	}
	undo()
	undo()
	if err := allow(t, c, pay(1337, coin, 100)); err != nil {
		t.Errorf("all of it, after undo: %v", err)
	}
	if err := allow(t, c, pay(1337, coin, 1)); !errors.Is(err, service.ErrForbidden) {
		t.Errorf("a second undo gave back more: %v", err)
	}
}

func TestBudgetsOfNarrowedTokens(t *testing.T) {
	const line = "budget = 1337:0x0000000000000000000000000000000000000000:"
	t.Run("the child draws from its own and from its parent's", func(t *testing.T) {
		w := newWorld(t)
		parent := w.payer()
		child := w.narrow(parent, line+"40")
		if err := allow(t, w.caller(child), pay(1337, coin, 40)); err != nil {
			t.Fatal(err)
		}
		if err := allow(t, w.caller(child), pay(1337, coin, 1)); !errors.Is(err, service.ErrForbidden) {
			t.Errorf("above its own = %v", err)
		}
		if err := allow(t, w.caller(parent), pay(1337, coin, 61)); !errors.Is(err, service.ErrForbidden) {
			t.Errorf("the parent has 60 left, and 61 = %v", err)
		}
		if err := allow(t, w.caller(parent), pay(1337, coin, 60)); err != nil {
			t.Error(err)
		}
	})
	t.Run("a larger budget is bounded by the parent's, and a refusal takes nothing", func(t *testing.T) {
		w := newWorld(t)
		child := w.caller(w.narrow(w.payer(), line+"1000"))
		if err := allow(t, child, pay(1337, coin, 101)); !errors.Is(err, service.ErrForbidden) {
			t.Fatalf("101 of the parent's 100 = %v", err)
		}
		if err := allow(t, child, pay(1337, coin, 100)); err != nil {
			t.Error(err)
		}
	})
	t.Run("siblings are counted apart", func(t *testing.T) {
		w := newWorld(t)
		parent := w.payer()
		one, two := w.caller(w.narrow(parent, line+"10")), w.caller(w.narrow(parent, line+"10"))
		for _, c := range []service.Caller{one, two} {
			if err := allow(t, c, pay(1337, coin, 10)); err != nil {
				t.Error(err)
			}
		}
		if one.Name() == two.Name() {
			t.Errorf("both are called %q", one.Name())
		}
	})
	t.Run("nobody draws from another's by taking its id", func(t *testing.T) {
		w := newWorld(t)
		parent := w.payer()
		one := w.narrow(parent, line+"10")
		shown, err := auth.Show(one)
		if err != nil {
			t.Fatal(err)
		}
		// The thief was given 10 of its own, then copies the line of the first.
		thief := added(t, w.narrow(parent, line+"10"), shown.Caveats[len(shown.Caveats)-1])
		if err := allow(t, w.caller(thief), pay(1337, coin, 10)); err != nil {
			t.Fatal(err)
		}
		if err := allow(t, w.caller(one), pay(1337, coin, 10)); err != nil {
			t.Errorf("the first one's budget was used up: %v", err)
		}
	})
}

func TestAfterARestart(t *testing.T) {
	w := newWorld(t)
	text := w.payer()
	revoked := w.mint(service.NewToken{Scopes: []service.Scope{service.Administer}})
	if err := allow(t, w.caller(text), pay(1337, coin, 90)); err != nil {
		t.Fatal(err)
	}
	if err := w.tokens.Revoke(t.Context(), revoked.ID); err != nil {
		t.Fatal(err)
	}
	w.restart()
	if _, err := w.come(revoked.Text); !errors.Is(err, auth.ErrRevoked) {
		t.Errorf("a revoked token = %v, want ErrRevoked", err)
	}
	c := w.caller(text)
	if err := allow(t, c, pay(1337, coin, 11)); !errors.Is(err, service.ErrForbidden) {
		t.Errorf("11 with 10 left = %v, want ErrForbidden", err)
	}
	if err := allow(t, c, pay(1337, coin, 10)); err != nil {
		t.Error(err)
	}
	list, err := w.tokens.Tokens(t.Context())
	if err != nil || len(list) != 2 {
		t.Fatalf("Tokens = %v, %v", list, err)
	}
	if got := list[0]; got.Name != "payer" || got.Text != "" || fmt.Sprint(got.Spent) != fmt.Sprint([]service.Budget{budget(1337, coin, 100), budget(1338, tokenA, 0)}) {
		t.Errorf("the first token is listed as %+v", got)
	}
	if !list[1].Revoked {
		t.Errorf("the second is listed as %+v", list[1])
	}
}

func TestRevocationAndTimeTakeEffectAtOnce(t *testing.T) {
	w := newWorld(t)
	long := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}})
	short := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}, ExpiryUs: (noon + 5) * 1e6})
	narrowed := w.narrow(long.Text, "scope = read")
	// Both have been verified and are remembered; a stream is open on each.
	first, child, second := w.caller(long.Text), w.caller(narrowed), w.caller(short.Text)
	if err := w.tokens.Revoke(t.Context(), long.ID); err != nil {
		t.Fatal(err)
	}
	for _, text := range []string{long.Text, narrowed} {
		if _, err := w.come(text); !errors.Is(err, auth.ErrRevoked) || !errors.Is(err, auth.ErrUnauthenticated) {
			t.Errorf("after the revocation = %v, want ErrRevoked", err)
		}
	}
	for _, c := range []service.Caller{first, child} {
		if err := allow(t, c, read()); !errors.Is(err, service.ErrForbidden) {
			t.Errorf("the open stream goes on: %v", err)
		}
	}
	w.wait(5*time.Second - 1)
	if err := allow(t, second, read()); err != nil {
		t.Errorf("a tick before the end: %v", err)
	}
	w.wait(1)
	if err := allow(t, second, read()); !errors.Is(err, service.ErrForbidden) {
		t.Errorf("at the end, an open stream = %v", err)
	}
	if _, err := w.come(short.Text); !errors.Is(err, auth.ErrExpired) || !errors.Is(err, auth.ErrUnauthenticated) {
		t.Errorf("at the end = %v, want ErrExpired", err)
	}
	if err := w.tokens.Revoke(t.Context(), strings.Repeat("00", 16)); !errors.Is(err, auth.ErrUnknownToken) {
		t.Errorf("an unknown id = %v", err)
	}
	if err := w.tokens.Revoke(t.Context(), "all"); !errors.Is(err, auth.ErrUnknownToken) {
		t.Errorf("no id = %v", err)
	}
}

func TestATokenMintsNothingWiderThanItself(t *testing.T) {
	w := newWorld(t)
	admin := w.mint(service.NewToken{Scopes: []service.Scope{service.Administer}, ExpiryUs: (noon + 60) * 1e6})
	made, err := w.tokens.Mint(t.Context(), w.caller(admin.Text), w.id(), service.NewToken{Scopes: []service.Scope{service.Read, service.Administer}})
	if err != nil {
		t.Fatal(err)
	}
	if made.ExpiryUs != admin.ExpiryUs {
		t.Errorf("it ends at %d, its maker at %d", made.ExpiryUs, admin.ExpiryUs)
	}
	w.wait(time.Minute)
	if _, err := w.come(made.Text); !errors.Is(err, auth.ErrExpired) {
		t.Errorf("it outlives its maker: %v", err)
	}
}

func TestARepeatedCallMintsNoSecondToken(t *testing.T) {
	w := newWorld(t)
	id, r := w.id(), service.NewToken{Scopes: []service.Scope{service.Read}}
	first, err := w.tokens.Mint(t.Context(), service.Operator("test"), id, r)
	if err != nil {
		t.Fatal(err)
	}
	if again, err := w.tokens.Mint(t.Context(), service.Operator("test"), id, r); !errors.Is(err, auth.ErrMinted) {
		t.Errorf("Mint = %+v, %v, want ErrMinted", again, err)
	}
	if _, err := w.come(first.Text); err != nil {
		t.Error(err)
	}
}

func TestWhatCannotBeMinted(t *testing.T) {
	w := newWorld(t)
	for _, tt := range []struct {
		rule string
		r    service.NewToken
	}{
		{"no scope", service.NewToken{}},
		{"an unknown scope", service.NewToken{Scopes: []service.Scope{"fly"}}},
		{"a scope of two words", service.NewToken{Scopes: []service.Scope{"read admin"}}},
		{"an owner that is none", service.NewToken{Scopes: []service.Scope{service.Read}, Owner: "alice"}},
		{"a time that is over", service.NewToken{Scopes: []service.Scope{service.Read}, ExpiryUs: noon * 1e6}},
		{"a time before all", service.NewToken{Scopes: []service.Scope{service.Read}, ExpiryUs: -1}},
		{"a time that cannot be written", service.NewToken{Scopes: []service.Scope{service.Read}, ExpiryUs: 1 << 62}},
		{"a budget without pay", service.NewToken{Scopes: []service.Scope{service.Read}, Budgets: []service.Budget{budget(1, coin, 1)}}},
		{"a budget of an administrator", service.NewToken{Scopes: []service.Scope{service.Pay, service.Administer}, Budgets: []service.Budget{budget(1, coin, 1)}}},
		{"an asset twice", service.NewToken{Scopes: []service.Scope{service.Pay}, Budgets: []service.Budget{budget(1, coin, 1), budget(1, coin, 2)}}},
		{"a budget of no chain", service.NewToken{Scopes: []service.Scope{service.Pay}, Budgets: []service.Budget{budget(0, coin, 1)}}},
		{"a name without end", service.NewToken{Scopes: []service.Scope{service.Read}, Name: strings.Repeat("n", 101)}},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			made, err := w.tokens.Mint(t.Context(), service.Operator("test"), w.id(), tt.r)
			if !errors.Is(err, auth.ErrNewToken) {
				t.Errorf("Mint = %+v, %v, want ErrNewToken", made, err)
			}
		})
	}
	if list, err := w.tokens.Tokens(t.Context()); err != nil || len(list) != 0 {
		t.Errorf("%d tokens were kept, %v", len(list), err)
	}
}

func TestNarrowTellsWhatItDoesNotUnderstand(t *testing.T) {
	w := newWorld(t)
	reader := w.mint(service.NewToken{Scopes: []service.Scope{service.Read}}).Text
	for _, line := range []string{
		"", "scope", "scope = ", "moon = full", "scope = read, pay", "before = tomorrow", "before = 9999-12-31T23:59:59-01:00", "before = 0000-01-01T00:00:00+01:00", "before = 2030-01-02 15:04:05",
		"owner = bob", "owner = " + string(alice) + " " + string(alice), "budget = 5", "budget = 1:0x00:5", "budget = 0:0x0000000000000000000000000000000000000000:5",
		"budget = 1:0x0000000000000000000000000000000000000000:1.5", "budget = 1:0x0000000000000000000000000000000000000000:1#xyz",
		"budget = 1:0x0000000000000000000000000000000000000000:1 1:0x0000000000000000000000000000000000000000:2",
		"budget = 1:0x5fbdb2315678afecb367f032d93F642f64180aa3:1",
	} {
		if out, err := auth.Narrow(reader, []string{line}, w.random); !errors.Is(err, auth.ErrCaveat) {
			t.Errorf("Narrow with %q = %q, %v, want ErrCaveat", line, out, err)
		}
	}
	if _, err := auth.Narrow("sluice1", []string{"scope = read"}, w.random); !errors.Is(err, auth.ErrMalformed) {
		t.Errorf("Narrow of no token = %v", err)
	}
	out := w.narrow(reader, " scope=  Read READ", "before=2030-06-01T02:00:00+02:00")
	shown, err := auth.Show(out)
	if want := []string{"scope = read", "scope = read", "before = 2030-06-01T00:00:00Z"}; err != nil || !slices.Equal(shown.Caveats, want) {
		t.Errorf("what a person writes becomes %q, %v, want %q", shown.Caveats, err, want)
	}
	if _, err := w.come(out); err != nil {
		t.Error(err)
	}
}

func FuzzTokens(f *testing.F) {
	t := &testing.T{}
	for _, lines := range [][]string{nil, {"scope = read"}, {"scope = pay", "budget = 1:0x0000000000000000000000000000000000000000:5#0011223344556677"}} {
		f.Add(remade(t, make([]byte, 16), []byte("k"), lines...))
	}
	f.Add("sluice1")
	f.Fuzz(func(t *testing.T, text string) {
		shown, err := auth.Show(text)
		if err != nil {
			if !errors.Is(err, auth.ErrMalformed) {
				t.Fatalf("%v is not ErrMalformed", err)
			}
			return
		}
		if m := unpack(t, text); pack(t, m) != text {
			t.Fatalf("%q is a second text of one token", text)
		}
		narrowed, err := auth.Narrow(text, []string{"scope = read"}, strings.NewReader(""))
		if errors.Is(err, auth.ErrCaveat) { // no room
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		again, err := auth.Show(narrowed)
		if err != nil || again.ID != shown.ID || len(again.Caveats) != len(shown.Caveats)+1 {
			t.Fatalf("narrowed: %+v, %v, from %+v", again, err, shown)
		}
	})
}

func FuzzCaveats(f *testing.F) {
	reader := remade(&testing.T{}, make([]byte, 16), []byte("k"))
	for _, line := range []string{
		"scope = read pay", "before = 2030-01-02T15:04:05+01:00", "before = 9999-12-31T23:59:59-01:00", "owner = " + string(alice), "=", " scope=READ ",
		"budget = 1:0x0000000000000000000000000000000000000000:5 2:0x5FbDB2315678afecb367f032d93F642f64180aa3:0#0011223344556677",
	} {
		f.Add(line)
	}
	f.Fuzz(func(t *testing.T, line string) {
		once, err := auth.Narrow(reader, []string{line}, strings.NewReader("01234567"))
		if err != nil {
			if !errors.Is(err, auth.ErrCaveat) {
				t.Fatalf("%q: %v is not ErrCaveat", line, err)
			}
			return
		}
		shown, err := auth.Show(once)
		if err != nil || len(shown.Caveats) != 1 || strings.HasPrefix(shown.Caveats[0], `"`) {
			t.Fatalf("%q was written as what is not understood: %+v, %v", line, shown, err)
		}
		twice, err := auth.Narrow(reader, shown.Caveats, strings.NewReader(""))
		if err != nil || twice != once {
			t.Fatalf("%q and %q are two ways of writing one caveat: %v", line, shown.Caveats[0], err)
		}
	})
}

func TestWhatATokenSaysIsSafeToPrint(t *testing.T) {
	w := newWorld(t)
	shown, err := auth.Show(added(t, w.payer(), "scope = \x1b[2Jread"))
	if err != nil || strings.Contains(fmt.Sprint(shown), "\x1b") {
		t.Errorf("Show = %q, %v", shown, err)
	}
}
