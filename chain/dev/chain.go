// Package dev runs a private Ethereum chain inside the process, for
// development and tests: a whole geth, sealing its own blocks, with JSON-RPC
// over HTTP and WebSocket on one loopback port.
//
// It is the only package of the module that links a whole geth.
//
// # Time
//
// A block is sealed as soon as a transaction arrives and at least once a
// second. Every block is at least one second later than its parent, so chain
// time runs at least as fast as the wall clock and gets ahead of it when blocks
// come faster than one a second, or when a test moves it (evm_increaseTime).
// It never goes back, not through a reorg or a revert to a snapshot either.
// Whoever judges an expiry must ask the chain for the time.
package dev

import (
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/catalyst"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"
)

// idleSeal is the longest time between two blocks while sealing is on.
const idleSeal = time.Second

// ErrPortTaken is what Start returns, wrapped with the address, when another
// process listens there.
var ErrPortTaken = errors.New("port already in use")

// Options of a chain. ChainID is required.
type Options struct {
	// ChainID must not be 0.
	ChainID uint64
	// Addr is the host:port of JSON-RPC, HTTP and WebSocket alike. Empty is
	// 127.0.0.1:0, a free port; see Chain.URL.
	Addr string
	// DataDir keeps the chain from one run to the next; a killed process loses
	// at most the block that it was sealing. Empty keeps it in memory. One
	// process at a time.
	DataDir string
	// Alloc gives balances in wei at genesis. Nil gives each of Faucet()
	// FaucetEther. It is read when the chain is created, not when it is
	// opened again.
	Alloc map[common.Address]*big.Int
	// MinTipWei is the smallest priority fee per gas that gets into a block; a
	// transaction below it waits in the pool. 0 is 1 wei.
	MinTipWei uint64
	// Paused starts with sealing off: after block 1, blocks come from Mine and
	// evm_mine only.
	Paused bool
	// Logger gets what a user of the chain should know. Nil is silent; geth's
	// own log always is.
	Logger *slog.Logger
}

// Chain is one running chain. Its methods are safe for concurrent use.
type Chain struct {
	opt    Options
	log    *slog.Logger
	stack  *node.Node
	eth    *eth.Ethereum
	client *rpc.Client

	wake chan struct{} // tells the sealer that pause or hold changed
	stop chan struct{}
	done sync.WaitGroup

	closeOnce sync.Once
	closeErr  error

	// mu makes one change of the chain at a time: the beacon is not safe for
	// concurrent use. It guards what follows.
	mu        sync.Mutex
	beacon    *catalyst.SimulatedBeacon
	paused    bool   // no sealing until Mine or resume
	held      bool   // no idle block: the next one has a time that a test set
	skipped   uint64 // seconds added by evm_increaseTime, in all
	snapshots []common.Hash
}

// Start starts a chain and returns once JSON-RPC answers. The caller closes it.
//
// Errors: ErrPortTaken, an unusable address, a data directory in use or of
// another chain id.
func Start(opt Options) (*Chain, error) {
	if opt.ChainID == 0 {
		return nil, errors.New("dev chain: chain id is required")
	}
	if opt.Addr == "" {
		opt.Addr = "127.0.0.1:0"
	}
	if opt.Logger == nil {
		opt.Logger = slog.New(slog.DiscardHandler)
	}
	if err := probePort(opt.Addr); err != nil {
		return nil, fmt.Errorf("dev chain %d: %w", opt.ChainID, err)
	}
	if opt.DataDir != "" {
		if err := os.MkdirAll(opt.DataDir, 0o700); err != nil {
			return nil, fmt.Errorf("dev chain %d: data directory: %w", opt.ChainID, err)
		}
	}
	c := &Chain{
		opt:    opt,
		log:    opt.Logger.With("chain", opt.ChainID),
		wake:   make(chan struct{}, 1),
		stop:   make(chan struct{}),
		paused: opt.Paused,
	}
	if err := c.assemble(); err != nil {
		if c.stack != nil {
			err = errors.Join(err, c.stack.Close())
		}
		return nil, fmt.Errorf("dev chain %d: %w", opt.ChainID, err)
	}
	c.client = c.stack.Attach()
	// Genesis is of 1970 and stored data of its last run: the first block
	// brings chain time to the present, paused or not.
	if err := c.Mine(1); err != nil {
		c.client.Close()
		return nil, fmt.Errorf("dev chain %d: %w", opt.ChainID, errors.Join(err, c.stack.Close()))
	}
	c.startSealer()
	c.log.Info("dev chain runs", "rpc", c.URL(), "head", c.Head().Number)
	return c, nil
}

