package signer

import (
	"context"
	"errors"
	"log/slog"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/node"
)

const words = "test test test test test test test test test test test junk"

var (
	factory, mastercopy, withdraw = common.Address{0xfa}, common.Address{0xaa}, common.Address{0xdd}
	token                         = common.Address{0x70}
	listed, stranger              = common.Address{0x11}, common.Address{0x99}
)

// bench is a signer of one identity, the router, and a counterparty.
type bench struct {
	t       testing.TB
	cfg     *Config
	now     time.Time
	s       *Signer
	us      *keys.Account // the key that the signer has, for its addresses
	peerKey *keys.Account
	ch      common.Address
}

func amount(n uint64) *channel.Amount { a := channel.Units(n); return &a }

func testConfig(dir string) *Config {
	return &Config{
		DataDir: filepath.Join(dir, "data"), Listen: Listen{Socket: filepath.Join(dir, "s")}, Keys: Keys{MnemonicFile: filepath.Join(dir, "words")},
		Chains: []Chain{{
			ID: 1337, Factory: factory, Mastercopy: mastercopy, Withdraw: withdraw, GasPerDay: amount(1000), Recipients: []common.Address{listed},
			Assets: []Asset{
				{DepositPerDay: amount(100), WithdrawPerDay: amount(50), PeersPerDay: amount(70)},
				{ID: token, DepositPerDay: amount(100), WithdrawPerDay: amount(50)},
				{ID: common.Address{0x71}},
			},
		}},
		Log: Log{Level: "info", Format: "text"},
	}
}

func account(t testing.TB, index uint32) *keys.Account {
	t.Helper()
	m, err := keys.ParseMnemonic(words)
	if err != nil {
		t.Fatal(err)
	}
	k, err := m.Key(context.Background(), index)
	if err != nil {
		t.Fatal(err)
	}
	return keys.NewAccount(k)
}

func newBench(t testing.TB) *bench {
	t.Helper()
	dir := t.TempDir()
	b := &bench{t: t, cfg: testConfig(dir), now: time.Unix(1_800_000_000, 0), us: account(t, 0), peerKey: account(t, 5)}
	if err := os.WriteFile(b.cfg.Keys.MnemonicFile, []byte(words), 0o600); err != nil {
		t.Fatal(err)
	}
	b.ch = channel.ChannelAddress(b.us.Address(), b.peerKey.Address(), factory, mastercopy, 1337)
	b.open(true)
	if _, err := b.s.Identity(t.Context(), 0); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := b.s.Close(); err != nil {
			t.Error(err)
		}
	})
	return b
}

func (b *bench) open(create bool) {
	b.t.Helper()
	var err error
	if b.s, err = Open(b.cfg, Options{Clock: func() time.Time { return b.now }, Log: slog.New(slog.DiscardHandler), Init: create}); err != nil {
		b.t.Fatal(err)
	}
}

// again closes the signer and starts it from its log.
func (b *bench) again() {
	b.t.Helper()
	if err := b.s.Close(); err != nil {
		b.t.Fatal(err)
	}
	b.open(false)
}

// state is a good one; owned is what alice has of the coin.
func (b *bench) state(nonce, owned uint64) *channel.State {
	a, p := b.us.Address(), b.peerKey.Address()
	return &channel.State{
		Channel: b.ch, Alice: a, Bob: p, Timeout: 172_800, Nonce: nonce,
		Assets: []channel.AssetState{{
			Balance:   channel.Balance{Amount: [2]channel.Amount{channel.Units(owned), channel.Units(5)}, To: [2]common.Address{a, p}},
			Processed: [2]channel.Amount{channel.Units(900), channel.Units(100)},
		}},
	}
}

func (b *bench) sign(s *channel.State) (channel.Signature, error) {
	return b.s.SignState(b.t.Context(), b.us.Address(), s)
}

// refused makes sure that an answer is a refusal of one rule, without a signature.
func (b *bench) refused(rule string, want Code, sig channel.Signature, err error) {
	b.t.Helper()
	var no *RefusedError
	if !errors.As(err, &no) || no.Code != want || !errors.Is(err, node.ErrSignerRefused) {
		b.t.Errorf("%s: %v, want %v", rule, err, want)
	}
	if sig != (channel.Signature{}) {
		b.t.Errorf("%s: there is a signature", rule)
	}
}

func (b *bench) good(rule string, sig channel.Signature, err error) {
	b.t.Helper()
	if err != nil || sig == (channel.Signature{}) {
		b.t.Errorf("%s: %v", rule, err)
	}
}

