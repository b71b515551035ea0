package service

import (
	"context"
	"fmt"
	"net/http"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Router is this node's own.
type Router interface {
	// Status is without Swaps and Collateral.
	Status() RouterStatus
	Config() RouterConfig
	// Collateral is what each of the router's channels has.
	Collateral() []Collateral
	SetDraining(ctx context.Context, draining bool) error
	// Forward returns the forward of an incoming transfer. Errors:
	// channel.ErrNotFound.
	Forward(ctx context.Context, id channel.ForwardID) (Forward, error)
	// Forwards lists the newest first; RoutingID is not heeded.
	Forwards(ctx context.Context, f ForwardFilter) (Page[Forward], error)
}

// ErrNoRouter is a call that needs a router.
var ErrNoRouter = &Kind{
	http.StatusConflict, "no_router", "this node carries no payments of others", NothingMoved, "Set router.enabled in the config, or ask a router.",
}

// RouterConfig implements API.
func (s *Service) RouterConfig(ctx context.Context, owner, router channel.Identifier) (RouterConfig, error) {
	if err := s.may(ctx, Act{Scope: Read, Owner: owner}); err != nil {
		return RouterConfig{}, err
	}
	if _, err := s.identity(owner); err != nil {
		return RouterConfig{}, err
	}
	if _, err := router.Parse(); err != nil {
		return RouterConfig{}, Invalid("routerIdentifier", "is not valid: %v", err)
	}
	ctx, cancel := context.WithTimeout(ctx, s.opt.Wait)
	defer cancel()
	return s.opt.Routers.Config(ctx, owner, router)
}

// RouterStatus implements API.
func (s *Service) RouterStatus(ctx context.Context) (RouterStatus, error) {
	if err := s.may(ctx, Act{Scope: Read}); err != nil {
		return RouterStatus{}, err
	}
	r := s.opt.Router
	if r == nil {
		return RouterStatus{Open: map[string]int{}}, nil
	}
	out := r.Status()
	out.Enabled, out.ID, out.Swaps, out.Collateral = true, s.opt.RouterID, r.Config().Swaps, r.Collateral()
	return out, nil
}

// Forwards implements API. The journal has no index by routing id, since it would
// cost every payment a page: a payment is found by its incoming transfer.
func (s *Service) Forwards(ctx context.Context, f ForwardFilter) (Page[Forward], error) {
	if err := s.may(ctx, Act{Scope: Read}); err != nil {
		return Page[Forward]{}, err
	}
	limit, err := f.page()
	if err != nil {
		return Page[Forward]{}, err
	}
	f.Limit = limit
	switch {
	case s.opt.Router == nil:
		return Page[Forward]{Items: []Forward{}}, nil
	case f.RoutingID == (common.Hash{}):
		return s.opt.Router.Forwards(ctx, f)
	}
	rows, next, err := s.opt.Rows.Transfers(ctx, RowFilter{Owner: s.opt.RouterID, RoutingID: f.RoutingID, Limit: limit, Cursor: f.Cursor})
	if err != nil {
		return Page[Forward]{}, err
	}
	out := Page[Forward]{Items: []Forward{}, Next: next}
	for _, t := range rows {
		if t.Transfer.InitiatedBy == t.Key.Me {
			continue // the outgoing leg
		}
		fwd, err := s.opt.Router.Forward(ctx, channel.ForwardID{Incoming: t.Key, Transfer: t.Transfer.ID})
		switch {
		case err == nil && (f.State == "" || fwd.State == f.State) && (!f.Open || !fwd.Finished):
			out.Items = append(out.Items, fwd)
		case err != nil && !isNotFound(err):
			return Page[Forward]{}, err
		}
	}
	return out, nil
}

// SetDraining implements API.
func (s *Service) SetDraining(ctx context.Context, draining bool) error {
	may := Act{Scope: Administer}
	if err := s.may(ctx, may); err != nil {
		return err
	}
	if s.opt.Router == nil {
		return fmt.Errorf("draining: %w", ErrNoRouter)
	}
	return s.act(ctx, "SetDraining", may, map[string]bool{"draining": draining}, func(ctx context.Context, _ common.Hash) error {
		return s.opt.Router.SetDraining(ctx, draining)
	})
}
