package dev

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/url"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"
)

// These tests run real chains, so they wait in real time, always for something
// that is due at once.
const patience = 10 * time.Second

func start(t *testing.T, opt Options) *Chain {
	t.Helper()
	if opt.ChainID == 0 {
		opt.ChainID = 1337
	}
	c, err := Start(opt)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := c.Close(); err != nil {
			t.Errorf("Close = %v", err)
		}
	})
	return c
}

func dial(t *testing.T, url string) *ethclient.Client {
	t.Helper()
	client, err := ethclient.Dial(url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(client.Close)
	return client
}

// pay sends one wei of faucet account 0 and returns the transaction.
func pay(t *testing.T, c *Chain, client *ethclient.Client, to common.Address) *types.Transaction {
	t.Helper()
	keys, err := Faucet()
	if err != nil {
		t.Fatal(err)
	}
	nonce, err := client.PendingNonceAt(t.Context(), crypto.PubkeyToAddress(keys[0].PublicKey))
	if err != nil {
		t.Fatal(err)
	}
	chainID := new(big.Int).SetUint64(c.ChainID())
	tx := types.MustSignNewTx(keys[0], types.LatestSignerForChainID(chainID), &types.DynamicFeeTx{
		ChainID: chainID, Nonce: nonce, To: &to, Value: big.NewInt(1), Gas: 21_000,
		GasTipCap: big.NewInt(1e9), GasFeeCap: big.NewInt(1e10),
	})
	if err := client.SendTransaction(t.Context(), tx); err != nil {
		t.Fatal(err)
	}
	return tx
}

func mined(t *testing.T, client *ethclient.Client, tx *types.Transaction) *types.Receipt {
	t.Helper()
	var receipt *types.Receipt
	eventually(t, "the transaction is mined", func() bool {
		var err error
		receipt, err = client.TransactionReceipt(t.Context(), tx.Hash())
		return err == nil
	})
	return receipt
}

func eventually(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(5 * time.Millisecond) {
		if ok() {
			return
		}
	}
	t.Fatalf("not within %s: %s", patience, what)
}

func TestATransactionIsMinedAtOnceOverHTTPAndWebSocket(t *testing.T) {
	c := start(t, Options{})
	if a, b := mustHost(t, c.URL()), mustHost(t, c.WSURL()); a != b {
		t.Errorf("HTTP on %s and WebSocket on %s, want one port", a, b)
	}
	for _, url := range []string{c.URL(), c.WSURL()} {
		client := dial(t, url)
		to := crypto.CreateAddress(common.Address{1}, uint64(len(url)))
		begin := time.Now()
		receipt := mined(t, client, pay(t, c, client, to))
		t.Logf("%s: send to receipt %s", url, time.Since(begin))
		if receipt.Status != types.ReceiptStatusSuccessful || receipt.GasUsed != 21_000 {
			t.Errorf("receipt = status %d, gas %d", receipt.Status, receipt.GasUsed)
		}
		if got, err := client.BalanceAt(t.Context(), to, nil); err != nil || got.Int64() != 1 {
			t.Errorf("balance = %v, %v; want 1", got, err)
		}
	}
}

func mustHost(t *testing.T, raw string) string {
	t.Helper()
	u, err := url.Parse(raw)
	if err != nil {
		t.Fatal(err)
	}
	return u.Host
}

func TestAToolThatListensHearsOfNewBlocks(t *testing.T) {
	c := start(t, Options{})
	heads := make(chan *types.Header, 1)
	sub, err := dial(t, c.WSURL()).SubscribeNewHead(t.Context(), heads)
	if err != nil {
		t.Fatal(err)
	}
	defer sub.Unsubscribe()
	select {
	case <-heads: // of the idle second
	case err := <-sub.Err():
		t.Fatal(err)
	case <-time.After(patience):
		t.Fatal("no head")
	}
}

func TestTimeMovesWithoutTransactionsAndKeepsUpWithTheWallClock(t *testing.T) {
	c := start(t, Options{})
	first := c.Head().Number.Uint64()
	eventually(t, "two idle blocks", func() bool { return c.Head().Number.Uint64() >= first+2 })
	if head, now := c.Head().Time, uint64(time.Now().Unix()); head+2 < now {
		t.Errorf("chain time %d is behind the wall clock %d", head, now)
	}
}

func TestTheFaucetIsFundedAndTheChainSaysWhatItIs(t *testing.T) {
	c := start(t, Options{ChainID: 1338})
	client := dial(t, c.URL())
	id, err := client.ChainID(t.Context())
	if err != nil || id.Uint64() != 1338 {
		t.Errorf("eth_chainId = %v, %v", id, err)
	}
	var version, network string
	if err := c.Client().Call(&version, "web3_clientVersion"); err != nil || version == "" {
		t.Errorf("web3_clientVersion = %q, %v", version, err)
	}
	if err := c.Client().Call(&network, "net_version"); err != nil || network != "1338" {
		t.Errorf("net_version = %q, %v", network, err)
	}
	keys, err := Faucet()
	if err != nil || len(keys) != FaucetAccounts {
		t.Fatal(len(keys), err)
	}
	for i, key := range keys {
		if got, err := client.BalanceAt(t.Context(), crypto.PubkeyToAddress(key.PublicKey), nil); err != nil || got.Sign() <= 0 {
			t.Errorf("faucet account %d holds %v, %v", i, got, err)
		}
	}
}

func TestATakenPortIsNamed(t *testing.T) {
	c := start(t, Options{})
	addr := mustHost(t, c.URL())
	_, err := Start(Options{ChainID: 1338, Addr: addr})
	if !errors.Is(err, ErrPortTaken) {
		t.Fatalf("Start = %v, want ErrPortTaken", err)
	}
	if want := "dev chain 1338: " + addr + ": port already in use"; err.Error() != want {
		t.Errorf("Start = %q, want %q", err, want)
	}
}

func TestUnusableOptionsAreRefused(t *testing.T) {
	for _, opt := range []Options{{}, {ChainID: 1, Addr: "nonsense"}, {ChainID: 1, Addr: "127.0.0.1:x"}, {ChainID: 1, DataDir: "/proc/none"}} {
		if c, err := Start(opt); err == nil {
			t.Errorf("Start(%+v) started", opt)
			_ = c.Close()
		}
	}
}

func TestTwoChainsLiveInOneProcess(t *testing.T) {
	a, b := start(t, Options{ChainID: 1337}), start(t, Options{ChainID: 1338})
	to := common.Address{7}
	clientA, clientB := dial(t, a.URL()), dial(t, b.URL())
	mined(t, clientA, pay(t, a, clientA, to))
	if got, err := clientB.BalanceAt(t.Context(), to, nil); err != nil || got.Sign() != 0 {
		t.Errorf("the other chain's balance = %v, %v", got, err)
	}
	mined(t, clientB, pay(t, b, clientB, to))
}

func TestARestartGoesOnFromTheData(t *testing.T) {
	dir := t.TempDir()
	c, err := Start(Options{ChainID: 1337, DataDir: dir})
	if err != nil {
		t.Fatal(err)
	}
	to := common.Address{7}
	client := dial(t, c.URL())
	block := mined(t, client, pay(t, c, client, to))
	if _, err := Start(Options{ChainID: 1337, DataDir: dir}); err == nil {
		t.Error("a second process got the same data directory")
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}

	again := start(t, Options{ChainID: 1337, DataDir: dir})
	client = dial(t, again.URL())
	if got, err := client.BalanceAt(t.Context(), to, nil); err != nil || got.Int64() != 1 {
		t.Errorf("balance after restart = %v, %v; want 1", got, err)
	}
	if header, err := client.HeaderByHash(t.Context(), block.BlockHash); err != nil || header.Number.Cmp(block.BlockNumber) != 0 {
		t.Errorf("block after restart = %v, %v", header, err)
	}
	mined(t, client, pay(t, again, client, to))
}

const childDir = "SLUICE_TEST_CHAIN_DIR"

// TestChildProcess is not a test: the one below runs it in a process of its
// own, to kill it.
func TestChildProcess(t *testing.T) {
	dir := os.Getenv(childDir)
	if dir == "" {
		t.Skip("only runs as a child")
	}
	c := start(t, Options{ChainID: 1337, DataDir: dir})
	client := dial(t, c.URL())
	for range 20 {
		receipt := mined(t, client, pay(t, c, client, common.Address{7}))
		c.Snapshot() // waits for the sealer to be done with the block
		fmt.Println("mined", receipt.BlockNumber, receipt.BlockHash.Hex())
	}
	select {} // until killed
}

func TestAKilledProcessLosesNoBlockThatItShowed(t *testing.T) {
	dir := t.TempDir()
	child := exec.CommandContext(t.Context(), os.Args[0], "-test.run=^TestChildProcess$")
	child.Env = append(os.Environ(), childDir+"="+dir)
	out, err := child.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := child.Start(); err != nil {
		t.Fatal(err)
	}
	var lastHash string
	lines := bufio.NewScanner(out)
	for n := 0; n < 20 && lines.Scan(); {
		if fields := strings.Fields(lines.Text()); len(fields) == 3 && fields[0] == "mined" {
			lastHash = fields[2]
			n++
		}
	}
	if err := child.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = child.Wait() // killed, as it should be

	again := start(t, Options{ChainID: 1337, DataDir: dir})
	client := dial(t, again.URL())
	if _, err := client.HeaderByHash(t.Context(), common.HexToHash(lastHash)); err != nil {
		t.Errorf("block %s after the kill: %v", lastHash, err)
	}
	if got, err := client.BalanceAt(t.Context(), common.Address{7}, nil); err != nil || got.Int64() != 20 {
		t.Errorf("balance after the kill = %v, %v; want 20", got, err)
	}
	mined(t, client, pay(t, again, client, common.Address{7}))
}

func TestAnotherChainsDataIsRefused(t *testing.T) {
	dir := t.TempDir()
	c, err := Start(Options{ChainID: 1337, DataDir: dir, Paused: true})
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if c, err := Start(Options{ChainID: 1338, DataDir: dir}); err == nil {
		t.Error("chain 1338 started on the data of 1337")
		_ = c.Close()
	}
}

func TestPausedSealingWaitsForMine(t *testing.T) {
	c := start(t, Options{Paused: true})
	client := dial(t, c.URL())
	tx := pay(t, c, client, common.Address{7})
	if _, err := client.TransactionReceipt(t.Context(), tx.Hash()); err == nil {
		t.Error("mined while paused")
	}
	if err := c.Mine(3); err != nil {
		t.Fatal(err)
	}
	if got := c.Head().Number.Uint64(); got != 4 {
		t.Errorf("head = %d, want 4", got)
	}
	mined(t, client, tx)

	tx = pay(t, c, client, common.Address{7})
	c.Resume()
	mined(t, client, tx)
}

func TestATipBelowTheMinimumWaitsInThePool(t *testing.T) {
	c := start(t, Options{Paused: true, MinTipWei: 2e9})
	client := dial(t, c.URL())
	tx := pay(t, c, client, common.Address{7}) // tips 1 gwei
	if err := c.Mine(2); err != nil {
		t.Fatal(err)
	}
	if _, err := client.TransactionReceipt(t.Context(), tx.Hash()); err == nil {
		t.Error("mined below the minimum tip")
	}
	if _, waits, err := client.TransactionByHash(t.Context(), tx.Hash()); err != nil || !waits {
		t.Errorf("in the pool = %v, %v; want true", waits, err)
	}
}

func TestAReorgKeepsOrDropsTransactions(t *testing.T) {
	for _, drop := range []bool{false, true} {
		c := start(t, Options{Paused: true})
		client := dial(t, c.URL())
		tx := pay(t, c, client, common.Address{7})
		if err := c.Mine(2); err != nil {
			t.Fatal(err)
		}
		old := mined(t, client, tx)
		if err := c.Reorg(2, drop); err != nil {
			t.Fatal(err)
		}
		if got := c.Head().Number.Uint64(); got != 4 {
			t.Errorf("head = %d, want 4", got)
		}
		now, err := client.TransactionReceipt(t.Context(), tx.Hash())
		switch {
		case drop && err == nil:
			t.Error("a dropped transaction has a receipt")
		case !drop && err != nil:
			t.Errorf("a kept transaction: %v", err)
		case !drop && now.BlockHash == old.BlockHash:
			t.Error("the block was not replaced")
		}
	}
	c := start(t, Options{Paused: true})
	for _, depth := range []int{0, 2} {
		if err := c.Reorg(depth, false); err == nil {
			t.Errorf("Reorg(%d) of a chain of one block passed", depth)
		}
	}
}

func TestTestToolsMoveTime(t *testing.T) {
	c := start(t, Options{})
	call := func(result any, method string, args ...any) {
		t.Helper()
		if err := c.Client().CallContext(context.Background(), result, method, args...); err != nil {
			t.Fatalf("%s: %v", method, err)
		}
	}
	before := c.Head().Time
	var total uint64
	call(&total, "evm_increaseTime", 3600)
	call(&total, "evm_increaseTime", "0x3c")
	if total != 3660 {
		t.Errorf("evm_increaseTime = %d in all, want 3660", total)
	}
	var done string
	call(&done, "evm_mine")
	if got := c.Head().Time; got < before+3660 || got > before+3670 {
		t.Errorf("time moved by %d, want 3660 and a little", got-before)
	}
	idle := c.Head().Time
	eventually(t, "time goes on from there", func() bool { return c.Head().Time > idle })

	client := dial(t, c.URL())
	at := c.Head().Time + 1000
	call(&done, "evm_setNextBlockTimestamp", at)
	if got := blockTime(t, client, pay(t, c, client, common.Address{7})); got != at {
		t.Errorf("block time = %d, want %d", got, at)
	}
	call(&done, "evm_mine", at+500)
	if got := c.Head().Time; got < at+500 || got > at+502 {
		t.Errorf("evm_mine at %d gave %d", at+500, got)
	}
	height := c.Head().Number.Uint64()
	call(&done, "evm_mine", map[string]any{"blocks": 5})
	if got := c.Head().Number.Uint64(); got < height+5 {
		t.Errorf("evm_mine of 5 blocks: height %d to %d", height, got)
	}
	for _, bad := range [][]any{{"evm_increaseTime", -1}, {"evm_increaseTime", uint64(maxSeconds + 1)}, {"evm_setNextBlockTimestamp", 1}, {"evm_mine", map[string]any{"blocks": 10_001}}} {
		if err := c.Client().Call(nil, bad[0].(string), bad[1:]...); err == nil {
			t.Errorf("%v passed", bad)
		}
	}
}

func blockTime(t *testing.T, client *ethclient.Client, tx *types.Transaction) uint64 {
	t.Helper()
	header, err := client.HeaderByHash(t.Context(), mined(t, client, tx).BlockHash)
	if err != nil {
		t.Fatal(err)
	}
	return header.Time
}

func TestASnapshotIsRevertedToOnce(t *testing.T) {
	c := start(t, Options{})
	client := dial(t, c.URL())
	to := common.Address{7}
	var snapshot string
	if err := c.Client().Call(&snapshot, "evm_snapshot"); err != nil {
		t.Fatal(err)
	}
	mined(t, client, pay(t, c, client, to))
	timeBefore := c.Head().Time
	for i, want := range []bool{true, false} {
		var ok bool
		if err := c.Client().Call(&ok, "evm_revert", snapshot); err != nil || ok != want {
			t.Errorf("evm_revert, call %d = %v, %v; want %v", i+1, ok, err, want)
		}
	}
	if got, err := client.BalanceAt(t.Context(), to, nil); err != nil || got.Sign() != 0 {
		t.Errorf("balance after revert = %v, %v; want 0", got, err)
	}
	tx := pay(t, c, client, to)
	if got := blockTime(t, client, tx); got <= timeBefore {
		t.Errorf("chain time went back: %d after %d", got, timeBefore)
	}
}

func TestAutomineCanBeSwitchedOff(t *testing.T) {
	c := start(t, Options{})
	client := dial(t, c.URL())
	var ok bool
	if err := c.Client().Call(&ok, "evm_setAutomine", false); err != nil || !ok {
		t.Fatal(ok, err)
	}
	tx := pay(t, c, client, common.Address{7})
	if _, err := client.TransactionReceipt(t.Context(), tx.Hash()); err == nil {
		t.Error("mined with automine off")
	}
	if err := c.Client().Call(&ok, "evm_setAutomine", true); err != nil {
		t.Fatal(err)
	}
	mined(t, client, tx)
}

func TestNoNamespaceThatNobodyNeeds(t *testing.T) {
	c := start(t, Options{})
	client, err := rpc.Dial(c.URL())
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	for _, method := range []string{"admin_nodeInfo", "engine_forkchoiceUpdatedV3", "personal_listAccounts"} {
		if err := client.Call(nil, method); err == nil {
			t.Errorf("%s answers", method)
		}
	}
}
