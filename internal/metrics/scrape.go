package metrics

import (
	"github.com/prometheus/client_golang/prometheus"

	"github.com/sluice-node/sluice/channel"
)

// scrape reads, at the moment it is asked, what is not an event: balances of all
// channels together, and heads.
type scrape struct {
	opt Options

	balance, channels, transfers, headAge, head, pending, oldest *prometheus.Desc
}

func newScrape(opt Options) *scrape {
	desc := func(name, help string, labels ...string) *prometheus.Desc {
		return prometheus.NewDesc(name, help, labels, nil)
	}
	return &scrape{
		opt:       opt,
		balance:   desc("sluice_channel_balance", "What all channels hold of an asset, whole units: free of ours, free of peers', locked by us and by peers.", "chain", "asset", "symbol", "side"),
		channels:  desc("sluice_channels", "Channels that are set up.", "chain"),
		transfers: desc("sluice_open_transfers", "Transfers that have not ended.", "chain"),
		headAge:   desc("sluice_chain_head_age_seconds", "Time since the newest block was first seen.", "chain"),
		pending:   desc("sluice_webhook_pending", "Events that wait for a webhook which has not taken them."),
		oldest:    desc("sluice_webhook_oldest_seconds", "For how long the oldest event waits for a webhook."),
		head:      desc("sluice_chain_head_block", "Number of the newest block.", "chain"),
	}
}

// Describe implements prometheus.Collector.
func (s *scrape) Describe(c chan<- *prometheus.Desc) {
	for _, d := range []*prometheus.Desc{s.balance, s.channels, s.transfers, s.headAge, s.head, s.pending, s.oldest} {
		c <- d
	}
}

// The sides of a channel's balance.
const (
	ownFree = iota
	peerFree
	ownLocked
	peerLocked
	sides
)

func sideNames() [sides]string { return [sides]string{"own", "peer", "own_locked", "peer_locked"} }

// Collect implements prometheus.Collector.
func (s *scrape) Collect(c chan<- prometheus.Metric) {
	send := func(d *prometheus.Desc, v float64, labels ...string) {
		c <- prometheus.MustNewConstMetric(d, prometheus.GaugeValue, v, labels...)
	}
	if s.opt.Webhooks != nil {
		pending, oldest := s.opt.Webhooks()
		send(s.pending, float64(pending))
		send(s.oldest, oldest.Seconds())
	}
	sums := map[AssetKey]*[sides]float64{}
	channels, transfers := map[uint64]int{}, map[uint64]int{}
	for _, ch := range s.opt.Channels() {
		s.add(ch, sums, channels, transfers)
	}
	for k, sum := range sums {
		for i, name := range sideNames() {
			send(s.balance, sum[i], chainLabel(k.ChainID), k.Asset.Hex(), s.opt.Assets[k].Symbol, name)
		}
	}
	for id, n := range channels {
		send(s.channels, float64(n), chainLabel(id))
		send(s.transfers, float64(transfers[id]), chainLabel(id))
	}
	for _, h := range s.opt.Heads() {
		send(s.headAge, h.Age.Seconds(), chainLabel(h.ChainID))
		send(s.head, float64(h.Number), chainLabel(h.ChainID))
	}
}

// add sums one channel up. An asset that the config does not list has no
// decimals, and is left out.
func (s *scrape) add(ch channel.Channel, sums map[AssetKey]*[sides]float64, channels, transfers map[uint64]int) {
	cfg, state := ch.Config(), ch.Latest().State
	if state.Timeout == 0 {
		return
	}
	channels[cfg.ChainID]++
	transfers[cfg.ChainID] += ch.Open().Len()
	plus := func(k AssetKey, side int, a channel.Amount) {
		info, ok := s.opt.Assets[k]
		if !ok {
			return
		}
		if sums[k] == nil {
			sums[k] = &[sides]float64{}
		}
		sums[k][side] += whole(a, info.Decimals)
	}
	for _, a := range state.Assets {
		k := AssetKey{cfg.ChainID, a.Asset}
		plus(k, ownFree, a.Balance.Amount[cfg.Me])
		plus(k, peerFree, a.Balance.Amount[cfg.Peer()])
	}
	for _, t := range ch.Open().All() {
		side := peerLocked
		if t.InitiatedBy == cfg.Me {
			side = ownLocked
		}
		plus(AssetKey{cfg.ChainID, t.Asset}, side, t.Balance.Amount[0])
	}
}
