package daemon

import (
	"context"
	"fmt"
	"reflect"
	"slices"

	"github.com/sluice-node/sluice/api/auth"
	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/config"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/rebalance"
	"github.com/sluice-node/sluice/router"
)

// settings is what can be changed while the node runs: service.Settings.
type settings struct{ *Daemon }

// LogLevels implements service.Settings.
func (d settings) LogLevels() map[string]string {
	if d.opt.Levels == nil {
		return map[string]string{}
	}
	return d.opt.Levels.All()
}

// SetLogLevel implements service.Settings.
func (d settings) SetLogLevel(part, level string) error {
	if d.opt.Levels == nil {
		return service.Invalid("part", "cannot be changed: this process has its log from elsewhere")
	}
	if err := d.opt.Levels.Set(part, level); err != nil {
		return service.Invalid("level", "is not changed: %v", err)
	}
	return nil
}

// Reload implements service.Settings.
func (d settings) Reload(ctx context.Context) ([]string, error) { return d.Daemon.Reload(ctx) }

// Reload reads the config again and applies what can be applied while the node
// runs: limits, fees, peers and log levels. It says of every key that changed what
// becomes of it. With an error the settings are as they were.
func (d *Daemon) Reload(context.Context) ([]string, error) {
	d.reloading.Lock()
	defer d.reloading.Unlock()
	if d.opt.Reload == nil {
		return nil, service.Invalid("config", "cannot be read again: this process was not started from a file")
	}
	next, err := d.opt.Reload()
	if err != nil {
		return nil, service.Invalid("config", "is refused, and nothing was changed: %v", err)
	}
	was := d.live.Load()
	keys := config.Changed(was, next)
	now := config.Taken(was, next)
	if err := d.apply(was, now); err != nil {
		return nil, err
	}
	d.live.Store(now)
	for _, note := range config.ReloadNotes(keys) {
		d.log.Info("config reloaded", "key", note)
	}
	return config.ReloadNotes(keys), nil
}

// apply has the parts of the daemon go by a new config. What can refuse it comes
// first.
func (d *Daemon) apply(was, now *config.Config) error {
	for section, a := range map[string]*auth.Access{"http": d.httpAccess, "grpc": d.grpcAccess} {
		if err := a.Reload(); err != nil {
			return service.Invalid(section+".tls", "is refused, and the certificate before stays: %v", err)
		}
	}
	if r := d.routing; r != nil {
		swaps, err := pricing.NewTable(now.SwapConfigs())
		if err != nil {
			return service.Invalid("router.swaps", "is refused: %v", err)
		}
		if err := r.funds.SetConfig(collateralConfig(now)); err != nil {
			return service.Invalid("router.profiles", "is refused: %v", err)
		}
		if err := r.router.Reconfigure(router.Running{Swaps: swaps, MaxOpen: int(now.Router.MaxOpen), MaxOpenPerPeer: int(now.Router.MaxOpenPerPeer)}); err != nil {
			return service.Invalid("router", "is refused: %v", err)
		}
	}
	d.limits.Set(rates(now))
	if d.opt.Levels != nil && was.Log.Level != now.Log.Level {
		if err := d.opt.Levels.Set("", now.Log.Level); err != nil {
			return err
		}
	}
	return d.meet(was, now)
}

// collateralConfig is the rebalancer's part of a config.
func collateralConfig(c *config.Config) rebalance.Config {
	out := rebalance.Config{Peers: c.Router.CollateralPeers}
	for _, p := range c.Router.Profiles {
		out.Profiles = append(out.Profiles, rebalance.Profile{
			ChainID: p.ChainID, Asset: p.Asset, CollateralizeThreshold: p.CollateralizeThreshold, Target: p.Target, ReclaimThreshold: p.ReclaimThreshold,
		})
	}
	return out
}

// rates are the limits of callers that a config gives.
func rates(c *config.Config) auth.Rates {
	r := &c.Access.Rate
	return auth.Rates{
		Reads:             auth.Rate{PerSecond: int(r.Reads), Burst: int(r.ReadBurst)},
		Calls:             auth.Rate{PerSecond: int(r.Calls), Burst: int(r.CallBurst)},
		FailuresPerMinute: int(r.Failures),
	}
}

// meet dials the peers that a config names and no earlier one did, and leaves
// those that it no longer names, unless they were added.
func (d *Daemon) meet(was, now *config.Config) error {
	d.bookMu.Lock()
	defer d.bookMu.Unlock()
	for _, p := range was.P2P.Peers {
		if !slices.ContainsFunc(now.P2P.Peers, func(q config.Peer) bool { return reflect.DeepEqual(p, q) }) {
			d.host.RemovePeer(peerAddr(p))
		}
	}
	return d.dialAll(now)
}

// dialAll dials whom a config names and who was added. It follows whenever a peer
// was left: its host may be another peer's too. d.bookMu is held.
func (d *Daemon) dialAll(c *config.Config) error {
	for _, p := range c.P2P.Peers {
		if err := d.host.AddPeer(peerAddr(p)); err != nil {
			return fmt.Errorf("p2p.peers: %s: %w", p.Identifier, err)
		}
	}
	for _, p := range d.added {
		if err := d.host.AddPeer(p); err != nil {
			return fmt.Errorf("added peer %s: %w", p.ID, err)
		}
	}
	return nil
}
