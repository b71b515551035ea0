// Package metrics is what a node tells Prometheus. Names begin with router_ for
// forwards and sluice_ for the rest; units are seconds, bytes and whole coins or
// tokens. Labels are few: chain, asset, reason, never a peer or a channel.
//
// Amounts become floating-point numbers here and nowhere else: what they say is
// for people, and decides nothing.
package metrics

import (
	"math/big"
	"runtime"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/router"
)

// AssetKey names an asset of a chain.
type AssetKey struct {
	ChainID uint64
	Asset   common.Address
}

// Asset is how an asset is shown.
type Asset struct {
	Symbol   string
	Decimals uint8
}

// Head is the newest block that is known of a chain.
type Head struct {
	ChainID uint64
	Number  uint64
	Age     time.Duration
}

// Options is what a Set needs beside the events that it is told of.
type Options struct {
	Version string
	Assets  map[AssetKey]Asset
	// Channels and Heads are called at every scrape, from any goroutine.
	Channels func() []channel.Channel
	Heads    func() []Head
	// Webhooks is called at every scrape: how many events wait for a webhook, and
	// since when the oldest does.
	Webhooks func() (pending int, oldest time.Duration)
}

// Set is a node's metrics. It implements the Metrics of router and p2p; its
// other methods are told what the chains, the store and the servers do. All are
// safe to call from anywhere.
type Set struct {
	opt Options

	forwards *prometheus.CounterVec
	volume   *prometheus.CounterVec
	fees     *prometheus.CounterVec
	stages   *prometheus.HistogramVec
	open     prometheus.Gauge
	draining prometheus.Gauge
	quotes   *prometheus.CounterVec

	txs     *prometheus.CounterVec
	txTime  *prometheus.HistogramVec
	gas     *prometheus.CounterVec
	gasCost *prometheus.CounterVec

	peers    prometheus.Gauge
	messages *prometheus.CounterVec
	bytes    *prometheus.CounterVec
	closed   *prometheus.CounterVec
	refused  *prometheus.CounterVec

	commits  prometheus.Histogram
	calls    prometheus.Counter
	writes   prometheus.Counter
	leases   *prometheus.CounterVec
	rpcs     *prometheus.CounterVec
	rpcTime  *prometheus.HistogramVec
	requests *prometheus.CounterVec
	reqTime  *prometheus.HistogramVec
	webhooks *prometheus.CounterVec
}

