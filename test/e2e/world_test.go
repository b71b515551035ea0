package e2e

import (
	"crypto/rand"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// units returns whole tokens of chain i in base units.
func units(whole int64, i int) *big.Int {
	return new(big.Int).Mul(big.NewInt(whole), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals[i])), nil))
}

// world is two chains in this process, and carol, dave and roger in processes of
// their own. Carol pays tokens on the first chain, dave is paid on the second.
type world struct {
	t                  *testing.T // the processes live as long as it
	chains             [2]*evm
	carol, dave, roger *node
	// in is carol's channel with roger, out is dave's; roger is Alice in both.
	in, out common.Address
	book    book
}

// book is what everybody should own, kept from the payments alone.
type book struct {
	paid, received *big.Int // by carol, by dave
}

const wealth = 1_000_000 // tokens that each node has at the start on each chain

// options change a world before its nodes start.
type options struct {
	// line puts something between the nodes and a chain; it returns its address.
	line func(i int, url string) string
	// signer has roger's keys in a signer.
	signer bool
	// collateral is what roger puts into dave's channel, tokens.
	collateral int64
	// redis has roger's leases; empty for none.
	redis string
	// before is called with the chains, before anything is configured.
	before func(w *world)
}

// newWorld starts everything and opens and funds both channels.
func newWorld(t *testing.T, opt options) *world {
	t.Helper()
	w := &world{t: t, book: book{new(big.Int), new(big.Int)}}
	var rpcs [2]string
	for i := range w.chains {
		w.chains[i] = newEVM(t, i)
		if rpcs[i] = w.chains[i].URL(); opt.line != nil {
			rpcs[i] = opt.line(i, rpcs[i])
		}
	}
	w.carol, w.dave, w.roger = newNode(t, 0), newNode(t, 1), newNode(t, 2)
	w.roger.redis = opt.redis
	if opt.signer {
		w.roger.signer = newSigning(t)
	}
	if opt.before != nil {
		opt.before(w)
	}
	w.carol.configure(t, w.chains, rpcs, w.roger)
	w.dave.configure(t, w.chains, rpcs, w.roger)
	w.roger.configure(t, w.chains, rpcs, w.carol, w.dave)
	for _, n := range w.nodes() {
		for i, e := range w.chains {
			e.fund(t, n.id.Address(), units(wealth, i))
		}
		n.launch(t)
	}
	for _, n := range w.nodes() {
		n.serves(t)
	}
	w.in, w.out = w.open(t, w.carol, 0), w.open(t, w.dave, 1)
	w.deposit(t, w.carol, w.in, 0, units(10_000, 0))
	if opt.collateral > 0 {
		w.deposit(t, w.roger, w.out, 1, units(opt.collateral, 1))
	}
	return w
}

func (w *world) nodes() []*node { return []*node{w.carol, w.dave, w.roger} }

// open sets up a channel of n with roger on chain i.
func (w *world) open(t *testing.T, n *node, i int) common.Address {
	t.Helper()
	var got struct{ ChannelAddress common.Address }
	until(t, "channel of "+n.name, soon, func() error {
		return n.post("/setup", object{"counterpartyIdentifier": w.roger.id.Identifier(), "chainId": w.chains[i].ChainID()}, &got)
	})
	return got.ChannelAddress
}

// deposit sends tokens of n's account to a channel on chain i and credits them.
func (w *world) deposit(t *testing.T, n *node, ch common.Address, i int, amount *big.Int) {
	t.Helper()
	e := w.chains[i]
	if err := n.post("/send-deposit-tx", object{
		"channelAddress": ch, "assetId": e.token, "amount": amount.String(), "chainId": e.ChainID(),
	}, nil); err != nil {
		t.Fatalf("deposit of %s: %v", n.name, err)
	}
	until(t, "credit of the deposit of "+n.name, soon, func() error {
		return n.post("/deposit", object{"channelAddress": ch, "assetId": e.token}, nil)
	})
}

