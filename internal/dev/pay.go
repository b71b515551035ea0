package dev

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// balances is what the parties of a payment have free in their channels.
type balances struct {
	carol, rogerIn, rogerOut, dave channel.Amount
	// deposited is the total that roger has sent to the channel with dave.
	deposited channel.Amount
}

// payment is one payment of carol to dave, and what came of it.
type payment struct {
	assets        [2]common.Address // on carol's chain and on dave's
	sent, got     channel.Amount
	fee           channel.Amount // in the asset that carol paid
	before, after balances
	steps         []step
	topUp         bool
	took          time.Duration
}

// step is one leg of a payment's way.
type step struct {
	name string
	took time.Duration
}

// pay carries amount of asset a from carol on the first chain to dave on the
// second, through roger.
func (s *stage) pay(ctx context.Context, a int, amount channel.Amount) (*payment, error) {
	ctx, cancel := context.WithTimeout(ctx, 60*time.Second)
	defer cancel()
	p := &payment{sent: amount}
	for i, e := range s.chains {
		p.assets[i] = e.assets(i)[a].ID
	}
	var preimage, routing common.Hash
	_, _ = rand.Read(preimage[:])
	_, _ = rand.Read(routing[:])
	var err error
	if p.before, err = s.balances(p.assets); err != nil {
		return nil, err
	}
	dave := s.node("dave")
	meta, err := json.Marshal(map[string]any{
		"routingId": routing, "requireOnline": true, "note": note,
		"path": []map[string]any{{"recipient": dave.id.Identifier(), "recipientChainId": s.chains[1].id, "recipientAssetId": p.assets[1]}},
	})
	if err != nil {
		return nil, err
	}
	began := time.Now()
	if _, err = s.node("carol").d.Node().Create(ctx, node.CreateParams{
		Key: s.in.user(), Definition: s.chains[0].at.Hashlock, Asset: p.assets[0], Amount: amount, Meta: meta,
		InitialState: transfer.HashlockState{LockHash: transfer.LockHash(preimage)}.Encode(),
	}); err != nil {
		return nil, fmt.Errorf("carol's transfer: %w", err)
	}
	locked := moment{"dave", routing, channel.KindCreate, true}
	refunded := moment{"carol", routing, channel.KindCancel, false}
	which, seen, err := s.feed.wait(ctx, locked, refunded)
	if err != nil {
		return nil, fmt.Errorf("dave saw no payment: %w", err)
	}
	if which == refunded {
		return nil, fmt.Errorf("roger gave the payment back: %s", seen.notice.Op.Meta)
	}
	t := seen.notice.Transfer
	p.got = t.Balance.Amount[0]
	resolving := time.Now()
	if err := dave.d.Node().Resolve(ctx, s.out.user(), t.ID, preimage[:], nil); err != nil {
		return nil, fmt.Errorf("dave's resolve: %w", err)
	}
	paid := moment{"carol", routing, channel.KindResolve, false}
	if _, _, err := s.feed.wait(ctx, paid, refunded); err != nil {
		return nil, fmt.Errorf("carol's transfer did not end: %w", err)
	}
	end := s.feed.at(paid)
	atRoger := s.feed.at(moment{"roger", routing, channel.KindCreate, true})
	p.steps = []step{
		{"carol locks it with roger", atRoger.Sub(began)},
		{"roger locks it with dave", seen.at.Sub(atRoger)},
		{"dave shows the secret", s.feed.at(moment{"roger", routing, channel.KindResolve, false}).Sub(resolving)},
		{"roger claims from carol", end.Sub(s.feed.at(moment{"roger", routing, channel.KindResolve, false}))},
	}
	p.took = end.Sub(began)
	return p, s.check(ctx, p)
}

func (s *stage) balances(assets [2]common.Address) (b balances, err error) {
	for _, x := range []struct {
		to    *channel.Amount
		m     string
		key   channel.Key
		asset common.Address
	}{
		{&b.carol, "carol", s.in.user(), assets[0]}, {&b.rogerIn, "roger", s.in.router(), assets[0]},
		{&b.rogerOut, "roger", s.out.router(), assets[1]}, {&b.dave, "dave", s.out.user(), assets[1]},
	} {
		if *x.to, err = free(s.node(x.m), x.key, x.asset); err != nil {
			return b, err
		}
	}
	ch, err := s.node("roger").d.Node().Channel(s.out.router())
	if err != nil {
		return b, err
	}
	st := ch.Latest().State
	row, _ := st.Asset(assets[1])
	b.deposited = row.Processed[channel.Alice]
	return b, nil
}

