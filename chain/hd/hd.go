// Package hd derives secp256k1 keys from a mnemonic: BIP-39 seeds and BIP-32
// paths, as wallets and test tools do.
//
// It does not check a mnemonic's words or its checksum: any sentence has a
// seed, and a wrong one shows as a wrong address.
package hd

import (
	"crypto/ecdsa"
	"crypto/hmac"
	"crypto/pbkdf2"
	"crypto/sha512"
	"encoding/binary"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/crypto"
)

const (
	seedRounds = 2048 // BIP-39
	seedBytes  = 64   // BIP-39
	hardened   = 1 << 31
)

// errUnusable marks the one child in 2^127 that BIP-32 tells us to skip.
var errUnusable = errors.New("hd: no key at this path, take the next index")

// Key derives the key at path, such as m/44'/60'/0'/0/3, from a mnemonic with
// an empty passphrase. Runs of spaces between words count as one.
func Key(mnemonic, path string) (*ecdsa.PrivateKey, error) {
	steps, err := accounts.ParseDerivationPath(path)
	if err != nil {
		return nil, fmt.Errorf("hd: path %q: %w", path, err)
	}
	words := strings.Join(strings.Fields(mnemonic), " ")
	if words == "" {
		return nil, errors.New("hd: empty mnemonic")
	}
	seed, err := pbkdf2.Key(sha512.New, words, []byte("mnemonic"), seedRounds, seedBytes)
	if err != nil {
		return nil, fmt.Errorf("hd: seed: %w", err)
	}
	key, chainCode := split(hmacSHA512([]byte("Bitcoin seed"), seed))
	for _, step := range steps {
		if key, chainCode, err = child(key, chainCode, step); err != nil {
			return nil, err
		}
	}
	return crypto.ToECDSA(key)
}

// child is CKDpriv of BIP-32.
func child(key, chainCode []byte, index uint32) (childKey, childCode []byte, err error) {
	parent, err := crypto.ToECDSA(key)
	if err != nil {
		return nil, nil, errUnusable
	}
	data := crypto.CompressPubkey(&parent.PublicKey)
	if index >= hardened {
		data = append([]byte{0}, key...)
	}
	data = binary.BigEndian.AppendUint32(data, index)

	tweak, code := split(hmacSHA512(chainCode, data))
	order := crypto.S256().Params().N
	t := new(big.Int).SetBytes(tweak)
	sum := new(big.Int).Add(t, new(big.Int).SetBytes(key))
	sum.Mod(sum, order)
	if t.Cmp(order) >= 0 || sum.Sign() == 0 {
		return nil, nil, errUnusable
	}
	return sum.FillBytes(make([]byte, 32)), code, nil
}

func hmacSHA512(key, data []byte) []byte {
	mac := hmac.New(sha512.New, key)
	mac.Write(data)
	return mac.Sum(nil)
}

func split(sum []byte) (left, right []byte) { return sum[:32], sum[32:] }
