package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
)

// withdrawalOf returns the commitment that a Withdraw create stands for.
func withdrawalOf(ch common.Address, asset common.Address, b channel.Balance, s transfer.WithdrawState) (channel.WithdrawData, error) {
	amount, err := b.Amount[0].Sub(s.Fee)
	if err != nil {
		return channel.WithdrawData{}, transfer.ErrFee
	}
	return channel.WithdrawData{
		Channel: ch, Asset: asset, Recipient: b.To[0], Amount: amount,
		Nonce: s.Nonce, CallTo: s.CallTo, CallData: s.CallData,
	}, nil
}

var errCommitment = errors.New("the signed commitment is not that of the transfer's recipient, asset, amount, nonce and call")

// checkWithdrawal returns the withdrawal of a Withdraw create, and refuses one whose
// commitment pays out something else than what the transfer burns.
func (m *Machine) checkWithdrawal(c *channel.Create) (channel.WithdrawData, error) {
	cfg := m.ch.Config()
	s, err := transfer.DecodeWithdrawState(c.InitialState)
	if err != nil {
		return channel.WithdrawData{}, err
	}
	d, err := withdrawalOf(cfg.Channel, c.Asset, c.Balance, s)
	if err != nil {
		return channel.WithdrawData{}, err
	}
	if d.Commitment() != s.Data {
		return d, errCommitment
	}
	if s.Initiator != cfg.Signers[cfg.Peer()] || s.Responder != cfg.Signers[cfg.Me] {
		return d, fmt.Errorf("withdraw state names %s and %s, the channel's parties are %s and %s: %w",
			s.Initiator, s.Responder, cfg.Signers[cfg.Peer()], cfg.Signers[cfg.Me], transfer.ErrSigner)
	}
	if !s.Fee.IsZero() {
		return d, fmt.Errorf("withdrawal fee %s: this node takes none", s.Fee)
	}
	return d, nil
}

// withdrawMeta is what the meta of a Withdraw create says to the responder.
type withdrawMeta struct {
	InitiatorSubmits bool `json:"initiatorSubmits"`
	// InitiatorSends says that the initiator's node does it, not its user.
	InitiatorSends bool `json:"initiatorSends"`
}

// followUps answers each withdrawal of the peer that is now double-signed in ch
// with our signature on its commitment, and keeps every commitment that is
// complete. One that the signer refuses waits: to give it back would be no better,
// since the peer would have to believe that no signature is at large (P7).
func (m *Machine) followUps(ctx context.Context, ch *channel.Channel, notices []channel.Notice) ([]channel.Op, []channel.Write, error) {
	var ops []channel.Op
	var writes []channel.Write
	cfg := m.ch.Config()
	for i := range notices {
		n := &notices[i]
		if n.Kind != channel.Done || n.Transfer == nil || n.Transfer.Definition != m.env.Contracts.Withdraw {
			continue
		}
		s, err := transfer.DecodeWithdrawState(n.Transfer.InitialState)
		if err != nil {
			return nil, nil, fmt.Errorf("withdrawal %s: %w", n.Transfer.ID, err)
		}
		d, err := withdrawalOf(cfg.Channel, n.Transfer.Asset, n.Transfer.Balance, s)
		if err != nil {
			return nil, nil, fmt.Errorf("withdrawal %s: %w", n.Transfer.ID, err)
		}
		row := &channel.WithdrawalRow{Key: cfg.Key(), Data: d, Transfer: n.Transfer.ID}
		row.Sigs[n.Transfer.InitiatedBy] = s.InitiatorSig
		ours := n.Transfer.InitiatedBy == cfg.Me
		switch {
		case n.Op.Kind == channel.KindCreate && !ours:
			sig, err := m.env.Signer.SignWithdrawal(ctx, &d, burnOf(ch, n.Transfer))
			if errors.Is(err, ErrSignerRefused) {
				continue // asked again when the peer connects, or the channel is loaded
			}
			if err != nil {
				return nil, nil, fmt.Errorf("sign withdrawal %s: %w", n.Transfer.ID, err)
			}
			row.Sigs[cfg.Me] = sig
			row.Submit = m.submits(n.Transfer, &d)
			writes = append(writes, channel.PutWithdrawal{Row: row})
			ops = append(ops, channel.Op{Kind: channel.KindResolve, Transfer: n.Transfer.ID, Resolver: transfer.EncodeWithdrawResolver(sig)})
		case n.Op.Kind == channel.KindResolve && ours:
			sig, err := transfer.DecodeWithdrawResolver(n.Op.Resolver)
			if err != nil || sig == (channel.Signature{}) {
				continue // cancelled
			}
			row.Sigs[cfg.Peer()] = sig
			who := meta[withdrawMeta](n.Transfer.Meta)
			row.Submit = who.InitiatorSends || cfg.Me == channel.Alice && !who.InitiatorSubmits
			writes = append(writes, channel.PutWithdrawal{Row: row})
		}
	}
	return ops, writes, nil
}

