package pay

import (
	"crypto/rand"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/crypto/ecies"

	"github.com/sluice-node/sluice/channel"
)

func TestWhatARecipientTakes(t *testing.T) {
	r := example(t)
	now := r.Expiry - 100
	// C + S + F of a channel of 48 hours with the defaults.
	const safe = 172_800 + 4*1200 + 2*120 + 120 + 900
	for _, tt := range []struct {
		rule   string
		change func(*Offer, *Moment)
		want   Reason
	}{
		{"all of it, in time", func(*Offer, *Moment) {}, Taken},
		{"a unit less is partial", func(o *Offer, _ *Moment) { o.Amount = channel.Units(1_499_999) }, Partial},
		{"a unit is partial", func(o *Offer, _ *Moment) { o.Amount = channel.Units(1) }, Partial},
		{"a unit more is taken", func(o *Offer, _ *Moment) { o.Amount = channel.Units(1_500_001) }, Taken},
		{"twice as much is taken", func(o *Offer, _ *Moment) { o.Amount = channel.Units(3_000_000) }, Taken},
		{"a unit above twice as much is a mistake", func(o *Offer, _ *Moment) { o.Amount = channel.Units(3_000_001) }, Excessive},
		{"all that a number holds is a mistake", func(o *Offer, _ *Moment) {
			o.Amount, _ = channel.AmountFromBytes(common.MaxHash[:])
		}, Excessive},
		{"the last second of the request", func(_ *Offer, m *Moment) { m.Now = r.Expiry - 1 }, Taken},
		{"its expiry is late", func(_ *Offer, m *Moment) { m.Now = r.Expiry }, Late},
		{"another chain", func(o *Offer, _ *Moment) { o.ChainID = 1337 }, WrongChain},
		{"another asset", func(o *Offer, _ *Moment) { o.Asset = common.Address{} }, WrongAsset},
		{"another definition", func(o *Offer, _ *Moment) { o.Hashlock = false }, BadDefinition},
		{"the zero secret", func(o *Offer, _ *Moment) { o.LockHash = zeroSecretHash }, BadDefinition},
		{"a second transfer", func(_ *Offer, m *Moment) { m.ClaimedBy = common.HexToHash("0x99") }, Double},
		{"the transfer that was let in, late", func(o *Offer, m *Moment) { m.ClaimedBy, m.Now = o.Transfer, r.Expiry+5 }, Taken},
		{"the transfer that was let in, near its expiry and not shown", func(o *Offer, m *Moment) { m.ClaimedBy, o.Expiry = o.Transfer, now+safe }, TooNear},
		{"the transfer whose secret is out, near its expiry", func(o *Offer, m *Moment) { m.ClaimedBy, m.Shown, o.Expiry = o.Transfer, true, now+1 }, Taken},
		{"a second transfer while the secret of the first is out", func(_ *Offer, m *Moment) { m.ClaimedBy, m.Shown = common.HexToHash("0x99"), true }, Double},
		{"a channel in dispute", func(_ *Offer, m *Moment) { m.Disputed = true }, InDispute},
		{"no expiry", func(o *Offer, _ *Moment) { o.Expiry = 0 }, Taken},
		{"an expiry at which the secret is just not safe", func(o *Offer, _ *Moment) { o.Expiry = now + safe }, TooNear},
		{"a second more", func(o *Offer, _ *Moment) { o.Expiry = now + safe + 1 }, Taken},
		{"an expiry that has passed", func(o *Offer, _ *Moment) { o.Expiry = 1 }, TooNear},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			o := Offer{
				Transfer: common.HexToHash("0x11"), ChainID: r.ChainID, Asset: r.Asset, Amount: r.Amount, LockHash: r.LockHash, Hashlock: true,
				Expiry: now + safe + 600, Timeout: 172_800,
			}
			m := Moment{Now: now, Inclusion: 1200, Observation: 120, Skew: 120, Finality: 900}
			tt.change(&o, &m)
			if got := r.Judge(&o, &m); got != tt.want {
				t.Errorf("Judge = %s, want %s", got, tt.want)
			}
		})
	}
}

func TestASealedSecretIsForItsRecipientOnly(t *testing.T) {
	secret := common.HexToHash("0x1234")
	text, err := Seal(rand.Reader, who(t, 1), secret)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := ParseSealed(text)
	if err != nil {
		t.Fatal(err)
	}
	open := func(seed byte, sealed []byte) (common.Hash, error) {
		key, err := crypto.ToECDSA(crypto.Keccak256([]byte{seed}))
		if err != nil {
			t.Fatal(err)
		}
		got, err := ecies.ImportECDSA(key).Decrypt(sealed, nil, nil)
		return common.BytesToHash(got), err
	}
	if got, err := open(1, sealed); err != nil || got != secret {
		t.Errorf("the recipient reads %s, %v", got, err)
	}
	if _, err := open(2, sealed); err == nil {
		t.Error("another reads it")
	}
	sealed[100] ^= 1
	if _, err := open(1, sealed); err == nil {
		t.Error("a changed one is read")
	}
	for _, bad := range []string{"", "0x", text[2:], text + "00", "0x" + text[4:] + "zz"} {
		if _, err := ParseSealed(bad); !errors.Is(err, ErrSealed) {
			t.Errorf("ParseSealed(%q) = %v", bad, err)
		}
	}
	if _, err := Seal(rand.Reader, "vector1", secret); !errors.Is(err, channel.ErrIdentifier) {
		t.Error("sealed for nobody:", err)
	}
}
