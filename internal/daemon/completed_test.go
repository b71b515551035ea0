package daemon

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
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