// payment is one payment of carol to dave.
type payment struct {
	routing, secret common.Hash
	amount          *big.Int
	// recipient is dave unless set.
	recipient string
	// want is the outcome that it must have, where that is sure.
	want string
}

func newPayment(amount *big.Int) *payment {
	p := &payment{amount: amount}
	_, _ = rand.Read(p.routing[:])
	_, _ = rand.Read(p.secret[:])
	return p
}

func (p *payment) lock() common.Hash { return sha256.Sum256(p.secret[:]) }

// gets is what dave is paid: the router takes a thousandth, rounded in its favour.
func (p *payment) gets() *big.Int {
	fee := new(big.Int).Div(new(big.Int).Add(p.amount, big.NewInt(999)), big.NewInt(1000))
	rest := new(big.Int).Mul(new(big.Int).Sub(p.amount, fee), units(1, 1))
	return rest.Div(rest, units(1, 0))
}

// create has carol lock a payment. It may wait for a node that is down. Dave
// need not be online when it comes to roger.
func (w *world) create(p *payment) error { return w.carol.post("/transfers/create", w.request(p), nil) }

func (w *world) request(p *payment) object {
	to := p.recipient
	if to == "" {
		to = string(w.dave.id.Identifier())
	}
	return object{
		"channelAddress": w.in, "assetId": w.chains[0].token, "amount": p.amount.String(), "type": "HashlockTransfer",
		"details":   object{"lockHash": p.lock(), "expiry": "0"},
		"recipient": to, "recipientChainId": w.chains[1].ChainID(), "recipientAssetId": w.chains[1].token,
		"meta": object{"routingId": p.routing, "requireOnline": false},
	}
}

// resolve has dave end a payment with a secret; zero gives it back.
func (w *world) resolve(transfer, secret common.Hash) error {
	return w.dave.post("/transfers/resolve", object{
		"channelAddress": w.out, "transferId": transfer, "transferResolver": object{"preImage": secret},
	}, nil)
}

// shown is a transfer over HTTP.
type shown struct {
	TransferID       common.Hash
	Balance          struct{ Amount [2]string }
	TransferResolver *struct{ PreImage common.Hash }
	Meta             map[string]json.RawMessage
}

// find returns the transfer of a payment in a channel of n.
func (n *node) find(ch common.Address, routing common.Hash) (*shown, error) {
	s := new(shown)
	return s, n.get(fmt.Sprintf("/channels/%s/transfers/routing-id/%s", ch, routing), s)
}

// outcome returns how a transfer ended.
func (s *shown) outcome(p *payment) (string, error) {
	switch {
	case s.TransferResolver == nil:
		return "", errors.New("the transfer is open")
	case s.TransferResolver.PreImage == p.secret:
		return "paid", nil
	case s.TransferResolver.PreImage == common.Hash{}:
		return "refunded", nil
	}
	return "", fmt.Errorf("the transfer ended with %s", s.TransferResolver.PreImage)
}

// answer has dave wait for a payment and end it with a secret. Refusals are tried
// again, since nodes die meanwhile.
func (w *world) answer(p *payment, secret common.Hash) error {
	got, err := w.dave.find(w.out, p.routing)
	if err != nil || got.TransferResolver != nil {
		return err
	}
	if want := p.gets().String(); got.Balance.Amount[0] != want {
		return fmt.Errorf("dave is to get %s, want %s", got.Balance.Amount[0], want)
	}
	return w.resolve(got.TransferID, secret)
}

// end waits until carol's transfer has ended, and makes sure that both legs ended
// the same way. The book has the payment then.
func (w *world) end(t *testing.T, p *payment) (outcome string) {
	t.Helper()
	until(t, "end of the payment", soon, func() error {
		s, err := w.carol.find(w.in, p.routing)
		if err == nil {
			outcome, err = s.outcome(p)
		}
		return err
	})
	until(t, "the same end at the recipient", soon, func() error {
		var api *apiError
		s, err := w.dave.find(w.out, p.routing)
		if errors.As(err, &api) && api.Status == 404 && outcome == "refunded" {
			return nil // it never came so far
		}
		if err != nil {
			return err
		}
		there, err := s.outcome(p)
		if err == nil && there != outcome {
			t.Fatalf("the payer's leg was %s, the recipient's was %s", outcome, there)
		}
		return err
	})
	if outcome == "paid" {
		w.book.paid.Add(w.book.paid, p.amount)
		w.book.received.Add(w.book.received, p.gets())
	}
	return outcome
}

