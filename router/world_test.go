package router_test

import (
	"encoding/binary"
	"fmt"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/pricing"
	"github.com/sluice-node/sluice/router"
)

const (
	chainA, chainB = 1337, 1338
	roger          = channel.Identifier("roger")
	start          = uint64(1_800_000_000)
)

var (
	hashlock = common.HexToAddress("0x1111")
	withdraw = common.HexToAddress("0x2222")
	native   = common.Address{}
	// carols and daves are channels of roger, with payers on chain A and
	// recipients on chain B; carol has one on chain B too.
	carolA = channel.Key{Channel: common.HexToAddress("0xca"), Me: channel.Bob}
	ericA  = channel.Key{Channel: common.HexToAddress("0xea"), Me: channel.Alice}
	daveB  = channel.Key{Channel: common.HexToAddress("0xdb"), Me: channel.Alice}
	fionaB = channel.Key{Channel: common.HexToAddress("0xfb"), Me: channel.Bob}
)

// sim is a node of one identity: its channels, its journal and the two chains,
// in memory. Peers do what the test says.
type sim struct {
	t        testing.TB
	cfg      router.Config
	m        *router.Machine
	nowUs    int64
	heads    map[uint64]*router.Head
	channels map[channel.Key]*simChannel

	defs map[common.Address]router.Definition // on both chains

	rows   map[channel.ForwardID]*channel.ForwardRow
	hashes map[common.Hash]channel.ForwardID
	quotes map[common.Hash]*channel.QuoteRow

	// What a crash loses.
	events   []router.Event
	journals []router.Journal
	props    []router.Propose
	topUps   []router.TopUp
	reports  []router.Ended
	troubles []router.Trouble

	salts  uint64
	lives  int
	ended  map[channel.ForwardID]int // reports in this life
	onTell func(router.Propose)      // called before a proposal reaches its channel
	onRow  func(was, is *channel.ForwardRow)
	flaky  func() bool
	logf   func(format string, args ...any)
}

type simChannel struct {
	leg       router.Leg
	free      uint64 // ours, of the native coin
	transfers map[common.Hash]*simTransfer
	queue     []channel.Op // lost in a crash
	doubt     []channel.Op
}

type simTransfer struct {
	amount   uint64
	ours     bool
	lock     transfer.HashlockState
	status   channel.TransferStatus
	resolver []byte
	timeout  uint64
	paid     channel.Amount
	def      common.Address
	state    []byte
}

func decimal(s string) pricing.Decimal {
	d, err := pricing.ParseDecimal(s)
	if err != nil {
		panic(err)
	}
	return d
}

func swaps(t testing.TB) *pricing.Table {
	t.Helper()
	a, b := pricing.Asset{ChainID: chainA, Decimals: 18}, pricing.Asset{ChainID: chainB, Decimals: 18}
	tab, err := pricing.NewTable([]pricing.SwapConfig{
		{From: a, To: b, Rate: decimal("1"), FlatFee: channel.Units(1), MinAmount: channel.Units(5)},
		{From: a, To: a, Rate: decimal("1"), FlatFee: channel.Units(1)},
	})
	if err != nil {
		t.Fatal(err)
	}
	return tab
}

func config(t testing.TB) router.Config {
	cfg := router.DefaultConfig()
	cfg.Identity = roger
	cfg.Swaps = swaps(t)
	cfg.Chains = []router.Chain{
		router.DefaultChain(chainA, hashlock, withdraw), router.DefaultChain(chainB, hashlock, withdraw),
	}
	return cfg
}

