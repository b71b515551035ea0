package sim

import (
	"crypto/sha256"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// The nodes. Roger routes; the others pay and are paid.
const (
	carol = iota
	dave
	erin
	roger
	nodeCount
)

// names are for people.
func name(node int) string { return [...]string{"carol", "dave", "erin", "roger"}[node] }

// identity is what a node is known by.
type identity struct {
	id      channel.Identifier
	address common.Address
}

// cast is what all worlds share: identities and addresses, made once. It is
// never written after that.
type cast struct {
	keys      keyring
	who       [nodeCount]identity
	contracts node.Contracts
	token     [2]common.Address // by chain; the native coin is the zero address
}

func newCast() (*cast, error) {
	c := &cast{keys: keyring{secrets: map[common.Address][32]byte{}}}
	for i := range c.who {
		secret := sha256.Sum256([]byte("sluice sim " + name(i)))
		key, err := crypto.ToECDSA(secret[:])
		if err != nil {
			return nil, fmt.Errorf("key of %s: %w", name(i), err)
		}
		c.who[i] = identity{channel.IdentifierOf(&key.PublicKey), crypto.PubkeyToAddress(key.PublicKey)}
		c.keys.secrets[c.who[i].address] = secret
	}
	at := func(s string) common.Address { return common.BytesToAddress(crypto.Keccak256([]byte(s))) }
	c.contracts = node.Contracts{
		Factory: at("factory"), Mastercopy: at("mastercopy"), Registry: at("registry"),
		Hashlock: at("hashlock"), Withdraw: at("withdraw"),
	}
	c.token = [2]common.Address{at("token 1"), at("token 2")}
	return c, nil
}

// chainID returns the id of one of the two chains.
func chainID(chain int) uint64 { return 1337 + uint64(chain) }

// asset returns the address of an asset class on a chain.
func (c *cast) asset(class, chain int) common.Address {
	if class == native {
		return common.Address{}
	}
	return c.token[chain]
}

// The asset classes: one unit of a class is worth the same on both chains, but
// the token has other decimals on each.
const (
	native = iota
	token
	classCount
)

// decimals of a class on a chain.
func decimals(class, chain int) uint8 {
	if class == token && chain == 1 {
		return 6
	}
	return 18
}

// scale is how many base units of the finest form of a class one base unit on a
// chain is.
func scale(class, chain int) uint64 {
	if class == token && chain == 1 {
		return 1_000_000_000_000
	}
	return 1
}