// check compares every balance, off chain and on chain, with what the payment
// should have left.
func (s *stage) check(ctx context.Context, p *payment) error {
	var err error
	if p.after, err = s.settled(ctx, p.assets); err != nil {
		return err
	}
	// One to one in whole coins, less roger's fee, never rounded against roger.
	fee, inexact, err := p.sent.MulDiv(channel.Units(1), channel.Units(1000))
	if err != nil {
		return err
	}
	if inexact {
		fee, _ = fee.Add(channel.Units(1))
	}
	p.fee = fee
	rest, err := p.sent.Sub(fee)
	if err != nil {
		return err
	}
	from, to := s.decimals(0, p.assets[0]), s.decimals(1, p.assets[1])
	want, _, err := rest.MulDiv(units(1, to), units(1, from))
	if err != nil {
		return err
	}
	if p.got != want {
		return fmt.Errorf("dave was paid %s base units, want %s", p.got, want)
	}
	collateral, err := s.collateral(p)
	if err != nil {
		return err
	}
	for _, x := range []struct {
		who         string
		before, end channel.Amount
		plus, minus channel.Amount
	}{
		{"carol", p.before.carol, p.after.carol, channel.Amount{}, p.sent},
		{"roger, with carol,", p.before.rogerIn, p.after.rogerIn, p.sent, channel.Amount{}},
		{"roger, with dave,", p.before.rogerOut, p.after.rogerOut, collateral, p.got},
		{"dave", p.before.dave, p.after.dave, p.got, channel.Amount{}},
	} {
		sum, err := x.before.Add(x.plus)
		if err == nil {
			sum, err = sum.Sub(x.minus)
		}
		if err != nil || sum != x.end {
			return fmt.Errorf("%s has %s base units, want %s + %s - %s", x.who, x.end, x.before, x.plus, x.minus)
		}
	}
	for i, c := range []*channelOf{s.in, s.out} {
		if err := s.backed(ctx, i, c, p.assets[i]); err != nil {
			return err
		}
	}
	return nil
}

// settled waits until both sides of both channels agree and no payment of ours is
// open.
func (s *stage) settled(ctx context.Context, assets [2]common.Address) (balances, error) {
	for {
		rest, err := s.atRest()
		if err != nil {
			return balances{}, err
		}
		if rest {
			return s.balances(assets)
		}
		select {
		case <-ctx.Done():
			return balances{}, fmt.Errorf("the channels did not come to rest: %w", ctx.Err())
		case <-time.After(time.Millisecond):
		}
	}
}

// collateral returns what roger added to dave's channel on chain meanwhile.
func (s *stage) collateral(p *payment) (channel.Amount, error) {
	added, err := p.after.deposited.Sub(p.before.deposited)
	if err == nil && !added.IsZero() {
		p.topUp = true
		s.happened(1, "roger deposited %s into the channel with dave, for this payment", s.show(1, p.assets[1], added))
	}
	return added, err
}

// backed compares what the contract holds of an asset with what the parties own.
func (s *stage) backed(ctx context.Context, i int, c *channelOf, asset common.Address) error {
	ch, err := c.m.d.Node().Channel(c.user())
	if err != nil {
		return err
	}
	st := ch.Latest().State
	row, _ := st.Asset(asset)
	sum, err := row.Balance.Amount[0].Add(row.Balance.Amount[1])
	if err != nil {
		return err
	}
	for _, t := range ch.Open().All() { // payments of the user's own
		if t.Asset == asset {
			if sum, err = sum.Add(t.Balance.Amount[0]); err != nil {
				return err
			}
		}
	}
	held, err := s.chains[i].balance(ctx, asset, c.address)
	if err != nil {
		return err
	}
	if held != sum {
		return fmt.Errorf("channel %s holds %s base units on chain, its parties own %s", c.address, held, sum)
	}
	return nil
}