func newSim(t testing.TB, change ...func(*router.Config)) *sim {
	s := &sim{
		t: t, logf: func(string, ...any) {}, flaky: func() bool { return false }, cfg: config(t), nowUs: int64(start) * 1_000_000, channels: make(map[channel.Key]*simChannel),
		heads: map[uint64]*router.Head{chainA: {Time: start, Final: start - 900}, chainB: {Time: start, Final: start - 900}},
		rows:  make(map[channel.ForwardID]*channel.ForwardRow), hashes: make(map[common.Hash]channel.ForwardID), quotes: make(map[common.Hash]*channel.QuoteRow),
	}
	for _, f := range change {
		f(&s.cfg)
	}
	for key, c := range map[channel.Key]struct {
		chain uint64
		peer  channel.Identifier
	}{carolA: {chainA, "carol"}, ericA: {chainA, "eric"}, daveB: {chainB, "dave"}, fionaB: {chainB, "fiona"}} {
		s.channels[key] = &simChannel{
			leg:  router.Leg{Key: key, ChainID: c.chain, Me: roger, Peer: c.peer, Connected: true},
			free: 1000, transfers: make(map[common.Hash]*simTransfer),
		}
	}
	s.boot()
	return s
}

// boot starts the machine from the journal, as after a crash.
func (s *sim) boot() {
	s.events, s.journals, s.props, s.topUps, s.ended = nil, nil, nil, nil, make(map[channel.ForwardID]int)
	s.lives++
	for _, c := range s.channels {
		c.queue = nil
	}
	m, err := router.New(s.cfg, s)
	if err != nil {
		s.t.Fatal(err)
	}
	var rows []*channel.ForwardRow
	for _, r := range s.rows {
		if !r.Finished {
			rows = append(rows, r)
		}
	}
	var offers []*channel.QuoteRow
	for _, q := range s.quotes {
		offers = append(offers, q)
	}
	if err := m.RestoreQuotes(offers); err != nil {
		s.t.Fatal(err)
	}
	sortRows(rows)
	if err := m.Restore(rows); err != nil {
		s.t.Fatal(err)
	}
	s.m = m
	for _, id := range m.Open() {
		s.events = append(s.events, router.Resume{ID: id, NowUs: s.nowUs, Salt: s.salt()})
	}
}

func sortRows(rows []*channel.ForwardRow) {
	for i := range rows {
		for j := i; j > 0 && less(rows[j], rows[j-1]); j-- {
			rows[j], rows[j-1] = rows[j-1], rows[j]
		}
	}
}

func less(a, b *channel.ForwardRow) bool {
	if a.CreatedAtUs != b.CreatedAtUs {
		return a.CreatedAtUs < b.CreatedAtUs
	}
	return a.ID.Transfer.Cmp(b.ID.Transfer) < 0
}

func (s *sim) salt() common.Hash {
	s.salts++
	var h common.Hash
	binary.BigEndian.PutUint64(h[:], s.salts)
	return h
}

// The Facts.

func (s *sim) FindChannel(me, peer channel.Identifier, chainID uint64) (router.Leg, bool) {
	for _, k := range []channel.Key{carolA, ericA, daveB, fionaB} {
		if c := s.channels[k]; c.leg.Me == me && c.leg.Peer == peer && c.leg.ChainID == chainID {
			return s.Channel(k)
		}
	}
	return router.Leg{}, false
}

func (s *sim) Channel(key channel.Key) (router.Leg, bool) {
	c := s.channels[key]
	if c == nil {
		return router.Leg{}, false
	}
	l := c.leg
	if l.State == nil {
		st := channel.State{Channel: key.Channel, Alice: common.Address{1}, Bob: common.Address{2}, Timeout: 172_800}
		row := channel.AssetState{Asset: native}
		row.Balance.Amount[key.Me] = channel.Units(c.free)
		row.Balance.Amount[key.Me.Other()] = channel.Units(1 << 40)
		st.Assets = []channel.AssetState{row}
		l.State = &st
	}
	return l, true
}

func (s *sim) Head(chainID uint64) (router.Head, bool) {
	h := s.heads[chainID]
	if h == nil {
		return router.Head{}, false
	}
	return *h, true
}

func (s *sim) Definition(_ uint64, at common.Address) (router.Definition, bool) {
	d, ok := s.defs[at]
	return d, ok
}

