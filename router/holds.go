package router

import (
	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
)

// Available returns what may still be promised of asset in a channel: our
// balance in the latest double-signed state less every hold (F4). What the
// incoming transfer locks is not in it (F9).
func (m *Machine) Available(key channel.Key, asset common.Address) channel.Amount {
	l, ok := m.facts.Channel(key)
	if !ok || l.Dispute {
		return channel.Amount{}
	}
	return m.available(&l, asset)
}

func (m *Machine) available(l *Leg, asset common.Address) channel.Amount {
	return l.free(asset).SubFloor(m.holds[spot{l.Key, asset}])
}

// takeHold sets the outgoing amount aside until the create is double-signed or
// proven dead.
func (m *Machine) takeHold(f *forward) {
	at := f.outSpot()
	sum, err := m.holds[at].Add(f.rec.OutAmount)
	if err != nil { // more than any channel has: all of it then
		sum, _ = channel.AmountFromBytes(common.MaxHash[:])
	}
	m.holds[at], f.hold = sum, f.rec.OutAmount
	m.pileUp(f)
}

func (m *Machine) releaseHold(f *forward) {
	if f.hold.IsZero() {
		return
	}
	at := f.outSpot()
	left := m.holds[at].SubFloor(f.hold)
	if left.IsZero() {
		delete(m.holds, at)
	} else {
		m.holds[at] = left
	}
	f.hold = channel.Amount{}
}

// outEnded notes that the outgoing transfer cannot pay or has paid: there is
// nothing more to do about it. The hold ends once the row says so: until then a
// crash would bring the create back.
func (m *Machine) outEnded(f *forward) {
	f.outLive = false
	m.unpile(f)
}

// outNever forgets an outgoing create that nobody will ever see.
func (m *Machine) outNever(f *forward) {
	m.releaseHold(f)
	m.unpile(f)
	delete(m.byOut, f.out)
	f.out, f.outLive = leg{}, false
}

// awaitCollateral asks for what every forward that waits there needs together.
func (m *Machine) awaitCollateral(f *forward, at spot, need channel.Amount) {
	sum, err := m.wanted[at].Add(need)
	if err != nil {
		return // nobody has that much: refused at the next look
	}
	f.wait, f.out.Incoming, f.rec.OutAmount = forCollateral, at.key, need
	m.wanted[at] = sum
	m.emit(TopUp{at.key, at.asset, sum})
}

// unwait ends whatever a received forward waits for.
func (m *Machine) unwait(f *forward) {
	if f.wait == forCollateral {
		at := f.outSpot()
		if left := m.wanted[at].SubFloor(f.rec.OutAmount); left.IsZero() {
			delete(m.wanted, at)
		} else {
			m.wanted[at] = left
		}
		f.out = leg{}
	}
	f.wait = forNothing
}

// collateral looks again at all that waited for one asset of a channel.
func (m *Machine) collateral(e *Collateral) {
	at := spot{e.Key, e.Asset}
	m.each(func(f *forward) {
		if f.wait != forCollateral || f.outSpot() != at {
			return
		}
		f.topUps++ // others may have taken what came
		if e.Err != nil {
			f.topUps = maxTopUps // more will not come; what is there may do by now
		}
		m.act(f, e.NowUs)
	})
}