func TestP3OneNonceOneStateAndNoWayBack(t *testing.T) {
	b := newBench(t)
	first, err := b.sign(b.state(3, 100))
	b.good("the first state", first, err)
	for range 2 {
		same, err := b.sign(b.state(3, 100))
		if err != nil || same != first {
			t.Errorf("the same state again: %v, another signature: %t", err, same != first)
		}
		sig, err := b.sign(b.state(3, 101))
		b.refused("another state at the nonce", SecondState, sig, err)
		sig, err = b.sign(b.state(2, 100))
		b.refused("a nonce below it", BadNonce, sig, err)
		sig, err = b.sign(b.state(4+channel.MaxNonceJump, 100))
		b.refused("a nonce far above it", BadNonce, sig, err)
		if got := b.s.Signed(b.us.Address(), b.ch); got != 3 {
			t.Errorf("highest nonce %d, want 3", got)
		}
		b.again() // and all the same once more
	}
	sig, err := b.sign(b.state(5, 101))
	b.good("a nonce above it", sig, err)
	sig, err = b.sign(b.state(3, 100))
	b.refused("the first state, now below the highest", BadNonce, sig, err)
}

func TestAStateThatCannotBeIsRefused(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct {
		rule string
		want Code
		edit func(*channel.State)
	}{
		{"a channel that the factory has not for these parties", BadChannel, func(s *channel.State) { s.Channel = stranger }},
		{"parties in the wrong order", BadChannel, func(s *channel.State) { s.Alice, s.Bob = s.Bob, s.Alice }},
		{"nonce 0", BadState, func(s *channel.State) { s.Nonce = 0 }},
		{"a nonce above 2^53", BadState, func(s *channel.State) { s.Nonce = channel.MaxNonce + 1 }},
		{"no timeout", BadState, func(s *channel.State) { s.Timeout = 0 }},
		{"a timeout of a month", BadState, func(s *channel.State) { s.Timeout = 2_600_000 }},
		{"more than was deposited", BadState, func(s *channel.State) { s.Assets[0].Balance.Amount[0] = channel.Units(996) }},
		{"a sum that wraps around", BadState, func(s *channel.State) {
			s.Assets[0].Balance.Amount[0], _ = channel.AmountFromBytes([]byte(strings.Repeat("\xff", 32)))
		}},
		{"a payout to somebody else", BadState, func(s *channel.State) { s.Assets[0].Balance.To[0] = stranger }},
		{"an asset twice", BadState, func(s *channel.State) { s.Assets = append(s.Assets, s.Assets[0]) }},
		{"101 assets", BadState, func(s *channel.State) {
			for i := range 100 {
				a := s.Assets[0]
				a.Asset = common.Address{1, byte(i)}
				s.Assets = append(s.Assets, a)
			}
		}},
	} {
		s := b.state(1, 10)
		tt.edit(s)
		sig, err := b.sign(s)
		b.refused(tt.rule, tt.want, sig, err)
	}
	sig, err := b.s.SignState(t.Context(), b.peerKey.Address(), b.state(1, 1))
	b.refused("for a key that is not in use", BadAccount, sig, err)
	if _, err := b.s.Identity(t.Context(), 7); err != nil {
		t.Fatal(err)
	}
	sig, err = b.s.SignState(t.Context(), account(t, 7).Address(), b.state(1, 1))
	b.refused("for a key of ours that is no party", BadState, sig, err)
	sig, err = b.sign(b.state(1, 895))
	b.good("all that was deposited", sig, err)
}

func (b *bench) withdrawal(to common.Address, units, nonce uint64) *channel.WithdrawData {
	return &channel.WithdrawData{Channel: b.ch, Recipient: to, Amount: channel.Units(units), Nonce: channel.Units(nonce)}
}

func (b *bench) takeOut(w *channel.WithdrawData, burn *channel.Burn) (channel.Signature, error) {
	return b.s.SignWithdrawal(b.t.Context(), b.us.Address(), b.us.Address(), b.peerKey.Address(), w, burn)
}

