package channel

import (
	"fmt"

	"github.com/ethereum/go-ethereum/common"
)

// Channel is one party's side of one channel: a value that [Channel.Step] maps
// to the next one. Old values stay valid, so a step whose commit failed is
// simply forgotten.
type Channel struct {
	cfg *Config
	env *Env

	latest     Signed
	open       Transfers // of latest
	lastBatch  []Op
	lastBy     Role
	out        *Outstanding
	superseded []Outstanding
	doubt      []Op
	later      []Op
	maxSigned  uint64
	refused    Refusal
	floor      uint64

	// What follows is not durable: nobody was told of it.
	queue  []item
	linked bool
	turn   *turn
}

// item is an operation that waits for a proposal. Sent says that a proposal
// with it left the process before.
type item struct {
	op   Op
	sent bool
}

// Event is what a channel reacts to.
type Event interface{ isEvent() }

// The events.
type (
	// Enqueue hands over operations of this party, to be proposed as soon as may
	// be. One that waits or is unanswered already is not taken twice; one that the
	// channel's history holds comes back as Dead with CodeDuplicateID or
	// CodeUnknownTransfer.
	Enqueue struct{ Ops []Op }
	// Received is a frame of the current connection.
	Received struct{ Frame Frame }
	// SignaturesMade answers Effects.Sign, in its order.
	SignaturesMade struct{ Sigs []Signature }
	// SigningFailed answers Effects.Sign when the signer would not; the event
	// that asked for it has not happened.
	SigningFailed struct{}
	// Linked says that a connection to the peer is up, Unlinked that it went.
	Linked   struct{}
	Unlinked struct{}
	// Retry proposes again what waits for it, and what a dispute that a reorg
	// undid held up; the caller keeps the pace.
	Retry struct{}
)

func (Enqueue) isEvent()        {}
func (Received) isEvent()       {}
func (SignaturesMade) isEvent() {}
func (SigningFailed) isEvent()  {}
func (Linked) isEvent()         {}
func (Unlinked) isEvent()       {}
func (Retry) isEvent()          {}

// Effects is what a step asks for, to be done in the order of the fields.
type Effects struct {
	// Sign holds states that this party is to sign. While it is not empty all
	// else is: the next event must be SignaturesMade or SigningFailed.
	Sign []State
	// Save says that Record changed. It, and whatever the caller makes of
	// Notices, must be durable in one commit before anything below (P2).
	Save bool
	// Send holds frames for the peer; they are lost with the connection.
	Send []Frame
	// Notices says what became of operations.
	Notices []Notice
	// Waiting says that operations wait for a Retry.
	Waiting bool
}

// NoticeKind says what became of an operation.
type NoticeKind uint8

// The kinds of notice.
const (
	// Done: the operation is in the latest double-signed state's history.
	Done NoticeKind = iota + 1
	// Dead: our operation is not, and never can be (P7).
	Dead
	// Refused: the peer will not sign our operation; it is in doubt until Dead
	// or, if it is proposed again, Done.
	Refused
	// PeerBehind: the peer lacks states that it signed. It lost data.
	PeerBehind
	// SelfBehind: the peer claims states that we have not. We may have lost data.
	SelfBehind
)

// Notice reports on one operation.
type Notice struct {
	Kind NoticeKind
	Op   Op
	Key  OpKey
	// By proposed the operation.
	By Role
	// Transfer is that of a create, resolve or cancel that is done.
	Transfer *Transfer
	// Final is the balance that a resolve or cancel ended in.
	Final Balance
	// Code and Message say why an operation is dead or refused.
	Code    Code
	Message string
}

// Step handles one event under view. It returns the next channel and what is to
// be done. An error means that nothing happened: ErrProtocol for a fault of the
// peer, ErrAwaitingSignature for an event out of turn.
func (c Channel) Step(ev Event, view *View) (Channel, Effects, error) {
	if c.turn != nil {
		return c.signed(ev)
	}
	t := &turn{c: c, v: view}
	var err error
	switch e := ev.(type) {
	case Enqueue:
		t.enqueue(e.Ops)
	case Received:
		err = t.receive(&e.Frame)
	case Linked:
		t.link()
	case Unlinked:
		t.c.linked = false
	case Retry:
		t.retry()
	default:
		err = fmt.Errorf("%w: unexpected %T", ErrProtocol, ev)
	}
	if err != nil {
		return c, Effects{}, err
	}
	if states := t.toSign(); len(states) > 0 {
		c.turn = t // all else stays as it was until the signatures are there
		return c, Effects{Sign: states}, nil
	}
	return t.c, t.effects(), nil
}

