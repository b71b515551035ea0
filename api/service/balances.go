package service

import (
	"context"
	"fmt"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// Holds is what the router has promised of a channel's balance (F4).
type Holds interface {
	Held(key channel.Key, asset common.Address) channel.Amount
}

// Bounds of what Balances asks the chains.
const (
	askWait  = 2 * time.Second
	askAtOne = 8 // calls at a time
)

// Balances implements API. What is in channels comes from memory; what only the
// chain knows is asked for a short time, and says so where it has not answered.
func (s *Service) Balances(ctx context.Context, owner channel.Identifier) ([]Balance, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return nil, err
	}
	me, err := s.identity(owner)
	if err != nil {
		return nil, err
	}
	pending, err := s.unpaid(ctx, owner)
	if err != nil {
		return nil, err
	}
	out, ask := []Balance{}, asking{s: s}
	for _, ch := range s.channelsOf(owner) {
		b, err := s.channelBalances(ch, pending)
		if err != nil {
			return nil, err
		}
		out = append(out, b...)
		ask.channel(ch)
	}
	for chainID, c := range s.opt.Chains {
		for _, a := range c.Info().Assets {
			ask.account(me, chainID, a)
		}
	}
	return append(out, ask.all(ctx)...), nil
}

// channelBalances is what a channel holds of its owner's, by memory alone.
func (s *Service) channelBalances(ch channel.Channel, pending []*channel.WithdrawalRow) ([]Balance, error) {
	cfg := ch.Config()
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return nil, err
	}
	v := &channelView{s: s, ch: ch, cfg: cfg, chain: c, disputed: c.Disputed(cfg.Channel), free: map[common.Address]channel.Amount{}}
	latest := ch.Latest()
	for i := range latest.State.Assets {
		a := &latest.State.Assets[i]
		v.free[a.Asset] = a.Balance.Amount[cfg.Me]
	}
	v.unsettled()
	v.held(latest.State.Assets)
	for i := range latest.State.Assets {
		asset := latest.State.Assets[i].Asset
		if amount := v.free[asset]; !amount.IsZero() {
			v.add(asset, Free, amount, "can be paid or withdrawn now")
		}
	}
	for _, t := range ch.Open().All() {
		v.open(t)
	}
	for _, w := range pending {
		if w.Key == cfg.Key() && ch.Open().Get(w.Transfer) == nil {
			v.withdrawing(w)
		}
	}
	return v.out, nil
}

// channelView gathers the balances of one channel.
type channelView struct {
	s        *Service
	ch       channel.Channel
	cfg      channel.Config
	chain    Chain
	disputed bool
	free     map[common.Address]channel.Amount
	// routed is what proposals of the router lock: it holds that as well.
	routed map[common.Address]channel.Amount
	out    []Balance
}

// add notes an amount and returns its line. In a dispute nothing is free: the
// contract decides, whatever else is said of it.
func (v *channelView) add(asset common.Address, kind BalanceKind, amount channel.Amount, why string) *Balance {
	if v.disputed {
		kind, why = Disputed, "is in a channel in dispute: the contract pays it out"
	}
	v.out = append(v.out, Balance{
		Owner: v.cfg.IDs[v.cfg.Me], Asset: v.s.nameAsset(v.cfg.ChainID, asset), Kind: kind, Amount: amount,
		Channel: v.cfg.Channel, Peer: v.cfg.IDs[v.cfg.Peer()], Why: why,
	})
	return &v.out[len(v.out)-1]
}

// unsettled takes off what our proposals under way lock.
func (v *channelView) unsettled() {
	v.routed = map[common.Address]channel.Amount{}
	withdraw := v.chain.Contracts().Withdraw
	for _, op := range v.ch.Unsettled() {
		if op.Kind != channel.KindCreate {
			continue
		}
		asset, amount := op.Create.Asset, op.Create.Balance.Amount[0]
		v.free[asset] = v.free[asset].SubFloor(amount)
		kind, why := Locked, "is in a transfer that the counterparty has not signed yet"
		if op.Create.Definition == withdraw {
			kind, why = Withdrawing, "is in a withdrawal that the counterparty has not signed yet"
		} else if node.IsForwarded(op.Meta) {
			sum, err := v.routed[asset].Add(amount)
			if err == nil {
				v.routed[asset] = sum
			}
		}
		v.add(asset, kind, amount, why).Transfer = op.Create.ID(v.cfg.Channel)
	}
}

// held takes off what the router has promised and not yet proposed.
func (v *channelView) held(assets []channel.AssetState) {
	if v.s.opt.Holds == nil {
		return
	}
	for i := range assets {
		asset := assets[i].Asset
		held := v.s.opt.Holds.Held(v.cfg.Key(), asset).SubFloor(v.routed[asset])
		if held.IsZero() {
			continue
		}
		v.free[asset] = v.free[asset].SubFloor(held)
		v.add(asset, Locked, held, "is promised to payments that the router is about to forward")
	}
}

