package service_test

import (
	"context"
	"errors"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pay"
	"github.com/sluice-node/sluice/pricing"
)

// shopRouters is the shop's peer as a router that exchanges anything unit for whole
// unit, for a fee of 100 base units of what is paid with.
type shopRouters struct {
	service.Routers
	w *shop
}

func (r shopRouters) Quote(_ context.Context, q service.QuoteRequest) (service.Quote, error) {
	in := q.Amount
	if q.Asset == coarse {
		in = channel.Units(100) // one whole unit
	}
	fee := channel.Units(100)
	sum, err := in.Add(fee)
	if err != nil {
		return service.Quote{}, err
	}
	out := service.Quote{
		Router: q.Router, Amount: sum, Asset: q.Asset, ChainID: q.ChainID, Recipient: q.Recipient, RecipientChain: q.RecipientChain,
		RecipientAsset: q.RecipientAsset, Fee: fee, RecipientAmount: q.Amount, ExpiryMs: uint64(r.w.clock().UnixMilli()) + 30_000,
	}
	signed := pricing.Quote{
		Router: out.Router, Amount: out.Amount, Asset: out.Asset, ChainID: out.ChainID, Recipient: out.Recipient,
		RecipientChain: out.RecipientChain, RecipientAsset: out.RecipientAsset, Fee: fee, ExpiryMs: out.ExpiryMs,
	}
	out.Signature, err = channel.SignDigest(channel.UtilityDigest(signed.Message()), r.w.key[0].ExportECDSA())
	return out, err
}

func TestWithoutAPlanAPaymentIsNoExchange(t *testing.T) {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("another")))
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		rule   string
		funds  common.Address
		maxFee uint64
		want   error
	}{
		{"something else, one for one", weth, 100, service.ErrPrice},
		{"the same in coarser units, whose fee limit would be another", coarse, 1_000_000, service.ErrPrice},
		{"a fee above the limit", weth, 99, service.ErrFee},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			w := openShop(t)
			w.funds = tt.funds
			r := pay.Request{
				Recipient: channel.IdentifierOf(&key.PublicKey), ChainID: 1338, Asset: usdc, Amount: channel.Units(1_000_000),
				Expiry: uint64(noon.Unix()) + 3600, LockHash: common.HexToHash("0x12"),
			}
			text, err := r.Text()
			if err != nil {
				t.Fatal(err)
			}
			ctx := service.With(t.Context(), service.Operator("test"))
			_, err = w.s.Pay(ctx, service.PayRequest{Owner: w.id[1], Request: text, MaxFee: channel.Units(tt.maxFee)})
			if !errors.Is(err, tt.want) {
				t.Errorf("Pay: %v, want %v", err, tt.want)
			}
			if _, err := w.s.QuotePayment(ctx, w.id[1], text); err != nil {
				t.Errorf("the plan, to be looked at: %v", err)
			}
		})
	}
}

// A peer that does not answer may hold a payment up for days, and have it go out then:
// to say before that it failed would have it paid twice.
func TestAPaymentThatWaitsForThePeerHasNotFailed(t *testing.T) {
	w := openShop(t)
	r := pay.Request{Recipient: w.id[0], ChainID: 1338, Asset: usdc, Amount: channel.Units(5), Expiry: uint64(noon.Unix()) + 3600, LockHash: common.HexToHash("0x12")}
	text, err := r.Text()
	if err != nil {
		t.Fatal(err)
	}
	ctx := service.With(t.Context(), service.Operator("test"))
	id := common.HexToHash("0x34")
	if err := (shopPayments{w.rows}).PutPayment(ctx, service.PaymentRecord{Owner: w.id[1], RoutingID: id, Key: w.cfg.Key(), Text: text, StartedUs: noon.UnixMicro()}); err != nil {
		t.Fatal(err)
	}
	w.set(func() { w.underway, w.now = true, noon.Add(48*time.Hour) })
	if p, err := w.s.Payment(ctx, w.id[1], id); err != nil || p.Status != service.PaymentPending || p.Reason == "" {
		t.Errorf("while the node may still lock it: %+v, %v", p, err)
	}
	w.underway = false
	if p, err := w.s.Payment(ctx, w.id[1], id); err != nil || p.Status != service.PaymentFailed {
		t.Errorf("once it cannot: %+v, %v", p, err)
	}
}
