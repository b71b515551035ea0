// Command oracles goes with the walk-through in README.md: it puts a compiled
// definition on a chain, adds it to the chain's registry, and signs as an oracle.
package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"math/big"
	"os"
	"strings"

	"github.com/ethereum/go-ethereum/accounts"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/sluice-node/sluice/contracts/bindings"
)

const usage = `usage:
  oracles deploy -rpc URL -key FILE -registry ADDRESS -bin FILE
  oracles address -key FILE
  oracles new-payment
  oracles sign -key FILE -payment ID -oracles ADDRESS,ADDRESS,ADDRESS`

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(args []string) error {
	if len(args) == 0 {
		return errors.New(usage)
	}
	switch args[0] {
	case "deploy":
		return runDeploy(args[1:])
	case "address":
		return runAddress(args[1:])
	case "new-payment":
		var id common.Hash
		if _, err := rand.Read(id[:]); err != nil {
			return err
		}
		fmt.Println(id)
		return nil
	case "sign":
		return runSign(args[1:])
	}
	return errors.New(usage)
}

func runDeploy(args []string) error {
	f := flag.NewFlagSet("deploy", flag.ContinueOnError)
	rpc := f.String("rpc", "", "URL of the chain's endpoint")
	keyFile := f.String("key", "", "file with the private key, in hex, of the registry's owner")
	registry := f.String("registry", "", "address of the chain's TransferRegistry")
	bin := f.String("bin", "TwoOfThree.bin", "file with the init code, in hex")
	if err := f.Parse(args); err != nil {
		return err
	}
	key, err := crypto.LoadECDSA(*keyFile)
	if err != nil {
		return err
	}
	code, err := os.ReadFile(*bin)
	if err != nil {
		return err
	}
	ctx := context.Background()
	client, err := ethclient.DialContext(ctx, *rpc)
	if err != nil {
		return err
	}
	defer client.Close()
	id, err := client.ChainID(ctx)
	if err != nil {
		return err
	}
	from := bind.NewKeyedTransactor(key, id)
	at, tx, err := bind.DeployContract(from, common.FromHex(strings.TrimSpace(string(code))), client, nil)
	if err != nil {
		return err
	}
	if _, err := bind.WaitDeployed(ctx, client, tx.Hash()); err != nil {
		return err
	}
	if err := register(ctx, client, from, common.HexToAddress(*registry), at); err != nil {
		return fmt.Errorf("deployed at %s, not registered: %w", at, err)
	}
	fmt.Println(at)
	return nil
}

// register adds a definition to a registry, as the definition describes itself.
func register(ctx context.Context, client *ethclient.Client, from *bind.TransactOpts, registry, at common.Address) error {
	definition, contract := bindings.NewHashlockTransfer(), bindings.NewTransferRegistry() // every definition has these calls
	what, err := bind.Call(definition.Instance(client, at), &bind.CallOpts{Context: ctx}, definition.PackGetRegistryInformation(), definition.UnpackGetRegistryInformation)
	if err != nil {
		return err
	}
	tx, err := bind.Transact(contract.Instance(client, registry), from, contract.PackAddTransferDefinition(what))
	if err != nil {
		return err
	}
	receipt, err := bind.WaitMined(ctx, client, tx.Hash())
	if err != nil {
		return err
	}
	if receipt.Status != 1 {
		return errors.New("the registry refused it")
	}
	return nil
}

func runAddress(args []string) error {
	f := flag.NewFlagSet("address", flag.ContinueOnError)
	keyFile := f.String("key", "", "file with a private key, in hex")
	if err := f.Parse(args); err != nil {
		return err
	}
	key, err := crypto.LoadECDSA(*keyFile)
	if err != nil {
		return err
	}
	fmt.Println(crypto.PubkeyToAddress(key.PublicKey))
	return nil
}

func runSign(args []string) error {
	f := flag.NewFlagSet("sign", flag.ContinueOnError)
	keyFile := f.String("key", "", "file with the oracle's private key, in hex")
	payment := f.String("payment", "", "the payment's id")
	oracles := f.String("oracles", "", "the three oracles, in their order")
	if err := f.Parse(args); err != nil {
		return err
	}
	key, err := crypto.LoadECDSA(*keyFile)
	if err != nil {
		return err
	}
	list := strings.Split(*oracles, ",")
	if len(list) != 3 {
		return errors.New(usage)
	}
	sig, err := crypto.Sign(accounts.TextHash(message(common.HexToHash(*payment), list)), key)
	if err != nil {
		return err
	}
	sig[64] += 27
	fmt.Printf("0x%x\n", sig)
	return nil
}

// message is keccak256(abi.encode("TwoOfThree", paymentId, oracles)).
func message(payment common.Hash, oracles []string) []byte {
	word := func(n int64) []byte { return common.BigToHash(big.NewInt(n)).Bytes() }
	b := append(word(5*32), payment[:]...)
	for _, o := range oracles {
		b = append(b, common.LeftPadBytes(common.HexToAddress(strings.TrimSpace(o)).Bytes(), 32)...)
	}
	b = append(b, word(10)...)
	return crypto.Keccak256(append(b, common.RightPadBytes([]byte("TwoOfThree"), 32)...))
}
