package daemon

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

func TestAPaymentThatIsToldAgainIsNoEvent(t *testing.T) {
	var o told
	key := func(n int64) toldKey { return toldKey{transfer: common.BigToHash(big.NewInt(n))} }
	for n := range int64(maxTold + 3) {
		if !o.first(key(n)) {
			t.Fatalf("payment %d is known at first sight", n)
		}
		if o.first(key(n)) {
			t.Fatalf("payment %d is told twice", n)
		}
	}
	if len(o.seen) != maxTold || len(o.ring) != maxTold {
		t.Errorf("%d are remembered, want %d", len(o.seen), maxTold)
	}
	if !o.first(key(0)) || o.first(key(maxTold+2)) {
		t.Error("not the oldest was forgotten")
	}
}

func TestOnlyIdentitiesAreTheEndsOfAPayment(t *testing.T) {
	const a, b channel.Identifier = "vector8Uz1BdpA9hV5uTm6QUv5jj1PsUyCH8m8ciA94voCzsxVmrBRor", "vector5ArRsL26avPNyfvJd2qMAppsEVeJv11n31ex542T9gCd5B1cP3"
	good := completed{initiator: a, responder: b}
	if got, want := channel.Identifier(good.body()), `{"initiatorIdentifier":"`+a+`","responderIdentifier":"`+b+`"}`; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	for _, odd := range []channel.Identifier{`vector","x":"` + a[13:], "vector\x00" + a[7:], "vector\\" + a[7:], "vector\xff" + a[7:], "vector@" + a[7:], "vector[" + a[7:]} {
		for _, p := range []completed{{initiator: odd, responder: b}, {initiator: a, responder: odd}} {
			if got := p.body(); got != nil {
				t.Errorf("%q is an end of a payment: %s", odd, got)
			}
		}
	}
}
