package router_test

import (
	"reflect"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

func drawRecord(rt *rapid.T) router.Record {
	hash := func(name string) (h common.Hash) {
		copy(h[:], rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(rt, name))
		return h
	}
	address := func(name string) common.Address { h := hash(name); return common.Address(h[:20]) }
	amount := func(name string) channel.Amount {
		h := hash(name)
		a, _ := channel.AmountFromBytes(h[:rapid.IntRange(0, 32).Draw(rt, name+" size")])
		return a
	}
	r := router.Record{
		Sender: channel.Identifier(rapid.String().Draw(rt, "sender")), InChain: rapid.Uint64().Draw(rt, "in"),
		InAsset: address("inAsset"), InAmount: amount("inAmount"), InExpiry: rapid.Uint64().Draw(rt, "inExpiry"),
		InTimeout: rapid.Uint64().Draw(rt, "inTimeout"), LockHash: hash("lock"),
		Recipient: channel.Identifier(rapid.String().Draw(rt, "recipient")), OutChain: rapid.Uint64().Draw(rt, "out"),
		OutAsset: address("outAsset"), RequireOnline: rapid.Bool().Draw(rt, "online"),
		OutAmount: amount("outAmount"), Fee: amount("fee"), OutExpiry: rapid.Uint64().Draw(rt, "outExpiry"),
		OutTimeout: rapid.Uint64().Draw(rt, "outTimeout"), Definition: address("definition"), Salt: hash("salt"),
		PayTo: [2]common.Address{address("to0"), address("to1")}, Proof: router.Proof(rapid.IntRange(0, 4).Draw(rt, "proof")),
		Reason: router.Reason(rapid.String().Draw(rt, "reason")), Code: channel.Code(rapid.Uint32().Draw(rt, "code")),
		HeldUs: rapid.Int64().Draw(rt, "held"), LockedUs: rapid.Int64().Draw(rt, "locked"), ResolvedUs: rapid.Int64().Draw(rt, "resolved"),
		Quote: hash("quote"), QuoteExpiryMs: rapid.Uint64().Draw(rt, "quoteExpiry"),
	}
	if m := rapid.SliceOf(rapid.Byte()).Draw(rt, "meta"); len(m) > 0 {
		r.OutMeta = m
	}
	if rapid.Bool().Draw(rt, "listed") {
		r.InDefinition, r.InTo = address("inDefinition"), [2]common.Address{address("inTo0"), address("inTo1")}
		r.InDefinition[0] |= 1
		if b := rapid.SliceOf(rapid.Byte()).Draw(rt, "state"); len(b) > 0 {
			r.State = b
		}
	}
	return r
}

func TestARecordIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		r := drawRecord(rt)
		got, err := router.DecodeRecord(r.Encode())
		if err != nil || !reflect.DeepEqual(got, r) {
			rt.Fatalf("%+v is read as %+v, %v", r, got, err)
		}
		body := r.Encode()
		if _, err := router.DecodeRecord(body[:rapid.IntRange(0, len(body)-1).Draw(rt, "cut")]); err == nil {
			rt.Fatal("a cut record is read")
		}
		if _, err := router.DecodeRecord(append(body, 0)); err == nil {
			rt.Fatal("a longer record is read")
		}
	})
}

func FuzzDecodeRecord(f *testing.F) {
	f.Add((&router.Record{Sender: "carol", OutMeta: []byte("{}")}).Encode())
	f.Add((&router.Record{Sender: "carol", InDefinition: common.Address{1}, State: []byte{1}}).Encode())
	f.Fuzz(func(t *testing.T, body []byte) {
		r, err := router.DecodeRecord(body)
		if err != nil {
			return
		}
		if again, err := router.DecodeRecord(r.Encode()); err != nil || !reflect.DeepEqual(again, r) {
			t.Errorf("%+v is read again as %+v, %v", r, again, err)
		}
	})
}
