package chain

import (
	"errors"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
)

func TestDepthIsCountedFromTheHeadItself(t *testing.T) {
	for _, tt := range []struct{ depth, head, want uint64 }{
		{1, 0, 0}, {1, 7, 7}, {2, 7, 6}, {10, 7, 0}, {8, 7, 0}, {7, 7, 1},
	} {
		if got := (Finality{Depth: tt.depth}).confirmed(tt.head); got != tt.want {
			t.Errorf("depth %d under head %d = %d, want %d", tt.depth, tt.head, got, tt.want)
		}
	}
	if _, err := NewReader(&Client{}, Finality{}); err == nil {
		t.Error("depth 0 was accepted")
	}
}

func TestDepositsCountOnceTheyAreDeepEnough(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	w.Pause()
	r := w.reader(Finality{Depth: 3})
	at := w.place(0, 1)
	native := common.Address{}
	check := func(when string, deployed bool, asset common.Address, alice, bob uint64) {
		t.Helper()
		d, err := r.Deposits(t.Context(), at.Channel, asset)
		if err != nil {
			t.Fatalf("%s: %v", when, err)
		}
		if d.Deployed != deployed || d.Total != [2]channel.Amount{units(alice), units(bob)} {
			t.Errorf("%s: %+v, want deployed %v, %d and %d", when, d, deployed, alice, bob)
		}
		if want := w.Head().Number.Uint64() - 2; d.At.Number != want {
			t.Errorf("%s: read at block %d, want %d", when, d.At.Number, want)
		}
	}
	mine := func(n int) {
		t.Helper()
		if err := w.Mine(n); err != nil {
			t.Fatal(err)
		}
	}
	send := func(from int, to common.Address, data []byte, wei int64) {
		t.Helper()
		nonce := w.nonce(from)
		raw, err := w.signed(from, nonce, to, data, wei).MarshalBinary()
		if err != nil {
			t.Fatal(err)
		}
		if err := w.Client().Call(nil, "eth_sendRawTransaction", hexBytes(raw)); err != nil {
			t.Fatal(err)
		}
	}

	// Before anybody deploys it, whatever arrives is Bob's.
	send(1, at.Channel, nil, 50)
	send(2, w.token, bindings.NewTestToken().PackTransfer(at.Channel, big.NewInt(7)), 0)
	mine(1)
	check("in the head", false, native, 0, 0)
	mine(1)
	check("one block on", false, native, 0, 0)
	mine(1)
	check("three deep", false, native, 0, 50)
	check("three deep", false, w.token, 0, 7)

	send(0, at.Factory, bindings.NewChannelFactory().PackCreateChannelAndDepositAlice(at.Alice, at.Bob, native, big.NewInt(30)), 30)
	mine(1)
	check("deployed in the head", false, native, 0, 50)
	mine(2)
	check("deployed three deep", true, native, 30, 50)
	check("deployed three deep", true, w.token, 0, 7)
}

func TestTokensSayWhatTheyAre(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	r := w.reader(Finality{Depth: 1})
	token, err := r.Token(t.Context(), w.token)
	if err != nil || token != (Token{Decimals: 6, Symbol: "TST"}) {
		t.Errorf("Token = %+v, %v", token, err)
	}
	for name, asset := range map[string]common.Address{
		"the native coin": {}, "an account": w.address(0), "another contract": w.addrs.Registry,
	} {
		if got, err := r.Token(t.Context(), asset); err == nil {
			t.Errorf("Token of %s = %+v, want an error", name, got)
		}
	}
	w.proxy.setDown(true)
	if got, err := r.Token(t.Context(), w.token); !errors.Is(err, ErrUnavailable) {
		t.Errorf("Token of a chain that is down = %+v, %v", got, err)
	}
}

func TestASymbolMayBeOldOrUnfitToShow(t *testing.T) {
	r, err := NewReader(&Client{}, Finality{Depth: 1})
	if err != nil {
		t.Fatal(err)
	}
	old := common.RightPadBytes([]byte("MKR"), 32)
	for _, tt := range []struct {
		rule string
		raw  []byte
		want string
	}{
		{"bytes32 is read", old, "MKR"},
		{"nothing is empty", nil, ""},
		{"garbage is empty", []byte{0xff, 0xfe}, ""},
		{"bytes that are no text are empty", common.RightPadBytes([]byte{0xff, 0xfe}, 32), ""},
	} {
		if got := r.symbol(tt.raw); got != tt.want {
			t.Errorf("%s: %q, want %q", tt.rule, got, tt.want)
		}
	}
}