func (s *sim) TransferStatus(key channel.Key, id common.Hash) (router.TransferStatus, channel.Fate, bool) {
	c := s.channels[key]
	if t := c.transfers[id]; t != nil {
		return router.TransferStatus{Status: t.status, Resolver: t.resolver, Paid: t.paid}, 0, true
	}
	k := channel.OpKey{Kind: channel.KindCreate, ID: id}
	if hasOp(c.doubt, key, k) {
		return router.TransferStatus{}, channel.FateInDoubt, false
	}
	if hasOp(c.queue, key, k) {
		return router.TransferStatus{}, channel.FateWaiting, false
	}
	return router.TransferStatus{}, channel.FateUnknown, false
}

func hasOp(ops []channel.Op, key channel.Key, k channel.OpKey) bool { return findOp(ops, key, k) >= 0 }

func findOp(ops []channel.Op, key channel.Key, k channel.OpKey) int {
	for i := range ops {
		if ops[i].Key(key.Channel) == k {
			return i
		}
	}
	return -1
}

// pay is an incoming transfer in the making.
type pay struct {
	via     channel.Key
	amount  uint64
	lock    transfer.HashlockState
	timeout uint64
	def     common.Address
	state   []byte // nil for that of lock
	meta    string
	salt    uint64
}

func to(recipient string, chain uint64) string {
	return fmt.Sprintf(`{"routingId":"%s","requireOnline":true,"path":[{"recipient":"%s","recipientChainId":%d,"recipientAssetId":"%s"}]}`,
		common.Hash{9}.Hex(), recipient, chain, native.Hex())
}

func secretOf(n uint64) (s common.Hash) {
	binary.BigEndian.PutUint64(s[8:], n+1)
	return s
}

func lockOf(n uint64) common.Hash { return transfer.LockHash(secretOf(n)) }

// good is a payment that nothing is wrong with.
func good(n uint64) pay {
	return pay{via: carolA, amount: 100, lock: transfer.HashlockState{LockHash: lockOf(n)}, timeout: 86_400, def: hashlock, meta: to("dave", chainB), salt: n}
}

func (p *pay) id() common.Hash {
	return transfer32(p.via, p.salt)
}

func transfer32(key channel.Key, salt uint64) (id common.Hash) {
	copy(id[:], key.Channel[:])
	binary.BigEndian.PutUint64(id[24:], salt+1)
	return id
}

// incoming double-signs a payer's create, rows and all, and queues its notice.
func (s *sim) incoming(p pay) channel.ForwardID {
	c := s.channels[p.via]
	id := p.id()
	if p.state == nil {
		p.state = p.lock.Encode()
	}
	if c.transfers[id] == nil {
		t := &channel.Transfer{
			CoreTransfer: channel.CoreTransfer{
				Channel: p.via.Channel, ID: id, Definition: p.def, Asset: native, Timeout: p.timeout,
				Balance: channel.Balance{Amount: [2]channel.Amount{channel.Units(p.amount)}},
			},
			InitiatedBy: p.via.Me.Other(), InitialState: p.state, Meta: []byte(p.meta),
		}
		n := channel.Notice{Kind: channel.Done, Key: channel.OpKey{Kind: channel.KindCreate, ID: id}, By: p.via.Me.Other(), Transfer: t}
		c.transfers[id] = &simTransfer{amount: p.amount, lock: p.lock, status: channel.TransferOpen, timeout: p.timeout, def: p.def, state: p.state}
		s.committed(p.via, n)
	}
	return channel.ForwardID{Incoming: p.via, Transfer: id}
}

// committed is the node's commit: the router's rows are in it, and the notices
// follow.
func (s *sim) committed(key channel.Key, notices ...channel.Notice) {
	for s.flaky() { // the disk was full, and the node tries again
		s.m.Writes(key, notices, s.nowUs)
	}
	s.write(s.m.Writes(key, notices, s.nowUs))
	s.events = append(s.events, router.Notices{Key: key, Notices: notices, NowUs: s.nowUs, Salt: s.salt()})
}

