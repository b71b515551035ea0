package metrics_test

import (
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/testutil"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/internal/metrics"
	"github.com/sluice-node/sluice/p2p"
	"github.com/sluice-node/sluice/router"
)

var (
	_ router.Metrics = (*metrics.Set)(nil)
	_ p2p.Metrics    = (*metrics.Set)(nil)

	coin  = metrics.AssetKey{ChainID: 1337}
	token = metrics.AssetKey{ChainID: 1338, Asset: common.Address{7}}
)

func testChannel(t *testing.T) channel.Channel {
	t.Helper()
	cfg := channel.Config{Me: channel.Bob, ChainID: 1337, Channel: common.Address{0xc}}
	open := &channel.Transfer{InitiatedBy: channel.Alice}
	open.Balance.Amount[0] = channel.Units(250_000_000_000_000_000)
	s := channel.State{Timeout: 1, MerkleRoot: channel.NewTransfers([]*channel.Transfer{open}).Root(), Assets: []channel.AssetState{
		{Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(1_500_000_000_000_000_000), channel.Units(2_000_000_000_000_000_000)}}},
		{Asset: common.Address{0xff}, Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(1)}}},
	}}
	ch, err := channel.Restore(&channel.Record{Config: cfg, Latest: channel.Signed{State: s}}, []*channel.Transfer{open}, &channel.Env{})
	if err != nil {
		t.Fatal(err)
	}
	return ch
}

func newSet(t *testing.T) (*metrics.Set, *prometheus.Registry) {
	reg := prometheus.NewRegistry()
	ch := testChannel(t)
	return metrics.New(reg, metrics.Options{
		Version:  "1.2.3",
		Assets:   map[metrics.AssetKey]metrics.Asset{coin: {Symbol: "ETH", Decimals: 18}, token: {Symbol: "TST", Decimals: 6}},
		Channels: func() []channel.Channel { return []channel.Channel{ch} },
		Heads:    func() []metrics.Head { return []metrics.Head{{ChainID: 1337, Number: 42, Age: 3 * time.Second}} },
	}), reg
}

func expect(t *testing.T, reg *prometheus.Registry, name, want string) {
	t.Helper()
	if err := testutil.GatherAndCompare(reg, strings.NewReader(want), name); err != nil {
		t.Error(err)
	}
}

func TestForwardsAreCountedByOutcomeAndReason(t *testing.T) {
	s, reg := newSet(t)
	e := &router.Ended{State: router.Settled, Record: router.Record{
		InChain: 1337, OutChain: 1338, OutAsset: token.Asset,
		InAmount: channel.Units(500_000_000_000_000_000), OutAmount: channel.Units(1_250_000), Fee: channel.Units(1_000_000_000_000_000),
	}}
	s.Ended(e)
	s.Ended(e)
	s.Ended(&router.Ended{State: router.Refunded, Record: router.Record{InChain: 1337, OutChain: 1338, Reason: router.RecipientOffline}})
	expect(t, reg, "router_forwards_total", `# HELP router_forwards_total Forwards that ended, by outcome (settled, refunded) and reason.
# TYPE router_forwards_total counter
router_forwards_total{from_chain="1337",outcome="refunded",reason="recipient_offline",to_chain="1338"} 1
router_forwards_total{from_chain="1337",outcome="settled",reason="ok",to_chain="1338"} 2
`)
	expect(t, reg, "router_forward_volume_total", `# HELP router_forward_volume_total Value that settled forwards brought in and paid out, whole units.
# TYPE router_forward_volume_total counter
router_forward_volume_total{asset="0x0000000000000000000000000000000000000000",chain="1337",direction="in"} 1
router_forward_volume_total{asset="0x0700000000000000000000000000000000000000",chain="1338",direction="out"} 2.5
`)
	expect(t, reg, "router_fees_total", `# HELP router_fees_total Fees of settled forwards, whole units of the incoming asset.
# TYPE router_fees_total counter
router_fees_total{asset="0x0000000000000000000000000000000000000000",chain="1337"} 0.002
`)
}

func TestBalancesAreReadAtTheScrape(t *testing.T) {
	_, reg := newSet(t)
	expect(t, reg, "sluice_channel_balance", `# HELP sluice_channel_balance What all channels hold of an asset, whole units: free of ours, free of peers', locked by us and by peers.
# TYPE sluice_channel_balance gauge
sluice_channel_balance{asset="0x0000000000000000000000000000000000000000",chain="1337",side="own",symbol="ETH"} 2
sluice_channel_balance{asset="0x0000000000000000000000000000000000000000",chain="1337",side="own_locked",symbol="ETH"} 0
sluice_channel_balance{asset="0x0000000000000000000000000000000000000000",chain="1337",side="peer",symbol="ETH"} 1.5
sluice_channel_balance{asset="0x0000000000000000000000000000000000000000",chain="1337",side="peer_locked",symbol="ETH"} 0.25
`)
	expect(t, reg, "sluice_chain_head_age_seconds", `# HELP sluice_chain_head_age_seconds Time since the newest block was first seen.
# TYPE sluice_chain_head_age_seconds gauge
sluice_chain_head_age_seconds{chain="1337"} 3
`)
}

func TestTransactionsAreCountedByReason(t *testing.T) {
	s, reg := newSet(t)
	s.Transaction("sent", 1337, "withdraw", 0, channel.Amount{}, 0)
	s.Transaction("mined", 1337, "withdraw", 90_000, channel.Units(90_000_000_000_000), 12*time.Second)
	expect(t, reg, "sluice_transactions_total", `# HELP sluice_transactions_total Transactions by what became of them (sent, bumped, mined, reverted).
# TYPE sluice_transactions_total counter
sluice_transactions_total{chain="1337",outcome="mined",reason="withdraw"} 1
sluice_transactions_total{chain="1337",outcome="sent",reason="withdraw"} 1
`)
	expect(t, reg, "sluice_gas_cost_total", `# HELP sluice_gas_cost_total What our transactions cost, whole native coins.
# TYPE sluice_gas_cost_total counter
sluice_gas_cost_total{chain="1337",reason="withdraw"} 9e-05
`)
}

// Every name follows the convention and nothing is registered twice; two nodes
// fit in one process.
func TestNamesAndRegistration(t *testing.T) {
	s, reg := newSet(t)
	_, other := newSet(t)
	if _, err := other.Gather(); err != nil {
		t.Error(err)
	}
	s.Stage(router.Total, time.Second)
	s.Open(3)
	s.Peers(2)
	s.Sent("frame", 100)
	s.Received("frame", 50)
	s.Closed("bad_proof", true)
	s.Refused("busy")
	s.Commit(12, 30, time.Millisecond)
	s.Request("/ping", 200, time.Millisecond)
	s.Ended(&router.Ended{State: router.Settled})
	s.Transaction("mined", 1, "deploy", 1, channel.Units(1), time.Second)
	families, err := reg.Gather()
	if err != nil {
		t.Fatal(err)
	}
	name := regexp.MustCompile(`^(router|sluice|go|process)_[a-z0-9_]+$`)
	ours := 0
	for _, f := range families {
		if !name.MatchString(f.GetName()) {
			t.Errorf("metric %s", f.GetName())
		}
		if n := f.GetName(); strings.HasPrefix(n, "router_") || strings.HasPrefix(n, "sluice_") {
			ours++
			if f.GetHelp() == "" {
				t.Errorf("%s has no help", n)
			}
		}
	}
	if ours != 26 {
		t.Errorf("%d metrics of our own", ours)
	}
}
