package service

import (
	"context"
	"errors"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Restorer takes channels over from peers, and forgets them.
type Restorer interface {
	// Restore is node.Node's.
	Restore(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (common.Address, error)
	// Clear forgets every channel and payment. Errors: ErrRealChain.
	Clear(ctx context.Context) error
}

// ErrRealChain is a call that is for development chains only.
var ErrRealChain = &Kind{
	http.StatusConflict, "real_chain", "a chain of this node may hold real money: the store is not cleared", NothingMoved,
	"Nothing needs to be done; on development chains (1337, 1338, 31337) alone the store can be cleared.",
}

// Restore implements API.
func (s *Service) Restore(ctx context.Context, owner, peer channel.Identifier, chainID uint64) (at common.Address, err error) {
	may := Act{Scope: Administer, Owner: owner}
	if err := s.may(ctx, may); err != nil {
		return at, err
	}
	if _, err := s.identity(owner); err != nil {
		return at, err
	}
	if _, err := peer.Parse(); err != nil {
		return at, Invalid("counterpartyIdentifier", "is not valid: %v", err)
	}
	if _, err := s.chain(chainID); err != nil {
		return at, err
	}
	asked := struct {
		Owner, Peer channel.Identifier
		ChainID     uint64
	}{owner, peer, chainID}
	err = s.act(ctx, "Restore", may, asked, func(ctx context.Context, _ common.Hash) error {
		at, err = s.opt.Restorer.Restore(ctx, owner, peer, chainID)
		return err
	})
	return at, err
}

// ClearStore implements API.
func (s *Service) ClearStore(ctx context.Context) error {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return err
	}
	return s.act(ctx, "ClearStore", may, struct{}{}, func(ctx context.Context, _ common.Hash) error { return s.opt.Restorer.Clear(ctx) })
}

func isNotFound(err error) bool { return errors.Is(err, channel.ErrNotFound) }
