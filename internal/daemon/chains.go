package daemon

import (
	"context"
	"errors"
	"fmt"
	"log/slog"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/contracts/bindings"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// ErrContracts is a chain whose contracts are not the ones that this node was
// built for.
var ErrContracts = errors.New("contracts are not the expected ones")

// ErrChainReplaced is a chain that differs from what this node knew of it further
// back than a reorg may reach: another chain under the same id, or one that was
// started anew. Nothing new is done there.
var ErrChainReplaced = errors.New("the chain is not the one that this data directory knows: it differs further back than any reorg allowed for; check the RPC endpoint, and start again once it is clear why")

// ErrAsset is an asset that is not on the chain what the config says.
var ErrAsset = errors.New("asset is not what the config says")

// openChain connects to a chain and checks what money depends on: its id, the
// code of the contracts and the decimals of the assets (F6). Nothing is assumed
// where the chain does not answer.
func openChain(ctx context.Context, c *config.Chain, log *slog.Logger) (*chainView, error) {
	client, err := chain.Dial(ctx, c.RPC, c.ID, chain.ClientOptions{Logger: log})
	if err != nil {
		return nil, fmt.Errorf("chain %d (%s): %w", c.ID, c.Name, err)
	}
	v, err := checkChain(ctx, c, client)
	if err != nil {
		client.Close()
		return nil, fmt.Errorf("chain %d (%s): %w", c.ID, c.Name, err)
	}
	return v, nil
}

// CheckChain looks at a chain as a start does, and reports what would refuse it.
// Errors: ErrContracts, ErrAsset, chain.ErrUnavailable.
func CheckChain(ctx context.Context, c *config.Chain) error {
	v, err := openChain(ctx, c, slog.New(slog.DiscardHandler))
	if err != nil {
		return err
	}
	v.client.Close()
	return nil
}

func checkChain(ctx context.Context, c *config.Chain, client *chain.Client) (*chainView, error) {
	reader, err := chain.NewReader(client, chain.Finality{Depth: c.Confirmations.Depth, Tag: c.Confirmations.Finalized})
	if err != nil {
		return nil, err
	}
	for _, w := range []struct {
		name string
		at   common.Address
		want string
	}{
		{"hashlock", c.Contracts.Hashlock, bindings.HashlockTransferCodeHash},
		{"withdraw", c.Contracts.Withdraw, bindings.WithdrawCodeHash},
		{"registry", c.Contracts.Registry, bindings.TransferRegistryCodeHash},
	} {
		got, err := reader.CodeHash(ctx, w.at)
		if err != nil {
			return nil, err
		}
		if got == (common.Hash{}) || got == types.EmptyCodeHash {
			return nil, fmt.Errorf("%w: there is no %s at %s; deploy with `sluice contracts deploy`", ErrContracts, w.name, w.at)
		}
		if got != common.HexToHash(w.want) {
			return nil, fmt.Errorf("%w: %s at %s has code %s, want %s; deploy with `sluice contracts deploy`", ErrContracts, w.name, w.at, got, w.want)
		}
	}
	for _, at := range []common.Address{c.Contracts.Factory, c.Contracts.Mastercopy} {
		if code, err := reader.Code(ctx, at); err != nil || len(code) == 0 {
			return nil, errors.Join(err, fmt.Errorf("%w: no code at %s", ErrContracts, at))
		}
	}
	// What is sent to an address that the factory never deploys to is lost.
	alice, bob := common.Address{1}, common.Address{2}
	want := channel.ChannelAddress(alice, bob, c.Contracts.Factory, c.Contracts.Mastercopy, c.ID)
	got, err := reader.ChannelAddress(ctx, c.Contracts.Factory, alice, bob)
	switch {
	case errors.Is(err, chain.ErrUnavailable):
		return nil, err
	case err != nil || got != want:
		return nil, errors.Join(err, fmt.Errorf("%w: factory %s has another mastercopy than %s, or another chain id", ErrContracts, c.Contracts.Factory, c.Contracts.Mastercopy))
	}
	for _, a := range c.Assets {
		if a.ID == (common.Address{}) {
			continue
		}
		token, err := reader.Token(ctx, a.ID)
		if err != nil {
			return nil, fmt.Errorf("asset %s (%s): %w", a.Symbol, a.ID, err)
		}
		if token.Decimals != a.Decimals {
			return nil, fmt.Errorf("%w: %s (%s) has %d decimals, the config says %d", ErrAsset, a.Symbol, a.ID, token.Decimals, a.Decimals)
		}
		if token.Symbol != "" && token.Symbol != a.Symbol {
			return nil, fmt.Errorf("%w: %s calls itself %q, the config says %q", ErrAsset, a.ID, token.Symbol, a.Symbol)
		}
	}
	v := newChainView(c.ID, client, reader, node.Contracts{
		Factory: c.Contracts.Factory, Mastercopy: c.Contracts.Mastercopy, Registry: c.Contracts.Registry,
		Hashlock: c.Contracts.Hashlock, Withdraw: c.Contracts.Withdraw,
	}, c.MaxHeadAge)
	for _, a := range c.Assets {
		v.assets[a.ID] = true
	}
	return v, nil
}

// watch makes the chain's watcher; it runs with the daemon.
func (v *chainView) watch(c *config.Chain, db *store.SQLite, log *slog.Logger) error {
	opt := chain.WatcherOptions{PollEvery: c.PollEvery, Logger: log}
	for _, a := range c.Assets {
		if a.ID != (common.Address{}) {
			opt.Tokens = append(opt.Tokens, a.ID)
		}
	}
	w, err := chain.NewWatcher(v.reader, db, v, opt)
	v.watcher = w
	return err
}

// addSender makes the transaction sender of an identity on this chain.
func (v *chainView) addSender(i *Identity, c *config.Chain, txs chain.TxStore, observe func(chain.TxEvent), log *slog.Logger) *chain.Sender {
	opt := chain.SenderOptions{PollEvery: c.PollEvery, Logger: log, Observe: observe}
	if !c.MaxFeePerGas.IsZero() {
		opt.MaxFeeCap = c.MaxFeePerGas.Big()
	}
	s := chain.NewSender(v.reader, i, txs, opt)
	v.mu.Lock()
	v.senders[i.Identifier()] = s
	v.mu.Unlock()
	return s
}
