package service

import (
	"context"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// CheckIns tells peers that we are alive.
type CheckIns interface {
	// CheckIn returns once the peer has answered, or would not know what it was
	// told. Unless skip, both sides then finish what waits in the channel.
	CheckIn(ctx context.Context, key channel.Key, skip bool) error
}

// CheckIn implements API.
func (s *Service) CheckIn(ctx context.Context, owner channel.Identifier, at common.Address, skip bool) error {
	if err := s.may(ctx, Act{Scope: Receive, Owner: owner}); err != nil {
		return err
	}
	ch, err := s.channel(owner, at)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, s.opt.Wait)
	defer cancel()
	cfg := ch.Config()
	return late(ctx, s.opt.CheckIns.CheckIn(ctx, cfg.Key(), skip))
}
