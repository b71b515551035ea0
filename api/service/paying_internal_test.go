package service

import (
	"testing"

	"github.com/sluice-node/sluice/channel"
)

func TestWithoutAPlanOnlyOneToOneIsPaid(t *testing.T) {
	amount := func(s string) channel.Amount {
		a, err := channel.ParseAmount(s)
		if err != nil {
			t.Fatal(err)
		}
		return a
	}
	for _, tt := range []struct {
		rule       string
		a          string
		aDecimals  uint8
		b          string
		bDecimals  uint8
		isOneToOne bool
	}{
		{"the same", "1500000", 6, "1500000", 6, true},
		{"a unit more", "1500001", 6, "1500000", 6, false},
		{"a unit less", "1499999", 6, "1500000", 6, false},
		{"as much in more decimals", "1500000000000000000", 18, "1500000", 6, true},
		{"a dust more in more decimals", "1500000000000999999", 18, "1500000", 6, true},
		{"a unit more in more decimals", "1500001000000000000", 18, "1500000", 6, false},
		{"a dust less in more decimals", "1499999999999999999", 18, "1500000", 6, false},
		{"as much in fewer decimals", "1500000", 6, "1500000000000000000", 18, true},
		{"what rounding up to the coarser unit takes", "1500001", 6, "1500000000000000001", 18, true},
		{"a unit more than that", "1500002", 6, "1500000000000000001", 18, false},
		{"thousand times as much", "1500000000", 6, "1500000", 6, false},
		{"a thousandth", "1500", 6, "1500000", 6, false},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			if got := oneToOne(amount(tt.a), tt.aDecimals, amount(tt.b), tt.bDecimals); got != tt.isOneToOne {
				t.Errorf("oneToOne = %t", got)
			}
		})
	}
}
