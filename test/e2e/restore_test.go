package e2e

import (
	"path/filepath"
	"strings"
	"testing"

	"google.golang.org/grpc"
	"google.golang.org/grpc/credentials/insecure"

	"github.com/ethereum/go-ethereum/common"

	sluicev1 "github.com/sluice-node/sluice/proto/sluice/v1"
)

// dial connects to the socket in a node's data directory.
func (n *node) dial(t *testing.T) *grpc.ClientConn {
	t.Helper()
	found, err := filepath.Glob(filepath.Join(n.dir, "*", "sluice.sock"))
	if at, e := filepath.Glob(filepath.Join(n.dir, "sluice.sock")); e == nil {
		found = append(found, at...)
	}
	if err != nil || len(found) == 0 {
		t.Fatalf("no socket of %s: %v", n.name, err)
	}
	c, err := grpc.NewClient("unix:"+found[0], grpc.WithTransportCredentials(insecure.NewCredentials()))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = c.Close() })
	return c
}

// quote asks roger what a payment of carol costs.
func (w *world) quote(t *testing.T, p *payment) *sluicev1.Quote {
	t.Helper()
	asset := w.chains[1].token.Hex()
	got, err := sluicev1.NewTransferServiceClient(w.carol.dial(t)).QuoteTransfer(t.Context(), &sluicev1.QuoteTransferRequest{
		Owner: string(w.carol.id.Identifier()), Router: string(w.roger.id.Identifier()), Amount: p.amount.String(), ChainId: w.chains[0].ChainID(),
		Asset: w.chains[0].token.Hex(), Recipient: string(w.dave.id.Identifier()), RecipientChainId: w.chains[1].ChainID(), RecipientAsset: &asset,
	})
	if err != nil {
		t.Fatal(err)
	}
	return got.GetQuote()
}

// by returns the request for a payment by a quote.
func (w *world) by(p *payment, q *sluicev1.Quote) object {
	r := w.request(p)
	r["meta"].(object)["quote"] = object{
		"routerIdentifier": q.Router, "amount": q.Amount, "assetId": q.Asset, "chainId": q.ChainId, "recipient": q.Recipient,
		"recipientChainId": q.RecipientChainId, "recipientAssetId": q.RecipientAsset, "fee": q.Fee, "expiry": q.ExpiryMs, "signature": q.Signature,
	}
	return r
}

func (w *world) pays(t *testing.T, p *payment, r object, want string) {
	t.Helper()
	if err := w.carol.post("/transfers/create", r, nil); err != nil {
		t.Fatal(err)
	}
	if want == "paid" {
		until(t, "dave takes it", soon, func() error { return w.answer(p, p.secret) })
	}
	if got := w.end(t, p); got != want {
		t.Fatalf("the payment was %s, want %s", got, want)
	}
}

// Carol pays by a quote, loses everything, takes her channel over from roger, and
// pays on; then roger loses everything and takes both channels over.
func TestAQuoteBindsOnceAndWhatIsLostIsRestored(t *testing.T) {
	w := newWorld(t, options{collateral: 100})
	first, again := newPayment(units(2, 0)), newPayment(units(2, 0))
	q := w.quote(t, first)
	if q.RecipientAmount != first.gets().String() {
		t.Errorf("dave would get %s, want %s", q.RecipientAmount, first.gets())
	}
	w.pays(t, first, w.by(first, q), "paid")
	w.pays(t, again, w.by(again, q), "refunded")
	if s, err := w.carol.find(w.in, again.routing); err != nil || !strings.Contains(string(s.Meta["cancellationReason"])+w.roger.proc.output(), "quote_used") {
		t.Errorf("the reason is not told: %v, %v", s, err)
	}

	restore := func(lost, has *node, i int, want common.Address) {
		t.Helper()
		got, err := sluicev1.NewChannelServiceClient(lost.dial(t)).RestoreChannel(t.Context(), &sluicev1.RestoreChannelRequest{
			Owner: string(lost.id.Identifier()), Peer: string(has.id.Identifier()), ChainId: w.chains[i].ChainID(),
		})
		if err != nil || common.HexToAddress(got.GetChannel()) != want {
			t.Fatalf("%s restores %v, %v; want %s", lost.name, got, err, want)
		}
	}
	forget := func(n *node) {
		t.Helper()
		if _, err := sluicev1.NewAdminServiceClient(n.dial(t)).ClearStore(t.Context(), &sluicev1.ClearStoreRequest{}); err != nil {
			t.Fatal(err)
		}
	}
	forget(w.carol)
	restore(w.carol, w.roger, 0, w.in)
	p := newPayment(units(3, 0))
	w.pays(t, p, w.request(p), "paid")

	forget(w.roger)
	restore(w.roger, w.carol, 0, w.in)
	restore(w.roger, w.dave, 1, w.out)
	p = newPayment(units(4, 0))
	w.pays(t, p, w.by(p, w.quote(t, p)), "paid")

	router := sluicev1.NewRouterServiceClient(w.roger.dial(t))
	if _, err := router.SetDraining(t.Context(), &sluicev1.SetDrainingRequest{Draining: true}); err != nil {
		t.Fatal(err)
	}
	p = newPayment(units(1, 0))
	w.pays(t, p, w.request(p), "refunded")
	w.check(t)
}
