package keys

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto/ecies"
)

// Errors of decryption.
var (
	// ErrCannotDecrypt is a key that is in another process.
	ErrCannotDecrypt = errors.New("the key is in another process, which decrypts nothing")
	// ErrSealed is what was not sealed for the key.
	ErrSealed = errors.New("not sealed for this key")
)

// CanDecrypt reports that the key is in this process.
func (a *Account) CanDecrypt() bool {
	_, ok := a.key.(*local)
	return ok
}

// Decrypt opens what was sealed for the account's key by ECIES. It signs nothing
// and gives away nothing of the key. Errors: ErrCannotDecrypt, ErrSealed.
func (a *Account) Decrypt(sealed []byte) ([]byte, error) {
	k, ok := a.key.(*local)
	if !ok {
		return nil, ErrCannotDecrypt
	}
	plain, err := ecies.ImportECDSA(k.key.Reveal()).Decrypt(sealed, nil, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrSealed, err)
	}
	return plain, nil
}
