package keys_test

import (
	"context"
	"crypto/rand"
	"errors"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/pay"
)

// elsewhere is a key that only signs.
type elsewhere struct{ keys.Key }

func TestASealedSecretOpensWithItsKeyOnly(t *testing.T) {
	m, err := keys.ParseMnemonic("army van defense carry jealous true garbage claim echo media make crunch")
	if err != nil {
		t.Fatal(err)
	}
	key := func(index uint32) keys.Key {
		k, err := m.Key(context.Background(), index)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	mine, other := keys.NewAccount(key(0)), keys.NewAccount(key(1))
	secret := common.HexToHash("0x1234")
	text, err := pay.Seal(rand.Reader, channel.IdentifierOf(key(0).Public()), secret)
	if err != nil {
		t.Fatal(err)
	}
	sealed, err := pay.ParseSealed(text)
	if err != nil {
		t.Fatal(err)
	}
	if got, err := mine.Decrypt(sealed); err != nil || common.BytesToHash(got) != secret || !mine.CanDecrypt() {
		t.Errorf("its key reads %x, %v", got, err)
	}
	if _, err := other.Decrypt(sealed); !errors.Is(err, keys.ErrSealed) {
		t.Errorf("another key: %v", err)
	}
	if _, err := mine.Decrypt(nil); !errors.Is(err, keys.ErrSealed) {
		t.Errorf("nothing: %v", err)
	}
	if away := keys.NewAccount(elsewhere{key(0)}); away.CanDecrypt() {
		t.Error("a key that only signs decrypts")
	} else if _, err := away.Decrypt(sealed); !errors.Is(err, keys.ErrCannotDecrypt) {
		t.Errorf("a key that only signs: %v", err)
	}
}
