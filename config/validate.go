package config

import (
	"fmt"
	"net"
	"net/netip"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	ma "github.com/multiformats/go-multiaddr"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/pricing"
)

// Bounds of settings that no rule of the protocol bounds.
const (
	minWait, maxWait = time.Second, 10 * time.Minute
	// Events are kept for an hour at least, so that a reader that is started anew
	// finds them, and for ten years at most.
	minKeep, maxKeep = time.Hour, 10 * 365 * 24 * time.Hour
	// A poll more often than this does nothing but load the endpoint.
	minPoll = 50 * time.Millisecond
	// maxTime bounds every term of F2: above it the ladder has no room at all.
	maxTime = 24 * time.Hour
	// A shorter lease is lost in a pause, a longer one is waited for too long.
	minLease, maxLease = time.Second, 5 * time.Minute
	// maxRate is calls a second that no node serves.
	maxRate = 1_000_000
	// More forwards at once than this take longer to dispute than they may.
	maxOpen = 1_000_000
	// maxIndex is the last child of BIP-32 that is not hardened.
	maxIndex = 1<<31 - 1
)

// Validate checks what one setting says against the others. Load and Parse call
// it; a Config built by hand needs it. Errors: Errors.
func (c *Config) Validate() error {
	var e Errors
	c.checkIdentities(&e)
	c.checkChains(&e)
	c.checkP2P(&e)
	c.checkServers(&e)
	c.checkTimes(&e)
	c.checkRouter(&e)
	c.checkRedis(&e)
	if !slices.Contains([]string{"debug", "info", "warn", "error"}, c.Log.Level) {
		e.add("log.level", fmt.Sprintf("cannot be %q", c.Log.Level), "give debug, info, warn or error")
	}
	if c.Log.Format != "text" && c.Log.Format != "json" {
		e.add("log.format", fmt.Sprintf("cannot be %q", c.Log.Format), "give text or json")
	}
	return e.orNil()
}

func (c *Config) checkRedis(e *Errors) {
	if c.Redis.URL == "" {
		return
	}
	u, err := url.Parse(c.Redis.URL) // its error would repeat the password
	if err != nil || u.Host == "" || !slices.Contains([]string{"redis", "rediss"}, u.Scheme) {
		e.add("redis.url", "is not the URL of a Redis server", "give redis://host:port, or rediss://host:port for TLS")
	}
	if t := c.Redis.LeaseTime; t < minLease || t > maxLease {
		e.add("redis.leaseTime", fmt.Sprintf("is %s, outside %s to %s", t, minLease, maxLease), "give a time within")
	}
}

func (c *Config) checkIdentities(e *Errors) {
	id := &c.Identities
	sources := 0
	for _, set := range []bool{id.MnemonicFile != "", id.KeyFile != "", id.Keystore.Dir != "", id.Signer.Set()} {
		if set {
			sources++
		}
	}
	switch {
	case sources == 0:
		e.add("identities", "names no source of keys", "give one of mnemonicFile, keyFile, keystore and signer: without a key there is no identity")
	case sources > 1:
		e.add("identities", "names more than one source of keys", "leave one of mnemonicFile, keyFile, keystore and signer")
	case id.KeyFile != "" && !slices.Equal(id.Indexes, []uint32{0}):
		e.add("identities.indexes", "cannot be given with keyFile", "leave it out: one key is one identity, number 0")
	case id.Keystore.Dir != "" && id.Keystore.PasswordFile == "":
		e.add("identities.keystore.passwordFile", "is missing", "give the file that holds the passphrase of the keystore")
	}
	id.Signer.check(e)
	for i, n := range id.Indexes {
		if n > maxIndex {
			e.add(fmt.Sprintf("identities.indexes[%d]", i), fmt.Sprintf("is above %d", maxIndex), "give a smaller number")
		}
		if slices.Contains(id.Indexes[:i], n) {
			e.add(fmt.Sprintf("identities.indexes[%d]", i), fmt.Sprintf("is %d, as one before", n), "leave one")
		}
	}
}

func (s *Signer) check(e *Errors) {
	tls := s.CertFile != "" && s.KeyFile != "" && s.CAFile != ""
	switch {
	case s.Socket != "" && s.Address != "":
		e.add("identities.signer", "has both socket and address", "leave one")
	case s.Address != "" && !tls:
		e.add("identities.signer", "has an address and not all of certFile, keyFile and caFile", "give them: over a network both sides prove who they are")
	case s.Address == "" && (s.CertFile != "" || s.KeyFile != "" || s.CAFile != ""):
		e.add("identities.signer", "has TLS files and no address", "leave them out: a socket is protected by its directory")
	}
}

