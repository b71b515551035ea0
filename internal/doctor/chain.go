package doctor

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/url"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/internal/daemon"
)

// logsRange is how many blocks the node asks for logs of at once.
const logsRange = 1000

// lowGas is how many times the gas of a dispute an account should have.
const (
	disputeGas = 1_000_000
	lowGas     = 10
)

// chainCheck looks at one chain.
type chainCheck struct {
	c      *config.Chain
	all    *config.Config
	client *ethclient.Client
	now    time.Time
	out    []Finding
}

// examineChain looks at a chain's endpoint and at the accounts of the node there.
func examineChain(ctx context.Context, all *config.Config, c *config.Chain, now time.Time) []Finding {
	k := &chainCheck{c: c, all: all, now: now}
	client, err := ethclient.DialContext(ctx, c.RPC)
	if err != nil {
		k.bad("Correct rpc of the chain.", "the endpoint is not reached: %v", k.hide(err))
		return k.out
	}
	defer client.Close()
	k.client = client
	id, err := client.ChainID(ctx)
	switch {
	case err != nil:
		k.bad("Look whether the endpoint runs and takes your key; correct rpc of the chain.", "the endpoint does not answer: %v", k.hide(err))
		return k.out
	case !id.IsUint64() || id.Uint64() != c.ID:
		k.bad("Correct rpc or id: money would go to the wrong chain.", "the endpoint is of chain %s", id)
		return k.out
	}
	head := k.head(ctx)
	if head == nil {
		return k.out
	}
	k.final(ctx, head)
	k.logs(ctx, head)
	k.code(ctx)
	k.gas(ctx)
	return k.out
}

func (k *chainCheck) part() string { return fmt.Sprintf("chain %d", k.c.ID) }

func (k *chainCheck) good(format string, args ...any) {
	k.out = append(k.out, good(k.part(), format, args...))
}
func (k *chainCheck) bad(mend, format string, args ...any) {
	k.out = append(k.out, bad(k.part(), mend, format, args...))
}
func (k *chainCheck) warn(mend, format string, args ...any) {
	k.out = append(k.out, warn(k.part(), mend, format, args...))
}

// hide takes the endpoint's URL, which may hold a secret, out of an error.
func (k *chainCheck) hide(err error) error {
	place := "the endpoint"
	if u, bad := url.Parse(k.c.RPC); bad == nil && u.Host != "" {
		place = u.Host
	}
	return errors.New(strings.ReplaceAll(late(err).Error(), k.c.RPC, place))
}

// head looks at the age of the newest block, which tells a halted chain and a
// wrong clock too.
func (k *chainCheck) head(ctx context.Context) *types.Header {
	h, err := k.client.HeaderByNumber(ctx, nil)
	if err != nil {
		k.bad("Take an endpoint that is synchronised.", "it gives no newest block: %v", k.hide(err))
		return nil
	}
	age := k.now.Sub(time.Unix(int64(h.Time), 0)).Round(time.Second)
	skew := k.all.Times.ClockSkew
	switch {
	case age < -skew:
		k.bad("Set this machine's clock: run an NTP service.", "its newest block is %s ahead of this machine's clock", -age)
	case k.c.MaxHeadAge > 0 && age > k.c.MaxHeadAge:
		k.bad("The chain has halted, the endpoint lags, or this machine's clock is ahead. Nothing is forwarded meanwhile.", "its newest block is %s old, and maxHeadAge is %s", age, k.c.MaxHeadAge)
	default:
		k.good("block %s, %s old by this machine's clock", h.Number, max(age, 0))
	}
	return h
}

// final looks for the tag that the config relies on.
func (k *chainCheck) final(ctx context.Context, head *types.Header) {
	if !k.c.Confirmations.Finalized {
		return
	}
	h, err := k.client.HeaderByNumber(ctx, big.NewInt(int64(rpc.FinalizedBlockNumber)))
	if err != nil {
		k.bad("Set confirmations to a number of blocks: this chain or endpoint has no finalized tag.", "it knows no finalized block: %v", k.hide(err))
		return
	}
	k.good("finalized block %s, %d behind", h.Number, new(big.Int).Sub(head.Number, h.Number))
}

