package deploy

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
)

// CanonicalDeployer is the deterministic deployment proxy of Arachnid, which most
// chains have: called with a salt and an init code, it creates the contract with
// CREATE2. It comes from one transaction that nobody holds the key of, so it has
// this address on every chain.
func CanonicalDeployer() common.Address {
	return common.HexToAddress("0x4e59b44847b379578588920cA78FbF26c0B4956C")
}

const (
	// canonicalTx creates the deployer: nonce 0, 100,000 gas at 100 gwei, without
	// a chain id (EIP-155), for it must be valid everywhere.
	canonicalTx = "f8a58085174876e800830186a08080b853" + deployerInitCode +
		"1ba02222222222222222222222222222222222222222222222222222222222222222" +
		"a02222222222222222222222222222222222222222222222222222222222222222"

	deployerInitCode = "604580600e600039806000f350fe" + deployerCode

	deployerCode = "7fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffe036016000816020823780" +
		"35828234f58015156039578182fd5b8082525050506014600cf3"
)

// ErrNoDeployer means that a chain has no deployer and lets nobody create one.
var ErrNoDeployer = errors.New("no deterministic deployer on this chain")

// FallbackDeployer is the deployer on a chain that has no canonical one and
// refuses its transaction, because that has no chain id or too little gas. The
// key which creates it is public, so it has the same address on all such chains.
func FallbackDeployer() common.Address {
	return crypto.CreateAddress(crypto.PubkeyToAddress(fallbackKey().PublicKey), 0)
}

// fallbackKey is no secret: all it ever does is to create the deployer, and it
// holds the price of that for one block.
func fallbackKey() *ecdsa.PrivateKey {
	key, err := crypto.ToECDSA(crypto.Keccak256([]byte("sluice fallback deployer")))
	if err != nil {
		panic("deploy: the fallback key is a constant: " + err.Error())
	}
	return key
}

// ensureDeployer returns the deployer to use, creating it where there is none. A
// chain that was once deployed to through the fallback stays with it.
func (d *deployment) ensureDeployer(ctx context.Context) (common.Address, error) {
	fallback := FallbackDeployer()
	for _, deployer := range []common.Address{fallback, CanonicalDeployer()} {
		ok, err := d.hasDeployer(ctx, deployer)
		if ok || err != nil {
			return deployer, err
		}
	}
	err := d.createCanonical(ctx)
	if err == nil {
		return CanonicalDeployer(), nil
	}
	d.log.Info("canonical deployer refused, creating the fallback", "reason", err)
	if fallbackErr := d.createFallback(ctx); fallbackErr != nil {
		return common.Address{}, fmt.Errorf("%w: canonical: %w; fallback: %w", ErrNoDeployer, err, fallbackErr)
	}
	return fallback, nil
}

func (d *deployment) hasDeployer(ctx context.Context, deployer common.Address) (bool, error) {
	code, err := d.backend.CodeAt(ctx, deployer, nil)
	if err != nil {
		return false, fmt.Errorf("code of deployer %s: %w", deployer, err)
	}
	if len(code) > 0 && !bytes.Equal(code, common.FromHex(deployerCode)) {
		return false, fmt.Errorf("%w: %s has other code", ErrNoDeployer, deployer)
	}
	return len(code) > 0, nil
}

func (d *deployment) createCanonical(ctx context.Context) error {
	tx := new(types.Transaction)
	if err := tx.UnmarshalBinary(common.FromHex(canonicalTx)); err != nil {
		return fmt.Errorf("presigned transaction: %w", err)
	}
	from, err := types.Sender(types.HomesteadSigner{}, tx)
	if err != nil {
		return fmt.Errorf("presigned transaction: %w", err)
	}
	return d.createDeployer(ctx, from, tx, CanonicalDeployer())
}

func (d *deployment) createFallback(ctx context.Context) error {
	key := fallbackKey()
	from := crypto.PubkeyToAddress(key.PublicKey)
	gas, err := d.backend.EstimateGas(ctx, ethereum.CallMsg{From: from, Data: common.FromHex(deployerInitCode)})
	if err != nil {
		return fmt.Errorf("gas of the deployer: %w", err)
	}
	price, err := d.backend.SuggestGasPrice(ctx)
	if err != nil {
		return fmt.Errorf("gas price: %w", err)
	}
	tx, err := types.SignNewTx(key, types.LatestSignerForChainID(d.chainID), &types.LegacyTx{
		Gas:      gas + gas/5,
		GasPrice: new(big.Int).Lsh(price, 1), // the price may rise before it is mined
		Data:     common.FromHex(deployerInitCode),
	})
	if err != nil {
		return fmt.Errorf("sign the deployer's transaction: %w", err)
	}
	return d.createDeployer(ctx, from, tx, FallbackDeployer())
}

// createDeployer sends tx, the first transaction of from. It tries without money
// first: only a chain that refuses it for want of that is paid, so a chain which
// would refuse it anyhow costs nothing.
func (d *deployment) createDeployer(ctx context.Context, from common.Address, tx *types.Transaction, at common.Address) error {
	nonce, err := d.backend.NonceAt(ctx, from, nil)
	if err != nil {
		return fmt.Errorf("nonce of %s: %w", from, err)
	}
	if nonce != 0 {
		return fmt.Errorf("the first transaction of %s was another", from)
	}
	gas, err := d.backend.EstimateGas(ctx, ethereum.CallMsg{From: from, Data: tx.Data()})
	if err != nil {
		return fmt.Errorf("gas of the deployer: %w", err)
	}
	if gas > tx.Gas() {
		return fmt.Errorf("the deployer needs %d gas here, its transaction has %d", gas, tx.Gas())
	}
	err = d.backend.SendTransaction(ctx, tx)
	if wantsFunds(err) {
		if err = d.fund(ctx, from, tx.Cost()); err != nil {
			return err
		}
		err = d.sendFunded(ctx, tx)
	}
	if err != nil && !alreadyKnown(err) {
		return fmt.Errorf("send the deployer's transaction: %w", err)
	}
	if err := d.waitMined(ctx, tx, "deployer"); err != nil {
		return err
	}
	ok, err := d.hasDeployer(ctx, at)
	if err == nil && !ok {
		err = fmt.Errorf("%s has no code after its creation", at)
	}
	return err
}

// sendFunded sends a transaction whose sender has just been paid. A node's pool
// learns of the payment a moment after the block, so it is asked again for a while.
func (d *deployment) sendFunded(ctx context.Context, tx *types.Transaction) error {
	const tries = 12 // about 8 seconds
	for try, wait := 1, firstWait; ; try, wait = try+1, min(2*wait, time.Second) {
		err := d.backend.SendTransaction(ctx, tx)
		if !wantsFunds(err) || try == tries {
			return err
		}
		if err := sleep(ctx, wait); err != nil {
			return err
		}
	}
}

// wantsFunds tells a refusal for want of money from the others. Over RPC there is
// only the text: geth's, erigon's and anvil's, Besu's, Nethermind's.
func wantsFunds(err error) bool {
	return mentions(err, "insufficient", "upfront cost")
}

// alreadyKnown is what a node answers that has the transaction.
func alreadyKnown(err error) bool {
	return mentions(err, "already known", "known transaction", "alreadyknown", "already imported")
}

func mentions(err error, phrases ...string) bool {
	if err == nil {
		return false
	}
	text := strings.ToLower(err.Error())
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.Contains(text, phrase) })
}
