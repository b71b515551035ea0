package router

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/sluice-node/sluice/channel"
)

// ErrState is a row in a state that this version does not know.
var ErrState = errors.New("unknown state of a forward")

// Pauses before something is tried again by itself, microseconds.
const (
	firstPauseUs = 1_000_000
	maxPauseUs   = 60_000_000
	// lookAgainUs is how often a waiting forward is judged again, lest its
	// expiry passes unseen, and how often the end of the incoming transfer is
	// asked for again.
	lookAgainUs = 30_000_000
	// judgeGraceUs is how long a countersignature that the node asked about may
	// take to become a notice.
	judgeGraceUs = 10_000_000
	// maxTopUps bounds how often one forward asks for collateral.
	maxTopUps = 3
)

// Machine decides what becomes of forwards. It is single-threaded: calls must
// not overlap. It reads no clock and does no I/O.
type Machine struct {
	cfg    Config
	facts  Facts
	chains map[uint64]*Chain

	open    list
	byIn    map[leg]*forward
	byOut   map[leg]*forward
	holds   map[spot]channel.Amount
	wanted  map[spot]channel.Amount // asked for by forwards that wait for collateral
	perPeer map[channel.Identifier]int
	routes  map[route]channel.Key   // channels that were found
	piles   map[pile]channel.Amount // locked under listed definitions
	quotes  quotes
	// draining: no new forwards, and no quotes for any.
	draining bool

	seq     uint64 // of the last Journal
	effects []Effect
}

// New checks the config. Errors: ErrConfig.
func New(cfg Config, facts Facts) (*Machine, error) {
	if err := cfg.Validate(); err != nil {
		return nil, err
	}
	m := &Machine{
		cfg: cfg, facts: facts, chains: make(map[uint64]*Chain),
		byIn: make(map[leg]*forward), byOut: make(map[leg]*forward),
		holds: make(map[spot]channel.Amount), wanted: make(map[spot]channel.Amount),
		perPeer: make(map[channel.Identifier]int), routes: make(map[route]channel.Key), quotes: newQuotes(),
		piles: make(map[pile]channel.Amount),
	}
	for _, c := range cfg.Chains {
		m.chains[c.ID] = &c
	}
	return m, nil
}

// Restore takes the unfinished rows of the journal, before anything else is
// asked of the machine. Every hold counts from then on; each forward goes on
// with a Resume. Errors: ErrRecord, ErrState; the machine is of no use then.
func (m *Machine) Restore(rows []*channel.ForwardRow) error {
	for _, row := range rows {
		rec, err := DecodeRecord(row.Body)
		if err != nil {
			return fmt.Errorf("forward %s: %w", row.ID.Transfer, err)
		}
		f := &forward{
			id: row.ID, routingID: row.RoutingID, state: State(row.State), rec: rec, createdUs: row.CreatedAtUs,
			out: leg{Incoming: row.Outgoing, Transfer: row.OutgoingTransfer},
		}
		held := row.OutgoingTransfer != (common.Hash{})
		switch f.state {
		case Received:
		case Held:
			f.outLive = held
		case Refunding: // on any other proof the outgoing transfer has ended
			f.outLive = held && rec.Proof == ExpiredFinal
		case Settled, Refunded:
			f.outLive, f.inEnded, f.reported = held, true, true
		default:
			return fmt.Errorf("forward %s: %w %q", row.ID.Transfer, ErrState, row.State)
		}
		m.add(f)
		if f.outLive {
			m.takeHold(f)
		}
	}
	return nil
}

// Open returns the ids of the forwards that have not ended on both sides, in
// the order of their arrival.
func (m *Machine) Open() []channel.ForwardID {
	ids := make([]channel.ForwardID, 0, m.open.n)
	for f := m.open.first; f != nil; f = f.next {
		ids = append(ids, f.id)
	}
	return ids
}

func (m *Machine) add(f *forward) {
	m.open.add(f)
	m.byIn[f.id] = f
	if f.outLive {
		m.byOut[f.out] = f
	}
	m.perPeer[f.rec.Sender]++
}

// drop forgets a forward that is over.
func (m *Machine) drop(f *forward) {
	m.open.remove(f)
	m.releaseHold(f)
	m.unpile(f)
	m.unwait(f)
	delete(m.byIn, f.id)
	delete(m.byOut, f.out)
	if m.perPeer[f.rec.Sender]--; m.perPeer[f.rec.Sender] <= 0 {
		delete(m.perPeer, f.rec.Sender)
	}
}