// burnOf proves that a transfer of the peer is open in the latest state.
func burnOf(ch *channel.Channel, t *channel.Transfer) *channel.Burn {
	proof, _ := ch.Open().Proof(t.ID)
	latest := ch.Latest()
	return &channel.Burn{State: latest.State, Sigs: latest.Sigs, Transfer: t.CoreTransfer, InitialState: t.InitialState, Proof: proof}
}

// unanswered answers again the withdrawals of the peer whose answer was still
// waiting to be proposed when the process ended: their commitments are signed
// and kept, and only the answer ends the transfer.
func (m *Machine) unanswered(ctx context.Context, ch *channel.Channel) ([]channel.Op, error) {
	var lost []channel.Notice
	cfg := ch.Config()
	for _, t := range ch.Open().All() {
		if t.Definition == m.env.Contracts.Withdraw && t.InitiatedBy != cfg.Me &&
			ch.FateOf(channel.OpKey{Kind: channel.KindResolve, ID: t.ID}) == channel.FateUnknown {
			lost = append(lost, channel.Notice{Kind: channel.Done, Op: channel.Op{Kind: channel.KindCreate}, Transfer: t})
		}
	}
	ops, _, err := m.followUps(ctx, ch, lost) // the rows are there already
	return ops, err
}

// submits reports whether we, as the responder, send the withdrawal to the
// chain for the peer: never an arbitrary call, never dust.
func (m *Machine) submits(t *channel.Transfer, d *channel.WithdrawData) bool {
	cfg := m.ch.Config()
	least, listed := m.env.MinSubmit[d.Asset]
	return cfg.Me == channel.Alice && !meta[withdrawMeta](t.Meta).InitiatorSubmits &&
		d.CallTo == (common.Address{}) && listed && !d.Amount.Less(least)
}

// meta reads what this node understands of an operation's meta; what it does
// not is zero.
func meta[T any](raw []byte) (v T) {
	if len(raw) > 0 {
		_ = json.Unmarshal(raw, &v)
	}
	return v
}

// Spendable returns the channel's latest state with our free balances less what
// our own withdrawals will take that are proposed and not yet double-signed: so
// nobody promises it a second time (F4).
func Spendable(ch channel.Channel, withdraw common.Address) *channel.State {
	s := ch.Latest().State
	cfg := ch.Config()
	copied := false
	for _, op := range ch.Unsettled() {
		if op.Kind != channel.KindCreate || op.Create.Definition != withdraw {
			continue
		}
		if !copied {
			s.Assets, copied = append([]channel.AssetState(nil), s.Assets...), true
		}
		for i := range s.Assets {
			if b := &s.Assets[i].Balance; s.Assets[i].Asset == op.Create.Asset {
				b.Amount[cfg.Me] = b.Amount[cfg.Me].SubFloor(op.Create.Balance.Amount[0])
			}
		}
	}
	return &s
}