// New makes the metrics and registers them.
func New(reg prometheus.Registerer, opt Options) *Set {
	s := &Set{
		opt:      opt,
		forwards: counter("router_forwards_total", "Forwards that ended, by outcome (settled, refunded) and reason.", "outcome", "reason", "from_chain", "to_chain"),
		volume:   counter("router_forward_volume_total", "Value that settled forwards brought in and paid out, whole units.", "chain", "asset", "direction"),
		fees:     counter("router_fees_total", "Fees of settled forwards, whole units of the incoming asset.", "chain", "asset"),
		stages:   histogram("router_forward_seconds", "Time that settled forwards spent in each stage.", fast(), "stage"),
		open:     gauge("router_forwards_open", "Forwards that have not ended on both sides."),
		draining: gauge("router_draining", "1 while the router takes nothing new."),
		quotes:   counter("router_quotes_total", "Quotes that were asked for: ok, or why there was none.", "result"),

		txs:     counter("sluice_transactions_total", "Transactions by what became of them (sent, bumped, mined, reverted).", "chain", "reason", "outcome"),
		txTime:  histogram("sluice_transaction_seconds", "Time from the request of a transaction until it was mined.", slow(), "chain"),
		gas:     counter("sluice_gas_used_total", "Gas that our transactions used.", "chain", "reason"),
		gasCost: counter("sluice_gas_cost_total", "What our transactions cost, whole native coins.", "chain", "reason"),

		peers:    gauge("sluice_p2p_peers", "Open connections to peers."),
		messages: counter("sluice_p2p_messages_total", "Messages of peers and to them.", "direction", "kind"),
		bytes:    counter("sluice_p2p_bytes_total", "Bytes of messages on the wire.", "direction", "kind"),
		closed:   counter("sluice_p2p_closed_total", "Connections that ended, by reason and by who ended them.", "reason", "by"),
		refused:  counter("sluice_p2p_refused_total", "What was not accepted of a peer that stayed connected.", "what"),

		commits:  prometheus.NewHistogram(prometheus.HistogramOpts{Name: "sluice_store_commit_seconds", Help: "Time of one transaction of the database, fsync included.", Buckets: fast()}),
		calls:    prometheus.NewCounter(prometheus.CounterOpts{Name: "sluice_store_calls_total", Help: "Commits that were asked for; many share a transaction."}),
		writes:   prometheus.NewCounter(prometheus.CounterOpts{Name: "sluice_store_writes_total", Help: "Rows that were asked to be written."}),
		leases:   counter("sluice_leases_total", "What happened to leases in Redis: acquired, renewed, lost, without_redis (taken on the store's word).", "what"),
		rpcs:     counter("sluice_grpc_requests_total", "gRPC calls by method and status code.", "method", "code"),
		rpcTime:  histogram("sluice_grpc_request_seconds", "Time to answer gRPC calls; for a stream, its length.", slow(), "method"),
		requests: counter("sluice_http_requests_total", "HTTP requests by route and status.", "route", "status"),
		webhooks: counter("sluice_webhook_attempts_total", "Attempts to tell a webhook of an event, by what became of them (delivered, failed, given_up).", "outcome"),
		reqTime:  histogram("sluice_http_request_seconds", "Time to answer HTTP requests.", slow(), "route"),
	}
	build := prometheus.NewGaugeFunc(prometheus.GaugeOpts{
		Name: "sluice_build_info", Help: "1, labelled with what is running.",
		ConstLabels: prometheus.Labels{"version": opt.Version, "go": runtime.Version()},
	}, func() float64 { return 1 })
	reg.MustRegister(
		s.forwards, s.volume, s.fees, s.stages, s.open, s.draining, s.quotes, s.txs, s.txTime, s.gas, s.gasCost, s.peers, s.messages, s.bytes, s.closed, s.refused,
		s.commits, s.calls, s.writes, s.leases, s.requests, s.reqTime, s.rpcs, s.rpcTime, s.webhooks, build, newScrape(opt),
		collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return s
}

func counter(name, help string, labels ...string) *prometheus.CounterVec {
	return prometheus.NewCounterVec(prometheus.CounterOpts{Name: name, Help: help}, labels)
}

func gauge(name, help string) prometheus.Gauge {
	return prometheus.NewGauge(prometheus.GaugeOpts{Name: name, Help: help})
}

func histogram(name, help string, buckets []float64, labels ...string) *prometheus.HistogramVec {
	return prometheus.NewHistogramVec(prometheus.HistogramOpts{Name: name, Help: help, Buckets: buckets}, labels)
}

// fast spans a fsync to a recipient that takes minutes; slow a request to a
// transaction that is bumped for an hour.
func fast() []float64 { return prometheus.ExponentialBuckets(0.0005, 2, 20) }
func slow() []float64 { return prometheus.ExponentialBuckets(0.005, 2.5, 16) }

func chainLabel(id uint64) string { return strconv.FormatUint(id, 10) }

// units returns an amount in whole coins or tokens.
func (s *Set) units(k AssetKey, a channel.Amount) float64 {
	return whole(a, s.opt.Assets[k].Decimals)
}

func whole(a channel.Amount, decimals uint8) float64 {
	ten := new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)), nil)
	f, _ := new(big.Rat).SetFrac(a.Big(), ten).Float64()
	return f
}