func (s *sim) write(writes []channel.Write) error {
	for _, w := range writes {
		if c, ok := w.(channel.ClaimLockHash); ok {
			if by, used := s.hashes[c.LockHash]; used && by != c.Forward {
				return channel.ErrLockHashUsed
			}
		}
		if u, ok := w.(channel.UseQuote); ok {
			if q := s.quotes[u.Hash]; q == nil || q.UsedBy != (channel.ForwardID{}) && q.UsedBy != u.Forward {
				return channel.ErrQuoteUsed
			}
		}
	}
	for _, w := range writes {
		s.logf("  write %s", brief(w))
		switch w := w.(type) {
		case channel.ClaimLockHash:
			s.hashes[w.LockHash] = w.Forward
		case channel.UseQuote:
			q := *s.quotes[w.Hash]
			q.UsedBy = w.Forward
			s.quotes[w.Hash] = &q
		case channel.PutQuote:
			s.quotes[w.Row.Hash] = w.Row
		case channel.DropQuotes:
			for h, q := range s.quotes {
				if q.ExpiryUs < w.BeforeUs {
					delete(s.quotes, h)
				}
			}
		case channel.PutForward:
			if s.onRow != nil {
				s.onRow(s.rows[w.Row.ID], w.Row)
			}
			s.rows[w.Row.ID] = w.Row
		}
	}
	return nil
}

func (s *sim) handle(ev router.Event) {
	s.logf("event %s", brief(ev))
	for _, eff := range s.m.Handle(ev) {
		s.logf("  effect %s", brief(eff))
		switch e := eff.(type) {
		case router.Journal:
			s.journals = append(s.journals, e)
		case router.Propose:
			s.props = append(s.props, e)
		case router.TopUp:
			s.topUps = append(s.topUps, e)
		case router.Report:
			s.reports = append(s.reports, e.Ended)
			s.ended[e.Ended.ID]++
		case router.Trouble:
			s.troubles = append(s.troubles, e)
		}
	}
}

// deliver handles the oldest event.
func (s *sim) deliver() {
	ev := s.events[0]
	s.events = s.events[1:]
	s.handle(ev)
}

// journal commits the oldest journal; err is what the disk says.
func (s *sim) journal(err error) {
	j := s.journals[0]
	s.journals = s.journals[1:]
	if err == nil {
		err = s.write(j.Writes)
	}
	s.events = append(s.events, router.Committed{ID: j.ID, Seq: j.Seq, Err: err, NowUs: s.nowUs})
}

// tell hands the oldest proposal to its channel.
func (s *sim) tell() {
	p := s.props[0]
	s.props = s.props[1:]
	if s.onTell != nil {
		s.onTell(p)
	}
	c, k := s.channels[p.Key], p.Op.Key(p.Key.Channel)
	if !hasOp(c.queue, p.Key, k) && !hasOp(c.doubt, p.Key, k) {
		c.queue = append(c.queue, p.Op)
	}
}

// sign takes the oldest operation of a channel into a proposal that leaves.
func (s *sim) sign(key channel.Key) {
	c := s.channels[key]
	op := c.queue[0]
	c.queue = c.queue[1:]
	if code := s.apply(key, &op, true); code != channel.CodeNone {
		s.dead(key, op, code)
		return
	}
	c.doubt = append(c.doubt, op)
}

func (s *sim) dead(key channel.Key, op channel.Op, code channel.Code) {
	s.committed(key, channel.Notice{Kind: channel.Dead, Op: op, Key: op.Key(key.Channel), By: key.Me, Code: code})
}

// refuse is the recipient's no: the operation stays in doubt.
func (s *sim) refuse(key channel.Key, at int, code channel.Code) {
	op := s.channels[key].doubt[at]
	s.committed(key, channel.Notice{Kind: channel.Refused, Op: op, Key: op.Key(key.Channel), By: key.Me, Code: code})
}