// signed finishes the turn that asked for signatures.
func (c Channel) signed(ev Event) (Channel, Effects, error) {
	t := *c.turn
	switch e := ev.(type) {
	case SigningFailed:
		c.turn = nil
		return c, Effects{}, nil
	case SignaturesMade:
		if want := len(t.toSign()); len(e.Sigs) != want {
			return c, Effects{}, fmt.Errorf("%w: %d signatures, want %d", ErrAwaitingSignature, len(e.Sigs), want)
		}
		t.sign(e.Sigs)
		return t.c, t.effects(), nil
	}
	return c, Effects{}, fmt.Errorf("%w: got %T", ErrAwaitingSignature, ev)
}

// turn is one step in the making.
type turn struct {
	c       Channel
	v       *View
	save    bool
	notices []Notice

	counter bool // latest is the peer's proposal and lacks our signature
	propose bool // out is new and lacks our signature
	sync    bool // the connection's first frame
	answer  bool // repeat our latest, or our proposal on top
	resend  bool // repeat our proposal
	refuse  bool // send the refusal
}

func (t *turn) toSign() []State {
	var s []State
	if t.counter {
		s = append(s, t.c.latest.State)
	}
	if t.propose {
		s = append(s, t.c.out.State)
	}
	return s
}

func (t *turn) sign(sigs []Signature) {
	me := t.c.cfg.Me
	if t.counter {
		t.c.latest.Sigs[me] = sigs[0]
		sigs = sigs[1:]
	}
	if t.propose {
		o := *t.c.out
		o.Proposal.Sig = sigs[0]
		if o.Proposal.Base != 0 {
			o.Proposal.BaseSig = t.c.latest.Sigs[me]
		}
		t.c.out = &o
	}
}

func (t *turn) effects() Effects {
	c := &t.c
	e := Effects{Save: t.save, Notices: t.notices, Waiting: len(c.later) > 0}
	frame := func(f Frame) { f.Channel = c.cfg.Channel; e.Send = append(e.Send, f) }
	// Before the setup Bob has heard of no channel, and Alice has nothing to compare.
	if t.sync && (c.latest.State.Nonce > 0 || c.cfg.Me == Bob) {
		s := &Sync{Latest: c.latest.State.Nonce}
		if c.out != nil {
			s.Outstanding = c.out.Proposal.Nonce
		}
		frame(Frame{Sync: s})
	}
	switch {
	case c.out != nil && (t.propose || t.resend || t.answer || t.counter):
		frame(Frame{Proposal: &c.out.Proposal})
	case (t.answer || t.counter) && c.cfg.Peer().Owns(c.latest.State.Nonce) && c.latest.State.Nonce != 0:
		frame(Frame{Ack: &Ack{Nonce: c.latest.State.Nonce, Sig: c.latest.Sigs[c.cfg.Me]}})
	}
	if t.refuse {
		r := c.refused
		frame(Frame{Refusal: &r})
	}
	return e
}

func (t *turn) notice(kind NoticeKind, op Op, by Role, code Code, msg string) {
	t.notices = append(t.notices, Notice{Kind: kind, Op: op, Key: op.Key(t.c.cfg.Channel), By: by, Code: code, Message: msg})
}

// link opens a connection: say where we are and repeat what is unanswered (P9).
func (t *turn) link() {
	t.c.linked = true
	t.sync = true
	t.resend = t.c.out != nil
	t.proposeQueue(nil)
}

func (t *turn) enqueue(ops []Op) {
	c := &t.c
	q := append(make([]item, 0, len(c.queue)+len(ops)), c.queue...)
	for _, op := range ops {
		if op.Kind != KindDeposit && (underWay(q, &op) || c.ours(&op)) {
			continue // its first copy brings the notices
		}
		if len(q) >= MaxQueue {
			t.notice(Dead, op, c.cfg.Me, CodePolicy, fmt.Sprintf("%d operations wait in this channel already", len(q)))
			continue
		}
		q = append(q, item{op: op})
	}
	c.queue = q
	t.proposeQueue(nil)
}

func (t *turn) retry() {
	c := &t.c
	if !c.linked || c.out != nil || t.v.Dispute {
		return
	}
	var first []item
	for _, op := range c.later {
		first = append(first, item{op, true})
		t.save = true
	}
	c.later = nil
	t.proposeQueue(first)
}

// resolving reports whether this party has a resolve of that transfer under
// way: its secret may be out, so the transfer must not be cancelled.
func (c *Channel) resolving(id common.Hash) bool {
	op := Op{Kind: KindResolve, Transfer: id}
	return underWay(c.queue, &op) || c.ours(&op)
}

// underWay reports whether op, by its identity, is in q.
func underWay(q []item, op *Op) bool {
	for i := range q {
		if q[i].op.same(op) {
			return true
		}
	}
	return false
}

// ours reports whether op, by its identity, is one of our own that a signature
// of ours may hold.
func (c *Channel) ours(op *Op) bool {
	has := func(l []Op) bool {
		for i := range l {
			if l[i].same(op) {
				return true
			}
		}
		return false
	}
	return c.out != nil && has(c.out.Proposal.Batch) || has(c.doubt) || has(c.later)
}
