package dev

import (
	"crypto/ecdsa"
	"fmt"
	"math/big"
	"strconv"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"

	"github.com/sluice-node/sluice/chain/hd"
)

const (
	// FaucetMnemonic is public: its accounts hold play money on dev chains
	// and must hold nothing anywhere else.
	FaucetMnemonic = "candy maple cake sugar pudding cream honey rich smooth crumble sweet treat"
	// FaucetAccounts is how many accounts of FaucetMnemonic are funded.
	FaucetAccounts = 10
	// FaucetEther is what each of them gets at genesis.
	FaucetEther = 1_000_000

	cacheMiB = 16
)

// Faucet returns the keys of the funded accounts, m/44'/60'/0'/0/0 to 9.
func Faucet() ([]*ecdsa.PrivateKey, error) {
	keys := make([]*ecdsa.PrivateKey, FaucetAccounts)
	for i := range keys {
		key, err := hd.Key(FaucetMnemonic, "m/44'/60'/0'/0/"+strconv.Itoa(i))
		if err != nil {
			return nil, fmt.Errorf("faucet account %d: %w", i, err)
		}
		keys[i] = key
	}
	return keys, nil
}

func faucetAlloc() (map[common.Address]*big.Int, error) {
	keys, err := Faucet()
	if err != nil {
		return nil, err
	}
	alloc := make(map[common.Address]*big.Int, len(keys))
	for _, key := range keys {
		alloc[crypto.PubkeyToAddress(key.PublicKey)] = new(big.Int).Mul(big.NewInt(FaucetEther), big.NewInt(params.Ether))
	}
	return alloc, nil
}

func genesis(opt Options) (*core.Genesis, error) {
	alloc := opt.Alloc
	if alloc == nil {
		var err error
		if alloc, err = faucetAlloc(); err != nil {
			return nil, err
		}
	}
	g := core.DeveloperGenesisBlock(ethconfig.Defaults.Miner.GasCeil, nil)
	g.Config.ChainID = new(big.Int).SetUint64(opt.ChainID)
	// Only the forks that public chains run: what costs gas here costs the
	// same there.
	g.Config.BogotaTime = nil
	g.Config.BlobScheduleConfig = &params.BlobScheduleConfig{
		Cancun: params.DefaultCancunBlobConfig,
		Prague: params.DefaultPragueBlobConfig,
	}
	// The chain id in the genesis block makes the data of another chain a
	// mismatch.
	g.ExtraData = []byte("dev chain " + strconv.FormatUint(opt.ChainID, 10))
	for address, balance := range alloc {
		g.Alloc[address] = types.Account{Balance: balance}
	}
	return g, nil
}

// ethConfig describes an archive of every state, written block by block: a
// killed process has the state of its head, and old blocks answer calls.
func ethConfig(opt Options) (*ethconfig.Config, error) {
	g, err := genesis(opt)
	if err != nil {
		return nil, err
	}
	conf := ethconfig.Defaults
	conf.Genesis = g
	conf.NetworkId = opt.ChainID
	conf.SyncMode = ethconfig.FullSync
	conf.StateScheme = rawdb.HashScheme
	conf.NoPruning = true
	conf.SnapshotCache = 0
	conf.DatabaseCache = cacheMiB
	conf.TrieCleanCache = cacheMiB
	conf.TrieDirtyCache = cacheMiB
	conf.LogNoHistory = true // logs are searched block by block
	conf.EngineMaxReorgDepth = 0
	conf.TxPool.NoLocals = true
	conf.TxPool.Journal = ""
	conf.BlobPool.Datadir = ""
	conf.Miner.GasPrice = new(big.Int).SetUint64(max(opt.MinTipWei, 1))
	return &conf, nil
}

// quietP2P neither listens nor looks for peers.
func quietP2P() p2p.Config {
	return p2p.Config{NoDiscovery: true, NoDial: true, MaxPeers: 0}
}