// die supersedes an operation that is in doubt.
func (s *sim) die(key channel.Key, at int) {
	c := s.channels[key]
	op := c.doubt[at]
	c.doubt = append(c.doubt[:at:at], c.doubt[at+1:]...)
	s.dead(key, op, channel.CodeOther)
}

// agree double-signs an operation of ours.
func (s *sim) agree(key channel.Key, at int) {
	c := s.channels[key]
	op := c.doubt[at]
	c.doubt = append(c.doubt[:at:at], c.doubt[at+1:]...)
	if code := s.apply(key, &op, false); code != channel.CodeNone {
		s.dead(key, op, code)
		return
	}
	n := channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(key.Channel), By: key.Me}
	if op.Kind == channel.KindResolve {
		n.Final.Amount[1] = c.transfers[op.Transfer].paid
	}
	s.committed(key, n)
}

// byPeer double-signs the peer's resolve (or cancel, of a zero secret) of a
// transfer of ours, or its cancel of its own. The router is asked first.
func (s *sim) byPeer(key channel.Key, op channel.Op) channel.Code {
	if code := s.m.Judge(key, &op, s.nowUs); code != channel.CodeNone {
		return code
	}
	return s.byPeerJudged(key, op)
}

func (s *sim) byPeerJudged(key channel.Key, op channel.Op) channel.Code {
	t := s.channels[key].transfers[op.Transfer]
	if t == nil || t.status != channel.TransferOpen {
		return channel.CodeUnknownTransfer
	}
	head := s.heads[s.channels[key].leg.ChainID]
	switch {
	case t.ours && op.Kind == channel.KindResolve && s.refuses(t, op.Resolver, head.Time):
		return channel.CodeResolver
	case !t.ours && (t.lock.Expiry == 0 || head.Final < t.lock.Expiry):
		return channel.CodeNotExpired
	}
	n := channel.Notice{Kind: channel.Done, Op: op, Key: op.Key(key.Channel), By: key.Me.Other()}
	if op.Kind == channel.KindResolve {
		t.status, t.resolver, t.paid = channel.TransferResolved, op.Resolver, s.pays(t, op.Resolver)
		n.Final.Amount[1] = t.paid
	} else {
		t.status = channel.TransferCancelled
		if t.ours {
			s.channels[key].free += t.amount
		}
	}
	s.committed(key, n)
	return channel.CodeNone
}

// refuses reports that a resolver does not end a transfer at a time.
func (s *sim) refuses(t *simTransfer, resolver []byte, now uint64) bool {
	if s.defs[t.def].Definition == nil {
		return t.lock.Expiry <= now
	}
	_, err := s.defs[t.def].Resolve(balanceOf(t.amount), t.state, resolver, channel.Context{})
	return err != nil
}

// pays returns what the responder of a transfer gets.
func (s *sim) pays(t *simTransfer, resolver []byte) channel.Amount {
	if s.defs[t.def].Definition == nil {
		return channel.Units(t.amount)
	}
	b, _ := s.defs[t.def].Resolve(balanceOf(t.amount), t.state, resolver, channel.Context{})
	return b.Amount[1]
}

func balanceOf(amount uint64) channel.Balance {
	return channel.Balance{Amount: [2]channel.Amount{channel.Units(amount)}}
}