func TestWithdrawalsGoToTheListWithinTheCap(t *testing.T) {
	b := newBench(t)
	sig, err := b.takeOut(b.withdrawal(stranger, 1, 1), nil)
	b.refused("to an address that is not on the list", Recipient, sig, err)
	sig, err = b.takeOut(b.withdrawal(b.us.Address(), 1_000_000, 1), nil)
	b.good("to the own account, however much", sig, err)
	w := b.withdrawal(listed, 30, 1)
	sig, err = b.takeOut(w, nil)
	b.good("to the list", sig, err)
	sig, err = b.takeOut(b.withdrawal(listed, 21, 2), nil)
	b.refused("more than is left of the day", OverCap, sig, err)
	for range 3 {
		again, err := b.takeOut(w, nil)
		b.good("the same again counts once", again, err)
		b.again()
	}
	sig, err = b.takeOut(b.withdrawal(listed, 20, 3), nil)
	b.good("exactly what is left", sig, err)
	sig, err = b.takeOut(b.withdrawal(listed, 1, 4), nil)
	b.refused("one unit more", OverCap, sig, err)
	b.now = b.now.Add(24 * time.Hour)
	sig, err = b.takeOut(b.withdrawal(listed, 50, 4), nil)
	b.good("the next day", sig, err)
	b.now = b.now.Add(-24 * time.Hour)
	sig, err = b.takeOut(b.withdrawal(listed, 1, 5), nil)
	b.refused("a clock that was set back brings no day back", OverCap, sig, err)
	b.again()
	sig, err = b.takeOut(b.withdrawal(listed, 1, 5), nil)
	b.refused("nor after a restart", OverCap, sig, err)

	w = b.withdrawal(listed, 1, 6)
	w.Asset = common.Address{0x71}
	sig, err = b.takeOut(w, nil)
	b.refused("an asset without a cap", OverCap, sig, err)
	w.Asset = common.Address{0x72}
	sig, err = b.takeOut(w, nil)
	b.refused("an asset that is not configured", OverCap, sig, err)
	w = b.withdrawal(b.us.Address(), 1, 7)
	w.CallTo = token
	sig, err = b.takeOut(w, nil)
	b.refused("with a call", BadCall, sig, err)
	w.CallTo, w.CallData = common.Address{}, []byte{1}
	sig, err = b.takeOut(w, nil)
	b.refused("with call data", BadCall, sig, err)
	w = b.withdrawal(b.us.Address(), 1, 8)
	w.Channel = stranger
	sig, err = b.takeOut(w, nil)
	b.refused("of a channel of others", BadChannel, sig, err)
}

// burned is a withdrawal of the peer with its proof.
func (b *bench) burned(units, nonce uint64) (*channel.WithdrawData, *channel.Burn) {
	b.t.Helper()
	w := b.withdrawal(stranger, units, nonce)
	us, peer := b.us.Address(), b.peerKey.Address()
	init := transfer.WithdrawState{Initiator: peer, Responder: us, Data: w.Commitment(), Nonce: w.Nonce}.Encode()
	t := &channel.Transfer{CoreTransfer: channel.CoreTransfer{
		Channel: b.ch, ID: common.Hash{byte(nonce)}, Definition: withdraw, Initiator: peer, Responder: us,
		Balance: channel.Balance{Amount: [2]channel.Amount{w.Amount}, To: [2]common.Address{stranger, us}}, Timeout: 86_400, InitialStateHash: crypto.Keccak256Hash(init),
	}}
	other := &channel.Transfer{CoreTransfer: channel.CoreTransfer{ID: common.Hash{0xff}}}
	open := channel.NewTransfers([]*channel.Transfer{t, other})
	s := b.state(100+nonce, 10)
	s.MerkleRoot = open.Root()
	proof, _ := open.Proof(t.ID)
	burn := &channel.Burn{State: *s, Transfer: t.CoreTransfer, InitialState: init, Proof: proof}
	b.signBoth(burn)
	return w, burn
}

func (b *bench) signBoth(burn *channel.Burn) {
	b.t.Helper()
	for i, a := range []*keys.Account{b.us, b.peerKey} {
		var err error
		if burn.Sigs[i], err = a.SignState(b.t.Context(), &burn.State); err != nil {
			b.t.Fatal(err)
		}
	}
}

