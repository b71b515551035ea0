package node

import (
	"context"
	"errors"
	"fmt"
	"maps"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// MachineEnv is what machines of one identity and chain share.
type MachineEnv struct {
	Channel   *channel.Env
	Contracts Contracts
	Signer    Signer
	Chain     ChainView
	History   History
	// Journal is nil where no router runs.
	Journal Journal
	// MinSubmit is the least amount of a peer's withdrawal that we send to the
	// chain ourselves, by asset; an asset that is not listed is not sent.
	MinSubmit map[common.Address]channel.Amount
}

// Machine decides for one side of one channel. It is not safe for concurrent
// use.
type Machine struct {
	env *MachineEnv
	ch  channel.Channel
	// reasons holds what the peer said of operations that it refused, until
	// they are dead or done.
	reasons map[channel.OpKey]channel.RefusedOp
	// unkept holds the transfers that began since the last Committed: History
	// does not have them yet.
	unkept map[common.Hash]bool
}

// Effects is what a machine asks for, in the order of the fields.
type Effects struct {
	// Writes must be durable, in one commit, before anything below (P2).
	Writes []channel.Write
	// Send holds frames for the peer.
	Send []channel.Frame
	// Notices says what became of operations.
	Notices []channel.Notice
	// Watch names assets whose deposits the chain should be asked for.
	Watch []common.Address
	// Waiting says that something waits for a channel.Retry.
	Waiting bool
}

// NewMachine starts a channel that nobody signed anything in.
func NewMachine(cfg channel.Config, env *MachineEnv) *Machine {
	return newMachine(env, channel.New(cfg, env.Channel))
}

// RestoreMachine continues from what is durable. Errors: channel.ErrRecord.
func RestoreMachine(r *channel.Record, open []*channel.Transfer, env *MachineEnv) (*Machine, error) {
	ch, err := channel.Restore(r, open, env.Channel)
	if err != nil {
		return nil, err
	}
	return newMachine(env, ch), nil
}

func newMachine(env *MachineEnv, ch channel.Channel) *Machine {
	return &Machine{env: env, ch: ch, reasons: map[channel.OpKey]channel.RefusedOp{}, unkept: map[common.Hash]bool{}}
}

// Committed says that the writes of every event so far are durable, so that
// History answers for them.
func (m *Machine) Committed() { clear(m.unkept) }

// Channel returns the channel as it stands, durable or not.
func (m *Machine) Channel() channel.Channel { return m.ch }

// Handle reacts to one event at nowUs, microseconds UTC. An error means that
// nothing happened: channel.ErrProtocol for a peer's fault, anything else for a
// failure of ours (signer, store).
//
// After a failed commit the machine is ahead of what is durable and must be
// thrown away.
func (m *Machine) Handle(ctx context.Context, ev channel.Event, nowUs int64) (Effects, error) {
	view, watch, err := m.view(ctx, ev, nowUs)
	if err != nil {
		return Effects{}, err
	}
	next, eff, err := m.step(ctx, m.ch, ev, view)
	if err != nil {
		return Effects{}, err
	}
	out := Effects{Watch: watch}
	out.take(eff)
	save := eff.Save
	ops, writes, err := m.followUps(ctx, &next, eff.Notices)
	if err != nil {
		return Effects{}, err
	}
	if _, ok := ev.(channel.Linked); ok {
		lost, err := m.unanswered(ctx, &next)
		if err != nil {
			return Effects{}, err
		}
		ops = append(ops, lost...)
	}
	if len(ops) > 0 {
		var more channel.Effects
		if next, more, err = m.step(ctx, next, channel.Enqueue{Ops: ops}, view); err != nil {
			return Effects{}, err
		}
		out.take(more)
		save = save || more.Save
	}
	m.ch = next
	for i := range out.Notices {
		if n := &out.Notices[i]; n.Kind == channel.Done && n.Op.Kind == channel.KindCreate {
			m.unkept[n.Key.ID] = true
		}
	}
	m.explain(out.Notices)
	if save {
		out.Writes = append(out.Writes, channel.PutChannel{Record: next.Record()})
	}
	out.Writes = append(out.Writes, writes...)
	out.Writes = append(out.Writes, m.rows(out.Notices, nowUs)...)
	out.Writes = append(out.Writes, m.events(out.Notices, nowUs)...)
	if m.env.Journal != nil && len(out.Notices) > 0 {
		cfg := m.ch.Config()
		out.Writes = append(out.Writes, m.env.Journal.Writes(cfg.Key(), out.Notices, nowUs)...)
	}
	return out, nil
}

// explain gives an operation that died of a refusal the reason that the peer
// gave for it.
func (m *Machine) explain(notices []channel.Notice) {
	for i := range notices {
		n := &notices[i]
		switch n.Kind {
		case channel.Refused:
			m.reasons[n.Key] = channel.RefusedOp{Code: n.Code, Message: n.Message}
		case channel.Dead:
			if why, ok := m.reasons[n.Key]; ok && n.Code == channel.CodeOther {
				n.Code, n.Message = why.Code, "the peer refused it: "+why.Message
			}
			delete(m.reasons, n.Key)
		case channel.Done:
			delete(m.reasons, n.Key)
		}
	}
}

func (e *Effects) take(c channel.Effects) {
	e.Send = append(e.Send, c.Send...)
	e.Notices = append(e.Notices, c.Notices...)
	e.Waiting = c.Waiting
}

// step runs one step of the core, signing what it asks for.
func (m *Machine) step(ctx context.Context, ch channel.Channel, ev channel.Event, view *channel.View) (channel.Channel, channel.Effects, error) {
	next, eff, err := ch.Step(ev, view)
	if err != nil || len(eff.Sign) == 0 {
		return next, eff, err
	}
	sigs := make([]channel.Signature, len(eff.Sign))
	for i := range eff.Sign {
		if sigs[i], err = m.env.Signer.SignState(ctx, &eff.Sign[i]); err != nil {
			return ch, channel.Effects{}, fmt.Errorf("sign state %d of %s: %w", eff.Sign[i].Nonce, eff.Sign[i].Channel, err)
		}
	}
	return next.Step(channel.SignaturesMade{Sigs: sigs}, view)
}

// view gathers what the step may know. The later of head and clock is the time
// that lower bounds are judged by; what is over is judged by finalised blocks.
func (m *Machine) view(ctx context.Context, ev channel.Event, nowUs int64) (*channel.View, []common.Address, error) {
	cfg := m.ch.Config()
	head, final, ok := m.env.Chain.Times()
	if !ok {
		return nil, nil, fmt.Errorf("chain %d: %w", cfg.ChainID, ErrChainNotReady)
	}
	v := &channel.View{
		Time: max(head, uint64(nowUs/1_000_000)), Final: final,
		Dispute: m.env.Chain.Disputed(cfg.Channel), Deposits: m.env.Chain.Deposits(cfg.Channel),
	}
	var watch []common.Address
	var batch []channel.Op
	switch e := ev.(type) {
	case channel.Received:
		if e.Frame.Proposal == nil {
			return v, nil, nil
		}
		batch = e.Frame.Proposal.Batch
	case channel.Enqueue:
		batch = e.Ops
	default:
		return v, nil, nil
	}
	_, received := ev.(channel.Received)
	var ids []common.Hash
	for i := range batch {
		op := &batch[i]
		switch {
		case op.Kind == channel.KindDeposit && op.Deposit != nil:
			if _, ok := v.Deposits[op.Deposit.Asset]; !ok || received {
				watch = append(watch, op.Deposit.Asset)
			}
		case op.Kind == channel.KindCreate && op.Create != nil:
			ids = append(ids, op.Create.ID(cfg.Channel))
		}
		if received {
			e, err := m.refuse(ctx, op)
			if err != nil {
				return nil, nil, err
			}
			if e != nil {
				if v.Policy == nil {
					v.Policy = map[channel.OpKey]channel.OpError{}
				}
				v.Policy[e.Key] = *e
			}
		}
	}
	if len(ids) > 0 && received {
		seen, err := m.env.History.SeenTransfers(ctx, cfg.Key(), ids)
		if err != nil {
			return nil, nil, fmt.Errorf("look up transfer ids: %w", err)
		}
		for _, id := range ids {
			if m.unkept[id] {
				seen = with(seen, id)
			}
		}
		v.Seen = seen
	}
	return v, watch, nil
}

// with returns a set with one more id.
func with(set map[common.Hash]bool, id common.Hash) map[common.Hash]bool {
	out := make(map[common.Hash]bool, len(set)+1)
	maps.Copy(out, set)
	out[id] = true
	return out
}

// refuse returns why this node would not sign a peer's operation that the
// protocol allows, or nil.
func (m *Machine) refuse(ctx context.Context, op *channel.Op) (*channel.OpError, error) {
	cfg := m.ch.Config()
	no := func(code channel.Code, format string, args ...any) (*channel.OpError, error) {
		return &channel.OpError{Key: op.Key(cfg.Channel), Code: code, Message: fmt.Sprintf(format, args...)}, nil
	}
	switch {
	case op.Kind == channel.KindCreate && op.Create != nil && op.Create.Definition == m.env.Contracts.Withdraw:
		d, err := m.checkWithdrawal(op.Create)
		if err != nil {
			return no(channel.CodeDefinition, "%v", err)
		}
		// Once the state is signed, only the signature on the withdrawal ends it.
		switch err := m.env.Signer.AllowWithdrawal(ctx, &d); {
		case errors.Is(err, ErrSignerRefused):
			return no(channel.CodePolicy, "the withdrawal is above what this node signs for its peers at present")
		case err != nil:
			return nil, err
		}
	case op.Kind == channel.KindCreate && op.Create != nil && op.Create.Definition == m.env.Contracts.Hashlock:
		// Its preimage is the one that means cancel (F3).
		if s, err := transfer.DecodeHashlockState(op.Create.InitialState); err == nil && s.LockHash == transfer.LockHash(common.Hash{}) {
			return no(channel.CodeDefinition, "the lock hash is that of the zero preimage, which means cancel")
		}
	case (op.Kind == channel.KindCancel || op.Kind == channel.KindResolve) && m.env.Journal != nil:
		return m.env.Journal.Refuse(cfg.Key(), op), nil
	}
	return nil, nil
}