// logs looks whether the endpoint answers for as many blocks as the node asks for.
func (k *chainCheck) logs(ctx context.Context, head *types.Header) {
	from := new(big.Int).Sub(head.Number, big.NewInt(logsRange-1))
	if from.Sign() < 0 {
		from.SetInt64(0)
	}
	_, err := k.client.FilterLogs(ctx, ethereum.FilterQuery{FromBlock: from, ToBlock: head.Number, Addresses: []common.Address{k.c.Contracts.Factory}})
	if err != nil {
		k.warn("Take an endpoint that answers for 1,000 blocks at once; with less the node catches up slowly.", "it gives no logs of %d blocks: %v", logsRange, k.hide(err))
		return
	}
	k.good("it gives the logs of %d blocks at once", logsRange)
}

// code looks whether the contracts and the assets are those of the config.
func (k *chainCheck) code(ctx context.Context) {
	for _, x := range []struct {
		name string
		at   common.Address
	}{{"factory", k.c.Contracts.Factory}, {"mastercopy", k.c.Contracts.Mastercopy}, {"registry", k.c.Contracts.Registry}, {"hashlock", k.c.Contracts.Hashlock}, {"withdraw", k.c.Contracts.Withdraw}} {
		code, err := k.client.CodeAt(ctx, x.at, nil)
		switch {
		case err != nil:
			k.bad("Look at the endpoint.", "contracts.%s: %v", x.name, k.hide(err))
			return
		case len(code) == 0:
			k.bad("Run `sluice contracts deploy` and copy what it prints.", "contracts.%s: there is no contract at %s", x.name, x.at)
			return
		}
	}
	prefix := fmt.Sprintf("chain %d (%s): ", k.c.ID, k.c.Name)
	switch err := daemon.CheckChain(ctx, k.c); {
	case errors.Is(err, daemon.ErrAsset):
		k.bad("Correct the entry under assets: amounts would be wrong by powers of ten.", "%s", strings.TrimPrefix(k.hide(err).Error(), prefix))
	case errors.Is(err, daemon.ErrContracts):
		k.bad("Run `sluice contracts deploy` and copy what it prints.", "%s", strings.TrimPrefix(k.hide(err).Error(), prefix))
	case err != nil:
		k.bad("Look at the endpoint and at the addresses under assets.", "%s", strings.TrimPrefix(k.hide(err).Error(), prefix))
	default:
		k.good("its five contracts are there, and its assets are what the config says")
	}
}

// gas looks whether the accounts can pay for disputes.
func (k *chainCheck) gas(ctx context.Context) {
	if k.all.Identities.Signer.Set() {
		k.good("the signer has the keys: their accounts are not looked at")
		return
	}
	ids, err := daemon.Identities(ctx, k.all)
	if err != nil {
		k.bad("`sluice config check` says what is wrong with the keys.", "the accounts are not known: %v", err)
		return
	}
	price, err := k.client.SuggestGasPrice(ctx)
	if err != nil {
		k.warn("Look at the endpoint.", "it gives no price of gas: %v", k.hide(err))
		return
	}
	need := new(big.Int).Mul(price, big.NewInt(disputeGas))
	for _, i := range ids {
		has, err := k.client.BalanceAt(ctx, i.Address(), nil)
		switch {
		case err != nil:
			k.warn("Look at the endpoint.", "account %s: %v", i.Address(), k.hide(err))
		case has.Cmp(need) < 0:
			k.bad(fmt.Sprintf("Send it the chain's coin, %s wei for a start: without gas no dispute can be answered.", new(big.Int).Mul(need, big.NewInt(lowGas))),
				"account %s of identity %d has %s wei, and a dispute costs about %s", i.Address(), i.Index, has, need)
		case has.Cmp(new(big.Int).Mul(need, big.NewInt(lowGas))) < 0:
			k.warn("Send it some of the chain's coin.", "account %s of identity %d has gas for fewer than %d disputes", i.Address(), i.Index, lowGas)
		default:
			k.good("account %s of identity %d has gas for disputes", i.Address(), i.Index)
		}
	}
}