// apply judges an operation of ours against the channel, and applies it unless
// it is only being proposed.
func (s *sim) apply(key channel.Key, op *channel.Op, propose bool) channel.Code {
	c := s.channels[key]
	head := s.heads[c.leg.ChainID]
	if op.Kind == channel.KindCreate {
		id := op.Create.ID(key.Channel)
		amount, _ := op.Create.Balance.Amount[0].Uint64()
		lock, _ := transfer.DecodeHashlockState(op.Create.InitialState)
		locked := amount
		for i := range c.doubt {
			if c.doubt[i].Kind == channel.KindCreate {
				a, _ := c.doubt[i].Create.Balance.Amount[0].Uint64()
				locked += a
			}
		}
		switch {
		case c.transfers[id] != nil:
			return channel.CodeDuplicateID
		case lock.Expiry != 0 && lock.Expiry <= head.Time:
			return channel.CodeDefinition
		case propose && locked > c.free, amount > c.free:
			return channel.CodeInsufficientBalance
		case !propose:
			c.free -= amount
			c.transfers[id] = &simTransfer{amount: amount, ours: true, lock: lock, status: channel.TransferOpen, timeout: op.Create.Timeout, def: op.Create.Definition, state: op.Create.InitialState}
		}
		return channel.CodeNone
	}
	t := c.transfers[op.Transfer]
	switch {
	case t == nil || t.status != channel.TransferOpen:
		return channel.CodeUnknownTransfer
	case op.Kind == channel.KindCancel && t.ours && (t.lock.Expiry == 0 || head.Final < t.lock.Expiry):
		return channel.CodeNotExpired
	case propose:
	case op.Kind == channel.KindResolve && s.defs[t.def].Definition != nil && s.refuses(t, op.Resolver, 0):
		return channel.CodeResolver
	case op.Kind == channel.KindResolve:
		t.status, t.resolver, t.paid = channel.TransferResolved, op.Resolver, s.pays(t, op.Resolver)
		got, _ := t.paid.Uint64()
		c.free += got
	default:
		t.status = channel.TransferCancelled
		if t.ours {
			c.free += t.amount
		}
	}
	return channel.CodeNone
}

// advance moves the clock and both chains.
func (s *sim) advance(seconds uint64) {
	s.nowUs += int64(seconds) * 1_000_000
	for _, chain := range []uint64{chainA, chainB} {
		h := s.heads[chain]
		h.Time += seconds
		h.Final = max(h.Final, h.Time-900)
		s.events = append(s.events, router.HeadMoved{ChainID: chain, NowUs: s.nowUs})
	}
	s.events = append(s.events, router.Tick{NowUs: s.nowUs})
}

// quiet does everything of ours that waits, with peers that agree to all.
func (s *sim) quiet() {
	for busy := true; busy; {
		busy = false
		for len(s.events) > 0 {
			s.deliver()
			busy = true
		}
		for len(s.journals) > 0 {
			s.journal(nil)
			busy = true
		}
		for len(s.props) > 0 {
			s.tell()
			busy = true
		}
		for _, key := range []channel.Key{carolA, ericA, daveB, fionaB} {
			c := s.channels[key]
			for c.leg.Connected && len(c.queue) > 0 {
				s.sign(key)
				busy = true
			}
			for c.leg.Connected && len(c.doubt) > 0 {
				s.agree(key, 0)
				busy = true
			}
		}
	}
}

func (s *sim) row(id channel.ForwardID) (router.State, router.Record, *channel.ForwardRow) {
	row := s.rows[id]
	if row == nil {
		return "", router.Record{}, nil
	}
	rec, err := router.DecodeRecord(row.Body)
	if err != nil {
		s.t.Fatal(err)
	}
	return router.State(row.State), rec, row
}

// brief is an event, effect or write for the log of a failing schedule.
func brief(v any) string {
	switch v := v.(type) {
	case router.Notices:
		out := fmt.Sprintf("notices in %x", v.Key.Channel[19:])
		for _, n := range v.Notices {
			out += fmt.Sprintf(" [%d %s by %s]", n.Kind, n.Key, n.By)
		}
		return out
	case router.Journal:
		return fmt.Sprintf("journal %x: %s", v.ID.Transfer[30:], brief(v.Writes[0]))
	case router.Propose:
		return fmt.Sprintf("propose in %x: %s", v.Key.Channel[19:], v.Op.Key(v.Key.Channel))
	case channel.PutForward:
		r, _ := router.DecodeRecord(v.Row.Body)
		return fmt.Sprintf("row %x %s, out %s, finished %v, proof %s, reason %q", v.Row.ID.Transfer[30:], v.Row.State,
			v.Row.OutgoingTransfer.TerminalString(), v.Row.Finished, r.Proof, r.Reason)
	}
	return fmt.Sprintf("%T %+v", v, v)
}
