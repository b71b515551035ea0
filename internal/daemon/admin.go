package daemon

import (
	"context"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/pricing"
	p2pv1 "github.com/sluice-node/sluice/proto/sluice/p2p/v1"
	"github.com/sluice-node/sluice/router"
	"github.com/sluice-node/sluice/store"
)

// routers asks routers: service.Routers.
type routers struct{ *transport }

// Quote implements service.Routers.
func (t routers) Quote(ctx context.Context, r service.QuoteRequest) (service.Quote, error) {
	resp, err := t.RequestQuote(ctx, r.Owner, r.Router, &p2pv1.QuoteRequest{
		Amount: r.Amount.Bytes(), Asset: r.Asset[:], ChainId: r.ChainID, Recipient: string(r.Recipient), RecipientChainId: r.RecipientChain,
		RecipientAsset: r.RecipientAsset[:], ReceiveExact: r.ReceiveExact,
	})
	if err != nil {
		return service.Quote{}, err
	}
	q := service.Quote{
		Router: r.Router, Asset: r.Asset, ChainID: r.ChainID, Recipient: r.Recipient, RecipientChain: r.RecipientChain,
		RecipientAsset: r.RecipientAsset, ExpiryMs: resp.GetExpiryMs(),
	}
	for _, a := range []struct {
		into *channel.Amount
		from []byte
	}{{&q.Amount, resp.GetAmount()}, {&q.Fee, resp.GetFee()}, {&q.RecipientAmount, resp.GetRecipientAmount()}} {
		if *a.into, err = channel.AmountFromBytes(a.from); err != nil {
			return service.Quote{}, unreadable("quote")
		}
	}
	if len(resp.GetSig()) != len(q.Signature) {
		return service.Quote{}, unreadable("quote")
	}
	copy(q.Signature[:], resp.GetSig())
	return q, nil
}

// Config implements service.Routers.
func (t routers) Config(ctx context.Context, owner, id channel.Identifier) (service.RouterConfig, error) {
	resp, err := t.RequestRouterConfig(ctx, owner, id)
	if err != nil {
		return service.RouterConfig{}, err
	}
	return readRouterConfig(resp)
}

// maxRouterSwaps is what is read of a router's answer.
const maxRouterSwaps = 1000

func readRouterConfig(resp *p2pv1.RouterConfigResponse) (service.RouterConfig, error) {
	out := service.RouterConfig{Chains: resp.GetChains()}
	if len(resp.GetSwaps()) > maxRouterSwaps || len(out.Chains) > maxRouterSwaps {
		return service.RouterConfig{}, unreadable("config")
	}
	for _, s := range resp.GetSwaps() {
		flat, err1 := channel.AmountFromBytes(s.FlatFee)
		least, err2 := channel.AmountFromBytes(s.MinAmount)
		_, err3 := pricing.ParseDecimal(s.Rate)
		_, err4 := pricing.ParseDecimal(s.FeePercent)
		if err1 != nil || err2 != nil || err3 != nil || err4 != nil || len(s.FromAsset) != 20 || len(s.ToAsset) != 20 {
			return service.RouterConfig{}, unreadable("config")
		}
		out.Swaps = append(out.Swaps, service.RouterSwap{
			FromChain: s.FromChain, ToChain: s.ToChain, FromAsset: common.Address(s.FromAsset), ToAsset: common.Address(s.ToAsset),
			Rate: s.Rate, FeePercent: s.FeePercent, FlatFee: flat, MinAmount: least,
		})
	}
	return out, nil
}

func unreadable(what string) error {
	return &node.RefusedError{Code: channel.CodeMalformed, Message: "the router's " + what + " cannot be read"}
}

// ownRouter is this node's router as the service sees it: service.Router.
type ownRouter struct{ *routing }

// Status implements service.Router.
func (r ownRouter) Status() service.RouterStatus {
	s := r.router.Status()
	out := service.RouterStatus{Draining: s.Draining, Open: map[string]int{}, Settled: s.Settled, Refunded: s.Refunded}
	for state, n := range s.Open {
		out.Open[string(state)] = n
	}
	return out
}

// Config implements service.Router.
func (r ownRouter) Config() service.RouterConfig {
	out, err := readRouterConfig(r.describe())
	if err != nil { // more swaps than peers take: the operator sees them all the same
		r.d.log.Error("own swaps not read", "err", err)
	}
	return out
}