// Handle decides on one event. The effects are the caller's.
func (m *Machine) Handle(ev Event) []Effect {
	m.effects = nil
	switch e := ev.(type) {
	case Notices:
		m.notices(&e)
	case Resume:
		if f := m.byIn[e.ID]; f != nil && !f.started {
			m.resume(f, e.Salt, e.NowUs)
		}
	case Connected:
		m.each(func(f *forward) {
			if f.wait == forRecipient && f.rec.Recipient == e.Peer {
				m.act(f, e.NowUs)
			}
		})
	case Collateral:
		m.collateral(&e)
	case HeadMoved:
		m.expire(e.ChainID, e.NowUs)
	case Committed:
		m.committed(&e)
	case Tick:
		m.each(func(f *forward) {
			if f.retryUs != 0 && e.NowUs >= f.retryUs {
				f.retryUs = 0
				m.act(f, e.NowUs)
			}
		})
	}
	return m.effects
}

// each visits the open forwards in order; the visitor may drop the one it is
// given.
func (m *Machine) each(visit func(*forward)) {
	for f := m.open.first; f != nil; {
		next := f.next
		visit(f)
		f = next
	}
}

func (m *Machine) emit(e Effect) { m.effects = append(m.effects, e) }

// act does what the state of a forward asks for next. Doing it twice does no
// harm, so every event that might matter leads here.
func (m *Machine) act(f *forward, nowUs int64) {
	switch {
	case f.saving || !f.started:
	case f.unsaved:
		m.save(f, nowUs)
	case f.over():
		m.drop(f)
	case f.inEnded:
		m.sweep(f, nowUs)
	case f.state == Received:
		m.decide(f, nowUs)
	case f.state == Held:
		m.follow(f, nowUs)
	case f.state == Refunding:
		f.retryUs = nowUs + lookAgainUs // lest the channel's worker fell with it
		m.emit(Propose{f.id.Incoming, channel.Op{
			Kind: channel.KindCancel, Transfer: f.id.Transfer, Meta: cancelMeta(f.routingID, f.rec.Reason),
		}})
		m.sweep(f, nowUs)
	}
}

// save journals the row as it stands.
func (m *Machine) save(f *forward, nowUs int64, more ...channel.Write) {
	f.saving, f.unsaved = true, false
	if f.state == Held {
		more = append(more, channel.ClaimLockHash{LockHash: f.rec.LockHash, Forward: f.id, CreatedAtUs: f.createdUs})
	}
	if f.using {
		more = append(more, channel.UseQuote{Hash: f.rec.Quote, Forward: f.id})
	}
	m.seq++
	f.seq = m.seq
	m.emit(Journal{f.id, f.seq, append([]channel.Write{f.row(nowUs)}, more...)})
}

func (m *Machine) committed(e *Committed) {
	f := m.byIn[e.ID]
	if f == nil || !f.saving || f.seq != e.Seq {
		return
	}
	f.saving = false
	switch {
	case e.Err == nil:
		f.using = false
		if f.state == Held && f.rec.HeldUs == 0 {
			f.rec.HeldUs = e.NowUs
		}
		if !f.outLive {
			m.releaseHold(f)
		}
		f.pauseUs = 0
		m.act(f, e.NowUs)
	case f.state == Held && errors.Is(e.Err, channel.ErrLockHashUsed):
		m.outNever(f)
		f.using = false
		m.refund(f, NeverSigned, LockHashUsed, e.NowUs)
	case f.state == Held && f.using && errors.Is(e.Err, channel.ErrQuoteUsed):
		m.outNever(f)
		f.using = false
		m.refund(f, NeverSigned, QuoteUsed, e.NowUs)
	default:
		f.unsaved = true
		m.later(f, e.NowUs)
	}
}

// refund decides that the incoming transfer is to be cancelled, on that proof.
// Nothing takes the decision back, and nobody learns of it before its row is
// durable.
func (m *Machine) refund(f *forward, proof Proof, reason Reason, nowUs int64) {
	m.unwait(f)
	f.state, f.rec.Proof, f.rec.Reason = Refunding, proof, reason
	m.save(f, nowUs)
}

// later puts a forward off, longer each time.
func (m *Machine) later(f *forward, nowUs int64) {
	f.pauseUs = min(max(2*f.pauseUs, firstPauseUs), maxPauseUs)
	f.retryUs = nowUs + f.pauseUs
}

// saltOf makes one salt per forward out of the randomness of an event.
func saltOf(random common.Hash, id channel.ForwardID) common.Hash {
	return crypto.Keccak256Hash(random[:], id.Incoming.Channel[:], id.Transfer[:])
}
