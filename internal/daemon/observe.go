package daemon

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/sluice-node/sluice/api"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/metrics"
	"github.com/sluice-node/sluice/node"
)

func (d *Daemon) newMetrics() *metrics.Set {
	opt := metrics.Options{
		Version: Version, Assets: map[metrics.AssetKey]metrics.Asset{}, Heads: d.heads,
		Webhooks: func() (int, time.Duration) {
			if d.hooks == nil {
				return 0, 0
			}
			pending, oldest := d.hooks.Stats()
			if oldest.IsZero() {
				return pending, 0
			}
			return pending, time.Since(oldest)
		},
		Channels: func() []channel.Channel {
			if d.node == nil {
				return nil
			}
			return d.node.Channels("")
		},
	}
	for i := range d.cfg.Chains {
		for _, a := range d.cfg.Chains[i].Assets {
			opt.Assets[metrics.AssetKey{ChainID: d.cfg.Chains[i].ID, Asset: a.ID}] = metrics.Asset{Symbol: a.Symbol, Decimals: a.Decimals}
		}
	}
	return metrics.New(d.registry, opt)
}

func (d *Daemon) heads() []metrics.Head {
	var out []metrics.Head
	now := time.Now()
	for id, v := range d.chains {
		if s := v.status.Load(); s != nil {
			out = append(out, metrics.Head{ChainID: id, Number: s.Head.Number, Age: now.Sub(s.SeenAt)})
		}
	}
	return out
}

// observeTx returns what is told of the transactions of one chain.
func (d *Daemon) observeTx(chainID uint64) func(chain.TxEvent) {
	return func(e chain.TxEvent) {
		d.metrics.Transaction(string(e.Kind), chainID, string(e.Reason), e.GasUsed, e.Cost, e.Age)
	}
}

// checks says what must be well for the node to take work.
func (d *Daemon) checks(ctx context.Context) []api.Check {
	_, err := d.db.Identities(ctx)
	out := []api.Check{{Name: "database", Err: err}}
	for id, v := range d.chains {
		out = append(out, api.Check{Name: fmt.Sprintf("chain %d", id), Err: serviceChain{v, d}.Health()})
	}
	slices.SortFunc(out[1:], func(a, b api.Check) int { return strings.Compare(a.Name, b.Name) })
	out = append(out, api.Check{Name: "signer", Err: d.signers.Err()})
	err = nil
	select {
	case <-d.ready:
		if d.running.Err() != nil {
			err = node.ErrStopped
		}
	default:
		err = errors.New("the node is starting")
	}
	return append(out, api.Check{Name: "node", Err: err})
}
