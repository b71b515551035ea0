package e2e

import (
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
)

// as returns the node as another of its identities.
func (n *node) as(t *testing.T, index uint32) *node {
	t.Helper()
	c := *n
	var err error
	if c.id, err = daemon.Derive(config.RogerMnemonic, index); err != nil {
		t.Fatal(err)
	}
	return &c
}

// status of an error of the node; 0 for none.
func status(err error) int {
	var e *apiError
	if errors.As(err, &e) {
		return e.Status
	}
	return 0
}

// One process is a router and two users of it. The users were added while it ran,
// are there again after a kill, pay each other through the router and directly, and
// see and touch nothing of one another.
func TestIdentitiesOfOneProcessPayEachOtherAndAreApart(t *testing.T) {
	var chains [2]*evm
	var rpcs [2]string
	for i := range chains {
		chains[i] = newEVM(t, i)
		rpcs[i] = chains[i].URL()
	}
	router := newNode(t, 2)
	router.configure(t, chains, rpcs)
	payer, payee := router.as(t, 1), router.as(t, 2)
	for _, n := range []*node{router, payer, payee} {
		for i, e := range chains {
			e.fund(t, n.id.Address(), units(wealth, i))
		}
	}
	router.start(t)
	for _, n := range []*node{payer, payee} {
		if err := n.get("/channels", nil); status(err) != http.StatusNotFound {
			t.Errorf("an identity that is not there yet: %v", err)
		}
	}
	for index := 1; index <= 2; index++ {
		var made struct{ PublicIdentifier channel.Identifier }
		if err := router.post("/node", object{"index": index}, &made); err != nil {
			t.Fatal(err)
		}
		if want := router.as(t, uint32(index)).id.Identifier(); made.PublicIdentifier != want {
			t.Fatalf("identity %d is %s, want %s", index, made.PublicIdentifier, want)
		}
	}
	router.proc.kill()
	router.start(t)
	payer.proc, payee.proc = router.proc, router.proc

	w := &world{t: t, chains: chains, carol: payer, dave: payee, roger: router}
	w.in, w.out = w.open(t, payer, 0), w.open(t, payee, 1)
	w.deposit(t, payer, w.in, 0, units(100, 0))
	w.deposit(t, router, w.out, 1, units(100, 1))
	p := newPayment(units(3, 0))
	stop := w.pay(t, p, paid())
	var got string
	until(t, "end of the payment through the router", soon, func() error {
		s, err := payer.find(w.in, p.routing)
		if err == nil {
			got, err = s.outcome(p)
		}
		return err
	})
	stop()
	if got != "paid" {
		t.Errorf("the payment was %s", got)
	}

	// And directly: a channel of the two.
	var direct struct{ ChannelAddress common.Address }
	if err := payer.post("/setup", object{"counterpartyIdentifier": payee.id.Identifier(), "chainId": chains[0].ChainID()}, &direct); err != nil {
		t.Fatal(err)
	}
	w.deposit(t, payer, direct.ChannelAddress, 0, units(10, 0))
	q := newPayment(units(1, 0))
	var made struct{ TransferID common.Hash }
	if err := payer.post("/transfers/create", object{
		"channelAddress": direct.ChannelAddress, "assetId": chains[0].token, "amount": q.amount.String(), "type": "HashlockTransfer",
		"details": object{"lockHash": q.lock(), "expiry": "0"}, "meta": object{"routingId": q.routing},
	}, &made); err != nil {
		t.Fatal(err)
	}
	if err := payee.post("/transfers/resolve", object{
		"channelAddress": direct.ChannelAddress, "transferId": made.TransferID, "transferResolver": object{"preImage": q.secret},
	}, nil); err != nil {
		t.Fatal(err)
	}
	apart(t, w, payer, payee, p)
}

