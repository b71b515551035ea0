package e2e

import (
	"encoding/json"
	"errors"
	"fmt"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

// holdings is what both nodes of both channels say of balances and open
// transfers, once they say the same: what a refusal must not change.
func (w *world) holdings(t *testing.T) string {
	t.Helper()
	var all []string
	for _, side := range []struct {
		n  *node
		ch common.Address
	}{{w.carol, w.in}, {w.dave, w.out}} {
		until(t, "both ends of "+side.n.name+"'s channel agree", soon, func() error {
			ours, err := side.n.holds(side.ch)
			theirs, err2 := w.roger.holds(side.ch)
			if err = errors.Join(err, err2); err != nil {
				return err
			}
			if ours != theirs {
				return fmt.Errorf("%s has %s, roger %s", side.n.name, ours, theirs)
			}
			all = append(all, ours)
			return nil
		})
	}
	return strings.Join(all, "\n")
}

// holds is what one node says of a channel's balances and open transfers.
func (n *node) holds(ch common.Address) (string, error) {
	var s state
	var open []any
	err := errors.Join(n.get("/channels/"+ch.Hex(), &s), n.get("/channels/"+ch.Hex()+"/active-transfers", &open))
	return fmt.Sprint(s.AssetIDs, s.Balances, s.ProcessedA, s.ProcessedB, s.MerkleRoot, len(open)), err
}

// refuses makes sure that a call is refused, for the caller's fault and in clear
// words, and that it changes nothing.
func (w *world) refuses(t *testing.T, call func() error, status int, words string) {
	t.Helper()
	before := w.holdings(t)
	err := call()
	var refused *apiError
	switch {
	case !errors.As(err, &refused):
		t.Errorf("answer: %v, want a refusal", err)
	case refused.Status != status || !strings.Contains(refused.Message, words) || refused.Context.Code == "":
		t.Errorf("refusal: %v, want %d and %q", err, status, words)
	}
	if after := w.holdings(t); after != before {
		t.Errorf("it changed\n%s\nto\n%s", before, after)
	}
}

func TestBadPaymentsAreRefusedAndChangeNothing(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	with := func(change object) func() error {
		r := w.request(newPayment(units(1, 0)))
		for k, v := range change {
			r[k] = v
		}
		return func() error { return w.carol.post("/transfers/create", r, nil) }
	}
	expiry := func(after time.Duration) object {
		return object{"details": object{"lockHash": newPayment(nil).lock(), "expiry": fmt.Sprint(time.Now().Add(after).Unix())}}
	}
	above := new(big.Int).Add(units(10_000, 0), big.NewInt(1)).String()
	for _, tt := range []struct {
		rule   string
		change object
		status int
		words  string
	}{
		{"an unknown asset", object{"assetId": common.HexToAddress("0x5151")}, 400, "asset"},
		{"no such channel", object{"channelAddress": common.HexToAddress("0x5151")}, 404, "no such channel"},
		{"an amount of zero", object{"amount": "0"}, 400, "amount must be above zero"},
		{"a negative amount", object{"amount": "-1"}, 400, "amount"},
		{"a fraction", object{"amount": "1.5"}, 400, "amount"},
		{"an amount that is no number", object{"amount": "much"}, 400, "amount"},
		{"an amount that is not a string", object{"amount": 5}, 400, "amount must be a string"},
		{"no amount", object{"amount": nil}, 400, "amount is missing"},
		{"an amount above 256 bits", object{"amount": "1" + strings.Repeat("0", 78)}, 400, "amount"},
		{"one unit above the balance", object{"amount": above}, 400, "the transfer needs"},
		{"an expiry in the past", expiry(-time.Minute), 400, "in the past"},
		{"an expiry nearer than clocks may differ", expiry(time.Minute), 400, "expiry"},
		{"an expiry in milliseconds", object{"details": object{"lockHash": newPayment(nil).lock(), "expiry": fmt.Sprint(time.Now().UnixMilli())}}, 400, "days ahead"},
		{"a lock hash of zero", object{"details": object{"lockHash": common.Hash{}, "expiry": "0"}}, 400, "lockHash"},
		{"the lock hash of the zero secret", object{"details": object{"lockHash": (&payment{}).lock(), "expiry": "0"}}, 400, "zero secret"},
		{"an unknown kind of transfer", object{"type": "Barter"}, 400, "transfer definition"},
		{"a recipient that is none", object{"recipient": "dave"}, 400, "recipient"},
	} {
		t.Run(tt.rule, func(t *testing.T) { w.refuses(t, with(tt.change), tt.status, tt.words) })
	}
	w.check(t)
}

// What the payer's node cannot know, the router refuses: the payer has everything
// back, and the reason.
func TestTheRouterRefusesAndThePayerLearnsWhy(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	for _, tt := range []struct {
		rule   string
		change object
		reason string
	}{
		{"an asset that it does not exchange", object{"recipientAssetId": common.HexToAddress("0x5151")}, "no_swap"},
		{"a chain that it does not know", object{"recipientChainId": 99}, "no_swap"},
		{"a recipient that it has no channel with", object{"recipient": stranger(t)}, "no_route"},
		{"less than its least amount brings", object{"amount": "1"}, "amount_too_small"},
		{"an expiry that leaves the recipient none", object{"details": object{"expiry": fmt.Sprint(time.Now().Add(10 * time.Minute).Unix())}}, "expiry_too_near"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			p := newPayment(units(1, 0))
			r := w.request(p)
			for k, v := range tt.change {
				if k == "details" {
					v.(object)["lockHash"] = p.lock()
				}
				r[k] = v
			}
			before := w.holdings(t)
			if err := w.carol.post("/transfers/create", r, nil); err != nil {
				t.Fatal(err)
			}
			if got := w.end(t, p); got != "refunded" {
				t.Errorf("the payment was %s", got)
			}
			s, err := w.carol.find(w.in, p.routing)
			if err != nil {
				t.Fatal(err)
			}
			var reason string
			if err := json.Unmarshal(s.Meta["cancellationReason"], &reason); err != nil || reason != tt.reason {
				t.Errorf("reason %q, want %q (%v)", reason, tt.reason, err)
			}
			w.check(t)
			if after := w.holdings(t); after != before {
				t.Errorf("it changed\n%s\nto\n%s", before, after)
			}
		})
	}
}

