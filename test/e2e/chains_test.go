package e2e

import (
	"context"
	"crypto/ecdsa"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	devchain "github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/deploy"
)

// decimals of the test token on the two chains.
var decimals = [2]uint8{18, 6}

// evm is a chain in this process, with contracts and a token.
type evm struct {
	*devchain.Chain
	client *ethclient.Client
	faucet *ecdsa.PrivateKey
	at     deploy.Addresses
	token  common.Address
}

// newEVM starts chain 1337 (i = 0) or 1338 (i = 1).
func newEVM(t *testing.T, i int) *evm {
	t.Helper()
	c, err := devchain.Start(devchain.Options{ChainID: uint64(1337 + i)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Errorf("chain %d: %v", c.ChainID(), err)
		}
	})
	e := &evm{Chain: c}
	if e.client, err = ethclient.Dial(c.URL()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(e.client.Close)
	keys, err := devchain.Faucet()
	if err != nil {
		t.Fatal(err)
	}
	e.faucet = keys[0]
	auth := bind.NewKeyedTransactor(e.faucet, new(big.Int).SetUint64(c.ChainID()))
	if e.at, err = deploy.Deploy(t.Context(), e.client, auth, deploy.Options{}); err != nil {
		t.Fatal(err)
	}
	if e.token, err = deploy.DeployToken(t.Context(), e.client, auth, deploy.Token{Name: "Test", Symbol: "TEST", Decimals: decimals[i]}); err != nil {
		t.Fatal(err)
	}
	return e
}

// fund gives an account ten coins for gas and payments, and tokens.
func (e *evm) fund(t *testing.T, to common.Address, tokens *big.Int) {
	t.Helper()
	e.send(t, to, new(big.Int).Mul(big.NewInt(10), big.NewInt(1e18)), nil)
	e.send(t, e.token, nil, bindings.NewTestToken().PackMint(to, tokens))
}

// addressOf returns the account of a key.
func addressOf(key *ecdsa.PrivateKey) common.Address { return crypto.PubkeyToAddress(key.PublicKey) }

// send sends a transaction of the faucet and waits until it is mined.
func (e *evm) send(t *testing.T, to common.Address, value *big.Int, data []byte) {
	t.Helper()
	from := addressOf(e.faucet)
	nonce, err := e.client.PendingNonceAt(t.Context(), from)
	if err != nil {
		t.Fatal(err)
	}
	id := new(big.Int).SetUint64(e.ChainID())
	tx, err := types.SignNewTx(e.faucet, types.LatestSignerForChainID(id), &types.DynamicFeeTx{
		ChainID: id, Nonce: nonce, To: &to, Value: value, Data: data, Gas: 200_000, GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(100e9),
	})
	if err != nil {
		t.Fatal(err)
	}
	if err := e.client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	until(t, "transaction of the faucet", soon, func() error {
		_, err := e.client.TransactionReceipt(t.Context(), tx.Hash())
		return err
	})
}

// tokens returns the token balance of an account or channel.
func (e *evm) tokens(t *testing.T, of common.Address) *big.Int {
	t.Helper()
	token := bindings.NewTestToken()
	out, err := e.client.CallContract(context.Background(), ethereum.CallMsg{To: &e.token, Data: token.PackBalanceOf(of)}, nil)
	if err != nil {
		t.Fatal(err)
	}
	n, err := token.UnpackBalanceOf(out)
	if err != nil {
		t.Fatal(err)
	}
	return n
}
