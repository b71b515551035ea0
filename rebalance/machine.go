package rebalance

import (
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Why collateral is not given. Callers branch on none of them; they are what
// the operator reads.
var (
	ErrNoProfile = errors.New("no collateral profile for this asset")
	ErrPeer      = errors.New("this peer is not configured to get collateral")
	ErrChannel   = errors.New("the channel is unknown or in dispute")
	ErrShort     = errors.New("the channel still lacks collateral after its top-ups")
)

// maxTries bounds the deposits for one need: other forwards may take the
// collateral of a deposit before the one that asked for it.
const maxTries = 3

// Spot is one asset of one channel.
type Spot struct {
	Key   channel.Key
	Asset common.Address
}

// Collateral is what a channel holds for us of an asset.
type Collateral struct {
	Peer    channel.Identifier
	ChainID uint64
	// Free is our balance in the latest double-signed state less all holds.
	Free channel.Amount
	// Deposited is the total of our deposits which that state has processed.
	Deposited channel.Amount
}

// Facts is read while the machine decides, from memory. It is not called
// concurrently.
type Facts interface {
	// Collateral returns what is known of a spot; false for a channel that is
	// unknown or in dispute.
	Collateral(Spot) (Collateral, bool)
}

// Job is one movement of collateral. At most one is under way per spot.
type Job struct {
	Spot   Spot
	Kind   Kind
	Amount channel.Amount
	// Base is Collateral.Deposited when the job was decided. A deposit that is
	// on its way is not in it yet: so a deposit decided again after a restart
	// carries the same Base, and (spot, Base) names the transaction. Whoever
	// sends it sends one per name.
	Base channel.Amount
}

// Config is what the machine goes by.
type Config struct {
	Profiles []Profile
	// Peers may get collateral; nobody else does (F8).
	Peers []channel.Identifier
	// AdjustEveryUs is the least time between two adjustments of a spot that no
	// forward asked for, microseconds: each costs gas. 0 is one minute.
	AdjustEveryUs int64
}

// Event is what the machine reacts to.
type Event interface{ isEvent() }

// The events.
type (
	// Need asks for Amount of free collateral; the answer is one Answer effect.
	// A second need of a spot joins the first: the larger counts, and one answer
	// serves both.
	Need struct {
		Spot   Spot
		Amount channel.Amount
	}
	// Check compares a spot with its profile.
	Check struct {
		Spot  Spot
		NowUs int64
	}
	// Finished reports the end of the job of a spot; Err is nil when what it
	// moved is in the latest state.
	Finished struct {
		Spot  Spot
		NowUs int64
		Err   error
	}
	// Configured replaces the profiles and the peers. The config must be one that
	// New takes; another one changes nothing.
	Configured struct{ Config Config }
)

func (Need) isEvent()       {}
func (Check) isEvent()      {}
func (Finished) isEvent()   {}
func (Configured) isEvent() {}

// Effect is what is to be done.
type Effect interface{ isEffect() }

// The effects.
type (
	// Start carries out a job; Finished answers it.
	Start struct{ Job Job }
	// Answer ends a need: Err is nil when the collateral is there.
	Answer struct {
		Spot Spot
		Err  error
	}
)

func (Start) isEffect()  {}
func (Answer) isEffect() {}

// Machine decides about collateral. It is single-threaded and keeps nothing
// that a restart would have to know.
type Machine struct {
	facts    Facts
	profiles map[asset]*Profile
	peers    map[channel.Identifier]bool
	everyUs  int64
	spots    map[Spot]*spot
}

type asset struct {
	chain   uint64
	address common.Address
}

// spot is the volatile part of one asset of one channel.
type spot struct {
	running Kind
	need    channel.Amount // 0: nobody waits
	tries   int
	restUs  int64 // no adjustment before
}

// New checks the profiles. Errors: ErrProfile.
func New(cfg Config, facts Facts) (*Machine, error) {
	m := &Machine{
		facts: facts, profiles: make(map[asset]*Profile), peers: make(map[channel.Identifier]bool),
		everyUs: cfg.AdjustEveryUs, spots: make(map[Spot]*spot),
	}
	if m.everyUs == 0 {
		m.everyUs = 60_000_000
	}
	for _, p := range cfg.Profiles {
		if err := p.Validate(); err != nil {
			return nil, err
		}
		a := asset{p.ChainID, p.Asset}
		if m.profiles[a] != nil {
			return nil, fmt.Errorf("%w: chain %d, asset %s stands there twice", ErrProfile, p.ChainID, p.Asset)
		}
		m.profiles[a] = &p
	}
	for _, id := range cfg.Peers {
		m.peers[id] = true
	}
	return m, nil
}

// Handle decides on one event.
func (m *Machine) Handle(ev Event) []Effect {
	switch e := ev.(type) {
	case Need:
		s := m.spot(e.Spot)
		if s.need.Less(e.Amount) {
			s.need = e.Amount
		}
		if s.running == None {
			return m.serve(e.Spot, s)
		}
	case Check:
		return m.check(e.Spot, e.NowUs)
	case Finished:
		return m.finished(e)
	case Configured:
		if next, err := New(e.Config, m.facts); err == nil {
			m.profiles, m.peers, m.everyUs = next.profiles, next.peers, next.everyUs
		}
	}
	return nil
}

func (m *Machine) spot(at Spot) *spot {
	s := m.spots[at]
	if s == nil {
		s = &spot{}
		m.spots[at] = s
	}
	return s
}

// look returns the profile and the collateral of a spot that may have some.
func (m *Machine) look(at Spot) (*Profile, Collateral, error) {
	c, ok := m.facts.Collateral(at)
	if !ok {
		return nil, c, ErrChannel
	}
	p := m.profiles[asset{c.ChainID, at.Asset}]
	switch {
	case p == nil:
		return nil, c, ErrNoProfile
	case !m.peers[c.Peer]:
		return nil, c, ErrPeer
	}
	return p, c, nil
}

// serve answers the need of a spot, or starts a deposit for it.
func (m *Machine) serve(at Spot, s *spot) []Effect {
	answer := func(err error) []Effect {
		s.need, s.tries = channel.Amount{}, 0
		return []Effect{Answer{at, err}}
	}
	c, ok := m.facts.Collateral(at)
	if ok && !c.Free.Less(s.need) {
		return answer(nil) // who is not to get more may use what is there
	}
	p, c, err := m.look(at)
	if err != nil {
		return answer(err)
	}
	if s.tries == maxTries {
		return answer(ErrShort)
	}
	a, err := Plan(p, c.Free, s.need)
	if err != nil {
		return answer(err)
	}
	s.tries++
	return m.start(at, s, a, c)
}

func (m *Machine) start(at Spot, s *spot, a Action, c Collateral) []Effect {
	s.running = a.Kind
	return []Effect{Start{Job{Spot: at, Kind: a.Kind, Amount: a.Amount, Base: c.Deposited}}}
}

// check adjusts a spot that nobody waits for.
func (m *Machine) check(at Spot, nowUs int64) []Effect {
	p, c, err := m.look(at)
	if err != nil {
		return nil
	}
	a, err := Plan(p, c.Free, channel.Amount{})
	if err != nil || a.Kind == None {
		return nil
	}
	s := m.spot(at)
	if s.running != None || nowUs < s.restUs {
		return nil
	}
	s.restUs = nowUs + m.everyUs
	return m.start(at, s, a, c)
}

func (m *Machine) finished(e Finished) []Effect {
	s := m.spot(e.Spot)
	was := s.running
	s.running = None
	if e.Err != nil {
		s.restUs = e.NowUs + m.everyUs
	}
	switch {
	case s.need.IsZero():
		return nil
	case e.Err != nil && was == TopUp:
		s.need, s.tries = channel.Amount{}, 0
		return []Effect{Answer{e.Spot, e.Err}}
	}
	return m.serve(e.Spot, s)
}
