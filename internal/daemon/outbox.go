package daemon

import (
	"context"
	"encoding/json"
	"fmt"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/sluice-node/sluice/api/service"
	"github.com/sluice-node/sluice/api/vector"
	"github.com/sluice-node/sluice/chain"
	"github.com/sluice-node/sluice/channel"
	"github.com/sluice-node/sluice/store"
)

// eventRows is the outbox as the service sees it.
type eventRows struct{ *store.SQLite }

// Events implements service.EventRows.
func (r eventRows) Events(ctx context.Context, q service.EventQuery) ([]*channel.EventRow, uint64, error) {
	return r.SQLite.Events(ctx, store.EventFilter(q))
}

var _ service.EventRows = eventRows{}

// tellTx returns the event of what became of a transaction, none if nothing did that
// is one: a higher fee is the same transaction.
func tellTx(owner channel.Identifier, key channel.Key, rec *chain.TxRecord, nowUs int64) ([]channel.Write, error) {
	body := map[string]any{"reason": rec.Reason, "channelAddress": rec.Channel.Hex()}
	receipt := map[string]any{
		"to": rec.To.Hex(), "from": rec.From.Hex(), "transactionHash": rec.Mined, "blockHash": rec.Block.Hash, "blockNumber": rec.Block.Number,
		"gasUsed": fmt.Sprint(rec.GasUsed), "effectiveGasPrice": rec.GasPrice, "status": 1, "chainId": rec.ChainID,
	}
	var name channel.EventName
	switch {
	case rec.Status == chain.TxPending && len(rec.Hashes) == 1:
		name = channel.EventTransactionSubmitted
		body["response"] = map[string]any{
			"hash": rec.Hashes[0], "to": rec.To.Hex(), "from": rec.From.Hex(), "nonce": rec.Nonce, "gasLimit": fmt.Sprint(rec.GasLimit),
			"gasPrice": rec.FeeCap, "value": rec.Value, "data": hexutil.Bytes(rec.Data), "chainId": rec.ChainID, "confirmations": 0,
		}
	case rec.Status == chain.TxMined:
		name = channel.EventTransactionMined
		body["receipt"] = receipt
	case rec.Status == chain.TxReverted:
		name = channel.EventTransactionFailed
		receipt["status"] = 0
		body["receipt"], body["error"] = receipt, map[string]string{"message": "reverted: " + rec.RevertReason}
	default:
		return nil, nil
	}
	raw, err := json.Marshal(body)
	if err != nil {
		return nil, fmt.Errorf("event of transaction %s: %w", rec.ID, err)
	}
	return []channel.Write{channel.PutEvent{Event: &channel.OutboxEvent{Name: name, Owner: owner, Key: key, AtUs: nowUs, Body: raw}}}, nil
}

// side is one of our sides of a channel.
type side struct {
	key   channel.Key
	owner channel.Identifier
}

// sides returns our sides of a channel.
func (d *Daemon) sides(at common.Address) (out []side) {
	if at == (common.Address{}) {
		return nil
	}
	for _, me := range [2]channel.Role{channel.Alice, channel.Bob} {
		key := channel.Key{Channel: at, Me: me}
		if ch, err := d.node.Channel(key); err == nil {
			cfg := ch.Config()
			out = append(out, side{key, cfg.IDs[me]})
		}
	}
	return out
}

// disputeNames are the events of a dispute, by what the chain calls them.
var disputeNames = map[chain.EventKind]channel.EventName{
	chain.EventChannelDisputed:  channel.EventChannelDisputed,
	chain.EventChannelDefunded:  channel.EventChannelDefunded,
	chain.EventTransferDisputed: channel.EventTransferDisputed,
	chain.EventTransferDefunded: channel.EventTransferDefunded,
}

// tellDisputes keeps what a chain shows of disputes, at first sight: each event
// once, however often it is told.
func (d *Daemon) tellDisputes(ctx context.Context, events []chain.Event, nowUs int64) error {
	var writes []channel.Write
	for i := range events {
		e := &events[i]
		name, ok := disputeNames[e.Kind]
		if !ok {
			continue
		}
		body, err := json.Marshal(disputeBody(e))
		if err != nil {
			return fmt.Errorf("event of channel %s: %w", e.Channel, err)
		}
		k := e.Key()
		for _, s := range d.sides(e.Channel) {
			writes = append(writes, channel.PutEvent{
				Event: &channel.OutboxEvent{Name: name, Owner: s.owner, Key: s.key, Transfer: e.Transfer, AtUs: nowUs, Body: body},
				Once:  fmt.Sprintf("%s/%d", k.Block, k.Index),
			})
		}
	}
	if len(writes) == 0 {
		return nil
	}
	return d.db.Commit(ctx, writes...)
}

// disputeBody is the payload of an event of a dispute, in Vector's shape.
func disputeBody(e *chain.Event) map[string]any {
	b := map[string]any{"channelAddress": e.Channel.Hex(), "transactionHash": e.TxHash}
	who := "disputer"
	if e.Kind == chain.EventChannelDefunded || e.Kind == chain.EventTransferDefunded {
		who = "defunder"
	}
	b[who] = e.From.Hex()
	if d := e.Dispute; d != nil {
		b["dispute"] = map[string]any{
			"channelStateHash": d.StateHash, "nonce": fmt.Sprint(d.Nonce), "merkleRoot": d.MerkleRoot,
			"consensusExpiry": fmt.Sprint(d.ConsensusExpiry), "defundExpiry": fmt.Sprint(d.DefundExpiry),
		}
	}
	if d := e.TransferDispute; d != nil {
		b["dispute"] = map[string]any{
			"transferId": e.Transfer, "transferStateHash": d.StateHash, "transferDisputeExpiry": fmt.Sprint(d.Expiry), "isDefunded": d.Defunded,
		}
	}
	if e.State != nil {
		b["state"] = vector.CoreChannelOf(e.State)
	}
	if e.TransferState != nil {
		b["state"] = vector.CoreTransferOf(e.TransferState)
	}
	if e.Kind == chain.EventChannelDefunded {
		assets := make([]string, len(e.Assets))
		for i, a := range e.Assets {
			assets[i] = a.Hex()
		}
		b["defundedAssets"] = assets
	}
	if e.Kind == chain.EventTransferDefunded {
		b["encodedInitialState"], b["encodedTransferResolver"] = hexutil.Bytes(e.InitialState), hexutil.Bytes(e.Resolver)
		paid := channel.Balance{Amount: e.Paid}
		if e.TransferState != nil {
			paid.To = e.TransferState.Balance.To
		}
		b["balance"] = vector.BalanceOf(paid)
	}
	return b
}