func TestAPeersWithdrawalIsSignedOnProofThatItPays(t *testing.T) {
	b := newBench(t)
	w, burn := b.burned(40, 1)
	sig, err := b.takeOut(w, burn)
	b.good("with the proof, to any address", sig, err)
	for rule, edit := range map[string]func(w *channel.WithdrawData, p *channel.Burn){
		"to another address":                           func(w *channel.WithdrawData, _ *channel.Burn) { w.Recipient = listed },
		"of more":                                      func(w *channel.WithdrawData, _ *channel.Burn) { w.Amount = channel.Units(41) },
		"under another nonce":                          func(w *channel.WithdrawData, _ *channel.Burn) { w.Nonce = channel.Units(9) },
		"by a transfer of ours":                        func(_ *channel.WithdrawData, p *channel.Burn) { p.Transfer.Initiator = b.us.Address() },
		"by another definition":                        func(_ *channel.WithdrawData, p *channel.Burn) { p.Transfer.Definition = token },
		"by a transfer that the state lacks":           func(_ *channel.WithdrawData, p *channel.Burn) { p.Transfer.ID = common.Hash{7} },
		"in a state that the peer did not sign":        func(_ *channel.WithdrawData, p *channel.Burn) { p.Sigs[channel.Bob] = p.Sigs[channel.Alice] },
		"in a state that we did not sign":              func(_ *channel.WithdrawData, p *channel.Burn) { p.Sigs[channel.Alice] = channel.Signature{} },
		"with an initial state that it does not have":  func(_ *channel.WithdrawData, p *channel.Burn) { p.InitialState = append(p.InitialState, 0) },
		"with a proof that leads elsewhere":            func(_ *channel.WithdrawData, p *channel.Burn) { p.Proof = nil },
		"in a state of a channel between other people": func(_ *channel.WithdrawData, p *channel.Burn) { p.State.Channel = stranger },
	} {
		w, burn := b.burned(20, 2)
		edit(w, burn)
		sig, err := b.takeOut(w, burn)
		b.refused(rule, BadProof, sig, err)
	}
	w, burn = b.burned(31, 3)
	sig, err = b.takeOut(w, burn)
	b.refused("above the cap of the peers", OverCap, sig, err)
	allow := func(w *channel.WithdrawData) error {
		return b.s.AllowWithdrawal(b.us.Address(), b.us.Address(), b.peerKey.Address(), w)
	}
	b.refused("which is said before", OverCap, channel.Signature{}, allow(w))
	w, burn = b.burned(30, 4)
	for range 2 {
		if err := allow(w); err != nil {
			t.Errorf("to ask costs nothing: %v", err)
		}
	}
	sig, err = b.takeOut(w, burn)
	b.good("what was allowed", sig, err)
	w.CallTo = token
	b.refused("with a call", BadCall, channel.Signature{}, allow(w))
}

func TestOnlyMessagesOfKnownKindsAreSigned(t *testing.T) {
	b := newBench(t)
	for _, tt := range []struct {
		text string
		ok   bool
	}{
		{channel.TagIdentity + "\x00\x01x", true},
		{channel.TagQuote, true},
		{"sluice/states/v1", false},
		{"hello", false},
		{"", false},
	} {
		sig, err := b.s.SignMessage(t.Context(), b.us.Address(), []byte(tt.text))
		if tt.ok {
			b.good(tt.text, sig, err)
		} else {
			b.refused(tt.text, BadMessage, sig, err)
		}
	}
	b.cfg.UserMessages = true
	sig, err := b.s.SignMessage(t.Context(), b.us.Address(), []byte("hello"))
	b.good("a text of a user, where that is allowed", sig, err)
	sig, err = b.s.SignMessage(t.Context(), b.us.Address(), []byte("sluice/states/v1"))
	b.refused("a text that looks like ours", BadMessage, sig, err)
}

// send asks for a transaction that costs gas wei at most.
func (b *bench) send(nonce uint64, to *common.Address, value, gas uint64, data []byte) (channel.Signature, error) {
	tx := types.NewTx(&types.DynamicFeeTx{
		ChainID: big.NewInt(1337), Nonce: nonce, To: to, Value: new(big.Int).SetUint64(value), Gas: gas, GasFeeCap: big.NewInt(1), GasTipCap: big.NewInt(1), Data: data,
	})
	return b.s.SignTransaction(b.t.Context(), b.us.Address(), 1337, tx)
}