func TestBalancesAllowancesAndDefinitionsAreRead(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	r := w.reader(Finality{Depth: 1})
	if got, err := r.Balance(t.Context(), w.token, w.address(0)); err != nil || got != units(1e12) {
		t.Errorf("token balance = %v, %v", got, err)
	}
	if got, err := r.Balance(t.Context(), common.Address{}, common.Address{77}); err != nil || !got.IsZero() {
		t.Errorf("native balance = %v, %v", got, err)
	}
	if got, err := r.Balance(t.Context(), w.address(3), w.address(0)); err == nil {
		t.Errorf("balance of a token that is an account = %v", got)
	}
	w.mustSend(0, w.token, bindings.NewTestToken().PackApprove(w.addrs.Factory, big.NewInt(5)), 0)
	if got, err := r.Allowance(t.Context(), w.token, w.address(0), w.addrs.Factory); err != nil || got != units(5) {
		t.Errorf("allowance = %v, %v", got, err)
	}
	rows, err := r.Definitions(t.Context(), w.addrs.Registry)
	if err != nil || len(rows) != 2 {
		t.Fatalf("definitions = %+v, %v", rows, err)
	}
	for _, row := range rows {
		hash, err := r.CodeHash(t.Context(), row.Address)
		want := map[string]string{"HashlockTransfer": bindings.HashlockTransferCodeHash, "Withdraw": bindings.WithdrawCodeHash}[row.Name]
		if err != nil || hash != common.HexToHash(want) {
			t.Errorf("code of %s = %s, %v, want %s", row.Name, hash, err, want)
		}
	}
	if hash, err := r.CodeHash(t.Context(), w.address(0)); err != nil || hash != (common.Hash{}) {
		t.Errorf("code hash of an account = %s, %v", hash, err)
	}
}

func TestADisputeIsReadAtTheHead(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	r := w.reader(Finality{Depth: 100})
	at := w.place(0, 1)
	if d, err := r.ChannelDispute(t.Context(), at.Channel); err != nil || d != (ChannelDispute{}) {
		t.Errorf("dispute of a channel that is not deployed = %+v, %v", d, err)
	}
	if d, err := r.TransferDispute(t.Context(), at.Channel, common.Hash{1}); err != nil || d != (TransferDispute{}) {
		t.Errorf("transfer dispute = %+v, %v", d, err)
	}
	w.mustSend(0, at.Factory, bindings.NewChannelFactory().PackCreateChannel(at.Alice, at.Bob), 0)
	if d, err := r.ChannelDispute(t.Context(), at.Channel); err != nil || d != (ChannelDispute{}) {
		t.Errorf("dispute of a new channel = %+v, %v", d, err)
	}
	state := w.dispute(at, 5)
	d, err := r.ChannelDispute(t.Context(), at.Channel)
	if err != nil {
		t.Fatal(err)
	}
	if d.Nonce != 5 || d.StateHash != state.Hash() || d.DefundExpiry-d.ConsensusExpiry != state.Timeout {
		t.Errorf("dispute = %+v", d)
	}
}

func TestTheFinalizedTagDecidesWhereItIsAskedFor(t *testing.T) {
	w := newWorld(t, dev.Options{Paused: true})
	r := w.reader(Finality{Tag: true})
	if err := w.Mine(40); err != nil { // geth's dev chain finalises every 32nd
		t.Fatal(err)
	}
	if got, err := r.Confirmed(t.Context()); err != nil || got.Number != 32 {
		t.Errorf("Confirmed = %+v, %v; want block 32", got, err)
	}
	for name, answer := range map[string]func(string, []jsonRaw) (any, error){
		"null": func(m string, p []jsonRaw) (any, error) {
			if m == "eth_getBlockByNumber" && string(p[0]) == `"finalized"` {
				return jsonRaw("null"), nil
			}
			return nil, nil
		},
		"an error": func(m string, p []jsonRaw) (any, error) {
			if m == "eth_getBlockByNumber" && string(p[0]) == `"finalized"` {
				return nil, errors.New("finalized is not a thing yet")
			}
			return nil, nil
		},
	} {
		w.proxy.setAnswer(answer)
		if got, err := r.Confirmed(t.Context()); !errors.Is(err, ErrNotFinal) {
			t.Errorf("Confirmed with %s = %+v, %v; want ErrNotFinal", name, got, err)
		}
	}
	w.proxy.setAnswer(nil)
	w.proxy.setDown(true)
	if got, err := r.Confirmed(t.Context()); !errors.Is(err, ErrUnavailable) {
		t.Errorf("Confirmed while down = %+v, %v; want ErrUnavailable", got, err)
	}
}

func TestABlockThatIsGoneGivesNoAnswer(t *testing.T) {
	w, at := deployed(t)
	r := w.reader(Finality{Depth: 1})
	gone, err := r.Confirmed(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if err := w.Reorg(1, true); err != nil {
		t.Fatal(err)
	}
	if d, err := r.depositsAt(t.Context(), at.Channel, common.Address{}, gone); !errors.Is(err, ErrUnavailable) {
		t.Errorf("deposits at a block that is gone = %+v, %v; want ErrUnavailable", d, err)
	}
}

func TestTheFactorySaysWhereAChannelIs(t *testing.T) {
	w := newWorld(t, dev.Options{}).withContracts()
	r, at := w.reader(Finality{Depth: 1}), w.place(0, 1)
	if got, err := r.ChannelAddress(t.Context(), at.Factory, at.Alice, at.Bob); err != nil || got != at.Channel {
		t.Errorf("ChannelAddress = %s, %v; want %s", got, err, at.Channel)
	}
	if _, err := r.ChannelAddress(t.Context(), w.addrs.Mastercopy, at.Alice, at.Bob); err == nil {
		t.Error("another contract passes for the factory")
	}
}