// apart makes sure that payee has nothing of the payer's channel with the router.
func apart(t *testing.T, w *world, payer, payee *node, p *payment) {
	t.Helper()
	transfer, err := payer.find(w.in, p.routing)
	if err != nil {
		t.Fatal(err)
	}
	open := newPayment(units(1, 0))
	var made struct{ TransferID common.Hash }
	if err := payer.post("/transfers/create", object{
		"channelAddress": w.in, "assetId": w.chains[0].token, "amount": open.amount.String(), "type": "HashlockTransfer",
		"details": object{"lockHash": open.lock(), "expiry": "0"}, "meta": object{"routingId": open.routing},
	}, &made); err != nil {
		t.Fatal(err)
	}
	at := "/channels/" + w.in.Hex()
	for _, path := range []string{
		at, at + "/active-transfers", at + "/transfers/routing-id/" + p.routing.Hex(), "/transfers/" + transfer.TransferID.Hex(), "/transfers/" + made.TransferID.Hex(),
		fmt.Sprintf("/channels/counterparty/%s/chain-id/%d", w.roger.id.Identifier(), w.chains[0].ChainID()), "/withdraw/transfer/" + transfer.TransferID.Hex(),
	} {
		if err := payee.get(path, nil); status(err) != http.StatusNotFound {
			t.Errorf("GET %s as another identity: %v, want 404", path, err)
		}
	}
	for path, body := range map[string]object{
		"/transfers/resolve": {"channelAddress": w.in, "transferId": made.TransferID, "transferResolver": object{"preImage": open.secret}},
		"/transfers/create": {
			"channelAddress": w.in, "assetId": w.chains[0].token, "amount": "1", "type": "HashlockTransfer", "details": object{"lockHash": common.Hash{7}, "expiry": "0"},
		},
		"/withdraw":           {"channelAddress": w.in, "assetId": w.chains[0].token, "amount": "1", "recipient": payee.id.Address()},
		"/deposit":            {"channelAddress": w.in, "assetId": w.chains[0].token},
		"/send-deposit-tx":    {"channelAddress": w.in, "assetId": w.chains[0].token, "amount": "1", "chainId": w.chains[0].ChainID()},
		"/request-collateral": {"channelAddress": w.in, "assetId": w.chains[0].token},
	} {
		if err := payee.post(path, body, nil); status(err) != http.StatusNotFound {
			t.Errorf("POST %s as another identity: %v, want 404", path, err)
		}
	}
	var list []shown
	if err := payee.get("/transfers", &list); err != nil {
		t.Fatal(err)
	}
	for _, s := range list {
		if s.TransferID == transfer.TransferID || s.TransferID == made.TransferID {
			t.Errorf("the list of another identity has transfer %s", s.TransferID)
		}
	}
	var addresses []common.Address
	if err := payee.get("/channels", &addresses); err != nil || len(addresses) != 2 {
		t.Errorf("channels %v, want two: %v", addresses, err)
	}
	for _, n := range []*node{payer, payee} {
		var events []struct {
			PublicIdentifier channel.Identifier
			ChannelAddress   common.Address
		}
		resp, err := http.Get(n.url() + "/v1/events?limit=1000&publicIdentifier=" + string(n.id.Identifier()))
		if err := answer(resp, err, &events); err != nil {
			t.Fatal(err)
		}
		if len(events) == 0 {
			t.Errorf("%s has no events", n.id.Identifier())
		}
		other := map[bool]common.Address{true: w.out, false: w.in}[n == payer]
		for _, e := range events {
			if e.PublicIdentifier != n.id.Identifier() || e.ChannelAddress == other {
				t.Errorf("an event of %s in %s is told to %s", e.PublicIdentifier, e.ChannelAddress, n.id.Identifier())
			}
		}
	}
	if b := new(big.Int); w.chains[0].tokens(t, payee.id.Address()).Cmp(b.Set(units(wealth, 0))) != 0 {
		t.Error("tokens of the other identity moved on chain")
	}
}