func (c *Config) checkChains(e *Errors) {
	if len(c.Chains) == 0 {
		e.add("chains", "has no entry", "give at least one chain")
	}
	for i := range c.Chains {
		ch, at := &c.Chains[i], fmt.Sprintf("chains[%d].", i)
		if first, _ := c.Chain(ch.ID); first != ch {
			e.add(at+"id", fmt.Sprintf("is %d, as one before", ch.ID), "give each chain once")
		}
		ch.check(at, e)
		if !IsDevChain(ch.ID) {
			c.checkRealChain(ch, at, e)
		}
	}
}

// checkRealChain holds a chain with real money on it to what dev chains are
// spared.
func (c *Config) checkRealChain(ch *Chain, at string, e *Errors) {
	if c.DevTimeouts {
		e.add("devTimeouts", fmt.Sprintf("is set, and chain %d is a real one", ch.ID), "leave it out: with times of seconds a stale state or a late claim would win")
	}
	if ch.MaxFeePerGas.IsZero() {
		e.add(at+"maxFeePerGas", "is missing", "give the most wei a unit of gas may cost on this chain")
	}
	if ch.MaxHeadAge == 0 {
		e.add(at+"maxHeadAge", "is 0, and a halt of the chain would go unseen", fmt.Sprintf("give at most the chain's timing.observation, %s", ch.Timing.Observation))
	}
}

func (ch *Chain) check(at string, e *Errors) {
	if ch.ID == 0 || ch.ID > 1<<53-1 {
		e.add(at+"id", fmt.Sprintf("cannot be %d", ch.ID), "give the chain id that the endpoint answers")
	}
	u, err := url.Parse(ch.RPC) // its error would repeat the secret
	if err != nil || u.Host == "" || !slices.Contains([]string{"http", "https", "ws", "wss"}, u.Scheme) {
		e.add(at+"rpc", "is not the URL of a JSON-RPC endpoint", "give one that starts with http, https, ws or wss")
	}
	for _, one := range []struct {
		key  string
		addr common.Address
	}{
		{"factory", ch.Contracts.Factory}, {"mastercopy", ch.Contracts.Mastercopy}, {"registry", ch.Contracts.Registry},
		{"hashlock", ch.Contracts.Hashlock}, {"withdraw", ch.Contracts.Withdraw},
	} {
		if one.addr == (common.Address{}) {
			e.add(at+"contracts."+one.key, "is the zero address", "give what `sluice contracts deploy` prints")
		}
	}
	if !ch.Confirmations.Finalized && ch.Confirmations.Depth == 0 {
		e.add(at+"confirmations", "is missing", "give a number of blocks, 1 being the head itself, or the word finalized")
	}
	within(e, at+"pollEvery", ch.PollEvery, minPoll, ch.Timing.Observation)
	within(e, at+"maxHeadAge", ch.MaxHeadAge, 0, ch.Timing.Observation)
	within(e, at+"blockTime", ch.BlockTime, time.Millisecond, time.Hour)
	if ch.MaxHeadAge != 0 && ch.MaxHeadAge < 2*ch.BlockTime {
		e.add(at+"maxHeadAge", fmt.Sprintf("is %s, less than two blocks of %s: every late block would be a halt", ch.MaxHeadAge, ch.BlockTime), "give more")
	}
	if u, err := url.Parse(ch.Explorer); ch.Explorer != "" && (err != nil || u.Host == "" || u.Scheme != "https" && u.Scheme != "http") {
		e.add(at+"explorer", fmt.Sprintf("cannot be %q", ch.Explorer), "give the start of its addresses, such as https://etherscan.io")
	}
	for _, one := range []struct {
		key string
		d   time.Duration
	}{{"inclusion", ch.Timing.Inclusion}, {"observation", ch.Timing.Observation}, {"finality", ch.Timing.Finality}} {
		wholeSeconds(e, at+"timing."+one.key, one.d, time.Second, maxTime)
	}
	if len(ch.Assets) == 0 {
		e.add(at+"assets", "has no entry", "give at least one asset; the native coin is the zero address")
	}
	for i, a := range ch.Assets {
		key := fmt.Sprintf("%sassets[%d].", at, i)
		if first, _ := ch.Asset(a.ID); first != &ch.Assets[i] {
			e.add(key+"id", "stands there twice", "give each asset once")
		}
		if a.Decimals > pricing.MaxDecimals {
			e.add(key+"decimals", fmt.Sprintf("is %d", a.Decimals), fmt.Sprintf("give at most %d", pricing.MaxDecimals))
		}
		if a.Symbol == "" {
			e.add(key+"symbol", "is empty", "give the name that people know it by")
		}
	}
}