// Ended implements router.Metrics.
func (s *Set) Ended(e *router.Ended) {
	r := &e.Record
	from, to := chainLabel(r.InChain), chainLabel(r.OutChain)
	reason := r.Reason
	if e.State == router.Settled {
		reason = router.OK
	}
	s.forwards.WithLabelValues(string(e.State), string(reason), from, to).Inc()
	if e.State != router.Settled {
		return
	}
	in := AssetKey{r.InChain, r.InAsset}
	s.volume.WithLabelValues(from, r.InAsset.Hex(), "in").Add(s.units(in, r.InAmount))
	s.volume.WithLabelValues(to, r.OutAsset.Hex(), "out").Add(s.units(AssetKey{r.OutChain, r.OutAsset}, r.OutAmount))
	s.fees.WithLabelValues(from, r.InAsset.Hex()).Add(s.units(in, r.Fee))
}

// Stage implements router.Metrics.
func (s *Set) Stage(stage router.Stage, took time.Duration) {
	s.stages.WithLabelValues(string(stage)).Observe(took.Seconds())
}

// Open implements router.Metrics.
func (s *Set) Open(n int) { s.open.Set(float64(n)) }

// Draining says whether the router takes nothing new.
func (s *Set) Draining(on bool) {
	if s.draining.Set(0); on {
		s.draining.Set(1)
	}
}

// Quote counts a request for a quote.
func (s *Set) Quote(result router.Reason) { s.quotes.WithLabelValues(string(result)).Inc() }

// Transaction counts what became of a transaction: sent, bumped, mined or
// reverted. Gas and cost (wei) are 0 before it is mined.
func (s *Set) Transaction(outcome string, chainID uint64, reason string, gasUsed uint64, cost channel.Amount, age time.Duration) {
	id := chainLabel(chainID)
	s.txs.WithLabelValues(id, reason, outcome).Inc()
	if gasUsed == 0 {
		return
	}
	s.gas.WithLabelValues(id, reason).Add(float64(gasUsed))
	s.gasCost.WithLabelValues(id, reason).Add(whole(cost, 18))
	s.txTime.WithLabelValues(id).Observe(age.Seconds())
}

// Peers implements p2p.Metrics.
func (s *Set) Peers(n int) { s.peers.Set(float64(n)) }

// Sent implements p2p.Metrics.
func (s *Set) Sent(kind string, bytes int) { s.message("out", kind, bytes) }

// Received implements p2p.Metrics.
func (s *Set) Received(kind string, bytes int) { s.message("in", kind, bytes) }

func (s *Set) message(direction, kind string, bytes int) {
	s.messages.WithLabelValues(direction, kind).Inc()
	s.bytes.WithLabelValues(direction, kind).Add(float64(bytes))
}

// Closed implements p2p.Metrics.
func (s *Set) Closed(reason string, byPeer bool) {
	by := "us"
	if byPeer {
		by = "peer"
	}
	s.closed.WithLabelValues(reason, by).Inc()
}

// Refused implements p2p.Metrics.
func (s *Set) Refused(what string) { s.refused.WithLabelValues(what).Inc() }

// Commit counts one transaction of the database and the calls that shared it.
func (s *Set) Commit(calls, writes int, took time.Duration) {
	s.commits.Observe(took.Seconds())
	s.calls.Add(float64(calls))
	s.writes.Add(float64(writes))
}

// Leases counts what happened to leases in Redis.
func (s *Set) Leases(what string, n int) { s.leases.WithLabelValues(what).Add(float64(n)) }

// Call counts one gRPC call, by its full method and the name of its status code.
func (s *Set) Call(method, code string, took time.Duration) {
	method = strings.TrimPrefix(method, "/")
	s.rpcs.WithLabelValues(method, code).Inc()
	s.rpcTime.WithLabelValues(method).Observe(took.Seconds())
}

// Request counts one HTTP request.
func (s *Set) Request(route string, status int, took time.Duration) {
	s.requests.WithLabelValues(route, strconv.Itoa(status)).Inc()
	s.reqTime.WithLabelValues(route).Observe(took.Seconds())
}

// Webhook counts an attempt to tell a webhook of an event.
func (s *Set) Webhook(outcome string) { s.webhooks.WithLabelValues(outcome).Inc() }
