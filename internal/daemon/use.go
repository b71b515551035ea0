package daemon

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/keys"
	"github.com/sluice-node/sluice/node"
	"github.com/sluice-node/sluice/store"
)

// What wiring, servers and the development tools ask of a running daemon.

// Ready is closed once the node serves.
func (d *Daemon) Ready() <-chan struct{} { return d.ready }

// Node returns the channel node.
func (d *Daemon) Node() *node.Node { return d.node }

// Store returns the database.
func (d *Daemon) Store() *store.SQLite { return d.db }

// Identity returns the identity at an index, or nil.
func (d *Daemon) Identity(index uint32) *Identity { return d.keys.index(index) }

// Connected reports whether a peer can be reached now.
func (d *Daemon) Connected(peer channel.Identifier) bool { return d.link.Connected(peer) }

// AddIdentity makes the node speak for the identity at an index of its keys
// from now on, and after a restart. Adding it again is no error.
func (d *Daemon) AddIdentity(ctx context.Context, index uint32) (*Identity, error) {
	d.adding.Lock()
	defer d.adding.Unlock()
	if i := d.keys.index(index); i != nil {
		return i, nil
	}
	i, err := identity(ctx, d.signers, index)
	if errors.Is(err, keys.ErrNoKey) {
		return nil, fmt.Errorf("%w: %w", node.ErrBadInput, err)
	}
	if err != nil {
		return nil, err
	}
	if err := d.addIdentity(ctx, i); err != nil {
		return nil, err
	}
	for id, v := range d.chains {
		c, _ := d.cfg.Chain(id)
		s := v.addSender(i, c, txStore{d.db, i.Identifier(), d.sides}, d.observeTx(id), d.logOf("chain"))
		d.group.Go(func() { s.Run(d.running) })
	}
	d.node.AddIdentity(i)
	return i, d.host.AnnounceIdentities(ctx)
}

// SendDeposit sends an amount from the account of an identity to its channel, and
// returns the transaction once it is confirmed; node.Deposit then credits it.
func (d *Daemon) SendDeposit(ctx context.Context, key channel.Key, asset common.Address, amount channel.Amount) (common.Hash, error) {
	ch, err := d.node.Channel(key)
	if err != nil {
		return common.Hash{}, err
	}
	cfg := ch.Config()
	v := d.chains[cfg.ChainID]
	if v == nil {
		return common.Hash{}, fmt.Errorf("%w: %d", node.ErrUnknownChain, cfg.ChainID)
	}
	return v.Deposit(ctx, "deposit/"+rand.Text(), &cfg, asset, amount)
}

// PeerAddresses returns the multiaddrs that peers reach this node at.
func (d *Daemon) PeerAddresses() []string { return d.host.Addresses() }
