package channel

import "fmt"

// New returns the channel that has no state yet. Nobody has signed anything.
func New(cfg Config, env *Env) Channel {
	c := Channel{cfg: &cfg, env: env}
	c.latest.State = State{Channel: cfg.Channel, Alice: cfg.Signers[Alice], Bob: cfg.Signers[Bob]}
	return c
}

// Record returns what must be durable of the channel.
func (c Channel) Record() *Record {
	return &Record{
		Config: *c.cfg, Latest: c.latest, LatestBatch: c.lastBatch, LatestBy: c.lastBy, Out: c.out,
		Superseded: c.superseded, Doubt: c.doubt, Later: c.later, MaxSigned: c.maxSigned, Refused: c.refused, Floor: c.floor,
	}
}

// Restore returns the channel of a record and its open transfers, as after a
// start. Errors: ErrRecord when the two do not fit.
func Restore(r *Record, open []*Transfer, env *Env) (Channel, error) {
	cfg := r.Config
	c := Channel{
		cfg: &cfg, env: env, latest: r.Latest, open: NewTransfers(open), lastBatch: r.LatestBatch, lastBy: r.LatestBy,
		superseded: r.Superseded, doubt: r.Doubt, later: r.Later, maxSigned: r.MaxSigned, refused: r.Refused, floor: r.Floor,
	}
	if root := c.open.Root(); root != r.Latest.State.MerkleRoot {
		return Channel{}, fmt.Errorf("%w: %s at nonce %d: open transfers have root %s, the state %s",
			ErrRecord, cfg.Channel, r.Latest.State.Nonce, root, r.Latest.State.MerkleRoot)
	}
	if r.Out != nil {
		o := *r.Out
		if o.Proposal.Base != r.Latest.State.Nonce || len(o.Finals) != len(o.Proposal.Batch) {
			return Channel{}, fmt.Errorf("%w: %s: proposal %d is built on %d, the latest state is %d",
				ErrRecord, cfg.Channel, o.Proposal.Nonce, o.Proposal.Base, r.Latest.State.Nonce)
		}
		o.transfers = c.replay(&o)
		if o.transfers.Root() != o.State.MerkleRoot {
			return Channel{}, fmt.Errorf("%w: %s: proposal %d has another Merkle root than its batch", ErrRecord, cfg.Channel, o.Proposal.Nonce)
		}
		c.out = &o
	}
	return c, nil
}

// replay returns the open transfers after a batch of our own that was judged
// before.
func (c *Channel) replay(o *Outstanding) Transfers {
	d := newDraft(c, &View{}, c.cfg.Me, o.Proposal.Nonce)
	for i := range o.Proposal.Batch {
		op := &o.Proposal.Batch[i]
		switch op.Kind {
		case KindCreate:
			d.open.add(newTransfer(c.cfg, op, d.by, o.Proposal.Nonce))
		case KindResolve, KindCancel:
			d.open.remove(op.Transfer)
		}
	}
	return Transfers{d.open.list}
}

// Latest returns the latest double-signed state.
func (c Channel) Latest() Signed { return c.latest }

// Open returns the open transfers of the latest state.
func (c Channel) Open() Transfers { return c.open }

// Config returns what never changes about the channel.
func (c Channel) Config() Config { return *c.cfg }

// Linked reports whether a connection to the peer is up.
func (c Channel) Linked() bool { return c.linked }

// Unsettled returns our operations whose outcome is open: proposed, in doubt or
// waiting to be proposed again.
func (c Channel) Unsettled() []Op {
	var ops []Op
	if c.out != nil {
		ops = append(ops, c.out.Proposal.Batch...)
	}
	return append(append(ops, c.doubt...), c.later...)
}

// Idle reports that nothing of ours waits or is unanswered.
func (c Channel) Idle() bool {
	return c.out == nil && len(c.queue) == 0 && len(c.later) == 0 && c.turn == nil
}

// Fate says what is known of an operation that this party may have proposed.
type Fate uint8

// The fates. FateUnknown means that no signature of ours holds it now: with the
// channel's history not holding it either, it is dead.
const (
	FateUnknown Fate = iota
	// FateWaiting: not signed by us since the last state.
	FateWaiting
	// FateInDoubt: some state that we signed holds it (P7).
	FateInDoubt
)

// FateOf returns the fate of an operation that is not in the latest state.
func (c Channel) FateOf(k OpKey) Fate {
	has := func(ops []Op) bool {
		for i := range ops {
			if ops[i].Key(c.cfg.Channel) == k {
				return true
			}
		}
		return false
	}
	if c.out != nil && has(c.out.Proposal.Batch) || has(c.doubt) || has(c.later) {
		return FateInDoubt
	}
	for i := range c.queue {
		if c.queue[i].op.Key(c.cfg.Channel) == k {
			return FateWaiting
		}
	}
	return FateUnknown
}
