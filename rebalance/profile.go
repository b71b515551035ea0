package rebalance

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// ErrProfile is a profile whose amounts contradict each other.
var ErrProfile = errors.New("not a usable collateral profile")

// Profile says how much collateral a channel should hold of an asset, in its
// base units. An asset without a profile gets none.
type Profile struct {
	ChainID uint64
	Asset   common.Address
	// CollateralizeThreshold: at or below it the channel is topped up to Target.
	CollateralizeThreshold channel.Amount
	// Target is what a top-up leaves free and what a reclaim leaves behind.
	Target channel.Amount
	// ReclaimThreshold: above it, what exceeds Target is taken back.
	ReclaimThreshold channel.Amount
}

// Validate checks target <= reclaimThreshold, and target >=
// collateralizeThreshold unless the target is 0. Errors: ErrProfile.
func (p *Profile) Validate() error {
	switch {
	case p.ReclaimThreshold.Less(p.Target):
		return fmt.Errorf("%w: chain %d, asset %s: target %s is above reclaimThreshold %s, so each top-up would be taken back",
			ErrProfile, p.ChainID, p.Asset, p.Target, p.ReclaimThreshold)
	case !p.Target.IsZero() && p.Target.Less(p.CollateralizeThreshold):
		return fmt.Errorf("%w: chain %d, asset %s: target %s is below collateralizeThreshold %s, so a top-up would not end the need",
			ErrProfile, p.ChainID, p.Asset, p.Target, p.CollateralizeThreshold)
	}
	return nil
}

// Kind says which way collateral moves.
type Kind uint8

// The kinds. None is an action that moves nothing.
const (
	None Kind = iota
	TopUp
	Reclaim
)

func (k Kind) String() string { return [...]string{"none", "top_up", "reclaim"}[k] }

// Action is what to do about one asset of one channel.
type Action struct {
	Kind   Kind
	Amount channel.Amount
}

// Plan decides about a channel with free collateral, of which need is asked for
// at once (0 for nobody). Free is what no hold has taken.
//
// A need above what is free is met with the target on top, so that the next
// forward does not wait for the chain again. Without one the channel is brought
// back to its target from either side. Errors: channel.ErrOverflow.
func Plan(p *Profile, free, need channel.Amount) (Action, error) {
	switch {
	case free.Less(need):
		want, err := need.Add(p.Target)
		if err != nil {
			return Action{}, fmt.Errorf("collateral for %s: %w", need, err)
		}
		return Action{TopUp, want.SubFloor(free)}, nil
	case !need.IsZero():
		return Action{}, nil
	case p.ReclaimThreshold.Less(free):
		return Action{Reclaim, free.SubFloor(p.Target)}, nil
	case !p.CollateralizeThreshold.Less(free) && free.Less(p.Target):
		return Action{TopUp, p.Target.SubFloor(free)}, nil
	}
	return Action{}, nil
}