func TestTheSamePaymentTwiceIsOnePayment(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	p := newPayment(units(1, 0))
	var first, again struct{ TransferID common.Hash }
	if err := w.carol.post("/transfers/create", w.request(p), &first); err != nil {
		t.Fatal(err)
	}
	for _, when := range []string{"open", "paid"} {
		if when == "paid" {
			until(t, "dave is paid", soon, func() error { return w.answer(p, p.secret) })
			if got := w.end(t, p); got != "paid" {
				t.Fatalf("the payment was %s", got)
			}
		} else {
			until(t, "the payment is at dave", soon, func() error { _, err := w.dave.find(w.out, p.routing); return err })
		}
		before := w.holdings(t)
		if err := w.carol.post("/transfers/create", w.request(p), &again); err != nil || again != first {
			t.Errorf("%s, sent again: %v, %v; the first was %v", when, again, err, first)
		}
		if after := w.holdings(t); after != before {
			t.Errorf("%s, sent again, it changed\n%s\nto\n%s", when, before, after)
		}
		w.refuses(t, func() error {
			r := w.request(p)
			r["amount"] = "7"
			return w.carol.post("/transfers/create", r, nil)
		}, http.StatusConflict, "routing id")
		w.refuses(t, func() error { // its lock hash, for another payment
			q := newPayment(units(1, 0))
			q.secret = p.secret
			return w.create(q)
		}, http.StatusConflict, "lock hash")
	}
	w.check(t)
}

func TestAWrongPreimageChangesNothing(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	p := newPayment(units(1, 0))
	if err := w.create(p); err != nil {
		t.Fatal(err)
	}
	var got *shown
	until(t, "the payment is at dave", soon, func() (err error) { got, err = w.dave.find(w.out, p.routing); return err })
	w.refuses(t, func() error { return w.resolve(got.TransferID, newPayment(nil).secret) }, 400, "preimage")
	w.refuses(t, func() error { return w.resolve(common.HexToHash("0x77"), p.secret) }, 404, "not found")
	w.refuses(t, func() error { // nobody but the recipient may have it
		s, err := w.carol.find(w.in, p.routing)
		if err != nil {
			return err
		}
		return w.carol.post("/transfers/resolve", object{
			"channelAddress": w.in, "transferId": s.TransferID, "transferResolver": object{"preImage": p.secret},
		}, nil)
	}, 409, "")
	if err := w.resolve(got.TransferID, p.secret); err != nil {
		t.Fatal(err)
	}
	if got := w.end(t, p); got != "paid" {
		t.Errorf("the payment was %s", got)
	}
	w.refuses(t, func() error { return w.resolve(got.TransferID, common.Hash{}) }, 409, "resolved")
	w.check(t)
}

func TestBadRequestsAreRefusedAndChangeNothing(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	token, chainID := w.chains[0].token, w.chains[0].ChainID()
	for _, tt := range []struct {
		rule, path string
		body       object
		status     int
		words      string
	}{
		{"a withdrawal above the balance", "/withdraw", object{"channelAddress": w.in, "assetId": token, "amount": units(10_001, 0).String(), "recipient": w.in}, 400, "the withdrawal needs"},
		{"a withdrawal of nothing", "/withdraw", object{"channelAddress": w.in, "assetId": token, "amount": "0", "recipient": w.in}, 400, "amount"},
		{"a deposit on the wrong chain", "/send-deposit-tx", object{"channelAddress": w.in, "assetId": token, "amount": "1", "chainId": 1338}, 400, "chainId"},
		{"a deposit of more than the account has", "/send-deposit-tx", object{"channelAddress": w.in, "assetId": common.Address{}, "amount": units(1_000_000, 0).String(), "chainId": chainID}, 400, "insufficient funds"},
		{"a setup on an unknown chain", "/setup", object{"counterpartyIdentifier": w.roger.id.Identifier(), "chainId": 99}, 404, "chain"},
		{"a setup with oneself", "/setup", object{"counterpartyIdentifier": w.carol.id.Identifier(), "chainId": chainID}, 400, "itself"},
		{"a setup with a stranger", "/setup", object{"counterpartyIdentifier": stranger(t), "chainId": chainID}, 503, "not connected"},
		{"collateral without end", "/request-collateral", object{"channelAddress": w.in, "assetId": token, "amount": "-5"}, 400, "amount"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			w.refuses(t, func() error { return w.carol.post(tt.path, tt.body, nil) }, tt.status, tt.words)
		})
	}
	w.check(t)
}