func within(e *Errors, key string, d, least, most time.Duration) {
	if d < least || d > most {
		e.add(key, fmt.Sprintf("is %s", d), fmt.Sprintf("give from %s to %s", least, most))
	}
}

func wholeSeconds(e *Errors, key string, d, least, most time.Duration) {
	within(e, key, d, least, most)
	if d%time.Second != 0 {
		e.add(key, fmt.Sprintf("is %s", d), "give whole seconds: chains know no parts of one")
	}
}

func (c *Config) checkP2P(e *Errors) {
	for i, s := range c.P2P.Listen {
		if _, err := ma.NewMultiaddr(s); err != nil {
			e.add(fmt.Sprintf("p2p.listen[%d]", i), fmt.Sprintf("cannot be %q", s), "give a multiaddr such as /ip4/0.0.0.0/tcp/4001")
		}
	}
	for i, p := range c.P2P.Peers {
		at := fmt.Sprintf("p2p.peers[%d].", i)
		if p.Identifier == "" {
			e.add(at+"identifier", "is empty", "give the identity that is expected there")
		}
		if len(p.Addresses) == 0 {
			e.add(at+"addresses", "has no entry", "give at least one")
		}
		for j, s := range p.Addresses {
			m, err := ma.NewMultiaddr(s)
			if err == nil {
				_, err = m.ValueForProtocol(ma.P_P2P)
			}
			if err != nil {
				e.add(fmt.Sprintf("%saddresses[%d]", at, j), fmt.Sprintf("cannot be %q", s), "give a multiaddr that ends in /p2p/ and the peer id")
			}
		}
	}
}

func (c *Config) checkServers(e *Errors) {
	checkDoor(e, "http", c.HTTP.Listen, c.HTTP.TLS, c.HTTP.TrustedProxy)
	checkDoor(e, "grpc", c.GRPC.Listen, c.GRPC.TLS, c.GRPC.TrustedProxy)
	if c.Access.Loopback != "open" && c.Access.Loopback != "token" {
		e.add("access.loopback", fmt.Sprintf("cannot be %q", c.Access.Loopback), "give open or token")
	}
	r := &c.Access.Rate
	for _, one := range []struct {
		key string
		n   uint32
	}{{"reads", r.Reads}, {"readBurst", r.ReadBurst}, {"calls", r.Calls}, {"callBurst", r.CallBurst}, {"failures", r.Failures}} {
		if one.n > maxRate {
			e.add("access.rate."+one.key, fmt.Sprintf("is %d", one.n), fmt.Sprintf("give at most %d; 0 calls a second is no limit", maxRate))
		}
	}
	_, _ = checkListen(e, "metrics.listen", c.Metrics.Listen)
	within(e, "http.wait", c.HTTP.Wait, minWait, maxWait)
	within(e, "events.retention", c.Events.Retention, minKeep, maxKeep)
	within(e, "webhooks.timeout", c.Webhooks.Timeout, minWait, time.Minute)
	within(e, "webhooks.giveUpAfter", c.Webhooks.GiveUpAfter, time.Minute, maxKeep)
}

// checkDoor holds an interface that moves money to TLS and tokens where other
// machines reach it.
func checkDoor(e *Errors, section, listen string, files TLS, proxies []netip.Prefix) {
	host, err := checkListen(e, section+".listen", listen)
	if (files.CertFile == "") != (files.KeyFile == "") {
		e.add(section+".tls", "has only one of certFile and keyFile", "give both, or neither")
	}
	if err == nil && files.CertFile == "" && len(proxies) == 0 && !isLoopback(host) {
		e.add(section+".listen", fmt.Sprintf("%q is open to other machines without TLS: whoever is on the way could read tokens and move this node's money", listen),
			fmt.Sprintf("give %[1]s.tls.certFile and %[1]s.tls.keyFile; or name the proxy that ends TLS in %[1]s.trustedProxy; or listen on 127.0.0.1", section))
	}
	for i, p := range proxies {
		if p.Bits() == 0 {
			e.add(fmt.Sprintf("%s.trustedProxy[%d]", section, i), "is every address there is", "give the addresses of the proxy")
		}
	}
}

