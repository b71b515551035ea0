package dev

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/node"
)

// meet waits until carol and dave are connected to roger.
func (s *stage) meet(ctx context.Context) error {
	wait, cancel := context.WithTimeout(ctx, 20*time.Second)
	defer cancel()
	roger := s.node("roger")
	for _, name := range []string{"carol", "dave"} {
		m := s.node(name)
		for !m.d.Connected(roger.id.Identifier()) || !roger.d.Connected(m.id.Identifier()) {
			select {
			case <-wait.Done():
				return fmt.Errorf("%s and roger did not meet: %w", name, wait.Err())
			case <-time.After(5 * time.Millisecond):
			}
		}
	}
	return nil
}

// channelOf is the channel of carol on chain 0, or of dave on chain 1, with roger.
type channelOf struct {
	m       *member
	chain   int
	address common.Address
}

// user and router are the two sides of it: roger leads every channel.
func (c *channelOf) user() channel.Key { return channel.Key{Channel: c.address, Me: channel.Bob} }
func (c *channelOf) router() channel.Key {
	return channel.Key{Channel: c.address, Me: channel.Alice}
}

// open sets up a channel of m on chain i, from m's side.
func (s *stage) open(ctx context.Context, m *member, i int) (*channelOf, error) {
	at, err := m.d.Node().RequestSetup(ctx, node.SetupRequest{
		Alice: s.node("roger").id.Identifier(), Bob: m.id.Identifier(), ChainID: s.chains[i].id,
	})
	if err != nil {
		return nil, fmt.Errorf("channel of %s and roger on chain %d: %w", m.name, s.chains[i].id, err)
	}
	return &channelOf{m, i, at}, nil
}

// top brings what m has free of an asset in its channel up to least, by a
// transaction and the update that credits it.
func (s *stage) top(ctx context.Context, m *member, key channel.Key, chain int, asset common.Address, least channel.Amount) error {
	have, err := free(m, key, asset)
	if err != nil {
		return err
	}
	if !have.Less(least) {
		return nil
	}
	lack, err := least.Sub(have)
	if err != nil {
		return err
	}
	tx, err := m.d.SendDeposit(ctx, key, asset, lack)
	if err != nil {
		return fmt.Errorf("deposit of %s: %w", m.name, err)
	}
	if err := m.d.Node().Deposit(ctx, key, asset); err != nil {
		return fmt.Errorf("credit the deposit of %s: %w", m.name, err)
	}
	s.happened(chain, "%s deposited %s into the channel with %s, transaction\n        %s", m.name, s.show(chain, asset, lack), s.other(m), tx)
	return nil
}

// other names who is on the other end of m's channels.
func (s *stage) other(m *member) string {
	if m.name != "roger" {
		return "roger"
	}
	return "dave"
}

// free returns what m has free of an asset in its channel.
func free(m *member, key channel.Key, asset common.Address) (channel.Amount, error) {
	ch, err := m.d.Node().Channel(key)
	if err != nil {
		return channel.Amount{}, err
	}
	st := ch.Latest().State
	row, _ := st.Asset(asset)
	return row.Balance.Amount[key.Me], nil
}