// Collateral implements service.Router.
func (r ownRouter) Collateral() []service.Collateral {
	var out []service.Collateral
	for _, ch := range r.d.node.Channels(r.self()) {
		cfg, latest := ch.Config(), ch.Latest()
		chain, _ := r.d.cfg.Chain(cfg.ChainID)
		for i := range latest.State.Assets {
			a := &latest.State.Assets[i]
			c := service.Collateral{
				Channel: cfg.Channel, Peer: cfg.IDs[cfg.Peer()], Asset: service.Asset{ChainID: cfg.ChainID, ID: a.Asset},
				Free: r.router.Available(cfg.Key(), a.Asset), Held: r.router.Held(cfg.Key(), a.Asset), PeerFree: a.Balance.Amount[cfg.Peer()],
			}
			if chain != nil {
				if i := slices.IndexFunc(chain.Assets, func(x config.Asset) bool { return x.ID == a.Asset }); i >= 0 {
					c.Asset.Symbol, c.Asset.Decimals = chain.Assets[i].Symbol, chain.Assets[i].Decimals
				}
			}
			if p, ok := r.profile(cfg.ChainID, a.Asset); ok && slices.Contains(r.d.cfg.Router.CollateralPeers, c.Peer) {
				c.Target = p.Target
			}
			out = append(out, c)
		}
	}
	return out
}

// Forward implements service.Router.
func (r ownRouter) Forward(ctx context.Context, id channel.ForwardID) (service.Forward, error) {
	row, err := r.d.db.Forward(ctx, id)
	if err != nil {
		return service.Forward{}, err
	}
	return showForward(row)
}

// Forwards implements service.Router.
func (r ownRouter) Forwards(ctx context.Context, f service.ForwardFilter) (service.Page[service.Forward], error) {
	q := store.ForwardFilter{State: f.State, Limit: f.Limit, Cursor: f.Cursor}
	if f.Open {
		q.Finished = new(bool)
	}
	out := service.Page[service.Forward]{Items: []service.Forward{}}
	rows, next, err := r.d.db.Forwards(ctx, q)
	if err != nil {
		return out, err
	}
	out.Next = next
	for _, row := range rows {
		fwd, err := showForward(row)
		if err != nil {
			return out, err
		}
		out.Items = append(out.Items, fwd)
	}
	return out, nil
}

func showForward(row *channel.ForwardRow) (service.Forward, error) {
	rec, err := router.DecodeRecord(row.Body)
	if err != nil {
		return service.Forward{}, fmt.Errorf("forward %s: %w", row.ID.Transfer, err)
	}
	return service.Forward{
		RoutingID: row.RoutingID, State: row.State, Reason: string(rec.Reason), Finished: row.Finished,
		FromChannel: row.ID.Incoming.Channel, ToChannel: row.Outgoing.Channel, FromTransfer: row.ID.Transfer, ToTransfer: row.OutgoingTransfer,
		FromChain: rec.InChain, ToChain: rec.OutChain, FromAsset: rec.InAsset, ToAsset: rec.OutAsset, Amount: rec.InAmount, ToAmount: rec.OutAmount,
		CreatedUs: row.CreatedAtUs, UpdatedUs: row.UpdatedAtUs,
	}, nil
}

// quoteKeys signs quotes of withdrawals: service.QuoteSigner.
type quoteKeys struct{ *keyring }

// SignWithdrawalQuote implements service.QuoteSigner.
func (k quoteKeys) SignWithdrawalQuote(ctx context.Context, owner channel.Identifier, q *pricing.WithdrawalQuote) (channel.Signature, error) {
	i := k.find(owner)
	if i == nil {
		return channel.Signature{}, fmt.Errorf("%w: %s", node.ErrUnknownIdentity, owner)
	}
	return i.SignWithdrawalQuote(ctx, q)
}

// restorable takes channels over and forgets them: service.Restorer.
type restorable struct{ d *Daemon }

// Restore implements service.Restorer.
func (r restorable) Restore(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (common.Address, error) {
	return r.d.node.Restore(ctx, owner, peer, chainID)
}

// Clear implements service.Restorer.
func (r restorable) Clear(ctx context.Context) error {
	for i := range r.d.cfg.Chains {
		if c := &r.d.cfg.Chains[i]; !config.IsDevChain(c.ID) {
			return fmt.Errorf("chain %d: %w", c.ID, service.ErrRealChain)
		}
	}
	r.d.adding.Lock()
	defer r.d.adding.Unlock()
	ctx = context.WithoutCancel(ctx)
	err := r.d.node.Clear(ctx, func() error {
		wipe := func() error { return r.d.db.Clear(ctx) }
		if r.d.routing == nil {
			return wipe()
		}
		return r.d.routing.router.Reset(wipe)
	})
	if err == nil {
		r.d.log.Warn("store is cleared: every channel, transfer and payment is forgotten")
	}
	return err
}