func checkListen(e *Errors, key, listen string) (string, error) {
	host, port, err := net.SplitHostPort(listen)
	if err == nil {
		_, err = strconv.ParseUint(port, 10, 16)
	}
	if err != nil {
		e.add(key, fmt.Sprintf("cannot be %q", listen), "give host:port, such as 127.0.0.1:8000; port 0 takes a free one")
	}
	return host, err
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return strings.EqualFold(host, "localhost") || ip != nil && ip.IsLoopback()
}

// checkTimes holds the terms of F2 to its floors.
func (c *Config) checkTimes(e *Errors) {
	t, b := &c.Times, c.Bounds()
	seconds := func(n uint64) time.Duration { return time.Duration(n) * time.Second }
	wholeSeconds(e, "times.channelTimeout", t.ChannelTimeout, seconds(b.MinChannel), seconds(b.MaxChannel))
	wholeSeconds(e, "times.transferTimeout", t.TransferTimeout, seconds(b.MinTransfer), seconds(b.MaxTransfer))
	wholeSeconds(e, "times.clockSkew", t.ClockSkew, 0, maxTime)
	wholeSeconds(e, "times.decrement", t.Decrement, 0, seconds(channel.MaxTransferTimeout))
	if t.TransferTimeout >= t.ChannelTimeout {
		e.add("times.transferTimeout", fmt.Sprintf("%s is not below times.channelTimeout, %s", t.TransferTimeout, t.ChannelTimeout), "give less")
	}
	if c.DevTimeouts {
		return
	}
	incl, obs, fin := c.largestTiming()
	floor := 2*obs + 2*incl + fin
	for _, one := range []struct {
		key string
		d   time.Duration
	}{{"times.channelTimeout", t.ChannelTimeout}, {"times.transferTimeout", t.TransferTimeout}} {
		if one.d <= floor {
			e.add(one.key, fmt.Sprintf("is %s, too short to dispute in", one.d), fmt.Sprintf("give more than %s: 2 observation + 2 inclusion + finality", floor))
		}
	}
	if least := t.TransferTimeout + 2*incl + obs; 2*t.ChannelTimeout <= least {
		e.add("times.channelTimeout", fmt.Sprintf("is %s, too short beside times.transferTimeout", t.ChannelTimeout), fmt.Sprintf("give more than %s", least/2))
	}
	if least := c.leastDecrement(); c.Router.Enabled && t.Decrement < least {
		e.add("times.decrement", fmt.Sprintf("is %s: the router could lose its claim on the payer", t.Decrement),
			fmt.Sprintf("give at least %s: 5 inclusion + 4 observation + skew + both chains' finality", least))
	}
}

// largestTiming returns the terms of the chain that has the largest of each.
func (c *Config) largestTiming() (inclusion, observation, finality time.Duration) {
	for i := range c.Chains {
		t := &c.Chains[i].Timing
		inclusion, observation, finality = max(inclusion, t.Inclusion), max(observation, t.Observation), max(finality, t.Finality)
	}
	return inclusion, observation, finality
}

// leastDecrement is what W needs of a hop (F2).
func (c *Config) leastDecrement() time.Duration {
	incl, obs, fin := c.largestTiming()
	return 5*incl + 4*obs + c.Times.ClockSkew + 2*fin
}

// Bounds of router.quoteExpiry.
const (
	minQuoteExpiry = 5 * time.Second
	maxQuoteExpiry = 300 * time.Second
)

