package sim

import (
	"errors"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// user is the person, or the program, at a node: it opens channels, credits
// deposits, starts payments, reveals secrets, and asks again for what a crash
// swallowed. What it knows does not depend on the node's memory.
type user struct {
	n *party
	// refreshed counts polls, so that some things are done less often.
	polls int
}

// poll looks after everything once in a while.
func (u *user) poll() {
	n := u.n
	u.polls++
	for _, p := range n.pairs {
		l := n.live[p.address()]
		ch := l.m.Channel()
		latest := ch.Latest()
		if latest.State.Timeout == 0 {
			u.setUp(l)
			continue
		}
		u.credit(l, &latest.State)
		for _, t := range ch.Open().All() {
			u.look(l, t)
		}
	}
	for _, p := range n.w.payments {
		if p.from == n.index {
			u.push(p)
		}
	}
	u.submit()
	n.during(n.w.between(2_000_000, 12_000_000), u.poll)
}

func (u *user) setUp(l *live) {
	cfg := l.p.cfg[l.key.Me]
	if cfg.Me != channel.Alice || len(l.m.Channel().Unsettled()) > 0 || !l.m.Channel().Linked() {
		return
	}
	u.n.propose(l.key, channel.Op{Kind: channel.KindSetup, Setup: &channel.Setup{
		Timeout: channel.DefaultChannelTimeout, ChainID: cfg.ChainID, Factory: cfg.Factory, Alice: cfg.IDs[0], Bob: cfg.IDs[1],
	}})
}

// credit proposes the deposits that the node sees confirmed and the state lacks.
func (u *user) credit(l *live, s *channel.State) {
	n := u.n
	for class := range classCount {
		a := n.w.cast.asset(class, l.p.chain)
		v := n.views[l.p.chain]
		row, _ := s.Asset(a)
		if row.Processed == v.chain.totals(spot{s.Channel, a}) {
			continue
		}
		v.watched[spot{s.Channel, a}] = true
		totals, ok := v.Deposits(s.Channel)[a]
		if !ok || totals[0].Less(row.Processed[0]) || totals[1].Less(row.Processed[1]) || row.Processed == totals {
			continue
		}
		op := channel.Op{Kind: channel.KindDeposit, Deposit: &channel.Deposit{Asset: a, Totals: totals}}
		if l.m.Channel().FateOf(op.Key(s.Channel)) == channel.FateUnknown {
			n.propose(l.key, op)
		}
	}
}

// push starts a payment, or starts it again if the node lost it.
func (u *user) push(p *payment) {
	n := u.n
	l := n.live[p.p.address()]
	if p.over() || p.locked || !l.m.Channel().Linked() || l.m.Channel().Latest().State.Timeout == 0 {
		return
	}
	if l.m.Channel().FateOf(p.op.Key(l.key.Channel)) != channel.FateUnknown {
		return
	}
	if p.tries++; p.tries > 1 && n.w.violation == nil && n.w.chance(0.3) {
		// Nothing of it is signed and nothing of it is in the history: the user
		// may give up.
		if _, err := n.store.Transfer(n.w.ctx, l.key, p.id); errors.Is(err, channel.ErrNotFound) {
			p.dead = true
			n.w.tracef("%s is given up", p)
			return
		}
	}
	n.w.tracef("%s starts", p)
	n.propose(l.key, p.op)
}

// told hears what became of operations.
func (u *user) told(l *live, notices []channel.Notice) {
	n := u.n
	for i := range notices {
		x := &notices[i]
		if x.Op.Kind != channel.KindCreate {
			continue
		}
		switch {
		case x.Kind == channel.Dead && n.index != roger:
			for _, p := range n.w.payments {
				if p.from == n.index && p.op.Key(l.key.Channel) == x.Key {
					p.dead = true
					n.w.tracef("%s is dead: %s", p, x.Message)
				}
			}
		case x.Kind == channel.Done && x.By != l.key.Me && x.Transfer.Definition == n.w.cast.contracts.Hashlock:
			n.during(n.w.between(1_000, 2_000_000), func() {
				if t := n.live[l.key.Channel].m.Channel().Open().Get(x.Transfer.ID); t != nil {
					u.look(n.live[l.key.Channel], t)
				}
			})
		}
	}
}

// look decides about an open transfer.
func (u *user) look(l *live, t *channel.Transfer) {
	n := u.n
	if n.index == roger || t.Definition != n.w.cast.contracts.Hashlock {
		return
	}
	s, err := transfer.DecodeHashlockState(t.InitialState)
	p := n.w.byHash[s.LockHash]
	if err != nil || p == nil {
		n.w.fail("payments", "%s holds a transfer that nobody asked for", name(n.index))
		return
	}
	ch := l.m.Channel()
	if t.InitiatedBy == l.key.Me {
		// The payer takes back what has expired (P12).
		_, final, _ := n.views[l.p.chain].Times()
		if s.Expiry != 0 && final >= s.Expiry && u.polls%4 == 0 {
			u.end(l, channel.Op{Kind: channel.KindCancel, Transfer: t.ID})
		}
		return
	}
	if ch.FateOf(channel.OpKey{Kind: channel.KindResolve, ID: t.ID}) != channel.FateUnknown ||
		ch.FateOf(channel.OpKey{Kind: channel.KindCancel, ID: t.ID}) != channel.FateUnknown {
		return
	}
	switch u.decide(l, p, t, s.Expiry) {
	case takes:
		if !p.revealed {
			n.w.tracef("%s reveals the secret of payment %d", name(n.index), p.n)
		}
		u.end(l, channel.Op{Kind: channel.KindResolve, Transfer: t.ID, Resolver: p.preimage[:]})
	case gives:
		u.end(l, channel.Op{Kind: channel.KindCancel, Transfer: t.ID})
	}
}

func (u *user) end(l *live, op channel.Op) { u.n.propose(l.key, op) }

type choice int

const (
	waits choice = iota
	takes
	gives
)

// decide is a recipient's choice about a transfer that pays it.
func (u *user) decide(l *live, p *payment, t *channel.Transfer, expiry uint64) choice {
	n := u.n
	head, _, _ := n.views[l.p.chain].Times()
	now := max(head, uint64(n.clock()/1_000_000))
	m := p.manner
	if n.w.calm && m != giving {
		m = prompt
	}
	if p.revealed {
		m = prompt // there is no way back
	}
	if expiry != 0 && now >= expiry {
		return gives
	}
	if t.Balance.Amount[0] != p.expect || p.to != n.index {
		n.w.fail("payments", "%s is offered %s, not %s: %s", name(n.index), t.Balance.Amount[0], p.expect, p)
		return gives
	}
	safe := expiry == 0 || now+securing+skewSeconds+finality < expiry
	if p.direct {
		safe = expiry == 0 || now+2*skewSeconds < expiry
	}
	switch m {
	case prompt:
		if safe || p.revealed {
			return takes
		}
		return gives
	case late:
		if !safe {
			return gives
		}
		if p.seenUs == 0 {
			p.seenUs = n.w.nowUs
		}
		if n.w.nowUs-p.seenUs > p.lateUs {
			return takes
		}
	case edge:
		if expiry != 0 && now+600 > expiry {
			return takes
		}
	case giving:
		return gives
	}
	return waits
}

// submit sends complete withdrawals to the chain: those that the node is to
// send, and its own that the other side would not.
func (u *user) submit() {
	n := u.n
	if !n.complete {
		return
	}
	n.complete = false
	for _, p := range n.pairs {
		rows, err := n.store.Withdrawals(n.w.ctx, p.cfg[p.role(n.index)].Key())
		if err != nil {
			n.w.fail("disk", "%v", err)
			return
		}
		for _, row := range rows {
			if row.TxHash != (common.Hash{}) || row.Sigs[0] == (channel.Signature{}) || row.Sigs[1] == (channel.Signature{}) || n.sending[row.Transfer] {
				continue
			}
			n.sending[row.Transfer] = true
			n.w.chains[p.chain].withdraw(row, p.cfg[0].Signers, func() {
				if n.up {
					sent := *row
					sent.TxHash = row.Data.Hash()
					if err := n.commit(nil, []channel.Write{channel.PutWithdrawal{Row: &sent}}); err != nil {
						n.w.fail("disk", "%v", err)
					}
				}
			})
		}
	}
}

// withdraw takes an amount out of a channel.
func (n *party) withdraw(p *pair, asset common.Address, amount channel.Amount) (common.Hash, bool) {
	l := n.live[p.address()]
	cfg := p.cfg[p.role(n.index)]
	latest := l.m.Channel().Latest()
	row, ok := latest.State.Asset(asset)
	if !ok || amount.IsZero() || row.Balance.Amount[cfg.Me].Less(amount) {
		return common.Hash{}, false
	}
	nonce, err := channel.AmountFromBytes(n.w.hash().Bytes())
	if err != nil {
		return common.Hash{}, false
	}
	me := cfg.Signers[cfg.Me]
	d := channel.WithdrawData{Channel: cfg.Channel, Asset: asset, Recipient: me, Amount: amount, Nonce: nonce}
	sig, err := n.signer.SignWithdrawal(n.w.ctx, &d, nil)
	if err != nil {
		return common.Hash{}, false
	}
	s := transfer.WithdrawState{InitiatorSig: sig, Initiator: me, Responder: cfg.Signers[cfg.Peer()], Data: d.Commitment(), Nonce: nonce}
	op := channel.Op{Kind: channel.KindCreate, Create: &channel.Create{
		Salt: n.w.hash(), Definition: n.w.cast.contracts.Withdraw, Asset: asset, Timeout: channel.DefaultTransferTimeout,
		Balance:      channel.Balance{Amount: [2]channel.Amount{amount}, To: [2]common.Address{me, cfg.Signers[cfg.Peer()]}},
		InitialState: s.Encode(),
	}}
	n.w.tracef("%s withdraws %s of %s from %s", name(n.index), amount, short(asset), p)
	n.propose(l.key, op)
	return op.Create.ID(cfg.Channel), true
}
