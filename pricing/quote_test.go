package pricing_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/crypto"
	"pgregory.net/rapid"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/test/golden"
)

func TestQuotesHashAsVectors(t *testing.T) {
	for i, c := range golden.Section[struct {
		Quote pricing.SignedQuote
		Hash  common.Hash
	}](t, "transferQuotes") {
		if got := c.Quote.Hash(); got != c.Hash {
			t.Errorf("transfer quote %d: %s, Vector says %s", i, got, c.Hash)
		}
	}
	for i, c := range golden.Section[struct {
		Quote struct {
			ChannelAddress, AssetID common.Address
			Amount, Fee             channel.Amount
			Expiry                  string
		}
		Hash common.Hash
	}](t, "withdrawalQuotes") {
		expiry, ok := amount(t, c.Quote.Expiry).Uint64()
		q := pricing.WithdrawalQuote{Channel: c.Quote.ChannelAddress, Asset: c.Quote.AssetID, Amount: c.Quote.Amount, Fee: c.Quote.Fee, ExpiryMs: expiry}
		if got := q.Hash(); !ok || got != c.Hash {
			t.Errorf("withdrawal quote %d: %s, Vector says %s", i, got, c.Hash)
		}
	}
}

func someQuote(t *testing.T) (pricing.SignedQuote, common.Address) {
	key, err := crypto.HexToECDSA(strings.Repeat("17", 32))
	if err != nil {
		t.Fatal(err)
	}
	id := channel.IdentifierOf(&key.PublicKey)
	q := pricing.SignedQuote{Quote: pricing.Quote{
		Router: id, Amount: channel.Units(1000), Asset: common.Address{1}, ChainID: 1337, Recipient: id,
		RecipientChain: 1338, RecipientAsset: common.Address{2}, Fee: channel.Units(3), ExpiryMs: 1_795_000_000_000,
	}}
	if q.Signature, err = channel.SignDigest(channel.UtilityDigest(q.Message()), key); err != nil {
		t.Fatal(err)
	}
	return q, crypto.PubkeyToAddress(key.PublicKey)
}

func TestAQuoteIsSignedUnderATagOfItsOwn(t *testing.T) {
	q, signer := someQuote(t)
	if !q.SignedBy(channel.ECDSA{}, signer, q.Signature) {
		t.Error("the router's signature does not verify")
	}
	more := q.Quote
	more.Fee = channel.Units(4)
	if more.SignedBy(channel.ECDSA{}, signer, q.Signature) {
		t.Error("it verifies for another fee")
	}
	for name, digest := range map[string]common.Hash{
		"a commitment": channel.Digest(q.Hash()), "a bare hash": channel.UtilityDigest(q.Quote.Hash().Bytes()),
		"a withdrawal quote": channel.UtilityDigest((&pricing.WithdrawalQuote{}).Message()),
	} {
		if (channel.ECDSA{}).Verify(digest, q.Signature, signer) {
			t.Errorf("it passes for the signature on %s", name)
		}
	}
}

func TestTheJSONOfAQuoteIsVectors(t *testing.T) {
	q, _ := someQuote(t)
	b, err := json.Marshal(q)
	if err != nil {
		t.Fatal(err)
	}
	var fields map[string]any
	if err := json.Unmarshal(b, &fields); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]any{
		"amount": "1000", "fee": "3", "expiry": "1795000000000", "chainId": 1337.0, "recipientChainId": 1338.0,
		"assetId": q.Asset.Hex(), "signature": hexutil.Encode(q.Signature[:]), "routerIdentifier": string(q.Router),
	} {
		if fields[name] != want {
			t.Errorf("%s is %v, want %v", name, fields[name], want)
		}
	}
	var back pricing.SignedQuote
	if err := json.Unmarshal(b, &back); err != nil || back != q {
		t.Errorf("read back %+v, %v", back, err)
	}
	for _, bad := range []string{
		`{}`, `[]`, strings.Replace(string(b), `"1000"`, `"-1"`, 1), strings.Replace(string(b), `"1000"`, `1000`, 1),
		strings.Replace(string(b), `1795000000000`, `soon`, 1), strings.Replace(string(b), `"0x01`, `"0x0`, 1),
	} {
		if err := json.Unmarshal([]byte(bad), &back); !errors.Is(err, pricing.ErrQuote) {
			t.Errorf("%s: %v, want ErrQuote", bad, err)
		}
	}
}

// Of the amount that PriceOf names exactly out can be paid, and of one unit less
// it cannot.
func TestTheInverseIsExact(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		from, to := rapid.Uint8Range(0, 36).Draw(rt, "from"), rapid.Uint8Range(0, 36).Draw(rt, "to")
		s, err := pricing.NewSwap(pricing.SwapConfig{
			From: pricing.Asset{Decimals: from}, To: pricing.Asset{Decimals: to},
			Rate:       decimal(t, rapid.StringMatching(`[1-9][0-9]{0,17}(\.[0-9]{1,18})?|0\.[0-9]{0,17}[1-9]`).Draw(rt, "rate")),
			FeePercent: decimal(t, rapid.StringMatching(`[1-9]?[0-9](\.[0-9]{1,18})?`).Draw(rt, "percent")),
			FlatFee:    channel.Units(rapid.Uint64().Draw(rt, "flat")),
		})
		if err != nil {
			rt.Fatal(err)
		}
		out, _ := channel.AmountFromBytes(rapid.SliceOfN(rapid.Byte(), 1, 28).Draw(rt, "out"))
		p, err := s.PriceOf(out)
		if err != nil {
			return
		}
		at, err := s.Price(p.In)
		if err != nil || at.Out.Less(out) || p.Out != out || p.Fee != at.Fee {
			rt.Fatalf("%s of %+v: it pays %+v, %v", out, p, at, err)
		}
		less, err := s.Price(p.In.SubFloor(channel.Units(1)))
		if err == nil && !less.Out.Less(out) {
			rt.Fatalf("%s can be had for %s, not only for %s", out, less.In, p.In)
		}
	})
}

func TestPricesOfWhatCannotBeHad(t *testing.T) {
	s, err := pricing.NewSwap(pricing.SwapConfig{Rate: decimal(t, "1"), MinAmount: channel.Units(10)})
	if err != nil {
		t.Fatal(err)
	}
	for _, out := range []string{"0", "9"} {
		if _, err := s.PriceOf(amount(t, out)); !errors.Is(err, pricing.ErrTooSmall) {
			t.Errorf("%s: %v, want ErrTooSmall", out, err)
		}
	}
}