// assemble builds the node and starts it. On an error the caller closes what
// is in c.stack.
func (c *Chain) assemble() error {
	nodeConf, err := nodeConfig(c.opt)
	if err != nil {
		return err
	}
	if c.stack, err = node.New(nodeConf); err != nil {
		if errors.Is(err, node.ErrDatadirUsed) {
			return fmt.Errorf("data directory %s is in use by another process", c.opt.DataDir)
		}
		return err
	}
	ethConf, err := ethConfig(c.opt)
	if err != nil {
		return err
	}
	if c.eth, err = eth.New(c.stack, ethConf); err != nil {
		return fmt.Errorf("open chain data: %w", err)
	}
	if c.beacon, err = catalyst.NewSimulatedBeacon(0, common.Address{}, c.eth); err != nil {
		return fmt.Errorf("block producer: %w", err)
	}
	filterSystem := filters.NewFilterSystem(c.eth.APIBackend, filters.Config{})
	c.stack.RegisterAPIs([]rpc.API{
		{Namespace: "eth", Service: filters.NewFilterAPI(filterSystem)},
		{Namespace: "evm", Service: &evmAPI{chain: c}},
	})
	if err := c.stack.Start(); err != nil {
		// A failed start has closed the node.
		c.stack = nil
		return portError(c.opt.Addr, err)
	}
	return nil
}

// Close stops sealing and JSON-RPC, writes the state and waits for all of it.
// Only the first call does anything; later ones return the same error.
func (c *Chain) Close() error {
	c.closeOnce.Do(func() {
		close(c.stop)
		c.done.Wait()
		c.client.Close()
		c.closeErr = c.stack.Close()
	})
	return c.closeErr
}

// URL is the JSON-RPC address over HTTP, http://host:port.
func (c *Chain) URL() string { return c.stack.HTTPEndpoint() }

// WSURL is the same port over WebSocket, ws://host:port.
func (c *Chain) WSURL() string { return c.stack.WSEndpoint() }

// ChainID is the chain id it was started with.
func (c *Chain) ChainID() uint64 { return c.opt.ChainID }

// Client is a connection to the chain inside the process. Close closes it.
func (c *Chain) Client() *rpc.Client { return c.client }

// Head is the header of the newest block.
func (c *Chain) Head() *types.Header { return c.eth.BlockChain().CurrentBlock() }

// probePort finds a taken port before anything is built on it.
func probePort(addr string) error {
	l, err := net.Listen("tcp", addr)
	if err != nil {
		return portError(addr, err)
	}
	return l.Close()
}

func portError(addr string, err error) error {
	if errors.Is(err, syscall.EADDRINUSE) {
		return fmt.Errorf("%s: %w", addr, ErrPortTaken)
	}
	return fmt.Errorf("listen on %s: %w", addr, err)
}

func nodeConfig(opt Options) (*node.Config, error) {
	host, portText, err := net.SplitHostPort(opt.Addr)
	if err != nil {
		return nil, fmt.Errorf("address: %w", err)
	}
	port, err := strconv.Atoi(portText)
	if err != nil {
		return nil, fmt.Errorf("port %q: %w", portText, err)
	}
	conf := node.DefaultConfig
	conf.Name = "chain"
	conf.Version = "sluice-dev"
	conf.DataDir = opt.DataDir
	if opt.DataDir != "" {
		conf.KeyStoreDir = filepath.Join(opt.DataDir, "keystore")
	}
	conf.P2P = quietP2P()
	conf.IPCPath = ""
	conf.AllowUnprotectedTxs = true // deterministic deployers are presigned for every chain
	conf.HTTPHost, conf.HTTPPort = host, port
	conf.WSHost, conf.WSPort = host, port
	conf.HTTPModules = modules()
	conf.WSModules = modules()
	conf.HTTPCors = []string{"*"}
	conf.WSOrigins = []string{"*"}
	return &conf, nil
}

// modules are the JSON-RPC namespaces offered.
func modules() []string { return []string{"eth", "net", "web3", "evm", "debug", "txpool"} }