// state is a channel over HTTP.
type state struct {
	Nonce      uint64
	MerkleRoot common.Hash
	AssetIDs   []common.Address `json:"assetIds"`
	Balances   []struct{ Amount [2]string }
	ProcessedA []string `json:"processedDepositsA"`
	ProcessedB []string `json:"processedDepositsB"`
}

func (s *state) of(asset common.Address) (balances [2]*big.Int, deposited *big.Int) {
	balances, deposited = [2]*big.Int{new(big.Int), new(big.Int)}, new(big.Int)
	for i, a := range s.AssetIDs {
		if a == asset {
			balances[0].SetString(s.Balances[i].Amount[0], 10)
			balances[1].SetString(s.Balances[i].Amount[1], 10)
			b, _ := new(big.Int).SetString(s.ProcessedB[i], 10)
			deposited.SetString(s.ProcessedA[i], 10)
			deposited.Add(deposited, b)
		}
	}
	return balances, deposited
}

// atRest waits until both sides of a channel hold one state without transfers,
// and returns it.
func (w *world) atRest(t *testing.T, n *node, ch common.Address) (s *state) {
	t.Helper()
	until(t, "channel of "+n.name+" at rest", soon, func() error {
		s = new(state)
		theirs := new(state)
		if err := errors.Join(n.get("/channels/"+ch.Hex(), s), w.roger.get("/channels/"+ch.Hex(), theirs)); err != nil {
			return err
		}
		var open []any
		if err := n.get("/channels/"+ch.Hex()+"/active-transfers", &open); err != nil {
			return err
		}
		if len(open) > 0 || fmt.Sprint(*s) != fmt.Sprint(*theirs) {
			return fmt.Errorf("%d transfers are open; states %v and %v", len(open), *s, *theirs)
		}
		return nil
	})
	return s
}

// check compares every balance, off chain and on chain, with the book.
func (w *world) check(t *testing.T) {
	t.Helper()
	want := func(what string, got, want *big.Int) {
		t.Helper()
		if got.Cmp(want) != 0 {
			t.Errorf("%s is %s, want %s", what, got, want)
		}
	}
	var roger [2]*big.Int // all that he owns on each chain
	for i, side := range []struct {
		n  *node
		ch common.Address
		// gain is what the payments brought to n, and cost roger.
		gain *big.Int
	}{
		{w.carol, w.in, new(big.Int).Neg(w.book.paid)}, {w.dave, w.out, w.book.received},
	} {
		e := w.chains[i]
		b, deposited := w.atRest(t, side.n, side.ch).of(e.token)
		sum := new(big.Int).Add(b[0], b[1])
		want("what the parties of "+side.n.name+"'s channel own", sum, deposited)
		want("what the contract of "+side.n.name+"'s channel holds", e.tokens(t, side.ch), sum)
		own := new(big.Int).Add(b[1], e.tokens(t, side.n.id.Address()))
		want("all that "+side.n.name+" owns", own, new(big.Int).Add(units(wealth, i), side.gain))
		roger[i] = new(big.Int).Add(b[0], e.tokens(t, w.roger.id.Address()))
		want(fmt.Sprintf("all that roger owns on chain %d", e.ChainID()), roger[i], new(big.Int).Sub(units(wealth, i), side.gain))
	}
}

// keepAnswering has dave answer a payment until his leg has ended, or done.
func (w *world) keepAnswering(p *payment, secret common.Hash, done <-chan struct{}) {
	tick := time.NewTicker(pace)
	defer tick.Stop()
	for w.answer(p, secret) != nil {
		select {
		case <-done:
			return
		case <-tick.C:
		}
	}
}
