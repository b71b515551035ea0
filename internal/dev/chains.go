package dev

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"path/filepath"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/sluice-node/sluice/chain"
	devchain "github.com/sluice-node/sluice/chain/dev"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/contracts/deploy"
)

// chainIDs are the two chains.
var chainIDs = [2]uint64{1337, 1338}

// tokenDecimals differ on purpose: the test token is the same money on both
// chains, counted in other units.
var tokenDecimals = [2]uint8{18, 6}

const tokenSymbol = "TEST"

// coinDecimals are those of every native coin.
const coinDecimals = 18

// evm is one chain with contracts and money on it.
type evm struct {
	id     uint64
	url    string
	own    *devchain.Chain // nil for a chain that runs elsewhere
	client *ethclient.Client
	faucet *ecdsa.PrivateKey
	at     deploy.Addresses
	token  common.Address
}

// openEVM starts chain i, or connects to the one at url.
func openEVM(ctx context.Context, i int, url string, port int, dataDir string, log *slog.Logger) (_ *evm, err error) {
	e := &evm{id: chainIDs[i], url: url}
	defer func() {
		if err != nil {
			e.close()
			err = fmt.Errorf("chain %d: %w", e.id, err)
		}
	}()
	if url == "" {
		e.own, err = devchain.Start(devchain.Options{
			ChainID: e.id, Addr: fmt.Sprintf("127.0.0.1:%d", port), DataDir: filepath.Join(dataDir, fmt.Sprintf("chain-%d", e.id)), Logger: log,
		})
		if err != nil {
			return nil, err
		}
		e.url = e.own.URL()
	}
	// The id is checked before anything is sent there.
	c, err := chain.Dial(ctx, e.url, e.id, chain.ClientOptions{Logger: log})
	if err != nil {
		return nil, err
	}
	c.Close()
	if e.client, err = ethclient.DialContext(ctx, e.url); err != nil {
		return nil, err
	}
	keys, err := devchain.Faucet()
	if err != nil {
		return nil, err
	}
	e.faucet = keys[0]
	return e, e.deploy(ctx, i)
}

func (e *evm) deploy(ctx context.Context, i int) error {
	from := crypto.PubkeyToAddress(e.faucet.PublicKey)
	balance, err := e.client.BalanceAt(ctx, from, nil)
	if err != nil {
		return err
	}
	if balance.Sign() == 0 {
		return fmt.Errorf("the faucet account %s has no coin there; start the chain with the mnemonic %q", from, devchain.FaucetMnemonic)
	}
	auth := bind.NewKeyedTransactor(e.faucet, new(big.Int).SetUint64(e.id))
	if e.at, err = deploy.Deploy(ctx, e.client, auth, deploy.Options{}); err != nil {
		return fmt.Errorf("deploy contracts: %w", err)
	}
	e.token, err = deploy.DeployToken(ctx, e.client, auth, deploy.Token{Name: "Sluice test token", Symbol: tokenSymbol, Decimals: tokenDecimals[i]})
	if err != nil {
		return fmt.Errorf("deploy token: %w", err)
	}
	return nil
}

func (e *evm) close() {
	if e.client != nil {
		e.client.Close()
	}
	if e.own != nil {
		_ = e.own.Close()
	}
}

// fund brings the coin and the token of an account up to what it should have.
func (e *evm) fund(ctx context.Context, to common.Address, coin, tokens channel.Amount) error {
	have, err := e.client.BalanceAt(ctx, to, nil)
	if err != nil {
		return err
	}
	if lack := new(big.Int).Sub(coin.Big(), have); lack.Sign() > 0 {
		if err := e.send(ctx, to, lack, nil); err != nil {
			return fmt.Errorf("fund %s: %w", to, err)
		}
	}
	held, err := e.tokens(ctx, to)
	if err != nil {
		return err
	}
	if held.Less(tokens) {
		lack, err := tokens.Sub(held)
		if err != nil {
			return err
		}
		if err := e.send(ctx, e.token, nil, bindings.NewTestToken().PackMint(to, lack.Big())); err != nil {
			return fmt.Errorf("mint tokens for %s: %w", to, err)
		}
	}
	return nil
}

// balance returns what an account has on chain; the zero asset is the coin.
func (e *evm) balance(ctx context.Context, asset, of common.Address) (channel.Amount, error) {
	if asset != (common.Address{}) {
		return e.tokens(ctx, of)
	}
	b, err := e.client.BalanceAt(ctx, of, nil)
	if err != nil {
		return channel.Amount{}, err
	}
	return channel.AmountFromBig(b)
}

func (e *evm) tokens(ctx context.Context, of common.Address) (channel.Amount, error) {
	t := bindings.NewTestToken()
	out, err := e.client.CallContract(ctx, ethereum.CallMsg{To: &e.token, Data: t.PackBalanceOf(of)}, nil)
	if err != nil {
		return channel.Amount{}, err
	}
	b, err := t.UnpackBalanceOf(out)
	if err != nil {
		return channel.Amount{}, err
	}
	return channel.AmountFromBig(b)
}

// send sends one transaction of the faucet and waits until it is mined.
func (e *evm) send(ctx context.Context, to common.Address, value *big.Int, data []byte) error {
	from := crypto.PubkeyToAddress(e.faucet.PublicKey)
	nonce, err := e.client.PendingNonceAt(ctx, from)
	if err != nil {
		return err
	}
	head, err := e.client.HeaderByNumber(ctx, nil)
	if err != nil {
		return err
	}
	tip := big.NewInt(1_000_000_000)
	tx, err := types.SignNewTx(e.faucet, types.LatestSignerForChainID(new(big.Int).SetUint64(e.id)), &types.DynamicFeeTx{
		ChainID: new(big.Int).SetUint64(e.id), Nonce: nonce, To: &to, Value: value, Data: data, Gas: 200_000,
		GasTipCap: tip, GasFeeCap: new(big.Int).Add(tip, new(big.Int).Mul(head.BaseFee, big.NewInt(2))),
	})
	if err != nil {
		return err
	}
	if err := e.client.SendTransaction(ctx, tx); err != nil {
		return err
	}
	wait, cancel := context.WithTimeout(ctx, 30*time.Second)
	defer cancel()
	for {
		r, err := e.client.TransactionReceipt(wait, tx.Hash())
		switch {
		case err == nil && r.Status == types.ReceiptStatusSuccessful:
			return nil
		case err == nil:
			return fmt.Errorf("transaction %s reverted", tx.Hash())
		case !errors.Is(err, ethereum.NotFound):
			return err
		}
		select {
		case <-wait.Done():
			return fmt.Errorf("transaction %s is not mined: %w", tx.Hash(), wait.Err())
		case <-time.After(5 * time.Millisecond):
		}
	}
}