// open notes an open transfer.
func (v *channelView) open(t *channel.Transfer) {
	incoming := t.InitiatedBy != v.cfg.Me
	contracts := v.chain.Contracts()
	if t.Definition == contracts.Withdraw {
		if !incoming {
			v.add(t.Asset, Withdrawing, t.Balance.Amount[0], "is in a withdrawal that the counterparty has not signed yet").Transfer = t.ID
		}
		return
	}
	latest := v.ch.Latest()
	// A dispute gives it back at the latest: the consensus phase and then the
	// transfer's own window.
	dispute := latest.State.Timeout + t.Timeout
	why := fmt.Sprintf("is locked until the counterparty ends the transfer; a dispute gives it back within %d s", dispute)
	until := v.s.opt.Now().Add(time.Duration(dispute) * time.Second).UnixMicro()
	if h, err := transfer.DecodeHashlockState(t.InitialState); t.Definition == contracts.Hashlock && err == nil && h.Expiry != 0 {
		until = time.Unix(int64(min(h.Expiry, 1<<40)), 0).UnixMicro()
		why = fmt.Sprintf("is locked until its expiry, then it can be taken back; a dispute does so within %d s of it", dispute)
	}
	if incoming {
		why = "becomes yours once you resolve the transfer; after its time it goes back to the counterparty"
	}
	b := v.add(t.Asset, Locked, t.Balance.Amount[0], why)
	b.Transfer, b.Incoming, b.UntilUs = t.ID, incoming, until
}

// withdrawing notes a withdrawal that is signed for.
func (v *channelView) withdrawing(w *channel.WithdrawalRow) {
	if w.Data.Recipient != v.cfg.Signers[v.cfg.Me] {
		return // paid away
	}
	v.add(w.Data.Asset, Withdrawing, w.Data.Amount, "is signed for and not seen on chain yet").Transfer = w.Transfer
}

// nameAsset returns an asset with its symbol, as far as the node knows it.
func (s *Service) nameAsset(chainID uint64, id common.Address) Asset {
	if a, err := s.asset(chainID, id); err == nil {
		return a
	}
	return Asset{ChainID: chainID, ID: id}
}

// asking is questions to chains.
type asking struct {
	s *Service
	q []question
}

// question asks for one amount and puts it into its line.
type question struct {
	line Balance
	ask  func(ctx context.Context) (channel.Amount, error)
}

// channel asks what of a channel only its chain knows.
func (a *asking) channel(ch channel.Channel) {
	cfg, latest := ch.Config(), ch.Latest()
	c := a.s.opt.Chains[cfg.ChainID]
	if c == nil {
		return
	}
	for _, asset := range c.Info().Assets {
		line := Balance{Owner: cfg.IDs[cfg.Me], Asset: asset, Channel: cfg.Channel, Peer: cfg.IDs[cfg.Peer()]}
		if c.Disputed(cfg.Channel) {
			line.Kind, line.Why = Exitable, "was paid out by a dispute and waits in the contract"
			a.q = append(a.q, question{line, func(ctx context.Context) (channel.Amount, error) {
				return c.Exitable(ctx, cfg.Channel, asset.ID, cfg.Signers[cfg.Me])
			}})
			continue
		}
		row, _ := latest.State.Asset(asset.ID)
		line.Kind, line.Why = Uncredited, "is deposited on chain and not in the channel yet: POST /deposit credits it"
		a.q = append(a.q, question{line, func(ctx context.Context) (channel.Amount, error) {
			totals, err := c.Deposited(ctx, cfg.Channel, asset.ID)
			return totals[cfg.Me].SubFloor(row.Processed[cfg.Me]), err
		}})
	}
}

func (a *asking) account(me Identity, chainID uint64, asset Asset) {
	c := a.s.opt.Chains[chainID]
	line := Balance{Owner: me.ID, Asset: asset, Kind: Account, Why: "is on the identity's own account"}
	a.q = append(a.q, question{line, func(ctx context.Context) (channel.Amount, error) { return c.Account(ctx, asset.ID, me.Address) }})
}

// all asks everything, and returns what there is some of, or what is not known.
func (a *asking) all(ctx context.Context) []Balance {
	ctx, cancel := context.WithTimeout(ctx, askWait)
	defer cancel()
	var wg sync.WaitGroup
	turn := make(chan struct{}, askAtOne)
	for i := range a.q {
		wg.Go(func() {
			q := &a.q[i]
			select {
			case turn <- struct{}{}:
				defer func() { <-turn }()
			case <-ctx.Done():
				q.line.Unknown = "the chain has not answered"
				return
			}
			amount, err := q.ask(ctx)
			if err != nil {
				q.line.Unknown = "the chain has not answered: " + timeless(err.Error())
				return
			}
			q.line.Amount = amount
		})
	}
	wg.Wait()
	var out []Balance
	for i := range a.q {
		if b := a.q[i].line; b.Unknown != "" || !b.Amount.IsZero() {
			out = append(out, b)
		}
	}
	return out
}
