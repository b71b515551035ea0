package service

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/channel/transfer"
	"github.com/sluice-node/sluice/node"
)

// RenderEvent returns an event with its payload, which is made of the rows that the
// event names and of its body. What it says of a transfer is as it was then, not as
// it is now.
func (s *Service) RenderEvent(ctx context.Context, r *channel.EventRow) (Event, error) {
	p := payload{}
	if len(r.Body) > 0 {
		if err := json.Unmarshal(r.Body, &p); err != nil {
			return Event{}, fmt.Errorf("body of event %d: %w", r.Seq, err)
		}
	}
	if err := s.fill(ctx, p, &r.OutboxEvent); err != nil {
		return Event{}, fmt.Errorf("event %d: %w", r.Seq, err)
	}
	raw, err := json.Marshal(p)
	if err != nil {
		return Event{}, fmt.Errorf("event %d: %w", r.Seq, err)
	}
	return Event{Cursor: r.Seq, Name: r.Name, Owner: r.Owner, Channel: r.Key.Channel, AtUs: r.AtUs, Payload: raw}, nil
}

// payload is by the names of Vector's payloads.
type payload map[string]any

// fill adds what the rows say. Of a channel or transfer that is not there any more
// it says the ids.
func (s *Service) fill(ctx context.Context, p payload, e *channel.OutboxEvent) error {
	switch e.Name {
	case channel.EventTransactionSubmitted, channel.EventTransactionMined, channel.EventTransactionFailed,
		channel.EventChannelDisputed, channel.EventChannelDefunded, channel.EventTransferDisputed, channel.EventTransferDefunded:
		p["publicIdentifier"] = e.Owner
		return nil
	}
	p["channelAddress"] = e.Key.Channel.Hex()
	cfg, err := s.configOf(ctx, e)
	if errors.Is(err, channel.ErrNotFound) {
		if e.Transfer != (common.Hash{}) {
			p["transferId"] = e.Transfer
		}
		return nil
	}
	if err != nil {
		return err
	}
	p.balance(&cfg)
	if e.Name == channel.EventTransferRoutingComplete {
		delete(p, "channelAddress")
		p["publicIdentifier"] = e.Owner
	} else {
		p["aliceIdentifier"], p["bobIdentifier"] = cfg.IDs[channel.Alice], cfg.IDs[channel.Bob]
	}
	switch e.Name {
	case channel.EventIsAlive, channel.EventSetup, channel.EventRestoreState:
		p["chainId"] = cfg.ChainID
		return nil
	}
	if e.Transfer == (common.Hash{}) {
		return nil
	}
	row, err := s.opt.Rows.Transfer(ctx, e.Key, e.Transfer)
	if errors.Is(err, channel.ErrNotFound) {
		p["transferId"] = e.Transfer
		return nil
	}
	if err != nil {
		return err
	}
	return s.fillTransfer(ctx, p, e, &cfg, row)
}

// configOf returns the config of an event's channel. A commit is followed at once by
// its events, and a moment later by what the node shows: until then its row has it.
// Errors: channel.ErrNotFound for a channel that is not there any more.
func (s *Service) configOf(ctx context.Context, e *channel.OutboxEvent) (channel.Config, error) {
	ch, err := s.opt.Node.ChannelOf(e.Owner, e.Key.Channel)
	if err == nil {
		return ch.Config(), nil
	}
	if !errors.Is(err, node.ErrUnknownChannel) {
		return channel.Config{}, err
	}
	r, _, err := s.opt.Rows.LoadChannel(ctx, e.Key)
	if err != nil {
		return channel.Config{}, err
	}
	return r.Config, nil
}

// balance says whose the channel's balance is.
func (p payload) balance(cfg *channel.Config) {
	if b, ok := p["channelBalance"].(map[string]any); ok {
		b["to"] = []string{cfg.Signers[channel.Alice].Hex(), cfg.Signers[channel.Bob].Hex()}
	}
}

// fillTransfer adds what an event of a transfer says.
func (s *Service) fillTransfer(ctx context.Context, p payload, e *channel.OutboxEvent, cfg *channel.Config, row *channel.TransferRow) error {
	c, err := s.chain(cfg.ChainID)
	if err != nil {
		return err
	}
	t, contracts := &row.Transfer, c.Contracts()
	shown := *row
	switch e.Name {
	case channel.EventTransferRoutingComplete:
		p["routingId"], p["meta"] = row.RoutingID, vector.Meta(t.Meta)
		if _, told := p["initiatorIdentifier"]; !told {
			p["initiatorIdentifier"], p["responderIdentifier"] = cfg.IDs[t.InitiatedBy], cfg.IDs[t.ResponderRole()]
		}
		return nil
	case channel.EventWithdrawalReconciled:
		w, err := s.opt.Rows.Withdrawal(ctx, e.Key, t.ID)
		if err != nil {
			return fmt.Errorf("withdrawal %s: %w", t.ID, err)
		}
		p["transferId"], p["meta"] = t.ID, vector.Meta(t.Meta)
		if w.TxHash != (common.Hash{}) { // the counterparty may have sent it without telling
			p["transactionHash"] = w.TxHash
		}
		return nil
	case channel.EventTransferCreated, channel.EventWithdrawalCreated:
		shown.Status, shown.Resolver, shown.EndMeta, shown.EndedAtUs = channel.TransferOpen, nil, nil, 0
	}
	p["transfer"] = vector.TransferBy(s.terms(cfg.ChainID, contracts, &shown), cfg, &shown, c.Disputed(cfg.Channel))
	if t.Definition != contracts.Withdraw {
		p["conditionType"] = s.conditionType(cfg.ChainID, contracts, t.Definition)
		return nil
	}
	return s.fillWithdrawal(ctx, p, e, c, row)
}

func (s *Service) conditionType(chainID uint64, contracts node.Contracts, definition common.Address) string {
	if d := s.definitionAt(chainID, contracts, definition); d.Name != "" {
		return d.Name
	}
	return definition.Hex()
}

func (s *Service) fillWithdrawal(ctx context.Context, p payload, e *channel.OutboxEvent, c Chain, row *channel.TransferRow) error {
	t := &row.Transfer
	state, err := transfer.DecodeWithdrawState(t.InitialState)
	if err != nil {
		return fmt.Errorf("withdrawal %s: %w", t.ID, err)
	}
	amount := t.Balance.Amount[0].SubFloor(state.Fee)
	p["fee"], p["assetId"], p["amount"], p["recipient"] = state.Fee, t.Asset.Hex(), amount, t.Balance.To[0].Hex()
	p["callTo"], p["callData"] = state.CallTo.Hex(), hexutil.Bytes(state.CallData)
	if e.Name != channel.EventWithdrawalResolved {
		return nil
	}
	w, err := s.opt.Rows.Withdrawal(ctx, e.Key, t.ID)
	if errors.Is(err, channel.ErrNotFound) {
		return nil // cancelled: there is nothing to send
	}
	if err != nil {
		return fmt.Errorf("withdrawal %s: %w", t.ID, err)
	}
	if w.Sigs[0] != (channel.Signature{}) && w.Sigs[1] != (channel.Signature{}) {
		p["transaction"] = map[string]string{"to": t.Channel.Hex(), "value": "0x0", "data": hexutil.Encode(c.WithdrawalCall(w))}
	}
	return nil
}