func (c *Config) checkRouter(e *Errors) {
	r := &c.Router
	if r.Enabled && len(r.Swaps) == 0 {
		e.add("router.swaps", "has no entry", "list what the router may exchange, or set router.enabled to false")
	}
	for _, one := range []struct {
		key string
		n   uint32
	}{{"router.maxOpen", r.MaxOpen}, {"router.maxOpenPerPeer", r.MaxOpenPerPeer}} {
		if one.n == 0 || one.n > maxOpen {
			e.add(one.key, fmt.Sprintf("is %d", one.n), fmt.Sprintf("give from 1 to %d", maxOpen))
		}
	}
	for i, s := range r.Swaps {
		at := fmt.Sprintf("router.swaps[%d].", i)
		c.checkRef(e, at+"from", s.From)
		c.checkRef(e, at+"to", s.To)
	}
	if q := r.QuoteExpiry; q < minQuoteExpiry || q > maxQuoteExpiry {
		e.add("router.quoteExpiry", fmt.Sprintf("is %s, not %s to %s", q, minQuoteExpiry, maxQuoteExpiry),
			"a shorter one expires on its way, a longer one is a bet on the rate; 30s is usual")
	}
	if _, err := pricing.NewTable(c.SwapConfigs()); err != nil {
		e.add("router.swaps", err.Error(), "mend or leave out that swap")
	}
	seen := map[AssetRef]bool{}
	for i, p := range r.Profiles {
		at := fmt.Sprintf("router.profiles[%d]", i)
		ref := AssetRef{p.ChainID, p.Asset}
		c.checkRef(e, at, ref)
		if seen[ref] {
			e.add(at, "is the second profile of its asset", "leave one")
		}
		seen[ref] = true
		if p.ReclaimThreshold.Less(p.Target) {
			e.add(at+".target", fmt.Sprintf("%s is above reclaimThreshold, %s: what is placed would be taken back", p.Target, p.ReclaimThreshold), "give less")
		}
		if p.Target.Less(p.CollateralizeThreshold) && !p.Target.IsZero() {
			e.add(at+".target", fmt.Sprintf("%s is below collateralizeThreshold, %s", p.Target, p.CollateralizeThreshold), "give more, or 0 to place none in advance")
		}
	}
	c.checkDefinitions(e)
	for i, id := range r.CollateralPeers {
		if slices.Contains(r.CollateralPeers[:i], id) {
			e.add(fmt.Sprintf("router.collateralPeers[%d]", i), "stands there twice", "leave one")
		}
	}
}

// checkDefinitions checks what the router forwards beside the hash lock. That the
// code is the same on both chains is for the chains to say.
func (c *Config) checkDefinitions(e *Errors) {
	seen := map[string]bool{}
	contracts := map[AssetRef]bool{}
	for i, d := range c.Router.Definitions {
		at := fmt.Sprintf("router.definitions[%d]", i)
		if seen[d.Name] {
			e.add(at+".name", fmt.Sprintf("%s stands there twice", d.Name), "list its chains together")
		}
		seen[d.Name] = true
		on := map[uint64]bool{}
		for j, x := range d.Chains {
			at := fmt.Sprintf("%s.chains[%d]", at, j)
			chain, ok := c.Chain(x.ChainID)
			switch ref := (AssetRef{x.ChainID, x.Address}); {
			case !ok:
				e.add(at+".chainId", fmt.Sprintf("%d is no chain of this config", x.ChainID), "list it under chains")
				continue
			case on[x.ChainID] || contracts[ref]:
				e.add(at, "is the second entry of its chain, or of its contract", "leave one")
			case x.Address == (common.Address{}) || x.Address == chain.Contracts.Hashlock || x.Address == chain.Contracts.Withdraw:
				e.add(at+".address", "is no definition that needs listing", "give the address that `sluice definitions add` was given")
			default:
				on[x.ChainID], contracts[ref] = true, true
			}
			for k, m := range x.MaxLocked {
				at := fmt.Sprintf("%s.maxLocked[%d]", at, k)
				c.checkRef(e, at, AssetRef{x.ChainID, m.Asset})
				if m.Amount.IsZero() {
					e.add(at+".amount", "is 0, which forwards nothing", "leave the asset out, or give more")
				}
			}
		}
	}
}

func (c *Config) checkRef(e *Errors, at string, r AssetRef) {
	chain, ok := c.Chain(r.ChainID)
	if !ok {
		e.add(at+".chainId", fmt.Sprintf("%d is no chain of this config", r.ChainID), "list it under chains")
		return
	}
	if _, ok := chain.Asset(r.Asset); !ok {
		e.add(at+".asset", fmt.Sprintf("%s is no asset of chain %d", r.Asset, r.ChainID), "list it under the chain's assets: its decimals must be known")
	}
}