func TestTransactionsDoWhatANodeDoesAndNothingElse(t *testing.T) {
	b := newBench(t)
	if _, err := b.sign(b.state(1, 10)); err != nil {
		t.Fatal(err)
	}
	us, peer, fac, ch, mc, tok := b.us.Address(), b.peerKey.Address(), bindings.NewChannelFactory(), b.ch, bindings.NewChannelMastercopy(), bindings.NewTestToken()
	n := big.NewInt
	for _, tt := range []struct {
		rule  string
		to    *common.Address
		value uint64
		data  []byte
		want  Code // 0: signed
	}{
		{"our channel is deployed", &factory, 0, fac.PackCreateChannel(us, peer), 0},
		{"also where the peer leads", &factory, 0, fac.PackCreateChannel(peer, us), 0},
		{"a channel of others", &factory, 0, fac.PackCreateChannel(stranger, peer), BadCall},
		{"deployed with a deposit", &factory, 1, fac.PackCreateChannelAndDepositAlice(us, peer, common.Address{}, n(1)), 0},
		{"a deposit as alice of others", &factory, 1, fac.PackCreateChannelAndDepositAlice(peer, us, common.Address{}, n(1)), BadCall},
		{"value beyond the deposit", &factory, 2, fac.PackCreateChannelAndDepositAlice(us, peer, common.Address{}, n(1)), BadCall},
		{"another call of the factory", &factory, 0, fac.PackGetMastercopy(), BadCall},
		{"the factory without a call", &factory, 1, nil, BadCall},
		{"a deposit into our channel", &ch, 1, mc.PackDepositAlice(common.Address{}, n(1)), 0},
		{"coins sent to our channel", &ch, 1, nil, 0},
		{"a withdrawal that both signed", &ch, 0, mc.PackWithdraw(bindings.WithdrawData{Amount: n(1), Nonce: n(1)}, []byte{1}, []byte{2}), 0},
		{"what a dispute paid out, to the own account", &ch, 0, mc.PackExit(token, us, us), 0},
		{"what a dispute paid out, to somebody else", &ch, 0, mc.PackExit(token, us, stranger), Recipient},
		{"a call that channels do not have", &ch, 0, []byte{1, 2, 3, 4}, BadCall},
		{"a call with trailing bytes", &ch, 0, append(mc.PackExit(token, us, us), 0), BadCall},
		{"value with a call that takes none", &ch, 1, mc.PackExit(token, us, us), BadCall},
		{"the channel may take tokens", &token, 0, tok.PackApprove(ch, n(1<<40)), 0},
		{"the factory may take tokens", &token, 0, tok.PackApprove(factory, n(1)), 0},
		{"a stranger may take tokens", &token, 0, tok.PackApprove(stranger, n(1)), Recipient},
		{"tokens into our channel", &token, 0, tok.PackTransfer(ch, n(1)), 0},
		{"tokens to the list", &token, 0, tok.PackTransfer(listed, n(1)), 0},
		{"tokens to a stranger", &token, 0, tok.PackTransfer(stranger, n(1)), Recipient},
		{"tokens of others", &token, 0, tok.PackTransferFrom(us, listed, n(1)), BadCall},
		{"a token that is not configured", &stranger, 0, tok.PackTransfer(listed, n(1)), BadCall},
		{"coins to the list", &listed, 1, nil, 0},
		{"a call of the list", &listed, 0, []byte{1, 2, 3, 4}, BadCall},
		{"coins to a stranger", &stranger, 1, nil, Recipient},
		{"nothing to a stranger", &stranger, 0, nil, Recipient},
		{"coins to ourselves", &us, 5, nil, 0},
		{"a contract is deployed", nil, 0, []byte{1}, BadCall},
	} {
		sig, err := b.send(uint64(len(tt.rule)), tt.to, tt.value, 1, tt.data)
		if tt.want == 0 {
			b.good(tt.rule, sig, err)
		} else {
			b.refused(tt.rule, tt.want, sig, err)
		}
	}
	tx := types.NewTx(&types.DynamicFeeTx{ChainID: big.NewInt(1), To: &listed, Value: n(0), GasFeeCap: n(1), GasTipCap: n(1)})
	sig, err := b.s.SignTransaction(t.Context(), us, 1, tx)
	b.refused("a chain that is not configured", BadChain, sig, err)
}

func TestTransactionsStayWithinTheCapsOfADay(t *testing.T) {
	b := newBench(t)
	if _, err := b.sign(b.state(1, 10)); err != nil {
		t.Fatal(err)
	}
	sig, err := b.send(1, &b.ch, 60, 500, nil)
	b.good("the first deposit", sig, err)
	sig, err = b.send(1, &b.ch, 60, 600, nil)
	b.good("the same with a higher fee costs the difference", sig, err)
	b.again()
	sig, err = b.send(2, &b.ch, 41, 1, nil)
	b.refused("above the deposits of a day", OverCap, sig, err)
	sig, err = b.send(2, &b.ch, 40, 401, nil)
	b.refused("above the gas of a day", OverCap, sig, err)
	sig, err = b.send(2, &b.ch, 40, 400, nil)
	b.good("exactly both", sig, err)
	own := b.us.Address()
	sig, err = b.send(3, &own, 0, 1, nil)
	b.refused("gas for anything more", OverCap, sig, err)
	b.now = b.now.Add(24 * time.Hour)
	sig, err = b.send(3, &listed, 51, 1, nil)
	b.refused("more to the list than may go there", OverCap, sig, err)
	sig, err = b.send(3, &listed, 30, 1, nil)
	b.good("to the list", sig, err)
	sig, err = b.takeOut(b.withdrawal(listed, 21, 1), nil)
	b.refused("withdrawals to the list count together with that", OverCap, sig, err)
}
